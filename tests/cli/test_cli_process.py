"""``ruydad`` as a process: pipes, locale, start-up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli_fakes import PAGE

RUYDAD = [sys.executable, "-c", "from ruydad.cli import main; main()"]


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*RUYDAD, *arguments], capture_output=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def test_version() -> None:
    assert run("--version").stdout.startswith(b"ruydad 0.")


def test_help_starts_fast() -> None:
    best = 9.0
    for _ in range(3):
        begun = time.perf_counter()
        assert run("--help").returncode == 0
        best = min(best, time.perf_counter() - begun)
    assert best < 0.75  # 0.12 s on an idle core; this only catches a heavy import on the way


def test_help_imports_no_room_but_records() -> None:
    code = (
        "import sys, ruydad.cli.app; "
        "print([m for m in sys.modules if m.startswith('ruydad.') and m.count('.') == 1])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert set(json.loads(result.stdout.replace("'", '"'))) <= {"ruydad.cli", "ruydad.records"}


@pytest.mark.parametrize("locale", ["C", "en_US.ISO-8859-1"])
def test_output_is_utf8_in_any_locale(tmp_path: Path, locale: str) -> None:
    (tmp_path / "صفحه.txt").write_text(PAGE, "utf-8")
    result = run("page", str(tmp_path / "صفحه.txt"), env={**os.environ, "LC_ALL": locale})
    assert result.returncode == 0
    assert "وزیر خارجه عمان" in result.stdout.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="pipes of another kind")
def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(PAGE, "utf-8")
    command = " ".join([f'"{sys.executable}" -c "from ruydad.cli import main; main()"'])
    line = f'{command} page "{tmp_path}" --format json | head -n 1'
    result = subprocess.run(["bash", "-c", line], capture_output=True, check=True)
    assert result.stderr == b""
    assert json.loads(result.stdout)["id"] == "000.txt"


def test_page_refused(tmp_path: Path) -> None:
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 40)
    result = run("page", str(tmp_path / "noise.bin"), "--format", "json")
    assert (result.returncode, result.stdout) == (1, b"")
    assert json.loads(result.stderr)["id"] == "noise.bin"
