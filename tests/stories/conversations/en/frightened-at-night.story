A frightened person by night, who is not safe
region: na
languages: en es
starts: 2027-02-06 23:41

00:00:00  attendee > Help someone keeps following me
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time. Español: ESPANOL
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 2
00:00:20  Ana      < NorthConf E7K-32 NOT SAFE now, North America. Reply 1 to take, 2 to pass, 3 for help.
00:00:20  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:20  attendee < We are telling the team that you are not safe. If you are in danger, call 911 now. You can text here at any time.
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:45  attendee > tall man grey hoodie, he is outside the lift on floor 4
00:00:45  attendee < Thank you, that is kept. Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:10  Ana      > 1
00:01:10  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:10  Ben      < E7K-32: Ana took it at 11:42 pm. Nothing for you to do.
00:01:10  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:30  Ana      > I am Ana from the team. Are you somewhere with other people?
00:01:30  attendee < Ana: I am Ana from the team. Are you somewhere with other people?
00:01:50  attendee > no im in the stairwell
00:01:50  Ana      < E7K-32 reporter: no im in the stairwell
00:02:05  Ana      > Go down to the lobby if you can. I am coming there now.
00:02:05  attendee < Ana: Go down to the lobby if you can. I am coming there now.
00:12:00  -- the end

record E7K-32: Ana has it; safe no; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
