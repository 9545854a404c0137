Somebody asks for the wifi password
region: na
languages: en es
starts: 2027-02-03 09:10

00:00:00  attendee 43 > whats the wifi password
00:00:03  Ana      > 1
00:00:30  Ana      > It is on the back of your badge. This number is for conduct reports, but no harm done.
00:01:00  Ana      > not a report
00:01:10  Ana      > not a report
00:02:00  -- the end
