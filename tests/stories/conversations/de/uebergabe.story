Dora übergibt an Emil
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > ich würde lieber mit einem mann reden
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:20  Dora     > 1
00:00:20  Dora     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:00:20  attendee < Danke, dass Sie es uns gesagt haben. Dora hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:00:40  attendee > geht um meinen trainer
00:00:40  Dora     < E7K-32 meldende Person: geht um meinen trainer
00:01:00  Dora     > abgeben an Emil
00:01:00  Emil     < NorthConf E7K-32 Sicherheit unbekannt, Europe. Dora übergibt. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:01:00  Dora     < Wir fragen Emil, E7K-32 zu übernehmen. Bis dahin bleibt es bei Ihnen.
00:01:30  Emil     > 1
00:01:30  Dora     < E7K-32: Emil hat es um 12:01 übernommen. Es ist nicht mehr bei Ihnen. Danke.
00:01:30  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:01:30  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:02:00  Emil     > Emil hier, Dora hat mich gebeten, für Sie da zu sein. Wo sind Sie gerade?
00:02:00  attendee < Emil: Emil hier, Dora hat mich gebeten, für Sie da zu sein. Wo sind Sie gerade?
00:02:30  attendee > vor der halle
00:02:30  Emil     < E7K-32 meldende Person: vor der halle
00:04:00  -- the end

record E7K-32: Emil has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in de
