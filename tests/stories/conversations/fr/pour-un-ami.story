Pour un ami, qui l'a dit à table
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > Mon collègue se fait traiter de singe par deux gars de son atelier depuis hier. Il ose pas écrire.
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:40  attendee > oui on est en sécurité
00:00:40  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
00:01:10  attendee > non
00:01:10  attendee < Qui a fait cela ? Un nom, ou à quoi ressemble la personne. Répondez 0 pour passer.
00:01:40  attendee > deux grands avec des t-shirts rouges de la société Volta
00:01:40  attendee < Quand et où cela s'est-il passé, et est-ce que cela continue ? Répondez 0 pour passer.
00:02:00  Emil     < NorthConf E7K-32 en sécurité, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:02:10  attendee > atelier B, ça continue
00:02:10  attendee < Est-ce que d'autres personnes ont participé, ou sont au courant ? Répondez 0 pour passer.
00:02:30  Emil     > je prends
00:02:30  Emil     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:02:30  Dora     < E7K-32 : Emil l'a pris (12:02). Vous n'avez rien à faire.
00:02:30  attendee < Merci de nous l'avoir dit. Emil a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:02:50  Emil     > Merci pour lui. Je suis Emil. Est-ce qu'il veut qu'on se parle ?
00:02:50  attendee < Emil : Merci pour lui. Je suis Emil. Est-ce qu'il veut qu'on se parle ?
00:03:30  attendee > il dit oui, après 16h
00:03:30  Emil     < E7K-32 signale : il dit oui, après 16h
00:05:00  -- the end

record E7K-32: Emil has it; safe yes; team no; what told; who told; where told; others asked; help not asked; written to in fr
