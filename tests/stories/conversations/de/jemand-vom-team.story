Es geht um Dora vom Team
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > hallo
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:20  attendee > ja
00:00:20  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:00:45  attendee > ja, die dora
00:00:45  Emil     < NorthConf E7K-32 in Sicherheit, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:45  attendee < Wenn Sie jemanden aus unserem Team genannt haben, halten wir diese Person heraus. Sie können hier jederzeit schreiben.
00:00:45  attendee < Was ist passiert? Schreiben Sie so viel oder so wenig, wie Sie möchten. Antworten Sie 0 zum Überspringen.
00:01:10  attendee > sie hat mich vor allen bloßgestellt und meinen namen vorgelesen
00:01:10  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:01:40  attendee > dora eben
00:01:40  attendee < Wenn Sie jemanden aus unserem Team genannt haben, halten wir diese Person heraus. Sie können hier jederzeit schreiben.
00:01:40  attendee < Wann und wo ist es passiert, und dauert es noch an? Antworten Sie 0 zum Überspringen.
00:02:30  Emil     > 1
00:02:30  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:02:30  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:03:00  Emil     > Emil hier. Dora sieht davon nichts. Danke, dass Sie es sagen.
00:03:00  attendee < Emil: Emil hier. Dora sieht davon nichts. Danke, dass Sie es sagen.
00:03:30  attendee > ok gut
00:03:30  Emil     < E7K-32 meldende Person: ok gut
00:05:00  -- the end

record E7K-32: Emil has it; safe yes; team named; what told; who told; where asked; others not asked; help not asked; kept out Dora; written to in de
