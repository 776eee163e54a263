"""What will hold on a day to come: the draft, and the editions that begin until then."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.core.edition import Content
from kiosk.staff.editing import Draft, on_top
from kiosk.staff.here import Here
from kiosk.store import editions as store


def content_at(here: Here, draft: Draft, at: datetime, now: datetime) -> Content:
    """What guests would see at `at` (aware) if the draft were published now: publishing carries it over into
    the editions that are still to begin. Raises StoreError.
    """
    with here.reading() as transaction:
        begun = [edition for edition in store.coming(transaction, now) if edition.valid_from <= at]
    if not begun:
        return draft.content
    last = begun[-1].content
    content = on_top(draft.published, draft.content, last)
    return replace(content, prices={**last.prices, **draft.content.prices})
