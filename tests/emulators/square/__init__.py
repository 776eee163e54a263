"""An emulator of Square for tests: stateful, in memory, with knobs. See `SquareServer` in server.py."""
