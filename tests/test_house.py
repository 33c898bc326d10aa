"""The house rules that a machine can check: import direction, no clock, no network, one version."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import ruydad

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "ruydad"

ROOMS = (
    "records", "text", "calendar", "page", "knowledge", "grammar", "coding", "sources", "exports",
    "evaluate", "stories", "store", "dossier", "desk", "cli",
)  # fmt: skip
"""In the order data flows; a room imports only rooms before it."""

CLOCK_AND_NETWORK = {
    "socket", "http", "urllib.request", "requests", "httpx", "aiohttp", "ftplib", "smtplib",
}  # fmt: skip
CLOCK_CALLS = {"now", "utcnow", "today", "localtime", "gmtime"}
CLOCK = "cli/clock.py"
"""When a run or a judgement was made is the machine's time; no page is read against it."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str | None:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else None


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Absolute names of the modules a file imports, also inside functions, with the line."""
    package = ("ruydad", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            name = ".".join((*base, *([node.module] if node.module else [])))
            if name == "ruydad":
                yield from ((f"ruydad.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield name, node.lineno


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_every_folder_is_a_room() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert folders <= set(ROOMS)


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path)], ids=name_of)
def test_imports_go_up(path: Path) -> None:
    room = room_of(path)
    assert room is not None
    allowed = {*ROOMS[: ROOMS.index(room) + 1], "__version__"}
    for name, line in imported(path):
        if name.startswith("ruydad."):
            assert name.split(".")[1] in allowed, f"{name_of(path)}:{line} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_clock_and_no_network(path: Path) -> None:
    for name, line in imported(path):
        assert name not in CLOCK_AND_NETWORK, f"{name_of(path)}:{line} imports {name}"
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            called = node.func.attr
            if name_of(path) == CLOCK:
                continue
            assert called not in CLOCK_CALLS, f"{name_of(path)}:{node.lineno} calls {called}()"


def test_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert ruydad.__version__ == project["version"]
    assert f"## {ruydad.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_public_names_load() -> None:
    for name in ruydad.__all__:
        assert getattr(ruydad, name) is not None


def test_locks_name_no_host_and_no_machine() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text("utf-8")
        assert "--hash=sha256:" in text
        for unwanted in ("://", "--index-url", "--find-links", "--trusted-host"):
            assert unwanted not in text, f"{name} holds {unwanted}"
