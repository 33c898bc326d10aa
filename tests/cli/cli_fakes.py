"""A coder that answers the same for every page, so that these tests are about the shell only."""

from __future__ import annotations

from ruydad.records import (
    Article,
    ArticleRef,
    Attribution,
    Event,
    EventTime,
    Evidence,
    Figure,
    Party,
    Place,
    Trigger,
)

_LINES = (
    "خبرگزاری آزمون",
    "۲۱ شهریور ۱۴۰۱ - ۰۹:۵۷",
    "کد خبر: 55512",
    "",
    "وزیر خارجه عمان با همتای ایرانی خود تلفنی گفت‌وگو کرد",
    "",
    "به گزارش خبرگزاری آزمون، وزیر خارجه عمان روز دوشنبه در تماسی تلفنی با وزیر خارجه ایران درباره "
    "روابط دو کشور گفت‌وگو کرد و بر گسترش همکاری‌های بازرگانی میان تهران و مسقط تأکید کرد.",
    "",
    "در این گفت‌وگو دو طرف آخرین تحولات منطقه را نیز بررسی کردند و قرار شد هیئتی از عمان در "
    "هفته‌های آینده به تهران سفر کند و درباره جزئیات طرح‌های مشترک با مسئولان ایرانی مذاکره کند.",
    "",
)
PAGE = "\n".join(_LINES)


def party(name: str, name_fa: str, country: str | None = None) -> Party:
    return Party(
        text=name_fa, span=(0, 5), kind="office", name=name, name_fa=name_fa, country=country,
        id=f"office/{name}", sectors=("GOV",), resolved_by="name",
    )  # fmt: skip


def make_event(article: Article, **changes: object) -> Event:
    fields: dict[str, object] = {
        "id": f"{article.id}#1",
        "article": ArticleRef(
            id=article.id, url=article.url, outlet=article.outlet, code=article.code,
            title=article.title, published=article.published, language=article.language,
        ),
        "type": "CONSULT",
        "intent": None,
        "mode": "phone",
        "channel": "phone",
        "cameo": "041",
        "quad": "verbal cooperation",
        "intensity": 1.0,
        "contexts": ("diplomatic",),
        "actors": (party("Foreign Minister of Oman", "وزیر خارجه عمان", "OMN"),),
        "recipients": (party("Foreign Minister of Iran", "وزیر خارجه ایران", "IRN"),),
        "via": (),
        "time": EventTime(start="2022-09-12", end="2022-09-12", precision="day", basis="stated"),
        "place": Place(name="Muscat", text="مسقط", span=(0, 4), country="OMN"),
        "status": "occurred",
        "background": False,
        "figures": (Figure(kind="crowd", value=1200000.0, span=(0, 2), at_least=True),),
        "attribution": (Attribution(text="خبرگزاری آزمون", kind="outlet"),),
        "evidence": Evidence(
            text="جمله", span=(0, 4), trigger=Trigger("گفت‌وگو کرد", (0, 3)),
            frame="consult.phone/گفت‌وگو", raw_span=(10, 14),
        ),
        "mentions": ((0, 4),),
        "confidence": 0.91,
        "coder": "ruydad 0.1.0",
    }  # fmt: skip
    return Event(**{**fields, **changes})  # type: ignore[arg-type]


class OneEventCoder:
    """Gives one sure and one doubtful event a page; fails on a page that says «خرابی»."""

    def __init__(self, knowledge: object = None) -> None:
        self.knowledge = knowledge

    def code(self, article: Article) -> list[Event]:
        if "خرابی" in article.text:
            raise ZeroDivisionError("made to fail")
        doubtful = make_event(
            article,
            id=f"{article.id}#2",
            status="planned",
            confidence=0.4,
            type="AGREE",
            place=None,
        )
        return [make_event(article), doubtful]
