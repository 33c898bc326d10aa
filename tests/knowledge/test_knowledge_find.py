"""Names in running text: in all spellings, longest first, with their flags."""

from __future__ import annotations

import gzip

import pytest
from knowledge_tools import SOURCES, ZWNJ, matches, shipped, whole

from ruydad.knowledge import Match
from ruydad.text import fold

SPELLED = [
    ("سید عباس عراقچی", "person/abbas-araghchi"),
    ("محمدجواد ظریف", "person/mohammad-javad-zarif"),
    ("محمد جواد ظریف", "person/mohammad-javad-zarif"),
    ("احمدی‌نژاد", "person/mahmoud-ahmadinejad"),
    ("رجب طیب اردوغان", "person/recep-tayyip-erdogan"),
    ("داوود اوغلو", "person/ahmet-davutoglu"),
    ("سازمان ملل متحد", "org/united-nations"),
    ("شورای امنیت سازمان ملل", "org/un-security-council"),
    ("آژانس بین‌المللی انرژی اتمی", "org/iaea"),
    ("حزب‌الله لبنان", "org/hezbollah"),
    ("پ‌ک‌ک", "org/pkk"),
    ("سپاه پاسداران", "org/irgc"),
    ("گردان‌های قسام", "org/qassam-brigades"),
    ("جمهوری اسلامی ایران", "country/IRN"),
    ("ایالات متحده آمریکا", "country/USA"),
    ("کره شمالی", "country/PRK"),
    ("امارات متحده عربی", "country/ARE"),
    ("کاخ سفید", "metonym/white-house"),
    ("رئیس‌جمهور", "role/president"),
    ("وزیر امور خارجه", "role/foreign-minister"),
    ("نخست‌وزیر", "role/prime-minister"),
    ("دیوان کیفری بین‌المللی", "org/international-criminal-court"),
    ("خلیج فارس", "place/persian-gulf"),
    ("تنگه هرمز", "place/strait-of-hormuz"),
    ("کرانه باختری", "place/west-bank"),
]


def variants(name: str) -> set[str]:
    """A name as pages write it: half-spaced, joined, spaced, with Arabic letters."""
    spaced = name.replace(ZWNJ, " ")
    joined = name.replace(ZWNJ, "")
    arabic = name.replace("ی", "ي").replace("ک", "ك")
    return {name, spaced, joined, name.replace(" ", ZWNJ), arabic, name.replace("آ", "ا")}


@pytest.mark.parametrize(
    ("spelling", "entry_id"),
    [(spelling, entry_id) for name, entry_id in SPELLED for spelling in sorted(variants(name))],
)
def test_every_spelling_is_found(spelling: str, entry_id: str) -> None:
    assert entry_id in [entry.id for entry in whole(spelling).entries]


def best(match: Match) -> str:
    return match.entries[0].id


def test_names_overlap_and_the_longest_wins() -> None:
    found = matches("وزیر خارجه ایران با دبیر شورای عالی امنیت ملی گفت‌وگو کرد")
    assert best(found["وزیر خارجه"]) == "role/foreign-minister"
    assert best(found["ایران"]) == "country/IRN"
    assert best(found["دبیر شورای عالی امنیت ملی"]) == "role/snsc-secretary"


def test_shorter_names_are_given_on_request() -> None:
    tokens = [type("T", (), {"key": fold(word)})() for word in ("سازمان", "ملل", "متحد")]
    ends = [match.last for match in shipped().find(tokens, shorter=True) if match.first == 0]
    assert ends == [3, 2, 1]


@pytest.mark.parametrize(
    ("text", "entry_id"),
    [
        ("شورای امنیت", "org/un-security-council"),
        ("شورای امنیت ملی", "role/national-security-council"),
        ("شورای عالی امنیت ملی", "org/supreme-national-security-council-iran"),
        ("شورای نگهبان", "org/guardian-council"),
        ("ولسی جرگه", "org/wolesi-jirga"),
        ("مشرانو جرگه", "org/meshrano-jirga"),
        ("جمعیت هلال احمر", "org/iranian-red-crescent"),
        ("سازمان جهانی صحت", "org/world-health-organization"),
        ("سه کشور اروپایی", "org/e3"),
        ("صدا و سیما", "org/irib"),
        ("کمیسیون امنیت ملی مجلس", "org/national-security-and-foreign-policy-committee-majlis"),
        ("دیوان بین‌المللی دادگستری", "org/international-court-of-justice"),
        ("صندوق بین‌المللی پول", "org/international-monetary-fund"),
        ("بانک جهانی", "org/world-bank"),
        ("اتاق بازرگانی", "role/chamber-of-commerce"),
        ("کشورهای عربی", "group/arab-states"),
        ("کشورهای اسلامی", "group/muslim-states"),
        ("کشورهای منطقه", "group/regional-states"),
    ],
)
def test_bodies_and_groups(text: str, entry_id: str) -> None:
    match = whole(text)
    assert best(match) == entry_id
    assert not match.ambiguous


@pytest.mark.parametrize(
    ("text", "role", "plural"),
    [
        ("نخست‌وزیران", "prime-minister", True),
        ("رؤسای جمهور", "president", True),
        ("روسای جمهور", "president", True),
        ("پادشاه", "king", False),
        ("ولیعهد", "crown-prince", False),
        ("سلطان", "sultan", False),
        ("امیر کویت", "emir-of-kuwait", False),
        ("وزیران دفاع", "defence-minister", True),
        ("وزرای بهداشت", "health-minister", True),
        ("وزیران اقتصاد", "finance-minister", True),
        ("وزرای نفت", "oil-minister", True),
        ("وزیر خزانه‌داری", "finance-minister", False),
        ("نمایندگان ویژه", "special-envoy", True),
        ("سرپرست وزارت خارجه", "acting-foreign-minister", False),
        ("مشاور امنیت ملی", "national-security-adviser", False),
        ("والی", "governor", False),
        ("رییس‌الوزرا", "prime-minister", False),
        ("وزیر مالیه", "finance-minister", False),
        ("وزیر صحت", "health-minister", False),
        ("وزیر داخله", "interior-minister", False),
        ("وزیر معارف", "education-minister", False),
        ("قوماندان", "commander", False),
        ("ولسوال", "district-governor", False),
        ("معین وزارت", "deputy-minister", False),
        ("معین وزارت خارجه", "deputy-foreign-minister", False),
        ("قائم‌مقام", "deputy", False),
    ],
)
def test_roles(text: str, role: str, plural: bool) -> None:
    match = whole(text)
    assert best(match) == f"role/{role}"
    assert match.plural is plural


def test_every_role_has_an_english_name() -> None:
    knowledge = shipped()
    roles = [knowledge.entry(i) for i in knowledge.ids() if i.startswith(("role/", "group/"))]
    assert len(roles) > 300
    assert [role.id for role in roles if not role.name.isascii() and "é" not in role.name] == []


COUNTRIES = (
    "مصر", "چین", "قطر", "اردن", "عمان", "عراق", "یمن", "ایران", "هند", "سودان", "لیبی", "کویت",
    "بحرین", "پاکستان", "روسیه", "غنا", "پرو",
)  # fmt: skip
ORDINARY = ("مالی", "چک", "دوشنبه", "امان", "شرق", "فارس", "مهر", "اعتماد", "کیهان", "فردا")


@pytest.mark.parametrize("name", COUNTRIES)
def test_countries_are_certain(name: str) -> None:
    match = whole(name)
    assert match.entries[0].kind == "country"
    assert not match.ambiguous


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_words_are_ambiguous(name: str) -> None:
    match = shipped().lookup(fold(name))
    assert match is None or match.ambiguous


@pytest.mark.parametrize("name", ["کار", "آبان", "تیر", "شهر", "کشور", "مردم", "مرکز", "منطقه"])
def test_ordinary_words_name_no_person_and_no_place(name: str) -> None:
    match = shipped().lookup(fold(name))
    assert match is None or match.of_kind("person", "place", "country") is None


def test_a_surname_of_somebody_better_known_is_not_shared() -> None:
    assert [entry.id for entry in whole("اوباما").entries] == ["person/barack-obama"]
    assert [entry.id for entry in whole("میشل اوباما").entries] == ["person/michelle-obama"]


def test_surnames_are_weak_and_full_names_are_not() -> None:
    surname, full = whole("ظریف"), whole("محمدجواد ظریف")
    assert surname.weak
    assert not full.weak
    assert whole("اسد").weak
    assert not whole("بشار اسد").ambiguous


def test_acronyms_and_aliases_say_so() -> None:
    assert whole("پ‌ک‌ک").surface == "acronym"
    assert whole("سازمان ملل").surface == "alias"
    assert whole("سازمان ملل متحد").surface == "name"


def test_written_ezafe_is_marked() -> None:
    assert whole("آمریکای").attached
    assert not whole("آمریکا").attached


def frequent(count: int) -> list[str]:
    """The most frequent words of the language, by a tagged corpus and a web list."""
    with gzip.open(SOURCES / "words.tsv.gz", "rt", encoding="utf-8") as lines:
        next(lines)
        fields = [line.split("\t") for line in lines]
    fields.sort(key=lambda f: -(500 * int(f[1] or 0) + int(f[2] or 0)))
    return [f[0] for f in fields[:count]]


CERTAIN = {"کویت", "دبی", "بوشهر", "تهران"}
"""Names of states and large cities that stand among the most frequent words."""


def test_frequent_words_are_no_certain_names() -> None:
    lookup = shipped().lookup
    found = {word: match for word in frequent(300) if (match := lookup(fold(word)))}
    named = {
        word
        for word, match in found.items()
        for entry, flags in zip(match.entries, match.flags, strict=True)
        if entry.kind in ("person", "place") and not flags & 3
    }
    assert named <= CERTAIN


@pytest.mark.parametrize(
    ("name", "surname", "person"),
    [
        ("تومر بار", "بار", "person/tomer-bar"),
        ("عادل سفر", "سفر", "person/adel-safar"),
        ("نجلا بودن", "بودن", "person/najla-bouden"),
        ("لولوه الخاطر", "خاطر", "person/lolwah-al-khater"),
        ("صالح مسلم", "مسلم", "person/salih-muslim"),
    ],
)
def test_a_surname_too_common_to_name_anybody(name: str, surname: str, person: str) -> None:
    assert person in {entry.id for match in matches(name).values() for entry in match.entries}
    found = matches(surname).get(surname)
    assert found is None or all(entry.kind != "person" for entry in found.entries)


@pytest.mark.parametrize(
    ("name", "geonameid"),
    [
        ("سرت", 2210554),
        ("سوچی", 491422),
        ("خارکیف", 706483),
        ("قامشلی", 173377),
        ("مریوان", 124778),
    ],
)
def test_hand_written_towns_have_the_number_of_geonames(name: str, geonameid: int) -> None:
    match = shipped().lookup(fold(name))
    place = match.of_kind("place") if match is not None else None
    assert place is not None
    assert place.geonameid == geonameid
