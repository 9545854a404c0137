Somebody who wants it known and does not want to be contacted
region: na
languages: en

00:00:00  attendee > The speaker in room 5 made jokes about women the whole talk. I just want you to know. Please do not contact me.
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < Your report E7K-32 is kept. We will not text you any more. If you text us again, one of us may answer. In danger? Call 911.
00:01:00  Ana      > 1
00:01:00  Ana      < You have E7K-32. The reporter can not get texts, so your words can not reach them. Send FACTS to read what was said, 9 to close.
00:01:00  Ana      < E7K-32: the reporter asks us not to text them. When they text again, you can answer once.
00:01:20  Ana      > Thank you for telling us, Ana here.
00:01:20  Ana      < Not sent: the reporter of E7K-32 asked us not to text them. When they text again, you can answer once.
00:01:40  Ana      > Is there more?
00:01:40  Ana      < Not sent: the reporter of E7K-32 asked us not to text them. When they text again, you can answer once.
00:20:00  attendee > also he is on again at 4
00:20:00  Ana      < E7K-32 reporter: also he is on again at 4
00:20:30  Ana      > Thank you, somebody will sit in.
00:20:30  attendee < Ana: Thank you, somebody will sit in.
00:20:50  Ana      > Anything else?
00:20:50  Ana      < Not sent: the reporter of E7K-32 asked us not to text them. When they text again, you can answer once.
00:21:00  -- the end

record E7K-32: Ana has it; safe not asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en; asked for no contact
