"""Decisions only. Standard library, no I/O, no clock, no randomness, no Qt: the same input gives the
same output.
"""
