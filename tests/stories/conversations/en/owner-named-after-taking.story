The one who took it turns out to be the one it is about
region: na
languages: en

00:00:00  attendee > someone put a hand on my back in the queue and left it there
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  Ana      > 1
00:00:30  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send facts to read what was said, # and your words for a note, 9 to close.
00:00:30  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:00  attendee > wait is that Ana who checked badges
00:01:00  Ana      < E7K-32 reporter: wait is that Ana who checked badges
00:01:30  Ana      > Yes, that was me this morning. What happened?
00:01:30  attendee < Ana: Yes, that was me this morning. What happened?
00:02:00  attendee > it was ana who did it
00:02:00  Ana      < E7K-32 reporter: it was ana who did it
00:02:30  attendee > Ana touched my back
00:02:30  Ana      < E7K-32 reporter: Ana touched my back
00:05:00  Ana      < E7K-32: are you still there? Reply 1 to keep it. If we hear nothing, others are paged.
00:07:00  Ana      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:07:00  Ana      < We had no sign of you, so others are being paged for E7K-32. Reply 1 to take it again.
00:07:00  attendee < The person who had your report E7K-32 may not be able to answer. We are calling others now. You can text here at any time.
00:08:00  -- the end

record E7K-32: nobody has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
