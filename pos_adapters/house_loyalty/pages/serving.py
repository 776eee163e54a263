"""What `kiosk member-pages` does."""

from __future__ import annotations

import argparse
import json
import os
from contextlib import closing
from pathlib import Path

import uvicorn
from sqlalchemy import select

from pos_adapters.house_loyalty.configured import Wrong, settings
from pos_adapters.house_loyalty.pages.app import build_app
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.settings import HouseSettings
from pos_adapters.house_loyalty.tables import feedback

MOST_AT_ONCE = 200


def run(args: argparse.Namespace) -> int:
    """Raises Wrong, DatabaseError, PortError."""
    found = _settings(args)
    with closing(House(found)) as house:
        house.run(lambda call: call.rules)  # whether the database answers
        if args.feedback:
            return _tell(house)
        server = uvicorn.Server(_config(house, args))
        server.run()
    return 0 if server.started else 2


def _settings(args: argparse.Namespace) -> HouseSettings:
    env = dict(os.environ)
    if args.database:
        env["KIOSK__LOYALTY__SETTINGS__DATABASE"] = args.database
    found = settings(Path(args.config), env)
    if not found.public_base_url.startswith(("https://", "http://localhost", "http://127.0.0.1")):
        raise Wrong("[loyalty.settings] public_base_url must be the https address guests reach the pages by")
    return found


def _config(house: House, args: argparse.Namespace) -> uvicorn.Config:
    """Without a log of requests: their addresses are guests' links."""
    return uvicorn.Config(
        build_app(house),
        host=args.host,
        port=args.port,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=args.trust_proxy,
        limit_concurrency=MOST_AT_ONCE,
        timeout_keep_alive=15,
    )


def _tell(house: House) -> int:
    rows = house.run(lambda call: call.all(select(feedback).order_by(feedback.c.at)))
    for row in rows:
        told = {"order": row.order_ref, "score": row.score, "words": row.words, "at": row.at.isoformat()}
        print(json.dumps(told, ensure_ascii=False))
    return 0
