# Everything that the hotline says, in French (vous), and the words by which it understands what people write.
# Not yet reviewed by a native speaker. The rules are those of en.ftl; hotline words check finds what breaks them.
# The GSM alphabet has à é è ù and none of â ç ê î ô œ û: sentences do without these, so that a text is one part. Where
# one is needed, "# segments: 2" stands above the sentence; nothing is spelled wrong to save a part.

## To the reporter

greeting = { $organisation }, équipe du code de conduite.
opening-called = { $greeting } Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le { $emergency }.
opening-answer-first = { $greeting } Nous avons votre message. Répondez, et nous prévenons l'équipe. En danger ? Appelez d'abord le { $emergency }.
opening-record = Votre signalement a le numéro { $reference }. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. { $languages }
opening-follow-up = Nous avons votre message. Son numéro est { $reference }, à la suite de votre signalement { $former }. Nous prévenons l'équipe. En danger ? Appelez le { $emergency }.
switch-offer = FRANÇAIS: FRANCAIS
language-set = Nous écrivons maintenant en français. Écrivez à tout moment.
ask-safe = Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
ask-still-safe = Merci, nous le gardons. Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
ask-again-safe = Pardon, nous n'avons pas compris. Répondez 1 si vous vous sentez en sécurité, 2 sinon, 3 si vous ne savez pas. Ou avec vos mots : une personne les lira.
ask-team = Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
ask-team-name = Qui est-ce, dans notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour ne pas le dire ou si vous ne savez pas.
ask-still-team = Merci, nous le gardons. Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
ask-again-team = Pardon, nous n'avons pas compris. Envoyez le nom de la personne de notre équipe, ou 0 pour non. Ou avec vos mots : une personne les lira.
ask-what = Que s'est-il passé ? Dites-en aussi peu ou autant que vous voulez. Répondez 0 pour passer.
ask-who = Qui a fait cela ? Un nom, ou à quoi ressemble la personne. Répondez 0 pour passer.
ask-where = Quand et où cela s'est-il passé, et est-ce que cela continue ? Répondez 0 pour passer.
ask-where-places = Quand et où cela s'est-il passé ({ $places }) ? Est-ce que cela continue ? Répondez 0 pour passer.
ask-event = De quel événement s'agit-il ? { $events }. Envoyez le numéro, puis quand et où, et si cela continue. Répondez 0 pour passer.
ask-others = Est-ce que d'autres personnes ont participé, ou sont au courant ? Répondez 0 pour passer.
ask-help = Comment vous aider ? 1 un lieu privé, 2 une personne de confiance avec vous, 3 un appel, 4 des SMS seulement, 5 ne me contactez pas. Envoyez vos choix, ou 0.
ask-on = { $name } voudrait vous poser encore quelques questions. Répondez 0 pour passer celles que vous voulez.
nudge = Nous restons là. Rien ne presse. Vous pouvez répondre plus tard, ou envoyer 0 pour passer. L'équipe a ce que vous avez envoyé.
nobody-yet = Nous essayons encore de joindre quelqu'un de l'équipe. Vos messages sont gardés. En cas de danger, appelez le { $emergency }. Vous pouvez écrire à tout moment.
nudge-nobody-yet = Nous essayons encore de joindre l'équipe. Rien ne presse : répondez quand vous pouvez, ou 0 pour passer. En cas de danger, appelez le { $emergency }.
contacts = Si vous avez besoin d'aide plus tard : { $contacts }
no-contact = Votre signalement { $reference } est gardé. Nous ne vous écrirons plus. Si vous écrivez, quelqu'un pourra répondre. En danger ? Appelez le { $emergency }.
contact-again = Merci. Nous pourrons vous écrire de nouveau. Vous pouvez écrire à tout moment.
not-safe = Nous avons dit à l'équipe que vous ne vous sentez pas en sécurité. En cas de danger, appelez le { $emergency } maintenant. Vous pouvez écrire à tout moment.
thanks-kept = Merci. Ce que vous avez envoyé est gardé pour l'équipe. Vous pouvez encore écrire à tout moment.
taken = Merci de nous l'avoir dit. { $name } a votre signalement { $reference }. Vous pouvez écrire à tout moment.
different-person = Une autre personne prend la suite. Nous la prévenons en ce moment. Vous pouvez écrire à tout moment.
calling-again = La personne qui a votre signalement { $reference } semble retenue ailleurs. Nous en prévenons d'autres. Vous pouvez écrire à tout moment.
restored-waiting = Notre système était en panne. Nous rappelons l'équipe. Vos textes de ce moment sont perdus ? Merci de les renvoyer. En danger ? Appelez le { $emergency }.
words-lost = Un texte de vous est venu pendant une panne et nous ne pouvons pas le lire. Merci de le renvoyer. En cas de danger, appelez le { $emergency }.
relayed = { $name } : { $words }
read-back = Votre signalement { $reference }. Vous nous avez dit : { $words }
read-back-ends = Quelque chose est faux, ou manque ? Écrivez-le avec vos mots. Nous gardons les deux. Si tout est juste, pas besoin de répondre.
kept-out = Si vous avez nommé quelqu'un de notre équipe, nous laissons cette personne en dehors. Vous pouvez écrire à tout moment.
closed = Votre signalement { $reference } est clos pour le moment. S'il y a autre chose, vous pouvez écrire à tout moment.

## Pages: never the report's words; Words.page keeps each in one part

page = { $organisation } { $reference } { $safety }, { $region }, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
page-call = { $organisation } { $reference } { $safety }, { $region }, APPEL. Cela peut sonner. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
page-urgent = { $organisation } { $reference } PAS EN SÉCURITÉ maintenant, { $region }. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
page-urgent-taken = { $organisation } { $reference } PAS EN SÉCURITÉ maintenant, { $region }. { $name } l'a pris.
page-help = { $organisation } { $reference } { $safety }, { $region }. { $name } demande de l'aide. Répondez 1 pour aider, 2 pour passer.
page-handed = { $organisation } { $reference } { $safety }, { $region }. { $name } vous le confie. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
page-again = { $organisation } { $reference } { $safety }, { $region }, personne ne l'a. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
page-late = { $organisation } { $reference } { $safety }, { $region }, EN RETARD (panne). Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
page-follow-up = { $organisation } { $reference } suite de { $former }, { $safety }, { $region }. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
page-unreadable = { $organisation } { $reference } { $safety }, { $region }. Texte illisible : à voir. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.

## To a responder

you-have-it = Vous avez { $reference }. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
you-have-it-also = Vous avez aussi { $reference }. Commencez maintenant chaque texte par celui dont il s'agit : { $references }. Sans cela, rien n'est envoyé.
you-have-it-no-texts = Vous avez { $reference }. Qui signale ne peut pas recevoir de SMS : vos mots n'arrivent pas. Envoyez FAITS pour lire ce qui a été dit, 9 pour clore.
urgent-yours = { $reference } : la personne qui signale n'est PAS EN SÉCURITÉ maintenant.
already-yours = Vous avez déjà { $reference }. Rien n'a changé.
took-it = { $reference } : { $name } l'a pris ({ $time }). Vous n'avez rien à faire.
elsewhere = { $reference } est maintenant chez quelqu'un d'autre. Vous n'avez rien à faire.
unknown-reference = Vous n'avez pas { $reference } parmi vos signalements ouverts. Rien n'a été fait. Merci de vérifier le numéro et de le renvoyer.
nothing-open = Vous n'avez aucun signalement ouvert. Pour signaler quelque chose, commencez votre texte par : NOUVEAU SIGNALEMENT.
which-one = Vous en avez plusieurs ouverts : { $references }. Rien n'a été fait. Commencez votre texte par celui dont il s'agit.
which-one-words = Rien n'a été envoyé. Vous en avez plusieurs ouverts : { $references }. Commencez votre texte par le numéro.
passed = Vous avez passé { $reference }. Il va à la personne suivante.
help-coming = Nous prévenons la personne suivante pour qu'elle aide avec { $reference }. Vous le gardez.
helper-joined = { $name } va vous aider avec { $reference }.
you-are-helping = Vous aidez { $name } avec { $reference }. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note.
close-sure = Clore { $reference } ? Répondez encore 9 pour le clore.
close-sure-open = Clore { $reference } ? Reste à faire : { $items }. Répondez encore 9 pour le clore malgré tout.
not-a-report-sure = Marquer { $reference } comme n'étant pas un signalement, et le clore ? Il reste au dossier. Pour le faire, renvoyez la commande.
not-a-report-done = { $reference } est marqué comme n'étant pas un signalement, et clos. Il reste au dossier.
questions-go-on = { $reference } : les questions à la personne qui signale continuent. Vous recevez chaque réponse.
questions-none = { $reference } : il ne reste aucune question, ou la personne qui signale ne peut pas recevoir de SMS.
care-open = { $reference }, à faire : { $items }. Envoyez FAIT et le numéro une fois que c'est fait.
care-none = { $reference } : il ne reste rien à faire.
care-done = { $reference } : { $item }, c'est fait.
reporter-wants = { $reference } : la personne qui signale demande : { $items }. Envoyez FAIT et le numéro une fois que c'est fait.
law-which = { $reference } : police ou sécurité, sur demande de qui signale ou en cas de danger. Envoyez POLICE DEMANDÉE, POLICE DANGER ou POLICE NON.
law-noted = { $reference } : c'est noté au dossier.
no-contact-owner = { $reference } : la personne qui signale ne veut plus de nos SMS. Si elle écrit de nouveau, vous pouvez répondre une fois.
not-sent-not-yours = Pas envoyé : { $reference } n'est plus à vous. Répondez 1 pour le prendre.
not-sent-no-contact = Pas envoyé : la personne qui signale { $reference } ne veut plus de nos SMS. Si elle écrit de nouveau, vous pouvez répondre une fois.
held-back = Pas encore envoyé : { $reason } Changez le texte, ou mettez ! devant pour l'envoyer tel quel.
held-why = il demande une raison, et cela peut sonner comme un reproche.
held-withdraw = on peut y lire qu'il faudrait retirer le signalement.
held-advice = il demande quoi faire à quelqu'un. C'est à l'équipe de le décider.
held-promise = il promet comment cela va finir.
closed-by = { $reference } est clos. Merci.
noted = Votre note est au dossier de { $reference }.
handing = Nous demandons à { $name } de prendre { $reference }. En attendant, vous le gardez.
handed-over = { $reference } : { $name } l'a pris ({ $time }). Vous ne l'avez plus. Merci.
hand-to-whom = Nous n'avons trouvé personne de ce nom qui puisse le prendre. Envoyez RELAIS et le nom d'une personne de l'équipe.
hand-failed = { $name } n'a pas répondu. Vous avez toujours { $reference }.
still-there = { $reference } : toujours là ? Répondez 1 pour le garder. Sans nouvelles de vous, nous prévenons d'autres personnes.
second-wanted = { $reference } : { $name } a besoin d'une seconde personne pour confirmer. Merci d'aller voir dans la console.
second-waits = { $reference } : c'est noté. Quelqu'un d'autre doit confirmer dans la console, avant un jour.
second-export = d'exporter le dossier
second-unmask = à voir le numéro de la personne
second-decision = de décider
second-close = à le clore
due-reminder = { $reference } : un de vos suivis est à faire aujourd'hui. Merci d'aller voir dans la console.
open-checklist = liste des étapes
open-unwritten = ce qui a été dit
open-meeting = réunion
open-decision = décision
open-tell = personnes à prévenir
open-appeal = appel
open-second = l'accord d'une seconde personne
lost-to-others = Sans nouvelles de vous, nous prévenons d'autres personnes pour { $reference }. Répondez 1 pour le reprendre.
restored-yours = { $reference } est à vous. Le système est revenu à { $taken }. Si vous avez écrit après cela, merci de le renvoyer.
words-lost-yours = Vos textes depuis { $taken } sont perdus, pour { $references } aussi. Merci de les renvoyer.
words-lost-owner = { $reference } : la personne qui signale a écrit à { $at } et nous ne pouvons pas le lire. Nous lui avons demandé de le renvoyer.
reporter-wrote = { $reference } signale : { $words }
not-sent-stopped = Pas envoyé : nos SMS n'arrivent pas à la personne qui signale { $reference }. Merci d'essayer de la trouver sur place.
reporter-stopped = La personne qui signale { $reference } a refusé les SMS : vos mots ne lui arrivent pas. Merci d'essayer de la trouver sur place.
not-sent-short = Pas envoyé : un seul mot court n'est pas transmis. Pour écrire à la personne qui signale { $reference }, mettez quelques mots de plus.
help-line = Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide, 9 pour clore, QUI, FAITS, STATUT, APPELER.
help-line-for = { $reference } : répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide, 9 pour clore, QUI, FAITS, STATUT, APPELER.
status-line = Vous avez : { $have }. Pas encore pris : { $open }.
status-none = Vous n'avez aucun signalement ouvert, et aucun ne vous attend.
who-line = { $reference } : { $name } l'a pris ({ $time }). Personnes prévenues : { $paged }.
who-line-nobody = { $reference } : personne ne l'a encore. Personnes prévenues : { $paged }.
facts-line = { $reference } : { $safe }. Quelqu'un de notre équipe : { $team }.
facts-states = Dit : { $told }. Pas su : { $unknown }. Passé : { $skipped }. Sans réponse : { $asked }. Pas demandé : { $open }.
fact-said = Mots de la personne : { $words }
report-opened = Votre propre signalement est { $reference }. Nous prévenons une autre personne de l'équipe. Vous pouvez encore écrire à tout moment.

## Words inside sentences

safe-yes = en sécurité
safe-no = PAS EN SÉCURITÉ
safe-unsure = ne sait pas si en sécurité
safe-unknown = sécurité inconnue
safe-skipped = sécurité non dite
safe-not-asked = sécurité non demandée
asked-safe = sécurité demandée, sans réponse
asked-team = demandé, sans réponse
team-no = non
team-named = oui, avec un nom, en dehors
team-unnamed = oui, sans nom
team-unsure = ne sait pas
team-unknown = inconnu
team-skipped = non dit
team-not-asked = pas encore demandé
none = rien
fact-safe = sécurité
fact-team = notre équipe
fact-what = quoi
fact-who = qui
fact-where = quand et où
fact-event = événement
fact-others = autres personnes
fact-help = comment aider
care-private-place = un lieu privé
care-trusted-person = une personne de confiance
care-call = un appel
care-only-texts = des SMS seulement
care-police = police ou sécurité
language-name = français

## The written record

record-opened = Signalement { $reference } ouvert par SMS en { $region }.
record-opened-call = Signalement { $reference } ouvert par un appel en { $region }.
record-own-report = La personne qui signale est { $name }, de notre équipe.
record-paging = { $name } : alerte par SMS.
record-paging-again = { $name } : nouvelle alerte par SMS.
record-paging-urgent = { $name } apprend par SMS que la personne qui signale n'est pas en sécurité.
record-voice-as-text = Un appel à { $name } n'est pas possible depuis notre ligne, l'alerte part donc par SMS.
record-page-refused = L'alerte à { $name } a été refusée : { $reason }. D'autres personnes sont maintenant prévenues.
record-skipped-kept-out = Pas d'alerte à { $name } : cette personne reste en dehors de ce signalement.
record-skipped-no-phone = Pas d'alerte à { $name } : pas de numéro de téléphone.
record-skipped-texts-blocked = Pas d'alerte par SMS à { $name } : { $name } a envoyé STOP à notre numéro.
record-skipped-unverified = Pas d'alerte à { $name } : ce téléphone n'a pas encore été vérifié.
record-nobody-on-call = Personne à prévenir comme { $layer } en { $region } maintenant.
record-nobody-left = Il n'y a plus personne à prévenir. L'alarme part maintenant.
record-alarm = L'alarme a été envoyée à { $to }.
record-alarm-failed = L'alarme à { $to } a échoué : { $reason }.
record-taken = { $name } l'a pris.
record-could-not-be-told = Pas de SMS possible à { $name } : { $name } a envoyé STOP à notre numéro.
record-passed = { $name } l'a passé.
record-off-passed = { $name } n'est plus de garde : le signalement passe à d'autres.
record-asked-for-help = { $name } a demandé de l'aide.
record-helping = { $name } aide aussi.
record-handing = { $name } a demandé à { $to } de prendre le relais.
record-handed-over = { $name } l'a confié à { $to }.
record-hand-failed = { $to } n'a pas répondu. { $name } l'a toujours.
record-silent = Aucun signe de { $name }. Nous avons demandé à { $name } de se manifester.
record-lost = Aucun signe de { $name }. D'autres personnes sont de nouveau prévenues.
record-restored = Remis en place depuis une copie de { $taken }. Ce qui a été dit, pris ou clos après manque ici : qui doit l'être est prévenu de nouveau.
record-restored-unsent = { $count ->
    [one] Un appel par SMS n'était pas parti quand la copie a été faite. Il part maintenant, en retard.
   *[other] { $count } appels par SMS n'étaient pas partis quand la copie a été faite. Ils partent maintenant, en retard.
}
record-late = Ceci vient en retard : c'était prévu à { $due }.
record-found-late = Ce qui suit est venu à { $at } et n'a été trouvé chez l'opérateur que maintenant.
record-words-lost = Un texte de la personne qui signale est venu à { $at }. Il n'a été trouvé chez l'opérateur que maintenant, et ses mots n'y sont plus.
record-words-lost-team = { $name } de notre équipe nous a écrit à { $at }. Cela n'a été trouvé chez l'opérateur que maintenant, et les mots n'y sont plus.
record-call-found = La personne qui signale a appelé à { $at }. L'appel n'a été trouvé chez l'opérateur que maintenant. Ce qui a été dit n'est pas connu ; des enregistrements sont cherchés.
record-close-asked = { $name } a demandé de le clore.
record-closed = { $name } l'a clos.
record-kept-out-named = { $name } reste en dehors : nom donné par la personne qui signale.
record-kept-out-owner = { $name } l'avait et reste en dehors à partir de maintenant. D'autres personnes sont prévenues.
record-safe-yes = La personne qui signale dit être en sécurité.
record-safe-no = La personne qui signale dit n'être PAS EN SÉCURITÉ. L'urgence a été relevée.
record-safe-unsure = La personne qui signale ne sait pas si elle est en sécurité.
record-safe-skipped = La personne qui signale n'a pas dit si elle est en sécurité.
record-team-no = La personne qui signale dit que cela ne concerne personne de notre équipe.
record-team-named = La personne qui signale a nommé quelqu'un de notre équipe.
record-team-unnamed = La personne qui signale dit que cela concerne quelqu'un de notre équipe, sans donner de nom.
record-team-unsure = La personne qui signale ne sait pas si cela concerne quelqu'un de notre équipe.
record-team-skipped = La personne qui signale n'a pas dit si cela concerne quelqu'un de notre équipe.
record-own-words = La personne qui signale a répondu avec ses mots. Ils sont gardés tels qu'ils sont venus.
record-unreadable = Un message est arrivé qui n'a pas pu être lu. Il est gardé tel qu'il est venu, et l'équipe le sait.
record-picture = { $count ->
    [one] Une photo ou un fichier est venu avec le texte.
   *[other] { $count } photos ou fichiers sont venus avec le texte.
}
record-follow-up = C'est la suite de { $former }, qui était déjà clos.
record-fact-unknown = La personne qui signale ne sait pas : { $fact }.
record-fact-skipped = La personne qui signale a passé : { $fact }.
record-event = La personne qui signale dit que c'était à { $event }.
record-event-organisers = Qui organise { $event } : { $contacts }.
record-language = La personne qui signale reçoit maintenant nos messages dans cette langue : { $language }.
record-wants = La personne qui signale demande : { $item }. Cela reste ouvert jusqu'à ce que quelqu'un le marque comme fait.
record-wants-texts = La personne qui signale veut seulement des SMS, pas d'appel.
record-wants-police = La personne qui signale demande la police ou la sécurité.
record-care-done = { $name } : { $item }, c'est fait.
record-no-contact = La personne qui signale ne veut plus de nos SMS. Rien d'autre n'est envoyé, sauf une réponse à chacun de ses messages.
record-contact-again = La personne qui signale dit que nous pouvons lui écrire de nouveau.
record-no-answer = Pas de réponse pendant cinq minutes. La question reste ouverte un jour, et aucune autre n'est posée avant son prochain message.
record-go-on = { $name } laisse les questions continuer.
record-not-a-report-asked = { $name } a demandé de le marquer comme n'étant pas un signalement.
record-not-a-report = { $name } l'a marqué comme n'étant pas un signalement.
record-law-asked = { $name } : police ou sécurité interviennent, à la demande de la personne qui signale.
record-law-danger = { $name } : police ou sécurité interviennent, parce que quelqu'un est en danger.
record-law-no = { $name } : ni police ni sécurité n'interviennent.
record-held-back = Un texte de { $name } à la personne qui signale a été retenu : { $reason } { $name } le sait.
record-sent-as-is = { $name } le sait et envoie le texte tel quel.
record-taken-back = { $name } a repris un texte à la personne qui signale avant son départ.
record-not-relayed-no-contact = Un texte de { $name } n'a pas été envoyé : la personne qui signale ne veut plus de nos SMS.
record-stopped = La personne qui signale a envoyé STOP. Nos SMS ne lui arrivent plus.
record-started = La personne qui signale a envoyé START. Nos SMS lui arrivent de nouveau.
record-cannot-be-texted = Le numéro de la personne qui signale ne peut pas recevoir de SMS.
record-reply-refused = Notre texte à la personne qui signale a été refusé : { $reason }.
record-not-relayed = Un texte de { $name } n'a pas été envoyé à la personne qui signale.
record-shared-organiser = { $name } partage la vue de l'organisation avec { $to } jusqu'à { $until }.
record-shared-public = { $name } partage la déclaration publique avec { $to } jusqu'à { $until }.
record-share-ended = { $name } ne partage plus rien de ceci avec { $to }.
record-read-back = { $name } a fait relire les entrées { $entries } à la personne qui signale.
record-read-back-answer = L'entrée { $entry } est la réponse de la personne qui signale à cette relecture. Elle corrige ou confirme les entrées { $entries }, qui restent telles quelles.
record-item-done = { $name } l'a marqué comme fait : { $item }.
record-item-open = { $name } l'a marqué comme non fait : { $item }.
record-law-by = Police ou sécurité, à la demande de : { $words }
record-people-told = Dit { $item } à { $to }. { $words }
record-meeting-said = Réunion. { $item } { $words }
record-meeting-due = { $name } a confié le suivi : { $to }, avant le { $date }.
record-meeting-done = { $name } a marqué le suivi comme fait.
record-side = La version de la personne mise en cause : { $words }
record-decision-asked = { $name } propose : { $item } ({ $date }). Quelqu'un d'autre doit confirmer.
record-decision-confirmed = { $name } a confirmé ce que { $to } a proposé : { $item } ({ $date }).
record-decided = { $name } a décidé : { $item } ({ $date }).
record-decision-words = Avec la décision : { $words }
record-appeal = Un appel : { $words }
record-appeal-stands = { $name } a examiné l'appel : la décision est maintenue.
record-appeal-changed = { $name } a examiné l'appel : la décision ne vaut plus.
record-appeal-reason = Sur l'appel : { $words }
record-announce-yes = { $name } a décidé de faire une annonce.
record-announce-no = { $name } a décidé de ne rien annoncer.
record-announce-words = À annoncer : { $words }
record-second-asked = { $name } a demandé { $item }. Quelqu'un d'autre doit confirmer.
record-second-confirmed = { $name } a confirmé ce que { $to } a demandé : { $item }.
record-number-shown = { $name } a fait afficher le numéro de la personne qui signale.
record-reminded = Rappel à { $name } : une échéance est arrivée.

## Reasons inside sentences of the record

refused-stopped = ce téléphone a envoyé STOP à notre numéro
refused-settings = notre propre numéro ou compte n'est pas configuré pour cela
refused-number = le téléphone ou son réseau ne l'a pas accepté

## The alarm, by e-mail: a reference and no content

alarm-subject = { $organisation } { $reference } : un signalement attend une personne
alarm-subject-operator = Ligne de { $organisation } : à vérifier, s'il vous plaît
alarm-nobody-took-it = Personne n'a pris le signalement { $reference } de { $region }, ouvert depuis { $since }. Merci de joindre l'équipe par un autre moyen. Tout le monde est de nouveau prévenu jusqu'à ce que quelqu'un le prenne.
alarm-nobody-to-page = Il n'y a personne à prévenir pour le signalement { $reference } de { $region }, ouvert depuis { $since }. Merci de trouver quelqu'un qui puisse le prendre, et de vérifier le planning.
alarm-nobody-helps = La personne qui a le signalement { $reference } de { $region }, ouvert depuis { $since }, a demandé de l'aide et personne n'est venu. Merci de joindre l'équipe par un autre moyen.
alarm-not-reached = Aucune alerte pour le signalement { $reference } de { $region }, ouvert depuis { $since }, n'est partie : l'opérateur n'accepte rien. Merci de joindre l'équipe par un autre moyen.
alarm-carrier-settings = L'opérateur refuse nos SMS en { $region } : un compte, un numéro ou son enregistrement n'est pas en ordre. Il se peut que les alertes n'arrivent pas. Merci de vérifier maintenant.
alarm-responder-stop = Quelqu'un de l'équipe de { $region } a envoyé STOP à notre numéro : les alertes n'arrivent plus à ce téléphone. Il doit envoyer START, ou quelqu'un d'autre doit être de garde.
alarm-call-limit = L'opérateur ne nous laisse plus passer d'appels en { $region } pour le moment : les personnes qui appellent sont invitées à laisser un signalement vocal, et les alertes partent par SMS. Merci de regarder les limites du compte.
alarm-parked = Quelque chose concernant le signalement { $reference } de { $region } n'a pas pu être fait. Merci de regarder le signalement et le journal.
alarm-no-way = aucun serveur de courrier ou aucune adresse n'est configuré
retention-subject = { $organisation } { $reference } : ce dossier sera détruit le { $date }
retention-warning = Le dossier du signalement { $reference } de { $region } sera détruit le { $date } : son délai sera écoulé. Pour le garder plus longtemps, une personne qui dirige ou administre lance : hotline retention hold { $reference } --by WHO --why "..." et une autre le confirme avec --confirm. Sinon, il n'y a rien à faire.

## What people write: words and phrases in lower case, without accents or signs, between commas; .. stands for up to
## two words. Digits count in every language and are not repeated here.

switch-words = francais, french
said-safe-yes = un, oui, o, ouais, ouep, ouai, oue, wi, yes, pour oui, si, en securite, je suis en securite, oui je suis en securite, jsuis en securite, chuis en securite, oui jsuis en securite, je suis en securite maintenant, maintenant en securite, nous sommes en securite, on est en securite, je me sens en securite, oui je me sens en securite, oui en securite, oui je le suis, je le suis, oui je suis, ca va, oui ca va, ca va oui, ca va la, ca va maintenant, ca va merci, oui ca va merci, je vais bien, oui je vais bien, bien, tout va bien, oui tout va bien, a labri, je suis a labri, oui je suis a labri, hors de danger, je suis hors de danger, pas en danger, je ne suis pas en danger, je suis pas en danger, pas de danger, ok, okay, dacc, daccord, pour linstant oui, pour linstant ca va, oui pour linstant, pour le moment oui, oui pour le moment, pour le moment ca va, en ce moment oui, oui en ce moment, maintenant oui, oui maintenant, oui merci, en securite merci, bien sur
said-safe-no = deux, non, n, nan, nn, nop, nope, no, pour non, si non, sinon, pas en securite, je ne suis pas en securite, je suis pas en securite, jsuis pas en securite, chuis pas en securite, non je ne suis pas en securite, non je suis pas en securite, non pas en securite, nous ne sommes pas en securite, on nest pas en securite, on est pas en securite, je ne me sens pas en securite, je me sens pas en securite, non je ne me sens pas en securite, non je me sens pas en securite, je ne le suis pas, non je ne le suis pas, pas vraiment, non pas vraiment, pas du tout, non pas du tout, pas trop, plutot non, plutot pas, ca va pas, ca ne va pas, non ca va pas, non ca ne va pas, pas bien, en danger, je suis en danger, jsuis en danger, on est en danger, non je suis en danger, en insecurite, aide, aidez moi, au secours, a laide, jai peur, peur, effrayee, effraye, terrifiee, terrifie
said-safe-unsure = trois, je ne sais pas, je sais pas, jsais pas, jsp, chais pas, chepa, sais pas, ne sais pas, si vous ne savez pas, j en sais rien, jen sais rien, aucune idee, pas sur, pas sure, je ne suis pas sur, je ne suis pas sure, je suis pas sur, je suis pas sure, jsuis pas sur, jsuis pas sure, pas certain, pas certaine, peut etre, ptetre, ptet, peutetre, je crois, je crois que oui, je pense, je pense que oui, plus ou moins, moyen, moyennement, bof, a peu pres, ca depend, couci couca
said-team-no = zero, non, n, nan, nn, nop, no, pour non, personne, aucun, aucune, non personne, personne de lequipe, personne de votre equipe, personne de chez vous, aucun de vous, personne chez vous, pas de lequipe, non pas de lequipe, pas de votre equipe, non pas de votre equipe, pas dans lequipe, pas dans votre equipe, ce nest pas quelquun de lequipe, cest pas quelquun de lequipe, pas que je sache, pas a ma connaissance, non pas que je sache, pas un membre de lequipe
said-team-yes = un, oui, o, ouais, yes, si, oui cest ca, cest ca, oui malheureusement, malheureusement oui, oui lun de vous, oui lune de vous, lun de vous, lune de vous, un de vous, une de vous, un dentre vous, une dentre vous, oui quelquun de lequipe, quelquun de lequipe, quelquun de votre equipe, oui quelquun de votre equipe, quelquun de chez vous, de lequipe, oui de lequipe, dans lequipe, oui dans lequipe, dans votre equipe, un membre de lequipe, oui un membre de lequipe, une personne de lequipe, oui une personne de lequipe
said-team-unsure = je ne sais pas, je sais pas, jsais pas, jsp, chais pas, sais pas, ne sais pas, jen sais rien, j en sais rien, aucune idee, pas sur, pas sure, je ne suis pas sur, je ne suis pas sure, je suis pas sur, je suis pas sure, pas certain, pas certaine, peut etre, ptetre, peutetre, je crois, je pense
said-help-private-place = un, un lieu prive, lieu prive, un endroit prive, endroit prive, un endroit calme, endroit calme, un lieu calme, lieu calme, une piece calme, une salle calme, salle calme, un coin tranquille, un endroit tranquille, endroit tranquille
said-help-trusted-person = deux, une personne de confiance, personne de confiance, une personne de confiance avec vous, une personne de confiance avec moi, quelquun de confiance, quelquun en qui jai confiance, mon ami, mon amie, un ami, une amie, ami, amie
said-help-call = trois, un appel, appel, un appel svp, appelez moi, appeler, mappeler, me telephoner, telephonez moi, un coup de fil, telephone
said-help-only-texts = quatre, des sms seulement, sms seulement, seulement des sms, seulement sms, que des sms, juste des sms, uniquement des sms, par sms, des messages seulement, seulement des messages, pas dappel, pas dappels, texto seulement, des textos, ne mappelez pas, mappelez pas, ne me rappelez pas
said-help-no-contact = cinq, ne me contactez pas, me contactez pas, ne pas me contacter, pas de contact, aucun contact, ne mecrivez pas, ne mecrivez plus, ne me contactez plus
said-skip = zero, passer, pour passer, passe, je passe, sauter, suivant, suivante, question suivante, la suivante, prochaine question, je prefere ne pas le dire, je prefere ne pas dire, je prefere pas le dire, je prefere pas dire, prefere ne pas dire, je ne veux pas le dire, je veux pas le dire, je ne veux pas dire, je veux pas dire, je ne veux pas repondre, je veux pas repondre, plutot pas, pour ne pas le dire
said-unknown = je ne sais pas, je sais pas, jsais pas, jsp, chais pas, chepa, sais pas, ne sais pas, jen sais rien, j en sais rien, aucune idee, pas didee, pas sur, pas sure, je ne suis pas sur, je ne suis pas sure, je suis pas sur, je suis pas sure, pas certain, pas certaine, je ne me souviens pas, je me souviens pas, je ne sais plus, je sais plus, inconnu, inconnue, je ne le connais pas, je ne la connais pas, je le connais pas, je la connais pas
said-not-safe = pas .. en securite, plus en securite, jamais .. en securite, ni .. en securite, pas a labri, en insecurite, en danger, danger de mort, a une arme, a un couteau, a un flingue, a un pistolet, a un fusil, ont une arme, ont des armes, ont un couteau, ont des couteaux, ont un flingue, ont un pistolet, avec une arme, avec un couteau, avec un flingue, avec un pistolet, porte une arme, porte un couteau, est arme, est armee, sont armes, sont armees, il saigne, elle saigne, je saigne, me tuer, me suicider, suicide, envie de mourir, veux mourir, me faire du mal, plus envie de vivre
said-not-safe-denied = pas .. en danger, plus en danger, plus .. en danger, personne .. en danger, pas de danger, aucun danger, hors de danger, na pas darme, na pas de couteau, personne na darme, personne na une arme, personne na de couteau, personne a une arme, personne a un couteau, pas en danger de mort, nest pas arme, est pas arme
said-no-contact = ne me contactez pas, ne me contactez plus, me contactez pas, me contactez plus, arretez de me contacter, arretez de mecrire, cessez de mecrire, cessez de me contacter, ne mecrivez pas, ne mecrivez plus, mecrivez pas, mecrivez plus, mecris plus, ne mecris plus, ne menvoyez plus, menvoyez plus, ne menvoyez pas de, plus de sms, plus de messages, laissez moi tranquille, laisse moi tranquille, fichez moi la paix, foutez moi la paix
said-contact-again = pouvez mecrire, vous pouvez .. mecrire, pouvez me contacter, vous pouvez .. me contacter, tu peux mecrire, mecrire de nouveau, mecrire a nouveau, ecrivez moi, contactez moi, recontactez moi
said-call-me = appelez moi, appelle moi, rappelez moi, rappelle moi, telephonez moi, pouvez mappeler, pouvez vous mappeler, pouvez me rappeler, passez moi un coup de fil
said-police = appelez la police, appeler la police, appelle la police, appelez les flics, appeler les flics, prevenez la police, prevenir la police, appelez la gendarmerie, veux la police, voudrais la police, besoin de la police, faites venir la police, appelez la securite, appeler la securite, appelle la securite, prevenez la securite, besoin de la securite, faites venir la securite, appelez les vigiles, appelez le 17
said-not-wanted = ne mappelez pas, mappelez pas, ne me rappelez pas, pas dappel, pas dappels, nappelez pas, pas la police, pas de police, nappelez pas la police, pas besoin de la police, ne veux pas .. police, pas la securite, sans la police
said-filler = sais, savoir, pas, jamais, sur, sure, sens, sent, securite, danger, raconter, propos, comment, dois, devrais, faire, passe, arrive, bonjour, bonsoir, salut, coucou, allo, aide, daide, laide, aidez, aider, moi, sil, vous, plait, svp, stp, te, besoin, ai, jai, veux, voudrais, aimerais, urgent, urgence, vite, secours, au, sos, maintenant, parler, dire, signaler, signalement, signale, rapporter, quelque, chose, incident, quelquun, personne, la, il, y, ici, est, peut, peux, puis, pouvez, pourriez, je, me, ma, mon, mes, nous, notre, on, tu, votre, vos, un, une, des, le, les, du, de, a, avec, pour, dans, en, et, ou, ce, cest, cet, cette, cela, ca, suis, es, sommes, etes, sont, etait, etre, avoir, avez, ont, appeler, appelez, appel, message, sms, texto, test, essai, equipe, humain, ok, okay, daccord, oui, non, merci, peur, vraiment, tres, si, bien, bon, bonne, question, code, conduite, ligne, que, qui, quest
said-my-name-is = je mappelle, mon nom est, mon prenom est, moi cest
said-i-am = je suis, moi cest, cest, ici
said-no-name = seul, seule, blesse, blessee, enceinte, malade, inquiet, inquiete, terrifiee, terrifie, choque, choquee, perdu, perdue, desole, desolee, encore, toujours, deja, dehors, dedans, dans, devant, derriere, pres, assis, assise, debout, bloque, bloquee, cache, cachee, femme, homme, participant, participante, temoin, victime, grave, arrive, arrivee, partie, parti, sortie, sorti, venu, venue, allee, alle, entree, entre, restee, reste, trop, aussi, celui, celle, lui, elle, eux, arrivant, mal, mieux, que, qui, sourd, sourde, sous, sur, chez, important, urgent, possible, moi, toi, nous, vous, leur, son, sa, ses, plus, fatigue, fatiguee, suivi, suivie
said-digits = zero, un, deux, trois, quatre, cinq, six, sept, huit, neuf
said-courtesies = merci, beaucoup, bien, ok, okay, daccord, dacc, bonjour, bonsoir, salut, super, parfait, cordialement, vous, mille, mercis, bonne, journee, soiree
said-around-a-name = cest, est, etait, oui, le, la, de, du, par, nom, nomme, nommee, appele, appelee, sappelle, il, elle, monsieur, madame, lui, equipe, membre, votre, ce, un, une, crois
said-also-a-name = pierre, rose, claire, blanche, marine, aurore, fleur, olive, clemence, prudence, grace, petit, grand, blanc, noir, brun, roux, bois, fontaine, riviere, marchand, boulanger, berger, roche, chevalier, mai, avril, juin, ange, noel, marc, violette, marguerite, perle, reine, roy, roi, prince, victoire, desire, fortune, constance, patience, parfait, juste, honore, modeste, aime, aimee, celeste, soleil, lune, mer, may, colombe, pascal, dimanche, loup, renard, mouton, cochon, poisson, lebon, bon, bonne, gentil, sage, leger, fort, brave, gros, gras, court, long, jeune, vieux, vidal, camille, colin, val, valle, mont, pont, place, maison, porte, moulin, forge, leroy, carpentier, meunier, boucher, tailleur, fournier, charpentier, page, lambert, martin, martinet, florence, france, paris, lyon, van, sol, lis, iris, jasmin, capucine, clementine, cerise, prune
said-of-help = est, suis, je, ici, la, avec, pour, vois, voir, vient, venir, venez, arrive, a, au, maintenant, attends, attend, dans, sur, le, me, moi, porte, accueil, salle, escalier, escaliers, entree, va, peut, pourrait, quand, ou, bientot, svp, sil, plait, dites, appeler, et, tres, encore, chemin, en, parle, de, il, elle, que
common-words = les, des, est, je, il, elle, dans, avec, pour, mais, quelquun, aide, jai, suis, mon, ma, pas, au, moi, et, besoin

## What somebody of the team writes

command-take = un, oui, o, ok, okay, daccord, d accord, je prends, je le prends, je la prends, prendre, prendre en charge, je men charge, je m en charge, je men occupe, je m en occupe, bien recu
command-pass = deux, passer, passe, je passe
command-help = trois, aide, besoin daide, besoin d aide, jai besoin daide, j ai besoin d aide, de laide, de l aide
command-close = neuf, clore, fermer, je ferme, je clos, cloturer
command-who = qui, qui la, qui l a
command-facts = faits, les faits
command-status = statut, etat
command-go-on = questions, continuer les questions, continuez les questions
command-not-a-report = pas un signalement, ce nest pas un signalement, ce n est pas un signalement, pas de signalement
command-todo = a faire, reste a faire
command-call = appeler, rappeler, appel
command-done = fait, faite, termine
command-police = police, securite
command-police-asked = demandee, demande, souhaitee, souhait
command-police-danger = danger
command-police-no = non
command-hand = relais, relais a, relais pour
command-report = nouveau signalement, mon signalement
command-keep-out = exclure, laisser dehors
command-let-in = readmettre
command-recuse = je me recuse, me recuser, recusation

## What somebody of the team writes about who is on call. command-clock says whether 6:30 may be the evening (12) or not
## (24); numbers, weekdays and months stand in their order, long and short between spaces.

command-oncall = astreinte, astreintes, de garde, qui est de garde, qui est dastreinte, qui est d astreinte
command-undo = annuler, annule, annuler le changement
command-off = absent, absente, libre, repos, en repos
command-on-for = garde pour, de garde pour, astreinte pour, remplacer
command-swap = echange, echange avec, echanger avec
command-swap-yes = echange oui, echange ok, oui echange, oui pour lechange
command-swap-no = echange non, non echange, non pour lechange
command-please = svp, stp, sil vous plait, sil te plait, merci
command-against = contre, pour
command-clock = 24
command-until = jusqua, jusqu a, jusquau, jusqu au, jusque, au
command-from = de, des, du, depuis, a partir de
command-at = a
command-on = le
command-of = du
command-now = maintenant
command-for = pour, pendant
command-hours = heures, heure, h
command-minutes = minutes, minute, min
command-oclock = h, heures, heure
command-numbers = une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze
command-half-past = et demie, et demi, trente
command-half-to = moins trente
command-quarter-past = et quart, quinze
command-quarter-to = moins le quart, moins quart
command-am = du matin
command-pm = de lapres midi, de l apres midi, du soir
command-night = de la nuit
command-noon = midi, a midi
command-midnight = minuit, a minuit
command-today = aujourdhui, aujourd hui
command-tomorrow = demain
command-after-tomorrow = apres demain
command-ordinal = er
command-weekdays = lundi lun, mardi mar, mercredi mer, jeudi jeu, vendredi ven, samedi sam, dimanche dim
command-months = janvier janv jan, fevrier fevr fev, mars, avril avr, mai, juin, juillet juil, aout, septembre sept, octobre oct, novembre nov, decembre dec

## What a text to a reporter should not hold; .. stands for up to two words, ^ for the start of a sentence

lint-why = pourquoi, pour quelle raison, pour quel motif, pour quelles raisons, quelle etait la raison, quelle est la raison, comment se fait il, comment ca se fait, quest ce qui vous a pousse, quest ce qui vous a pris, quest ce qui ta pris
lint-withdraw = retirer votre, retirer ton, retirer le signalement, retirer la plainte, retirer ce que, le retirer, retirez votre, retirez le, retire ton, annuler votre, annuler ton, annuler le signalement, lannuler, revenir en arriere, revenir sur votre, faire marche arriere, changer davis, changez davis, change davis, changiez davis, laisser tomber, laissez tomber, laisse tomber, oublier tout cela, oublier tout ca, loublier, en rester la, passer leponge, mieux vaut ne pas, vaut mieux ne pas, reflechissez bien, reflechis bien, bien reflechi, etes vous sure de vouloir, etes vous sur de vouloir, es tu sure de vouloir, es tu sur de vouloir, vous etes sure de vouloir, vous etes sur de vouloir, tu es sure de vouloir, tu es sur de vouloir, voulez vous vraiment, vous voulez vraiment, veux tu vraiment, tu veux vraiment, voulez vous toujours, vous voulez toujours, souhaitez vous toujours, si vous voulez toujours, si vous souhaitez toujours, souhaitez vous vraiment, vous tenez vraiment, que cela reste entre nous, que ca reste entre nous
lint-advice = que devrions nous faire, que devons nous faire, quest ce quon doit faire, quest ce quon devrait faire, que faut il faire de, que faut il faire avec, quoi faire de lui, que voulez vous que nous fassions, que voulez vous quon fasse, que voudriez vous que nous fassions, que voudriez vous quon fasse, quaimeriez vous que nous fassions, que feriez vous, que souhaitez vous que nous fassions, que doit il lui arriver, quest ce qui devrait lui arriver, comment devrions nous punir, comment le punir, comment la punir, comment devrions nous reagir, faut il lexclure, faut il le punir, faut il la punir, faut il le renvoyer, devons nous lexclure, devrions nous lexclure, devons nous exclure, devrions nous exclure, devrions nous punir, devons nous punir, devrions nous le renvoyer, quelle punition, quelle sanction, quelles sanctions, quelle peine, quelles consequences, quelle consequence, voulez vous quil parte, voulez vous quelle parte, voulez vous quil soit exclu, voulez vous quelle soit exclue, voulez vous quil soit puni, voulez vous quelle soit punie, voulez vous quil soit renvoye, voulez vous quelle soit renvoyee, voulez vous que nous lexcluions, voulez vous quon lexclue, voulez vous quon le renvoie, voulez vous quon la renvoie, veux tu quon le vire, voulez vous quon le vire
lint-promise = je vous promets, je te promets, je promets, nous promettons, nous vous promettons, ^promis, cest promis, je garantis, je vous garantis, nous garantissons, nous vous garantissons, cest garanti, je vous jure, je te jure, je le jure, rien ne vous arrivera, il ne vous arrivera rien, il ne tarrivera rien, ne se reproduira plus, ne se reproduira pas, narrivera plus, cela narrivera plus jamais, tout ira bien, tout va bien se passer, tout se passera bien, tout va sarranger, ca va aller, vous serez en securite, tu seras en securite, sera puni, sera punie, sera exclu, sera exclue, sera renvoye, sera renvoyee, sera sanctionne, sera sanctionnee, sera banni, sera bannie, va etre exclu, va etre exclue, va etre puni, va etre punie, va etre renvoye, nous allons lexclure, on va lexclure, nous allons le renvoyer, on va le renvoyer, on va le virer, nous allons la renvoyer, personne ne le saura, personne ne saura, personne nen saura rien
lint-fine = cest pourquoi, voila pourquoi, comprends pourquoi, comprenons pourquoi, pas .. dire pourquoi, pas .. expliquer pourquoi, pas besoin .. pourquoi, sans dire pourquoi, sans demander pourquoi, sans expliquer pourquoi, inutile de dire pourquoi, pas demander pourquoi, ne demandons .. pourquoi, ne demande .. pourquoi, vous dire pourquoi nous, vous explique pourquoi, pourquoi nous, pourquoi je, ne peux pas promettre, ne peux rien promettre, ne promets .. rien, ne promets pas, ne peux pas garantir, pas oblige de retirer, rien a retirer
lint-offer = repondez, repondez par, repondez avec, repondez par le mot, envoyez, envoyez le mot, ecrivez, ecrivez le mot, tapez, ou envoyez, ou repondez, ou

## To the reporter: pictures and files

picture-kept = Merci. Votre photo ou fichier est gardé avec votre signalement { $reference }. Vous pouvez écrire à tout moment.
pictures-kept = Merci. Vos photos ou fichiers sont gardés avec votre signalement { $reference }. Vous pouvez écrire à tout moment.
pictures-partly-kept = Merci. Une partie de vos photos ou fichiers est gardée. Le reste n'est pas arrivé. Vous pouvez dire avec des mots ce que l'on y voit.
picture-lost = Désolé, votre photo ou fichier n'est pas arrivé. Vous pouvez nous dire avec des mots ce que l'on y voit.

## To a responder: pictures and files

reporter-sent-picture = { $reference } : la personne a envoyé une photo ou un fichier. Il est gardé dans le dossier.
reporter-picture-lost = { $reference } : la personne a envoyé une photo ou un fichier qui n'est pas arrivé. Vous pouvez lui demander de le dire avec des mots.
sent-picture-kept = Votre photo ou fichier est dans le dossier { $reference }. La personne ne l'a pas eu.
sent-picture-unplaced = Nous ne savons pas à quel dossier va la photo ou le fichier. Merci de renvoyer, avec la référence au début du texte.
sent-picture-lost = Votre photo ou fichier pour { $reference } n'est pas arrivé.

## Words inside sentences: pictures and files

file-picture = une photo
file-sound = un son
file-video = une vidéo
file-document = un document
file-contact = une carte de contact
file-other = un fichier d'un type qui n'est pas montré

## The written record: pictures and files

record-picture-of-team = { $name } de notre équipe a envoyé ce qui suit.
record-file-kept = Gardé comme fichier { $number } : { $kind }, { $size } Ko.
record-file-kept-only = Gardé comme fichier { $number } : { $kind }, { $size } Ko. Il n'a pas pu être préparé pour être montré.
record-file-too-large = Le fichier { $number } était trop grand et n'a pas été gardé.
record-file-failed = Le fichier { $number } n'est pas arrivé.

## To a responder: who is kept out

doubt-ask = { $reference } : cela peut concerner { $people }, déjà exclu. Vous décidez : envoyez { $short } EXCLURE ou { $short } RÉADMETTRE, et le nom.
doubt-decided = { $reference } : { $name } a décidé au sujet de { $to }. Vous n'avez rien à faire.
decided-out = { $reference } : noté, { $name } doit rester en dehors. Cela ne compte pas si vous restez en dehors.
decided-in = { $reference } : noté, { $name } peut revenir. Cela ne compte pas si vous restez en dehors.
decide-whom = Nous ne connaissons personne, ou plusieurs, de ce nom. Rien n'a été fait. Renvoyez avec le nom complet.
only-lead = Seule une personne responsable peut faire cela. Rien n'a été fait.
recused = { $reference } : merci. Vous n'en saurez pas plus.

## Words inside sentences: who is kept out

doubt-word = le nom est aussi un mot courant
doubt-several = plusieurs personnes ont ce nom
doubt-part = seule une partie du nom a été dite
doubt-talk = le nom est venu dans la conversation

## The written record: who is kept out

record-kept-out-doubt = Il peut s'agir de { $name }, qui reste en dehors jusqu'à la décision d'une personne responsable : { $reason }.
record-doubt-asked = La question de savoir qui reste en dehors a été posée à { $name }.
record-doubt-nobody = Aucune personne responsable n'a pu être consultée : qui peut être concerné reste en dehors.
record-kept-out-by = { $to } reste en dehors : décision de { $name }.
record-let-in-by = { $to } peut revenir : décision de { $name }.
record-recused = { $name } reste en dehors à partir de maintenant, selon son propre souhait.
record-decision-not-counted = Ce que { $name } demande au sujet de { $to } ne compte pas : { $name } reste en dehors.

## To the reporter: calls

call-reference = Votre signalement a le numéro { $reference }. Vous pouvez écrire à tout moment.

## Spoken to a caller: first what it does, then its key; it may take 20 s, the greeting 8

call-greeting = { $organisation }, équipe du code de conduite. En danger ? Raccrochez, faites le { $emergency }.
call-menu = Pour joindre une personne de l'équipe, tapez 1, ou patientez simplement. Pour laisser un signalement vocal, tapez 2. Si cela concerne quelqu'un de notre équipe, tapez 3.
call-language = Pour le français, tapez { $digit }.
call-mistake = Pardon, cette touche ne sert à rien ici.
call-calling = Nous appelons une personne de l'équipe. Restez en ligne, s'il vous plaît. Pour laisser un signalement vocal, tapez 2.
call-still-calling = Nous continuons d'appeler. Restez en ligne, s'il vous plaît. Pour laisser un signalement vocal, tapez 2.
call-somebody-else = Nous appelons quelqu'un d'autre. Restez en ligne, s'il vous plaît.
call-few = Nous appelons seulement les quelques personnes qui s'occupent des signalements sur notre équipe. Restez en ligne, s'il vous plaît. Pour laisser un signalement vocal, tapez 2.
call-nobody-free = Pardon, personne n'a pu répondre pour l'instant. L'équipe sait que vous avez appelé. Vous pouvez laisser un signalement vocal.
call-joins = { $name }, de notre équipe, va vous parler maintenant. Pour parler à quelqu'un d'autre, tapez 2.
call-dropped = La ligne avec { $name } a été coupée. Pour que nous rappelions, tapez 1, ou patientez simplement. Pour laisser un signalement vocal, tapez 2.
call-begins = Voici quelques questions courtes. Vos réponses sont enregistrées. Parlez après le bip. À la fin, ou pour passer une question, appuyez sur la touche dièse. Pour joindre une personne, tapez 0.
call-ask-safe = Vous sentez-vous en sécurité en ce moment ? Si oui, tapez 1. Si non, tapez 2. Si vous ne savez pas, tapez 3.
call-ask-team = Est-ce que cela concerne quelqu'un de notre équipe ? Si oui, tapez 1. Si non, tapez 2.
call-ask-team-name = Qui est-ce, dans notre équipe ? Dites son nom après le bip, s'il vous plaît. Seules les quelques personnes qui s'occupent de ces signalements peuvent l'entendre.
call-ask-what = Que s'est-il passé ? Dites-en aussi peu ou autant que vous voulez.
call-ask-who = Qui a fait cela ? Dites un nom, ou à quoi ressemble la personne.
call-ask-where = Quand et où cela s'est-il passé, et est-ce que cela continue ?
call-ask-others = Est-ce que d'autres personnes ont participé, ou sont au courant ?
call-ask-help = Comment vous aider ? Pour un lieu privé, tapez 1. Pour avoir une personne de confiance avec vous, tapez 2. Pour un appel, tapez 3. Pour recevoir seulement des messages, tapez 4. Si nous ne devons pas vous contacter, tapez 5.
call-again = Pardon, nous n'avons pas compris. Pour joindre une personne, tapez 0.
call-not-safe = Nous disons à l'équipe que vous ne vous sentez pas en sécurité. En cas de danger, raccrochez et faites maintenant le { $emergency }.
call-may-text = Est-il sans risque d'envoyer le numéro de votre signalement par message sur ce téléphone ? Si oui, tapez 1. Si non, tapez 2, ou patientez simplement.
call-texted = Nous vous envoyons un message.
call-not-texted = Nous ne vous enverrons pas de message.
call-end = Merci. Ce que vous avez dit est gardé pour l'équipe. Le numéro de votre signalement est { $reference }. Vous pouvez raccrocher. Pour joindre une personne, tapez 0.
call-end-contacts = Si vous avez besoin d'aide plus tard : { $contacts }.
call-still-here = Nous sommes toujours là. Vous pouvez raccrocher. Pour joindre une personne, tapez 0.
call-sorry = Pardon, quelque chose ne marche pas de notre côté. Nous prévenons l'équipe. En cas de danger, raccrochez et appelez le numéro d'urgence.

## Spoken to a responder

ring-asked = Ligne d'écoute de { $organisation }. Une personne attend au téléphone. Signalement { $reference }, { $safety }. Pour lui parler maintenant, tapez 1. Pour passer, tapez 2.
ring-yours = Il est à vous. La personne entend votre prénom. Un instant.
ring-taken = Quelqu'un d'autre l'a pris. Merci.
ring-over = La personne n'attend plus. Merci.
ring-passed = Vous avez passé. Merci.
ring-caller-gone = La personne n'est plus en ligne. Merci de noter ce qui a été dit et de nous l'envoyer par message.
ring-somebody-else = La personne demande quelqu'un d'autre. Ce n'est pas grave. Merci.

## To a responder: calls

write-it-down = { $reference } : merci de noter ce qui a été dit pendant l'appel. Envoyez # et vos mots. D'ici là, le dossier indique "pas encore noté".
unwritten = pas encore noté

## The carrier's voice for calls, and its name of the language

speech-voice = Polly.Lea
speech-language = fr-FR

## The written record: calls

record-call = La personne qui signale a appelé.
record-call-withheld = La personne qui signale a appelé en numéro masqué.
record-call-verdict = Le réseau dit du numéro de la personne qui appelle : { $verdict }.
record-call-menu-team = La personne qui appelle dit que cela concerne quelqu'un de notre équipe.
record-call-asks-person = La personne qui appelle demande à parler à quelqu'un.
record-ringing = Le téléphone de { $name } sonne.
record-ring-no-answer = { $name } n'a pas répondu à l'appel.
record-ring-declined = { $name } a passé l'appel.
record-ring-failed = L'appel à { $name } a échoué : { $reason }.
record-ring-nobody = Personne n'a répondu à l'appel. La personne qui appelle en a été prévenue.
record-call-joined = { $name } a répondu et parle avec la personne qui signale.
record-call-not-with = La personne qui appelle a demandé quelqu'un d'autre que { $name }.
record-call-lost = La ligne entre la personne qui signale et { $name } a été coupée.
record-call-report = La personne qui appelle laisse un signalement vocal.
record-call-may-text = La personne qui appelle dit qu'on peut lui écrire sans risque.
record-call-ended = La personne a raccroché après { $seconds } secondes.
record-unwritten = { $name } doit encore noter ce qui a été dit : la demande est partie.
record-written = { $name } a noté ce qui a été dit pendant l'appel.
refused-call-limit = l'opérateur ne nous laisse plus passer d'appels pour le moment

## What makes no sense in a call (lint-in-a-call), how to press a key (lint-press) and to wait (lint-wait) are said there

lint-in-a-call = repondez, repondez par, envoyez, envoyez nous, ecrivez, ecrivez nous, texto, cliquez, touchez
lint-press = tapez, appuyez, composez, faites
lint-wait = patientez, attendez

## To a responder: recordings

reporter-left-recordings = { $count ->
    [one] { $reference } : la personne a laissé un enregistrement par téléphone. Il est dans le dossier.
   *[other] { $reference } : la personne a laissé { $count } enregistrements par téléphone. Ils sont dans le dossier.
}
reporter-recording-lost = { $reference } : l'enregistrement { $number } de la personne n'est pas arrivé. Vous pouvez lui demander de le redire.
fact-recorded = Enregistrement { $number }, { $seconds } s : pas encore écrit.

## The written record: recordings

record-recording = Enregistrement { $number }, { $seconds } s : { $fact }.
record-recording-other = Enregistrement { $number }, { $seconds } s.
record-recording-found = L'enregistrement { $number } a été trouvé chez l'opérateur après l'appel.
record-recording-kept = L'enregistrement { $number } est gardé ici.
record-recording-doubtful = L'enregistrement { $number } est gardé ici. Il n'est pas comme l'opérateur l'a dit, il reste donc aussi chez lui.
record-recording-lost = L'enregistrement { $number } n'est pas arrivé.
record-recordings-not-listed = Les enregistrements de l'appel n'ont pas pu être demandés à l'opérateur.
record-by-typed = { $name }, écrit d'après l'enregistrement { $number }
record-told-by = { $name }, raconté de vive voix par { $teller }
record-by-machine = machine, confiance { $confidence }, d'après l'enregistrement { $number }
record-nothing-heard = (aucun mot)
record-not-transcribed = Aucune machine n'a pu écrire l'enregistrement { $number }.
record-file-taken-out = { $name } a sorti le fichier { $number }.

## Spoken to somebody on the staff line, and to who calls from there; the greeting within 8 seconds

staff-greeting = Ligne du personnel de { $organisation }. En cas de danger, raccrochez et appelez le { $emergency }.
staff-danger = Si quelqu'un est en danger, appuyez maintenant sur le 9. Sinon, patientez ou appuyez sur une autre touche.
staff-ask-pin = Composez votre code secret, puis la touche dièse. Pour parler à une personne, appuyez sur 0.
staff-ask-code = Composez votre code du personnel, puis la touche dièse. Pour parler à une personne, appuyez sur 0.
staff-wrong = Désolé, cela n'a pas marché.
staff-moment = Un instant.
staff-out = Pour joindre quelqu'un de l'équipe, appuyez sur 1, ou patientez. Pour laisser un signalement vocal, appuyez sur 2.
staff-call-back = Merci. Nous vous rappelons maintenant sur votre propre numéro. À tout de suite.
staff-menu = Pour parler maintenant à quelqu'un de l'équipe, appuyez sur 1. Pour prévenir toute l'équipe, sur 2. Pour noter un signalement pour quelqu'un d'autre, sur 3. Si vous appelez au sujet d'un numéro de signalement, sur 4.
staff-ask-reference = Composez les cinq lettres et chiffres du signalement. Une lettre est un seul appui sur sa touche. Pour parler à une personne, appuyez sur 0.
call-danger = Nous disons à l'équipe que quelqu'un est en danger, et nous l'appelons maintenant. Appelez aussi le { $emergency } s'il faut de l'aide tout de suite. Restez en ligne, s'il vous plaît.
call-paged = { $count ->
    [0] Nous n'avons pu prévenir personne de l'équipe, et nous donnons l'alarme maintenant.
    [one] Nous venons de prévenir une personne de l'équipe.
   *[other] Nous venons de prévenir { $count } personnes de l'équipe.
}
call-paged-end = Votre numéro de signalement est { $reference }. Vous pouvez raccrocher. Pour parler à une personne, appuyez sur 0. Pour laisser un signalement vocal, sur la touche dièse.
call-message = Dites après le signal ce que l'équipe doit savoir, et appuyez sur une touche à la fin. Ce que vous dites est enregistré.
call-message-kept = Merci. Ce que vous avez dit est gardé pour l'équipe. Vous pouvez raccrocher. Pour parler à une personne, appuyez sur 0.

## To somebody of the team: their PIN

staff-pin-wrong = { $organisation } : trois codes secrets faux pour vous sur la ligne du personnel. Si ce n'est pas vous, dites-le à un admin.
staff-pin-limit = { $organisation } : trop de codes secrets faux pour vous. La ligne du personnel n'en prend plus pendant 24 h. Si ce n'est pas vous, dites-le à un admin.

## The written record: the staff line

record-staff = { $name } a appelé la ligne du personnel et a donné son code PIN.
record-staff-number = Appel à la ligne du personnel depuis le numéro de { $name }, sans code PIN.
record-staff-unknown = Appel à la ligne du personnel, sans identité.
record-staff-danger = La personne qui appelle dit que quelqu'un est en danger.
record-staff-team = La personne qui appelle demande toute l'équipe.
record-staff-behalf = La personne qui appelle note un signalement pour quelqu'un d'autre.
record-staff-about = La personne qui appelle veut parler de ce signalement.
record-staff-about-none = La personne qui appelle a composé un numéro de signalement qui n'a pas pu être attribué.
record-staff-not-called-back = Nous n'avons pas pu rappeler la personne sur son numéro.
record-call-message = La personne qui appelle laisse un message sur ce signalement.

## Spoken to a responder: pages by voice, and call-backs

voice-page = Ligne d'écoute de { $organisation }. Signalement { $reference }, { $safety }, { $region }.
voice-page-help = Ligne d'écoute de { $organisation }. Signalement { $reference }, { $safety }, { $region }. { $name } demande de l'aide.
voice-keys = Pour le prendre, tapez 1. Pour passer, tapez 2. Pour de l'aide, tapez 3. Pour entendre ce qui est connu, tapez 4.
voice-keys-help = Pour aider, tapez 1. Pour passer, tapez 2. Pour entendre ce qui est connu, tapez 4.
voice-keys-yours = Pour le rendre, tapez 2. Pour de l'aide, tapez 3. Pour entendre ce qui est connu, tapez 4.
voice-key-call = Pour appeler la personne, tapez 5.
voice-mistake = Désolé, cette touche ne fait rien ici.
voice-yours = C'est à vous. Nous vous envoyons un message.
voice-helping = Vous aidez { $name }. Merci.
voice-help-coming = Nous appelons une personne de plus. Vous gardez le signalement.
voice-they-said = La personne a dit :
voice-more = La suite est dans le dossier.
voice-goodbye = Au revoir.
back-ready = Ligne d'écoute de { $organisation }. Pour être mis en relation, composez les quatre chiffres de notre message. Aucun de vous ne voit le numéro de l'autre.
back-wrong-code = Ce ne sont pas les quatre chiffres de notre message.
back-refused = Ce ne sont toujours pas ces chiffres, donc pas de mise en relation. Pour en avoir d'autres, redemandez par message. Au revoir.
back-calling = Nous appelons la personne. Elle voit notre numéro, pas le vôtre.
back-no-answer = La personne n'a pas répondu.
back-over = L'appel est fini. Notez ce qui a été dit, et envoyez-le-nous par message. Merci.

## Spoken to whoever picks up for a reporter: nothing of the report

back-asked = Ici { $organisation }. Nous avons un appel pour vous. Pour parler, tapez 1, ou raccrochez.

## To a responder: call-backs

back-no-contact = La personne ne veut pas de contact, donc pas d'appel de notre part.
back-only-texts = La personne veut seulement des SMS, donc nous ne l'appelons pas.
back-no-number = La personne ne peut pas être appelée : nous n'avons pas son numéro.
back-not-yours = Seule la personne qui a le signalement peut faire cet appel.
back-calling-you = { $reference } : nous vous appelons. Tapez { $code } pour parler à la personne, pour cet appel seulement. Aucun de vous ne voit le numéro de l'autre.
back-busy = { $reference } : vous avez un appel avec nous, ou nous vous appelons. Tapez 5 dans cet appel pour parler à la personne.
back-no-line = { $reference } : nous ne pouvons pas appeler ici. Écrivez à la personne.

## The written record: pages by voice, and call-backs

record-calling = Appel à { $name } pour l'alerter.
record-voice-busy = { $name } est en appel, l'alerte part donc par SMS.
record-voice-limit = L'opérateur ne permet plus d'appels, l'alerte à { $name } part donc par SMS.
record-voice-no-answer = { $name } n'a pas répondu, ou n'a tapé aucune touche.
record-voice-machine = Un répondeur semble avoir pris l'appel à { $name }.
record-voice-failed = L'appel à { $name } n'a pas abouti.
record-voice-facts = Ce qui est connu a été lu à { $name }.
record-back-asked = { $name } a demandé à parler à la personne par téléphone.
record-back-wrong-code = On a répondu sur le téléphone de { $name }, mais sans composer le code de notre message. Personne n'a été mis en relation.
record-back-calling = Appel à la personne, pour { $name }.
record-back-connected = La personne a répondu et parle avec { $name }.
record-back-no-answer = La personne n'a pas été mise en relation avec { $name }.
record-back-over = La personne et { $name } se sont parlé pendant { $seconds } secondes.

## What somebody of the team writes about their own phone

command-test-me = test, alerte de test, envoyez un test, envoyez moi un test, envoie moi un test, tester mon telephone
command-check-phone = verifier telephone, verifier mon telephone, verifiez mon telephone, cest mon telephone, c est mon telephone

## To a responder: tests and checks of their phone, drills

test-page = { $organisation } TEST, pas de vrai signalement. Une alerte arrive ainsi. Répondez 1 pour montrer que vous l'avez vue.
test-answered = Merci. L'alerte de test est bien arrivée : nos alertes arrivent par SMS.
test-too-soon = Une alerte de test est déjà en route. Merci de patienter un moment.
drill-page = { $organisation } EXERCICE, pas de vrai signalement. Merci de répondre 1 dès que vous voyez ce message.
drill-answered = Merci, votre réponse à l'exercice est notée. Il n'y a rien d'autre à faire.
check-code = { $organisation } : bonjour { $name }. Pour montrer que les alertes arrivent sur ce téléphone, envoyez ce code : { $digits }.
console-link = { $organisation } : voici votre lien personnel pour vous connecter. Il est valable 72 heures : { $link }
check-wrong = Ce n'est pas le code que nous avons envoyé. Regardez encore, ou demandez un nouveau code.
phone-checked = Merci. Ce téléphone est noté, et nos SMS y arrivent. Envoyez TEST pour recevoir une alerte de test.
phone-checked-call = Merci. Ce téléphone est noté, et nos SMS y arrivent. Nous vous appelons maintenant : tapez 1 dans l'appel pour le montrer aussi.
duty-begins = Vous commencez votre garde pour { $region }, en premier, jusqu'à { $ends }. Envoyez QUI pour voir qui d'autre est de garde.
duty-begins-second = Vous commencez votre garde pour { $region }, en second, jusqu'à { $ends }. Envoyez QUI pour voir qui d'autre est de garde.
duty-begins-open = Vous commencez votre garde pour { $region }, en premier, jusqu'à nouvel ordre. Envoyez QUI pour voir qui d'autre est de garde.
duty-begins-second-open = Vous commencez votre garde pour { $region }, en second, jusqu'à nouvel ordre. Envoyez QUI pour voir qui d'autre est de garde.
duty-gained = Vos gardes ont changé : vous avez maintenant la garde pour { $region } de { $begins } à { $ends }.
duty-gained-more = Plusieurs de vos gardes ont changé. La première : vous avez la garde pour { $region } de { $begins } à { $ends }.
duty-lost = Vos gardes ont changé : vous n'avez plus la garde pour { $region } de { $begins } à { $ends }.
duty-lost-more = Plusieurs de vos gardes ont changé. La première : vous n'avez plus la garde pour { $region } de { $begins } à { $ends }.
drill-result-all = Exercice pour { $region } : { $count } sur { $number } ont répondu.
drill-result-missing = Exercice pour { $region } : { $count } sur { $number } ont répondu. Sans réponse : { $people }.

## Spoken to a responder: tests, checks and drills

test-call = Ceci est un test de la ligne de { $organisation }. Ce n'est pas un vrai signalement. Pour montrer que vous l'avez entendu, tapez 1.
drill-call = Ceci est un exercice de la ligne de { $organisation }. Ce n'est pas un vrai signalement. Pour y répondre, tapez 1.
check-call = Ici la ligne de { $organisation }. Pour montrer que nous pouvons vous appeler sur ce téléphone, tapez 1.
check-call-code = Ici la ligne de { $organisation }. Votre code est { $digits }. Encore une fois : { $digits }. Donnez-le à la personne qui vous l'a demandé.
test-call-thanks = Merci. C'est noté. Au revoir.

## The written record: how somebody is paged

record-other-way = L'une des façons d'alerter { $name } échoue encore et encore, l'alerte part donc par l'autre.

## The result of a drill, by e-mail: names and times

drill-mail-subject = { $organisation } : résultat de l'exercice pour { $region }
drill-mail-head = Exercice pour { $region }, commencé le { $at }. C'était un essai, pas un signalement.
drill-mail-answered = { $name } : réponse après { $span }
drill-mail-late = { $name } : réponse tardive, après { $span }
drill-mail-waiting = { $name } : pas encore de réponse
drill-mail-silent = { $name } : pas de réponse en cinq minutes
drill-mail-not-delivered = { $name } : non remis, le téléphone ou son réseau ne l'a pas pris
drill-mail-blocked = { $name } : a envoyé STOP à notre numéro
drill-mail-no-phone = { $name } : pas de numéro de téléphone
drill-mail-quiet = { $name } : pas alerté, ce sont ses heures de repos
drill-mail-nobody = Personne n'était de garde.

## To a responder: who is on call

oncall-off = Vous voilà libre { $when }. { $cover } Envoyez ANNULER pour revenir en arrière.
oncall-off-still = Vous voilà libre { $when }. { $cover } Vous gardez { $references }. { $hand }
oncall-off-them = { $name } est libre { $when }. { $cover } Envoyez ANNULER pour revenir en arrière.
oncall-off-told = { $name } vous a mis en repos { $when } : personne ne vous prévient alors.
oncall-still = Vous gardez { $references }. { $hand }
oncall-on = Vous avez la garde de { $name } { $when }. { $cover } Envoyez ANNULER pour revenir en arrière.
oncall-on-them = { $name } a la garde de { $to } { $when }. { $cover } Envoyez ANNULER pour revenir en arrière.
oncall-on-told = { $name } a votre garde { $when }.
oncall-on-set = { $name } vous a donné la garde de { $to } { $when }.
oncall-gained = { $name } a changé les gardes : vous en avez une { $when }.
oncall-undone = C'est annulé ({ $when }). Les gardes sont comme avant.
oncall-undone-told = { $name } a annulé un changement de votre garde ({ $when }). Elle est comme avant.
oncall-undo-none = Aucun changement de votre part depuis hier à annuler.
oncall-undo-later = Rien n'a changé : { $name } a changé ces heures après vous. Voyez avec { $name }, ou envoyez ce qui doit valoir.
oncall-undo-swap = Rien n'a changé : vous avez convenu de cet échange. Pour revenir en arrière, demandez un autre échange à { $name }.
oncall-swap-asked = { $name } demande un échange : vous seriez de garde { $when }. Envoyez ÉCHANGE OUI ou ÉCHANGE NON.
oncall-swap-asked-both = { $name } demande un échange. Vous : { $when }. { $name } : { $other }. Envoyez ÉCHANGE OUI ou ÉCHANGE NON.
oncall-swap-sent = Nous avons demandé à { $name } ({ $when }). Sans son oui, rien ne change.
oncall-swap-done = { $name } accepte et a votre garde { $when }.
oncall-swap-done-both = { $name } accepte. { $name } : { $when }. Vous : { $other }.
oncall-swap-yours = Merci. Vous avez la garde de { $name } { $when }.
oncall-swap-yours-both = Merci. Vous : { $when }. { $name } : { $other }.
oncall-swap-declined = { $name } ne peut pas échanger ({ $when }). Rien n'a changé.
oncall-swap-declined-yours = Nous disons à { $name } que vous ne pouvez pas échanger. Rien n'a changé.
oncall-swap-expired = { $name } n'a pas répondu pour l'échange ({ $when }). Rien n'a changé.
oncall-swap-expired-yours = { $name } n'attend plus votre réponse pour l'échange. Rien n'a changé.
oncall-swap-withdrawn = Vous ne demandez plus cet échange à { $name }. Rien n'a changé.
oncall-swap-none = Personne n'attend votre réponse pour un échange.
oncall-swap-whose = Plusieurs personnes vous demandent un échange : { $people }. Envoyez ÉCHANGE OUI ou ÉCHANGE NON, et le nom.
oncall-region = De garde pour { $region }. { $line }
oncall-you-now = Vous avez la garde { $when }.
oncall-you-next = Votre prochaine garde : { $when }.
oncall-you-always = Vous avez toujours la garde.
oncall-you-off = Vous voilà libre jusqu'à { $until }.
oncall-how = Rien n'a changé. Envoyez par exemple : absent jusqu'à 18h; absent sam 9h-17h; garde pour Ben jusqu'à 18h; échange avec Ben sam; annuler; astreinte.
oncall-which = Rien n'a changé. Est-ce { $first } ou { $second } ? Renvoyez votre texte avec l'un des deux.
oncall-no-end = Rien n'a changé : jusqu'à quand ? Renvoyez votre texte, par exemple : absent jusqu'à samedi 18h; absent samedi 9h-17h.
oncall-past = Rien n'a changé : { $when } est passé. Renvoyez votre texte avec un moment à venir.
oncall-no-such = Rien n'a changé : ce jour ou cette heure n'existe pas. Renvoyez votre texte, par exemple : absent jusqu'au 24 dec 18h.
oncall-skipped = Rien n'a changé : cette nuit, on avance les montres et il n'y a pas de { $when }. Envoyez une autre heure.
oncall-twice = Rien n'a changé : cette nuit, on recule les montres et { $when } arrive deux fois. Envoyez une autre heure.
oncall-nobody-called = Rien n'a changé : à part vous, personne ne s'appelle { $name } dans votre région.
oncall-two-called = Rien n'a changé. Cela peut viser { $people }. Renvoyez votre texte avec le nom complet.
oncall-not-lead = Rien n'a changé : seuls { $name } ou les responsables de la région peuvent le faire.
oncall-not-on = Rien n'a changé : { $name } n'est pas de garde { $when }.
oncall-not-you = Rien n'a changé : vous n'avez pas de garde à échanger { $when }.
oncall-asked-already = Rien n'a changé : vous avez déjà demandé à { $name }. Envoyez ANNULER pour revenir en arrière.

## Words inside sentences: who is on call

oncall-gap = Il manque alors : { $layer }.
oncall-hand-on = Pour le passer : { $short } RELAIS { $name }
oncall-until = jusqu'à { $until }
oncall-line = { $layer } : { $people } jusqu'à { $until }, puis { $to }.
oncall-line-on = { $layer } : { $people }.
oncall-nobody = personne
oncall-rank-primary = Premier rang
oncall-rank-secondary = Second rang
layer-primary = premier rang
layer-secondary = second rang
layer-both = premier et second rang

## Calendars of who is on call

feed-name = { $organisation }, gardes : { $name }
feed-duty = De garde pour { $region } ({ $layer ->
    [secondary] deuxième personne
   *[other] première personne
})
feed-shift = { $name } ({ $layer ->
    [secondary] deuxième personne
   *[other] première personne
})

## What is missing in the rota, by e-mail: names and times

alarm-coverage-subject = { $organisation }, { $region } : le planning est à revoir
alarm-coverage-begin = Ceci est nouveau dans le planning de { $region }. Les heures sont celles de { $region }.
alarm-coverage-gap = Personne n'est de garde comme { $layer ->
    [secondary] deuxième personne
   *[other] première personne
} : { $during }.
alarm-coverage-double = { $name } est de garde deux fois en même temps, comme { $layer ->
    [secondary] deuxième personne
   *[other] première personne
} de { $region } et comme { $layers ->
    [secondary] deuxième personne
   *[other] première personne
} de { $elsewhere } : { $during }.
alarm-coverage-calendar = Le calendrier importé pour la { $layer ->
    [secondary] deuxième personne
   *[other] première personne
} n'a plus de garde après { $during }.
alarm-coverage-no-phone = { $name } n'a pas de téléphone noté et n'est jamais appelé.
alarm-coverage-stopped = { $name } a envoyé STOP : aucun appel par SMS n'arrive là.
alarm-coverage-unverified = Personne n'a encore vérifié que les appels arrivent au téléphone de { $name }.
alarm-coverage-unverified-skipped = Personne n'a encore vérifié que les appels arrivent au téléphone de { $name } : pas d'appel tant qu'il reste quelqu'un d'autre.
alarm-coverage-language = { $name } ne parle aucune des langues de { $region }.
alarm-coverage-no-texts = La ligne { $display } ne reçoit pas de SMS.
alarm-coverage-end = Pour tout voir : hotline oncall coverage --region { $region }
alarm-coverage-between = { $starts } à { $stops }
alarm-coverage-until = maintenant, jusqu'à { $stops }
alarm-coverage-from = à partir de { $starts }
alarm-coverage-always = maintenant, sans fin prévue
alarm-coverage-weekly = chaque semaine, { $starts } à { $stops }
