Alles auf einmal in der ersten Nachricht
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin
places: Halle A, Halle B

00:00:00  attendee > Hallo, ich bin in Sicherheit. Gestern Abend um 19 Uhr in Halle B hat mich ein Mann namens Torsten Krug festgehalten. Meine Kollegin hat es gesehen. Niemand aus eurem Team. Bitte nur Nachrichten.
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:30  attendee > ja
00:00:30  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:00:50  attendee > nein
00:00:50  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:01:10  attendee > steht oben
00:01:10  attendee < War noch jemand beteiligt, oder weiß noch jemand davon? Antworten Sie 0 zum Überspringen.
00:01:40  attendee > meine kollegin petra
00:01:40  attendee < Wie können wir helfen? 1 ein ruhiger Ort, 2 eine Vertrauensperson bei Ihnen, 3 ein Anruf, 4 nur Nachrichten, 5 bitte kein Kontakt. Alles, was passt, oder 0.
00:02:00  Emil     < NorthConf E7K-32 in Sicherheit, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:02:00  attendee > 4
00:02:00  attendee < Danke. Was Sie geschickt haben, ist für das Team aufbewahrt. Sie können jederzeit weiter schreiben.
00:02:00  attendee < Falls Sie später Hilfe brauchen: Venue security +44 20 7946 0150
00:02:20  Emil     > 1
00:02:20  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:02:20  Dora     < E7K-32: Emil hat es um 12:02 übernommen. Für Sie ist nichts zu tun.
00:02:20  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:02:40  Emil     > fakten
00:02:40  Emil     < E7K-32: in Sicherheit. Jemand aus unserem Team: nein.
                    | Gesagt: Sicherheit, unser Team, was, wer, wann und wo, andere, wie helfen. Unbekannt: nichts. Übersprungen: nichts. Ohne Antwort: nichts. Nicht gefragt: nichts.
                    | Gesagt wurde: Hallo, ich bin in Sicherheit. Gestern Abend um 19 Uhr in Halle B hat mich ein Mann namens Torsten Krug festgehalten. Meine Kollegin hat es gesehen. Niemand aus eurem Team. Bitte nur Nachrichten.
                    | Gesagt wurde: ja
                    | Gesagt wurde: nein
                    | Gesagt wurde: steht oben
                    | Gesagt wurde: meine kollegin petra
                    | Gesagt wurde: 4
00:03:10  Emil     > Danke, ich habe alles gelesen und frage nichts doppelt. Ich bin Emil.
00:03:10  attendee < Emil: Danke, ich habe alles gelesen und frage nichts doppelt. Ich bin Emil.
00:04:00  -- the end

record E7K-32: Emil has it; safe yes; team no; what told; who told; where told; others told; help only-texts; written to in de
