"""«X با Y دیدار کرد و دو طرف …»: the two sides told of in the same sentence."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ruydad.coding.reading.state import PageState
from ruydad.coding.roles.subjects import subject
from ruydad.grammar import Clause, Mention, ParsedSentence
from ruydad.records import Party


def both_in(mention: Mention, parsed: ParsedSentence, state: PageState) -> list[Party]:
    """Whom «دو طرف», «طرفین» mean where a clause before it tells who was with whom."""
    if mention.pronoun != "both" or mention.head or mention.names:
        return []
    span = parsed.span(mention.first, mention.last)
    for clause in _clauses_before(mention, parsed):
        sides = _sides(clause, mention)
        parties = [p for side in sides for p in state.of_mention(side)]
        if len(sides) == 2 and len(parties) == 2:
            text = parsed.quote(*span)
            return [
                msgspec.structs.replace(p, text=text, span=span, resolved_by="coreference")
                for p in parties
            ]
    return []


def _clauses_before(mention: Mention, parsed: ParsedSentence) -> Iterator[Clause]:
    """The clauses that begin before the mention, the nearest first."""
    started = [c for c in parsed.clauses if c.phrases and c.phrases[0].first < mention.first]
    yield from sorted(started, key=lambda clause: clause.phrases[0].first, reverse=True)


def _sides(clause: Clause, mention: Mention) -> list[Mention]:
    """One who acts, or owns the noun of a meeting, and one under «با», both told before."""
    company = [m for p in clause.phrases if p.marker == "با" for m in p.mentions]
    owners = [m for noun in clause.nouns for m in noun.owners]
    acting = owners if mention in subject(clause) else subject(clause)
    told = [m for m in (*acting, *company) if m.last <= mention.first and m.pronoun is None]
    return told if len(acting) == 1 and len(company) == 1 else []
