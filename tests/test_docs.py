"""The documents say what is so: examples run, commands exist, keys and columns are all there."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import msgspec
import pytest
from typer.main import get_command

from ruydad import Coder, Event, read_text
from ruydad.cli.app import app
from ruydad.coding.scoring import KEEP_ALL
from ruydad.grammar.words import word_data
from ruydad.knowledge.frames import PASSIVES, VERB_CLASSES, Example, Frame, Guards, Roles
from ruydad.page import Hints
from ruydad.records import Party

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def document(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def guide_rows() -> list[tuple[str, str]]:
    """Sentence and record, the last two cells of each row of the coding guide's tables."""
    lines = re.findall(r"^\| (.+) \|$", document("docs/coding-guide.md"), re.MULTILINE)
    rows = [line.split(" | ")[-2:] for line in lines]
    return [(row[0], row[1]) for row in rows if row[0] not in ("sentence", "---")]


def test_the_python_example_of_the_readme_runs() -> None:
    code = re.search(r"```python\n(.*?)```", document("README.md"), re.DOTALL)
    assert code is not None
    run = subprocess.run(
        [sys.executable, "-c", code[1]], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert run.returncode == 0, run.stderr
    assert "CONSULT" in run.stdout


def test_every_command_named_in_the_readme_exists() -> None:
    root = get_command(app)
    named = re.findall(r"ruydad ((?:[a-z]+ ?)+)", "\n".join(code_of("README.md")))
    assert {"code", "page", "dates", "explain"} <= {words.split()[0] for words in named}
    for words in named:
        command = root
        for word in words.split():
            if not hasattr(command, "commands"):
                break
            assert word in command.commands, words
            command = command.commands[word]


def test_every_option_named_in_the_readme_exists() -> None:
    known = {"--version", "--help"}
    commands = [get_command(app)]
    for command in commands:
        commands += getattr(command, "commands", {}).values()
        known |= {name for parameter in command.params for name in parameter.opts}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", "\n".join(code_of("README.md"))))
    assert named - known == set()


def code_of(name: str) -> list[str]:
    """What stands in code spans and blocks, HTML comments aside."""
    text = re.sub(r"<!--.*?-->", "", document(name), flags=re.DOTALL)
    return re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL)


@pytest.mark.parametrize("struct", [Frame, Guards, Roles, Example], ids=lambda s: s.__name__)
def test_every_key_of_a_frame_is_explained(struct: type[msgspec.Struct]) -> None:
    text = "\n".join(code_of("docs/frames.md"))
    keys = [key for key in struct.__struct_fields__ if not re.search(rf"\b{key}\b", text)]
    assert keys == []


def test_verb_classes_passives_and_markers_are_listed() -> None:
    text = document("docs/frames.md")
    assert [f"@{name}" for name in VERB_CLASSES if f"`@{name}`" not in text] == []
    verbs = [verb for verbs in VERB_CLASSES.values() for verb in verbs if verb not in text]
    assert verbs == []
    assert [verb for verb in PASSIVES if verb not in text] == []
    assert [name for name in word_data()["markers"] if f"| `{name}` |" not in text] == []


@pytest.mark.parametrize("tool", ["build_columns.py", "build_codebook.py"])
def test_what_tools_write_is_up_to_date(tool: str) -> None:
    run = subprocess.run([sys.executable, ROOT / "tools" / tool, "--check"])
    assert run.returncode == 0


@pytest.mark.parametrize("path", [ROOT / "README.md", *DOCS.glob("*.md")], ids=lambda p: p.name)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_modules_and_data_files_of_the_architecture_exist() -> None:
    """A file without a folder is in the room, or in the folder, named before it in its line."""
    missing = []
    for line in document("docs/architecture.md").splitlines():
        folders: list[Path] = []
        for path in re.findall(
            r"`(?!DIR)([\w*./-]+(?:\.(?:py|yaml|tsv|txt|json|bin|gz)|/))`", line
        ):
            first, *inner = path.split("/")
            base = ROOT if first in ("tests", "tools", "bench") else ROOT / "src/ruydad"
            if inner:
                folders = [base / first, (base / path).parent, base / path]
            places = [base] if inner else folders
            if not any(list(place.glob(path.rstrip("/"))) for place in places):
                missing.append(path)
    assert missing == []


def test_notice_names_files_that_exist() -> None:
    paths = re.findall(r"\b(?:src|tools)/[\w./]*\w", document("NOTICE"))
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


@cache
def coder() -> Coder:
    return Coder(scorer=KEEP_ALL)


def side(parties: tuple[Party, ...]) -> str:
    return ", ".join(party.country or party.name for party in parties) or "—"


def brief(event: Event) -> str:
    """A record in the notation of the coding guide."""
    head = event.type + (f"·{event.channel}" if event.channel else "")
    head += f" {event.status}" if event.status != "occurred" else ""
    head += f" ({event.intent})" if event.intent else ""
    via = f" via {side(event.via)}" if event.via else ""
    return f"{head}: {side(event.actors)} → {side(event.recipients)}{via}"


@pytest.mark.parametrize(("sentence", "record"), guide_rows(), ids=lambda text: text[:40])
def test_the_coding_guide_is_followed(sentence: str, record: str) -> None:
    article = read_text(sentence, hints=Hints(published="2024-05-06"))
    found = [brief(event) for event in coder().code(article)]
    assert found == ([] if record.startswith("nothing") else re.findall(r"`([^`]+)`", record))
