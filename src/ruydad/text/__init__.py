"""Letters, half-spaces, tokens and sentences of Persian text, each tied to the characters given."""

from ruydad.text.analysis import Text, analyse
from ruydad.text.letters import fold
from ruydad.text.repair import RepairedText, repair_spelling
from ruydad.text.sentences import Sentence
from ruydad.text.tokens import Token

__all__ = ["RepairedText", "Sentence", "Text", "Token", "analyse", "fold", "repair_spelling"]
