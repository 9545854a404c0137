HELP as the only text, and nothing after it
region: na
languages: en

00:00:00  attendee > HELP
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:01:00  Ana      > 1
00:01:00  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:00  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:20  Ana      > Ana here. Where are you? I can come to you.
00:01:20  attendee < Ana: Ana here. Where are you? I can come to you.
00:06:00  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what not asked; who not asked; where not asked; others not asked; help not asked; written to in en
