"""The words of the shop database's backups."""

from __future__ import annotations

from kiosk.staff.said import fine, wrong

BACKUPS = {
    "backup.operator": fine("管理者が保存します", "made by whoever runs the database"),
    "backup.none": fine("設定で止めてあります", "switched off: [shop_database] backups = 0"),
    "backup.not_yet": fine("まだありません", "none yet; the first comes in some minutes"),
    "backup.made": fine("{count}個、さいごは{age}前", "{count} kept, the last {age} old"),
    "backup.old": wrong(
        ("さいごは{age}前", "the last is {age} old"),
        ("店のデータのバックアップが古くなっています", "The shop database's backup is old"),
        (
            "毎日1回作られるはずです。こわれたときは、それより後のことが失われます。",
            "One is made every day. What came later would be lost with the file.",
        ),
        ("時計が合っているか確かめる", "Look at this kiosk's date and time"),
        ("端末を一晩に一度は動かしておく", "Leave the kiosk on until after the shop has closed"),
        ("続くときはサポートファイルを送る", "If it stays, send a support file"),
    ),
    "backup.failed": wrong(
        ("作れませんでした", "the last could not be made"),
        ("店のデータのバックアップを作れませんでした", "The shop database could not be backed up"),
        ("{error}", "{error}"),
        ("ディスクの空きを確かめる", "Look at “Free space” under Storage"),
        (
            "ファイルがこわれているときは、お客様がいないときに自動で再起動して元にもどします",
            "Where the file is damaged, the kiosk restarts when nobody is at it, and brings a backup back",
        ),
    ),
    "backup.restored": wrong(
        ("{at}にバックアップから元にもどしました", "brought back from a backup at {at}"),
        ("店のデータをバックアップから元にもどしました", "The shop database was brought back from a backup"),
        (
            "{since}から{at}までに変えたことは、この端末が知るもの（注文・返金・従業員）のほかは失われました。",
            "Between {since} and {at} only what this kiosk still knows was kept: orders, refunds and people. "
            "What else was changed then is lost.",
        ),
        (
            "その間に変えたメニュー・品切れ・特典・営業時間をもう一度入れて公開する",
            "Enter again what was changed then: menu, sold out, offers, hours; and publish it",
        ),
        (
            "その日の記録と点検を見なおす",
            "Look at that day's report, daily check and audit log: parts may be missing",
        ),
        ("ディスクの状態を確かめる", "Look at “Health” under Storage"),
    ),
}
