De noche, y nadie contesta hasta la alarma
region: na
languages: es en
team: es
starts: 2027-02-07 03:20

00:00:00  attendee > hay alguien? un hombre borracho no me deja entrar a mi cuarto
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:40  attendee > no
00:00:40  Ana      < NorthConf E7K-32 NO A SALVO ahora, North America. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:40  Ben      < NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:40  attendee < Hemos dicho al equipo que usted no se encuentra a salvo. Si corre peligro, llame ahora al 911. Puede escribir cuando quiera.
00:00:40  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:01:10  attendee > no
00:01:10  attendee < ¿Quién lo hizo? Un nombre, o qué aspecto tiene. Responda 0 para saltar esta pregunta.
00:01:40  Ana      < NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:01:40  Ben      < NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:01:40  Cleo     < NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:01:40  attendee > no lo conozco
00:01:40  attendee < ¿En qué momento y en qué lugar ha sido, y sigue ocurriendo? Responda 0 para saltar esta pregunta.
00:03:40  Dora     < [line na] NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:03:40  Emil     < [line na] NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:03:40  Lee      < NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:03:40  Sam      < [line na] NorthConf E7K-32 NO A SALVO, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:05:00  attendee < Seguimos intentando localizar a alguien del equipo. Lo que ha mandado queda guardado. Si corre peligro, llame al 911. Escriba cuando quiera.
00:06:00  attendee > por favor contesten
00:06:00  attendee < ¿Participaron otras personas, o hay otras que lo saben? Responda 0 para saltar esta pregunta.
00:07:10  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: un reporte necesita a una persona
                    | Nadie ha tomado el reporte E7K-32 de North America, abierto desde 3:20. Por favor, localice al equipo por otra vía. Se avisa otra vez a todas las personas hasta que alguien lo tome.
00:12:10  Ana      < NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:12:10  Ben      < NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:12:10  Cleo     < NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:12:10  Dora     < [line na] NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:12:10  Emil     < [line na] NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:12:10  Lee      < NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:12:10  Sam      < [line na] NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:12:10  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: un reporte necesita a una persona
                    | Nadie ha tomado el reporte E7K-32 de North America, abierto desde 3:20. Por favor, localice al equipo por otra vía. Se avisa otra vez a todas las personas hasta que alguien lo tome.
00:16:00  attendee > hola???
00:16:00  attendee < Seguimos intentando localizar a alguien del equipo. Lo que ha mandado queda guardado. Si corre peligro, llame al 911. Escriba cuando quiera.
00:17:10  Ana      < NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:17:10  Ben      < NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:17:10  Cleo     < NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:17:10  Dora     < [line na] NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:17:10  Emil     < [line na] NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:17:10  Lee      < NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:17:10  Sam      < [line na] NorthConf E7K-32 NO A SALVO, North America, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:17:10  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: un reporte necesita a una persona
                    | Nadie ha tomado el reporte E7K-32 de North America, abierto desde 3:20. Por favor, localice al equipo por otra vía. Se avisa otra vez a todas las personas hasta que alguien lo tome.
00:17:30  Cleo     > 1
00:17:30  Cleo     < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:17:30  Ana      < E7K-32: lo ha tomado Cleo (3:37). Usted no tiene que hacer nada.
00:17:30  Ben      < E7K-32: lo ha tomado Cleo (3:37). Usted no tiene que hacer nada.
00:17:30  Dora     < [line na] E7K-32: lo ha tomado Cleo (3:37). Usted no tiene que hacer nada.
00:17:30  Emil     < [line na] E7K-32: lo ha tomado Cleo (3:37). Usted no tiene que hacer nada.
00:17:31  Lee      < E7K-32: lo ha tomado Cleo (3:37). Usted no tiene que hacer nada.
00:17:31  Sam      < [line na] E7K-32: lo ha tomado Cleo (3:37). Usted no tiene que hacer nada.
00:17:31  attendee < Gracias por contarlo. Cleo tiene su reporte E7K-32. Puede escribir cuando quiera.
00:17:50  Cleo     > Soy Cleo. Perdón por la espera. La seguridad del hotel va a su piso. ¿Qué número de cuarto es?
00:17:50  attendee < Cleo: Soy Cleo. Perdón por la espera. La seguridad del hotel va a su piso. ¿Qué número de cuarto es?
00:18:20  attendee > 512
00:18:20  Cleo     < E7K-32 reporta: 512
00:20:00  -- the end

record E7K-32: Cleo has it; safe no; team no; what told; who unknown; where told; others asked; help not asked; written to in es
