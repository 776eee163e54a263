"""Odoo 19's point of sale: places orders that are paid already, or drafts for the counter, over JSON-2."""

from pos_adapters.odoo.adapter import OdooPos
from pos_adapters.odoo.loyalty import OdooLoyalty

__all__ = ["OdooLoyalty", "OdooPos"]
