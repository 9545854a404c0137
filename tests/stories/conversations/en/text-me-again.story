No contact, and later yes please
region: na
languages: en

00:00:00  attendee > a man is taking pictures of people in the changing area
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 1
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:35  attendee > 0
00:00:35  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:00:50  attendee > grey beard, red cap
00:00:50  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:01:05  attendee > pool, right now
00:01:05  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:01:20  attendee > 0
00:01:20  attendee < How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
00:01:40  attendee > 4 and 5
00:01:40  attendee < Your report E7K-32 is kept. We will not text you any more. If you text us again, one of us may answer. In danger? Call 911.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:10  Ben      > 1
00:02:10  Ben      < You have E7K-32. The reporter can not get texts, so your words can not reach them. Send FACTS to read what was said, 9 to close.
00:02:10  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:10  Ben      < E7K-32: the reporter asks us not to text them. When they text again, you can answer once.
00:02:30  Ben      > Thank you, Ben here.
00:02:30  Ben      < Not sent: the reporter of E7K-32 asked us not to text them. When they text again, you can answer once.
00:10:00  attendee > you can text me after all
00:10:00  Ben      < E7K-32 reporter: you can text me after all
00:10:00  attendee < Thank you. We may text you again. You can text here at any time.
00:10:20  Ben      > We found him and took his badge. Are you all right?
00:10:20  attendee < Ben: We found him and took his badge. Are you all right?
00:11:00  -- the end

record E7K-32: Ben has it; safe yes; team no; what told; who told; where told; others skipped; help only-texts no-contact; written to in en
