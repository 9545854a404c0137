"""What a text about who is on call means, in four languages: the right effect, or one clear line, never a wrong effect.

It is Wednesday, 2 December 2026, 14:20 in New York unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.commands import Commands
from hotline.domain.oncall_commands import AnswerSwap, AskSwap, Off, OnCall, StandIn, Undo, Unreadable
from hotline.domain.replies import read_reply
from hotline.domain.reply_kinds import Words
from hotline.domain.settled_times import Span, Unclear, Why, settle
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Words as Sentences
from hotline.domain.written_times import When
from hotline.usecases.oncall_words import said_day, said_surely

NOW = "2026-12-02 14:20 America/New_York"
ENGLISH = Sentences.load()
LANGUAGES = {"en": ENGLISH, **{code: Sentences.load(code) for code in ("es", "fr", "de")}}
COMMANDS = {
    code: Commands.of(Vocabulary((words,) if code == "en" else (words, ENGLISH))) for code, words in LANGUAGES.items()
}


def instant(text: str) -> datetime:
    day, clock, zone = text.split()
    return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=ZoneInfo(zone))


def shown(when: When | None, now: datetime) -> str:
    """Return what a span is, as these tables write it."""
    if when is None:
        return ""
    span = settle(when, now)
    if isinstance(span, Unclear):
        return " ".join(("?", span.why, *map(_short, span.options)))
    begins = "now" if span.from_now else _short(span.begins)
    return f"{begins} to {_short(span.ends)}"


def _short(value: date | time | datetime) -> str:
    match value:
        case datetime():
            return f"{value:%m-%d %H:%M}" if value.year in (2026, 2027) else f"{value:%Y-%m-%d %H:%M}"
        case date():
            return f"{value:%Y-%m-%d}"
        case _:
            return f"{value:%H:%M}"


def meaning(language: str, text: str, at: str = NOW) -> str:
    """Return what a text means to somebody of a language, as these tables write it."""
    now = instant(at)
    match read_reply(text, COMMANDS[language]):
        case Off(when=when, name=name):
            parts = ["off", name, shown(when, now)]
        case StandIn(name=name, when=when):
            parts = ["on for", name, shown(when, now)]
        case AskSwap(name=name, when=when, back=back):
            parts = ["swap", name, shown(when, now), "for" if back else "", shown(back, now)]
        case AnswerSwap(accepts=accepts, name=name):
            parts = ["swap yes" if accepts else "swap no", name]
        case OnCall():
            parts = ["oncall"]
        case Undo():
            parts = ["undo"]
        case Unreadable():
            parts = ["? how"]
        case Words():
            parts = ["words"]
        case other:
            parts = [type(other).__name__]
    return " ".join(filter(None, parts))


UNTIL_SIX = {
    "en": """off until 18:00|Off until 18:00.|please off until 18:00|off until 18:00, thanks!|off until 6pm please
        |OFF UNTIL 18:00|off till 18:00|off til 6pm|off until 6 pm|off until 6PM
        |off until 6 p.m.|off until 6:00 pm|off until 6.00pm|off until 18|off until 18.00|off until 18h|off until 1800
        |off  until   18:00 !|off until 6 in the evening|off until today 18:00|off until 18:00 today
        |off today until 18:00|off call until 18:00|off duty until 6pm|off from now until 18:00|off now until 18:00
        |off until six pm|off until six in the evening|off until six o'clock in the evening
        |off from now until 6pm|off until 6 o'clock in the evening|\u200boff until １８:００""",
    "es": """libre hasta las 18|libre hasta las 18:00|Libre hasta las 18 h|libre hasta las 18 horas|libre hasta 18h
        |libre hasta las 6 de la tarde|libre hasta las 6 pm|libre hasta las 6:00 p. m.
        |ausente hasta hoy a las 18|libre hasta las seis de la tarde|libre hasta hoy 18:00
        |libre hoy hasta las 18:00|off until 18:00""",
    "fr": """absent jusqu'à 18h|absente jusqu’à 18 h|absent jusqu'a 18h00|absent jusqu'à 18:00|absent jusqu'à 18 heures
        |Absent jusqu'à 6h du soir|absent jusqu'à six heures du soir|libre jusqu'à aujourd'hui 18h
        |absent aujourd'hui jusqu'à 18h|off until 18:00""",
    "de": """frei bis 18 Uhr|frei bis 18:00 Uhr|Frei bis 18:00|frei bis 18.00 Uhr|frei bis 18h|frei bis um 18 Uhr
        |frei bis 6 Uhr abends|frei bis sechs Uhr abends|frei bis heute 18 Uhr|frei heute bis 18 Uhr
        |abwesend bis 18 Uhr|off until 6pm""",
}
EFFECTS = {
    "off now to 12-02 18:00": UNTIL_SIX,
    "off now to 12-02 18:30": {
        "en": """off until 6:30pm|off until 18:30|off until 6.30 pm|off until 1830|off until 18h30
            |off until half past six in the evening|off until half past 6 pm|off until half past 18
            |off until Half past six pm, please|off today until half past six in the evening""",
        "es": """libre hasta las 18:30|libre hasta las 6:30 de la tarde|libre hasta las seis y media de la tarde
            |libre hasta las 6 y media de la tarde|libre hasta las 18 y media|libre hasta las seis y media pm
            |libre hoy hasta las seis y treinta de la tarde""",
        "fr": """absent jusqu'à 18h30|absent jusqu'à 18 h 30|absent jusqu'à 6h30 du soir
            |absent jusqu'à six heures et demie du soir|absent jusqu'à 6h et demie du soir
            |absent jusqu'à 18h et demie|absent jusqu'à 18 heures trente|absent jusqu'à six heures et demi du soir""",
        "de": """frei bis 18:30|frei bis 18 Uhr 30|frei bis 18.30 Uhr|frei bis 6:30 Uhr abends
            |frei bis halb sieben abends|frei bis halb 7 abends|frei bis halb 19 Uhr|frei bis um halb sieben abends
            |frei heute bis halb sieben abends|frei bis sechs Uhr dreißig abends""",
    },
    "off now to 12-02 18:15": {
        "en": "off until quarter past six in the evening|off until a quarter past 6 pm",
        "es": "libre hasta las seis y cuarto de la tarde",
        "fr": "absent jusqu'à six heures et quart du soir",
        "de": "frei bis viertel nach sechs abends|frei bis Viertel nach 18 Uhr",
    },
    "off now to 12-02 17:45": {
        "en": "off until quarter to six in the evening|off until a quarter to 6pm",
        "es": "libre hasta las seis menos cuarto de la tarde",
        "fr": "absent jusqu'à six heures moins le quart du soir|absent jusqu'à 18h moins le quart",
        "de": "frei bis viertel vor sechs abends|frei bis dreiviertel sechs abends",
    },
    "off now to 12-03 00:30": {
        "es": "libre hasta las doce y media de la noche|libre hasta medianoche y media",
        "fr": "absent jusqu'à minuit et demi",
        "de": "frei bis halb eins nachts",
        "en": "off until half past twelve at night",
    },
    "off now to 12-03 07:30": {
        "en": "off until tomorrow half past seven in the morning",
        "fr": "absent jusqu'à demain sept heures et demie du matin",
        "de": "frei bis morgen halb acht morgens",
        "es": "libre hasta mañana a las siete y media de la mañana",
    },
    "off 12-05 18:30 to 12-05 21:30": {
        "en": "off Sat half past six to half past nine pm|off Sat from half past six pm until half past nine pm",
        "de": "frei Sa halb 19 bis halb 22 Uhr|frei Sa von halb sieben abends bis halb zehn abends",
        "fr": "absent samedi de 18h et demie à 21h et demie",
        "es": "libre sábado de 18 y media a 21 y media",
    },
    "on for ben now to 12-02 18:30": {
        "en": "on for Ben until half past six pm",
        "de": "Dienst für Ben bis halb sieben abends",
    },
    "off now to 12-02 16:20": {
        "en": "off for 2 hours|off for 2h|off for 2 hrs|off for two hours",
        "es": "libre durante 2 horas|libre por 2 horas|libre durante dos horas",
        "fr": "absent pendant 2 heures|absent pour 2 heures|absent pendant deux heures",
        "de": "frei für 2 Stunden|frei fuer 2 Std|frei für zwei Stunden",
    },
    "off now to 12-02 15:05": {"en": "off for 45 minutes|off for 45 min", "de": "frei für 45 Minuten"},
    "off now to 12-03 00:00": {
        "en": "off until midnight|off today|off until 24:00|off until 0:00|off until 00:00|off until 12am",
        "es": "libre hasta medianoche|libre hasta la medianoche|libre hoy|libre hasta las 12 de la noche",
        "fr": "absent jusqu'à minuit|absent aujourd'hui|absent jusqu'à 0h",
        "de": "frei bis Mitternacht|frei heute|frei bis 24 Uhr|frei bis 0 Uhr",
    },
    "off now to 12-03 09:00": {
        "en": """off until 9am tomorrow|off until tomorrow 9am|off until tomorrow at 09:00|off until tmrw 9 am
            |off until Thu 9am|off until Thursday 9:00 am|off until 3 Dec 9am""",
        "es": "libre hasta mañana a las 9 de la mañana|libre hasta mañana 09:00|libre hasta jueves 09:00",
        "fr": "absent jusqu'à demain 9h|absent jusqu'à jeudi 9h|absent jusqu'à demain 9h du matin",
        "de": "frei bis morgen 9 Uhr|frei bis morgen um 9:00|frei bis Do 9 Uhr|frei bis Donnerstag, 9 Uhr",
    },
    "off now to 12-03 06:00": {
        "en": "off until 6am|off until 06:00|off until 6 in the morning",
        "es": "libre hasta las 6 de la mañana",
        "fr": "absent jusqu'à 6h|absent jusqu'à 6h du matin",
        "de": "frei bis 6 Uhr|frei bis 6 Uhr morgens|frei bis 6:00",
    },
    "off now to 12-05 18:00": {
        "en": """off until Sat 18:00|off until Saturday 6pm|off until 18:00 on Saturday|off until 18:00 Sat
            |off until Dec 5 18:00|off until 5 Dec 6pm|off until December 5th at 6 pm|off until 2026-12-05 18:00
            |off until 5.12.2026 18:00|off until Sat, Dec 5, 6:00 pm|off until the 5th 18:00
            |off until Sat 5 Dec 18:00""",
        "es": """libre hasta el sábado a las 18|libre hasta sab 18:00|libre hasta el 5 de diciembre a las 18:00
            |libre hasta el 5 dic 18h|libre hasta sáb 5 dic 18:00""",
        "fr": """absent jusqu'à samedi 18h|absent jusqu'au 5 décembre à 18h|absent jusqu'à sam. 5 déc. 18h
            |absent jusqu'au samedi 5 décembre 18h""",
        "de": """frei bis Sa 18 Uhr|frei bis Samstag 18:00|frei bis 5.12. 18 Uhr|frei bis 5. Dezember 18 Uhr
            |frei bis zum 5.12. um 18 Uhr|frei bis Sa., 5. Dez. 18:00|frei bis Sonnabend 18 Uhr
            |frei bis 05.12.26 18 Uhr""",
    },
    "off 12-05 00:00 to 12-06 00:00": {
        "en": """off Sat|off Saturday|off on Saturday|off on Sat.|off 5 Dec|off Dec 5th|off on the 5th
            |off 2026-12-05|off 5.12.""",
        "es": "libre sábado|libre el sábado|libre el 5 de diciembre|libre el 5",
        "fr": "absent samedi|absent le 5 décembre|absent le 5|repos sam",
        "de": "frei Samstag|frei am Samstag|frei Sa|frei am 5.12.|frei am 5. Dezember|frei 5.12.|frei am 5.",
    },
    "off 12-05 09:00 to 12-05 17:00": {
        "en": """off Sat 9-17|off Sat 9:00-17:00|off Sat 9am-5pm|off Sat 9 am to 5 pm|off Sat from 9 to 17|off 9-17 Sat
            |off 9-17 on Saturday|off Sat 9 – 17|off Sat 0900-1700|off from Sat 9:00 until 17:00|off 5 Dec 9-17
            |off from 9:00 to 17:00 on Saturday|off Sat 9h-17h|off Sat 9.00-17.00|off from Sat 9am until Sat 5pm""",
        "es": """libre sáb 9-17|libre el sábado de 9 a 17|libre sábado de 9:00 a 17:00|libre sab 9h-17h
            |libre el sábado de 9 de la mañana a 5 de la tarde|libre el 5 de diciembre de 9 a 17""",
        "fr": """absent sam 9-17|absent samedi de 9h à 17h|absent le samedi 5 décembre de 9h à 17h|absent samedi 9h-17h
            |absent samedi de 9 à 17h|absent de 9h à 17h le 5 décembre""",
        "de": """frei Sa 9-17|frei Sa 9-17 Uhr|frei am Samstag von 9 bis 17 Uhr|frei Samstag 9 bis 17 Uhr
            |frei 9-17 am 5.12.
            |frei am 5.12. von 9:00 bis 17:00|frei Sa von 9 bis 17""",
    },
    "off 12-05 22:00 to 12-06 06:00": {
        "en": "off Sat 22-6|off Sat 22:00-06:00|off Sat 10pm-6am|off Sat 22:00 until Sun 06:00",
        "de": "frei Sa 22-6 Uhr|frei Sa 22 Uhr bis So 6 Uhr",
        "fr": "absent samedi de 22h à 6h",
        "es": "libre sab de 22 a 6",
    },
    "off 12-05 00:00 to 12-07 00:00": {
        "en": "off Sat-Sun|off Sat - Sun|off 5-6 Dec|off 5 Dec - 6 Dec",
        "es": "libre sáb-dom",
        "fr": "absent sam-dim",
        "de": "frei Sa-So|frei 5.-6.12.|frei 5.12.-6.12.",
    },
    "off 12-07 00:00 to 12-12 00:00": {"en": "off Mon-Fri", "de": "frei Mo-Fr"},
    "off 12-07 09:00 to 12-11 17:00": {"en": "off Mon 9:00am - Fri 17:00|off from Mon 9am until Fri 5pm"},
    "off 12-02 18:00 to 12-02 22:00": {
        "en": "off 18-22|off 6-10pm|off 6pm-10pm|off from 18:00 to 22:00|off today 18-22",
        "es": "libre de 18 a 22|libre hoy de 18 a 22",
        "fr": "absent de 18h à 22h",
        "de": "frei von 18 bis 22 Uhr|frei heute 18-22",
    },
    "off now to 12-02 17:00": {
        "en": "off 9-17|off today 9-17|off noon to 5pm",
        "fr": "absent de 9h à 17h",
        "de": "frei von 9 bis 17 Uhr",
        "es": "libre de 9 a 17",
    },
    "off 12-03 00:00 to 12-04 00:00": {
        "en": "off tomorrow|off Thu|off thurs",
        "es": "libre mañana|libre jue",
        "fr": "absent demain|repos jeudi",
        "de": "frei morgen|frei Do",
    },
    "off 12-04 00:00 to 12-05 00:00": {
        "en": "off the day after tomorrow|off day after tomorrow",
        "es": "libre pasado mañana",
        "fr": "absent après-demain",
        "de": "frei übermorgen|frei uebermorgen",
    },
    "off 12-24 00:00 to 12-25 00:00": {
        "en": "off 12/24|off 24/12|off Dec 24|off 24th of December|off 24.12.|off 24.12",
        "es": "libre el 24 de diciembre|libre 24/12|libre el 24",
        "fr": "absent le 24 décembre|absent le 24/12",
        "de": "frei 24.12.|frei am 24.12.|frei 24. Dezember|frei am 24.12.2026",
    },
    "off 01-03 00:00 to 01-04 00:00": {
        "en": "off 3 Jan|off Jan 3rd",
        "de": "frei am 3.1.",
        "fr": "absent le 3 janvier",
    },
    "off 03-01 00:00 to 03-02 00:00": {"fr": "absent le 1er mars", "en": "off March 1st", "es": "libre el 1 de marzo"},
    "off 12-08 09:00 to 12-08 17:00": {"es": "libre mar 9-17", "fr": "absent mar. 9h-17h", "en": "off Tue 9-17"},
    "off ben now to 12-02 18:00": {
        "en": "off Ben until 18:00|off Ben until 6pm|off Ben today until 18:00",
        "es": "libre Ben hasta las 18:00",
        "fr": "absent Ben jusqu'à 18h",
        "de": "frei Ben bis 18 Uhr",
    },
    "off jan now to 12-02 18:00": {"en": "off Jan until 18:00", "de": "frei Jan bis 18 Uhr"},
    "on for ben now to 12-02 18:00": {
        "en": """on for Ben until 18:00|On for Ben until 6pm|on call for Ben until 18:00|on for Ben today until 18:00
            |cover Ben until 18:00|cover for Ben until 6 pm|in for BEN until 18:00""",
        "es": "guardia por Ben hasta las 18|de guardia por Ben hasta las 6 de la tarde|cubrir a Ben hasta las 18:00",
        "fr": """garde pour Ben jusqu'à 18h|de garde pour Ben jusqu'à 18:00|astreinte pour Ben jusqu'à 18h
            |remplacer Ben jusqu'à 18h""",
        "de": """Dienst für Ben bis 18 Uhr|Dienst fuer Ben bis 18:00|Vertretung für Ben bis 18 Uhr
            |on for Ben until 18:00""",
    },
    "on for ana maria 12-05 09:00 to 12-05 17:00": {
        "en": "on for Ana Maria Sat 9-17",
        "es": "guardia por Ana María sáb 9-17",
    },
    "on for zoe 12-05 00:00 to 12-06 00:00": {"de": "Dienst für Zoë Sa", "en": "on for Zoë Sat"},
    "on for anna-lena 12-05 00:00 to 12-06 00:00": {"en": "on for Anna-Lena Sat"},
    "swap ben 12-05 00:00 to 12-06 00:00": {
        "en": "swap Ben Sat|Swap with Ben on Saturday|swap Ben 5 Dec",
        "es": "cambio con Ben sábado|cambio Ben el sábado",
        "fr": "échange avec Ben samedi|échange Ben sam",
        "de": "Tausch mit Ben Sa|tausche mit Ben am Samstag",
    },
    "swap ben 12-05 00:00 to 12-06 00:00 for 12-06 00:00 to 12-07 00:00": {
        "en": "swap Ben Sat for Sun|swap with Ben Sat against Sun",
        "es": "cambio con Ben sáb por dom",
        "fr": "échange avec Ben samedi contre dimanche",
        "de": "Tausch mit Ben Sa gegen So",
    },
    "swap yes": {
        "en": "swap yes|Swap yes.|swap YES!|swap ok|yes to swap",
        "es": "cambio sí|cambio si|acepto el cambio",
        "fr": "échange oui",
        "de": "Tausch ja|tausch ok",
    },
    "swap no": {"en": "swap no|no swap", "es": "cambio no", "fr": "échange non", "de": "Tausch nein"},
    "swap yes ana": {"en": "swap yes Ana", "de": "Tausch ja Ana"},
    "oncall": {
        "en": "oncall|on call|on-call?|On call?|who's on call?|who is on call|oncall please|rota",
        "es": "guardias|de guardia|¿quién está de guardia?",
        "fr": "astreinte|de garde|qui est de garde ?",
        "de": "Dienst|Dienstplan|wer hat Dienst?|Bereitschaft",
    },
    "undo": {
        "en": "undo|Undo.|UNDO!|undo that|undo please",
        "es": "deshacer|Deshaz",
        "fr": "annuler|Annule",
        "de": "rückgängig|rueckgaengig|zurücknehmen",
    },
    "Who": {"en": "who|Who?", "de": "wer", "fr": "qui", "es": "quién"},
    "Status": {"en": "status", "de": "Stand", "fr": "statut", "es": "estado"},
}
LINES = {
    "off ? which 06:00 18:00": {
        "en": "off until 6|off until 6:00|off until 6 tomorrow|off until six|off until six o'clock",
        "es": "libre hasta las 6|libre hasta las 6:00",
        "fr": "absent jusqu'à 6|absent jusqu'à six heures",
        "de": "frei bis 6|frei bis um 6|frei bis sechs|frei bis sechs Uhr",
    },
    "off ? which 00:00 12:00": {"en": "off until 12|off until 12:00|off until Sat 12", "de": "frei bis 12"},
    "off ? which 09:00 21:00": {"en": "off 9-5|off Sat 9-5|off Sat 9-11|off until tomorrow 9:00"},
    "off ? which 05:00 17:00": {"en": "off Sat 9am-5"},
    "off ? which 10:30 22:30": {"en": "off until 10:30", "es": "libre hasta las 10:30"},
    "off ? which 06:30 18:30": {
        "en": """off until 6:30|off until 6.30|off until half past six|off until half past 6
            |off until tomorrow half past six""",
        "es": "libre hasta las 6:30|libre hasta las seis y media|libre hasta las 6 y media",
        "fr": "absent jusqu'à six heures et demie|absent jusqu'à 6h et demie|absent jusqu'à six heures trente",
        "de": """frei bis halb sieben|frei bis um halb sieben|frei bis halb 7|frei bis halb sieben Uhr
            |frei bis sechs Uhr dreißig""",
    },
    "off ? which 00:30 12:30": {
        "en": "off until half past twelve",
        "de": "frei bis halb eins",
        "es": "libre hasta las 12 y media",
    },
    "off ? which 00:45 12:45": {"en": "off until quarter to one", "de": "frei bis viertel vor eins"},
    "off ? which 07:30 19:30": {"fr": "absent jusqu'à sept heures et demie"},
    "off ? which 2026-12-02 2026-12-09": {
        "en": "off Wed|off Wed 18-20|off until Wed 18:00",
        "de": "frei Mi",
        "fr": "absent mercredi",
    },
    "off ? which 2027-04-03 2027-03-04": {"en": "off 3/4|off until 3/4 18:00", "es": "libre 3/4"},
    "off ? which 12-05 00:00 12-06 00:00": {
        "en": "off until Sat midnight|off until midnight on Saturday",
        "de": "frei bis Sa Mitternacht",
    },
    "off ? no-end": {
        "en": """off until Sat|off until tomorrow|off until 24 Dec|off from 18:00|off Sat 18:00|off at 18:00
            |off from Sat""",
        "es": "libre hasta mañana|libre desde las 18:00|libre a las 18",
        "fr": "absent jusqu'à demain|absent dès 18h|absent à 18h",
        "de": "frei bis Samstag|frei bis morgen|frei ab 18 Uhr|frei um 18 Uhr|frei bis 24.12.",
    },
    "off ? past 12-02 13:00": {
        "en": "off until 13:00|off until 1pm|off until today 13:00",
        "es": "libre hasta las 13",
        "fr": "absent jusqu'à 13h",
        "de": "frei bis 13 Uhr",
    },
    "off ? past 12-02 12:30": {"fr": "absent jusqu'à midi et demi"},
    "off ? past 12-02 12:00": {
        "en": "off until noon|off until 12 noon",
        "fr": "absent jusqu'à midi",
        "de": "frei bis mittags",
        "es": "libre hasta mediodía",
    },
    "off ? past 2026-11-20": {
        "en": "off 20 Nov|off until 20 Nov 18:00",
        "de": "frei am 20.11.",
        "fr": "absent le 20 novembre",
    },
    "off ? past 2025-12-24 18:00": {"en": "off until 24 Dec 2025 18:00|off until 2025-12-24 18:00"},
    "off ? no-such": {
        "en": """off until 25:00|off until 18:60|off 31 Feb|off until 31 Nov 18:00|off until 18am|off Mon 5 Dec
            |off until 24:30|off 13/13""",
        "es": "libre el 31 de febrero|libre hasta las 25",
        "fr": "absent le 31 avril",
        "de": "frei am 31.2.|frei bis 25 Uhr",
    },
    "off ? how": {
        "en": """off Sat until 18:00|off Sat until Sun|off 10.12 18.10|off until 10.12
            |off until until 18:00|off Sat 17:00 - Sat 9:00am|off 3.5|off Sat Sun|off 22-6 on Sat""",
        "de": "frei bis 10.12|frei bis 10.12.|frei Sa bis 18 Uhr",
        "es": "libre sáb hasta las 18:00",
        "fr": "absent samedi jusqu'à 18h",
    },
    "on for ben ? no-end": {"en": "on for Ben 18:00|on for Ben from 18:00", "de": "Dienst für Ben ab 18 Uhr"},
    "on for ben ? which 06:00 18:00": {"en": "on for Ben until 6"},
    "swap ben ? which 2026-12-02 2026-12-09": {"en": "swap Ben Wed"},
    "? how": {
        "en": """off until I know more|off until later|off until tonight|off until half six|off until half past
            |off until 18:00 because I am ill|off until 18:00, Ben will help you|off until 18:00 👍
            |off until I come back|off until|off until now""",
        "es": "libre hasta la noche",
        "fr": "absent jusqu'à ce soir",
        "de": "frei bis heute Abend|frei bis halb|frei bis viertel sieben",
    },
}
NO_COMMANDS = {
    "en": """off|Off.|off now|off from now|off to see them now|off we go|I'm off until 18:00|I am off Saturday
        |take time off until 18:00
        |offer
        |off the stage|off her until I come|on|on for|on for Ben|on for the talk until 18:00|on my way|on for it|swap
        |swap seats
        |swap Ben|swap the badge|swap seats with me|swap Ben until he is back|off Sat?|off until 18:00?|undone
        |undo the door
        |undo?|the rota says Ben|on call with Ben|who is on call tonight|!off until 18:00|until 18:00|Sat 9-17|18:00
        |off Sat 9-17 and Sun 9-17|off Sat + Sun
        |E7K off until 18:00|# off until 18:00|it goes off at 18:00|cover yourself|cover your face
        |off one|off two of them|half past six|off the half past six train|off half an hour|take one off
        |off one to two of us
        |day off tomorrow|they swap badges on Sat at the desk|in for a penny|cover story|off to the side""",
    "es": """libre|estoy libre hasta las 18|fuera de aquí|fuera del edificio|cambio|un cambio de ropa
        |libre de culpa|libre ahora|fuera hoy|guardia""",
    "fr": """absent|je suis libre jusqu'à 18h|libre comme l'air|échange|garde la porte|remplacer la porte
        |annuler la salle""",
    "de": """frei|ich bin frei bis 18 Uhr|weg von hier|frei Haus|Tausch|Dienst ist Dienst|frei nach Schnauze|weg da
        |frei halb sieben ungefähr|halb sieben|frei acht Tage""",
}


def listed(table: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [
        (language, text.strip("\n "), expected)
        for expected, by_language in table.items()
        for language, texts in by_language.items()
        for text in texts.split("|")
    ]


@pytest.mark.parametrize(("language", "text", "effect"), listed(EFFECTS))
def test_a_text_has_the_effect_that_is_meant(language, text, effect):
    assert meaning(language, text) == effect


@pytest.mark.parametrize(("language", "text", "line"), listed(LINES))
def test_what_may_be_meant_in_two_ways_or_is_wrong_has_no_effect_and_its_own_line(language, text, line):
    assert meaning(language, text) == line


@pytest.mark.parametrize(("language", "text", "_"), listed({"words": NO_COMMANDS}))
def test_what_is_not_wholly_a_command_is_none(language, text, _):
    assert meaning(language, text) in ("words", "Note")


def test_the_tables_are_long_enough_to_mean_something():
    every = [(language, text) for table in (EFFECTS, LINES, {"": NO_COMMANDS}) for language, text, _ in listed(table)]
    assert len(every) == len(set(every)) >= 200
    assert {language for language, _ in every} == set(LANGUAGES)


# --- clock changes


@pytest.mark.parametrize(
    ("at", "text", "result"),
    [
        ("2027-03-13 20:00 America/New_York", "off until 02:30", "off ? skipped 03-14 02:30"),
        ("2027-03-13 20:00 America/New_York", "off until 02:00", "off ? skipped 03-14 02:00"),
        ("2027-03-13 20:00 America/New_York", "off until 01:59", "off now to 03-14 01:59"),
        ("2027-03-13 20:00 America/New_York", "off until 03:00", "off now to 03-14 03:00"),
        ("2027-03-13 20:00 America/New_York", "off tomorrow 02:30-09:00", "off ? skipped 03-14 02:30"),
        ("2027-03-13 20:00 America/New_York", "off tomorrow", "off 03-14 00:00 to 03-15 00:00"),
        ("2027-03-14 01:30 America/New_York", "off for 2 hours", "off now to 03-14 04:30"),
        ("2026-10-31 20:00 America/New_York", "off until 01:30", "off ? twice 11-01 01:30"),
        ("2026-10-31 20:00 America/New_York", "off until 02:00", "off now to 11-01 02:00"),
        ("2026-10-31 20:00 America/New_York", "off until 00:59", "off now to 11-01 00:59"),
        ("2026-10-31 20:00 America/New_York", "off tomorrow 01:00-09:00", "off ? twice 11-01 01:00"),
        ("2026-10-31 23:30 America/New_York", "off for 2 hours", "off ? twice 11-01 01:30"),
        ("2026-10-31 23:30 America/New_York", "off for 4 hours", "off now to 11-01 02:30"),
        ("2027-03-27 20:00 Europe/Berlin", "off until 02:30", "off ? skipped 03-28 02:30"),
        ("2026-10-24 20:00 Europe/Berlin", "off until 02:30", "off ? twice 10-25 02:30"),
        ("2026-10-24 20:00 Europe/Berlin", "off until 03:00", "off now to 10-25 03:00"),
        ("2026-10-03 20:00 Australia/Lord_Howe", "off until 02:15", "off ? skipped 10-04 02:15"),  # by half an hour
        ("2026-09-05 12:00 America/Santiago", "off Sun", "off 09-06 00:00 to 09-07 00:00"),  # its midnight is skipped
        ("2026-09-05 12:00 America/Santiago", "off until 00:30", "off ? skipped 09-06 00:30"),
        ("2026-12-02 14:20 UTC", "off until 02:30", "off now to 12-03 02:30"),
        ("2028-02-28 12:00 Europe/Berlin", "off 29 Feb", "off 2028-02-29 00:00 to 2028-03-01 00:00"),
        ("2027-02-27 12:00 Europe/Berlin", "off 29 Feb", "off ? no-such 2028-02-29"),
        ("2026-12-31 22:00 Europe/Berlin", "off until 6am", "off now to 01-01 06:00"),
        ("2026-12-31 22:00 Europe/Berlin", "off 1 Jan", "off 01-01 00:00 to 01-02 00:00"),
    ],
)
def test_a_time_is_one_that_clocks_show_once(at, text, result):
    assert meaning("en", text, at) == result


def test_what_is_written_behind_the_change_is_the_wall_time_that_was_written():
    now = instant("2027-03-13 20:00 America/New_York")
    command = read_reply("off until 09:00")
    assert isinstance(command, Off)
    span = settle(command.when, now)
    assert isinstance(span, Span)
    assert span.ends.replace(tzinfo=now.tzinfo) - now == timedelta(hours=13)  # on the wall; twelve hours go by


# --- every day and month, and all that may be written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weekday_is_known_long_and_short(language):
    for number, entry in enumerate(LANGUAGES[language].listed("command-weekdays")):
        ahead = (number - 2) % 7 or 7
        day = date(2026, 12, 2) + timedelta(days=ahead)
        for name in entry.split():
            expected = f"off {day:%m-%d} 00:00 to {day + timedelta(days=1):%m-%d} 00:00"
            assert meaning(language, f"off {name}") == (expected if ahead < 7 else "off ? which 2026-12-02 2026-12-09")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_is_known_long_and_short_before_and_behind_the_day(language):
    for number, entry in enumerate(LANGUAGES[language].listed("command-months"), start=1):
        day = date(2027, number, 15)
        for name in entry.split():
            expected = f"off {day:%m-%d} 00:00 to {day + timedelta(days=1):%m-%d} 00:00"
            assert meaning(language, f"off 15 {name} 2027") == expected
            if name != "mar" or language not in ("es", "fr"):  # "mar 15" is a Tuesday there
                assert meaning(language, f"off {name} 15 2027") == expected


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.dates(date(2026, 12, 3), date(2027, 5, 1)), st.times())
def test_a_day_and_time_as_we_say_them_are_understood(language, day, clock):
    text = f"off until {said_day(day, language)} {clock:%H:%M}"
    skipped = (day, clock.hour) == (date(2027, 3, 14), 2)
    expected = f"off ? skipped {day:%m-%d} {clock:%H:%M}" if skipped else f"off now to {day:%m-%d} {clock:%H:%M}"
    if 1 <= clock.hour <= 9 or clock.hour == 0 or clock.hour > 12 or language in ("fr", "de"):
        assert meaning(language, text) == expected
    else:
        assert meaning(language, text).startswith("off ? which")


@pytest.mark.parametrize(("language", "text", "line"), listed(LINES))
def test_either_of_two_that_are_offered_makes_it_clear(language, text, line):
    command = read_reply(text, COMMANDS[language])
    if not isinstance(command, Off) or not isinstance(unclear := settle(command.when, instant(NOW)), Unclear):
        return
    if unclear.why is Why.WHICH:
        for option in unclear.options:
            said = said_surely(option, LANGUAGES[language]) if isinstance(option, time) else said_day(option, language)
            again = f"off {said}" if not isinstance(option, time) else f"off until tomorrow {said}"
            if isinstance(option, datetime):
                again = f"off until {said} {option:%H:%M}"
            assert "?" not in meaning(language, again), again


PIECES = [
    *("off", "on for", "swap", "until", "from", "to", "-", "at", "on", "the", "for", "of", "Ben", "Ana", "Jan", "noon"),
    *("midnight", "Sat", "Wed", "today", "tomorrow", "18:00", "6", "6pm", "18", "9-17", "24.12.", "10.12", "3/4", "31"),
    *(
        "2026-12-24",
        "25:00",
        "12",
        "am",
        "pm",
        "half past",
        "quarter to",
        "halb",
        "six",
        "sept",
        "y media",
        "et demie",
        "h",
        "Uhr",
        "hasta",
        "las",
        "de",
        "mañana",
        "bis",
        "jusqu'à",
        "mar",
        "th",
    ),
    *(
        "Dec",
        "2",
        "hours",
        "now",
        "0",
        "24:00",
        "1800",
        "2027",
        "frei",
        "libre",
        "absent",
        "swap yes",
        "undo",
        "?",
        ".",
        ",",
    ),
]


@given(st.sampled_from([*LANGUAGES]), st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join))
def test_no_mixture_of_words_ends_before_it_begins_or_in_the_past(language, text):
    now = instant(NOW)
    command = read_reply(text, COMMANDS[language])
    for when in (getattr(command, "when", None), getattr(command, "back", None)):
        span = settle(when, now) if when else None
        if isinstance(span, Span):
            assert span.begins < span.ends
            assert span.ends > now.replace(tzinfo=None)


@given(st.text(max_size=120))
def test_no_text_is_too_odd(text):
    for language, commands in COMMANDS.items():
        for verb in ("off ", "frei bis ", "on for Ben ", "swap Ben "):
            command = read_reply(verb + text, commands)
            if when := getattr(command, "when", None):
                assert settle(when, instant(NOW)), language
