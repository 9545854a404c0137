A responder's mother texts the number that her daughter texted from
region: na
languages: en

00:00:00  attendee > Ana honey its mom, your phone goes to voicemail, call me when you can xx
00:00:00  Ben      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < If you named someone on our team, we keep them out of this. You can text here at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:40  attendee > 1?
00:00:40  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:10  attendee > Ana is my daughter, is she ok?
00:01:10  attendee < If you named someone on our team, we keep them out of this. You can text here at any time.
00:01:10  attendee < We are still trying to reach a team member. What you sent is kept. If you are in danger, call 911. You can text here at any time.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:00  Cleo     < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:20  Ben      > 1
00:02:20  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:20  Cleo     < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:20  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:20  Ben      < E7K-32 to do: 1 a call. Send DONE and a number once it is done.
00:02:50  Ben      > Hi, this is Ben, a colleague of Ana. She is fine and will call you tonight.
00:02:50  attendee < Ben: Hi, this is Ben, a colleague of Ana. She is fine and will call you tonight.
00:03:20  attendee > oh thank you dear
00:03:20  Ben      < E7K-32 reporter: oh thank you dear
00:04:00  Ben      > not a report
00:04:00  Ben      < Mark E7K-32 as not a report and close it? It stays in the record. Send it again to do so.
00:04:10  Ben      > not a report
00:04:10  Ben      < E7K-32 is marked as not a report and closed. It stays in the record.
00:05:00  -- the end

record E7K-32: Ben has it; closed; not a report; safe yes; team named; what told; who asked; where not asked; others not asked; help call; kept out Ana; to do call; written to in en
