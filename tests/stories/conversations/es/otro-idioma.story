Escribe en español donde el equipo habla inglés
region: na
languages: en es

00:00:00  attendee > hola, necesito que me ayude alguien, una persona de la fiesta me puso la mano en la espalda y no la quitaba
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:40  attendee > estoy a salvo
00:00:40  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:01:10  attendee > english
00:01:10  attendee < We write in English now. You can text here at any time.
00:01:10  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:40  attendee > no
00:01:40  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:10  Ben      > 1
00:02:10  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:10  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:10  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:30  Ben      > Hi, I am Ben. We can write in Spanish with a translator. Where are you now?
00:02:30  attendee < Ben: Hi, I am Ben. We can write in Spanish with a translator. Where are you now?
00:03:00  attendee > at the bar
00:03:00  Ben      < E7K-32 reporter: at the bar
00:04:00  -- the end

record E7K-32: Ben has it; safe yes; team no; what told; who asked; where not asked; others not asked; help not asked; written to in en
