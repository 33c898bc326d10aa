"""Pages to articles: HTML and text dumps through one furniture classifier."""

from ruydad.page.outlets import Outlet, OutletTable, add_outlets, outlets
from ruydad.page.read import Hints, read_page, read_text

__all__ = ["Hints", "Outlet", "OutletTable", "add_outlets", "outlets", "read_page", "read_text"]
