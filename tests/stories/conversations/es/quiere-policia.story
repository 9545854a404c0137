Quiere que venga la policía
region: na
languages: es en
team: es

00:00:00  attendee > me robaron y me golpearon, llamen a la policia
00:00:00  Ana      < NorthConf E7K-32 a salvo: sin saber, North America, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:20  Ana      > 1
00:00:20  Ana      < Tiene E7K-32. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
00:00:20  attendee < Gracias por contarlo. Ana tiene su reporte E7K-32. Puede escribir cuando quiera.
00:00:20  Ana      < E7K-32, falta por hacer: 1 fuerzas del orden o seguridad. Mande LISTO y la cifra cuando lo haya hecho.
00:00:30  Ana      > Soy Ana, llamo al 911 ahora. ¿Dónde está?
00:00:30  attendee < Ana: Soy Ana, llamo al 911 ahora. ¿Dónde está?
00:00:50  attendee > afuera, puerta norte. me sangra la cabeza
00:00:50  Ana      < E7K-32 reporta: afuera, puerta norte. me sangra la cabeza
00:01:10  Ana      > policia pedida
00:01:10  Ana      < E7K-32: consta en el registro.
00:01:30  Ana      > Ya vienen. Voy con el botiquín.
00:01:30  attendee < Ana: Ya vienen. Voy con el botiquín.
00:03:00  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; police asked; written to in es
