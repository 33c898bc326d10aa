"""What holds of any text at all: nothing but ``Refused`` is raised, every span gives its words."""

from __future__ import annotations

from coding_tools import DAY, coder
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quoting import quotes
from ruydad.page import Hints, read_text
from ruydad.records import Refused
from ruydad.text import fold

SENTENCES = [
    "وزیر خارجه هلند با همتای چکی خود دیدار کرد.",
    "به گزارش رویترز، ارتش سودان به شهر نیالا حمله کرد.",
    "پادشاه اردن نامه‌ای برای امیر کویت فرستاد.",
    "وی دوشنبه شب به مسکو، باکو و تفلیس سفر خواهد کرد.",
    "سخنگوی دولت گفت: «دیدار رئیس‌جمهور با سفیر یونان را تکذیب می‌کنم».",
    "طرفین این اقدام را محکوم کردند.",
    "اتحادیه اروپا سه شهروند بلاروس را تحریم کرد.",
]
PIECES = [
    "وزیر", "خارجه", "رئیس‌جمهور", "سفیر", "ایران", "در", "مسکو", "روسیه", "با", "به", "از", "را",
    "که", "و", "تا", "خود", "همتای", "وی", "طرفین", "این کشور", "این هیئت", "دیدار", "سفر", "حمله",
    "نامه‌ای",
    "تماس تلفنی", "گفت‌وگو", "کرد", "کرده", "خواهد کرد", "شد", "نشد", "می‌کند", "ارسال", "محکوم",
    "خواستار", "گفت", "گفت:", "قرار است", "اگر", "باید", "از سوی", "توسط", "به نقل از", "به گزارش",
    "ایسنا", "پوتین", "سرگئی لاوروف", "حماس", "سازمان ملل", "دوشنبه", "۲۳ شهریور", "۱۴۰۱", "دیروز",
    "هنیه", "شورای امنیت", "،", ".", "؟", ":", "«", "»", "(", ")", '"', "...", "\n", "-",
]  # fmt: skip
DAMAGE = ["\u200c", "\u200f", "\u00a0", "ـ", "ي", "ك", "َ", "ﻼ", "\u202b", " ", "\r\n", "\t", "ۀ"]

words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join)
passages = st.lists(st.sampled_from(SENTENCES) | words, min_size=1, max_size=4).map(" ".join)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A passage with letters lost and signs put in at any place."""
    text = draw(passages)
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 2))
        text = text[:at] + draw(st.sampled_from(DAMAGE)) + text[at + cut :]
    return text


texts = damaged() | passages | anything | st.tuples(passages, anything).map(" ".join)


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(texts)
@example("وزیر خارجه هلند با همتای چكي خود ديدار كرد.")
@example("گفت: «")
@example("«دیدار")
@example("و و و که که را را")
@example("به گزارش")
def test_any_text(text: str) -> None:
    try:
        article = read_text(text, id="any", hints=Hints(published=DAY, outlet="ایسنا"))
    except Refused:
        return
    for event in coder().code(article):
        for quoted, span in quotes(event):
            assert article.text[span[0] : span[1]] == quoted, event.evidence.frame
        start, end = event.evidence.raw_span
        assert 0 <= start < end <= len(text)
        assert letters(text[start:end]) == letters(event.evidence.text)
        for start, end in event.mentions:
            assert 0 <= start < end <= len(article.text)
        inside, around = event.evidence.trigger.span, event.evidence.span
        assert around[0] <= inside[0] < inside[1] <= around[1]
    coder().explain(article)


def letters(text: str) -> str:
    """Letter by letter, because the key of a whole word leaves out the «ی» of «نامه‌ی»."""
    return "".join(fold(char) for char in text if char.isalnum())
