Nachts antwortet lange niemand
region: eu
languages: de en
team: de
starts: 2027-02-07 02:30
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > jemand hämmert an meine zimmertür und geht nicht weg
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf, Code-of-Conduct-Team. Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst 112 an.
00:00:00  attendee < Ihre Meldung hat die Nummer E7K-32. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. English: ENGLISH
00:00:00  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:30  attendee > nein
00:00:30  Dora     < NorthConf E7K-32 jetzt NICHT IN SICHERHEIT, Europe. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:30  Emil     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:30  attendee < Wir haben dem Team gesagt, dass Sie nicht in Sicherheit sind. Bei Gefahr rufen Sie jetzt 112 an. Sie können hier jederzeit schreiben.
00:00:30  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:01:00  attendee > keine ahnung
00:01:00  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:01:30  Dora     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:01:30  Emil     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:01:30  attendee > weiß nicht ein mann
00:01:30  attendee < Wann und wo ist es passiert, und dauert es noch an? Antworten Sie 0 zum Überspringen.
00:03:30  Ana      < [line eu] NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:03:30  Ben      < [line eu] NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:03:30  Cleo     < [line eu] NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:03:30  Sam      < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:03:30  Lee      < [line eu] NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:05:00  attendee < Wir versuchen weiter, jemanden vom Team zu erreichen. Ihre Nachricht bleibt da. Bei Gefahr rufen Sie 112 an. Sie können hier jederzeit schreiben.
00:07:00  e-mail   < to incidents-eu@example.org, sam@example.org: NorthConf E7K-32: Eine Meldung braucht einen Menschen
                    | Niemand hat die Meldung E7K-32 aus Europe übernommen, offen seit 02:30. Bitte erreichen Sie das Team auf anderem Weg. Alle werden wieder verständigt, bis jemand sie übernimmt.
00:07:00  attendee > ist da überhaupt jemand
00:07:00  attendee < War noch jemand beteiligt, oder weiß noch jemand davon? Antworten Sie 0 zum Überspringen.
00:12:00  Dora     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, noch bei niemandem. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:12:00  Emil     < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, noch bei niemandem. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:12:00  Ana      < [line eu] NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, noch bei niemandem. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:12:00  Ben      < [line eu] NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, noch bei niemandem. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:12:00  Cleo     < [line eu] NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, noch bei niemandem. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:12:00  Sam      < NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, noch bei niemandem. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:12:00  Lee      < [line eu] NorthConf E7K-32 NICHT IN SICHERHEIT, Europe, noch bei niemandem. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:12:00  e-mail   < to incidents-eu@example.org, sam@example.org: NorthConf E7K-32: Eine Meldung braucht einen Menschen
                    | Niemand hat die Meldung E7K-32 aus Europe übernommen, offen seit 02:30. Bitte erreichen Sie das Team auf anderem Weg. Alle werden wieder verständigt, bis jemand sie übernimmt.
00:16:30  Sam      > 1
00:16:30  Sam      < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:16:30  Dora     < E7K-32: Sam hat es um 02:46 übernommen. Für Sie ist nichts zu tun.
00:16:30  Emil     < E7K-32: Sam hat es um 02:46 übernommen. Für Sie ist nichts zu tun.
00:16:30  Ana      < [line eu] E7K-32: Sam hat es um 02:46 übernommen. Für Sie ist nichts zu tun.
00:16:30  Ben      < [line eu] E7K-32: Sam hat es um 02:46 übernommen. Für Sie ist nichts zu tun.
00:16:31  Cleo     < [line eu] E7K-32: Sam hat es um 02:46 übernommen. Für Sie ist nichts zu tun.
00:16:31  Lee      < [line eu] E7K-32: Sam hat es um 02:46 übernommen. Für Sie ist nichts zu tun.
00:16:31  attendee < Danke, dass Sie es uns gesagt haben. Sam hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:16:50  Sam      > Sam vom Team. Es tut mir leid, dass es so lange gedauert hat. Die Hotelsicherheit ist unterwegs. Welches Zimmer?
00:16:50  attendee < Sam: Sam vom Team. Es tut mir leid, dass es so lange gedauert hat. Die Hotelsicherheit ist unterwegs. Welches Zimmer?
00:17:20  attendee > 311
00:17:20  Sam      < E7K-32 meldende Person: 311
00:19:00  -- the end

record E7K-32: Sam has it; safe no; team unknown; what told; who told; where told; others asked; help not asked; written to in de
