"""Pictures in the pretend network, as Twilio's documentation says (media-resource, webhook-request)."""

import pytest
import requests
from twilio.base.exceptions import TwilioRestException

from hotline.simulator import Media
from tests.simulator.conftest import ACCOUNT, LINE, PHONE, TOKEN


@pytest.fixture
def came(sim, customer):
    """A text with two files, and its webhook."""
    files = [Media("image/jpeg", b"\xff\xd8\xff picture"), Media("text/vcard", b"BEGIN:VCARD")]
    sim.phone(PHONE).text(LINE, "look", media=files)
    return files, customer.wait(1)[0].params


def test_the_webhook_names_the_files(came):
    files, params = came
    assert params["MessageSid"].startswith("MM")
    assert (params["NumMedia"], params["MediaContentType1"]) == ("2", "text/vcard")
    assert params["MediaUrl0"].endswith(f"/Accounts/{ACCOUNT}/Messages/{params['MessageSid']}/Media/{files[0].sid}")


def test_a_text_without_files_names_none(sim, customer):
    sim.phone(PHONE).text(LINE, "hello")
    params = customer.wait(1)[0].params
    assert params["NumMedia"] == "0"
    assert not [name for name in params if name.startswith("Media")]


def test_the_file_is_a_redirect_away_where_nobody_asks_who_comes(came):
    files, params = came
    assert requests.get(params["MediaUrl0"], timeout=5).status_code == 401
    first = requests.get(params["MediaUrl0"], auth=(ACCOUNT, TOKEN), allow_redirects=False, timeout=5)
    assert first.status_code == 307
    file = requests.get(first.headers["Location"], timeout=5)
    assert (file.content, file.headers["Content-Type"]) == (files[0].data, "image/jpeg")
    assert files[0].authorizations == [""]


def test_files_are_listed_fetched_and_deleted(came, client):
    files, params = came
    message = client.messages(params["MessageSid"])
    assert {one.sid for one in message.media.list()} == {one.sid for one in files}
    assert message.media(files[0].sid).fetch().content_type == "image/jpeg"
    assert message.media(files[0].sid).delete()
    with pytest.raises(TwilioRestException) as refused:
        message.media(files[0].sid).fetch()
    assert refused.value.status == 404
    assert message.fetch().num_media == "2"


def test_a_file_belongs_to_its_message(came, client):
    files, _ = came
    with pytest.raises(TwilioRestException) as refused:
        client.messages("MM" + "0" * 32).media(files[0].sid).delete()
    assert refused.value.status == 404


def test_a_file_misbehaves_as_it_is_told(sim, customer):
    sent_on = Media("image/jpeg", b"", location="https://example.org/x")
    long = Media("image/jpeg", b"abc", repeat=3, headers={"Content-Encoding": "identity"}, status=206)
    sim.phone(PHONE).text(LINE, "look", media=[sent_on, long])
    params = customer.wait(1)[0].params
    asked = {"auth": (ACCOUNT, TOKEN), "allow_redirects": False, "timeout": 5}
    assert requests.get(params["MediaUrl0"], **asked).headers["Location"] == "https://example.org/x"
    answer = requests.get(params["MediaUrl1"], auth=(ACCOUNT, TOKEN), timeout=5)
    assert (answer.status_code, answer.content) == (206, b"abcabcabc")
