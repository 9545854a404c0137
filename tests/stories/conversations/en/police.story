Somebody who wants the police
region: na
languages: en

00:00:00  attendee > someone broke into our room and hit my husband. please call the police
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:15  Ana      > 1
00:00:15  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:15  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:00:15  Ana      < E7K-32 to do: 1 police or security. Send DONE and a number once it is done.
00:00:25  Ana      > Ana here. I am calling 911 now. Which room?
00:00:25  attendee < Ana: Ana here. I am calling 911 now. Which room?
00:00:40  attendee > 903
00:00:40  Ana      < E7K-32 reporter: 903
00:01:00  Ana      > police asked
00:01:00  Ana      < E7K-32: it is in the record.
00:01:20  attendee > he is bleeding
00:01:20  Ana      < E7K-32: the reporter is NOT SAFE now.
00:01:20  Ana      < E7K-32 reporter: he is bleeding
00:01:20  attendee < We are telling the team that you are not safe. If you are in danger, call 911 now. You can text here at any time.
00:01:40  Ana      > They are coming. Press a towel on it. I am on the way to 903.
00:01:40  attendee < Ana: They are coming. Press a towel on it. I am on the way to 903.
00:02:00  Ana      > todo
00:02:00  Ana      < E7K-32: nothing is open to do.
00:04:00  -- the end

record E7K-32: Ana has it; safe no; team not asked; what told; who not asked; where not asked; others not asked; help not asked; police asked; written to in en
