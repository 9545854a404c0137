The one who took it turns out to be the one it is about
region: na
languages: en

00:00:00  attendee > someone put a hand on my back in the queue and left it there
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  Ana      > 1
00:00:30  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:30  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:00  attendee > wait is that Ana who checked badges
00:01:00  Ben      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:01:00  attendee < A different person will help you now. We are calling them. You can text here at any time.
00:01:00  Lee      < E7K-32: this may be about Ana, now kept out. A lead decides: send E7K KEEP OUT or E7K LET IN, and the name.
00:01:00  attendee < If you named someone on our team, we keep them out of this. You can text here at any time.
00:01:30  Ana      > Yes, that was me this morning. What happened?
00:01:30  Ana      < You have no open page. To report something yourself, start your text with the word REPORT.
00:02:00  attendee > it was ana who did it
00:02:00  attendee < If you named someone on our team, we keep them out of this. You can text here at any time.
00:02:00  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:02:30  attendee > Ana touched my back
00:02:30  attendee < If you named someone on our team, we keep them out of this. You can text here at any time.
00:02:30  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:03:00  Ben      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:03:00  Cleo     < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:06:00  attendee < We are still trying to reach a team member. No rush: answer when you can, or reply 0 to skip. If you are in danger, call 911.
00:07:00  Dora     < [line na] NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:07:00  Emil     < [line na] NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:07:00  Lee      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:07:00  Sam      < [line na] NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:08:00  -- the end

record E7K-32: nobody has it; safe asked; team named; what told; who told; where asked; others not asked; help not asked; kept out Ana; written to in en
