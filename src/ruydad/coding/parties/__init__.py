"""Parties: a mention's words resolved to the person, office, body or state they name."""

from ruydad.coding.parties.records import meant_again
from ruydad.coding.parties.resolver import Resolver

__all__ = ["Resolver", "meant_again"]
