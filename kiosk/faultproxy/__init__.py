"""A TCP proxy that makes trouble on purpose: between an adapter and its server, or by hand.

    with FaultProxy("http://127.0.0.1:8788") as wire:
        adapter = MyPos(settings(url=wire.url), …)
        wire.lose_reply("POST /v1/orders")     # the next order arrives, its answer does not
        wire.down()                            # now connections are refused
        wire.clear()                           # all is well again

Standard library only. `kiosk faultproxy --help` is the same for the command line.
"""

from kiosk.faultproxy.faults import CHANGING, EVERY, Ending, Fault, Kind, Line
from kiosk.faultproxy.http1 import Exchange, Reply, Request
from kiosk.faultproxy.proxy import FaultProxy

__all__ = [
    "CHANGING",
    "EVERY",
    "Ending",
    "Exchange",
    "Fault",
    "FaultProxy",
    "Kind",
    "Line",
    "Reply",
    "Request",
]
