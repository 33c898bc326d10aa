"""GEXF 1.2: the network of parties for Gephi, with the days its nodes and edges live."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from ruydad.exports.network import gather, graph
from ruydad.exports.optional import library
from ruydad.records import Event


def write(events: Iterable[Event], out: IO[bytes]) -> int:
    """Write the dynamic network; returns how many events it was made of."""
    networkx = library("networkx", "networkx", "gexf")
    module = library("networkx.readwrite.gexf", "networkx", "gexf")
    network = gather(events)
    made = graph(networkx, network)
    made.graph["mode"] = "dynamic"
    writer = module.GEXFWriter(version="1.2draft")
    writer.add_graph(made)
    for meta in [part for part in writer.xml if str(part.tag).endswith("meta")]:
        writer.xml.remove(meta)  # holds today's date: the same events must give the same file
    writer.write(out)
    return network.events
