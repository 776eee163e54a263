"""Qt, and only here: view-models that show the state and report touches."""
