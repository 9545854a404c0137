The questions go on, silence and one nudge, and the next day it goes on where it stopped
region: na
languages: en
starts: 2027-02-06 22:10

00:00:00  attendee > a coach keeps texting my kid at night
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  Ana      > 1
00:00:30  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:30  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:00:50  Ana      > I am Ana. Thank you for telling us. A few questions, whenever you like.
00:00:50  attendee < Ana: I am Ana. Thank you for telling us. A few questions, whenever you like.
00:01:00  Ana      > questions
00:01:00  Ana      < E7K-32: the questions to the reporter go on. You get every answer.
00:01:00  attendee < Ana would like to ask you a few more things. Reply 0 to skip any of them.
00:01:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:01:40  attendee > 1
00:01:40  Ana      < E7K-32 reporter: 1
00:01:40  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:02:10  attendee > 0
00:02:10  Ana      < E7K-32 reporter: 0
00:02:10  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:02:30  Ana      > # will look again in the morning
00:02:30  Ana      < Your note is in the record of E7K-32.
00:07:10  attendee < Still here. No rush. You can answer later, or reply 0 to skip. What you sent is kept.
10:02:00  attendee > coach Miller from the blue team
10:02:00  Ana      < E7K-32 reporter: coach Miller from the blue team
10:02:00  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
10:02:30  Ana      > Good morning. Ana here, I read it.
10:02:30  attendee < Ana: Good morning. Ana here, I read it.
10:03:30  attendee > since last week, every night
10:03:30  Ana      < E7K-32 reporter: since last week, every night
10:03:30  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
10:04:00  Ana      > Thank you. You can stop whenever you like.
10:04:00  attendee < Ana: Thank you. You can stop whenever you like.
10:05:00  -- the end

record E7K-32: Ana has it; safe yes; team no; what told; who told; where told; others asked; help not asked; written to in en
