The network takes no texts for three minutes
region: na
languages: en

00:00:00  -- the network takes no texts
00:00:05  attendee > there is a fight at the loading dock
00:00:45  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | No page for report E7K-32 of North America, open since 12:00 pm, has left: the carrier takes nothing. Please reach the team in another way.
00:03:00  -- the network takes texts again
00:03:05  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:03:05  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:03:05  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:03:06  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:03:06  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:04:00  Ana      > 1
00:04:00  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:04:00  Ben      < E7K-32: Ana took it at 12:04 pm. Nothing for you to do.
00:04:00  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:05:00  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
