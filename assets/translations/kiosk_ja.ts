<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
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
        <translation>%1 様</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
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
        <source>Your points will be added to this number.</source>
        <translation>ポイントは、この番号にたまります。</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>ログアウトしました。</translation>
    </message>
    <message>
        <source>We do not know this code. Please try again.</source>
        <translation>このコードは確認できませんでした。もう一度お試しください。</translation>
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
        <source>This is the most for one order.</source>
        <translation>一度のご注文は、ここまでです。</translation>
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
    <name>IdleWarning</name>
    <message>
        <source>Are you still ordering?</source>
        <translation>まだ ご注文中ですか？</translation>
    </message>
    <message>
        <source>If not, this order is cleared
and the kiosk starts over.</source>
        <translation>そのままにすると、注文内容を消して
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
</TS>
