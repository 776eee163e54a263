"""Easy mode's questions in words: what each screen of an order asks, and its answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.core.easy import AT_ONCE, favourites, kinds_worth_asking, uses_of_points
from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.home import Saving
from kiosk.core.journey.moves import tiers
from kiosk.core.journey.state import (
    BasketScreen,
    Browse,
    ItemScreen,
    Kiosk,
    PayScreen,
    Service,
    SetScreen,
)
from kiosk.core.menu import Item, Menu, ServiceMode, plain
from kiosk.ui.chrome import service_rate
from kiosk.ui.easy_dish import DishAsker
from kiosk.ui.easy_question import KINDS, Answer, AnswerRow, Beside, Body, Place, Question, page_of
from kiosk.ui.menu_rows import Telling
from kiosk.ui.pay import method_rows, why_few
from kiosk.ui.sections import PICKS, Section
from kiosk.ui.shelf import Shelves, wants_of
from kiosk.ui.sums import due_text, earned_points
from kiosk.ui.text import money, number, tr
from kiosk.ui.viewmodel import Pictures

translate = QCoreApplication.translate


@frozen
class Asker:
    """Puts the questions of a kiosk's screens into words."""

    picture: Pictures
    shelves: Shelves

    def question(self, kiosk: Kiosk, place: Place) -> Question | None:
        """With the answers of its page; None on screens that are the same in easy mode."""
        menu = kiosk.shop.menu
        asked = self._asked(kiosk, menu, place) if menu is not None else None
        return asked and asked.turned_to(place.page)

    def _asked(self, kiosk: Kiosk, menu: Menu, place: Place) -> Question | None:
        match screen := kiosk.screen:
            case Service():
                return self._service(kiosk, menu)
            case Browse():
                return self._dishes(kiosk, menu, place)
            case ItemScreen(line) if line.item_id in menu.by_id:
                return DishAsker(kiosk, menu, self.picture).item(line, place)
            case SetScreen(line) if line.item_id in menu.by_id:
                return DishAsker(kiosk, menu, self.picture).of_set(screen, place)
            case BasketScreen():
                return _order(kiosk)
            case PayScreen():
                uses = () if place.asked else uses_of_points(kiosk, menu)
                return self._points(kiosk, menu, uses) if uses else _pay(kiosk)
        return None

    def _service(self, kiosk: Kiosk, menu: Menu) -> Question:
        rows = []
        for mode, picture, text in (
            (ServiceMode.EAT_IN, "tray", translate("Easy", "Eat in")),
            (ServiceMode.TAKE_OUT, "bag", translate("Easy", "Take out")),
        ):
            rate = service_rate(menu, mode, kiosk) if kiosk.shop.facts.tax.included else ""
            note = translate("Easy", "Tax %1%").replace("%1", rate) if rate else ""
            row = AnswerRow(mode, text, note=note, picture=self.picture(picture, False))
            rows.append(Answer(row, ev.ModeChosen(mode)))
        return Question(
            1,
            translate("Easy", "Eat in\nor take out?"),
            answers=tuple(rows),
            beside=Beside(translate("Easy", "The usual screens"), "swap", ev.EasyToggled()),
        )

    def _dishes(self, kiosk: Kiosk, menu: Menu, place: Place) -> Question:
        """What the shop recommends; which kind; the dishes of one kind."""
        found = self.shelves.shelf(kiosk, Browse(), menu, AT_ONCE).sections
        first = favourites(*_ranked(found))
        kinds = [each for each in found if each.items and (each.id != PICKS or not _holds(first, each))]
        if not kinds and not first:
            return _none(found)
        note = translate("Easy", "Your filter hides some dishes.") if any(s.hidden for s in found) else ""
        section = next((each for each in kinds if each.id == place.kind), None)
        if section is not None:
            said = plain(section.name, kiosk.guest.language)
            return self._page(kiosk, menu, kinds, Question(2, said, note), section.items, place)
        if place.kind == KINDS or not first:
            answers = tuple(self._kind(each, kiosk.guest.language) for each in kinds)
            return Question(2, translate("Easy", "What kind\nwould you like?"), note, answers=answers)
        asked = Question(2, translate("Easy", "What would\nyou like?"), note, beside=_others(kinds, first))
        return self._page(kiosk, menu, kinds, asked, first, place)

    def _page(
        self,
        kiosk: Kiosk,
        menu: Menu,
        kinds: Sequence[Section],
        asked: Question,
        items: Sequence[Item],
        place: Place,
    ) -> Question:
        """One page of dishes: of a thousand only those that are shown are put into words."""
        page, pages = page_of(len(items), place.page)
        telling = self._telling(kiosk, menu, {section.id: section for section in kinds})
        shown = items[page * AT_ONCE : (page + 1) * AT_ONCE]
        answers = tuple(_dish(telling, item) for item in shown)
        return replace(asked, answers=answers, page=page, pages=pages)

    def _kind(self, section: Section, language: str) -> Answer:
        text = plain(section.name, language)
        row = AnswerRow(section.id, text, picture=self.picture(section.picture, False))
        return Answer(row, Place(section.id))

    def _points(self, kiosk: Kiosk, menu: Menu, uses: Sequence[Saving]) -> Question:
        """Asked once before paying, where the member can have something for points."""
        member = kiosk.guest.member
        assert member is not None
        return Question(
            5,
            translate("Easy", "Use your\npoints?"),
            tr("You have %n points", "", member.points),
            sum=due_text(kiosk),
            answers=tuple(self._use(kiosk, menu, use) for use in uses),
            beside=Beside(translate("Easy", "Not this time"), "right", Place(asked=1)),
        )

    def _use(self, kiosk: Kiosk, menu: Menu, use: Saving) -> Answer:
        """A reward, with its picture or that of the dish it gives; or the points themselves."""
        language = kiosk.guest.language
        less = money(-use.amount, language) if use.amount else ""
        if (reward := use.reward) is None:
            said = translate("Easy", "Pay with points")
            return Answer(AnswerRow("points", said, less, icon="star"), ev.PointsChosen(-1))
        dish = menu.by_variant.get(reward.discount.variant_id or "")
        picture = self.picture(reward.picture or (dish.picture if dish else None) or "gift-coupon", False)
        note = translate("MemberHome", "%1 points").replace("%1", number(reward.points, language))
        row = AnswerRow(f"reward-{reward.id}", plain(reward.name, language), less, note, picture)
        return Answer(row, ev.RewardChosen(reward.id))

    def _telling(self, kiosk: Kiosk, menu: Menu, held: dict[str, Section]) -> Telling:
        guest, shop = kiosk.guest, kiosk.shop
        wants = wants_of(kiosk, Browse())
        return Telling(
            menu,
            held,
            guest.language,
            guest.basket.mode,
            wants,
            False,
            self.picture,
            shop.pictures,
            shop.now,
            guest.offers,
            tiers(shop),
        )


def _ranked(found: Sequence[Section]) -> tuple[tuple[Item, ...], list[tuple[Item, ...]]]:
    """What the shop recommends, and the dishes of each kind."""
    picks = next((section.items for section in found if section.id == PICKS), ())
    return picks, [section.items for section in found]


def _holds(shown: Sequence[Item], section: Section) -> bool:
    """All dishes of the section are shown."""
    return not kinds_worth_asking([section.items], shown)


def _others(kinds: Sequence[Section], shown: Sequence[Item]) -> Beside | None:
    """The way to dishes that are not shown; where they are of one kind, straight to them."""
    if not kinds_worth_asking([section.items for section in kinds], shown):
        return None
    leads = Place(KINDS if len(kinds) > 1 else kinds[0].id)
    return Beside(translate("Easy", "See other dishes"), "down", leads)


def _none(found: Sequence[Section]) -> Question:
    """Nothing can be chosen: the guest's filter hides all, or nothing is sold at this hour."""
    if not any(section.hidden for section in found):
        return Question(2, translate("Easy", "Please ask\nour staff"))
    return Question(
        2,
        translate("Easy", "No dish fits\nyour filter"),
        onward=translate("Easy", "Show all dishes"),
        onward_icon="undo",
        goes_on=ev.FilterCleared(),
    )


def _dish(telling: Telling, item: Item) -> Answer:
    card = telling.card(item, "")
    row = AnswerRow(
        item.id,
        card["name"],
        card["price"],
        card["tag"] if card["tagIcon"] == "shield" else "",
        card["picture"],
        card["greyPicture"],
        soldOut=card["soldOut"],
        soldOutText=card["barred"] or card["back"] or translate("Easy", "Sold out"),
    )
    return Answer(row, ev.ItemOpened(item.id))  # the one of a sold-out dish says what could be had instead


def _order(kiosk: Kiosk) -> Question:
    if not kiosk.guest.basket.lines:
        return Question(
            4,
            translate("Easy", "Your order\nis empty"),
            body=Body.ORDER,
            onward=translate("Easy", "See the dishes"),
            onward_icon="plus",
            goes_on=ev.MoreAsked(),
        )
    return Question(
        4,
        translate("Easy", "Anything else?"),
        body=Body.ORDER,
        beside=Beside(translate("Easy", "One more dish"), "plus", ev.MoreAsked()),
        onward=translate("Easy", "Pay %1").replace("%1", due_text(kiosk)),
        onward_icon="card",
        goes_on=ev.PayPressed(),
    )


def _pay(kiosk: Kiosk) -> Question:
    guest, facts = kiosk.guest, kiosk.shop.facts
    methods = method_rows(kiosk)
    known = guest.member is not None or guest.credential is not None
    asks = methods and not known and earned_points(kiosk) and (facts.phone or facts.mail or facts.code)
    collect = Beside(translate("Easy", "Collect points"), "star", ev.MemberAsked())
    answers = [
        Answer(AnswerRow(row.id, row.title, note=row.text, icon=row.icon), ev.MethodChosen(row.id))
        for row in methods
    ]
    return Question(
        5,
        translate("Easy", "How would you\nlike to pay?")
        if methods
        else translate("Easy", "Please ask\nour staff"),
        why_few(kiosk)[0],
        sum=due_text(kiosk),
        answers=tuple(answers),
        beside=collect if asks else _again(kiosk),
    )


def _again(kiosk: Kiosk) -> Beside | None:
    """What is spent is the guest's again, who is then asked anew."""
    basket = kiosk.guest.basket
    if basket.reward is None and not basket.points:
        return None
    undone = ev.RewardRemoved() if basket.reward else ev.PointsChosen(0)
    return Beside(translate("Easy", "Change points used"), "undo", undone)
