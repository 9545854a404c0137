A frightened person who sends many texts in one breath, in capitals and with typos
region: na
languages: en

00:00:00  attendee > HELP
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:01  attendee > HE IS HERE AGIAN
00:00:02  attendee > THE GUY FROM TEH WORKSHOP
00:00:03  attendee > PLEAS
00:00:03  attendee < Thank you, that is kept. Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > im in the bathrom 2nd floor
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  attendee > he is outside teh door
00:00:40  attendee < Thank you, that is kept. Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:55  Ana      > 1
00:00:55  Ana      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:00:55  attendee < Thank you for telling us. Ana has your report E7K-32. You can text here at any time.
00:01:05  Ana      > This is Ana. Stay in there and lock the door. I am on the second floor in one minute.
00:01:05  attendee < Ana: This is Ana. Stay in there and lock the door. I am on the second floor in one minute.
00:01:25  attendee > ok
00:01:25  Ana      < E7K-32 reporter: ok
00:01:30  attendee > plz hurry
00:01:30  Ana      < E7K-32 reporter: plz hurry
00:03:00  Ana      > Ana again, I am at the door, he is gone. Come out when you are ready.
00:03:00  attendee < Ana: Ana again, I am at the door, he is gone. Come out when you are ready.
00:03:20  attendee > thank you
00:03:20  Ana      < E7K-32 reporter: thank you
00:03:40  Ana      > # walked her to the quiet room, she knows him from the Friday workshop
00:03:40  Ana      < Your note is in the record of E7K-32.
00:05:00  -- the end

record E7K-32: Ana has it; safe told; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
