About somebody of the team, by name in the first text
region: na
languages: en

00:00:00  attendee > Ana from your team keeps touching my hair and I told her to stop twice
00:00:00  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < If you named someone on our team, we keep them out of this. You can text here at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > 1
00:00:30  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:00  attendee > at the registration desk this morning
00:01:00  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:01:20  attendee > the people in the line saw it
00:01:20  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:01:40  attendee > 4
00:01:40  attendee < How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:00  Cleo     < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:20  Ben      > 1
00:02:20  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:20  Cleo     < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:20  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:40  Ben      > This is Ben. Ana does not see any of this. Thank you for telling us.
00:02:40  attendee < Ben: This is Ben. Ana does not see any of this. Thank you for telling us.
00:03:30  attendee > promise?
00:03:30  Ben      < E7K-32 reporter: promise?
00:04:00  Ana      > facts
00:04:00  Ana      < You have no open page. To report something yourself, start your text with the word REPORT.
00:04:10  Ana      > status
00:04:10  Ana      < You have no open report, and none waits for you. You are always on call.
00:05:00  -- the end

record E7K-32: Ben has it; safe yes; team named; what told; who told; where told; others told; help asked; kept out Ana; written to in en
