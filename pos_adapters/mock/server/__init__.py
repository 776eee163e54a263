"""A small point of sale behind HTTP. It imports nothing from the kiosk, so that its sums are a second
opinion."""
