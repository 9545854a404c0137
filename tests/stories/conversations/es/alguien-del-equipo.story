Sobre alguien del equipo, con nombre
region: na
languages: es en
team: es

00:00:00  attendee > buenas tardes, quiero reportar algo
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:30  attendee > 1
00:00:30  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:00:50  attendee > sí, se llama Ana
00:00:50  Ben      < NorthConf E7K-32 a salvo, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:50  attendee < Si ha nombrado a alguien de nuestro equipo, dejamos a esa persona fuera de esto. Puede escribir cuando quiera.
00:00:50  attendee < ¿Qué ha pasado? Cuente tanto o tan poco como quiera. Responda 0 para saltar esta pregunta.
00:01:20  attendee > me gritó delante de todos por no llevar el gafete
00:01:20  attendee < ¿Quién lo hizo? Un nombre, o qué aspecto tiene. Responda 0 para saltar esta pregunta.
00:01:50  attendee > ella
00:01:50  attendee < ¿En qué momento y en qué lugar ha sido, y sigue ocurriendo? Responda 0 para saltar esta pregunta.
00:02:10  attendee > esta mañana en la entrada
00:02:10  attendee < ¿Participaron otras personas, o hay otras que lo saben? Responda 0 para saltar esta pregunta.
00:02:40  attendee > mucha gente lo vio
00:02:40  attendee < ¿En qué le podemos ayudar? 1 un lugar privado, 2 alguien de confianza con usted, 3 una llamada, 4 solo mensajes, 5 no me contacten. Mande cuantas quiera, o 0.
00:02:50  Ben      < NorthConf E7K-32 a salvo, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:02:50  Cleo     < NorthConf E7K-32 a salvo, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:03:00  attendee > 2 y 4
00:03:00  attendee < Gracias. Lo que ha mandado queda guardado para el equipo. Puede seguir escribiendo cuando quiera.
00:03:00  attendee < Si necesita ayuda después: Venue security +1 206 555 0150
00:03:30  Ben      > lo tengo
00:03:30  Ben      < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:03:30  Cleo     < E7K-32: lo ha tomado Ben (12:03). Usted no tiene que hacer nada.
00:03:30  attendee < Gracias por contarlo. Ben tiene su reporte E7K-32. Puede escribir cuando quiera.
00:03:30  Ben      < E7K-32, falta por hacer: 1 alguien de confianza. Mande LISTO y la cifra cuando lo haya hecho.
00:03:50  Ben      > Soy Ben. Ana no ve nada de esto. ¿Con quién de confianza podemos contar?
00:03:50  attendee < Ben: Soy Ben. Ana no ve nada de esto. ¿Con quién de confianza podemos contar?
00:04:30  attendee > con mi hermana Lucía
00:04:30  Ben      < E7K-32 reporta: con mi hermana Lucía
00:06:00  Ben      > listo 1
00:06:00  Ben      < E7K-32: alguien de confianza, hecho.
00:06:30  -- the end

record E7K-32: Ben has it; safe yes; team named; what told; who told; where told; others told; help trusted-person only-texts; kept out Ana; written to in es
