"""One document as it was found, before anybody knows whether it is an article."""

from __future__ import annotations

import datetime as dt

import msgspec

from ruydad.records import Refusal

MAX_DOCUMENT_BYTES = 8 << 20
"""Bytes of one page, line or archive record; more is refused as ``too-large``. It bounds memory:
a news page is tens of kilobytes, and a hundred times that is a data file with another purpose."""

STAGE = "sources"
"""The stage named in the refusals of this room."""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes or text with what its carrier says of it.

    ``id`` is ``None`` only for a page on standard input, whose article is named by its content.
    ``plain`` marks article text without furniture (the ``text`` of a JSON document); otherwise
    ``data`` is a page. ``path`` is the file a page was found in, as it was named. ``published`` is
    ISO 8601. ``fetched`` is when the page was loaded, never
    when it was published.
    """

    id: str | None
    data: bytes | str
    plain: bool = False
    url: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    fetched: dt.datetime | None = None
    path: str | None = None


def too_large(name: str) -> Refusal:
    """The refusal of a document over ``MAX_DOCUMENT_BYTES``."""
    limit = MAX_DOCUMENT_BYTES >> 20
    message = f"larger than {limit} MB, which no news page is"
    return Refusal(
        name,
        STAGE,
        "too-large",
        message,
        "split it: one document a file, or JSON Lines with one document a line",
    )


def unreadable(name: str, error: BaseException) -> Refusal:
    """The refusal of a file the system does not let us read."""
    message = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return Refusal(
        name, STAGE, "unreadable", message, "check the file, its permissions and its disk"
    )


def damaged(name: str, error: BaseException) -> Refusal:
    """The refusal of the rest of a compressed file or archive that breaks off."""
    message = f"the compressed file or archive is damaged: {error}"
    return Refusal(
        name, STAGE, "damaged", message, "fetch it again; documents before the damage were read"
    )
