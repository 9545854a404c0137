A withheld number and a short code: served, never texted
region: na
languages: en

00:00:00  withheld > a volunteer is drunk and driving the cart
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:20  Ana      > 1
00:00:20  Ana      < You have E7K-32. The reporter can not get texts, so your words can not reach them. Send FACTS to read what was said, 9 to close.
00:00:40  Ana      > Where is the cart?
00:00:40  Ana      < Not sent: texts can not reach the reporter of E7K-32. Please try to find them in person.
00:05:00  short code > Your parcel is at the front desk
00:05:00  Ana      < NorthConf B4M-77 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:05:30  Ana      > not a report
00:05:30  Ana      < Mark E7K-32 as not a report and close it? It stays in the record. Send it again to do so.
00:06:00  Ana      > B4M 1
00:06:00  Ana      < You have B4M-77 too. From now on start each text with the one you mean: B4M, E7K. Words alone are not sent to anybody.
00:06:20  Ana      > B4M not a report
00:06:20  Ana      < Mark B4M-77 as not a report and close it? It stays in the record. Send it again to do so.
00:06:40  Ana      > B4M not a report
00:06:40  Ana      < B4M-77 is marked as not a report and closed. It stays in the record.
00:08:00  -- the end

record E7K-32: Ana has it; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
record B4M-77: Ana has it; closed; not a report; safe asked; team not asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
