Un mot et des chiffres
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris
contacts: Sécurité du site +44 20 7946 0150

00:00:00  attendee > aide
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:15  attendee > 3
00:00:15  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
00:00:30  attendee > 0
00:00:30  attendee < Que s'est-il passé ? Dites-en aussi peu ou autant que vous voulez. Répondez 0 pour passer.
00:00:45  attendee > 0
00:00:45  attendee < Qui a fait cela ? Un nom, ou à quoi ressemble la personne. Répondez 0 pour passer.
00:01:00  attendee > 0
00:01:00  attendee < Quand et où cela s'est-il passé, et est-ce que cela continue ? Répondez 0 pour passer.
00:01:15  attendee > 0
00:01:15  attendee < Est-ce que d'autres personnes ont participé, ou sont au courant ? Répondez 0 pour passer.
00:01:30  attendee > 0
00:01:30  attendee < Comment vous aider ? 1 un lieu privé, 2 une personne de confiance avec vous, 3 un appel, 4 des SMS seulement, 5 ne me contactez pas. Envoyez vos choix, ou 0.
00:01:45  attendee > 0
00:01:45  attendee < Merci. Ce que vous avez envoyé est gardé pour l'équipe. Vous pouvez encore écrire à tout moment.
00:01:45  attendee < Si vous avez besoin d'aide plus tard : Sécurité du site +44 20 7946 0150
00:02:00  Emil     < NorthConf E7K-32 ne sait pas si en sécurité, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:02:10  Emil     > 1
00:02:10  Emil     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:02:10  Dora     < E7K-32 : Emil l'a pris (12:02). Vous n'avez rien à faire.
00:02:10  attendee < Merci de nous l'avoir dit. Emil a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:02:30  Emil     > Bonjour, Emil de l'équipe. Je suis à l'accueil, gilet jaune. Venez ou écrivez-moi.
00:02:30  attendee < Emil : Bonjour, Emil de l'équipe. Je suis à l'accueil, gilet jaune. Venez ou écrivez-moi.
00:03:00  attendee > ok
00:03:00  Emil     < E7K-32 signale : ok
00:04:00  -- the end

record E7K-32: Emil has it; safe unknown; team no; what skipped; who skipped; where skipped; others skipped; help skipped; written to in fr
