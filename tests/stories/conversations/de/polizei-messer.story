Einer hat ein Messer
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > einer hat ein messer am eingang ruft die polizei
00:00:00  Dora     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:00:15  Dora     > 1
00:00:15  Dora     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:00:15  attendee < Danke, dass Sie es uns gesagt haben. Dora hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:00:15  Dora     < E7K-32 zu tun: 1 Polizei oder Security. Schicken Sie ERLEDIGT und eine Nummer, wenn etwas getan ist.
00:00:25  Dora     > Dora hier, 112 ist verständigt. Gehen Sie weg vom Eingang. Ist jemand verletzt?
00:00:25  attendee < Dora: Dora hier, 112 ist verständigt. Gehen Sie weg vom Eingang. Ist jemand verletzt?
00:00:50  attendee > nein
00:00:50  Dora     < E7K-32 meldende Person: nein
00:01:10  Dora     > polizei gefahr
00:01:10  Dora     < E7K-32: Es steht im Protokoll.
00:01:30  attendee > er ist jetzt weg richtung bahnhof
00:01:30  Dora     < E7K-32 meldende Person: er ist jetzt weg richtung bahnhof
00:01:50  Dora     > Danke. Bleiben Sie drinnen, ich komme zu Ihnen.
00:01:50  attendee < Dora: Danke. Bleiben Sie drinnen, ich komme zu Ihnen.
00:03:00  -- the end

record E7K-32: Dora has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; police danger; written to in de
