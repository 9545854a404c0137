Somebody begins a report and stops answering half-way
region: na
languages: en es
starts: 2027-02-06 10:05

00:00:00  attendee 46 > something happened at the sprint last night
00:00:03  Ana      > 1
00:00:20  Ana      > questions
00:01:00  attendee 46 > 1
00:01:40  attendee 46 > 0
00:05:30  Ana      > 1
00:20:00  Ana      > I am Ana. No rush, and nothing is lost: write or call whenever you like, or look for the yellow vests.
00:30:00  Ana      > # No answer since. I told the morning round to keep their eyes open at the sprints.
00:30:30  Ana      > 9
00:30:40  Ana      > 9
00:31:00  -- the end
