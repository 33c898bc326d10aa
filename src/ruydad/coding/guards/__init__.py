"""Guards: the conditions a frame sets on its parties, its clause and its words."""

from ruydad.coding.guards.checking import check
from ruydad.coding.guards.wording import actor_text, object_text, padded, sentence_text
from ruydad.coding.guards.words import has_word

__all__ = ["actor_text", "check", "has_word", "object_text", "padded", "sentence_text"]
