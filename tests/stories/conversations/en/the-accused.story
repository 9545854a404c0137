The one who is reported writes too
region: na
languages: en

00:00:00  attendee > someone told me i have been reported. what did they say about me
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee 2 > hi its sam, we met, the guy from the booth is harassing me
00:00:30  Ana      < NorthConf B4M-77 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:30  attendee 2 < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:30  attendee 2 < Your report number is B4M-77. This chat is our record. You can text more at any time.
00:00:30  attendee 2 < If you named someone on our team, we keep them out of this. You can text here at any time.
00:00:30  attendee 2 < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:50  attendee > 1
00:00:50  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:10  attendee 2 > 1
00:01:10  attendee 2 < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:20  Ana      > 1
00:01:20  Ana      < You have more than one open: B4M, E7K. Nothing was done. Start your text with the one you mean.
00:01:30  Ana      > E7K 1
00:01:30  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:30  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:50  Ana      > B4M 1
00:01:50  Ana      < You have B4M-77 too. From now on start each text with the one you mean: B4M, E7K. Words alone are not sent to anybody.
00:01:50  attendee 2 < Thank you for telling us. Ana has your report B4M-77. You can text here at any time.
00:02:10  Ana      > I can not talk about that.
00:02:10  Ana      < Nothing was sent. You have more than one open: B4M, E7K. Start your text with the reference.
00:02:30  Ana      > E7K I can not say who reported what. I am Ana, and I would like to hear your side in person.
00:02:30  attendee < Ana: I can not say who reported what. I am Ana, and I would like to hear your side in person.
00:03:00  Ana      > B4M Hi, Ana here. Are you still at the booth?
00:03:00  attendee 2 < Ana: Hi, Ana here. Are you still at the booth?
00:04:00  -- the end

record E7K-32: Ana has it; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
record B4M-77: Ana has it; safe yes; team named; what told; who asked; where not asked; others not asked; help not asked; kept out Sam; written to in en
