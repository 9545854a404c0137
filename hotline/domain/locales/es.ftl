# Everything that the hotline says, in Spanish (usted), and the words by which it understands what people write.
# Not yet reviewed by a native speaker. The rules are those of en.ftl; hotline words check finds what breaks them.
# The GSM alphabet has é ñ ¿ ¡ and none of á í ó ú: sentences do without these, so that a text is one part. Where one is
# needed, "# segments: 2" stands above the sentence; nothing is spelled wrong to save a part.

## To the reporter

greeting = { $organisation }, equipo de conducta.
opening-called = { $greeting } Ya tenemos su mensaje. Estamos avisando a una persona del equipo. Si corre peligro, llame antes al { $emergency }.
opening-answer-first = { $greeting } Ya tenemos su mensaje. Responda una vez y avisamos al equipo. Si corre peligro, llame antes al { $emergency }.
opening-record = Su reporte tiene la referencia { $reference }. Este chat es nuestro registro. Puede escribir cuando quiera. { $languages }
opening-follow-up = Ya tenemos su mensaje. Su referencia es { $reference } y va unido a su reporte { $former }. Estamos avisando al equipo. Si corre peligro, llame al { $emergency }.
switch-offer = Español: ESPANOL
language-set = A partir de ahora le escribimos en español. Puede escribir cuando quiera.
ask-safe = ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
ask-still-safe = Gracias, queda guardado. ¿Se encuentra a salvo en este momento? Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe.
ask-again-safe = Perdone, no lo hemos entendido. Responda 1 si se encuentra a salvo, 2 si no, 3 si no lo sabe. O use sus palabras y las lee una persona.
ask-team = ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
ask-team-name = ¿Quién de nuestro equipo es? Mande el nombre y dejamos fuera a esa persona. Responda 0 si no lo sabe o prefiere no decirlo.
ask-still-team = Gracias, queda guardado. ¿Tiene que ver con esto alguien de nuestro equipo? Mande el nombre y dejamos fuera a esa persona. Responda 0 para decir que no.
ask-again-team = Perdone, no lo hemos entendido. Mande el nombre de la persona de nuestro equipo, o 0 para decir que no. O use sus palabras y las lee una persona.
ask-what = ¿Qué ha pasado? Cuente tanto o tan poco como quiera. Responda 0 para saltar esta pregunta.
ask-who = ¿Quién lo hizo? Un nombre, o qué aspecto tiene. Responda 0 para saltar esta pregunta.
ask-where = ¿En qué momento y en qué lugar ha sido, y sigue ocurriendo? Responda 0 para saltar esta pregunta.
ask-where-places = ¿En qué momento y lugar ha sido ({ $places })? ¿Sigue ocurriendo? Responda 0 para saltar.
ask-event = ¿En qué evento ha sido? { $events }. Mande la cifra, luego el momento y el lugar, y si sigue ocurriendo. Responda 0 para saltar.
ask-others = ¿Participaron otras personas, o hay otras que lo saben? Responda 0 para saltar esta pregunta.
ask-help = ¿En qué le podemos ayudar? 1 un lugar privado, 2 alguien de confianza con usted, 3 una llamada, 4 solo mensajes, 5 no me contacten. Mande cuantas quiera, o 0.
ask-on = { $name } quisiera hacerle unas preguntas. Responda 0 para saltar las que quiera.
nudge = Seguimos en este chat. No hay prisa. Puede responder luego, o mandar 0 para saltar. El equipo tiene lo que ha mandado.
nobody-yet = Seguimos intentando localizar a alguien del equipo. Lo que ha mandado queda guardado. Si corre peligro, llame al { $emergency }. Escriba cuando quiera.
nudge-nobody-yet = Seguimos intentando localizar a alguien del equipo. No hay prisa: responda cuando pueda, o 0 para saltar. Si corre peligro, llame al { $emergency }.
contacts = Si necesita ayuda después: { $contacts }
no-contact = Su reporte { $reference } queda guardado. Ya no le escribiremos. Si usted escribe otra vez, puede que alguien responda. En peligro, llame al { $emergency }.
contact-again = Gracias. Puede que volvamos a escribirle. Escriba cuando quiera.
not-safe = Hemos dicho al equipo que usted no se encuentra a salvo. Si corre peligro, llame ahora al { $emergency }. Puede escribir cuando quiera.
thanks-kept = Gracias. Lo que ha mandado queda guardado para el equipo. Puede seguir escribiendo cuando quiera.
taken = Gracias por contarlo. { $name } tiene su reporte { $reference }. Puede escribir cuando quiera.
different-person = Ahora se ocupa otra persona. La estamos avisando. Puede escribir cuando quiera.
calling-again = Puede que la persona que tiene su reporte { $reference } no pueda atenderle. Estamos avisando a otras. Puede escribir cuando quiera.
restored-waiting = Nuestro sistema no funcionaba. Volvemos a llamar al equipo. Puede faltar lo que mandaba usted: por favor, repita. En peligro, llame al { $emergency }.
words-lost = Hay un texto suyo de cuando nuestro sistema no funcionaba. No se puede leer: por favor, repita. Si corre peligro, llame al { $emergency }.
relayed = { $name }: { $words }
read-back = Su reporte { $reference }. Esto es lo que nos ha contado: { $words }
read-back-ends = ¿Falta algo o no es correcto? Mande otro mensaje con sus palabras. Se guardan las dos cosas. Si es correcto, no tiene que responder.
kept-out = Si ha nombrado a alguien de nuestro equipo, dejamos a esa persona fuera de esto. Puede escribir cuando quiera.
closed = Su reporte { $reference } queda cerrado por ahora. Si hay algo nuevo, puede escribir cuando quiera.

## Pages: never the report's words; Words.page keeps each in one part

page = { $organisation } { $reference } { $safety }, { $region }, reporte por SMS. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
page-call = { $organisation } { $reference } { $safety }, { $region }, LLAMADA. Puede que suene ahora. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
page-urgent = { $organisation } { $reference } NO A SALVO ahora, { $region }. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
page-urgent-taken = { $organisation } { $reference } NO A SALVO ahora, { $region }. Lo tiene { $name }.
page-help = { $organisation } { $reference } { $safety }, { $region }. { $name } pide ayuda. Responda 1 para ayudar, 2 para pasarlo.
page-handed = { $organisation } { $reference } { $safety }, { $region }. { $name } se lo cede. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
page-again = { $organisation } { $reference } { $safety }, { $region }, nadie lo tiene. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
page-late = { $organisation } { $reference } { $safety }, { $region }, TARDE por fallo. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
page-follow-up = { $organisation } { $reference } sigue a { $former }, { $safety }, { $region }. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.
page-unreadable = { $organisation } { $reference } { $safety }, { $region }. Mensaje ilegible: ver registro. Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda.

## To a responder

you-have-it = Tiene { $reference }. Lo que escriba desde ahora llega a quien reporta. Mande DATOS para leer lo dicho, # y su texto para una nota, 9 para cerrar.
you-have-it-also = Tiene también { $reference }. Desde ahora, empiece cada texto con la referencia que corresponda: { $references }. Sin ella no se manda a nadie.
you-have-it-no-texts = Tiene { $reference }. Quien reporta no puede recibir SMS, y sus palabras no le llegan. Mande DATOS para leer lo dicho, 9 para cerrar.
urgent-yours = { $reference }: quien reporta NO se encuentra A SALVO ahora.
already-yours = Usted ya tiene { $reference }. No ha cambiado nada.
took-it = { $reference }: lo ha tomado { $name } ({ $time }). Usted no tiene que hacer nada.
elsewhere = Ahora otra persona tiene { $reference }. Usted no tiene que hacer nada.
unknown-reference = Usted no tiene abierto { $reference }. No se ha hecho nada. Revise la referencia, por favor, y vuelva a mandarla.
nothing-open = No tiene nada abierto. Para reportar algo por su cuenta, empiece su texto con: NUEVO REPORTE.
which-one = Tiene varios abiertos: { $references }. No se ha hecho nada. Empiece su texto con el que corresponda.
which-one-words = No se ha mandado nada. Tiene varios abiertos: { $references }. Empiece su texto con la referencia.
passed = Ha pasado { $reference }. Ahora va a la siguiente persona.
help-coming = Estamos avisando a la siguiente persona para que ayude con { $reference }. Usted sigue en ello.
helper-joined = { $name } le ayuda con { $reference }.
you-are-helping = Usted ayuda a { $name } con { $reference }. Mande DATOS para leer lo dicho, # y su texto para una nota.
close-sure = ¿Cerrar { $reference }? Responda 9 otra vez para cerrarlo.
close-sure-open = ¿Cerrar { $reference }? Falta por hacer: { $items }. Responda 9 otra vez para cerrarlo igualmente.
not-a-report-sure = ¿Marcar { $reference } como que no es un reporte, y cerrarlo? Se queda en el registro. Para hacerlo, vuelva a mandarlo.
not-a-report-done = { $reference } queda marcado como que no es un reporte, y cerrado. Se queda en el registro.
questions-go-on = { $reference }: las preguntas a quien reporta siguen. Usted recibe cada respuesta.
questions-none = { $reference }: no queda ninguna pregunta, o quien reporta no puede recibir SMS.
care-open = { $reference }, falta por hacer: { $items }. Mande LISTO y la cifra cuando lo haya hecho.
care-none = { $reference }: no queda nada por hacer.
care-done = { $reference }: { $item }, hecho.
reporter-wants = { $reference }: quien reporta pide: { $items }. Mande LISTO y la cifra cuando lo haya hecho.
law-which = { $reference }: fuerzas del orden, solo si lo pide quien reporta o si alguien corre peligro. Mande SEGURIDAD PEDIDA, SEGURIDAD PELIGRO o SEGURIDAD NO.
law-noted = { $reference }: consta en el registro.
no-contact-owner = { $reference }: quien reporta pide que no le escribamos. Cuando escriba otra vez, usted puede responder una vez.
not-sent-not-yours = No se ha mandado: { $reference } ya no es suyo. Responda 1 para tomarlo.
not-sent-no-contact = No se ha mandado: quien reporta { $reference } pide que no le escribamos. Cuando escriba otra vez, usted puede responder una vez.
held-back = No se ha mandado: { $reason } Cambie el texto, o mande ! delante para que salga tal cual.
held-why = pide una causa, y eso puede sonar a reproche.
held-withdraw = puede sonar a que debe retirar su reporte.
held-advice = pregunta qué se debe hacer con alguien. Eso lo decide el equipo.
held-promise = promete un resultado.
closed-by = { $reference } queda cerrado. Gracias.
noted = Su nota consta en el registro de { $reference }.
handing = Estamos pidiendo a { $name } que tome { $reference }. Hasta entonces lo tiene usted.
handed-over = { $reference }: lo ha tomado { $name } ({ $time }). Ya no lo tiene usted. Gracias.
hand-to-whom = No hemos encontrado a nadie con ese nombre que pueda tomarlo. Mande TRASPASO y el nombre de alguien del equipo.
hand-failed = { $name } no ha respondido. Usted sigue teniendo { $reference }.
still-there = { $reference }: ¿sigue usted con ello? Responda 1 para seguir. Si no hay respuesta, avisamos a otras personas.
second-wanted = { $reference }: falta que otra persona confirme lo que pide { $name }. Vea la consola, por favor.
second-waits = { $reference }: anotado. Otra persona debe confirmarlo en la consola, antes de 24 horas.
second-export = exportar el registro
second-unmask = ver el número de quien reporta
second-decision = decidir
second-close = cerrarlo
due-reminder = { $reference }: hoy vence algo que usted sigue. Vea la consola, por favor.
open-checklist = lista de pasos
open-unwritten = lo que se habló
open-meeting = reunión
open-decision = decisión
open-tell = personas por avisar
open-appeal = apelación
open-second = la confirmación de otra persona
lost-to-others = No hemos tenido noticias de usted y estamos avisando a otras personas por { $reference }. Responda 1 para tomarlo otra vez.
restored-yours = { $reference } es suyo. El sistema vuelve al estado de { $taken }. Puede faltar lo que sigue: por favor, repita lo que mandaba.
words-lost-yours = Falta lo que usted nos manda desde { $taken }, y lo de { $references } con ello. Por favor, repita.
words-lost-owner = { $reference }: hay un texto de quien reporta, de las { $at }, que no se puede leer. Le pedimos que lo mande otra vez.
reporter-wrote = { $reference } reporta: { $words }
not-sent-stopped = No se ha mandado: los SMS no llegan a quien reporta { $reference }. Por favor, intente hablar en persona.
reporter-stopped = Quien reporta { $reference } ha dejado de recibir SMS: sus mensajes no le llegan. Por favor, intente hablar en persona.
not-sent-short = No se ha mandado: no pasamos una sola palabra corta. Para escribir a quien reporta { $reference }, use unas palabras de sobra.
help-line = Responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda, 9 para cerrar, QUIÉN, DATOS, ESTADO, LLAMAR.
help-line-for = { $reference }: responda 1 para tomarlo, 2 para pasarlo, 3 para pedir ayuda, 9 para cerrar, QUIÉN, DATOS, ESTADO, LLAMAR.
status-line = Usted tiene: { $have }. Sin tomar: { $open }.
status-none = No tiene nada abierto, y nada le espera.
who-line = { $reference }: lo ha tomado { $name } ({ $time }). Avisos a: { $paged }.
who-line-nobody = { $reference }: nadie lo tiene. Avisos a: { $paged }.
facts-line = { $reference }: { $safe }. Alguien de nuestro equipo: { $team }.
facts-states = Dicho: { $told }. No se sabe: { $unknown }. Saltado: { $skipped }. Sin respuesta: { $asked }. Sin preguntar: { $open }.
fact-said = Lo dicho: { $words }
report-opened = Su propio reporte es { $reference }. Estamos avisando a otra persona del equipo. Puede seguir escribiendo cuando quiera.

## Words inside sentences

safe-yes = a salvo
safe-no = NO A SALVO
safe-unsure = a salvo: no lo sabe
safe-unknown = a salvo: sin saber
safe-skipped = a salvo: no dicho
safe-not-asked = a salvo: sin preguntar
asked-safe = se ha preguntado si hay peligro, sin respuesta
asked-team = se ha preguntado, sin respuesta
team-no = no
team-named = en efecto, con nombre, queda fuera
team-unnamed = en efecto, sin nombre
team-unsure = no lo sabe
team-unknown = sin saber
team-skipped = no dicho
team-not-asked = sin preguntar
none = nada
fact-safe = a salvo
fact-team = nuestro equipo
fact-what = qué
fact-who = quién
fact-where = momento y lugar
fact-event = evento
fact-others = otras personas
fact-help = ayuda
care-private-place = un lugar privado
care-trusted-person = alguien de confianza
care-call = una llamada
care-only-texts = solo mensajes
care-police = fuerzas del orden o seguridad
language-name = español

## The written record

record-opened = Reporte { $reference } abierto por SMS en { $region }.
record-opened-call = Reporte { $reference } abierto por una llamada en { $region }.
record-own-report = Quien reporta es { $name }, de nuestro equipo.
record-paging = Se avisa a { $name } por SMS.
record-paging-again = Se avisa otra vez a { $name } por SMS.
record-paging-urgent = Se dice a { $name } por SMS que quien reporta no está a salvo.
record-voice-as-text = No es posible llamar a { $name } desde nuestra línea, así que el aviso va por SMS.
record-page-refused = El aviso a { $name } fue rechazado: { $reason }. Ahora se prueba con otras personas.
record-skipped-kept-out = No se avisó a { $name }: queda fuera de este reporte.
record-skipped-no-phone = No se avisó a { $name }: no hay número de teléfono.
record-skipped-texts-blocked = No se avisó a { $name } por SMS: { $name } mandó STOP a nuestro número.
record-skipped-unverified = No se avisó a { $name }: nadie ha comprobado todavía ese teléfono.
record-nobody-on-call = Ahora no hay a quién avisar como { $layer } en { $region }.
record-nobody-left = Ya no queda nadie a quien avisar. La alarma sale ahora.
record-alarm = La alarma se mandó a { $to }.
record-alarm-failed = La alarma a { $to } falló: { $reason }.
record-taken = { $name } lo tomó.
record-could-not-be-told = No se pudo avisar a { $name } por SMS: { $name } mandó STOP a nuestro número.
record-passed = { $name } lo pasó.
record-off-passed = { $name } ya no está de guardia: el caso pasa a otra persona.
record-asked-for-help = { $name } pidió ayuda.
record-helping = { $name } ayuda también.
record-handing = { $name } pidió a { $to } que lo tome.
record-handed-over = { $name } lo traspasó a { $to }.
record-hand-failed = { $to } no respondió. Lo sigue teniendo { $name }.
record-silent = Sin señal de { $name }. Se le preguntó si sigue ahí.
record-lost = Sin señal de { $name }. Se avisa otra vez a otras personas.
record-restored = Restaurado desde una copia de { $taken }. Lo que se dijo, tomó o cerró después falta aquí, así que se avisa otra vez a quien toca.
record-restored-unsent = { $count ->
    [one] Un aviso no había salido cuando se hizo la copia. Sale ahora, tarde.
   *[other] { $count } avisos no habían salido cuando se hizo la copia. Salen ahora, tarde.
}
record-late = Esto llega tarde: tocaba a las { $due }.
record-found-late = Lo que sigue llegó a las { $at } y solo ahora se encontró en el operador.
record-words-lost = Un texto de quien reporta llegó a las { $at }. Solo ahora se encontró en el operador, y sus palabras ya no están allí.
record-words-lost-team = { $name } de nuestro equipo nos escribió a las { $at }. Solo ahora se encontró en el operador, y sus palabras ya no están allí.
record-call-found = Quien reporta llamó a las { $at }. Solo ahora se encontró en el operador. No se sabe lo que se dijo; se buscan grabaciones.
record-close-asked = { $name } pidió cerrarlo.
record-closed = { $name } lo cerró.
record-kept-out-named = { $name } queda fuera: su nombre lo dio quien reporta.
record-kept-out-owner = { $name } lo tenía y queda fuera desde ahora. Se avisa a otras personas.
record-safe-yes = Quien reporta dice que está a salvo.
record-safe-no = Quien reporta dice que NO ESTÁ A SALVO. Se ha aumentado la urgencia.
record-safe-unsure = Quien reporta no sabe si está a salvo.
record-safe-skipped = Quien reporta no dijo si está a salvo.
record-team-no = Quien reporta dice que nadie de nuestro equipo tiene que ver.
record-team-named = Quien reporta nombró a alguien de nuestro equipo.
record-team-unnamed = Quien reporta dice que alguien de nuestro equipo tiene que ver, y no dio ningún nombre.
record-team-unsure = Quien reporta no sabe si alguien de nuestro equipo tiene que ver.
record-team-skipped = Quien reporta no dijo si alguien de nuestro equipo tiene que ver.
record-own-words = Quien reporta respondió con sus propias palabras. Se guardan tal como llegaron.
record-unreadable = Llegó un mensaje que no se pudo leer. Se guarda tal como llegó, y el equipo lo sabe.
record-picture = { $count ->
    [one] Con el texto llegó una foto o un archivo.
   *[other] Con el texto llegaron { $count } fotos o archivos.
}
record-follow-up = Va unido a { $former }, que ya se había cerrado.
record-fact-unknown = Quien reporta no sabe: { $fact }.
record-fact-skipped = Quien reporta saltó: { $fact }.
record-event = Quien reporta dice que fue en { $event }.
record-event-organisers = Quienes organizan { $event }: { $contacts }.
record-language = Desde ahora se escribe a quien reporta en { $language }.
record-wants = Quien reporta pide: { $item }. Queda abierto hasta que alguien lo marque como hecho.
record-wants-texts = Quien reporta quiere solo mensajes, ninguna llamada.
record-wants-police = Quien reporta pide policía o seguridad.
record-care-done = { $name }: { $item }, hecho.
record-no-contact = Quien reporta pide que no le escribamos. No se manda nada más, salvo una respuesta a cada mensaje suyo.
record-contact-again = Quien reporta dice que podemos escribirle otra vez.
record-no-answer = Sin respuesta en cinco minutos. La pregunta queda abierta un día, y no se hace ninguna otra hasta que escriba.
record-go-on = { $name } deja que sigan las preguntas.
record-not-a-report-asked = { $name } pidió marcarlo como que no es un reporte.
record-not-a-report = { $name } lo marcó como que no es un reporte.
record-law-asked = { $name }: intervienen policía o seguridad, porque lo pidió quien reporta.
record-law-danger = { $name }: intervienen policía o seguridad, porque alguien corre peligro.
record-law-no = { $name }: no intervienen policía ni seguridad.
record-held-back = Un mensaje de { $name } a quien reporta quedó retenido: { $reason } { $name } lo sabe.
record-sent-as-is = { $name } lo sabe y lo manda tal cual.
record-taken-back = { $name } retiró un mensaje a quien reporta antes de que saliera.
record-not-relayed-no-contact = No se mandó un mensaje de { $name }: quien reporta pidió que no le escribamos.
record-stopped = Quien reporta mandó STOP. Nuestros mensajes ya no le llegan.
record-started = Quien reporta mandó START. Nuestros mensajes le llegan otra vez.
record-cannot-be-texted = El número de quien reporta no puede recibir SMS.
record-reply-refused = Nuestro mensaje a quien reporta fue rechazado: { $reason }.
record-not-relayed = No se mandó un mensaje de { $name } a quien reporta.
record-shared-organiser = { $name } comparte la vista de la organización con { $to } hasta { $until }.
record-shared-public = { $name } comparte el comunicado público con { $to } hasta { $until }.
record-share-ended = { $name } ya no comparte nada de esto con { $to }.
record-read-back = { $name } hizo leer a quien reporta las entradas { $entries }.
record-read-back-answer = La entrada { $entry } es la respuesta de quien reporta a lo que se le leyó. Corrige o confirma las entradas { $entries }, que quedan como están.
record-item-done = { $name } lo marcó como hecho: { $item }.
record-item-open = { $name } lo marcó como no hecho: { $item }.
record-law-by = Quien pidió policía o seguridad: { $words }
record-people-told = Se dijo { $item } a { $to }. { $words }
record-meeting-said = Reunión. { $item } { $words }
record-meeting-due = { $name } puso el seguimiento: { $to }, hasta { $date }.
record-meeting-done = { $name } marcó el seguimiento como hecho.
record-side = La versión de la persona reportada: { $words }
record-decision-asked = { $name } propone: { $item } ({ $date }). Otra persona debe confirmarlo.
record-decision-confirmed = { $name } confirmó lo que propuso { $to }: { $item } ({ $date }).
record-decided = { $name } decidió: { $item } ({ $date }).
record-decision-words = Con la decisión: { $words }
record-appeal = Una apelación: { $words }
record-appeal-stands = { $name } vio la apelación: la decisión sigue en pie.
record-appeal-changed = { $name } vio la apelación: la decisión ya no vale.
record-appeal-reason = Sobre la apelación: { $words }
record-announce-yes = { $name } decidió que se anuncie algo.
record-announce-no = { $name } decidió que no se anuncie nada.
record-announce-words = Para anunciar: { $words }
record-second-asked = { $name } pidió { $item }. Otra persona debe confirmarlo.
record-second-confirmed = { $name } confirmó lo que pidió { $to }: { $item }.
record-number-shown = { $name } pidió ver el número de quien reporta.
record-reminded = Se recordó a { $name } algo que vence.

## Reasons inside sentences of the record

refused-stopped = este teléfono mandó STOP a nuestro número
refused-settings = nuestro propio número o nuestra cuenta no están preparados para ello
refused-number = el teléfono o su red no lo aceptó

## The alarm, by e-mail: a reference and no content

alarm-subject = { $organisation } { $reference }: un reporte necesita a una persona
alarm-subject-operator = Línea de { $organisation }: revísela, por favor
alarm-nobody-took-it = Nadie ha tomado el reporte { $reference } de { $region }, abierto desde { $since }. Por favor, localice al equipo por otra vía. Se avisa otra vez a todas las personas hasta que alguien lo tome.
alarm-nobody-to-page = No hay a quién avisar por el reporte { $reference } de { $region }, abierto desde { $since }. Por favor, busque a alguien que pueda tomarlo, y revise los turnos.
alarm-nobody-helps = Quien tiene el reporte { $reference } de { $region }, abierto desde { $since }, pidió ayuda y no vino nadie. Por favor, localice al equipo por otra vía.
alarm-not-reached = No ha salido ningún aviso por el reporte { $reference } de { $region }, abierto desde { $since }: el operador no acepta nada. Por favor, localice al equipo por otra vía.
alarm-carrier-settings = El operador rechaza nuestros SMS en { $region }: una cuenta, un número o su registro no está en orden. Puede que los avisos no lleguen. Por favor, revíselo ahora.
alarm-responder-stop = Alguien del equipo de { $region } mandó STOP a nuestro número, así que los avisos no llegan a ese teléfono. Tiene que mandar START, o tiene que haber otra persona de guardia.
alarm-call-limit = El operador telefónico no nos deja hacer más llamadas en { $region } por ahora: a quien llama se le pide que deje un reporte por voz, y los avisos van por SMS. Por favor, revise los límites de la cuenta.
alarm-parked = Algo del reporte { $reference } de { $region } no se pudo hacer. Por favor, revise el reporte y el log.
alarm-no-way = no hay servidor de correo o no hay dirección
retention-subject = { $organisation } { $reference }: este registro se destruirá el { $date }
retention-warning = El registro del reporte { $reference } de { $region } se destruirá el { $date }: entonces termina su plazo. Para conservarlo más tiempo, alguien que dirige o administra ejecuta: hotline retention hold { $reference } --by WHO --why "..." y otra persona lo confirma con --confirm. Si no, no hay que hacer nada.

## What people write: words and phrases in lower case, without accents or signs, between commas; .. stands for up to
## two words. Digits count in every language and are not repeated here.

switch-words = espanol, castellano, spanish
said-safe-yes = uno, si, s, sip, sep, claro, claro que si, si claro, yes, a salvo, estoy a salvo, si estoy a salvo, ahora estoy a salvo, estoy a salvo ahora, ya estoy a salvo, estamos a salvo, me encuentro a salvo, si me encuentro a salvo, me siento a salvo, si me siento a salvo, si a salvo, si lo estoy, lo estoy, si estoy, estoy bien, si estoy bien, bien, si bien, todo bien, si todo bien, segura, seguro, estoy segura, estoy seguro, si estoy segura, si estoy seguro, me siento segura, me siento seguro, en un lugar seguro, estoy en un lugar seguro, fuera de peligro, estoy fuera de peligro, no estoy en peligro, no hay peligro, no corro peligro, ok, okay, vale, de momento si, por ahora si, si por ahora, si de momento, por el momento si, si por el momento, ahora si, si ahora, ahora mismo si, creo que estoy bien, si gracias, a salvo gracias, estoy bien gracias, ya estoy bien, ahora estoy bien
said-safe-no = dos, no, n, nop, nope, para nada, nada, no a salvo, si no, no estoy a salvo, no no estoy a salvo, no me encuentro a salvo, no no me encuentro a salvo, no me siento a salvo, no me siento segura, no me siento seguro, no estamos a salvo, no lo estoy, no no lo estoy, no estoy, no estoy bien, no no estoy bien, no la verdad, la verdad no, la verdad que no, no mucho, no realmente, en peligro, estoy en peligro, corro peligro, si estoy en peligro, insegura, inseguro, me siento insegura, me siento inseguro, no es seguro, no estoy en un lugar seguro, ayuda, ayudame, ayudenme, auxilio, socorro, tengo miedo, con miedo, asustada, asustado, estoy asustada, estoy asustado
said-safe-unsure = tres, no lo se, no se, nose, yo no se, no sabria decir, no sabria decirle, si no lo sabe, no estoy segura, no estoy seguro, no estoy segura de eso, no lo tengo claro, no tengo claro, ni idea, no tengo idea, no tengo ni idea, quiza, quizas, tal vez, puede ser, puede, mas o menos, masomenos, creo que si, creo, supongo, supongo que si, depende, regular, ns
said-team-no = cero, no, n, nop, nope, nadie, ninguno, ninguna, no nadie, no ninguno, nadie del equipo, nadie de su equipo, nadie de vuestro equipo, nadie de ustedes, ninguno de ustedes, no es del equipo, no del equipo, no es de su equipo, no son del equipo, no es nadie del equipo, no que yo sepa, que yo sepa no, para decir que no, no es el caso, no tiene que ver, no es parte del equipo
said-team-yes = uno, si, s, sip, yes, claro, si claro, si es, si lo es, si son, si lo son, si alguien del equipo, alguien del equipo, uno de ustedes, una de ustedes, si uno de ustedes, si una de ustedes, uno de vosotros, una de vosotros, del equipo, si del equipo, es del equipo, si es del equipo, alguien de su equipo, si alguien de su equipo, alguien de vuestro equipo, un miembro del equipo, si un miembro del equipo, una persona del equipo, por desgracia si
said-team-unsure = no lo se, no se, nose, no estoy segura, no estoy seguro, no lo tengo claro, ni idea, no tengo idea, no tengo ni idea, quiza, quizas, tal vez, puede ser, creo, creo que si, ns
said-help-private-place = uno, un lugar privado, lugar privado, un sitio privado, sitio privado, un lugar tranquilo, lugar tranquilo, un sitio tranquilo, sitio tranquilo, una sala tranquila, sala tranquila, una sala privada, un lugar a solas
said-help-trusted-person = dos, alguien de confianza, alguien de confianza con usted, alguien de confianza conmigo, una persona de confianza, persona de confianza, mi amigo, mi amiga, un amigo, una amiga, amigo, amiga, alguien en quien confio
said-help-call = tres, una llamada, llamada, llamar, llamenme, llameme, llamame, que me llamen, por favor llamen, quiero una llamada, telefono
said-help-only-texts = cuatro, solo mensajes, solo mensaje, mensajes, solo texto, solo textos, solo sms, solo escribir, sin llamadas, no llamen, no me llamen, solo por mensaje, no me llame, no me llames, no quiero que me llamen, no quiero llamadas, ninguna llamada
said-help-no-contact = cinco, no me contacten, por favor no me contacten, no me contacten por favor, no me contacte, no contactar, sin contacto, no me escriban, no quiero contacto
said-skip = cero, saltar, saltar esta pregunta, saltar la pregunta, para saltar, salta, saltarla, siguiente, la siguiente, siguiente pregunta, otra pregunta, paso, pasar, prefiero no decirlo, prefiero no decir, prefiero no responder, prefiero no contestar, no quiero decirlo, no quiero decir, no quiero responder, no quiero contestar, mejor no
said-unknown = no lo se, no se, nose, yo no se, no sabria decir, ni idea, no tengo idea, no tengo ni idea, no estoy segura, no estoy seguro, no lo tengo claro, no me acuerdo, no recuerdo, desconocido, desconocida, no lo conozco, no la conozco, ns
said-not-safe = no .. a salvo, ni .. a salvo, nunca .. a salvo, no me siento segura, no me siento seguro, no me siento nada segura, no me siento nada seguro, no nos sentimos seguras, no nos sentimos seguros, no estoy segura aqui, no estoy seguro aqui, no es seguro aqui, no es un lugar seguro, no estoy en un lugar seguro, me siento insegura, me siento inseguro, me siento muy insegura, me siento muy inseguro, en peligro, corro peligro, corremos peligro, corre peligro, tiene un arma, tiene una arma, tiene armas, tiene una pistola, tiene pistola, tiene un cuchillo, tiene cuchillo, tiene una navaja, tiene navaja, tienen un arma, tienen armas, tienen una pistola, tienen pistolas, tienen un cuchillo, tienen cuchillos, tienen una navaja, lleva un arma, lleva una pistola, lleva un cuchillo, lleva una navaja, trae un arma, trae una pistola, trae un cuchillo, trae una navaja, trae pistola, trae cuchillo, esta armado, esta armada, estan armados, estan armadas, va armado, va armada, van armados, con una pistola, con un cuchillo, con un arma, esta sangrando, estoy sangrando, matarme, quiero morir, quiero morirme, quitarme la vida, no quiero vivir, hacerme dano, suicidarme, suicidio
said-not-safe-denied = no .. en peligro, nadie .. en peligro, ya no .. en peligro, sin peligro, fuera de peligro, no corro peligro, no corremos peligro, no corre peligro, nadie corre peligro, no tiene un arma, no tiene una arma, no tiene armas, no tiene una pistola, no tiene pistola, no tiene un cuchillo, no tiene cuchillo, no tiene una navaja, no tiene navaja, nadie tiene un arma, nadie tiene armas, nadie tiene una pistola, nadie tiene un cuchillo, nadie tiene una navaja, no tienen armas, no lleva un arma, no lleva una pistola, no lleva un cuchillo, no lleva una navaja, nadie lleva un arma, no esta armado, no esta armada, nadie esta armado, no va armado
said-no-contact = no me contacten, no me contacte, no me contactes, no me escriban, no me escriba, no me escribas, no me manden mensajes, no me manden mas mensajes, no me envien mensajes, no me envien mas mensajes, dejen de escribirme, deje de escribirme, deja de escribirme, dejen de contactarme, dejen de mandarme, no quiero que me escriban, no quiero que me contacten, dejenme en paz, dejeme en paz, dejame en paz, dejadme en paz, no me escribais
said-contact-again = pueden escribirme, puede escribirme, puedes escribirme, podeis escribirme, me pueden escribir, me puede escribir, me puedes escribir, pueden contactarme, puede contactarme, me pueden contactar, escribanme, escribame, escribeme, vuelvan a escribirme, contactenme, contacteme
said-call-me = llamenme, llameme, llamame, llamadme, me pueden llamar, me puede llamar, me puedes llamar, pueden llamarme, puede llamarme, quiero que me llamen, denme una llamada
said-police = llamen a la policia, llame a la policia, llama a la policia, llamad a la policia, llamar a la policia, traigan a la policia, quiero a la policia, quiero que venga la policia, quiero policia, necesito a la policia, necesito policia, necesitamos a la policia, que venga la policia, llamen a seguridad, llame a seguridad, llama a seguridad, llamad a seguridad, llamar a seguridad, traigan a seguridad, necesito seguridad, necesitamos seguridad, que venga seguridad, denunciar a la policia
said-not-wanted = no me llamen, no me llame, no me llames, no llamen, no llame, no llames, sin llamadas, ninguna llamada, no quiero que me llamen, no quiero llamadas, no .. a la policia, no quiero a la policia, no quiero policia, sin policia, nada de policia, no llamen a la policia, no .. seguridad
said-filler = no, nunca, segura, seguro, insegura, inseguro, salvo, siento, peligro, sobre, quien, como, donde, deberia, saber, paso, pasado, pasando, ocurrido, hola, buenas, buenos, buen, dias, dia, tardes, noches, oiga, oye, disculpe, disculpa, perdon, ayuda, ayudame, ayudenme, ayudeme, ayudar, auxilio, socorro, por, favor, porfa, porfavor, necesito, necesitamos, quiero, queremos, quisiera, querria, gustaria, urgente, urgencia, emergencia, rapido, ya, ahora, sos, hablar, hablo, decir, contar, reportar, reporte, reporto, denunciar, denuncia, avisar, aviso, informar, algo, incidente, alguien, nadie, ahi, aqui, aca, hay, esta, estan, estoy, estas, puede, pueden, puedo, puedes, podria, podrian, yo, me, mi, mis, nos, nosotros, nosotras, tu, te, usted, ustedes, su, sus, le, les, lo, la, los, las, el, ella, un, una, unos, unas, a, al, de, del, con, en, para, que, y, o, es, soy, son, era, fue, ser, ha, he, han, tengo, tener, tiene, esto, este, eso, se, llamar, llamen, llamada, mensaje, sms, prueba, probando, equipo, persona, humano, ok, okay, vale, si, gracias, miedo, asustada, asustado, mucho, mucha, muy, verdad, tan, bien, pregunta, codigo, conducta, linea
said-my-name-is = me llamo, mi nombre es, soy
said-i-am = soy, yo soy, habla, aqui esta, aqui
said-no-name = yo, quien, quienes, asistente, participante, mujer, hombre, nueva, nuevo, parte, victima, testigo, sorda, sordo, mayor, menor, estudiante, de, del, donde, en, otra, otro, mas, demasiado, muy, tan, asi, capaz, incapaz, fuerte, debil, feliz, todavia, tambien
said-digits = cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve
said-courtesies = gracias, muchas, mil, ok, okay, vale, hola, buenas, buenos, dias, tardes, noches, bien, genial, perfecto, saludos, un, saludo, bueno
said-around-a-name = es, fue, era, si, se, llama, llamaba, el, la, de, del, por, nombre, llamado, llamada, senor, senora, ella, equipo, miembro, su, vuestro, uno, una, creo, que
said-also-a-name = rosa, luz, sol, mar, paz, blanca, mercedes, dolores, consuelo, esperanza, gloria, alba, cruz, leon, angel, santos, reyes, rios, flores, campos, torres, castillo, iglesias, calle, moreno, rubio, delgado, bravo, calvo, blanco, franco, guerra, mesa, vega, pilar, victoria, marina, perla, iris, rocio, nieves, abril, julio, domingo, justo, modesto, clemente, salvador, socorro, remedios, soledad, amparo, aurora, celeste, estrella, violeta, margarita, olivia, fe, caridad, inocencia, rey, cabello, barba, prieto, ramos, rojo, rojas, cortes, duran, pardo, lozano, gallo, cordero, toro, vaca, lobo, zorro, pastor, herrero, guerrero, marquez, conde, mayor, menor, leal, noble, serena, linda, bella, dulce, amada, clara, hermosa, sierra, rivera, valle, monte, fuente, puente, plaza, casas, casa, puerta, don, van, ama, sana, una, unai, sor, alma, vida, sara, manda
said-of-help = es, esta, estan, estoy, soy, aqui, alli, ahi, con, para, veo, ver, viene, venir, vienes, viniendo, a, al, ahora, espero, esperando, en, la, el, me, conmigo, puerta, mesa, sala, escaleras, entrada, va, puede, podria, cuando, donde, pronto, por, favor, diga, llame, llega, llegado, y, yo, muy, amable, otra, vez, camino, hablando, de
common-words = hola, tengo, todas, todos, sigue, el, los, las, una, por, para, pero, muy, estoy, hay, con, alguien, ayuda, yo, mi, esta, del, quiero, necesito, aqui, porque

## What somebody of the team writes

command-take = uno, si, ok, okay, vale, tomo, lo tomo, yo lo tomo, tomarlo, tomar, lo tengo, lo tengo yo, lo cojo, me encargo, me encargo yo, yo me encargo, me ocupo, me ocupo yo, recibido
command-pass = dos, paso, pasar, pasarlo, lo paso
command-help = tres, ayuda, necesito ayuda, pedir ayuda, pido ayuda
command-close = nueve, cerrar, cierro, lo cierro, cerrarlo
command-who = quien, quien lo tiene
command-facts = datos, hechos
command-status = estado
command-go-on = preguntas, seguir preguntando, sigan las preguntas
command-not-a-report = no es un reporte, no es reporte, no reporte
command-todo = pendientes, pendiente, por hacer
command-call = llamar, llama, llamada
command-done = listo, hecho, lista, hecha
command-police = policia, seguridad
command-police-asked = pedida, pedido, pide, deseo
command-police-danger = peligro
command-police-no = no
command-hand = traspaso, traspaso a, traspasar a
command-report = nuevo reporte, reporte propio, reporte mio
command-keep-out = dejar fuera a, dejar fuera, excluir a, excluir
command-let-in = readmitir a, readmitir
command-recuse = me abstengo, abstenerme, recusarme, me recuso

## What somebody of the team writes about who is on call. command-clock says whether 6:30 may be the evening (12) or not
## (24); numbers, weekdays and months stand in their order, long and short between spaces.

command-oncall = guardias, de guardia, quien esta de guardia, quienes estan de guardia
command-undo = deshacer, deshaz, deshacer cambio
command-off = libre, ausente, de descanso
command-on-for = guardia por, de guardia por, guardia en lugar de, cubrir a, cubro a
command-swap = cambio, cambio con, cambiar con
command-swap-yes = cambio si, cambio ok, si cambio, si al cambio, acepto el cambio
command-swap-no = cambio no, no cambio, no al cambio, rechazo el cambio
command-please = por favor, gracias
command-against = por, contra
command-clock = 12
command-until = hasta, al
command-from = de, desde, del
command-at = a, a la, a las, las, la
command-on = el
command-of = de, del
command-now = ahora, ahora mismo, ya
command-for = por, durante
command-hours = horas, hora, hs, h
command-minutes = minutos, minuto, min
command-oclock = h, hs, hrs, horas
command-numbers = una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce
command-half-past = y media, y treinta
command-half-to = menos media, menos treinta
command-quarter-past = y cuarto, y quince
command-quarter-to = menos cuarto
command-am = am, de la manana, de la madrugada
command-pm = pm, de la tarde
command-night = de la noche
command-noon = mediodia, el mediodia, al mediodia, del mediodia
command-midnight = medianoche, la medianoche
command-today = hoy
command-tomorrow = manana
command-after-tomorrow = pasado manana
command-ordinal = ro, o
command-weekdays = lunes lun, martes mar, miercoles mie mier, jueves jue, viernes vie, sabado sab, domingo dom
command-months = enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, septiembre setiembre sep sept, octubre oct, noviembre nov, diciembre dic

## What a text to a reporter should not hold; .. stands for up to two words, ^ for the start of a sentence

lint-why = por que, pq no, xq no, ^porque no se fue, ^porque no dijo, ^porque no pidio, ^porque fue, ^porque estaba, a que se debe, a que se debio, como es que, cual fue el motivo, cual es el motivo, cual fue la razon, cual es la razon, por cual motivo, por cual razon, ^para que fue, que motivo tenia, que razon tenia
lint-withdraw = retirar su, retirar tu, retirar el reporte, retirar la denuncia, retirarlo, retirarla, retire su, retire el reporte, retira tu, anular su, anular tu, anular el reporte, cancelar su, cancelar tu, cancelar el reporte, cancelarlo, echarse atras, echarte atras, dar marcha atras, cambiar de opinion, cambia de opinion, cambio de opinion, cambiado de opinion, cambias de opinion, pensarlo mejor, pensarselo mejor, pensartelo mejor, pienselo bien, piensalo bien, olvidar el asunto, olvidarlo, dejarlo estar, dejarlo asi, dejarlo pasar, dejarlo correr, mejor no reportar, mejor no reportarlo, mejor no denunciar, esta segura de que quiere, esta seguro de que quiere, estas segura de que quieres, estas seguro de que quieres, esta segura de querer, esta seguro de querer, si todavia quiere, si aun quiere, si todavia quieres, si aun quieres, todavia quiere reportar, todavia quieres reportar, sigue queriendo, de verdad quiere, de verdad quieres, realmente quiere, realmente quieres, no hace falta reportar, quede entre nosotros, quede entre nosotras
lint-advice = que debemos hacer, que deberiamos hacer, que tenemos que hacer, que quiere que hagamos, que quieres que hagamos, que quisiera que hagamos, que le gustaria que hicieramos, que te gustaria que hicieramos, que haria usted, que harias tu, que hacemos con, que se debe hacer con, que deberia pasar con, que deberia pasarle, que debe pasarle, como debemos castigar, como deberiamos castigar, como lo castigamos, como debemos actuar, debemos expulsar, deberiamos expulsar, debemos echar, deberiamos echar, debemos castigar, deberiamos castigar, deberiamos sancionar, que castigo, que sancion, que pena merece, que consecuencias, que medidas, quiere que lo echemos, quiere que la echemos, quieres que lo echemos, quieres que la echemos, quiere que le echemos, quiere que lo expulsemos, quiere que la expulsemos, quiere que le expulsemos, quieres que lo expulsemos, quieres que la expulsemos, quiere que se vaya, quieres que se vaya, quiere que lo castiguemos, quiere que la castiguemos
lint-promise = le prometo, te prometo, les prometo, le prometemos, te prometemos, prometo que, prometemos que, lo prometo, le garantizo, te garantizo, le garantizamos, te garantizamos, garantizo que, garantizamos que, garantizado, le juro, te juro, no le va a pasar nada, no te va a pasar nada, no le pasara nada, no te pasara nada, nunca .. a pasar, no volvera a pasar, no volvera a ocurrir, no va a volver a pasar, no va a volver a ocurrir, nunca volvera a, todo va a salir bien, todo saldra bien, todo estara bien, todo va a estar bien, va a estar a salvo, estara a salvo, estaras a salvo, sera castigado, sera castigada, sera expulsado, sera expulsada, sera sancionado, sera sancionada, va a ser castigado, va a ser expulsado, va a ser expulsada, vamos a expulsarlo, vamos a expulsarla, lo vamos a expulsar, la vamos a expulsar, lo vamos a echar, la vamos a echar, vamos a echarlo, vamos a echarla, lo expulsaremos, la expulsaremos, lo echaremos, nadie lo va a saber, nadie lo sabra, nadie se va a enterar, nadie se enterara
lint-fine = entiendo por que, comprendo por que, entendemos por que, no tiene que .. por que, no tienes que .. por que, no hace falta .. por que, no es necesario .. por que, no necesita .. por que, sin preguntar por que, sin decir por que, sin explicar por que, no preguntamos por que, no le preguntamos por que, nadie le .. por que, no vamos a preguntar por que, le explico por que, le cuento por que, por que yo, por que se lo pregunto, por que preguntamos, no puedo .. prometo, no le prometo, no prometo, no prometemos, no podemos garantizar, no le garantizo, no tiene que retirar nada, no hay que retirar nada, no hace falta retirar
lint-offer = responda, responda con, responda con la palabra, mande, mande la palabra, envie, envie la palabra, escriba, escriba la palabra, conteste, conteste con, o mande, o

## To the reporter: pictures and files

picture-kept = Gracias. La foto o el archivo queda guardado con su reporte { $reference }. Puede escribir cuando quiera.
pictures-kept = Gracias. Las fotos o archivos quedan guardados con su reporte { $reference }. Puede escribir cuando quiera.
pictures-partly-kept = Gracias. Guardamos una parte de sus fotos o archivos. El resto no ha llegado. Puede contarnos con palabras lo que muestra.
picture-lost = Lo sentimos, la foto o el archivo no ha llegado. Puede contarnos con palabras lo que muestra.

## To a responder: pictures and files

reporter-sent-picture = { $reference }: la persona que reporta ha enviado una foto o un archivo. Queda guardado en el registro.
reporter-picture-lost = { $reference }: la persona que reporta ha enviado una foto o un archivo que no ha llegado. Puede pedirle que lo cuente con palabras.
sent-picture-kept = La foto o el archivo que ha enviado queda en el registro de { $reference }. La persona que reporta no lo recibe.
sent-picture-unplaced = No sabemos a qué reporte va la foto o el archivo. Por favor, mande todo otra vez y empiece el texto con la referencia.
sent-picture-lost = La foto o el archivo para { $reference } no ha llegado.

## Words inside sentences: pictures and files

file-picture = una foto
file-sound = un audio
file-video = un video
file-document = un documento
file-contact = una tarjeta de contacto
file-other = un archivo de un tipo que no se muestra

## The written record: pictures and files

record-picture-of-team = { $name } de nuestro equipo envió lo que sigue.
record-file-kept = Guardado como archivo { $number }: { $kind }, { $size } KB.
record-file-kept-only = Guardado como archivo { $number }: { $kind }, { $size } KB. No se pudo preparar para mostrarlo.
record-file-too-large = El archivo { $number } era demasiado grande y no se guardó.
record-file-failed = El archivo { $number } no nos llegó.

## To a responder: who is kept out

doubt-ask = { $reference }: puede tratar de { $people }, que ya queda fuera. Usted decide: mande { $short } EXCLUIR o { $short } READMITIR, y el nombre.
doubt-decided = { $reference }: { $name } ha decidido sobre { $to }. Usted no tiene que hacer nada.
decided-out = { $reference }: anotado, { $name } debe quedar fuera. Cuenta si usted no ha quedado fuera.
decided-in = { $reference }: anotado, { $name } puede volver. Cuenta si usted no ha quedado fuera.
decide-whom = No conocemos a nadie con ese nombre, o son varias personas. No se hizo nada. Mande otra vez el nombre completo.
only-lead = Solo una persona responsable puede hacer eso. No se hizo nada.
recused = { $reference }: gracias. No recibirá nada más de esto.

## Words inside sentences: who is kept out

doubt-word = el nombre es también una palabra corriente
doubt-several = varias personas tienen ese nombre
doubt-part = solo se dijo una parte del nombre
doubt-talk = el nombre salió en la conversación

## The written record: who is kept out

record-kept-out-doubt = Puede tratarse de { $name }, que queda fuera hasta que decida una persona responsable: { $reason }.
record-doubt-asked = Se pidió a { $name } que decida quién queda fuera.
record-doubt-nobody = No se pudo preguntar a ninguna persona responsable: quien puede estar implicado queda fuera.
record-kept-out-by = { $to } queda fuera: lo decidió { $name }.
record-let-in-by = { $to } puede volver: lo decidió { $name }.
record-recused = { $name } queda fuera desde ahora, por deseo propio.
record-decision-not-counted = Lo que pide { $name } sobre { $to } no cuenta: { $name } ha quedado fuera.

## To the reporter: calls

call-reference = Su reporte tiene la referencia { $reference }. Puede escribir cuando quiera.

## Spoken to a caller: first what it does, then its key; it may take 20 s, the greeting 8

call-greeting = { $organisation }, equipo de conducta. Si corre peligro, cuelgue y llame al { $emergency }.
call-menu = Para hablar con una persona del equipo, marque 1, o simplemente espere. Para dejar un reporte por voz, marque 2. Si se trata de alguien de nuestro equipo, marque 3.
call-language = Para español, marque { $digit }.
call-mistake = Perdone, esa tecla no hace nada aquí.
call-calling = Estamos llamando a una persona del equipo. Por favor, no cuelgue. Para dejar un reporte por voz, marque 2.
call-still-calling = Seguimos llamando. Por favor, no cuelgue. Para dejar un reporte por voz, marque 2.
call-somebody-else = Estamos llamando a otra persona. Por favor, no cuelgue.
call-few = Llamamos solo a las pocas personas que atienden los reportes sobre nuestro equipo. Por favor, no cuelgue. Para dejar un reporte por voz, marque 2.
call-nobody-free = Lo sentimos, nadie ha podido atender ahora. El equipo sabe que usted ha llamado. Puede dejar un reporte por voz.
call-joins = { $name }, de nuestro equipo, va a hablar ahora con usted. Para hablar con otra persona, marque 2.
call-dropped = Se ha cortado la línea con { $name }. Para que volvamos a llamar, marque 1, o simplemente espere. Para dejar un reporte por voz, marque 2.
call-begins = Le haremos unas preguntas cortas. Sus respuestas se graban. Hable después del tono. Al terminar, o para saltar una pregunta, pulse la tecla numeral, o almohadilla. Para hablar con una persona, marque 0.
call-ask-safe = ¿Se encuentra a salvo en este momento? Si se encuentra a salvo, marque 1. Si no, marque 2. Si no lo sabe, marque 3.
call-ask-team = ¿Tiene que ver con esto alguien de nuestro equipo? Si es así, marque 1. Si no, marque 2.
call-ask-team-name = ¿Quién de nuestro equipo es? Por favor, diga el nombre después del tono. Solo pueden oírlo las pocas personas que atienden estos reportes.
call-ask-what = ¿Qué ha pasado? Cuente tanto o tan poco como quiera.
call-ask-who = ¿Quién lo hizo? Diga un nombre, o qué aspecto tiene.
call-ask-where = ¿Cuándo y dónde ha sido, y sigue ocurriendo?
call-ask-others = ¿Participaron otras personas, o hay otras que lo saben?
call-ask-help = ¿En qué le podemos ayudar? Para un lugar privado, marque 1. Para tener con usted a alguien de confianza, marque 2. Para una llamada, marque 3. Para recibir solo mensajes, marque 4. Si no debemos contactarle, marque 5.
call-again = Perdone, no lo hemos entendido. Para hablar con una persona, marque 0.
call-not-safe = Estamos diciendo al equipo que usted no se encuentra a salvo. Si corre peligro, cuelgue y llame ahora al { $emergency }.
call-may-text = ¿Es seguro mandar un mensaje a este teléfono con la referencia de su reporte? Si lo es, marque 1. Si no, marque 2, o simplemente espere.
call-texted = Le estamos mandando un mensaje.
call-not-texted = No le mandaremos ningún mensaje.
call-end = Gracias. Lo que ha dicho queda guardado para el equipo. La referencia de su reporte es { $reference }. Ya puede colgar. Para hablar con una persona, marque 0.
call-end-contacts = Si necesita ayuda después: { $contacts }.
call-still-here = Seguimos aquí. Ya puede colgar. Para hablar con una persona, marque 0.
call-sorry = Perdone, algo falla por nuestra parte. Estamos avisando al equipo. Si corre peligro, cuelgue y llame al número de emergencias.

## Spoken to a responder

ring-asked = Línea de ayuda de { $organisation }. Alguien espera al teléfono. Reporte { $reference }, { $safety }. Para hablar ahora, marque 1. Para pasarlo, marque 2.
ring-yours = Lo tiene usted. Quien llama va a oír su nombre de pila. Un momento.
ring-taken = Lo tiene otra persona. Gracias.
ring-over = Quien llamaba ya no espera. Gracias.
ring-passed = Lo ha pasado. Gracias.
ring-caller-gone = Quien llamaba ha colgado. Por favor, anote lo que se dijo y mándelo por mensaje de texto. Gracias.
ring-somebody-else = Quien llama pide hablar con otra persona. No pasa nada. Gracias.

## To a responder: calls

write-it-down = { $reference }: por favor, anote lo que se dijo en la llamada. Mande # y su texto. Hasta entonces el reporte dice "sin anotar".
unwritten = sin anotar

## The carrier's voice for calls, and its name of the language

speech-voice = Polly.Lupe
speech-language = es-US

## The written record: calls

record-call = Quien reporta llamó.
record-call-withheld = Quien reporta llamó con número oculto.
record-call-verdict = La red dice del número de quien llama: { $verdict }.
record-call-menu-team = Quien llama dice que se trata de alguien de nuestro equipo.
record-call-asks-person = Quien llama pide hablar con una persona.
record-ringing = Se llama a { $name }.
record-ring-no-answer = { $name } no contestó la llamada.
record-ring-declined = { $name } pasó la llamada.
record-ring-failed = La llamada a { $name } falló: { $reason }.
record-ring-nobody = Nadie contestó la llamada. Así se le dijo a quien llama.
record-call-joined = { $name } contestó y habla con quien reporta.
record-call-not-with = Quien llama pidió hablar con otra persona, no con { $name }.
record-call-lost = Se cortó la línea entre quien reporta y { $name }.
record-call-report = Quien llama deja un reporte por voz.
record-call-may-text = Quien llama dice que es seguro mandarle mensajes.
record-call-ended = Quien llamaba colgó después de { $seconds } segundos.
record-unwritten = Se pidió a { $name } que anote lo que se dijo. Todavía sin anotar.
record-written = { $name } anotó lo que se dijo en la llamada.
refused-call-limit = el operador telefónico no nos deja hacer más llamadas por ahora

## What makes no sense in a call (lint-in-a-call), how to press a key (lint-press) and to wait (lint-wait) are said there

lint-in-a-call = responda, responda con, conteste, conteste con, mande, mandenos, envie, envienos, escriba, escribanos, teclee, haga clic, toque
lint-press = marque, pulse, oprima, presione, apriete
lint-wait = espere, espera

## To a responder: recordings

reporter-left-recordings = { $count ->
    [one] { $reference }: la persona que reporta ha dejado una nota de voz al llamar. Queda guardada en el registro.
   *[other] { $reference }: la persona que reporta ha dejado { $count } notas de voz al llamar. Quedan guardadas en el registro.
}
reporter-recording-lost = { $reference }: la nota de voz { $number } de la persona que reporta no ha llegado. Puede pedirle que lo cuente otra vez.
fact-recorded = Nota de voz { $number }, { $seconds } s: falta escribirla.

## The written record: recordings

record-recording = Grabación { $number }, { $seconds } s: { $fact }.
record-recording-other = Grabación { $number }, { $seconds } s.
record-recording-found = La grabación { $number } se encontró en el operador después de la llamada.
record-recording-kept = La grabación { $number } está guardada aquí.
record-recording-doubtful = La grabación { $number } está guardada aquí. No suena como dijo el operador, así que también se queda allí.
record-recording-lost = La grabación { $number } no nos llegó.
record-recordings-not-listed = No se pudo preguntar al operador por las grabaciones de la llamada.
record-by-typed = { $name }, escrito a partir de la grabación { $number }
record-told-by = { $name }, contado en persona por { $teller }
record-by-machine = máquina, confianza { $confidence }, a partir de la grabación { $number }
record-nothing-heard = (sin palabras)
record-not-transcribed = Ninguna máquina pudo escribir la grabación { $number }.
record-file-taken-out = { $name } sacó el archivo { $number }.

## Spoken to somebody on the staff line, and to who calls from there; the greeting within 8 seconds

staff-greeting = Línea del personal de { $organisation }. Si está en peligro, cuelgue y llame al { $emergency }.
staff-danger = Si alguien está en peligro, pulse ahora el 9. Si no, espere o pulse cualquier otra tecla.
staff-ask-pin = Marque su clave personal y luego la tecla numeral. Para hablar con una persona, pulse 0.
staff-ask-code = Marque su código de personal y luego la tecla numeral. Para hablar con una persona, pulse 0.
staff-wrong = Lo sentimos, eso no funcionó.
staff-moment = Un momento.
staff-out = Para hablar con alguien del equipo, pulse 1, o espere. Para dejar un aviso de voz, pulse 2.
staff-call-back = Gracias. Le llamamos ahora a su propio número. Hasta ahora.
staff-menu = Para hablar ahora con alguien del equipo, pulse 1. Para avisar a todo el equipo, pulse 2. Para registrar un aviso por otra persona, pulse 3. Si llama por un número de aviso, pulse 4.
staff-ask-reference = Marque las cinco letras y números del aviso. Cada letra es una pulsación de su tecla. Para hablar con una persona, pulse 0.
call-danger = Estamos diciendo al equipo que alguien está en peligro, y les llamamos ahora. Llame también al { $emergency } si hace falta ayuda ya. Por favor, no cuelgue.
call-paged = { $count ->
    [0] No pudimos avisar a nadie del equipo, y damos la alarma ahora.
    [one] Acabamos de avisar a una persona del equipo.
   *[other] Acabamos de avisar a { $count } personas del equipo.
}
call-paged-end = El número de su aviso es { $reference }. Ya puede colgar. Para hablar con una persona, pulse 0. Para dejar un aviso de voz, pulse la tecla numeral.
call-message = Diga después del tono lo que el equipo debe saber, y pulse cualquier tecla al terminar. Lo que diga se graba.
call-message-kept = Gracias. Lo que dijo queda guardado para el equipo. Ya puede colgar. Para hablar con una persona, pulse 0.

## To somebody of the team: their PIN

staff-pin-wrong = { $organisation }: alguien ha marcado tres veces mal su clave de la linea del personal. Si no fue usted, avise a un admin.
staff-pin-limit = { $organisation }: demasiadas claves mal marcadas a su nombre. La linea del personal no acepta la suya por 24 horas. Si no fue usted, avise a un admin.

## The written record: the staff line

record-staff = { $name } llamó a la línea del personal y dio su PIN.
record-staff-number = Llamada a la línea del personal desde el número de { $name }, sin PIN.
record-staff-unknown = Llamada a la línea del personal, sin identificar.
record-staff-danger = Quien llama dice que alguien está en peligro.
record-staff-team = Quien llama pide a todo el equipo.
record-staff-behalf = Quien llama registra un aviso por otra persona.
record-staff-about = Quien llama pide hablar sobre este aviso.
record-staff-about-none = Quien llama marcó un número de aviso que no se pudo asignar.
record-staff-not-called-back = No pudimos devolverle la llamada a su número.
record-call-message = Quien llama deja un mensaje sobre este aviso.

## Spoken to a responder: pages by voice, and call-backs

voice-page = Línea de ayuda de { $organisation }. Caso { $reference }, { $safety }, { $region }.
voice-page-help = Línea de ayuda de { $organisation }. Caso { $reference }, { $safety }, { $region }. { $name } pide ayuda.
voice-keys = Para tomarlo, pulse 1. Para pasarlo, pulse 2. Para pedir ayuda, pulse 3. Para oír lo que se sabe, pulse 4.
voice-keys-help = Para ayudar, pulse 1. Para pasarlo, pulse 2. Para oír lo que se sabe, pulse 4.
voice-keys-yours = Para devolverlo, pulse 2. Para pedir ayuda, pulse 3. Para oír lo que se sabe, pulse 4.
voice-key-call = Para llamar a quien informó, pulse 5.
voice-mistake = Lo sentimos, esa tecla no hace nada aquí.
voice-yours = Lo tiene usted. Le enviamos un mensaje.
voice-helping = Está ayudando a { $name }. Gracias.
voice-help-coming = Llamamos a una persona más. Usted sigue con el caso.
voice-they-said = Dijo:
voice-more = Hay más en el registro.
voice-goodbye = Adiós.
back-ready = Línea de ayuda de { $organisation }. Para conectar la llamada, marque los cuatro números de nuestro mensaje. Nadie ve el número de la otra persona.
back-wrong-code = No son los cuatro números de nuestro mensaje.
back-refused = Tampoco son esos números, así que no conectamos a nadie. Para tener otros, pídalo de nuevo por mensaje. Adiós.
back-calling = Llamamos ahora a quien informó. Verá nuestro número, no el suyo.
back-no-answer = Quien informó no contestó.
back-over = La llamada terminó. Por favor, escriba lo que se dijo y envíenoslo en un mensaje. Gracias.

## Spoken to whoever picks up for a reporter: nothing of the report

back-asked = Habla { $organisation }. Tenemos una llamada para usted. Para hablar, pulse 1, o cuelgue.

## To a responder: call-backs

back-no-contact = Quien informó pidió que no le contactemos, así que no llamamos.
back-only-texts = Quien informó solo quiere mensajes, así que no llamamos.
back-no-number = No podemos llamar a quien informó: no conocemos su número.
back-not-yours = Solo quien tiene el caso puede llamar a quien informó.
back-calling-you = { $reference }: ahora suena su propio equipo. Marque { $code } al contestar para hablar con quien hizo el informe. Vale solo para esta llamada.
back-busy = { $reference }: ya hay una llamada entre usted y nosotros. Pulse 5 en ella para hablar con quien hizo el informe.
back-no-line = { $reference }: aquí no podemos hacer llamadas. Escriba a quien informó.

## The written record: pages by voice, and call-backs

record-calling = Llamada a { $name } para avisarle.
record-voice-busy = { $name } está en una llamada, así que el aviso va por SMS.
record-voice-limit = El operador no nos permite más llamadas, así que el aviso a { $name } va por SMS.
record-voice-no-answer = { $name } no contestó la llamada o no pulsó ninguna tecla.
record-voice-machine = Parece que un contestador respondió la llamada a { $name }.
record-voice-failed = La llamada a { $name } no llegó.
record-voice-facts = A { $name } se le leyó lo que se sabe.
record-back-asked = { $name } pidió hablar por teléfono con quien informó.
record-back-wrong-code = Alguien contestó en el teléfono de { $name }, pero no marcó el código de nuestro mensaje. No se conectó a nadie.
record-back-calling = Llamada a quien informó, para { $name }.
record-back-connected = Quien informó contestó y habla con { $name }.
record-back-no-answer = Quien informó no llegó a hablar con { $name }.
record-back-over = Quien informó y { $name } hablaron { $seconds } segundos.

## What somebody of the team writes about their own phone

command-test-me = prueba, aviso de prueba, mande una prueba, manda una prueba, mandeme una prueba, mandame una prueba, probar mi telefono
command-check-phone = comprobar telefono, comprobar mi telefono, verificar telefono, verificar mi telefono, este es mi telefono

## To a responder: tests and checks of their phone, drills

test-page = { $organisation } PRUEBA, no es un caso real. En esta forma le llega un aviso. Responda 1 para mostrar que lo ha visto.
test-answered = Gracias. El aviso de prueba ha llegado: nuestros avisos le llegan por SMS.
test-too-soon = Ya hay un aviso de prueba en camino. Espere un momento, por favor.
drill-page = { $organisation } SIMULACRO, no es un caso real. Responda 1 en cuanto vea este mensaje. Gracias.
drill-answered = Gracias, su respuesta al simulacro ha quedado anotada. No hay nada que hacer.
check-code = { $organisation }: hola { $name }. Para mostrar que los avisos le llegan a este aparato, mande esta clave: { $digits }.
console-link = { $organisation }: este es su propio enlace para entrar. Vale 72 horas: { $link }
check-wrong = Esa no es la clave que le mandamos. Mire otra vez, o pida otra.
phone-checked = Gracias. Este aparato queda anotado como suyo, y nuestros SMS le llegan. Mande PRUEBA para recibir un aviso de prueba.
phone-checked-call = Gracias. Este aparato queda anotado como suyo. Ahora le llamamos: pulse 1 en la llamada para mostrar que llega.
duty-begins = Usted empieza su guardia en { $region }, en primer lugar, hasta { $ends }. Mande QUIÉN para ver a los otros.
duty-begins-second = Usted empieza su guardia en { $region }, en segundo lugar, hasta { $ends }. Mande QUIÉN para ver a los otros.
duty-begins-open = Usted empieza su guardia en { $region }, en primer lugar, hasta nuevo aviso. Mande QUIÉN para ver a los otros.
duty-begins-second-open = Usted empieza su guardia en { $region }, en segundo lugar, hasta nuevo aviso. Mande QUIÉN para ver a los otros.
duty-gained = Sus turnos han cambiado: ahora tiene guardia en { $region } desde { $begins } hasta { $ends }.
duty-gained-more = Han cambiado varios de sus turnos. El primero: tiene guardia en { $region } desde { $begins } hasta { $ends }.
duty-lost = Sus turnos han cambiado: ya no tiene guardia en { $region } desde { $begins } hasta { $ends }.
duty-lost-more = Han cambiado varios de sus turnos. El primero: ya no tiene guardia en { $region } desde { $begins } hasta { $ends }.
drill-result-all = Simulacro en { $region }: { $count } de { $number } han respondido.
drill-result-missing = Simulacro en { $region }: { $count } de { $number } han respondido. Sin respuesta: { $people }.

## Spoken to a responder: tests, checks and drills

test-call = Esta es una prueba de la línea de { $organisation }. No es un caso real. Para mostrar que lo ha oído, pulse 1.
drill-call = Este es un simulacro de la línea de { $organisation }. No es un caso real. Para responder, pulse 1.
check-call = Habla la línea de { $organisation }. Para mostrar que podemos llamarle a este teléfono, pulse 1.
check-call-code = Habla la línea de { $organisation }. Su código es { $digits }. Otra vez: { $digits }. Dígaselo a quien se lo pidió.
test-call-thanks = Gracias. Queda anotado. Adiós.

## The written record: how somebody is paged

record-other-way = Una de las formas de avisar a { $name } falla una y otra vez, así que el aviso va por la otra.

## The result of a drill, by e-mail: names and times

drill-mail-subject = { $organisation }: resultado del simulacro en { $region }
drill-mail-head = Simulacro en { $region }, empezado el { $at }. Fue un ensayo, ningún caso real.
drill-mail-answered = { $name }: respondió después de { $span }
drill-mail-late = { $name }: respondió tarde, después de { $span }
drill-mail-waiting = { $name }: aún sin respuesta
drill-mail-silent = { $name }: sin respuesta en cinco minutos
drill-mail-not-delivered = { $name }: no entregado, el teléfono o su red no lo aceptó
drill-mail-blocked = { $name }: mandó STOP a nuestro número
drill-mail-no-phone = { $name }: sin número de teléfono
drill-mail-quiet = { $name }: no se le avisó, son sus horas de descanso
drill-mail-nobody = Nadie estaba de guardia.

## To a responder: who is on call

oncall-off = Usted queda libre { $when }: nadie le avisa. { $cover } Mande DESHACER para volver a lo de antes.
oncall-off-still = Queda libre { $when }. { $cover } Sigue teniendo { $references }. { $hand }
oncall-off-them = { $name } queda libre { $when }. { $cover } Mande DESHACER para volver a lo de antes.
oncall-off-told = { $name } le ha dejado libre { $when }: nadie le avisa entonces.
oncall-still = Usted sigue teniendo { $references }. { $hand }
oncall-on = Usted tiene la guardia de { $name } { $when }. { $cover } Mande DESHACER para volver a lo de antes.
oncall-on-them = { $name } tiene la guardia de { $to } { $when }. { $cover } Mande DESHACER para volver a lo de antes.
oncall-on-told = { $name } tiene su guardia { $when }.
oncall-on-set = { $name } le ha dado la guardia de { $to } { $when }.
oncall-gained = { $name } ha cambiado las guardias: usted tiene guardia { $when }.
oncall-undone = Deshecho ({ $when }). Las guardias quedan como antes.
oncall-undone-told = { $name } ha deshecho un cambio de su guardia ({ $when }). Queda como antes.
oncall-undo-none = Desde ayer no hay ningún cambio suyo que deshacer.
oncall-undo-later = No ha cambiado nada: { $name } ha cambiado lo mismo después de usted. Hable con { $name }, o mande lo que deba ser.
oncall-undo-swap = No ha cambiado nada: ustedes acordaron ese cambio. Para volver a lo de antes, pida otro cambio a { $name }.
oncall-swap-asked = { $name } pide un cambio: usted pasa a estar de guardia { $when }. Mande CAMBIO SI o CAMBIO NO.
oncall-swap-asked-both = { $name } pide un cambio. Usted: { $when }. { $name }: { $other }. Mande CAMBIO SI o CAMBIO NO.
oncall-swap-sent = Hemos pedido el cambio a { $name } ({ $when }). Hasta que acepte, no cambia nada.
oncall-swap-done = { $name } ha aceptado y tiene su guardia { $when }.
oncall-swap-done-both = { $name } ha aceptado. { $name }: { $when }. Usted: { $other }.
oncall-swap-yours = Gracias. Usted tiene la guardia de { $name } { $when }.
oncall-swap-yours-both = Gracias. Usted: { $when }. { $name }: { $other }.
oncall-swap-declined = { $name } no puede cambiar ({ $when }). No ha cambiado nada.
oncall-swap-declined-yours = Le decimos a { $name } que usted no puede cambiar. No ha cambiado nada.
oncall-swap-expired = { $name } no ha respondido sobre el cambio ({ $when }). No ha cambiado nada.
oncall-swap-expired-yours = { $name } ya no espera su respuesta sobre el cambio. No ha cambiado nada.
oncall-swap-withdrawn = Usted ya no pide el cambio a { $name }. No ha cambiado nada.
oncall-swap-none = Nadie espera su respuesta sobre un cambio.
oncall-swap-whose = Varias personas le piden un cambio: { $people }. Mande CAMBIO SI o CAMBIO NO, y el nombre.
oncall-region = De guardia en { $region }. { $line }
oncall-you-now = Usted tiene guardia { $when }.
oncall-you-next = Su próxima guardia: { $when }.
oncall-you-always = Usted tiene guardia siempre.
oncall-you-off = Usted está libre hasta { $until }.
oncall-how = No ha cambiado nada. Mande por ejemplo: libre hasta las 18:00; libre sab 9-17; guardia por Ben hasta las 18:00; cambio con Ben sab; deshacer; guardias.
oncall-which = No ha cambiado nada. ¿Es { $first } o { $second }? Vuelva a mandarlo con una de las dos cosas.
oncall-no-end = No ha cambiado nada: ¿hasta qué hora? Vuelva a mandarlo, por ejemplo: libre hasta sab 18:00; libre sab 9-17.
oncall-past = No ha cambiado nada: { $when } ya ha pasado. Vuelva a mandarlo con una hora que venga.
oncall-no-such = No ha cambiado nada: ese momento no existe. Vuelva a mandarlo, por ejemplo: libre hasta el 24 dic 18:00.
oncall-skipped = No ha cambiado nada: esa noche los relojes se adelantan y no hay { $when }. Mande otra hora.
oncall-twice = No ha cambiado nada: esa noche los relojes se atrasan y { $when } viene dos veces. Mande otra hora.
oncall-nobody-called = No ha cambiado nada: no hay nadie que se llame { $name } en su zona, aparte de usted.
oncall-two-called = No ha cambiado nada. Puede ser { $people }. Vuelva a mandarlo con el nombre completo.
oncall-not-lead = No ha cambiado nada: solo { $name } o responsables de la zona pueden hacer eso.
oncall-not-on = No ha cambiado nada: { $name } no tiene guardia { $when }.
oncall-not-you = No ha cambiado nada: usted no tiene guardia { $when } que cambiar.
oncall-asked-already = No ha cambiado nada: usted ya lo ha pedido a { $name }. Mande DESHACER para volver a lo de antes.

## Words inside sentences: who is on call

oncall-gap = Entonces falta: { $layer }.
oncall-hand-on = Para pasarlo: { $short } TRASPASO { $name }
oncall-until = hasta { $until }
oncall-line = { $layer }: { $people } hasta { $until }, luego { $to }.
oncall-line-on = { $layer }: { $people }.
oncall-nobody = nadie
oncall-rank-primary = Principal
oncall-rank-secondary = Segunda persona
layer-primary = principal
layer-secondary = segunda persona
layer-both = principal y segunda persona

## Calendars of who is on call

feed-name = { $organisation }, guardias: { $name }
feed-duty = De guardia para { $region } ({ $layer ->
    [secondary] segunda persona
   *[other] primera persona
})
feed-shift = { $name } ({ $layer ->
    [secondary] segunda persona
   *[other] primera persona
})

## What is missing in the rota, by e-mail: names and times

alarm-coverage-subject = { $organisation }, { $region }: hay que mirar los turnos
alarm-coverage-begin = Esto es nuevo en los turnos de { $region }. Las horas son las de { $region }.
alarm-coverage-gap = Nadie está de guardia como { $layer ->
    [secondary] segunda persona
   *[other] primera persona
}: { $during }.
alarm-coverage-double = { $name } está de guardia dos veces a la vez, como { $layer ->
    [secondary] segunda persona
   *[other] primera persona
} de { $region } y como { $layers ->
    [secondary] segunda persona
   *[other] primera persona
} de { $elsewhere }: { $during }.
alarm-coverage-calendar = El calendario importado para la { $layer ->
    [secondary] segunda persona
   *[other] primera persona
} no tiene turnos después del { $during }.
alarm-coverage-no-phone = { $name } no tiene teléfono anotado y nunca recibe avisos.
alarm-coverage-stopped = { $name } envió STOP, así que allí no llega ningún aviso por SMS.
alarm-coverage-unverified = Nadie ha comprobado todavía que los avisos lleguen al teléfono de { $name }.
alarm-coverage-unverified-skipped = Nadie ha comprobado todavía que los avisos lleguen al teléfono de { $name }: no se le avisa mientras quede otra persona.
alarm-coverage-language = { $name } no habla ninguna de las lenguas de { $region }.
alarm-coverage-no-texts = La línea { $display } no recibe SMS.
alarm-coverage-end = Para verlo todo: hotline oncall coverage --region { $region }
alarm-coverage-between = { $starts } a { $stops }
alarm-coverage-until = ahora, hasta { $stops }
alarm-coverage-from = desde { $starts }
alarm-coverage-always = ahora, sin fin previsto
alarm-coverage-weekly = cada semana, { $starts } a { $stops }
