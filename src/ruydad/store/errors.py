"""What can be wrong with a store, by name."""

from __future__ import annotations

from ruydad.records import RuydadError

_FAULTS = (
    ("not a database", "not-a-store", "name another file"),
    ("malformed", "damaged-store", "restore a copy, or ingest the pages into a new file"),
    ("no such table", "not-a-store", "it is no store of Ruydad; name another file"),
    ("does not exist", "no-store", "make the database first, as `createdb` does"),
    ("disk is full", "store-full", "make room and call the same command again: nothing is lost"),
    ("No space left", "store-full", "make room and call the same command again: nothing is lost"),
    ("disk I/O error", "store-full", "look at the disk, then call the same command again"),
    ("database is locked", "store-busy", "another program keeps it; call the same command again"),
    ("readonly database", "read-only", "it may not be written to; check its permissions"),
)
"""What the database says, the name of the fault, what would help."""


class StoreError(RuydadError):
    """A store that cannot be opened, read or written: which, why, what would help."""


def named(name: str, error: Exception) -> StoreError:
    """The error of a database as one with a name."""
    reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    for words, code, help in _FAULTS:
        if words in reason:
            return StoreError(code, f"{name}: {reason}", help)
    return StoreError(
        "unreachable", f"{name}: {reason}", "check the path or the address, and who may write there"
    )
