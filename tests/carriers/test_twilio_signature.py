"""Our verification of webhooks against the SDK's validator, and where we differ from it on purpose.

Deliberate differences, each shown below:

- the port: the SDK tries the address with and without one; we take PUBLIC_URL as it stands, or without its port,
  and never add one that the operator did not name;
- a missing header and a JSON body without its hash raise TypeError in the SDK and are refused here;
- one parameter twice: the SDK accepts, for the signature is the same; we answer 400.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from hotline.carriers import SignedForm
from hotline.carriers.twilio import Twilio
from hotline.domain.errors import BadWebhook

ACCOUNT, TOKEN, NEXT_TOKEN = "AC" + "0" * 32, "12345", "a token that comes next"
URL = "https://hotline.example.org/carriers/twilio/sms"
FORM = "application/x-www-form-urlencoded"
SHARED_KEY = "key=webhooks_sharedkey_0123,algorithm=HMAC_SHA256"
SIGNATURE, SETTINGS = "X-Twilio-Signature", "X-Twilio-Webhooks-Signature-Settings"

# Twilio signs text: half a surrogate pair can't be sent, everything else can.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
names = texts.filter(lambda name: name not in ("", "AccountSid"))
forms = st.dictionaries(names, texts, max_size=12)
tokens = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1, max_size=32)
queries = st.dictionaries(st.text("abcXYZ019", min_size=1), texts, max_size=3).map(urlencode)


def adapter(*auth_tokens: str) -> Twilio:
    return Twilio(account_sid=ACCOUNT, auth_tokens=auth_tokens or (TOKEN,), api_url=URL, callback_url=URL)


def verify(
    carrier: Twilio, params: dict[str, str] | Iterable[tuple[str, str]], signature: str | None, url: str = URL,
    **headers: str,
) -> SignedForm:  # fmt: skip
    given = headers if signature is None else {SIGNATURE: signature, **headers}
    return carrier.verify(url, urlencode(params if isinstance(params, dict) else list(params)).encode(), FORM, given)


def accepts(carrier: Twilio, params: dict[str, str], signature: str | None, url: str = URL, **headers: str) -> bool:
    try:
        verify(carrier, params, signature, url, **headers)
    except BadWebhook as error:
        return error.status != 403
    return True


@given(params=forms, query=queries, token=tokens)
def test_what_the_sdk_signs_is_accepted_and_read_back(params, query, token):
    url = f"{URL}?{query}" if query else URL
    signature = RequestValidator(token).compute_signature(url, params)
    form = verify(adapter(token), params, signature, url)
    assert form.params == params


@given(params=forms, token=tokens)
def test_what_the_sdk_signs_with_a_shared_key_is_accepted(params, token):
    signature = RequestValidator(token).compute_signature(URL, params, "HMAC_SHA256")
    carrier = adapter(token)
    assert accepts(carrier, params, signature, **{SETTINGS: SHARED_KEY})
    assert not accepts(carrier, params, signature)  # without the header it would be SHA-1


@given(params=forms, sent=forms, token=tokens, other=tokens, sha256=st.booleans(), tamper=st.booleans())
def test_we_agree_with_the_sdk_about_right_and_wrong(params, sent, token, other, sha256, tamper):
    algorithm = "HMAC_SHA256" if sha256 else "HMAC_SHA1"
    signature = RequestValidator(other).compute_signature(URL, params, algorithm)
    if tamper:
        params = sent
    expected = RequestValidator(token).validate(URL, params, signature, algorithm)
    assert accepts(adapter(token), params, signature, **{SETTINGS: SHARED_KEY if sha256 else ""}) == expected


@pytest.mark.parametrize("algorithm", ["HMAC_SHA512", "none", "md5"])
def test_an_algorithm_that_nobody_documented_is_refused(algorithm):
    settings = f"key=webhooks_sharedkey_0123,algorithm={algorithm}"
    signature = RequestValidator(TOKEN).compute_signature(URL, {"A": "1"})
    assert not RequestValidator(TOKEN).validate(URL, {"A": "1"}, signature, algorithm)
    assert not accepts(adapter(), {"A": "1"}, signature, **{SETTINGS: settings})


def test_the_name_of_a_key_is_not_taken_for_its_algorithm():
    settings = "key=HMAC_SHA256,algorithm=HMAC_SHA1"
    assert accepts(
        adapter(), {"A": "1"}, RequestValidator(TOKEN).compute_signature(URL, {"A": "1"}), **{SETTINGS: settings}
    )


def test_the_documented_vector_verifies():
    params = {"CallSid": "CA1234567890ABCDE", "Caller": "+14158675309", "Digits": "1234",
              "From": "+14158675309", "To": "+18005551212"}  # fmt: skip
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert accepts(adapter("12345"), params, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", url)
    assert not accepts(adapter("12345"), params | {"Digits": "1235"}, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", url)
    assert not accepts(adapter("12346"), params, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", url)


@given(params=forms, second=st.booleans())
def test_either_token_verifies_while_they_rotate(params, second):
    signature = RequestValidator(NEXT_TOKEN if second else TOKEN).compute_signature(URL, params)
    assert accepts(adapter(TOKEN, NEXT_TOKEN), params, signature)
    assert accepts(adapter(TOKEN), params, signature) is not second


@pytest.mark.parametrize("signature", [None, "", " ", "=", "ünï", "\x00", "A" * 5000])
def test_a_missing_or_senseless_signature_is_refused(signature):
    """The SDK's validator raises TypeError for a missing one."""
    assert not accepts(adapter(), {"A": "1"}, signature)


@pytest.mark.parametrize("port", ["443", "8443"])
def test_a_port_of_ours_may_be_missing_from_what_was_signed(port):
    """Twilio is said to sign an https address without its port: a hotline on 8443 must not refuse every report."""
    configured, signed = f"https://hotline.example.org:{port}/sms", "https://hotline.example.org/sms"
    signature = RequestValidator(TOKEN).compute_signature(signed, {"A": "1"})
    assert RequestValidator(TOKEN).validate(configured, {"A": "1"}, signature)
    assert accepts(adapter(), {"A": "1"}, signature, configured)
    assert not accepts(adapter(), {"A": "1"}, signature, configured.replace("https", "http"))
    assert not accepts(adapter(), {"A": "2"}, signature, configured)


def test_a_port_that_we_did_not_name_counts_here_though_the_sdk_adds_one():
    configured, signed = "https://hotline.example.org/sms", "https://hotline.example.org:443/sms"
    signature = RequestValidator(TOKEN).compute_signature(signed, {"A": "1"})
    assert RequestValidator(TOKEN).validate(configured, {"A": "1"}, signature)
    assert not accepts(adapter(), {"A": "1"}, signature, configured)


def test_one_parameter_twice_is_a_400_though_the_sdk_takes_it():
    signature = RequestValidator(TOKEN).compute_signature(URL, {"Body": "no", "From": "+15550100142"})
    twice = [("Body", "no"), ("From", "+15550100142"), ("Body", "no")]
    with pytest.raises(BadWebhook) as refused:
        verify(adapter(), twice, signature)
    assert refused.value.status == 400


@pytest.mark.parametrize("account", ["AC" + "1" * 32, "", "ac" + "0" * 32, ACCOUNT + "0"])
def test_a_form_of_another_account_is_refused_though_its_signature_is_right(account):
    params = {"AccountSid": account, "MessageSid": "SM1", "From": "+15550100142"}
    signature = RequestValidator(TOKEN).compute_signature(URL, params)
    assert RequestValidator(TOKEN).validate(URL, params, signature)
    assert not accepts(adapter(), params, signature)
    ours = params | {"AccountSid": ACCOUNT}
    assert accepts(adapter(), ours, RequestValidator(TOKEN).compute_signature(URL, ours))


@given(body=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=50))
def test_a_json_body_counts_only_with_its_signed_hash(body):
    raw = body.encode()
    url = f"{URL}?bodySHA256={hashlib.sha256(raw).hexdigest()}"
    signature = RequestValidator(TOKEN).compute_signature(url, {})
    headers = {SIGNATURE: signature}
    assert RequestValidator(TOKEN).validate(url, body, signature)
    assert adapter().verify(url, raw, "application/json", headers).params == {}
    with pytest.raises(BadWebhook):
        adapter().verify(url, raw + b" ", "application/json", headers)
    plain = {SIGNATURE: RequestValidator(TOKEN).compute_signature(URL, {})}
    with pytest.raises(BadWebhook):
        adapter().verify(URL, raw, "application/json", plain)


@given(st.lists(st.tuples(st.text("AB", min_size=1, max_size=3), st.text("AB", max_size=3)), min_size=1, max_size=5))
def test_forms_that_share_a_signature_share_their_digest(pairs):
    """However the same signed bytes are cut into parameters, the inbox knows them again."""
    params = {**dict(pairs), "~": "ends the form"}  # sorts last, as in both forms
    joined = "".join(name + value for name, value in sorted(params.items()))
    merged = {joined: ""}
    signature = RequestValidator(TOKEN).compute_signature(URL, params)
    assert verify(adapter(), params, signature).digest == verify(adapter(), merged, signature).digest
    other = {**params, "~": "ends another form"}
    assert (
        verify(adapter(), other, RequestValidator(TOKEN).compute_signature(URL, other)).digest
        != verify(adapter(), params, signature).digest
    )


def test_bytes_that_read_the_same_share_their_digest_too():
    """U+FFFD and a byte that is no UTF-8 read alike: whoever swaps them must not make a known text a new one."""
    signature = RequestValidator(TOKEN).compute_signature(URL, {"Body": "\ufffd", "SmsSid": "SM1"})
    headers = {SIGNATURE: signature}
    genuine = adapter().verify(URL, b"Body=%EF%BF%BD&SmsSid=SM1", FORM, headers)
    swapped = adapter().verify(URL, b"Body=%FF&SmsSid=SM1", FORM, headers)
    assert genuine.digest == swapped.digest
    cut_in_a_letter = adapter().verify(URL, b"Body%EF=%BF%BD&SmsSid=SM1", FORM, _signed("Body\ufffdSmsSidSM1"))
    assert cut_in_a_letter.digest == genuine.digest


def _signed(joined: str) -> dict[str, str]:
    return {SIGNATURE: RequestValidator(TOKEN).compute_signature(URL + joined, {})}
