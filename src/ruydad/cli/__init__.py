"""The command line: one thin file per command; data on standard output, talk on standard error."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def main() -> None:
    """Run ``ruydad``. Exit status: 0 all fine, 1 there were refusals, 2 wrong usage."""
    with lasting():
        from ruydad.cli.app import app
        from ruydad.records import RuydadError

    _behave_in_pipes()

    try:
        app()
    except RuydadError as error:
        print(f"ruydad: {error}", file=sys.stderr)
        sys.exit(2)


@contextmanager
def lasting() -> Iterator[None]:
    """What is made inside lives as long as the program: the collector never looks at it.

    Else it walks the tables again and again while they are read, a fifth of the start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _behave_in_pipes() -> None:
    """UTF-8 whatever the locale; a quiet end when the reader of the pipe closes it."""
    import signal

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
