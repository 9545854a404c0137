A long first text, far more than one message holds
region: na
languages: en

00:00:00  attendee > I am writing this from my room because I could not say it at the desk with everyone around. On Friday evening at the welcome dinner I sat next to a man who said he was a recruiter. At first he was nice. Then he put his hand on my leg under the table and when I moved my chair he moved his chair too. I said no. I said it twice and loud enough that the woman across from us looked up. He laughed and said I should relax. I went to the bathroom and waited there for maybe twenty minutes, and when I came back he had moved my bag to the seat beside him. On Saturday he was in the front row of my talk and he filmed me the whole time with his phone, not the slides, me. After the talk he came up and said in front of my coworkers that we had a great night, which is a lie, and now people at my own company look at me and I do not know what they think. Today he sent me a picture of my hotel door. I did not tell him which hotel I am in and I did not tell him which room. I have not slept. I have changed my flight to tomorrow morning but I still have to get through tonight and the breakfast. I do not know his last name. His badge says Victor and the company on it was covered by a sticker. He is about forty, short brown hair, a beard, and he wears a silver ring with a black stone. The woman who sat across from us at dinner has red hair and works for the county library, she would remember. I do not want to make a fuss, I just want to get home and I want him not to do this to the next one. Please do not send somebody in a uniform to my door, I would die. A quiet person would be okay. Thank you for reading all of this, I am sorry that it is so long.
00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:00:00  attendee < NorthConf Code of Conduct team. We got your text. We are calling a team member now. If you are in danger, call 911 first.
00:00:00  attendee < Your report number is E7K-32. This chat is our record. You can text more at any time.
00:00:00  attendee < Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.
00:00:40  attendee > I am ok now
00:00:40  attendee < Is someone on our team part of this? Send the name and we will keep them out. Reply 0 for no.
00:02:00  Ben      < NorthConf E7K-32 safe, North America, text report. Reply 1 to take, 2 to pass, 3 for help.
00:02:15  Ben      > 1
00:02:15  Ben      < You have E7K-32. Any text you send now goes to the reporter. Send FACTS to read what was said, # and your words for a note, 9 to close.
00:02:15  Ana      < E7K-32: Ben took it at 12:02 pm. Nothing for you to do.
00:02:15  attendee < Thank you for telling us. Ben has your report E7K-32. You can text here at any time.
00:02:30  Ben      > facts
00:02:30  Ben      < E7K-32: safe. Someone on our team: asked, no answer.
                    | Told: safe now, what. Not known: none. Skipped: none. Asked, no answer: our team. Not asked: who, when and where, others, how to help.
                    | They said: I am writing this from my room because I could not say it at the desk with everyone around. On Friday evening at the welcome dinner I sat next to a man who said he was a recruiter. At first he was nice. Then he put his hand on my leg under the table and when I moved my chair he moved his chair too. I said no. I said it twice and loud enough that the woman across from us looked up. He laughed and said I should relax. I went to the bathroom and waited there for maybe twenty minutes, and when I came back he had moved my bag to the seat beside him. On Saturday he was in the front row of my talk and he filmed me the whole time with his phone, not the slides, me. After the talk he came up and said in front of my coworkers that we had a great night, which is a lie, and now people at my own company look at me and I do not know what they think. Today he sent me a picture of my hotel door. I did not tell him which hotel I am in and I did not tell him which room. I have not slept. I have changed my flight to tomorrow morning but I still have to get through tonight and the breakfast. I do not know his last name. His badge says Victor and the company on it was covered by a sticker. He is about forty, short brown hair, a beard, and he wears a silver ring with a black stone. The woman who sat across from us at dinner has red hair and works for the county library, she would remember. I do not
00:02:32  Ben      < want to make a fuss, I just want to get home and I want him not to do this to the next one. Please do not send somebody in a uniform to my door, I would die. A quiet person would be okay. Thank you for reading all of this, I am sorry that it is so long.
                    | They said: I am ok now
00:03:00  Ben      > Thank you for writing all of this down. I am Ben. You do not have to tell it again.
00:03:00  attendee < Ben: Thank you for writing all of this down. I am Ben. You do not have to tell it again.
00:04:00  -- the end

record E7K-32: Ben has it; safe yes; team asked; what told; who not asked; where not asked; others not asked; help not asked; written to in en
