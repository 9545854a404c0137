Somebody who would rather talk
region: na
languages: en

00:00:00  attendee > can someone call me, dont want to type this
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:30  attendee > yes
00:00:30  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:50  attendee > no
00:00:50  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:10  attendee > just call me please
00:01:10  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:10  Ben      > 1
00:02:10  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:10  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:10  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:10  Ben      < E7K-32 to do: 1 a call. Send DONE and a number once it is done.
00:02:20  Ben      > Ben from the team here, calling you in a minute.
00:02:20  attendee < Ben: Ben from the team here, calling you in a minute.
00:08:00  Ben      > # called, talked for five minutes, wants to sleep on it
00:08:00  Ben      < Your note is in the record of E7K-32.
00:08:20  Ben      > 9
00:08:20  Ben      < Close E7K-32? Still to do: a call. Reply 9 again to close it all the same.
00:08:30  Ben      > done 1
00:08:30  Ben      < E7K-32: a call is done.
00:08:40  Ben      > 9
00:08:40  Ben      < E7K-32 is closed. Thank you.
00:08:40  attendee < Your report E7K-32 is closed for now. If there is more, you can text here at any time.
00:08:50  Ben      > 9
00:08:50  Ben      < You have no open page. To report something yourself, start your text with the word REPORT.
00:09:00  -- the end

record E7K-32: Ben has it; closed; safe yes; team no; what told; who told; where asked; others not asked; help call; written to in en
