Ben himself reports something, and Ana takes it
region: na
languages: en

00:00:00  Ben      > report a sponsor shoved me at the load-in
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  Ben      < Your own report is E7K-32. We are calling another team member now. You can text more at any time.
00:00:20  Ana      > 1
00:00:20  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:20  Ben      < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:00:40  Ana      > Ana here. Are you hurt?
00:00:40  Ben      < Ana: Ana here. Are you hurt?
00:01:00  Ben      > report no, just shaken. it was the big guy from Blue Kite
00:01:00  Ana      < E7K-32 reporter: no, just shaken. it was the big guy from Blue Kite
00:01:30  Ana      > Take a break, I will handle it.
00:01:30  Ben      < Ana: Take a break, I will handle it.
00:03:00  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
