"""What ``ruydad knowledge find`` says: whom words mean on a day, and all that bear the names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ruydad.coding import Coder
from ruydad.coding.linking import Link
from ruydad.knowledge import Entry, Knowledge
from ruydad.page import Hints, read_text
from ruydad.text import analyse, repair_spelling

_HOW = {
    "name": "by the name",
    "surname": "by the surname, of one who then held an office or was named before",
    "spelling": "by a name spelled otherwise in the tables",
    "namesake": "one of several bearers, decided by the day, the state or the page",
    "demonym": "the state that the name stands for",
    "acronym": "by the short form",
    "again": "named before",
}


def meant(coder: Coder, text: str, day: dt.date | None) -> Iterator[str]:
    """For each mention in the words: the entry, the method, the score and the term of office."""
    hints = Hints(published=day.isoformat() if day else None)
    for link in coder.link(read_text(text, hints=hints)):
        party = link.party
        what = f"{party.id} · {party.name}" if party.id else f"in no table · {party.name}"
        sure = f" (score {party.score:.2f})" if party.score is not None else ""
        yield f"{party.text} → {what}{sure}"
        yield f"    why: {_why(coder.knowledge, link, day)}"


def _why(known: Knowledge, link: Link, day: dt.date | None) -> str:
    party = link.party
    if not link.method:
        return "no entry has the name, and no holder of the office is known"
    if link.method in _HOW:
        return _HOW[link.method]
    if link.method == "predecessor":
        return "held the office before its holder" + (f" on {day}" if day else "")
    when = f"on {day}" if day else "on any day; --on YYYY-MM-DD decides"
    holder = known.get(party.id or "")
    if holder is None:
        return f"the office itself: nobody is known to have held it {when}"
    terms = [f"{o.role} {o.start or ''}..{o.end or ''}" for o in known.offices_of(holder, day)]
    return f"held the office {when}: {'; '.join(terms)}"


def listed(known: Knowledge, text: str, day: dt.date | None) -> Iterator[str]:
    """Every entry with one of the names in the words, with its offices."""
    tokens = analyse(repair_spelling(text).text).tokens
    for match in known.find(tokens):
        yield "names: " + " ".join(token.text for token in tokens[match.first : match.last])
        for entry in match.entries:
            yield from (f"    {line}" for line in _lines(known, entry, day))


def _lines(known: Knowledge, entry: Entry, day: dt.date | None) -> Iterator[str]:
    facts = (entry.id, entry.name, entry.name_fa, entry.country, " ".join(entry.sectors))
    yield " · ".join(fact for fact in facts if fact)
    for office in known.offices_of(entry, day):
        yield f"    {office.start or ''}..{office.end or ''}  {office.role}  {office.code}"
