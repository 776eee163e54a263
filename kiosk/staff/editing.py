"""The draft of the shop's menu: opened, changed, undone, saved, thrown away.

There is one draft a shop, which everybody works on; what somebody does to it is theirs alone until it is
saved. What others saved meanwhile is kept; where two changed the same, the second is shown both (`Conflict`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.core.edition import NOTHING, Content, Edition
from kiosk.core.edits import Edit, SetPrice, SetPrices
from kiosk.core.frozen import frozen
from kiosk.core.places import Change, Clash, Place, changes, merged, put
from kiosk.staff.here import Here
from kiosk.store import editions as store
from kiosk.store.editions import Author, Kept, Transaction

MOST_UNDO = 100


@frozen
class Draft:
    """Somebody's copy of the draft. `base`: the number of the edition it changes, 0: the POS's menu as it is;
    `published`: that edition's content, without its prices, which the POS has by now. `known`: the draft as
    it was saved when this copy was taken. `undo`: earlier contents, newest last.
    """

    base: int
    published: Content
    known: Content
    content: Content
    undo: tuple[Content, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """What publishing it would change."""
        return changes(self.published, self.content)

    @property
    def unsaved(self) -> bool:
        return self.content != self.known


@frozen
class Disputed:
    """A place that somebody else changed too, and saved first. None: nothing is said there."""

    place: Place
    base: Any
    mine: Any
    theirs: Any
    by: str
    at: datetime


class Conflict(Exception):
    """Two changed the same; `disputed` holds both versions. Decide each and save again with `mine` or
    `theirs`.
    """

    def __init__(self, disputed: tuple[Disputed, ...]) -> None:
        super().__init__(f"{len(disputed)} places were changed by somebody else too")
        self.disputed = disputed


class CannotChange(Exception):
    """This POS takes no prices from a kiosk: they are changed there."""

    def __init__(self) -> None:
        super().__init__("This POS takes no prices from the kiosk. Change the price at the POS.")


def opened(here: Here, now: datetime) -> Draft:
    """The shop's draft, or a new one. Raises StoreError: NewerStore where a newer program wrote it."""
    with here.reading() as transaction:
        return taken(shared(transaction, now))


def changed(draft: Draft, edit: Edit, takes: Collection[str]) -> Draft:
    """With one edit more; the same draft where it changes nothing. `takes`: as in `Here`. Raises
    CannotChange.
    """
    if isinstance(edit, SetPrice | SetPrices) and "price" not in takes:
        raise CannotChange
    content = edit.on(draft.content)
    if content == draft.content:
        return draft
    return replace(draft, content=content, undo=(*draft.undo, draft.content)[-MOST_UNDO:])


def undone(draft: Draft) -> Draft:
    """Without the last edit."""
    if not draft.undo:
        return draft
    return replace(draft, content=draft.undo[-1], undo=draft.undo[:-1])


def save(
    here: Here,
    draft: Draft,
    by: str,
    now: datetime,
    mine: Collection[Place] = (),
    theirs: Collection[Place] = (),
) -> Draft:
    """Keep the draft for everybody; the answer has what others saved meanwhile too. `mine`, `theirs`: whose
    version holds at disputed places. Raises Conflict (nothing is saved), StoreError.
    """
    with here.writing() as transaction:
        store.alone(transaction)
        there = shared(transaction, now)
        content = brought_together(draft, there, mine, theirs)
        authors = {place: (who, when) for place, who, when in there.authors}
        authors |= {change.place: (by, now) for change in changes(there.content, content)}
        kept = Kept(there.base, there.version + 1, by, now, content, _authors(authors))
        store.keep_draft(transaction, kept)
    alone = there.content == draft.known
    return replace(
        draft,
        base=there.base,
        published=there.published,
        known=content,
        content=content,
        undo=draft.undo if alone else (),
    )


def discard(here: Here, now: datetime) -> Draft:
    """The draft is gone, for everybody; the answer is a new one."""
    with here.writing() as transaction:
        store.alone(transaction)
        store.drop_draft(transaction)
        return taken(shared(transaction, now))


# What the use cases of publishing build on.


@frozen
class Shared:
    """The shop's draft as it stands in the database."""

    base: int
    published: Content
    version: int
    content: Content
    authors: tuple[Author, ...]
    holding: Edition | None


def shared(transaction: Transaction, now: datetime) -> Shared:
    """The draft, on top of what holds now: where another edition has begun since it was saved, with what that
    brought. Raises NewerStore, CorruptStore.
    """
    holding = store.holding(transaction, now)
    number, published = (holding.number, begun(holding.content)) if holding else (0, NOTHING)
    kept = store.draft(transaction)
    if kept is None:
        return Shared(number, published, 0, published, (), holding)
    content = kept.content
    if kept.base != number:
        content = on_top(_base(transaction, kept.base), content, published)
    return Shared(number, published, kept.version, content, kept.authors, holding)


def _base(transaction: Transaction, number: int) -> Content:
    edition = store.edition(transaction, number)
    return NOTHING if edition is None else begun(edition.content)


def begun(content: Content) -> Content:
    """What of an edition's content goes on in the next: its prices are the POS's by now."""
    return replace(content, prices={})


def on_top(base: Content, mine: Content, theirs: Content) -> Content:
    """`theirs` with all that `mine` changed since `base`."""
    content, clashes = merged(base, mine, theirs)
    return put(content, {clash.place: clash.mine for clash in clashes})


def taken(there: Shared) -> Draft:
    return Draft(there.base, there.published, there.content, there.content)


def brought_together(
    draft: Draft, there: Shared, mine: Collection[Place] = (), theirs: Collection[Place] = ()
) -> Content:
    """What is saved and what this draft changed. Raises Conflict."""
    content, clashes = merged(draft.known, draft.content, there.content)
    open_ones = [clash for clash in clashes if clash.place not in mine and clash.place not in theirs]
    if open_ones:
        raise Conflict(_disputed(open_ones, there))
    return put(content, {clash.place: clash.mine for clash in clashes if clash.place in mine})


def _disputed(clashes: list[Clash], there: Shared) -> tuple[Disputed, ...]:
    """A place nobody is named for came with the edition that holds."""
    authors: Mapping[Place, tuple[str, datetime]] = {place: (who, at) for place, who, at in there.authors}
    holding = there.holding
    somebody = (holding.by, holding.at) if holding is not None else ("", datetime.min)
    return tuple(
        Disputed(c.place, c.base, c.mine, c.theirs, *authors.get(c.place, somebody)) for c in clashes
    )


def _authors(authors: Mapping[Place, tuple[str, datetime]]) -> tuple[Author, ...]:
    return tuple((place, *who) for place, who in authors.items())
