"""Clauses from items: phrases gather until a verb closes them; «که» opens and commas return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ruydad.grammar.items import Item
from ruydad.grammar.mention import Mention
from ruydad.grammar.phrases import Clause, ClauseKind, NounUse, Phrase
from ruydad.grammar.verbs import VerbGroup
from ruydad.grammar.words import word_set

_SUB_KINDS: dict[str, ClauseKind] = {
    "condition": "condition", "time": "time", "reason": "reason", "content": "content",
    "purpose": "purpose",
}  # fmt: skip
# What follows a verb at once, without «و» or a comma, is what the verb says («گزارش داد …»).
_DIRECT = frozenset(("marker", "mention", "word", "noun", "det", "time", "neg", "modal"))
_POINTING = frozenset(("یادشده", "مذکور", "مزبور", "فوق", "نامبرده"))
_ASIDE = frozenset(("در", "به", "از", "برای", "topic"))
_OPEN_ENDED = frozenset(("word", "noun", "det", "neg", "verb", "head"))
_RETURNING = frozenset(("relative", "condition", "time", "content"))
_LIGHT_DO = frozenset(("کردن", "نمودن", "ساختن", "داشتن", "دادن", "شدن", "گردیدن"))


class ClauseBuilder:
    """Reads one sentence's items into clauses. Use a new builder for each sentence."""

    def __init__(
        self, items: Sequence[Item], keys: Sequence[str], sentence: int,
        elidable: frozenset[str], predicative: frozenset[str],
        verbs_of: Mapping[str, set[str]],
    ) -> None:  # fmt: skip
        self._items = items
        self._keys = keys
        self._sentence = sentence
        self._elidable = elidable
        self._predicates = predicative
        self._verbs_of = verbs_of
        self._done: list[Clause] = []
        self._stack: list[Clause] = []
        self._clause = self._new("main")
        self._phrase: Phrase | None = None
        self._closed: Clause | None = None
        self._joining = False
        self._last_kind = ""
        self._quote_depth = 0
        self._index = 0

    def build(self) -> list[Clause]:
        """The clauses of the sentence in the order they close."""
        for index, item in enumerate(self._items):
            self._index = index
            self._reopen(item)
            handler = getattr(self, f"_on_{item.kind}")
            handler(item)
            if item.kind not in ("time", "adverb"):
                self._last_kind = item.kind
        self._finish()
        return self._done

    def _new(self, kind: ClauseKind, parent: Clause | None = None) -> Clause:
        return Clause(kind, self._sentence, parent=parent)

    # -- clauses ------------------------------------------------------------------------------

    def _reopen(self, item: Item) -> None:
        """After a verb: what the next item says about where the sentence goes on."""
        closed = self._closed
        if (
            closed is None
            or item.kind == "adverb"
            or (item.kind == "punct" and item.value not in "،,؛;:.؟!")
        ):
            return
        self._closed = None
        if item.kind == "that" or (item.kind == "punct" and item.value == ":"):
            self._clause = self._new("complement", closed)
            return
        if (item.kind == "marker" and item.value == "تا") or item.kind == "sub":
            self._closed = closed
            return
        if self._stack and closed.kind in _RETURNING and not self._stays(item):
            self._clause = self._stack.pop()
            return
        if closed.kind in ("condition", "time") and not self._stack:
            self._clause = self._new("complement" if closed.parent else "main", closed.parent)
            self._clause.previous = closed
            return
        if item.kind in _DIRECT and closed.verb is not None and not closed.elided:
            self._clause = self._new("complement", closed)
            return
        self._clause = self._new(
            closed.kind if closed.kind != "speaker" else "complement", closed.parent
        )
        self._clause.antecedent = closed.antecedent
        self._clause.previous = closed
        self._clause.quoted = closed.quoted
        if closed.kind == "purpose" and item.kind == "punct":
            self._clause.kind = "main" if closed.parent is None else closed.parent.kind
            self._clause.parent = closed.parent.parent if closed.parent else None
        if "planned" in closed.modals and item.kind == "and":
            self._clause.modals.append("planned")

    def _stays(self, item: Item) -> bool:
        """«… که آمد و رفت، گفت»: after «و» the relative clause goes on while verbs remain."""
        if item.kind != "and":
            return False
        left = sum(1 for i in self._items[self._index :] if i.kind == "verb" and i.value.finite)
        return left > len(self._stack)

    def _close(self, verb: VerbGroup | None, elided: bool = False) -> None:
        self._end_phrase()
        clause = self._clause
        clause.verb = verb
        clause.elided = elided
        if clause.phrases or verb is not None:
            clause.last = verb.last if verb and not elided else self._items[self._index].first
            if clause.first < 0 and verb:
                clause.first = verb.first
            self._done.append(clause)
            self._closed = clause
        else:
            self._closed = clause.previous or clause.parent

    def _finish(self) -> None:
        if self._closed is None:
            self._end_phrase()
            if self._clause.phrases:
                self._clause.last = self._items[-1].last if self._items else 0
                self._done.append(self._clause)
        while self._stack:
            outer = self._stack.pop()
            if outer.phrases:
                outer.last = self._items[-1].last
                self._done.append(outer)

    def _push(self, kind: ClauseKind, antecedent: Mention | None = None) -> None:
        self._end_phrase()
        outer = self._clause
        self._clause = self._new(kind, outer)
        self._clause.antecedent = antecedent
        if outer.phrases or outer.modals:
            self._stack.append(outer)
        else:
            self._clause.parent = outer.parent

    # -- phrases ------------------------------------------------------------------------------

    def _open_phrase(self, marker: str | None, item: Item) -> Phrase:
        self._end_phrase()
        self._phrase = Phrase(marker, item.first, item.last)
        if self._clause.first < 0:
            self._clause.first = item.first
        return self._phrase

    def _end_phrase(self) -> None:
        phrase = self._phrase
        if phrase is not None and not (phrase.empty and phrase.time is None):
            self._clause.phrases.append(phrase)
        self._phrase = None
        self._joining = False

    def _continuing(self, item: Item) -> Phrase | None:
        """The open phrase if the item can hang on it by ezafe; a finished mention ends a phrase."""
        phrase = self._phrase
        if phrase is None or phrase.ra:
            return None
        if self._last_kind == "noun" and phrase.nouns:
            last = phrase.nouns[-1]
            adjective = item.kind == "word" and (
                str(item.value).endswith("ی") or self._before_phrase_end()
            )
            if last.this or (last.hit.indefinite and not adjective):
                return None
        if phrase.empty or self._last_kind in _OPEN_ENDED:
            return phrase
        return None

    def _before_phrase_end(self) -> bool:
        """A word after an indefinite noun is its adjective where the phrase ends with it."""
        after = self._items[self._index + 1] if self._index + 1 < len(self._items) else None
        return after is None or after.kind in ("marker", "verb", "punct", "time")

    # -- items --------------------------------------------------------------------------------

    def _on_marker(self, item: Item) -> None:
        if item.value == "تا" and self._opens_purpose():
            closed, self._closed = self._closed, None
            if closed is not None:
                self._clause = self._new("purpose", closed)
            else:
                self._push("purpose")
            return
        if self._closed is not None:
            closed, self._closed = self._closed, None
            self._clause = self._new(closed.kind, closed.parent)
            self._clause.previous = closed
        if self._last_kind == "and" and self._elide():
            pass
        phrase = self._open_phrase(item.value, item)
        if item.value == "condition":
            self._clause.modals.append("possible")
        phrase.wording = "".join(self._keys[item.first : item.last])

    def _opens_purpose(self) -> bool:
        for following in self._items[self._index + 1 :]:
            if following.kind == "verb" and following.value.finite:
                return bool(following.value.tense == "subjunctive")
        return False

    def _elide(self) -> bool:
        """«… ارسال و در آن … تأکید کرد»: the noun before «و» takes the later light verb."""
        done = (
            self._clause.phrases[-1]
            if self._phrase is None and self._clause.phrases
            else self._phrase
        )
        if done is None or done.marker is not None or not done.nouns:
            return False
        noun = done.nouns[-1]
        if noun.hit.noun not in self._elidable or noun.owners or noun.hit.ending:
            return False
        later = next(
            (i.value for i in self._items[self._index :] if i.kind == "verb" and i.value.finite),
            None,
        )
        if later is None or later.lemma not in _LIGHT_DO or len(self._clause.phrases) < 1:
            return False
        self._end_phrase()
        if len(self._clause.phrases) < 2:
            return False
        lemma = "کردن" if later.lemma in _LIGHT_DO else later.lemma
        self._close(later._replace(lemma=lemma, first=noun.last, last=noun.last), elided=True)
        closed, self._closed = self._closed, None
        self._clause = self._new(self._clause.kind, self._clause.parent)
        self._clause.previous = closed
        return True

    def _on_mention(self, item: Item) -> None:
        mention: Mention = item.value
        phrase = self._phrase
        if phrase is not None and self._joining and phrase.parties and not phrase.ra:
            owners = phrase.nouns[-1].owners if phrase.nouns and not phrase.mentions else None
            (phrase.mentions or phrase.inner).append(mention)
            if owners:
                owners.append(mention)
            self._joining = False
            phrase.last = item.last
            return
        self._joining = False
        if phrase is not None and self._place_in_place(phrase, mention):
            phrase.inner.append(mention)
            phrase.last = item.last
            return
        phrase = self._continuing(item) or self._open_phrase(None, item)
        if phrase.empty:
            phrase.mentions.append(mention)
        else:
            phrase.inner.append(mention)
            if phrase.nouns and not self._word_between(phrase, item):
                phrase.nouns[-1].owners.append(mention)
        phrase.last = item.last

    def _place_in_place(self, phrase: Phrase, mention: Mention) -> bool:
        """«در ولسوالی گرشک هلمند»: the wider place follows at once."""
        if self._last_kind != "mention" or phrase.ra or not phrase.parties:
            return False
        return (
            phrase.marker is not None
            and bool(phrase.parties[-1].entries("place"))
            and not phrase.parties[-1].roles
            and mention.is_place_only
            and phrase.last == mention.first
        )

    def _word_between(self, phrase: Phrase, item: Item) -> bool:
        """Plain nouns between an event noun and a mention break the ezafe after three words."""
        words = [w for w in phrase.words if w >= phrase.nouns[-1].last]
        return len(words) > 3

    def _on_noun(self, item: Item) -> None:
        use = NounUse(item.first, item.last, item.value)
        previous = self._items[self._index - 1] if self._index else None
        use.this = (
            previous is not None
            and previous.kind == "det"
            and self._keys[previous.first] in word_set("pointers")
        )
        after = self._keys[item.last] if item.last < len(self._keys) else ""
        use.this = use.this or after in _POINTING
        if item.value.preposition is not None:
            phrase = self._open_phrase(item.value.preposition, item)
        else:
            if self._alone(item) or (self._predicative() and not self._object_of_noun()):
                if not (
                    self._joining
                    and self._last_kind == "and"
                    and self._phrase
                    and self._phrase.nouns
                    and self._phrase.marker is None
                ):
                    self._end_phrase()
            joined = (
                self._joining
                and self._phrase is not None
                and self._phrase.nouns
                and self._last_kind == "and"
            )
            phrase = (
                (self._phrase if joined else None)
                or self._continuing(item)
                or self._open_phrase(None, item)
            )
            assert phrase is not None
            if joined:
                phrase.nouns[-1].joined = use
            elif phrase.nouns and self._last_kind in ("noun", "word"):
                phrase.nouns[-1].chained = use
            if phrase.words and self._last_kind in ("word", "neg"):
                use.before = self._keys[phrase.words[-1]]
        phrase.nouns.append(use)
        phrase.last = item.last
        self._joining = False

    def _object_of_noun(self) -> bool:
        """«درخواست دیدار کرد»: the noun before is the predicate, this one its object."""
        phrase = self._phrase
        verb = next((i.value for i in self._items[self._index :] if i.kind == "verb"), None)
        if phrase is None or not phrase.nouns or self._last_kind != "noun" or verb is None:
            return False
        if phrase.marker is not None:
            return False
        return verb.lemma in self._verbs_of.get(phrase.nouns[-1].hit.noun, ())

    def _alone(self, item: Item) -> bool:
        """A predicate adjective («محکوم», «عازم») that is no infinitive («محکوم کردن»)."""
        after = self._items[self._index + 1] if self._index + 1 < len(self._items) else None
        infinitive = after is not None and after.kind == "verb" and not after.value.finite
        return item.value.noun in self._predicates and not infinitive

    def _predicative(self) -> bool:
        """The noun stands right before a light verb, alone or joined by «و» to one that does."""
        index = self._index + 1
        while (
            index + 1 < len(self._items)
            and self._items[index].kind == "and"
            and self._items[index + 1].kind == "noun"
        ):
            index += 2
        if index >= len(self._items) or self._items[index].kind != "verb":
            return False
        verb = self._items[index].value
        return verb.finite and verb.lemma in self._verbs_of.get(
            self._items[index - 1].value.noun, ()
        )

    def _on_word(self, item: Item) -> None:
        if self._joining and self._phrase is not None and not self._phrase.mentions:
            self._joining = False
            self._phrase.words.append(item.first)
            self._phrase.last = item.last
            return
        phrase = self._continuing(item) or self._open_phrase(None, item)
        phrase.words.append(item.first)
        phrase.last = item.last

    _on_entity = _on_word
    _on_head = _on_word
    _on_honorific = _on_word

    def _on_det(self, item: Item) -> None:
        self._clause.negated = self._clause.negated or self._keys[item.first] == "هیچ"
        if (
            self._phrase is not None
            and not self._phrase.empty
            and self._last_kind not in ("word", "noun")
        ):
            self._end_phrase()
        if self._phrase is None:
            self._open_phrase(None, item)

    def _on_neg(self, item: Item) -> None:
        self._clause.negated = self._clause.negated or self._keys[item.first] == "هیچ"
        self._on_word(item)

    def _on_pronoun(self, item: Item) -> None:
        self._on_word(item)

    def _on_ra(self, item: Item) -> None:
        phrase = self._phrase or (self._clause.phrases[-1] if self._clause.phrases else None)
        if phrase is not None:
            phrase.ra = True
        self._end_phrase()

    def _on_time(self, item: Item) -> None:
        self._clause.times.append(item.value)
        if self._phrase is not None and self._phrase.empty and self._phrase.marker != "according":
            self._phrase.time = item.value
            self._phrase.last = item.last
            self._end_phrase()

    def _on_adverb(self, item: Item) -> None:
        self._clause.adverbs.append("".join(self._keys[item.first : item.last]))
        if self._last_kind == "mention":
            self._joining = self._joining and self._last_kind == "and"

    def _on_modal(self, item: Item) -> None:
        self._end_phrase()
        self._clause.modals.append(item.value)
        self._clause.modal_at = (item.first, item.last)

    def _on_verb(self, item: Item) -> None:
        verb: VerbGroup = item.value
        if not verb.finite:
            if self._phrase is not None and self._phrase.nouns and self._last_kind == "noun":
                self._phrase.nouns[-1].infinitive = verb
                self._phrase.nouns[-1].last = verb.last
                self._phrase.last = verb.last
            else:
                self._on_word(item)
            return
        self._close(verb)

    def _on_that(self, item: Item) -> None:
        if self._last_kind in ("modal", "verb", "that", "sub"):
            return
        if self._clause.kind == "complement" and not self._clause.phrases and self._phrase is None:
            return
        phrase = self._phrase or (self._clause.phrases[-1] if self._clause.phrases else None)
        antecedent = None
        if phrase is not None:
            antecedent = self._antecedent(phrase)
        self._push("relative", antecedent)

    def _antecedent(self, phrase: Phrase) -> Mention | None:
        """«رئیس‌جمهور فرانسه در دمشق که …»: a place in its own phrase gives way to a person."""
        found = phrase.parties[-1] if phrase.parties else None
        if found is None or phrase.marker not in _ASIDE or found.person or found.roles:
            return found
        earlier = self._clause.phrases if phrase is self._phrase else []
        before = earlier[-1] if earlier else None
        if before is None or before.marker is not None or before.ra or not before.mentions:
            return found
        last = before.mentions[-1]
        return last if last.person or last.name_span or last.roles else found

    def _on_sub(self, item: Item) -> None:
        kind = _SUB_KINDS[item.value]
        closed, self._closed = self._closed, None
        if closed is not None:
            self._clause = self._new(kind, closed)
        else:
            self._push(kind)

    def _on_and(self, item: Item) -> None:
        if self._phrase is not None and self._phrase.ra:
            self._end_phrase()
        following = self._items[self._index + 1].kind if self._index + 1 < len(self._items) else ""
        if following in ("mention", "noun", "word", "adverb", "det") and self._phrase is not None:
            if following != "mention" and self._phrase.mentions and following != "adverb":
                self._end_phrase()
            else:
                self._joining = True
            return
        if following in ("marker", "time", "mention", "adverb") and self._phrase is not None:
            phrase = self._phrase
            self._end_phrase()
            self._phrase = None
            if phrase.nouns and following == "marker":
                return  # the marker's handler decides on an elided verb

    def _on_contrast(self, item: Item) -> None:
        self._end_phrase()

    def _on_punct(self, item: Item) -> None:
        char = item.value
        if char in "،,":
            self._on_comma()
        elif char == ":":
            if self._clause.phrases or self._phrase:
                self._clause.kind = "speaker" if self._clause.kind == "main" else self._clause.kind
                self._close(None)
                closed, self._closed = self._closed, None
                self._clause = self._new("complement", closed)
        elif char in "؛;" or (char in "/؟!" and self._phrase is not None):
            if self._clause.phrases or self._phrase:
                self._close(None)
        elif char in "-–—ـ|/":
            self._end_phrase()
            self._mark_dateline()

    def _mark_dateline(self) -> None:
        """«جاکارتا - ایرنا - …»: a place or outlet before a dash tells where the report is from."""
        for phrase in self._clause.phrases:
            named = phrase.marker is None and len(phrase.mentions) == 1
            if not named or not (phrase.mentions[0].is_place_only or phrase.mentions[0].is_media):
                return
        for phrase in self._clause.phrases:
            phrase.marker = "dateline"

    def _on_comma(self) -> None:
        """A comma goes on with a list where a mention and «و» follow; else it ends a phrase."""
        phrase = self._phrase
        listing = phrase is not None and (
            phrase.mentions or (phrase.inner and self._last_kind == "mention")
        )
        if phrase is not None and listing and phrase.marker != "according" and self._lists_on():
            self._joining = True
            return
        if phrase is not None and phrase.nouns and self._last_kind == "noun":
            following = (
                self._items[self._index + 1].kind if self._index + 1 < len(self._items) else ""
            )
            self._joining = following == "noun"
            if self._joining:
                return
        self._end_phrase()

    def _lists_on(self) -> bool:
        kinds = [item.kind for item in self._items[self._index + 1 : self._index + 6]]
        if not kinds or kinds[0] != "mention":
            return False
        for item, kind in zip(
            self._items[self._index + 2 : self._index + 8], kinds[1:], strict=False
        ):
            if kind == "and":
                return True
            if kind == "punct" and item.value in "،,":
                continue
            if kind != "mention":
                return False
        return False
