"""The mock POS: a real HTTP server to order against (`server/`), and the adapters that speak to it."""
