"""What the report's figures are called and how they are defined, for the report and the dashboard."""

from __future__ import annotations

from kiosk.core.frozen import frozen
from kiosk.core.menu import Text


@frozen
class Words:
    name: Text
    definition: Text


def _words(ja: str, en: str, ja_definition: str, en_definition: str) -> Words:
    return Words({"ja": ja, "en": en}, {"ja": ja_definition, "en": en_definition})


ORDERS = _words(
    "注文とは",
    "What counts as an order",
    "POSに届き、取り消しも返金も中断もされていない注文です（これから支払うものを含みます）。営業日ごとに数え、"
    "金額は割引後・税込みです（ポイントやギフトカードで支払った分も入ります）。"
    "あとで全額返金されると、その注文の日の数字から消えます。一部の返金では、その金額だけ減ります。",
    "An order that the POS has and that was neither cancelled nor refunded nor abandoned, paid or still to "
    "be paid. It belongs to its business day; amounts are after discounts, tax included, also "
    "what points or a gift card paid. If all of it is refunded later, it leaves the figures of its own "
    "day; if a part is, its amount does.",
)
"""What all figures share."""

FIGURES: dict[str, Words] = {
    "retention": _words(
        "再来店率",
        "Retention",
        "前の期間に注文した会員のうち、この期間にも注文した会員の割合。",
        "Of the members who ordered in the period before, the share that ordered in this period too.",
    ),
    "churn": _words(
        "離脱率",
        "Churn",
        "前の期間に注文した会員のうち、この期間に注文しなかった会員の割合（1 − 再来店率）。",
        "Of the members who ordered in the period before, the share that did not order in this one "
        "(1 − retention).",
    ),
    "repeat_rate": _words(
        "リピート率",
        "Repeat rate",
        "この期間に注文した会員のうち、2回以上注文した会員の割合。",
        "Of the members who ordered in this period, the share with two orders or more.",
    ),
    "frequency": _words(
        "1人あたり注文数",
        "Orders each",
        "この期間の会員の注文数 ÷ この期間に注文した会員の数。",
        "Members' orders in this period, divided by the members who ordered in it.",
    ),
    "average_order": _words(
        "平均注文額",
        "Average order",
        "この期間のすべての注文の金額 ÷ 注文数。割引後、税込み。",
        "What all orders of this period brought, divided by their number. After discounts, tax included.",
    ),
    "lifetime_value": _words(
        "生涯価値",
        "Lifetime value",
        "会員の平均注文額 × 30日あたりの注文数（どちらもこの期間）× 会員の平均利用期間（最初の注文から最"
        "後の注文まで、30日を1か月とし、"
        "最低1か月）。見込みであり、約束ではありません。",
        "Members' average order × their orders in 30 days (both of this period) × how long members stay:"
        " from "
        "first to last order, in months of 30 days, one at least. An estimate, not a promise.",
    ),
    "orders": _words("注文数", "Orders", "この期間の注文の数。", "The orders of this period."),
    "first_time": _words(
        "はじめての注文",
        "First orders",
        "会員の、いちばん最初の注文の数。",
        "Orders that were their member's very first.",
    ),
    "returning": _words(
        "2回目からの注文",
        "Returning orders",
        "会員の、2回目からの注文の数。",
        "Members' orders that were not their first.",
    ),
    "strangers": _words(
        "会員でない方の注文",
        "Strangers' orders",
        "会員だと分からない注文の数。戻ってきたかどうかは分かりません。",
        "Orders that nobody showed a membership for. Whether these guests come back is not known.",
    ),
    "member_share": _words(
        "会員の割合",
        "Members' share",
        "すべての注文のうち、会員の注文の割合。",
        "Of all orders, the share that are members'.",
    ),
    "average_member": _words(
        "会員の平均注文額",
        "Members' average order",
        "会員の注文の金額 ÷ 注文数。",
        "What members' orders brought, divided by their number.",
    ),
    "average_stranger": _words(
        "会員以外の平均注文額",
        "Strangers' average order",
        "会員でない方の注文の金額 ÷ 注文数。",
        "What strangers' orders brought, divided by their number.",
    ),
    "reward_orders": _words(
        "特典を使った注文",
        "Orders with a reward",
        "特典を使った注文の数。",
        "Orders in which a reward was used.",
    ),
    "reward_cost": _words(
        "特典の費用",
        "Cost of rewards",
        "特典を使った注文で引かれた金額。クーポンもあれば、その分も含みます。",
        "What was taken off orders with a reward; where there was a coupon too, its part is included.",
    ),
    "reward_uplift": _words(
        "特典による差",
        "Uplift with a reward",
        "会員の注文のうち、特典を使った注文の平均額から、使わなかった注文の平均額を引いたもの（割引後）。比べただけで、理由までは分かりません。",
        "Among members' orders, the average of those with a reward minus that of those without, after "
        "discounts. "
        "A comparison: it does not prove that the reward was the cause.",
    ),
    "coupon_orders": _words(
        "クーポンを使った注文",
        "Orders with a coupon",
        "クーポンまたは紹介コードを使った注文の数。",
        "Orders with a coupon or a referral code.",
    ),
    "coupon_cost": _words(
        "クーポンの費用",
        "Cost of coupons",
        "クーポンを使った注文で引かれた金額。特典もあれば、その分も含みます。",
        "What was taken off orders with a coupon; where there was a reward too, its part is included.",
    ),
    "points_orders": _words(
        "ポイントで支払った注文",
        "Orders paid with points",
        "一部または全部をポイントで支払った注文の数。",
        "Orders that points paid in part or in full.",
    ),
    "points_cost": _words(
        "ポイントでの支払い",
        "Paid with points",
        "お金のかわりにポイントで支払われた金額。特典やクーポンの費用には入りません。あとで一部を返金しても減りません。",
        "What points paid in place of money. It is no part of the cost of rewards or coupons. A part given "
        "back later does not lessen it.",
    ),
    "csat": _words(
        "満足度",
        "Satisfaction",
        "5段階の顔のうち、上の2つを選んだ割合（CSAT）。お店の会員ページでの回答も数えます。1つの注文に2回答えた方は、あとの回答だけ。",
        "Of all faces touched, at the kiosk or on the house programme's member pages, the share of the best "
        "two of five (CSAT). Of an order that was answered for twice, the later answer counts.",
    ),
    "nps": _words(
        "すすめたい度",
        "Recommending",
        "0〜10の回答のうち、9・10の割合から0〜6の割合を引いたもの（NPS）。−100から100まで。"
        "会員に、顔を選んだあと（低い顔なら理由のあと）、3か月に1回までうかがいます。",
        "The share of answers 9 and 10 minus that of 0 to 6 (NPS), from −100 to 100. Members are asked once "
        "a quarter at most, after they touched a face (a low one: after its reason).",
    ),
    "begun": _words(
        "はじめた人",
        "Walks begun",
        "注文をはじめた回数。注文まで進んだ方の注文は「注文まで進んだ割合」にあります。",
        "How often somebody began to order at the kiosk. The orders of those who got there stand under "
        "“Walks completed”.",
    ),
    "completed": _words(
        "注文まで進んだ割合",
        "Walks completed",
        "はじめた回数のうち、注文番号まで進んだ割合。",
        "Of all walks begun, the share that came to an order number.",
    ),
    "time_to_order": _words(
        "注文にかかる時間",
        "Time to order",
        "最初の画面から注文番号まで、半数の方がこの時間以内に進みました（中央値、秒単位）。注文まで進んだ方だけ。",
        "From the first screen to the order number: half of the walks took this long or less (the median, in "
        "whole seconds). Only walks that got there.",
    ),
    "time_to_order_90": _words(
        "注文にかかる時間（90%）",
        "Time to order, 90 %",
        "最初の画面から注文番号まで、10人に9人がこの時間以内に進みました（秒単位）。注文まで進んだ方だけ。",
        "From the first screen to the order number: nine of ten walks took this long or less (in whole "
        "seconds). Only walks that got there.",
    ),
}
"""By the figure's key, in the order in which they are shown."""

TEXTBOOK = _words(
    "教科書の式",
    "Textbook",
    "(E − N) ÷ S。S：前の期間に注文した会員、E：今の期間に注文した会員、N：今の期間にはじめて注文した会員。"
    "休んで戻った方も数えるので、100%を超えることがあります。",
    "(E − N) ÷ S: S members who ordered in the one before, E in this one, N those of them whose first or"
    "der it "
    "was. It counts those who come back after a pause, so it may be over 100 %.",
)
COHORTS = _words(
    "会員が戻ってきた割合（月ごと）",
    "Members who came back, % by month",
    "はじめて注文した月ごとに会員を分け、nか月後にも注文した会員の割合。0か月目は全員です。",
    "Members by the month of their first order, and the share of them that ordered n months later. "
    "Month 0 is "
    "everybody.",
)
WEEKS = _words(
    "週ごとの注文",
    "Orders a week",
    "会員の注文を、はじめての注文と2回目からの注文に分けたもの。月曜始まり。",
    "Members' orders of each week from Monday, their first ones and their later ones.",
)
RFM = _words(
    "会員の5段階（RFM）",
    "Members by RFM",
    "会員を、最後の注文の新しさ（R）、注文数（F）、金額（M）で5段階に分けます。1 + ⌊5 × 自分より小さい会"
    "員の数 ÷ 会員の数⌋。"
    "表はRとFの組ごとの会員数です。",
    "Members marked 1 to 5 for how recent their last order is (R), how many they had (F) and what they spent "
    "(M): 1 + ⌊5 × members with less ÷ all members⌋. The table counts members by R and F.",
)
CODES = _words(
    "コードと特典",
    "Codes and rewards",
    "コードごとの注文数、使った会員、そのうちその日がはじめての会員、後日また注文した会員。媒体ごとにコードを分けると、媒体ごとに見られます。"
    "紹介コードもここに入ります。",
    "For each code: orders, members who used it, those of them whose first day it was, and those who ordered "
    "again on a later day. A code for each channel tells the channels apart; referral codes are among them.",
)
CHANNELS = _words(
    "コードの効果（媒体ごと）",
    "Codes by channel",
    "コードが載った媒体（ポスター、SNS、紹介など）ごとの、注文数、使った会員、そのうちその日がはじめての会員、後日また注文した会員、"
    "注文の金額（割引後）、引かれた金額（費用）。会員でない方は注文だけを数えます。媒体が分からないコードは、コードごとに。",
    "For each channel that carried codes (a poster, a network, referrals …): orders, members who used one, "
    "those of them whose first day it was, those who ordered again on a later day, what the orders brought "
    "after discounts, and what was taken off (the cost). Strangers count by their orders alone. A code whose "
    "channel is not known stands for itself.",
)
SCREENS = _words(
    "どの画面でやめたか",
    "Where guests leave",
    "その画面を見た回数、そこでやめた回数（注文なし）、1回あたりの時間とタッチ数。"
    "やめた方の注文はありません。進んだ方の注文は「注文まで進んだ割合」にあります。",
    "Walks that saw the screen, those that ended there without an order, and time and touches a walk. Who "
    "left has no order to show; the orders of those who got there stand under “Walks completed”.",
)
HABITS: dict[str, Words] = {
    "regular": _words(
        "常連",
        "Regulars",
        "30日以内に注文し、その前から会員で、90日以内に3回以上注文した方。",
        "Ordered in the last 30 days, known for longer, three orders or more in the last 90 days.",
    ),
    "growing": _words(
        "定着しつつある方",
        "Growing",
        "30日以内に注文し、その前から会員で、90日以内の注文が2回以下の方。",
        "Ordered in the last 30 days, known for longer, fewer than three orders in the last 90 days.",
    ),
    "new": _words("新しい方", "New", "はじめての注文が30日以内の方。", "First order in the last 30 days."),
    "slipping": _words(
        "離れかけている方",
        "Slipping",
        "最後の注文が30〜89日前の方。",
        "Last order 30 to 89 days ago.",
    ),
    "lapsed": _words("離れた方", "Lapsed", "最後の注文が90日以上前の方。", "Last order 90 days ago or more."),
}
HABIT = _words(
    "来店のようす別の会員数",
    "Members by habit",
    "期間の最後の日に、会員がどのように来ているか。全員がどれか1つに入ります。",
    "How members come, seen from the period's last day. Everybody is in exactly one group.",
)
REFERRAL: Text = {"ja": "紹介", "en": "Referrals"}
"""The channel of members' own codes."""

COLUMNS: dict[str, Text] = {
    "start": {"ja": "開始", "en": "from"},
    "active": {"ja": "会員", "en": "members"},
    "kept": {"ja": "再来店", "en": "came back"},
    "incomplete": {"ja": "＊途中", "en": "* not over yet"},
    "code": {"ja": "コード", "en": "code"},
    "channel": {"ja": "媒体", "en": "channel"},
    "orders": {"ja": "注文", "en": "orders"},
    "order": {"ja": "注文", "en": "order"},
    "total": {"ja": "合計", "en": "total"},
    "member": {"ja": "会員", "en": "member"},
    "used": {"ja": "クーポン・特典", "en": "coupon or reward"},
    "kiosk": {"ja": "端末", "en": "kiosk"},
    "time": {"ja": "時間", "en": "time"},
    "count": {"ja": "注文{}件", "en": "orders: {}"},
    "spent": {"ja": "金額", "en": "spent"},
    "given": {"ja": "割引", "en": "taken off"},
    "new": {"ja": "はじめて", "en": "new"},
    "back": {"ja": "また注文", "en": "back"},
    "screen": {"ja": "画面", "en": "screen"},
    "reached": {"ja": "見た", "en": "saw"},
    "left": {"ja": "やめた", "en": "left"},
    "seconds": {"ja": "秒", "en": "seconds"},
    "taps": {"ja": "タッチ", "en": "touches"},
    "month": {"ja": "月", "en": "month"},
    "by_week": {"ja": "週ごと", "en": "by week"},
    "by_month": {"ja": "月ごと", "en": "by month"},
    "figure": {"ja": "項目", "en": "figure"},
    "value": {"ja": "値", "en": "value"},
    "before": {"ja": "前の期間", "en": "period before"},
}
