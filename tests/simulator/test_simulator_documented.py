"""docs/simulator.md says what the simulator does, and its example is one that works."""

import re
from pathlib import Path

import pytest
from twilio.rest import Client

from hotline.simulator import Simulator
from hotline.simulator.errors import MAGIC, ApiError, refusals
from tests.simulator.applications import pizza_shop, served

DOCUMENT = Path("docs/simulator.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:3] for line in DOCUMENT.splitlines() if re.match(r"\| \d{5}", line)]


@pytest.mark.parametrize("code", refusals())
def test_every_refusal_stands_in_the_document_with_its_http_status(code: int):
    (statuses,) = [status for codes, status in ROWS if str(code) in codes]
    assert str(ApiError(code).status) in statuses


def test_every_code_of_the_document_is_a_refusal():
    documented = {int(code) for codes, _ in ROWS for code in re.findall(r"\d{5}", codes)}
    assert documented == {*refusals()}
    assert {*MAGIC.values()} <= documented


def test_the_example_for_tests_works_as_it_stands():
    """The fixture of the document, with the application of a stranger; only its answer differs."""
    code = re.search(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)[1]
    assert len(code[: code.index("def test_")].strip().splitlines()) <= 14
    with served(pizza_shop()) as url:
        names: dict[str, object] = {}
        exec(code.replace("@pytest.fixture\n", "").replace("Thank you", "Text 1"), names)
        server = type("Server", (), {"url": url})
        fixture = names["carrier"](server)
        carrier = next(fixture)
        assert isinstance(carrier, Simulator)
        names["test_a_text_is_answered"](carrier)
        assert next(fixture, None) is None


def test_the_client_needs_no_more_than_its_address():
    with Simulator("AC" + "0" * 32, "not a secret") as carrier:
        carrier.add_number("+15550100100", "")
        client = Client(carrier.account_sid, "not a secret", environment={"_": ""})
        client.api.base_url = carrier.base_url
        assert client.messages.create(to="+15550100142", from_="+15550100100", body="hi").status == "queued"
