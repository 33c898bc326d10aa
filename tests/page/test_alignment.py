"""Every block stands where its alignment says it stands."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ruydad.page import read_page
from ruydad.page.lines import alignment, cut, join, split
from ruydad.page.markup import parse
from ruydad.records import Refused
from ruydad.text import fold

PAGES = sorted((Path(__file__).parent / "pages").glob("*.json"))
TAG = re.compile(r"<!--.*?-->|<script.*?</script>|</?[a-zA-Z][^>]*>", re.DOTALL)


def letters(text: str) -> str:
    return "".join(c for c in fold(text.replace("\u200c", "")) if c.isalnum())


def assert_aligned(source: str, is_html: bool) -> None:
    article = read_page(source)
    for block in article.blocks:
        start, end = article.raw_span(block.span)
        raw = source[start:end]
        raw = html.unescape(TAG.sub(" ", raw)) if is_html else raw
        assert letters(raw) == letters(article.quote(block.span))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blocks_fold_to_their_source(path: Path) -> None:
    name = json.loads(path.read_text(encoding="utf-8"))["file"]
    source = (path.parent / name).read_text(encoding="utf-8")
    assert_aligned(source, name.endswith("html"))


SENTENCES = st.lists(
    st.sampled_from(
        [
            "وزير خارجه با همتاي خود ديدار كرد.",
            "آن‌ها درباره مرز\u00a0سخن گفتند و هيأت تازه\u200fای فرستادند.",
            "نشست بعدي در تهران برگزار می شود.",
            "سفیر گفت: «ما می‌رویم.»",
        ]
    ),
    min_size=1,
    max_size=6,
)
WRAPS = st.sampled_from(
    ["<p>{}</p>", "<div>{}</div>", "{}<br>", "<p><b>{}</b>", "<p>&zwnj;{}&nbsp;"]
)


@given(SENTENCES, WRAPS, st.sampled_from(["\n", " ", "<!-- x -->"]))
@settings(max_examples=60, deadline=None)
def test_markup_around_sentences(sentences: list[str], wrap: str, between: str) -> None:
    body = between.join(wrap.format(sentence) for sentence in sentences)
    assert_aligned(f"<html><body><h1>دیدار وزیر خارجه با همتای خود</h1>{body}</body></html>", True)


@given(SENTENCES, st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\x85"]))
@settings(max_examples=60, deadline=None)
def test_dumps_with_any_line_end(sentences: list[str], end: str) -> None:
    assert_aligned(end.join(["کد خبر: ۱۲۳۴۵", "دیدار وزیر خارجه با همتای خود", *sentences]), False)


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_lines_of_any_text_map_letter_for_letter(text: str) -> None:
    for line in split(text):
        spans = alignment([line])
        assert [text[a:b] for a, b in zip(spans.starts, spans.ends, strict=True)] == list(line.text)


@given(st.text(alphabet="<>/abp &;=\"'!-#0123سلام \n", max_size=300))
@settings(max_examples=300, deadline=None)
def test_markup_of_any_source_maps_inside_it(source: str) -> None:
    for line in parse(source).lines:
        spans = alignment([line])
        assert len(spans) == len(line.text)
        assert all(
            0 <= a <= b <= len(source) for a, b in zip(spans.starts, spans.ends, strict=True)
        )


def test_cut_and_join_keep_offsets() -> None:
    first, second = split("یک دو سه\nچهار پنج")
    joined = join([cut(first, 3, len(first.text)), second])
    assert joined.text == "دو سه چهار پنج"
    assert alignment([joined]).to_source(0, 5) == (3, 8)
    assert alignment([joined]).to_source(6, 10) == (9, 13)


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_random_bytes_are_an_article_or_a_refusal(data: bytes) -> None:
    try:
        read_page(data)
    except Refused as refused:
        assert refused.stage == "page"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_cut_anywhere_never_fail(path: Path) -> None:
    name = json.loads(path.read_text(encoding="utf-8"))["file"]
    data = (path.parent / name).read_bytes()
    for size in range(0, len(data), 97):
        try:
            read_page(data[:size])
        except Refused as refused:
            assert refused.stage == "page"
