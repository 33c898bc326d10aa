"""Subjects: who stands as the subject of a clause, or is carried over from another."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.tellers import closes, points_back
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Clause, Mention, ParsedSentence, Phrase


def subject(clause: Clause, candidate: Candidate | None = None, depth: int = 0) -> list[Mention]:
    """The grammatical subject: the first bare phrase headed by a mention, or an inherited one."""
    own = own_subject(clause, candidate) or _crowd(clause, candidate)
    if own or depth > 4:
        return own
    if clause.kind == "relative" and clause.antecedent is not None:
        return _antecedents(clause, clause.antecedent)
    if clause.previous is not None:
        found = subject(clause.previous, None, depth + 1)
        if found:
            return found
    if clause.parent is not None and clause.kind in ("complement", "purpose", "content", "time"):
        return subject(clause.parent, None, depth + 1)
    return []


def _antecedents(clause: Clause, last: Mention) -> list[Mention]:
    """«ژاپن و کره جنوبی که … کرده بودند»: a plural verb takes all that «و» joins."""
    outer, verb = clause.parent, clause.verb
    if outer is None or verb is None or verb.person != 6 or _is_several(last):
        return [last]
    return next((p.mentions for p in outer.phrases if last in p.mentions), [last])


def _is_several(mention: Mention) -> bool:
    return mention.head.endswith(("ان", "ها", "های", "ات")) or any(n.plural for n in mention.names)


def own_subject(clause: Clause, candidate: Candidate | None = None) -> list[Mention]:
    """The subject standing in the clause itself."""
    for phrase in clause.phrases:
        if phrase.marker is not None or phrase.ra:
            continue
        if phrase.mentions and not _called_so(phrase, clause):
            return phrase.mentions
        if candidate is not None and candidate.phrase is phrase:
            break
    return []


def _called_so(phrase: Phrase, clause: Clause) -> bool:
    """«اسرائیل را **مسئول آن** دانست»: what the object is called, and not who calls it so."""
    verb = clause.verb
    calling = verb is not None and verb.lemma in ("دانستن", "خواندن", "نامیدن", "شمردن")
    after = any(p.ra and p.last <= phrase.first for p in clause.phrases)
    return calling and after and phrase.mentions[0].head in folded_words("culprits")


def _crowd(clause: Clause, candidate: Candidate | None) -> list[Mention]:
    """«هزاران نفر راهپیمایی کردند»: people told only by their number march and demand."""
    if candidate is None or candidate.frame.type not in ("PROTEST", "REQUEST"):
        return []
    counters, keys = folded_words("crowd_counters"), candidate.parsed.keys
    for phrase in clause.phrases:
        if phrase.marker is None and not phrase.ra and phrase is not candidate.phrase:
            words = [] if phrase.parties else keys[phrase.first : phrase.last]
            head = next((word for word in words if word in counters), "")
            return [Mention(phrase.first, phrase.last, head=head)] if head else []
    return []


def first_person(clause: Clause, candidate: Candidate) -> list[Mention]:
    """«… خواهیم کرد»: «ما» where it stands, else who speaks, before the words or after them."""
    own = own_subject(clause, candidate)
    before = own or (own_subject(clause.previous) if clause.previous is not None else [])
    if any(mention.pronoun == "speaker_side" for mention in before):
        return _teller_after(clause, candidate.parsed) or before
    return _speaker_above(clause) or _speaker_after(clause, candidate.parsed) or own


def _speaker_above(clause: Clause) -> list[Mention]:
    above = clause.parent
    while above is not None:
        speaker = own_subject(above)
        if speaker:
            return speaker
        above = above.parent
    return []


def _speaker_after(clause: Clause, parsed: ParsedSentence) -> list[Mention]:
    """«… خواهیم کرد، وزیر خارجه گفت»: a quotation, or words that «گفت» closes."""
    for following in parsed.clauses[parsed.clauses.index(clause) + 1 :]:
        says = following.verb is not None and following.verb.lemma in plain_words("saying_after")
        if says or (following.kind == "main" and parsed.quote_opens):
            speaker = own_subject(following)
            if speaker:
                return speaker
    return []


def _teller_after(clause: Clause, parsed: ParsedSentence) -> list[Mention]:
    """«ما … محکوم می‌کنیم؛ این را سخنگوی مالزی گفت», «…، این سخنان وزیر خارجه نروژ است»."""
    for following in parsed.clauses[parsed.clauses.index(clause) + 1 :]:
        if closes(following, parsed) or points_back(following, parsed):
            inside = [m for p in following.phrases[:1] for m in p.inner[-1:]]
            return own_subject(following) or inside
    return []


def same_company(candidate: Candidate) -> list[Mention]:
    """«با همتای خود شام خورد و درباره … گفت‌وگو کرد»: the company of the clause before «و»."""
    before, own = candidate.clause.previous, own_subject(candidate.clause, candidate)
    if before is None or before.verb is None or own or not candidate.frame.symmetric:
        return []
    return [m for p in before.phrases if p.marker == "با" for m in p.mentions]
