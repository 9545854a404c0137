Für eine Freundin
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > Meine Freundin wurde gestern auf der Party begrapscht. Sie traut sich nicht zu schreiben.
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:30  attendee > ja uns gehts gut
00:00:30  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:00:31  attendee > ja
00:01:00  attendee > nein
00:01:00  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:01:30  attendee > so ein typ mit bart und hawaiihemd
00:01:30  attendee < Wann und wo ist es passiert, und dauert es noch an? Antworten Sie 0 zum Überspringen.
00:02:00  Emil     < NorthConf E7K-32 in Sicherheit, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:02:00  attendee > gestern so gegen 23 uhr an der bar
00:02:00  attendee < War noch jemand beteiligt, oder weiß noch jemand davon? Antworten Sie 0 zum Überspringen.
00:02:20  attendee > ich habs gesehen
00:02:20  attendee < Wie können wir helfen? 1 ein ruhiger Ort, 2 eine Vertrauensperson bei Ihnen, 3 ein Anruf, 4 nur Nachrichten, 5 bitte kein Kontakt. Alles, was passt, oder 0.
00:02:40  Emil     > 1
00:02:40  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:02:40  Dora     < E7K-32: Emil hat es um 12:02 übernommen. Für Sie ist nichts zu tun.
00:02:40  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:03:00  Emil     > Danke, dass Sie für sie da sind. Ich bin Emil. Möchte sie selbst mit jemandem sprechen?
00:03:00  attendee < Emil: Danke, dass Sie für sie da sind. Ich bin Emil. Möchte sie selbst mit jemandem sprechen?
00:03:40  attendee > vielleicht morgen
00:03:40  Emil     < E7K-32 meldende Person: vielleicht morgen
00:05:00  -- the end

record E7K-32: Emil has it; safe yes; team no; what told; who told; where told; others told; help asked; written to in de
