A friend reports for a friend
region: na
languages: en

00:00:00  attendee > my friend was groped at the party last night and she doesnt want to text herself
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > she is not safe with her roommate around
00:00:30  Ana      < NorthConf E7K-32 NOT SAFE now, North America. Reply 1 to take, 2 to pass, 3 for help.
00:00:30  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:30  attendee < We are telling the team that you are not safe. If you are in danger, call 911 now. You can text here at any time.
00:00:30  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:01:00  attendee > no
00:01:00  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:30  Ana      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:30  Ben      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:30  Cleo     < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:01:30  attendee > some guy from her team at work
00:01:30  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:02:10  attendee > party at the rooftop bar, around 11
00:02:10  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:02:40  attendee > 2
00:02:40  attendee < How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
00:02:55  Ana      > 1
00:02:55  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:55  Ben      < E7K-32: Ana took it at 12:02 pm. Nothing for you to do.
00:02:55  Cleo     < E7K-32: Ana took it at 12:02 pm. Nothing for you to do.
00:02:55  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:03:20  Ana      > Thank you for looking out for her. I am Ana. Is she with you now?
00:03:20  attendee < Ana: Thank you for looking out for her. I am Ana. Is she with you now?
00:04:00  attendee > yes in our room, 1407. can someone come, a woman please
00:04:00  Ana      < E7K-32 reporter: yes in our room, 1407. can someone come, a woman please
00:04:30  Ana      > I am on my way up. I will knock and say my name.
00:04:30  attendee < Ana: I am on my way up. I will knock and say my name.
00:08:00  -- the end

record E7K-32: Ana has it; safe no; team no; what told; who told; where told; others told; help asked; written to in en
