Bitte kein Kontakt
region: eu
languages: de en
team: de
emergency: 112
zone: Europe/Berlin

00:00:00  attendee > In Raum 7 hat einer den Hitlergruß gezeigt, graue Mütze. Ich will nur, dass ihr das wisst, bitte kein Kontakt.
00:00:00  Dora     < NorthConf E7K-32 Sicherheit unbekannt, Europe, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
00:00:00  attendee < Ihre Meldung E7K-32 ist notiert. Wir schreiben Ihnen nicht mehr. Wenn Sie schreiben, antwortet vielleicht jemand. In Gefahr? Rufen Sie 112.
00:01:00  Dora     > 1
00:01:00  Dora     < Sie haben E7K-32. Die meldende Person kann keine SMS bekommen: Ihre Worte erreichen sie nicht. FAKTEN zeigt, was gesagt wurde, 9 schließt ab.
00:01:00  Dora     < E7K-32: Die meldende Person möchte keine Texte von uns. Wenn sie wieder schreibt, können Sie einmal antworten.
00:01:20  Dora     > Danke für den Hinweis.
00:01:20  Dora     < Nicht gesendet: Die meldende Person von E7K-32 möchte keine Texte von uns. Wenn sie wieder schreibt, können Sie einmal antworten.
00:20:00  attendee > er sitzt jetzt im foyer
00:20:00  Dora     < E7K-32 meldende Person: er sitzt jetzt im foyer
00:20:30  Dora     > Danke, wir sind unterwegs.
00:20:30  attendee < Dora: Danke, wir sind unterwegs.
00:22:00  -- the end

record E7K-32: Dora has it; safe not asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in de; asked for no contact
