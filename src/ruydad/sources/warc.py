"""Pages of a web archive (WARC), also the extracted text of WET files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from ruydad.records import Refusal
from ruydad.sources.document import MAX_DOCUMENT_BYTES, STAGE, Document, damaged, too_large

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain")


def read_warc(stream: IO[bytes], name: str) -> Iterator[Document | Refusal]:
    """Every page in the archive; images, scripts, redirects and errors are no pages and skipped.

    A document is named by its record id. Damage ends this archive with a refusal.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # here: only archives need it

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    pages = 0
    try:
        for record in ArchiveIterator(stream, record_types=wanted, auto_decode="all"):
            if _is_page(record):
                pages += 1
                yield _document(record, f"{name}:{pages}")
    except (OSError, ValueError) as error:
        yield damaged(name, error)
        return
    if not pages:
        yield Refusal(
            name,
            STAGE,
            "no-pages",
            "the archive holds no page",
            "name a WARC file with HTML responses",
        )


def _is_page(record: WarcRecord) -> bool:
    if record.is_http:
        status = (record.http_headers.status_code or 0) if record.http_headers else 0
        return 200 <= status < 300 and _is_text(record.http_content_type or "text/html")
    return _is_text(record.headers.get("Content-Type") or "")


def _is_text(content_type: str) -> bool:
    return content_type.partition(";")[0].strip().lower() in _PAGE_TYPES


def _document(record: WarcRecord, where: str) -> Document | Refusal:
    name = (record.record_id or where).strip("<>")
    data = record.reader.read(MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        return too_large(name)
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    return Document(
        id=name,
        data=_decoded(data, record.http_charset),
        url=url or None,
        fetched=record.record_date,
    )


def _decoded(data: bytes, charset: str | None) -> bytes | str:
    """The text by the charset of the HTTP header where it fits; else bytes for the page room."""
    try:
        return data.decode(charset) if charset else data
    except (LookupError, UnicodeDecodeError):
        return data
