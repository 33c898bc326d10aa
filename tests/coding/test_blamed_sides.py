"""Whom praise, contact or harm is aimed at is not the one who is blamed in the same sentence."""

from __future__ import annotations

import pytest
from coding_tools import code

SENTENCES = [
    "رئیس‌جمهور مالزی با قدردانی از تلاش‌های مصر برای آتش‌بس، ترور مذاکره‌کننده حماس را محکوم کرد.",
    "وزیر خارجه هند ضمن تشکر از دولت عمان، ترور سید حسن نصرالله را محکوم کرد.",
    "امیر کویت در تماس با رئیس‌جمهور لبنان حمله به فرودگاه بیروت را محکوم کرد.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_nobody_is_blamed_by_guess(text: str) -> None:
    blamed = [event for event in code(text, "2024-10-01") if event.type == "ACCUSE"]
    assert blamed
    assert not any(event.recipients for event in blamed)
