Spanish
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "One word in front, and the hotline goes on in Spanish. The team reads its own language."
00:00:00  attendee > ESPANOL un hombre me sigue desde la entrada
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf, equipo de conducta. Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al 911.
00:00:00  attendee < Su reporte tiene la referencia E7K-32. Este chat es nuestro registro. Puede escribir cuando quiera. English: ENGLISH
00:00:00  attendee < ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
00:00:02  attendee > no estoy segura aqui
00:00:02  Ana      < NorthConf E7K-32 NOT SAFE now, North America. Reply 1 to take, 2 to pass, 3 for help.
00:00:02  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:02  attendee < Hemos dicho al equipo que usted no se encuentra a salvo. Si corre peligro, llame ahora al 911. Puede escribir cuando quiera.
00:00:02  attendee < ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
00:00:04  Ana      > E7K 1
00:00:04  Ana      < You have E7K-32…
00:00:04  Ben      < E7K-32: Ana took it at 12:00 pm. Nothing for you to do.
00:00:04  attendee < Gracias por contarlo. Ana tiene su reporte E7K-32. Puede escribir cuando quiera.
00:00:06  Ana      > E7K Soy Ana. Voy hacia usted. ¿Qué lleva puesto él?
00:00:06  attendee < Ana: Soy Ana. Voy hacia usted. ¿Qué lleva puesto él?
00:00:09  attendee > una chaqueta verde
00:00:09  Ana      < E7K-32 reporter: una chaqueta verde
00:00:10  -- the end

record E7K-32: Ana has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in es
