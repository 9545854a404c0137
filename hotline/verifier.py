"""Check an exported record, offline: python3 verify_record.py RECORD.json [--checkpoints FILE] [--key KEY]

This one file needs Python 3.9 or newer and the package "cryptography", nothing else: not the hotline's program, not
its database, no network. It is written out beside each export. It reads the JSON export and says in plain words what is
proven and what is not. Exit code 0: what was checked holds; 1: something does not; 2: it could not be checked.

How it is made. H is SHA-256, each prefix ends in one zero byte, hashes stand in JSON as lower-case hex. Canonical JSON:
keys sorted, no spaces, UTF-8, no floats. An entry's commitment is H("coc-entry-v1", salt, canonical content), its hash
H("coc-link-v1", hash before, canonical {at, commitment, kind, seq}); the first hash before is H("coc-chain-v1",
canonical {chain, opened_at, reference}). A checkpoint covers a chain by the leaf H("coc-leaf-v1", seq in 8 bytes,
hash); pairs of leaves are H("coc-node-v1", left, right) up to the root; the checkpoint's document is signed (Ed25519)
behind "coc-checkpoint-v1". The whole export without its "signature" is signed behind "coc-export-v1".
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import datetime, timedelta, timezone
from hashlib import sha256

FORMAT = "coc-record-v1"
HOLDS, BROKEN, UNCHECKED = 0, 1, 2
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - whoever checks may have an older Python
CHAINS, HEX = ("transcript", "audit"), re.compile(r"[0-9a-f]*")
ENCODE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode
QUOTE = json.encoder.encode_basestring


class Broken(Exception):
    """Something does not hold; says where and what."""


class NotChecked(Exception):
    """It could not be checked: the file can't be read, or something is missing here."""


# --- reading


def read_json(text: str) -> object:
    """Return what *text* says. Raises ValueError, also for a name that stands twice: readers would differ."""
    return json.loads(text, object_pairs_hook=_once, parse_float=_no_float, parse_constant=_no_float)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_float(text: str) -> object:
    raise ValueError("a number that is not whole: " + text[:20])


def part(of: object, name: str, kind: type, where: str) -> object:
    """Return a value of an object, if it is of its *kind*; a truth is no number. Raises Broken."""
    value = of.get(name) if isinstance(of, dict) else None
    if type(value) is not kind:
        raise Broken(f"{where}: {name} is missing or is not what it should be.")
    return value


def number(of: object, name: str, where: str) -> int:
    """Return a whole number that is not negative and fits into eight bytes. Raises Broken."""
    value = part(of, name, int, where)
    if not isinstance(value, int) or not 0 <= value < 2**63:
        raise Broken(f"{where}: {name} is not a number that can be.")
    return value


def text(of: object, name: str, where: str) -> str:
    """Return a text. Raises Broken."""
    return str(part(of, name, str, where))


def some(of: object, name: str, where: str) -> list[object]:
    """Return a list. Raises Broken."""
    value = part(of, name, list, where)
    return value if isinstance(value, list) else []


def digits(of: object, name: str, size: int, where: str) -> bytes:
    """Return bytes of this size, which stand there in lower-case hexadecimal. Raises Broken."""
    value = text(of, name, where)
    try:
        found = bytes.fromhex(value)
    except ValueError:
        found = b""
    if len(found) != size or found.hex() != value:
        raise Broken(f"{where}: {name} is not {size} bytes in hexadecimal.")
    return found


def canonical(value: object) -> bytes:
    """Return the one written form of a value."""
    if type(value) is dict:
        try:  # most hold texts only; there may be a million
            return utf8("{" + ",".join([f"{QUOTE(key)}:{QUOTE(value[key])}" for key in sorted(value)]) + "}")
        except TypeError:
            pass
    return utf8(ENCODE(value))


def utf8(written: str) -> bytes:
    """Return its bytes; two halves of a pair become a character, a half by itself stays."""
    if not written.isascii():
        written = written.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return written.encode("utf-8", "surrogatepass")


def digest(prefix: str, *parts: bytes) -> bytes:
    """Return SHA-256 over the prefix, a zero byte and the parts."""
    return sha256(prefix.encode() + b"\0" + b"".join(parts)).digest()


def said_at(microseconds: int) -> str:
    """Return an instant for people."""
    try:
        return f"{EPOCH + timedelta(microseconds=microseconds):%Y-%m-%d %H:%M} UTC"
    except OverflowError:
        return "a time that can not be"


def shown(value: str) -> str:
    """Return a text that does nothing to a terminal."""
    return "".join(char if char.isprintable() else "?" for char in value[:80])


# --- one chain


class Walked:
    """What was found in one chain: its hashes by number (0 is the beginning), and what is disclosed."""

    def __init__(self, name: str, hashes: list[bytes], disclosed: dict[int, dict[str, object]]) -> None:
        self.name, self.hashes, self.disclosed = name, hashes, disclosed
        self.count = len(hashes) - 1


def walk(name: str, chain: object, reference: str) -> Walked:
    """Check every link of a chain and every disclosed content. Raises Broken at the first bad place."""
    if text(chain, "reference", name) != reference:
        raise Broken(f"The {name} is that of another incident.")
    opened_at = number(chain, "opened_at", name)
    begun = {"chain": name, "opened_at": opened_at, "reference": reference}
    hashes, disclosed = [digest("coc-chain-v1", canonical(begun))], {}
    for place, entry in enumerate(some(chain, "entries", name), start=1):
        hashes.append(_quickly(entry, place, hashes[-1]) or _slowly(entry, place, hashes[-1], name))
        if isinstance(entry, dict) and "content" in entry:
            disclosed[place] = entry
    if digits(chain, "head", 32, name) != hashes[-1]:
        raise Broken(f"The {name} does not end where it says: entries behind {len(hashes) - 1} are missing.")
    return Walked(name, hashes, disclosed)


def _quickly(entry: object, place: int, before: bytes) -> bytes:
    """Return the hash of an entry that is in order; nothing if it may not be. There may be a million."""
    if not isinstance(entry, dict):
        return b""
    seq, at, kind, commitment = entry.get("seq"), entry.get("at"), entry.get("kind"), entry.get("commitment")
    if not (type(seq) is type(at) is int and type(kind) is type(commitment) is str and seq == place):
        return b""
    header = f'{{"at":{at},"commitment":"{commitment}","kind":{QUOTE(kind)},"seq":{place}}}'
    content, salt = entry.get("content"), entry.get("salt")
    if not (0 <= at < 2**63 and header.isascii() and type(salt) is str and len(salt) == 32 and type(content) is dict):
        return b""
    linked = sha256(b"coc-link-v1\0" + before + header.encode()).digest()
    try:
        drop = bytes.fromhex(salt)
    except ValueError:
        return b""
    committed = sha256(b"coc-entry-v1\0" + drop + canonical(content)).hexdigest()
    return linked if linked.hex() == entry.get("hash") and committed == commitment and drop.hex() == salt else b""


def _slowly(entry: object, place: int, before: bytes, name: str) -> bytes:
    """Return the hash of an entry. Raises Broken that says what is wrong with it."""
    where = f"Entry {place} of the {name}"
    if number(entry, "seq", where) != place:
        raise Broken(f"{where} has another number: an entry was left out, added or moved here.")
    commitment = digits(entry, "commitment", 32, where)
    at, kind = number(entry, "at", where), text(entry, "kind", where)
    header = f'{{"at":{at},"commitment":"{commitment.hex()}","kind":{QUOTE(kind)},"seq":{place}}}'  # canonical
    linked = digest("coc-link-v1", before, utf8(header))
    if linked != digits(entry, "hash", 32, where):
        raise Broken(f"{where} is not linked to the one before: it was changed, added, left out or moved.")
    if isinstance(entry, dict) and ("content" in entry or "salt" in entry):
        content, salt = part(entry, "content", dict, where), digits(entry, "salt", 16, where)
        if digest("coc-entry-v1", salt, canonical(content)) != commitment:
            raise Broken(f"{where}: its content is not what was written then.")
    return linked


def read_aloud(record: object, name: str, walked: Walked) -> None:
    """Check that the entries that people read are the disclosed ones, word for word. Raises Broken."""
    listed = some(record, name, "The record")
    seen = [number(entry, "seq", f"An entry of {name}") for entry in listed]
    if seen != list(walked.disclosed):
        raise Broken(f"The {name} for people are not the ones that the {walked.name} discloses.")
    for entry in listed:
        seq = number(entry, "seq", name)
        where, proven = f"Entry {seq} of the {name} for people", walked.disclosed[seq]
        content = proven["content"]
        same = all(text(entry, key, where) == text(content, key, where) for key in ("who", "text"))
        try:
            at = datetime.fromisoformat(text(entry, "at", where))
            exact = (at - EPOCH) // timedelta(milliseconds=1) == int(str(proven["at"])) // 1000
        except (TypeError, ValueError, OverflowError):
            exact = False
        if not same or not exact or text(entry, "kind", where) != proven["kind"]:
            raise Broken(f"{where} is not what the {walked.name} says.")


# --- checkpoints and signatures


def signed_by(key: bytes, signature: bytes, message: bytes) -> bool:
    """Tell whether *message* was signed with the private half of *key*. Raises NotChecked without the library."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        said = "The package 'cryptography' is not installed here, and signatures can't be checked without it:"
        raise NotChecked(f"{said}\n  python3 -m pip install cryptography") from None
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


class Checkpoint:
    """A signed checkpoint, as it stands in the export and in what was sent off the host."""

    def __init__(self, found: object, where: str) -> None:
        """Read it and check its signature. Raises Broken."""
        document = part(found, "document", dict, where)
        self.number, self.at = number(document, "number", where), number(document, "at", where)
        self.key, self.root = digits(document, "key", 32, where), digits(document, "root", 32, where)
        self.signed = b"coc-checkpoint-v1\0" + canonical(document)
        self.previous = text(document, "previous", where)
        if not signed_by(self.key, digits(found, "signature", 64, where), self.signed):
            raise Broken(f"{where}: its signature is wrong.")

    @property
    def hash(self) -> str:
        """What the next one calls its previous."""
        return sha256(self.signed).hexdigest()


def covered(chain: object, name: str, seq: int, head: bytes) -> Checkpoint:
    """Check that a signed checkpoint covers this head of a chain. Raises Broken."""
    where = f"The proof of the {name}"
    proof = part(chain, "covered", dict, where)
    reached = digest("coc-leaf-v1", seq.to_bytes(8, "big"), head)
    for step in some(proof, "path", where):
        if not isinstance(step, list) or len(step) != 2 or step[0] not in ("left", "right"):
            raise Broken(f"{where}: its path can't be read.")
        other = digits({"path": step[1]}, "path", 32, where)
        pair = (other, reached) if step[0] == "left" else (reached, other)
        reached = digest("coc-node-v1", *pair)
    checkpoint = Checkpoint(proof.get("checkpoint") if isinstance(proof, dict) else None, where)
    if reached != checkpoint.root:
        raise Broken(f"{where}: the signed checkpoint does not cover this {name}.")
    return checkpoint


def off_host(path: str) -> dict[int, Checkpoint]:
    """Return the checkpoints of a file by their numbers, each checked, in whatever order. Raises Broken, NotChecked."""
    found: dict[int, Checkpoint] = {}
    for line, written in enumerate(_file(path).splitlines(), start=1):
        if not written.strip():
            continue
        where = f"Line {line} of the checkpoints that were sent"
        try:
            checkpoint = Checkpoint(read_json(written), where)
        except (ValueError, RecursionError):
            raise NotChecked(f"{where} can't be read.") from None
        if found.setdefault(checkpoint.number, checkpoint).signed != checkpoint.signed:
            raise Broken(f"{where}: there are two different checkpoints {checkpoint.number}.")
    for place, checkpoint in found.items():
        if place - 1 in found and checkpoint.previous != found[place - 1].hash:
            raise Broken(f"Of those that were sent, checkpoint {place} does not follow the one before.")
    if not found:
        raise NotChecked("The file of checkpoints that were sent is empty.")
    return found


def _file(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise NotChecked(f"{path} can't be read: {getattr(error, 'strerror', None) or 'it is not text'}.") from None


def keys_of(given: list[str]) -> set[bytes]:
    """Return the public keys that were given, as they are or in files. Raises NotChecked."""
    found = set()
    for one in given:
        words = [one] if len(one) == 64 and HEX.fullmatch(one.lower()) else _file(one).split()
        for word in words:
            if len(word) != 64 or not HEX.fullmatch(word.lower()):
                raise NotChecked("A public key is 64 hexadecimal digits.")
            found.add(bytes.fromhex(word))
    return found


# --- the whole


class Report:
    """What is proven and what is not, in plain words."""

    def __init__(self) -> None:
        self.proven: list[str] = []
        self.open: list[str] = []

    def __str__(self) -> str:
        """The report for people."""
        parts = [("Proven:", self.proven), ("Not proven:", self.open)]
        return "\n".join(line for title, lines in parts for line in [title, *(f"  - {one}" for one in lines)])


def check(record: object, sent: dict[int, Checkpoint], keys: set[bytes]) -> Report:
    """Check a parsed export and return what is proven. Raises Broken at the first bad place, and NotChecked."""
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise NotChecked(f"This is not an exported record of the form {FORMAT}.")
    report, used = Report(), dict[int, Checkpoint]()
    reference, view = text(record, "reference", "The record"), text(record, "view", "The record")
    chains = part(record, "chain", dict, "The record")
    for name in CHAINS:
        chain = part(chains, name, dict, "The chain")
        _check_chain(record, name, chain, reference, report, used)
    by = digits(record, "signed_by", 32, "The record")
    rest = {key: value for key, value in record.items() if key != "signature"}
    if not signed_by(by, digits(record, "signature", 64, "The record"), b"coc-export-v1\0" + canonical(rest)):
        raise Broken("The export's own signature is wrong: something in it was changed after it was written.")
    report.proven.append(f"Nothing of this file (view: {shown(view)}) was changed since the hotline wrote it.")
    _check_keys({by, *(one.key for one in used.values())}, keys, sent, report)
    _check_sent(used, sent, report)
    report.open.append("Whether what people said is true. A chain shows what was written, when, and that it stayed so.")
    summary = "The summary (facts, state, who has it): that it fits the entries is the hotline's word."
    no_entry = "That these chains are this report's: without entries that is the hotline's word, which it signed."
    report.open.append(no_entry if view == "public" else summary)
    return report


def _check_chain(
    record: object, name: str, chain: object, reference: str, report: Report, used: dict[int, Checkpoint]
) -> None:
    if isinstance(chain, dict) and "entries" not in chain:  # only that there is such a chain is told
        if isinstance(record, dict) and record.get("view") != "public":
            raise Broken(f"The {name} is missing.")
        seq = number(chain, "seq", name)
        if not seq and name != "transcript":
            return
        head, last = digits(chain, "head", 32, name), seq
    else:
        walked = walk(name, chain, reference)
        read_aloud(record, "entries" if name == "transcript" else "audit", walked)
        if not walked.count:
            return
        open_, shut = len(walked.disclosed), walked.count - len(walked.disclosed)
        report.proven.append(
            f"The {name} has no gap, each entry is linked to the one before: {open_} disclosed as they were written, "
            f"{shut} withheld, which nobody can exchange unseen."
        )
        seq = number(part(chain, "covered", dict, f"The proof of the {name}"), "seq", f"The proof of the {name}")
        if not 1 <= seq <= walked.count:
            raise Broken(f"The proof of the {name} is about an entry that is not there.")
        head, last = walked.hashes[seq], walked.count
    checkpoint = covered(chain, name, seq, head)
    used[checkpoint.number] = checkpoint
    ends = f"entries 1–{seq}" if seq > 1 else "entry 1"
    report.proven.append(f"Checkpoint {checkpoint.number} of {said_at(checkpoint.at)} covers {ends} of the {name}.")
    if seq < last:
        newer = f"Entries {seq + 1}–{last}" if seq + 1 < last else f"Entry {last}"
        said = f"{newer} of the {name}: newer than the last checkpoint; whoever runs the hotline could change them."
        report.open.append(said)


def _check_keys(signers: set[bytes], keys: set[bytes], sent: dict[int, Checkpoint], report: Report) -> None:
    senders = {one.key for one in sent.values()}
    if (keys or senders) and not signers <= (keys or senders):
        raise Broken("It is signed with another key than the one that you gave or that signed what was sent.")
    if keys and not senders <= keys:
        raise Broken("What was sent is signed with another key than the one that you gave.")
    if keys or senders:
        whose = "that you gave" if keys else "of the checkpoints that were sent off the host"
        report.proven.append(f"It is signed with the key {whose}.")
    else:
        listed = ", ".join(sorted(key.hex() for key in signers))
        report.open.append(f"That the key in this file is the hotline's own. Compare it, or give --key: {listed}")


def _check_sent(used: dict[int, Checkpoint], sent: dict[int, Checkpoint], report: Report) -> None:
    for place, one in sorted(used.items()):
        if place in sent and sent[place].signed != one.signed:
            raise Broken(f"Checkpoint {place} is not the one that was sent off the host: the record was made anew.")
        if place in sent:
            report.proven.append(f"Checkpoint {place} is the one that was sent off the host.")
            continue
        before, after = sent.get(place - 1), sent.get(place + 1)
        if (before and one.previous != before.hash) or (after and after.previous != one.hash):
            raise Broken(f"Checkpoint {place} does not fit to those that were sent: the record was made anew.")
        newest = f"it is not in that file, whose newest is {max(sent)}" if sent else "give --checkpoints to compare it"
        report.open.append(f"That checkpoint {place} was sent off the host like this: {newest}.")


def main(arguments: list[str] | None = None) -> int:
    """Check the file that is named, say what is proven, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record")
    parser.add_argument("--checkpoints", metavar="FILE", help="checkpoints that were sent off the host, one a line")
    parser.add_argument(
        "--key", action="append", default=[], help="the hotline's public key in hexadecimal, or a file of such"
    )
    given = parser.parse_args(arguments)
    try:
        record = read_json(_file(given.record))
        report = check(record, off_host(given.checkpoints) if given.checkpoints else {}, keys_of(given.key))
    except Broken as broken:
        print(f"BROKEN. {broken}")
        return BROKEN
    except (ValueError, RecursionError):
        print("NOT CHECKED. The record is not JSON as the hotline writes it.")
        return UNCHECKED
    except NotChecked as problem:
        print(f"NOT CHECKED. {problem}")
        return UNCHECKED
    print(report)
    print("It holds.")
    return HOLDS


if __name__ == "__main__":
    sys.exit(main())
