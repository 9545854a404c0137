About somebody of the team whom they would rather not name
region: na
languages: en

00:00:00  attendee > somebody said something really gross to me
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:20  attendee > 1
00:00:20  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:00:45  attendee > yes
00:00:45  Lee      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:45  attendee < Who on our team is it? Send the name and we will keep them out. Reply 0 if you do not know or would rather not say.
00:01:10  attendee > id rather not say
00:01:10  attendee < Who did it? A name, or what they look like. Reply 0 to skip.
00:01:40  attendee > he said he would come to my hotel room
00:01:40  attendee < When and where did it happen, and is it still going on? Reply 0 to skip.
00:02:00  attendee > tall, glasses, staff shirt
00:02:00  attendee < Was anyone else part of it, or does anyone else know of it? Reply 0 to skip.
00:02:30  Lee      > 1
00:02:30  Lee      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:30  Ana      < E7K-32: Lee took it at 12:02 pm. Nothing for you to do.
00:02:30  attendee < Thank you for telling us. Lee has your report E7K-32. You can text here at any time.
00:03:00  Lee      > I am Lee, I lead the team, and for now only I can see this.
00:03:00  attendee < Lee: I am Lee, I lead the team, and for now only I can see this.
00:04:00  Ana      > status
00:04:00  Ana      < You have no open report, and none waits for you. You are always on call.
00:05:00  -- the end

record E7K-32: Lee has it; safe yes; team yes; what told; who told; where told; others asked; help not asked; written to in en
