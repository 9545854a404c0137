A report by voice
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "An attendee would rather talk to a machine than to a person, and leaves a report by voice."
00:00:00  attendee ~ calls the line of na
00:00:01  attendee ~ hears call-menu
00:00:02  attendee ~ presses 2
00:00:02  attendee ~ hears call-begins
00:00:04  attendee ~ hears call-ask-safe
00:00:05  attendee ~ presses 1
00:00:05  attendee ~ hears call-ask-team
00:00:06  attendee ~ presses 2
00:00:06  attendee ~ hears call-ask-what
00:00:08  attendee ~ hears a tone
00:00:08  attendee ~ says "A man followed me and blocked the door."
00:00:12  attendee ~ presses #
00:00:12  attendee ~ hears call-ask-who
00:00:13  attendee ~ presses #
00:00:13  attendee ~ hears call-ask-where
00:00:15  attendee ~ hears a tone
00:00:15  attendee ~ says "Just now, at the lifts."
00:00:17  attendee ~ presses #
00:00:17  attendee ~ hears call-ask-others
00:00:18  attendee ~ presses #
00:00:18  attendee ~ hears call-ask-help
00:00:19  attendee ~ presses 4
00:00:19  attendee ~ hears call-may-text
00:00:20  attendee ~ presses 1
00:00:20  attendee < Your report number is E7K-32. You can text here at any time.
00:00:20  attendee ~ hears call-end
00:00:22  attendee ~ hangs up
00:00:22  Ben      < NorthConf E7K-32 … a CALLER. Your phone may ring too. Reply 1 to take, 2 to pass, 3 for help.
00:00:23  Ben      > E7K 1
00:00:23  Ben      < You have E7K-32…
00:00:23  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:00:24  -- the end

record E7K-32: Ben has it; safe yes; team no; what told; who skipped; where told; others skipped; help only-texts; written to in en
record E7K-32 holds "The caller leaves a report by voice"
record E7K-32 holds "says that it is safe to text them"
record E7K-32 holds "what. [not transcribed yet]"
record E7K-32 holds "Recording 2 is kept here"
