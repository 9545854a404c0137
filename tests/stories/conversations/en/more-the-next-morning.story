Closed in the night, and more to say the next morning
region: na
languages: en
starts: 2027-02-06 22:10

00:00:00  attendee > not sure if this is the right place
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:50  attendee > 1
00:00:50  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:03:00  Ben      > 1
00:03:00  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:03:00  Ana      < E7K-32: Ben took it at 10:13 pm. Nothing for you to do.
00:03:00  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:03:20  Ben      > Hi, I am Ben. It is. Take your time.
00:03:20  attendee < Ben: Hi, I am Ben. It is. Take your time.
00:06:40  Ben      > 9
00:06:40  Ben      < Close E7K-32? Reply 9 again to close it.
00:06:50  Ben      > 9
00:06:50  Ben      < E7K-32 is closed. Thank you.
00:06:50  attendee < Your report E7K-32 is closed for now. If there is more, you can text here at any time.
10:20:00  attendee > ok. my manager keeps putting his hand on my knee at dinners
10:20:00  Ben      < NorthConf B4M-77 follow-up to E7K-32, safety not known, North America. Reply 1 to take, 2 to pass, 3 for help.
10:20:00  attendee < We got your text. It has the number B4M-77 and goes with your report E7K-32. We are calling the team now. In danger? Call 911.
10:20:40  Ben      > 1
10:20:40  Ben      < You have B4M-77. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
10:20:40  attendee < Thank you for telling us. Ben has your report B4M-77. You can text here at any time.
10:21:00  Ben      > Good morning, Ben again. I am glad you wrote. Would you like to meet?
10:21:00  attendee < Ben: Good morning, Ben again. I am glad you wrote. Would you like to meet?
10:24:00  attendee > yes please
10:24:00  Ben      < B4M-77 reporter: yes please
10:25:00  -- the end

record E7K-32: Ben has it; closed; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
record B4M-77: Ben has it; goes with E7K-32; safe not asked; team not asked; what not asked; who not asked; where not asked; others not asked; help not asked; written to in en
