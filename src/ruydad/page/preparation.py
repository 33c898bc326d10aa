"""What is put right before lines are classified: glued end marks, and zones that are none."""

from __future__ import annotations

import re

from ruydad.page.furniture import FURNITURE_ZONES
from ruydad.page.lines import Line, cut
from ruydad.page.outlets import outlets

_LONG_TEXT, _LITTLE_TEXT = 80, 160
_END_MARK = re.compile(
    r"(?:^|(?<=[.؟!»:؛ )/]))\W{0,3}(?:انتهای|پایان)[\s\u200c]*(?:پیام|خبر|پست|مطلب|گزارش)"
    r"[\s./\\|*#:،\-]*[\w\s./\u200c]{0,14}$"
)
_GLUED = re.compile(
    r"(?<=[.؟!»])\s*(?:/\s*(?P<slash>[^/.،؛:]{2,30})/?|\((?P<bracket>[^().،]{2,30})\))\s*$"
)


def parted(line: Line) -> list[Line]:
    """A line without the end mark or credit glued to it («…باشد./ایسنا», «… انتهای پیام/»).

    What was glued follows as a line of its own.
    """
    at = len(line.text)
    if mark := _END_MARK.search(line.text[-60:]):
        at = max(0, at - 60) + mark.start()
    elif credit := _GLUED.search(line.text):
        name = credit["slash"] or credit["bracket"]
        at = credit.start() if outlets().named(name, weak=True) else at
    if not 8 <= at < len(line.text):
        return [line]
    return [cut(line, 0, at), cut(line, at, len(line.text))]


def lift_zones(lines: list[Line]) -> None:
    """Take back zones that hold the page's text: class words are evidence, not proof."""
    furniture = {zone for line in lines for zone in line.zones & FURNITURE_ZONES}
    total = sum(len(line.text) for line in lines if len(line.text) >= _LONG_TEXT)
    for zone in furniture - {"comments", "footer"}:
        inside = [line for line in lines if zone in line.zones]
        size = sum(len(line.text) for line in inside if len(line.text) >= _LONG_TEXT)
        headed = any("h1" in line.zones for line in inside)
        if size and (total - size < _LITTLE_TEXT or (headed and size > 0.6 * total)):
            for line in inside:
                line.zones -= {zone}
