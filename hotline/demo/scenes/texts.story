A report by text
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "An attendee in North America texts the number on the badge. No app, no account, no name."
00:00:00  attendee > someone keeps following me
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Español: ESPANOL
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:01  -- "Ana's phone has buzzed. The page says where and how urgent, and never what was reported. Ana does not answer. The policy of NorthConf waits 4 seconds (in real life: minutes). The attendee answers a question meanwhile."
00:00:02  attendee > 3
00:00:02  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:04  Ben      < NorthConf E7K-32 …, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:04  -- "So Ben is paged, and takes it with the number of the report and one key."
00:00:05  Ben      > E7K 1
00:00:05  Ben      < You have E7K-32…
00:00:05  Ana      < E7K-32: Ben took it at 12:00 pm. Nothing for you to do.
00:00:05  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:00:06  -- "Whatever Ben texts now reaches the attendee. Neither sees the other's number."
00:00:07  Ben      > E7K I am on my way to you. Where are you now?
00:00:07  attendee < Ben: I am on my way to you. Where are you now?
00:00:09  attendee > By the coffee stand in hall B. He is still here.
00:00:09  Ben      < E7K-32 reporter: By the coffee stand in hall B. He is still here.
00:00:10  -- the end

record E7K-32: Ben has it; safe unknown; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
