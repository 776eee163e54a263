"""The words of the computer and of what the kiosk keeps."""

from __future__ import annotations

from kiosk.staff.said import fine, wrong

_UNKNOWN = fine("この端末ではわかりません", "this computer does not tell")
_AGAIN = ("「もう一度確認」を押す", "Press “Check again”")
_SUPPORT = ("サポートに連絡する", "Call support")

MACHINE = {
    "scanner.unknown": _UNKNOWN,
    "scanner.none": fine("見つかりません", "none found"),
    "scanner.there": fine("{name}", "{name}"),
    "touch.unknown": _UNKNOWN,
    "touch.there": fine("{name}", "{name}"),
    "touch.none": wrong(
        ("見つかりません", "none found"),
        ("タッチパネルが見つかりません", "No touch screen is found"),
        ("マウスでしか操作できません。", "Only a mouse works: guests cannot order."),
        ("画面のUSBケーブルを差し直す", "Push the screen's USB cable in at both ends"),
        ("端末を再起動する", "Restart the kiosk"),
    ),
    "sound.none": fine("スピーカーがありません", "no sound card"),
    "sound.there": fine("{name}", "{name}"),
    "sound.no_player": wrong(
        ("再生プログラムがありません", "no program to play with"),
        ("音を出すプログラムがありません", "No program here can play a sound"),
        ("スピーカー：{name}", "The sound card is there: {name}"),
        ("apt-get install alsa-utils", "apt-get install alsa-utils"),
    ),
    "screen.unknown": _UNKNOWN,
    "screen.there": fine("{mode}（{name}）", "{mode} ({name})"),
    "screen.none": wrong(
        ("つながっていません", "not connected"),
        ("画面がつながっていません", "No screen is connected"),
        ("本体はどの画面も見つけていません。", "The computer sees no screen at any output."),
        ("画面のケーブルと電源を確かめる", "Look at the screen's cable and power"),
        _AGAIN,
    ),
    "space.enough": fine("空き {free}", "{free} free"),
    "space.little": wrong(
        ("空き {free}", "{free} free"),
        ("ディスクの空きが少なくなっています", "Little space is left on the disk"),
        ("なくなると注文を保存できません。", "Without it orders could not be written down."),
        ("{path} のあるディスクの不要なファイルを消す", "free some space on the disk of {path}"),
        _AGAIN,
    ),
    "space.none": wrong(
        ("空き {free}", "{free} free"),
        ("ディスクがいっぱいです", "The disk is full"),
        (
            "注文を保存できないため、販売できません。",
            "Orders cannot be written down, so nothing is sold.",
        ),
        (
            "{path} のあるディスクの不要なファイルを消す",
            "free some space on the disk of {path}: orders could not be written down",
        ),
        _AGAIN,
    ),
    "folder.not_writable": wrong(
        ("書きこめません", "{path} cannot be written"),
        ("データフォルダーに書きこめません", "The data folder cannot be written"),
        ("{path}", "{path}"),
        (
            "{there} に書きこむ権利を与えるか、[kiosk] data_dir を変える",
            "give the user who runs the kiosk the right to write to {there}, or set [kiosk] data_dir",
        ),
    ),
    "folder.not_yet": fine("最初の起動で作られます", "{path} will be made at the first start"),
    "folder.writable": fine("書きこめます", "{path} can be written"),
    "folder.running": fine("使用中", "a kiosk is running on {path}"),
    "folder.broken": wrong(
        ("使えません", "{error}"),
        ("データフォルダーが使えません", "The data folder cannot be used"),
        ("{error}", "{error}"),
        ("フォルダーと中のファイルの所有者を直す", "let the kiosk's user own the folder and all files in it"),
    ),
    "disk.unknown": _UNKNOWN,
    "disk.sound": fine("{name}、異常なし", "{name}, no errors"),
    "disk.read_only": wrong(
        ("{name}、読み取り専用", "{name} is read-only"),
        ("ディスクが読み取り専用になっています", "The disk has become read-only"),
        (
            "故障したディスクで起きます。注文を保存できません。",
            "That happens to a disk that fails. Orders cannot be written down.",
        ),
        ("端末を再起動する", "Restart the kiosk"),
        ("また起きるときはディスクを交換する", "If it comes back, replace the disk"),
    ),
    "disk.errors": wrong(
        ("{name}、エラー {errors}回", "{name}, {errors} errors"),
        ("ディスクにエラーがありました", "The disk has had errors"),
        ("{errors}回のエラーが記録されています。", "{errors} errors were noted on {name}."),
        ("営業後にファイルシステムを検査する（fsck）", "Check the file system after hours (fsck)"),
        ("ディスクの交換を用意する", "Have a new disk ready"),
    ),
    "disk.worn": wrong(
        ("{name}、寿命の{percent}%", "{name}, {percent} % of its life"),
        ("ディスクの寿命が近づいています", "The flash memory is nearly worn out"),
        (
            "書きこみの寿命の約{percent}%を使いました。",
            "About {percent} % of its life in writing has gone by.",
        ),
        ("ディスクの交換を用意する", "Have a new one ready"),
    ),
    "memory.unknown": _UNKNOWN,
    "memory.enough": fine("空き {free} MB", "{free} of {total} MB free"),
    "memory.little": wrong(
        ("空き {free} MB", "{free} of {total} MB free"),
        ("メモリが少なくなっています", "Little memory is left"),
        ("画面がおそくなることがあります。", "The screen may become slow."),
        ("すいた時間に端末を再起動する", "Restart the kiosk at a quiet moment"),
    ),
    "memory.none": wrong(
        ("空き {free} MB", "{free} of {total} MB free"),
        ("メモリがほとんどありません", "There is hardly any memory left"),
        ("本体が止まることがあります。", "The kiosk may stop."),
        ("端末を再起動する", "Restart the kiosk"),
        ("ほかのプログラムが動いていないか見る", "See whether another program is running"),
    ),
    "cpu.unknown": _UNKNOWN,
    "cpu.fine": fine("{percent}%（{count}コア）", "{percent} % of {count} cores"),
    "cpu.busy": wrong(
        ("{percent}%（{count}コア）", "{percent} % of {count} cores"),
        ("本体がとても忙しくなっています", "The computer is very busy"),
        ("5分間の平均が{percent}%です。", "Over five minutes it had {percent} % to do."),
        ("ほかのプログラムが動いていないか見る", "See whether another program is running"),
        ("端末を再起動する", "Restart the kiosk"),
    ),
    "heat.unknown": _UNKNOWN,
    "heat.fine": fine("{degrees} ℃", "{degrees} °C"),
    "heat.some": wrong(
        ("{degrees} ℃", "{degrees} °C"),
        ("本体が熱くなっています", "The computer is getting hot"),
        ("{degrees} ℃です。熱いとおそくなります。", "It is at {degrees} °C, and slows down when it is hot."),
        ("通気口をふさいでいないか見る", "See that nothing covers its air slots"),
        ("ファンのほこりを取る", "Clean its fan"),
    ),
    "heat.much": wrong(
        ("{degrees} ℃", "{degrees} °C"),
        ("本体が熱すぎます", "The computer is too hot"),
        (
            "{degrees} ℃です。まもなく自動で止まります。",
            "It is at {degrees} °C and will switch itself off soon.",
        ),
        ("すぐに通気口をあける", "Clear its air slots at once"),
        ("電源を切って冷ます", "Switch it off and let it cool"),
        _SUPPORT,
    ),
    "orders.none": fine("送信待ち 0件", "0 in the outbox"),
    "orders.waiting": wrong(
        ("送信待ち {count}件、{age}", "{count} on their way to the POS, {tries} tries, oldest {age}"),
        ("注文がPOSへの送信を待っています", "Orders wait for the POS"),
        ("いちばん古いものは{age}待っています。", "The oldest has waited for {age}."),
        ("そのままで自動的に送られます", "they go by themselves"),
        ("続くときは「接続」を見る", "If it goes on, look at “Connection”"),
    ),
    "orders.stuck": wrong(
        (
            "{count}件中{stuck}件が止まっています",
            "{stuck} of {count} open orders need staff (numbers {numbers})",
        ),
        ("スタッフの確認が必要な注文があります", "Orders need staff"),
        (
            "番号 {numbers}。POSでどうなったかわかりません。",
            "Numbers {numbers}: nobody knows how they ended at the POS.",
        ),
        (
            "kiosk outbox list で見て、POSで1件ずつ調べる",
            "kiosk outbox list; then look each of them up at the POS",
        ),
    ),
    "refunds.stuck": wrong(
        ("{count}件が止まっています", "{count} need staff"),
        ("返金が途中で止まっています", "Money is on its way back and stuck"),
        ("{count}件の返金がどうなったかわかりません。", "Nobody knows how {count} of them ended."),
        ("「注文」の画面で1件ずつ確かめる", "The orders page leads through each of them"),
    ),
    "outbox.broken": wrong(
        ("こわれています", "{error}"),
        ("注文のファイルがこわれています", "The file of orders is damaged"),
        ("{error}", "{error}"),
        ("端末を再起動する。控えから元にもどります", "start the kiosk: it restores the file from its copy"),
    ),
    "outbox.unreadable": wrong(
        ("読めない注文 {count}件", "{count} orders cannot be read: {error}"),
        ("読めない注文があります", "Some orders cannot be read"),
        ("{error}", "{error}"),
        ("POSでキーから注文をさがす", "look the order up at the POS by its key"),
    ),
    "file.whole": fine("異常なし", "whole"),
    "file.not_writable": wrong(
        ("書きこめません", "cannot be written"),
        ("ファイルに書きこめません", "The file cannot be written"),
        ("{error}", "{error}"),
        ("フォルダーと中のファイルの所有者を直す", "let the kiosk's user own the folder and all files in it"),
    ),
    "file.newer": wrong(
        ("新しいバージョンのファイルです", "written by a newer version of this program"),
        ("ファイルがこのプログラムより新しいです", "The file is from a newer version"),
        ("{error}", "{error}"),
        ("新しいバージョンを入れ直す", "install the newer version again"),
    ),
    "cache.newer": wrong(
        ("新しいバージョンのファイルです", "written by a newer version of this program"),
        ("保存したメニューがこのプログラムより新しいです", "The kept menu is from a newer version"),
        ("{error}", "{error}"),
        (
            "次の起動で別名で残し、読めるものを引き継ぎます",
            "the next start keeps it under another name and takes over what it can read",
        ),
    ),
    "cache.broken": wrong(
        ("読めません", "{error}"),
        ("保存したメニューが読めません", "The kept menu cannot be read"),
        ("{error}", "{error}"),
        (
            "次の起動で消して、メニューを取り直します",
            "the next start throws the cache away and fetches the menu again",
        ),
    ),
    "shop.not_yet": fine("最初の起動で作られます", "will be made at the first start"),
    "shop.answers": fine("応答あり", "answers"),
    "shop.away": wrong(
        ("応答がありません", "{error}"),
        ("お店のデータベースにつながりません", "The shop database does not answer"),
        ("販売は続きます。{error}", "Selling goes on without it. {error}"),
        (
            "データベースのコンピューターを見る。記録はあとで送られます",
            "see whether its computer runs; what happens is entered later",
        ),
    ),
    "shop_file.none": fine("ここにはありません", "none here"),
    "shop_file.broken": wrong(
        ("こわれています", "damaged"),
        ("お店のデータベースのファイルがこわれています", "The shop database's file is damaged"),
        ("{error}", "{error}"),
        (
            "お客様がいないときに自動で再起動し、使えるバックアップから元にもどします。数分待つ",
            "Wait: the kiosk restarts when nobody is at it, and brings the newest sound backup back",
        ),
        ("直らないときは、すいた時間に端末を再起動する", "If it stays, restart the kiosk at a quiet moment"),
        ("ディスクの状態を確かめる", "Look at “Health” under Storage"),
        (
            "バックアップがなければ、別に保存したファイルをもどすか、このファイルの名前を変えて作り直す",
            "Without a backup, put back a copy of your own, or rename the file and begin a new one",
        ),
    ),
    "age.none": fine("まだありません", "none is kept yet; it is fetched at start"),
    "age.fresh": fine("{items}品、{age}前", "{items} items, version {version}, {age} old"),
    "age.old": wrong(
        ("{items}品、{age}前", "{items} items, version {version}, {age} old"),
        ("メニューが古くなっています", "The menu is too old"),
        ("古いメニューからは販売しません。", "Nothing is sold from a menu of that age."),
        ("POSにつながるようにする", "too old to sell from: let the kiosk reach the POS"),
    ),
    "age.currency": wrong(
        ("価格が {currency} です", "prices are in {currency}"),
        ("メニューの通貨がちがいます", "The menu is in another currency"),
        ("価格は {currency} です。", "Its prices are in {currency}."),
        (
            "[shop] currency を {currency} にするか、正しいPOSにつなぐ",
            "set [shop] currency to {currency}, or connect the right POS",
        ),
    ),
    "pictures.none": fine("写真のないメニューです", "the menu has none"),
    "pictures.all": fine("{count}枚すべてあります", "all {count} are here"),
    "pictures.missing": wrong(
        ("{count}枚中{missing}枚がありません", "{missing} of {count} are missing"),
        ("写真が足りません", "Pictures are missing"),
        ("商品は写真なしで表示されています。", "Those items are shown without a picture."),
        (
            "POSに写真があるか、形式（WebP・PNG・JPEG）を確かめる",
            "Are they at the POS, as WebP, PNG or JPEG?",
        ),
        ("数分待って「もう一度確認」を押す", "Wait a few minutes, then press “Check again”"),
    ),
    "pictures.not_writable": wrong(
        ("書きこめません", "{path} cannot be written"),
        ("写真を保存できません", "Pictures cannot be kept"),
        ("{path}", "{path}"),
        ("フォルダーの所有者を直す", "let the kiosk's user own it"),
    ),
}
