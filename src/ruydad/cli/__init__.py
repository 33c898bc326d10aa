"""The command line: one thin file per command; data on standard output, talk on standard error."""

from __future__ import annotations

import sys


def main() -> None:
    """Run ``ruydad``. Exit status: 0 all fine, 1 there were refusals, 2 wrong usage."""
    from ruydad.records import RuydadError

    _behave_in_pipes()
    from ruydad.cli.app import app

    try:
        app()
    except RuydadError as error:
        print(f"ruydad: {error}", file=sys.stderr)
        sys.exit(2)


def _behave_in_pipes() -> None:
    """UTF-8 whatever the locale; a quiet end when the reader of the pipe closes it."""
    import signal

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
