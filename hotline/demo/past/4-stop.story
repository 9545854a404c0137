Somebody texts STOP after they were helped
region: na
languages: en es
starts: 2027-02-04 22:40

00:00:00  attendee 44 > i dont feel safe at the afterparty, the man with the red cap
00:00:03  Ana      > 1
00:00:40  Ana      > I am Ana, I am at the bar with the yellow vest. Come to me or I come to you.
00:01:30  attendee 44 > i see you
00:02:00  Ana      > We walked to the taxi together. Write to us any time.
00:03:00  attendee 44 > STOP
00:04:00  Ana      > 9
00:04:10  Ana      > 9
00:05:00  -- the end
