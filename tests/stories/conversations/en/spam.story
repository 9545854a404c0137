Spam: an advertisement, marked as not a report
region: na
languages: en

00:00:00  attendee > CONGRATULATIONS you have won a $500 gift card! Claim now at http://prizes.example/x
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:01:10  Ana      > 1
00:01:10  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:10  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:25  Ana      > not a report
00:01:25  Ana      < Mark E7K-32 as not a report and close it? It stays in the record. Send it again to do so.
00:01:40  Ana      > not a report
00:01:40  Ana      < E7K-32 is marked as not a report and closed. It stays in the record.
00:05:00  attendee > LAST CHANCE claim your $500 gift card http://prizes.example/x
00:05:00  Ana      < NorthConf B4M-77 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:05:00  attendee < Your report number is B4M-77. This chat is our record. You can text more at any time.
00:05:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:05:30  Ana      > 1
00:05:30  Ana      < You have B4M-77. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:05:30  attendee < Thank you for telling us. Ana has your report B4M-77. You can text here at any time.
00:05:40  Ana      > not a report
00:05:40  Ana      < Mark B4M-77 as not a report and close it? It stays in the record. Send it again to do so.
00:05:50  Ana      > not a report
00:05:50  Ana      < B4M-77 is marked as not a report and closed. It stays in the record.
00:07:00  -- the end

record E7K-32: Ana has it; closed; not a report; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
record B4M-77: Ana has it; closed; not a report; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
