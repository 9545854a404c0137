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
00:00:03  attendee < Das haben wir leider nicht verstanden. Sind Sie in Sicherheit? 1 für ja, 2 für nein, 3 für weiß nicht. Oder in eigenen Worten: Ein Mensch liest sie.
00:00:20  attendee > ich hab angst bin im treppenhaus
00:00:20  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:00:40  attendee > 2
00:00:40  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:00:50  Dora     > 1
00:00:50  Dora     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. Fakten zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:00:50  attendee < Danke, dass Sie es uns gesagt haben. Dora hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:01:05  Dora     > Dora vom Team. Gehen Sie nach unten in die Lobby, ich komme Ihnen entgegen.
00:01:05  attendee < Dora: Dora vom Team. Gehen Sie nach unten in die Lobby, ich komme Ihnen entgegen.
00:01:30  attendee > ok
00:01:30  Dora     < E7K-32 meldende Person: ok
00:03:00  Dora     > Ich sehe Sie, blaue Jacke, ich winke.
00:03:00  attendee < Dora: Ich sehe Sie, blaue Jacke, ich winke.
00:04:00  -- the end

record E7K-32: Dora has it; safe told; team unknown; what told; who asked; where not asked; others not asked; help not asked; written to in de
