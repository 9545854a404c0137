Salta preguntas, se queda en silencio y sigue al día siguiente
region: na
languages: es en
team: es
starts: 2027-02-05 21:30

00:00:00  attendee > no sé si esto es grave pero me incomodó mucho
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:30  attendee > estoy bien
00:00:30  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:00:50  attendee > 0
00:00:50  attendee < ¿Quién lo hizo? Un nombre, o qué aspecto tiene. Responda 0 para saltar esta pregunta.
00:01:20  attendee > prefiero no decirlo
00:01:20  attendee < ¿En qué momento y en qué lugar ha sido, y sigue ocurriendo? Responda 0 para saltar esta pregunta.
00:02:00  Ben      < NorthConf E7K-32 a salvo, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:02:20  Ben      > 1
00:02:20  Ben      < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:02:20  Ana      < E7K-32: lo ha tomado Ben (21:32). Usted no tiene que hacer nada.
00:02:20  attendee < Gracias por contarlo. Ben tiene su reporte E7K-32. Puede escribir cuando quiera.
00:02:40  Ben      > Soy Ben. Está bien no decirlo. Aquí estoy cuando quiera.
00:02:40  attendee < Ben: Soy Ben. Está bien no decirlo. Aquí estoy cuando quiera.
00:03:30  attendee > gracias
00:03:30  Ben      < E7K-32 reporta: gracias
00:04:00  Ben      > Buenas noches.
00:04:00  attendee < Ben: Buenas noches.
12:10:00  attendee > fue mi supervisor. me mandó fotos
12:10:00  Ben      < E7K-32 reporta: fue mi supervisor. me mandó fotos
12:10:30  Ben      > Gracias por contarlo. ¿Quiere que nos veamos en un lugar tranquilo?
12:10:30  attendee < Ben: Gracias por contarlo. ¿Quiere que nos veamos en un lugar tranquilo?
12:11:00  attendee > sí
12:11:00  Ben      < E7K-32 reporta: sí
12:13:00  -- the end

record E7K-32: Ben has it; safe yes; team no; what told; who skipped; where asked; others not asked; help not asked; written to in es
