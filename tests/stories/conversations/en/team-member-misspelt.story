About somebody of the team whose name is misspelt
region: na
languages: en

00:00:00  attendee > hi
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 1
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  attendee > yeah clio i think she is called
00:00:40  Lee      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:40  attendee < What happened? Say as much or as little as you like. Reply 0 to skip.
00:01:00  attendee > the one at the info desk
00:01:00  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:30  attendee > she told my boss what i said to her in confidence
00:01:30  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:02:30  Ben      > 1
00:02:30  Ben      < You have no open page. To report something yourself, start your text with the word REPORT.
00:02:40  Lee      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:03:00  Ben      > Hi, Ben here. Do you mean Cleo?
00:03:00  Ben      < You have no open page. To report something yourself, start your text with the word REPORT.
00:03:30  attendee > yes cleo
00:03:30  attendee < If you named someone on our team, we keep them out of this. You can text here at any time.
00:03:30  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:05:00  attendee < We are still trying to reach a team member. No rush: answer when you can, or reply 0 to skip. If you are in danger, call 911.
00:05:00  -- the end

record E7K-32: nobody has it; safe yes; team yes; what told; who told; where told; others asked; help not asked; kept out Cleo; written to in en
