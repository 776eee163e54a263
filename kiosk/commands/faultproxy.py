"""`kiosk faultproxy`: stands before a server and makes trouble on purpose."""

from __future__ import annotations

import argparse
import sys
from threading import Event

from kiosk.commands import MISSING, OK, USAGE, Stop
from kiosk.faultproxy import Exchange, FaultProxy, Line
from kiosk.faultproxy.words import FAULTS, SYNTAX, Done, bent, fault_of, obey

DESCRIPTION = (
    """Stand before a POS, a loyalty service, a terminal or a printer, pass everything on, and make
trouble on purpose. Give the kiosk the printed address instead of the server's. While it runs, the same
words can be typed: `help` lists them. What passes is listed by method and path; never what is in it.

  kiosk faultproxy --to http://127.0.0.1:8788 --latency 300 --jitter 200
  kiosk faultproxy --to http://127.0.0.1:8788 --fault 'lose-reply POST /v1/orders'
  kiosk faultproxy --to https://pos.example --fault 'answer=503 POST .* x3' --fault 'duplicate POST .*'
  kiosk faultproxy --to tcp://192.168.1.50:9100 --fault cut=0

faults:
"""
    + "\n".join(f"  {word:<21} {text}" for word, text in FAULTS.items())
    + f"\n\n{SYNTAX}"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to",
        required=True,
        metavar="SERVER",
        help="http://…, https://…, host:port (HTTP), or tcp://host:port for what is no HTTP",
    )
    parser.add_argument(
        "--listen",
        default="127.0.0.1:0",
        metavar="HOST:PORT",
        help="where to listen (default: this machine only, any free port)",
    )
    parser.add_argument("--latency", default="0", metavar="MS", help="requests arrive so much later")
    parser.add_argument("--jitter", default="0", metavar="MS", help="… more or less")
    parser.add_argument("--bandwidth", default="0", metavar="BYTES", help="a second, in each direction")
    parser.add_argument("--slice", default="0", metavar="BYTES", help="send so many bytes at a time")
    parser.add_argument(
        "--fault", action="append", default=[], metavar="FAULT", help="see above; may be given several times"
    )


def run(args: argparse.Namespace) -> int:
    try:
        line = bent(Line(), "latency", [args.latency, args.jitter])
        for word in ("bandwidth", "slice"):
            line = bent(line, word, [getattr(args, word)])
        wire = FaultProxy(args.to, args.listen, told)
        wire.line = line
        for words in args.fault:
            wire.set(fault_of(words))
        wire.start()
    except ValueError as error:
        raise Stop(USAGE, str(error)) from error
    except OSError as error:
        raise Stop(MISSING, f"cannot listen at {args.listen}: {error.strerror or error}") from error
    print(f"{wire.url} → {wire.upstream}", flush=True)
    with wire:
        _listen_to_person(wire)
    return OK


def told(exchange: Exchange) -> None:
    """Say what passed, without its query and its body: they may be about a guest."""
    answer = "no answer from there" if exchange.reply is None else exchange.reply.status
    fault = f"  [{exchange.fault}]" if exchange.fault else ""
    print(f"{exchange.request.name} → {answer}{fault}", flush=True)


def _listen_to_person(wire: FaultProxy) -> None:
    """Do what is typed, until "quit" or Ctrl-C. Without anybody to type, until it is ended."""
    for words in sys.stdin:
        try:
            if words.strip():
                print(obey(wire, words), flush=True)
        except ValueError as error:
            print(error, flush=True)
        except Done:
            return
    if not sys.stdin.isatty():
        Event().wait()
