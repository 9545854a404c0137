A child alone at a family event
region: na
languages: en

00:00:00  attendee > hi im 9 and i cant find my mom
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:25  attendee > idk
00:00:25  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:50  attendee > idk
00:00:50  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:10  Ana      > 1
00:01:10  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:01:10  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:20  Ana      > Hi, I am Ana. Stay where you are, I will come to you. What can you see around you?
00:01:20  attendee < Ana: Hi, I am Ana. Stay where you are, I will come to you. What can you see around you?
00:01:50  attendee > a big blue robot
00:01:50  Ana      < E7K-32 reporter: a big blue robot
00:02:10  Ana      > I know that robot. I am wearing a yellow vest. See you in two minutes.
00:02:10  attendee < Ana: I know that robot. I am wearing a yellow vest. See you in two minutes.
00:02:30  attendee > ok 😊
00:02:30  Ana      < E7K-32 reporter: ok 😊
00:06:00  Ana      > # mother found, both at the family desk
00:06:00  Ana      < Your note is in the record of E7K-32.
00:06:20  Ana      > 9
00:06:20  Ana      < Close E7K-32? Reply 9 again to close it.
00:06:30  Ana      > 9
00:06:30  Ana      < E7K-32 is closed. Thank you.
00:06:30  attendee < Your report E7K-32 is closed for now. If there is more, you can text here at any time.
00:07:00  -- the end

record E7K-32: Ana has it; closed; safe unknown; team unknown; what told; who asked; where not asked; others not asked; help not asked; written to in en
