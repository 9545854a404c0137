Elle préfère un appel
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > vous pouvez m'appeler ? c'est trop long à écrire
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:30  attendee > ça va
00:00:30  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
00:01:00  attendee > personne
00:01:00  attendee < Qui a fait cela ? Un nom, ou à quoi ressemble la personne. Répondez 0 pour passer.
00:02:00  Emil     < NorthConf E7K-32 en sécurité, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:02:10  Emil     > 1
00:02:10  Emil     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:02:10  Dora     < E7K-32 : Emil l'a pris (12:02). Vous n'avez rien à faire.
00:02:10  attendee < Merci de nous l'avoir dit. Emil a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:02:10  Emil     < E7K-32, à faire : 1 un appel. Envoyez FAIT et le numéro une fois que c'est fait.
00:02:20  Emil     > à faire
00:02:20  Emil     < E7K-32, à faire : 1 un appel. Envoyez FAIT et le numéro une fois que c'est fait.
00:02:40  Emil     > Emil de l'équipe, je vous appelle dans une minute.
00:02:40  attendee < Emil : Emil de l'équipe, je vous appelle dans une minute.
00:09:00  Emil     > fait 1
00:09:00  Emil     < E7K-32 : un appel, c'est fait.
00:09:20  Emil     > fermer
00:09:20  Emil     < Clore E7K-32 ? Répondez encore 9 pour le clore.
00:09:30  Emil     > fermer
00:09:30  Emil     < E7K-32 est clos. Merci.
00:09:30  attendee < Votre signalement E7K-32 est clos pour le moment. S'il y a autre chose, vous pouvez écrire à tout moment.
00:10:00  -- the end

record E7K-32: Emil has it; closed; safe yes; team no; what told; who asked; where not asked; others not asked; help call; written to in fr
