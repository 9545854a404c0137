A text after closing goes to the former owner first
region: na
languages: en

00:00:00  attendee > a guy at table 12 called me a slur
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 1
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:20  Ben      > 1
00:02:20  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:20  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:20  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:40  Ben      > That is not okay. I am Ben, I am coming to table 12.
00:02:40  attendee < Ben: That is not okay. I am Ben, I am coming to table 12.
00:09:00  Ben      > 9
00:09:00  Ben      < Close E7K-32? Reply 9 again to close it.
00:09:10  Ben      > 9
00:09:10  Ben      < E7K-32 is closed. Thank you.
00:09:10  attendee < Your report E7K-32 is closed for now. If there is more, you can text here at any time.
02:30:00  attendee > he did it again in front of everyone
02:30:00  Ben      < NorthConf B4M-77 follow-up to E7K-32, safety not known, North America. Reply 1 to take, 2 to pass, 3 for help.
02:30:00  attendee < We got your text. It has the number B4M-77 and goes with your report E7K-32. We are calling the team now. In danger? Call 911.
02:30:30  Ben      > 1
02:30:30  Ben      < You have B4M-77. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
02:30:30  attendee < Thank you for telling us. Ben has your report B4M-77. You can text here at any time.
02:30:50  Ben      > I am on my way, Ben.
02:30:50  attendee < Ben: I am on my way, Ben.
02:32:00  -- the end

record E7K-32: Ben has it; closed; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
record B4M-77: Ben has it; goes with E7K-32; safe not asked; team not asked; what not asked; who not asked; where not asked; others not asked; help not asked; written to in en
