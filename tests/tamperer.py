"""Ways to tamper with an exported record, for whoever checks that each is found.

Three people try: a *reader* changes the file; a *forger* also signs it anew with a key of their own; an *insider* has
the hotline's own signing key, and can make chains and checkpoints that fit together, but not those that were sent off
the host before.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hotline.domain.chain import Chain, Checkpoint, Entry, canonical, commit, genesis, leaf, link, merkle_root

Record = dict[str, Any]
Deed = Callable[[random.Random, Record, Record], bool]
"""Changes the first record, perhaps with something of the second; False where there is nothing to change."""


def entries_of(dice: random.Random, record: Record) -> list[Any]:
    """Return the entries of one of the chains that has any."""
    found = [chain["entries"] for chain in record["chain"].values() if chain.get("entries")]
    return list(dice.choice(found)) if found else []


def _chain(dice: random.Random, record: Record, at_least: int = 1) -> Record | None:
    found = [chain for chain in record["chain"].values() if len(chain.get("entries", ())) >= at_least]
    return dice.choice(found) if found else None


def _disclosed(dice: random.Random, record: Record, at_least: int = 1) -> list[Record]:
    found = [one for chain in record["chain"].values() for one in chain.get("entries", ()) if "content" in one]
    return dice.sample(found, at_least) if len(found) >= at_least else []


def edit_content(dice: random.Random, record: Record, other: Record) -> bool:
    """Change what somebody said, in the chain and for people."""
    for one in _disclosed(dice, record):
        one["content"]["text"] += "."
        for listed in record["entries"] + record["audit"]:
            if listed["seq"] == one["seq"] and listed["text"] + "." == one["content"]["text"]:
                listed["text"] += "."
        return True
    return False


def edit_what_people_read(dice: random.Random, record: Record, other: Record) -> bool:
    """Change an entry for people and leave the chain as it is."""
    if not record["entries"]:
        return False
    entry = dice.choice(record["entries"])
    match dice.choice(("text", "who", "kind", "at", "gone")):
        case "at":
            entry["at"] = entry["at"].replace("2027", "2026")
        case "gone":
            record["entries"].remove(entry)
        case name:
            entry[name] += "x"
    return True


def edit_header(dice: random.Random, record: Record, other: Record) -> bool:
    """Change when or what an entry was."""
    if not (entries := entries_of(dice, record)):
        return False
    entry = dice.choice(entries)
    match dice.choice(("at", "kind", "seq", "commitment", "hash")):
        case "at":
            entry["at"] += dice.choice((1, -1))
        case "seq":
            entry["seq"] += 1
        case "kind":
            entry["kind"] = "note" if entry["kind"] != "note" else "event"
        case name:
            entry[name] = f"{int(entry[name], 16) ^ 1:064x}"
    return True


def delete(dice: random.Random, record: Record, other: Record) -> bool:
    """Leave an entry out of the chain, renumbered or not."""
    if (chain := _chain(dice, record)) is None:
        return False
    place = dice.randrange(len(chain["entries"]))
    del chain["entries"][place]
    if dice.random() < 0.5:
        for number, entry in enumerate(chain["entries"], start=1):
            entry["seq"] = number
    return True


def insert(dice: random.Random, record: Record, other: Record) -> bool:
    """Put an entry of another record, or the same once more, into the chain."""
    if (chain := _chain(dice, record)) is None:
        return False
    found = entries_of(dice, other) or chain["entries"]
    entry, place = copy.deepcopy(dice.choice(found)), dice.randrange(len(chain["entries"]) + 1)
    chain["entries"].insert(place, entry)
    if dice.random() < 0.5:
        for number, one in enumerate(chain["entries"], start=1):
            one["seq"] = number
    return True


def reorder(dice: random.Random, record: Record, other: Record) -> bool:
    """Exchange two entries, with or without their numbers."""
    if (chain := _chain(dice, record, 2)) is None:
        return False
    one, another = dice.sample(range(len(chain["entries"])), 2)
    entries = chain["entries"]
    entries[one], entries[another] = entries[another], entries[one]
    if dice.random() < 0.5:
        entries[one]["seq"], entries[another]["seq"] = entries[another]["seq"], entries[one]["seq"]
    return True


def swap_salts(dice: random.Random, record: Record, other: Record) -> bool:
    """Give two entries each other's salt."""
    for one, another in [tuple(pair)] if (pair := _disclosed(dice, record, 2)) else []:
        one["salt"], another["salt"] = another["salt"], one["salt"]
        return True
    return False


def swap_contents(dice: random.Random, record: Record, other: Record) -> bool:
    """Give two entries each other's content, salt and all."""
    pair = _disclosed(dice, record, 2)
    if not pair or pair[0]["content"] == pair[1]["content"]:
        return False
    for name in ("salt", "content"):
        pair[0][name], pair[1][name] = pair[1][name], pair[0][name]
    return True


def hide(dice: random.Random, record: Record, other: Record) -> bool:
    """Take back what was disclosed: its content, its salt, or both."""
    for one in _disclosed(dice, record):
        for name in dice.choice((("content",), ("salt",), ("content", "salt"))):
            del one[name]
        return True
    return False


def truncate(dice: random.Random, record: Record, other: Record) -> bool:
    """Cut the last entries off, with a head that fits what is left."""
    if (chain := _chain(dice, record, 2)) is None:
        return False
    keep = dice.randrange(1, len(chain["entries"]))
    chain["entries"] = chain["entries"][:keep]
    chain["head"] = chain["entries"][-1]["hash"]
    kept = {one["seq"] for one in chain["entries"] if "content" in one}
    name = "entries" if chain is record["chain"]["transcript"] else "audit"
    record[name] = [one for one in record[name] if one["seq"] in kept]
    return True


def drop_path(dice: random.Random, record: Record, other: Record) -> bool:
    """Leave out the proof, a step of it, or turn a step round."""
    found = [chain for chain in record["chain"].values() if "covered" in chain]
    chain = dice.choice(found)
    path = chain["covered"]["path"]
    match dice.choice(("covered", "step", "turn") if path else ("covered",)):
        case "covered":
            del chain["covered"]
        case "step":
            path.remove(dice.choice(path))
        case _:
            step = dice.choice(path)
            step[0] = "left" if step[0] == "right" else "right"
    return True


def others_path(dice: random.Random, record: Record, other: Record) -> bool:
    """Take the proof of another incident."""
    name = dice.choice([name for name, chain in record["chain"].items() if "covered" in chain])
    found = [chain["covered"] for chain in other["chain"].values() if "covered" in chain]
    mine, theirs = record["chain"][name]["covered"], copy.deepcopy(dice.choice(found))
    if dice.random() < 0.5:
        theirs["seq"] = mine["seq"]
    record["chain"][name]["covered"] = theirs
    return bool(mine != theirs)


def others_chain(dice: random.Random, record: Record, other: Record) -> bool:
    """Take a whole chain of another incident, with its proof."""
    name = dice.choice(list(record["chain"]))
    record["chain"][name] = copy.deepcopy(other["chain"][dice.choice(list(other["chain"]))])
    return True


def edit_checkpoint(dice: random.Random, record: Record, other: Record) -> bool:
    """Change the checkpoint that covers a chain."""
    proof = dice.choice([chain["covered"] for chain in record["chain"].values() if "covered" in chain])
    checkpoint = proof["checkpoint"]
    match dice.choice(("at", "number", "leaves", "root", "key", "signature")):
        case "signature":
            checkpoint["signature"] = f"{int(checkpoint['signature'], 16) ^ (1 << dice.randrange(512)):0128x}"
        case "root" | "key" as name:
            checkpoint["document"][name] = f"{int(checkpoint['document'][name], 16) ^ 2:064x}"
        case name:
            checkpoint["document"][name] += 1
    return True


def edit_summary(dice: random.Random, record: Record, other: Record) -> bool:
    """Change what stands above the entries."""
    names = [name for name in ("state", "owner", "for", "purpose", "view", "handled", "opened_on") if record.get(name)]
    record[dice.choice(names)] += "x"
    return True


BY_ANYBODY: tuple[Deed, ...] = (
    edit_content, edit_what_people_read, edit_header, delete, insert, reorder, swap_salts, swap_contents, hide,
    truncate, drop_path, others_path, others_chain, edit_checkpoint,
)  # fmt: skip
"""Found even where the hotline's own key signs the file again."""


def signed_again(record: Record, seed: bytes) -> Record:
    """Return the record signed as a whole with another key, or with the same."""
    key = Ed25519PrivateKey.from_private_bytes(seed)
    plain = {name: value for name, value in record.items() if name != "signature"}
    plain["signed_by"] = key.public_key().public_bytes_raw().hex()
    return {**plain, "signature": key.sign(b"coc-export-v1\0" + canonical(plain)).hex()}


def made_anew(record: Record, seed: bytes) -> Record:
    """Return the record with its last text changed and everything computed again: chains, checkpoint, signatures."""
    record = copy.deepcopy(record)
    shown = [one for one in record["chain"]["transcript"]["entries"] if "content" in one]
    shown[-1]["content"]["text"] += " (or not)"
    for entry in record["entries"]:
        if entry["seq"] == shown[-1]["seq"]:
            entry["text"] += " (or not)"
    shown[-1]["commitment"] = commit(bytes.fromhex(shown[-1]["salt"]), canonical(shown[-1]["content"])).hex()
    key = Ed25519PrivateKey.from_private_bytes(seed)
    for name, chain in record["chain"].items():
        head = genesis(Chain(name), chain["reference"], chain["opened_at"])
        for one in chain["entries"]:
            entry = Entry(one["seq"], one["at"], one["kind"], bytes.fromhex(one["commitment"]))
            head = link(head, entry)
            one["hash"] = head.hex()
        chain["head"] = head.hex()
        if "covered" in chain:
            proof = chain["covered"]
            document = proof["checkpoint"]["document"]
            covered = leaf(proof["seq"], bytes.fromhex(chain["entries"][proof["seq"] - 1]["hash"]))
            document |= {"root": merkle_root([covered]).hex(), "key": key.public_key().public_bytes_raw().hex()}
            proof["path"] = []
            proof["checkpoint"]["signature"] = key.sign(Checkpoint.read(document).signed).hex()
    return signed_again(record, seed)
