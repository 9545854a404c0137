Several events run, and the interview asks which one
region: na
languages: en
events: PyDays, Maker Fair

00:00:00  attendee > a drone was flown at people on purpose
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 1
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  attendee > 0
00:00:40  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:00  attendee > the guy with the yellow drone case
00:01:00  attendee < Which event is it? 1 PyDays, 2 Maker Fair. Send the number, then when and where, and if it still goes on. Reply 0 to skip.
00:01:20  attendee > 2
00:01:20  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:01:40  attendee > an hour ago on the lawn, it is over
00:01:40  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:00  attendee > lots of people saw it
00:02:00  attendee < How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
00:02:20  attendee > 0
00:02:20  attendee < Thank you. What you sent is kept for the team. You can text more at any time.
00:02:20  attendee < If you need help later: Venue security +1 206 555 0150
00:02:30  Ben      > 1
00:02:30  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:30  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:30  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:50  Ben      > facts
00:02:50  Ben      < E7K-32: safe. Someone on our team: no.
                    | Told: safe now, our team, what, who, event, when and where, others. Not known: none. Skipped: how to help. Asked, no answer: none. Not asked: none.
                    | They said: a drone was flown at people on purpose
                    | They said: 1
                    | They said: 0
                    | They said: the guy with the yellow drone case
                    | They said: 2
                    | They said: an hour ago on the lawn, it is over
                    | They said: lots of people saw it
                    | They said: 0
00:04:00  -- the end

record E7K-32: Ben has it; safe yes; team no; what told; who told; event event2; where told; others told; help skipped; written to in en
