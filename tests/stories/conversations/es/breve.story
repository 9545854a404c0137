Una palabra y cifras
region: na
languages: es en
team: es

00:00:00  attendee > ayuda
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:15  attendee > 2
00:00:15  Ana      < NorthConf E7K-32 NO A SALVO ahora, North America. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:15  Ben      < NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:15  attendee < Hemos dicho al equipo que usted no se encuentra a salvo. Si corre peligro, llame ahora al 911. Puede escribir cuando quiera.
00:00:15  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:00:30  attendee > 0
00:00:30  attendee < ¿Qué ha pasado? Cuente tanto o tan poco como quiera. Responda 0 para saltar esta pregunta.
00:00:50  attendee > un tipo me agarro
00:00:50  attendee < ¿Quién lo hizo? Un nombre, o qué aspecto tiene. Responda 0 para saltar esta pregunta.
00:01:10  Ana      > 1
00:01:10  Ana      < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:01:10  Ben      < E7K-32: lo ha tomado Ana (12:01). Usted no tiene que hacer nada.
00:01:10  attendee < Gracias por contarlo. Ana tiene su reporte E7K-32. Puede escribir cuando quiera.
00:01:30  Ana      > Soy Ana, del equipo. ¿Dónde está? Voy para allá.
00:01:30  attendee < Ana: Soy Ana, del equipo. ¿Dónde está? Voy para allá.
00:02:00  attendee > baño planta baja
00:02:00  Ana      < E7K-32 reporta: baño planta baja
00:02:30  Ana      > Llego en un minuto. Chaleco amarillo.
00:02:30  attendee < Ana: Llego en un minuto. Chaleco amarillo.
00:04:00  -- the end

record E7K-32: Ana has it; safe no; team no; what told; who asked; where not asked; others not asked; help not asked; written to in es
