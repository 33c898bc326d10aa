"""The compiled data files say what their sources say, and stale ones are not used."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from ruydad.coding import lexicon_cache
from ruydad.coding.lexicon import Lexicon
from ruydad.knowledge import load_frames
from ruydad.text import data_files

PACKAGE = Path(lexicon_cache.__file__).parent.parent
FILES = sorted(path for room in ("coding", "grammar", "knowledge")
               for path in (PACKAGE / room / "data").glob("*.yaml"))  # fmt: skip


def test_the_shipped_tables_are_fresh() -> None:
    known = lexicon_cache.cached()
    assert known is not None, "run: python tools/build_frames.py"
    made = Lexicon.build(load_frames())
    assert known.by_noun == made.by_noun
    assert known.by_verb == made.by_verb
    assert known.event_nouns == made.event_nouns
    assert known.vocabulary.compounds == made.vocabulary.compounds


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_shipped_word_lists_are_fresh(path: Path) -> None:
    digest, packed = data_files._compiled(path.parent)[path.name]
    assert digest == data_files.digest(path.read_bytes()), "run: python tools/build_frames.py"
    assert packed
    assert data_files.read_yaml(path) == data_files.parse(path.read_text("utf-8"))


def test_stale_tables_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = tmp_path / "lexicon.bin"
    stale.write_bytes(bytes(16) + lexicon_cache.CACHE.read_bytes()[16:])
    monkeypatch.setattr(lexicon_cache, "CACHE", stale)
    monkeypatch.setattr(lexicon_cache, "sources", lambda: bytes(range(16)))
    assert lexicon_cache.cached() is None


def test_an_edited_word_list_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "lists.yaml"
    path.write_text("a: [یک]\n", "utf-8")
    assert data_files.write_compiled(tmp_path) == 1
    assert data_files.read_yaml(path) == {"a": ["یک"]}
    path.write_text("a: [دو]\n", "utf-8")
    assert data_files.read_yaml(path) == {"a": ["دو"]}


def test_frames_keep_their_identity() -> None:
    """A predicate and an event noun of one frame share it, also after loading."""
    tables: Lexicon = pickle.loads(pickle.dumps(Lexicon.build(load_frames()[:5])))
    frames = {id(p.frame) for listed in tables.by_noun.values() for p in listed}
    assert len(frames) <= 5
