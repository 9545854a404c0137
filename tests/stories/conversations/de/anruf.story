Lieber ein Anruf
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > bitte ruft mich an
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:30  attendee > alles gut
00:00:30  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:00:50  attendee > nein
00:00:50  attendee < Was ist passiert? Schreiben Sie so viel oder so wenig, wie Sie möchten. Antworten Sie 0 zum Überspringen.
00:01:20  attendee > kann ich nicht schreiben
00:01:20  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:02:00  Emil     < NorthConf E7K-32 in Sicherheit, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:02:10  Emil     > 1
00:02:10  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:02:10  Dora     < E7K-32: Emil hat es um 12:02 übernommen. Für Sie ist nichts zu tun.
00:02:10  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:02:10  Emil     < E7K-32 zu tun: 1 ein Anruf. Schicken Sie ERLEDIGT und eine Nummer, wenn etwas getan ist.
00:02:20  Emil     > zu tun
00:02:20  Emil     < E7K-32 zu tun: 1 ein Anruf. Schicken Sie ERLEDIGT und eine Nummer, wenn etwas getan ist.
00:02:40  Emil     > Emil vom Team, ich rufe gleich an.
00:02:40  attendee < Emil: Emil vom Team, ich rufe gleich an.
00:08:00  Emil     > erledigt 1
00:08:00  Emil     < E7K-32: ein Anruf ist erledigt.
00:08:20  Emil     > abschließen
00:08:20  Emil     < E7K-32 abschließen? Antworten Sie noch einmal 9 zum Abschließen.
00:08:30  Emil     > abschließen
00:08:30  Emil     < E7K-32 ist abgeschlossen. Danke.
00:08:30  attendee < Ihre Meldung E7K-32 ist vorerst abgeschlossen. Wenn noch etwas ist, können Sie hier jederzeit schreiben.
00:09:00  -- the end

record E7K-32: Emil has it; closed; safe yes; team no; what told; who asked; where not asked; others not asked; help call; written to in de
