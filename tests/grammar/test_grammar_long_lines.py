"""A page without full stops is read in pieces, each a slice of the text."""

from __future__ import annotations

from ruydad.coding import Coder
from ruydad.page import read_text

LINE = "وزیر خارجه ایران با همتای روس خود دیدار کرد و "


def test_a_line_without_a_full_stop_is_read_in_pieces() -> None:
    article = read_text("دیدار وزیران\n\n" + LINE * 200, id="long.txt")
    read = Coder().explain(article)
    assert len(read) > 2
    assert all(len(one.sentence.split()) <= 301 for one in read)
    assert "".join(one.sentence.replace(" ", "") for one in read).count("دیدارکرد") >= 190
