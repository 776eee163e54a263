"""What managers and technicians do with the kiosk, without a screen: checks, and orders that need a hand."""
