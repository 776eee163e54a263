"""The walks through the demo shop in dollars."""

ALL = ()
