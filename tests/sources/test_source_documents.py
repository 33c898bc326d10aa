"""What a file is, its content decides; what is no document is refused by name."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from ruydad.records import Refusal
from ruydad.sources import MAX_DOCUMENT_BYTES, Document, read_documents
from ruydad.sources.read import kind_of

HTML = "<html><body><p>خبر</p></body></html>"


def read(*paths: object) -> list[Document | Refusal]:
    return list(read_documents(str(path) for path in paths))


def codes(items: list[Document | Refusal]) -> list[str]:
    return [item.code if isinstance(item, Refusal) else "ok" for item in items]


def warc_record(kind: str, content_type: str, body: bytes, status: str | None = "200 OK") -> bytes:
    if status is not None:
        head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}"
        body = head.encode() + b"\r\n\r\n" + body
        content_type = "application/http; msgtype=response"
    fields = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        "WARC-Record-ID: <urn:uuid:12345678-0000-0000-0000-000000000000>",
        "WARC-Date: 2022-01-01T00:00:00Z",
        "WARC-Target-URI: https://news.example/1",
        f"Content-Type: {content_type}",
        f"Content-Length: {len(body)}",
    ]
    return "\r\n".join(fields).encode() + b"\r\n\r\n" + body + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", "page"),
        (b"<!doctype html>", "page"),
        ("خبر".encode(), "page"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"WARC/1.1\r\n", "warc"),
        (b'{"id": "1"}\n{"id": "2"}', "lines"),
        (b'\xef\xbb\xbf{"id": "1"}', "lines"),
        (b'{"id": "1", "text": "cut off', "lines"),
        (b'{\n "id": "1"\n}', "json"),
        (b'{"id": "1",\n "text": ""}', "json"),
        (b'[{"id": "1"}]', "json"),
        ("{ستون} خبر".encode(), "page"),
        ("[آرشیو] خبر".encode(), "page"),
    ],
)
def test_kind(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind


def test_a_bad_start_in_a_jsonl_file() -> None:
    assert kind_of(b"junk", "a.jsonl") == "lines"


def test_places(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("خبر", "utf-8")
    (tmp_path / "empty").mkdir()
    items = read(
        tmp_path / "b.txt",
        tmp_path / "*.txt",
        tmp_path / "?.html",
        tmp_path / "c",
        tmp_path / "empty",
    )
    assert codes(items) == ["ok", "ok", "ok", "no-match", "not-found", "empty-folder"]
    assert [item.id for item in items[:3]] == ["b.txt", "a.txt", "b.txt"]


def test_a_file_whose_name_looks_like_a_glob(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("خبر", "utf-8")
    assert codes(read(tmp_path / "a[1].txt")) == ["ok"]


def test_unreadable(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert codes(read(tmp_path / "loop")) == ["unreadable"]


def test_json_lines(tmp_path: Path) -> None:
    page = {"id": 7, "html": HTML, "url": "https://news.example", "fetched": "2024-05-01T10:00:00Z"}
    lines = [
        json.dumps(page),
        "",
        '{"id": "t", "text": "خبر", "published": "2024-05-01"}',
        '{"id": "cut", "text": "',
        '{"text": "بی‌نام"}',
        '{"id": "none"}',
        '{"id": "when", "text": "خبر", "published": "دیروز"}',
        '{"id": "type", "text": 5}',
        "[" * 100_000,
        '{"id": "half", "text": "\\ud800"}',
    ]
    (tmp_path / "d.jsonl").write_text("\n".join(lines), "utf-8")
    items = read(tmp_path / "d.jsonl")
    assert codes(items) == [
        "ok", "ok", "bad-json", "ok", "no-content", "bad-field", "bad-field", "bad-json",
        "bad-json",
    ]  # fmt: skip
    first, second, _, third = items[:4]
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.id, first.plain, first.data) == ("7", False, HTML)
    assert first.fetched is not None and first.fetched.year == 2024
    assert (second.plain, second.published) == (True, "2024-05-01")
    assert third.id == "d.jsonl:5"
    assert [item.id for item in items[4:8]] == ["none", "when", "type", "d.jsonl:9"]


def test_json_objects_and_arrays(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"text": "خبر"}, indent=1), "utf-8")
    (tmp_path / "two.json").write_text(
        json.dumps([{"text": "خبر"}, {"id": "b", "html": HTML}]), "utf-8"
    )
    (tmp_path / "bad.json").write_text('[{"text": ', "utf-8")
    items = read(tmp_path / "one.json", tmp_path / "two.json", tmp_path / "bad.json")
    assert [item.id for item in items] == ["one.json", "two.json:1", "b", "bad.json"]
    assert codes(items) == ["ok", "ok", "ok", "bad-json"]


def test_too_large(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"x" * (MAX_DOCUMENT_BYTES + 1))
    line = b'{"id": "big", "text": "' + b"x" * MAX_DOCUMENT_BYTES + b'"}\n'
    (tmp_path / "big.jsonl").write_bytes(line + '{"id": "after", "text": "خبر"}'.encode())
    items = read(tmp_path / "big.txt", tmp_path / "big.jsonl")
    assert codes(items) == ["too-large", "too-large", "ok"]


def test_gzip(tmp_path: Path) -> None:
    packed = gzip.compress('{"id": "z", "text": "خبر"}\n'.encode() * 3)
    (tmp_path / "a.jsonl.gz").write_bytes(packed)
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[:-9])
    assert codes(read(tmp_path / "a.jsonl.gz")) == ["ok"] * 3
    assert codes(read(tmp_path / "cut.jsonl.gz"))[-1] == "damaged"


@pytest.mark.parametrize("packed", [False, True])
def test_warc(tmp_path: Path, packed: bool) -> None:
    records = [
        warc_record("response", "text/html; charset=windows-1256", "خبر".encode("windows-1256")),
        warc_record("response", "image/png", b"\x89PNG"),
        warc_record("response", "text/html", b"gone", "404 Not Found"),
        warc_record("conversion", "text/plain", "متن".encode(), None),
    ]
    data = b"".join(gzip.compress(record) if packed else record for record in records)
    (tmp_path / "a.warc").write_bytes(data)
    items = read(tmp_path / "a.warc")
    assert codes(items) == ["ok", "ok"]
    page, text = items
    assert isinstance(page, Document) and isinstance(text, Document)
    assert (page.data, page.url) == ("خبر", "https://news.example/1")
    assert page.id == "urn:uuid:12345678-0000-0000-0000-000000000000"
    assert page.fetched is not None and page.fetched.year == 2022
    assert text.data == "متن".encode()


def test_bad_warc(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"WARC/1.0 nothing of the kind\n\n")
    (tmp_path / "b.warc").write_bytes(warc_record("response", "image/png", b"\x89PNG"))
    assert codes(read(tmp_path / "a.warc", tmp_path / "b.warc")) == ["damaged", "no-pages"]
