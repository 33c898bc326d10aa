"""Figures: how many were killed, hurt, arrested, came, or how much was given."""

from ruydad.coding.figures.assigning import assign_figures

__all__ = ["assign_figures"]
