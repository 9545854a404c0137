Englisch begonnen, deutsch weiter
region: eu
languages: en de
team: de en
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > hi i need help pls
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 112 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Deutsch: DEUTSCH
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > deutsch
00:00:30  attendee < Wir schreiben ab jetzt auf Deutsch. Sie können hier jederzeit schreiben.
00:00:30  attendee < Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
00:00:50  attendee > weiß nicht
00:00:50  attendee < Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
00:01:10  attendee > nein
00:01:10  attendee < Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
00:01:30  attendee > mir hat jemand was ins getränk getan glaub ich
00:01:30  attendee < Wann und wo ist es passiert, und dauert es noch an? Antworten Sie 0 zum Überspringen.
00:02:00  Emil     < NorthConf E7K-32 weiß nicht, ob in Sicherheit, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:02:00  attendee > mir ist schlecht
00:02:00  attendee < War noch jemand beteiligt, oder weiß noch jemand davon? Antworten Sie 0 zum Überspringen.
00:02:20  Emil     > 1
00:02:20  Emil     < Sie haben E7K-32. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
00:02:20  Dora     < E7K-32: Emil hat es um 12:02 übernommen. Für Sie ist nichts zu tun.
00:02:20  attendee < Danke, dass Sie es uns gesagt haben. Emil hat Ihre Meldung E7K-32. Sie können hier jederzeit schreiben.
00:02:40  Emil     > Emil vom Team. Ich komme sofort, wo sind Sie? Trinken Sie nichts mehr davon.
00:02:40  attendee < Emil: Emil vom Team. Ich komme sofort, wo sind Sie? Trinken Sie nichts mehr davon.
00:03:00  attendee > bei der garderobe
00:03:00  Emil     < E7K-32 meldende Person: bei der garderobe
00:04:00  -- the end

record E7K-32: Emil has it; safe unknown; team no; what told; who told; where told; others asked; help not asked; written to in de
