<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>Join now: %n points, this order included</source>
        <translation>
            <numerusform>いま メンバーに なると、ぜんぶで %nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join now: about %n points, this order included</source>
        <translation>
            <numerusform>いま メンバーに なると、ぜんぶで %nポイントくらい</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation>
            <numerusform>あと %nびょうで さいしょの がめんに もどります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready in about %n min</source>
        <translation>
            <numerusform>だいたい %nふんで できます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n points</source>
        <translation>
            <numerusform>＋%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more digits</source>
        <translation>
            <numerusform>あと %nこ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This order earns %n points.</source>
        <translation>
            <numerusform>この ちゅうもんで %nポイント もらえます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You get %n points for joining.</source>
        <translation>
            <numerusform>メンバーに なると、%nポイント もらえます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupons</source>
        <translation>
            <numerusform>クーポン %nまい</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for every %1</source>
        <translation>
            <numerusform>%1で %nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collect %n points with this order?</source>
        <translation>
            <numerusform>%nポイントを もらいますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items, incl. tax</source>
        <translation>
            <numerusform>%nこ・ぜいこみ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%nこ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You earn about %n points</source>
        <translation>
            <numerusform>だいたい %nポイント もらえます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members earn %n points</source>
        <translation>
            <numerusform>メンバーは %nポイント もらえます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You earn %n points</source>
        <translation>
            <numerusform>%nポイント もらえます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This order brings %n points.</source>
        <translation>
            <numerusform>この ちゅうもんで %nポイント もらえます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>%nこ えらぶ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n points</source>
        <translation>
            <numerusform>%n ポイント あります</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About %1</source>
        <translation>%1の こと</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>ばんごう %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>%1まで</translation>
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
        <translation>スマートフォンで みられます</translation>
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
        <translation>ICカード</translation>
    </message>
    <message>
        <source>QR pay</source>
        <translation>QRコード</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>レジで はらう</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>みやすく する</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>てんいんを よぶ</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>はらいかた</translation>
    </message>
</context>
<context>
    <name>AttractMarks</name>
    <message>
        <source>About this shop</source>
        <translation>この おみせの こと</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to order</source>
        <translation>がめんを さわってください</translation>
    </message>
    <message>
        <source>Ready in about %1 min</source>
        <translation>だいたい %1ふんで できます</translation>
    </message>
    <message>
        <source>One more?
Yes, please.</source>
        <translation>もう ひとつ、
いかがですか？</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>ほかの ことば</translation>
    </message>
    <message>
        <source>Order by pictures</source>
        <translation>しゃしんで えらぶ</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>As a set: %1</source>
        <translation>セットは %1</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 やすい</translation>
    </message>
    <message>
        <source>%1: one more of %2</source>
        <translation>%2が もう ひとつで「%1」</translation>
    </message>
</context>
<context>
    <name>BasketColumn</name>
    <message>
        <source>Your order</source>
        <translation>ちゅうもん</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%nこ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it yet. Choose what you would like from the menu.</source>
        <translation>まだ なにも ありません。メニューから えらんで ください。</translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation>ぜいこみ</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>ぜいべつ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>BasketColumnLine</name>
    <message>
        <source>One less</source>
        <translation>ひとつ へらす</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>ひとつ ふやす</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>とりけす</translation>
    </message>
</context>
<context>
    <name>BasketLine</name>
    <message>
        <source>Edit</source>
        <translation>かえる</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation>ひとつ へらす：%1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>ひとつ ふやす：%1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>とりけす：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n at most</source>
        <translation>
            <numerusform>%nこまで</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketScreen</name>
    <message>
        <source>Your order</source>
        <translation>ちゅうもん</translation>
    </message>
    <message>
        <source>Add something else</source>
        <translation>ほかの ものも えらぶ</translation>
    </message>
    <message>
        <source>Nothing in your order yet</source>
        <translation>まだ なにも ありません</translation>
    </message>
    <message>
        <source>Choose what you would like from the menu.</source>
        <translation>たべたい ものを えらんで ください。</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>メニューを みる</translation>
    </message>
    <message>
        <source>Make it a set</source>
        <translation>セットに する</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>クーポン</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Still empty</source>
        <translation>まだ ありません</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>おかねを はらう</translation>
    </message>
</context>
<context>
    <name>BasketSuggestions</name>
    <message>
        <source>Something with it?</source>
        <translation>いっしょに たべませんか？</translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation>いりません</translation>
    </message>
</context>
<context>
    <name>BasketSums</name>
    <message>
        <source>To pay</source>
        <translation>はらう おかね</translation>
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
        <translation>まえの ページ</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>つぎの ページ</translation>
    </message>
</context>
<context>
    <name>BrowseScreen</name>
    <message>
        <source>No dish of that name</source>
        <translation>ありませんでした</translation>
    </message>
    <message>
        <source>Try fewer letters, or look in the categories.</source>
        <translation>もじを すくなく して ください。メニューからも さがせます。</translation>
    </message>
</context>
<context>
    <name>CategoryStrip</name>
    <message>
        <source>Category before</source>
        <translation>まえの メニュー</translation>
    </message>
    <message>
        <source>Category after</source>
        <translation>つぎの メニュー</translation>
    </message>
</context>
<context>
    <name>CheckoutButton</name>
    <message>
        <source>Checkout</source>
        <translation>はらう</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだ ありません</translation>
    </message>
</context>
<context>
    <name>Chrome</name>
    <message>
        <source>Eat in</source>
        <translation>みせ %1</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>もちかえり %1</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Points by mail</source>
        <translation>メールで ためる</translation>
    </message>
    <message>
        <source>Points by code</source>
        <translation>コードで ためる</translation>
    </message>
    <message>
        <source>Points by card</source>
        <translation>カードで ためる</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>でる</translation>
    </message>
    <message>
        <source>Points by phone</source>
        <translation>でんわで ポイント</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1を いれました</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1を けしました</translation>
    </message>
    <message>
        <source>Now as a set: %1</source>
        <translation>セットに しました：%1</translation>
    </message>
    <message>
        <source>%1 is sold out</source>
        <translation>%1は うりきれです</translation>
    </message>
    <message>
        <source>We are back. Cards work again.</source>
        <translation>なおりました。カードも つかえます。</translation>
    </message>
    <message>
        <source>Welcome back, %1</source>
        <translation>こんにちは、%1</translation>
    </message>
    <message>
        <source>Thank you. That is confirmed.</source>
        <translation>ありがとうございます。たしかめました。</translation>
    </message>
    <message>
        <source>Your points will be added to this number.</source>
        <translation>ポイントは この ばんごうに はいります。</translation>
    </message>
    <message>
        <source>You are a member now.</source>
        <translation>メンバーに なりました。</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>メンバーの がめんを おわりました。</translation>
    </message>
    <message>
        <source>You are signed out. Some of your order is for members.</source>
        <translation>メンバーを おわりました。メンバーだけの ものが あります。</translation>
    </message>
    <message>
        <source>You are signed out. Please look at the prices.</source>
        <translation>メンバーを おわりました。ねだんを みて ください。</translation>
    </message>
    <message>
        <source>%1 is for members</source>
        <translation>%1は メンバーだけ</translation>
    </message>
    <message>
        <source>We do not know this code. Please try again.</source>
        <translation>この コードは わかりません。もういちど して ください。</translation>
    </message>
    <message>
        <source>This card is no member card yet. Sign in first, then make it one on your page.</source>
        <translation>この カードは まだ つかえません。さきに メンバーの ページで とうろくして ください。</translation>
    </message>
    <message>
        <source>This card shows another number each time, so it cannot be a member card.</source>
        <translation>この カードは まいかい ばんごうが かわるので、つかえません。</translation>
    </message>
    <message>
        <source>Your coupon is in the order.</source>
        <translation>クーポンを つかいます。</translation>
    </message>
    <message>
        <source>Payment cancelled. You have not been charged.</source>
        <translation>やめました。おかねは はらっていません。</translation>
    </message>
    <message>
        <source>The menu has changed. Please check your order.</source>
        <translation>メニューが かわりました。ちゅうもんを みて ください。</translation>
    </message>
    <message>
        <source>Your order is back.</source>
        <translation>ちゅうもんを もとに もどしました。</translation>
    </message>
    <message>
        <source>That is not possible just now.</source>
        <translation>いま できません。</translation>
    </message>
    <message>
        <source>The discount no longer applies and was taken out.</source>
        <translation>わりびきは つかえなく なりました。</translation>
    </message>
    <message>
        <source>The gift card could not pay. Please look at what is left to pay.</source>
        <translation>ギフトカードは つかえませんでした。はらう おかねを みて ください。</translation>
    </message>
    <message>
        <source>%1 goes with your order.</source>
        <translation>%1の ポイントを この ちゅうもんに つけます。</translation>
    </message>
    <message>
        <source>An offer has ended. Please look at the prices.</source>
        <translation>おわった わりびきが あります。ねだんを みて ください。</translation>
    </message>
    <message>
        <source>Your payment was given back. You have not been charged.</source>
        <translation>とりけしました。おかねは はらっていません。</translation>
    </message>
    <message>
        <source>This is the most for one order.</source>
        <translation>いちどに ちゅうもんできるのは ここまでです。</translation>
    </message>
    <message>
        <source>Your points will be added to this address.</source>
        <translation>ポイントは この アドレスに はいります。</translation>
    </message>
    <message>
        <source>We cannot look your code up now. Your points will be added later.</source>
        <translation>いま コードを しらべられません。ポイントは あとで つきます。</translation>
    </message>
    <message>
        <source>We cannot look your card up now. Its member&apos;s points will come later.</source>
        <translation>いま カードを しらべられません。メンバーの ポイントは あとで つきます。</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a member&apos;s name, with the title of respect</comment>
        <translation>%1 さん</translation>
    </message>
    <message>
        <source>touch “Members” above</source>
        <translation>うえの「メンバー」を さわって ください</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>もどす</translation>
    </message>
</context>
<context>
    <name>ChromeBanner</name>
    <message>
        <source>We are offline just now</source>
        <translation>いま インターネットが つかえません</translation>
    </message>
    <message>
        <source>You can still order; please pay at the counter.</source>
        <translation>ちゅうもんは できます。レジで はらって ください。</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>つないでいます</translation>
    </message>
    <message>
        <source>Order and get your number</source>
        <translation>ちゅうもんと
ばんごう</translation>
    </message>
    <message>
        <source>Your order is kept</source>
        <translation>ちゅうもんは
のこっています</translation>
    </message>
    <message>
        <source>Cards and points: when we are back</source>
        <translation>カードと ポイントは
あとで つかえます</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We look forward to seeing you.</source>
        <translation>また きて ください。</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>One moment, please</source>
        <translation>すこし まって ください</translation>
    </message>
    <message>
        <source>These digits are not right. Please try again, or go on without.</source>
        <translation>ばんごうが ちがいます。もういちど いれて ください。いれなくても いいです。</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>Use your points</source>
        <translation>ポイントを つかう</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1を たしかめる</translation>
    </message>
    <message>
        <source>If the number ending in %1 belongs to a member, a code of 6 digits is on its way to it.</source>
        <translation>おわりが %1の ばんごうが メンバーなら、6この すうじを おくりました。</translation>
    </message>
    <message>
        <source>If %1 belongs to a member, a code of 6 digits is on its way to it.</source>
        <translation>%1 が メンバーの アドレスなら、6つの すうじを おくります。</translation>
    </message>
    <message>
        <source>A code of 6 digits is on its way to it.</source>
        <translation>6この すうじを おくりました。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>もういちど おくる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Only collect points</source>
        <translation>ポイントを もらうだけ</translation>
    </message>
</context>
<context>
    <name>CountTile</name>
    <message>
        <source>One more</source>
        <translation>ひとつ ふやす</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>ひとつ へらす</translation>
    </message>
</context>
<context>
    <name>Coupon</name>
    <message>
        <source>We do not know this code. Please check it.</source>
        <translation>この コードは わかりません。もういちど みて ください。</translation>
    </message>
    <message>
        <source>This code is no longer valid.</source>
        <translation>この コードは もう つかえません。</translation>
    </message>
    <message>
        <source>This is your own code: it is for your friends.</source>
        <translation>これは あなたの コードです。ともだちに あげて ください。</translation>
    </message>
    <message>
        <source>You have used a friend&apos;s code before.</source>
        <translation>ともだちの コードは まえに つかいました。</translation>
    </message>
    <message>
        <source>This code is for people who are new here.</source>
        <translation>はじめての ひとの コードです。</translation>
    </message>
    <message>
        <source>This code has been used as often as it may be.</source>
        <translation>この コードは もう つかえません。</translation>
    </message>
    <message>
        <source>Codes from friends have ended.</source>
        <translation>ともだちの コードは おわりました。</translation>
    </message>
    <message>
        <source>This code was meant for somebody else.</source>
        <translation>ほかの ひとの コードです。</translation>
    </message>
    <message>
        <source>This code cannot be used. Please check it.</source>
        <translation>この コードは つかえません。もういちど みて ください。</translation>
    </message>
</context>
<context>
    <name>CouponSheet</name>
    <message>
        <source>Coupon code</source>
        <translation>クーポンの コード</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Type the code, or hold it to the scanner below the screen.</source>
        <translation>コードを いれて ください。がめんの したの きかいに みせても いいです。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>たしかめています</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>コードを いれて ください</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>つかう</translation>
    </message>
</context>
<context>
    <name>DiscountStrip</name>
    <message>
        <source>Remove: %1</source>
        <translation>とりけす：%1</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Order slip</source>
        <translation>ちゅうもんの かみ</translation>
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
        <translation>あなたの ばんごうは、%1ばんです。</translation>
    </message>
    <message>
        <source>Please pay at the counter with this number</source>
        <translation>この ばんごうを レジで みせて、おかねを はらって ください</translation>
    </message>
    <message>
        <source>We will bring it to table %1</source>
        <translation>テーブル %1に もっていきます</translation>
    </message>
    <message>
        <source>When your name or number is called, come to the counter</source>
        <translation>なまえか ばんごうを よびます。カウンターに きて ください</translation>
    </message>
    <message>
        <source>When it is called, come to the counter</source>
        <translation>ばんごうを よびます。カウンターに きて ください</translation>
    </message>
    <message>
        <source>It was too late to cancel: the payment of %1 has gone through.</source>
        <translation>やめることが できませんでした。
%1 はらいました。</translation>
    </message>
    <message>
        <source>We will check your age at the counter. Please have proof of your date of birth ready.</source>
        <translation>カウンターで なんさいか ききます。うまれた ひが わかる ものを みせて ください。</translation>
    </message>
    <message>
        <source>You have paid. Your order goes to the kitchen as soon as we are back online.</source>
        <translation>おかねは はらいました。インターネットが なおったら、つくります。</translation>
    </message>
    <message>
        <source>We are offline just now. Your order is kept on this kiosk under this number.</source>
        <translation>いま インターネットが つかえません。ちゅうもんは この ばんごうで のこっています。</translation>
    </message>
    <message>
        <source>It is printed as soon as the printer is ready</source>
        <translation>あとで かみが でます</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>かみを だしています…</translation>
    </message>
    <message>
        <source>Printed. Please take it</source>
        <translation>かみが でました。とって ください</translation>
    </message>
    <message>
        <source>It could not be printed. See it on this screen</source>
        <translation>かみが でません。この がめんで みて ください</translation>
    </message>
    <message>
        <source>Did your ticket come out whole?</source>
        <translation>しょっけん（かみ）は ぜんぶ でましたか？</translation>
    </message>
    <message>
        <source>Did your receipt come out whole?</source>
        <translation>レシートは ぜんぶ でましたか？</translation>
    </message>
    <message>
        <source>You earned</source>
        <translation>もらいました</translation>
    </message>
    <message>
        <source>You will earn about</source>
        <translation>もらえます</translation>
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
        <translation>%2まで あと %1 pt</translation>
    </message>
    <message>
        <source>%1: the points will come later.</source>
        <translation>%1：ポイントは あとで つきます。</translation>
    </message>
    <message>
        <source>%1: no points for this number. Please ask our staff.</source>
        <translation>%1：この ばんごうには ポイントが つきませんでした。みせの ひとに きいて ください。</translation>
    </message>
    <message>
        <source>%1: points once it is paid.</source>
        <translation>%1：はらった あとで ポイントが つきます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>DoneFeedback</name>
    <message>
        <source>How was ordering today?</source>
        <translation>きょうの ちゅうもんは どうでしたか？</translation>
    </message>
    <message>
        <source>We are sorry. Staff have been told.</source>
        <translation>すみません。てんいんに いいました。</translation>
    </message>
    <message>
        <source>Thank you for telling us.</source>
        <translation>おしえて くれて、ありがとうございます。</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>わるい</translation>
    </message>
    <message>
        <source>Not great</source>
        <translation>すこし わるい</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>よい</translation>
    </message>
    <message>
        <source>Great</source>
        <translation>とても よい</translation>
    </message>
    <message>
        <source>The food</source>
        <translation>たべもの</translation>
    </message>
    <message>
        <source>The wait</source>
        <translation>まつ じかん</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>この がめん</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>てんいん</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>ほかの こと</translation>
    </message>
    <message>
        <source>How likely are you to recommend us? 0 is not at all, 10 is surely.</source>
        <translation>この みせを ひとに すすめたいですか？（0：すすめない、10：とても すすめたい）</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>こたえない</translation>
    </message>
</context>
<context>
    <name>DoneNumber</name>
    <message>
        <source>Your number</source>
        <translation>あなたの ばんごう</translation>
    </message>
</context>
<context>
    <name>DoneOffers</name>
    <message>
        <source>Say it aloud</source>
        <translation>こえで きく</translation>
    </message>
    <message>
        <source>Collect your points later</source>
        <translation>ポイントは あとで もらえます</translation>
    </message>
    <message>
        <source>Scan with your phone: the points of this order wait for you there.</source>
        <translation>スマホで よみとると、ポイントが もらえます。</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>メンバーに なる</translation>
    </message>
    <message>
        <source>Bring a friend</source>
        <translation>ともだちに おしえる</translation>
    </message>
    <message>
        <source>Scan and share: both of you get points after their first order.</source>
        <translation>ともだちに おくって ください。ともだちが はじめて ちゅうもんすると、ふたりとも ポイントを もらえます。</translation>
    </message>
</context>
<context>
    <name>DoneReceipt</name>
    <message>
        <source>Scan to keep it on your phone</source>
        <translation>スマホで
よみとると
のこせます</translation>
    </message>
    <message>
        <source>See it on this screen</source>
        <translation>この がめんで みられます</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>かみに だす</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>みる</translation>
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
        <translation>おみせで たべる</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>もちかえる</translation>
    </message>
    <message>
        <source>Tax %1%</source>
        <translation>ぜい %1%</translation>
    </message>
    <message>
        <source>Eat in
or take out?</source>
        <translation>どこで
たべますか？</translation>
    </message>
    <message>
        <source>The usual screens</source>
        <translation>ふつうの がめんに する</translation>
    </message>
    <message>
        <source>Your filter hides some dishes.</source>
        <translation>えらんだ じょうけんで、でていない りょうりが あります。</translation>
    </message>
    <message>
        <source>What kind
would you like?</source>
        <translation>どれに
しますか？</translation>
    </message>
    <message>
        <source>What would
you like?</source>
        <translation>なにを
たべますか？</translation>
    </message>
    <message>
        <source>Use your
points?</source>
        <translation>ポイントを
つかいますか？</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>いまは つかわない</translation>
    </message>
    <message>
        <source>Pay with points</source>
        <translation>ポイントで はらう</translation>
    </message>
    <message>
        <source>See other dishes</source>
        <translation>ほかの りょうりを みる</translation>
    </message>
    <message>
        <source>Change points used</source>
        <translation>ポイントを えらびなおす</translation>
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
        <translation>いくつですか？</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>これに かえる</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>これに する</translation>
    </message>
    <message>
        <source>%1:
which would you like?</source>
        <translation>%1を
えらんでください</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>いつもは これ</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>うりきれ</translation>
    </message>
    <message>
        <source>From %1 years; our staff will check.</source>
        <translation>%1さいから。おみせの ひとが たしかめます。</translation>
    </message>
    <message>
        <source>To take out only; taxed as that.</source>
        <translation>もちかえる だけです。ぜいも もちかえりの ものです。</translation>
    </message>
    <message>
        <source>Your order
is empty</source>
        <translation>まだ なにも
えらんで いません</translation>
    </message>
    <message>
        <source>See the dishes</source>
        <translation>りょうりを みる</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>ほかに
ほしいですか？</translation>
    </message>
    <message>
        <source>One more dish</source>
        <translation>もう ひとつ えらぶ</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>はらう %1</translation>
    </message>
    <message>
        <source>How would you
like to pay?</source>
        <translation>なにで
はらいますか？</translation>
    </message>
    <message>
        <source>Please ask
our staff</source>
        <translation>おみせの ひとに
きいて ください</translation>
    </message>
    <message>
        <source>No dish fits
your filter</source>
        <translation>じょうけんに あう
りょうりが ありません</translation>
    </message>
    <message>
        <source>Show all dishes</source>
        <translation>ぜんぶの りょうりを みる</translation>
    </message>
    <message>
        <source>Collect points</source>
        <translation>ポイントを ためる</translation>
    </message>
</context>
<context>
    <name>EasyAmount</name>
    <message>
        <source>One less</source>
        <translation>ひとつ へらす</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>ひとつ ふやす</translation>
    </message>
</context>
<context>
    <name>EasyScreen</name>
    <message>
        <source>See more</source>
        <translation>つぎを みる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Stop the voice</source>
        <translation>こえを とめる</translation>
    </message>
    <message>
        <source>Listen and choose</source>
        <translation>こえを ききながら えらぶ</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>おみせの ひとを よぶ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>See more (%1/%2)</source>
        <translation>つぎを みる（%1/%2）</translation>
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
    <name>FilterChip</name>
    <message>
        <source>Filter on</source>
        <translation>えらんでいます</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>アレルギー</translation>
    </message>
    <message>
        <source>Allergens &amp; diet</source>
        <translation>アレルギー・たべない もの</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Allergens &amp; diet</source>
        <translation>アレルギー・たべない もの</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Dishes that contain what you touch are hidden. Dishes that do not state their allergens stay, and say so.</source>
        <translation>さわった ものが はいっている りょうりを かくします。わからない りょうりは「わからない」と かきます。</translation>
    </message>
    <message>
        <source>I avoid</source>
        <translation>たべない もの</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>これだけ みる</translation>
    </message>
    <message>
        <source>At most, a dish</source>
        <translation>ひとつの ねだん</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation>
            <numerusform>%nこの りょうりを かくしています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not stated</source>
        <translation>
            <numerusform>わからない %nこ</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>ぜんぶ けす</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dish(es)</source>
        <translation>
            <numerusform>%nこの りょうりを みる</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoodFacts</name>
    <message>
        <source>Energy</source>
        <translation>カロリー</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>たんぱくしつ</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>あぶら（ししつ）</translation>
    </message>
    <message>
        <source>Carbohydrate</source>
        <translation>たんすいかぶつ</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>しお</translation>
    </message>
    <message>
        <source>Sugar</source>
        <translation>とうしつ</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>しょくもつ せんい</translation>
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
        <translation>はいっています</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>わからない</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ない</translation>
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
        <translation>いま えらんだ りょうりの ことです。おなじ ところで つくるので、ほかの ものが すこし はいるかも しれません。</translation>
    </message>
    <message>
        <source>Not everything is stated. Please ask our staff.</source>
        <translation>わからない ものが あります。てんいんに きいて ください。</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>アレルギー</translation>
    </message>
    <message>
        <source>Nutrition</source>
        <translation>えいよう</translation>
    </message>
</context>
<context>
    <name>Gift</name>
    <message>
        <source>Pay with it, or see what is left on it</source>
        <translation>はらう・のこりを みる</translation>
    </message>
    <message>
        <source>Please ask our staff to look at this card.</source>
        <translation>この カードは てんいんに みせて ください。</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>%1まで つかえます</translation>
    </message>
    <message>
        <source>It pays the whole order.</source>
        <translation>ぜんぶ はらえます。</translation>
    </message>
    <message>
        <source>It pays %1 of this order. %2 is left to pay.</source>
        <translation>%1 はらえます。あと %2 はらって ください。</translation>
    </message>
    <message>
        <source>We do not know this number. Please check it.</source>
        <translation>この ばんごうは わかりません。もういちど みて ください。</translation>
    </message>
    <message>
        <source>Nothing is left on this card.</source>
        <translation>この カードに おかねは のこっていません。</translation>
    </message>
    <message>
        <source>This card is no longer valid.</source>
        <translation>この カードは もう つかえません。</translation>
    </message>
    <message>
        <source>This card cannot be used. Our staff can tell you more.</source>
        <translation>この カードは つかえません。てんいんに きいて ください。</translation>
    </message>
    <message>
        <source>Gift cards cannot be looked up just now.</source>
        <translation>いま ギフトカードを しらべられません。</translation>
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
        <translation>カードの ばんごうを いれて ください。がめんの したの きかいに みせても いいです。</translation>
    </message>
    <message>
        <source>Number of the gift card</source>
        <translation>ギフトカードの ばんごう</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>On this card</source>
        <translation>カードの おかね</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>たしかめています</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>ばんごうを いれて ください</translation>
    </message>
    <message>
        <source>See what is on it</source>
        <translation>のこりを みる</translation>
    </message>
    <message>
        <source>Pay with this card</source>
        <translation>この カードで はらう</translation>
    </message>
    <message>
        <source>Call our staff</source>
        <translation>てんいんを よぶ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>いまは つかわない</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>もじ</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>おおきい</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>とても おおきい</translation>
    </message>
    <message>
        <source>Bring controls down</source>
        <translation>てもとに よせる</translation>
    </message>
    <message>
        <source>All of them in the lower part</source>
        <translation>ボタンを したに あつめます</translation>
    </message>
    <message>
        <source>Easy mode</source>
        <translation>かんたん</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>ひとつずつ ききます</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>はっきり みる</translation>
    </message>
    <message>
        <source>Black, white, yellow</source>
        <translation>くろ・しろ・きいろ</translation>
    </message>
    <message>
        <source>Dark screen</source>
        <translation>くらい がめん</translation>
    </message>
    <message>
        <source>Less glare</source>
        <translation>まぶしくない</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>ゆっくり</translation>
    </message>
    <message>
        <source>We wait longer for you</source>
        <translation>ながく まちます</translation>
    </message>
    <message>
        <source>Your order is kept</source>
        <translation>ちゅうもんは のこっています</translation>
    </message>
</context>
<context>
    <name>HelpStaff</name>
    <message>
        <source>Call staff</source>
        <translation>てんいんを よぶ</translation>
    </message>
    <message>
        <source>Please wait here. Somebody will come at once.</source>
        <translation>ここで まって ください。すぐに きます。</translation>
    </message>
</context>
<context>
    <name>HiddenNote</name>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation>
            <numerusform>%nこの りょうりを かくしています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IcCard</name>
    <message>
        <source>%1 of 2</source>
        <translation>%1／2かいめ</translation>
    </message>
    <message>
        <source>Any contactless card will do, such as a travel card. Nothing is paid, and only its number is read.</source>
        <translation>でんしゃの カードなど、かざす カードが つかえます。おかねは かかりません。よむのは ばんごう だけです。</translation>
    </message>
    <message>
        <source>Hold your card to the card reader</source>
        <translation>カードを カードリーダーに かざして ください</translation>
    </message>
    <message>
        <source>Take the card away, then hold it to the card reader again.</source>
        <translation>カードを いちど はなして、もういちど カードリーダーに かざして ください。</translation>
    </message>
    <message>
        <source>Once more, please</source>
        <translation>もういちど おねがいします</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>すこし まって ください</translation>
    </message>
    <message>
        <source>Next time, hold it to the card reader, and your points are there.</source>
        <translation>つぎからは、カードリーダーに かざすと ポイントが つかえます。</translation>
    </message>
    <message>
        <source>This is your member card now</source>
        <translation>この カードが つかえるように なりました</translation>
    </message>
    <message>
        <source>It is another member&apos;s card, or you have as many as you can. Another one may do.</source>
        <translation>ほかの ひとの カードか、もう これいじょう とうろく できません。べつの カードを ためして ください。</translation>
    </message>
    <message>
        <source>This card cannot be used</source>
        <translation>この カードは つかえません</translation>
    </message>
    <message>
        <source>So we would not know it again. Identity cards and many phones do that. Please try another card, such as a travel card.</source>
        <translation>つぎに きたとき、おなじ カードか わかりません。マイナンバーカードや スマホが そうです。でんしゃの カードなど、べつの カードを ためして ください。</translation>
    </message>
    <message>
        <source>This card shows another number each time</source>
        <translation>この カードは まいかい ばんごうが かわります</translation>
    </message>
    <message>
        <source>Your points are safe. Please try once more, or the next time.</source>
        <translation>ポイントは そのままです。もういちど、または つぎの ときに ためして ください。</translation>
    </message>
    <message>
        <source>That does not work just now</source>
        <translation>いまは できません</translation>
    </message>
</context>
<context>
    <name>IcCardScreen</name>
    <message>
        <source>Try again</source>
        <translation>もういちど</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>つづける</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>いまは しない</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still ordering?</source>
        <translation>まだ ちゅうもん しますか？</translation>
    </message>
    <message>
        <source>If not, this order is cleared
and the kiosk starts over.</source>
        <translation>なにも しないと、ちゅうもんを けして
はじめに もどります。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>つづける</translation>
    </message>
    <message>
        <source>Stop and start over</source>
        <translation>やめて はじめに もどる</translation>
    </message>
</context>
<context>
    <name>ItemBack</name>
    <message>
        <source>Back to your order</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message>
        <source>incl. tax</source>
        <translation>ぜいこみ</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>ぜいべつ</translation>
    </message>
    <message numerus="yes">
        <source>%n to go: choose your %1</source>
        <translation>
            <numerusform>あと %nこ：%1を えらんで ください</numerusform>
        </translation>
    </message>
    <message>
        <source>What you chose contains %1</source>
        <translation>えらんだ ものに %1が はいっています</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>かえる</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>いれる</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Allergens not stated</source>
        <translation>アレルギーは わかりません</translation>
    </message>
    <message numerus="yes">
        <source>All %n allergen(s), nutrition</source>
        <translation>
            <numerusform>アレルギー %nこと えいようを みる</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemScreen</name>
    <message>
        <source>Only for guests aged %1 and over; our staff will check.</source>
        <translation>%1さいより わかい ひとは かえません。てんいんが なんさいか ききます。</translation>
    </message>
    <message>
        <source>To take out only; taxed as that.</source>
        <translation>もちかえりだけです。ぜいきんも もちかえりの ぜいきんです。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>かず</translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source>your name</source>
        <translation>なまえ</translation>
    </message>
    <message>
        <source>Please type %1</source>
        <translation>%1を いれて ください</translation>
    </message>
    <message>
        <source>your phone number</source>
        <translation>でんわばんごう</translation>
    </message>
    <message>
        <source>your mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>the agreement</source>
        <translation>やくそく</translation>
    </message>
    <message>
        <source>Please read and tick %1</source>
        <translation>%1を よんで、チェックして ください</translation>
    </message>
</context>
<context>
    <name>JoinConsent</name>
    <message>
        <source>I agree that my name and phone number are kept for my points.</source>
        <translation>ポイントの ために、わたしの なまえと でんわばんごうを みせに のこしても いいです。</translation>
    </message>
    <message>
        <source>I agree that my name and mail address are kept for my points.</source>
        <translation>ポイントの ために、わたしの なまえと メールアドレスを みせに のこしても いいです。</translation>
    </message>
    <message>
        <source>Used for points only, kept encrypted, erased whenever you ask our staff.</source>
        <translation>ポイントだけに つかいます。ほかの ひとは よめません。てんいんに いうと、いつでも けします。</translation>
    </message>
    <message>
        <source>Used for points only, erased whenever you ask our staff.</source>
        <translation>ポイントだけに つかいます。てんいんに いうと、いつでも けします。</translation>
    </message>
</context>
<context>
    <name>JoinScreen</name>
    <message>
        <source>Become a member</source>
        <translation>メンバーに なる</translation>
    </message>
    <message>
        <source>Your name or nickname</source>
        <translation>なまえ</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>でんわばんごう</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>With a phone number</source>
        <translation>でんわばんごうで なる</translation>
    </message>
    <message>
        <source>With a mail address</source>
        <translation>メールで なる</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>おおもじ</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>てんてん</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>まる</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>ちいさい もじ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>くうはく</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>メンバーに なる</translation>
    </message>
</context>
<context>
    <name>JoinWish</name>
    <message>
        <source>Join after paying</source>
        <translation>はらった あとで メンバーに なる</translation>
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
        <translation>しゃしんで えらぶ</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>We are offline just now: please pay at the counter.</source>
        <translation>いま インターネットが つかえません。レジで はらって ください。</translation>
    </message>
    <message>
        <source>No cards just now: please pay at the counter.</source>
        <translation>はらうのは レジだけです。</translation>
    </message>
    <message>
        <source>Points cannot be spent just now. You can still collect them.</source>
        <translation>ポイントは もらうだけです。</translation>
    </message>
    <message>
        <source>Nothing can be printed just now: your number and receipt are on this screen.</source>
        <translation>かみは でません。ばんごうは がめんに でます。</translation>
    </message>
    <message>
        <source>Nothing can be printed just now: receipts are on this screen.</source>
        <translation>かみは でません。がめんに でます。</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Sold out</source>
        <translation>うりきれ</translation>
    </message>
    <message>
        <source>Take-out only</source>
        <translation>もちかえりだけ</translation>
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
    <name>LowTop</name>
    <message>
        <source>Controls are below</source>
        <translation>ボタンは｜したの ほうに｜あります</translation>
    </message>
    <message>
        <source>There is nothing to touch up here.</source>
        <translation>うえの がめんには｜さわる ところが ありません。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほかに %1</translation>
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
        <translation>まえに たのんだ もの</translation>
    </message>
    <message>
        <source>You might like</source>
        <translation>すきかも しれない もの</translation>
    </message>
    <message>
        <source>Why am I seeing this?</source>
        <translation>どうして でますか？</translation>
    </message>
    <message>
        <source>Do not suggest from my orders</source>
        <translation>ちゅうもんからの おすすめを やめる</translation>
    </message>
    <message>
        <source>Suggest from my orders again</source>
        <translation>ちゅうもんからの おすすめを みる</translation>
    </message>
    <message>
        <source>It comes from what you ordered here as a member, and from what goes with it. Nothing else is used.</source>
        <translation>あなたが まえに ここで たのんだ ものから えらんでいます。ほかの ことは つかいません。</translation>
    </message>
</context>
<context>
    <name>MemberHome</name>
    <message>
        <source>Happy birthday! A gift waits for you.</source>
        <translation>おたんじょうび おめでとうございます！プレゼントが あります。</translation>
    </message>
    <message>
        <source>%1 pt to %2</source>
        <translation>%2まで あと %1 pt</translation>
    </message>
    <message>
        <source>%1 pt end on %2</source>
        <translation>%1 ptは %2まで</translation>
    </message>
    <message>
        <source>%1: %2 of %3 stamps</source>
        <translation>%1：スタンプ %2／%3</translation>
    </message>
    <message>
        <source>Saves you most now: %1 (%2 less)</source>
        <translation>いちばん やすい：%1（%2 やすい）</translation>
    </message>
    <message>
        <source>paying with points</source>
        <translation>ポイントで はらう</translation>
    </message>
    <message>
        <source>Welcome back, %1</source>
        <translation>こんにちは、%1</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1ポイント</translation>
    </message>
    <message>
        <source>Use %1 pt</source>
        <translation>%1 ptを つかう</translation>
    </message>
    <message>
        <source>in your order</source>
        <translation>この ちゅうもんで つかいます</translation>
    </message>
    <message>
        <source>For orders from %1</source>
        <translation>%1より おおい ちゅうもんで</translation>
    </message>
    <message>
        <source>%1 pt to go</source>
        <translation>あと %1 pt</translation>
    </message>
    <message>
        <source>When we are back online</source>
        <translation>インターネットが なおると つかえます</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
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
        <translation>カードを メンバーカードに する</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Full menu</source>
        <translation>メニューへ</translation>
    </message>
    <message>
        <source>Order my usual</source>
        <translation>いつものを たのむ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>つづける</translation>
    </message>
</context>
<context>
    <name>MemberMail</name>
    <message>
        <source>Collect by mail address</source>
        <translation>メールで ためる</translation>
    </message>
    <message>
        <source>No name and no balance is shown on this screen. New guests can use it, too.</source>
        <translation>なまえと ポイントは がめんに でません。はじめての ひとも つかえます。</translation>
    </message>
    <message>
        <source>Please type the whole address, like name@example.jp.</source>
        <translation>アドレスを さいごまで いれて ください（れい：name@example.jp）</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Collect with this address</source>
        <translation>この アドレスで ためる</translation>
    </message>
    <message>
        <source>By phone number</source>
        <translation>でんわばんごうで</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>スマホで はいる</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>メンバーに なる</translation>
    </message>
</context>
<context>
    <name>MemberOffers</name>
    <message>
        <source>Rewards</source>
        <translation>プレゼント</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>つかう</translation>
    </message>
    <message>
        <source>Pay with points</source>
        <translation>ポイントで はらう</translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation>%1（%2）まで</translation>
    </message>
    <message>
        <source> (saves you most now)</source>
        <translation>&#x3000;いちばん やすく なります</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1を つかう</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>つかわない</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>つかう</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1を たしかめる</translation>
    </message>
    <message>
        <source>From then on typing it collects your points.</source>
        <translation>たしかめると、うつだけで ポイントが たまります。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>たしかめる</translation>
    </message>
</context>
<context>
    <name>MemberPast</name>
    <message>
        <source>Add: %1</source>
        <translation>いれる：%1</translation>
    </message>
</context>
<context>
    <name>MemberPhone</name>
    <message>
        <source>Collect by phone number</source>
        <translation>でんわばんごうで もらう</translation>
    </message>
    <message>
        <source>No name and no balance is shown on this screen. New guests can use it, too.</source>
        <translation>なまえと ポイントは がめんに でません。はじめての ひとも つかえます。</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>でんわばんごう</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Your number is kept encrypted</source>
        <translation>ばんごうは
ほかの ひとに
みせません</translation>
    </message>
    <message>
        <source>New here?
Join in 20 seconds</source>
        <translation>はじめての ひとは
20びょうで できます</translation>
    </message>
    <message>
        <source>By mail address</source>
        <translation>メールで</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>スマホで はいる</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>メンバーに なる</translation>
    </message>
    <message>
        <source>then it goes on by itself</source>
        <translation>いれると つぎに すすみます</translation>
    </message>
</context>
<context>
    <name>MemberScan</name>
    <message>
        <source>Hold it to the scanner below the screen, or your linked IC card to the card reader.</source>
        <translation>がめんの したの よみとりきに かざして ください。とうろくした カードは、カードリーダーに かざせます。</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>すこし まって ください</translation>
    </message>
    <message>
        <source>Scan your member code</source>
        <translation>メンバーの コードを みせる</translation>
    </message>
    <message>
        <source>We are looking your code up.</source>
        <translation>コードを しらべています。</translation>
    </message>
    <message>
        <source>We are looking it up.</source>
        <translation>しらべて います。</translation>
    </message>
    <message>
        <source>Hold it to the scanner below the screen.</source>
        <translation>がめんの したの きかいに</translation>
    </message>
</context>
<context>
    <name>MemberScreen</name>
    <message>
        <source>Collect points?</source>
        <translation>ポイントを もらいますか？</translation>
    </message>
    <message>
        <source>You can also order without.</source>
        <translation>もらわなくても ちゅうもんできます。</translation>
    </message>
    <message>
        <source>%1 You can also order without.</source>
        <translation>%1もらわなくても ちゅうもんできます。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Continue without</source>
        <translation>もらわないで すすむ</translation>
    </message>
</context>
<context>
    <name>MemberUsual</name>
    <message>
        <source>Your usual</source>
        <translation>いつもの もの</translation>
    </message>
    <message>
        <source>Add my usual</source>
        <translation>いつもの ものを いれる</translation>
    </message>
</context>
<context>
    <name>MembersOnly</name>
    <message>
        <source>For members</source>
        <translation>メンバーだけ</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a tier of members and those above it</comment>
        <translation>%1から</translation>
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
        <translation>%1から うります</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>the allergens of a dish</comment>
        <translation>わからない</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>いまだけ</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>おすすめ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>ぜんぶ</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>incl. tax</source>
        <translation>ぜいこみ</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>ぜいべつ</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · incl. tax</source>
        <translation>
            <numerusform>%nこ・ぜいこみ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · plus tax</source>
        <translation>
            <numerusform>%nこ・ぜいべつ</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>MenuCard</name>
    <message>
        <source>%1 instead of %2</source>
        <translation>%2が %1に なります</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Sold out</source>
        <translation>うりきれ</translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation>えらぶ</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>いれる</translation>
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
        <translation>メニューが でません</translation>
    </message>
    <message>
        <source>Please try again. Your order is kept.</source>
        <translation>もういちど して ください。ちゅうもんは のこっています。</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>もういちど だす</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>てんいんを よぶ</translation>
    </message>
    <message>
        <source>Nothing is on sale just now</source>
        <translation>いま うっている ものが ありません</translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation>てんいんに きいて ください。</translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>A name for your order?</source>
        <translation>なまえは なんですか？</translation>
    </message>
    <message>
        <source>We call it when your order is ready. You can leave it out.</source>
        <translation>できたら なまえを よびます。なくても いいです。</translation>
    </message>
    <message>
        <source>Your name or nickname</source>
        <translation>なまえ</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>おおもじ</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>てんてん</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>まる</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>ちいさい もじ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>くうはく</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>いれないで すすむ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Please come again later.</source>
        <translation>また あとで きて ください</translation>
    </message>
    <message>
        <source>We are closed
just now</source>
        <translation>いま
しまっています</translation>
    </message>
    <message>
        <source>This kiosk
is resting</source>
        <translation>この きかいは
やすみです</translation>
    </message>
    <message>
        <source>We open at %1.</source>
        <translation>%1に あきます</translation>
    </message>
    <message>
        <source>We open tomorrow at %1.</source>
        <translation>あした %1に あきます</translation>
    </message>
    <message>
        <source>We open on %2 at %1.</source>
        <translation>%2 %1に あきます</translation>
    </message>
    <message>
        <source>For staff: it stopped several times and tries again by itself in five minutes. If it comes back to this, switch it off and on, then call support with the reference.</source>
        <translation>てんいんへ：なんども とまったので やすんでいます。5ふん あとに もういちど うごきます。また この がめんに なったら、でんげんを きって、また いれて ください。そして、ばんごうを サポートに いって ください。</translation>
    </message>
    <message>
        <source>The menu could not be loaded</source>
        <translation>メニューが でません</translation>
    </message>
    <message>
        <source>Please try again, or order at the counter.</source>
        <translation>もういちど して ください。カウンターでも ちゅうもんできます。</translation>
    </message>
    <message>
        <source>We cannot take orders here just now</source>
        <translation>いま つかえません</translation>
    </message>
    <message>
        <source>Our prices are being brought up to date. Please order at the counter.</source>
        <translation>ねだんを かえています。カウンターで ちゅうもんできます。</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>じゅんびしています</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>See the set</source>
        <translation>セットを みる</translation>
    </message>
    <message>
        <source>See more</source>
        <translation>もっと みる</translation>
    </message>
</context>
<context>
    <name>OfferTile</name>
    <message>
        <source>Add: %1</source>
        <translation>いれる：%1</translation>
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
        <translation>えらばなくても いい</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>ひとつ えらぶ</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>%nこ えらぶ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included</source>
        <translation>
            <numerusform>%nこまで おなじ ねだん</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included, then %1 each</source>
        <translation>
            <numerusform>%nこまで おなじ ねだん、そのあと ひとつ %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n</source>
        <translation>
            <numerusform>%nこまで</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>うりきれ</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Allergens not stated</source>
        <translation>アレルギーは わかりません</translation>
    </message>
    <message>
        <source>Contains %1</source>
        <translation>%1が はいっています</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>おおきさ</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Please use another kiosk</source>
        <translation>ほかの きかいを つかって ください</translation>
    </message>
    <message>
        <source>The others work as usual.</source>
        <translation>ほかの きかいは つかえます</translation>
    </message>
    <message>
        <source>Or order at the counter</source>
        <translation>カウンターでも ちゅうもんできます</translation>
    </message>
    <message>
        <source>We are sorry for the trouble.</source>
        <translation>すみません</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>てんいんを よぶ</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>うけつけ ばんごう %1</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Up</source>
        <translation>うえへ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>したへ</translation>
    </message>
</context>
<context>
    <name>PaperDoubt</name>
    <message>
        <source>No, print again</source>
        <translation>いいえ、もういちど だす</translation>
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
        <translation>さわる・いれる・とおす</translation>
    </message>
    <message>
        <source>IC card</source>
        <translation>ICカード</translation>
    </message>
    <message>
        <source>Transit and e-money cards</source>
        <translation>カードや スマホで さわる</translation>
    </message>
    <message>
        <source>QR payment</source>
        <translation>QRコード</translation>
    </message>
    <message>
        <source>Show the code on your phone</source>
        <translation>スマホの がめんを みせる</translation>
    </message>
    <message>
        <source>Scan the code on this screen</source>
        <translation>がめんの コードを よみとる</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>レジで はらう</translation>
    </message>
    <message>
        <source>Cash too. Take your number there</source>
        <translation>げんきんも つかえます</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>この ちゅうもんに する</translation>
    </message>
    <message>
        <source>There is nothing left to pay</source>
        <translation>はらう おかねは ありません</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>テーブル %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>%1 さん</translation>
    </message>
    <message>
        <source>Paying is not possible just now. Please call our staff.</source>
        <translation>いま はらえません。てんいんを よんで ください。</translation>
    </message>
    <message>
        <source>Your order has alcohol: we will check your age at the counter.</source>
        <translation>おさけが あります。カウンターで なんさいか ききます。</translation>
    </message>
    <message>
        <source>We are offline just now: please pay at the counter.</source>
        <translation>いま インターネットが つかえません。レジで はらって ください。</translation>
    </message>
    <message>
        <source>The card reader is resting: please pay at the counter.</source>
        <translation>カードの きかいが つかえません。レジで はらって ください。</translation>
    </message>
</context>
<context>
    <name>PayChoices</name>
    <message>
        <source>Pay with points</source>
        <translation>ポイントで はらう</translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation>%1（%2）まで</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1を つかう</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>つかわない</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>ギフトカード</translation>
    </message>
    <message>
        <source>Use or check</source>
        <translation>つかう・みる</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>もらう</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>つかわない</translation>
    </message>
    <message>
        <source>Show card</source>
        <translation>よみとる</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Please ask our staff</source>
        <translation>てんいんに きいて ください</translation>
    </message>
    <message>
        <source>How would you like to pay?</source>
        <translation>どうやって はらいますか？</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>なまえを いれる</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>なまえを かえる</translation>
    </message>
    <message>
        <source>To pay, incl. tax</source>
        <translation>はらう おかね・ぜいこみ</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>はらう おかね</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Touch a way to pay: it starts at once</source>
        <translation>はらいかたを さわると、すぐに はじまります</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>てんいんを よぶ</translation>
    </message>
</context>
<context>
    <name>PaySummary</name>
    <message>
        <source>To pay, incl. tax</source>
        <translation>はらう おかね・ぜいこみ</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>はらう おかね</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Reader</source>
        <translation>カードの きかい</translation>
    </message>
    <message>
        <source>Sending your order</source>
        <translation>ちゅうもんを おくっています</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>すこし まって ください。</translation>
    </message>
    <message>
        <source>Getting things ready</source>
        <translation>じゅんびしています</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>はらうのを
やめています</translation>
    </message>
    <message>
        <source>We are asking the reader whether it is in time.</source>
        <translation>やめられるか しらべています。</translation>
    </message>
    <message>
        <source>The payment
did not go through</source>
        <translation>はらうことが
できませんでした</translation>
    </message>
    <message>
        <source>We are checking</source>
        <translation>たしかめています</translation>
    </message>
    <message>
        <source>Please don&apos;t pay again; call our staff if this takes long.</source>
        <translation>もういちど はらわないで ください。ながい ときは てんいんを よんで ください。</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>てんいんに きいて ください</translation>
    </message>
    <message>
        <source>Your order is safe with us. Please don&apos;t pay again.</source>
        <translation>ちゅうもんは だいじょうぶです。もういちど はらわないで ください。てんいんを よんで ください。</translation>
    </message>
    <message>
        <source>We are offline just now</source>
        <translation>いま
インターネットが
つかえません</translation>
    </message>
    <message>
        <source>You have not been charged. Please pay at the counter.</source>
        <translation>おかねは はらっていません。レジで はらって ください。</translation>
    </message>
    <message>
        <source>You have not been charged. Your order is kept; please try again.</source>
        <translation>おかねは はらっていません。ちゅうもんは のこっています。もういちど して ください。</translation>
    </message>
    <message>
        <source>You have not been charged.</source>
        <translation>おかねは はらっていません。</translation>
    </message>
    <message>
        <source>The time was up.</source>
        <translation>じかんが おわりました。</translation>
    </message>
    <message>
        <source>It was stopped at the reader.</source>
        <translation>カードの きかいで とめました。</translation>
    </message>
    <message>
        <source>Hold your card
to the reader</source>
        <translation>カードを
きかいに
あてて ください</translation>
    </message>
    <message>
        <source>Touch the reader
with your IC card</source>
        <translation>ICカードを
きかいに
あてて ください</translation>
    </message>
    <message>
        <source>Show your code
to the reader</source>
        <translation>スマホの コードを
きかいに
みせて ください</translation>
    </message>
    <message>
        <source>Scan this code
with your phone</source>
        <translation>スマホで コードを
よみとって ください</translation>
    </message>
    <message>
        <source>Please pay
at the reader</source>
        <translation>きかいで
はらって ください</translation>
    </message>
    <message>
        <source>Waiting for your card · %1</source>
        <translation>カードを まっています・%1</translation>
    </message>
    <message>
        <source>Waiting for your code · %1</source>
        <translation>コードを まっています・%1</translation>
    </message>
    <message>
        <source>Waiting for your phone · %1</source>
        <translation>スマホを まっています・%1</translation>
    </message>
    <message>
        <source>Waiting for the reader · %1</source>
        <translation>きかいを まっています・%1</translation>
    </message>
    <message>
        <source>It is on the right,
below this screen.</source>
        <translation>がめんの みぎ したに あります。</translation>
    </message>
    <message>
        <source>It is on the left,
below this screen.</source>
        <translation>がめんの ひだり したに あります。</translation>
    </message>
    <message>
        <source>It is below this screen.</source>
        <translation>がめんの したに あります。</translation>
    </message>
    <message>
        <source>It is on the right of this screen.</source>
        <translation>がめんの みぎに あります。</translation>
    </message>
    <message>
        <source>It is on the left of this screen.</source>
        <translation>がめんの ひだりに あります。</translation>
    </message>
</context>
<context>
    <name>PayingButtons</name>
    <message>
        <source>Try again</source>
        <translation>もういちど</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>レジで はらう</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>てんいんを よぶ</translation>
    </message>
    <message>
        <source>Pay another way</source>
        <translation>ほかの はらいかた</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Back to your order</source>
        <translation>ちゅうもんに もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>はらうのを やめる</translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>どうやって はらいますか？</translation>
    </message>
</context>
<context>
    <name>PayingSheet</name>
    <message>
        <source>Your order is saved</source>
        <translation>ちゅうもんは のこっています</translation>
    </message>
    <message>
        <source>To pay, incl. tax</source>
        <translation>はらう おかね・ぜいこみ</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>はらう おかね</translation>
    </message>
    <message>
        <source>Reference for our staff: %1</source>
        <translation>うけつけ ばんごう %1</translation>
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
        <translation>カードか スマホの コードを がめんの したの きかいに みせるか、ばんごうを いれて ください。</translation>
    </message>
    <message>
        <source>We take no card with this number. Please check it.</source>
        <translation>この みせで つかえる カードの ばんごうでは ありません。もういちど みて ください。</translation>
    </message>
    <message>
        <source>Number of the point card</source>
        <translation>ポイントカードの ばんごう</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>ばんごうを いれて ください</translation>
    </message>
    <message>
        <source>Use this card</source>
        <translation>この カードを つかう</translation>
    </message>
</context>
<context>
    <name>QuantityStepper</name>
    <message>
        <source>One less</source>
        <translation>ひとつ へらす</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>ひとつ ふやす</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Stop this order?</source>
        <translation>ちゅうもんを やめますか？</translation>
    </message>
    <message>
        <source>What you have chosen will be cleared.</source>
        <translation>えらんだ ものは きえます。</translation>
    </message>
    <message>
        <source>Keep ordering</source>
        <translation>ちゅうもんを つづける</translation>
    </message>
    <message>
        <source>Stop and start over</source>
        <translation>やめて はじめに もどる</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>みせで たべる</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>もちかえり</translation>
    </message>
    <message>
        <source>Change to take out?</source>
        <translation>もちかえりに かえますか？</translation>
    </message>
    <message>
        <source>Change to eat in?</source>
        <translation>みせで たべますか？</translation>
    </message>
    <message>
        <source>The price stays the same.</source>
        <translation>ねだんは おなじです。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>かえる</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>このまま</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>ねだんが かわりました</translation>
    </message>
    <message>
        <source>You have not paid yet.</source>
        <translation>まだ おかねを はらっていません。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>この ねだんで いい</translation>
    </message>
    <message>
        <source>Back to your order</source>
        <translation>ちゅうもんに もどる</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>まえ</translation>
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
        <translation>ちゅうもんの かみ</translation>
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
    <name>ReplacementCard</name>
    <message>
        <source>Take this instead</source>
        <translation>これに かえる</translation>
    </message>
</context>
<context>
    <name>RewardCard</name>
    <message>
        <source>In your order</source>
        <translation>つかいます</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>つかわない</translation>
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
        <translation>りょうりの なまえ</translation>
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
        <translation>けす</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>おおもじ</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>てんてん</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>まる</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>ちいさい もじ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>くうはく</translation>
    </message>
</context>
<context>
    <name>SectionTitle</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%nこ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>Eat in
or take out?</source>
        <translation>どこで
たべますか？</translation>
    </message>
    <message>
        <source>You can change this later</source>
        <translation>あとで かえることが できます</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>みせで たべる</translation>
    </message>
    <message>
        <source>Served on a tray</source>
        <translation>トレーで わたします</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>もちかえる</translation>
    </message>
    <message>
        <source>Packed in a bag</source>
        <translation>ふくろに いれます</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバーの ひと</translation>
    </message>
</context>
<context>
    <name>ServiceTile</name>
    <message>
        <source>Incl. %1% tax</source>
        <translation>ぜいこみ（%1%）</translation>
    </message>
</context>
<context>
    <name>SetBar</name>
    <message>
        <source>Save</source>
        <translation>かえる</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>いれる</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>つぎ：%1</translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation>ぜいこみ</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>ぜいべつ</translation>
    </message>
    <message>
        <source>Set, incl. tax</source>
        <translation>セット・ぜいこみ</translation>
    </message>
    <message>
        <source>Set, plus tax</source>
        <translation>セット・ぜいべつ</translation>
    </message>
    <message numerus="yes">
        <source>%n to go: choose your %1</source>
        <translation>
            <numerusform>あと %nこ：%1を えらんで ください</numerusform>
        </translation>
    </message>
    <message>
        <source>What you chose contains %1</source>
        <translation>えらんだ ものに %1が はいっています</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>SetBody</name>
    <message>
        <source>Choose your %1</source>
        <translation>%1を えらんで ください</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>これで いいですか？</translation>
    </message>
    <message>
        <source>Touch a part to change it.</source>
        <translation>さわると かえられます。</translation>
    </message>
    <message>
        <source>Choose how you would like it.</source>
        <translation>すきな ものを えらんで ください。</translation>
    </message>
    <message>
        <source>One is included.</source>
        <translation>ひとつ ついています。</translation>
    </message>
    <message numerus="yes">
        <source>%n is included.</source>
        <translation>
            <numerusform>%nこ ついています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can have up to %n.</source>
        <translation>
            <numerusform>%nこまで えらべます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some cost a little more.</source>
        <translation>すこし たかく なる ものも あります。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>かず</translation>
    </message>
    <message>
        <source>Touch one and we go on. You can change it later.</source>
        <translation>さわると つぎへ いきます。あとで かえられます。</translation>
    </message>
</context>
<context>
    <name>SetChoice</name>
    <message>
        <source>Set</source>
        <translation>セット</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 やすい</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>ひとつだけ</translation>
    </message>
</context>
<context>
    <name>SetPart</name>
    <message>
        <source>Options</source>
        <translation>すきな もの</translation>
    </message>
</context>
<context>
    <name>SetRows</name>
    <message>
        <source>Included</source>
        <translation>ついています</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>うりきれ</translation>
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
        <translation>みる</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>One moment, please</source>
        <translation>すこし まって ください</translation>
    </message>
    <message>
        <source>Scan this with your phone and sign in there. It goes on by itself.</source>
        <translation>スマホで よみとって、はいって ください。この がめんは ひとりで すすみます。</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>スマホで はいる</translation>
    </message>
    <message>
        <source>You are signed in, but not a member here yet. Join once, and you are.</source>
        <translation>スマホで はいれました。まだ メンバーでは ありません。いちど メンバーに なって ください。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>The code on this screen has expired. You can have a new one.</source>
        <translation>この コードは もう つかえません。あたらしい コードを だせます。</translation>
    </message>
    <message>
        <source>That took too long</source>
        <translation>じかんが おわりました</translation>
    </message>
    <message>
        <source>You have not signed in. Nothing was passed on.</source>
        <translation>はいっていません。なにも おくっていません。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>はいっていません</translation>
    </message>
    <message>
        <source>You can go on without, or collect points by phone number.</source>
        <translation>このまま すすむことが できます。でんわばんごうでも ポイントを もらえます。</translation>
    </message>
    <message>
        <source>Signing in does not work just now</source>
        <translation>いま スマホで はいれません</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Your phone shows this code, too: %1</source>
        <translation>スマホにも おなじ コードが でます：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もういちど</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>メンバーに なる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Continue without</source>
        <translation>このまま すすむ</translation>
    </message>
</context>
<context>
    <name>SoldOut</name>
    <message>
        <source>%1 is
sold out</source>
        <translation>%1は
うりきれです</translation>
    </message>
    <message>
        <source>%1 is
for members</source>
        <translation>%1は
メンバーだけです</translation>
    </message>
    <message>
        <source>Without %1 your total is %2.</source>
        <translation>%1を やめると、ぜんぶで %2です</translation>
    </message>
    <message>
        <source>same price</source>
        <translation>おなじ ねだん</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>the difference in price</comment>
        <translation>ちがい %1</translation>
    </message>
</context>
<context>
    <name>SoldOutSheet</name>
    <message>
        <source>You have not paid yet.</source>
        <translation>まだ おかねを はらっていません。</translation>
    </message>
    <message>
        <source>Something else instead?</source>
        <translation>ほかの ものに しますか？</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>メニューから えらぶ</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>これだけ やめる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>StaffCall</name>
    <message>
        <source>Calling our staff</source>
        <translation>てんいんを よんでいます</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>すこし まって ください。</translation>
    </message>
    <message>
        <source>Please wait here. You can go on ordering meanwhile.</source>
        <translation>ここで まって ください。ちゅうもんも できます。</translation>
    </message>
    <message>
        <source>Our staff know</source>
        <translation>てんいんに いいました</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>いま いきます</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>ここで まって ください。</translation>
    </message>
    <message>
        <source>Please speak to somebody at the counter. Your order is kept.</source>
        <translation>カウンターの ひとに いって ください。ちゅうもんは のこっています。</translation>
    </message>
    <message>
        <source>The call did not go through</source>
        <translation>よぶことが
できませんでした</translation>
    </message>
</context>
<context>
    <name>StaffCallSheet</name>
    <message>
        <source>Call again</source>
        <translation>もういちど よぶ</translation>
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
        <translation>もういちど</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>てんいんを よぶ</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>from %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>Untaxed</source>
        <translation>ぜいきん なし</translation>
    </message>
    <message>
        <source>At %1%</source>
        <translation>ぜい %1%</translation>
    </message>
    <message>
        <source>(tax %1)</source>
        <translation>（ぜい %1）</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>ここまで</translation>
    </message>
    <message>
        <source>Paid with points</source>
        <translation>ポイントで はらう</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>ギフトカード</translation>
    </message>
    <message>
        <source>%1 pt after this order</source>
        <translation>はらった あと %1 pt</translation>
    </message>
    <message>
        <source>%1 pt to %2</source>
        <translation>あと %1 ptで %2</translation>
    </message>
</context>
<context>
    <name>TableScreen</name>
    <message>
        <source>Your table number?</source>
        <translation>テーブルの ばんごうは？</translation>
    </message>
    <message>
        <source>It is on the table, or on the stand you have taken.</source>
        <translation>テーブルに かいて あります。とった ばんごうの カードにも かいて あります。</translation>
    </message>
    <message>
        <source>Table number</source>
        <translation>テーブルの ばんごう</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>ばんごうを いれて ください</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
</context>
<context>
    <name>TrainingBanner</name>
    <message>
        <source>TRAINING · no real order, no real money</source>
        <translation>れんしゅう・ほんとうの ちゅうもんでは ありません</translation>
    </message>
    <message>
        <source>End training</source>
        <translation>れんしゅうを おわる</translation>
    </message>
    <message>
        <source>End</source>
        <translation>おわる</translation>
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
        <translation>いま ない もの：%1</translation>
    </message>
    <message>
        <source>The menu has changed: please look it over</source>
        <translation>メニューが かわりました。みて ください</translation>
    </message>
    <message>
        <source>Last ordered %1</source>
        <translation>まえの ちゅうもん：%1</translation>
    </message>
</context>
<context>
    <name>UsualPrice</name>
    <message>
        <source>instead of %1</source>
        <translation>いつもは %1</translation>
    </message>
</context>
<context>
    <name>Vouchers</name>
    <message>
        <source>Taken at the counter: %1</source>
        <translation>レジで つかえます：%1</translation>
    </message>
    <message>
        <source>%1: choose “Pay at the counter”</source>
        <translation>%1は「レジで はらう」を えらんで ください</translation>
    </message>
    <message>
        <source>Not taken here: %1</source>
        <translation>つかえません：%1</translation>
    </message>
</context>
<context>
    <name>WishStrip</name>
    <message>
        <source>is already in your order</source>
        <translation>は もう はいっています</translation>
    </message>
    <message>
        <source>comes first</source>
        <translation>から えらびます</translation>
    </message>
</context>
</TS>
