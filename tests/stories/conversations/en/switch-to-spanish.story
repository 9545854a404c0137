English first, Spanish in the middle
region: na
languages: en es

00:00:00  attendee > help please
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Español: ESPANOL
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > espanol
00:00:30  attendee < A partir de ahora le escribimos en español. Puede escribir cuando quiera.
00:00:30  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:50  attendee > no estoy a salvo
00:00:50  Ana      < NorthConf E7K-32 NOT SAFE now, North America. Reply 1 to take, 2 to pass, 3 for help.
00:00:50  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:50  attendee < Hemos dicho al equipo que usted no se encuentra a salvo. Si corre peligro, llame ahora al 911. Puede escribir cuando quiera.
00:00:50  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:01:10  attendee > no
00:01:10  attendee < ¿Qué ha pasado? Cuente tanto o tan poco como quiera. Responda 0 para saltar esta pregunta.
00:01:40  attendee > un hombre me sigue desde el hotel
00:01:40  attendee < ¿Quién lo hizo? Un nombre, o qué aspecto tiene. Responda 0 para saltar esta pregunta.
00:01:50  Ana      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:50  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:50  Cleo     < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:30  Ben      > 1
00:02:30  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:30  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:30  Cleo     < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:30  attendee < Gracias por contarlo. Ben tiene su reporte E7K-32. Puede escribir cuando quiera.
00:02:50  Ben      > Soy Ben del equipo. Hablo un poco de español. ¿Dónde está usted?
00:02:50  attendee < Ben: Soy Ben del equipo. Hablo un poco de español. ¿Dónde está usted?
00:03:20  attendee > en el estacionamiento
00:03:20  Ben      < E7K-32 reporter: en el estacionamiento
00:05:00  -- the end

record E7K-32: Ben has it; safe no; team no; what told; who asked; where not asked; others not asked; help not asked; written to in es
