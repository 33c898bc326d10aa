"""Compile the source tables to the knowledge file; used by tools and by ``load(extra)``."""

from ruydad.knowledge.compiling.compiler import compile_tables, digest_of
from ruydad.knowledge.compiling.tables import Tables, read_tables

__all__ = ["Tables", "compile_tables", "digest_of", "read_tables"]
