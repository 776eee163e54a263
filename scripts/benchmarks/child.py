"""One measurement in a process of its own: `python -m scripts.benchmarks.child MODULE JSON`."""

import json
import sys
from importlib import import_module

from kiosk import log

if __name__ == "__main__":
    log.start("warning")
    module = import_module(f"scripts.benchmarks.{sys.argv[1]}")
    print(json.dumps(module.here(**json.loads(sys.argv[2]))))
