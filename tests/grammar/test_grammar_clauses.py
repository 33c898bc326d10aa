"""Clauses of a sentence (``clauses.tsv``), and how they hang together."""

from __future__ import annotations

import pytest
from grammar_tools import outline, parse, rows

from ruydad.text import fold


@pytest.mark.parametrize(("sentence", "wanted"), rows("clauses.tsv"))
def test_clauses(sentence: str, wanted: str) -> None:
    told = " ; ".join(map(outline, parse(sentence).clauses))
    assert fold(told) == fold(wanted)  # تأکید and تاکید are one verb


def test_a_relative_clause_knows_its_antecedent() -> None:
    parsed = parse("وزیر خارجه لهستان که به پراگ سفر کرده است با همتای چکی خود دیدار کرد.")
    relative, main = parsed.clauses
    assert relative.antecedent is not None
    subject = next(phrase for phrase in main.phrases if phrase.marker is None)
    assert subject.mentions == [relative.antecedent]


def test_a_complement_hangs_on_its_speech_verb() -> None:
    for text in (
        "نخست‌وزیر لبنان گفت که اسرائیل به جنوب حمله کرد.",
        "نخست‌وزیر لبنان گفت اسرائیل به جنوب حمله کرد.",
        "نخست‌وزیر لبنان گفت: اسرائیل به جنوب حمله کرد.",
    ):
        speech, content = parse(text).clauses
        assert content.parent is speech
        assert content.governed_by("complement")


def test_modals_stay_with_their_clause() -> None:
    assert "planned" in parse("قرار است رئیس‌جمهور به وین سفر کند.").clauses[0].modals
    said = parse("رئیس‌جمهور کنیا تأکید کرد که باید جنگ پایان یابد.").clauses
    assert not said[0].modals
    assert said[1].modals


def test_a_participle_passes_its_subject_on() -> None:
    first, second = parse("وزیر دفاع وارد بغداد شده و با همتای عراقی خود دیدار کرد.").clauses
    assert second.previous is first


def test_phrases_carry_their_markers() -> None:
    (clause,) = parse("وزیر خارجه عمان پیام سلطان را به پادشاه اردن تحویل داد.").clauses
    assert [phrase.ra for phrase in clause.phrases][:2] == [False, True]
    assert clause.phrases[2].marker == "به"


def test_every_clause_lies_in_its_sentence() -> None:
    parsed = parse("اگر مذاکرات شکست بخورد، سازمان ملل نشست اضطراری برگزار می‌کند.")
    for clause in parsed.clauses:
        for phrase in clause.phrases:
            assert 0 <= phrase.first <= phrase.last <= len(parsed.tokens)
