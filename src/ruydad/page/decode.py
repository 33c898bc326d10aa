"""Bytes to characters: which encoding, and whether it is text at all."""

from __future__ import annotations

import re

from ruydad.records import Refused

MAX_CHARACTERS = 10_000_000
"""A longer source is refused as ``too-large``; pages with pictures inside come near a million."""

MAX_VISIBLE = 1_000_000
"""So is a page with more text than this, markup apart: a story is some thousand characters."""

MAX_BYTES = 2 * MAX_CHARACTERS

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]")
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MOST_DAMAGE = 0.02
_SAMPLE = 100_000


def decode(data: bytes | str) -> str:
    """The characters of a page.

    UTF-8 first, then what the page declares, then what the bytes look like. Raises ``Refused``
    with ``empty``, ``not-text`` or ``too-large``.
    """
    size, limit = len(data), MAX_CHARACTERS if isinstance(data, str) else MAX_BYTES
    if size > limit:
        raise _refused("too-large", f"{size:,} {'characters' if limit < size else 'bytes'}",
                       f"a page may have {MAX_CHARACTERS:,} characters")  # fmt: skip
    text = data if isinstance(data, str) else _decoded(data)
    if not text.strip("\ufeff \t\r\n\x00"):
        raise _refused("empty", "the document is empty", "check how the page was saved")
    sample = text[:_SAMPLE]
    damage = len(_CONTROL.findall(sample)) + sample.count("\ufffd")
    if damage > _MOST_DAMAGE * len(sample) + 1:
        raise _refused("not-text", "these bytes are not text in a known encoding",
                       "give the page as text or HTML, best in UTF-8")  # fmt: skip
    if len(text) > MAX_CHARACTERS:
        raise _refused("too-large", f"{len(text):,} characters", f"limit {MAX_CHARACTERS:,}")
    return text


def _refused(code: str, message: str, help: str) -> Refused:
    return Refused("page", code, message, help)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> str:
    """Text that is not clean UTF-8: cut off, slightly damaged, or in an older encoding."""
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") <= _MOST_DAMAGE * len(text) and _ARABIC_LETTER.search(text):
        return text
    declared = _DECLARED.search(data[:4000])
    names = [declared.group(1).decode("ascii")] if declared else []
    for name in [*names, _detected(data), "windows-1256"]:
        try:
            guess = data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
        foreign = sum(not c.isascii() for c in guess[:_SAMPLE])
        if 2 * len(_ARABIC_LETTER.findall(guess[:_SAMPLE])) > foreign > 0:
            return guess
    return text


def _detected(data: bytes) -> str:
    from resiliparse.parse.encoding import detect_encoding

    return str(detect_encoding(data[:_SAMPLE]) or "utf-8")
