"""Gold on disk: sentences as JSON Lines, pages as JSON beside the page files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from ruydad.evaluate.gold import GoldPage, GoldSentence
from ruydad.records import RuydadError

Gold = GoldSentence | GoldPage
Form = TypeVar("Form", bound=msgspec.Struct)


class Document(NamedTuple):
    """A gold document and, for a page, the file it is about."""

    gold: Gold
    path: Path | None

    @property
    def id(self) -> str:
        """What its records call it: the sentence's id, the page file's name."""
        return self.gold.id if isinstance(self.gold, GoldSentence) else self.gold.file


def read_gold(paths: Iterable[Path], pages: Path | None = None) -> Iterator[Document]:
    """The gold of files and folders.

    A ``.jsonl`` file holds sentences; a ``.json`` file a page, which is looked for beside it or in
    ``pages``; of a folder all such files. Raises `RuydadError` naming the file and line that
    cannot be read.
    """
    found = 0
    for path in paths:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        for file in files:
            if file.suffix == ".jsonl":
                documents: Iterable[Document] = _sentences(file)
            elif file.suffix == ".json":
                documents = _page(file, pages)
            elif path.is_dir():
                continue
            else:
                raise _bad(f"{file} is neither .jsonl (sentences) nor .json (a page)")
            for document in documents:
                found += 1
                yield document
    if not found:
        raise _bad("there is no gold in what was given")


def read_lines(path: Path, form: type[Form]) -> list[Form]:
    """The texts of a JSON Lines file of one form. Raises `RuydadError` naming the line at fault."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            found.append(msgspec.json.decode(line, type=form))
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            where = f"{path.name}, line {number}"
            raise RuydadError("bad-gold", f"{where}: {error}", "see docs/annotating.md") from error
    return found


def _sentences(path: Path) -> Iterator[Document]:
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.strip():
            try:
                yield Document(msgspec.json.decode(line, type=GoldSentence), None)
            except (msgspec.DecodeError, msgspec.ValidationError) as error:
                raise _bad(f"{path}, line {number}: {error}") from error


def _page(path: Path, pages: Path | None) -> Iterator[Document]:
    try:
        gold = msgspec.json.decode(_text(path), type=GoldPage)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise _bad(f"{path}: {error}") from error
    page = (pages or path.parent) / gold.file
    if not page.is_file():
        raise _bad(f"{path}: its page {page} is not there; --pages DIR says where pages are")
    yield Document(gold, page)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _bad(f"{path}: {error}") from error


def _bad(message: str) -> RuydadError:
    return RuydadError("bad-gold", message, "docs/annotating.md shows the two forms of gold")
