"""The chain's formats, by known answers that another implementation must give too, and what it promises."""

from __future__ import annotations

import hashlib
import json
import random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import assume, given
from hypothesis import strategies as st

from hotline.domain.chain import (
    Chain,
    Checkpoint,
    Entry,
    canonical,
    commit,
    from_line,
    genesis,
    leaf,
    link,
    merkle_path,
    merkle_root,
    root_of_path,
    salted,
    to_line,
    unsalted,
)

SALT = bytes(range(16))
OPENED_AT = 1_795_000_000_000_000
WORDS = {"who": "reporter", "text": "Someone keeps following me – 😀"}
SEALED = '{"salt":"000102030405060708090a0b0c0d0e0f","text":"Someone keeps following me – 😀","who":"reporter"}'
COMMITMENT = "5fc5f97d3af6355916d3174c2b04d745bebc4247e55a5d3f6b16ac719145713c"
GENESIS = "b79179521f3914a814b8e9e3b86d84e029c94e25f6ec32a0759c43c740d9b3c6"
FIRST = "b4aefe18091653ec2884ffea0a1054c112f3a1e96f652cbe419012e4c1367b9d"
SECOND = "28af75629916bfe6742f9ec96ad00ece6b811b38945a0a110bb9ba8957a956b1"
OF_THE_ORGANISATION = "bd01a896b361a10c4cf586a2dc0b0834d135344250d9cc71854ac1b014536a6c"
LEAVES = (
    "2362cd29bb5224615812489113f0137bd9db3775c92fb701fe15e9018a6f5a92",
    "47ee9569b9464ee8f6d1011d3b290eb13ae278c011aeab3479a7348248f7c6b0",
    "0ac20ea321defd5d74fc03258170ea36f653a9f0b3a9eacc83b0b7e82484625d",
)
ROOTS = (
    "1b59e215fd151d3358ce267a19ea433bad76c02e400bb0a1e428437a572c20bc",
    "2362cd29bb5224615812489113f0137bd9db3775c92fb701fe15e9018a6f5a92",
    "0036c0e411dc755a655d1b6b9abd295f7cb22be3f076edd1ab78e07e42019e08",
    "8e5602db2f53a502738da84cf7bbc07a86f4e065d70900c94f706a58816a73ec",
)
DOCUMENT = (
    '{"at":1795000900000000,"key":"03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8","leaves":3,'
    '"number":1,"previous":"","root":"8e5602db2f53a502738da84cf7bbc07a86f4e065d70900c94f706a58816a73ec"}'
)
DOCUMENT_HASH = "af94d6e564547510932f22da93fe21166da65680d181d6a30537288e1e99526d"
SIGNATURE = (
    "46f8613d0d528d6d3d7a542f82fafb92c3a936f00ae221839134618f9a4a994e"
    "993ca5462dcc9a52e11be8faeb93a1101915ae1f5c76fa404b347f5374ff4a0b"
)
SEED = bytes(range(32))


def made() -> Checkpoint:
    key = Ed25519PrivateKey.from_private_bytes(SEED).public_key().public_bytes_raw()
    return Checkpoint(1, 1_795_000_900_000_000, key, 3, b"", bytes.fromhex(ROOTS[3]))


def changed(one: str, other: str) -> str:
    """A checkpoint's line with one thing changed."""
    assert one in DOCUMENT
    return f'{{"document":{DOCUMENT.replace(one, other)},"signature":"00"}}'


def plain(value: object) -> bytes:
    """Canonical JSON as somebody else writes it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


# --- known answers


def test_an_entry_is_committed_to_with_its_salt():
    assert salted(WORDS, SALT) == (SEALED, bytes.fromhex(COMMITMENT))
    assert hashlib.sha256(b"coc-entry-v1\0" + SALT + plain(WORDS)).hexdigest() == COMMITMENT
    assert unsalted(SEALED) == (WORDS, SALT)


def test_a_chain_begins_with_its_incident():
    begun = genesis(Chain.TRANSCRIPT, "E7K-32", OPENED_AT)
    said = {"chain": "transcript", "opened_at": OPENED_AT, "reference": "E7K-32"}
    assert begun.hex() == hashlib.sha256(b"coc-chain-v1\0" + plain(said)).hexdigest() == GENESIS
    assert genesis(Chain.AUDIT, "organisation", 0).hex() == OF_THE_ORGANISATION


def test_each_entry_is_linked_to_the_one_before():
    first = link(bytes.fromhex(GENESIS), Entry(1, OPENED_AT + 1, "text_in", bytes.fromhex(COMMITMENT)))
    header = {"at": OPENED_AT + 1, "commitment": COMMITMENT, "kind": "text_in", "seq": 1}
    assert first.hex() == FIRST
    assert first.hex() == hashlib.sha256(b"coc-link-v1\0" + bytes.fromhex(GENESIS) + plain(header)).hexdigest()
    nothing = commit(SALT, canonical({"text": "", "who": "hotline"}))
    assert link(first, Entry(2, OPENED_AT + 2, "event", nothing)).hex() == SECOND


def test_a_checkpoint_has_leaves_and_a_root():
    leaves = [leaf(2, bytes.fromhex(SECOND)), leaf(1, bytes.fromhex(FIRST)), leaf(1, bytes.fromhex(GENESIS))]
    assert tuple(one.hex() for one in leaves) == LEAVES
    assert tuple(merkle_root(leaves[:count]).hex() for count in range(4)) == ROOTS
    low, middle, high = sorted(leaves)
    pair = hashlib.sha256(b"coc-node-v1\0" + low + middle).digest()
    assert hashlib.sha256(b"coc-node-v1\0" + pair + high).hexdigest() == ROOTS[3]


def test_a_checkpoint_is_a_signed_document():
    checkpoint = made()
    assert checkpoint.document.decode() == DOCUMENT
    assert checkpoint.hash.hex() == DOCUMENT_HASH
    assert checkpoint.hash == hashlib.sha256(b"coc-checkpoint-v1\0" + DOCUMENT.encode()).digest()
    assert Ed25519PrivateKey.from_private_bytes(SEED).sign(checkpoint.signed).hex() == SIGNATURE
    line = to_line(checkpoint, bytes.fromhex(SIGNATURE))
    assert line == f'{{"document":{DOCUMENT},"signature":"{SIGNATURE}"}}'
    assert from_line(line) == (checkpoint, bytes.fromhex(SIGNATURE))


# --- canonical JSON


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({}, b"{}"),
        ({"b": 1, "a": [True, None, "x"]}, b'{"a":[true,null,"x"],"b":1}'),
        ({"text": 'a"b\\c/\n\t\x00\x1f\x7f'}, b'{"text":"a\\"b\\\\c/\\n\\t\\u0000\\u001f\x7f"}'),
        ({"text": "é\u2028😀"}, '{"text":"é\u2028😀"}'.encode()),
        ({"text": "\ud83d"}, b'{"text":"\xed\xa0\xbd"}'),
        ({"text": "\ude00\ud83d"}, b'{"text":"\xed\xb8\x80\xed\xa0\xbd"}'),
        ({"text": "\ud83d\ude00"}, '{"text":"😀"}'.encode()),
    ],
)
def test_there_is_one_form_of_a_content(value: dict[str, object], written: bytes):
    assert canonical(value) == written


@pytest.mark.parametrize("value", [{"a": 1.0}, {"a": [1, {"b": 0.5}]}, {"a": float("nan")}])
def test_what_has_several_forms_is_refused(value: dict[str, object]):
    with pytest.raises(TypeError):
        canonical(value)


TEXTS = st.text(alphabet=st.characters(), max_size=60)
CONTENTS = st.dictionaries(TEXTS.filter(lambda key: key != "salt"), st.one_of(TEXTS, st.integers(), st.booleans()))
SALTS = st.binary(min_size=16, max_size=16)


@given(CONTENTS, SALTS)
def test_what_is_sealed_gives_back_content_salt_and_commitment(content: dict[str, object], salt: bytes):
    sealed, commitment = salted(content, salt)
    again, its_salt = unsalted(sealed)
    assert its_salt == salt
    assert canonical(again) == canonical(content)
    assert commit(salt, canonical(again)) == commitment
    assert salted(json.loads(json.dumps(content)), salt) == (sealed, commitment)


def test_the_content_of_an_older_version_has_no_salt():
    assert unsalted('{"who": "reporter", "text": "Hello"}') == ({"who": "reporter", "text": "Hello"}, None)
    with pytest.raises(ValueError):
        salted({"salt": "mine"}, SALT)


# --- links


HASHES = st.binary(min_size=32, max_size=32)
ENTRIES = st.builds(
    Entry, st.integers(1, 2**31), st.integers(0, 2**53), st.from_regex(r"[a-z][a-z_]{0,22}", fullmatch=True), HASHES
)


@given(HASHES, ENTRIES)
def test_a_link_is_over_the_canonical_header(previous: bytes, entry: Entry):
    header = {"at": entry.at, "commitment": entry.commitment.hex(), "kind": entry.kind, "seq": entry.seq}
    assert link(previous, entry) == hashlib.sha256(b"coc-link-v1\0" + previous + canonical(header)).digest()


@given(HASHES, ENTRIES, HASHES, ENTRIES)
def test_whatever_changes_changes_the_link(previous: bytes, entry: Entry, other: bytes, changed: Entry):
    assume((previous, entry) != (other, changed))
    assert link(previous, entry) != link(other, changed)


@pytest.mark.parametrize("kind", ["", 'a"', "a b", "é", "a\n"])
def test_a_kind_needs_no_escaping(kind: str):
    with pytest.raises(ValueError):
        link(bytes(32), Entry(1, 0, kind, bytes(32)))


# --- the tree


@given(st.lists(HASHES, unique=True, min_size=1, max_size=40), st.randoms(use_true_random=False))
def test_every_leaf_has_a_path_to_the_root_and_the_order_does_not_matter(leaves: list[bytes], dice: random.Random):
    root = merkle_root(leaves)
    mixed = dice.sample(leaves, len(leaves))
    assert merkle_root(mixed) == root
    assert all(root_of_path(one, merkle_path(mixed, one)) == root for one in leaves)
    assert all(len(merkle_path(mixed, one)) <= (len(leaves) - 1).bit_length() for one in leaves)


@given(st.lists(HASHES, unique=True, min_size=2, max_size=40), st.randoms(use_true_random=False))
def test_another_leaf_has_no_path_to_the_root(leaves: list[bytes], dice: random.Random):
    *some, other = leaves
    path = merkle_path(some, dice.choice(some))
    assert root_of_path(other, path) != merkle_root(some)
    assert merkle_root(leaves) != merkle_root(some)
    with pytest.raises(ValueError):
        merkle_path(some, other)


# --- checkpoints as they come back


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"document":{},"signature":""}',
        f'{{"document":{DOCUMENT},"signature":"zz"}}',
        changed('"leaves":3', '"leaves":-3'),
        changed('"leaves":3', '"leaves":true'),
        changed('"leaves":3', '"leaves":3,"more":1'),
        changed('"root":"8e', '"root":"8E'),
        changed('"previous":""', '"previous":"00"'),
        '{"document":' + "[" * 100_000,
    ],
)
def test_what_is_no_checkpoint_is_refused(line: str):
    with pytest.raises(ValueError):
        from_line(line)
