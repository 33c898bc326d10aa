"""Sentences and what they report: every row of ``cases.tsv``.

Columns: ``type`` with alternatives after «,»; «∅» for no event, ``!TYPE`` for none of that type
(``!TYPE:channel``: none with that channel); ``AGREE/CONSULT`` asks for the intent too. In
``actor`` and ``recipient`` all words joined by «+» must be found, any of those joined by «,»; «-»
means none. ``attribution`` is a link of the chain, or after ``via:`` a go-between. ``events`` is
how many events the text has in all. A row with «x» fails today; when it passes, take the mark off.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from coding_tools import code, has

from ruydad.records import Event, Party
from ruydad.text import fold

Row = dict[str, str]


def rows() -> list[pytest.param]:  # type: ignore[valid-type]
    with Path(__file__).with_name("cases.tsv").open(encoding="utf-8", newline="") as lines:
        read = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    failing = pytest.mark.xfail(reason="not coded yet", strict=True)
    return [
        pytest.param(row, marks=failing if row["xfail"] else (), id=f"{row['group']}-{number}")
        for number, row in enumerate(read, 2)
    ]


@pytest.mark.parametrize("row", rows())
def test_sentence(row: Row) -> None:
    events = code(row["text"], row["published"])
    told = [describe(event) for event in events]
    if row["type"] == "∅":
        assert not told
    elif row["type"].startswith("!"):
        kind, _, channel = row["type"][1:].partition(":")
        assert not any(
            e.type == kind and e.status != "denied" and channel in ("", e.channel) for e in events
        ), told
    else:
        assert any(fits(event, row) for event in events), told
        if row["events"]:
            assert len(events) == int(row["events"]), told


def fits(event: Event, row: Row) -> bool:
    kind, _, intent = row["type"].partition("/")
    return (
        event.type in kind.split(",")
        and (not intent or event.intent == intent)
        and one_of(event.channel, row["channel"])
        and one_of(event.status, row["status"])
        and side(event.actors, row["actor"])
        and side(event.recipients, row["recipient"])
        and said_by(event, row["attribution"])
    )


def one_of(found: str | None, wanted: str) -> bool:
    return not wanted or (found or "-") in wanted.split(",")


def side(parties: tuple[Party, ...], wanted: str) -> bool:
    if wanted == "-":
        return not parties
    return all(has(parties, words) for words in wanted.split("+") if words)


def said_by(event: Event, wanted: str) -> bool:
    if wanted.startswith("via:"):
        return has(event.via, wanted.removeprefix("via:"))
    links = (fold(f"{link.text} {link.name}") for link in event.attribution)
    return not wanted or any(fold(wanted) in link for link in links)


def describe(event: Event) -> str:
    sides = " → ".join(
        "+".join(party.text for party in parties)
        for parties in (event.actors, event.recipients, event.via)
    )
    links = " < ".join(link.text for link in event.attribution)
    return f"{event.type}/{event.intent} {event.channel} {event.status}: {sides} ({links})"
