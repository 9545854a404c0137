Ana and Ben take it in the same second, and later help each other
region: na
languages: en
policy: primary 0s, secondary 5s, region 4m, alarm 15m, again 10m, sign 5m

00:00:00  attendee > someone is being dragged out of the bar
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:05  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:10  Ana      > 1
00:00:10  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:10  Ben      > 1
00:00:10  Ben      < E7K-32: Ana took it at 12:00 pm. Nothing for you to do.
00:00:10  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:00:10  Ben      < E7K-32 is with somebody else now. Nothing for you to do.
00:00:20  Ana      > 3
00:00:20  Ben      < NorthConf E7K-32 safety not known, North America. Ana asks for help. Reply 1 to help, 2 to pass.
00:00:20  Cleo     < NorthConf E7K-32 safety not known, North America. Ana asks for help. Reply 1 to help, 2 to pass.
00:00:20  Ana      < We are paging the next person to help with E7K-32. You stay on it.
00:00:40  Ben      > 1
00:00:40  Ana      < Ben will help you with E7K-32.
00:00:40  Ben      < You are helping Ana with E7K-32. Send FACTS to read what was said, # and your words for a note.
00:01:00  Ana      > Ana and Ben from the team are on the way.
00:01:00  attendee < Ana: Ana and Ben from the team are on the way.
00:02:00  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
