"""When a record is the event the gold asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ruydad.evaluate.gold import Alternatives, Expected
from ruydad.evaluate.words import Party, has_party, is_party, key

Record = Mapping[str, Any]
"""An event record as plain data (the JSON form of ``ruydad.records.Event``)."""

_FACE_TO_FACE = {"meeting", "visit", "talks"}
_FACTUAL = {"occurred", "ongoing"}
_PROMISED = _FACTUAL | {"planned"}
"""A promise has been made, and what it promises is planned: both are said of it."""
_RECIPROCAL = {"CONSULT", "AGREE", "COOPERATE", "SUPPORT"}
FIELDS = (
    "type", "mode", "status", "channel", "intent", "actor", "recipient", "via", "time", "place",
    "attribution", "background", "figures",
)  # fmt: skip


def fits(record: Record, expected: Expected, *, loose: bool = False, whole: bool = False) -> bool:
    """Whether the record is that event: its type and sides, unless loose also channel and status.

    A side is right where one of its parties is, and with ``whole`` where all of them are. Meeting,
    visit and talks stand for one another, as do occurred and ongoing; an announced contact may be
    AGREE or a planned CONSULT; the two sides of a reciprocal event may all be actors.
    """
    if not type_fits(record, expected) or not _sides_fit(record, expected, whole):
        return False
    return loose or (_channel_fits(record, expected) and _status_fits(record, expected))


def pair(records: Sequence[Record], expected: Sequence[Expected]) -> list[tuple[int, int]]:
    """One-to-one pairs (record, expected) of a fitting type, the best agreement first."""
    rated = [
        (_agreement(record, event), -i, -j)
        for i, record in enumerate(records)
        for j, event in enumerate(expected)
        if type_fits(record, event)
    ]
    pairs: list[tuple[int, int]] = []
    for rating, i, j in sorted(rated, reverse=True):
        if rating > 0 and all(-i != a and -j != b for a, b in pairs):
            pairs.append((-i, -j))
    return pairs


def fields_right(record: Record, expected: Expected) -> dict[str, bool]:
    """Right or wrong for each field the gold says something of; see `FIELDS`."""
    actors, recipients = _parties(record, "actors"), _parties(record, "recipients")
    asked = {
        "type": record["type"] in expected.types,
        "mode": _mode_right(record, expected),
        "status": _status_fits(record, expected) if expected.statuses else None,
        "channel": record.get("channel") in expected.channels if expected.channels else None,
        "intent": record.get("intent") == expected.intent if expected.intent else None,
        "actor": _side_right(actors, expected.actors, expected),
        "recipient": _recipient_right(record, recipients, expected),
        "via": _all_found(_parties(record, "via"), expected.via) if expected.via else None,
        "time": day_right(record, expected),
        "place": has_party(_place(record), expected.place) if expected.place else None,
        "attribution": _attribution_right(record, expected),
        "background": _background_right(record, expected),
        "figures": _figures_right(record, expected),
    }
    return {field: right for field, right in asked.items() if right is not None}


def _mode_right(record: Record, expected: Expected) -> bool | None:
    """Whether the mode is the gold's; None where the record has another type, with other modes."""
    if not expected.mode or record["type"] != expected.types[0]:
        return None
    return record.get("mode") == expected.mode


def day_right(record: Record, expected: Expected) -> bool | None:
    """Whether the record starts on the gold's day; None where the gold gives none."""
    if not expected.date:
        return None
    return (record.get("time") or {}).get("start") == expected.date


def shares_party(record: Record, expected: Expected) -> bool:
    """Whether any party of the record is one of the event's."""
    both = [*_parties(record, "actors"), *_parties(record, "recipients")]
    return any(has_party(both, party) for party in (*expected.actors, *expected.recipients))


def type_fits(record: Record, expected: Expected) -> bool:
    """Whether the record's type is one of those wanted, or the same contact only announced."""
    kind = record["type"]
    if kind in expected.types:
        return True
    if kind == "AGREE":
        return "planned" in expected.statuses and "CONSULT" in expected.types
    return kind == "CONSULT" and record.get("status") == "planned" and "AGREE" in expected.types


def _channel_fits(record: Record, expected: Expected) -> bool:
    channel = record.get("channel")
    if not expected.channels or channel in expected.channels:
        return True
    return channel in _FACE_TO_FACE and bool(_FACE_TO_FACE.intersection(expected.channels))


def _status_fits(record: Record, expected: Expected) -> bool:
    status = record.get("status")
    if not expected.statuses or status in expected.statuses:
        return True
    alike = _PROMISED if record["type"] in ("AGREE", "CONCEDE") else _FACTUAL
    return status in alike and bool(alike.intersection(expected.statuses))


def _sides_fit(record: Record, expected: Expected, whole: bool) -> bool:
    met = _all_found if whole else _any_found
    actors, recipients = _parties(record, "actors"), _parties(record, "recipients")
    place = _place(record) if expected.by_place else []
    if met(actors, expected.actors) and met([*recipients, *place], expected.recipients):
        return True
    if not expected.either_side and (recipients or record["type"] not in _RECIPROCAL):
        return False
    both = [*actors, *recipients, *place]
    return met(both, expected.actors) and met(both, expected.recipients)


def _agreement(record: Record, expected: Expected) -> float:
    """How much of the event the record has; a whole fit outweighs any number of fields."""
    right = fields_right(record, expected)
    sides = sum(right.get(field, False) for field in ("actor", "recipient"))
    both = [*_parties(record, "actors"), *_parties(record, "recipients"), *_place(record)]
    wanted = [*expected.actors, *expected.recipients]
    shared = sum(has_party(both, party) for party in wanted) / len(wanted) if wanted else 1.0
    if not shared:
        return 0.0
    whole = 50.0 * fits(record, expected, whole=True)
    return (
        whole + 100.0 * fits(record, expected) + 10.0 * shared + 2.0 * sides + sum(right.values())
    )


def _side_right(
    found: list[Party], wanted: tuple[Alternatives, ...], expected: Expected
) -> bool | None:
    if not wanted and not expected.exact:
        return None
    if not _all_found(found, wanted):
        return False
    return not expected.exact or all(
        any(is_party(party, alternatives) for alternatives in wanted) for party in found
    )


def _recipient_right(record: Record, found: list[Party], expected: Expected) -> bool | None:
    pool = [*found, *_place(record)] if expected.by_place and not found else found
    return _side_right(pool, expected.recipients, expected)


def _attribution_right(record: Record, expected: Expected) -> bool | None:
    if not expected.attribution:
        return None
    chain: list[Party] = list(record.get("attribution") or [])
    words = " ".join(key(link.get(field)) for link in chain for field in ("text", "name", "id"))
    return all(any(key(word) in words for word in one) for one in expected.attribution)


def _background_right(record: Record, expected: Expected) -> bool | None:
    if expected.background is None:
        return None
    return bool(record.get("background")) == expected.background


def _figures_right(record: Record, expected: Expected) -> bool | None:
    if expected.figures is None:
        return None
    found = {(f["kind"], float(f["value"])) for f in record.get("figures") or ()}
    return found == set(expected.figures)


def _all_found(found: list[Party], wanted: tuple[Alternatives, ...]) -> bool:
    return all(has_party(found, alternatives) for alternatives in wanted)


def _any_found(found: list[Party], wanted: tuple[Alternatives, ...]) -> bool:
    return not wanted or any(has_party(found, alternatives) for alternatives in wanted)


def _parties(record: Record, side: str) -> list[Party]:
    return list(record.get(side) or [])


def _place(record: Record) -> list[Party]:
    place = record.get("place")
    return [place] if place else []
