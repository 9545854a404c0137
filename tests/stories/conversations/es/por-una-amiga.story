Por una amiga que no se atreve
region: na
languages: es en
team: es

00:00:00  attendee > Hola, escribo por mi amiga. Anoche en la cena un señor le tocó la pierna y ella no se atreve a decirlo.
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:30  attendee > sí, estamos a salvo
00:00:30  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:01:00  attendee > no que yo sepa
00:01:00  attendee < ¿Quién lo hizo? Un nombre, o qué aspecto tiene. Responda 0 para saltar esta pregunta.
00:01:30  attendee > un señor de traje azul, se llama Ramiro
00:01:30  attendee < ¿En qué momento y en qué lugar ha sido, y sigue ocurriendo? Responda 0 para saltar esta pregunta.
00:02:00  Ben      < NorthConf E7K-32 a salvo, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:02:00  Ben      > 1
00:02:00  Ben      < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:02:00  Ana      < E7K-32: lo ha tomado Ben (12:02). Usted no tiene que hacer nada.
00:02:00  attendee < Gracias por contarlo. Ben tiene su reporte E7K-32. Puede escribir cuando quiera.
00:02:20  Ben      > datos
00:02:20  Ben      < E7K-32: a salvo. Alguien de nuestro equipo: no.
                    | Dicho: a salvo, nuestro equipo, qué, quién. No se sabe: nada. Saltado: nada. Sin respuesta: momento y lugar. Sin preguntar: otras personas, ayuda.
                    | Lo dicho: Hola, escribo por mi amiga. Anoche en la cena un señor le tocó la pierna y ella no se atreve a decirlo.
                    | Lo dicho: sí, estamos a salvo
                    | Lo dicho: no que yo sepa
                    | Lo dicho: un señor de traje azul, se llama Ramiro
00:02:50  Ben      > Gracias por cuidar de ella. Soy Ben. ¿Quiere ella hablar conmigo o prefiere que sea con usted?
00:02:50  attendee < Ben: Gracias por cuidar de ella. Soy Ben. ¿Quiere ella hablar conmigo o prefiere que sea con usted?
00:03:40  attendee > conmigo por ahora
00:03:40  Ben      < E7K-32 reporta: conmigo por ahora
00:05:00  -- the end

record E7K-32: Ben has it; safe yes; team no; what told; who told; where asked; others not asked; help not asked; written to in es
