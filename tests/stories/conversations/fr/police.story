Il veut la police
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > un type a un couteau devant l'entrée appelez la police
00:00:00  Dora     < NorthConf E7K-32 PAS EN SÉCURITÉ, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
00:00:20  Dora     > 1
00:00:20  Dora     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:00:20  attendee < Merci de nous l'avoir dit. Dora a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:00:20  Dora     < E7K-32, à faire : 1 police ou sécurité. Envoyez FAIT et le numéro une fois que c'est fait.
00:00:30  Dora     > Ici Dora, j'appelle le 112. Éloignez-vous de l'entrée. Vous êtes seul ?
00:00:30  attendee < Dora : Ici Dora, j'appelle le 112. Éloignez-vous de l'entrée. Vous êtes seul ?
00:00:50  attendee > non avec ma fille
00:00:50  Dora     < E7K-32 signale : non avec ma fille
00:01:10  Dora     > police danger
00:01:10  Dora     < E7K-32 : c'est noté au dossier.
00:01:30  Dora     > Entrez par la porte sud, je vous y attends.
00:01:30  attendee < Dora : Entrez par la porte sud, je vous y attends.
00:03:00  -- the end

record E7K-32: Dora has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; police danger; written to in fr
