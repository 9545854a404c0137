A staff call is patched through
region: na
languages: en es
policy: primary 0s, secondary 4s, region 30s, neighbours 1m, alarm 2m, again 3m, sign 5m

00:00:00  -- "Kim is at the registration desk, and somebody ran up to them. Kim calls the staff line: the number is known, the PIN shows that it is not only the phone."
00:00:00  Kim      ~ calls the staff line
00:00:01  Kim      ~ hears staff-danger
00:00:02  Kim      ~ presses 1
00:00:02  Kim      ~ hears staff-ask-pin
00:00:03  Kim      ~ presses 482613#
00:00:03  Kim      ~ hears staff-menu
00:00:04  Kim      ~ presses 1
00:00:04  Kim      ~ hears call-calling
00:00:04  Ana      < NorthConf E7K-32 safety not known, North America, a CALLER. Your phone may ring too. Reply 1 to take, 2 to pass, 3 for help.
00:00:04  Ana      ~ rings
00:00:05  Ana      ~ picks up
00:00:05  Ana      ~ hears ring-asked
00:00:06  Ana      ~ presses 1
00:00:06  Ana      ~ hears ring-yours
00:00:06  Kim      ~ hears "Ana from our team is joining you now"
00:00:08  Kim      ~ is connected with Ana
00:00:09  Kim      ~ says "Somebody fell in hall B, and a man is shouting at the people who help."
00:00:09  Ana      ~ hears "a man is shouting"
00:00:11  Ana      ~ says "I am on my way."
00:00:12  Kim      ~ hangs up
00:00:12  Ana      ~ hears ring-caller-gone
00:00:12  Ana      < E7K-32: please write down what was said in the call. Send # and your words. Until then the report says "not written down yet".
00:00:13  Ana      ~ is hung up on
00:00:13  -- the end

record E7K-32: Ana has it; safe not asked; team not asked; what not asked; who not asked; where not asked; others not asked; help not asked; written to in en
record E7K-32 holds "Kim called the staff line and gave their PIN"
record E7K-32 holds "Ana answered and talks with the reporter"
