A man at a booth is spoken to, and the report is closed
region: na
languages: en es
starts: 2027-02-01 15:20

00:00:00  attendee 41 > A man at the booth in hall A keeps touching people after they said no. Tall, blue badge.
00:00:03  Ana      > 1
00:00:30  Ana      > I am Ana from the team. I am walking to hall A. Are you all right?
00:01:10  attendee 41 > yes, my friend is with me. please make him stop
00:03:00  Ana      > # Spoke with him together with Lee. He left the booth for today.
00:04:00  Ana      > We have spoken to him and he has left the booth. I am near the main stage if you need me.
00:05:00  attendee 41 > thank you so much
00:05:30  Ana      > 9
00:05:40  Ana      > 9
00:06:00  -- the end
