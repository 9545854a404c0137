Verfolgt, in Großbuchstaben und mit Tippfehlern
region: eu
languages: de en
team: de
starts: 2027-02-06 23:50
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > HILFE DA FOLGT MIR EINER
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:01  attendee > SEIT DER UBAHN
00:00:03  attendee > BITE SCHNELL
00:00:03  attendee < Danke, das ist notiert. Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:20  attendee > ich hab angst bin im treppenhaus
00:00:20  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:00:40  attendee > 2
00:00:40  Dora     < NorthConf E7K-32 jetzt NICHT IN SICHERHEIT, Europe. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:40  Emil     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:40  attendee < Wir haben dem Team gesagt, dass Sie nicht in Sicherheit sind. Bei Gefahr rufen Sie jetzt 112 an. Sie können hier jederzeit schreiben.
00:00:50  Dora     > 1
00:00:50  Dora     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:00:50  Emil     < E7K-32: Dora hat es um 23:50 übernommen. Für Sie ist nichts zu tun.
00:00:50  attendee < Danke, dass Sie es uns gesagt haben. Dora hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:01:05  Dora     > Dora vom Team. Gehen Sie nach unten in die Lobby, ich komme Ihnen entgegen.
00:01:05  attendee < Dora: Dora vom Team. Gehen Sie nach unten in die Lobby, ich komme Ihnen entgegen.
00:01:30  attendee > ok
00:01:30  Dora     < E7K-32 meldende Person: ok
00:03:00  Dora     > Ich sehe Sie, blaue Jacke, ich winke.
00:03:00  attendee < Dora: Ich sehe Sie, blaue Jacke, ich winke.
00:04:00  -- the end

record E7K-32: Dora has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in de
