"""States of the kiosk, made by hand from the demo menu: what the screens are shown and tested with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.core.basket import Basket, Choice, Line, Part
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Guest, Kiosk, Shop, ShopFacts
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.core.order import Facts, Order, Payment, PaymentState, Receipt, ReceiptState, Record
from kiosk.core.pricing import Quote, price
from kiosk.core.suggest import replacements
from kiosk.core.summary import order_lines
from tests.ui import demo

NOW = datetime(2026, 11, 16, 12, 30, tzinfo=ZoneInfo("Asia/Tokyo"))

FACTS = ShopFacts(
    kiosk_id="front-1",
    shop_name={"ja": "おかわり", "en": "Okawari"},
    languages=("ja", "en"),
    phone_region="JP",
    order=Facts(
        find=True, repeatable=True, cancel=True, refund=True, redeem=True, earn=True, cancel_payment=True
    ),
    quote=True,
    stock=True,
    at_counter=True,
    call_staff=True,
    tables=2,
    methods=("card", "ic", "qr"),
    phone=True,
    code=True,
    enrol=True,
    rewards=True,
    tender=True,
    coupons=True,
    phone_encrypted=True,
    earn_offline=True,
    tax_number="T8700110005901",
    reader_place="right_below",
)

SET = Line(
    1,
    "burger-set",
    "burger-set",
    choices=(),
    parts=(
        Part(
            "burger",
            "double-cheeseburger",
            (Choice("sauce", "wasabi-mayo"), Choice("leave-out-burger", "no-onion")),
        ),
        Part("side", "onion-rings"),
        Part("drink", "iced-tea"),
    ),
)
CHICKEN = Line(2, "chicken-burger", "chicken-burger", 2)
GIFT = Line(3, "taiyaki-box", "taiyaki-box")
LINES = (SET, CHICKEN, GIFT)


def shop(**changes: object) -> Shop:
    found = Shop(FACTS, NOW, demo.menu(), st.MenuState.READY, wait_minutes=6, programme=demo.programme())
    return replace(found, **changes)


def basket(*lines: Line, mode: ServiceMode = ServiceMode.EAT_IN) -> Basket:
    return Basket(mode, lines, next_id=len(lines) + 1, revision=len(lines))


def quoted(kiosk: Kiosk) -> Quote:
    value = kiosk.shop.programme.point_value if kiosk.shop.programme else None
    return price(kiosk.shop.menu, kiosk.guest.basket, kiosk.shop.now.date(), kiosk.shop.facts.tax, value)


TYPED = Credential(CredentialKind.PHONE, "+819012345678")


def kiosk(language: str, screen: st.Screen, *lines: Line, **changes: object) -> Kiosk:
    """A kiosk in the middle of an order; `changes` are the guest's."""
    guest = Guest(7, language, basket(*lines), **changes)
    made = Kiosk(shop(), guest, screen)
    return replace(made, guest=replace(guest, quote=guest.quote or quoted(made)))


def ordered(before: Kiosk, method: str = "card", **changes: object) -> Kiosk:
    """With the basket made into an order; `changes` are the record's."""
    guest, menu = before.guest, before.shop.menu
    quote = quoted(before)
    order = Order(
        key="3f0a7c52-4d57-4f9c-9d7b-6f1a5e0f2b11",
        number="901",
        created_at=NOW,
        language=guest.language,
        basket=guest.basket,
        quote=quote,
        lines=order_lines(menu, guest.basket, quote, NOW.date()),
        method=method,
        table=guest.table,
        member_id=guest.member.id if guest.member else None,
    )
    receipt = Receipt("r-1", "128", quote.total, ReceiptState.PAID, "https://okawari.example/r/8Kd2", 6)
    record = replace(Record(order, receipt=receipt), **changes)
    return replace(before, guest=replace(guest, quote=quote, order=record))


def full(language: str, screen: st.Screen, **changes: object) -> Kiosk:
    """The order of the design pictures: a member with a coupon and three lines."""
    made = kiosk(language, screen, *LINES, member=demo.member(language), **changes)
    return with_basket(made, made.guest.basket.with_coupon(demo.coupon()))


def with_basket(made: Kiosk, new: Basket) -> Kiosk:
    changed = replace(made, guest=replace(made.guest, basket=new))
    return replace(changed, guest=replace(changed.guest, quote=quoted(changed)))


def over(made: Kiosk, overlay: st.Overlay) -> Kiosk:
    return replace(made, overlay=overlay)


def away(made: Kiosk) -> Kiosk:
    return replace(made, shop=replace(made.shop, online=False, terminal_ready=False, loyalty_ready=False))


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


def idle(language: str) -> Kiosk:
    return replace(full(language, st.BasketScreen()), idle=21)


def removed(language: str) -> Kiosk:
    edamame = Line(4, "edamame", "edamame")
    return replace(
        full(language, st.BasketScreen()), toast=st.Toast(st.Say.REMOVED, "edamame", (*LINES, edamame))
    )


def offline(language: str) -> Kiosk:
    return away(kiosk(language, st.BasketScreen(), *LINES))


def member_question(language: str) -> Kiosk:
    return kiosk(language, st.MemberScreen(st.BasketScreen(), "09012"), *LINES)


def joining(language: str) -> Kiosk:
    return kiosk(
        language, st.JoinScreen(st.BasketScreen(), "さくら" if language == "ja" else "Sam", "09012"), *LINES
    )


def joining_name(language: str) -> Kiosk:
    return kiosk(language, st.JoinScreen(st.BasketScreen()), *LINES)


def by_mail(made: Kiosk) -> Kiosk:
    """In a shop whose members are known by mail address, too."""
    facts = replace(made.shop.facts, mail=True, enrol_mail=True, sign_in=True)
    return replace(made, shop=replace(made.shop, facts=facts))


def member_mail(language: str) -> Kiosk:
    screen = st.MemberScreen(st.BasketScreen(), mail="sakura.tanaka@exa", nod=1)
    return by_mail(kiosk(language, screen, *LINES))


def member_ways(language: str) -> Kiosk:
    """A telephone number, with every other way beside it."""
    return by_mail(kiosk(language, st.MemberScreen(st.BasketScreen(), "09012"), *LINES))


def joining_mail(language: str) -> Kiosk:
    return by_mail(kiosk(language, st.JoinScreen(st.BasketScreen(), "Sam", mail="sam@example.jp"), *LINES))


def member_home(language: str) -> Kiosk:
    return kiosk(language, st.MemberHome(st.BasketScreen()), *LINES, member=demo.member(language))


def member_usual(language: str) -> Kiosk:
    """A regular who has just come: the usual order leads."""
    made = kiosk(language, st.MemberHome(st.Browse()), member=demo.regular(language))
    return replace(made, shop=replace(made.shop, facts=replace(made.shop.facts, preferences=True)))


def one_time_code(language: str) -> Kiosk:
    made = kiosk(language, st.CodeScreen(st.BasketScreen(), "135"), *LINES, credential=TYPED)
    return replace(made, shop=replace(made.shop, facts=replace(made.shop.facts, one_time_code=True)))


def confirming(language: str) -> Kiosk:
    """A member shows that the number they gave is theirs."""
    member = replace(demo.member(language), unproved="•••• 5678")
    return kiosk(language, st.CodeScreen(st.BasketScreen(), "135", confirms=True), *LINES, member=member)


def member_unproved(language: str) -> Kiosk:
    """A member's page that offers to."""
    made = member_home(language)
    assert made.guest.member is not None
    return replace(made, guest=replace(made.guest, member=replace(made.guest.member, unproved="•••• 5678")))


def own_phone(language: str) -> Kiosk:
    screen = st.SignInScreen(
        st.BasketScreen(),
        st.SignInState.WAITING,
        "https://id.okawari.example/device?c=WDJBMJHT",
        "WDJB-MJHT",
        5,
        600,
    )
    return kiosk(language, screen, *LINES)


def with_cards(made: Kiosk) -> Kiosk:
    """At a kiosk with an IC card reader."""
    return replace(made, shop=replace(made.shop, facts=replace(made.shop.facts, ic_prefix="")))


def ic_card(language: str, state: st.CardState = st.CardState.AGAIN) -> Kiosk:
    """A member links a card: the second touch is waited for."""
    screen = st.IcCardScreen(st.BasketScreen(), state)
    return with_cards(kiosk(language, screen, *LINES, member=demo.member(language)))


def ic_card_passing(language: str) -> Kiosk:
    return ic_card(language, st.CardState.PASSING)


def home_cards(language: str) -> Kiosk:
    """A member's own page, where an IC card can be linked."""
    return with_cards(member_usual(language))


def member_cards(language: str) -> Kiosk:
    """The question who it is, where an IC card may be shown."""
    return with_cards(member_question(language))


def one_time_wrong(language: str) -> Kiosk:
    made = one_time_code(language)
    return replace(made, screen=st.CodeScreen(st.BasketScreen(), wrong=True))


def done_stranger(language: str) -> Kiosk:
    """Not a member: the points can be had later, and joining is offered; the face was a low one."""
    made = ordered(kiosk(language, st.PayScreen(), *LINES))
    screen = st.Done(24, 2, called=True, claim="https://m.okawari.example/c/8Kd2f3Qx")
    return replace(made, screen=screen)


def done_regular(language: str) -> Kiosk:
    """A member who is asked for more: the link for friends, and the question of the quarter."""
    made = done(language)
    facts = replace(made.shop.facts, nps=True)
    member = replace(demo.regular(language), ask_nps=True)
    screen = st.Done(24, 5, invite="https://m.okawari.example/i/4Gh7")
    made = replace(made, shop=replace(made.shop, facts=facts), screen=screen)
    return replace(made, guest=replace(made.guest, member=member))


def member_home_taken(language: str) -> Kiosk:
    made = member_home(language)
    new = made.guest.basket.with_reward(demo.rewards()[0]).with_points(120).with_coupon(demo.coupon())
    return with_basket(made, new)


def pay(language: str) -> Kiosk:
    return full(language, st.PayScreen())


def pay_stranger(language: str) -> Kiosk:
    return kiosk(language, st.PayScreen(), *LINES, table="12")


def pay_offline(language: str) -> Kiosk:
    return away(kiosk(language, st.PayScreen(), *LINES))


def pay_age(language: str) -> Kiosk:
    return kiosk(language, st.PayScreen(), Line(1, "beer", "beer-m"), CHICKEN)


def table(language: str) -> Kiosk:
    return kiosk(language, st.TableScreen("1"), *LINES)


def naming(language: str) -> Kiosk:
    return asking_names(kiosk(language, st.NameScreen("さくら" if language == "ja" else "Sam"), *LINES))


def pay_named(language: str) -> Kiosk:
    return asking_names(kiosk(language, st.PayScreen(), *LINES, name="さくら" if language == "ja" else "Sam"))


def done_named(language: str) -> Kiosk:
    made = done(language)
    record = made.guest.order
    named = replace(record, order=replace(record.order, name="さくら" if language == "ja" else "Sam"))
    return replace(made, guest=replace(made.guest, order=named))


def asking_names(made: Kiosk) -> Kiosk:
    """As in a shop that calls names, and has no tables."""
    facts = replace(made.shop.facts, ask_name=True, tables=0)
    return replace(made, shop=replace(made.shop, facts=facts))


def as_set(language: str) -> Kiosk:
    """Dishes that are a set together, for less."""
    return kiosk(
        language,
        st.BasketScreen(),
        Line(1, "cheeseburger", "cheeseburger-regular", 1, (Choice("sauce", "teriyaki"),)),
        Line(2, "fries", "fries-m", 2),
        Line(3, "cola", "cola-m", 1, (Choice("ice", "ice-regular"),)),
    )


def avoiding(language: str) -> Kiosk:
    """A guest who cannot eat some of what is in the basket, and cannot know of the rest."""
    sour = Line(4, "lemon-sour", "lemon-sour")
    return kiosk(language, st.BasketScreen(), *LINES, sour, avoid=frozenset({"beef", "egg"}))


def paying(phase: st.Phase, method: str = "card", **changes: object) -> Callable[[str], Kiosk]:
    def made(language: str) -> Kiosk:
        return ordered(full(language, st.Paying(method, phase, since_s=18, **changes)), method)

    return made


def paying_joins(language: str) -> Kiosk:
    """A stranger who wishes to join while the terminal waits."""
    return ordered(kiosk(language, st.Paying("card", st.Phase.WAITING, since_s=18), *LINES))


def paying_by_phone(language: str) -> Kiosk:
    """In a shop whose codes are on the screen, not on the phone."""
    code = Payment("p-1", PaymentState.PENDING, yen(2950), code="MOCKPAY:pay-7f3a9c21:2950:JPY")
    made = ordered(full(language, st.Paying("scan", st.Phase.WAITING, since_s=18)), "scan", payment=code)
    facts = replace(made.shop.facts, methods=("card", "ic", "scan"))
    return replace(made, shop=replace(made.shop, facts=facts))


def done(language: str) -> Kiosk:
    return ordered(full(language, st.Done(24)), payment=APPROVED, earned=29)


def done_counter(language: str) -> Kiosk:
    made = ordered(
        kiosk(language, st.Done(24), Line(1, "beer", "beer-m"), CHICKEN, credential=TYPED), "counter"
    )
    record = made.guest.order
    order = replace(record.order, check_age=20)
    receipt = replace(record.receipt, state=ReceiptState.UNPAID, number="1043")
    return replace(made, guest=replace(made.guest, order=replace(record, order=order, receipt=receipt)))


def done_offline(language: str) -> Kiosk:
    made = away(ordered(kiosk(language, st.Done(24, offline=True), *LINES), "counter", receipt=None))
    return made


def done_late(language: str) -> Kiosk:
    made = ordered(
        full(language, st.Done(24, score=4, too_late=True), table="12"), payment=APPROVED, earned=29
    )
    return made


def receipt(language: str) -> Kiosk:
    return over(done(language), st.ReceiptView())


def receipt_stranger(language: str) -> Kiosk:
    """The receipt of somebody who can have the points later."""
    return over(done_stranger(language), st.ReceiptView())


def slip(language: str) -> Kiosk:
    return over(done_counter(language), st.ReceiptView())


def overlaid(overlay: st.Overlay, screen: st.Screen | None = None) -> Callable[[str], Kiosk]:
    return lambda language: over(full(language, screen or st.BasketScreen()), overlay)


def sold_out(language: str) -> Kiosk:
    made = kiosk(language, st.BasketScreen(), *LINES)
    made = replace(made, shop=replace(made.shop, menu=demo.sold_out(["chicken-burger"])))
    found = replacements(made, CHICKEN)
    return over(made, st.SoldOut(2, found, yen(1910)))


def five_languages(language: str) -> Kiosk:
    made = kiosk(language, st.BasketScreen(), *LINES)
    facts = replace(made.shop.facts, languages=("ja", "en", "es", "zh-Hans", "ko"))
    return over(replace(made, shop=replace(made.shop, facts=facts)), st.Languages())


def resting(screen: st.Screen, **changes: object) -> Callable[[str], Kiosk]:
    return lambda language: Kiosk(shop(**changes), Guest(1, language, basket()), screen)


NAMED: dict[str, Callable[[str], Kiosk]] = {
    "idle": idle,
    "basket": removed,
    "basket-offline": offline,
    "member": member_question,
    "member-mail": member_mail,
    "member-ways": member_ways,
    "join": joining,
    "join-mail": joining_mail,
    "join-name": joining_name,
    "home": member_usual,
    "home-new": member_home,
    "code": one_time_code,
    "code-confirm": confirming,
    "home-confirm": member_unproved,
    "ownphone": own_phone,
    "iccard": ic_card,
    "iccard-passing": ic_card_passing,
    "member-cards": member_cards,
    "home-cards": home_cards,
    "done-stranger": done_stranger,
    "done-regular": done_regular,
    "home-taken": member_home_taken,
    "done": done,
    "done-named": done_named,
    "done-counter": done_counter,
    "done-offline": done_offline,
    "done-late": done_late,
    "receipt": receipt,
    "receipt-stranger": receipt_stranger,
    "receipt-slip": slip,
    "help": overlaid(st.Help()),
    "cancel": overlaid(st.ConfirmCancel()),
    "switch": overlaid(st.SwitchMode(ServiceMode.TAKE_OUT, yen(2950), yen(2900))),
    "price": overlaid(st.PriceChanged(yen(2950), yen(3010)), st.PayScreen()),
    "soldout": sold_out,
    "coupon": overlaid(st.CouponEntry("AKI20", wrong=True)),
    **{f"call-{state}": overlaid(st.StaffCall(state, "c-1")) for state in st.Call},
    "languages": five_languages,
    "loading": resting(st.Starting(), menu=None, menu_state=st.MenuState.LOADING),
    "failed": resting(st.Starting(), menu=None, menu_state=st.MenuState.FAILED),
    "too-old": resting(st.Starting(), menu_state=st.MenuState.TOO_OLD),
    "closed": resting(st.Closed(), hours_open=False, opens_at="10:00"),
    "broken": resting(st.OutOfOrder(), broken="K02-4417"),
    "basket-as-set": as_set,
    "basket-avoiding": avoiding,
    "name": naming,
    "name-offline": lambda language: away(naming(language)),
    "pay-named": pay_named,
    "empty": lambda language: kiosk(language, st.BasketScreen()),
    "table": table,
    "pay": pay,
    "pay-stranger": pay_stranger,
    "pay-offline": pay_offline,
    "pay-age": pay_age,
    **{f"paying-{phase}": paying(phase) for phase in st.Phase},
    "paying-waiting-qr": paying(st.Phase.WAITING, "qr"),
    "paying-scan": paying_by_phone,
    "paying-joins": paying_joins,
    "paying-timeout": paying(st.Phase.DECLINED, reason="timeout"),
}

APPROVED = Payment("p-1", PaymentState.APPROVED, yen(2950), masked="•••• 4242")
