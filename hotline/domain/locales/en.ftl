# Everything that the hotline says, in English, and the words by which it understands what people write. A language is
# a file with the same keys and variables.
#
# Rules (tests/domain/test_words.py): one SMS part with ordinary values, plain words, no "why", no promise that can't
# be kept, no word that a carrier keeps for itself as an answer, nothing that invites somebody to take a report back.
# What is heard in a call has rules of its own (domain/spoken_wording.py): short, the key behind what it does, no signs.

## To the reporter

greeting = { $organisation } Code of Conduct team.
opening-called = { $greeting } We got your text. We are calling a team member now. If you are in danger, call { $emergency } first.
opening-answer-first = { $greeting } We got your text. Answer once and we call a team member. If you are in danger, call { $emergency } first.
opening-record = Your report number is { $reference }. This chat is our record. You can text more at any time. { $languages }
opening-follow-up = We got your text. It has the number { $reference } and goes with your report { $former }. We are calling the team now. In danger? Call { $emergency }.
switch-offer = English: ENGLISH
language-set = We write in English now. You can text here at any time.
ask-safe = Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
ask-still-safe = Thank you, that is kept. Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
ask-again-safe = Sorry, we did not get that. Reply 1 for safe, 2 for not safe, 3 for not sure. Or use your own words and a person will read them.
ask-team = Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
ask-team-name = Who on our team is it? Send the name and we will keep them out. Reply 0 if you do not know or would rather not say.
ask-still-team = Thank you, that is kept. Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
ask-again-team = Sorry, we did not get that. Send the name of the person on our team, or reply 0 for no. Or use your own words and a person will read them.
ask-what = What happened? Say as much or as little as you like. Reply 0 to skip.
ask-who = Who did it? A name, or what they look like. Reply 0 to skip.
ask-where = When and where did it happen, and is it still going on? Reply 0 to skip.
ask-where-places = When and where did it happen ({ $places })? Is it still going on? Reply 0 to skip.
ask-event = Which event is it? { $events }. Send the number, then when and where, and if it still goes on. Reply 0 to skip.
ask-others = Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
ask-help = How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
ask-on = { $name } would like to ask you a few more things. Reply 0 to skip any of them.
nudge = Still here. No rush. You can answer later, or reply 0 to skip. What you sent is kept.
nobody-yet = We are still trying to reach a team member. What you sent is kept. If you are in danger, call { $emergency }. You can text here at any time.
nudge-nobody-yet = We are still trying to reach a team member. No rush: answer when you can, or reply 0 to skip. If you are in danger, call { $emergency }.
contacts = If you need help later: { $contacts }
no-contact = Your report { $reference } is kept. We will not text you any more. If you text us again, one of us may answer. In danger? Call { $emergency }.
contact-again = Thank you. We may text you again. You can text here at any time.
not-safe = We are telling the team that you are not safe. If you are in danger, call { $emergency } now. You can text here at any time.
thanks-kept = Thank you. What you sent is kept for the team. You can text more at any time.
taken = Thank you for telling us. { $name } has your report { $reference }. You can text here at any time.
different-person = A different person will help you now. We are calling them. You can text here at any time.
calling-again = The person who had your report { $reference } may not be able to answer. We are calling others now. You can text here at any time.
restored-waiting = Our system was down. We are calling the team again now. What you sent in that time may be lost: please send it again. In danger? Call { $emergency }.
words-lost = We got a text from you while our system was down, and we can not read it now. Please send it again. In danger? Call { $emergency }.
relayed = { $name }: { $words }
read-back = Your report { $reference }. This is what you told us: { $words }
read-back-ends = Is something wrong, or missing? Text it to us in your own words. We keep both. If all is right, you need not answer.
kept-out = If you named someone on our team, we keep them out of this. You can text here at any time.
closed = Your report { $reference } is closed for now. If there is more, you can text here at any time.

## Pages: never the report's words; Words.page keeps each in one part

page = { $organisation } { $reference } { $safety }, { $region }, text report. Reply 1 to take, 2 to pass, 3 for help.
page-call = { $organisation } { $reference } { $safety }, { $region }, a CALLER. Your phone may ring too. Reply 1 to take, 2 to pass, 3 for help.
page-urgent = { $organisation } { $reference } NOT SAFE now, { $region }. Reply 1 to take, 2 to pass, 3 for help.
page-urgent-taken = { $organisation } { $reference } NOT SAFE now, { $region }. { $name } has it.
page-help = { $organisation } { $reference } { $safety }, { $region }. { $name } asks for help. Reply 1 to help, 2 to pass.
page-handed = { $organisation } { $reference } { $safety }, { $region }. { $name } hands it to you. Reply 1 to take, 2 to pass, 3 for help.
page-again = { $organisation } { $reference } { $safety }, { $region }, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
page-late = { $organisation } { $reference } { $safety }, { $region }, LATE: we were down. Reply 1 to take, 2 to pass, 3 for help.
page-follow-up = { $organisation } { $reference } follow-up to { $former }, { $safety }, { $region }. Reply 1 to take, 2 to pass, 3 for help.
page-unreadable = { $organisation } { $reference } { $safety }, { $region }. A text we could not read: see the record. Reply 1 to take, 2 to pass, 3 for help.

## To a responder

you-have-it = You have { $reference }. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
you-have-it-also = You have { $reference } too. From now on start each text with the one you mean: { $references }. Words alone are not sent to anybody.
you-have-it-no-texts = You have { $reference }. The reporter can not get texts, so your words can not reach them. Send FACTS to read what was said, 9 to close.
urgent-yours = { $reference }: the reporter is NOT SAFE now.
already-yours = { $reference } is already yours. Nothing has changed.
took-it = { $reference }: { $name } took it at { $time }. Nothing for you to do.
elsewhere = { $reference } is with somebody else now. Nothing for you to do.
unknown-reference = You have no open page { $reference }. Nothing was done. Please check the reference and send it again.
nothing-open = You have no open page. To report something yourself, start your text with the word REPORT.
which-one = You have more than one open: { $references }. Nothing was done. Start your text with the one you mean.
which-one-words = Nothing was sent. You have more than one open: { $references }. Start your text with the reference.
passed = You passed { $reference }. It goes to the next person.
help-coming = We are paging the next person to help with { $reference }. You stay on it.
helper-joined = { $name } will help you with { $reference }.
you-are-helping = You are helping { $name } with { $reference }. Send FACTS to read what was said, # and your words for a note.
close-sure = Close { $reference }? Reply 9 again to close it.
close-sure-open = Close { $reference }? Still to do: { $items }. Reply 9 again to close it all the same.
not-a-report-sure = Mark { $reference } as not a report and close it? It stays in the record. Send it again to do so.
not-a-report-done = { $reference } is marked as not a report and closed. It stays in the record.
questions-go-on = { $reference }: the questions to the reporter go on. You get every answer.
questions-none = { $reference }: there is no question left, or the reporter can not be texted.
care-open = { $reference } to do: { $items }. Send DONE and a number once it is done.
care-none = { $reference }: nothing is open to do.
care-done = { $reference }: { $item } is done.
reporter-wants = { $reference } reporter asks for: { $items }. Send DONE and a number once it is done.
law-which = { $reference }: police or security come only if the reporter asks, or if somebody is in danger. Send POLICE ASKED, POLICE DANGER or POLICE NO.
law-noted = { $reference }: it is in the record.
no-contact-owner = { $reference }: the reporter asks us not to text them. When they text again, you can answer once.
not-sent-not-yours = Not sent: { $reference } is not yours now. Reply 1 to take it.
not-sent-no-contact = Not sent: the reporter of { $reference } asked us not to text them. When they text again, you can answer once.
held-back = Not sent yet: { $reason } Change it, or put ! in front to send it as it is.
held-why = it asks why, and that can sound like blame.
held-withdraw = it can sound as if they should take their report back.
held-advice = it asks them what should be done to somebody. The team decides that.
held-promise = it promises how this will end.
closed-by = { $reference } is closed. Thank you.
noted = Your note is in the record of { $reference }.
handing = We are asking { $name } to take { $reference }. It is yours until { $name } takes it.
handed-over = { $reference }: { $name } took it at { $time }. It is no longer yours. Thank you.
hand-to-whom = We found nobody of that name who can take it. Send HAND and the name of a team member.
hand-failed = { $name } has not answered. { $reference } is still yours.
still-there = { $reference }: are you still there? Reply 1 to keep it. If we hear nothing, others are paged.
second-wanted = { $reference }: { $name } needs a second person to confirm something. Please look at it in the console.
second-waits = { $reference }: noted. Somebody else must confirm it, within a day, in the console.
second-export = to export the record
second-unmask = to see the reporter's number
second-decision = to decide
second-close = to close it
due-reminder = { $reference }: something that you follow up is due today. Please look at it in the console.
open-checklist = checklist
open-unwritten = what was said in the talk
open-meeting = response meeting
open-decision = decision
open-tell = people to be told
open-appeal = appeal
open-second = a second person's word
lost-to-others = We had no sign of you, so others are being paged for { $reference }. Reply 1 to take it again.
restored-yours = { $reference } is yours. Our system is back as of { $taken }. What you sent or got after that may be lost: please send it again.
words-lost-yours = We lost what you sent us since { $taken }, for { $references } too. Please send it again.
words-lost-owner = { $reference }: the reporter sent us a text at { $at } while our system was down. We can not read it. We asked them to send it again.
reporter-wrote = { $reference } reporter: { $words }
not-sent-stopped = Not sent: texts can not reach the reporter of { $reference }. Please try to find them in person.
reporter-stopped = The reporter of { $reference } has stopped texts, so your texts can not reach them. Please try to find them in person.
not-sent-short = Not sent: one short word is not passed on. To write to the reporter of { $reference }, use a few more words.
help-line = Reply 1 to take, 2 to pass, 3 for help, 9 to close, WHO, FACTS, STATUS, CALL.
help-line-for = { $reference }: reply 1 to take, 2 to pass, 3 for help, 9 to close, WHO, FACTS, STATUS, CALL.
status-line = You have: { $have }. Not taken yet: { $open }.
status-none = You have no open report, and none waits for you.
who-line = { $reference }: { $name } took it at { $time }. Paged: { $paged }.
who-line-nobody = { $reference }: nobody has it yet. Paged: { $paged }.
facts-line = { $reference }: { $safe }. Someone on our team: { $team }.
facts-states = Told: { $told }. Not known: { $unknown }. Skipped: { $skipped }. Asked, no answer: { $asked }. Not asked: { $open }.
fact-said = They said: { $words }
report-opened = Your own report is { $reference }. We are calling another team member now. You can text more at any time.

## Words inside sentences

safe-yes = safe
safe-no = NOT SAFE
safe-unsure = not sure if safe
safe-unknown = safety not known
safe-skipped = safety not told
safe-not-asked = safety not asked yet
asked-safe = safety asked, no answer
asked-team = asked, no answer
team-no = no
team-named = yes, named and kept out
team-unnamed = yes, no name given
team-unsure = not sure
team-unknown = not known
team-skipped = not told
team-not-asked = not asked yet
none = none
fact-safe = safe now
fact-team = our team
fact-what = what
fact-who = who
fact-where = when and where
fact-event = event
fact-others = others
fact-help = how to help
care-private-place = a private place
care-trusted-person = someone they trust with them
care-call = a call
care-only-texts = only texts
care-police = police or security
language-name = English

## The written record

record-opened = Report { $reference } opened by text in { $region }.
record-opened-call = Report { $reference } opened by a call in { $region }.
record-own-report = The reporter is { $name } of our team.
record-paging = Paging { $name } by text.
record-paging-again = Paging { $name } by text again.
record-paging-urgent = Telling { $name } by text that the reporter is not safe.
record-voice-as-text = A call to { $name } is not possible from our line, so the page goes by text.
record-page-refused = The page to { $name } was refused: { $reason }. Others are tried now.
record-skipped-kept-out = { $name } was not paged: kept out of this report.
record-skipped-no-phone = { $name } was not paged: no phone number.
record-skipped-texts-blocked = { $name } was not paged by text: { $name } texted STOP to our number.
record-skipped-unverified = { $name } was not paged: nobody has checked that phone yet.
record-nobody-on-call = Nobody to page as { $layer } in { $region } now.
record-nobody-left = Nobody is left to page. The alarm goes now.
record-alarm = The alarm was sent to { $to }.
record-alarm-failed = The alarm to { $to } failed: { $reason }.
record-taken = { $name } took it.
record-could-not-be-told = { $name } could not be told by text: { $name } texted STOP to our number.
record-passed = { $name } passed.
record-off-passed = { $name } is no longer on call, so the report is passed on.
record-asked-for-help = { $name } asked for help.
record-helping = { $name } joined to help.
record-handing = { $name } asked { $to } to take it over.
record-handed-over = { $name } handed it to { $to }.
record-hand-failed = { $to } did not answer. It is still with { $name }.
record-silent = No sign of { $name }. { $name } was asked whether they are still there.
record-lost = No sign of { $name }. Others are paged again.
record-restored = Restored from a backup of { $taken }. What was said, taken or closed after that is lost here, so whoever is due is paged again.
record-restored-unsent = { $count ->
    [one] One page had not left when the backup was taken. It goes now, late.
   *[other] { $count } pages had not left when the backup was taken. They go now, late.
}
record-late = This comes late: it was due at { $due }.
record-found-late = What follows came at { $at } and was found at the carrier only now.
record-words-lost = A text of the reporter came at { $at }. It was found at the carrier only now, and its words are no longer there.
record-words-lost-team = { $name } of our team texted us at { $at }. It was found at the carrier only now, and its words are no longer there.
record-call-found = The reporter called at { $at }. It was found at the carrier only now. What was said is not known; recordings are looked for.
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
record-follow-up = This goes with { $former }, which was closed before.
record-fact-unknown = The reporter does not know: { $fact }.
record-fact-skipped = The reporter skipped: { $fact }.
record-event = The reporter says it was at { $event }.
record-event-organisers = The organisers of { $event }: { $contacts }.
record-language = The reporter is written to in { $language } from now on.
record-wants = The reporter asks for { $item }. It is open until somebody marks it as done.
record-wants-texts = The reporter wants texts only, no call.
record-wants-police = The reporter asks for police or security.
record-care-done = { $name }: { $item } is done.
record-no-contact = The reporter asks us not to text them. Nothing more is sent, except one answer to each text of theirs.
record-contact-again = The reporter says that we may text them again.
record-no-answer = No answer for five minutes. The question stays open for a day, and no other is asked until they text.
record-go-on = { $name } lets the questions go on.
record-not-a-report-asked = { $name } asked to mark it as not a report.
record-not-a-report = { $name } marked it as not a report.
record-law-asked = { $name }: police or security are involved, because the reporter asked for it.
record-law-danger = { $name }: police or security are involved, because somebody is in danger.
record-law-no = { $name }: police or security are not involved.
record-held-back = A text of { $name } to the reporter was held back: { $reason } { $name } was told so.
record-sent-as-is = { $name } was told so, and sends it as it is.
record-taken-back = { $name } took back a text to the reporter before it left.
record-not-relayed-no-contact = A text of { $name } was not sent: the reporter asked us not to text them.
record-stopped = The reporter texted STOP. Our texts can not reach them any more.
record-started = The reporter texted START. Our texts can reach them again.
record-cannot-be-texted = The reporter's number can not be texted.
record-reply-refused = Our text to the reporter was refused: { $reason }.
record-not-relayed = A text of { $name } was not sent to the reporter.
record-shared-organiser = { $name } shares the organiser's view with { $to } until { $until }.
record-shared-public = { $name } shares the public statement with { $to } until { $until }.
record-share-ended = { $name } no longer shares anything of this with { $to }.
record-read-back = { $name } had entries { $entries } read back to the reporter.
record-read-back-answer = Entry { $entry } is the reporter's answer to what was read back. It corrects or confirms entries { $entries }, which stay as they are.
record-item-done = { $name } marked as done: { $item }.
record-item-open = { $name } marked as not done after all: { $item }.
record-law-by = Police or security were asked for by: { $words }
record-people-told = Told { $item } to { $to }. { $words }
record-meeting-said = Response meeting. { $item } { $words }
record-meeting-due = { $name } set who follows it up: { $to }, by { $date }.
record-meeting-done = { $name } marked the follow-up as done.
record-side = The reported person's side: { $words }
record-decision-asked = { $name } proposes: { $item } ({ $date }). Somebody else must confirm it.
record-decision-confirmed = { $name } confirmed what { $to } proposed: { $item } ({ $date }).
record-decided = { $name } decided: { $item } ({ $date }).
record-decision-words = With the decision: { $words }
record-appeal = An appeal: { $words }
record-appeal-stands = { $name } looked at the appeal: the decision stands.
record-appeal-changed = { $name } looked at the appeal: the decision does not stand.
record-appeal-reason = On the appeal: { $words }
record-announce-yes = { $name } decided that something is announced.
record-announce-no = { $name } decided that nothing is announced.
record-announce-words = To be announced: { $words }
record-second-asked = { $name } asked { $item }. Somebody else must confirm it.
record-second-confirmed = { $name } confirmed what { $to } asked: { $item }.
record-number-shown = { $name } had the reporter's number shown.
record-reminded = { $name } was reminded of something that is due.

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
alarm-call-limit = The carrier lets us make no more calls in { $region } at the moment: callers were asked to leave a report by voice, and pages go by text. Please look at the limits of the account.
alarm-parked = Something about report { $reference } of { $region } could not be carried out. Please look at the report and at the log.
alarm-no-way = no mail server or no address is set up
retention-subject = { $organisation } { $reference }: this record will be destroyed on { $date }
retention-warning = The record of report { $reference } of { $region } will be destroyed on { $date }: its time is over then. To keep it longer, a lead or an admin runs: hotline retention hold { $reference } --by WHO --why "..." and another one confirms it with --confirm. Otherwise nothing is to be done.

## What people write: words and phrases in lower case, without accents or signs, between commas; .. stands for up to
## two words. Digits count in every language and are not repeated here.

switch-words = english
said-safe-yes = not in danger, im not in danger, one, yes, y, yeah, yep, yup, safe, for safe, i am safe, im safe, i am, i feel safe, we are safe, were safe, safe now, i am safe now, im safe now, i am ok, im ok, ok, okay, fine, im fine, i am fine, yes safe, yes i am, yes i am safe, yes im safe, yes im ok, yes i am ok, yes for now, for now, yes now, im safe thanks, yes thanks, i am ok now, im ok now, were ok, we are ok
said-safe-no = two, no, n, nope, nah, not safe, for not safe, unsafe, no im not, no i am not, im not, i am not, not really, not at all, no not safe, not okay, not ok, im not ok, i am not ok, help, im scared, i am scared, scared, im afraid, i am afraid, afraid
said-safe-unsure = three, not sure, for not sure, unsure, i am not sure, im not sure, dont know, i dont know, do not know, i do not know, idk, dunno, maybe, no idea, i think so, sort of, kind of
said-team-no = zero, no, n, nope, nah, nobody, no one, noone, none, not on your team, no not on your team, not on the team, nobody on your team, no nobody, not your team, no its not, not that i know, no one on your team, not a team member
said-team-yes = one, yes, y, yeah, yep, yes it is, yes they are, yes he is, yes she is, yes one of you, someone on your team, yes someone on your team, yes on your team, on your team, one of you, a team member, yes a team member
said-team-unsure = not sure, unsure, i am not sure, im not sure, dont know, i dont know, do not know, i do not know, idk, maybe, no idea
said-help-private-place = one, private place, a private place, quiet place, somewhere quiet, quiet room
said-help-trusted-person = two, someone i trust, my friend, a friend, friend
said-help-call = three, a call, call, call me, please call, phone me
said-help-only-texts = four, only texts, texts only, text only, only text, just text, no calls, dont call, do not call, dont call me, do not call me, no call, dont phone me, please dont call me, text me instead
said-help-no-contact = five, do not contact me, dont contact me, no contact
said-skip = zero, skip, pass, next, rather not say, i would rather not say, id rather not say, prefer not to say, i prefer not to say
said-unknown = i dont know, dont know, do not know, i do not know, idk, dunno, no idea, not sure, im not sure, i am not sure, unknown
said-not-safe = not .. safe, never .. safe, no longer .. safe, cannot .. safe, dont .. safe, doesnt .. safe, isnt .. safe, arent .. safe, wasnt .. safe, didnt .. safe, aint .. safe, unsafe, in danger, has a gun, has a knife, has a weapon, hes got a gun, hes got a knife, hes got a weapon, shes got a gun, shes got a knife, shes got a weapon, have a gun, have a knife, have a weapon, has got a gun, has got a knife, has got a weapon, have got a gun, have got a knife, have got a weapon, got a gun, got a knife, got a weapon, with a gun, with a knife, with a weapon, is bleeding, im bleeding, i am bleeding, kill myself, end my life, want to die, wanna die, hurt myself, dont want to live, do not want to live, suicide, suicidal
said-not-safe-denied = not in danger, no danger, no one has a gun, nobody has a gun, noone has a gun, no one has a knife, nobody has a knife, noone has a knife, no one has a weapon, nobody has a weapon, noone has a weapon
said-no-contact = do not contact me, dont contact me, please stop contacting me, do not text me, dont text me, do not write to me, dont write to me, leave me alone please
said-contact-again = you can text me, you may text me, please text me, text me again, you can contact me, please contact me
said-call-me = call me, phone me, ring me, give me a call
said-police = call the police, call police, get the police, want the police, need the police, call security, get security, need security
said-not-wanted = dont call, do not call, dont phone, do not phone, dont ring, do not ring, never call, no call, no calls, dont .. police, do not .. police, not .. the police, no police, dont .. security, do not .. security, no security, without the police
said-filler = happened, happening, happen, dont, know, what, not, never, sure, feel, safe, unsafe, danger, tell, about, who, how, should, hi, hello, hey, help, please, need, want, would, like, urgent, asap, sos, emergency, now, talk, speak, report, reporting, something, incident, anyone, anybody, someone, somebody, there, here, can, could, i, im, id, ive, me, my, we, us, you, your, a, an, the, to, with, of, for, in, on, at, and, or, is, am, are, was, it, its, this, that, be, do, have, has, get, call, text, test, testing, team, person, human, ok, okay, yes, no, thanks, thank, scared, afraid, really, so, very, good, morning, evening, question, code, conduct, hotline
said-my-name-is = my name is, this is, i am called
said-i-am = i am, im, this is, here is, its me, me its, names
said-no-name = scared, terrified, worried, harassed, locked, followed, attacked, threatened, shocked, frightened, blocked, exhausted, confused, afraid, alone, already, angry, being, bleeding, coming, crying, currently, deaf, disabled, done, drunk, fine, getting, going, gone, happy, harassment, hiding, hurt, ill, inside, injured, just, late, leaving, lost, making, near, nearby, new, next, no, now, outside, over, pregnant, ready, right, running, sad, serious, shaking, sick, sitting, sorry, standing, still, stuck, sure, texting, tired, too, trapped, trying, under, unwell, up, upset, upstairs, waiting, walking, watching, wearing, where, writing, wrong, bad, awful, urgent, harassing, bullying, abuse, assault, more, all, because, between, by, as, back, behind, down, downstairs, from, if, when, why, he, him, his, her, their, they, one, our, we, only, also, beside, around, across, after, before
said-digits = zero, one, two, three, four, five, six, seven, eight, nine, oh, o, nought, nil
said-courtesies = thank, thanks, thx, ty, ok, okay, hi, hello, hey, great, good
said-around-a-name = it, its, is, was, s, yes, by, the, name, named, called, him, her, team, member, your
said-also-a-name = will, mark, may, hope, grace, faith, joy, rose, rich, rob, sue, pat, bill, jack, frank, chase, hunter, dean, guy, gene, ray, art, drew, grant, chance, page, wade, miles, penny, dawn, april, june, august, summer, autumn, ivy, holly, iris, daisy, lily, violet, amber, ruby, jade, pearl, ginger, olive, basil, sage, max, don, ken, van, so, ian, al, young, long, short, black, white, green, brown, gray, grey, king, cook, baker, smith, stone, wood, woods, park, parker, hall, hill, field, fields, bell, fox, day, price, rice, bush, west, north, east, best, gold, love, strong, little, small, banks, rivers, lake, street, church, bishop, cross, ford, lane, bird, fish, lamb, wolf, hand, head, foot, power, rush, case, close, gates, gate, winter, snow, moon, star, sky, storm, rain, sun, song, son, man, men, major, judge, noble, swift, sharp, wise, moody, savage, paige, robin, jay, rusty, sandy, buddy, sonny, angel, heaven, harmony, melody, crystal, cherry, candy, honey, precious, princess, duke, prince, earl, baron, rocky, cliff, glen, heath, forest, brook, reed, clay, flint, dale, river, ocean, phoenix, carol, harry, nick, tiffany, viola, victor, earnest, norm, miller, taylor, carter, turner, walker, porter, mason, potter, fisher, archer, weaver, shepherd, gardener
said-of-help = is, are, am, i, im, we, were, you, here, there, with, for, see, coming, come, to, now, waiting, wait, at, in, on, the, me, gate, desk, hall, stairs, entrance, will, can, could, would, when, where, soon, please, tell, call, meet, way, be, arrived, found, and, next, talking, so, much, again, very, a, lot, really, glad, nice
common-words = the, and, is, my, to, of, at, she, they, it, that, with, someone, help, please, i, this, are, have, who, there

## What somebody of the team writes

command-take = one, a, ack, acknowledge, acknowledged, y, yes, ok, okay, take, taking, take it, taking it, i take it, ill take it, i ll take it
command-pass = two, pass
command-help = three, help, help me, need help, i need help
command-close = nine, close, close it
command-who = who
command-facts = facts
command-status = status
command-go-on = questions, ask on, go on
command-not-a-report = not a report, no report
command-todo = todo, to do
command-call = call, call back, callback, call them
command-done = done
command-police = police
command-police-asked = asked, wish
command-police-danger = danger
command-police-no = no
command-hand = hand
command-report = report
command-keep-out = keep out
command-let-in = let in, let back in
command-recuse = recuse, recuse me, recuse myself, i recuse myself

## What somebody of the team writes about who is on call. command-clock says whether 6:30 may be the evening (12) or not
## (24); numbers, weekdays and months stand in their order, long and short between spaces.

command-oncall = oncall, on call, on duty, rota, whos on call, who is on call, whos on duty, who is on duty
command-undo = undo, undo it, undo that
command-off = off, off call, off duty
command-on-for = on for, on call for, on duty for, in for, cover, cover for, covering for
command-swap = swap, swap with
command-swap-yes = swap yes, swap ok, yes swap, yes to swap, accept swap
command-swap-no = swap no, no swap, no to swap, decline swap
command-please = please, pls, thanks, thank you, thx
command-against = for, against
command-clock = 12
command-until = until, untill, till, til, to
command-from = from, starting
command-at = at
command-on = on, on the, the
command-of = of
command-now = now, right now
command-for = for
command-hours = hours, hour, hrs, hr, h
command-minutes = minutes, minute, mins, min
command-oclock = oclock, o clock, h, hrs, hours
command-numbers = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
command-half-past = half past, half after
command-half-to = thirty to
command-quarter-past = quarter past, a quarter past, quarter after, a quarter after
command-quarter-to = quarter to, a quarter to, quarter till, a quarter till, quarter of
command-am = am, in the morning
command-pm = pm, in the afternoon, in the evening
command-night = at night
command-noon = noon, at noon, midday
command-midnight = midnight, at midnight
command-today = today
command-tomorrow = tomorrow, tmrw, tmr
command-after-tomorrow = day after tomorrow, the day after tomorrow
command-ordinal = th, st, nd, rd
command-weekdays = monday mon, tuesday tue tues, wednesday wed weds, thursday thu thur thurs, friday fri, saturday sat, sunday sun
command-months = january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sep sept, october oct, november nov, december dec

## What a text to a reporter should not hold; .. stands for up to two words, ^ for the start of a sentence. What lint-fine
## lists is taken out first. Behind the words of lint-offer an answer is offered.

lint-why = ^why, and why, but why, so why, tell me why, tell us why, say why, explain why, know why, ask why, wonder why, wondering why, why did, why didnt, why do, why dont, why does, why doesnt, why was, why wasnt, why were, why werent, why are you, why arent you, why would, why wouldnt, why have, why havent, why had, why hadnt, why not, why on earth, why you, why they, why he, why she, how come, ^what for, what made you, what was the reason, what is the reason, whats the reason, any reason you, for what reason
lint-withdraw = take it back, take it all back, take that back, take your report back, take the report back, take back your, take back the, withdraw, withdrawing, retract, drop it, drop this, drop the report, drop your report, drop the matter, cancel it, cancel your report, cancel the report, change your mind, changed your mind, forget about it, forget it happened, let it go, let this go, are you sure you want, sure you want to report, sure you want to go on, sure you want to do this, do you really want, if you still want, do you still want to, still want to report, still want to go on, still want to go ahead, reconsider, think twice, better not to report, dont have to report, keep this between us, make a big deal
lint-advice = what should we do, what shall we do, what do you want us to do, what would you like us to do, what do you think we should, what would you do, how should we deal, how should we handle, how should we punish, how do you want us to deal, how do you want us to handle, how would you like us to deal, how would you like us to handle, how would you punish, should we ban, should we punish, should we remove, should we throw, should we kick, should we warn, should he be, should she be, should they be, what punishment, which punishment, what penalty, which penalty, what sanction, which sanction, what consequences, what should happen to, what should happen with, do you want .. banned, do you want .. removed, do you want .. punished, do you want .. to be banned, want him to leave, want her to leave, want them to leave, want him out, want her out, want them out, want him gone, want her gone, want them gone, want him thrown, want her thrown, want them thrown, want him kicked, want her kicked, want them kicked, like him to be, like her to be, like them to be, want us to ban, want us to punish, want us to kick, want us to throw, like us to ban, like us to punish
lint-promise = i promise, we promise, give you my word, i guarantee, we guarantee, guaranteed, i swear, nothing will happen to you, nothing bad will, will be banned, will be punished, will be thrown out, will be kicked out, will be removed, will be expelled, will get banned, will get kicked, we will ban, we will punish, we will throw, we will kick, will pay for this, will never happen again, wont happen again, will not happen again, never see him again, never see her again, never see them again, it will be fine, it will be ok, it will be okay, itll be fine, itll be ok, itll be okay, everything will be fine, everything will be ok, everything will be okay, everything will be alright, everything will be all right, everything will be good, you will be safe, youll be safe, you are going to be safe, no one will know, nobody will know, no one will ever know, nobody will ever know, no one will find out, nobody will find out, get justice
lint-fine = understand why, see why, that is why, thats why, this is why, which is why, reason why, i know why, tell you why, i will explain why, ill explain why, not have to .. why, not need to .. why, dont have to .. why, dont need to .. why, no need to .. why, never ask .. why, not ask .. why, wont ask .. why, nobody will ask .. why, no one will ask .. why, without saying why, why we, why i, why this, drop it off, drop it at, drop this off, drop this at, not let this go, wont let this go, change your mind about the call, change your mind about a call, changed your mind about the call, cannot promise, cant promise, can not promise, not promise, dont promise, wont promise, never promise, cannot guarantee, cant guarantee, can not guarantee, not guarantee, nothing is guaranteed, not guaranteed, will not ask you to take it back, no need to take anything back, what should we do about your, what should we do with your
lint-offer = reply, reply with, reply with the word, send, send the word, text, text us, text the word, answer, answer with, write, or, or reply, or send

## To the reporter: pictures and files

picture-kept = Thank you. The picture or file you sent is kept with your report { $reference }. You can text more at any time.
pictures-kept = Thank you. The pictures or files you sent are kept with your report { $reference }. You can text more at any time.
pictures-partly-kept = Thank you. Some of the pictures or files you sent are kept. The others did not reach us. You can tell us in words what they show.
picture-lost = Sorry, the picture or file you sent did not reach us. You can tell us in words what it shows.

## To a responder: pictures and files

reporter-sent-picture = { $reference }: the reporter sent a picture or file. It is kept in the record.
reporter-picture-lost = { $reference }: the reporter sent a picture or file that did not reach us. You can ask them to tell you in words.
sent-picture-kept = The picture or file you sent is in the record of { $reference }. It was not sent to the reporter.
sent-picture-unplaced = We could not tell which report the picture or file belongs to. Please send it again and start the text with the reference.
sent-picture-lost = The picture or file you sent for { $reference } did not reach us.

## Words inside sentences: pictures and files

file-picture = a picture
file-sound = a sound
file-video = a video
file-document = a document
file-contact = a contact card
file-other = a file of a kind that is not shown

## The written record: pictures and files

record-picture-of-team = { $name } of our team sent what follows.
record-file-kept = Kept as file { $number }: { $kind }, { $size } KB.
record-file-kept-only = Kept as file { $number }: { $kind }, { $size } KB. It could not be made ready to be shown.
record-file-too-large = File { $number } was too large and was not kept.
record-file-failed = File { $number } did not reach us.

## To a responder: who is kept out

doubt-ask = { $reference }: this may be about { $people }, now kept out. A lead decides: send { $short } KEEP OUT or { $short } LET IN, and the name.
doubt-decided = { $reference }: { $name } has decided about { $to }. Nothing for you to do.
decided-out = { $reference }: noted, { $name } is to be kept out. It counts unless you are kept out yourself.
decided-in = { $reference }: noted, { $name } is to be let in again. It counts unless you are kept out yourself.
decide-whom = We know nobody, or more than one, of that name. Nothing was done. Send it again with the whole name.
only-lead = Only a lead can do that. Nothing was done.
recused = { $reference }: thank you. You hear no more of it.

## Words inside sentences: who is kept out

doubt-word = the name is an ordinary word too
doubt-several = several people have that name
doubt-part = only a part of the name was said
doubt-talk = the name came up in talk

## The written record: who is kept out

record-kept-out-doubt = { $name } may be meant and is kept out until a lead decides: { $reason }.
record-doubt-asked = { $name } was asked to decide who stays kept out.
record-doubt-nobody = No lead could be asked, so who may be meant stays kept out.
record-kept-out-by = { $to } is kept out: { $name } decided so.
record-let-in-by = { $to } is let in again: { $name } decided so.
record-recused = { $name } stays out of it from now on, by their own wish.
record-decision-not-counted = What { $name } wants about { $to } does not count: { $name } is kept out.

## To the reporter: calls

call-reference = Your report number is { $reference }. You can text here at any time.

## Spoken to a caller: first what it does, then its key; it may take 20 s, the greeting 8

call-greeting = { $organisation } Code of Conduct team. If you are in danger, hang up and call { $emergency }.
call-menu = To reach a team member, press 1, or just wait. To leave a report by voice, press 2. If it is about someone on our team, press 3.
call-language = For English, press { $digit }.
call-mistake = Sorry, that key does nothing here.
call-calling = We are calling a team member now. Please stay on the line. To leave a report by voice, press 2.
call-still-calling = We are still calling. Please stay on the line. To leave a report by voice, press 2.
call-somebody-else = We are calling somebody else now. Please stay on the line.
call-few = We are calling only the few people who handle reports about our team. Please stay on the line. To leave a report by voice, press 2.
call-nobody-free = Sorry, nobody could answer right now. The team knows that you called. You can leave a report by voice.
call-joins = { $name } from our team is joining you now. For somebody else, press 2.
call-dropped = We lost the line to { $name }. To have us call again, press 1, or just wait. To leave a report by voice, press 2.
call-begins = We ask a few short questions. Your answers are recorded. Speak after the tone. When you are done, or to skip a question, press the pound key, also called hash. To reach a person, press 0.
call-ask-safe = Are you safe right now? If you are safe, press 1. If you are not safe, press 2. If you are not sure, press 3.
call-ask-team = Is someone on our team part of this? If so, press 1. If not, press 2.
call-ask-team-name = Who on our team is it? Please say the name after the tone. Only the few people who handle such reports can hear it.
call-ask-what = What happened? Say as much or as little as you like.
call-ask-who = Who did it? Say a name, or what they look like.
call-ask-where = When and where did it happen, and is it still going on?
call-ask-others = Was anyone else part of it, or does anyone else know of it?
call-ask-help = How can we help? For a private place, press 1. To have someone you trust with you, press 2. For a call, press 3. For texts only, press 4. If we should not contact you, press 5.
call-again = Sorry, we did not get that. To reach a person, press 0.
call-not-safe = We are telling the team that you are not safe. If you are in danger, hang up and call { $emergency } now.
call-may-text = Is it safe to text your report number to this phone? If it is, press 1. If not, press 2, or just wait.
call-texted = We are sending you a text now.
call-not-texted = We will not text you.
call-end = Thank you. What you said is kept for the team. Your report number is { $reference }. You can hang up now. To reach a person, press 0.
call-end-contacts = If you need help later: { $contacts }.
call-still-here = We are still here. You can hang up now. To reach a person, press 0.
call-sorry = Sorry, something is wrong on our side. We are telling the team. If you are in danger, hang up and call the emergency number.

## Spoken to a responder

ring-asked = { $organisation } hotline. A caller is waiting. Report { $reference }, { $safety }. To talk to them now, press 1. To pass, press 2.
ring-yours = You have it. The caller hears your first name. One moment.
ring-taken = Somebody else has it. Thank you.
ring-over = The caller is no longer waiting. Thank you.
ring-passed = You passed. Thank you.
ring-caller-gone = The caller has gone. Please write down what was said, and send it to us as a text. Thank you.
ring-somebody-else = The caller asks for somebody else. That is fine. Thank you.

## To a responder: calls

write-it-down = { $reference }: please write down what was said in the call. Send # and your words. Until then the report says "not written down yet".
unwritten = not written down yet

## The carrier's voice for calls, and its name of the language

speech-voice = Polly.Joanna
speech-language = en-US

## The written record: calls

record-call = The reporter called.
record-call-withheld = The reporter called with a hidden number.
record-call-verdict = The network says of the caller's number: { $verdict }.
record-call-menu-team = The caller says it is about someone on our team.
record-call-asks-person = The caller asks for a person.
record-ringing = Ringing { $name }.
record-ring-no-answer = { $name } did not answer the call.
record-ring-declined = { $name } passed the call.
record-ring-failed = The call to { $name } failed: { $reason }.
record-ring-nobody = Nobody answered the call. The caller was told so.
record-call-joined = { $name } answered and talks with the reporter.
record-call-not-with = The caller asked for somebody else than { $name }.
record-call-lost = The line between the reporter and { $name } was lost.
record-call-report = The caller leaves a report by voice.
record-call-may-text = The caller says that it is safe to text them.
record-call-ended = The caller hung up after { $seconds } seconds.
record-unwritten = { $name } was asked to write down what was said. Not written down yet.
record-written = { $name } wrote down what was said in the call.
refused-call-limit = the carrier lets us make no more calls at the moment

## What makes no sense in a call (lint-in-a-call), how to press a key (lint-press) and to wait (lint-wait) are said there

lint-in-a-call = reply, replies, text back, text us, text here, send us, send the, write back, write to us, type, click, tap, scroll
lint-press = press, push, dial, hit
lint-wait = wait, just wait

## To a responder: recordings

reporter-left-recordings = { $count ->
    [one] { $reference }: the reporter left a recording on the phone. It is in the record.
   *[other] { $reference }: the reporter left { $count } recordings on the phone. They are in the record.
}
reporter-recording-lost = { $reference }: recording { $number } of the reporter did not reach us. You can ask them to tell you again.
fact-recorded = Recording { $number }, { $seconds } s: not written down yet.

## The written record: recordings

record-recording = Recording { $number }, { $seconds } s: { $fact }.
record-recording-other = Recording { $number }, { $seconds } s.
record-recording-found = Recording { $number } was found at the carrier after the call.
record-recording-kept = Recording { $number } is kept here.
record-recording-doubtful = Recording { $number } is kept here. It does not sound as the carrier said, so it stays there too.
record-recording-lost = Recording { $number } did not reach us.
record-recordings-not-listed = The carrier could not be asked for recordings of the call.
record-by-typed = { $name }, typed from recording { $number }
record-told-by = { $name }, told in person by { $teller }
record-by-machine = machine, confidence { $confidence }, from recording { $number }
record-nothing-heard = (no words)
record-not-transcribed = No machine could put recording { $number } into words.
record-file-taken-out = { $name } took out file { $number }.

## Spoken to somebody on the staff line, and to who calls from there; the greeting within 8 seconds

staff-greeting = { $organisation } staff line. If you are in danger, hang up and call { $emergency }.
staff-danger = If somebody is in danger, press 9. If not, just wait, or push any other key.
staff-ask-pin = Key in your pin, then the hash key. For a person, press 0.
staff-ask-code = Key in your staff code, then the hash key. For a person, press 0.
staff-wrong = Sorry, that did not work.
staff-moment = One moment.
staff-out = To reach a team member, press 1, or just wait. To leave a report by voice, press 2.
staff-call-back = Thank you. We call you back on your own number now. Goodbye.
staff-menu = To talk to a team member now, press 1. To page the whole team, press 2. To log a report for somebody else, press 3. If you call about a report number, press 4.
staff-ask-reference = Key in all five letters and numbers of the report. A letter is one press of its key. For a person, press 0.
call-danger = We are telling the team that somebody is in danger, and calling them now. Call { $emergency } too if help is needed at once. Please stay on the line.
call-paged = { $count ->
    [0] We could not page anybody of the team, and raise an alarm now.
    [one] We paged one person of the team just now.
   *[other] We paged { $count } people of the team just now.
}
call-paged-end = Your report number is { $reference }. You can hang up now. For a person, press 0. To leave a report by voice, press the hash key.
call-message = Say what the team should know after the tone, and press any key when you are done. What you say is recorded.
call-message-kept = Thank you. What you said is kept for the team. You can hang up now. For a person, press 0.

## To somebody of the team: their PIN

staff-pin-wrong = { $organisation }: somebody keyed in three wrong PINs for you on the staff line. If it was not you, tell an admin.
staff-pin-limit = { $organisation }: too many wrong PINs for you. The staff line takes none for you for 24 hours. If it was not you, tell an admin.

## The written record: the staff line

record-staff = { $name } called the staff line and gave their PIN.
record-staff-number = Called the staff line from the number of { $name }, without a PIN.
record-staff-unknown = Called the staff line, not identified.
record-staff-danger = The caller says that somebody is in danger.
record-staff-team = The caller asks for the whole team.
record-staff-behalf = The caller logs a report for somebody else.
record-staff-about = The caller asks to be connected about this report.
record-staff-about-none = The caller keyed in a report number that could not be matched.
record-staff-not-called-back = We could not call them back on their number.
record-call-message = The caller leaves a message about this report.

## Spoken to a responder: pages by voice, and call-backs

voice-page = This is the { $organisation } hotline. Report { $reference }, { $safety }, in { $region }, needs one of us.
voice-page-help = This is the { $organisation } hotline. { $name } asks for help with report { $reference }, { $safety }, in { $region }.
voice-keys = To take it, press 1. To pass, press 2. For help, press 3. To hear what is known, press 4.
voice-keys-help = To help, press 1. To pass, press 2. To hear what is known, press 4.
voice-keys-yours = To give it back, press 2. For help, press 3. To hear what is known, press 4.
voice-key-call = To call the reporter, press 5.
voice-mistake = Sorry, that key does nothing here.
voice-yours = You have it. We are sending you a text about it.
voice-helping = You are helping { $name }. Thank you.
voice-help-coming = We are calling one more person. It stays with you.
voice-they-said = They said:
voice-more = There is more in the record.
voice-goodbye = Goodbye.
back-ready = { $organisation } hotline. To be connected, key in the four digits of our text. You do not see each other's number.
back-wrong-code = Those are not the four digits of our text.
back-refused = Those are not the digits either, so we connect nobody. For new digits, ask us again by text. Goodbye.
back-calling = We are calling the reporter now. They see our number, not yours.
back-no-answer = They did not take the call.
back-over = The call is over. Please write down what was said, and send it to us as a text. Thank you.

## Spoken to whoever picks up for a reporter: nothing of the report

back-asked = This is { $organisation }. We have a call for you. To talk, press 1, or hang up.

## To a responder: call-backs

back-no-contact = The reporter asked us not to contact them, so we do not call them.
back-only-texts = The reporter wants texts only, so we do not call them.
back-no-number = The reporter can not be called: we do not know their number.
back-not-yours = Only the person who has the report can call the reporter.
back-calling-you = { $reference }: we call your phone now. To talk with the reporter, key in { $code } there. It works for this call only. You see no numbers of each other.
back-busy = { $reference }: you are in a call with us, or we are calling you. In that call, press 5 to talk to the reporter.
back-no-line = { $reference }: we can not make calls here. Text the reporter instead.

## The written record: pages by voice, and call-backs

record-calling = Calling { $name } to page them.
record-voice-busy = { $name } is in a call, so the page goes by text.
record-voice-limit = The carrier lets us make no more calls, so the page to { $name } goes by text.
record-voice-no-answer = { $name } did not answer the call, or pressed no key.
record-voice-machine = A machine seems to have answered the call to { $name }.
record-voice-failed = The call to { $name } did not get through.
record-voice-facts = { $name } was read what is known.
record-back-asked = { $name } asked to talk with the reporter by phone.
record-back-wrong-code = { $name }'s phone was answered, but the code of our text was not keyed in. Nobody was connected.
record-back-calling = Calling the reporter for { $name }.
record-back-connected = The reporter answered and talks with { $name }.
record-back-no-answer = The reporter was not connected with { $name }.
record-back-over = The reporter and { $name } talked for { $seconds } seconds.

## What somebody of the team writes about their own phone

command-test-me = test, test me, test page, test my phone, send a test, send me a test, send me a test page
command-check-phone = check phone, check my phone, verify phone, verify my phone, this is my phone

## To a responder: tests and checks of their phone, drills

test-page = { $organisation } TEST, no real report. This is how a page reaches you. Reply 1 to show that it came.
test-answered = Thank you. Your test page came through, so pages reach you by text.
test-too-soon = A test page is on its way to you already. Please give it a moment.
drill-page = { $organisation } DRILL, no real report. Please reply 1 as soon as you see this. Thank you.
drill-answered = Thank you, your answer to the drill is noted. There is nothing else to do.
check-code = { $organisation } hotline: hello { $name }. To show that pages reach you on this phone, send us this code as a text: { $digits }.
console-link = { $organisation } hotline: this is your own link to sign in. It is good for 72 hours: { $link }
check-wrong = That is not the code we sent you. Please look at it again, or ask for a new one.
phone-checked = Thank you. This phone is noted as yours, and texts reach it. Send TEST ME for a test page.
phone-checked-call = Thank you. This phone is noted as yours, and texts reach it. We call you now: press 1 in the call to show that calls do too.
duty-begins = You are on call now for { $region }, first in line, until { $ends }. Send WHO to see who else is on.
duty-begins-second = You are on call now for { $region }, second in line, until { $ends }. Send WHO to see who else is on.
duty-begins-open = You are on call now for { $region }, first in line, until further notice. Send WHO to see who else is on.
duty-begins-second-open = You are on call now for { $region }, second in line, until further notice. Send WHO to see who else is on.
duty-gained = Your shifts changed: you are on call for { $region } from { $begins } to { $ends }.
duty-gained-more = More than one of your shifts changed. The first: you are on call for { $region } from { $begins } to { $ends }.
duty-lost = Your shifts changed: you are no longer on call for { $region } from { $begins } to { $ends }.
duty-lost-more = More than one of your shifts changed. The first: you are no longer on call for { $region } from { $begins } to { $ends }.
drill-result-all = Drill in { $region }: { $count } of { $number } answered.
drill-result-missing = Drill in { $region }: { $count } of { $number } answered. Not reached: { $people }.

## Spoken to a responder: tests, checks and drills

test-call = This is a test of the { $organisation } hotline. It is no real report. To show that you heard it, press 1.
drill-call = This is a drill of the { $organisation } hotline. It is no real report. To answer it, press 1.
check-call = This is the { $organisation } hotline. To show that we can call you on this phone, press 1.
check-call-code = This is the { $organisation } hotline. Your code is { $digits }. Once more: { $digits }. Please tell it to whoever asked you for it.
test-call-thanks = Thank you. It is noted. Goodbye.

## The written record: how somebody is paged

record-other-way = One way to page { $name } fails again and again, so the page goes by the other one.

## The result of a drill, by e-mail: names and times

drill-mail-subject = { $organisation }: what the drill in { $region } showed
drill-mail-head = Drill in { $region }, begun at { $at }. It was a rehearsal, no report.
drill-mail-answered = { $name }: answered after { $span }
drill-mail-late = { $name }: answered late, after { $span }
drill-mail-waiting = { $name }: no answer yet
drill-mail-silent = { $name }: no answer within five minutes
drill-mail-not-delivered = { $name }: not delivered, the phone or its network did not take it
drill-mail-blocked = { $name }: texted STOP to our number
drill-mail-no-phone = { $name }: no phone number
drill-mail-quiet = { $name }: left out, it is in their quiet hours
drill-mail-nobody = Nobody was on call.

## To a responder: who is on call

oncall-off = You are off { $when }: nobody pages you. { $cover } Send UNDO to take it back.
oncall-off-still = You are off { $when }. { $cover } You still have { $references }. { $hand }
oncall-off-them = { $name } is off { $when }. { $cover } Send UNDO to take it back.
oncall-off-told = { $name } has set you off duty { $when }: nobody pages you then.
oncall-still = You still have { $references }. { $hand }
oncall-on = You are on call for { $name } { $when }. { $cover } Send UNDO to take it back.
oncall-on-them = { $name } is on call for { $to } { $when }. { $cover } Send UNDO to take it back.
oncall-on-told = { $name } is on call for you { $when }.
oncall-on-set = { $name } has put you on call for { $to } { $when }.
oncall-gained = { $name } changed the rota: you are on call { $when }.
oncall-undone = Taken back ({ $when }). Who is on call is as it was before.
oncall-undone-told = { $name } took back a change of your duty ({ $when }). It is as it was before.
oncall-undo-none = There is no change of yours from the last day to take back.
oncall-undo-later = Nothing was changed: { $name } has changed the same time after you. Please ask { $name }, or send what should be so.
oncall-undo-swap = Nothing was changed: you two agreed on that swap. To trade back, ask { $name } for another one.
oncall-swap-asked = { $name } asks to swap: you would be on call { $when }. Send SWAP OK or SWAP NO.
oncall-swap-asked-both = { $name } asks to swap. You: { $when }. { $name }: { $other }. Send SWAP OK or SWAP NO.
oncall-swap-sent = We have asked { $name } to swap ({ $when }). Nothing changes until { $name } says yes.
oncall-swap-done = { $name } said yes and is on call for you { $when }.
oncall-swap-done-both = { $name } said yes. { $name }: { $when }. You: { $other }.
oncall-swap-yours = Thank you. You are on call for { $name } { $when }.
oncall-swap-yours-both = Thank you. You: { $when }. { $name }: { $other }.
oncall-swap-declined = { $name } can not swap ({ $when }). Nothing has changed.
oncall-swap-declined-yours = We tell { $name } that you can not swap. Nothing has changed.
oncall-swap-expired = { $name } did not answer about the swap ({ $when }). Nothing has changed.
oncall-swap-expired-yours = { $name } no longer waits for your answer to the swap. Nothing has changed.
oncall-swap-withdrawn = You no longer ask { $name } to swap. Nothing has changed.
oncall-swap-none = Nobody waits for your answer to a swap.
oncall-swap-whose = More than one asked you to swap: { $people }. Send SWAP OK or SWAP NO, and the name.
oncall-region = On call for { $region }. { $line }
oncall-you-now = You are on call { $when }.
oncall-you-next = You are on call next { $when }.
oncall-you-always = You are always on call.
oncall-you-off = You are off until { $until }.
oncall-how = Nothing was changed or sent. Send it like: off until 18:00; off Sat 9-17; on for Ben until 18:00; swap Ben Sat; undo; oncall.
oncall-which = Nothing was changed or sent. Is it { $first } or { $second }? Please send it again with one of these.
oncall-no-end = Nothing was changed or sent: until when? Please send it again, like: off until Sat 18:00; off Sat 9-17.
oncall-past = Nothing was changed or sent: { $when } is over. Please send it again with a time to come.
oncall-no-such = Nothing was changed or sent: there is no such day or time. Please send it again, like: off until 24 Dec 18:00.
oncall-skipped = Nothing was changed or sent: clocks go forward that night, so there is no { $when }. Please send another time.
oncall-twice = Nothing was changed or sent: clocks go back that night, so { $when } comes twice. Please send another time.
oncall-nobody-called = Nothing was changed or sent: nobody else in your region is called { $name }.
oncall-two-called = Nothing was changed or sent. It may be { $people }. Please send it again with the whole name.
oncall-not-lead = Nothing was changed: only { $name } or a lead of the region can do that.
oncall-not-on = Nothing was changed: { $name } is not on call { $when }.
oncall-not-you = Nothing was changed: you are not on call { $when }, so there is nothing to swap.
oncall-asked-already = Nothing was changed: you have asked { $name } already. Send UNDO to take it back.

## Words inside sentences: who is on call

oncall-gap = Nobody is { $layer } then.
oncall-hand-on = To hand it on: { $short } HAND { $name }
oncall-until = until { $until }
oncall-line = { $layer }: { $people } until { $until }, then { $to }.
oncall-line-on = { $layer }: { $people }.
oncall-nobody = nobody
oncall-rank-primary = Primary
oncall-rank-secondary = Secondary
layer-primary = primary
layer-secondary = secondary
layer-both = primary or secondary

## Calendars of who is on call

feed-name = { $organisation }, on call: { $name }
feed-duty = On call for { $region } ({ $layer ->
    [secondary] secondary
   *[other] primary
})
feed-shift = { $name } ({ $layer ->
    [secondary] secondary
   *[other] primary
})

## What is missing in the rota, by e-mail: names and times

alarm-coverage-subject = { $organisation }, { $region }: the rota needs a look
alarm-coverage-begin = This is new in the rota of { $region }. Times are those of { $region }.
alarm-coverage-gap = Nobody is on call as { $layer ->
    [secondary] secondary
   *[other] primary
}: { $during }.
alarm-coverage-double = { $name } is on call twice at once, as { $layer ->
    [secondary] secondary
   *[other] primary
} of { $region } and as { $layers ->
    [secondary] secondary
   *[other] primary
} of { $elsewhere }: { $during }.
alarm-coverage-calendar = The imported calendar for { $layer ->
    [secondary] secondary
   *[other] primary
} has no shift after { $during }.
alarm-coverage-no-phone = { $name } has no phone on file and is never paged.
alarm-coverage-stopped = { $name } texted STOP, so no page by text arrives there.
alarm-coverage-unverified = Nobody has checked yet that pages reach the phone of { $name }.
alarm-coverage-unverified-skipped = Nobody has checked yet that pages reach the phone of { $name }, so { $name } is not paged while anybody else is left.
alarm-coverage-language = { $name } speaks none of the languages of { $region }.
alarm-coverage-no-texts = The line { $display } takes no texts.
alarm-coverage-end = To see all of it, run: hotline oncall coverage --region { $region }
alarm-coverage-between = { $starts } to { $stops }
alarm-coverage-until = now, until { $stops }
alarm-coverage-from = from { $starts } on
alarm-coverage-always = now, with no end in sight
alarm-coverage-weekly = every week, { $starts } to { $stops }
