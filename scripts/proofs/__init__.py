"""What must stay true when everything around the kiosk fails: see `scripts/chaos --help`."""
