Nobody answers a call
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "An attendee calls and asks for a person. Nobody picks up: Ana's phone rings, then Ben's with it, then everybody's. Here that takes 10 seconds, in real life 80."
00:00:00  attendee ~ calls the line of na
00:00:01  attendee ~ hears call-menu
00:00:02  attendee ~ presses 1
00:00:02  attendee ~ hears call-calling
00:00:02  Ana      ~ rings
00:00:05  Ben      ~ rings
00:00:08  Cleo     ~ rings
00:00:12  Ana      ~ rings no more
00:00:12  attendee ~ hears call-nobody-free
00:00:13  -- "The truth, and another way. Hanging up loses nothing."
00:00:13  attendee ~ hears call-ask-safe
00:00:14  attendee ~ presses 2
00:00:14  attendee ~ hears call-not-safe
00:00:15  attendee ~ hangs up
00:00:15  Ana      < NorthConf E7K-32 … Reply 1 to take, 2 to pass, 3 for help.
00:00:15  Ben      < NorthConf E7K-32 … Reply 1 to take, 2 to pass, 3 for help.
00:00:15  -- "All of them have the page, so that who missed the call can still take it. Ana does."
00:00:16  Ana      > E7K 1
00:00:16  Ana      < You have E7K-32…
00:00:17  -- the end

record E7K-32: Ana has it; safe no; team asked; what not asked; who not asked; where not asked; others not asked; help not asked; written to in en
record E7K-32 holds "Ringing Cleo"
record E7K-32 holds "Nobody answered the call. The caller was told so"
record E7K-32 holds "NOT safe"
