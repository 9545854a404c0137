A man at a booth is spoken to, and the report is closed with all that a printed record should hold
region: na
languages: en es
starts: 2027-02-01 15:20

00:00:00  attendee 41 > A man at a booth keeps touching people after they said no.
00:00:03  Ana      > 1
00:00:30  Ana      > I am Ana from the team, on my way. I let the questions go on. Skip what you like.
00:00:35  Ana      > questions
00:00:50  attendee 41 > 1
00:01:05  attendee 41 > 0
00:01:40  attendee 41 > tall, blue badge, he gives away the yo-yos
00:02:20  attendee 41 > booth 12 in hall A, since this morning. he is still there
00:02:50  attendee 41 > my friend saw it, and the woman of booth 14
00:03:10  attendee 41 > 2
00:05:00  Ana      > # Spoke with him together with Lee. He gave Lee his badge and left for today.
00:06:00  Ana      > We have spoken to him and he has left. I am with you and your friend in a minute.
00:06:30  Ana      > done 1
00:06:40  Ana      > police no
00:07:00  attendee 41 > thank you so much
00:07:30  Ana      > 9
00:07:40  Ana      > 9
00:08:00  -- the end
