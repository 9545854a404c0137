Somebody asks for the wifi password
region: na
languages: en

00:00:00  attendee > whats the wifi password
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:40  attendee > nvm found it
00:00:40  attendee < Thank you, that is kept. Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:02:00  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:10  Ben      > 1
00:02:10  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:10  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:10  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:30  Ben      > Great. This number is for conduct reports, but no harm done.
00:02:30  attendee < Ben: Great. This number is for conduct reports, but no harm done.
00:03:00  Ben      > not a report
00:03:00  Ben      < Mark E7K-32 as not a report and close it? It stays in the record. Send it again to do so.
00:03:10  Ben      > not a report
00:03:10  Ben      < E7K-32 is marked as not a report and closed. It stays in the record.
00:06:00  -- the end

record E7K-32: Ben has it; closed; not a report; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
