"""What stays: the kiosk's own files (`local`) and the shop's shared database (`shop`)."""
