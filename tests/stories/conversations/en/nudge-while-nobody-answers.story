Silence while nobody of the team answers, and a late resume
region: na
languages: en

00:00:00  attendee > there is a man here who makes me really uncomfortable
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:40  attendee > 3
00:00:40  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:02:00  Ben      < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:04:00  Ana      < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:04:00  Ben      < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:04:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  attendee < We are still trying to reach a team member. No rush: answer when you can, or reply 0 to skip. If you are in danger, call 911.
00:08:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:08:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:08:00  Lee      < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:08:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  Ben      > 1
00:12:00  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:12:00  Ana      < E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:00  Cleo     < E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:00  Dora     < [line na] E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:00  Emil     < [line na] E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:01  Lee      < E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:01  Sam      < [line na] E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:01  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:12:20  Ben      > Ben here, sorry that it took so long. I am here whenever you want to write.
00:12:20  attendee < Ben: Ben here, sorry that it took so long. I am here whenever you want to write.
06:00:00  attendee > sorry i fell asleep. no he is not from your team
06:00:00  Ben      < E7K-32 reporter: sorry i fell asleep. no he is not from your team
06:01:00  Ben      > No need to be sorry. Ben here. Shall we talk about it tomorrow?
06:01:00  attendee < Ben: No need to be sorry. Ben here. Shall we talk about it tomorrow?
06:02:00  -- the end

record E7K-32: Ben has it; safe unknown; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
