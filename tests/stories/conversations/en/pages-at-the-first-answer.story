A region that pages at the first answer
region: na
languages: en
page at: first answer

00:00:00  attendee > hey
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. Answer once and we call a team member. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:40  attendee > a guy wont stop asking for my number
00:00:40  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:40  attendee < Thank you, that is kept. Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:01:10  Ana      > 1
00:01:10  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:10  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:02:00  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
