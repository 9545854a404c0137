Effrayée, en majuscules, plusieurs messages d'un coup
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > AU SECOURS
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:01  attendee > YA UN MEC QUI ME SUI DEPUI LE METRO
00:00:02  attendee > IL ATTEND DEHOR
00:00:20  attendee > jsuis aux toilettes du 2e
00:00:20  attendee < Merci, nous le gardons. Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:40  attendee > j'ai peur
00:00:40  Dora     < NorthConf E7K-32 PAS EN SÉCURITÉ maintenant, Europe. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:40  Emil     < NorthConf E7K-32 PAS EN SÉCURITÉ, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:40  attendee < Nous avons dit à l'équipe que vous ne vous sentez pas en sécurité. En cas de danger, appelez le 112 maintenant. Vous pouvez écrire à tout moment.
00:00:40  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
00:00:55  Dora     > 1
00:00:55  Dora     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:00:55  Emil     < E7K-32 : Dora l'a pris (12:00). Vous n'avez rien à faire.
00:00:55  attendee < Merci de nous l'avoir dit. Dora a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:01:05  Dora     > Ici Dora. Restez enfermée, j'arrive au deuxième dans une minute.
00:01:05  attendee < Dora : Ici Dora. Restez enfermée, j'arrive au deuxième dans une minute.
00:01:30  attendee > vite svp
00:01:30  Dora     < E7K-32 signale : vite svp
00:03:00  Dora     > Je suis devant la porte, il est parti. Prenez votre temps.
00:03:00  attendee < Dora : Je suis devant la porte, il est parti. Prenez votre temps.
00:04:00  -- the end

record E7K-32: Dora has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in fr
