"""Sentences: where they end, and where a dot is not an end."""

from __future__ import annotations

import msgspec

from ruydad.text.tokens import Token


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence: characters ``[start, end)``, tokens ``[first, last)`` of its text."""

    start: int
    end: int
    first: int
    last: int


_ENDS = frozenset(".؟?!؛;")
_CLOSERS = frozenset("»”’›)]")
_BRACKETS = {"(": ")", "[": "]"}
# Dotted abbreviations that do not close a sentence by their last dot.
_ABBREVIATIONS = frozenset(
    ["ه.ش", "ه.ق", "ه.م", "ق.م", "ر.ک", "ن.ک", "mr", "mrs", "ms", "dr", "st", "jr", "sr", "prof"]
) | {"gen", "col", "lt", "vs", "no", "al"}
_LONGEST_BRACKET = 80
"""Tokens; a bracket left open longer than this is taken for a slip and not waited for."""


def split_sentences(tokens: list[Token], breaks: list[int]) -> list[Sentence]:
    """The sentences of a tokenised text.

    A sentence ends at ``. ؟ ! ؛`` with the quotes and brackets that close there, and at a line
    break (``breaks``: tokens before each); not inside brackets, after initials, or after the
    number of a list item.
    """
    sentences: list[Sentence] = []
    first = 0
    for line_end in [*breaks, len(tokens)]:
        if line_end > first:
            _split_line(tokens, first, line_end, sentences)
            first = line_end
    return sentences


def _split_line(tokens: list[Token], first: int, last: int, out: list[Sentence]) -> None:
    quotes, i = 0, first
    while i < last:
        token = tokens[i]
        if token.kind == "punct":
            mark = token.text
            if mark in _BRACKETS:
                i = _close(tokens, i, last)
            elif mark == '"':
                quotes += 1
            elif mark in _ENDS and not _goes_on(tokens, first, i, last):
                end = _absorb(tokens, i + 1, last, quotes)
                quotes += sum(tokens[k].text == '"' for k in range(i + 1, end))
                out.append(Sentence(tokens[first].start, tokens[end - 1].end, first, end))
                first = i = end
                continue
        i += 1
    if first < last:
        out.append(Sentence(tokens[first].start, tokens[last - 1].end, first, last))


def _close(tokens: list[Token], opening: int, last: int) -> int:
    """The index of the bracket that closes ``opening``, or ``opening`` where none is near."""
    closing = _BRACKETS[tokens[opening].text]
    for i in range(opening + 1, min(last, opening + _LONGEST_BRACKET)):
        if tokens[i].text == closing:
            return i
    return opening


def _absorb(tokens: list[Token], i: int, last: int, quotes: int) -> int:
    """The end of the run of marks that belong to the sentence ended before token ``i``."""
    while i < last and tokens[i].kind == "punct":
        mark, touching = tokens[i].text, tokens[i].start == tokens[i - 1].end
        if mark == '"' and quotes % 2:
            quotes += 1
        elif not (mark in _CLOSERS or (touching and (mark in _ENDS or mark.startswith("..")))):
            break
        i += 1
    return i


def _goes_on(tokens: list[Token], first: int, i: int, last: int) -> bool:
    """Whether the sentence goes on after the mark at ``i``: an inner dot, or «…»؛ X گفت."""
    quoted = tokens[first].text == "«" and i > first and tokens[i - 1].text == "»"
    return (quoted and tokens[i].text == "؛") or _is_inner_dot(tokens, first, i, last)


def _is_inner_dot(tokens: list[Token], first: int, i: int, last: int) -> bool:
    """Whether the mark at ``i`` is a dot of initials, an abbreviation or a list number."""
    if tokens[i].text != "." or i == first or i + 1 >= last:
        return False
    before = tokens[i - 1]
    if before.end != tokens[i].start:
        return False
    if before.kind == "number":
        return i - 1 == first
    return before.kind == "word" and (
        len(before.text) == 1
        or before.text.lower() in _ABBREVIATIONS
        or ("." in before.text and before.text.isascii())
    )
