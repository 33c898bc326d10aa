"""Names of outlets and parties as users ask for them and as exports write them."""

from __future__ import annotations

from ruydad.records import Party
from ruydad.text import fold


def english_outlet(name: str) -> str:
    """The English name of an outlet; the name as given where it is not known."""
    from ruydad.page import outlets

    known = outlets().named(name, weak=True)
    return known.name_en if known else name


def same_outlet(asked: str, outlet: str | None) -> bool:
    """Whether the outlet is meant by a name, in any language the registry knows."""
    if outlet is None:
        return False
    return _key(english_outlet(asked)) == _key(english_outlet(outlet))


def means(asked: str, party: Party) -> bool:
    """Whether a party is asked for: by its id, its country's code or its name.

    Of a person any whole words of the name will do («Lavrov»); of others the name must be whole,
    for «Iran» is not the Iranian foreign ministry.
    """
    if asked.casefold() in ((party.id or "").casefold(), (party.country or "").casefold()):
        return True
    person = party.kind == "person" or (party.id or "").startswith("person/")
    return any(_named(asked, name, person) for name in (party.name, party.name_fa))


def _named(asked: str, name: str, partly: bool) -> bool:
    wanted, words = asked.split(), name.split()
    if not wanted or not partly:
        return bool(wanted) and _key(asked) == _key(name)
    ends = range(len(wanted), len(words) + 1)
    key = _key(asked)
    return any(_key(" ".join(words[end - len(wanted) : end])) == key for end in ends)


def _key(name: str) -> str:
    return "".join(map(fold, name.split()))
