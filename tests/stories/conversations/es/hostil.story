Alguien que insulta
region: na
languages: es en

00:00:00  attendee > son unos payasos con su codigo de conducta
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:20  attendee > vayanse a la m
00:00:20  attendee < Gracias, queda guardado. ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:40  attendee > stop
00:01:00  Ana      > 1
00:01:00  Ana      < You have E7K-32. The reporter can not get texts, so your words can not reach them. Send FACTS to read what was said, 9 to close.
00:01:30  Ana      > not a report
00:01:30  Ana      < Mark E7K-32 as not a report and close it? It stays in the record. Send it again to do so.
00:01:50  Ana      > not a report
00:01:50  Ana      < E7K-32 is marked as not a report and closed. It stays in the record.
00:03:00  -- the end

record E7K-32: Ana has it; closed; not a report; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in es; texted STOP
