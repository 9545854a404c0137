# Everything that the hotline says, in German (Sie), and the words by which it understands what people write.
# Not yet reviewed by a native speaker. The rules are those of en.ftl; hotline words check finds what breaks them.
# Every text is one SMS part: the letters of German are all in the GSM alphabet.

## To the reporter

greeting = { $organisation }, Code-of-Conduct-Team.
opening-called = { $greeting } Ihre Nachricht ist da. Wir verständigen gerade jemanden vom Team. Bei Gefahr rufen Sie bitte zuerst { $emergency } an.
opening-answer-first = { $greeting } Ihre Nachricht ist da. Antworten Sie einmal, dann verständigen wir das Team. Bei Gefahr zuerst { $emergency } anrufen.
opening-record = Ihre Meldung hat die Nummer { $reference }. Dieser Chat ist unser Protokoll. Sie können jederzeit weiter schreiben. { $languages }
opening-follow-up = Ihre Nachricht ist da. Sie hat die Nummer { $reference } und gehört zu Ihrer Meldung { $former }. Wir verständigen das Team. Bei Gefahr: { $emergency } anrufen.
switch-offer = Deutsch: DEUTSCH
language-set = Wir schreiben ab jetzt auf Deutsch. Sie können hier jederzeit schreiben.
ask-safe = Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
ask-still-safe = Danke, das ist notiert. Sind Sie gerade in Sicherheit? Antworten Sie 1 für ja, 2 für nein, 3 für weiß nicht.
ask-again-safe = Das haben wir leider nicht verstanden. Sind Sie in Sicherheit? 1 für ja, 2 für nein, 3 für weiß nicht. Oder in eigenen Worten: Ein Mensch liest sie.
ask-team = Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
ask-team-name = Wer aus unserem Team ist es? Schicken Sie den Namen, dann halten wir die Person heraus. Oder 0, wenn Sie es nicht wissen oder nicht sagen möchten.
ask-still-team = Danke, das ist notiert. Hat jemand aus unserem Team damit zu tun? Schicken Sie den Namen, dann halten wir die Person heraus. Antworten Sie 0 für nein.
ask-again-team = Das haben wir leider nicht verstanden. Schicken Sie den Namen der Person aus unserem Team, oder 0 für nein. Oder in eigenen Worten: Ein Mensch liest sie.
ask-what = Was ist passiert? Schreiben Sie so viel oder so wenig, wie Sie möchten. Antworten Sie 0 zum Überspringen.
ask-who = Wer hat es getan? Ein Name, oder wie die Person aussieht. Antworten Sie 0 zum Überspringen.
ask-where = Wann und wo ist es passiert, und dauert es noch an? Antworten Sie 0 zum Überspringen.
ask-where-places = Wann und wo ist es passiert ({ $places })? Dauert es noch an? Antworten Sie 0 zum Überspringen.
ask-event = Um welche Veranstaltung geht es? { $events }. Schicken Sie die Nummer, dann wann und wo, und ob es noch andauert. 0 zum Überspringen.
ask-others = War noch jemand beteiligt, oder weiß noch jemand davon? Antworten Sie 0 zum Überspringen.
ask-help = Wie können wir helfen? 1 ein ruhiger Ort, 2 eine Vertrauensperson bei Ihnen, 3 ein Anruf, 4 nur Nachrichten, 5 bitte kein Kontakt. Alles, was passt, oder 0.
ask-on = { $name } möchte Ihnen gern noch ein paar Fragen stellen. Mit 0 überspringen Sie jede, die Sie möchten.
nudge = Wir sind noch da. Lassen Sie sich Zeit. Sie können später antworten oder mit 0 überspringen. Das Team hat, was Sie geschickt haben.
nobody-yet = Wir versuchen weiter, jemanden vom Team zu erreichen. Ihre Nachricht bleibt da. Bei Gefahr rufen Sie { $emergency } an. Sie können hier jederzeit schreiben.
nudge-nobody-yet = Wir versuchen weiter, jemanden vom Team zu erreichen. Antworten Sie, wann Sie können, oder 0 zum Überspringen. Bei Gefahr rufen Sie { $emergency } an.
contacts = Falls Sie später Hilfe brauchen: { $contacts }
no-contact = Ihre Meldung { $reference } ist notiert. Wir schreiben Ihnen nicht mehr. Wenn Sie schreiben, antwortet vielleicht jemand. In Gefahr? Rufen Sie { $emergency }.
contact-again = Danke. Es kann sein, dass wir Ihnen wieder schreiben. Sie können hier jederzeit schreiben.
not-safe = Wir haben dem Team gesagt, dass Sie nicht in Sicherheit sind. Bei Gefahr rufen Sie jetzt { $emergency } an. Sie können hier jederzeit schreiben.
thanks-kept = Danke. Was Sie geschickt haben, ist für das Team aufbewahrt. Sie können jederzeit weiter schreiben.
taken = Danke, dass Sie es uns gesagt haben. { $name } hat Ihre Meldung { $reference }. Sie können hier jederzeit schreiben.
different-person = Eine andere Person übernimmt jetzt. Wir verständigen sie gerade. Sie können hier jederzeit schreiben.
calling-again = Die Person mit Ihrer Meldung { $reference } ist vielleicht verhindert. Wir verständigen gerade andere. Sie können hier jederzeit schreiben.
restored-waiting = Unser System war ausgefallen. Wir rufen das Team neu. Texte von Ihnen aus dieser Zeit fehlen vielleicht: bitte neu senden. In Gefahr? Rufen Sie { $emergency }.
words-lost = Ein Text von Ihnen kam, als unser System ausgefallen war. Wir können ihn nicht lesen: bitte neu senden. In Gefahr? Rufen Sie { $emergency }.
relayed = { $name }: { $words }
read-back = Ihre Meldung { $reference }. Das haben Sie uns gesagt: { $words }
read-back-ends = Stimmt etwas nicht, oder fehlt etwas? Schreiben Sie es uns mit Ihren Worten. Wir behalten beides. Wenn alles stimmt, ist keine Antwort nötig.
kept-out = Wenn Sie jemanden aus unserem Team genannt haben, halten wir diese Person heraus. Sie können hier jederzeit schreiben.
closed = Ihre Meldung { $reference } ist vorerst abgeschlossen. Wenn noch etwas ist, können Sie hier jederzeit schreiben.

## Pages: never the report's words; Words.page keeps each in one part

page = { $organisation } { $reference } { $safety }, { $region }, Meldung per SMS. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
page-call = { $organisation } { $reference } { $safety }, { $region }, ANRUF, kann klingeln. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
page-urgent = { $organisation } { $reference } jetzt NICHT IN SICHERHEIT, { $region }. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
page-urgent-taken = { $organisation } { $reference } jetzt NICHT IN SICHERHEIT, { $region }. { $name } hat es.
page-help = { $organisation } { $reference } { $safety }, { $region }. { $name } bittet um Hilfe. Antworten Sie 1 zum Helfen, 2 zum Weitergeben.
page-handed = { $organisation } { $reference } { $safety }, { $region }. { $name } übergibt. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
page-again = { $organisation } { $reference } { $safety }, { $region }, noch bei niemandem. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
page-late = { $organisation } { $reference } { $safety }, { $region }, SPÄT nach Ausfall. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
page-follow-up = { $organisation } { $reference } Nachtrag zu { $former }, { $safety }, { $region }. Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.
page-unreadable = { $organisation } { $reference } { $safety }, { $region }. Text nicht lesbar: siehe Protokoll. 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe.

## To a responder

you-have-it = Sie haben { $reference }. Jeder Text von Ihnen geht jetzt an die meldende Person. FAKTEN zeigt, was gesagt wurde, # beginnt eine Notiz, 9 schließt ab.
you-have-it-also = Sie haben auch { $reference }. Beginnen Sie ab jetzt jeden Text mit der Meldung, die Sie meinen: { $references }. Text ohne Nummer geht an niemanden.
you-have-it-no-texts = Sie haben { $reference }. Die meldende Person kann keine SMS bekommen: Ihre Worte erreichen sie nicht. FAKTEN zeigt, was gesagt wurde, 9 schließt ab.
urgent-yours = { $reference }: Die meldende Person ist jetzt NICHT IN SICHERHEIT.
already-yours = { $reference } haben Sie schon. Es hat sich nichts geändert.
took-it = { $reference }: { $name } hat es um { $time } übernommen. Für Sie ist nichts zu tun.
elsewhere = { $reference } ist jetzt bei jemand anderem. Für Sie ist nichts zu tun.
unknown-reference = Sie haben keine offene Meldung { $reference }. Es wurde nichts getan. Bitte prüfen Sie die Nummer und schicken Sie sie noch einmal.
nothing-open = Sie haben keine offene Meldung. Um selbst etwas zu melden, beginnen Sie Ihren Text mit den Worten: EIGENE MELDUNG.
which-one = Sie haben mehr als eine offen: { $references }. Es wurde nichts getan. Beginnen Sie Ihren Text mit der, die Sie meinen.
which-one-words = Es wurde nichts gesendet. Sie haben mehr als eine offen: { $references }. Beginnen Sie Ihren Text mit der Nummer.
passed = Sie haben { $reference } weitergegeben. Es geht an die nächste Person.
help-coming = Wir verständigen die nächste Person, damit sie bei { $reference } hilft. Sie bleiben dabei.
helper-joined = { $name } hilft Ihnen bei { $reference }.
you-are-helping = Sie helfen { $name } bei { $reference }. FAKTEN zeigt, was gesagt wurde, # und Ihre Worte sind eine Notiz.
close-sure = { $reference } abschließen? Antworten Sie noch einmal 9 zum Abschließen.
close-sure-open = { $reference } abschließen? Noch zu tun: { $items }. Antworten Sie noch einmal 9 zum Abschließen.
not-a-report-sure = { $reference } als keine Meldung kennzeichnen und abschließen? Im Protokoll bleibt es. Wenn ja, schicken Sie es noch einmal.
not-a-report-done = { $reference } ist als keine Meldung gekennzeichnet und abgeschlossen. Im Protokoll bleibt es.
questions-go-on = { $reference }: Die Fragen an die meldende Person gehen weiter. Sie bekommen jede Antwort.
questions-none = { $reference }: Es ist keine Frage mehr offen, oder die meldende Person kann keine SMS bekommen.
care-open = { $reference } zu tun: { $items }. Schicken Sie ERLEDIGT und eine Nummer, wenn etwas getan ist.
care-none = { $reference }: Es ist nichts mehr zu tun.
care-done = { $reference }: { $item } ist erledigt.
reporter-wants = { $reference }: Die meldende Person wünscht: { $items }. Schicken Sie ERLEDIGT und eine Nummer, wenn etwas getan ist.
law-which = { $reference }: Polizei oder Security nur auf Wunsch der Person, oder bei Gefahr. Schicken Sie POLIZEI GEWÜNSCHT, POLIZEI GEFAHR oder POLIZEI NEIN.
law-noted = { $reference }: Es steht im Protokoll.
no-contact-owner = { $reference }: Die meldende Person möchte keine Texte von uns. Wenn sie wieder schreibt, können Sie einmal antworten.
not-sent-not-yours = Nicht gesendet: { $reference } ist nicht mehr bei Ihnen. Antworten Sie 1 zum Übernehmen.
not-sent-no-contact = Nicht gesendet: Die meldende Person von { $reference } möchte keine Texte von uns. Wenn sie wieder schreibt, können Sie einmal antworten.
held-back = Noch nicht gesendet: { $reason } Ändern Sie ihn, oder schicken Sie ihn so, mit ! davor.
held-why = Der Text fragt nach dem Grund, das kann wie ein Vorwurf klingen.
held-withdraw = Der Text kann klingen, als solle die Meldung zurückgenommen werden.
held-advice = Der Text fragt, was mit jemandem geschehen soll. Das entscheidet das Team.
held-promise = Der Text verspricht, wie es ausgeht.
closed-by = { $reference } ist abgeschlossen. Danke.
noted = Ihre Notiz steht im Protokoll von { $reference }.
handing = Wir fragen { $name }, { $reference } zu übernehmen. Bis dahin bleibt es bei Ihnen.
handed-over = { $reference }: { $name } hat es um { $time } übernommen. Es ist nicht mehr bei Ihnen. Danke.
hand-to-whom = Wir haben niemanden mit diesem Namen gefunden, der es übernehmen kann. Schicken Sie ABGEBEN und einen Namen aus dem Team.
hand-failed = { $name } hat nicht geantwortet. { $reference } bleibt bei Ihnen.
still-there = { $reference }: Sind Sie noch da? Antworten Sie 1 zum Behalten. Hören wir nichts, verständigen wir andere.
second-wanted = { $reference }: { $name } braucht eine zweite Person, die etwas bestätigt. Bitte sehen Sie in der Konsole nach.
second-waits = { $reference }: notiert. Jemand anderes muss es binnen eines Tages in der Konsole bestätigen.
second-export = das Protokoll zu exportieren
second-unmask = die Nummer der meldenden Person zu sehen
second-decision = zu entscheiden
second-close = es abzuschließen
due-reminder = { $reference }: Heute ist etwas fällig, das Sie weiterverfolgen. Bitte sehen Sie in der Konsole nach.
open-checklist = Checkliste
open-unwritten = was im Gespräch gesagt wurde
open-meeting = Besprechung
open-decision = Entscheidung
open-tell = wer es erfahren muss
open-appeal = Einspruch
open-second = das Wort einer zweiten Person
lost-to-others = Wir haben nichts von Ihnen gehört und verständigen andere wegen { $reference }. Antworten Sie 1 zum Übernehmen.
restored-yours = { $reference } ist bei Ihnen. Das System hat den Stand von { $taken }. Was danach kam, fehlt vielleicht: bitte neu senden.
words-lost-yours = Ihre Texte an uns seit { $taken } sind verloren, auch zu { $references }. Bitte senden Sie sie noch einmal.
words-lost-owner = { $reference }: Die meldende Person schrieb um { $at }. Wir können es nicht lesen und haben sie gebeten, es neu zu senden.
reporter-wrote = { $reference } meldende Person: { $words }
not-sent-stopped = Nicht gesendet: SMS erreichen die meldende Person von { $reference } nicht. Bitte suchen Sie sie persönlich auf.
reporter-stopped = Die meldende Person von { $reference } hat SMS abbestellt: Ihre Texte erreichen sie nicht. Bitte suchen Sie sie persönlich auf.
not-sent-short = Nicht gesendet: Ein kurzes Wort geht nicht weiter. An die meldende Person von { $reference } schreiben Sie bitte ein paar Worte mehr.
help-line = Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe, 9 zum Abschließen, WER, FAKTEN, STAND, ANRUFEN.
help-line-for = { $reference }: Antworten Sie 1 zum Übernehmen, 2 zum Weitergeben, 3 für Hilfe, 9 zum Abschließen, WER, FAKTEN, STAND, ANRUFEN.
status-line = Sie haben: { $have }. Noch nicht übernommen: { $open }.
status-none = Sie haben keine offene Meldung, und keine wartet auf Sie.
who-line = { $reference }: { $name } hat es um { $time } übernommen. Verständigt: { $paged }.
who-line-nobody = { $reference }: noch bei niemandem. Verständigt: { $paged }.
facts-line = { $reference }: { $safe }. Jemand aus unserem Team: { $team }.
facts-states = Gesagt: { $told }. Unbekannt: { $unknown }. Übersprungen: { $skipped }. Ohne Antwort: { $asked }. Nicht gefragt: { $open }.
fact-said = Gesagt wurde: { $words }
report-opened = Ihre eigene Meldung ist { $reference }. Wir verständigen gerade jemand anderen vom Team. Sie können jederzeit weiter schreiben.

## Words inside sentences

safe-yes = in Sicherheit
safe-no = NICHT IN SICHERHEIT
safe-unsure = weiß nicht, ob in Sicherheit
safe-unknown = Sicherheit unbekannt
safe-skipped = Sicherheit nicht gesagt
safe-not-asked = Sicherheit nicht gefragt
asked-safe = nach Sicherheit gefragt, keine Antwort
asked-team = gefragt, keine Antwort
team-no = nein
team-named = ja, genannt und herausgehalten
team-unnamed = ja, ohne Namen
team-unsure = nicht sicher
team-unknown = unbekannt
team-skipped = nicht gesagt
team-not-asked = noch nicht gefragt
none = nichts
fact-safe = Sicherheit
fact-team = unser Team
fact-what = was
fact-who = wer
fact-where = wann und wo
fact-event = Veranstaltung
fact-others = andere
fact-help = wie helfen
care-private-place = ein ruhiger Ort
care-trusted-person = eine Vertrauensperson
care-call = ein Anruf
care-only-texts = nur Nachrichten
care-police = Polizei oder Security
language-name = Deutsch

## The written record

record-opened = Meldung { $reference } per SMS eröffnet in { $region }.
record-opened-call = Meldung { $reference } per Anruf eröffnet in { $region }.
record-own-report = Die meldende Person ist { $name } aus unserem Team.
record-paging = { $name } wird per SMS verständigt.
record-paging-again = { $name } wird noch einmal per SMS verständigt.
record-paging-urgent = { $name } wird per SMS gesagt, dass die meldende Person nicht in Sicherheit ist.
record-voice-as-text = Ein Anruf bei { $name } ist von unserer Leitung nicht möglich, darum geht eine SMS hinaus.
record-page-refused = Die SMS an { $name } wurde abgelehnt: { $reason }. Jetzt werden andere verständigt.
record-skipped-kept-out = { $name } wurde nicht verständigt: aus dieser Meldung herausgehalten.
record-skipped-no-phone = { $name } wurde nicht verständigt: keine Telefonnummer.
record-skipped-texts-blocked = { $name } wurde nicht per SMS verständigt: { $name } hat STOP an unsere Nummer geschickt.
record-skipped-unverified = { $name } wurde nicht verständigt: Das Telefon hat noch niemand geprüft.
record-nobody-on-call = In { $region } ist jetzt niemand als { $layer } zu verständigen.
record-nobody-left = Es ist niemand mehr übrig, den wir verständigen können. Der Alarm geht jetzt hinaus.
record-alarm = Der Alarm ging an { $to }.
record-alarm-failed = Der Alarm an { $to } ist fehlgeschlagen: { $reason }.
record-taken = { $name } hat übernommen.
record-could-not-be-told = { $name } konnte nicht per SMS benachrichtigt werden: { $name } hat STOP an unsere Nummer geschickt.
record-passed = { $name } hat weitergegeben.
record-off-passed = { $name } hat keinen Dienst mehr, also geht die Meldung weiter.
record-asked-for-help = { $name } hat um Hilfe gebeten.
record-helping = { $name } hilft mit.
record-handing = { $name } hat { $to } gebeten, es zu übernehmen.
record-handed-over = { $name } hat es an { $to } übergeben.
record-hand-failed = { $to } hat nicht geantwortet. Es ist weiter bei { $name }.
record-silent = Kein Zeichen von { $name }. Wir haben gefragt, ob { $name } noch da ist.
record-lost = Kein Zeichen von { $name }. Andere werden wieder verständigt.
record-restored = Wiederhergestellt aus einer Sicherung von { $taken }. Was danach gesagt, übernommen oder abgeschlossen wurde, fehlt hier; wer dran ist, wird wieder verständigt.
record-restored-unsent = { $count ->
    [one] Eine Nachricht an das Team war bei der Sicherung noch nicht fort. Sie geht jetzt, verspätet.
   *[other] { $count } Nachrichten an das Team waren bei der Sicherung noch nicht fort. Sie gehen jetzt, verspätet.
}
record-late = Dies kommt verspätet: fällig war es um { $due }.
record-found-late = Was folgt, kam um { $at } und wurde erst jetzt beim Anbieter gefunden.
record-words-lost = Ein Text der meldenden Person kam um { $at }. Er wurde erst jetzt beim Anbieter gefunden, und seine Worte sind dort nicht mehr.
record-words-lost-team = { $name } aus unserem Team schrieb uns um { $at }. Es wurde erst jetzt beim Anbieter gefunden, und die Worte sind dort nicht mehr.
record-call-found = Die meldende Person rief um { $at } an. Der Anruf wurde erst jetzt beim Anbieter gefunden. Was gesagt wurde, ist nicht bekannt; Aufnahmen werden gesucht.
record-close-asked = { $name } möchte abschließen.
record-closed = { $name } hat abgeschlossen.
record-kept-out-named = { $name } wird herausgehalten: von der meldenden Person genannt.
record-kept-out-owner = { $name } hatte die Meldung und wird ab jetzt herausgehalten. Andere werden verständigt.
record-safe-yes = Die meldende Person sagt, sie ist in Sicherheit.
record-safe-no = Die meldende Person sagt, sie ist NICHT IN SICHERHEIT. Die Dringlichkeit wurde erhöht.
record-safe-unsure = Die meldende Person weiß nicht, ob sie in Sicherheit ist.
record-safe-skipped = Die meldende Person hat nicht gesagt, ob sie in Sicherheit ist.
record-team-no = Die meldende Person sagt, dass niemand aus unserem Team damit zu tun hat.
record-team-named = Die meldende Person hat jemanden aus unserem Team genannt.
record-team-unnamed = Die meldende Person sagt, dass jemand aus unserem Team damit zu tun hat, und nannte keinen Namen.
record-team-unsure = Die meldende Person weiß nicht, ob jemand aus unserem Team damit zu tun hat.
record-team-skipped = Die meldende Person hat nicht gesagt, ob jemand aus unserem Team damit zu tun hat.
record-own-words = Die meldende Person hat in eigenen Worten geantwortet. Sie sind so aufbewahrt, wie sie kamen.
record-unreadable = Es kam ein Text, der nicht zu lesen war. Er ist so aufbewahrt, wie er kam, und das Team weiß davon.
record-picture = { $count ->
    [one] Mit dem Text kam ein Bild oder eine Datei.
   *[other] Mit dem Text kamen { $count } Bilder oder Dateien.
}
record-follow-up = Dies gehört zu { $former }, das schon abgeschlossen war.
record-fact-unknown = Die meldende Person weiß nicht: { $fact }.
record-fact-skipped = Die meldende Person hat übersprungen: { $fact }.
record-event = Die meldende Person sagt, es war bei { $event }.
record-event-organisers = Veranstaltet wird { $event } von: { $contacts }.
record-language = Ab jetzt bekommt die meldende Person Texte in dieser Sprache: { $language }.
record-wants = Die meldende Person bittet um: { $item }. Es ist offen, bis jemand es als erledigt kennzeichnet.
record-wants-texts = Die meldende Person möchte nur Nachrichten, keinen Anruf.
record-wants-police = Die meldende Person bittet um Polizei oder Security.
record-care-done = { $name }: { $item } ist erledigt.
record-no-contact = Die meldende Person möchte keine Texte von uns. Es geht nichts mehr hinaus, außer einer Antwort auf jeden ihrer Texte.
record-contact-again = Die meldende Person sagt, dass wir ihr wieder schreiben dürfen.
record-no-answer = Fünf Minuten keine Antwort. Die Frage bleibt einen Tag offen, und bis zum nächsten Text wird nichts weiter gefragt.
record-go-on = { $name } lässt die Fragen weitergehen.
record-not-a-report-asked = { $name } möchte es als keine Meldung kennzeichnen.
record-not-a-report = { $name } hat es als keine Meldung gekennzeichnet.
record-law-asked = { $name }: Polizei oder Security sind beteiligt, weil die meldende Person darum gebeten hat.
record-law-danger = { $name }: Polizei oder Security sind beteiligt, weil jemand in Gefahr ist.
record-law-no = { $name }: Polizei oder Security sind nicht beteiligt.
record-held-back = Ein Text von { $name } an die meldende Person wurde zurückgehalten: { $reason } { $name } weiß davon.
record-sent-as-is = { $name } weiß davon und sendet den Text so, wie er ist.
record-taken-back = { $name } hat einen Text an die meldende Person zurückgenommen, bevor er hinausging.
record-not-relayed-no-contact = Ein Text von { $name } wurde nicht gesendet: Die meldende Person möchte keine Texte von uns.
record-stopped = Die meldende Person hat STOP geschickt. Unsere Texte erreichen sie nicht mehr.
record-started = Die meldende Person hat START geschickt. Unsere Texte erreichen sie wieder.
record-cannot-be-texted = Die Nummer der meldenden Person kann keine SMS bekommen.
record-reply-refused = Unser Text an die meldende Person wurde abgelehnt: { $reason }.
record-not-relayed = Ein Text von { $name } wurde nicht an die meldende Person gesendet.
record-shared-organiser = { $name } teilt die Sicht der Veranstaltung mit { $to } bis { $until }.
record-shared-public = { $name } teilt die öffentliche Erklärung mit { $to } bis { $until }.
record-share-ended = { $name } teilt nichts mehr davon mit { $to }.
record-read-back = { $name } ließ der meldenden Person die Einträge { $entries } zurücklesen.
record-read-back-answer = Eintrag { $entry } ist die Antwort der meldenden Person auf das Zurückgelesene. Er berichtigt oder bestätigt die Einträge { $entries }, die bleiben, wie sie sind.
record-item-done = { $name } hat als erledigt markiert: { $item }.
record-item-open = { $name } hat als doch nicht erledigt markiert: { $item }.
record-law-by = Um Polizei oder Security gebeten hat: { $words }
record-people-told = { $item } gesagt an { $to }. { $words }
record-meeting-said = Besprechung. { $item } { $words }
record-meeting-due = { $name } hat festgelegt, wer es weiterverfolgt: { $to }, bis { $date }.
record-meeting-done = { $name } hat die Nachverfolgung als erledigt markiert.
record-side = Die Sicht der gemeldeten Person: { $words }
record-decision-asked = { $name } schlägt vor: { $item } ({ $date }). Jemand anderes muss es bestätigen.
record-decision-confirmed = { $name } hat bestätigt, was { $to } vorschlug: { $item } ({ $date }).
record-decided = { $name } hat entschieden: { $item } ({ $date }).
record-decision-words = Zur Entscheidung: { $words }
record-appeal = Ein Einspruch: { $words }
record-appeal-stands = { $name } hat den Einspruch geprüft: die Entscheidung gilt weiter.
record-appeal-changed = { $name } hat den Einspruch geprüft: die Entscheidung gilt nicht mehr.
record-appeal-reason = Zum Einspruch: { $words }
record-announce-yes = { $name } hat entschieden, dass etwas bekannt gegeben wird.
record-announce-no = { $name } hat entschieden, dass nichts bekannt gegeben wird.
record-announce-words = Bekannt zu geben: { $words }
record-second-asked = { $name } bittet darum, { $item }. Jemand anderes muss es bestätigen.
record-second-confirmed = { $name } hat bestätigt, worum { $to } bat: { $item }.
record-number-shown = { $name } hat sich die Nummer der meldenden Person zeigen lassen.
record-reminded = { $name } wurde an etwas erinnert, das fällig ist.

## Reasons inside sentences of the record

refused-stopped = von diesem Telefon kam STOP an unsere Nummer
refused-settings = unsere eigene Nummer oder unser Konto ist dafür nicht eingerichtet
refused-number = das Telefon oder sein Netz hat sie nicht angenommen

## The alarm, by e-mail: a reference and no content

alarm-subject = { $organisation } { $reference }: Eine Meldung braucht einen Menschen
alarm-subject-operator = { $organisation } Hotline: Bitte schauen Sie danach
alarm-nobody-took-it = Niemand hat die Meldung { $reference } aus { $region } übernommen, offen seit { $since }. Bitte erreichen Sie das Team auf anderem Weg. Alle werden wieder verständigt, bis jemand sie übernimmt.
alarm-nobody-to-page = Für die Meldung { $reference } aus { $region }, offen seit { $since }, ist niemand zu verständigen. Bitte finden Sie jemanden, der sie übernehmen kann, und sehen Sie in den Dienstplan.
alarm-nobody-helps = Wer die Meldung { $reference } aus { $region } hat, offen seit { $since }, hat um Hilfe gebeten, und niemand kam. Bitte erreichen Sie das Team auf anderem Weg.
alarm-not-reached = Für die Meldung { $reference } aus { $region }, offen seit { $since }, ist keine SMS hinausgegangen: Der Anbieter nimmt nichts an. Bitte erreichen Sie das Team auf anderem Weg.
alarm-carrier-settings = Der Anbieter lehnt unsere SMS in { $region } ab: Ein Konto, eine Nummer oder ihre Registrierung ist nicht in Ordnung. Es kann sein, dass SMS an das Team nicht ankommen. Bitte sehen Sie jetzt danach.
alarm-responder-stop = Jemand aus dem Team von { $region } hat STOP an unsere Nummer geschickt, darum erreicht dieses Telefon keine SMS mehr. Von dort muss START kommen, oder jemand anderes muss in Bereitschaft sein.
alarm-call-limit = Der Telefonanbieter lässt in { $region } gerade keine weiteren Anrufe zu: Wer anruft, wird gebeten, eine Meldung zu sprechen, und verständigt wird per SMS. Bitte sehen Sie sich die Grenzen des Kontos an.
alarm-parked = Etwas zur Meldung { $reference } aus { $region } ließ sich nicht ausführen. Bitte sehen Sie sich die Meldung und das Log an.
alarm-no-way = kein Mailserver oder keine Adresse ist eingerichtet
retention-subject = { $organisation } { $reference }: diese Akte wird am { $date } vernichtet
retention-warning = Die Akte der Meldung { $reference } aus { $region } wird am { $date } vernichtet: Dann ist ihre Zeit um. Um sie länger zu behalten, führt jemand aus Leitung oder Verwaltung aus: hotline retention hold { $reference } --by WHO --why "..." und jemand anderes bestätigt es mit --confirm. Sonst ist nichts zu tun.

## What people write: words and phrases in lower case, without accents or signs, between commas; .. stands for up to
## two words. Digits count in every language and are not repeated here.

switch-words = deutsch, german
said-safe-yes = eins, ja, j, jo, joa, jep, jap, jup, yes, klar, sicher, in sicherheit, fur ja, fuer ja, fur in sicherheit, fuer in sicherheit, ich bin sicher, bin sicher, bin in sicherheit, ich bin in sicherheit, ich bin jetzt in sicherheit, bin jetzt in sicherheit, jetzt in sicherheit, nicht in gefahr, bin nicht in gefahr, ich bin nicht in gefahr, keine gefahr, ja bin ich, bin ich, ja ich bin in sicherheit, ja bin in sicherheit, ja in sicherheit, ja sicher, ja ich bin sicher, ja bin sicher, ich fuhle mich sicher, ich fuehle mich sicher, fuhle mich sicher, fuehle mich sicher, wir sind in sicherheit, wir sind sicher, mir gehts gut, mir geht es gut, ja mir gehts gut, ja mir geht es gut, alles gut, ja alles gut, alles ok, alles okay, ok, okay, gut, ja im moment, ja momentan, ja gerade, ja jetzt, ja zur zeit, im moment ja, im moment schon, momentan ja, momentan schon, gerade ja, gerade schon, jetzt ja, jetzt schon, zur zeit ja, ja danke, in sicherheit danke, uns gehts gut, ja uns gehts gut
said-safe-no = zwei, nein, n, ne, nee, noe, no, nicht in sicherheit, fur nein, fuer nein, fur nicht, bin nicht in sicherheit, ich bin nicht in sicherheit, wir sind nicht in sicherheit, nein nicht in sicherheit, nein bin nicht in sicherheit, nein ich bin nicht in sicherheit, nein bin ich nicht, bin ich nicht, nein nicht, nein gar nicht, unsicher, ich bin unsicher, bin unsicher, nein unsicher, in gefahr, bin in gefahr, ich bin in gefahr, wir sind in gefahr, nein in gefahr, ich fuhle mich nicht sicher, ich fuehle mich nicht sicher, fuhle mich nicht sicher, fuehle mich nicht sicher, nein ich fuhle mich nicht sicher, nicht wirklich, nein nicht wirklich, uberhaupt nicht, ueberhaupt nicht, gar nicht, garnicht, eher nicht, eher nein, nicht ok, nicht okay, mir gehts nicht gut, mir geht es nicht gut, hilfe, helft mir, hilf mir, ich hab angst, ich habe angst, habe angst, hab angst, angst
said-safe-unsure = drei, nicht sicher, bin nicht sicher, ich bin nicht sicher, bin mir nicht sicher, ich bin mir nicht sicher, mir nicht sicher, fur weiss nicht, fuer weiss nicht, fur nicht sicher, fuer nicht sicher, weiss nicht, weis nicht, weiss ich nicht, weiss ich nich, weiss nich, ich weiss nicht, ich weis nicht, ich weiss es nicht, weiss es nicht, keine ahnung, ka, kp, kein plan, vielleicht, vllt, vielleicht schon, unklar, jein, ich glaube schon, ich glaub schon, glaube schon, glaub schon, ich glaube ja, glaube ja, ich denke schon, denke schon, geht so, so halb, halbwegs, irgendwie, mehr oder weniger
said-team-no = null, nein, n, ne, nee, noe, no, niemand, keiner, keine, keiner von euch, niemand von euch, keiner von ihnen, niemand von ihnen, keiner aus dem team, niemand aus dem team, niemand vom team, keiner vom team, niemand aus eurem team, keiner aus eurem team, niemand aus ihrem team, nein niemand, nein keiner, nicht aus dem team, nicht vom team, nicht aus eurem team, nicht aus ihrem team, nein nicht aus dem team, nein nicht vom team, fur nein, fuer nein, nicht dass ich wusste, nicht dass ich wuesste, nicht das ich wusste, kein teammitglied
said-team-yes = eins, ja, j, jo, jep, jap, yes, ja ist es, ja leider, leider ja, ja einer von euch, ja eine von euch, einer von euch, eine von euch, einer von ihnen, eine von ihnen, jemand von euch, ja jemand von euch, jemand aus dem team, ja jemand aus dem team, jemand vom team, ja jemand vom team, jemand aus eurem team, jemand aus ihrem team, aus dem team, vom team, ja vom team, ja aus dem team, ein teammitglied, ja ein teammitglied, teammitglied
said-team-unsure = nicht sicher, bin nicht sicher, ich bin nicht sicher, bin mir nicht sicher, ich bin mir nicht sicher, unsicher, weiss nicht, weis nicht, weiss ich nicht, weiss nich, ich weiss nicht, ich weis nicht, ich weiss es nicht, weiss es nicht, keine ahnung, ka, kp, kein plan, vielleicht, vllt
said-help-private-place = eins, ein ort fur sich, ein ort fuer sich, ort fur sich, ein ort fur mich, ein ort fuer mich, ein ruhiger ort, ruhiger ort, ein ruhiger raum, ruhiger raum, ruheraum, ein raum, irgendwo in ruhe, wo ich allein bin, ein geschutzter ort, ein geschuetzter ort, ein privater ort, privater ort
said-help-trusted-person = zwei, eine vertrauensperson, vertrauensperson, eine vertrauensperson bei mir, eine vertrauensperson bei ihnen, jemand dem ich vertraue, jemanden dem ich vertraue, mein freund, meine freundin, ein freund, eine freundin, freund, freundin
said-help-call = drei, ein anruf, anruf, einen anruf, anrufen, ruft mich an, rufen sie mich an, ruf mich an, bitte anrufen, bitte anruf, telefon, telefonieren
said-help-only-texts = vier, nur nachrichten, nur text, nur texte, nur textnachrichten, nur sms, nur schreiben, bitte nur schreiben, nicht anrufen, bitte nicht anrufen, kein anruf, keine anrufe, rufen sie mich nicht an, ruft mich nicht an, ruf mich nicht an, keinen anruf
said-help-no-contact = funf, fuenf, kein kontakt, bitte kein kontakt, keinen kontakt, bitte keinen kontakt, nicht kontaktieren, bitte nicht kontaktieren, nicht mehr schreiben, bitte nicht mehr schreiben
said-skip = null, uberspringen, ueberspringen, zum uberspringen, zum ueberspringen, weiter, nachste, naechste, nachste frage, naechste frage, mochte ich nicht sagen, moechte ich nicht sagen, das mochte ich nicht sagen, ich mochte es nicht sagen, ich mochte das nicht sagen, ich moechte das nicht sagen, will ich nicht sagen, will nicht sagen, lieber nicht, sage ich lieber nicht, sag ich nicht, keine angabe, keine angaben
said-unknown = weiss nicht, weis nicht, weiss ich nicht, weiss nich, ich weiss nicht, ich weis nicht, ich weiss es nicht, weiss es nicht, keine ahnung, ka, kp, kein plan, nicht sicher, bin nicht sicher, ich bin nicht sicher, bin mir nicht sicher, ich bin mir nicht sicher, unbekannt, kenne ich nicht, kenn ich nicht
said-not-safe = nicht .. in sicherheit, nie .. in sicherheit, kein bisschen sicher, fuhle mich .. nicht .. sicher, fuehle mich .. nicht .. sicher, fuhl mich .. nicht .. sicher, fuhlen uns .. nicht .. sicher, fuehlen uns .. nicht .. sicher, fuhlt sich .. nicht .. sicher, fuehlt sich .. nicht .. sicher, fuhle mich .. unsicher, fuehle mich .. unsicher, fuhl mich .. unsicher, hier nicht sicher, nicht sicher hier, nicht mehr sicher, in gefahr, in lebensgefahr, lebensgefahr, hat eine waffe, hat ne waffe, hat ein messer, hat n messer, hat eine pistole, hat ne pistole, hat eine knarre, hat ne knarre, haben eine waffe, haben waffen, haben ein messer, haben messer, haben eine pistole, ist bewaffnet, sind bewaffnet, mit einem messer, mit einer waffe, mit einer pistole, mit nem messer, mit ner waffe, blutet, ich blute, mich umbringen, umbringen, will sterben, nicht mehr leben, mir etwas antun, mir was antun, suizid, selbstmord
said-not-safe-denied = nicht in gefahr, nicht mehr in gefahr, nicht .. in gefahr, keiner in gefahr, niemand in gefahr, niemand ist in gefahr, keiner ist in gefahr, keine lebensgefahr, nicht in lebensgefahr, niemand hat eine waffe, keiner hat eine waffe, niemand hat ein messer, keiner hat ein messer, niemand hat eine pistole, keiner hat eine pistole, nicht bewaffnet
said-no-contact = kontaktieren sie mich nicht, kontaktiert mich nicht, nicht mehr kontaktieren, bitte kein kontakt, bitte keinen kontakt, kein kontakt bitte, schreiben sie mir nicht mehr, schreiben sie mir nicht, schreibt mir nicht mehr, schreibt mir nicht, schreib mir nicht mehr, schreib mir nicht, hort auf mir zu schreiben, hoert auf mir zu schreiben, horen sie auf mir zu schreiben, hoeren sie auf mir zu schreiben, keine sms mehr, keine nachrichten mehr, lasst mich .. in ruhe, lassen sie mich .. in ruhe, lass mich .. in ruhe
said-contact-again = konnen mir .. schreiben, koennen mir .. schreiben, konnt mir .. schreiben, koennt mir .. schreiben, durfen mir .. schreiben, duerfen mir .. schreiben, durft mir .. schreiben, duerft mir .. schreiben, schreiben sie mir wieder, schreibt mir wieder, schreibt mir bitte, schreiben sie mir bitte, konnen mich .. kontaktieren, koennen mich .. kontaktieren, bitte kontaktieren sie mich
said-call-me = ruf mich .. an, ruft mich .. an, rufen sie mich .. an, bitte anrufen, bitte um anruf, bitte um ruckruf, bitte um rueckruf
said-police = polizei rufen, ruft die polizei, rufen sie die polizei, ruf die polizei, holt die polizei, holen sie die polizei, hol die polizei, polizei holen, brauche die polizei, brauchen die polizei, brauche polizei, will die polizei, mochte die polizei, security rufen, ruft die security, rufen sie die security, ruft security, holt die security, holen sie die security, brauche security, brauchen security, ruft den sicherheitsdienst, rufen sie den sicherheitsdienst, holt den sicherheitsdienst
said-not-wanted = nicht anrufen, bitte nicht anrufen, rufen sie .. nicht an, ruft .. nicht an, ruf .. nicht an, rufen sie mich .. nicht an, kein anruf, keinen anruf, keine anrufe, keine polizei, nicht die polizei, polizei nicht, ohne polizei, nicht .. polizei, keine security
said-filler = weiss, nicht, nie, sicher, unsicher, sicherheit, fuhle, fuehle, gefahr, sagen, erzahlen, erzaehlen, uber, ueber, wer, wie, soll, sollte, passiert, geschehen, hi, hallo, hey, moin, servus, gruss, gruezi, tag, guten, gute, guter, morgen, abend, nacht, hilfe, hilf, helft, helfen, bitte, brauche, brauchen, brauch, braucht, will, wurde, wuerde, mochte, moechte, gern, gerne, dringend, schnell, sofort, sos, notfall, jetzt, reden, sprechen, melden, meldung, etwas, was, vorfall, jemand, jemanden, jemandem, irgendwer, irgendjemand, niemand, da, hier, kann, konnen, koennen, konnt, koennt, konnte, koennte, ich, mich, mir, mein, meine, wir, uns, du, dich, dir, sie, ihr, ihnen, euch, ein, eine, einen, einem, einer, der, die, das, den, dem, des, zu, zum, zur, mit, von, vom, fur, fuer, in, an, am, auf, und, oder, ist, bin, bist, sind, war, es, dies, diese, dass, sein, habe, hab, hat, haben, ruf, ruft, anruf, anrufen, sms, nachricht, test, teste, team, person, mensch, ok, okay, ja, nein, danke, angst, wirklich, echt, so, sehr, gut, frage, fragen, mal, bloss, nur, code, conduct, hotline
said-my-name-is = mein name ist, ich heisse, ich heise, hier ist, hier spricht
said-i-am = ich bin, hier ist, hier spricht, das ist, bins, ich bins
said-no-name = allein, alleine, verletzt, schwanger, krank, angstlich, traurig, wutend, verloren, mude, draussen, drinnen, noch, immer, schon, gerade, eben, auch, besorgt, beunruhigt, erschrocken, schockiert, betrunken, gehorlos, taub, teilnehmerin, teilnehmer, frau, mann, zeugin, zeuge, opfer, studentin, student, gegangen, gelaufen, gekommen, dort, drin, nahe, neben, hinter, vor, unter, unten, oben, los, dran, weg, fertig, bereit, froh, neu, wieder, sehr, so, ganz, total, vollig, jemand, keine, kein, keiner, etwas, alles, mehr, schlimm, ernst, dringend, belastigung, wichtig, falsch, richtig, unser, unsere, mein, meine, er, sie, wir, nur, bei, beim, im, bis, jetzt, leider, zwischen, aus, ohne, gestern, heute, seit, uber, ueber, um
said-digits = null, eins, zwei, drei, vier, funf, sechs, sieben, acht, neun
said-courtesies = danke, dankeschon, dankeschoen, vielen, dank, dankesehr, thx, ok, okay, hi, hallo, hey, super, gut, alles, klar, liebe, grusse, gruesse, lg, bitte
said-around-a-name = es, ist, war, das, ja, der, die, den, von, vom, heisst, name, namens, genannt, er, sie, ihn, herr, frau, team, teammitglied, mitglied, euer, eure, ihr, ihre, aus
said-also-a-name = rose, mark, stein, koch, bauer, schneider, klein, gross, lang, kurz, weiss, schwarz, braun, roth, rot, wolf, fuchs, vogel, baum, berg, wald, feld, sommer, winter, herbst, mai, juni, april, august, freitag, sonntag, kaiser, konig, koenig, richter, jager, jaeger, engel, ernst, frank, gut, will, bin, heide, linde, viola, jasmin, iris, muller, mueller, schmidt, weber, fischer, wagner, becker, schafer, schaefer, zimmermann, hofmann, kramer, kraemer, schulz, schulze, vogt, graf, herzog, furst, fuerst, ritter, pfeifer, sanger, saenger, maurer, maler, schreiber, schuster, topfer, toepfer, hirsch, lowe, loewe, bar, baer, hahn, gans, storch, kranz, stern, sonne, mond, blum, blume, dorn, nagel, hammer, hut, stock, stiel, keller, kammer, burg, hof, brunnen, bach, brandt, brand, reich, arm, lieb, liebe, jung, alt, stark, stolz, frohlich, froehlich, gluck, glueck, sorge, treu, recht, rein, fein, lustig, kalt, warm, heiss, nacht, tag, morgen, abend, ost, west, nord, sud, sued, gabel, kessel, mann, frau, kind, vater, felix, max, lilli, lilie, erika, rosa, perle, marina, so, an, van, sanft, christ
said-of-help = ist, sind, bin, ich, wir, hier, da, dort, mit, fur, fuer, sehe, sehen, kommt, kommen, komm, zu, zum, zur, jetzt, warte, warten, wartet, auf, in, am, im, an, der, die, das, mir, mich, tor, eingang, halle, treppe, schalter, kann, konnte, koennte, wann, wo, bald, bitte, sag, sagen, ruf, anrufen, gleich, unterwegs, angekommen, und, sehr, nochmal, schon, rede, bei
common-words = der, das, und, ist, ich, nicht, ein, eine, mir, mich, mit, hier, jemand, hilfe, bitte, auf, habe, bin, mein, wir, sie

## What somebody of the team writes

command-take = eins, ja, j, ok, okay, ubernehme, uebernehme, ich ubernehme, ich uebernehme, ubernehme ich, uebernehme ich, ubernehmen, uebernehmen, ich nehme es, nehme ich, hab ich, ich habe es, bestatigt, bestaetigt
command-pass = zwei, weitergeben, weiter, gebe weiter, ich gebe weiter, passe, ich passe
command-help = drei, hilfe, brauche hilfe, ich brauche hilfe, bitte hilfe
command-close = neun, abschliessen, schliessen, schliess ab, abgeschlossen
command-who = wer, wer hat es
command-facts = fakten
command-status = stand, status
command-go-on = fragen, weiterfragen, weiter fragen, fragen weiter
command-not-a-report = keine meldung
command-todo = zu tun, offen
command-call = anrufen, anruf, ruckruf
command-done = erledigt, fertig, getan
command-police = polizei, security
command-police-asked = gewunscht, gewuenscht, wunsch
command-police-danger = gefahr
command-police-no = nein
command-hand = abgeben, abgeben an
command-report = eigene meldung, neue meldung
command-keep-out = heraushalten, raushalten
command-let-in = wieder zulassen, zulassen
command-recuse = befangen, ich bin befangen

## What somebody of the team writes about who is on call. command-clock says whether 6:30 may be the evening (12) or not
## (24); numbers, weekdays and months stand in their order, long and short between spaces.

command-oncall = dienst, dienstplan, bereitschaft, wer hat dienst, wer hat bereitschaft
command-undo = ruckgangig, rueckgaengig, zurucknehmen, zuruecknehmen
command-off = frei, dienstfrei, abwesend
command-on-for = dienst fur, dienst fuer, bereitschaft fur, bereitschaft fuer, vertretung fur, vertretung fuer
command-swap = tausch, tausch mit, tauschen mit, tausche mit
command-swap-yes = tausch ja, tausch ok, ja tausch, ja zum tausch
command-swap-no = tausch nein, nein tausch, nein zum tausch
command-please = bitte, danke
command-against = gegen, fur, fuer
command-clock = 24
command-until = bis, bis um, bis zum
command-from = von, vom, ab
command-at = um
command-on = am, den, dem, der
command-of = des
command-now = jetzt, sofort
command-for = fur, fuer
command-hours = stunden, stunde, std
command-minutes = minuten, minute, min
command-oclock = uhr, h
command-numbers = eins ein, zwei, drei, vier, funf fuenf, sechs, sieben, acht, neun, zehn, elf, zwolf zwoelf
command-half-past = dreissig
command-half-to = halb
command-quarter-past = viertel nach
command-quarter-to = viertel vor, dreiviertel
command-am = morgens, vormittags, fruh, frueh
command-pm = nachmittags, abends
command-night = nachts
command-noon = mittag, mittags
command-midnight = mitternacht
command-today = heute
command-tomorrow = morgen
command-after-tomorrow = ubermorgen, uebermorgen
command-ordinal = te, ten
command-weekdays = montag mo, dienstag di, mittwoch mi, donnerstag do, freitag fr, samstag sonnabend sa, sonntag so
command-months = januar janner jaenner jan, februar feb, marz maerz mar mrz, april apr, mai, juni jun, juli jul, august aug, september sep sept, oktober okt, november nov, dezember dez

## What a text to a reporter should not hold; .. stands for up to two words, ^ for the start of a sentence

lint-why = warum, wieso, weshalb, weswegen, ^wozu, aus welchem grund, was war der grund, was ist der grund, wie kommt es, wie kam es dass sie, was hat sie dazu
lint-withdraw = zuruckziehen, zurueckziehen, ziehen sie .. zuruck, zurucknehmen, zuruecknehmen, meldung .. zuruck, anzeige .. zuruck, fallen lassen, fallenlassen, meldung abbrechen, meldung stornieren, anders uberlegt, anders ueberlegt, anders uberlegen, anders ueberlegen, noch einmal uberlegen, noch einmal ueberlegen, nochmal uberlegen, nochmal ueberlegen, gut uberlegt, gut ueberlegt, sind sie sicher dass sie .. melden, bist du sicher dass du .. melden, wollen sie das wirklich, willst du das wirklich, wollen sie wirklich, mochten sie wirklich, wollen sie .. noch melden, mochten sie .. noch melden, besser nicht melden, nicht der rede wert, unter uns bleiben, die sache .. vergessen
lint-advice = was sollen wir .. tun, was sollen wir .. machen, was sollten wir .. tun, was sollten wir .. machen, was soll mit, was sollte mit, was wurden sie tun, was wuerden sie tun, wie sollen wir .. bestrafen, wie sollen wir .. vorgehen, wie sollen wir .. umgehen, wie wurden sie .. bestrafen, sollen wir .. bestrafen, sollen wir .. ausschliessen, sollen wir .. rauswerfen, sollen wir .. hinauswerfen, sollen wir .. sperren, sollen wir .. verwarnen, welche strafe, welche sanktion, welche konsequenzen, welche massnahme, dass er geht, dass die person geht, dass er .. bestraft wird, dass sie bestraft wird, dass die person .. bestraft wird, dass er .. ausgeschlossen wird, dass die person .. ausgeschlossen wird, dass er .. rausgeworfen wird, dass die person .. rausgeworfen wird, dass er .. gesperrt wird, was ware gerecht, was waere gerecht
lint-promise = ich verspreche, wir versprechen, ^versprochen, ich garantiere, wir garantieren, ^garantiert, ist garantiert, ich schwore, ich schwoere, ihnen passiert nichts, dir passiert nichts, ihnen wird nichts passieren, dir wird nichts passieren, wird nie wieder, nie wieder vorkommen, passiert nie wieder, wird bestraft, wird ausgeschlossen, wird rausgeworfen, wird hinausgeworfen, wird gesperrt, wird entfernt, fliegt raus, wird alles gut, alles wird gut, wird schon gut, wir werden .. ausschliessen, wir werden .. bestrafen, wir werden .. rauswerfen, wir schmeissen .. raus, sie sind dann sicher, sie werden sicher sein, niemand wird .. erfahren, keiner wird .. erfahren, erfahrt niemand, erfaehrt niemand
lint-fine = das ist der grund warum, verstehe warum, verstehen warum, nicht sagen .. warum, nicht erklaren warum, nicht erklaeren warum, nicht begrunden warum, nicht fragen warum, fragt .. warum, fragen nicht .. warum, frage nicht .. warum, ohne zu fragen warum, egal warum, warum ich hier, warum wir, weshalb wir, weshalb ich, wieso wir, nicht versprechen, nichts versprechen, nicht garantieren, verspreche nichts, verspreche nicht, nicht zuruckziehen, nicht zurueckziehen, nichts zurucknehmen, nichts zuruecknehmen, nicht fallen lassen, nicht fallenlassen
lint-offer = antworten sie, antworten sie mit, antworten sie bitte mit, antworten sie mit dem wort, schicken sie, schicken sie das wort, senden sie, senden sie das wort, schreiben sie, schreiben sie das wort, texten sie, oder, oder mit

## To the reporter: pictures and files

picture-kept = Danke. Ihr Bild oder Ihre Datei ist bei Ihrer Meldung { $reference } aufbewahrt. Sie können hier jederzeit schreiben.
pictures-kept = Danke. Ihre Bilder oder Dateien sind bei Ihrer Meldung { $reference } aufbewahrt. Sie können hier jederzeit schreiben.
pictures-partly-kept = Danke. Einige Ihrer Bilder oder Dateien sind aufbewahrt. Andere kamen nicht an. Sie können in Worten sagen, was sie zeigen.
picture-lost = Ihr Bild oder Ihre Datei kam leider nicht an. Sie können uns in Worten sagen, was zu sehen ist.

## To a responder: pictures and files

reporter-sent-picture = { $reference }: Die meldende Person hat ein Bild oder eine Datei geschickt. Es ist im Protokoll aufbewahrt.
reporter-picture-lost = { $reference }: Die meldende Person hat ein Bild oder eine Datei geschickt, es kam nicht an. Sie können um eine Beschreibung in Worten bitten.
sent-picture-kept = Ihr Bild oder Ihre Datei ist im Protokoll von { $reference }. Die meldende Person hat es nicht bekommen.
sent-picture-unplaced = Unklar, zu welcher Meldung Ihr Bild oder Ihre Datei gehört. Bitte noch einmal schicken, der Text beginnt mit der Nummer.
sent-picture-lost = Ihr Bild oder Ihre Datei zu { $reference } kam nicht bei uns an.

## Words inside sentences: pictures and files

file-picture = ein Bild
file-sound = eine Tonaufnahme
file-video = ein Video
file-document = ein Dokument
file-contact = eine Visitenkarte
file-other = eine Datei von einer Art, die nicht gezeigt wird

## The written record: pictures and files

record-picture-of-team = { $name } aus unserem Team hat das Folgende geschickt.
record-file-kept = Aufbewahrt als Datei { $number }: { $kind }, { $size } KB.
record-file-kept-only = Aufbewahrt als Datei { $number }: { $kind }, { $size } KB. Es konnte nicht zum Zeigen vorbereitet werden.
record-file-too-large = Datei { $number } war zu groß und wurde nicht aufbewahrt.
record-file-failed = Datei { $number } kam nicht bei uns an.

## To a responder: who is kept out

doubt-ask = { $reference }: das kann { $people } betreffen, schon herausgehalten. Sie entscheiden: { $short } HERAUSHALTEN oder { $short } ZULASSEN und der Name.
doubt-decided = { $reference }: { $name } hat über { $to } entschieden. Für Sie ist nichts zu tun.
decided-out = { $reference }: notiert, { $name } soll herausgehalten werden. Es gilt, wenn Sie nicht selbst herausgehalten sind.
decided-in = { $reference }: notiert, { $name } soll wieder zugelassen sein. Es gilt, wenn Sie nicht selbst herausgehalten sind.
decide-whom = Wir kennen niemanden oder mehrere mit diesem Namen. Nichts wurde getan. Schicken Sie es noch einmal mit dem ganzen Namen.
only-lead = Das kann nur eine leitende Person tun. Nichts wurde getan.
recused = { $reference }: danke. Sie hören nichts mehr davon.

## Words inside sentences: who is kept out

doubt-word = der Name ist auch ein gewöhnliches Wort
doubt-several = mehrere haben diesen Namen
doubt-part = nur ein Teil des Namens wurde gesagt
doubt-talk = der Name fiel im Gespräch

## The written record: who is kept out

record-kept-out-doubt = Es kann { $name } gemeint sein, herausgehalten, bis eine leitende Person entscheidet: { $reason }.
record-doubt-asked = { $name } wurde gefragt, wer herausgehalten bleibt.
record-doubt-nobody = Keine leitende Person konnte gefragt werden. Wer gemeint sein kann, bleibt herausgehalten.
record-kept-out-by = { $to } wird herausgehalten: { $name } hat so entschieden.
record-let-in-by = { $to } ist wieder zugelassen: { $name } hat so entschieden.
record-recused = { $name } bleibt ab jetzt auf eigenen Wunsch heraus.
record-decision-not-counted = Was { $name } zu { $to } will, gilt nicht: { $name } wird herausgehalten.

## To the reporter: calls

call-reference = Ihre Meldung hat die Nummer { $reference }. Sie können hier jederzeit schreiben.

## Spoken to a caller: first what it does, then its key; it may take 20 s, the greeting 8

call-greeting = { $organisation }, Code-of-Conduct-Team. Bei Gefahr bitte auflegen und { $emergency } wählen.
call-menu = Um jemanden vom Team zu erreichen, drücken Sie die 1, oder warten Sie einfach. Um eine Meldung zu sprechen, drücken Sie die 2. Wenn es um jemanden aus unserem Team geht, drücken Sie die 3.
call-language = Für Deutsch drücken Sie die { $digit }.
call-mistake = Diese Taste bewirkt hier leider nichts.
call-calling = Wir rufen gerade jemanden vom Team an. Bitte bleiben Sie dran. Um eine Meldung zu sprechen, drücken Sie die 2.
call-still-calling = Wir versuchen es weiter. Bitte bleiben Sie dran. Um eine Meldung zu sprechen, drücken Sie die 2.
call-somebody-else = Wir rufen jetzt jemand anderen an. Bitte bleiben Sie dran.
call-few = Wir rufen nur die wenigen Menschen an, die sich um Meldungen über unser Team kümmern. Bitte bleiben Sie dran. Um eine Meldung zu sprechen, drücken Sie die 2.
call-nobody-free = Leider konnte gerade niemand antworten. Das Team weiß von Ihrem Anruf. Sie können jetzt eine Meldung sprechen.
call-joins = { $name } aus unserem Team spricht jetzt mit Ihnen. Für jemand anderen drücken Sie die 2.
call-dropped = Die Verbindung zu { $name } ist abgebrochen. Damit wir wieder anrufen, drücken Sie die 1, oder warten Sie einfach. Um eine Meldung zu sprechen, drücken Sie die 2.
call-begins = Wir stellen ein paar kurze Fragen. Ihre Antworten werden aufgenommen. Sprechen Sie nach dem Ton. Wenn Sie fertig sind oder etwas auslassen möchten, drücken Sie die Raute. Für einen Menschen drücken Sie die 0.
call-ask-safe = Sind Sie gerade in Sicherheit? Wenn ja, drücken Sie die 1. Wenn nein, drücken Sie die 2. Wenn Sie es nicht wissen, drücken Sie die 3.
call-ask-team = Hat jemand aus unserem Team damit zu tun? Wenn ja, drücken Sie die 1. Wenn nein, drücken Sie die 2.
call-ask-team-name = Wer aus unserem Team ist es? Bitte sagen Sie den Namen nach dem Ton. Nur die wenigen Menschen, die sich um solche Meldungen kümmern, können ihn hören.
call-ask-what = Was ist passiert? Sagen Sie so viel oder so wenig, wie Sie möchten.
call-ask-who = Wer hat es getan? Sagen Sie einen Namen, oder wie die Person aussieht.
call-ask-where = Wann und wo ist es passiert, und dauert es noch an?
call-ask-others = War noch jemand beteiligt, oder weiß noch jemand davon?
call-ask-help = Wie können wir helfen? Für einen ruhigen Ort drücken Sie die 1. Für eine Vertrauensperson bei Ihnen drücken Sie die 2. Für einen Anruf drücken Sie die 3. Nur für Nachrichten drücken Sie die 4. Wenn wir uns nicht melden sollen, drücken Sie die 5.
call-again = Das haben wir leider nicht verstanden. Um einen Menschen zu erreichen, drücken Sie die 0.
call-not-safe = Wir sagen dem Team, dass Sie nicht in Sicherheit sind. Bei Gefahr legen Sie bitte jetzt auf, und rufen Sie { $emergency } an.
call-may-text = Können wir Ihnen die Nummer Ihrer Meldung gefahrlos auf dieses Telefon schicken? Wenn ja, drücken Sie die 1. Wenn nein, drücken Sie die 2, oder warten Sie einfach.
call-texted = Wir schicken Ihnen jetzt eine Nachricht.
call-not-texted = Wir schicken Ihnen keine Nachricht.
call-end = Danke. Was Sie gesagt haben, ist für das Team aufbewahrt. Ihre Meldung hat die Nummer { $reference }. Sie können jetzt auflegen. Um einen Menschen zu erreichen, drücken Sie die 0.
call-end-contacts = Falls Sie später Hilfe brauchen: { $contacts }.
call-still-here = Wir sind noch da. Sie können jetzt auflegen. Um einen Menschen zu erreichen, drücken Sie die 0.
call-sorry = Bei uns funktioniert leider gerade etwas nicht. Wir sagen dem Team Bescheid. Bei Gefahr legen Sie bitte auf, und rufen Sie den Notruf an.

## Spoken to a responder

ring-asked = Hotline von { $organisation }. Jemand wartet am Telefon. Meldung { $reference }, { $safety }. Um jetzt mit der Person zu sprechen, drücken Sie die 1. Zum Weitergeben drücken Sie die 2.
ring-yours = Sie haben es. Die Person hört Ihren Vornamen. Einen Moment.
ring-taken = Jemand anderes hat es schon. Danke.
ring-over = Die Person wartet nicht mehr. Danke.
ring-passed = Sie haben weitergegeben. Danke.
ring-caller-gone = Die Person ist nicht mehr am Telefon. Bitte schreiben Sie auf, was gesagt wurde, und schicken Sie es uns als Nachricht. Danke.
ring-somebody-else = Die Person möchte mit jemand anderem sprechen. Das ist in Ordnung. Danke.

## To a responder: calls

write-it-down = { $reference }: Bitte schreiben Sie auf, was im Anruf gesagt wurde. Schicken Sie # und Ihre Worte. Bis dahin steht dort "noch nicht aufgeschrieben".
unwritten = noch nicht aufgeschrieben

## The carrier's voice for calls, and its name of the language

speech-voice = Polly.Vicki
speech-language = de-DE

## The written record: calls

record-call = Die meldende Person hat angerufen.
record-call-withheld = Die meldende Person hat mit unterdrückter Nummer angerufen.
record-call-verdict = Das Netz sagt über die anrufende Nummer: { $verdict }.
record-call-menu-team = Die anrufende Person sagt, dass es um jemanden aus unserem Team geht.
record-call-asks-person = Die anrufende Person möchte mit einem Menschen sprechen.
record-ringing = Bei { $name } klingelt das Telefon.
record-ring-no-answer = { $name } hat den Anruf nicht angenommen.
record-ring-declined = { $name } hat den Anruf weitergegeben.
record-ring-failed = Der Anruf bei { $name } ist fehlgeschlagen: { $reason }.
record-ring-nobody = Niemand hat den Anruf angenommen. Das wurde der anrufenden Person gesagt.
record-call-joined = { $name } hat angenommen und spricht mit der meldenden Person.
record-call-not-with = Die anrufende Person hat um jemand anderen als { $name } gebeten.
record-call-lost = Die Verbindung zwischen der meldenden Person und { $name } ist abgebrochen.
record-call-report = Die anrufende Person spricht eine Meldung.
record-call-may-text = Die anrufende Person sagt, dass wir ihr gefahrlos schreiben können.
record-call-ended = Die anrufende Person hat nach { $seconds } Sekunden aufgelegt.
record-unwritten = { $name } wurde gebeten, aufzuschreiben, was gesagt wurde. Noch nicht aufgeschrieben.
record-written = { $name } hat aufgeschrieben, was im Anruf gesagt wurde.
refused-call-limit = der Telefonanbieter lässt gerade keine weiteren Anrufe zu

## What makes no sense in a call (lint-in-a-call), how to press a key (lint-press) and to wait (lint-wait) are said there

lint-in-a-call = antworten sie, antworten sie mit, schicken sie, senden sie, schreiben sie, tippen sie, texten sie, klicken sie
lint-press = drucken sie, wahlen sie, tippen sie
lint-wait = warten sie

## To a responder: recordings

reporter-left-recordings = { $count ->
    [one] { $reference }: Die meldende Person hat am Telefon eine Aufnahme hinterlassen. Sie ist im Protokoll.
   *[other] { $reference }: Die meldende Person hat am Telefon { $count } Aufnahmen hinterlassen. Sie sind im Protokoll.
}
reporter-recording-lost = { $reference }: Aufnahme { $number } der meldenden Person kam nicht an. Sie können darum bitten, es noch einmal zu erzählen.
fact-recorded = Aufnahme { $number }, { $seconds } s: noch nicht aufgeschrieben.

## The written record: recordings

record-recording = Aufnahme { $number }, { $seconds } s: { $fact }.
record-recording-other = Aufnahme { $number }, { $seconds } s.
record-recording-found = Aufnahme { $number } wurde nach dem Anruf beim Anbieter gefunden.
record-recording-kept = Aufnahme { $number } ist hier aufbewahrt.
record-recording-doubtful = Aufnahme { $number } ist hier aufbewahrt. Sie ist nicht so, wie der Anbieter sagte, darum bleibt sie auch dort.
record-recording-lost = Aufnahme { $number } kam nicht bei uns an.
record-recordings-not-listed = Der Anbieter konnte nicht nach Aufnahmen des Anrufs gefragt werden.
record-by-typed = { $name }, getippt nach Aufnahme { $number }
record-told-by = { $name }, mündlich erzählt von { $teller }
record-by-machine = Maschine, Sicherheit { $confidence }, nach Aufnahme { $number }
record-nothing-heard = (keine Worte)
record-not-transcribed = Keine Maschine konnte Aufnahme { $number } aufschreiben.
record-file-taken-out = { $name } hat Datei { $number } herausgenommen.

## Spoken to somebody on the staff line, and to who calls from there; the greeting within 8 seconds

staff-greeting = { $organisation }, Leitung für Mitarbeitende. Bei Gefahr legen Sie auf und rufen Sie { $emergency } an.
staff-danger = Wenn jemand in Gefahr ist, drücken Sie jetzt die 9. Sonst warten Sie, oder drücken Sie eine andere Taste.
staff-ask-pin = Geben Sie Ihre Geheimzahl ein und danach die Raute-Taste. Für einen Menschen drücken Sie die 0.
staff-ask-code = Geben Sie Ihren Mitarbeiter-Code ein und danach die Raute-Taste. Für einen Menschen drücken Sie die 0.
staff-wrong = Das hat leider nicht geklappt.
staff-moment = Einen Moment.
staff-out = Um jemanden aus dem Team zu erreichen, drücken Sie die 1, oder warten Sie. Um eine Meldung aufzusprechen, drücken Sie die 2.
staff-call-back = Danke. Wir rufen Sie jetzt auf Ihrer eigenen Nummer zurück. Bis gleich.
staff-menu = Um jetzt mit jemandem aus dem Team zu sprechen, drücken Sie die 1. Um das ganze Team zu rufen, die 2. Um eine Meldung für jemand anderen aufzunehmen, die 3. Wenn Sie wegen einer Meldungsnummer anrufen, die 4.
staff-ask-reference = Geben Sie alle fünf Buchstaben und Ziffern der Meldung ein. Ein Buchstabe ist ein Druck auf seine Taste. Für einen Menschen drücken Sie die 0.
call-danger = Wir sagen dem Team, dass jemand in Gefahr ist, und rufen es jetzt an. Rufen Sie auch { $emergency } an, wenn sofort Hilfe nötig ist. Bitte bleiben Sie am Telefon.
call-paged = { $count ->
    [0] Wir konnten niemanden aus dem Team rufen und geben jetzt Alarm.
    [one] Wir haben gerade eine Person aus dem Team gerufen.
   *[other] Wir haben gerade { $count } Menschen aus dem Team gerufen.
}
call-paged-end = Ihre Meldungsnummer ist { $reference }. Sie können jetzt auflegen. Für einen Menschen drücken Sie die 0. Um eine Meldung aufzusprechen, die Raute-Taste.
call-message = Sagen Sie nach dem Ton, was das Team wissen soll, und drücken Sie am Ende eine Taste. Was Sie sagen, wird aufgenommen.
call-message-kept = Danke. Was Sie gesagt haben, ist für das Team aufbewahrt. Sie können jetzt auflegen. Für einen Menschen drücken Sie die 0.

## To somebody of the team: their PIN

staff-pin-wrong = { $organisation }: Jemand hat für Sie dreimal eine falsche PIN eingegeben. Waren Sie es nicht, sagen Sie es einem Admin.
staff-pin-limit = { $organisation }: Zu viele falsche PINs für Sie. Ihre PIN gilt am Telefon für 24 Stunden nicht. Waren Sie es nicht, sagen Sie es einem Admin.

## The written record: the staff line

record-staff = { $name } hat die Leitung für Mitarbeitende angerufen und die PIN eingegeben.
record-staff-number = Anruf auf der Leitung für Mitarbeitende von der Nummer von { $name }, ohne PIN.
record-staff-unknown = Anruf auf der Leitung für Mitarbeitende, nicht ausgewiesen.
record-staff-danger = Wer anruft, sagt, dass jemand in Gefahr ist.
record-staff-team = Wer anruft, ruft das ganze Team.
record-staff-behalf = Wer anruft, nimmt eine Meldung für jemand anderen auf.
record-staff-about = Wer anruft, möchte über diese Meldung sprechen.
record-staff-about-none = Wer anruft, gab eine Meldungsnummer ein, die sich nicht zuordnen ließ.
record-staff-not-called-back = Wir konnten nicht auf der Nummer zurückrufen.
record-call-message = Wer anruft, hinterlässt eine Nachricht zu dieser Meldung.

## Spoken to a responder: pages by voice, and call-backs

voice-page = Hotline von { $organisation }. Meldung { $reference }, { $safety }, { $region }.
voice-page-help = Hotline von { $organisation }. Meldung { $reference }, { $safety }, { $region }. { $name } bittet um Hilfe.
voice-keys = Zum Übernehmen drücken Sie die 1. Zum Weitergeben drücken Sie die 2. Für Hilfe drücken Sie die 3. Um zu hören, was bekannt ist, drücken Sie die 4.
voice-keys-help = Zum Helfen drücken Sie die 1. Zum Weitergeben drücken Sie die 2. Um zu hören, was bekannt ist, drücken Sie die 4.
voice-keys-yours = Um es zurückzugeben, drücken Sie die 2. Für Hilfe drücken Sie die 3. Um zu hören, was bekannt ist, drücken Sie die 4.
voice-key-call = Um die meldende Person anzurufen, drücken Sie die 5.
voice-mistake = Diese Taste tut hier leider nichts.
voice-yours = Sie haben es übernommen. Wir schicken Ihnen eine Nachricht dazu.
voice-helping = Sie helfen { $name }. Danke.
voice-help-coming = Wir rufen noch eine Person an. Es bleibt bei Ihnen.
voice-they-said = Gesagt wurde:
voice-more = Mehr steht im Protokoll.
voice-goodbye = Auf Wiederhören.
back-ready = Hotline von { $organisation }. Um verbunden zu werden, geben Sie die vier Ziffern aus unserer Nachricht ein. Niemand sieht die Nummer des anderen.
back-wrong-code = Das sind nicht die vier Ziffern aus unserer Nachricht.
back-refused = Das sind auch nicht die Ziffern, darum verbinden wir niemanden. Für neue Ziffern schreiben Sie uns noch einmal. Auf Wiederhören.
back-calling = Wir rufen die meldende Person jetzt an. Sie sieht unsere Nummer, nicht Ihre.
back-no-answer = Die meldende Person hat nicht abgenommen.
back-over = Das Gespräch ist zu Ende. Bitte schreiben Sie auf, was gesagt wurde, und schicken Sie es uns als Nachricht. Danke.

## Spoken to whoever picks up for a reporter: nothing of the report

back-asked = Hier ist { $organisation }. Wir haben einen Anruf für Sie. Um zu sprechen, drücken Sie die 1, oder legen Sie auf.

## To a responder: call-backs

back-no-contact = Die meldende Person möchte nicht kontaktiert werden, darum rufen wir nicht an.
back-only-texts = Die meldende Person möchte nur SMS, darum rufen wir nicht an.
back-no-number = Wir können nicht anrufen: Die Nummer der meldenden Person ist nicht bekannt.
back-not-yours = Nur wer die Meldung hat, kann die meldende Person anrufen.
back-calling-you = { $reference }: Wir rufen Sie jetzt an. Geben Sie { $code } ein zum Sprechen mit der meldenden Person. Das gilt nur für diesen Anruf.
back-busy = { $reference }: Sie sind in einem Anruf mit uns, oder wir rufen Sie gerade an. Drücken Sie dort 5 zum Anruf bei der meldenden Person.
back-no-line = { $reference }: Wir können hier nicht anrufen. Schreiben Sie der meldenden Person.

## The written record: pages by voice, and call-backs

record-calling = Anruf bei { $name }, um zu alarmieren.
record-voice-busy = { $name } ist in einem Anruf, darum geht eine SMS hinaus.
record-voice-limit = Der Anbieter erlaubt keine weiteren Anrufe, darum geht an { $name } eine SMS.
record-voice-no-answer = { $name } hat nicht abgenommen oder keine Taste gedrückt.
record-voice-machine = Den Anruf bei { $name } hat wohl eine Maschine angenommen.
record-voice-failed = Der Anruf bei { $name } kam nicht an.
record-voice-facts = { $name } wurde vorgelesen, was bekannt ist.
record-back-asked = { $name } möchte mit der meldenden Person telefonieren.
record-back-wrong-code = Am Telefon von { $name } hat jemand abgenommen, aber nicht die Ziffern aus unserer Nachricht eingegeben. Niemand wurde verbunden.
record-back-calling = Die meldende Person wird für { $name } angerufen.
record-back-connected = Die meldende Person hat abgenommen und spricht mit { $name }.
record-back-no-answer = Die meldende Person wurde nicht mit { $name } verbunden.
record-back-over = Die meldende Person und { $name } haben { $seconds } Sekunden gesprochen.

## What somebody of the team writes about their own phone

command-test-me = test, testseite, schick mir einen test, schicken sie mir einen test, teste mein handy, testen sie mein handy, teste mein telefon
command-check-phone = handy prufen, handy pruefen, mein handy prufen, mein handy pruefen, telefon prufen, telefon pruefen, mein telefon prufen, mein telefon pruefen, das ist mein handy, das ist mein telefon

## To a responder: tests and checks of their phone, drills

test-page = { $organisation } TEST, keine echte Meldung. So erreicht Sie ein Ruf. Antworten Sie 1 zum Zeichen, dass er ankam.
test-answered = Danke. Der Test ist angekommen: Per SMS sind Sie für uns erreichbar.
test-too-soon = Ein Test ist schon zu Ihnen unterwegs. Bitte warten Sie einen Moment.
drill-page = { $organisation } ÜBUNG, keine echte Meldung. Bitte antworten Sie 1 gleich nach dem Lesen. Danke.
drill-answered = Danke, Ihre Antwort auf die Übung ist notiert. Mehr ist nicht zu tun.
check-code = Hotline von { $organisation }: Guten Tag { $name }. Um zu zeigen, dass wir Sie hier erreichen, schicken Sie uns diesen Code: { $digits }.
console-link = Hotline von { $organisation }: Das ist Ihr eigener Link zum Anmelden. Er gilt 72 Stunden: { $link }
check-wrong = Das ist nicht der Code, den wir geschickt haben. Bitte sehen Sie noch einmal nach, oder fragen Sie nach einem neuen.
phone-checked = Danke. Dieses Telefon ist als Ihres notiert, und unsere SMS kommen an. Mit TEST bekommen Sie einen Test.
phone-checked-call = Danke. Dieses Telefon ist als Ihres notiert. Wir rufen Sie jetzt an: Drücken Sie im Anruf die 1 zum Zeichen, dass auch das geht.
duty-begins = Sie haben jetzt Dienst für { $region }, an erster Stelle, bis { $ends }. WER zeigt, wer noch Dienst hat.
duty-begins-second = Sie haben jetzt Dienst für { $region }, an zweiter Stelle, bis { $ends }. WER zeigt, wer noch Dienst hat.
duty-begins-open = Sie haben jetzt Dienst für { $region }, an erster Stelle, bis auf Weiteres. WER zeigt, wer noch Dienst hat.
duty-begins-second-open = Sie haben jetzt Dienst für { $region }, an zweiter Stelle, bis auf Weiteres. WER zeigt, wer noch Dienst hat.
duty-gained = Ihre Dienste haben sich geändert: Sie haben Dienst für { $region } von { $begins } bis { $ends }.
duty-gained-more = Mehrere Ihrer Dienste haben sich geändert. Der erste: Sie haben Dienst für { $region } von { $begins } bis { $ends }.
duty-lost = Ihre Dienste haben sich geändert: Sie haben keinen Dienst mehr für { $region } von { $begins } bis { $ends }.
duty-lost-more = Mehrere Ihrer Dienste haben sich geändert. Der erste: kein Dienst mehr für { $region } von { $begins } bis { $ends }.
drill-result-all = Übung in { $region }: { $count } von { $number } haben geantwortet.
drill-result-missing = Übung in { $region }: { $count } von { $number } haben geantwortet. Nicht erreicht: { $people }.

## Spoken to a responder: tests, checks and drills

test-call = Dies ist ein Test der Hotline von { $organisation }. Es gibt keine echte Meldung. Um zu zeigen, dass Sie ihn gehört haben, drücken Sie die 1.
drill-call = Dies ist eine Übung der Hotline von { $organisation }. Es gibt keine echte Meldung. Um zu antworten, drücken Sie die 1.
check-call = Hier ist die Hotline von { $organisation }. Um zu zeigen, dass wir Sie auf diesem Telefon anrufen können, drücken Sie die 1.
check-call-code = Hier ist die Hotline von { $organisation }. Ihr Code ist { $digits }. Noch einmal: { $digits }. Bitte sagen Sie ihn der Person, die Sie darum gebeten hat.
test-call-thanks = Danke. Es ist notiert. Auf Wiederhören.

## The written record: how somebody is paged

record-other-way = Ein Weg, { $name } zu verständigen, schlägt immer wieder fehl, darum wird der andere genommen.

## The result of a drill, by e-mail: names and times

drill-mail-subject = { $organisation }: Ergebnis der Übung in { $region }
drill-mail-head = Übung in { $region }, begonnen { $at }. Es war eine Probe, keine Meldung.
drill-mail-answered = { $name }: Antwort nach { $span }
drill-mail-late = { $name }: Antwort zu spät, nach { $span }
drill-mail-waiting = { $name }: noch keine Antwort
drill-mail-silent = { $name }: keine Antwort in fünf Minuten
drill-mail-not-delivered = { $name }: nicht zugestellt, das Telefon oder sein Netz hat es nicht angenommen
drill-mail-blocked = { $name }: hat STOP an unsere Nummer geschickt
drill-mail-no-phone = { $name }: keine Telefonnummer
drill-mail-quiet = { $name }: ausgelassen, es sind die eigenen Ruhezeiten
drill-mail-nobody = Niemand war in Bereitschaft.

## To a responder: who is on call

oncall-off = Sie sind frei { $when }: Niemand ruft Sie. { $cover } ZURÜCKNEHMEN macht es rückgängig.
oncall-off-still = Sie sind frei { $when }. { $cover } Sie haben noch { $references }. { $hand }
oncall-off-them = { $name } ist frei { $when }. { $cover } ZURÜCKNEHMEN macht es rückgängig.
oncall-off-told = { $name } hat Sie freigestellt, { $when }: Dann ruft Sie niemand.
oncall-still = Sie haben noch { $references }. { $hand }
oncall-on = Sie haben Dienst für { $name } { $when }. { $cover } ZURÜCKNEHMEN macht es rückgängig.
oncall-on-them = { $name } hat Dienst für { $to } { $when }. { $cover } ZURÜCKNEHMEN macht es rückgängig.
oncall-on-told = { $name } hat Dienst für Sie { $when }.
oncall-on-set = { $name } hat Sie zum Dienst für { $to } eingeteilt, { $when }.
oncall-gained = { $name } hat den Dienst geändert: Sie haben Dienst { $when }.
oncall-undone = Zurückgenommen ({ $when }): Der Dienst ist wie vorher.
oncall-undone-told = { $name } hat eine Änderung Ihres Dienstes zurückgenommen ({ $when }). Er ist wie vorher.
oncall-undo-none = Es gibt keine Änderung von Ihnen seit gestern, die man zurücknehmen kann.
oncall-undo-later = Es wurde nichts geändert: { $name } hat dieselbe Zeit nach Ihnen geändert. Bitte fragen Sie { $name }, oder schicken Sie, was gelten soll.
oncall-undo-swap = Es wurde nichts geändert: Sie beide wollten diesen Tausch. Für einen Tausch zurück fragen Sie bitte { $name }.
oncall-swap-asked = { $name } möchte tauschen: Sie hätten Dienst { $when }. Schicken Sie TAUSCH JA oder TAUSCH NEIN.
oncall-swap-asked-both = { $name } möchte tauschen. Sie: { $when }. { $name }: { $other }. Schicken Sie TAUSCH JA oder TAUSCH NEIN.
oncall-swap-sent = Wir haben { $name } um den Tausch gebeten ({ $when }). Bis { $name } ja sagt, ändert sich nichts.
oncall-swap-done = { $name } sagt ja und hat Dienst für Sie { $when }.
oncall-swap-done-both = { $name } sagt ja. { $name }: { $when }. Sie: { $other }.
oncall-swap-yours = Danke. Sie haben Dienst für { $name } { $when }.
oncall-swap-yours-both = Danke. Sie: { $when }. { $name }: { $other }.
oncall-swap-declined = { $name } kann nicht tauschen ({ $when }). Es hat sich nichts geändert.
oncall-swap-declined-yours = Wir sagen { $name }, dass Sie nicht tauschen können. Es hat sich nichts geändert.
oncall-swap-expired = { $name } hat auf den Tausch nicht geantwortet ({ $when }). Es hat sich nichts geändert.
oncall-swap-expired-yours = { $name } wartet nicht mehr auf Ihre Antwort zum Tausch. Es hat sich nichts geändert.
oncall-swap-withdrawn = Sie fragen { $name } nicht mehr nach einem Tausch. Es hat sich nichts geändert.
oncall-swap-none = Niemand wartet auf Ihre Antwort zu einem Tausch.
oncall-swap-whose = Mehrere möchten mit Ihnen tauschen: { $people }. Schicken Sie TAUSCH JA oder TAUSCH NEIN und den Namen.
oncall-region = Dienst für { $region }. { $line }
oncall-you-now = Sie haben Dienst { $when }.
oncall-you-next = Ihr nächster Dienst: { $when }.
oncall-you-always = Sie haben immer Dienst.
oncall-you-off = Sie sind frei bis { $until }.
oncall-how = Es wurde nichts geändert. Schicken Sie etwa: frei bis 18 Uhr; frei Sa 9-17; Dienst für Ben bis 18 Uhr; Tausch mit Ben Sa; zurücknehmen; Dienst.
oncall-which = Es wurde nichts geändert. Ist es { $first } oder { $second }? Bitte schicken Sie es noch einmal mit einem davon.
oncall-no-end = Es wurde nichts geändert: Bis wann? Bitte schicken Sie es noch einmal, etwa: frei bis Sa 18 Uhr; frei Sa 9-17.
oncall-past = Es wurde nichts geändert: { $when } ist vorbei. Bitte schicken Sie es noch einmal mit einer Zeit, die noch kommt.
oncall-no-such = Es wurde nichts geändert: Diesen Tag oder diese Zeit gibt es nicht. Bitte schicken Sie etwa: frei bis 24. Dez 18 Uhr.
oncall-skipped = Es wurde nichts geändert: In dieser Nacht werden die Uhren vorgestellt, { $when } gibt es nicht. Bitte schicken Sie eine andere Zeit.
oncall-twice = Es wurde nichts geändert: In dieser Nacht werden die Uhren zurückgestellt, { $when } kommt zweimal. Bitte schicken Sie eine andere Zeit.
oncall-nobody-called = Es wurde nichts geändert: Außer Ihnen heißt in Ihrer Region niemand { $name }.
oncall-two-called = Es wurde nichts geändert. Es kann { $people } sein. Bitte schicken Sie es noch einmal mit dem ganzen Namen.
oncall-not-lead = Es wurde nichts geändert: Das können nur { $name } oder die Leitung der Region.
oncall-not-on = Es wurde nichts geändert: { $name } hat keinen Dienst { $when }.
oncall-not-you = Es wurde nichts geändert: Sie haben keinen Dienst { $when }, es gibt nichts zu tauschen.
oncall-asked-already = Es wurde nichts geändert: Sie haben { $name } schon gefragt. ZURÜCKNEHMEN macht es rückgängig.

## Words inside sentences: who is on call

oncall-gap = Dann fehlt: { $layer }.
oncall-hand-on = Zum Abgeben: { $short } ABGEBEN { $name }
oncall-until = bis { $until }
oncall-line = { $layer }: { $people } bis { $until }, dann { $to }.
oncall-line-on = { $layer }: { $people }.
oncall-nobody = niemand
oncall-rank-primary = Erste Person
oncall-rank-secondary = Zweite Person
layer-primary = erste Person
layer-secondary = zweite Person
layer-both = erste und zweite Person

## Calendars of who is on call

feed-name = { $organisation }, Bereitschaft: { $name }
feed-duty = In Bereitschaft für { $region } ({ $layer ->
    [secondary] zweite Person
   *[other] erste Person
})
feed-shift = { $name } ({ $layer ->
    [secondary] zweite Person
   *[other] erste Person
})

## What is missing in the rota, by e-mail: names and times

alarm-coverage-subject = { $organisation }, { $region }: bitte den Dienstplan ansehen
alarm-coverage-begin = Das ist neu im Dienstplan von { $region }. Die Zeiten sind die von { $region }.
alarm-coverage-gap = Niemand ist in Bereitschaft als { $layer ->
    [secondary] zweite Person
   *[other] erste Person
}: { $during }.
alarm-coverage-double = { $name } ist zweimal zugleich in Bereitschaft, als { $layer ->
    [secondary] zweite Person
   *[other] erste Person
} von { $region } und als { $layers ->
    [secondary] zweite Person
   *[other] erste Person
} von { $elsewhere }: { $during }.
alarm-coverage-calendar = Der importierte Kalender für die { $layer ->
    [secondary] zweite Person
   *[other] erste Person
} hat keinen Dienst nach { $during }.
alarm-coverage-no-phone = Von { $name } ist kein Telefon notiert: Rufe kommen dort nie an.
alarm-coverage-stopped = { $name } hat STOP geschickt: Rufe per SMS kommen dort nicht an.
alarm-coverage-unverified = Noch hat niemand geprüft, ob Rufe auf dem Telefon von { $name } ankommen.
alarm-coverage-unverified-skipped = Noch hat niemand geprüft, ob Rufe auf dem Telefon von { $name } ankommen, also wird { $name } nicht gerufen, solange sonst jemand da ist.
alarm-coverage-language = { $name } spricht keine der Sprachen von { $region }.
alarm-coverage-no-texts = Die Nummer { $display } nimmt keine SMS an.
alarm-coverage-end = Alles zeigt der Befehl: hotline oncall coverage --region { $region }
alarm-coverage-between = { $starts } bis { $stops }
alarm-coverage-until = jetzt, bis { $stops }
alarm-coverage-from = ab { $starts }
alarm-coverage-always = jetzt, ein Ende ist nicht in Sicht
alarm-coverage-weekly = jede Woche, { $starts } bis { $stops }
