"""Persian sentences as clauses: phrases with their role markers, verbs, event nouns, mentions."""

from ruydad.grammar.items import Item, NounHit
from ruydad.grammar.mention import Mention
from ruydad.grammar.ordinary import is_foreign
from ruydad.grammar.parser import ParsedSentence, Parser, Vocabulary
from ruydad.grammar.phrases import Clause, NounUse, Phrase
from ruydad.grammar.verbs import VerbGroup

__all__ = [
    "Clause",
    "Item",
    "Mention",
    "NounHit",
    "NounUse",
    "ParsedSentence",
    "Parser",
    "Phrase",
    "VerbGroup",
    "Vocabulary",
    "is_foreign",
]
