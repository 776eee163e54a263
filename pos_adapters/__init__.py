"""Adapters that connect the kiosk to point-of-sale, loyalty and payment systems: one package a system."""
