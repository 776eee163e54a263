"""The menu as guests of this kiosk see it: the POS's, with the shop's edition laid over it, and what is sold
out marked in it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from kiosk.core.edition import Edition, shown
from kiosk.core.frozen import frozen
from kiosk.core.loyalty import Tier
from kiosk.core.members_only import prepared
from kiosk.core.menu import Menu, renewed
from kiosk.core.sold_out import Gone, SoldOut
from kiosk.core.sound import faults
from kiosk.engine.asking import Asking
from kiosk.engine.tasks import Clock
from kiosk.store.memory import made_to_last, undisturbed

log = logging.getLogger(__name__)


@frozen
class Wanted:
    """What a menu is to be made with. `edition`: None: nothing is laid over it. `profile`: the kiosk's.
    `tiers`: the programme's.
    """

    edition: Edition | None = None
    gone: Gone = Gone()
    profile: str = ""
    tiers: tuple[Tier, ...] = ()


@frozen
class Made:
    """`menu`: the POS's. `used`: the edition that is laid over it in `laid`: the one before, where the one
    that was wanted is not fit to sell from. `selling`: with what is sold out marked.
    """

    menu: Menu
    wanted: Wanted
    used: Edition | None
    laid: Menu
    selling: Menu


def made(menu: Menu, wanted: Wanted, before: Made | None) -> Made:
    """In a worker: for a large menu it takes a while. What is as it was `before` is the same object."""
    if before is not None and before.menu is menu and _alike(before.wanted, wanted):
        used, laid = before.used, before.laid
    else:
        used, laid = _laid(menu, wanted, before.used if before is not None else None)
    selling = wanted.gone.marked_in(laid)
    if selling is not menu:  # whose items were compared with those before already
        selling = renewed(before.selling if before is not None else None, selling)
    return Made(menu, wanted, used, laid, prepared(selling, wanted.tiers))


def _alike(one: Wanted, other: Wanted) -> bool:
    return one.edition is other.edition and one.profile == other.profile


def _laid(menu: Menu, wanted: Wanted, last: Edition | None) -> tuple[Edition | None, Menu]:
    """The first of both that can be sold from; else the POS's menu as it is."""
    for each in (wanted.edition, last) if wanted.edition is not None else ():
        if each is None:
            continue
        wrong = "?"
        try:
            laid = shown(each.content, menu, wanted.profile)
            found = faults(laid) if laid is not menu else []
            if not found:
                return each, laid
            wrong = found[0]
        except Exception as error:  # whatever somebody wrote there: the kiosk goes on selling
            wrong = repr(error)
        log.error("edition %s of the shop's menu cannot be sold from: %s", each.number, wrong)
    return None, menu


def _remade(before: Made, wanted: Wanted) -> Made:
    """In a worker: the garbage collector, which would hold the screen up, is kept out."""
    with undisturbed():
        new = made(before.menu, wanted, before)
        if new.laid is not before.laid:
            made_to_last()
        return new


class Shelf:
    """For the engine's thread. `put` is told of each menu that was made anew, and whether it is more than its
    stock that is new.
    """

    def __init__(self, asking: Asking, clock: Clock, put: Callable[[Made, bool], None]) -> None:
        self._asking = asking
        self._clock = clock
        self._put = put
        self._profile = self._next_profile = ""
        self._stock = Gone()
        self._out: tuple[SoldOut, ...] = ()
        self._tiers: tuple[Tier, ...] = ()
        self._edition: Edition | None = None
        self._next: Edition | None = None
        self._guest = False
        self._ahead: Made | None = None
        self.made: Made | None = None
        """What is sold from now; None before there was a menu."""

    @property
    def menu(self) -> Menu | None:
        """The POS's menu as it is: what staff edit."""
        return self.made.menu if self.made is not None else None

    def wanted(self) -> Wanted:
        """What a menu that comes now is to be made with."""
        gone = self._stock.at(self._clock.now()).and_sold_out(self._out)
        return Wanted(self._edition, gone, self._profile, self._tiers)

    def take(self, new: Made) -> None:
        """A menu that somebody made with `wanted`."""
        self.made = new
        self._remake()

    def stock(self, gone: Gone) -> None:
        """What the POS says is sold out."""
        self._stock = gone
        self._remake()

    def shop(self, edition: Edition | None, out: tuple[SoldOut, ...]) -> None:
        """What the shop says: sold out counts at once, an edition between guests."""
        self._next, self._out = edition, out
        if not self._guest:
            self._edition = edition
        self._remake()

    def ranks(self, tiers: tuple[Tier, ...]) -> None:
        """The tiers of members that the programme has."""
        self._tiers = tiers
        self._remake()

    def become(self, profile: str) -> None:
        """A kiosk of this profile ("": of none), between guests."""
        self._next_profile = profile
        if not self._guest:
            self._profile = profile
        self._remake()

    def guest(self, there: bool) -> None:
        """Somebody is ordering, or nobody any more: then comes the edition that waited, if it is ready."""
        if there == self._guest:
            return
        self._guest = there
        if there or not self._waiting():
            return
        self._edition, self._profile = self._next, self._next_profile
        ahead, self._ahead = self._ahead, None
        if ahead is not None and self.made is not None and ahead.menu is self.made.menu:
            self.made = ahead
            self._put(ahead, True)
        self._remake()

    def _waiting(self) -> bool:
        """Does anything wait for the end of a session?"""
        return self._edition is not self._next or self._profile != self._next_profile

    def _remake(self) -> None:
        """Make what is wanted now; then, while somebody orders, what comes after them."""
        if self.made is None:
            return
        wanted, target = self.wanted(), self.made
        if target.wanted == wanted:
            wanted = replace(wanted, edition=self._next, profile=self._next_profile)
            ahead = self._ahead
            up_to_date = ahead is not None and ahead.menu is target.menu and ahead.wanted == wanted
            if not self._waiting() or up_to_date:
                return
        self._asking.once("shelf", lambda: _remade(target, wanted), self._done)

    def _done(self, new: Made | None, error: BaseException | None) -> None:
        if new is None or self.made is None:
            return
        if new.menu is self.made.menu:
            if new.wanted.edition is self._edition and new.wanted.profile == self._profile:
                old, self.made = self.made, new
                self._put(new, new.laid is not old.laid)
            else:
                self._ahead = new
        self._remake()
