"""Whose telling a page is: copies and pages that credit another outlet do not count twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ruydad.stories.report import Page, Report
from ruydad.text import fold


def sources_of(reports: Iterable[Report], copied_from: Mapping[str, str]) -> dict[str, str]:
    """For each page the name of the source whose telling it is.

    In this order: the page it is a copy of; the outlet or agency it credits; the agency or outlet
    that its event's chain of sources names before the publisher; its own outlet; itself.
    """
    found: dict[str, str] = {}
    for report in reports:
        page = report.page
        first = copied_from.get(page.id, page.id)
        if first != page.id and first in found:
            found[page.id] = found[first]
        else:
            found.setdefault(page.id, _told_by(report) or _own(page))
    return found


def _told_by(report: Report) -> str | None:
    """«به نقل از رویترز»: the last of the media in the chain that is not the publisher."""
    page = report.page
    if page.origin and fold(page.origin) != fold(page.outlet or ""):
        return fold(page.origin)
    media = [
        fold(link.name or link.text)
        for link in report.event.attribution
        if link.kind in ("media", "agency") and fold(link.text) != fold(page.outlet or "")
    ]
    return media[-1] if media else None


def _own(page: Page) -> str:
    return fold(page.outlet) if page.outlet else page.id
