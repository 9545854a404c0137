A weapon is seen
region: na
languages: en

00:00:00  attendee > there is a guy with a gun in the parking garage
00:00:00  Ana      < NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:20  attendee > he has a gun
00:00:20  attendee < Thank you, that is kept. Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  attendee > level 2 near the elevator
00:00:40  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:00:50  Ana      > 1
00:00:50  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:50  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:00  Ana      > police danger
00:01:00  Ana      < E7K-32: it is in the record.
00:01:10  Ana      > 911 is called. Please get away from there. Where are you now?
00:01:10  attendee < Ana: 911 is called. Please get away from there. Where are you now?
00:01:40  attendee > in my car, leaving
00:01:40  Ana      < E7K-32 reporter: in my car, leaving
00:03:00  -- the end

record E7K-32: Ana has it; safe no; team told; what told; who asked; where not asked; others not asked; help not asked; police danger; written to in en
