"""Links of the chain of sources: what kind of source a party or a word is."""

from __future__ import annotations

from typing import Literal

import msgspec

from ruydad.coding.speech import is_anonymous
from ruydad.coding.tellers import Source
from ruydad.records import Attribution, Party
from ruydad.text import fold

SourceKind = Literal["person", "office", "organisation", "media", "agency", "anonymous", "outlet"]
_KINDS: dict[str, SourceKind] = {
    "person": "person",
    "office": "office",
    "organisation": "organisation",
    "group": "organisation",
    "country": "organisation",
}


def short_name(outlet: str) -> str:
    """«خبرگزاری جمهوری اسلامی (ایرنا)» is «ایرنا» in its own pages."""
    inside = outlet.rpartition("(")[2].rstrip(") ") if "(" in outlet else outlet
    return fold(inside.removeprefix("خبرگزاری "))


def link_of(source: Source, party: Party) -> Attribution:
    """The link of a source that is a party of the page."""
    link = link_of_speaker(party)
    if is_anonymous(party.text):
        return msgspec.structs.replace(link, kind="anonymous")
    if not source.relay:
        return link
    outlet = next(iter(source.mention.entries("outlet")), None)
    link = msgspec.structs.replace(link, kind="media")
    return msgspec.structs.replace(link, id=outlet.id, name=outlet.name) if outlet else link


def link_of_speaker(party: Party) -> Attribution:
    """The link of somebody who speaks."""
    return Attribution(
        text=party.text,
        kind=_KINDS.get(party.kind, "organisation"),
        id=party.id,
        name=party.name,
        span=party.span,
    )


def link_by_words(source: Source) -> Attribution | None:
    """«خواهرش», «منبعی نزدیک به مذاکرات»: a source that is no party, by its words."""
    if not source.words:
        return None
    kind: SourceKind = "media" if source.relay else "person"
    if is_anonymous(source.words):
        kind = "anonymous"
    return Attribution(text=source.words, kind=kind)
