"""The table of events for the eye: who → whom, streamed page by page at fixed column widths."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ruydad.cli.bidi import cut, isolate, right_to_left, safe, shorten, wrap
from ruydad.exports.wording import English, Persian, Row
from ruydad.records import Article, Event

GAP = 2
DATE, EVENT, CONFIDENCE = 11, 17, 4
MOST_LINES = 4
"""Lines a row may take before it is cut: enough for all sides of a summit at 100 columns."""

NARROW = 80
"""Below so many columns a row is written in blocks, not in columns."""

STYLES = ("cyan", "bold", "", "dim", "green")


class EventTable:
    """Prints rows as they come; ``lang`` is ``en`` or ``fa``, ``columns`` the width in cells.

    In ``fa`` the columns run from right to left. Lines keep a left-to-right base with every
    Persian run isolated, so columns hold their places with and without bidi support.
    """

    def __init__(self, lang: str, columns: int) -> None:
        self._words = Persian() if lang == "fa" else English()
        self._rtl = lang == "fa"
        self._margin = 1 if self._rtl else 0  # an isolate needs a cell before it in tmux
        self._columns = columns - self._margin
        self._console = Console(
            file=sys.stdout, width=columns, highlight=False, markup=False, soft_wrap=True
        )
        self._begun = False

    def write(self, article: Article, events: Sequence[Event]) -> None:
        """Add the events of one page; a page without any leaves no trace."""
        if not events:
            return
        if not self._begun:
            self._begun = True
            self._head()
        else:
            self._console.print()
        self._line([(safe(self._words.page(article)), "dim italic", self._columns)])
        for event in events:
            self._row(self._words.row(event))

    def rows(self, events: Iterable[Event]) -> None:
        """Events of many pages, one after another."""
        for event in events:
            if not self._begun:
                self._begun = True
                self._head()
            self._row(self._words.row(event))

    def _head(self) -> None:
        if self._columns >= NARROW:
            for line in self._table_lines(self._words.headings, ("dim",) * 5):
                self._console.print(line)

    def _row(self, row: Row) -> None:
        row = Row(*map(safe, row))
        lines = self._block_lines(row) if self._columns < NARROW else self._table_lines(row, STYLES)
        for line in lines:
            self._console.print(line)

    def _widths(self) -> tuple[int, ...]:
        free = self._columns - DATE - EVENT - CONFIDENCE - 4 * GAP
        source = free * 2 // 5
        return DATE, EVENT, free - source, source, CONFIDENCE

    def _table_lines(self, row: Sequence[str], styles: Sequence[str]) -> list[Text]:
        widths = self._widths()
        cells = [
            shorten(wrap(cell, size), MOST_LINES, size)
            for cell, size in zip(row, widths, strict=True)
        ]
        height = max(map(len, cells))
        padded = [lines + [""] * (height - len(lines)) for lines in cells]
        return [
            self._joined(list(zip(parts, styles, widths, strict=True)))
            for parts in zip(*padded, strict=True)
        ]

    def _block_lines(self, row: Row) -> list[Text]:
        size = self._columns
        first = f"{row.date}  {row.event}  {row.confidence}"
        lines = [(cut(first, size), "bold")]
        for text, style in ((row.who, ""), (row.source, "dim")):
            lines += [(f"  {line}", style) for line in shorten(wrap(text, size - 2), 4, size - 2)]
        return [self._joined([(line, style, size)]) for line, style in lines]

    def _line(self, parts: list[tuple[str, str, int]]) -> None:
        self._console.print(self._joined([(cut(text, n), style, n) for text, style, n in parts]))

    def _joined(self, parts: list[tuple[str, str, int]]) -> Text:
        """Cells to one line; each is padded outside its isolate, so that widths stay."""
        line = Text(" " * self._margin)
        for number, (text, style, size) in enumerate(reversed(parts) if self._rtl else parts):
            blank = " " * max(0, size - cell_len(text))
            line.append(" " * GAP if number else "")
            if self._rtl:
                line.append(blank)
                line.append(right_to_left(text), style)
            else:
                line.append(isolate(text), style)
                line.append(blank)
        line.rstrip()
        return line
