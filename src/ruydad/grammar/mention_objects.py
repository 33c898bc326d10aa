"""Objects right after their subjects, which are no owners («شهرک‌نشینان کشاورزان را زدند»)."""

from __future__ import annotations

from ruydad.grammar.mention import COUNTRY_LIKE, Mention
from ruydad.grammar.mention_bearers import is_one_person
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry, Match


def is_object_after(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«شهرک‌نشینان کشاورزان فلسطینی را زدند»: two groups at the opening, «را» after the second."""
    if mention.opens and mention.roles and line.kind(index + 1) == "ra":
        return True  # «رهبر حزب شهروندان را فراخواند»
    if _is_whole_office(mention) and _before_ra(line, index):
        return True
    acting = mention.head.endswith(("ان", "ها")) or mention.head in word_set("armed_bodies")
    acting = acting or line.keys[line.items[index].first - 1] in word_set("striking")
    if not mention.opens or not acting:
        return False
    if mention.head in word_set("relational"):
        return False
    return _before_ra(line, index)


def is_thing_struck(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«معترضان ساختمان شهرداری را …», «سپاه مواضع کردها را …»: who acts, and the thing struck."""
    key = line.key(index)
    by_crowd = key in word_set("struck") and _strikes(mention, line, index)
    if not by_crowd and not (
        key in word_set("struck_by_forces") and _is_force(mention, line, index)
    ):
        return False
    return any(line.kind(place) == "ra" for place in range(index + 1, index + 8))


def _is_force(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether nothing but «ارتش», «سپاه» stands in the mention so far, where a subject may."""
    bare = line.items[index].first - mention.first == 1 and not mention.names
    return bare and mention.head in word_set("armed_bodies") and line.may_open(mention.first)


def _strikes(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether those named so far are a crowd or gunmen who act: «شورشیان», «شورشیان بلوچ».

    «پلیس معترضان ساختمان شهرداری را …»: after another party they do not.
    """
    words = line.keys[mention.first : line.items[index].first]
    described = all(key in word_set("modifiers") for key in words[1:])
    crowd = words[-1] in word_set("striking") or (words[0] in word_set("striking") and described)
    return crowd and line.may_open(mention.first)


def is_group_struck(mention: Mention, kind: str, line: SentenceItems, index: int) -> bool:
    """«پلیس معترضان خشمگین را …», «ارتش شورشیان حوثی را …»: no police of protesters."""
    bare = mention.opens and not mention.names and mention.head in word_set("armed_bodies")
    return (bare or _is_whole_office(mention)) and kind == "group" and _before_ra(line, index)


def _is_whole_office(mention: Mention) -> bool:
    """«وزیر علوم [دانشجویان معترض] را …»: an office of state that opens and needs no owner."""
    role = mention.roles[0] if len(mention.names) == 1 and mention.roles else None
    if role is None or mention.first or mention.head or mention.names[0].plural:
        return False
    return role.form == "title" and role.office is not None and " " in role.name_fa


def is_object_named(mention: Mention, match: Match, line: SentenceItems, index: int) -> bool:
    """«اتحادیه اروپا بلاروس را تحریم کرد»: before «را» the name is the object, no owner."""
    if _is_ministrys(mention, match, line, index):
        return True
    if line.kind(index + 1) != "ra":
        return False
    kind = match.entries[0].kind
    if kind == "person":
        by_body = _is_court(mention, line) or _is_state_body(mention)
        return by_body or _is_anothers(mention, match.entries[0])
    if kind == "role":
        return _is_office_struck(mention) or _is_body_struck(mention, match)
    if kind == "metonym" and mention.names and _is_plural_body(mention):
        return True  # «هیئت حوثی‌ها صنعا را ترک کرد», but «استاد دانشگاه کابل را»
    if kind == "outlet":
        return mention.tail == "organisation"  # «هیئت نظارت روزنامه شرق را …»
    if kind not in ("country", "group", "organisation", "place", "metonym"):
        return False
    if mention.this or mention.own_country or (mention.opens and mention.inner):
        return True
    if kind == "place" and mention.tail == "country" and mention.entries(*COUNTRY_LIKE):
        return True  # «نیروهای سوریه پالمیرا را …»: a town stands before its state, not after it
    if kind == "place" and mention.tail == "organisation" and _ends_with_state(mention):
        return True  # «ارتش آذربایجان قره‌باغ را …»
    if mention.opens and any(role.form == "body" for role in mention.roles):
        return True
    if line.keys[line.items[index].first - 1] in word_set("siding"):
        return False  # «فعالان حامی فلسطین را …»
    return kind != "metonym" and _is_of_another_state(mention, match)


def _ends_with_state(mention: Mention) -> bool:
    """Whether the name of a body is made of what it is and of whose («ارتش ترکیه»)."""
    body = mention.names[-1].of_kind("organisation")
    return (
        body is not None and body.feature in ("mil", "parliament") and body.name_fa.count(" ") > 0
    )


def _is_ministrys(mention: Mention, match: Match, line: SentenceItems, index: int) -> bool:
    """«وزارت اطلاعات سپیده رشنو را …»: a body is nobody's own."""
    body = bool(mention.roles) and mention.roles[-1].form == "body" and not mention.head
    person = match.entries[0].kind == "person"
    return body and person and any(line.kind(at) == "ra" for at in range(index + 1, index + 4))


def _is_body_struck(mention: Mention, match: Match) -> bool:
    """«بولسونارو کنگره را منحل کرد»: nobody has a parliament for a title."""
    body = match.entries[0].form == "body"
    return body and (mention.tail == "person" or (mention.opens and bool(mention.inner)))


def _is_plural_body(mention: Mention) -> bool:
    if mention.tail == "group":
        return mention.opens or mention.names[-1].plural
    return mention.tail in ("country", "organisation")


def _is_office_struck(mention: Mention) -> bool:
    """«نمایندگان مجلس رئیس‌جمهور را …», «معترضان حزب حاکم را …»: many have no office."""
    if not mention.opens:
        return False
    if mention.names:
        return mention.names[0].plural
    return mention.head.endswith("ان") and mention.head not in word_set("relational")


def _is_of_another_state(mention: Mention, match: Match) -> bool:
    """Whether what the mention ends with is of another state than the name after it."""
    body = mention.names[-1].of_kind("organisation", "group") if mention.names else None
    if body is None and mention.head and match.of_kind("country", "place"):
        owners = mention.entries(*COUNTRY_LIKE)  # «توپخانه اسرائیل جنوب لبنان را …»
        body = owners[-1] if owners else None
    if body is None:
        return False
    if match.entries[0].kind == "place" and body.country is None and mention.first:
        return False
    return body.country != match.entries[0].country


def _is_court(mention: Mention, line: SentenceItems) -> bool:
    """«دادگاه انقلاب نرگس محمدی را …»: a court is nobody's own."""
    return line.keys[mention.first] in word_set("local_bodies")


def _is_anothers(mention: Mention, person: Entry) -> bool:
    """«فرماندار لس‌آنجلس ترامپ را متهم کرد»: he never held that office."""
    if not mention.opens or mention.head or mention.tail not in (*COUNTRY_LIKE, "place"):
        return False
    held = {office.office for office in person.offices if office.office}
    return bool(held and mention.roles) and held.isdisjoint(role.office for role in mention.roles)


def _is_state_body(mention: Mention) -> bool:
    """«قوه قضائیه ایران محمد خاتمی را …»: a body whose state is told has no further owner."""
    bodies = all(role.form == "body" for role in mention.roles)
    if is_one_person(mention):
        return False  # «شهروند سوئدی احمدرضا جلالی را …»
    return bodies and mention.person is None and bool(mention.entries(*COUNTRY_LIKE))


def is_office_acted_on(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«پوتین وزیر دفاع روسیه را …», «پزشکیان معاون خود را …»: an office the person never held."""
    person = mention.person
    if person is None or not mention.opens or mention.head or mention.tail != "person":
        return False
    ends = ("ra", "verb", "marker", "punct", "and")
    end = next((at for at in range(index + 1, index + 6) if line.kind(at) in ends), index)
    if line.kind(end) != "ra":
        return False
    if any(line.items[at].value == "self" for at in range(index + 1, end)):
        return True
    role = line.items[index].value.of_kind("role") if line.kind(index) == "entity" else None
    held = {office.office for office in person.offices}
    return role is not None and bool(role.office and held) and role.office not in held


def is_self_object(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«فرمانده داعش خود را تسلیم کرد»: the commander has an owner; «خود» is the object."""
    owned = mention.entries("country", "demonym", "organisation", "group")
    opens = mention.opens and bool(mention.head) and mention.head not in word_set("relational")
    alone = not mention.counterpart and line.kind(index + 1) == "ra"
    return alone and (bool(owned) or opens)


def _before_ra(line: SentenceItems, index: int) -> bool:
    """Whether «را» follows after at most two words or names more."""
    for place in range(index + 1, index + 4):
        if line.kind(place) == "ra":
            return True
        if line.kind(place) not in ("entity", "word"):
            return False
    return False
