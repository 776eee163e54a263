<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>Join now: %n points, this order included</source>
        <translation>
            <numerusform>いま入会すると、このご注文分も含めて%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join now: about %n points, this order included</source>
        <translation>
            <numerusform>いま入会すると、このご注文分も含めて約%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation>
            <numerusform>あと%n秒で はじめの画面にもどります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready in about %n min</source>
        <translation>
            <numerusform>約%n分でできあがり</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n points</source>
        <translation>
            <numerusform>+%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more digits</source>
        <translation>
            <numerusform>あと%nけた</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This order earns %n points.</source>
        <translation>
            <numerusform>今回は %nポイント。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You get %n points for joining.</source>
        <translation>
            <numerusform>入会すると、%nポイント進呈します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupons</source>
        <translation>
            <numerusform>クーポン%n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for every %1</source>
        <translation>
            <numerusform>%1ごとに%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collect %n points with this order?</source>
        <translation>
            <numerusform>今回の%nポイントをためますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items, incl. tax</source>
        <translation>
            <numerusform>%n点・税込</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You earn about %n points</source>
        <translation>
            <numerusform>約%nポイントたまります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members earn %n points</source>
        <translation>
            <numerusform>会員の方は %nポイントたまります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You earn %n points</source>
        <translation>
            <numerusform>今回 %nポイントたまります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This order brings %n points.</source>
        <translation>
            <numerusform>このご注文で %nポイントたまります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members are slipping away.</source>
        <comment>the manager&apos;s results</comment>
        <translation>
            <numerusform>%n人の会員が離れかけています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <comment>of a member</comment>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft · %n changes</source>
        <comment>of the menu</comment>
        <translation>
            <numerusform>下書き・%nか所変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n dishes: what is changed here counts for all of them.</source>
        <comment>choices</comment>
        <translation>
            <numerusform>%n件の商品で使われています。ここでの変更はすべてに反映されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things the POS no longer has are forgotten.</source>
        <comment>of the menu</comment>
        <translation>
            <numerusform>POSにない%n件を消しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>%nつえらぶ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n points</source>
        <translation>
            <numerusform>%nポイントお持ちです</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About %1</source>
        <translation>%1について</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>番号 %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>%1まで有効</translation>
    </message>
</context>
<context>
    <name>AboutSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>More on your own phone</source>
        <translation>くわしくはスマートフォンで</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QRコード：%1</translation>
    </message>
</context>
<context>
    <name>AttractFoot</name>
    <message>
        <source>Cards</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>IC cards</source>
        <translation>交通系IC</translation>
    </message>
    <message>
        <source>QR pay</source>
        <translation>QR決済</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>見やすくする</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>店員を呼ぶ</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>お支払い方法</translation>
    </message>
</context>
<context>
    <name>AttractMarks</name>
    <message>
        <source>About this shop</source>
        <translation>このお店について</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to order</source>
        <translation>画面にタッチしてご注文</translation>
    </message>
    <message>
        <source>Ready in about %1 min</source>
        <translation>ただいま 約%1分でお渡し</translation>
    </message>
    <message>
        <source>One more?
Yes, please.</source>
        <translation>もうひとつ、
食べたくなる。</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>ほかの言語</translation>
    </message>
    <message>
        <source>Order by pictures</source>
        <translation>写真でえらぶ</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>came in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>confirmed with the PIN</source>
        <translation>暗証番号で確認</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>暗証番号の間違い</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>added somebody</source>
        <translation>スタッフを追加</translation>
    </message>
    <message>
        <source>renamed somebody</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>removed somebody</source>
        <translation>スタッフを削除</translation>
    </message>
    <message>
        <source>removed everybody</source>
        <translation>全員を削除</translation>
    </message>
    <message>
        <source>changed a role</source>
        <translation>役割を変更</translation>
    </message>
    <message>
        <source>changed a PIN</source>
        <translation>暗証番号を変更</translation>
    </message>
    <message>
        <source>closed the shop for now</source>
        <translation>お店を一時的に閉店</translation>
    </message>
    <message>
        <source>opened the shop again</source>
        <translation>お店の営業を再開</translation>
    </message>
    <message>
        <source>queue mode</source>
        <translation>混雑モードを切り替え</translation>
    </message>
    <message>
        <source>chose this kiosk&apos;s profile</source>
        <translation>この端末のプロファイルを選択</translation>
    </message>
    <message>
        <source>set the opening hours</source>
        <translation>営業時間を設定</translation>
    </message>
    <message>
        <source>stopped the orders of this kiosk</source>
        <translation>この端末の注文を停止</translation>
    </message>
    <message>
        <source>took orders again at this kiosk</source>
        <translation>この端末の注文を再開</translation>
    </message>
    <message>
        <source>stopped selling something</source>
        <translation>販売を停止</translation>
    </message>
    <message>
        <source>put something back on sale</source>
        <translation>販売を再開</translation>
    </message>
    <message>
        <source>saved the menu&apos;s draft</source>
        <translation>メニューの下書きを保存</translation>
    </message>
    <message>
        <source>threw the menu&apos;s draft away</source>
        <translation>メニューの下書きを破棄</translation>
    </message>
    <message>
        <source>published the menu</source>
        <translation>メニューを公開</translation>
    </message>
    <message>
        <source>restored an earlier menu</source>
        <translation>前のメニューを復元</translation>
    </message>
    <message>
        <source>withdrew a menu to come</source>
        <translation>メニューの公開予定を取り消し</translation>
    </message>
    <message>
        <source>gave up telling the POS something</source>
        <translation>POSへの送信を中止</translation>
    </message>
    <message>
        <source>added a code</source>
        <translation>クーポンコードを追加</translation>
    </message>
    <message>
        <source>closed a code</source>
        <translation>クーポンコードを終了</translation>
    </message>
    <message>
        <source>set a reward</source>
        <translation>特典を設定</translation>
    </message>
    <message>
        <source>removed a reward</source>
        <translation>特典を削除</translation>
    </message>
    <message>
        <source>added days with more points</source>
        <translation>ポイントアップの日を追加</translation>
    </message>
    <message>
        <source>removed days with more points</source>
        <translation>ポイントアップの日を削除</translation>
    </message>
    <message>
        <source>gave money back</source>
        <translation>返金</translation>
    </message>
    <message>
        <source>tried a refund again</source>
        <translation>返金を再実行</translation>
    </message>
    <message>
        <source>settled a refund by hand</source>
        <translation>返金を手作業で処理</translation>
    </message>
    <message>
        <source>called a refund off</source>
        <translation>返金を取りやめ</translation>
    </message>
    <message>
        <source>let a stuck order go on</source>
        <translation>止まった注文を再開</translation>
    </message>
    <message>
        <source>settled an order by hand</source>
        <translation>注文を手作業で処理</translation>
    </message>
    <message>
        <source>printed a receipt again</source>
        <translation>レシートを再印刷</translation>
    </message>
    <message>
        <source>issued a formal receipt</source>
        <translation>領収書を発行</translation>
    </message>
    <message>
        <source>said that a paper was printed</source>
        <translation>印刷を確認</translation>
    </message>
    <message>
        <source>printed a paper in doubt again</source>
        <translation>印刷をやり直し</translation>
    </message>
    <message>
        <source>made a day report anew</source>
        <translation>日報を作り直し</translation>
    </message>
    <message>
        <source>printed a day report</source>
        <translation>日報を印刷</translation>
    </message>
    <message>
        <source>saved a day report</source>
        <translation>日報を保存</translation>
    </message>
    <message>
        <source>saved a file</source>
        <translation>ファイルを保存</translation>
    </message>
    <message>
        <source>saved a support file</source>
        <translation>サポートファイルを保存</translation>
    </message>
    <message>
        <source>mailed a support file</source>
        <translation>サポートファイルをメールで送信</translation>
    </message>
    <message>
        <source>uploaded a support file</source>
        <translation>サポートファイルを送信</translation>
    </message>
    <message>
        <source>printed a test</source>
        <translation>試し印刷</translation>
    </message>
    <message>
        <source>set the clock</source>
        <translation>時計合わせ</translation>
    </message>
    <message>
        <source>tested the device</source>
        <translation>端末をテスト</translation>
    </message>
    <message>
        <source>signed the daily check</source>
        <translation>毎日の点検に署名</translation>
    </message>
    <message>
        <source>brought the shop&apos;s data back from a backup</source>
        <translation>お店のデータをバックアップから復元</translation>
    </message>
    <message>
        <source>restarted the kiosk</source>
        <translation>端末を再起動</translation>
    </message>
    <message>
        <source>ended training with the PIN</source>
        <translation>暗証番号で練習を終了</translation>
    </message>
    <message>
        <source>began training</source>
        <translation>練習を開始</translation>
    </message>
    <message>
        <source>ended training</source>
        <translation>練習を終了</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>As a set: %1</source>
        <translation>セットなら %1</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1おトク</translation>
    </message>
    <message>
        <source>%1: one more of %2</source>
        <translation>%2をもう1品で「%1」</translation>
    </message>
</context>
<context>
    <name>BasketColumn</name>
    <message>
        <source>Your order</source>
        <translation>カゴ</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n点</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it yet. Choose what you would like from the menu.</source>
        <translation>まだ空です。｜メニューから｜えらんでください。</translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation>税込</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>税別</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
</context>
<context>
    <name>BasketColumnLine</name>
    <message>
        <source>One less</source>
        <translation>ひとつ減らす</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>ひとつ増やす</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り消す</translation>
    </message>
</context>
<context>
    <name>BasketLine</name>
    <message>
        <source>Edit</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation>ひとつ減らす：%1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>ひとつ増やす：%1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>取り消す：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n at most</source>
        <translation>
            <numerusform>最大%n点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketScreen</name>
    <message>
        <source>Your order</source>
        <translation>ご注文の確認</translation>
    </message>
    <message>
        <source>Add something else</source>
        <translation>ほかのものもえらぶ</translation>
    </message>
    <message>
        <source>Nothing in your order yet</source>
        <translation>カゴは まだ空です</translation>
    </message>
    <message>
        <source>Choose what you would like from the menu.</source>
        <translation>食べたいものを、｜メニューから｜えらんでください。</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>メニューを見る</translation>
    </message>
    <message>
        <source>Make it a set</source>
        <translation>セットにする</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>クーポン</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Still empty</source>
        <translation>まだ空です</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>お支払いへ</translation>
    </message>
</context>
<context>
    <name>BasketSuggestions</name>
    <message>
        <source>Something with it?</source>
        <translation>ごいっしょにいかがですか</translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation>けっこうです</translation>
    </message>
</context>
<context>
    <name>BasketSums</name>
    <message>
        <source>To pay</source>
        <translation>お支払い</translation>
    </message>
</context>
<context>
    <name>BoardPane</name>
    <message>
        <source>Sold-out board</source>
        <translation>売り切れボード</translation>
    </message>
    <message>
        <source>Touch to change · on all kiosks in 3 s</source>
        <translation>タッチで切り替え・3秒で全台へ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>すべて元に戻す</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>商品名</translation>
    </message>
    <message>
        <source>The menu is on its way…</source>
        <translation>メニューを読み込んでいます…</translation>
    </message>
    <message>
        <source>The POS&apos;s menu holds nothing.</source>
        <translation>POSのメニューに商品がありません。</translation>
    </message>
    <message>
        <source>Nothing of that name. Kana and Latin letters both work.</source>
        <translation>見つかりません。かなでも英字でもさがせます。</translation>
    </message>
</context>
<context>
    <name>BoardSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Sell %1 again?</source>
        <translation>%1の販売を再開しますか？</translation>
    </message>
    <message>
        <source>Stop selling %1 until when?</source>
        <translation>%1をいつまで止めますか？</translation>
    </message>
    <message>
        <source>Back on sale</source>
        <translation>販売にもどす</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>Until closing</source>
        <translation>閉店まで</translation>
    </message>
    <message>
        <source>Until I say</source>
        <translation>解除するまで</translation>
    </message>
    <message>
        <source>Only a part of it</source>
        <translation>一部だけ止める</translation>
    </message>
    <message>
        <source>It stops in every dish that has this option.</source>
        <translation>この選択肢は、すべての商品で止まります。</translation>
    </message>
    <message>
        <source>Edit this dish</source>
        <translation>この商品を編集</translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>%1 dishes at most: take one away first.</source>
        <translation>%1品までです。先にどれかを外してください。</translation>
    </message>
    <message>
        <source>The shop&apos;s name</source>
        <translation>お店の名前</translation>
    </message>
    <message>
        <source>Greeting on the first screen</source>
        <translation>最初の画面のあいさつ</translation>
    </message>
    <message>
        <source>Words after the order</source>
        <translation>注文後のことば</translation>
    </message>
    <message>
        <source>Or a colour of your own</source>
        <translation>または自分の色</translation>
    </message>
    <message>
        <source>Six signs of 0–9 and A–F, such as #76170D.</source>
        <translation>0–9とA–Fの6文字です（例：#76170D）。</translation>
    </message>
    <message>
        <source>Darkened to %1, so that everybody can read it.</source>
        <translation>だれでも読めるように、%1まで暗くしました。</translation>
    </message>
    <message>
        <source>Contrast %1 : 1, everybody can read it.</source>
        <translation>コントラスト %1 : 1。だれでも読めます。</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>写真%1</translation>
    </message>
    <message>
        <source>Hard to read on dark screens: there it stands on a light plate.</source>
        <translation>暗い画面では読みにくいため、明るい下地にのせて表示します。</translation>
    </message>
    <message>
        <source>Hard to read on light screens: there it stands on a dark plate.</source>
        <translation>明るい画面では読みにくいため、暗い下地にのせて表示します。</translation>
    </message>
    <message>
        <source>Hard to read on light and on dark screens: choose one with stronger colours.</source>
        <translation>明るい画面でも暗い画面でも読みにくいロゴです。もっと濃い色のものを選んでください。</translation>
    </message>
    <message>
        <source>What is it? Write its name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>The link is no address of a page.</source>
        <translation>リンクがページのアドレスではありません。</translation>
    </message>
    <message>
        <source>Over since %1: guests do not see it</source>
        <translation>%1で期限切れ（お客様には表示されません）</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>%1まで有効</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Its number, if it has one</source>
        <translation>番号（あれば）</translation>
    </message>
    <message>
        <source>A page about it, shown as a QR code</source>
        <translation>くわしいページ（QRコードで表示）</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>Taken at the counter</source>
        <translation>カウンターで使えます</translation>
    </message>
    <message>
        <source>Not taken here</source>
        <translation>使えません</translation>
    </message>
</context>
<context>
    <name>BrowseRail</name>
    <message>
        <source>Usual</source>
        <translation>いつもの</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>次のページ</translation>
    </message>
</context>
<context>
    <name>BrowseScreen</name>
    <message>
        <source>No dish of that name</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>Try fewer letters, or look in the categories.</source>
        <translation>文字を減らすか、カテゴリーからお探しください。</translation>
    </message>
</context>
<context>
    <name>CategoryStrip</name>
    <message>
        <source>Category before</source>
        <translation>前のカテゴリー</translation>
    </message>
    <message>
        <source>Category after</source>
        <translation>次のカテゴリー</translation>
    </message>
</context>
<context>
    <name>CheckTile</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>異常 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>注意 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 OK</source>
        <translation>正常 %1件</translation>
    </message>
    <message>
        <source>of %1 checks</source>
        <translation>%1件のうち</translation>
    </message>
</context>
<context>
    <name>CheckoutButton</name>
    <message>
        <source>Checkout</source>
        <translation>お会計へ</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだ空です</translation>
    </message>
</context>
<context>
    <name>Chrome</name>
    <message>
        <source>Eat in</source>
        <translation>店内 %1</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>持ち帰り %1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a member&apos;s name, with the title of respect</comment>
        <translation>%1&#xa0;様</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Points by mail</source>
        <translation>メールでためる</translation>
    </message>
    <message>
        <source>Points by code</source>
        <translation>コードでためる</translation>
    </message>
    <message>
        <source>Points by card</source>
        <translation>カードでためる</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Points by phone</source>
        <translation>電話番号でためる</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会員の方</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1を入れました</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1を取り消しました</translation>
    </message>
    <message>
        <source>Now as a set: %1</source>
        <translation>セットにしました：%1</translation>
    </message>
    <message>
        <source>%1 is sold out</source>
        <translation>%1は売り切れました</translation>
    </message>
    <message>
        <source>We are back. Cards work again.</source>
        <translation>つながりました。カードも使えます。</translation>
    </message>
    <message>
        <source>Welcome back, %1</source>
        <translation>おかえりなさい、%1</translation>
    </message>
    <message>
        <source>Thank you. That is confirmed.</source>
        <translation>ありがとうございます。確認できました。</translation>
    </message>
    <message>
        <source>Your points will be added to this number.</source>
        <translation>ポイントは、この番号にたまります。</translation>
    </message>
    <message>
        <source>You are a member now.</source>
        <translation>会員になりました。</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>ログアウトしました。</translation>
    </message>
    <message>
        <source>You are signed out. Some of your order is for members.</source>
        <translation>ログアウトしました。ご注文に会員限定の商品があります。</translation>
    </message>
    <message>
        <source>You are signed out. Please look at the prices.</source>
        <translation>ログアウトしました。価格をお確かめください。</translation>
    </message>
    <message>
        <source>%1 is for members</source>
        <translation>%1は会員限定です</translation>
    </message>
    <message>
        <source>We do not know this code. Please try again.</source>
        <translation>このコードは確認できませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>This card is no member card yet. Sign in first, then make it one on your page.</source>
        <translation>このカードはまだ会員証として登録されていません。先にログインして、会員のページで登録してください。</translation>
    </message>
    <message>
        <source>This card shows another number each time, so it cannot be a member card.</source>
        <translation>このカードは番号が毎回変わるため、会員証にはできません。</translation>
    </message>
    <message>
        <source>Your coupon is in the order.</source>
        <translation>クーポンを使います。</translation>
    </message>
    <message>
        <source>Payment cancelled. You have not been charged.</source>
        <translation>お支払いをやめました。料金はかかっていません。</translation>
    </message>
    <message>
        <source>The menu has changed. Please check your order.</source>
        <translation>メニューが変わりました。ご注文をご確認ください。</translation>
    </message>
    <message>
        <source>Your order is back.</source>
        <translation>ご注文を元にもどしました。</translation>
    </message>
    <message>
        <source>That is not possible just now.</source>
        <translation>ただいまご利用いただけません。</translation>
    </message>
    <message>
        <source>The discount no longer applies and was taken out.</source>
        <translation>割引の条件に合わなくなったため、はずしました。</translation>
    </message>
    <message>
        <source>The gift card could not pay. Please look at what is left to pay.</source>
        <translation>ギフトカードは使えませんでした。お支払い金額をご確認ください。</translation>
    </message>
    <message>
        <source>%1 goes with your order.</source>
        <translation>%1のポイントを、このご注文につけます。</translation>
    </message>
    <message>
        <source>An offer has ended. Please look at the prices.</source>
        <translation>終了した特典があります。金額をご確認ください。</translation>
    </message>
    <message>
        <source>Your payment was given back. You have not been charged.</source>
        <translation>お支払いを取り消しました。料金はかかっていません。</translation>
    </message>
    <message>
        <source>This is the most for one order.</source>
        <translation>一度のご注文は、ここまでです。</translation>
    </message>
    <message>
        <source>Your points will be added to this address.</source>
        <translation>ポイントは、このアドレスにたまります。</translation>
    </message>
    <message>
        <source>We cannot look your code up now. Your points will be added later.</source>
        <translation>いまコードを確認できません。ポイントは、あとでたまります。</translation>
    </message>
    <message>
        <source>We cannot look your card up now. Its member&apos;s points will come later.</source>
        <translation>今はカードを確認できません。会員のポイントはあとで加算されます。</translation>
    </message>
    <message>
        <source>touch “Members” above</source>
        <translation>上の「会員の方」から</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元にもどす</translation>
    </message>
</context>
<context>
    <name>ChromeBanner</name>
    <message>
        <source>We are offline just now</source>
        <translation>ただいま通信が切れています</translation>
    </message>
    <message>
        <source>You can still order; please pay at the counter.</source>
        <translation>注文は続けられます。お支払いはカウンターでお願いします。</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>Order and get your number</source>
        <translation>ご注文と
番号の発行</translation>
    </message>
    <message>
        <source>Your order is kept</source>
        <translation>カゴの中身は
残っています</translation>
    </message>
    <message>
        <source>Cards and points: when we are back</source>
        <translation>カード・ポイントは
復旧後に使えます</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We look forward to seeing you.</source>
        <translation>またのお越しをお待ちしております。</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Tour %1/%2</source>
        <translation>案内 %1/%2</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>小さくする</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>案内をやめる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>おわり</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>One moment, please</source>
        <translation>少々お待ちください</translation>
    </message>
    <message>
        <source>These digits are not right. Please try again, or go on without.</source>
        <translation>番号が違います。もう一度入力するか、このまま進めます。</translation>
    </message>
</context>
<context>
    <name>CodeList</name>
    <message>
        <source>No code was used in these days.</source>
        <translation>この期間に使われたコードはありません。</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>Use your points</source>
        <translation>ポイントを使う</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1の確認</translation>
    </message>
    <message>
        <source>If the number ending in %1 belongs to a member, a code of 6 digits is on its way to it.</source>
        <translation>末尾が%1の番号が会員のものであれば、6けたのコードを送りました。</translation>
    </message>
    <message>
        <source>If %1 belongs to a member, a code of 6 digits is on its way to it.</source>
        <translation>%1 が会員のアドレスなら、6桁のコードをお送りしています。</translation>
    </message>
    <message>
        <source>A code of 6 digits is on its way to it.</source>
        <translation>6けたのコードを送りました。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>もう一度送る</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Only collect points</source>
        <translation>ためるだけ</translation>
    </message>
</context>
<context>
    <name>ColourTest</name>
    <message>
        <source>Next colour</source>
        <translation>つぎの色</translation>
    </message>
</context>
<context>
    <name>CountTile</name>
    <message>
        <source>One more</source>
        <translation>ひとつ増やす</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>ひとつ減らす</translation>
    </message>
</context>
<context>
    <name>Coupon</name>
    <message>
        <source>We do not know this code. Please check it.</source>
        <translation>このコードは見つかりません。ご確認ください。</translation>
    </message>
    <message>
        <source>This code is no longer valid.</source>
        <translation>このコードは期限が切れています。</translation>
    </message>
    <message>
        <source>This is your own code: it is for your friends.</source>
        <translation>ご自身のコードです。お友だちに渡してください。</translation>
    </message>
    <message>
        <source>You have used a friend&apos;s code before.</source>
        <translation>お友だちのコードはすでにお使いになりました。</translation>
    </message>
    <message>
        <source>This code is for people who are new here.</source>
        <translation>はじめての方のためのコードです。</translation>
    </message>
    <message>
        <source>This code has been used as often as it may be.</source>
        <translation>このコードは使える回数に達しました。</translation>
    </message>
    <message>
        <source>Codes from friends have ended.</source>
        <translation>お友だち紹介は終了しました。</translation>
    </message>
    <message>
        <source>This code was meant for somebody else.</source>
        <translation>ほかの方に送られたコードです。</translation>
    </message>
    <message>
        <source>This code cannot be used. Please check it.</source>
        <translation>このコードは使えません。ご確認ください。</translation>
    </message>
</context>
<context>
    <name>CouponSheet</name>
    <message>
        <source>Coupon code</source>
        <translation>クーポンコード</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Type the code, or hold it to the scanner below the screen.</source>
        <translation>コードを入れるか、画面の下の読み取り口にかざしてください。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>一文字消す</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認しています</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>コードを入れてください</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>このクーポンを使う</translation>
    </message>
</context>
<context>
    <name>CureCard</name>
    <message>
        <source>%1 (for&#xa0;%2)</source>
        <translation>%1（%2前から）</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>試し印刷</translation>
    </message>
    <message>
        <source>Set the clock now</source>
        <translation>時計を合わせる</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度確認</translation>
    </message>
</context>
<context>
    <name>DailyCheck</name>
    <message>
        <source>Signed. Thank you!</source>
        <translation>署名しました。おつかれさまです。</translation>
    </message>
    <message>
        <source>Daily checks</source>
        <translation>毎日の点検</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
</context>
<context>
    <name>DailyPage</name>
    <message>
        <source>Daily check</source>
        <translation>毎日の点検</translation>
    </message>
    <message>
        <source>Today&apos;s check is signed.</source>
        <translation>今日の点検は署名ずみです。</translation>
    </message>
    <message>
        <source>Two minutes before opening. Touch what you have looked at; touch again if it is not well.</source>
        <translation>開店前に2分で点検します。確認したらタッチ、問題があればもう一度タッチしてください。</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>CSVで書き出す</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>PDFで書き出す</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>この30日間</translation>
    </message>
    <message>
        <source>Nothing was signed yet.</source>
        <translation>まだ記録がありません。</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Sign with PIN</source>
        <translation>暗証番号で署名する</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>あと%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyPoint</name>
    <message>
        <source>well</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自動</translation>
    </message>
</context>
<context>
    <name>DayFigures</name>
    <message>
        <source>The shop database does not answer: try again later.</source>
        <translation>データベースが応答しません。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>注文数</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>売上</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>返金</translation>
    </message>
    <message>
        <source>Takings by the hour</source>
        <translation>時間別の売上</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>支払い方法</translation>
    </message>
    <message>
        <source>Where guests left without an order</source>
        <translation>注文せずに離れた画面</translation>
    </message>
</context>
<context>
    <name>DayReport</name>
    <message>
        <source>Show more</source>
        <translation>もっと見る</translation>
    </message>
    <message>
        <source>Asking the POS and the terminal…</source>
        <translation>POSと決済端末に問い合わせています…</translation>
    </message>
    <message>
        <source>The shop database does not answer: try again later.</source>
        <translation>データベースが応答しません。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>作り直す</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>That cannot be set here.</source>
        <translation>ここでは変えられません。</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>端末名</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>稼働時間</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Computer&apos;s time zone</source>
        <translation>端末のタイムゾーン</translation>
    </message>
    <message>
        <source>Network time</source>
        <translation>時刻サーバー</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>アダプター</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>データフォルダー</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>DeviceLevel</name>
    <message>
        <source>Less</source>
        <translation>下げる</translation>
    </message>
    <message>
        <source>More</source>
        <translation>上げる</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Device</source>
        <translation>本体</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>端末を再起動する</translation>
    </message>
</context>
<context>
    <name>DeviceTestSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Passed, and written down.</source>
        <translation>合格です。記録しました。</translation>
    </message>
    <message>
        <source>Not passed, and written down.</source>
        <translation>不合格です。記録しました。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>ためしています…</translation>
    </message>
    <message>
        <source>Waiting for the scanner…</source>
        <translation>読み取りを待っています…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>It was read</source>
        <translation>読めました</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>It is not read</source>
        <translation>読めません</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>もう一度</translation>
    </message>
</context>
<context>
    <name>DeviceTests</name>
    <message>
        <source>%1 characters</source>
        <translation>%1文字</translation>
    </message>
    <message>
        <source>It read something else.</source>
        <translation>別のコードを読み取りました。</translation>
    </message>
    <message>
        <source>never tested</source>
        <translation>まだテストしていません</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>This kiosk takes no more orders.</source>
        <translation>この端末は注文を受けません。</translation>
    </message>
    <message>
        <source>Orders are taken again.</source>
        <translation>注文を再開しました。</translation>
    </message>
    <message>
        <source>It was not printed: %1</source>
        <translation>印刷できませんでした：%1</translation>
    </message>
    <message>
        <source>The printer says that it has printed.</source>
        <translation>印刷できたとプリンターから応答がありました。</translation>
    </message>
    <message>
        <source>The clock is set.</source>
        <translation>時計を合わせました。</translation>
    </message>
    <message>
        <source>The kiosk may not set the clock. On this computer: sudo timedatectl set-ntp true</source>
        <translation>ここからは時計を変えられません。この端末で実行してください：sudo timedatectl set-ntp true</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>checked %1 ago, in %2 s</source>
        <translation>%1前に確認（%2秒）</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>問題だけ</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>問題はありません。</translation>
    </message>
    <message>
        <source>Parts and their checks</source>
        <translation>点検項目</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Take orders</source>
        <translation>注文を再開</translation>
    </message>
    <message>
        <source>Stop orders</source>
        <translation>注文を止める</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>サポートファイル</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度確認</translation>
    </message>
</context>
<context>
    <name>DiscountStrip</name>
    <message>
        <source>Remove: %1</source>
        <translation>はずす：%1</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Order slip</source>
        <translation>ご注文の控え</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>レシート</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>ありがとうございます</translation>
    </message>
    <message>
        <source>Thank you, %1</source>
        <translation>%1さん、ありがとうございます</translation>
    </message>
    <message>
        <source>Your order number is %1.</source>
        <translation>ご注文番号は、%1番です。</translation>
    </message>
    <message>
        <source>Please pay at the counter with this number</source>
        <translation>この番号で、カウンターでお支払いください</translation>
    </message>
    <message>
        <source>We will bring it to table %1</source>
        <translation>%1番テーブルへお持ちします</translation>
    </message>
    <message>
        <source>When your name or number is called, come to the counter</source>
        <translation>お名前か番号が呼ばれたら、カウンターへお越しください</translation>
    </message>
    <message>
        <source>When it is called, come to the counter</source>
        <translation>番号が呼ばれたら、カウンターへお越しください</translation>
    </message>
    <message>
        <source>You earned</source>
        <translation>たまりました</translation>
    </message>
    <message>
        <source>You will earn about</source>
        <translation>たまる予定です</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>%1 / %2 pt</source>
        <translation>%1 / %2 pt</translation>
    </message>
    <message>
        <source>%1 pt to %2</source>
        <translation>%2まで あと%1 pt</translation>
    </message>
    <message>
        <source>%1: the points will come later.</source>
        <translation>%1：ポイントはあとからつきます。</translation>
    </message>
    <message>
        <source>%1: no points for this number. Please ask our staff.</source>
        <translation>%1：この番号にはポイントがつきませんでした。店員にお声がけください。</translation>
    </message>
    <message>
        <source>%1: points once it is paid.</source>
        <translation>%1：お支払い後にポイントがつきます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It was too late to cancel: the payment of %1 has gone through.</source>
        <translation>取り消しは｜間に合いませんでした。
%1のお支払いは｜済んでいます。</translation>
    </message>
    <message>
        <source>We will check your age at the counter. Please have proof of your date of birth ready.</source>
        <translation>カウンターで年齢を確認します。生年月日のわかるものをお見せください。</translation>
    </message>
    <message>
        <source>You have paid. Your order goes to the kitchen as soon as we are back online.</source>
        <translation>お支払いは済んでいます。通信がもどりしだい、ご注文を厨房へ送ります。</translation>
    </message>
    <message>
        <source>We are offline just now. Your order is kept on this kiosk under this number.</source>
        <translation>ただいま通信が切れています。ご注文はこの番号でお預かりしています。</translation>
    </message>
    <message>
        <source>It is printed as soon as the printer is ready</source>
        <translation>プリンターの準備ができしだい印刷します</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>印刷中です…</translation>
    </message>
    <message>
        <source>Printed. Please take it</source>
        <translation>印刷しました。お取りください</translation>
    </message>
    <message>
        <source>It could not be printed. See it on this screen</source>
        <translation>印刷できませんでした。この画面でご確認ください</translation>
    </message>
    <message>
        <source>Did your ticket come out whole?</source>
        <translation>食券は最後まで出ましたか？</translation>
    </message>
    <message>
        <source>Did your receipt come out whole?</source>
        <translation>レシートは最後まで出ましたか？</translation>
    </message>
</context>
<context>
    <name>DoneFeedback</name>
    <message>
        <source>How was ordering today?</source>
        <translation>今日のご注文はいかがでしたか？</translation>
    </message>
    <message>
        <source>We are sorry. Staff have been told.</source>
        <translation>申し訳ございません。店員に伝えました。</translation>
    </message>
    <message>
        <source>Thank you for telling us.</source>
        <translation>ご意見ありがとうございます。</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>不満</translation>
    </message>
    <message>
        <source>Not great</source>
        <translation>やや不満</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>満足</translation>
    </message>
    <message>
        <source>Great</source>
        <translation>大満足</translation>
    </message>
    <message>
        <source>The food</source>
        <translation>料理</translation>
    </message>
    <message>
        <source>The wait</source>
        <translation>待ち時間</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>この画面</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>接客</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>How likely are you to recommend us? 0 is not at all, 10 is surely.</source>
        <translation>この店を人にすすめたいですか？（0：まったく思わない、10：強く思う）</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>回答しない</translation>
    </message>
</context>
<context>
    <name>DoneNumber</name>
    <message>
        <source>Your number</source>
        <translation>ご注文番号</translation>
    </message>
</context>
<context>
    <name>DoneOffers</name>
    <message>
        <source>Join</source>
        <translation>入会する</translation>
    </message>
    <message>
        <source>Collect your points later</source>
        <translation>ポイントは｜あとで｜受け取れます</translation>
    </message>
    <message>
        <source>Say it aloud</source>
        <translation>声で聞く</translation>
    </message>
    <message>
        <source>Scan with your phone: the points of this order wait for you there.</source>
        <translation>スマホで読み取ると、このご注文のポイントを受け取れます。</translation>
    </message>
    <message>
        <source>Bring a friend</source>
        <translation>お友だちを紹介</translation>
    </message>
    <message>
        <source>Scan and share: both of you get points after their first order.</source>
        <translation>読み取って共有。お友だちの初回注文のあと、お二人にポイントを差し上げます。</translation>
    </message>
</context>
<context>
    <name>DoneReceipt</name>
    <message>
        <source>Scan to keep it on your phone</source>
        <translation>スマホで
読み取ると
保存できます</translation>
    </message>
    <message>
        <source>See it on this screen</source>
        <translation>この画面で見られます</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷する</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示する</translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Done</source>
        <translation>おわる</translation>
    </message>
</context>
<context>
    <name>Easy</name>
    <message>
        <source>Eat in</source>
        <translation>店内で</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>持ち帰り</translation>
    </message>
    <message>
        <source>Tax %1%</source>
        <translation>税%1%</translation>
    </message>
    <message>
        <source>Eat in
or take out?</source>
        <translation>どちらで
めしあがりますか？</translation>
    </message>
    <message>
        <source>The usual screens</source>
        <translation>ふつうの画面にする</translation>
    </message>
    <message>
        <source>Your filter hides some dishes.</source>
        <translation>しぼりこみで、表示していない料理があります。</translation>
    </message>
    <message>
        <source>What kind
would you like?</source>
        <translation>どの種類に
しますか？</translation>
    </message>
    <message>
        <source>What would
you like?</source>
        <translation>なにを
めしあがりますか？</translation>
    </message>
    <message>
        <source>Use your
points?</source>
        <translation>ポイントを
使いますか？</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>今回は使わない</translation>
    </message>
    <message>
        <source>Pay with points</source>
        <translation>ポイントで払う</translation>
    </message>
    <message>
        <source>See other dishes</source>
        <translation>ほかの料理を見る</translation>
    </message>
    <message>
        <source>Change points used</source>
        <translation>ポイントをえらびなおす</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>いりません</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>いくつに しますか？</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>これに変える</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>これにする</translation>
    </message>
    <message>
        <source>%1:
which would you like?</source>
        <translation>%1を
えらんでください</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>売り切れ</translation>
    </message>
    <message>
        <source>From %1 years; our staff will check.</source>
        <translation>%1歳から。店員が年齢を確認します。</translation>
    </message>
    <message>
        <source>To take out only; taxed as that.</source>
        <translation>お持ち帰り専用です。税率もお持ち帰りのものです。</translation>
    </message>
    <message>
        <source>Your order
is empty</source>
        <translation>ご注文は
まだありません</translation>
    </message>
    <message>
        <source>See the dishes</source>
        <translation>料理を見る</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>ほかに ご注文は
ありますか？</translation>
    </message>
    <message>
        <source>One more dish</source>
        <translation>もう一品えらぶ</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>お会計 %1</translation>
    </message>
    <message>
        <source>How would you
like to pay?</source>
        <translation>お支払いは
どうしますか？</translation>
    </message>
    <message>
        <source>Please ask
our staff</source>
        <translation>店員に
おたずねください</translation>
    </message>
    <message>
        <source>No dish fits
your filter</source>
        <translation>条件に合う料理が
ありません</translation>
    </message>
    <message>
        <source>Show all dishes</source>
        <translation>すべての料理を見る</translation>
    </message>
    <message>
        <source>Collect points</source>
        <translation>ポイントをためる</translation>
    </message>
</context>
<context>
    <name>EasyAmount</name>
    <message>
        <source>One less</source>
        <translation>ひとつ減らす</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>ひとつ増やす</translation>
    </message>
</context>
<context>
    <name>EasyScreen</name>
    <message>
        <source>See more</source>
        <translation>つぎを見る</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Stop the voice</source>
        <translation>声を止める</translation>
    </message>
    <message>
        <source>Listen and choose</source>
        <translation>声でききながら えらぶ</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>店員を呼ぶ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>See more (%1/%2)</source>
        <translation>つぎを見る（%1/%2）</translation>
    </message>
</context>
<context>
    <name>EasySteps</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>EditorAllergens</name>
    <message>
        <source>Allergens (not filled in: guests read “unknown”)</source>
        <translation>アレルギー（未記入は「不明」と表示）</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>アレルギー</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>ほか…</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>どれも含まない</translation>
    </message>
</context>
<context>
    <name>EditorBulkSheet</name>
    <message>
        <source>Change many prices</source>
        <translation>まとめて価格を変える</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Of which dishes?</source>
        <translation>どの商品の価格ですか？</translation>
    </message>
    <message>
        <source>By how much?</source>
        <translation>いくら変えますか？</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>割合（%）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Dearer</source>
        <translation>上げる</translation>
    </message>
    <message>
        <source>Cheaper</source>
        <translation>下げる</translation>
    </message>
    <message>
        <source>Round to</source>
        <translation>端数の単位</translation>
    </message>
    <message>
        <source>%1 prices change</source>
        <translation>%1件の価格が変わります</translation>
    </message>
    <message>
        <source>Take over into the draft</source>
        <translation>下書きに入れる</translation>
    </message>
</context>
<context>
    <name>EditorCategory</name>
    <message>
        <source>Picture</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>写真をえらぶ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>写真を変える</translation>
    </message>
    <message>
        <source>When it is sold</source>
        <translation>販売する時間</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>はじまり</translation>
    </message>
    <message>
        <source>End</source>
        <translation>おわり</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>この時間を消す</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>時間を加える</translation>
    </message>
    <message>
        <source>Always while the shop is open</source>
        <translation>営業中いつでも</translation>
    </message>
    <message>
        <source>Hidden from guests</source>
        <translation>お客様に見せていません</translation>
    </message>
    <message>
        <source>Hide from guests</source>
        <translation>お客様に見せない</translation>
    </message>
    <message>
        <source>Which dishes are in it is set at the POS.</source>
        <translation>どの商品が入るかはPOSで設定します。</translation>
    </message>
    <message>
        <source>It belongs to %1. Which dishes are in it is set at the POS.</source>
        <translation>「%1」の中のカテゴリーです。どの商品が入るかはPOSで設定します。</translation>
    </message>
    <message>
        <source>Its dishes</source>
        <translation>このカテゴリーの商品</translation>
    </message>
</context>
<context>
    <name>EditorChecksSheet</name>
    <message>
        <source>Things to look at</source>
        <translation>確認すること</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>問題はありません。</translation>
    </message>
    <message>
        <source>Forget all that has gone</source>
        <translation>POSにないものをすべて消す</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>EditorChoicesSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>There is nothing to choose.</source>
        <translation>オプションはありません。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>写真をえらぶ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>写真を変える</translation>
    </message>
</context>
<context>
    <name>EditorConflictSheet</name>
    <message>
        <source>Somebody changed this too</source>
        <translation>ほかの人も変更しました</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Choose what holds.</source>
        <translation>まだ保存していません。どちらにするか選んでください。</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>あなたの変更</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>つづける</translation>
    </message>
    <message>
        <source>Choose for each</source>
        <translation>それぞれ選んでください</translation>
    </message>
</context>
<context>
    <name>EditorCrop</name>
    <message>
        <source>The picture: drag it, or use the buttons</source>
        <translation>写真：指で動かすか、ボタンを使います</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>左へ</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>右へ</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>この部分を使う</translation>
    </message>
</context>
<context>
    <name>EditorForm</name>
    <message>
        <source>Fit for</source>
        <translation>食事制限への対応</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>写真をえらぶ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>写真を変える</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>札</translation>
    </message>
    <message>
        <source>When it is sold (with its category)</source>
        <translation>販売する時間（カテゴリーごと）</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Steps of the set</source>
        <translation>セットのステップ</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>一緒にすすめる商品</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The set that is offered with it</source>
        <translation>すすめるセット</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Hidden from guests</source>
        <translation>お客様に見せていません</translation>
    </message>
    <message>
        <source>Hide from guests</source>
        <translation>お客様に見せない</translation>
    </message>
    <message>
        <source>Copy this to other dishes</source>
        <translation>ほかの商品にコピー</translation>
    </message>
    <message>
        <source>Set at the POS, with new dishes and what they are made of:</source>
        <translation>POSで設定します（商品の追加・構成も）：</translation>
    </message>
</context>
<context>
    <name>EditorHistorySheet</name>
    <message>
        <source>Earlier editions</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取りやめる</translation>
    </message>
    <message>
        <source>Yes, this one</source>
        <translation>この版にもどす</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>もどす</translation>
    </message>
</context>
<context>
    <name>EditorMoreSheet</name>
    <message>
        <source>More about the menu</source>
        <translation>メニューのほかの操作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Categories and order</source>
        <translation>カテゴリーと並び順</translation>
    </message>
    <message>
        <source>Choices and options</source>
        <translation>オプションと選択肢</translation>
    </message>
    <message>
        <source>Change many prices</source>
        <translation>まとめて価格を変える</translation>
    </message>
    <message>
        <source>What is suggested with anything</source>
        <translation>いつでもすすめる商品</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更を捨てる</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>確認することはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>確認すること %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier editions</source>
        <translation>変更履歴</translation>
    </message>
</context>
<context>
    <name>EditorOrderRow</name>
    <message>
        <source>Hidden from guests</source>
        <translation>お客様に見せていません</translation>
    </message>
    <message>
        <source>Show %1 again</source>
        <translation>%1をまた見せる</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1を見せない</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1を上へ</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1を下へ</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1を開く</translation>
    </message>
</context>
<context>
    <name>EditorOrderSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>すべてのカテゴリー</translation>
    </message>
    <message>
        <source>Cards in a row</source>
        <translation>横に並べる数</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自動</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Edit a dish</source>
        <translation>商品の編集</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元にもどす</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>確認すること %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Touch a dish on the board, then “Edit this dish”.</source>
        <translation>ボードの商品にタッチして「この商品を編集」を選んでください。</translation>
    </message>
    <message>
        <source>The draft is on its way…</source>
        <translation>下書きを読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>EditorPickSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>商品名</translation>
    </message>
    <message>
        <source>Take these (%1)</source>
        <translation>これにする（%1）</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>なしにする</translation>
    </message>
</context>
<context>
    <name>EditorPictureSheet</name>
    <message>
        <source>Which part of it?</source>
        <translation>どの部分を使いますか？</translation>
    </message>
    <message>
        <source>Where is the picture?</source>
        <translation>写真はどこにありますか？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>さがしています…</translation>
    </message>
    <message>
        <source>Nothing is here. Plug a USB stick in, or copy pictures into the inbox.</source>
        <translation>何もありません。USBメモリーを差すか、受け取りフォルダーに写真を入れてください。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度さがす</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>写真なし</translation>
    </message>
    <message>
        <source>The POS&apos;s picture</source>
        <translation>POSの写真</translation>
    </message>
</context>
<context>
    <name>EditorPreview</name>
    <message>
        <source>What guests see</source>
        <translation>お客様の画面</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>See the whole screen</source>
        <translation>画面全体を見る</translation>
    </message>
</context>
<context>
    <name>EditorPublishSheet</name>
    <message>
        <source>Publish?</source>
        <translation>公開しますか？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>is written to the POS</source>
        <translation>POSにも書き込みます</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1件</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>いますぐ</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>日時をきめる</translation>
    </message>
    <message>
        <source>−1 day</source>
        <translation>−1日</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1日</translation>
    </message>
    <message>
        <source>−30 min</source>
        <translation>−30分</translation>
    </message>
    <message>
        <source>+30 min</source>
        <translation>+30分</translation>
    </message>
    <message>
        <source>Guests in the middle of an order finish on the menu they began with.</source>
        <translation>注文中のお客様は、はじめたときのメニューのまま注文を終えられます。</translation>
    </message>
    <message>
        <source>Publish at that time</source>
        <translation>この日時に公開する</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>いま公開する</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Looking for the orders…</source>
        <translation>注文を探しています…</translation>
    </message>
    <message>
        <source>This counts walks, not orders.</source>
        <translation>画面の流れを数えたもので、注文ではありません。</translation>
    </message>
    <message>
        <source>No orders.</source>
        <translation>注文はありません。</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter on</source>
        <translation>絞り込み中</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>アレルギー</translation>
    </message>
    <message>
        <source>Allergens &amp; diet</source>
        <translation>アレルギー・食事制限</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Allergens &amp; diet</source>
        <translation>アレルギー・食事制限</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Dishes that contain what you touch are hidden. Dishes that do not state their allergens stay, and say so.</source>
        <translation>タッチしたものをふくむ料理は隠れます。記載のない料理は「記載なし」と表示します。</translation>
    </message>
    <message>
        <source>I avoid</source>
        <translation>さけるもの</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>これだけ表示</translation>
    </message>
    <message>
        <source>At most, a dish</source>
        <translation>一品の上限</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation>
            <numerusform>条件に合わない%n品を隠しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not stated</source>
        <translation>
            <numerusform>記載なし %n品</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>すべて解除</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dish(es)</source>
        <translation>
            <numerusform>%n品を見る</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoodFacts</name>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>たんぱく質</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>脂質</translation>
    </message>
    <message>
        <source>Carbohydrate</source>
        <translation>炭水化物</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>食塩相当量</translation>
    </message>
    <message>
        <source>Sugar</source>
        <translation>糖質</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>食物繊維</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>ナトリウム</translation>
    </message>
</context>
<context>
    <name>FoodFactsRow</name>
    <message>
        <source>Contains</source>
        <translation>ふくみます</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>FoodFactsSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>As you have chosen it now. All dishes are made in one kitchen: traces cannot be ruled out.</source>
        <translation>今えらんでいる内容です。同じ厨房で作るため、微量の混入を防げないことがあります。</translation>
    </message>
    <message>
        <source>Not everything is stated. Please ask our staff.</source>
        <translation>記載のないものがあります。店員にお声がけください。</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>アレルギー</translation>
    </message>
    <message>
        <source>Nutrition</source>
        <translation>栄養成分</translation>
    </message>
</context>
<context>
    <name>ForWhom</name>
    <message>
        <source>For whom</source>
        <translation>対象</translation>
    </message>
</context>
<context>
    <name>Gift</name>
    <message>
        <source>Pay with it, or see what is left on it</source>
        <translation>お支払い・残高の確認</translation>
    </message>
    <message>
        <source>Please ask our staff to look at this card.</source>
        <translation>このカードは係員がお調べします。</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>有効期限 %1</translation>
    </message>
    <message>
        <source>It pays the whole order.</source>
        <translation>ご注文の全額をお支払いいただけます。</translation>
    </message>
    <message>
        <source>It pays %1 of this order. %2 is left to pay.</source>
        <translation>このご注文に%1使えます。残りのお支払いは%2です。</translation>
    </message>
    <message>
        <source>We do not know this number. Please check it.</source>
        <translation>この番号は見つかりません。もう一度ご確認ください。</translation>
    </message>
    <message>
        <source>Nothing is left on this card.</source>
        <translation>このカードの残高はありません。</translation>
    </message>
    <message>
        <source>This card is no longer valid.</source>
        <translation>このカードは有効期限が切れています。</translation>
    </message>
    <message>
        <source>This card cannot be used. Our staff can tell you more.</source>
        <translation>このカードはお使いいただけません。係員にお尋ねください。</translation>
    </message>
    <message>
        <source>Gift cards cannot be looked up just now.</source>
        <translation>ただいまギフトカードを確認できません。</translation>
    </message>
</context>
<context>
    <name>GiftSheet</name>
    <message>
        <source>Gift card</source>
        <translation>ギフトカード</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Type the number on the card, or hold its code under the scanner below the screen.</source>
        <translation>カードの番号を入力するか、画面の下の読み取り機にコードをかざしてください。</translation>
    </message>
    <message>
        <source>Number of the gift card</source>
        <translation>ギフトカードの番号</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>On this card</source>
        <translation>カードの残高</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認しています</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>番号を入力</translation>
    </message>
    <message>
        <source>See what is on it</source>
        <translation>残高を見る</translation>
    </message>
    <message>
        <source>Pay with this card</source>
        <translation>このカードで支払う</translation>
    </message>
    <message>
        <source>Call our staff</source>
        <translation>係員を呼ぶ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今は使わない</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大きい</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>とても大きい</translation>
    </message>
    <message>
        <source>Bring controls down</source>
        <translation>手もとに寄せる</translation>
    </message>
    <message>
        <source>All of them in the lower part</source>
        <translation>操作を下にまとめる</translation>
    </message>
    <message>
        <source>Easy mode</source>
        <translation>かんたん注文</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>ひとつずつ おたずねします</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>はっきり表示</translation>
    </message>
    <message>
        <source>Black, white, yellow</source>
        <translation>白黒の強い配色</translation>
    </message>
    <message>
        <source>Dark screen</source>
        <translation>暗い画面</translation>
    </message>
    <message>
        <source>Less glare</source>
        <translation>まぶしさをおさえる</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>ゆっくり操作</translation>
    </message>
    <message>
        <source>We wait longer for you</source>
        <translation>待ち時間をのばす</translation>
    </message>
    <message>
        <source>Your order is kept</source>
        <translation>カゴの中身は、そのまま残っています</translation>
    </message>
</context>
<context>
    <name>HelpStaff</name>
    <message>
        <source>Call staff</source>
        <translation>店員を呼ぶ</translation>
    </message>
    <message>
        <source>Please wait here. Somebody will come at once.</source>
        <translation>この場でお待ちください。すぐにうかがいます。</translation>
    </message>
</context>
<context>
    <name>HiddenNote</name>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation>
            <numerusform>条件に合わない%n品を隠しています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HourChart</name>
    <message>
        <source>Under each hour: how many orders</source>
        <translation>時刻の下は注文の数です</translation>
    </message>
</context>
<context>
    <name>IcCard</name>
    <message>
        <source>%1 of 2</source>
        <translation>%1／2回目</translation>
    </message>
    <message>
        <source>Any contactless card will do, such as a travel card. Nothing is paid, and only its number is read.</source>
        <translation>交通系ICカードなど、かざして使うカードなら登録できます。支払いにはなりません。読み取るのは番号だけです。</translation>
    </message>
    <message>
        <source>Hold your card to the card reader</source>
        <translation>カードをICカードリーダーにかざしてください</translation>
    </message>
    <message>
        <source>Take the card away, then hold it to the card reader again.</source>
        <translation>カードを離して、もう一度かざしてください。</translation>
    </message>
    <message>
        <source>Once more, please</source>
        <translation>もう一度お願いします</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>少々お待ちください</translation>
    </message>
    <message>
        <source>Next time, hold it to the card reader, and your points are there.</source>
        <translation>次回からは、ICカードリーダーにかざすだけでポイントが使えます。</translation>
    </message>
    <message>
        <source>This is your member card now</source>
        <translation>会員証として登録しました</translation>
    </message>
    <message>
        <source>It is another member&apos;s card, or you have as many as you can. Another one may do.</source>
        <translation>ほかの会員の方のカードか、登録できる枚数を超えています。別のカードでお試しください。</translation>
    </message>
    <message>
        <source>This card cannot be used</source>
        <translation>このカードは登録できません</translation>
    </message>
    <message>
        <source>So we would not know it again. Identity cards and many phones do that. Please try another card, such as a travel card.</source>
        <translation>次回、同じカードだと分かりません。マイナンバーカードや免許証、多くのスマホがそうです。交通系ICカードなど、別のカードをお試しください。</translation>
    </message>
    <message>
        <source>This card shows another number each time</source>
        <translation>このカードは番号が毎回変わります</translation>
    </message>
    <message>
        <source>Your points are safe. Please try once more, or the next time.</source>
        <translation>ポイントはそのままです。もう一度、または次回お試しください。</translation>
    </message>
    <message>
        <source>That does not work just now</source>
        <translation>ただいま登録できません</translation>
    </message>
</context>
<context>
    <name>IcCardScreen</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>つづける</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still ordering?</source>
        <translation>まだ ご注文中ですか？</translation>
    </message>
    <message>
        <source>If not, this order is cleared
and the kiosk starts over.</source>
        <translation>そのままにすると、｜注文内容を消して
はじめの画面にもどります。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>つづける</translation>
    </message>
    <message>
        <source>Stop and start over</source>
        <translation>やめて、はじめにもどる</translation>
    </message>
</context>
<context>
    <name>ItemBack</name>
    <message>
        <source>Back to your order</source>
        <translation>ご注文にもどる</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニューにもどる</translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message>
        <source>incl. tax</source>
        <translation>税込</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>税別</translation>
    </message>
    <message numerus="yes">
        <source>%n to go: choose your %1</source>
        <translation>
            <numerusform>あと%nつ：%1をえらんでください</numerusform>
        </translation>
    </message>
    <message>
        <source>What you chose contains %1</source>
        <translation>えらんだものに%1がふくまれます</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>変更する</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>カゴに入れる</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Allergens not stated</source>
        <translation>アレルギー情報の記載なし</translation>
    </message>
    <message numerus="yes">
        <source>All %n allergen(s), nutrition</source>
        <translation>
            <numerusform>アレルギー%n品目・栄養成分を見る</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemScreen</name>
    <message>
        <source>Only for guests aged %1 and over; our staff will check.</source>
        <translation>%1歳未満の方にはお出しできません。店員が確認します。</translation>
    </message>
    <message>
        <source>To take out only; taxed as that.</source>
        <translation>お持ち帰り専用です。税率もお持ち帰りのものです。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数</translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source>your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Please type %1</source>
        <translation>%1を入れてください</translation>
    </message>
    <message>
        <source>your phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>your mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>the agreement</source>
        <translation>同意の欄</translation>
    </message>
    <message>
        <source>Please read and tick %1</source>
        <translation>%1を読んで、チェックしてください</translation>
    </message>
</context>
<context>
    <name>JoinConsent</name>
    <message>
        <source>I agree that my name and phone number are kept for my points.</source>
        <translation>ポイントのために、お名前と電話番号を保管することに同意します。</translation>
    </message>
    <message>
        <source>I agree that my name and mail address are kept for my points.</source>
        <translation>ポイントのために、お名前とメールアドレスを保管することに同意します。</translation>
    </message>
    <message>
        <source>Used for points only, kept encrypted, erased whenever you ask our staff.</source>
        <translation>ポイントだけに使い、暗号化して保管します。店員に言えば、いつでも消せます。</translation>
    </message>
    <message>
        <source>Used for points only, erased whenever you ask our staff.</source>
        <translation>ポイントだけに使います。店員に言えば、いつでも消せます。</translation>
    </message>
</context>
<context>
    <name>JoinScreen</name>
    <message>
        <source>Become a member</source>
        <translation>会員になる</translation>
    </message>
    <message>
        <source>Your name or nickname</source>
        <translation>お名前かニックネーム</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>With a phone number</source>
        <translation>電話番号で入会</translation>
    </message>
    <message>
        <source>With a mail address</source>
        <translation>メールアドレスで入会</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>一文字消す</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>濁点</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>半濁点</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>小さい文字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>入会する</translation>
    </message>
</context>
<context>
    <name>JoinWish</name>
    <message>
        <source>Join after paying</source>
        <translation>お支払い後に入会</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Order by pictures</source>
        <translation>写真でえらぶ</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>We are offline just now: please pay at the counter.</source>
        <translation>ただいまオフラインです。お会計はレジでお願いします。</translation>
    </message>
    <message>
        <source>No cards just now: please pay at the counter.</source>
        <translation>ただいまカードは使えません。お会計はレジでお願いします。</translation>
    </message>
    <message>
        <source>Points cannot be spent just now. You can still collect them.</source>
        <translation>ただいまポイントは使えません。ためることはできます。</translation>
    </message>
    <message>
        <source>Nothing can be printed just now: your number and receipt are on this screen.</source>
        <translation>ただいま印刷できません。番号とレシートは画面でご案内します。</translation>
    </message>
    <message>
        <source>Nothing can be printed just now: receipts are on this screen.</source>
        <translation>ただいま印刷できません。レシートは画面でご案内します。</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Sold out</source>
        <translation>売り切れました</translation>
    </message>
    <message>
        <source>Take-out only</source>
        <translation>お持ち帰り専用</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>ログをさがす</translation>
    </message>
    <message>
        <source>A word, an order, a code</source>
        <translation>ことば・注文・コード</translation>
    </message>
    <message>
        <source>No such lines.</source>
        <translation>あてはまる行はありません。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読んでいます…</translation>
    </message>
    <message>
        <source>Older lines follow.</source>
        <translation>続きがあります。</translation>
    </message>
</context>
<context>
    <name>LowTop</name>
    <message>
        <source>Controls are below</source>
        <translation>操作は｜下のほうに｜まとめました</translation>
    </message>
    <message>
        <source>There is nothing to touch up here.</source>
        <translation>画面の上には｜さわるところがありません。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1件</translation>
    </message>
</context>
<context>
    <name>MailField</name>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
</context>
<context>
    <name>MemberBefore</name>
    <message>
        <source>Ordered before</source>
        <translation>前回までのご注文</translation>
    </message>
    <message>
        <source>You might like</source>
        <translation>お好きかもしれません</translation>
    </message>
    <message>
        <source>Why am I seeing this?</source>
        <translation>なぜ表示されますか？</translation>
    </message>
    <message>
        <source>Do not suggest from my orders</source>
        <translation>注文からのおすすめをやめる</translation>
    </message>
    <message>
        <source>Suggest from my orders again</source>
        <translation>注文からのおすすめを再開</translation>
    </message>
    <message>
        <source>It comes from what you ordered here as a member, and from what goes with it. Nothing else is used.</source>
        <translation>会員としてここで注文されたものと、それに合うものから選んでいます。ほかの情報は使いません。</translation>
    </message>
</context>
<context>
    <name>MemberHome</name>
    <message>
        <source>Welcome back, %1</source>
        <translation>おかえりなさい、%1</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1ポイント</translation>
    </message>
    <message>
        <source>Use %1 pt</source>
        <translation>%1 ptを使う</translation>
    </message>
    <message>
        <source>in your order</source>
        <translation>このご注文で使います</translation>
    </message>
    <message>
        <source>%1 pt to go</source>
        <translation>あと%1 pt</translation>
    </message>
    <message>
        <source>When we are back online</source>
        <translation>通信がもどると使えます</translation>
    </message>
    <message>
        <source>For orders from %1</source>
        <translation>%1以上のご注文で</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Happy birthday! A gift waits for you.</source>
        <translation>お誕生日おめでとうございます！プレゼントがあります。</translation>
    </message>
    <message>
        <source>%1 pt to %2</source>
        <translation>%2まであと%1 pt</translation>
    </message>
    <message>
        <source>%1 pt end on %2</source>
        <translation>%1 ptは%2まで</translation>
    </message>
    <message>
        <source>%1: %2 of %3 stamps</source>
        <translation>%1：スタンプ %2／%3</translation>
    </message>
    <message>
        <source>Saves you most now: %1 (%2 less)</source>
        <translation>いちばんお得：%1（%2引き）</translation>
    </message>
    <message>
        <source>paying with points</source>
        <translation>ポイント払い</translation>
    </message>
</context>
<context>
    <name>MemberHomeScreen</name>
    <message>
        <source>points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>Use my IC card</source>
        <translation>ICカードを会員証にする</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Full menu</source>
        <translation>メニューへ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>つづける</translation>
    </message>
    <message>
        <source>Order my usual</source>
        <translation>いつものを注文</translation>
    </message>
</context>
<context>
    <name>MemberMail</name>
    <message>
        <source>Collect by mail address</source>
        <translation>メールアドレスでためる</translation>
    </message>
    <message>
        <source>No name and no balance is shown on this screen. New guests can use it, too.</source>
        <translation>お名前や残高は、この画面に出ません。はじめての方も使えます。</translation>
    </message>
    <message>
        <source>Please type the whole address, like name@example.jp.</source>
        <translation>アドレスを最後まで入力してください（例：name@example.jp）</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>一文字消す</translation>
    </message>
    <message>
        <source>Collect with this address</source>
        <translation>このアドレスでためる</translation>
    </message>
    <message>
        <source>By phone number</source>
        <translation>電話番号で</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>スマホでログイン</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>入会する</translation>
    </message>
</context>
<context>
    <name>MemberOffers</name>
    <message>
        <source>Rewards</source>
        <translation>ポイントの特典</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Pay with points</source>
        <translation>ポイントで払う</translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation>%1（%2分）まで</translation>
    </message>
    <message>
        <source> (saves you most now)</source>
        <translation>&#x3000;いまいちばんお得です</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1を使う</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1を確認する</translation>
    </message>
    <message>
        <source>From then on typing it collects your points.</source>
        <translation>確認すると、入力するだけでポイントがたまります。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認する</translation>
    </message>
</context>
<context>
    <name>MemberPast</name>
    <message>
        <source>Add: %1</source>
        <translation>追加：%1</translation>
    </message>
</context>
<context>
    <name>MemberPhone</name>
    <message>
        <source>Collect by phone number</source>
        <translation>電話番号でためる</translation>
    </message>
    <message>
        <source>No name and no balance is shown on this screen. New guests can use it, too.</source>
        <translation>お名前や残高は、この画面に出ません。はじめての方も使えます。</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>一文字消す</translation>
    </message>
    <message>
        <source>Your number is kept encrypted</source>
        <translation>番号は暗号化して
保管します</translation>
    </message>
    <message>
        <source>New here?
Join in 20 seconds</source>
        <translation>はじめての方は
20秒で入会</translation>
    </message>
    <message>
        <source>By mail address</source>
        <translation>メールアドレスで</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>スマホでログイン</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>入会する</translation>
    </message>
    <message>
        <source>then it goes on by itself</source>
        <translation>入力すると先へ進みます</translation>
    </message>
</context>
<context>
    <name>MemberScan</name>
    <message>
        <source>Hold it to the scanner below the screen, or your linked IC card to the card reader.</source>
        <translation>画面の下の読み取り機にかざしてください。登録したICカードは、ICカードリーダーにかざせます。</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>少しお待ちください</translation>
    </message>
    <message>
        <source>Scan your member code</source>
        <translation>会員コードをかざす</translation>
    </message>
    <message>
        <source>We are looking your code up.</source>
        <translation>コードを確認しています。</translation>
    </message>
    <message>
        <source>We are looking it up.</source>
        <translation>確認しています。</translation>
    </message>
    <message>
        <source>Hold it to the scanner below the screen.</source>
        <translation>画面の下の読み取り口へ</translation>
    </message>
</context>
<context>
    <name>MemberScreen</name>
    <message>
        <source>Collect points?</source>
        <translation>ポイントをためますか？</translation>
    </message>
    <message>
        <source>You can also order without.</source>
        <translation>ためなくても、そのままご注文いただけます。</translation>
    </message>
    <message>
        <source>%1 You can also order without.</source>
        <translation>%1ためなくても、そのままご注文いただけます。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Continue without</source>
        <translation>ためずに進む</translation>
    </message>
</context>
<context>
    <name>MemberUsual</name>
    <message>
        <source>Your usual</source>
        <translation>いつもの</translation>
    </message>
    <message>
        <source>Add my usual</source>
        <translation>いつものを追加</translation>
    </message>
</context>
<context>
    <name>MembersOnly</name>
    <message>
        <source>For members</source>
        <translation>会員限定</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a tier of members and those above it</comment>
        <translation>%1以上</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>%1 kcal</source>
        <translation>%1 kcal</translation>
    </message>
    <message>
        <source>Back at %1</source>
        <translation>%1から販売</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>the allergens of a dish</comment>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>期間限定</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>おすすめ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>incl. tax</source>
        <translation>税込</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>税別</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · incl. tax</source>
        <translation>
            <numerusform>%n点・税込</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · plus tax</source>
        <translation>
            <numerusform>%n点・税別</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
</context>
<context>
    <name>MenuCard</name>
    <message>
        <source>%1 instead of %2</source>
        <translation>%2のところ%1</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更を捨てる</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>下書き保存</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公開する</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Sold out</source>
        <translation>本日｜売り切れ</translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation>えらぶ</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>カゴに入れる</translation>
    </message>
</context>
<context>
    <name>MenuTitle</name>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
</context>
<context>
    <name>MenuTools</name>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
</context>
<context>
    <name>MenuTrouble</name>
    <message>
        <source>The menu could not be loaded</source>
        <translation>メニューを読み込めませんでした</translation>
    </message>
    <message>
        <source>Please try again. Your order is kept.</source>
        <translation>もう一度お試しください。カゴの中身は残っています。</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>もう一度読み込む</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>店員を呼ぶ</translation>
    </message>
    <message>
        <source>Nothing is on sale just now</source>
        <translation>ただいま販売しているものがありません</translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation>店員にお声がけください。</translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>A name for your order?</source>
        <translation>お呼びするお名前は？</translation>
    </message>
    <message>
        <source>We call it when your order is ready. You can leave it out.</source>
        <translation>できあがったらお呼びします。なくてもかまいません。</translation>
    </message>
    <message>
        <source>Your name or nickname</source>
        <translation>お名前かニックネーム</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>濁点</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>半濁点</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>小さい文字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>入れずに進む</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>We open at %1.</source>
        <translation>%1に開店します</translation>
    </message>
    <message>
        <source>Please come again later.</source>
        <translation>またのちほどお越しください</translation>
    </message>
    <message>
        <source>We are closed
just now</source>
        <translation>ただいま
準備中です</translation>
    </message>
    <message>
        <source>This kiosk
is resting</source>
        <translation>この機械は
お休みしています</translation>
    </message>
    <message>
        <source>We open tomorrow at %1.</source>
        <translation>明日 %1に開店します</translation>
    </message>
    <message>
        <source>We open on %2 at %1.</source>
        <translation>%2 %1に開店します</translation>
    </message>
    <message>
        <source>For staff: it stopped several times and tries again by itself in five minutes. If it comes back to this, switch it off and on, then call support with the reference.</source>
        <translation>スタッフの方へ：何度か停止したため休止しています。5分後に自動で再開します。またこの画面になるときは、電源を入れ直し、番号をサポートへお知らせください。</translation>
    </message>
    <message>
        <source>The menu could not be loaded</source>
        <translation>メニューを読み込めませんでした</translation>
    </message>
    <message>
        <source>Please try again, or order at the counter.</source>
        <translation>もう一度お試しになるか、カウンターでご注文ください。</translation>
    </message>
    <message>
        <source>We cannot take orders here just now</source>
        <translation>ただいま ご注文を受けられません</translation>
    </message>
    <message>
        <source>Our prices are being brought up to date. Please order at the counter.</source>
        <translation>お値段を更新しています。カウンターでご注文ください。</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>準備しています</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>See the set</source>
        <translation>セットを見る</translation>
    </message>
    <message>
        <source>See more</source>
        <translation>くわしく見る</translation>
    </message>
</context>
<context>
    <name>OfferGoodsSheet</name>
    <message>
        <source>Which dishes?</source>
        <translation>どの商品ですか？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>商品名</translation>
    </message>
    <message>
        <source>Take these (%1)</source>
        <translation>これにする（%1）</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>なしにする</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>Change points</source>
        <translation>ポイント変更</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Touch again to end it</source>
        <translation>もう一度押すと終了</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>終了する</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除する</translation>
    </message>
</context>
<context>
    <name>OfferSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>割引率</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Or on one day</source>
        <translation>または1日だけ</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>いつから？</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation>いつまで？</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>この内容で設定</translation>
    </message>
    <message>
        <source>Every week on</source>
        <translation>毎週の曜日</translation>
    </message>
</context>
<context>
    <name>OfferTile</name>
    <message>
        <source>Add: %1</source>
        <translation>追加：%1</translation>
    </message>
</context>
<context>
    <name>OfferTrySheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>−1 day</source>
        <translation>−1日</translation>
    </message>
    <message>
        <source>−30 minutes</source>
        <translation>−30分</translation>
    </message>
    <message>
        <source>+30 minutes</source>
        <translation>+30分</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1日</translation>
    </message>
    <message>
        <source>Who orders</source>
        <translation>注文する人</translation>
    </message>
    <message>
        <source>This basket does not reach what the code asks for.</source>
        <translation>この例では、コードの最低金額に届きません。</translation>
    </message>
    <message>
        <source>A basket of these would pay</source>
        <translation>この組み合わせのお会計</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>Name for guests</source>
        <translation>お客様に見える名前</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>割引（％）</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>割引額</translation>
    </message>
    <message>
        <source>From a total of</source>
        <translation>最低金額</translation>
    </message>
    <message>
        <source>Code, as guests type it</source>
        <translation>お客様が入力するコード</translation>
    </message>
    <message>
        <source>Where guests are told of it</source>
        <translation>配る場所（チャネル）</translation>
    </message>
    <message>
        <source>Uses in all</source>
        <translation>全体の使用回数</translation>
    </message>
    <message>
        <source>Uses by one member</source>
        <translation>会員1人の使用回数</translation>
    </message>
    <message>
        <source>With this, only members can use it.</source>
        <translation>入力すると、会員だけが使えます。</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>なしでも可</translation>
    </message>
    <message>
        <source>A code has 3 signs or more.</source>
        <translation>コードは3文字以上です。</translation>
    </message>
    <message>
        <source>How many points?</source>
        <translation>何ポイントですか？</translation>
    </message>
    <message>
        <source>A name for guests is missing.</source>
        <translation>お客様に見える名前がありません。</translation>
    </message>
    <message>
        <source>How much is taken off?</source>
        <translation>割引はいくらですか？</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>「%1」は数字ではありません。</translation>
    </message>
    <message>
        <source>%1% off</source>
        <translation>%1％引き</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1引き</translation>
    </message>
    <message>
        <source>One of it free</source>
        <translation>1つ無料</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>Used %1</source>
        <translation>使用%1回</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>Used %1 of %2</source>
        <translation>使用%1回／%2回まで</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 a member</source>
        <translation>1人%1回まで</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1ポイント</translation>
    </message>
    <message>
        <source>%1 times the points</source>
        <translation>ポイント%1倍</translation>
    </message>
    <message>
        <source>It holds at every kiosk from now on.</source>
        <translation>すべての端末に反映しました。</translation>
    </message>
    <message>
        <source>There is no menu yet.</source>
        <translation>メニューがまだありません。</translation>
    </message>
    <message>
        <source>The programme does not answer.</source>
        <translation>ポイントプログラムが応答しません。</translation>
    </message>
    <message>
        <source>What a basket would pay</source>
        <translation>お試し計算</translation>
    </message>
    <message>
        <source>That code is there already.</source>
        <translation>そのコードはすでにあります。</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>お支払い</translation>
    </message>
    <message>
        <source>This shop has no loyalty programme. Its POS may have discounts of its own.</source>
        <translation>この店にはポイントプログラムがありません。割引はPOSで設定してください。</translation>
    </message>
    <message>
        <source>Codes, rewards and points are set in the programme itself: %1.</source>
        <translation>クーポン・特典・ポイントは、プログラム「%1」の管理画面で設定します。</translation>
    </message>
    <message>
        <source>A new code</source>
        <translation>新しいコード</translation>
    </message>
    <message>
        <source>A new reward</source>
        <translation>新しい特典</translation>
    </message>
    <message>
        <source>More points</source>
        <translation>ポイントアップ</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>The programme does not take it: %1</source>
        <translation>プログラムに断られました：%1</translation>
    </message>
    <message>
        <source>The programme does not answer. Touch again: nothing is done twice.</source>
        <translation>プログラムの応答がありません。もう一度押しても二重にはなりません。</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>すべての%1</translation>
    </message>
    <message>
        <source>Price for all of it</source>
        <translation>まとめた価格</translation>
    </message>
    <message>
        <source>Choose the dishes it is for.</source>
        <translation>対象の商品を選んでください。</translation>
    </message>
    <message>
        <source>A combo is of two dishes or more.</source>
        <translation>セット割には商品が2つ以上必要です。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 for all</source>
        <translation>まとめて%1</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>終日</translation>
    </message>
    <message>
        <source>It ends when the draft is published.</source>
        <translation>下書きを公開すると終了します。</translation>
    </message>
    <message>
        <source>%1 of a kind at most: end one first.</source>
        <translation>%1件までです。先に1つ終了してください。</translation>
    </message>
    <message>
        <source>Dishes it is for</source>
        <translation>対象の商品</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>%1つ目</translation>
    </message>
    <message>
        <source>Happy hour</source>
        <translation>ハッピーアワー</translation>
    </message>
    <message>
        <source>Combo</source>
        <translation>セット割</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>今から</translation>
    </message>
</context>
<context>
    <name>OffersPage</name>
    <message>
        <source>Offers</source>
        <translation>クーポン・特典</translation>
    </message>
    <message>
        <source>What you set here holds at every kiosk of the shop.</source>
        <translation>ここでの設定は、お店のすべての端末に反映されます。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元にもどす</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Happy hours</source>
        <translation>ハッピーアワー</translation>
    </message>
    <message>
        <source>Combos</source>
        <translation>セット割</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>特典</translation>
    </message>
    <message>
        <source>More points</source>
        <translation>ポイントアップ</translation>
    </message>
    <message>
        <source>This POS takes no happy hours and combos from the kiosk: set them up in the POS itself. What stands here is not shown to guests.</source>
        <translation>このPOSは端末のハッピーアワー・セット割に対応していません。POSで設定してください。ここの内容はお客様に表示されません。</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>まだありません。</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>下書き保存</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公開する</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Closed now at every kiosk.</source>
        <translation>すべての端末で受付を止めました。</translation>
    </message>
    <message>
        <source>The opening hours hold again.</source>
        <translation>営業時間どおりにもどしました。</translation>
    </message>
    <message>
        <source>Closed until %1</source>
        <translation>%1まで休み</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休み</translation>
    </message>
    <message>
        <source>The POS says that the shop is closed</source>
        <translation>POSで閉店になっています</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>%1まで営業</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>営業中</translation>
    </message>
    <message>
        <source>Closed now by %1 at %2</source>
        <translation>%1さんが%2に閉めました</translation>
    </message>
    <message>
        <source>This kiosk was stopped on the diagnostics page</source>
        <translation>この端末は「診断」の画面で止められています</translation>
    </message>
    <message>
        <source>For a long queue: no offers on the first screen, nothing suggested, shorter waits.</source>
        <translation>混雑しているとき用：最初の画面におすすめを出さず、ついでの提案もせず、待ち時間を短くします。</translation>
    </message>
    <message>
        <source>On until %1, then off by itself.</source>
        <translation>%1まで「入」。そのあと自動で「切」になります。</translation>
    </message>
    <message>
        <source>These opening hours hold now, at every kiosk.</source>
        <translation>この営業時間が、すべての端末で有効になりました。</translation>
    </message>
    <message>
        <source>Somebody else has just set the hours. Here are theirs.</source>
        <translation>ほかの人が先に営業時間を変えました。その時間を表示しています。</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>24時間営業</translation>
    </message>
</context>
<context>
    <name>OptionGroup</name>
    <message>
        <source>Chosen</source>
        <translation>えらびました</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>なくてもOK</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>ひとつえらぶ</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>%nつえらぶ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included</source>
        <translation>
            <numerusform>%nつまで込み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included, then %1 each</source>
        <translation>
            <numerusform>%nつまで込み、その後 1つ%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n</source>
        <translation>
            <numerusform>%nつまで</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>本日｜売り切れ</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Allergens not stated</source>
        <translation>アレルギー情報の記載なし</translation>
    </message>
    <message>
        <source>Contains %1</source>
        <translation>%1をふくむ</translation>
    </message>
</context>
<context>
    <name>OrderBack</name>
    <message>
        <source>Wrong dish</source>
        <translation>商品違い</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>品質の問題</translation>
    </message>
    <message>
        <source>Ordered twice</source>
        <translation>二重の注文</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>お客様の都合</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>この注文を取り消しますか？</translation>
    </message>
    <message>
        <source>What is refunded?</source>
        <translation>どれを返金しますか？</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>返金済み</translation>
    </message>
    <message>
        <source>Choose what is refunded</source>
        <translation>返金する商品を選んでください</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>%1 を返金する</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>注文を取り消す</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>先に理由を選んでください</translation>
    </message>
    <message>
        <source>Your PIN is asked for</source>
        <translation>暗証番号の入力が必要です</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
</context>
<context>
    <name>OrderFacts</name>
    <message>
        <source>Cancel the order</source>
        <translation>注文を取り消す</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>返金する</translation>
    </message>
    <message>
        <source>Receipt with addressee</source>
        <translation>領収書</translation>
    </message>
    <message>
        <source>Receipt copy</source>
        <translation>レシートの控え</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>もう一度印刷する</translation>
    </message>
    <message>
        <source>Only managers can refund.</source>
        <translation>返金できるのは店長だけです。</translation>
    </message>
</context>
<context>
    <name>OrderFormal</name>
    <message>
        <source>Who it is for</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>Name of the company or person</source>
        <translation>会社名またはお名前</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>但し書き</translation>
    </message>
    <message>
        <source>Food and drinks</source>
        <translation>お食事代</translation>
    </message>
    <message>
        <source>The second one for the same order is marked as a copy. The name is kept nowhere.</source>
        <translation>同じ注文の2枚目からは「再発行」と印字されます。宛名は保存されません。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Order %1</source>
        <translation>注文 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>What will be printed</source>
        <translation>印刷される内容</translation>
    </message>
    <message>
        <source>The receipt as the guest saw it</source>
        <translation>お客様が見たレシート</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>注文</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>売上</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>日報</translation>
    </message>
    <message>
        <source>The shop database does not answer: only this kiosk&apos;s own orders are here.</source>
        <translation>データベースが応答しません。この端末の注文だけを表示しています。</translation>
    </message>
    <message>
        <source>Needs staff: %1</source>
        <translation>要対応：%1件</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>もっと見る</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>注文番号</translation>
    </message>
    <message>
        <source>There are no orders today.</source>
        <translation>今日の注文はまだありません。</translation>
    </message>
    <message>
        <source>There is no order of that number in the last month.</source>
        <translation>この1か月にその番号の注文はありません。</translation>
    </message>
    <message>
        <source>Today, so far</source>
        <translation>本日（途中）</translation>
    </message>
    <message>
        <source>There is no printer.</source>
        <translation>プリンターがありません。</translation>
    </message>
    <message>
        <source>It is being printed.</source>
        <translation>印刷しています。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルを書き込めませんでした。</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>保存しました：{}</translation>
    </message>
    <message>
        <source>That could not be written down. Nothing was refunded.</source>
        <translation>記録できませんでした。返金されていません。</translation>
    </message>
    <message>
        <source>The shop database does not answer: try again later.</source>
        <translation>データベースが応答しません。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>処理を続けます。</translation>
    </message>
    <message>
        <source>Look at the POS first.</source>
        <translation>先にPOSを確かめてください。</translation>
    </message>
    <message>
        <source>It can only be settled by hand.</source>
        <translation>ここからは進められません。手作業で精算してください。</translation>
    </message>
    <message>
        <source>That could not be written down.</source>
        <translation>記録できませんでした。</translation>
    </message>
    <message>
        <source>No order was found by the code that was scanned.</source>
        <translation>読み取ったコードの注文は見つかりませんでした。</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Please use another kiosk</source>
        <translation>となりの機械をお使いください</translation>
    </message>
    <message>
        <source>The others work as usual.</source>
        <translation>ほかの機械は、いつもどおり使えます</translation>
    </message>
    <message>
        <source>Or order at the counter</source>
        <translation>カウンターでも ご注文できます</translation>
    </message>
    <message>
        <source>We are sorry for the trouble.</source>
        <translation>ご不便をおかけします</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>店員を呼ぶ</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>受付番号 %1</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
</context>
<context>
    <name>PaperDoubt</name>
    <message>
        <source>No, print again</source>
        <translation>いいえ、もう一度印刷</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>Credit or debit card</source>
        <translation>クレジットカード</translation>
    </message>
    <message>
        <source>Tap, insert or swipe</source>
        <translation>タッチ・差し込み・スライド</translation>
    </message>
    <message>
        <source>IC card</source>
        <translation>交通系IC・電子マネー</translation>
    </message>
    <message>
        <source>Transit and e-money cards</source>
        <translation>カードやスマホをタッチ</translation>
    </message>
    <message>
        <source>QR payment</source>
        <translation>QRコード決済</translation>
    </message>
    <message>
        <source>Show the code on your phone</source>
        <translation>スマホの画面を見せる</translation>
    </message>
    <message>
        <source>Scan the code on this screen</source>
        <translation>画面のコードを読み取る</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>カウンターで払う</translation>
    </message>
    <message>
        <source>Cash too. Take your number there</source>
        <translation>現金でも払えます</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>テーブル %1</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>この内容で注文する</translation>
    </message>
    <message>
        <source>There is nothing left to pay</source>
        <translation>お支払いはありません</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>%1 さん</translation>
    </message>
    <message>
        <source>Paying is not possible just now. Please call our staff.</source>
        <translation>ただいまお支払いができません。店員をお呼びください。</translation>
    </message>
    <message>
        <source>Your order has alcohol: we will check your age at the counter.</source>
        <translation>お酒が入っています。カウンターで年齢を確認します。</translation>
    </message>
    <message>
        <source>We are offline just now: please pay at the counter.</source>
        <translation>通信が切れています。カウンターでお支払いください。</translation>
    </message>
    <message>
        <source>The card reader is resting: please pay at the counter.</source>
        <translation>読み取り機がお休み中です。カウンターでお支払いください。</translation>
    </message>
</context>
<context>
    <name>PayChoices</name>
    <message>
        <source>Pay with points</source>
        <translation>ポイントで払う</translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation>%1（%2分）まで</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1を使う</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>ギフトカード</translation>
    </message>
    <message>
        <source>Use or check</source>
        <translation>使う・残高を見る</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>ためる</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Show card</source>
        <translation>読み取る</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Please ask our staff</source>
        <translation>店員をお呼びください</translation>
    </message>
    <message>
        <source>How would you like to pay?</source>
        <translation>お支払い方法をえらんでください</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>名前を入れる</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>名前を変える</translation>
    </message>
    <message>
        <source>To pay, incl. tax</source>
        <translation>お支払い・税込</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>お支払い</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Touch a way to pay: it starts at once</source>
        <translation>お支払い方法にふれると、すぐに始まります</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>店員を呼ぶ</translation>
    </message>
</context>
<context>
    <name>PaySummary</name>
    <message>
        <source>To pay, incl. tax</source>
        <translation>お支払い・税込</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>お支払い</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Reader</source>
        <translation>読み取り機</translation>
    </message>
    <message>
        <source>Sending your order</source>
        <translation>ご注文を送っています</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>少しお待ちください。</translation>
    </message>
    <message>
        <source>Getting things ready</source>
        <translation>準備しています</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>お支払いを
やめています</translation>
    </message>
    <message>
        <source>We are asking the reader whether it is in time.</source>
        <translation>間に合うか、読み取り機に確認しています。</translation>
    </message>
    <message>
        <source>The payment
did not go through</source>
        <translation>お支払い
できませんでした</translation>
    </message>
    <message>
        <source>We are checking</source>
        <translation>確認しています</translation>
    </message>
    <message>
        <source>Please don&apos;t pay again; call our staff if this takes long.</source>
        <translation>もう一度お支払いにならず、店員をお呼びください。</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>店員をお呼びください</translation>
    </message>
    <message>
        <source>Your order is safe with us. Please don&apos;t pay again.</source>
        <translation>ご注文はお預かりしています。もう一度お支払いにならず、店員をお呼びください。</translation>
    </message>
    <message>
        <source>We are offline just now</source>
        <translation>ただいま
通信が切れています</translation>
    </message>
    <message>
        <source>You have not been charged. Please pay at the counter.</source>
        <translation>料金はかかっていません。カウンターでお支払いください。</translation>
    </message>
    <message>
        <source>You have not been charged. Your order is kept; please try again.</source>
        <translation>料金はかかっていません。ご注文は残っています。もう一度お試しください。</translation>
    </message>
    <message>
        <source>You have not been charged.</source>
        <translation>料金はかかっていません。</translation>
    </message>
    <message>
        <source>The time was up.</source>
        <translation>時間切れになりました。</translation>
    </message>
    <message>
        <source>It was stopped at the reader.</source>
        <translation>読み取り機で中止されました。</translation>
    </message>
    <message>
        <source>Hold your card
to the reader</source>
        <translation>カードを
読み取り機に
かざしてください</translation>
    </message>
    <message>
        <source>Touch the reader
with your IC card</source>
        <translation>ICカードを
タッチしてください</translation>
    </message>
    <message>
        <source>Show your code
to the reader</source>
        <translation>スマホのコードを
読み取り機に
かざしてください</translation>
    </message>
    <message>
        <source>Scan this code
with your phone</source>
        <translation>スマホでコードを
読み取ってください</translation>
    </message>
    <message>
        <source>Please pay
at the reader</source>
        <translation>読み取り機で
お支払いください</translation>
    </message>
    <message>
        <source>Waiting for your card · %1</source>
        <translation>カードを待っています・%1</translation>
    </message>
    <message>
        <source>Waiting for your code · %1</source>
        <translation>コードを待っています・%1</translation>
    </message>
    <message>
        <source>Waiting for your phone · %1</source>
        <translation>お支払い待ち・%1</translation>
    </message>
    <message>
        <source>Waiting for the reader · %1</source>
        <translation>読み取り機を待っています・%1</translation>
    </message>
    <message>
        <source>It is on the right,
below this screen.</source>
        <translation>画面の右下にあります。</translation>
    </message>
    <message>
        <source>It is on the left,
below this screen.</source>
        <translation>画面の左下にあります。</translation>
    </message>
    <message>
        <source>It is below this screen.</source>
        <translation>画面の下にあります。</translation>
    </message>
    <message>
        <source>It is on the right of this screen.</source>
        <translation>画面の右にあります。</translation>
    </message>
    <message>
        <source>It is on the left of this screen.</source>
        <translation>画面の左にあります。</translation>
    </message>
</context>
<context>
    <name>PayingButtons</name>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Pay another way</source>
        <translation>ほかの方法で払う</translation>
    </message>
    <message>
        <source>Back to your order</source>
        <translation>ご注文にもどる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>お支払いをやめる</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>カウンターで払う</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>店員を呼ぶ</translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>お支払い方法をえらんでください</translation>
    </message>
</context>
<context>
    <name>PayingSheet</name>
    <message>
        <source>Your order is saved</source>
        <translation>ご注文は保存されています</translation>
    </message>
    <message>
        <source>To pay, incl. tax</source>
        <translation>お支払い・税込</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>お支払い</translation>
    </message>
    <message>
        <source>Reference for our staff: %1</source>
        <translation>受付番号 %1</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Done.</source>
        <translation>できました。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>What was done</source>
        <translation>操作の記録</translation>
    </message>
    <message>
        <source>Who may come in</source>
        <translation>スタッフ一覧</translation>
    </message>
    <message>
        <source>The shop database does not answer: nothing can be changed now.</source>
        <translation>お店のデータベースにつながらないので、いまは変更できません。</translation>
    </message>
    <message>
        <source>The newest of all kiosks on top</source>
        <translation>すべての端末の記録・新しい順</translation>
    </message>
    <message>
        <source>People</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>PeriodSheet</name>
    <message>
        <source>Which days?</source>
        <translation>いつの結果ですか？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>この30日間</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>この90日間</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>Manager</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技術担当</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Somebody new</source>
        <translation>新しい人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新しい暗証番号</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変える</translation>
    </message>
    <message>
        <source>Another role</source>
        <translation>役割を変える</translation>
    </message>
    <message>
        <source>Touch again to remove</source>
        <translation>もう一度タッチすると削除されます</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>名前を入れる</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存する</translation>
    </message>
    <message>
        <source>The same PIN once more.</source>
        <translation>同じ番号をもう一度入れてください。</translation>
    </message>
    <message>
        <source>6 to 8 digits that nobody guesses: no birthday, no row. Let them type it.</source>
        <translation>当てられにくい6〜8けたの数字にします。誕生日や連番はさけて、本人が入れてください。</translation>
    </message>
    <message>
        <source>At least 6 digits</source>
        <translation>6けた以上</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>1文字消す</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%nけた入力しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>お客様の画面へ</translation>
    </message>
    <message>
        <source>Who confirms?</source>
        <translation>確認する人は？</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>お名前は？</translation>
    </message>
    <message>
        <source>Who ends the training?</source>
        <translation>練習を終わる人は？</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>最初の店長</translation>
    </message>
    <message>
        <source>A technician, too?</source>
        <translation>技術担当も登録しますか？</translation>
    </message>
    <message>
        <source>Nobody can come in just now</source>
        <translation>いまは入れません</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>うまくいきませんでした</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>暗証番号を入れてください。</translation>
    </message>
    <message>
        <source>Nobody has a PIN yet. Make one for whoever runs this shop; more people can be added afterwards.</source>
        <translation>暗証番号はまだありません。お店の責任者の番号を決めてください。ほかの人はあとから追加できます。</translation>
    </message>
    <message>
        <source>The same PIN once more.</source>
        <translation>同じ番号をもう一度入れてください。</translation>
    </message>
    <message>
        <source>6 to 8 digits that nobody guesses: no birthday, no row.</source>
        <translation>当てられにくい6〜8けたの数字にします。誕生日や連番はさけてください。</translation>
    </message>
    <message>
        <source>Technicians see diagnostics and logs, but no menu and no money. This can be done later, too.</source>
        <translation>技術担当は診断と記録だけを見られます。メニューやお金は見られません。あとからでも登録できます。</translation>
    </message>
    <message>
        <source>The shop database does not answer, and this kiosk knows nobody yet.</source>
        <translation>お店のデータベースにつながりません。この端末にはまだスタッフの記録がありません。</translation>
    </message>
    <message>
        <source>The file of this kiosk&apos;s people could not be read. The log says why.</source>
        <translation>この端末のスタッフの記録が読めません。理由はログにあります。</translation>
    </message>
    <message>
        <source>The shop database does not answer. These are the people this kiosk remembers.</source>
        <translation>お店のデータベースにつながりません。この端末に保存されているスタッフだけを表示しています。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>1文字消す</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>入る</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>販売にもどる</translation>
    </message>
    <message>
        <source>At least 6 digits</source>
        <translation>6けた以上</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>名前を入れる</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
</context>
<context>
    <name>PinTrouble</name>
    <message>
        <source>That is not the PIN.</source>
        <translation>暗証番号がちがいます。</translation>
    </message>
    <message>
        <source>That was wrong several times. Try again in %1 s.</source>
        <translation>何回かちがっていました。%1秒後にもう一度どうぞ。</translation>
    </message>
    <message>
        <source>Locked after 10 wrong PINs. Another manager can unlock it, or a technician: kiosk staff unlock</source>
        <translation>10回ちがったのでロックしました。ほかの店長か、技術担当（kiosk staff unlock）が解除できます。</translation>
    </message>
    <message>
        <source>The two were different. Once more from the beginning.</source>
        <translation>2回の番号がちがいました。はじめからもう一度どうぞ。</translation>
    </message>
    <message>
        <source>A PIN has 6 to 8 digits.</source>
        <translation>暗証番号は6〜8けたです。</translation>
    </message>
    <message>
        <source>Too easy to guess. Choose digits without a pattern.</source>
        <translation>すぐに当てられてしまいます。並びに規則のない数字にしてください。</translation>
    </message>
    <message>
        <source>This number can be read in the shop. Choose another one.</source>
        <translation>お店で見える番号です。べつの番号にしてください。</translation>
    </message>
    <message>
        <source>PINs need a secret that all kiosks of this shop share. Whoever set them up has to set it: [shop_database] pin_secret</source>
        <translation>暗証番号には、お店のすべての端末で共通の値が必要です。設置した人に設定してもらってください：[shop_database] pin_secret</translation>
    </message>
    <message>
        <source>Type a name of at most 40 letters.</source>
        <translation>名前は40文字までで入れてください。</translation>
    </message>
    <message>
        <source>Somebody has this name already.</source>
        <translation>同じ名前の人がいます。</translation>
    </message>
    <message>
        <source>The shop has a manager already. Go back and begin anew.</source>
        <translation>店長はもう登録されています。もどって、はじめからどうぞ。</translation>
    </message>
    <message>
        <source>The shop needs a manager: make another one first.</source>
        <translation>店長が必要です。先にほかの店長を登録してください。</translation>
    </message>
    <message>
        <source>They have been removed meanwhile.</source>
        <translation>その人はもう削除されています。</translation>
    </message>
    <message>
        <source>That could not be done.</source>
        <translation>できませんでした。</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Point card</source>
        <translation>ポイントカード</translation>
    </message>
</context>
<context>
    <name>PointCardSheet</name>
    <message>
        <source>Point card</source>
        <translation>ポイントカード</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Hold the code on your card or phone under the scanner below the screen, or type its number.</source>
        <translation>カードまたはスマートフォンのコードを画面下の読み取り機にかざすか、番号を入力してください。</translation>
    </message>
    <message>
        <source>We take no card with this number. Please check it.</source>
        <translation>このお店で使えるカードの番号ではありません。ご確認ください。</translation>
    </message>
    <message>
        <source>Number of the point card</source>
        <translation>ポイントカードの番号</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>一字消す</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>番号を入力してください</translation>
    </message>
    <message>
        <source>Use this card</source>
        <translation>このカードを使う</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>A name has letters, digits, dots and hyphens, such as bar.</source>
        <translation>名前に使えるのは英数字、点、ハイフンです（例：bar）。</translation>
    </message>
    <message>
        <source>%1 is gone: its kiosks become like the others.</source>
        <translation>%1を消しました。その端末はほかの端末と同じになります。</translation>
    </message>
    <message>
        <source>From the next guest on.</source>
        <translation>次のお客様から切り替わります。</translation>
    </message>
    <message>
        <source>A new profile, as kiosk.toml names it</source>
        <translation>新しいプロファイル（kiosk.tomlに書く名前）</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>呼び名</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Eat in only</source>
        <translation>店内のみ</translation>
    </message>
    <message>
        <source>Take out only</source>
        <translation>持ち帰りのみ</translation>
    </message>
    <message>
        <source>As in the shop</source>
        <translation>お店と同じ</translation>
    </message>
    <message>
        <source>As kiosk.toml says: %1</source>
        <translation>kiosk.tomlのとおり：%1</translation>
    </message>
    <message>
        <source>no profile</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Like the shop</source>
        <translation>お店と同じ</translation>
    </message>
</context>
<context>
    <name>QuantityStepper</name>
    <message>
        <source>One less</source>
        <translation>ひとつ減らす</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>ひとつ増やす</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Stop this order?</source>
        <translation>ご注文をやめますか？</translation>
    </message>
    <message>
        <source>What you have chosen will be cleared.</source>
        <translation>カゴの中身は消えます。</translation>
    </message>
    <message>
        <source>Keep ordering</source>
        <translation>注文をつづける</translation>
    </message>
    <message>
        <source>Stop and start over</source>
        <translation>やめて、はじめにもどる</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>店内</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>持ち帰り</translation>
    </message>
    <message>
        <source>Change to take out?</source>
        <translation>持ち帰りに変えますか？</translation>
    </message>
    <message>
        <source>Change to eat in?</source>
        <translation>店内に変えますか？</translation>
    </message>
    <message>
        <source>The price stays the same.</source>
        <translation>お値段は変わりません。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変える</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>このまま</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>お値段が変わりました</translation>
    </message>
    <message>
        <source>You have not paid yet.</source>
        <translation>まだお支払いはしていません。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>この金額で進む</translation>
    </message>
    <message>
        <source>Back to your order</source>
        <translation>ご注文にもどる</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>さきほど</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>いま</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>レシート</translation>
    </message>
    <message>
        <source>Order slip</source>
        <translation>ご注文の控え</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>This POS takes no prices from a kiosk: change them at the POS.</source>
        <translation>このPOSでは、端末から価格を変えられません。POSで変更してください。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile: look at theirs first.</source>
        <translation>ほかの人が先に変更しました。内容を確認してください。</translation>
    </message>
    <message>
        <source>It is sold out at the POS: put it back on sale there.</source>
        <translation>POSで売り切れになっています。POSで販売に戻してください。</translation>
    </message>
    <message>
        <source>The shop database does not answer. Guests can go on ordering; try again in a moment.</source>
        <translation>お店のデータベースが応答しません。お客様の注文は続けられます。少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The disk is full. Call the technician: some space has to be freed.</source>
        <translation>端末の空き容量がありません。技術担当に連絡してください。</translation>
    </message>
    <message>
        <source>The kiosk may not write its files. Call the technician.</source>
        <translation>端末のファイルに書き込めません。技術担当に連絡してください。</translation>
    </message>
    <message>
        <source>A newer version of this program has written it. Update this kiosk first.</source>
        <translation>新しいバージョンで保存されています。先にこの端末を更新してください。</translation>
    </message>
    <message>
        <source>A file of this kiosk is damaged. Call the technician.</source>
        <translation>端末のファイルが壊れています。技術担当に連絡してください。</translation>
    </message>
    <message>
        <source>Nothing was before this rate: it cannot be withdrawn.</source>
        <translation>前の税率がないため、取り消せません。</translation>
    </message>
    <message>
        <source>The kiosk could not read or write its data. Try again, or call the technician.</source>
        <translation>データを読み書きできませんでした。もう一度試すか、技術担当に連絡してください。</translation>
    </message>
    <message>
        <source>It cannot be reached. Try again in a moment.</source>
        <translation>接続できません。少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The answer was lost. See whether it was done before you try again.</source>
        <translation>応答が届きませんでした。もう一度する前に、済んでいないか確かめてください。</translation>
    </message>
    <message>
        <source>This kiosk&apos;s access is not accepted. Call the technician.</source>
        <translation>端末の認証が通りません。技術担当に連絡してください。</translation>
    </message>
    <message>
        <source>This is not set up here.</source>
        <translation>ここでは設定されていません。</translation>
    </message>
    <message>
        <source>The file could not be written. Is there room on the stick?</source>
        <translation>ファイルを書き込めませんでした。USBメモリーの空きを確かめてください。</translation>
    </message>
    <message>
        <source>A rate is between 0 and 100 percent.</source>
        <translation>税率は0〜100%で入力してください。</translation>
    </message>
    <message>
        <source>This tax does not hold on that day.</source>
        <translation>その日には、この税は適用されません。</translation>
    </message>
    <message>
        <source>This edition has begun already: restore an earlier one instead.</source>
        <translation>この版はもう始まっています。前の版に戻してください。</translation>
    </message>
    <message>
        <source>There is no such edition.</source>
        <translation>その版はありません。</translation>
    </message>
    <message>
        <source>The file is too large for a mail.</source>
        <translation>ファイルが大きすぎて、メールで送れません。</translation>
    </message>
    <message>
        <source>The help desk cannot be reached. Try again, or take a USB stick.</source>
        <translation>サポート窓口に接続できません。もう一度試すか、USBメモリーを使ってください。</translation>
    </message>
    <message>
        <source>The other side refused: %1</source>
        <translation>相手側に断られました：%1</translation>
    </message>
    <message>
        <source>That did not work (%1). Call the technician if it stays so.</source>
        <translation>うまくいきませんでした（%1）。続くときは技術担当に連絡してください。</translation>
    </message>
    <message>
        <source>This cannot be published, because nothing could be sold from it: %1</source>
        <translation>このままでは販売できないため、公開できません：%1</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation>（ほか%1件）</translation>
    </message>
</context>
<context>
    <name>ReplacementCard</name>
    <message>
        <source>Take this instead</source>
        <translation>これにかえる</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Week {week}: {returning} returning, {first} first time</source>
        <translation>第{week}週：2回目から {returning}件、はじめて {first}件</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>Do guests come back?</source>
        <translation>お客様は戻ってきていますか</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>いつの結果ですか？</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Nothing was sold yet, or nothing has arrived in the shop database.</source>
        <translation>まだ注文がないか、店のデータベースに届いていません。</translation>
    </message>
    <message>
        <source>The figures could not be read.</source>
        <translation>結果を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>%1か月目</translation>
    </message>
    <message>
        <source>Higher: came more recently. Further right: ordered more often.</source>
        <translation>上ほど最近来た方、右ほど注文の多い方です。</translation>
    </message>
</context>
<context>
    <name>RewardCard</name>
    <message>
        <source>In your order</source>
        <translation>お使いになります</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>使わない</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Crew</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>Sold-out board, daily check, orders to look at</source>
        <translation>売り切れ・毎日の点検・注文を見る</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>Menu, offers, shop, money and people</source>
        <translation>メニュー・クーポン・お店・お金・スタッフ</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技術担当</translation>
    </message>
    <message>
        <source>Diagnostics, logs and the machine</source>
        <translation>診断・ログ・本体</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>料理の名前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
</context>
<context>
    <name>SearchPad</name>
    <message>
        <source>Delete</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>濁点</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>半濁点</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>小さい文字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>SectionTitle</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>Eat in
or take out?</source>
        <translation>どちらで
召し上がり｜ますか？</translation>
    </message>
    <message>
        <source>You can change this later</source>
        <translation>あとから変えることもできます</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>店内で食べる</translation>
    </message>
    <message>
        <source>Served on a tray</source>
        <translation>トレーでお渡しします</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>持ち帰る</translation>
    </message>
    <message>
        <source>Packed in a bag</source>
        <translation>袋に入れてお渡しします</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会員の方は｜こちら</translation>
    </message>
</context>
<context>
    <name>ServiceTile</name>
    <message>
        <source>Incl. %1% tax</source>
        <translation>税込・消費税 %1%</translation>
    </message>
</context>
<context>
    <name>SetBar</name>
    <message>
        <source>Save</source>
        <translation>変更する</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>カゴに入れる</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>次へ：%1</translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation>税込</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>税別</translation>
    </message>
    <message>
        <source>Set, incl. tax</source>
        <translation>セット・税込</translation>
    </message>
    <message>
        <source>Set, plus tax</source>
        <translation>セット・税別</translation>
    </message>
    <message numerus="yes">
        <source>%n to go: choose your %1</source>
        <translation>
            <numerusform>あと%nつ：%1をえらんでください</numerusform>
        </translation>
    </message>
    <message>
        <source>What you chose contains %1</source>
        <translation>えらんだものに%1がふくまれます</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
</context>
<context>
    <name>SetBody</name>
    <message>
        <source>Choose your %1</source>
        <translation>%1をえらんでください</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>これで｜よろしいですか？</translation>
    </message>
    <message>
        <source>Touch a part to change it.</source>
        <translation>タッチすると変えられます。</translation>
    </message>
    <message>
        <source>Choose how you would like it.</source>
        <translation>お好みをえらんでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n is included.</source>
        <translation>
            <numerusform>%nつ付いています。</numerusform>
        </translation>
    </message>
    <message>
        <source>One is included.</source>
        <translation>ひとつ付いています。</translation>
    </message>
    <message numerus="yes">
        <source>You can have up to %n.</source>
        <translation>
            <numerusform>%nつまでえらべます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some cost a little more.</source>
        <translation>追加料金のものもあります。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Touch one and we go on. You can change it later.</source>
        <translation>タッチすると つぎへ進みます。あとから変えられます。</translation>
    </message>
</context>
<context>
    <name>SetChoice</name>
    <message>
        <source>On its own</source>
        <translation>単品</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>セット</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1おトク</translation>
    </message>
</context>
<context>
    <name>SetPart</name>
    <message>
        <source>Options</source>
        <translation>お好み</translation>
    </message>
</context>
<context>
    <name>SetRows</name>
    <message>
        <source>Included</source>
        <translation>込み</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>本日売り切れ</translation>
    </message>
    <message>
        <source>Your %1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>SetScreen</name>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
</context>
<context>
    <name>ShellHeader</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>まだです</translation>
    </message>
    <message>
        <source>Earlier pages</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>More pages</source>
        <translation>ほかのページ</translation>
    </message>
    <message>
        <source>Language, text size and colours</source>
        <translation>言葉・文字の大きさ・色</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>ログアウト</translation>
    </message>
</context>
<context>
    <name>ShopBrand</name>
    <message>
        <source>One more?
Yes, please.</source>
        <translation>もうひとつ、
食べたくなる。</translation>
    </message>
    <message>
        <source>Touch to order</source>
        <translation>画面にタッチしてご注文</translation>
    </message>
    <message>
        <source>See the whole screen</source>
        <translation>画面全体を見る</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Okawari&apos;s own</source>
        <translation>おかわりの色</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>ロゴ</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>ロゴを選ぶ</translation>
    </message>
    <message>
        <source>Another logo</source>
        <translation>別のロゴにする</translation>
    </message>
    <message>
        <source>Okawari&apos;s own sign</source>
        <translation>もとのマークに戻す</translation>
    </message>
    <message>
        <source>Logo on receipts, too</source>
        <translation>レシートにもロゴを入れる</translation>
    </message>
    <message>
        <source>On</source>
        <translation>入</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>切</translation>
    </message>
    <message>
        <source>Certificates and marks that guests can trust</source>
        <translation>認証・認定マーク</translation>
    </message>
    <message>
        <source>Meal vouchers and other paper that no kiosk reads</source>
        <translation>お食事券など、端末で読めない紙の券</translation>
    </message>
    <message>
        <source>Pictures that take turns on the first screen</source>
        <translation>最初の画面で順に表示する写真</translation>
    </message>
    <message>
        <source>Dishes that take turns on the first screen</source>
        <translation>最初の画面に順番に出る料理</translation>
    </message>
</context>
<context>
    <name>ShopCloseSheet</name>
    <message>
        <source>Close now, for how long?</source>
        <translation>いつまで閉めますか？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>No kiosk of the shop takes a new order. Whoever is ordering may finish.</source>
        <translation>お店のどの端末でも新しい注文を受けません。注文中のお客様は最後まで進めます。</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>30分間</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>For the rest of the day</source>
        <translation>本日は終了</translation>
    </message>
    <message>
        <source>Until I open again</source>
        <translation>自分で開けるまで</translation>
    </message>
</context>
<context>
    <name>ShopDaySheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>1週間前</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>1日前</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>1日あと</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>1週間あと</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休み</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>24時間営業</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>時間を決める</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>時間帯を追加</translation>
    </message>
    <message>
        <source>Every day like this</source>
        <translation>毎日この時間にする</translation>
    </message>
    <message>
        <source>As every week</source>
        <translation>いつもの時間にもどす</translation>
    </message>
</context>
<context>
    <name>ShopDayShift</name>
    <message>
        <source>−1 month</source>
        <translation>−1か月</translation>
    </message>
    <message>
        <source>−1 day</source>
        <translation>−1日</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1日</translation>
    </message>
    <message>
        <source>+1 month</source>
        <translation>+1か月</translation>
    </message>
</context>
<context>
    <name>ShopLogo</name>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Use this logo</source>
        <translation>このロゴを使う</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>この画像を使う</translation>
    </message>
</context>
<context>
    <name>ShopMarkSheet</name>
    <message>
        <source>Certificate or mark</source>
        <translation>認証・認定マーク</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>写真を選ぶ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変える</translation>
    </message>
    <message>
        <source>Until which day is it valid?</source>
        <translation>いつまで有効ですか？</translation>
    </message>
    <message>
        <source>From the next day on guests do not see it.</source>
        <translation>翌日からお客様には表示されません。</translation>
    </message>
    <message>
        <source>Into the draft</source>
        <translation>下書きに入れる</translation>
    </message>
</context>
<context>
    <name>ShopMarks</name>
    <message>
        <source>Change</source>
        <translation>変える</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Add a mark</source>
        <translation>マークを追加</translation>
    </message>
</context>
<context>
    <name>ShopNow</name>
    <message>
        <source>Open again</source>
        <translation>また開ける</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>今すぐ閉める</translation>
    </message>
    <message>
        <source>Queue mode</source>
        <translation>混雑モード</translation>
    </message>
    <message>
        <source>On</source>
        <translation>入</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>切</translation>
    </message>
</context>
<context>
    <name>ShopOfferSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>割合（%）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>No dish yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Choose dishes</source>
        <translation>商品を選ぶ</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation>1つ減らす：%1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>1つ増やす：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Another part</source>
        <translation>もう1つ追加</translation>
    </message>
    <message>
        <source>When? %1</source>
        <translation>いつ？ %1</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>いつから？</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation>いつまで？</translation>
    </message>
    <message>
        <source>Into the draft</source>
        <translation>下書きに入れる</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Opening hours</source>
        <translation>営業時間</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>消費税</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>ブランド</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>What you set here holds at every kiosk of the shop.</source>
        <translation>ここでの設定は、お店のすべての端末に反映されます。</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>営業時間</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Is this the mark?</source>
        <translation>このマークでよいですか？</translation>
    </message>
    <message>
        <source>Is this the logo?</source>
        <translation>このロゴでよいですか？</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元にもどす</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>下書き保存</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公開する</translation>
    </message>
    <message>
        <source>Set these hours</source>
        <translation>この時間にする</translation>
    </message>
</context>
<context>
    <name>ShopPictures</name>
    <message>
        <source>Take it away</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>写真を追加</translation>
    </message>
</context>
<context>
    <name>ShopProfiles</name>
    <message>
        <source>Kiosks of one kind can hide dishes, have another order and other words. Without a profile a kiosk is like the shop.</source>
        <translation>同じ種類の端末だけ、商品を隠したり、並びや言葉を変えたりできます。プロファイルのない端末はお店と同じです。</translation>
    </message>
    <message>
        <source>This kiosk is to be “%1”, and there is no such profile.</source>
        <translation>この端末に選んだ「%1」というプロファイルはありません。</translation>
    </message>
    <message>
        <source>This kiosk is</source>
        <translation>この端末</translation>
    </message>
    <message>
        <source>The shop&apos;s profiles</source>
        <translation>お店のプロファイル</translation>
    </message>
    <message>
        <source>%1 (this kiosk)</source>
        <translation>%1（この端末）</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>作る</translation>
    </message>
    <message>
        <source>What guests can choose</source>
        <translation>お客様が選べるもの</translation>
    </message>
    <message>
        <source>The language guests begin in</source>
        <translation>最初に表示する言語</translation>
    </message>
    <message>
        <source>Always in queue mode</source>
        <translation>いつも混雑モード</translation>
    </message>
    <message>
        <source>On</source>
        <translation>入</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>切</translation>
    </message>
    <message>
        <source>Pictures of its own on the first screen</source>
        <translation>最初の画面の専用写真</translation>
    </message>
    <message>
        <source>What is hidden there, and its order: page Menu, More, Categories and order.</source>
        <translation>隠すものと並び順は、「メニュー」の「その他」、「カテゴリーと並び順」で変えます。</translation>
    </message>
    <message>
        <source>Remove this profile</source>
        <translation>このプロファイルを消す</translation>
    </message>
</context>
<context>
    <name>ShopSpan</name>
    <message>
        <source>Begin</source>
        <translation>始まり</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終わり</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>この時間帯を消す</translation>
    </message>
</context>
<context>
    <name>ShopTaxSheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>いつから？</translation>
    </message>
    <message>
        <source>Put it into the draft</source>
        <translation>下書きに入れる</translation>
    </message>
</context>
<context>
    <name>ShopTaxes</name>
    <message>
        <source>The POS reckons every order too. Change the rate there for the same day, or orders will not be taken.</source>
        <translation>POSも注文ごとに計算します。同じ日にPOSの税率も変えないと、注文を受けられません。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変える</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Show me the kiosk on this day</source>
        <translation>この日の表示をためす</translation>
    </message>
    <message>
        <source>One of each</source>
        <translation>1つずつ注文すると</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>店内</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>持ち帰り</translation>
    </message>
</context>
<context>
    <name>ShopVoucherSheet</name>
    <message>
        <source>Paper that guests bring</source>
        <translation>お客さまがお持ちになる紙の券</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Taken at the counter</source>
        <translation>カウンターで使えます</translation>
    </message>
    <message>
        <source>Not taken here</source>
        <translation>使えません</translation>
    </message>
    <message>
        <source>Guests read it on the first screens, and again beside the ways to pay.</source>
        <translation>最初の画面と、お支払い方法の画面でお客さまに表示されます。</translation>
    </message>
    <message>
        <source>Into the draft</source>
        <translation>下書きに入れる</translation>
    </message>
</context>
<context>
    <name>ShopVouchers</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Add a voucher</source>
        <translation>券を追加</translation>
    </message>
</context>
<context>
    <name>ShopWeek</name>
    <message>
        <source>Every week</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>Days that are different</source>
        <translation>特別な日</translation>
    </message>
    <message>
        <source>Holidays and days with other hours.</source>
        <translation>休みの日や、時間がちがう日。</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>日を追加</translation>
    </message>
    <message>
        <source>Back to the hours of the configuration</source>
        <translation>設定ファイルの時間にもどす</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>One moment, please</source>
        <translation>少々お待ちください</translation>
    </message>
    <message>
        <source>Scan this with your phone and sign in there. It goes on by itself.</source>
        <translation>スマホで読み取ってログインしてください。画面は自動で進みます。</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>スマホでログイン</translation>
    </message>
    <message>
        <source>You are signed in, but not a member here yet. Join once, and you are.</source>
        <translation>ログインできました。まだ会員ではないため、一度ご入会ください。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>The code on this screen has expired. You can have a new one.</source>
        <translation>コードの有効時間が過ぎました。新しいコードを表示できます。</translation>
    </message>
    <message>
        <source>That took too long</source>
        <translation>時間が過ぎました</translation>
    </message>
    <message>
        <source>You have not signed in. Nothing was passed on.</source>
        <translation>ログインは行われていません。情報は渡されていません。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>ログインしていません</translation>
    </message>
    <message>
        <source>You can go on without, or collect points by phone number.</source>
        <translation>このまま進むか、電話番号でポイントをためられます。</translation>
    </message>
    <message>
        <source>Signing in does not work just now</source>
        <translation>いまはログインできません</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Your phone shows this code, too: %1</source>
        <translation>スマホにも同じコードが出ます：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>入会する</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Continue without</source>
        <translation>このまま進む</translation>
    </message>
</context>
<context>
    <name>SlippingStrip</name>
    <message>
        <source>Show them</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Draft an offer</source>
        <translation>クーポンを作る</translation>
    </message>
</context>
<context>
    <name>SoldOut</name>
    <message>
        <source>%1 is
sold out</source>
        <translation>%1は
売り切れました</translation>
    </message>
    <message>
        <source>%1 is
for members</source>
        <translation>%1は
会員限定です</translation>
    </message>
    <message>
        <source>Without %1 your total is %2.</source>
        <translation>%1をやめると、合計は %2 になります</translation>
    </message>
    <message>
        <source>same price</source>
        <translation>同じお値段</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>the difference in price</comment>
        <translation>差額 %1</translation>
    </message>
</context>
<context>
    <name>SoldOutSheet</name>
    <message>
        <source>You have not paid yet.</source>
        <translation>まだお支払いはしていません。</translation>
    </message>
    <message>
        <source>Something else instead?</source>
        <translation>かわりに いかがですか</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>メニューからえらぶ</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>これだけ やめる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1 is back on sale.</source>
        <translation>%1の販売を再開しました。</translation>
    </message>
    <message>
        <source>Everything is back on sale.</source>
        <translation>すべて販売にもどしました。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>元にもどしました。</translation>
    </message>
    <message>
        <source>That could not be written down: %1</source>
        <translation>保存できませんでした：%1</translation>
    </message>
    <message>
        <source>The whole dish</source>
        <translation>商品全体</translation>
    </message>
    <message>
        <source>Sold out at the POS</source>
        <translation>POSで売り切れ</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り%1</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>%1なし</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>販売中</translation>
    </message>
    <message>
        <source>Over for today</source>
        <translation>本日は終了</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>売り切れ</translation>
    </message>
    <message>
        <source>Stopped until %1</source>
        <translation>%1まで停止</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>お店</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>注文</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>People</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>本体</translation>
    </message>
    <message>
        <source>Daily check</source>
        <translation>毎日の点検</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>サポート</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>Still there? Touch the screen to stay.</source>
        <translation>まだお使いですか？ 続けるには画面にタッチしてください。</translation>
    </message>
    <message>
        <source>A code was scanned. It is of no use here; nothing was typed.</source>
        <translation>コードを読み取りました。この画面では使わないため、入力していません。</translation>
    </message>
    <message>
        <source>The draft is saved. Guests see nothing of it yet.</source>
        <translation>下書きを保存しました。お客様にはまだ見えません。</translation>
    </message>
    <message>
        <source>The changes are discarded.</source>
        <translation>変更を捨てました。</translation>
    </message>
    <message>
        <source>Copied to %1 dishes.</source>
        <translation>%1品にコピーしました。</translation>
    </message>
    <message>
        <source>Name (%1)</source>
        <translation>品名（%1）</translation>
    </message>
    <message>
        <source>Category&apos;s name (%1)</source>
        <translation>カテゴリー名（%1）</translation>
    </message>
    <message>
        <source>Its name (%1)</source>
        <translation>名前（%1）</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>説明（%1）</translation>
    </message>
    <message>
        <source>Note beside it (%1)</source>
        <translation>補足（%1）</translation>
    </message>
    <message>
        <source>reading in kana</source>
        <translation>よみがな</translation>
    </message>
    <message>
        <source>%1 where a line may break</source>
        <translation>%1は改行の位置</translation>
    </message>
    <message>
        <source>This POS does not take prices from a kiosk: change it there.</source>
        <translation>このPOSの価格は、端末から変えられません。POSで変更してください。</translation>
    </message>
    <message>
        <source>That is not a price.</source>
        <translation>金額を正しく入れてください。</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>前 %1</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Price with tax (eat in)</source>
        <translation>税込価格（店内）</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>持ち帰り %1</translation>
    </message>
    <message>
        <source>Calories</source>
        <translation>カロリー</translation>
    </message>
    <message>
        <source>Comes from the POS</source>
        <translation>POSの値です</translation>
    </message>
    <message>
        <source>Always while the shop is open</source>
        <translation>営業中いつでも</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>The name fits into two lines</source>
        <translation>品名は2行に収まります</translation>
    </message>
    <message>
        <source>The name takes %1 lines: shorten it</source>
        <translation>品名が%1行になります。短くしてください</translation>
    </message>
    <message>
        <source>There is no picture</source>
        <translation>写真がありません</translation>
    </message>
    <message>
        <source>Baskets of now keep the old price</source>
        <translation>値上げは今のカゴにはかかりません</translation>
    </message>
    <message>
        <source>Everything as at the POS</source>
        <translation>すべてPOSのまま</translation>
    </message>
    <message>
        <source>Edition %1 · %2</source>
        <translation>第%1版・%2</translation>
    </message>
    <message>
        <source>as edition %1 again</source>
        <translation>第%1版にもどした版</translation>
    </message>
    <message>
        <source>Edition %1 holds again.</source>
        <translation>第%1版にもどしました。</translation>
    </message>
    <message>
        <source>Published. Guests see it within 5 seconds, between orders.</source>
        <translation>公開しました。5秒以内に、次のお客様から変わります。</translation>
    </message>
    <message>
        <source>It will be published: %1.</source>
        <translation>%1に公開します。</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>いますぐ</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>クーポン・特典</translation>
    </message>
    <message>
        <source>Price (eat in)</source>
        <translation>価格（店内）</translation>
    </message>
    <message>
        <source>as at the POS</source>
        <translation>POSのまま</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>カテゴリー：%1</translation>
    </message>
    <message>
        <source>Tax: %1</source>
        <translation>消費税：%1</translation>
    </message>
    <message>
        <source>From %1 years on</source>
        <translation>%1歳以上</translation>
    </message>
    <message>
        <source>%1 (eat in)</source>
        <translation>店内%1</translation>
    </message>
    <message>
        <source>%1 (take out)</source>
        <translation>持ち帰り%1</translation>
    </message>
    <message>
        <source>another picture</source>
        <translation>別の写真</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>別の並び順</translation>
    </message>
    <message>
        <source>All kiosks</source>
        <translation>すべての端末</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>What was kept belongs to %1 now.</source>
        <translation>入力内容を%1に引き継ぎました。</translation>
    </message>
    <message>
        <source>What goes with it?</source>
        <translation>一緒に何をすすめますか？</translation>
    </message>
    <message>
        <source>Which set is offered with it?</source>
        <translation>どのセットをすすめますか？</translation>
    </message>
    <message>
        <source>Copy to which dishes?</source>
        <translation>どの商品にコピーしますか？</translation>
    </message>
    <message>
        <source>Which dish is it now?</source>
        <translation>どの商品になりましたか？</translation>
    </message>
    <message>
        <source>What is suggested with anything?</source>
        <translation>いつでも何をすすめますか？</translation>
    </message>
    <message>
        <source>What is kept for the old one takes the place of what is written about it.</source>
        <translation>残してある入力内容で、選んだ商品の入力内容を置き換えます。</translation>
    </message>
    <message>
        <source>Text, picture, badge and allergens are copied; name, price and calories are not.</source>
        <translation>説明・写真・札・アレルギーをコピーします。品名・価格・カロリーはコピーしません。</translation>
    </message>
    <message>
        <source>The picture is in the draft: 640 × 640, %1 kB.</source>
        <translation>写真を下書きに入れました：640×640・%1 kB</translation>
    </message>
    <message>
        <source>The kiosk&apos;s inbox</source>
        <translation>端末の受け取りフォルダー</translation>
    </message>
    <message>
        <source>This picture is too large: at most %1 megapixels and %2 MB. Make it smaller first.</source>
        <translation>写真が大きすぎます（%1メガピクセル・%2 MBまで）。先に小さくしてください。</translation>
    </message>
    <message>
        <source>This picture is too small to show a dish.</source>
        <translation>写真が小さすぎて、料理が見えません。</translation>
    </message>
    <message>
        <source>This picture is too long and thin for a logo.</source>
        <translation>この画像は細長すぎて、ロゴには使えません。</translation>
    </message>
    <message>
        <source>There is nothing to be seen on this picture.</source>
        <translation>この画像には何も写っていません。</translation>
    </message>
    <message>
        <source>This file is no picture. JPEG, PNG and WebP can be read.</source>
        <translation>このファイルは写真ではありません。JPEG・PNG・WebPが使えます。</translation>
    </message>
    <message>
        <source>This picture breaks off in the middle. Copy it to the stick again.</source>
        <translation>写真のデータが途中で切れています。もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>That lies outside of what may be looked at.</source>
        <translation>この場所のファイルは使えません。</translation>
    </message>
    <message>
        <source>It is not there any more. Is the stick still plugged in?</source>
        <translation>見つからなくなりました。USBメモリーは差してありますか？</translation>
    </message>
    <message>
        <source>%1 prices are in the draft.</source>
        <translation>%1件の価格を下書きに入れました。</translation>
    </message>
    <message>
        <source>eat in</source>
        <translation>店内</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>持ち帰り</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Guests must choose %1 here: so many have to stay. How many is set at the POS.</source>
        <translation>お客様はここで%1つ選びます。これ以上は非表示にできません（選ぶ数はPOSで設定します）。</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Its price (%1) is set at the POS.</source>
        <translation>料金（%1）はPOSで設定します。</translation>
    </message>
    <message>
        <source>nothing extra</source>
        <translation>追加料金なし</translation>
    </message>
    <message>
        <source>It is chosen beforehand: hidden, dishes are ordered without it.</source>
        <translation>はじめから選ばれている選択肢です。非表示にすると、これなしで注文されます。</translation>
    </message>
    <message>
        <source>New choices are made at the POS, and given to dishes there.</source>
        <translation>オプションの追加と、商品への割り当てはPOSで行います。</translation>
    </message>
    <message>
        <source>Which options there are, how many are to be chosen (%1) and prices are set at the POS.</source>
        <translation>選択肢の追加、選べる数（%1）、料金はPOSで設定します。</translation>
    </message>
    <message>
        <source>to leave out</source>
        <translation>抜けるもの</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>%1つ選ぶ</translation>
    </message>
    <message>
        <source>choose %1 to %2</source>
        <translation>%1〜%2つ選ぶ</translation>
    </message>
    <message>
        <source>choose %1 or more</source>
        <translation>%1つ以上選ぶ</translation>
    </message>
    <message>
        <source>choose up to %2</source>
        <translation>%2つまで</translation>
    </message>
    <message>
        <source>choose any number</source>
        <translation>いくつでも</translation>
    </message>
    <message>
        <source>Not a member</source>
        <translation>会員でない</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会員</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>どなたでも</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会員</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a tier of members and those above it</comment>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>In the tour this page is not open.</source>
        <translation>案内のあいだ、このページは開けません。</translation>
    </message>
</context>
<context>
    <name>StaffCall</name>
    <message>
        <source>Calling our staff</source>
        <translation>店員を呼んでいます</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>少しお待ちください。</translation>
    </message>
    <message>
        <source>Please wait here. You can go on ordering meanwhile.</source>
        <translation>この場でお待ちください。ご注文は続けられます。</translation>
    </message>
    <message>
        <source>Our staff know</source>
        <translation>店員に知らせました</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>ただいま うかがいます</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>この場でお待ちください。</translation>
    </message>
    <message>
        <source>Please speak to somebody at the counter. Your order is kept.</source>
        <translation>カウンターの店員に声をおかけください。ご注文は残っています。</translation>
    </message>
    <message>
        <source>The call did not go through</source>
        <translation>お呼び｜できませんでした</translation>
    </message>
</context>
<context>
    <name>StaffCallSheet</name>
    <message>
        <source>Call again</source>
        <translation>もう一度呼ぶ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
</context>
<context>
    <name>StaffLooks</name>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>はっきり表示</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
</context>
<context>
    <name>StaffShell</name>
    <message>
        <source>Staff</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元にもどす</translation>
    </message>
    <message>
        <source>How you see it</source>
        <translation>画面の見え方</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
</context>
<context>
    <name>StartingScreen</name>
    <message>
        <source>Try again</source>
        <translation>もう一度読み込む</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>店員を呼ぶ</translation>
    </message>
</context>
<context>
    <name>StuckCard</name>
    <message>
        <source>Entered at the POS by hand</source>
        <translation>POSに手で入力した</translation>
    </message>
    <message>
        <source>The guest was told</source>
        <translation>お客様に伝えた</translation>
    </message>
    <message>
        <source>Refunded by hand</source>
        <translation>手で返金した</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>It was not at the POS</source>
        <translation>POSになかった</translation>
    </message>
    <message>
        <source>It has happened</source>
        <translation>返金されていた</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>It was printed</source>
        <translation>印刷されていた</translation>
    </message>
    <message>
        <source>It has not happened</source>
        <translation>返金されていなかった</translation>
    </message>
    <message>
        <source>Print again (REPRINT)</source>
        <translation>もう一度印刷（再発行）</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>取りやめる</translation>
    </message>
    <message>
        <source>How was it settled?</source>
        <translation>どう対応しましたか？</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>from %1</source>
        <translation>%1以上で</translation>
    </message>
    <message>
        <source>Untaxed</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>At %1%</source>
        <translation>%1%対象</translation>
    </message>
    <message>
        <source>(tax %1)</source>
        <translation>(税 %1)</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小計</translation>
    </message>
    <message>
        <source>Paid with points</source>
        <translation>ポイント利用</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>ギフトカード</translation>
    </message>
    <message>
        <source>%1 pt after this order</source>
        <translation>お会計のあと %1 pt</translation>
    </message>
    <message>
        <source>%1 pt to %2</source>
        <translation>あと%1 pt で %2</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Call</source>
        <translation>電話する</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>メールを書く</translation>
    </message>
    <message>
        <source>The support file did not leave: %1</source>
        <translation>サポートファイルを送れませんでした：%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>%1 に送りました</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>送りました：%1</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>Support</source>
        <translation>サポート</translation>
    </message>
    <message>
        <source>Nobody to call is set yet: mail, phone or chat below [support] in kiosk.toml.</source>
        <translation>連絡先がまだありません。kiosk.toml の [support] に mail・phone・chat を書いてください。</translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera here</source>
        <translation>スマホのカメラで読み取れます</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>サポートファイル</translation>
    </message>
    <message>
        <source>This is what leaves the shop. Nothing in it is about a guest, and no secret is.</source>
        <translation>店の外へ出るのはこれだけです。お客様の情報もパスワードも入りません。</translation>
    </message>
    <message>
        <source>Send by mail</source>
        <translation>メールで送る</translation>
    </message>
    <message>
        <source>Send to the help desk</source>
        <translation>サポートへ送る</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>お待ちください</translation>
    </message>
    <message>
        <source>Save support file</source>
        <translation>サポートファイルを保存</translation>
    </message>
</context>
<context>
    <name>TableScreen</name>
    <message>
        <source>Your table number?</source>
        <translation>テーブル番号は？</translation>
    </message>
    <message>
        <source>It is on the table, or on the stand you have taken.</source>
        <translation>テーブルか、お取りになった番号札に書いてあります。</translation>
    </message>
    <message>
        <source>Table number</source>
        <translation>テーブル番号</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>一文字消す</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>たすけ</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>番号を入れてください</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>Taxes</name>
    <message>
        <source>eat in</source>
        <translation>店内</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>持ち帰り</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>Label on the first question</source>
        <translation>最初の質問の表示</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>%1 targets, off by %2 at most</source>
        <translation>的%1個、ずれは最大%2</translation>
    </message>
    <message>
        <source>%1 places dead; off by %2 at most; %3 fingers at once</source>
        <translation>反応しない所%1、ずれは最大%2、同時に指%3本</translation>
    </message>
    <message>
        <source>Paint every square: %1 left. Hold a finger still to end.</source>
        <translation>すべてのマスをぬってください。のこり%1。指を止めて押しつづけると終わります。</translation>
    </message>
    <message>
        <source>Touch the middle of the target.</source>
        <translation>的の中心をタッチしてください。</translation>
    </message>
    <message>
        <source>Put several fingers on at once, then lift them. So far: %1</source>
        <translation>指を何本か同時に置いて、はなしてください。いま%1本</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>This is a demo shop behind the real pages. Touch and change whatever you like: nothing reaches your guests or your POS.</source>
        <translation>ページは本物、お店はデモです。どこをさわっても、変えても、お客様にもPOSにも届きません。</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Up here are the pages of your role. In the tour only some of them are open; the others look the same.</source>
        <translation>上に、あなたの役割のページが並びます。案内ではその一部だけを開きます。ほかのページも同じ作りです。</translation>
    </message>
    <message>
        <source>Everything back</source>
        <translation>すべて元に</translation>
    </message>
    <message>
        <source>In the morning one touch puts everything back on sale.</source>
        <translation>朝は、ワンタッチですべて販売にもどせます。</translation>
    </message>
    <message>
        <source>Names, prices, pictures</source>
        <translation>品名・価格・写真</translation>
    </message>
    <message>
        <source>Sold out in two touches</source>
        <translation>2回のタッチで売り切れ</translation>
    </message>
    <message>
        <source>Touch a dish and say for how long: within seconds it is sold out at all kiosks. Two touches bring it back. Try it now.</source>
        <translation>商品にタッチし、いつまでかをえらぶと、数秒ですべての端末が売り切れになります。販売にもどすのも2回のタッチです。どうぞ、ためしてみてください。</translation>
    </message>
    <message>
        <source>Touch a dish, then “Edit this dish”. What you change is a draft; beside it stands what the guest will see.</source>
        <translation>商品にタッチし、「この商品を編集」をえらびます。変更は下書きです。となりに、お客様の見え方が出ます。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公開する</translation>
    </message>
    <message>
        <source>Guests see the draft once it is published, now or at a time you say. Every version is kept and can be brought back in two touches.</source>
        <translation>下書きは、公開するとお客様に見えます。すぐでも、時刻を決めてもかまいません。どの版も残り、2回のタッチで元にもどせます。</translation>
    </message>
    <message>
        <source>Orders and the day</source>
        <translation>注文と一日</translation>
    </message>
    <message>
        <source>Today&apos;s orders: print again, refund, and see what needs you. At closing the day report compares kiosk, POS and terminal.</source>
        <translation>今日の注文です。再発行や返金ができ、対応が必要な注文もわかります。閉店時には、日報が、注文端末・POS・決済端末の数字をくらべます。</translation>
    </message>
    <message>
        <source>Do guests come back?</source>
        <translation>お客様は｜戻ってきていますか</translation>
    </message>
    <message>
        <source>The answer stands first. Touch any figure: it says how it is counted, and shows the orders behind it.</source>
        <translation>答えが最初に出ます。数字にさわると、数え方と、もとの注文が見られます。</translation>
    </message>
    <message>
        <source>As you like to see it</source>
        <translation>見やすいように</translation>
    </message>
    <message>
        <source>Language, text size and colours here are yours; guests keep theirs.</source>
        <translation>言葉・文字の大きさ・色は、あなただけの設定です。お客様の画面は変わりません。</translation>
    </message>
    <message>
        <source>Leave, and come back</source>
        <translation>出るとき・もどるとき</translation>
    </message>
    <message>
        <source>Log out when you go; it also closes by itself. You come back with five touches on the sign at the top left and your PIN. That is all: welcome.</source>
        <translation>はなれるときはログアウトします。自動でも閉じます。もどるには、左上のマークに5回タッチし、暗証番号を入れます。案内は以上です。</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>A guest is ordering. Begin when the order is done.</source>
        <translation>お客様がご注文中です。終わってからはじめてください。</translation>
    </message>
    <message>
        <source>It could not begin: %1</source>
        <translation>はじめられませんでした：%1</translation>
    </message>
</context>
<context>
    <name>TrainingBanner</name>
    <message>
        <source>TRAINING · no real order, no real money</source>
        <translation>練習中・ご注文もお支払いも本物ではありません</translation>
    </message>
    <message>
        <source>End training</source>
        <translation>練習を終わる</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終わる</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Learn and practise</source>
        <translation>おぼえる・練習する</translation>
    </message>
    <message>
        <source>Nothing here reaches your POS, your terminal or a guest.</source>
        <translation>ここでの操作は、POSにも決済端末にもお客様にも届きません。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>A tour of five minutes</source>
        <translation>5分の案内</translation>
    </message>
    <message>
        <source>These pages, one by one, with a demo shop behind them: you can touch and change everything. Leave it whenever you like.</source>
        <translation>デモのお店で、ページをひとつずつ案内します。どこをさわっても、変えてもかまいません。いつでもやめられます。</translation>
    </message>
    <message>
        <source>Begin the tour</source>
        <translation>案内をはじめる</translation>
    </message>
    <message>
        <source>Training with fake money</source>
        <translation>お金を使わずに練習する</translation>
    </message>
    <message>
        <source>The guests&apos; screen of a demo shop: order, pay with a card that is none, get a number. A yellow frame says so on every screen.</source>
        <translation>デモのお店のお客様画面です。注文して、本物ではないカードで支払い、番号を受け取ります。どの画面にも黄色の枠が出ます。</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>練習をはじめる</translation>
    </message>
    <message>
        <source>The kiosk sells nothing meanwhile. Training ends with a touch and a PIN, after %1 minutes without a touch, when the shop opens or closes, and at a restart.</source>
        <translation>そのあいだ、この端末では販売できません。練習は、タッチと暗証番号、%1分間操作がないとき、開店・閉店のとき、再起動で終わります。</translation>
    </message>
</context>
<context>
    <name>TypePad</name>
    <message>
        <source>A line may break here</source>
        <translation>ここで改行できる</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>左へ</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>右へ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>おわる</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>濁点</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>半濁点</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>小さい文字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>Usual</name>
    <message>
        <source> and </source>
        <translation>と</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not to be had now: %1</source>
        <translation>いまはご用意できません：%1</translation>
    </message>
    <message>
        <source>The menu has changed: please look it over</source>
        <translation>メニューが変わりました。内容をご確認ください</translation>
    </message>
    <message>
        <source>Last ordered %1</source>
        <translation>前回のご注文：%1</translation>
    </message>
</context>
<context>
    <name>UsualPrice</name>
    <message>
        <source>instead of %1</source>
        <translation>通常%1</translation>
    </message>
</context>
<context>
    <name>Vouchers</name>
    <message>
        <source>Taken at the counter: %1</source>
        <translation>カウンターで使えます：%1</translation>
    </message>
    <message>
        <source>%1: choose “Pay at the counter”</source>
        <translation>%1は「カウンターで払う」をお選びください</translation>
    </message>
    <message>
        <source>Not taken here: %1</source>
        <translation>ご利用いただけません：%1</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>Returning</source>
        <translation>2回目から</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>はじめて</translation>
    </message>
</context>
<context>
    <name>WholePreview</name>
    <message>
        <source>Preview: nothing can be ordered here</source>
        <translation>プレビュー（ここでは注文できません）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>はっきり表示</translation>
    </message>
</context>
<context>
    <name>WishStrip</name>
    <message>
        <source>is already in your order</source>
        <translation>を、はじめに入れておきます</translation>
    </message>
    <message>
        <source>comes first</source>
        <translation>を、はじめにえらびます</translation>
    </message>
</context>
</TS>
