Nobody answers a text
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "An attendee texts, and nobody answers: the policy of NorthConf tries one person after the other. In real life it waits minutes."
00:00:00  attendee > is anyone there? a drunk man tries every door on our floor
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Español: ESPANOL
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:04  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:04  -- "Ben is paged after 4 seconds, everybody of the region after half a minute, then the neighbours and the lead."
00:00:30  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:30  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:30  Cleo     < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:00  Dora     < [line na] NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:00  Emil     < [line na] NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:00  Lee      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:00  Sam      < [line na] NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:00  -- "Nobody gives up, and nobody pretends: after five minutes the attendee is told the truth."
00:02:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
00:05:00  Ana      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  Ben      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  Cleo     < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  Dora     < [line na] NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  Emil     < [line na] NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  Lee      < NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  Sam      < [line na] NorthConf E7K-32 safety not known, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
00:05:01  attendee < We are still trying to reach a team member. No rush: answer when you can, or reply 0 to skip. If you are in danger, call 911.
00:05:02  -- "Then Lee wakes up, and takes it."
00:05:03  Lee      > E7K 1
00:05:03  Lee      < You have E7K-32…
00:05:03  Ana      < E7K-32: Lee took it at 12:05 pm. Nothing for you to do.
00:05:03  Ben      < E7K-32: Lee took it at 12:05 pm. Nothing for you to do.
00:05:03  Cleo     < E7K-32: Lee took it at 12:05 pm. Nothing for you to do.
00:05:03  Dora     < [line na] E7K-32: Lee took it at 12:05 pm. Nothing for you to do.
00:05:04  Emil     < [line na] E7K-32: Lee took it at 12:05 pm. Nothing for you to do.
00:05:04  Sam      < [line na] E7K-32: Lee took it at 12:05 pm. Nothing for you to do.
00:05:04  attendee < Thank you for telling us. Lee has your report E7K-32. You can text here at any time.
00:05:05  Lee      > E7K This is Lee. I am sorry for the wait. Security is coming up to you now.
00:05:05  attendee < Lee: This is Lee. I am sorry for the wait. Security is coming up to you now.
00:05:08  -- the end

record E7K-32: Lee has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
