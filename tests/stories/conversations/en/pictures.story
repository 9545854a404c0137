Pictures, one without words
region: na
languages: en

00:00:00  attendee > [picture] this was on my chair
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < Thank you. The picture or file you sent is kept with your report E7K-32. You can text more at any time.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > [picture]
00:00:30  attendee < Thank you. The picture or file you sent is kept with your report E7K-32. You can text more at any time.
00:01:00  attendee > 1
00:01:00  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:20  attendee > [2 pictures] and these
00:01:20  attendee < Thank you. The pictures or files you sent are kept with your report E7K-32. You can text more at any time.
00:01:20  attendee < Thank you, that is kept. Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:20  Ben      > 1
00:02:20  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:20  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:20  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:50  Ben      > Ben here. Thank you for the pictures. Please keep the note and touch it as little as you can.
00:02:50  attendee < Ben: Ben here. Thank you for the pictures. Please keep the note and touch it as little as you can.
00:03:30  attendee > [picture]
00:03:30  attendee < Thank you. The picture or file you sent is kept with your report E7K-32. You can text more at any time.
00:03:30  Ben      < E7K-32: the reporter sent a picture or file. It is kept in the record.
00:05:00  -- the end

record E7K-32: Ben has it; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
