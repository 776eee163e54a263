"""What the kiosk asks of the outside world: the contracts every adapter keeps, and the errors it may
raise.
"""
