Ben hands it to Cleo, who does not answer
region: na
languages: en

00:00:00  attendee > people in the chat post my photo with nasty words
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:02:00  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:10  Ben      > 1
00:02:10  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:10  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:10  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:40  Ben      > hand Cleo
00:02:40  Cleo     < NorthConf E7K-32 safety not known, North America. Ben hands it to you. Reply 1 to take, 2 to pass, 3 for help.
00:02:40  Ben      < We are asking Cleo to take E7K-32. It is yours until Cleo takes it.
00:05:40  Ben      < E7K-32: are you still there? Reply 1 to keep it. If we hear nothing, others are paged.
00:07:40  Ana      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:07:40  Ben      < We had no sign of you, so others are being paged for E7K-32. Reply 1 to take it again.
00:07:40  attendee < The person who had your report E7K-32 may not be able to answer. We are calling others now. You can text here at any time.
00:09:00  Ben      > who
00:09:00  Ben      < E7K-32: nobody has it yet. Paged: Ana, Ben, Cleo.
00:09:30  Ben      > Ben here, I am still with you.
00:09:30  Ben      < Not sent: E7K-32 is not yours now. Reply 1 to take it.
00:09:40  Ben      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:11:00  -- the end

record E7K-32: nobody has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
