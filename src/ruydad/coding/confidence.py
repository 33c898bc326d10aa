"""How sure a draft is: a start value less what makes readings like it go wrong."""

from __future__ import annotations

from ruydad.coding.drafts import Draft

_START = 0.95


def confidence(draft: Draft) -> float:
    """Between 0.05 and 0.97. The weights are the first cut's; a fitted scorer will replace them."""
    value = _START
    candidate = draft.candidate
    value -= 0.08 if not candidate.finite else 0.0
    value -= 0.12 if any(p.kind == "unknown" for p in draft.sides) else 0.0
    value -= 0.05 * sum(p.id is None and p.kind != "unknown" for p in draft.sides[:2])
    value -= 0.08 if not draft.recipients else 0.0
    value -= 0.15 if not draft.actors else 0.0
    value -= 0.10 if "subject left out; taken from before" in candidate.reasons else 0.0
    value -= 0.15 if draft.status in ("possible", "denied") else 0.0
    value -= 0.08 if candidate.clause.kind in ("relative", "content", "purpose") else 0.0
    value -= 0.05 if draft.background else 0.0
    return round(min(max(value, 0.05), 0.97), 2)
