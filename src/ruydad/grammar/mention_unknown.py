"""Personal names that no table holds, by the words and the office around them."""

from __future__ import annotations

from ruydad.grammar.mention_items import CLOSING, COMMAS, NAME_WORDS, SentenceItems
from ruydad.grammar.ordinary import is_everyday, is_listed
from ruydad.text import fold

_AFTER_NAME = frozenset(("marker", "ra", "and", "verb", "time", "adverb"))
_BEFORE_FOREIGN = frozenset(("punct", "marker", "and", "that", "verb", "time"))
_BEFORE_NAME = _BEFORE_FOREIGN | {"noun"}
_SAYS_WHAT = frozenset(("head", "word", "entity", "noun"))
_PLACING = frozenset(("در", "تا", "near", "except", "condition", "basis"))
_BETWEEN = '،»"”,'


def unknown_name(line: SentenceItems, index: int) -> int | None:
    """Index after a personal name that an office follows, or that is no word of Persian."""
    return (
        _named_by_office(line, index)
        or _surname_in_office(line, index)
        or _foreign_name(line, index)
        or named_object(line, index)
    )


def named_object(line: SentenceItems, index: int) -> int | None:
    """«رئیس‌جمهور مصر [علاء عبدالفتاح] را عفو کرد»: two or three names alone before «را»."""
    end = line.name_end(index, 4)
    if not 1 < end - index < 4 or not _before_ra(line, end) or line.kind_before(index) != "entity":
        return None
    named = [line.is_name(at) or line.is_foreign(at) for at in range(index, end)]
    rare = not is_everyday(line.key(index))
    return end if all(named[1:]) and (named[0] or rare) else None


def _before_ra(line: SentenceItems, end: int) -> bool:
    """Whether «را» follows a name, or what its bearer is: «شروین حاجی‌پور خواننده را»."""
    if line.kind(end) == "ra":
        return True
    commas = line.is_mark(end, COMMAS)
    if not commas and (line.kind(end) != "head" or line.items[end].value != "person"):
        return False
    said = range(end + 1, end + 6)
    close = next((at for at in said if line.kind(at) not in _SAYS_WHAT), end + 6)
    if commas and line.is_mark(close, COMMAS):
        close += 1
    return line.kind(close) == "ra"


def _foreign_name(line: SentenceItems, index: int) -> int | None:
    """«لوران باگبو»: a given name or foreign word and a foreign word, where a party may stand.

    One foreign word is a name where it opens a title («منچین: …»).
    """
    if _tells_place(line, index - 1):
        return None
    if line.kind_before(index) not in _BEFORE_FOREIGN and not _after_place(line, index):
        return None
    end, given = index, 0
    while end - index < 4 and (line.is_foreign(end) or _is_given_word(line, end)):
        given += not line.is_foreign(end)
        if given > 1:
            break
        end += 1
    if end == index + 1 and given and line.kind(end) == "word" and line.is_foreign(end + 1):
        end += 2  # «کیم دائه جونگ»
    while end > index and not line.is_foreign(end - 1):
        end -= 1
    if end - index == 1:
        return end if index == 0 and line.is_mark(end, ":") else None
    return end if end > index else None


def _is_given_word(line: SentenceItems, index: int) -> bool:
    return line.kind(index) == "word" and line.is_given(index)


def _after_place(line: SentenceItems, index: int) -> bool:
    """«دادگاهی در مینسک آلس بیالیاتسکی را …»: the place before it has ended."""
    if index < 2 or line.kind(index - 1) != "entity" or not _tells_place(line, index - 2):
        return False
    return line.items[index - 1].value.of_kind("place", "metonym", "country") is not None


def _tells_place(line: SentenceItems, index: int) -> bool:
    return index >= 0 and line.kind(index) == "marker" and line.items[index].value in _PLACING


def _named_by_office(line: SentenceItems, index: int) -> int | None:
    """Index after a two- or three-word personal name that an office follows."""
    end = line.name_end(index, 4)
    after = _past_marks(line, end)
    if end - index < 2 or after is None:
        return None
    if index == 0 and line.kind(after) == "noun" and after == end:
        named = _opens_sentence(line, end)
    elif line.is_given(index):
        named = _given_name_goes_on(line, index, end, after)
    else:
        named = line.is_office(after) and _is_foreign(line, index, end, parted=after > end)
    return end if named else None


def _surname_in_office(line: SentenceItems, index: int) -> int | None:
    """«با **مومنی** وزیر کشور ایران»: a surname alone, right before the office it bears."""
    if line.kind(index) != "word" or line.kind_before(index) != "marker":
        return None
    placing = line.items[index - 1].value in _PLACING
    if placing or not line.is_office(index + 1) or not line.is_surname(index):
        return None
    # «با همراهی سفیر»: surnames that are everyday words too are names where they also are given
    named = line.is_given(index) or not is_everyday(line.key(index))
    return index + 1 if named else None


def _opens_sentence(line: SentenceItems, end: int) -> bool:
    """«هیبت‌الله آخندزاده درخواست … را رد کرد»: two words that open it, one of a name alone."""
    if end != 2:
        return False
    return (line.is_given(0) and line.is_surname(1)) or not is_listed(line.key(1))


def _given_name_goes_on(line: SentenceItems, index: int, end: int, after: int) -> bool:
    if line.is_office(after):
        return True
    if after > end:
        return index == 0 and line.is_surname(end - 1)
    follows = line.kind(after) in _AFTER_NAME or line.is_number(after)
    return follows and _is_full_name(line, index)


def _past_marks(line: SentenceItems, end: int) -> int | None:
    """Index of the item after at most two commas and closing quotes."""
    after = end
    while line.is_mark(after, _BETWEEN):
        after += 1
    return after if after < len(line.items) and after - end <= 2 else None


def _is_foreign(line: SentenceItems, index: int, end: int, parted: bool) -> bool:
    """«بورگه برنده، وزیر خارجه …»: two or three words of which one is no word of Persian.

    Without the comma (``parted``) only the last of them counts.
    """
    if end - index > 3 or line.kind_before(index) not in _BEFORE_FOREIGN:
        return False
    return any(
        line.is_name(at) or not is_listed(line.key(at))
        for at in range(index if parted else end - 1, end)
    )


def _is_full_name(line: SentenceItems, index: int) -> bool:
    """A given name and a surname, two words in all, where a party may begin."""
    if line.kind_before(index) not in _BEFORE_NAME or line.kind(index + 1) != "word":
        return False
    ends = line.kind(index + 2) != "word" or line.is_number(index + 2)
    return ends and line.is_surname(index + 1)


def quoted_name(line: SentenceItems, start: int) -> tuple[int, int] | None:
    """«اسپن بارت آیده» وزیر خارجه نروژ: quoted words before an office are a name.

    So are two or more names in marks as an object: دادسرا «شهرام رستمی» را احضار کرد.

    Returns the index of the closing mark and that of the office.
    """
    close = line.run_end(start, (*NAME_WORDS, "entity"), 5)
    if close == start or (close - start == 1 and line.kind(start) == "entity"):
        return None
    if close + 1 >= len(line.items) or not line.is_mark(close, CLOSING):
        return None
    if _are_names(line, start, close) and _before_ra(line, close + 1):
        return close, close + 1
    office = close + 1
    if line.is_mark(office, COMMAS) and office + 1 < len(line.items):
        office += 1
    return (close, office) if line.is_office(office) else None


def _are_names(line: SentenceItems, start: int, close: int) -> bool:
    """Whether all words are names, two at least."""
    named = [line.is_name(at) or line.is_foreign(at) for at in range(start, close)]
    return len(named) > 1 and all(named)


def is_given_before_known(line: SentenceItems, index: int) -> bool:
    """«گوستاو پترو»: a given name, spelt in its own way, before the surname of a known person."""
    following = line.at(index + 1)
    if following is None or following.kind != "entity" or following.last - following.first > 1:
        return False
    known = following.value.entries[0]
    if known.kind != "person" or line.kind_before(index) not in _BEFORE_NAME:
        return False
    key = line.key(index)
    alike = fold(known.name_fa).startswith(key[:3]) and len(key) > 3
    return alike or line.is_given(index) or not is_listed(key)
