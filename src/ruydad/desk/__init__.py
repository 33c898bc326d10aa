"""The desk: the store in a browser, to search, read and judge events.

Litestar is imported by ``ruydad.desk.app`` only, so that nothing else needs it installed.
"""

from ruydad.desk.settings import Desk

__all__ = ["Desk"]
