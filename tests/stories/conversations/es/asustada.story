Asustada, en mayúsculas, con faltas y varios mensajes seguidos
region: na
languages: en es

00:00:00  attendee > AYUDA X FAVOR
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Español: ESPANOL
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:01  attendee > ME ESTA SIGUIENDO
00:00:03  attendee > NO SE QUE HACER
00:00:03  attendee < Thank you, that is kept. Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > espanol
00:00:20  attendee < A partir de ahora le escribimos en español. Puede escribir cuando quiera.
00:00:20  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:40  attendee > no estoy segura aqui
00:00:40  Ana      < NorthConf E7K-32 NOT SAFE now, North America. Reply 1 to take, 2 to pass, 3 for help.
00:00:40  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:40  attendee < Hemos dicho al equipo que usted no se encuentra a salvo. Si corre peligro, llame ahora al 911. Puede escribir cuando quiera.
00:00:40  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:01:00  attendee > en el estacionamiento nivel 3
00:01:00  attendee < Gracias, queda guardado. ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:01:15  Ben      > 1
00:01:15  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:15  Ana      < E7K-32: Ben took it at 12:01 pm. Nothing for you to do.
00:01:15  attendee < Gracias por contarlo. Ben tiene su reporte E7K-32. Puede escribir cuando quiera.
00:01:30  Ben      > Soy Ben. Vamos para allá. Vaya hacia la luz, hacia la entrada.
00:01:30  attendee < Ben: Soy Ben. Vamos para allá. Vaya hacia la luz, hacia la entrada.
00:02:00  attendee > ok
00:02:00  Ben      < E7K-32 reporter: ok
00:04:00  -- the end

record E7K-32: Ben has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in es
