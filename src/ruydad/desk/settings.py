"""What a running desk knows: its store, who may come in, what may be changed."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ruydad.knowledge import Knowledge
from ruydad.records import RuydadError
from ruydad.store import Store

SHORTEST_TOKEN = 16
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, kw_only=True)
class Desk:
    """One desk. ``clock`` gives the time of a judgement; ``secret`` signs cookies, to the end."""

    store: Store
    knowledge: Knowledge
    clock: Callable[[], dt.datetime]
    token: str | None = None
    read_only: bool = False
    host: str = LOOPBACK[0]
    secret: str = field(default_factory=lambda: secrets.token_hex(32))
    offered: dict[int, dict[str, Any]] = field(default_factory=dict)
    """What forms offer to choose from, by the newest event: counted once, not for every page."""

    def __post_init__(self) -> None:
        check(self.host, self.token)

    @property
    def local(self) -> bool:
        """Whether only programs of this machine reach it."""
        return self.host in LOOPBACK


def check(host: str, token: str | None) -> None:
    """Refuse to serve other machines without a token, or with one that can be guessed.

    Raises ``RuydadError``: ``no-token``, ``short-token``.
    """
    if host not in LOOPBACK and token is None:
        raise RuydadError(
            "no-token", f"--host {host} is reached by other machines", "give a --token"
        )
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise RuydadError(
            "short-token", f"the token has {len(token)} characters",
            f"take {SHORTEST_TOKEN} or more, as `openssl rand -hex 16` prints",
        )  # fmt: skip
