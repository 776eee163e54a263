"""One measurement in a process of its own: `python -m scripts.benchmarks.child MODULE JSON`."""

import json
import sys
from importlib import import_module

import kiosk.ui  # noqa: F401 - before Qt, as the program has it: it makes other imports cheaper
from kiosk import log

DEVELOPERS_ONLY = ("trio", "pygments")
"""What httpx and Mako load wherever they find it. Only requirements-dev.lock brings it: no kiosk has it."""

if __name__ == "__main__":
    sys.modules.update(dict.fromkeys(DEVELOPERS_ONLY))  # type: ignore[arg-type]
    log.start("warning")
    module = import_module(f"scripts.benchmarks.{sys.argv[1]}")
    print(json.dumps(module.here(**json.loads(sys.argv[2]))))
