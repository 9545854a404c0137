Silence while nobody of the team answers, and a late resume
region: na
languages: en

00:00:00  attendee > there is a man here who makes me really uncomfortable
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:40  attendee > 3
00:00:40  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:02:00  Ben      < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:04:00  Ana      < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:04:00  Ben      < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:04:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:05:00  attendee < We are still trying to reach a team member. No rush: answer when you can, or reply 0 to skip. If you are in danger, call 911.
00:08:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:08:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:08:00  Lee      < NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:08:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:12:00  Ben      > 1
00:12:20  Ben      > Ben here, sorry that it took so long. I am here whenever you want to write.
00:12:00  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send facts to read what was said, # and your words for a note, 9 to close.
00:12:00  Ana      < E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:00  Cleo     < E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:00  Dora     < [line na] E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:00  Emil     < [line na] E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:01  Lee      < E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:01  Sam      < [line na] E7K-32: Ben took it at 12:12 pm. Nothing for you to do.
00:12:01  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:15:00  Ben      < E7K-32: are you still there? Reply 1 to keep it. If we hear nothing, others are paged.
00:17:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:17:00  Ben      < We had no sign of you, so others are being paged for E7K-32. Reply 1 to take it again.
00:17:00  attendee < The person who had your report E7K-32 may be held up. We are calling others now. You can text here at any time.
00:19:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:20:00  attendee < We are still trying to reach a team member. What you sent is kept. If you are in danger, call 911. You can text here at any time.
00:21:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:21:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:21:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:25:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:25:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:25:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:25:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:32:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
00:42:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:42:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:42:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:42:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:42:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:42:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:42:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:42:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
00:52:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:52:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:52:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:52:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:52:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:52:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:52:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
00:52:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
01:00:00  attendee < We are still trying to reach a team member. What you sent is kept. If you are in danger, call 911. You can text here at any time.
01:02:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:02:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:02:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:02:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:02:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:02:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:02:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:02:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
01:12:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:12:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:12:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:12:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:12:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:12:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:12:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:12:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
01:22:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:22:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:22:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:22:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:22:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:22:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:22:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:22:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
01:32:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:32:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:32:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:32:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:32:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:32:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:32:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:32:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
01:42:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:42:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:42:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:42:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:42:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:42:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:42:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:42:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
01:52:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:52:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:52:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:52:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:52:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:52:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:52:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
01:52:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
02:02:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:02:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:02:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:02:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:02:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:02:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:02:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:02:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
02:12:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:12:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:12:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:12:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:12:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:12:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:12:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:12:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
02:22:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:22:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:22:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:22:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:22:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:22:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:22:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:22:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
02:32:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:32:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:32:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:32:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:32:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:32:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:32:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:32:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
02:42:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:42:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:42:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:42:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:42:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:42:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:42:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:42:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
02:52:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:52:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:52:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:52:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:52:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:52:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:52:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
02:52:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
03:00:00  attendee < We are still trying to reach a team member. What you sent is kept. If you are in danger, call 911. You can text here at any time.
03:02:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:02:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:02:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:02:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:02:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:02:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:02:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:02:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
03:12:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:12:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:12:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:12:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:12:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:12:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:12:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:12:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
03:22:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:22:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:22:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:22:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:22:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:22:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:22:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:22:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
03:32:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:32:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:32:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:32:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:32:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:32:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:32:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:32:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
03:42:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:42:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:42:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:42:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:42:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:42:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:42:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:42:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
03:52:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:52:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:52:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:52:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:52:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:52:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:52:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
03:52:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
04:02:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:02:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:02:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:02:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:02:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:02:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:02:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:02:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
04:12:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:12:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:12:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:12:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:12:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:12:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:12:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:12:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
04:22:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:22:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:22:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:22:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:22:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:22:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:22:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:22:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
04:32:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:32:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:32:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:32:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:32:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:32:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:32:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:32:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
04:42:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:42:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:42:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:42:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:42:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:42:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:42:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:42:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
04:52:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:52:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:52:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:52:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:52:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:52:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:52:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
04:52:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
05:00:00  attendee < We are still trying to reach a team member. What you sent is kept. If you are in danger, call 911. You can text here at any time.
05:02:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:02:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:02:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:02:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:02:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:02:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:02:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:02:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
05:12:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:12:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:12:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:12:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:12:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:12:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:12:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:12:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
05:22:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:22:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:22:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:22:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:22:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:22:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:22:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:22:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
05:32:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:32:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:32:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:32:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:32:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:32:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:32:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:32:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
05:42:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:42:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:42:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:42:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:42:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:42:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:42:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:42:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
05:52:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:52:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:52:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:52:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:52:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:52:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:52:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
05:52:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
06:00:00  attendee > sorry i fell asleep. no he is not from your team
06:00:00  attendee < Sorry, we did not get that. Send the name of the person on our team, or reply 0 for no. Or use your own words and a person will read them.
06:01:00  Ben      > No need to be sorry. Ben here. Shall we talk about it tomorrow?
06:01:00  Ben      < E7K-32: reply 1 to take, 2 to pass, 3 for help, 9 to close, who, facts, status.
06:02:00  Ana      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
06:02:00  Ben      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
06:02:00  Cleo     < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
06:02:00  Dora     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
06:02:00  Emil     < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
06:02:00  Lee      < NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
06:02:00  Sam      < [line na] NorthConf E7K-32 not sure if safe, North America, still needs a person. Reply 1 to take, 2 to pass, 3 for help.
06:02:00  e-mail   < to incidents-na@example.org, lee@example.org: NorthConf E7K-32: a report needs a person
                    | Nobody has taken report E7K-32 of North America, open since 12:00 pm. Please reach the team in another way. Everybody is paged again until somebody takes it.
06:02:00  -- the end

record E7K-32: nobody has it; safe unknown; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
