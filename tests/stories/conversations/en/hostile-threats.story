Somebody who insults and threatens the hotline
region: na
languages: en

00:00:00  attendee > your code of conduct is a joke and so are you idiots
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:15  attendee > go to hell
00:00:15  attendee < Thank you, that is kept. Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > i know where your desk is. wait till i get there
00:00:30  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:50  Ana      > 1
00:00:50  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:50  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:10  Ana      > 3
00:01:10  Ben      < NorthConf E7K-32 safety not known, North America. Ana asks for help. Reply 1 to help, 2 to pass.
00:01:10  Ana      < We are paging the next person to help with E7K-32. You stay on it.
00:01:30  Ben      > 1
00:01:30  Ana      < Ben will help you with E7K-32.
00:01:30  Ben      < You are helping Ana with E7K-32. Send FACTS to read what was said, # and your words for a note.
00:02:00  Ana      > # telling venue security, he says he is coming to the desk
00:02:00  Ana      < Your note is in the record of E7K-32.
00:02:10  Ana      > police danger
00:02:10  Ana      < E7K-32: it is in the record.
00:03:30  attendee > scared now are you
00:03:30  Ana      < E7K-32 reporter: scared now are you
00:04:00  Ana      > This is Ana from the team. If something happened to you here, tell me and I will listen.
00:04:00  attendee < Ana: This is Ana from the team. If something happened to you here, tell me and I will listen.
00:05:10  attendee > whatever
00:05:10  Ana      < E7K-32 reporter: whatever
00:06:00  -- the end

record E7K-32: Ana has it; safe told; team asked; what told; who not asked; where not asked; others not asked; help not asked; police danger; written to in en
