"""Proofs that take longer than a test may: see docs/proofs.md."""
