"""Party mentions put together from items: offices, bodies, countries, names, in either order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ruydad.grammar.items import Item
from ruydad.grammar.mention import Mention
from ruydad.grammar.verb_words import verb_words
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry, Knowledge, Match
from ruydad.text import fold
from ruydad.text.lexicon import lexicon

_QUOTES = frozenset("«\"“„‹'")
OPENING = frozenset("«\"“„(‹'")
CLOSING = frozenset("»\"”)›'")
_COUNTRY_LIKE = ("country", "demonym", "metonym")
_OFFICIALS = frozenset(
    ("مقام", "مقامی", "مسوول", "مسئول", "مسیول", "منبع", "مسیولان", "مقامات", "مقامهای")
)
_SELF_HEADS = frozenset(("همتای", "همتا", "همتایان"))
_AFTER_NAME = frozenset(("marker", "ra", "and", "verb", "time", "adverb"))
_BEFORE_NAME = frozenset(("punct", "marker", "and", "that", "verb", "time", "noun"))
POINTERS = frozenset(("این", "همین", "ان", "همان"))
"""Demonstratives, folded."""
_COUNTED = frozenset(("دو", "سه", "چهار", "هر"))
_INDEFINITE = frozenset(
    ["هییتی", "هیاتی", "گروهی", "جمعی", "نمایندگانی", "مقامی", "تیمی", "اعضایی"]
)
_STOP_WORDS = frozenset(["گذشته", "آینده", "جاری", "اخیر", "بعد", "قبل", "پیش", "مربوط"])


class MentionReader:
    """Replaces runs of items that name a party by one ``mention`` item."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._modifiers = word_set("modifiers")
        self._former = word_set("former")
        self._posting = word_set("posting")
        self._relational = word_set("relational")
        self._wide = word_set("wide")
        self.day: dt.date | None = None

    def read(self, items: Sequence[Item], keys: Sequence[str]) -> list[Item]:
        """The items with mentions assembled."""
        out: list[Item] = []
        index = 0
        while index < len(items):
            found = self._mention(items, index, keys)
            if found is None:
                out.append(items[index])
                index += 1
                continue
            mention, index = found
            out.append(Item("mention", mention.first, mention.last, mention))
        return out

    def _mention(
        self, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> tuple[Mention, int] | None:
        item = items[index]
        if item.kind == "pronoun":
            mention = Mention(item.first, item.last, pronoun=item.value)
            return mention, index + 1
        start = index
        this = False
        if item.kind == "det" and self._adjective(items, index, keys):
            return None
        if item.kind == "det":
            start += 1
            this = keys[item.first] in POINTERS
            while start < len(items) and items[start].kind == "det":
                start += 1
        quote = (
            start < len(items) and items[start].kind == "punct" and items[start].value in _QUOTES
        )
        if quote:
            start += 1
            unknown = self._quoted_unknown(items, start, keys)
            if unknown is not None:
                return unknown
        if start >= len(items) or not self._starts(items, start, keys):
            return None
        if quote and not self._quoted_name(items, start):
            return None
        mention = Mention(items[index].first, items[start].last, this=this)
        end = self._grow(mention, items, start, keys)
        if (
            quote
            and end < len(items)
            and items[end].kind == "punct"
            and items[end].value in CLOSING
        ):
            end = self._grow(mention, items, end + 1, keys)
        mention.last = items[end - 1].last
        if not mention.names and not mention.head and mention.name_span is None:
            return None
        return mention, end

    @staticmethod
    def _adjective(items: Sequence[Item], index: int, keys: Sequence[str]) -> bool:
        """«فشار بیشتر واشنگتن»: «بیشتر» after a noun is its adjective, not «most of»."""
        after_noun = index > 0 and items[index - 1].kind in ("noun", "word")
        return after_noun and keys[items[index].first] in ("بیشتر", "دیگر")

    def _quoted_unknown(
        self, items: Sequence[Item], start: int, keys: Sequence[str]
    ) -> tuple[Mention, int] | None:
        """«اسپن بارت آیده» وزیر خارجه نروژ: quoted words before an office are a name."""
        close = start
        kinds = ("word", "honorific", "entity")
        while close < len(items) and close - start < 5 and items[close].kind in kinds:
            close += 1
        if close - start == 1 and items[start].kind == "entity":
            return None
        if close == start or close + 1 >= len(items) or items[close].kind != "punct":
            return None
        at = close + 1
        if items[at].kind == "punct" and items[at].value in "،," and at + 1 < len(items):
            at += 1
        after = items[at]
        titled = after.kind == "head" or (after.kind == "entity" and after.value.of_kind("role"))
        if items[close].value not in CLOSING or not titled:
            return None
        mention = Mention(items[start - 1].first, items[close].last)
        mention.name_span = (items[start].first, items[close - 1].last)
        end = self._grow(mention, items, at, keys)
        mention.last = items[end - 1].last
        return mention, end

    def _starts(self, items: Sequence[Item], index: int, keys: Sequence[str]) -> bool:
        item = items[index]
        if item.kind in ("entity", "head"):
            return True
        if item.kind == "honorific":
            return index + 1 < len(items) and items[index + 1].kind in (
                "word",
                "entity",
                "punct",
                "honorific",
            )
        return item.kind == "word" and self._unknown_name(items, index, keys) is not None

    @staticmethod
    def _quoted_name(items: Sequence[Item], start: int) -> bool:
        """A quotation mark opens a mention only where the quoted words are one short name."""
        for item in items[start : start + 6]:
            if item.kind == "punct":
                return item.value in CLOSING
            if item.kind not in ("entity", "word", "honorific", "head", "and"):
                return False
        return False

    def _unknown_name(self, items: Sequence[Item], index: int, keys: Sequence[str]) -> int | None:
        """Index after a two- or three-word personal name that an office follows."""
        known = self._knowledge.is_given(keys[items[index].first])
        end = index
        while end < len(items) and end - index < 4 and items[end].kind in ("word", "honorific"):
            end += 1
        if end - index < 2 or end >= len(items):
            return None
        after = end
        while after < len(items) and items[after].kind == "punct" and items[after].value in '،»"”,':
            after += 1
        if after >= len(items) or after - end > 2:
            return None
        item = items[after]
        titled = item.kind == "head" or (item.kind == "entity" and item.value.of_kind("role"))
        if not known:
            foreign = titled and self._foreign_name(items, index, end, keys, after > end)
            return end if foreign else None
        apposed = (
            after > end and index == 0 and self._knowledge.is_surname(keys[items[end - 1].first])
        )
        if (
            titled
            or apposed
            or (after == end and item.kind in _AFTER_NAME and self._full_name(items, index, keys))
        ):
            return end
        return None

    def _foreign_name(
        self, items: Sequence[Item], index: int, end: int, keys: Sequence[str], parted: bool
    ) -> bool:
        """«بورگه برنده، وزیر خارجه …»: two or three words of which one is no word of Persian.

        Without the comma (``parted``) only the last of them counts.
        """
        before = items[index - 1].kind if index else "punct"
        if end - index > 3 or before not in _BEFORE_NAME - {"noun"}:
            return False
        return any(
            self._knowledge.is_given(key) or self._knowledge.is_surname(key) or not _is_word(key)
            for key in (keys[item.first] for item in items[index if parted else end - 1 : end])
        )

    def _full_name(self, items: Sequence[Item], index: int, keys: Sequence[str]) -> bool:
        """A given name and a surname, two words in all, where a party may begin."""
        before = items[index - 1].kind if index else "punct"
        if before not in _BEFORE_NAME or items[index + 1].kind != "word":
            return False
        if index + 2 < len(items) and items[index + 2].kind == "word":
            return False
        return self._knowledge.is_surname(keys[items[index + 1].first])

    def _grow(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        """Absorb items from ``index`` on; returns the index after the mention."""
        while index < len(items):
            step = self._step(mention, items, index, keys)
            if step == index:
                return index
            index = step
        return index

    def _step(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        item = items[index]
        if item.kind == "entity":
            return index + 1 if self._take_entity(mention, items, index) else index
        if item.kind == "head":
            return self._take_head(mention, items, index, keys)
        if item.kind == "honorific":
            return self._take_titled_name(mention, items, index, keys)
        if item.kind == "noun" and mention.head in self._relational and not mention.names:
            return index + 1 if self._leads_to_owner(items, index + 1, 1) else index
        if item.kind == "word":
            return self._take_words(mention, items, index, keys)
        if item.kind == "pronoun" and (mention.roles or mention.head):
            return self._take_owner(mention, items, index, keys)
        if item.kind == "det" and (mention.roles or mention.head):
            return self._take_this(mention, items, index, keys)
        if item.kind == "punct":
            return self._take_punct(mention, items, index, keys)
        if item.kind == "marker" and item.value == "در":
            return self._take_posting(mention, items, index, keys)
        if item.kind == "marker" and item.value == "از":
            return self._take_members(mention, items, index)
        if item.kind == "and":
            return self._take_joint_title(mention, items, index)
        return index

    def _take_entity(self, mention: Mention, items: Sequence[Item], index: int) -> bool:
        match = items[index].value
        kind = match.entries[0].kind
        if mention.complete and kind != "person":
            return False
        if not mention.names and not mention.head and mention.name_span is None:
            mention.names.append(match)
            mention.tail = _tail(match.entries[0])
            return True
        last = mention.tail or "head"
        if kind in ("country", "group", "organisation") and self._object_follows(
            mention, match, items, index
        ):
            return False
        if kind == "person" and self._owns(mention, match):
            mention.inner.append(match)
            mention.last = items[index].last
            return True
        if kind == "person":
            if mention.person is not None or mention.name_span is not None:
                return False
            if (
                last in ("organisation", "group", "country", "place", "metonym", "demonym")
                and not mention.roles
            ):
                return False
        elif kind == "role":
            attached = (
                any(flag & 32 for flag in mention.names[-1].flags) if mention.names else False
            )
            if (
                last in ("country", "metonym", "demonym", "place", "organisation", "group")
                and not attached
            ):
                return False
        elif kind in ("country", "demonym", "metonym", "place"):
            if last in ("person", "place", "metonym") or (last == "country" and kind == "country"):
                return False
            if last in ("country", "demonym") and kind != "place":
                return False
        elif kind in ("organisation", "group", "outlet"):
            if last in ("person", "country", "place", "metonym", "demonym"):
                return False
        mention.names.append(match)
        mention.tail = _tail(match.entries[0])
        mention.last = items[index].last
        return True

    @staticmethod
    def _object_follows(mention: Mention, match: Match, items: Sequence[Item], index: int) -> bool:
        """«اتحادیه اروپا بلاروس را تحریم کرد»: before «را» the state is the object, no owner."""
        after = items[index + 1] if index + 1 < len(items) else None
        if after is None or after.kind != "ra":
            return False
        if mention.this or mention.own_country:
            return True
        if mention.first == 0 and any(role.form == "body" for role in mention.roles):
            return True
        body = mention.names[-1].of_kind("organisation", "group") if mention.names else None
        return body is not None and body.country != match.entries[0].country

    def _owns(self, mention: Mention, match: Match) -> bool:
        """«نماینده ویژه پوتین»: the person after a relational office that was never theirs."""
        if mention.inner or (
            mention.person is not None and mention.names[-1].entries[0].kind == "person"
        ):
            return False
        if mention.counterpart or not (mention.head in self._relational or self._serves(mention)):
            return False
        offices = {office.office for office in match.entries[0].offices}
        return not any(role.office in offices for role in mention.roles if role.office)

    def _serves(self, mention: Mention) -> bool:
        if not mention.roles:
            return False
        last = next(r for r in reversed(mention.roles))
        return fold(last.name_fa).startswith(tuple(self._relational)) and not mention.entries(
            "country", "demonym"
        )

    def _take_head(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        item = items[index]
        if mention.names:
            last = mention.tail
            if last not in ("role", "person"):
                return index
            relational = keys[item.first] in self._relational
            if last == "person" and not relational and not self._leads_to_owner(items, index + 1):
                return index
        elif mention.head and not self._leads_to_owner(items, index + 1):
            if mention.head not in self._relational or keys[item.first] in _SELF_HEADS:
                return index
        if not mention.head:
            mention.head = "media" if item.value == "media_venue" else keys[item.first]
        if keys[item.first] in ("همتای", "همتا", "همتایان", "همتایش"):
            mention.counterpart = True
            mention.own = mention.own or keys[item.first] == "همتایش"
        mention.last = item.last
        mention.tail = "head"
        return index + 1

    def _take_words(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        """Adjectives, and plain words on the way to an owner («نیروهای امنیتی افغانستان»)."""
        if not mention.names and not mention.head:
            end = self._unknown_name(items, index, keys)
            if end is None:
                return index
            mention.name_span = (items[index].first, items[end - 1].last)
            return end
        last = mention.tail or "head"
        key = keys[items[index].first]
        if mention.counterpart and not mention.names and key.endswith("ی"):
            return index + 1
        if key in self._former:
            mention.former = True
            return index + 1
        if last in ("role", "head", "organisation", "group", "outlet"):
            if self._leads_to_owner(items, index, 2 if last == "head" else 0):
                return index + 1
            if last in ("role", "head") and key in self._modifiers:
                return index + 1
            if (
                mention.head
                and not mention.names
                and not mention.this
                and self._closes(items, index)
            ):
                return index + 1
        if mention.person is None and mention.name_span is None and mention.roles:
            return self._take_new_name(mention, items, index, keys)
        return index

    def _leads_to_owner(self, items: Sequence[Item], index: int, open_words: int = 2) -> bool:
        """Whether adjectives, and at most ``open_words`` other words, lead to an owner.

        With none allowed only listed adjectives count: «حماس تجاوزگری اسرائیل» are two phrases.
        """
        strict = open_words == 0
        for item in items[index : index + 4]:
            if item.kind == "entity":
                return bool(item.value.entries[0].kind != "person")
            if item.kind == "head":
                continue
            if item.kind == "det" and open_words:
                continue
            if item.kind != "word" or item.value in _STOP_WORDS:
                return False
            if item.value not in self._modifiers and (strict or not item.value.endswith("ی")):
                open_words -= 1
            if open_words < 0:
                return False
        return False

    @staticmethod
    def _closes(items: Sequence[Item], index: int) -> bool:
        """A group's own words («رهبران منطقه») end at a marker, verb, comma or the sentence end."""
        for item in items[index + 1 : index + 3]:
            if item.kind == "verb":
                return bool(item.value.lemma not in verb_words("light"))
            if item.kind in ("marker", "punct", "and", "time"):
                return True
            if item.kind != "word":
                return False
        return index + 1 >= len(items)

    def _take_new_name(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        """An unknown personal name after an office: up to four words, the first a known name."""
        end = index
        while end < len(items) and items[end].kind == "word" and end - index < 4:
            key = keys[items[end].first]
            known = self._knowledge.is_given(key) or self._knowledge.is_surname(key)
            if end == index and not known:
                break
            if end > index and not known and end - index >= 2:
                break
            end += 1
        if end > index:
            mention.name_span = (items[index].first, items[end - 1].last)
        return end

    def _take_titled_name(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        """An honorific and the name after it."""
        if mention.person is not None or mention.name_span is not None:
            return index
        start = index + 1
        if start < len(items) and items[start].kind == "entity":
            return start
        end = start
        while end < len(items) and items[end].kind in ("word", "honorific") and end - start < 3:
            key = keys[items[end].first]
            known = self._knowledge.is_given(key) or self._knowledge.is_surname(key)
            if end > start and not known:
                break
            end += 1
        if end == start:
            return index if start < len(items) and items[start].kind != "honorific" else start
        mention.name_span = (items[start].first, items[end - 1].last)
        return end

    def _take_owner(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        item = items[index]
        if item.value == "self":
            mention.own = True
        elif item.value == "speaker_side" and keys[item.first] != "ما":
            mention.own_country = True
        else:
            return index
        return index + 1

    def _take_this(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        """«رئیس این جنبش», «وزیر خارجه آن کشور»: the owner is named before."""
        following = items[index + 1] if index + 1 < len(items) else None
        if following is not None and keys[items[index].first] in _COUNTED:
            owner = following.kind == "entity" and following.value.of_kind(*_COUNTRY_LIKE)
            return index + 1 if owner and not mention.names else index
        if following is None or keys[items[index].first] not in POINTERS:
            return index
        if following.kind == "head" or (
            following.kind == "entity" and following.value.of_kind("role", "group", "organisation")
        ):
            mention.this = mention.complete = True
            mention.last = following.last
            return index + 2
        return index

    def _take_punct(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        item = items[index]
        following = items[index + 1] if index + 1 < len(items) else None
        if following is None:
            return index
        if item.value in OPENING:
            return self._take_quoted(mention, items, index)
        if item.value in "،,":
            return self._take_apposition(mention, items, index, keys)
        return index

    def _take_quoted(self, mention: Mention, items: Sequence[Item], index: int) -> int:
        """«(حماس)», «"سرگئی لاوروف"»: a name in marks belongs to the mention it stands in."""
        close = next(
            (i for i in range(index + 1, min(index + 7, len(items)))
             if items[i].kind == "punct" and items[i].value in CLOSING),
            None,
        )  # fmt: skip
        if close is None or close == index + 1:
            return index
        inside = items[index + 1 : close]
        if len(inside) == 1 and inside[0].kind == "entity":
            match = inside[0].value
            bracket = items[index].value == "("
            if bracket and match.entries[0].kind in (
                "organisation",
                "group",
                "country",
                "person",
                "outlet",
            ):
                mention.inner.append(match)
                return close + 1
            if (
                match.entries[0].kind == "person"
                and mention.person is None
                and (mention.roles or mention.head)
            ):
                mention.names.append(match)
                return close + 1
            return index
        bare = all(item.kind in ("word", "honorific", "entity") for item in inside)
        if (
            bare
            and (mention.roles or mention.head)
            and mention.person is None
            and mention.name_span is None
        ):
            if items[index].value == "(":
                return index
            mention.name_span = (inside[0].first, inside[-1].last)
            return close + 1
        return index

    def _take_apposition(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        """«لاوروف، وزیر خارجه روسیه،» and «وزیر خارجه روسیه، سرگئی لاوروف،»."""
        following = items[index + 1]
        named = mention.person is not None or mention.name_span is not None
        if named and not mention.roles and not mention.head:
            office = following.kind == "head" or (
                following.kind == "entity" and following.value.of_kind("role")
            )
            if office and self._same_owner(mention, items, index + 1):
                end = self._grow(mention, items, index + 1, keys)
                if end < len(items) and items[end].kind == "punct" and items[end].value in "،,":
                    return end + 1
                return end
            return index
        titled = any(r.form == "title" for r in mention.roles) or mention.head in self._relational
        if titled and not mention.is_media and not named and following.kind == "entity":
            entry = following.value.entries[0]
            if entry.kind == "person" and self._compatible(mention, entry):
                mention.names.append(following.value)
                end = index + 2
                if end < len(items) and items[end].kind == "punct" and items[end].value in "،,":
                    return end + 1
                return end
        return index

    def _same_owner(self, mention: Mention, items: Sequence[Item], index: int) -> bool:
        """Whether the office after a name can be that person's: no other state stands in it."""
        person = mention.person
        if person is None or person.country is None:
            return True
        for item in items[index : index + 5]:
            if item.kind == "entity":
                entry = item.value.of_kind("country", "demonym", "metonym")
                if entry is not None and entry.country:
                    known = {
                        person.country,
                        person.nationality,
                        *(o.country for o in person.offices),
                    }
                    return entry.country in known
            elif item.kind not in ("word", "head"):
                return True
        return True

    @staticmethod
    def _compatible(mention: Mention, person: Entry) -> bool:
        owners = [entry.country for entry in mention.entries(*_COUNTRY_LIKE) if entry.country]
        known = {person.country, person.nationality, *(office.country for office in person.offices)}
        return not owners or any(owner in known for owner in owners)

    def _take_posting(
        self, mention: Mention, items: Sequence[Item], index: int, keys: Sequence[str]
    ) -> int:
        """«سفیر ایران در مسکو», «یک مقام در وزارت خارجه»: where the office is, or whose."""
        if not (mention.roles or mention.head) or index + 1 >= len(items):
            return index
        following = items[index + 1]
        if following.kind != "entity":
            return index
        first = keys[mention.first]
        posted = (
            first in self._posting
            or mention.head in self._posting
            or any(fold(role.name_fa).startswith(tuple(self._posting)) for role in mention.roles)
        ) or any(
            role.office and role.office.startswith(("ambassador", "envoy", "charge"))
            for role in mention.roles
        )
        entry = following.value.entries[0]
        if posted and entry.kind in ("country", "place", "metonym", "organisation", "group"):
            mention.posting = (following.first, following.last)
            return index + 2
        body = entry.kind in ("organisation", "group") or (
            entry.kind == "role" and entry.form == "body"
        )
        if body and mention.head in self._relational | _OFFICIALS and mention.person is None:
            mention.names[:] = [following.value]
            mention.tail = entry.kind
            return index + 2
        return index

    @staticmethod
    def _take_members(mention: Mention, items: Sequence[Item], index: int) -> int:
        """«هیئتی از حماس»: an indefinite group and whose it is."""
        following = items[index + 1] if index + 1 < len(items) else None
        if mention.names or not mention.head.endswith("ی") or mention.head not in _INDEFINITE:
            return index
        if following is None or following.kind != "entity" or following.value.of_kind("person"):
            return index
        mention.names.append(following.value)
        return index + 2

    def _take_joint_title(self, mention: Mention, items: Sequence[Item], index: int) -> int:
        """«نخست‌وزیر و وزیر امور خارجه قطر، …»: two offices that a personal name closes."""
        after = items[index + 1] if index + 1 < len(items) else None
        if (
            after is not None
            and after.kind == "word"
            and after.value in self._wide
            and mention.head
        ):
            return index + 2
        if not mention.roles or mention.person or mention.name_span or len(mention.names) != 1:
            return index
        following = items[index + 1] if index + 1 < len(items) else None
        if following is None or following.kind != "entity" or not following.value.of_kind("role"):
            return index
        if mention.names[-1].plural or following.value.plural:
            return index
        owner = items[index + 2] if index + 2 < len(items) else None
        if owner is None or owner.kind != "entity" or owner.value.entries[0].country is None:
            return index
        country = owner.value.entries[0].country
        person = items[index + 3] if index + 3 < len(items) else None
        if person is not None and person.kind == "entity" and person.value.of_kind("person"):
            return index + 1
        second = following.value.of_kind("role")
        one = self._knowledge.holder(mention.roles[0], country, self.day)
        return (
            index + 1 if one and one == self._knowledge.holder(second, country, self.day) else index
        )


def _is_word(key: str) -> bool:
    """Whether a folded word is in the lexicon; folding took the «آ» from its beginning."""
    words = lexicon()
    return words.known(key) or (key.startswith("ا") and words.known("آ" + key[1:]))


def _tail(entry: Entry) -> str:
    """What a name leaves open: an office that names its state takes no further owner."""
    return "country" if entry.kind == "role" and (entry.scope or entry.country) else entry.kind
