STOP
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "An attendee reports something, and then wants no more texts on a phone that others read."
00:00:00  attendee > my manager keeps touching me at the booth
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Español: ESPANOL
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:02  attendee > STOP
00:00:03  -- "STOP is obeyed. The report stays, and whoever takes it is told in plain words that texts don't arrive."
00:00:04  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:05  Ana      > E7K 1
00:00:05  Ana      < You have E7K-32…
00:00:05  Ben      < E7K-32: Ana took it at 12:00 pm. Nothing for you to do.
00:00:06  Ana      > E7K This is Ana. Where can I find you?
00:00:06  Ana      < Not sent: texts can not reach the reporter of E7K-32. Please try to find them in person.
00:00:08  attendee > START
00:00:08  attendee < Thank you. We may text you again. You can text here at any time.
00:00:10  Ana      > E7K This is Ana. Where can I find you?
00:00:10  attendee < Ana: This is Ana. Where can I find you?
00:00:12  attendee > at the blue sofa behind hall A
00:00:12  Ana      < E7K-32 reporter: at the blue sofa behind hall A
00:00:14  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
