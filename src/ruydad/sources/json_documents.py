"""JSON documents, one a line (JSON Lines) or, for convenience, one object or array a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import IO, NamedTuple

import msgspec

from ruydad.records import Refusal
from ruydad.sources.document import MAX_DOCUMENT_BYTES, STAGE, Document, too_large

_UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


class _Fields(msgspec.Struct, frozen=True):
    """A document as the contract writes it; unknown fields are left alone."""

    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    fetched: str | None = None


class _Named(msgspec.Struct, frozen=True):
    id: str | int | None = None


_decode = msgspec.json.Decoder(_Fields).decode
_decode_id = msgspec.json.Decoder(_Named).decode
_decode_list = msgspec.json.Decoder(list[msgspec.Raw]).decode


def read_lines(stream: IO[bytes], name: str) -> Iterator[Document | Refusal]:
    """One document a line; a line that is none becomes a refusal named ``<file>:<line>``."""
    for line in numbered_lines(stream, name):
        yield line if isinstance(line, Refusal) else document_of(line.data, line.where)


class Line(NamedTuple):
    """A line that holds something, and its name ``<file>:<line>``."""

    where: str
    data: bytes


def numbered_lines(stream: IO[bytes], name: str) -> Iterator[Line | Refusal]:
    """The lines of a stream without blank ones; one that is too large is refused."""
    number = 0
    while line := stream.readline(MAX_DOCUMENT_BYTES + 1):
        number += 1
        where = f"{name}:{number}"
        if len(line) > MAX_DOCUMENT_BYTES and not line.endswith(b"\n"):
            _skip_line(stream)
            yield too_large(where)
            continue
        line = line.removeprefix(b"\xef\xbb\xbf").strip()
        if line:
            yield Line(where, line)


def _skip_line(stream: IO[bytes]) -> None:
    while (part := stream.readline(1 << 20)) and not part.endswith(b"\n"):
        pass


def read_json(stream: IO[bytes], name: str) -> Iterator[Document | Refusal]:
    """The documents of a file that is one JSON object or one array of objects."""
    data = stream.read(MAX_DOCUMENT_BYTES + 1).removeprefix(b"\xef\xbb\xbf").strip()
    if len(data) > MAX_DOCUMENT_BYTES:
        yield too_large(name)
    elif data.startswith(b"{"):
        yield document_of(data, name)
    else:
        try:
            parts = _decode_list(data)
        except _UNREADABLE as error:
            yield _bad_json(name, error)
            return
        for number, part in enumerate(parts, 1):
            yield document_of(bytes(part), f"{name}:{number}")


def document_of(data: bytes, where: str) -> Document | Refusal:
    """The document in one JSON object; ``where`` names it where it does not name itself."""
    if not data.startswith(b"{"):
        return _bad_json(where, ValueError("a document is an object: {…}"))
    try:
        fields = _decode(data)
    except msgspec.ValidationError as error:
        return _bad_field(_id_of(data, where), str(error))
    except _UNREADABLE as error:
        return _bad_json(where, error)
    name = where if fields.id is None else str(fields.id)
    if fields.html is None and fields.text is None:
        return Refusal(
            name,
            STAGE,
            "no-content",
            "the object has neither text nor html",
            'give it "text" or "html"',
        )
    try:
        return _document(fields, name)
    except ValueError as error:
        return _bad_field(name, str(error))


def _document(fields: _Fields, name: str) -> Document:
    if fields.published is not None:
        dt.datetime.fromisoformat(fields.published)
    return Document(
        id=name,
        data=fields.html or fields.text or "",
        plain=not fields.html,
        url=fields.url,
        title=fields.title,
        published=fields.published,
        outlet=fields.outlet,
        language=fields.language,
        fetched=None if fields.fetched is None else dt.datetime.fromisoformat(fields.fetched),
    )


def _id_of(data: bytes, where: str) -> str:
    try:
        given = _decode_id(data).id
    except _UNREADABLE:
        return where
    return where if given is None else str(given)


def _bad_json(name: str, error: Exception) -> Refusal:
    help = 'write one document a line: {"id": "…", "text": "…"} or {"id": "…", "html": "…"}'
    return Refusal(name, STAGE, "bad-json", f"not a JSON document: {error}", help)


def _bad_field(name: str, message: str) -> Refusal:
    help = "fields are strings; published and fetched are ISO 8601 dates"
    return Refusal(name, STAGE, "bad-field", message, help)
