Prefiere hablar por teléfono
region: na
languages: es en
team: es

00:00:00  attendee > me pueden llamar?
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:30  attendee > bien
00:00:30  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:00:50  attendee > no
00:00:50  attendee < ¿Qué ha pasado? Cuente tanto o tan poco como quiera. Responda 0 para saltar esta pregunta.
00:01:10  attendee > es largo, mejor por telefono
00:01:10  attendee < ¿Quién lo hizo? Un nombre, o qué aspecto tiene. Responda 0 para saltar esta pregunta.
00:02:00  Ben      < NorthConf E7K-32 a salvo, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:02:10  Ben      > 1
00:02:10  Ben      < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:02:10  Ana      < E7K-32: lo ha tomado Ben (12:02). Usted no tiene que hacer nada.
00:02:10  attendee < Gracias por contarlo. Ben tiene su reporte E7K-32. Puede escribir cuando quiera.
00:02:10  Ben      < E7K-32, falta por hacer: 1 una llamada. Mande LISTO y la cifra cuando lo haya hecho.
00:02:20  Ben      > pendientes
00:02:20  Ben      < E7K-32, falta por hacer: 1 una llamada. Mande LISTO y la cifra cuando lo haya hecho.
00:02:30  Ben      > Le llamo en un momento. Soy Ben.
00:02:30  attendee < Ben: Le llamo en un momento. Soy Ben.
00:07:00  Ben      > listo 1
00:07:00  Ben      < E7K-32: una llamada, hecho.
00:07:20  Ben      > # hablamos, vuelve mañana a la mesa
00:07:20  Ben      < Su nota consta en el registro de E7K-32.
00:07:40  Ben      > cerrar
00:07:40  Ben      < ¿Cerrar E7K-32? Responda 9 otra vez para cerrarlo.
00:07:50  Ben      > cerrar
00:07:50  Ben      < E7K-32 queda cerrado. Gracias.
00:07:50  attendee < Su reporte E7K-32 queda cerrado por ahora. Si hay algo nuevo, puede escribir cuando quiera.
00:08:30  -- the end

record E7K-32: Ben has it; closed; safe yes; team no; what told; who asked; where not asked; others not asked; help call; written to in es
