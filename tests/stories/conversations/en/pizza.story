A wrong number: somebody orders pizza
region: na
languages: en

00:00:00  attendee > Hi can I get two large pepperoni for pickup at 7
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:25  attendee > huh? is this marios
00:00:25  attendee < Thank you, that is kept. Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:50  attendee > sorry wrong number
00:00:50  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:20  Ana      > 1
00:01:20  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:20  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:40  Ana      > No worries, this is a conference hotline. Enjoy your pizza!
00:01:40  attendee < Ana: No worries, this is a conference hotline. Enjoy your pizza!
00:02:10  Ana      > not a report
00:02:10  Ana      < Mark E7K-32 as not a report and close it? It stays in the record. Send it again to do so.
00:02:20  Ana      > not a report
00:02:20  Ana      < E7K-32 is marked as not a report and closed. It stays in the record.
00:03:00  -- the end

record E7K-32: Ana has it; closed; not a report; safe told; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
