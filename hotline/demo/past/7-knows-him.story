Ana knows who it is about and wants no part in it, and Ben has it
region: na
languages: en es
starts: 2027-02-07 16:30

00:00:00  attendee 47 > Jonas with the robot keeps following me around. He says he is a friend of somebody of your team
00:00:02  Ana      > recuse
00:00:20  Ben      > 1
00:00:50  Ben      > I am Ben from the team. Ana knows Jonas and is not part of this. Where are you now?
00:01:30  attendee 47 > at the coffee bar upstairs
00:04:00  Ben      > # Ana knows Jonas and stays out of it. Met them at the coffee bar; Cleo told Jonas to keep to hall B.
00:05:00  Ben      > Jonas stays in hall B from now on. Write to us if he does not.
00:05:40  attendee 47 > ok good, thanks
00:06:00  Ben      > 9
00:06:10  Ben      > 9
00:07:00  -- the end
