STOP in the middle, more to say, and START again
region: na
languages: en

00:00:00  attendee > this guy keeps showing up wherever i go
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 1
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  attendee > STOP
00:01:00  attendee > he is by the south entrance
00:01:30  Ana      > 1
00:01:30  Ana      < You have E7K-32. The reporter can not get texts, so your words can not reach them. Send FACTS to read what was said, 9 to close.
00:01:50  Ana      > Ana here, I am going to the south entrance now.
00:01:50  Ana      < Not sent: texts can not reach the reporter of E7K-32. Please try to find them in person.
00:03:00  attendee > START
00:03:00  attendee < Thank you. We may text you again. You can text here at any time.
00:03:20  Ana      > I am here. What does he wear?
00:03:20  attendee < Ana: I am here. What does he wear?
00:03:50  attendee > green jacket
00:03:50  Ana      < E7K-32 reporter: green jacket
00:06:00  -- the end

record E7K-32: Ana has it; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
