"""Files to documents: what a file is, its content decides."""

from __future__ import annotations

import gzip
import io
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Literal, TypeVar, cast

from msgspec.structs import replace

from ruydad.records import Refusal
from ruydad.sources.document import MAX_DOCUMENT_BYTES, Document, damaged, too_large, unreadable
from ruydad.sources.json_documents import read_json, read_lines
from ruydad.sources.paths import Source, find_sources
from ruydad.sources.warc import read_warc

Kind = Literal["gzip", "warc", "lines", "json", "page"]

T = TypeVar("T")

_BUFFER = 1 << 16
_LINE_NAMES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_BROKEN = (EOFError, zlib.error, gzip.BadGzipFile)


def read_documents(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Document | Refusal]:
    """Every document under the given files, folders, globs or ``-`` (standard input), streamed.

    Text dumps, HTML, JSON Lines of documents and WARC, each also gzipped, are told apart by their
    first bytes. What cannot be read is yielded as a ``Refusal``; nothing is raised for bad input.
    """
    return read_streams(paths, read_stream)


def read_streams(
    paths: Iterable[str | os.PathLike[str]], read: Callable[[IO[bytes], str], Iterator[T | Refusal]]
) -> Iterator[T | Refusal]:
    """What ``read`` makes of each stream under the paths; streams that fail become refusals."""
    for source in find_sources(paths):
        if isinstance(source, Refusal):
            yield source
        else:
            yield from _read_source(source, read)


def _read_source(
    source: Source, read: Callable[[IO[bytes], str], Iterator[T | Refusal]]
) -> Iterator[T | Refusal]:
    try:
        if source.path is None:
            yield from read(sys.stdin.buffer, source.name)
            return
        with source.path.open("rb", buffering=_BUFFER) as stream:
            for item in read(stream, source.name):
                yield _found_in(item, source)
    except _BROKEN as error:
        yield damaged(source.name, error)
    except OSError as error:
        yield unreadable(source.name, error)


def _found_in(item: T | Refusal, source: Source) -> T | Refusal:
    """A page with the file it was found in; what came out of a collection has a name of its own."""
    if isinstance(item, Document) and item.id == source.name and source.path is not None:
        return cast(T, replace(item, path=os.path.normpath(source.path)))
    return item


def read_stream(stream: IO[bytes], name: str) -> Iterator[Document | Refusal]:
    """The documents of one open stream of bytes; raises what reading the stream raises."""
    stream = unpacked(stream)
    kind = kind_of(_peek(stream), name)
    if kind == "lines":
        yield from read_lines(stream, name)
    elif kind == "json":
        yield from read_json(stream, name)
    elif kind == "warc":
        yield from read_warc(stream, name)
    else:
        yield _read_page(stream, name)


def unpacked(stream: IO[bytes]) -> IO[bytes]:
    """The stream, unpacked where it begins as gzip does; its head can be peeked at."""
    stream = _peekable(stream)
    if not _peek(stream).startswith(b"\x1f\x8b"):
        return stream
    return io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=stream)), _BUFFER)


def kind_of(head: bytes, name: str = "") -> Kind:
    """What a file is, by its first bytes; ``name`` decides only for JSON Lines with a bad start."""
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"WARC/"):
        return "warc"
    if re.match(rb"\[\s*[{\]]", head):
        return "json"
    if re.match(rb'\{\s*["}]', head):
        first, newline, _ = head.partition(b"\n")
        whole = not newline or first.rstrip().endswith(b"}")
        opens = first.rstrip().endswith((b"{", b"[", b","))  # a line that goes on: not JSON Lines
        return "json" if opens and not whole else "lines"
    return "lines" if name.lower().endswith(_LINE_NAMES) else "page"


def _read_page(stream: IO[bytes], name: str) -> Document | Refusal:
    data = stream.read(MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        return too_large(name)
    return Document(id=None if name == "-" else name, data=data)


def _peekable(stream: IO[bytes]) -> IO[bytes]:
    if hasattr(stream, "peek"):
        return stream
    return io.BufferedReader(cast(io.RawIOBase, stream), _BUFFER)


def _peek(stream: IO[bytes]) -> bytes:
    return cast(io.BufferedReader, stream).peek(_BUFFER)
