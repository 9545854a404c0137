Ana's phone is off, so Ben is paged at once
region: na
languages: en

00:00:00  -- the phone of Ana is off
00:00:05  attendee > someone yelled at me in the elevator and blocked the door
00:00:05  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:05  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:05  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:05  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:40  attendee > 1
00:00:40  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:00  Ben      > 1
00:01:00  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:00  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:01:20  Ben      > Hi, Ben here. Are you out of the elevator?
00:01:20  attendee < Ben: Hi, Ben here. Are you out of the elevator?
00:02:00  -- the phone of Ana is on again
00:03:00  -- the end

record E7K-32: Ben has it; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
