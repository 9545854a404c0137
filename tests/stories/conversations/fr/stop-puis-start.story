STOP au milieu, puis START
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > mon ex est là et il a pas le droit de m'approcher
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:30  attendee > non
00:00:30  Dora     < NorthConf E7K-32 PAS EN SÉCURITÉ maintenant, Europe. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:30  Emil     < NorthConf E7K-32 PAS EN SÉCURITÉ, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:30  attendee < Nous avons dit à l'équipe que vous ne vous sentez pas en sécurité. En cas de danger, appelez le 112 maintenant. Vous pouvez écrire à tout moment.
00:00:30  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
00:00:50  attendee > STOP
00:01:20  Dora     > 1
00:01:20  Dora     < Vous avez E7K-32. Qui signale ne peut pas recevoir de SMS : vos mots n'arrivent pas. Envoyez FAITS pour lire ce qui a été dit, 9 pour clore.
00:01:20  Emil     < E7K-32 : Dora l'a pris (12:01). Vous n'avez rien à faire.
00:01:40  Dora     > Ici Dora, où êtes-vous ?
00:01:40  Dora     < Pas envoyé : nos SMS n'arrivent pas à la personne qui signale E7K-32. Merci d'essayer de la trouver sur place.
00:02:00  attendee > hall 3 près du café
00:02:00  Dora     < E7K-32 signale : hall 3 près du café
00:04:00  attendee > START
00:04:00  attendee < Merci. Nous pourrons vous écrire de nouveau. Vous pouvez écrire à tout moment.
00:04:30  Dora     > Je suis dans le hall 3, à côté du café.
00:04:30  attendee < Dora : Je suis dans le hall 3, à côté du café.
00:05:00  attendee > je vous vois
00:05:00  Dora     < E7K-32 signale : je vous vois
00:06:00  -- the end

record E7K-32: Dora has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in fr
