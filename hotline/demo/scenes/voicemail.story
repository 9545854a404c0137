A voicemail box picks up
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "An attendee calls and asks for a person. Ana's phone is in her bag, and her voicemail answers it."
00:00:00  -- the voicemail of Ana answers calls
00:00:00  attendee ~ calls the line of na
00:00:01  attendee ~ hears call-menu
00:00:02  attendee ~ presses 1
00:00:02  Ana      ~ rings
00:00:03  Ana      ~ voicemail answers
00:00:03  Ana      ~ hears ring-asked
00:00:04  -- "Picking up is not taking it: a box presses no key. So Ben's phone rings too."
00:00:05  Ben      ~ rings
00:00:06  Ben      ~ picks up
00:00:06  Ben      ~ hears ring-asked
00:00:07  Ben      ~ presses 1
00:00:07  attendee ~ hears "Ben from our team is joining you now"
00:00:08  attendee ~ is connected with Ben
00:00:09  Ben      ~ says "This is Ben. Are you safe where you are?"
00:00:09  attendee ~ hears "Are you safe where you are?"
00:00:11  attendee ~ hangs up
00:00:11  Ben      ~ hears ring-caller-gone
00:00:11  Ben      < E7K-32: please write down what was said in the call. Send # and your words. Until then the report says "not written down yet".
00:00:13  -- the end

record E7K-32: Ben has it; safe not asked; team not asked; what not asked; who not asked; where not asked; others not asked; help not asked; written to in en
record E7K-32 holds "Ringing Ben"
record E7K-32 holds "Ben answered and talks with the reporter"
