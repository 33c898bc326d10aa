"""Errors with names: what is wrong, where, and what would help."""

from __future__ import annotations

from ruydad.records.event import Refusal


class RuydadError(Exception):
    """Base of every error Ruydad raises on purpose.

    ``code`` is a stable kebab-case name, ``message`` says what is wrong, ``help`` what would help.
    """

    def __init__(self, code: str, message: str, help: str) -> None:
        super().__init__(f"{code}: {message} ({help})")
        self.code = code
        self.message = message
        self.help = help


class Refused(RuydadError):  # noqa: N818 - a refusal is an outcome with a name
    """Input that cannot become what was asked; one document's refusal never stops the others."""

    def __init__(self, stage: str, code: str, message: str, help: str) -> None:
        super().__init__(code, message, help)
        self.stage = stage

    def refusal(self, document_id: str) -> Refusal:
        """The refusal record for the document of that id."""
        return Refusal(document_id, self.stage, self.code, self.message, self.help)
