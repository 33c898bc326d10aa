"""tmp"""
from ruydad.coding.parties.resolver import Resolver
