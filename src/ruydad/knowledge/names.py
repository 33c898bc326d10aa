"""Given names and surnames, to recognise people the knowledge base does not know."""

from __future__ import annotations

import msgspec


class Names(msgspec.Struct, frozen=True):
    """Folded keys of Persian and foreign given names and surnames, and how they are romanised.

    ``borne`` are the first names of the people of the tables, whatever else they mean.
    """

    given: frozenset[str]
    surnames: frozenset[str]
    romanised: dict[str, str]
    borne: frozenset[str]

    @classmethod
    def decode(cls, data: bytes | memoryview) -> Names:
        """Read the compiled section."""
        return msgspec.msgpack.decode(data, type=cls)

    def is_given(self, key: str) -> bool:
        """Whether the folded key is a given name, or two given names in one («محمدجواد»)."""
        return key in self.given or self._is_compound(key)

    def is_surname(self, key: str) -> bool:
        """Whether the folded key is a surname, with or without the Arabic article."""
        return key in self.surnames or (key.startswith("ال") and key[2:] in self.surnames)

    def _is_compound(self, key: str) -> bool:
        heads = (head for head in COMPOUND_HEADS if key.startswith(head))
        return any(key[len(head) :] in self.given for head in heads)


COMPOUND_HEADS = ("محمد", "علی", "غلام", "امیر", "عبدال", "سید", "میر", "حسین")
