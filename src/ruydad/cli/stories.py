"""``ruydad stories``: the incidents of a store, each with all its reports."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ruydad.cli.options import Database, FirstDay, LastDay
from ruydad.cli.streams import stdout_bytes

if TYPE_CHECKING:
    from ruydad.stories import Incident, Report


class Format(StrEnum):
    """Forms of the output."""

    table = "table"
    jsonl = "jsonl"


def command(
    db: Database,
    from_: FirstDay = None,
    to: LastDay = None,
    least: Annotated[
        int, typer.Option("--reports", min=1, help="Only incidents with so many reports or more.")
    ] = 1,
    format: Annotated[
        Format | None,
        typer.Option(help="Default: table on a terminal, jsonl otherwise.", show_default=False),
    ] = None,
) -> None:
    """Group the reports of one event over all pages: how many outlets, how many of their own.

    Copies of one text and pages that credit another outlet of the incident do not count twice.
    Where reports differ, the values are kept side by side.
    """
    from ruydad.store import Filter, open_store
    from ruydad.stories import incidents

    wanted = Filter(start=from_.date() if from_ else None, end=to.date() if to else None)
    reports = list(open_store(db, read_only=True).reports(wanted))
    found = [one for one in incidents(reports) if len(one.events) >= least]
    chosen = format or (Format.table if sys.stdout.isatty() else Format.jsonl)
    if chosen is Format.jsonl:
        from ruydad.exports import to_jsonl

        to_jsonl(found, stdout_bytes())
        return
    by_id = {report.event.id: report for report in reports}
    for one in found:
        _show(one, by_id)


def _show(one: Incident, reports: dict[str, Report]) -> None:
    from ruydad.cli.bidi import isolate, safe

    best = reports[one.best].event
    sides = (best.actors, best.recipients)
    who, whom = (", ".join(party.name for party in side) or "—" for side in sides)
    kind = f"{one.type}{f'·{best.channel or best.mode}' if best.channel or best.mode else ''}"
    told = f"{len(one.events)} reports, {one.outlets} outlets, {one.independent} of their own"
    print(f"{one.start or '—':<11}{kind}  {who} → {whom}  ({told})")
    for name in one.events:
        page = reports[name].page
        words = safe(reports[name].event.evidence.text)[:90]
        print(isolate(f"    {page.published or '—'}  {safe(page.outlet or page.id)}: {words}"))
    for conflict in one.conflicts:
        values = "; ".join(f"{value} ({len(names)})" for value, names in conflict.values)
        print(isolate(f"    differ on {conflict.field}: {values}"))
