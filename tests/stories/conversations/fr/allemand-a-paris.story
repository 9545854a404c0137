Quelqu'un écrit en allemand dans une région française
region: eu
languages: fr de en
team: fr
emergency: 112
zone: Europe/Paris

00:00:00  attendee > Hallo, ich brauche Hilfe, ein Mann hat mich in der Bar angefasst und ich habe nein gesagt
00:00:00  Dora     < NorthConf E7K-32 sécurité inconnue, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. FRANÇAIS: FRANCAIS English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:40  attendee > bin in sicherheit
00:00:40  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:01:10  attendee > niemand vom team
00:01:10  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:01:40  attendee > francais
00:01:40  attendee < Nous écrivons maintenant en français. Écrivez à tout moment.
00:01:40  attendee < Qui a fait cela ? Un nom, ou à quoi ressemble la personne. Répondez 0 pour passer.
00:02:00  Emil     < NorthConf E7K-32 en sécurité, Europe, signalement par SMS. Répondez 1 pour le prendre, 2 pour passer, 3 pour de l'aide.
00:02:00  attendee > un homme barbu
00:02:00  attendee < Quand et où cela s'est-il passé, et est-ce que cela continue ? Répondez 0 pour passer.
00:02:30  Emil     > 1
00:02:30  Emil     < Vous avez E7K-32. Tout texte de vous va maintenant à qui signale. Envoyez FAITS pour lire ce qui a été dit, # et vos mots pour une note, 9 pour clore.
00:02:30  Dora     < E7K-32 : Emil l'a pris (12:02). Vous n'avez rien à faire.
00:02:30  attendee < Merci de nous l'avoir dit. Emil a votre signalement E7K-32. Vous pouvez écrire à tout moment.
00:02:50  Emil     > Bonjour, Emil. Préférez-vous le français ou l'allemand ?
00:02:50  attendee < Emil : Bonjour, Emil. Préférez-vous le français ou l'allemand ?
00:03:30  attendee > les deux ça va
00:03:30  Emil     < E7K-32 signale : les deux ça va
00:05:00  -- the end

record E7K-32: Emil has it; safe yes; team no; what told; who told; where asked; others not asked; help not asked; written to in fr
