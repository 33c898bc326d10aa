"""tmp"""

from ruydad.coding.reading.page import PageReading
