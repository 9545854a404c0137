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
00:00:31  attendee > ja
00:00:30  attendee < Das haben wir leider nicht verstanden. Sind Sie in Sicherheit? 1 für ja, 2 für nein, 3 für weiß nicht. Oder in eigenen Worten: Ein Mensch liest sie.
00:01:00  attendee > nein
00:01:00  Dora     < NorthConf E7K-32 jetzt NICHT IN SICHERHEIT, Europe. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:01:00  Emil     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:01:00  attendee < Wir haben dem Team gesagt, dass Sie nicht in Sicherheit sind. Bei Gefahr rufen Sie jetzt 112 an. Sie können hier jederzeit schreiben.
00:01:00  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:01:30  attendee > so ein typ mit bart und hawaiihemd
00:01:30  attendee < Das haben wir leider nicht verstanden. Schicken Sie den Namen der Person aus unserem Team, oder 0 für nein. Oder in eigenen Worten: Ein Mensch liest sie.
00:02:00  Dora     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:02:00  Emil     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:02:00  attendee > gestern so gegen 23 uhr an der bar
00:02:00  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:02:20  attendee > ich habs gesehen
00:02:20  attendee < Wann und wo ist es passiert, und dauert es noch an? Antworten Sie 0 zum Überspringen.
00:02:40  Emil     > 1
00:02:40  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. Fakten zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:02:40  Dora     < E7K-32: Emil hat es um 12:02 übernommen. Für Sie ist nichts zu tun.
00:02:40  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:03:00  Emil     > Danke, dass Sie für sie da sind. Ich bin Emil. Möchte sie selbst mit jemandem sprechen?
00:03:00  attendee < Emil: Danke, dass Sie für sie da sind. Ich bin Emil. Möchte sie selbst mit jemandem sprechen?
00:03:40  attendee > vielleicht morgen
00:03:40  Emil     < E7K-32 meldende Person: vielleicht morgen
00:05:00  -- the end

record E7K-32: Emil has it; safe no; team told; what told; who told; where asked; others not asked; help not asked; written to in de
