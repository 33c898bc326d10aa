"""GraphML: the network of parties for yEd, igraph, Gephi, Cytoscape."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from ruydad.exports.network import gather, graph
from ruydad.exports.optional import library
from ruydad.records import Event


def write(events: Iterable[Event], out: IO[bytes]) -> int:
    """Write the network; returns how many events it was made of."""
    networkx = library("networkx", "networkx", "graphml")
    network = gather(events)
    networkx.write_graphml_xml(graph(networkx, network), out)
    return network.events
