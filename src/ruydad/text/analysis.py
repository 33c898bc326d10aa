"""The analysis of canonical text: its tokens and its sentences."""

from __future__ import annotations

import msgspec

from ruydad.text.sentences import Sentence, split_sentences
from ruydad.text.tokens import Token, tokenise


class Text(msgspec.Struct, frozen=True):
    """A canonical text, its tokens and its sentences."""

    text: str
    tokens: list[Token]
    sentences: list[Sentence]


def analyse(text: str) -> Text:
    """Tokens and sentences of a *canonical* text (see ``repair_spelling``), with offsets in it."""
    tokens, breaks = tokenise(text)
    return Text(text, tokens, split_sentences(tokens, breaks))
