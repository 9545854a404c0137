Un número equivocado: busca a su tía
region: na
languages: es en
team: es en

00:00:00  attendee > tia ya llegue al aeropuerto, donde estas
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:40  attendee > quien es
00:00:40  attendee < Perdone, no lo hemos entendido. Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe. O use sus palabras y las lee una persona.
00:01:10  attendee > perdon me equivoque de numero
00:01:10  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:02:00  Ben      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:02:10  Ben      > 1
00:02:10  Ben      < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:02:10  Ana      < E7K-32: lo ha tomado Ben (12:02). Usted no tiene que hacer nada.
00:02:10  attendee < Gracias por contarlo. Ben tiene su reporte E7K-32. Puede escribir cuando quiera.
00:02:30  Ben      > No se preocupe, buen viaje.
00:02:30  attendee < Ben: No se preocupe, buen viaje.
00:03:00  Ben      > no es un reporte
00:03:00  Ben      < ¿Marcar E7K-32 como que no es un reporte, y cerrarlo? Se queda en el registro. Para hacerlo, vuelva a mandarlo.
00:03:10  Ben      > no es un reporte
00:03:10  Ben      < E7K-32 queda marcado como que no es un reporte, y cerrado. Se queda en el registro.
00:04:00  -- the end

record E7K-32: Ben has it; closed; not a report; safe told; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in es
