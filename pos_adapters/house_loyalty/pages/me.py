"""What a member sees and decides: points, code, history, friends, privacy."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from starlette.responses import HTMLResponse, Response

from kiosk.core.loyalty import Member, next_reward
from kiosk.core.menu import plain
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import booking
from pos_adapters.house_loyalty.pages import own_data
from pos_adapters.house_loyalty.pages.looks import qr_svg, say
from pos_adapters.house_loyalty.pages.orders import feedback_token
from pos_adapters.house_loyalty.pages.proving import joins_by
from pos_adapters.house_loyalty.pages.web import MEMBER, Visit, drop
from pos_adapters.house_loyalty.proofs import PROVED

Page = Callable[[Visit, Member], Response]


def for_members(page: Page) -> Callable[[Visit], Response]:
    """Who is not signed in is asked to, and comes back."""

    @wraps(page)
    def shown(visit: Visit) -> Response:
        member = visit.member()
        if member is None:
            path = visit.path if visit.method == "GET" else "/me"
            return visit.go(f"/sign-in?{urlencode({'next': path})}")
        return page(visit, member)

    return shown


def front(visit: Visit) -> Response:
    """The first page: for members theirs, for others what there is to gain."""
    if visit.member_id is not None:
        return visit.go("/me")
    rules = visit.house.run(lambda call: call.rules)
    return visit.page("front.html", rules=rules, basis=rules.basis)


@for_members
def home(visit: Visit, member: Member) -> Response:
    member = visit.member(asks=True) or member
    return visit.page("me.html", member=member, near=next_reward(member.points, member.rewards))


@for_members
def code(visit: Visit, member: Member) -> Response:
    """The rotating code. `?part` gives the picture alone, for the page's script."""
    value, seconds = visit.house.pass_code(member.id)
    picture = qr_svg(value, say(visit.language, "code_label"))
    if "part" in visit.query:
        answer: Response = HTMLResponse(str(picture))
        answer.headers["X-Seconds"] = str(seconds)
        return answer
    return visit.page("code.html", picture=picture, seconds=seconds)


@for_members
def history(visit: Visit, member: Member) -> Response:
    def read(call: Any) -> tuple[list[Any], list[Any]]:
        return booking.postings_of(call, member.id), booking.history(call, member.id)

    postings, rows = visit.house.run(read)
    tokens = {row.ref: feedback_token(visit, row.ref) for row in rows}
    return visit.page("history.html", postings=postings, rows=rows, tokens=tokens, member=member)


@for_members
def friends(visit: Visit, member: Member) -> Response:
    """The member's link, and plain links to share it: nobody learns of it before one is pressed."""
    found = visit.house.invitation(member.id)
    link = f"{visit.site.home}/friend/{found}" if found else ""
    words = say(visit.language, "share_words", shop=visit.house.settings.pages.shop_name)
    both = f"{words} {link}"
    ways = {
        "LINE": f"https://line.me/R/share?{urlencode({'text': both})}",
        "X": f"https://x.com/intent/post?{urlencode({'text': words, 'url': link})}",
        "WhatsApp": f"https://wa.me/?{urlencode({'text': both})}",
    }
    mail = "mailto:?" + urlencode({"subject": words, "body": both}).replace("+", "%20")
    rule = visit.house.run(lambda call: call.rules.referral)
    return visit.page("friends.html", link=link, ways=ways, mail=mail, rule=rule, words=words)


def friend(visit: Visit) -> Response:
    """What a friend's link leads to."""
    given = visit.place["code"]
    try:
        coupon = visit.house.invited(given, visit.member_id)
    except Refused as refused:
        return visit.say("friend_refused", 404, why=f"refused_{refused}")
    if visit.method == "POST" and visit.member_id is not None:
        visit.house.accept(given, visit.member_id)
        return visit.go("/me")
    return visit.page("friend.html", coupon=plain(coupon.name, visit.language), given=given)


@for_members
def rate(visit: Visit, member: Member) -> Response:
    score = visit.form.get("score", "")
    if not (score.isascii() and score.isdecimal() and len(score) <= 2):
        raise Refused(Reason.INVALID, "a score is 0 to 10")
    visit.house.rate(member.id, int(score))
    return visit.say("thank_you", 200)


def privacy(visit: Visit, error: str = "") -> Response:
    """`error`: what was wrong with the number that was to be confirmed."""

    @for_members
    def shown(visit: Visit, member: Member) -> Response:
        kept, kind = own_data.person(visit.house, member.id), joins_by(visit.house)
        return visit.page(
            "privacy.html",
            400 if error else 200,
            member=member,
            kept=kept,
            confirms=None if kind is None or kept[f"{kind}_proof"] == PROVED else kind,
            providers=visit.house.settings.pages.providers,
            error=error,
        )

    return shown(visit)


@for_members
def prefer(visit: Visit, member: Member) -> Response:
    visit.house.prefer(member.id, visit.form.get("personal") == "yes")
    return visit.go("/me/privacy")


@for_members
def unlink_card(visit: Visit, member: Member) -> Response:
    """An IC card opens the member no more."""
    visit.house.unlink_card(member.id, visit.form.get("card", ""))
    return visit.go("/me/privacy")


@for_members
def birthday(visit: Visit, member: Member) -> Response:
    typed = visit.form.get("birthday", "")
    try:
        born = date.fromisoformat(typed) if typed else None
    except ValueError:
        raise Refused(Reason.INVALID, "that is no date") from None
    if born is not None and not 1900 <= born.year <= visit.house.now().year:
        raise Refused(Reason.INVALID, "nobody was born then")
    visit.house.set_birthday(member.id, born)
    return visit.go("/me/privacy")


@for_members
def export(visit: Visit, member: Member) -> Response:
    """Everything that is kept about a member, as a file."""
    body = json.dumps(own_data.everything(visit.house, member), ensure_ascii=False, indent=2)
    headers = {"Content-Disposition": 'attachment; filename="my-data.json"'}
    return Response(body, media_type="application/json", headers=headers)


@for_members
def delete(visit: Visit, member: Member) -> Response:
    """For good, once the box is ticked."""
    if visit.form.get("sure") != "yes":
        return visit.go("/me/privacy")
    visit.house.forget(member.id)
    answer = visit.say("deleted", 200, member_id=None)
    drop(answer, MEMBER)
    return answer


@for_members
def sign_out_everywhere(visit: Visit, member: Member) -> Response:
    visit.site.sessions.end_all(member.id)
    answer = visit.go("/")
    drop(answer, MEMBER)
    return answer
