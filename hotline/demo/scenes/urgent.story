Somebody is not safe
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "An attendee is not safe, and says so in answer to the first question."
00:00:00  attendee > a man is shouting at me and will not let me out of the room
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Español: ESPANOL
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:02  attendee > 2
00:00:02  Ana      < NorthConf E7K-32 NOT SAFE now, North America. Reply 1 to take, 2 to pass, 3 for help.
00:00:02  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:02  attendee < We are telling the team that you are not safe. If you are in danger, call 911 now. You can text here at any time.
00:00:02  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:03  -- "Ana is told at once, and Ben does not wait for his turn: he is paged now. The emergency number is said again."
00:00:04  Ben      > E7K 1
00:00:04  Ben      < You have E7K-32…
00:00:04  Ana      < E7K-32: Ben took it at 12:00 pm. Nothing for you to do.
00:00:04  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:00:06  Ben      > E7K I am at your door with security in one minute.
00:00:06  attendee < Ben: I am at your door with security in one minute.
00:00:08  attendee > thank you. room 204
00:00:08  Ben      < E7K-32 reporter: thank you. room 204
00:00:10  -- the end

record E7K-32: Ben has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
