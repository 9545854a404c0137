Nobody answers until the alarm
region: na
languages: en
starts: 2027-02-07 04:05

00:00:00  attendee > is anyone there? there is a drunk guy trying every door on our floor
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > 2
00:00:30  Ana      < NorthConf E7K-32 NOT SAFE now, North America. Reply 1 to take, 2 to pass, 3 for help.
00:00:30  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:30  attendee < We are telling the team that you are not safe. If you are in danger, call 911 now. You can text here at any time.
00:00:30  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:00  attendee > no
00:01:00  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:30  Ana      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:30  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:30  Cleo     < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:30  attendee > we dont know him
00:01:30  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:02:00  attendee > floor 6 of the hotel, right now
00:02:00  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:03:30  Dora     < [line na] NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:03:30  Emil     < [line na] NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:03:30  Lee      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:03:30  Sam      < [line na] NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  attendee < We are still trying to reach a team member. What you sent is kept. If you are in danger, call 911. You can text here at any time.
00:07:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 4:05 am. Please reach the team in another way. Everybody is paged again until somebody takes it.
00:08:00  attendee > hello???
00:08:00  attendee < We are still trying to reach a team member. What you sent is kept. If you are in danger, call 911. You can text here at any time.
00:12:00  Ana      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  Ben      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  Cleo     < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  Dora     < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  Emil     < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  Lee      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  Sam      < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 4:05 am. Please reach the team in another way. Everybody is paged again until somebody takes it.
00:17:00  Ana      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:17:00  Ben      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:17:00  Cleo     < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:17:00  Dora     < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:17:00  Emil     < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:17:00  Lee      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:17:00  Sam      < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:17:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 4:05 am. Please reach the team in another way. Everybody is paged again until somebody takes it.
00:20:00  attendee < We are still trying to reach a team member. What you sent is kept. If you are in danger, call 911. You can text here at any time.
00:20:00  attendee > nobody is coming are they
00:20:00  attendee < How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
00:22:00  Ana      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:22:00  Ben      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:22:00  Cleo     < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:22:00  Dora     < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:22:00  Emil     < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:22:00  Lee      < NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:22:00  Sam      < [line na] NorthConf E7K-32 NOT SAFE, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:22:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 4:05 am. Please reach the team in another way. Everybody is paged again until somebody takes it.
00:23:00  Lee      > 1
00:23:00  Lee      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:23:00  Ana      < E7K-32: Lee took it at 4:28 am. Nothing for you to do.
00:23:00  Ben      < E7K-32: Lee took it at 4:28 am. Nothing for you to do.
00:23:00  Cleo     < E7K-32: Lee took it at 4:28 am. Nothing for you to do.
00:23:00  Dora     < [line na] E7K-32: Lee took it at 4:28 am. Nothing for you to do.
00:23:01  Emil     < [line na] E7K-32: Lee took it at 4:28 am. Nothing for you to do.
00:23:01  Sam      < [line na] E7K-32: Lee took it at 4:28 am. Nothing for you to do.
00:23:01  attendee < Thank you for telling us. Lee has your report E7K-32. You can text here at any time.
00:23:20  Lee      > This is Lee. I am so sorry for the wait. Hotel security is coming up to floor 6 now.
00:23:20  attendee < Lee: This is Lee. I am so sorry for the wait. Hotel security is coming up to floor 6 now.
00:25:00  -- the end

record E7K-32: Lee has it; safe no; team no; what told; who told; where told; others told; help asked; written to in en
