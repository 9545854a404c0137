Both numbers of one region: the same person, one report
region: na
languages: en
lines: 2

00:00:00  attendee > someone spilled my drink on purpose and laughed
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > [line na 2] not sure this is the right number
00:00:30  attendee < Thank you, that is kept. Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:01:00  attendee > [line na 2] 1
00:01:00  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:30  Ana      > 1
00:01:30  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:30  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:50  Ana      > Either number is fine. I am Ana.
00:01:50  attendee < Ana: Either number is fine. I am Ana.
00:03:00  -- the end

record E7K-32: Ana has it; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
