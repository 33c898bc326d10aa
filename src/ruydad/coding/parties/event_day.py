"""The day on which an office was held: the page's, or that of the older event told of."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from ruydad.coding.parties.naming import Context
from ruydad.coding.words import plain_words
from ruydad.grammar import Mention, ParsedSentence
from ruydad.records import TimeExpression

_OLD = dt.timedelta(days=45)
"""What lies further back is no longer the page's news, and its offices may have changed hands."""


def at_its_time(mention: Mention, parsed: ParsedSentence, context: Context) -> Context:
    """The context with the time told of, where the mention is an office of an older event."""
    if not mention.roles or mention.person is not None or context.day is None:
        return context
    words = {token.text for token in parsed.tokens[mention.first : mention.last]}
    then = not words.isdisjoint(plain_words("at_that_time"))
    day = context.day
    times = _times(mention, parsed, anywhere=then)
    first = next((time for time in times if _is_older(time, day)), None)
    if first is None:
        return dataclasses.replace(context, day=None) if then else context
    return dataclasses.replace(context, day=first.start, until=first.end)


def _times(mention: Mention, parsed: ParsedSentence, *, anywhere: bool) -> Iterator[TimeExpression]:
    """The times of the mention's clause; for «وزیر وقت» those of the whole sentence."""
    for clause in parsed.clauses:
        if anywhere or clause.first <= mention.first < clause.last:
            yield from clause.times


def _is_older(time: TimeExpression, published: dt.date) -> bool:
    return time.end is not None and time.start is not None and time.end < published - _OLD
