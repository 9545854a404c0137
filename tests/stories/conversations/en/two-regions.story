The same evening in two regions
region: na
languages: en

00:00:00  attendee > my ex is at the conference and he is not supposed to be
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:10  London   > someone put something in my drink i think
00:00:10  Dora     < NorthConf B4M-77 safety not known, Europe, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:10  London   < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 999 or 112 first.
00:00:10  London   < Your report number is B4M-77. This chat is our record. You can text more at any time. FRANÇAIS: FRANCAIS Deutsch: DEUTSCH
00:00:10  London   < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:25  London   > 2
00:00:25  Dora     < NorthConf B4M-77 NOT SAFE now, Europe. Reply 1 to take, 2 to pass, 3 for help.
00:00:25  Emil     < NorthConf B4M-77 NOT SAFE, Europe, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:25  London   < We are telling the team that you are not safe. If you are in danger, call 999 or 112 now. You can text here at any time.
00:00:25  London   < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  Dora     > 1
00:00:40  Dora     < You have B4M-77. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:40  Emil     < B4M-77: Dora took it at 5:00 pm. Nothing for you to do.
00:00:40  London   < Thank you for telling us. Dora has your report B4M-77. You can text here at any time.
00:00:50  Ana      > 1
00:00:50  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:50  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:00  Dora     > I am Dora. Do not drink more of it. Is a friend with you?
00:01:00  London   < Dora: I am Dora. Do not drink more of it. Is a friend with you?
00:01:10  Ana      > I am Ana. Where did you see him?
00:01:10  attendee < Ana: I am Ana. Where did you see him?
00:02:00  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
record B4M-77: Dora has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
