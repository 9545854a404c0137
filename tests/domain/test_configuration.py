import ast
import json
import re
import tomllib
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.configuration import changes, from_document, read_configuration, to_document
from hotline.domain.configuration_document import policy_document, policy_from
from hotline.domain.configuration_lines import Lines
from hotline.domain.errors import ConfigurationError
from hotline.domain.organisation import (
    Channel,
    Line,
    Organisation,
    PageAt,
    Person,
    PersonId,
    Policy,
    Region,
    Role,
    Schedule,
    Step,
    Target,
)

EXAMPLE = Path("hotline/example.toml").read_text(encoding="utf-8")

# As architecture.md has it, with what its references need.
CONTRACT = """\
[organisation]
name = "NorthConf"
guide = "2017-11-21"

[[region]]
code = "na"                      # short, lower case
name = "North America"
time_zone = "America/New_York"
languages = ["en", "es"]
emergency = "911"
texts_from = "+15550100100"      # the line that its pages leave from
email = "incidents@example.org"  # alarms go here and to the region's leads
neighbours = ["eu"]
contacts = ["Venue security +1 555 010 0150"]
bypass = ["lee"]
page_at = "first_text"           # or "first_answer"

[[region]]
code = "eu"
name = "Europe"
time_zone = "Europe/Berlin"
emergency = "112"
texts_from = "+15550100100"

[[line]]
number = "+15550100100"          # or display = "000 80004 02492" where there is no E.164 form
region = "na"
purpose = "public"               # or "staff"
rate = 1                         # segments a second that the carrier takes; 1 if left out
sms = true
voice = true

[[line]]
display = "000 80004 02492"
region = "eu"

[[person]]
id = "ana"
name = "Ana"
roles = ["responder"]
regions = ["na"]
phone = "+15550100111"
email = "ana@example.org"
languages = ["en", "es"]
pin = "4711"

[[person]]
id = "ben"
name = "Ben"
roles = ["responder"]
regions = ["na", "eu"]
phone = "+1 (555) 010-0112"

[[person]]
id = "lee"
name = "Lee"
roles = ["lead"]
regions = ["na", "eu"]

[[policy]]
region = "na"
repeat_every = "10m"
alarm_after = "15m"
steps = [
  { after = "0s", page = "primary", by = ["sms"] },
  { after = "1m", page = "primary", by = ["voice"] },
  { after = "2m", page = "secondary", by = ["sms", "voice"] },
  { after = "4m", page = "region", by = ["sms", "voice"] },
  { after = "8m", page = "neighbours", by = ["sms", "voice"] },   # includes this region's leads
]

[[schedule]]
region = "na"
layer = "primary"                # primary, secondary
people = ["ana", "ben"]
rotate = "weekly"                # weekly, daily, or hours = "09:00-17:00" for fixed hours
hand_over = "Mon 09:00"
from = 2027-01-04
"""

MINIMAL = """\
organisation = { name = "NorthConf" }
[[region]]
code = "na"
name = "North America"
time_zone = "America/New_York"
emergency = "911"
texts_from = "+15550100100"
[[line]]
number = "+15550100100"
region = "na"
[[person]]
id = "ana"
name = "Ana"
roles = ["responder"]
regions = ["na"]
phone = "+15550100111"
"""


def problems(text: str) -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(text)
    return str(caught.value).splitlines()


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_the_contracts_file_is_read_as_it_says():
    read = read_configuration(CONTRACT).organisation
    assert (read.name, read.guide, read.version) == ("NorthConf", "2017-11-21", 0)
    assert list(read.regions) == ["na", "eu"]
    na = read.regions["na"]
    assert (na.languages, na.neighbours, na.bypass, na.page_at) == (("en", "es"), ("eu",), ("lee",), PageAt.FIRST_TEXT)
    assert na.contacts == ("Venue security +1 555 010 0150",)
    assert read.line("+15550100100") == Line("+15550100100", "na", voice=True)
    assert read.lines[1] == Line("", "eu", display="000 80004 02492", sms=False)
    assert list(read.people) == ["ana", "ben", "lee"]
    assert read.people[PersonId("ben")].phone == "+15550100112"
    assert na.policy.steps[2] == Step(timedelta(minutes=2), Target.SECONDARY, (Channel.SMS, Channel.VOICE))
    assert read.schedules == (Schedule("na", Target.PRIMARY, (PersonId("ana"), PersonId("ben")), date(2027, 1, 4)),)


def test_what_is_not_active_yet_or_odd_is_warned_about_with_its_line():
    warnings = read_configuration(CONTRACT, today=date(2026, 11, 22)).warnings
    expected = {
        'code = "eu"\nname': "no schedule",
        'id = "lee"': "has no phone",
        "from = 2027-01-04": "lies in the future",
    }
    for part, sentence in expected.items():
        start = line_of(CONTRACT, part) - (1 if part.startswith(("id", "code")) else 0)
        assert any(one.startswith(f"line {start}: ") and sentence in one for one in warnings), part
    assert any("no email" in one for one in warnings)
    assert any("only one person" in one for one in warnings)
    assert "0111" not in "".join(warnings)


ONLY_CALLS = '[[policy]]\nregion = "na"\nsteps = [{ after = "0s", page = "region", by = ["voice"] }]\n'


def test_a_policy_may_only_call_where_the_line_has_voice():
    with_voice = MINIMAL.replace('region = "na"\n[[person]]', 'region = "na"\nvoice = true\n[[person]]')
    assert with_voice != MINIMAL
    assert read_configuration(with_voice + ONLY_CALLS).organisation.regions["na"].policy.steps[0].by == (Channel.VOICE,)


@pytest.mark.parametrize(("voice", "said"), [("true", False), ("false", True)])
def test_steps_that_call_are_warned_about_only_where_the_line_has_no_voice(voice, said):
    text = MINIMAL.replace('region = "na"\n[[person]]', f'region = "na"\nvoice = {voice}\n[[person]]')
    warnings = read_configuration(text).warnings
    assert any("pages go as texts" in one for one in warnings) is said


def test_the_example_file_reads_without_a_warning():
    assert read_configuration(EXAMPLE, today=date(2026, 11, 22)).warnings == ()


def test_a_minimal_file_gets_the_defaults():
    read = read_configuration(MINIMAL).organisation
    assert read.guide == "2017-11-21"
    assert read.regions["na"].languages == ("en",)
    policy = read.regions["na"].policy
    assert [(step.after.total_seconds() / 60, step.page, step.by) for step in policy.steps] == [
        (0, Target.PRIMARY, (Channel.SMS,)),
        (1, Target.PRIMARY, (Channel.VOICE,)),
        (2, Target.SECONDARY, (Channel.SMS, Channel.VOICE)),
        (4, Target.REGION, (Channel.SMS, Channel.VOICE)),
        (8, Target.NEIGHBOURS, (Channel.SMS, Channel.VOICE)),
    ]
    assert (policy.alarm_after, policy.repeat_every) == (timedelta(minutes=15), timedelta(minutes=10))


@pytest.mark.parametrize("change", [str, lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_files_of_every_editor_are_read(change):
    assert read_configuration(change(CONTRACT)).organisation == read_configuration(CONTRACT).organisation


BROKEN = [
    # what is replaced, by what, where the problem is (there, unless another line is given), what it says
    ('name = "NorthConf"', "", "[organisation]", "name is missing"),
    ('guide = "2017-11-21"', "guide = 2017-11-21", None, "in quotes"),
    ('guide = "2017', 'gide = "2017', None, 'did you mean "guide"'),
    ('code = "eu"', 'code = "na"', None, "stands in an earlier [[region]] too"),
    ('code = "na"   ', 'code = "North America"', None, "short lower-case code"),
    ('"America/New_York"', '"America/NewYork"', None, 'did you mean "America/New_York"'),
    ('"America/New_York"', '"America"', None, "no such time zone"),
    ('"America/New_York"', '"../../etc/passwd"', None, "no such time zone"),
    ('languages = ["en", "es"]\nemergency', 'languages = ["english"]\nemergency', None, "language codes"),
    ('emergency = "911"', "", "[[region]]", "emergency is missing"),
    ('emergency = "911"', 'emergency = "police"', None, "an emergency number"),
    ('emergency = "911"', "emergency = 911", None, "an emergency number"),
    ('texts_from = "+15550100100"  ', 'texts_from = "+15550100199"  ', None, "the number of no [[line]]"),
    ('texts_from = "+15550100100"  ', 'texts_from = "5550100100"  ', None, "with + and country code"),
    ('texts_from = "+15550100100"  ', "", "[[region]]", "texts_from is missing"),
    ("sms = true", "sms = false", 'texts_from = "+15550100100"  ', "a line without SMS"),
    ("sms = true", 'sms = "yes"', None, "true or false"),
    ('email = "incidents@example.org"', 'email = "incidents"', None, "an e-mail address"),
    ('neighbours = ["eu"]', 'neighbours = ["ew"]', None, 'no region "ew"'),
    ('neighbours = ["eu"]', 'neighbours = ["na"]', None, "not its own neighbour"),
    ('neighbours = ["eu"]', 'neighbours = "eu"', None, "a list of"),
    ('neighbours = ["eu"]', 'neighbours = ["eu", "eu"]', None, "twice"),
    ('bypass = ["lee"]', 'bypass = ["lea"]', None, "the id of no [[person]]"),
    ('page_at = "first_text"', 'page_at = "frist_text"', None, 'did you mean "first_text"'),
    ("rate = 1 ", "rate = 0 ", None, "above 0"),
    ("rate = 1 ", "rate = nan ", None, "above 0"),
    ("rate = 1 ", "rate = true ", None, "above 0"),
    ('purpose = "public"', 'purpose = "private"', None, '"public" or "staff"'),
    ('display = "000 80004 02492"\n', "sms = true\n", "[[line]]\nsms", "or display"),
    ('display = "000 80004 02492"\n', 'number = "+15550100100"\n', None, "stands in an earlier [[line]] too"),
    ('id = "ben"', 'id = "ana"', None, "stands in an earlier [[person]] too"),
    ('phone = "+1 (555) 010-0112"', 'phone = "+15550100111"', None, "stands in an earlier [[person]] too"),
    ('phone = "+15550100111"', 'phone = "+15550100100"', None, "the number of one of the lines"),
    ('phone = "+15550100111"', 'phone = "+1555010"', None, "with + and country code"),
    ('phone = "+15550100111"', 'phone = "+15550100111 ext. 5"', None, "with + and country code"),
    ('phone = "+15550100111"', 'phone = "x"', None, "with + and country code"),
    ('roles = ["lead"]', 'roles = ["leader"]', None, 'did you mean "lead"'),
    ('roles = ["lead"]', "roles = []", "[[person]]\nid = \"lee\"", "roles is missing or empty"),
    ('regions = ["na", "eu"]\nphone', "phone", "[[person]]\nid = \"ben\"", "at least one that this"),
    ('regions = ["na", "eu"]\nphone', 'regions = ["na", "us"]\nphone', None, 'no region "us"'),
    ('pin = "4711"', "pin = 4711", None, "4 to 12 digits in quotes"),
    ('pin = "4711"', 'pin = "47"', None, "4 to 12 digits in quotes"),
    ('pin = "4711"', 'pin = "4711"\ncode = "12"', 'code = "12"', "3 to 6 digits in quotes"),
    ('pin = "4711"', 'code = "123"', None, "of no use without a pin"),
    ('voice = true', 'voice = true\ncall_back = true', "call_back", "only a staff line calls back"),
    ('[[policy]]\nregion = "na"', '[[policy]]\nregion = "nb"', 'region = "nb"', 'no region "nb"'),
    ('repeat_every = "10m"', 'repeat_every = "0s"', None, "longer than nothing"),
    ('repeat_every = "10m"', 'repeat_every = "ten"', None, "a time such as"),
    ('repeat_every = "10m"', "repeat_every = 10", None, "a time such as"),
    ('repeat_every = "10m"', 'repeat_every = "99999999999h"', None, "longer than a week"),
    ('after = "1m", page', 'after = "3m", page', '{ after = "2m"', "comes before the step above it"),
    ('after = "1m", page', "page", None, "after is missing"),
    ('page = "region"', 'page = "regoin"', None, 'did you mean "region"'),
    ('page = "region"', 'pages = "region"', None, 'did you mean "page"'),
    ('by = ["voice"]', 'by = ["voice", "fax"]', None, "one of sms, voice"),
    ('by = ["voice"]', "by = []", None, "by is missing or empty"),
    ('layer = "primary"', 'layer = "primery"', None, 'did you mean "primary"'),
    ('people = ["ana", "ben"]', 'people = ["ana", "bne"]', None, "people 2: is the id of no [[person]]"),
    ('people = ["ana", "ben"]', "people = []", "[[schedule]]", "people is missing or empty"),
    ('rotate = "weekly"', 'rotate = "weakly"', None, 'did you mean "weekly"'),
    ('hand_over = "Mon 09:00"', 'hand_over = "Monsoon 09:00"', None, "a weekday and time"),
    ('hand_over = "Mon 09:00"', 'hand_over = "09:00"', None, "a weekday and time"),
    ('hand_over = "Mon 09:00"', 'hand_over = "Mon 25:00"', None, "a weekday and time"),
    ("from = 2027-01-04", 'from = "2027-01-04"', None, "without quotes"),
    ("from = 2027-01-04", "from = 2027-01-04 10:00:00", None, "without quotes"),
    ("from = 2027-01-04", "", "[[schedule]]", "from is missing"),
    ('layer = "primary"', 'layer = "tertiary"', None, "primary or secondary"),
    ('rotate = "weekly"', 'rotate = "custom"', None, '"every 3 days"'),
    ('hand_over = "Mon 09:00"', 'hours = "9-5"', None, "hours such as"),
    ("[[schedule]]", "[[shedule]]", None, 'did you mean "schedule"'),
    ("[organisation]", "[[organisation]]", None, "[organisation]"),
    ('[[schedule]]\nregion = "na"', '[schedule]\nregion = "na"', "[schedule]", "[[schedule]]"),
    ('name = "Ana"', 'name = "Ana\\nforged"', None, "a text"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "by", "on", "says"), BROKEN, ids=[f"{part}>{by}"[:60] for part, by, _, _ in BROKEN])
def test_a_mistake_is_named_with_its_line(part, by, on, says):
    text = CONTRACT.replace(part, by, 1)
    assert text != CONTRACT
    found = problems(text)
    line = line_of(text, on) if on else line_of(CONTRACT, part)
    assert any(one.startswith(f"line {line}: ") and says in one for one in found), found


def test_every_mistake_is_named_in_one_go_in_the_order_of_the_file():
    text = CONTRACT
    for part, by in (("rate = 1 ", "rate = 0 "), ('"911"', '""'), ('"Mon 09', '"Mo 09'), ('= "4711"', '= "1"')):
        text = text.replace(part, by, 1)
    lines = [int(one.split()[1].rstrip(":")) for one in problems(text)]
    assert lines == sorted(line_of(text, part) for part in ('emergency = ""', "rate = 0", 'pin = "1"', '"Mo 09'))


def test_one_mistake_is_one_problem_not_a_trail_of_them():
    for part, by in (
        ('phone = "+15550100111"', 'phone = "x"'),
        ('"America/New_York"', '"Mars"'),
        ('"+15550100111"', "7"),
    ):
        assert len(problems(MINIMAL.replace(part, by))) == 1


def test_no_problem_shows_a_name_a_number_or_a_pin():
    text = CONTRACT.replace('"+15550100111"', '"+1555010011"').replace("0112", "01129999").replace("4711", "47x11")
    text = text.replace('people = ["ana"', 'people = ["annabel"').replace('bypass = ["lee"]', 'bypass = ["leopold"]')
    found = "\n".join(problems(text))
    found = found.replace("such as +15550100100", "")
    for secret in ("555", "9999", "47x11", "annabel", "leopold"):
        assert secret not in found


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param('a = 1\nname = "Ana\n', 2, id="open-quote"),
        pytest.param("a = 1\n\n[[region\n", 3, id="open-bracket"),
        pytest.param("a = 1\na = 2\n", 2, id="twice"),
        pytest.param('a = 1\nb = ["+15550100111"', 2, id="end-of-file"),
        pytest.param("a = 1\nana = +15550100111x\n", 2, id="unquoted"),
    ],
)
def test_what_is_not_toml_is_named_with_its_line(text, line):
    (problem,) = problems(text)
    assert problem.startswith(f"line {line}: this is not TOML: ")
    assert "555" not in problem
    assert "Ana" not in problem


def test_an_empty_file_lists_what_it_needs():
    assert [one.split(": ")[2] for one in problems("")] == [
        "[organisation] is missing; add it.",
        "[[region]] is missing; add it.",
        "[[line]] is missing; add it.",
        "[[person]] is missing; add it.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(MINIMAL.replace('phone = "+15550100111"\n', ""), id="nobody-has-a-phone"),
        pytest.param(MINIMAL.replace('"responder"', '"organiser"'), id="nobody-answers-pages"),
        pytest.param(
            MINIMAL + '[[policy]]\nregion = "na"\nsteps = [{ after = "0s", page = "region", by = ["voice"] }]\n',
            id="calls-only",
        ),
        pytest.param(
            MINIMAL + '[[policy]]\nregion = "na"\nsteps = [{ after = "0s", page = "neighbours", by = ["sms"] }]\n',
            id="only-neighbours-and-there-are-none",
        ),
    ],
)
def test_a_region_where_nobody_could_ever_be_paged_is_refused(text):
    assert any(one.startswith("line 2: ") and "nobody could ever be paged" in one for one in problems(text))


def test_a_scheduled_person_whose_replies_would_be_reports_is_refused():
    text = CONTRACT.replace('roles = ["responder"]', 'roles = ["organiser"]', 1)
    assert any("read as a report" in one for one in problems(text))


def test_events_have_days_a_region_and_a_name():
    event = '[[event]]\ncode = "hack"\nname = "Hack Day"\nregion = "{region}"\nfrom = {day}\nuntil = 2027-03-02\n'
    read = read_configuration(MINIMAL + event.format(region="na", day="2027-03-01"))
    assert [(one.code, one.name, one.starts, one.ends) for one in read.organisation.events] == [
        ("hack", "Hack Day", date(2027, 3, 1), date(2027, 3, 2))
    ]
    assert [len(read.organisation.events_on("na", date(2027, 3, day))) for day in (1, 2, 3)] == [1, 1, 0]
    with pytest.raises(ConfigurationError, match="ends before it begins"):
        read_configuration(MINIMAL + event.format(region="na", day="2027-03-03"))
    with pytest.raises(ConfigurationError, match="no region"):
        read_configuration(MINIMAL + event.format(region="xx", day="2027-03-01"))


def test_a_language_without_sentences_is_warned_about():
    read = read_configuration(MINIMAL.replace("time_zone", 'languages = ["tlh"]\ntime_zone', 1))
    assert any("no sentences in tlh" in one for one in read.warnings)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("0s", 0), ("30s", 30), ("0.5s", 0.5), ("1m", 60), ("1m30s", 90), ("1h30m", 5400), ("90m", 5400), ("2h", 7200)],
)
def test_durations(said, seconds):
    steps = f'steps = [{{ after = "{said}", page = "region", by = ["sms"] }}]'
    text = f'{MINIMAL}[[policy]]\nregion = "na"\nactivity_within = "5m"\n{steps}\n'
    policy = read_configuration(text).organisation.regions["na"].policy
    assert policy.steps[0].after == timedelta(seconds=seconds)
    assert policy.activity_within == timedelta(minutes=5)


@pytest.mark.parametrize("said", ["", "m", "1 m", "-1m", "1d", "1m1h", "1.5m", "s", "1e3s", "٣s"])
def test_other_durations_are_refused(said):
    problems(f'{MINIMAL}[[policy]]\nregion = "na"\nsteps = [{{ after = "{said}", page = "region", by = ["sms"] }}]\n')


@pytest.mark.parametrize(
    ("keys", "schedule"),
    [
        (
            'rotate = "daily"\nhand_over = "18:30"\nfrom = 2027-01-04',
            {"rotate": "daily", "hand_over": (0, time(18, 30))},
        ),
        ('hand_over = "Friday 08:00"\nfrom = 2027-01-04', {"hand_over": (4, time(8))}),
        ('hours = "22:00-06:00"\nfrom = 2027-01-04', {"rotate": None, "hours": (time(22), time(6))}),
        ('hours = "00:00-24:00"\nfrom = 2027-01-04', {"rotate": None, "hours": (time(), time())}),
        ('hours = "09:00-17:00"', {"rotate": None, "hours": (time(9), time(17)), "starts": date(1970, 1, 1)}),
    ],
)
def test_schedules(keys, schedule):
    read = read_configuration(f'{MINIMAL}[[schedule]]\nregion = "na"\nlayer = "primary"\npeople = ["ana"]\n{keys}\n')
    plain = {"region": "na", "layer": Target.PRIMARY, "people": ("ana",), "starts": date(2027, 1, 4)}
    assert read.organisation.schedules == (Schedule(**(plain | schedule)),)


def test_a_pin_is_kept_only_as_a_salted_hash_and_the_same_file_gives_the_same():
    text = CONTRACT.replace('phone = "+1 (555) 010-0112"', 'phone = "+15550100112"\npin = "4711"')
    people = read_configuration(text).organisation.people
    ana, ben = people[PersonId("ana")].pin_hash, people[PersonId("ben")].pin_hash
    assert ana.startswith("scrypt$16384$8$1$")
    assert ana != ben
    assert "4711" not in json.dumps(to_document(read_configuration(CONTRACT).organisation)).replace(ana, "")
    assert read_configuration(text).organisation.people[PersonId("ana")].pin_hash == ana


# Lines of keys

TRICKY = '''\
# [[region]] in a comment = 1
title = "[[region]] # no comment"
long = """
[[region]]
code = "no" \\"""
"""
raw = \'\'\'
[[region]]\'\'\'
  [[ region ]]  # first
  "code" = 'na'
  list = [
    1, # ] not the end
    "]", """
]""",
    { a = 1, b = [ { c = 2 },
      { c = 3 } ] },
  ]
day = 2027-01-04 09:00:00
[region.inner]
x.y = 1
[[region.step]]
after = 1
[[region.step]]
after = 2
[[region]]
"co de" = 1
[[region.step]]
after = 3
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("title",), 2),
        (("long",), 3),
        (("raw",), 7),
        (("region", 0), 9),
        (("region", 0, "code"), 10),
        (("region", 0, "list"), 11),
        (("region", 0, "list", 0), 12),
        (("region", 0, "list", 1), 13),
        (("region", 0, "list", 2), 13),
        (("region", 0, "list", 3, "a"), 15),
        (("region", 0, "list", 3, "b", 1, "c"), 16),
        (("region", 0, "day"), 18),
        (("region", 0, "inner"), 19),
        (("region", 0, "inner", "x"), 20),
        (("region", 0, "inner", "x", "y"), 20),
        (("region", 0, "step", 1, "after"), 24),
        (("region", 1), 25),
        (("region", 1, "co de"), 26),
        (("region", 1, "step", 0, "after"), 28),
        (("region", 1, "missing", 3), 25),
        (("nowhere",), 1),
        ((), 1),
    ],
)
def test_the_line_of_every_key_is_found(place, line):
    tomllib.loads(TRICKY)
    assert Lines(TRICKY).of(place) == line


VALUES = st.sampled_from(
    ["1", "true", '"a # [[b]]"', "'c]'", '"""\n[[d]]\n"""', "'''\nx = 1\n''''", "[1, 2]", "[\n  1, # ]\n  2,\n]", "{}",
     "{ k = 1, l = [ { m = 2 } ] }", "2027-01-04", "2027-01-04 09:00:00", '"\\"]"', '[ [ "]" ], [] ]', '""']
)  # fmt: skip


@given(st.lists(st.tuples(st.lists(VALUES, max_size=4), st.sampled_from(["", "\n", "# [[t]]\n", "  "])), max_size=5))
def test_lines_are_right_in_any_file(tables):
    text, expected = "", {}
    for number, (values, before) in enumerate(tables):
        text += before
        expected["t", number] = text.count("\n") + 1
        text += "[[t]] # here\n"
        for index, value in enumerate(values):
            expected["t", number, f"k{index}"] = text.count("\n") + 1
            text += f"k{index} = {value}{' # c' if index % 2 else ''}\n"
    tomllib.loads(text)
    lines = Lines(text)
    assert {place: lines.of(place) for place in expected} == expected


# Documents and plans

CODES, IDS = st.sampled_from(["na", "eu", "ap"]), st.sampled_from(["ana", "ben", "lee"]).map(PersonId)
SPANS = st.integers(0, 10**7).map(lambda thousandths: timedelta(milliseconds=thousandths))
TUPLES = lambda strategy: st.lists(strategy, max_size=3).map(tuple)  # noqa: E731
STEPS = st.builds(Step, SPANS, st.sampled_from(Target), TUPLES(st.sampled_from(Channel)))
POLICIES = st.builds(Policy, TUPLES(STEPS), SPANS, SPANS, SPANS)
REGIONS = st.builds(
    Region, code=CODES, policy=POLICIES, languages=TUPLES(st.text()), neighbours=TUPLES(CODES), bypass=TUPLES(IDS),
    contacts=TUPLES(st.text()), page_at=st.sampled_from(PageAt), email=st.text(),
)  # fmt: skip
PEOPLE = st.builds(
    Person, id=IDS, roles=st.frozensets(st.sampled_from(Role)), regions=TUPLES(CODES), phone=st.text(), email=st.text(),
    languages=TUPLES(CODES), pin_hash=st.text(), texts_blocked=st.booleans(),
)  # fmt: skip
SCHEDULES = st.builds(
    Schedule, region=CODES, layer=st.sampled_from(Target), people=TUPLES(IDS), starts=st.dates(),
    rotate=st.none() | st.just("daily"), hours=st.none() | st.tuples(st.times(), st.times()),
    hand_over=st.tuples(st.integers(0, 6), st.times()),
)  # fmt: skip
LINES = st.builds(
    Line, number=st.text(), region=CODES, display=st.text(), purpose=st.text(), rate=st.floats(0.01, 100),
    sms=st.booleans(), voice=st.booleans(),
)  # fmt: skip
ORGANISATIONS = st.builds(
    Organisation, name=st.text(), guide=st.text(), version=st.integers(0),
    regions=st.lists(REGIONS, max_size=2).map(lambda found: {one.code: one for one in found}),
    people=st.lists(PEOPLE, max_size=3).map(lambda found: {one.id: one for one in found}),
    lines=TUPLES(LINES), schedules=TUPLES(SCHEDULES),
)  # fmt: skip


@given(ORGANISATIONS)
def test_a_document_goes_through_json_and_back_unchanged(organisation):
    assert from_document(json.loads(json.dumps(to_document(organisation)))) == organisation


@given(ORGANISATIONS)
def test_the_order_of_people_and_regions_survives_the_document(organisation):
    read = from_document(to_document(organisation))
    assert (list(read.people), list(read.regions)) == (list(organisation.people), list(organisation.regions))


@given(POLICIES)
def test_a_policy_goes_through_json_and_back_unchanged(policy):
    assert policy_from(json.loads(json.dumps(policy_document(policy)))) == policy


@given(ORGANISATIONS)
def test_nothing_changes_where_nothing_differs(organisation):
    assert changes(organisation, replace(organisation, version=organisation.version + 1)) == ()


def plan(*replacements: tuple[str, str]) -> tuple[str, ...]:
    text = CONTRACT
    for part, by in replacements:
        assert part in text
        text = text.replace(part, by, 1)
    return changes(read_configuration(CONTRACT).organisation, read_configuration(text).organisation)


@pytest.mark.parametrize(
    ("part", "by", "sentence"),
    [
        ("NorthConf", "SouthConf", "change organisation: name NorthConf -> SouthConf"),
        ("rate = 1 ", "rate = 2 ", "change line … 0100 of na: rate 1 -> 2"),
        ('"Europe/Berlin"', '"Europe/Paris"', "change region eu: time_zone Europe/Berlin -> Europe/Paris"),
        ('neighbours = ["eu"]', "", "change region na: neighbours eu -> none"),
        ('"+15550100111"', '"+15550100119"', "change person ana: another phone"),
        ('name = "Ana"', 'name = "Anna"', "change person ana: another name"),
        ('"Mon 09:00"', '"Tue 10:00"', "change schedule na primary 1: hand_over 0, 09:00 -> 1, 10:00"),
        ('["ana", "ben"]', '["ben", "ana"]', "change schedule na primary 1: another people"),
        ('\ndisplay = "000 80004 02492"', '\ndisplay = "000 80004 02493"', "remove line 000 80004 02492"),
    ],
)
def test_the_plan_says_what_changes(part, by, sentence):
    assert sentence in plan((part, by))


def test_the_plan_says_what_comes_goes_and_moves():
    read = read_configuration(CONTRACT).organisation
    fewer = replace(read, people={one: read.people[one] for one in (PersonId("lee"), PersonId("ana"))})
    assert changes(read, fewer) == ("remove person ben", "change the order of person entries")
    assert changes(fewer, read) == (
        "add person ben: responder of na, eu; phone … 0112",
        "change the order of person entries",
    )
    assert changes(None, read)[:3] == (
        "create organisation NorthConf, guide 2017-11-21",
        "add region na: North America, America/New_York, emergency 911",
        "add region eu: Europe, Europe/Berlin, emergency 112",
    )


def test_a_changed_policy_is_shown_whole():
    (sentence,) = plan(('alarm_after = "15m"', 'alarm_after = "12m"'))
    assert sentence.startswith("change region na: policy (0s primary by sms | 60s primary by voice | 120s secondary")
    assert sentence.endswith("alarm 720s, repeat 600s, activity 300s)")


def test_the_plan_shows_no_whole_number():
    read = read_configuration(CONTRACT).organisation
    everything = "\n".join(changes(None, read) + changes(read, read_configuration(EXAMPLE).organisation))
    assert "+1" not in everything
    assert "5550" not in everything


def test_that_somebody_texted_stop_is_no_change_of_the_file():
    read = read_configuration(CONTRACT).organisation
    ana = replace(read.people[PersonId("ana")], texts_blocked=True)
    assert changes(replace(read, people={**read.people, ana.id: ana}), read) == ()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ('greeting = "NorthConf team. We promise that he will be banned."', "promises how this will end"),
        ('greeting = "See https://bit.example/x for more."', "no link"),
        ('places = ["Main Hall", "STOP"]', "phone companies obey STOP"),
    ],
)
def test_an_organisers_own_words_are_checked_when_they_are_applied(words, sentence):
    with pytest.raises(ConfigurationError, match=sentence):
        read_configuration(MINIMAL.replace("time_zone", f"{words}\ntime_zone", 1))


def test_own_words_that_are_only_long_are_said_to_be():
    long = f'greeting = "{"The friendly team of a conference with a very long name " * 3}"'
    read = read_configuration(MINIMAL.replace("time_zone", f"{long}\ntime_zone", 1))
    assert any("SMS parts" in one for one in read.warnings)


STAFF = (
    CONTRACT
    + """
[[line]]
number = "+15550100190"
region = "na"
purpose = "staff"
voice = true
call_back = true

[[person]]
id = "stella"
name = "Stella"
roles = ["staff"]
regions = ["na"]
phone = "+15550100150"
pin = "482613"
code = "7351"
"""
)


def test_a_staff_line_and_a_code_are_read_and_survive_the_store():
    organisation = read_configuration(STAFF).organisation
    line = organisation.line("+15550100190")
    assert (line.purpose, line.call_back) == ("staff", True)
    stella = organisation.person_with_code("7351")
    assert stella is organisation.people[PersonId("stella")]
    assert organisation.person_with_code("") is None
    assert from_document(to_document(organisation)) == organisation


def test_a_code_is_one_persons_own():
    twice = STAFF.replace('pin = "4711"', 'pin = "4711"\ncode = "7351"')
    with pytest.raises(ConfigurationError, match="stands in an earlier") as refused:
        read_configuration(twice)
    assert "7351" not in str(refused.value)


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        ('phone = "+15550100150"\n', "", "has no phone: a line that calls back can't let them in"),
        ('phone = "+15550100150"\npin = "482613"\ncode = "7351"', 'pin = "482613"', "has neither phone nor code"),
        ('pin = "482613"\ncode = "7351"', "", "has no pin"),
        ("voice = true\ncall_back = true", "", "takes calls only with a number and voice = true"),
    ],
)
def test_whom_a_staff_line_can_not_let_in_is_said(was: str, now: str, sentence: str):
    assert was in STAFF
    assert any(sentence in warning for warning in read_configuration(STAFF.replace(was, now)).warnings)


def test_a_changed_pin_or_code_is_not_shown():
    old = read_configuration(STAFF).organisation
    new = read_configuration(STAFF.replace("482613", "482614").replace("7351", "7352")).organisation
    assert changes(old, new) == ("change person stella: another pin, another code",)


REMEDY = re.compile(r"\b(?:expected|write|add|take|correct|name|change|put|look|keep|one such as)\b", re.IGNORECASE)


def sentences_of(module: Path) -> list[str]:
    """Return every sentence that a module notes as wrong or odd, with what is filled in as "…"."""
    found = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"wrong", "odd"}:
            for said in node.args:
                parts = said.values if isinstance(said, ast.JoinedStr) else [said]
                words = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
                if any(" " in word for word in words):
                    found.append("…".join(words))
    return found


def test_every_refusal_and_warning_says_what_to_do():
    sentences = [one for path in sorted(Path("hotline/domain").glob("configuration*.py")) for one in sentences_of(path)]
    assert len(sentences) > 50  # else nothing was found in the source
    assert [said for said in sentences if not REMEDY.search(said)] == []
