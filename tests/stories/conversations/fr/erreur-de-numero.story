Une erreur : il commande un taxi
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > Bonjour un taxi pour la gare de Lyon à 18h svp
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:30  attendee > allo ?
00:00:30  attendee < Pardon, nous n'avons pas compris. Répondez 1 si vous vous sentez en sécurité, 2 sinon, 3 si vous ne savez pas. Ou avec vos mots : une personne les lira.
00:01:00  attendee > pardon mauvais numéro
00:01:00  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
00:02:00  Emil     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:02:10  Emil     > 1
00:02:10  Emil     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:02:10  Dora     < E7K-32 : Emil l'a pris (12:02). Vous n'avez rien à faire.
00:02:10  attendee < Merci de nous l'avoir dit. Emil a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:02:20  Emil     > Pas de souci, bonne route !
00:02:20  attendee < Emil : Pas de souci, bonne route !
00:02:40  Emil     > pas un signalement
00:02:40  Emil     < Marquer E7K-32 comme n'étant pas un signalement, et le clore ? Il reste au dossier. Pour le faire, renvoyez la commande.
00:02:50  Emil     > pas un signalement
00:02:50  Emil     < E7K-32 est marqué comme n'étant pas un signalement, et clos. Il reste au dossier.
00:04:00  -- the end

record E7K-32: Emil has it; closed; not a report; safe told; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in fr
