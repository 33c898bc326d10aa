"""Events for the tests of exports, plain and hostile."""

from __future__ import annotations

import msgspec
from hypothesis import strategies as st

from ruydad.records import (
    ArticleRef,
    Attribution,
    Event,
    EventTime,
    Evidence,
    Figure,
    Party,
    Place,
    Trigger,
)


def party(who: str, /, **changes: object) -> Party:
    known = {
        "Sergey Lavrov": ("person/sergey-lavrov", "سرگئی لاوروف", "person", "RUS"),
        "Recep Tayyip Erdoğan": ("person/erdogan", "رجب طیب اردوغان", "office", "TUR"),
        "Iran": ("country/IRN", "ایران", "country", "IRN"),
        "United Nations": ("org/un", "سازمان ملل متحد", "organisation", None),
    }
    id, name_fa, kind, country = known.get(who, (None, who, "unknown", None))
    fields: dict[str, object] = {
        "id": id, "name": who, "name_fa": name_fa, "text": name_fa, "span": (0, 4), "kind": kind,
        "country": country, "sectors": ("GOV",), "title": None,
    }  # fmt: skip
    return Party(**{**fields, **changes})  # type: ignore[arg-type]


MOSCOW = Place(
    name="Moscow", text="مسکو", country="RUS", geonameid=524901, lat=55.75, lon=37.62, span=(1, 5)
)
RUSSIA = Place(name="Russia", text="روسیه", country="RUS", geonameid=2017370, span=(1, 6))


def event(**changes: object) -> Event:
    """A visit of Lavrov to Iran, as changed."""
    article = ArticleRef(
        id="a_1.txt", url="https://example.org/1", outlet="ایسنا", code="513213",
        title="سفر لاوروف", published="2022-09-14T01:57:00+03:30", language="fa",
    )  # fmt: skip
    fields: dict[str, object] = {
        "id": "e1", "article": article, "type": "CONSULT", "intent": None, "mode": "visit",
        "channel": "visit", "cameo": "042", "quad": "verbal cooperation", "intensity": 4.0,
        "contexts": ("diplomatic", "military"), "actors": (party("Sergey Lavrov"),),
        "recipients": (party("Iran"),), "via": (),
        "time": EventTime(start="2022-09-12", end="2022-09-13", precision="day", basis="stated"),
        "place": MOSCOW, "status": "occurred", "background": False,
        "figures": (Figure(kind="crowd", value=1200000.0, span=(0, 2), at_least=True),),
        "attribution": (Attribution(text="ایسنا", kind="outlet"),),
        "evidence": Evidence(
            text="لاوروف به ایران سفر کرد.", span=(12, 36), trigger=Trigger("سفر کرد", (28, 35)),
            frame="consult.visit/سفر", raw_span=(20, 44),
        ),
        "mentions": ((0, 10),), "confidence": 0.91, "coder": "ruydad 0.1.0",
    }  # fmt: skip
    return Event(**{**fields, **changes})  # type: ignore[arg-type]


_NASTY = st.sampled_from(
    ['"', "'", "\t", "\n", "\r\n", "\u2028", "\x00", "\x0b", "\x85", ";", "|", "=1+1", "@SUM(A1)",
     "+1", "-1", "\u202e", "\u2067", "\u200c", "ی", "ğ", "😀", ",", "None", "<b>&", "]]>", " ",
     "x" * 140_000]
)  # fmt: skip
TEXTS = st.lists(_NASTY | st.text(st.characters(exclude_categories=["Cs"])), max_size=6).map(
    "".join
)


@st.composite
def hostile_events(draw: st.DrawFn) -> Event:
    """Events whose every text is anything a page may hold."""
    text = draw(TEXTS)
    other = draw(TEXTS)
    base = event()
    side = tuple(
        party("Iran", id=name or None, name=name, name_fa=text, text=other, title=text)
        for name in draw(st.lists(TEXTS, max_size=3))
    )
    return event(
        id=other,
        article=msgspec.structs.replace(base.article, id=text, url=other, outlet=text, title=other),
        actors=side,
        recipients=(party("Iran", text=other),) if draw(st.booleans()) else (),
        place=draw(st.sampled_from([None, msgspec.structs.replace(MOSCOW, name=text, text=other)])),
        evidence=msgspec.structs.replace(base.evidence, text=text),
    )
