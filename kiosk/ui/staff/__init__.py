"""The staff's screens: view-models and the window they are shown in."""
