Un homme insulte l'équipe et menace de venir
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > bande de clowns avec votre code de conduite
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:20  attendee > je sais ou est votre stand je vais venir vous voir
00:00:20  attendee < Merci, nous le gardons. Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:50  Dora     > 1
00:00:50  Dora     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:00:50  attendee < Merci de nous l'avoir dit. Dora a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:01:10  Dora     > 3
00:01:10  Emil     < NorthConf E7K-32 sécurité inconnue, Europe. Dora demande de l'aide. Répondez 1 pour aider, 2 pour passer.
00:01:10  Dora     < Nous prévenons la personne suivante pour qu'elle aide avec E7K-32. Vous le gardez.
00:01:30  Emil     > 1
00:01:30  Dora     < Emil va vous aider avec E7K-32.
00:01:30  Emil     < Vous aidez Dora avec E7K-32. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note.
00:01:50  Dora     > police danger
00:01:50  Dora     < E7K-32 : c'est noté au dossier.
00:02:20  Dora     > Ici Dora. S'il vous est arrivé quelque chose, dites-le moi et j'écoute.
00:02:20  attendee < Dora : Ici Dora. S'il vous est arrivé quelque chose, dites-le moi et j'écoute.
00:03:00  attendee > n'importe quoi
00:03:00  Dora     < E7K-32 signale : n'importe quoi
00:04:00  -- the end

record E7K-32: Dora has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; police danger; written to in fr
