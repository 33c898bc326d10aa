"""``ruydad dates``: the time expressions of a text and the days they mean."""

from __future__ import annotations

import datetime as dt
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ruydad.cli.streams import given_text, stdout_bytes

if TYPE_CHECKING:
    from ruydad.records import TimeExpression


class Format(StrEnum):
    """Forms of the output."""

    table = "table"
    jsonl = "jsonl"


def command(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="A Persian text, or - for standard input.")
    ],
    reference: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="YYYY-MM-DD",
            help="The day the text was written; without it «دیروز» has no value.",
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option(help="Default: table on a terminal, jsonl otherwise.", show_default=False),
    ] = None,
) -> None:
    """Find the time expressions in a text: days, precision, calendar, contradictions."""
    from ruydad.calendar import find_dates
    from ruydad.exports import to_jsonl

    given = sys.stdin.buffer.read().decode("utf-8", "replace") if text == "-" else given_text(text)
    found = find_dates(given, reference and reference.date())
    chosen = format or (Format.table if sys.stdout.isatty() else Format.jsonl)
    if chosen is Format.jsonl:
        to_jsonl(found, stdout_bytes())
    else:
        for expression in found:
            print(_row(expression))


def _row(expression: TimeExpression) -> str:
    from ruydad.cli.bidi import isolate, safe

    days = f"{expression.start or '—'} … {expression.end or '—'}"
    hour = f" {expression.time}" if expression.time else ""
    problems = f"  ! {'; '.join(expression.problems)}" if expression.problems else ""
    kind = f"{expression.precision:<6} {expression.calendar:<9} {expression.kind:<8}"
    return f"{days:<23}{hour:<7}{kind} {isolate(safe(expression.text))}{problems}"
