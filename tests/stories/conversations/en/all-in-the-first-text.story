Somebody who answers everything at once in the first text
region: na
languages: en

00:00:00  attendee > Hi, I am safe now. On Saturday around 3pm in hall B a man named Rick Tanner from the Blue Kite booth grabbed my arm and would not let go. My friend Jo saw it. Nobody on your team. I would like a quiet place to sit.
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:25  attendee > 1
00:00:25  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:40  attendee > no
00:00:40  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:00:55  attendee > i told you, Rick Tanner from Blue Kite
00:00:55  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:01:20  attendee > saturday 3pm hall b like i said
00:01:20  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:01:40  attendee > Jo saw it
00:01:40  attendee < How can we help? 1 a private place, 2 someone you trust with you, 3 a call, 4 only texts, 5 please do not contact me. Send all that fit, or 0.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:00  attendee > quiet place
00:02:00  attendee < Thank you. What you sent is kept for the team. You can text more at any time.
00:02:00  attendee < If you need help later: Venue security +1 206 555 0150
00:02:30  Ben      > 1
00:02:30  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:30  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:30  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:30  Ben      < E7K-32 to do: 1 a private place. Send DONE and a number once it is done.
00:02:45  Ben      > facts
00:02:45  Ben      < E7K-32: safe. Someone on our team: no.
                    | Told: safe now, our team, what, who, when and where, others, how to help. Not known: none. Skipped: none. Asked, no answer: none. Not asked: none.
                    | E7K-32 to do: 1 a private place. Send DONE and a number once it is done.
                    | They said: Hi, I am safe now. On Saturday around 3pm in hall B a man named Rick Tanner from the Blue Kite booth grabbed my arm and would not let go. My friend Jo saw it. Nobody on your team. I would like a quiet place to sit.
                    | They said: 1
                    | They said: no
                    | They said: i told you, Rick Tanner from Blue Kite
                    | They said: saturday 3pm hall b like i said
                    | They said: Jo saw it
                    | They said: quiet place
00:03:10  Ben      > Ben here. The quiet room is 214, next to the lifts. I will meet you there in five minutes.
00:03:10  attendee < Ben: Ben here. The quiet room is 214, next to the lifts. I will meet you there in five minutes.
00:04:00  attendee > thanks
00:04:00  Ben      < E7K-32 reporter: thanks
00:06:00  Ben      > done 1
00:06:00  Ben      < E7K-32: a private place is done.
00:10:00  -- the end

record E7K-32: Ben has it; safe yes; team no; what told; who told; where told; others told; help private-place; written to in en
