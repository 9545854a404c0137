Jemand beschimpft das Team
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > ihr spinnt doch alle mit eurem code of conduct
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:20  attendee > verpisst euch
00:00:20  attendee < Danke, das ist notiert. Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:40  attendee > 3
00:00:40  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:01:00  Dora     > 1
00:01:00  Dora     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:01:00  attendee < Danke, dass Sie es uns gesagt haben. Dora hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:01:30  Dora     > keine meldung
00:01:30  Dora     < E7K-32 als keine Meldung kennzeichnen und abschließen? Im Protokoll bleibt es. Wenn ja, schicken Sie es noch einmal.
00:01:45  Dora     > keine meldung
00:01:45  Dora     < E7K-32 ist als keine Meldung gekennzeichnet und abgeschlossen. Im Protokoll bleibt es.
00:03:00  -- the end

record E7K-32: Dora has it; closed; not a report; safe unknown; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in de
