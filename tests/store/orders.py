"""Orders to write down: one that is quickly made, and any that can be thought of."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import uuid4

from hypothesis import strategies as st

from kiosk.core.basket import Basket, Choice, Line, Part
from kiosk.core.loyalty import Credential, CredentialKind, Hold
from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.order import Do, End, Order, OrderLine, Payment, PaymentState, Receipt, ReceiptState, Record
from kiosk.core.pricing import Quote, QuoteDiscount, QuoteLine, QuoteTax
from kiosk.store.local import Outbox

NOON = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)
GUEST = ("+819012345678", "Hanako Canary", "member-canary", "hold-canary")
"""What must not remain of the guest of `an_order`."""


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


def a_quote() -> Quote:
    """¥590 of food at 8 % in the price and ¥100 of goods without tax, ¥50 off, ¥30 paid with points."""
    food = (
        TaxRow(
            "food", {"ja": "消費税", "en": "tax"}, Decimal("0.08"), ServiceMode.TAKE_OUT, date(2019, 10, 1)
        ),
    )
    return Quote(
        "JPY",
        (QuoteLine(1, yen(590), yen(590)), QuoteLine(2, yen(100), yen(50))),
        yen(690),
        (QuoteDiscount("AKI50", {"en": "Autumn"}, yen(50)),),
        (QuoteTax(food, yen(500), (yen(40),), yen(540)), QuoteTax((), yen(100), (), yen(100))),
        yen(640),
        True,
        yen(0),
        yen(30),
    )


def a_record(key: str = "order-1", guest: tuple[str, str, str, str] = GUEST, minute: int = 0) -> Record:
    """An order of a member who is known, placed but not paid."""
    phone, name, member, hold = guest
    off = Discount(amount=yen(50))
    burger = Line(1, "burger", "burger", 1, (Choice("sauce", "hot", 2, (Choice("more", "yes"),)),))
    menu = Line(2, "set", "set", 2, parts=(Part("drink", "cola-l"),))
    basket = Basket(ServiceMode.TAKE_OUT, (burger, menu), Coupon("AKI50", {"en": "Autumn"}, off), points=30)
    order = Order(
        key,
        "K-1",
        NOON + timedelta(minutes=minute),
        "ja",
        replace(basket, reward=Reward("soup", {"en": "Soup"}, 200, off)),
        a_quote(),
        (OrderLine("burger", {"ja": "バーガー"}, ({"ja": "辛口"},), 1, yen(590), True),),
        "card",
        "12",
        name,
        member,
        Credential(CredentialKind.PHONE, phone),
        holds=(Hold(hold, 30),),
    )
    receipt = Receipt("pos-77", "A77", yen(640), ReceiptState.OPEN, "https://pos.example/r/77", 4)
    return Record(order, receipt)


def next_number(outbox: Outbox, first: int, last: int) -> int:
    """The own number that the next order gets; the order has ended at once."""
    return int(outbox.add(ended(a_record(uuid4().hex)), first, last).order.number)


def ended(record: Record) -> Record:
    return replace(record, end=End.DONE, receipt=replace(record.receipt, state=ReceiptState.PAID))


words = st.text(max_size=6)
texts = st.dictionaries(st.sampled_from(["ja", "en", "ar"]), words, max_size=2)
moments = st.datetimes(
    datetime(2000, 1, 1),
    datetime(2100, 1, 1),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=9)), timezone(-timedelta(hours=3, minutes=30))]),
)
money = st.builds(Money, st.integers(), st.sampled_from(["JPY", "USD"]))
rates = st.decimals(0, 1, allow_nan=False, allow_infinity=False, places=4)
days = st.dates()


def some(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=2).map(tuple)


choices = st.recursive(
    st.just(()), lambda deeper: some(st.builds(Choice, words, words, st.integers(), deeper)), max_leaves=3
)
lines = st.builds(
    Line, st.integers(), words, words, choices=choices, parts=some(st.builds(Part, words, words, choices))
)
discounts = st.builds(Discount, st.none() | money, st.none() | st.integers(), st.none() | words)
baskets = st.builds(
    Basket,
    st.sampled_from(ServiceMode),
    some(lines),
    st.none() | st.builds(Coupon, words, texts, discounts, st.none() | money),
    st.none()
    | st.builds(Reward, words, texts, st.integers(), discounts, st.none() | money, st.none() | words),
    st.integers(),
)
tax_rows = st.builds(
    TaxRow,
    words,
    texts,
    rates,
    st.none() | st.sampled_from(ServiceMode),
    st.none() | days,
    st.none() | days,
    st.booleans(),
)


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    """A quote whose figures add up: anything else cannot be built."""
    amounts = draw(st.lists(st.integers(0, 10**9), max_size=3))
    taxes = draw(some(tax_rows))
    parts = tuple(yen(draw(st.integers(0, 99))) for _ in taxes)
    net = yen(sum(amounts))
    gross = net + sum(parts, yen(0))
    discount = QuoteDiscount(draw(words), draw(texts), yen(draw(st.integers())))
    return Quote(
        "JPY",
        tuple(QuoteLine(i, yen(amount), yen(amount)) for i, amount in enumerate(amounts)),
        net,
        draw(st.sampled_from([(), (discount,)])),
        (QuoteTax(taxes, net, parts, gross),),
        gross,
        draw(st.booleans()),
        yen(0),
        yen(draw(st.integers(0, gross.minor))),
        draw(st.booleans()),
    )


orders = st.builds(
    Order,
    words,
    words,
    moments,
    words,
    baskets,
    quotes(),
    some(st.builds(OrderLine, words, texts, some(texts), st.integers(), money, st.booleans())),
    words,
    st.none() | words,
    st.none() | words,
    st.none() | words,
    st.none() | st.builds(Credential, st.sampled_from(CredentialKind), words),
    st.none() | st.integers(),
    some(st.builds(Hold, words, st.integers(), st.none() | words)),
)
receipts = st.builds(
    Receipt, words, words, money, st.sampled_from(ReceiptState), st.none() | words, st.none() | st.integers()
)
payments = st.builds(
    Payment, words, st.sampled_from(PaymentState), money, st.none() | words, st.none() | words
)
records = st.builds(
    Record,
    orders,
    receipt=st.none() | receipts,
    payment=st.none() | payments,
    attempt=st.integers(),
    unsure=st.none() | st.sampled_from(Do),
    abandoned=st.booleans(),
    refused=st.none() | words,
    refused_lines=some(st.integers()),
    earned=st.none() | st.integers(),
    error=st.none() | words,
    attention=st.none() | words,
    end=st.none() | st.sampled_from(End),
)
