Somebody leaves a report by voice
region: na
languages: en es
starts: 2027-02-05 11:30

00:00:00  attendee 45 ~ calls the line of na
00:00:02  attendee 45 ~ presses 2
00:00:05  attendee 45 ~ presses 1
00:00:08  attendee 45 ~ presses 2
00:00:12  attendee 45 ~ says "Two people were shouting at a speaker after her talk in room 4."
00:00:30  attendee 45 ~ hangs up
00:00:33  Ana      > 1
00:01:30  Ana      > # Listened to it. Room 4 is calm, the speaker is with her friends.
00:02:30  Ana      > 9
00:02:40  Ana      > 9
00:03:00  -- the end
