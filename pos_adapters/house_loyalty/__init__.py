"""The house programme: members, points and offers of a shop whose POS has none, in a database of its own."""

from pos_adapters.house_loyalty.adapter import HouseLoyalty
from pos_adapters.house_loyalty.settings import HouseSettings

__all__ = ["HouseLoyalty", "HouseSettings"]
