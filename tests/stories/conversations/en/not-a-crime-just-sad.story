Somebody who is lonely and does not want to live
region: na
languages: en

00:00:00  attendee > i dont think anyone would notice if i was gone
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:40  attendee > 3
00:00:40  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:10  attendee > no
00:01:10  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:20  Ana      > 1
00:01:20  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:20  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:40  Ana      > I am Ana and I am glad you wrote. I would like to sit with you. Where are you?
00:01:40  attendee < Ana: I am Ana and I am glad you wrote. I would like to sit with you. Where are you?
00:02:30  attendee > lobby
00:02:30  Ana      < E7K-32 reporter: lobby
00:03:00  Ana      > I am coming to the lobby now. Yellow vest.
00:03:00  attendee < Ana: I am coming to the lobby now. Yellow vest.
00:04:00  -- the end

record E7K-32: Ana has it; safe unknown; team no; what told; who asked; where not asked; others not asked; help not asked; written to in en
