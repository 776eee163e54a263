"""The guest's receipt as a page for their phone; in Japan, a simplified qualified invoice."""

from datetime import datetime
from decimal import Decimal
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from babel.numbers import format_currency, get_currency_precision

from pos_adapters.mock.server.catalogue import Catalogue
from pos_adapters.mock.server.receipt_words import WORDS

Body = dict[str, Any]


class Receipt:
    """Writes one order's receipt in one language (ja, en, es; en for any other)."""

    def __init__(self, catalogue: Catalogue, order: Body, language: str) -> None:
        self._shop = catalogue.shop
        self._order = order
        self.language = language if language in WORDS else "en"
        self._words = WORDS[self.language]

    @property
    def title(self) -> str:
        return f"{self._words['title']} {self._order['number']}"

    @property
    def other_languages(self) -> list[tuple[str, str]]:
        """(code, own name) of the shop's other languages that receipts are written in."""
        names = {"ja": "日本語", "en": "English", "es": "Español"}
        return [(x, names[x]) for x in self._shop.languages if x in names and x != self.language]

    def html(self) -> str:
        """The receipt's body; every word of it escaped."""
        order, quote = self._order, self._order["quote"]
        discounts = [
            self._row(self._say(off["name"]), f"−{self._money(off['amount'])}") for off in quote["discounts"]
        ]
        taxes, payments = "".join(self._taxes()), "".join(self._payments())
        lines = "".join(self._line(line) for line in order["lines"])
        subtotal = self._row(self._words["subtotal"], self._money(quote["subtotal"]))
        total = self._row(self._words["total"], self._money(quote["total"]), "total")
        summed = total + taxes if quote["prices_include_tax"] else taxes + total
        reduced = any(thing["reduced"] for line in order["lines"] for thing in (line, *line["parts"]))
        return "".join(
            [
                self._head(),
                self._notice(),
                f'<table class="lines">{lines}</table>',
                f'<table class="sums">{subtotal}{"".join(discounts)}{summed}{payments}</table>',
                f'<p class="mark">{escape(self._words["reduced"])}</p>' if reduced else "",
                self._issuer(),
            ]
        )

    def _head(self) -> str:
        order = self._order
        at = datetime.fromtimestamp(order["paid_at"] or order["placed_at"], ZoneInfo(self._shop.time_zone))
        mode = self._words[order["mode"]]
        table = f" · {self._words['table']} {order['table']}" if order["table"] else ""
        name = order["guest_name"]
        whose = f'<p class="label">{escape(self._words["name"])} {escape(name)}</p>' if name else ""
        when = f"{format_datetime(at, 'medium', locale=self.language)} · {mode}{table}"
        return (
            f"<h1>{escape(self._say(self._shop.name))}</h1>"
            f'<p class="label">{escape(self._words["number"])}</p>'
            f'<p class="number">{escape(order["number"])}</p>'
            f"{whose}"
            f'<p class="when">{escape(when)}</p>'
        )

    def _notice(self) -> str:
        key = {"refunded": "refunded_all"}.get(self._order["state"], self._order["state"])
        words = self._words.get(str(key))
        return f'<p class="notice">{escape(words)}</p>' if words else ""

    def _issuer(self) -> str:
        shop = self._shop
        number = f"{self._words['registration']} {shop.tax_number}" if shop.tax_number else ""
        return f"<footer><p>{escape(self._say(shop.address))}</p><p>{escape(number)}</p></footer>"

    def _line(self, line: Body) -> str:
        parts = [words for part in line["parts"] for words in self._part(part, not line["reduced"])]
        details = [*self._options(line["options"]), *parts]
        mark = self._mark if line["reduced"] else ""
        small = "".join(f"<li>{escape(words)}</li>" for words in details)
        return (
            f"<tr><td>{line['quantity']}×</td><td>{escape(self._named(line))}{mark}<ul>{small}</ul></td>"
            f"<td>{escape(self._money(line['amount']))}</td></tr>"
        )

    def _part(self, part: Body, marked: bool) -> list[str]:
        """A part of a set; where the set has several rates, its parts bear the mark of the reduced one."""
        mark = self._mark if marked and part["reduced"] else ""
        return [self._named(part) + mark, *(f"– {words}" for words in self._options(part["options"]))]

    @property
    def _mark(self) -> str:
        return " " + self._words["mark"]

    def _named(self, goods: Body) -> str:
        return " ".join(filter(None, [self._say(goods["name"]), self._say(goods["variant"])]))

    def _options(self, options: list[Body]) -> list[str]:
        found = []
        for option in options:
            times = f" ×{option['quantity']}" if option["quantity"] > 1 else ""
            found.append(self._option_name(option) + times)
            found += [f"– {words}" for words in self._options(option["options"])]
        return found

    def _option_name(self, option: Body) -> str:
        name = self._say(option["name"])
        if not option["removes"]:
            return name
        return (
            f"{name}{self._words['without']}" if self.language == "ja" else f"{self._words['without']} {name}"
        )

    def _taxes(self) -> list[str]:
        """The goods of each rate and the tax in them, as an invoice must have them; or the taxes on top."""
        rows = []
        for goods in self._order["quote"]["taxes"]:
            if not goods["rows"]:
                rows.append(self._row(self._words["untaxed"], self._money(goods["gross"]), "small"))
            elif self._order["quote"]["prices_include_tax"]:
                rows += self._taxed(goods)
            else:
                rows += [self._tax(row) for row in goods["rows"]]
        return rows

    def _taxed(self, goods: Body) -> list[str]:
        percents = " + ".join(_percent(row["rate"]) for row in goods["rows"])
        tax = {**goods["gross"], "amount": goods["gross"]["amount"] - goods["net"]["amount"]}
        name = self._words["included"].format(rate=percents)
        return [
            self._row(name, self._money(goods["gross"]), "small"),
            self._row(self._words["tax"], self._money(tax), "small"),
        ]

    def _tax(self, row: Body) -> str:
        return self._row(
            f"{self._say(row['name'])} {_percent(row['rate'])}", self._money(row["tax"]), "small"
        )

    def _payments(self) -> list[str]:
        order, quote = self._order, self._order["quote"]
        rows = []
        if quote["points"]["amount"]:
            rows.append(self._row(self._words["points"], f"−{self._money(quote['points'])}"))
        if quote.get("gift") and quote["gift"]["amount"]:
            rows.append(self._row(self._words["gift"], f"−{self._money(quote['gift'])}"))
        for payment in order["payments"]:
            how = payment["masked"] or self._words[payment["kind"]]
            rows.append(self._row(f"{self._words['due']} {how}", self._money(payment["amount"]), "paid"))
        if order["earned"]:
            rows.append(self._row(self._words["earned"], f"{order['earned']} pt"))
        card = order["card_points"]
        if card is not None and (order["paid_at"] or card["points"] is None):
            points = self._words["no_points"] if card["points"] is None else f"{card['points']} pt"
            rows.append(self._row(f"{self._say(card['name'])} {card['masked']}", points))
        if order["refunded"]["amount"]:
            given = {"amount": order["refunded"]["amount"], "currency": self._shop.currency}
            rows.append(self._row(self._words["refunded"], f"−{self._money(given)}"))
        return rows

    def _row(self, name: str, value: str, kind: str = "") -> str:
        return f'<tr class="{kind}"><td>{escape(name)}</td><td>{escape(value)}</td></tr>'

    def _say(self, text: dict[str, str]) -> str:
        words = text.get(self.language) or text.get("en") or next(iter(text.values()), "")
        return words.replace("｜", "")

    def _money(self, money: Body) -> str:
        digits = get_currency_precision(money["currency"])
        amount = Decimal(money["amount"]).scaleb(-digits)
        return format_currency(
            amount, money["currency"], locale={"ja": "ja_JP", "es": "es_US"}.get(self.language, "en_US")
        )


def _percent(rate: str) -> str:
    """A rate as people write it: 0.0625 is 6.25%."""
    return f"{(Decimal(rate) * 100).normalize():f}%"
