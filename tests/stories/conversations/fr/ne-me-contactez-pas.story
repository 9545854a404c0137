Elle ne veut pas qu'on la contacte
region: eu
languages: fr en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > Un orateur a montré une photo de moi sans mon accord, salle Curie, 14h. Ne me contactez pas svp.
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < Votre signalement E7K-32 est gardé. Nous ne vous écrirons plus. Si vous écrivez, quelqu'un pourra répondre. En danger ? Appelez le 112.
00:01:00  Dora     > 1
00:01:00  Dora     < Vous avez E7K-32. Qui signale ne peut pas recevoir de SMS : vos mots n'arrivent pas. Envoyez FAITS pour lire ce qui a été dit, 9 pour clore.
00:01:00  Dora     < E7K-32 : la personne qui signale ne veut plus de nos SMS. Si elle écrit de nouveau, vous pouvez répondre une fois.
00:01:20  Dora     > Merci de l'avoir dit.
00:01:20  Dora     < Pas envoyé : la personne qui signale E7K-32 ne veut plus de nos SMS. Si elle écrit de nouveau, vous pouvez répondre une fois.
01:00:00  attendee > il l'a encore montrée
01:00:00  Dora     < E7K-32 signale : il l'a encore montrée
01:00:30  Dora     > Nous allons lui parler maintenant. Merci.
01:00:30  attendee < Dora : Nous allons lui parler maintenant. Merci.
01:02:00  -- the end

record E7K-32: Dora has it; safe not asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in fr; asked for no contact
