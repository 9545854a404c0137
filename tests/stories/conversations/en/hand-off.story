Ana hands it to Cleo, who takes it
region: na
languages: en

00:00:00  attendee > i need to talk to a woman please
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  Ana      > 1
00:00:20  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:20  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:00:40  attendee > it is about my ex, he is here
00:00:40  Ana      < E7K-32 reporter: it is about my ex, he is here
00:01:10  Ana      > hand Cleo
00:01:10  Cleo     < NorthConf E7K-32 safety not known, North America. Ana hands it to you. Reply 1 to take, 2 to pass, 3 for help.
00:01:10  Ana      < We are asking Cleo to take E7K-32. It is yours until Cleo takes it.
00:01:40  Cleo     > 1
00:01:40  Ana      < E7K-32: Cleo took it at 12:01 pm. It is no longer yours. Thank you.
00:01:40  Cleo     < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:40  attendee < Thank you for telling us. Cleo has your report E7K-32. You can text here at any time.
00:02:00  Cleo     > facts
00:02:00  Cleo     < E7K-32: safety asked, no answer. Someone on our team: not asked yet.
                    | Told: what. Not known: none. Skipped: none. Asked, no answer: safe now. Not asked: our team, who, when and where, others, how to help.
                    | They said: i need to talk to a woman please
                    | They said: it is about my ex, he is here
00:02:30  Cleo     > I am Cleo. Ana had to go to another call and asked me to be there for you.
00:02:30  attendee < Cleo: I am Cleo. Ana had to go to another call and asked me to be there for you.
00:03:00  attendee > ok thank you
00:03:00  Cleo     < E7K-32 reporter: ok thank you
00:05:00  -- the end

record E7K-32: Cleo has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
