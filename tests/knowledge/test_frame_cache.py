"""The compiled frames say what the YAML says."""

from __future__ import annotations

from pathlib import Path

import pytest

from ruydad.knowledge import frame_cache, load_frames


def test_the_shipped_cache_is_fresh() -> None:
    assert frame_cache.cached() == load_frames(), "run: python tools/build_frames.py"


def test_a_stale_cache_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = tmp_path / "frames.bin"
    stale.write_bytes(bytes(32) + frame_cache.CACHE.read_bytes()[32:])
    monkeypatch.setattr(frame_cache, "CACHE", stale)
    assert frame_cache.cached() is None
    assert frame_cache.shipped_frames() == load_frames()
