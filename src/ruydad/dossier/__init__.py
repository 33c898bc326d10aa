"""A dossier to send: one actor's contacts and events as one self-contained page."""

from ruydad.dossier.gathering import Dossier, gather
from ruydad.dossier.page import as_html

__all__ = ["Dossier", "as_html", "gather"]
