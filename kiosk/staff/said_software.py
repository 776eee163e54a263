"""The words of the program itself, and of the clock."""

from __future__ import annotations

from kiosk.staff.said import fine, wrong

SOFTWARE = {
    "fonts.not_needed": fine("特別なフォントは不要です", "no language here needs a special one"),
    "fonts.there": fine("{name}", "Japanese: {name}"),
    "fonts.none": wrong(
        ("日本語フォントがありません", "none with Japanese characters"),
        ("日本語を表示できません", "No font has Japanese characters"),
        ("お客様には空の四角が見えます。", "Guests would see empty boxes."),
        ("{command}", "{command}"),
    ),
    "fault.none": fine("最近ありません", "not lately"),
    "fault.now": wrong(
        ("受付番号 {reference}", "reference {reference}, {at}: {error}"),
        ("この端末は休止しています", "This kiosk is out of order"),
        ("{at} から：{error}", "Since {at}: {error}"),
        ("原因を直す", "Mend what it says"),
        (
            "動いていれば10秒ごとに自動で試します",
            "a running kiosk tries again every ten seconds; else start it",
        ),
    ),
    "fault.over": wrong(
        ("受付番号 {reference}（復旧）", "reference {reference}, {at}: {error} It sells again."),
        ("この一日に休止しました", "It was out of order within a day"),
        ("{at}：{error} いまは販売しています。", "{at}: {error} It sells again."),
        ("くり返さないか見守る", "see that it does not come back"),
    ),
    "version.is": fine("{version}", "{version}"),
    "update.unknown": fine("この端末では調べられません", "not known on this computer"),
    "update.none": fine("最新です", "up to date"),
    "update.there": wrong(
        ("{version} があります", "{version} is there"),
        ("新しいバージョンがあります", "A new version is there"),
        ("いまは {installed} です。", "Installed is {installed}."),
        (
            "閉店後に apt-get install --only-upgrade okawari",
            "After hours: apt-get install --only-upgrade okawari",
        ),
    ),
    "config.good": fine("店 {shop}、端末 {kiosk}", "kiosk {kiosk} of shop {shop}, from {source}"),
    "config.broken": wrong(
        ("{where}：{what}", "{where}: {what}"),
        ("設定に誤りがあります", "The configuration is wrong"),
        ("{where}：{what}", "{where}: {what}"),
        ("{cure}", "{cure}"),
    ),
    "config.sandbox": wrong(
        ("試験用：{names}", "for trying out only: {names}"),
        ("試験用のシステムにつながっています", "This kiosk sells into a sandbox"),
        (
            "{names} は試験用です。注文も支払いもお店に届きません。",
            "{names}: for trying out. What guests order and pay there reaches nobody.",
        ),
        (
            '本番では environment = "production" にし、本番の鍵を入れる',
            'Before guests come: environment = "production", and the keys that belong to it',
        ),
    ),
    "config.plain_http": wrong(
        ("暗号化していないPOS", "the POS is spoken to in the open"),
        ("POSとの通信が暗号化されていません", "What is said to the POS is not encrypted"),
        ("{host} へ http:// でつないでいます。", "{host} is another computer, reached by http://."),
        ("[pos.settings] url を https:// にする", "Use https:// in [pos.settings] url"),
    ),
    "config.no_tax_number": wrong(
        ("登録番号がありません", "no invoice number"),
        ("適格請求書の登録番号がありません", "There is no number for qualified invoices"),
        ("お客様のレシートが適格簡易請求書になりません。", "Receipts are no qualified invoices without it."),
        ("[shop] tax_number に T と13桁を書く", "Set [shop] tax_number: T and 13 digits"),
    ),
    "config.no_pin_secret": wrong(
        ("暗証番号の共通の値がありません", "no secret for PINs"),
        ("暗証番号に使う共通の値がありません", "PINs have no secret that the kiosks share"),
        ("それまでスタッフは暗証番号を作れず、入れません。", "Until then nobody can have a PIN or come in."),
        (
            "[shop_database] pin_secret を、お店のすべての端末で同じ値にする（openssl rand -hex 32 で作る）",
            "Set [shop_database] pin_secret, a secret, the same at all kiosks (openssl rand -hex 32)",
        ),
    ),
    "config.no_pages": wrong(
        ("QRのページがありません", "QR codes lead nowhere"),
        ("携帯電話むけのページのアドレスがありません", "There is no address for guests' phones"),
        (
            "プリンターがないのでQRがレシートになりますが、最近の注文のレシートは携帯電話で開けません。",
            "Without a printer the QR code is the receipt; no phone can open those of the last orders.",
        ),
        (
            "POSのページにつながるアドレスを [kiosk] public_base_url に書くか、プリンターをつなぐ",
            "Set [kiosk] public_base_url to where phones reach the POS's pages, or configure a printer",
        ),
    ),
    "marks.none": fine("ありません", "none"),
    "marks.unknown": fine("お店のデータベースがわかりません", "the shop database does not tell"),
    "marks.valid": fine("有効です", "valid"),
    "marks.until": fine("{day}まで有効", "valid until {day}"),
    "marks.over": wrong(
        ("期限が切れています（{name}）", "one is over: {name}"),
        ("認証・マークの期限が切れています", "A certificate or mark is over"),
        (
            "「{name}」は {day} までで、お客様の画面にはもう出していません。",
            "{name} was valid until {day}; guests no longer see it.",
        ),
        (
            "更新したら、管理者が「お店」の「ブランド」で期限を直して公開する",
            "Renew it; then a manager changes its day at Shop, Brand, and publishes",
        ),
        ("続けないものは、そこで消す", "Remove it there if it is not to go on"),
    ),
    "clock.never": wrong(
        ("{at}", "it says {at}"),
        ("時計が合っていません", "The clock was never set"),
        (
            "{at} を指しています。税率と営業時間がずれます。",
            "It says {at}: taxes and opening hours need it.",
        ),
        ("「時計を合わせる」を押す", "set the clock: press “Set the clock now”"),
        ("また起きるときは本体の電池を交換する", "If it comes back, replace the computer's battery"),
        action="set_clock",
    ),
    "clock.says": fine("{at}（{zone}）", "{at} in {zone}"),
    "clock.behind_orders": wrong(
        ("注文より前の時刻です", "it is behind the newest order"),
        ("時計が過去に戻っています", "The clock has gone back"),
        ("最後の注文より前の時刻を指しています。", "It is earlier than the newest order."),
        ("「時計を合わせる」を押す", "set the clock by network time"),
        action="set_clock",
    ),
    "ntp.unknown": fine("この端末ではわかりません", "this computer does not tell"),
    "ntp.follows": fine("ネットワーク時刻に合っています", "follows network time"),
    "ntp.not": wrong(
        ("ネットワーク時刻に合っていません", "not set by network time"),
        ("時計が自動で合っていません", "The clock does not follow network time"),
        ("少しずつずれていきます。", "It will drift away little by little."),
        ("ネットワークにつながっているか見る", "See whether the network is there"),
        ("timedatectl set-ntp true", "timedatectl set-ntp true"),
        action="set_clock",
    ),
}
