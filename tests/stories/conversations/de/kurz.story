Ein Wort und Ziffern
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin
contacts: Sicherheitsdienst +44 20 7946 0150

00:00:00  attendee > hilfe
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:15  attendee > 1
00:00:15  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:00:30  attendee > 0
00:00:30  attendee < Was ist passiert? Schreiben Sie so viel oder so wenig, wie Sie möchten. Antworten Sie 0 zum Überspringen.
00:00:45  attendee > 0
00:00:45  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:01:00  attendee > 0
00:01:00  attendee < Wann und wo ist es passiert, und dauert es noch an? Antworten Sie 0 zum Überspringen.
00:01:15  attendee > 0
00:01:15  attendee < War noch jemand beteiligt, oder weiß noch jemand davon? Antworten Sie 0 zum Überspringen.
00:01:30  attendee > 0
00:01:30  attendee < Wie können wir helfen? 1 ein ruhiger Ort, 2 eine Vertrauensperson bei Ihnen, 3 ein Anruf, 4 nur Nachrichten, 5 bitte kein Kontakt. Alles, was passt, oder 0.
00:01:45  attendee > 0
00:01:45  attendee < Danke. Was Sie geschickt haben, ist für das Team aufbewahrt. Sie können jederzeit weiter schreiben.
00:01:45  attendee < Falls Sie später Hilfe brauchen: Sicherheitsdienst +44 20 7946 0150
00:02:00  Emil     < NorthConf E7K-32 in Sicherheit, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:02:10  Emil     > 1
00:02:10  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:02:10  Dora     < E7K-32: Emil hat es um 12:02 übernommen. Für Sie ist nichts zu tun.
00:02:10  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:02:30  Emil     > Emil vom Team hier. Ich bin am Empfang, gelbe Weste. Kommen Sie vorbei oder schreiben Sie mir.
00:02:30  attendee < Emil: Emil vom Team hier. Ich bin am Empfang, gelbe Weste. Kommen Sie vorbei oder schreiben Sie mir.
00:03:00  attendee > ok
00:03:00  Emil     < E7K-32 meldende Person: ok
00:04:00  -- the end

record E7K-32: Emil has it; safe yes; team no; what skipped; who skipped; where skipped; others skipped; help skipped; written to in de
