Que no la contacten
region: na
languages: es en

00:00:00  attendee > En el taller de las 10 el ponente hizo chistes sobre los indígenas. Solo quiero que lo sepan, no me contacten por favor
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < Su reporte E7K-32 queda guardado. Ya no le escribiremos. Si usted escribe otra vez, puede que alguien responda. En peligro, llame al 911.
00:01:00  Ana      > 1
00:01:00  Ana      < You have E7K-32. The reporter can not get texts, so your words can not reach them. Send FACTS to read what was said, 9 to close.
00:01:00  Ana      < E7K-32: the reporter asks us not to text them. When they text again, you can answer once.
00:01:20  Ana      > Gracias por decirlo.
00:01:20  Ana      < Not sent: the reporter of E7K-32 asked us not to text them. When they text again, you can answer once.
00:30:00  attendee > pueden escribirme si hace falta
00:30:00  Ana      < E7K-32 reporter: pueden escribirme si hace falta
00:30:00  attendee < Gracias. Puede que volvamos a escribirle. Escriba cuando quiera.
00:30:40  Ana      > Gracias. ¿Recuerda cómo se llama el ponente?
00:30:40  attendee < Ana: Gracias. ¿Recuerda cómo se llama el ponente?
00:31:20  attendee > doctor Salas
00:31:20  Ana      < E7K-32 reporter: doctor Salas
00:32:00  -- the end

record E7K-32: Ana has it; safe not asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in es
