About somebody of the team whose name is misspelt
region: na
languages: en

00:00:00  attendee > hi
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 1
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  attendee > yeah clio i think she is called
00:00:40  attendee < Sorry, we did not get that. Send the name of the person on our team, or reply 0 for no. Or use your own words and a person will read them.
00:01:00  attendee > the one at the info desk
00:01:00  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:30  attendee > she told my boss what i said to her in confidence
00:01:30  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:30  Ben      > 1
00:02:30  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send facts to read what was said, # and your words for a note, 9 to close.
00:02:30  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:30  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:03:00  Ben      > Hi, Ben here. Do you mean Cleo?
00:03:00  attendee < Ben: Hi, Ben here. Do you mean Cleo?
00:03:30  attendee > yes cleo
00:03:30  Ben      < E7K-32 reporter: yes cleo
00:05:00  -- the end

record E7K-32: Ben has it; safe yes; team told; what told; who told; where asked; others not asked; help not asked; written to in en
