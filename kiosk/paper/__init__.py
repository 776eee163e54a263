"""Receipts and tickets as documents, and documents as pictures of one bit a pixel. No Qt, and no printer."""
