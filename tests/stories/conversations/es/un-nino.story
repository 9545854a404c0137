Un niño que perdió a su papá
region: na
languages: es en
team: es

00:00:00  attendee > hola me perdi y no encuentro a mi papa
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:30  attendee > no se
00:00:30  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:00:50  Ana      > 1
00:00:50  Ana      < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:00:50  attendee < Gracias por contarlo. Ana tiene su reporte E7K-32. Puede escribir cuando quiera.
00:01:10  Ana      > Hola, soy Ana. Quédate donde estás, voy a buscarte. ¿Qué ves cerca de ti?
00:01:10  attendee < Ana: Hola, soy Ana. Quédate donde estás, voy a buscarte. ¿Qué ves cerca de ti?
00:01:40  attendee > un dinosaurio 🦖
00:01:40  Ana      < E7K-32 reporta: un dinosaurio 🦖
00:02:10  Ana      > ¡Sé dónde es! Llego en dos minutos con un chaleco amarillo.
00:02:10  attendee < Ana: ¡Sé dónde es! Llego en dos minutos con un chaleco amarillo.
00:06:00  Ana      > cerrar
00:06:00  Ana      < ¿Cerrar E7K-32? Responda 9 otra vez para cerrarlo.
00:06:10  Ana      > cerrar
00:06:10  Ana      < E7K-32 queda cerrado. Gracias.
00:06:10  attendee < Su reporte E7K-32 queda cerrado por ahora. Si hay algo nuevo, puede escribir cuando quiera.
00:07:00  -- the end

record E7K-32: Ana has it; closed; safe unknown; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in es
