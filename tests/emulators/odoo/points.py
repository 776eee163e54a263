"""Odoo's loyalty: the client says how many points an order changes, once for each order."""

from __future__ import annotations

from tests.emulators.odoo.database import Database, Record


class Points:
    def __init__(self, database: Database) -> None:
        self._database = database

    def card(self, partner: int, program: int) -> Record | None:
        cards = self._database.all("loyalty.card")
        return next((c for c in cards if (c["partner_id"], c["program_id"]) == (partner, program)), None)

    def confirm_coupon_programs(self, ids: list[int], coupon_data: dict[str, Record]) -> Record:
        """Books the points; what it has booked for an order it does not book again."""
        (order,) = ids
        done = any(line["order_id"] == order for line in self._database.all("loyalty.history"))
        updates = [] if done else [self._book(order, int(card), data) for card, data in coupon_data.items()]
        return {"coupon_updates": updates, "program_updates": [], "new_coupon_info": [], "coupon_report": {}}

    def _book(self, order: int, card: int, data: Record) -> Record:
        known = self.card(data["partner_id"], data["program_id"])
        if card < 0 and known is None:
            code = f"044f-{order:04d}-4709"
            made = self._database.add(
                "loyalty.card",
                partner_id=data["partner_id"],
                program_id=data["program_id"],
                points=0.0,
                code=code,
                expiration_date=False,
            )
            known = self._database.get("loyalty.card", made)
        elif known is None:
            known = self._database.get("loyalty.card", card)
        known["points"] = float(known["points"]) + data["points"]
        self._database.add(
            "loyalty.history",
            card_id=known["id"],
            order_model="pos.order",
            order_id=order,
            issued=max(0.0, data.get("won", data["points"])),
            used=max(0.0, data.get("spent", -data["points"])),
            description="Onsite",
        )
        return {"old_id": card, "id": known["id"], "points": known["points"], "code": known["code"]}

    def till_pays(self, order: Record) -> None:
        """The till books a point for each unit of money where it knows whose order it is."""
        if order["partner_id"]:
            data = {"program_id": 6, "partner_id": order["partner_id"], "points": order["amount_total"]}
            self.confirm_coupon_programs([order["id"]], {"-1": data})
