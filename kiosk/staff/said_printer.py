"""The words of the receipt printer."""

from __future__ import annotations

from kiosk.staff.said import fine, wrong

PRINTER = {
    "printer.silent": fine("{name}（状態は取得できません）", "configured; it does not say how it is"),
    "printer.answers": fine("{name}", "{name}"),
    "printer.away": wrong(
        ("応答がありません", "does not answer"),
        ("レシートプリンターにつながりません", "The receipt printer does not answer"),
        ("お客様にはQRのレシートを出しています。{error}", "Guests still get a QR receipt. {error}"),
        ("プリンターの電源を入れる", "Switch the printer on"),
        ("ケーブルを差し直す", "Push its cable in at both ends"),
        ("「試し印刷」を押す", "Press “Test print”"),
        action="test_print",
    ),
    "printer.broken": wrong(
        ("故障", "out of order"),
        ("レシートプリンターが故障しています", "The receipt printer is out of order"),
        (
            "カッターかヘッドが止まっています。お客様にはQRのレシートを出しています。",
            "Cutter or head stand still. Guests still get a QR receipt.",
        ),
        ("電源を切り、つまった紙を取りのぞく", "Switch it off and take out torn paper"),
        ("電源を入れて「試し印刷」を押す", "Switch it on and press “Test print”"),
        action="test_print",
    ),
    "papers.none": fine("なし", "none"),
    "papers.waiting": wrong(
        ("{count}枚", "{count} wait for the printer"),
        ("レシートが印刷を待っています", "Receipts wait for the printer"),
        (
            "{count}枚。5分たつと、待っているお客様もいないので取りやめます。",
            "{count} of them. After five minutes nobody waits for them, and they are given up.",
        ),
        ("紙とカバーを見る", "Look at its paper and its cover"),
        ("準備ができると自動的に印刷します", "They are printed by themselves once it is ready"),
    ),
    "papers.doubt": wrong(
        ("{count}枚が不明", "{count} in doubt (numbers {numbers})"),
        ("最後まで出たかわからない印刷があります", "Nobody knows whether a paper came out whole"),
        (
            "番号 {numbers}。途中で紙が切れたか、電源が切れました。",
            "Numbers {numbers}: the paper or the power ended in the middle.",
        ),
        ("出てきた紙を見る", "Look at what came out"),
        (
            "「診断」か「注文」の一番上で「印刷されていた」か「もう一度印刷」を押す",
            "On top of “Diagnostics” or “Orders” press “It was printed” or “Print again”",
        ),
    ),
    "day_report.printed": fine("印刷済み", "printed"),
    "day_report.not_printed": wrong(
        ("{day}分が未印刷", "{day} is not printed"),
        ("日報がまだ印刷されていません", "The day report is not printed yet"),
        (
            "端末 {kiosk} が印刷します。「注文」の「日報」ではいつでも見られます。",
            "Kiosk {kiosk} prints it. On “Orders”, “Day report”, it can be read at any time.",
        ),
        ("そのプリンターの電源、紙、カバーを見る", "Look at that printer's power, paper and cover"),
        ("準備ができると自動的に印刷します", "It is printed by itself once it is ready"),
    ),
    "day_report.in_doubt": wrong(
        ("{day}分が不明", "{day} is in doubt"),
        ("日報が最後まで出たか分かりません", "Nobody knows whether the day report came out whole"),
        (
            "端末 {kiosk} のプリンターから完了の応答がありませんでした。",
            "The printer of kiosk {kiosk} did not say that it was done.",
        ),
        ("そのプリンターから出た紙を見る", "Look at what came out of that printer"),
        (
            "その端末の「注文」で「印刷されていた」か「もう一度印刷」を押す",
            "At that kiosk, on “Orders”, press “It was printed” or “Print again”",
        ),
    ),
    "paper.there": fine("あります", "there"),
    "paper.low": wrong(
        ("残りわずか", "nearly out"),
        ("レシートの紙がもうすぐなくなります", "The receipt paper is nearly out"),
        ("次のすいた時間に替えてください。", "Change the roll at the next quiet moment."),
        ("カバーを開ける", "Open the cover"),
        ("80 mmの新しいロールを、印字面を上にして入れる", "Put in an 80 mm roll, print side up"),
        ("閉めて「試し印刷」を押す", "Close it and press “Test print”"),
        action="test_print",
    ),
    "paper.out": wrong(
        ("紙がありません", "end of roll"),
        ("レシートの紙がありません", "The receipt printer has no paper"),
        ("お客様にはQRのレシートを出しています。", "Guests still get a QR receipt."),
        ("カバーを開ける", "Open the cover"),
        ("80 mmの新しいロールを、印字面を上にして入れる", "Put in an 80 mm roll, print side up"),
        ("閉めて「試し印刷」を押す", "Close it and press “Test print”"),
        action="test_print",
    ),
    "cover.closed": fine("閉まっています", "closed"),
    "cover.open": wrong(
        ("開いています", "open"),
        ("プリンターのカバーが開いています", "The printer's cover is open"),
        ("閉めるまで印刷できません。", "Nothing is printed until it is closed."),
        ("カバーをカチッと音がするまで閉める", "Close the cover until it clicks"),
        ("「試し印刷」を押す", "Press “Test print”"),
        action="test_print",
    ),
}
