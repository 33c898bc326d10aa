"""The page of a dossier: one HTML file, no script, nothing loaded from elsewhere."""

from __future__ import annotations

from importlib.resources import files

from ruydad.dossier.drawing import HEIGHT, RING, WIDTH, bars, colours, dots, lines
from ruydad.dossier.gathering import Dossier
from ruydad.exports.wording import English, Persian, persian_labels

_ENGLISH = {
    "title": "Dossier", "timeline": "Events by month", "network": "Who with whom",
    "events": "Events", "sources": "Pages", "none": "No event of this actor in this time.",
    "date": "date", "event": "event", "who": "who → whom", "source": "according to",
    "evidence": "as the page says", "confidence": "conf", "made": "from", "to": "to",
    "count": "events",
}  # fmt: skip


def as_html(dossier: Dossier, *, lang: str, first: str | None, last: str | None) -> str:
    """The page in English or Persian. All text of pages is data and escaped.

    ``first`` and ``last`` are the days asked for, shown as such.
    """
    from jinja2 import Environment, StrictUndefined

    words: English = Persian() if lang == "fa" else English()
    placed = dots(dossier)
    source = files("ruydad.dossier").joinpath("data", "dossier.html.j2").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(source).render(
        dossier=dossier, words=words, told=_labels(lang), lang=lang, first=first, last=last,
        rtl=lang == "fa", bars=bars(dossier), dots=placed, lines=lines(dossier, placed),
        colours=colours(dossier.kinds), width=WIDTH, height=HEIGHT, ring=RING,
    )  # fmt: skip


def _labels(lang: str) -> dict[str, str]:
    """The words of the page."""
    if lang != "fa":
        return _ENGLISH
    known = persian_labels()
    return {key: known[f"dossier:{key}"] for key in _ENGLISH}
