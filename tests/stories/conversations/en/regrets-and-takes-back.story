Somebody who is sorry that they wrote
region: na
languages: en

00:00:00  attendee > my boss kissed me at the afterparty
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > 1
00:00:30  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:50  attendee > sorry never mind. i dont want to get him in trouble
00:00:50  attendee < Thank you, that is kept. Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:20  attendee > please forget it
00:01:20  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:15  Ben      > 1
00:02:15  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:15  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:15  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:40  Ben      > do you want to take your report back?
00:02:40  Ben      < Not sent yet: it can sound as if they should take their report back. Change it, or put ! in front to send it as it is.
00:03:00  Ben      > You did nothing wrong by writing. You decide what you tell me. I am Ben.
00:03:00  attendee < Ben: You did nothing wrong by writing. You decide what you tell me. I am Ben.
00:05:00  attendee > why do you even care
00:05:00  Ben      < E7K-32 reporter: why do you even care
00:05:30  Ben      > why did you go to the party?
00:05:30  Ben      < Not sent yet: it asks why, and that can sound like blame. Change it, or put ! in front to send it as it is.
00:05:50  Ben      > Because you matter here. Shall we get a tea?
00:05:50  attendee < Ben: Because you matter here. Shall we get a tea?
00:07:00  -- the end

record E7K-32: Ben has it; safe yes; team told; what told; who asked; where not asked; others not asked; help not asked; written to in en
