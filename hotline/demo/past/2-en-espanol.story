Somebody writes in Spanish
region: na
languages: en es
starts: 2027-02-02 12:45

00:00:00  attendee 42 > ESPANOL alguien me sigue desde el almuerzo
00:00:03  Ana      > 1
00:00:40  Ana      > Soy Ana, del equipo. ¿Dónde está? Voy para allá.
00:01:20  attendee 42 > en la puerta norte, sigue aquí
00:03:00  Ana      > Ya la veo. Estoy a su lado.
00:05:00  Ana      > 9
00:05:10  Ana      > 9
00:06:00  -- the end
