Cela concerne quelqu'un de l'équipe, sans nom
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > qqn m'a fait des remarques sur mon corps toute la matinée
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:30  attendee > oui
00:00:30  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
00:01:00  attendee > oui un de vous
00:01:00  Sam      < NorthConf E7K-32 en sécurité, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:01:00  attendee < Qui est-ce, dans notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour ne pas le dire ou si vous ne savez pas.
00:01:30  attendee > je veux pas dire qui
00:01:30  attendee < Qui a fait cela ? Un nom, ou à quoi ressemble la personne. Répondez 0 pour passer.
00:02:00  attendee > un bénévole en gilet
00:02:00  attendee < Quand et où cela s'est-il passé, et est-ce que cela continue ? Répondez 0 pour passer.
00:02:30  Sam      > 1
00:02:30  Sam      < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:02:30  Dora     < E7K-32 : Sam l'a pris (12:02). Vous n'avez rien à faire.
00:02:30  attendee < Merci de nous l'avoir dit. Sam a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:02:50  Sam      > Ici Sam, je dirige l'équipe. Pour le moment je suis la seule personne à lire ceci.
00:02:50  attendee < Sam : Ici Sam, je dirige l'équipe. Pour le moment je suis la seule personne à lire ceci.
00:03:30  attendee > d'accord merci
00:03:30  Sam      < E7K-32 signale : d'accord merci
00:05:00  -- the end

record E7K-32: Sam has it; safe yes; team yes; what told; who told; where asked; others not asked; help not asked; written to in fr
