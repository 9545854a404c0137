Silence, un rappel, et la suite le lendemain
region: eu
languages: fr en
team: fr
starts: 2027-02-05 23:05
emergency: 112
zone: Europe/Paris

00:00:00  attendee > je sais pas si c'est le bon endroit, mon chef m'a embrassée de force
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, équipe du code de conduite. Nous avons votre message. Nous prévenons l'équipe. En cas de danger, appelez d'abord le 112.
00:00:00  attendee < Votre signalement a le numéro E7K-32. Cet échange sert de trace écrite. Vous pouvez écrire à tout moment. English: ENGLISH
00:00:00  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:00:40  attendee > je suis dans ma chambre, ça va
00:00:40  attendee < Merci, nous le gardons. Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:01:00  Dora     > 1
00:01:00  Dora     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:01:00  attendee < Merci de nous l'avoir dit. Dora a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:01:20  Dora     > C'est le bon endroit. Je suis Dora. Rien ne presse.
00:01:20  attendee < Dora : C'est le bon endroit. Je suis Dora. Rien ne presse.
00:02:00  attendee > merci
00:02:00  Dora     < E7K-32 signale : merci
00:02:30  Dora     > questions
00:02:30  Dora     < E7K-32 : les questions à la personne qui signale continuent. Vous recevez chaque réponse.
00:02:30  attendee < Dora voudrait vous poser encore quelques questions. Répondez 0 pour passer celles que vous voulez.
00:02:30  attendee < Vous sentez-vous en sécurité en ce moment ? Répondez 1 pour oui, 2 pour non, 3 si vous ne savez pas.
00:07:30  attendee < Nous restons là. Rien ne presse. Vous pouvez répondre plus tard, ou envoyer 0 pour passer. L'équipe a ce que vous avez envoyé.
11:20:00  attendee > 1
11:20:00  Dora     < E7K-32 signale : 1
11:20:00  attendee < Est-ce que cela concerne quelqu'un de notre équipe ? Envoyez son nom et nous laisserons cette personne en dehors. Répondez 0 pour non.
11:21:00  attendee > non personne
11:21:00  Dora     < E7K-32 signale : non personne
11:21:00  attendee < Qui a fait cela ? Un nom, ou à quoi ressemble la personne. Répondez 0 pour passer.
11:22:00  attendee > hier vers 22h au bar de l'hôtel
11:22:00  Dora     < E7K-32 signale : hier vers 22h au bar de l'hôtel
11:22:00  attendee < Quand et où cela s'est-il passé, et est-ce que cela continue ? Répondez 0 pour passer.
11:23:00  Dora     < E7K-32 : toujours là ? Répondez 1 pour le garder. Sans nouvelles de vous, nous prévenons d'autres personnes.
11:23:00  Dora     > Bonjour. Merci d'avoir écrit. Voulez-vous qu'on se voie ?
11:23:00  attendee < Dora : Bonjour. Merci d'avoir écrit. Voulez-vous qu'on se voie ?
11:24:00  -- the end

record E7K-32: Dora has it; safe yes; team no; what told; who told; where asked; others not asked; help not asked; written to in fr
