"""Okawari: a self-service ordering kiosk. See docs/architecture.md for the shape of the house."""

__version__ = "0.1.0"
