Somebody who sends nothing but emoji
region: na
languages: en

00:00:00  attendee > 😭😭😭
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > 👎
00:00:30  attendee < Sorry, we did not get that. Reply 1 for safe, 2 for not safe, 3 for not sure. Or use your own words and a person will read them.
00:01:00  attendee > 2️⃣
00:01:00  Ana      < NorthConf E7K-32 NOT SAFE now, North America. Reply 1 to take, 2 to pass, 3 for help.
00:01:00  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:00  attendee < We are telling the team that you are not safe. If you are in danger, call 911 now. You can text here at any time.
00:01:00  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:30  Ana      > 1
00:01:30  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:30  Ben      < E7K-32: Ana took it at 12:01 pm. Nothing for you to do.
00:01:30  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:02:00  Ana      > I am Ana and I am here. Can you tell me where you are?
00:02:00  attendee < Ana: I am Ana and I am here. Can you tell me where you are?
00:02:40  attendee > 🚻 3️⃣
00:02:40  Ana      < E7K-32 reporter: 🚻 3️⃣
00:04:00  -- the end

record E7K-32: Ana has it; safe no; team asked; what not asked; who not asked; where not asked; others not asked; help not asked; written to in en
