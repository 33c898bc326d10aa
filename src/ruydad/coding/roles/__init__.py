"""tmp"""
from ruydad.coding.roles.slots import *
from ruydad.coding.roles.slots import _MARKER_NAMES
