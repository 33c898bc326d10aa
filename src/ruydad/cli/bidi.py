"""Persian on terminals: isolates around right-to-left runs, cell widths, safe characters."""

from __future__ import annotations

import re

from rich.cells import cell_len

RLI, FSI, PDI = "\u2067", "\u2068", "\u2069"

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_RUN = re.compile(rf"[«(\[]*[{_RTL}](?:[^A-Za-z\n]*[{_RTL}])?[»)\]]*")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def safe(text: str) -> str:
    """The text without control characters: a page must not steer the reader's terminal."""
    return _UNSAFE.sub(" ", text)


def isolate(text: str) -> str:
    """Left-to-right text whose Persian runs keep their own order and do not move what is beside."""
    return _RTL_RUN.sub(lambda run: f"{RLI}{run[0]}{PDI}", text)


def right_to_left(text: str) -> str:
    """The text as one right-to-left line."""
    return f"{RLI}{text}{PDI}" if text else ""


def from_the_right(text: str, columns: int) -> str:
    """The text as a right-to-left line that ends at the right edge of ``columns`` cells.

    A blank stands before it in any case: tmux drops an isolate in the first cell.
    """
    return " " * max(1, columns - cell_len(text)) + right_to_left(text) if text else ""


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most ``columns`` cells, broken at blanks; longer words are cut with «…»."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        size = cell_len(word)
        if line and used + 1 + size <= columns:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        line, used = (word, size) if size <= columns else (cut(word, columns), columns)
    return [*lines, line] if line else lines


def cut(text: str, columns: int) -> str:
    """The text, shortened to ``columns`` cells with «…» where it is longer."""
    if cell_len(text) <= columns:
        return text
    while text and cell_len(text) > columns - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def shorten(lines: list[str], most: int, columns: int) -> list[str]:
    """At most ``most`` lines; what is dropped shows as «…»."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], cut(f"{lines[most - 1]} …", columns)]
