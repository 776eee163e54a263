"""What the kiosk asks of the outside world: the contracts every adapter keeps, and the errors it may
raise.
"""

import sys

# httpx brings its own command line along wherever it finds what that needs: 2 MB that no kiosk uses.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
