"""Role binding: which mentions stand in the slots a frame names."""

from ruydad.coding.roles.binding import bind
from ruydad.coding.roles.object_phrases import inside_object, object_head
from ruydad.coding.roles.objects import object_mentions
from ruydad.coding.roles.slots import slot_mentions
from ruydad.coding.roles.subjects import own_subject, subject

__all__ = [
    "bind",
    "inside_object",
    "object_head",
    "object_mentions",
    "own_subject",
    "slot_mentions",
    "subject",
]
