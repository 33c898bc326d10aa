"""Frames as files: YAML read into frames, with errors that name file, frame and legal keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from ruydad.knowledge.codebook import codebook
from ruydad.knowledge.frames import Example, Examples, Frame, Guards, Roles
from ruydad.records import RuydadError
from ruydad.text.data_files import parse


class FrameFileError(RuydadError):
    """A frame file that cannot be used: which file, which frame, what is legal."""


def read_frames(path: Path) -> list[Frame]:
    """The frames of one YAML file.

    Raises ``FrameFileError`` naming the file, the frame and the legal keys.
    """
    import yaml  # not needed where the compiled tables are fresh

    try:
        raw = parse(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise FrameFileError("bad-yaml", f"{path.name}: {error}", "see docs/frames.md") from error
    if not isinstance(raw, dict) or set(raw) != {"type", "frames"}:
        raise FrameFileError(
            "bad-keys", f"{path.name}: needs «type» and «frames»", "see docs/frames.md"
        )
    if raw["type"] not in codebook().types:
        legal = ", ".join(codebook().types)
        raise FrameFileError("bad-type", f"{path.name}: {raw['type']}", f"legal: {legal}")
    return [_read_frame(path.name, raw["type"], item) for item in raw["frames"]]


def _read_frame(file: str, type_name: str, item: dict[str, Any]) -> Frame:
    name = f"{file}: frame {item.get('id')}"
    try:
        frame = msgspec.convert(item | {"type": type_name}, Frame)
    except msgspec.ValidationError as error:
        legal = ", ".join(_legal_at(str(error)))
        raise FrameFileError("bad-frame", f"{name}: {error}", f"legal keys: {legal}") from error
    modes = codebook().types[type_name].modes
    if frame.mode is not None and frame.mode not in modes:
        raise FrameFileError("bad-mode", f"{name}: mode {frame.mode}", f"legal: {', '.join(modes)}")
    return msgspec.structs.replace(frame, id=f"{type_name.lower()}.{frame.id}")


def _legal_at(error: str) -> tuple[str, ...]:
    """The keys that may stand where the fault was found («… at `$.guards`»)."""
    inner = {"roles": Roles, "noun_roles": Roles, "guards": Guards, "examples": Examples}
    _, _, path = error.partition("`$.")
    part, _, rest = path.partition("`")[0].partition(".")
    struct = Example if part == "examples" and rest else inner.get(part, Frame)
    return tuple(field for field in struct.__struct_fields__ if field != "type")


FRAME_FOLDER = Path(__file__).parent / "data" / "frames"


def load_frames(folder: Path = FRAME_FOLDER) -> list[Frame]:
    """Every frame of a folder, files in alphabetical order."""
    return [frame for path in sorted(folder.glob("*.yaml")) for frame in read_frames(path)]
