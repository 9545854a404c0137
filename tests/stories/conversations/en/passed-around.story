Ana passes, Ben has no sign, and it goes on to Cleo
region: na
languages: en

00:00:00  attendee > a speaker showed porn in his slides
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 1
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  Ana      > 2
00:00:40  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:40  Ana      < You passed E7K-32. It goes to the next person.
00:01:10  Ben      > 1
00:01:10  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:10  Ana      < E7K-32: Ben took it at 12:01 pm. Nothing for you to do.
00:01:10  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:00  attendee > are you coming?
00:02:00  Ben      < E7K-32 reporter: are you coming?
00:04:10  Ben      < E7K-32: are you still there? Reply 1 to keep it. If we hear nothing, others are paged.
00:05:30  attendee > hello?
00:05:30  Ben      < E7K-32 reporter: hello?
00:06:10  Ana      < NorthConf E7K-32 safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:06:10  Ben      < We had no sign of you, so others are being paged for E7K-32. Reply 1 to take it again.
00:06:10  attendee < The person who had your report E7K-32 may not be able to answer. We are calling others now. You can text here at any time.
00:08:10  Ben      < NorthConf E7K-32 safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:10:10  Ana      < NorthConf E7K-32 safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:10:10  Ben      < NorthConf E7K-32 safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:10:10  Cleo     < NorthConf E7K-32 safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:10:30  Cleo     > 1
00:10:30  Cleo     < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:10:30  Ana      < E7K-32: Cleo took it at 12:10 pm. Nothing for you to do.
00:10:30  Ben      < E7K-32: Cleo took it at 12:10 pm. Nothing for you to do.
00:10:30  attendee < Thank you for telling us. Cleo has your report E7K-32. You can text here at any time.
00:10:50  Cleo     > I am Cleo, sorry for the wait. I am in the hall now.
00:10:50  attendee < Cleo: I am Cleo, sorry for the wait. I am in the hall now.
00:12:00  -- the end

record E7K-32: Cleo has it; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
