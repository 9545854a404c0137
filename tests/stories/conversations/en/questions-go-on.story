Ana has it and lets the questions go on
region: na
languages: en

00:00:00  attendee > hello, i want to report something
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:15  Ana      > 1
00:00:15  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:15  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:00:30  Ana      > questions
00:00:30  Ana      < E7K-32: the questions to the reporter go on. You get every answer.
00:00:30  attendee < Ana would like to ask you a few more things. Reply 0 to skip any of them.
00:00:30  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:50  attendee > 1
00:00:50  Ana      < E7K-32 reporter: 1
00:00:50  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:10  attendee > 0
00:01:10  Ana      < E7K-32 reporter: 0
00:01:10  attendee < What happened? Say as much or as little as you like. Reply 0 to skip.
00:01:40  attendee > a man in a suit followed my daughter to the restroom
00:01:40  Ana      < E7K-32 reporter: a man in a suit followed my daughter to the restroom
00:01:40  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:02:10  attendee > bald, navy suit, lanyard with a red ribbon
00:02:10  Ana      < E7K-32 reporter: bald, navy suit, lanyard with a red ribbon
00:02:10  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:02:40  attendee > ten minutes ago by the fountain, he left
00:02:40  Ana      < E7K-32 reporter: ten minutes ago by the fountain, he left
00:02:40  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:03:00  attendee > her brother was there
00:03:00  Ana      < E7K-32 reporter: her brother was there
00:03:00  attendee < How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
00:03:30  attendee > 1 3
00:03:30  Ana      < E7K-32 reporter: 1 3
00:03:30  Ana      < E7K-32 reporter asks for: a private place, a call. Send DONE and a number once it is done.
00:03:30  attendee < Thank you. What you sent is kept for the team. You can text more at any time.
00:03:30  attendee < If you need help later: Venue security +1 206 555 0150
00:03:50  Ana      < E7K-32: are you still there? Reply 1 to keep it. If we hear nothing, others are paged.
00:04:00  Ana      > todo
00:04:00  Ana      < E7K-32 to do: 1 a private place, 2 a call. Send DONE and a number once it is done.
00:04:20  Ana      > done 1
00:04:20  Ana      < E7K-32: a private place is done.
00:04:40  Ana      > Room 12 is free for you both, next to the fountain. I will call you there.
00:04:40  attendee < Ana: Room 12 is free for you both, next to the fountain. I will call you there.
00:06:00  -- the end

record E7K-32: Ana has it; safe yes; team no; what told; who told; where told; others told; help private-place call; to do call; written to in en
