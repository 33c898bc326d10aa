"""The network of parties: who acted towards whom, gathered from events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ruydad.exports.cleaning import xml_text
from ruydad.exports.dyads import Dyad, dyads, party_key
from ruydad.records import Event, EventTime, Party

Attributes = dict[str, Any]


class Network:
    """Nodes by party, edges by pair, type and channel; attributes as ``data/columns_*.tsv`` say."""

    def __init__(self) -> None:
        self.nodes: dict[str, Attributes] = {}
        self.edges: dict[tuple[str, str, str, str, bool], Attributes] = {}
        self.events = 0

    def add(self, event: Event) -> None:
        """Add the parties of one event and an edge for each pair."""
        self.events += 1
        for party in {party_key(p): p for p in (*event.actors, *event.recipients)}.values():
            self._add_party(party, event.time)
        for dyad in dyads(event):
            self._add_edge(dyad, event)

    def _add_party(self, party: Party, time: EventTime) -> None:
        key = xml_text(party_key(party))
        node = self.nodes.get(key)
        if node is None:
            node = self.nodes[key] = _node(party)
        known = node["sectors"].split()
        node["sectors"] = xml_text(" ".join(dict.fromkeys((*known, *party.sectors))))
        node["events"] += 1
        _widen(node, time)

    def _add_edge(self, dyad: Dyad, event: Event) -> None:
        ends = xml_text(party_key(dyad.first)), xml_text(party_key(dyad.second))
        key = (*ends, event.type, event.channel or "", dyad.mutual)
        edge = self.edges.setdefault(
            key,
            {
                "event_type": event.type,
                "channel": event.channel or "",
                "mutual": dyad.mutual,
                "weight": 0,
            },
        )
        edge["weight"] += 1
        _widen(edge, event.time)


def gather(events: Iterable[Event]) -> Network:
    """The network of the events."""
    network = Network()
    for event in events:
        network.add(event)
    return network


def graph(library: Any, network: Network) -> Any:
    """The network as a directed multigraph of ``library``, which is networkx."""
    made = library.MultiDiGraph()
    for key, attributes in network.nodes.items():
        made.add_node(key, **attributes)
    for number, ((first, second, *_), attributes) in enumerate(network.edges.items()):
        made.add_edge(first, second, key=number, **attributes)
    return made


def _node(party: Party) -> Attributes:
    known = (party.id or "").partition("/")[0]  # a person named by the office is still a person
    return {
        "label": xml_text(party.name or party.text),
        "name_fa": xml_text(party.name_fa),
        "country": xml_text(party.country or ""),
        "sectors": "",
        "kind": known if known in ("person", "country") else party.kind,
        "events": 0,
    }


def _widen(attributes: Attributes, time: EventTime) -> None:
    """Let first and last day take in an event; without a day nothing changes."""
    if time.start is None:
        return
    end = max(time.start, time.end or time.start)
    attributes["start"] = min(time.start, attributes.get("start", time.start))
    attributes["end"] = max(end, attributes.get("end", end))
