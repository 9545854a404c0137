# Everything that the hotline says, in English. A language is a file with the same keys and variables.
#
# Rules (tests/domain/test_words.py): one SMS part with ordinary values, plain words, no "why", no promise that can't
# be kept, no word that a carrier keeps for itself as an answer, nothing that invites somebody to take a report back.

## To the reporter

opening-called = { $organisation } Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call { $emergency } first.
opening-answer-first = { $organisation } Code of Conduct team. We got your text. Answer once and we call a team member. If you are in danger, call { $emergency } first.
opening-record = Your report number is { $reference }. This chat is our record. You can text more at any time.
ask-safe = Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
ask-again-safe = Sorry, we did not get that. Reply 1 for safe, 2 for not safe, 3 for not sure. Or use your own words and a person will read them.
ask-team = Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
ask-team-name = Who on our team is it? Send the name and we will keep them out. Reply 0 if you do not know or would rather not say.
ask-again-team = Sorry, we did not get that. Send the name of the person on our team, or reply 0 for no. Or use your own words and a person will read them.
not-safe = We have told the team that you are not safe. If you are in danger, call { $emergency } now. You can text here at any time.
thanks-kept = Thank you. What you sent is kept for the team. You can text more at any time.
taken = Thank you for telling us. { $name } has your report { $reference }. You can text here at any time.
different-person = A different person will help you now. We are calling them. You can text here at any time.
calling-again = The person who had your report { $reference } may be held up. We are calling others now. You can text here at any time.
relayed = { $name }: { $words }
kept-out = If you named someone on our team, we keep them out of this. You can text here at any time.
closed = Your report { $reference } is closed for now. If there is more, you can text here at any time.

## Pages: never the report's words; Words.page keeps each in one part

page = { $organisation } { $reference } { $safety }, { $region }, text report. Reply 1 to take, 2 to pass, 3 for help.
page-urgent = { $organisation } { $reference } NOT SAFE now, { $region }. Reply 1 to take, 2 to pass, 3 for help.
page-urgent-taken = { $organisation } { $reference } NOT SAFE now, { $region }. { $name } has it.
page-help = { $organisation } { $reference } { $safety }, { $region }. { $name } asks for help. Reply 1 to help, 2 to pass.
page-handed = { $organisation } { $reference } { $safety }, { $region }. { $name } hands it to you. Reply 1 to take, 2 to pass, 3 for help.
page-again = { $organisation } { $reference } { $safety }, { $region }, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
page-unreadable = { $organisation } { $reference } { $safety }, { $region }. A text we could not read: see the record. Reply 1 to take, 2 to pass, 3 for help.

## To a responder

you-have-it = You have { $reference }. Any text you send now goes to the reporter. Send facts to read what was said, # and your words for a note, 9 to close.
you-have-it-also = You have { $reference } too. From now on start each text with the one you mean: { $references }. Words alone are not sent to anybody.
you-have-it-no-texts = You have { $reference }. The reporter can not get texts, so your words can not reach them. Send facts to read what was said, 9 to close.
urgent-yours = { $reference }: the reporter is NOT SAFE now.
already-yours = { $reference } is already yours. Nothing has changed.
took-it = { $reference }: { $name } took it at { $time }. Nothing for you to do.
elsewhere = { $reference } is with somebody else now. Nothing for you to do.
unknown-reference = You have no open page { $reference }. Nothing was done. Please check the reference and send it again.
nothing-open = You have no open page. To report something yourself, start your text with the word report.
which-one = You have more than one open: { $references }. Nothing was done. Start your text with the one you mean.
which-one-words = Nothing was sent. You have more than one open: { $references }. Start your text with the reference.
passed = You passed { $reference }. It goes to the next person.
help-coming = We are paging the next person to help with { $reference }. You stay on it.
helper-joined = { $name } will help you with { $reference }.
you-are-helping = You are helping { $name } with { $reference }. Send facts to read what was said, # and your words for a note.
close-sure = Close { $reference }? Reply 9 again to close it.
closed-by = { $reference } is closed. Thank you.
noted = Your note is in the record of { $reference }.
handing = We are asking { $name } to take { $reference }. It is yours until { $name } takes it.
handed-over = { $reference }: { $name } took it at { $time }. It is no longer yours. Thank you.
hand-to-whom = We found nobody of that name who can take it. Send hand and the name of a team member.
hand-failed = { $name } has not answered. { $reference } is still yours.
still-there = { $reference }: are you still there? Reply 1 to keep it. If we hear nothing, others are paged.
lost-to-others = We had no sign of you, so others are being paged for { $reference }. Reply 1 to take it again.
reporter-wrote = { $reference } reporter: { $words }
not-sent-stopped = Not sent: texts can not reach the reporter of { $reference }. Please try to find them in person.
reporter-stopped = The reporter of { $reference } has stopped texts, so your texts can not reach them. Please try to find them in person.
not-sent-short = Not sent: one short word is not passed on. To write to the reporter of { $reference }, use a few more words.
help-line = Reply 1 to take, 2 to pass, 3 for help, 9 to close, who, facts, status.
help-line-for = { $reference }: reply 1 to take, 2 to pass, 3 for help, 9 to close, who, facts, status.
status-line = You have: { $have }. Not taken yet: { $open }.
status-none = You have no open report, and none waits for you.
who-line = { $reference }: { $name } took it at { $time }. Paged: { $paged }.
who-line-nobody = { $reference }: nobody has it yet. Paged: { $paged }.
who-on-call = On call for { $region }: { $people }.
facts-line = { $reference }: { $safe }. Someone on our team: { $team }.
fact-said = They said: { $words }
report-opened = Your own report is { $reference }. We are calling another team member now. You can text more at any time.

## Words inside sentences

safe-yes = safe
safe-no = NOT SAFE
safe-unsure = not sure if safe
safe-unknown = safety not known
safe-skipped = safety not told
safe-not-asked = safety not asked yet
team-no = no
team-named = yes, named and kept out
team-unnamed = yes, no name given
team-unsure = not sure
team-unknown = not known
team-skipped = not told
team-not-asked = not asked yet
none = none

## The written record

record-opened = Report { $reference } opened by text in { $region }.
record-own-report = The reporter is { $name } of our team.
record-paging = Paging { $name } by text.
record-paging-again = Paging { $name } by text again.
record-paging-urgent = Telling { $name } by text that the reporter is not safe.
record-voice-as-text = A call to { $name } is not possible yet, so the page goes by text.
record-page-refused = The page to { $name } was refused: { $reason }. Others are tried now.
record-skipped-kept-out = { $name } was not paged: kept out of this report.
record-skipped-no-phone = { $name } was not paged: no phone number.
record-skipped-texts-blocked = { $name } was not paged by text: { $name } texted STOP to our number.
record-nobody-on-call = Nobody to page as { $layer } in { $region } now.
record-nobody-left = Nobody is left to page. The alarm goes now.
record-alarm = The alarm was sent to { $to }.
record-alarm-failed = The alarm to { $to } failed: { $reason }.
record-taken = { $name } took it.
record-passed = { $name } passed.
record-asked-for-help = { $name } asked for help.
record-helping = { $name } joined to help.
record-handing = { $name } asked { $to } to take it over.
record-handed-over = { $name } handed it to { $to }.
record-hand-failed = { $to } did not answer. It is still with { $name }.
record-silent = No sign of { $name }. { $name } was asked whether they are still there.
record-lost = No sign of { $name }. Others are paged again.
record-close-asked = { $name } asked to close it.
record-closed = { $name } closed it.
record-kept-out-named = { $name } is kept out: named by the reporter.
record-kept-out-owner = { $name } had it and is kept out from now on. Others are paged.
record-safe-yes = The reporter says they are safe.
record-safe-no = The reporter says they are NOT safe. Urgency was raised.
record-safe-unsure = The reporter is not sure whether they are safe.
record-safe-skipped = The reporter did not say whether they are safe.
record-team-no = The reporter says nobody on our team is part of this.
record-team-named = The reporter named somebody on our team.
record-team-unnamed = The reporter says somebody on our team is part of this, and gave no name.
record-team-unsure = The reporter is not sure whether somebody on our team is part of this.
record-team-skipped = The reporter did not say whether somebody on our team is part of this.
record-own-words = The reporter answered in their own words. They are kept as they came.
record-unreadable = A text came that could not be read. It is kept as it came, and the team was told.
record-picture = { $count ->
    [one] A picture or file came with the text.
   *[other] { $count } pictures or files came with the text.
}
record-stopped = The reporter texted STOP. Our texts can not reach them any more.
record-started = The reporter texted START. Our texts can reach them again.
record-cannot-be-texted = The reporter's number can not be texted.
record-reply-refused = Our text to the reporter was refused: { $reason }.
record-not-relayed = A text of { $name } was not sent to the reporter.

## Reasons inside sentences of the record

refused-stopped = this phone texted STOP to our number
refused-settings = our own number or account is not set up for it
refused-number = the phone or its network did not take it

## The alarm, by e-mail: a reference and no content

alarm-subject = { $organisation } { $reference }: a report needs a person
alarm-subject-operator = { $organisation } hotline: please look at it
alarm-nobody-took-it = Nobody has taken report { $reference } of { $region }, open since { $since }. Please reach the team in another way. Everybody is paged again until somebody takes it.
alarm-nobody-to-page = There is nobody to page for report { $reference } of { $region }, open since { $since }. Please find somebody who can take it, and look at the rota.
alarm-nobody-helps = Whoever has report { $reference } of { $region }, open since { $since }, asked for help and nobody came. Please reach the team in another way.
alarm-not-reached = No page for report { $reference } of { $region }, open since { $since }, has left: the carrier takes nothing. Please reach the team in another way.
alarm-carrier-settings = The carrier refuses our texts in { $region }: an account, a number or its registration is not in order. Pages may not arrive. Please look at it now.
alarm-responder-stop = A responder of { $region } texted STOP to our number, so pages can not reach that phone. It must text START, or somebody else must be on call.
alarm-parked = Something about report { $reference } of { $region } could not be carried out after several tries. Please look at the report and at the log.
alarm-no-way = no mail server or no address is set up

## Pictures and files: to the reporter

picture-kept = Thank you. The picture or file you sent is kept with your report { $reference }. You can text more at any time.
pictures-kept = Thank you. The pictures or files you sent are kept with your report { $reference }. You can text more at any time.
pictures-partly-kept = Thank you. Some of the pictures or files you sent are kept. The others did not reach us. You can tell us in words what they show.
picture-lost = Sorry, the picture or file you sent did not reach us. You can tell us in words what it shows.

## Pictures and files: to a responder

reporter-sent-picture = { $reference }: the reporter sent a picture or file. It is kept in the record.
reporter-picture-lost = { $reference }: the reporter sent a picture or file that did not reach us. You can ask them to tell you in words.
team-picture-kept = The picture or file you sent is in the record of { $reference }. It was not sent to the reporter.
team-picture-unplaced = We could not tell which report the picture or file belongs to. Please send it again and start the text with the reference.
team-picture-lost = The picture or file you sent for { $reference } did not reach us.

## Pictures and files: what they are, inside sentences

file-picture = a picture
file-sound = a sound
file-video = a video
file-document = a document
file-contact = a contact card
file-other = a file of a kind that is not shown

## Pictures and files: the written record

record-picture-of-team = { $name } of our team sent what follows.
record-file-kept = Kept as file { $number }: { $kind }, { $size } KB.
record-file-kept-only = Kept as file { $number }: { $kind }, { $size } KB. It could not be made ready to be shown.
record-file-too-large = File { $number } was too large and was not kept.
record-file-failed = File { $number } did not reach us.
