"""The words of what is connected: network, POS, loyalty, sign-in, terminal."""

from __future__ import annotations

from kiosk.staff.said import fine, wrong

_ASK_MAKER = ("直らなければ、{error} を書きとめてサポートに連絡する", "If it stays, give {error} to support")

CONNECTIONS = {
    "check.hangs": wrong(
        ("{seconds}秒たっても応答がありません", "no answer in {seconds} s"),
        ("確認が終わりません", "This check does not end"),
        (
            "{seconds}秒待ちました。ほかの確認には影響しません。",
            "It was given {seconds} seconds. The others are not held up.",
        ),
        ("接続しているケーブルと電源を見る", "Look at the cable and the power of what is checked"),
        ("「もう一度確認」を押す", "Press “Check again”"),
        ("続くときは端末を再起動する", "Restart the kiosk if it goes on"),
    ),
    "check.broke": wrong(
        ("確認できませんでした", "could not be checked"),
        ("確認そのものが失敗しました", "The check itself failed"),
        ("{error}", "{error}"),
        ("「もう一度確認」を押す", "Press “Check again”"),
        ("続くときはサポートファイルを送る", "If it stays, send a support file"),
    ),
    "day_report.unknown": fine("データベースが応答しません", "the shop database does not answer"),
    "day_report.none": fine("まだありません", "none yet"),
    "day_report.made": fine("{day}まで作成済み", "made up to {day}"),
    "day_report.not_made": wrong(
        ("{day}分が未作成", "{day} is not made"),
        ("日報がまだ作成されていません", "The day report is not made yet"),
        (
            "閉店後に自動で作成しますが、できませんでした：{error}。5分ごとに試します。",
            "It is made by itself after closing, and could not be: {error}. It is tried every five minutes.",
        ),
        ("POSと決済端末の電源と接続を見る", "See whether POS and terminal are on and connected"),
        (
            "「注文」の「日報」で日付を選び「作り直す」を押す",
            "On “Orders”, “Day report”, choose the day and press “Make it again”",
        ),
        ("続くときはサポートファイルを送る", "If it stays, send a support file"),
    ),
    "link.unknown": fine("この端末ではわかりません", "this computer does not tell"),
    "link.wired": fine("有線", "wired"),
    "link.wireless": fine("無線（Wi-Fi）", "wireless"),
    "link.down": wrong(
        ("つながっていません", "not connected"),
        ("ネットワークにつながっていません", "The network is not connected"),
        (
            "ケーブルが抜けているか、Wi-Fiが切れています。注文は受けられますが、カード払いはできません。",
            "The cable is out or the radio has no network. Orders are taken, cards are not.",
        ),
        ("本体のうしろのLANケーブルを差し直す", "Push the network cable in at both ends"),
        ("ルーターの電源とランプを見る", "Look at the router's power and lights"),
        ("「もう一度確認」を押す", "Press “Check again”"),
    ),
    "way.unknown": fine("まだ問い合わせていません", "nothing was asked yet"),
    "way.open": fine("{ms} ms", "{ms} ms"),
    "way.dns": wrong(
        ("{host} が見つかりません", "{host} is not found"),
        ("POSのアドレスが見つかりません", "The POS's address cannot be found"),
        ("名前の問い合わせ（DNS）に失敗しました：{error}", "Its name was not resolved (DNS): {error}"),
        ("インターネットにつながっているか確かめる", "See whether the internet is there"),
        ("設定の [pos.settings] url を確かめる", "Look at url in [pos.settings]"),
        ("ルーターを再起動する", "Restart the router"),
    ),
    "way.tcp": wrong(
        ("{host} につながりません", "{host} cannot be reached"),
        ("POSにつながりません", "The POS cannot be reached"),
        (
            "アドレスはありますが、接続できません：{error}",
            "The address is there, but nobody takes the call: {error}",
        ),
        ("POSの電源が入っているか確かめる", "See whether the POS is switched on"),
        (
            "同じネットワークにあるか、ファイアウォールを確かめる",
            "Same network? Does a firewall stand between?",
        ),
        ("設定のアドレスとポート番号を確かめる", "Look at address and port in the configuration"),
    ),
    "way.tls": wrong(
        ("暗号化できません", "no safe connection"),
        ("POSとの安全な接続ができません", "No safe connection to the POS"),
        ("証明書が受け入れられません：{error}", "Its certificate is not accepted: {error}"),
        ("この端末の日付と時刻を確かめる", "Look at this kiosk's date and time"),
        ("POSの管理者に証明書の更新をたのむ", "Ask who runs the POS to renew the certificate"),
    ),
    "tls.none": fine("暗号化なし", "not encrypted"),
    "tls.good": fine("{day} まで有効", "valid until {day}"),
    "tls.soon": wrong(
        ("あと{days}日（{day}）", "{days} days left ({day})"),
        ("POSの証明書がもうすぐ切れます", "The POS's certificate ends soon"),
        ("{day} を過ぎると、POSにつながらなくなります。", "After {day} the POS cannot be reached any more."),
        ("POSの管理者に証明書の更新をたのむ", "Ask who runs the POS to renew it"),
    ),
    "tls.bad": wrong(
        ("受け入れられません", "not accepted"),
        ("POSの証明書が受け入れられません", "The POS's certificate is not accepted"),
        ("{error}", "{error}"),
        ("この端末の日付と時刻を確かめる", "Look at this kiosk's date and time"),
        ("POSの管理者に証明書の更新をたのむ", "Ask who runs the POS to renew it"),
    ),
    "cert.none": fine("ほかのサーバーはありません", "no other servers"),
    "cert.good": fine("{count}台、{host} は {day} まで", "{count} servers, the first ends {day} ({host})"),
    "cert.soon": wrong(
        ("{host}、あと{days}日（{day}）", "{host}: {days} days left ({day})"),
        ("サーバーの証明書がもうすぐ切れます", "A server's certificate ends soon"),
        (
            "{day} を過ぎると {host} につながらなくなります。ポイント・ログイン・設定の受け取り・"
            "サポートのどれかに使うサーバーです。",
            "After {day} {host} cannot be reached any more. It serves points, sign-in, payment, the pulled "
            "configuration, support or the guests' pages.",
        ),
        ("サーバーの管理者に証明書の更新をたのむ", "Ask who runs that server to renew it"),
    ),
    "cert.bad": wrong(
        ("{host}：使えません", "{host}: not accepted"),
        ("サーバーと安全につながりません", "A server cannot be reached safely"),
        ("{host}：{error}", "{host}: {error}"),
        ("インターネットにつながっているか確かめる", "See whether the internet is there"),
        ("この端末の日付と時刻を確かめる", "Look at this kiosk's date and time"),
        (
            "設定のアドレスを確かめ、サーバーの管理者に証明書の更新をたのむ",
            "Look at its address in the configuration, and ask who runs that server to renew its certificate",
        ),
    ),
    "adapter.none": fine("設定されていません", "not configured"),
    "adapter.configured": fine("{name}", "{name}"),
    "adapter.answers": fine("{name}、{ms} ms", "{name}, {ms} ms"),
    "adapter.not_offered": fine("{error}", "built; not offered: {error}"),
    "adapter.slow": wrong(
        ("{name}、{ms} ms（遅い）", "{name}, {ms} ms: slow"),
        ("応答が遅くなっています", "It answers slowly"),
        ("{ms}ミリ秒かかりました。お客様を待たせています。", "It took {ms} ms. Guests are waiting for it."),
        ("ネットワークが混んでいないか見る", "See whether the network is busy"),
        ("POSを再起動する", "Restart the POS's computer"),
    ),
    "adapter.unbuilt": wrong(
        ("{name} を使えません", "{name} cannot be used"),
        ("設定に誤りがあります", "Its configuration is wrong"),
        ("{error}", "{error}"),
        (
            "kiosk.toml のその部分を直すか、アダプターを入れる",
            "mend that part of the configuration, or install the adapter",
        ),
        ("端末を再起動する", "Restart the kiosk"),
    ),
    "adapter.refused": wrong(
        ("接続を拒否されました", "refuses our credentials"),
        ("認証に失敗しました", "It refuses our credentials"),
        ("{error}", "{error}"),
        (
            "有効な認証情報を設定する（docs/configuration.md の Secrets）",
            "give it credentials that are valid (docs/configuration.md, Secrets)",
        ),
        ("端末を再起動する", "Restart the kiosk"),
    ),
    "adapter.away": wrong(
        ("応答がありません", "does not answer"),
        ("応答がありません", "It does not answer"),
        ("{error}", "{error}"),
        (
            "アドレスは正しいか、動いているか、ネットワークはあるか確かめる",
            "is the address right, is it running, is the network up?",
        ),
        ("「もう一度確認」を押す", "Press “Check again”"),
    ),
    "adapter.unfinished": wrong(
        ("{error}", "{error}"),
        ("アダプターがまだ完成していません", "The adapter is not finished"),
        ("{error}", "{error}"),
        (
            "アダプターを完成させる（docs/adapters.md）",
            "finish the adapter: docs/adapters.md leads through it",
        ),
    ),
    "adapter.wrong": wrong(
        ("応答がおかしいです", "answers nonsense"),
        ("応答が正しくありません", "Its answer makes no sense"),
        ("{error}", "{error}"),
        ("相手側のログを見る", "see what it logged at its own end"),
        _ASK_MAKER,
    ),
    "pos.open": fine("{name}、{ms} ms", "{name}, open, {ms} ms"),
    "pos.closed": wrong(
        ("閉店中 {at}", "closed {at}"),
        ("POSが閉まっています", "The POS is closed"),
        ("お客様の画面には「準備中」と出ています。", "Guests see that the shop is closed."),
        ("POSで営業（セッション）を開く", "open a session at the POS"),
        ("「もう一度確認」を押す", "Press “Check again”"),
    ),
    "latency.unknown": fine("まだわかりません", "not known yet"),
    "latency.fine": fine("いま {ms} ms、95%は {p95} ms 以内", "now {ms} ms, 95 of 100 within {p95} ms"),
    "latency.slow": wrong(
        ("いま {ms} ms、95%は {p95} ms 以内", "now {ms} ms, 95 of 100 within {p95} ms"),
        ("POSの応答が遅くなっています", "The POS answers slowly"),
        (
            "最近の{count}回のうち95%が {p95} ms 以内でした。",
            "Of the last {count} answers 95 in 100 took up to {p95} ms.",
        ),
        ("ネットワークが混んでいないか見る", "See whether the network is busy"),
        ("「POSまでの通り道」のテストをする", "Try the test “Way to the POS”"),
    ),
    "last.never": fine("まだありません", "none yet"),
    "last.fine": fine("{at}", "{at}"),
    "last.old": wrong(
        ("{at}", "{at}"),
        ("POSからしばらく応答がありません", "The POS has been silent for a while"),
        ("最後の応答は {at} でした。", "Its last answer came at {at}."),
        ("「接続」の手順を行う", "Follow the steps under “Connection”"),
    ),
    "skew.unknown": fine("POSから時刻を取得できません", "the POS does not tell the time"),
    "skew.none": fine("{seconds}秒", "{seconds} s"),
    "skew.ahead": wrong(
        ("POSより{seconds}秒進んでいます", "{seconds} s ahead of the server"),
        ("時計が{seconds}秒進んでいます", "The clock is {seconds} seconds ahead"),
        ("署名や営業時間が正しくなくなります。", "Signatures are refused and opening hours are off."),
        ("時刻サーバーにつながるか確かめる", "Check that the time service is reachable"),
        ("「時計を合わせる」を押す", "Press “Set the clock now”"),
        action="set_clock",
    ),
    "skew.behind": wrong(
        ("POSより{seconds}秒おくれています", "{seconds} s behind the server"),
        ("時計が{seconds}秒おくれています", "The clock is {seconds} seconds behind"),
        ("署名や営業時間が正しくなくなります。", "Signatures are refused and opening hours are off."),
        ("時刻サーバーにつながるか確かめる", "Check that the time service is reachable"),
        ("「時計を合わせる」を押す", "Press “Set the clock now”"),
        action="set_clock",
    ),
    "can.these": fine("{count}項目", "{names}"),
    "menu.same": fine("変わりありません", "the menu has not changed"),
    "menu.good": fine(
        "バージョン {version}、{items}品、{currency}", "menu version {version}, {items} items in {currency}"
    ),
    "menu.empty": wrong(
        ("0品", "menu version {version}, 0 items in {currency}"),
        ("POSに商品がありません", "The POS has no items"),
        ("お客様に見せるものがありません。", "There is nothing to show to guests."),
        ("POSに商品を登録する", "enter items at the POS"),
    ),
    "menu.currency": wrong(
        ("通貨が {currency} です", "menu version {version}, {items} items in {currency}"),
        ("POSの通貨がちがいます", "The POS sells in another currency"),
        ("POSの価格は {currency} です。", "Its prices are in {currency}."),
        (
            "[shop] currency を {currency} にするか、正しいPOSにつなぐ",
            "set [shop] currency to {currency}, or connect the right POS",
        ),
    ),
    "with_pos.all": fine(
        "割引と支払いは金額でPOSに届きます",
        "of different makers: what the programme takes off and pays reaches the POS as amounts",
    ),
    "with_pos.less": wrong(
        ("一部は使えません", "not offered to guests: {names}; the POS takes no {lacks} of another programme"),
        ("ポイントの一部をお客様に出していません", "Not all of the programme is offered"),
        (
            "POSがほかの会員プログラムの割引・支払いを受け付けないためです（{lacks}）。",
            "The POS takes no {lacks} of another programme, so {names} are hidden.",
        ),
        (
            "POSのアダプターに必要なものを確かめる。ポイントはたまります",
            "see what the POS's adapter needs for it; earning points goes on",
        ),
    ),
    "cards.taken": fine("会員証として登録できます", "members may use them as their member's card"),
    "cards.not_taken": wrong(
        ("使えません：会員プログラムが対応していません", "not used: the programme does not take them"),
        ("ICカードを会員証にできません", "IC cards cannot be members' cards"),
        (
            "ICカードリーダーは設定されていますが、この会員プログラムのアダプターはICカードに対応していません。",
            "A reader is set ([kiosk] ic_card_prefix), but the programme's adapter takes no IC cards.",
        ),
        (
            "設定 [kiosk] ic_card_prefix を消し、リーダーを外す",
            "leave [kiosk] ic_card_prefix out and take the reader away",
        ),
        (
            "使うときは、対応する会員プログラムにする（docs/loyalty.md）",
            "or use a programme that takes them (docs/loyalty.md)",
        ),
    ),
    "joining.waiting": wrong(
        ("{count}人が応答待ち", "{count} wait for the programme to answer"),
        ("入会の手続きが待っています", "Guests who want to join are waiting"),
        ("会員プログラムがまだ応答していません。", "The programme has not answered yet."),
        ("そのままで自動的に送られます", "they go by themselves"),
    ),
    "joining.stuck": wrong(
        ("{stuck}人が止まっています", "{stuck} of {count} who want to join the programme need staff"),
        ("入会の手続きが止まっています", "Joining is stuck"),
        ("{count}人のうち{stuck}人の入会ができていません。", "{stuck} of {count} could not be entered."),
        (
            "kiosk outbox list で見て、直してから kiosk outbox retry",
            "kiosk outbox list; mend the programme, then kiosk outbox retry KEY",
        ),
    ),
    "terminal.ready": fine("{name}、準備できています", "ready ({name})"),
    "terminal.not_ready": wrong(
        ("準備できていません", "not ready"),
        ("決済端末が使えません", "The card terminal is not ready"),
        ("お客様はカウンターでお支払いになります。", "Guests pay at the counter meanwhile."),
        ("決済端末の画面を見る", "look at the terminal's own screen"),
        ("決済端末のケーブルを確かめ、電源を入れ直す", "Check its power and cable; switch it off and on"),
        ("「もう一度確認」を押す", "Press “Check again”"),
    ),
}
