Verwählt: ein Termin beim Friseur
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > Guten Tag, ich möchte meinen Termin um 15 Uhr verschieben
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:40  attendee > bin ich da nicht bei Salon Haarscharf?
00:00:40  attendee < Danke, das ist notiert. Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:01:10  attendee > oh sorry falsche nummer
00:01:10  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:02:00  Emil     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:02:10  Emil     > ok
00:02:10  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:02:10  Dora     < E7K-32: Emil hat es um 12:02 übernommen. Für Sie ist nichts zu tun.
00:02:10  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:02:30  Emil     > Kein Problem, schönen Tag noch!
00:02:30  attendee < Emil: Kein Problem, schönen Tag noch!
00:02:50  Emil     > keine meldung
00:02:50  Emil     < E7K-32 als keine Meldung kennzeichnen und abschließen? Im Protokoll bleibt es. Wenn ja, schicken Sie es noch einmal.
00:03:00  Emil     > keine meldung
00:03:00  Emil     < E7K-32 ist als keine Meldung gekennzeichnet und abgeschlossen. Im Protokoll bleibt es.
00:04:00  -- the end

record E7K-32: Emil has it; closed; not a report; safe told; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in de
