One word and digits, and every question skipped
region: na
languages: en es

00:00:00  attendee > help
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Español: ESPANOL
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:12  attendee > 1
00:00:12  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:20  attendee > 0
00:00:20  attendee < What happened? Say as much or as little as you like. Reply 0 to skip.
00:00:31  attendee > 0
00:00:31  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:00:38  attendee > 0
00:00:38  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:00:44  attendee > 0
00:00:44  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:00:50  attendee > 0
00:00:50  attendee < How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
00:00:57  attendee > 0
00:00:57  attendee < Thank you. What you sent is kept for the team. You can text more at any time.
00:00:57  attendee < If you need help later: Venue security +1 206 555 0150
00:01:30  Ana      > 1
00:01:30  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:30  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:02:00  Ana      > Hi, Ana here. I am at the registration desk in the main hall, yellow vest. Come by or text me.
00:02:00  attendee < Ana: Hi, Ana here. I am at the registration desk in the main hall, yellow vest. Come by or text me.
00:02:40  attendee > ok
00:02:40  Ana      < E7K-32 reporter: ok
00:04:00  -- the end

record E7K-32: Ana has it; safe yes; team no; what skipped; who skipped; where skipped; others skipped; help skipped; written to in en
