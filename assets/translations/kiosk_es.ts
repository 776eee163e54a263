<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AttractFoot</name>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IC cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready in about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more?
Yes, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More languages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketColumn</name>
    <message>
        <source>Your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it yet. Choose what you would like from the menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketColumnLine</name>
    <message>
        <source>One less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketLine</name>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n at most</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketScreen</name>
    <message>
        <source>Your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in your order yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what you would like from the menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketSuggestions</name>
    <message>
        <source>Something with it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketSums</name>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowseRail</name>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowseScreen</name>
    <message>
        <source>No dish of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters, or look in the categories.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryStrip</name>
    <message>
        <source>Category before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckoutButton</name>
    <message>
        <source>Checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chrome</name>
    <message>
        <source>Eat in</source>
        <translation>Comer aquí</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Para llevar</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a member&apos;s name, with the title of respect</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Points by phone</source>
        <translation>Puntos por teléfono</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Socios</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 añadido</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 quitado</translation>
    </message>
    <message>
        <source>%1 is sold out</source>
        <translation>%1 está agotado</translation>
    </message>
    <message>
        <source>We are back. Cards work again.</source>
        <translation>Ya hay conexión. Las tarjetas funcionan de nuevo.</translation>
    </message>
    <message>
        <source>Welcome back, %1</source>
        <translation>Hola de nuevo, %1</translation>
    </message>
    <message>
        <source>Your points will be added to this number.</source>
        <translation>Sus puntos se sumarán a este número.</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Ha cerrado la sesión.</translation>
    </message>
    <message>
        <source>We do not know this code. Please try again.</source>
        <translation>No conocemos este código. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your coupon is in the order.</source>
        <translation>Su cupón está en el pedido.</translation>
    </message>
    <message>
        <source>Payment cancelled. You have not been charged.</source>
        <translation>Pago cancelado. No se le ha cobrado.</translation>
    </message>
    <message>
        <source>The menu has changed. Please check your order.</source>
        <translation>El menú ha cambiado. Revise su pedido.</translation>
    </message>
    <message>
        <source>Your order is back.</source>
        <translation>Su pedido está de vuelta.</translation>
    </message>
    <message>
        <source>That is not possible just now.</source>
        <translation>Ahora mismo no es posible.</translation>
    </message>
    <message>
        <source>The discount no longer applies and was taken out.</source>
        <translation>El descuento ya no se aplica y se ha quitado.</translation>
    </message>
    <message>
        <source>This is the most for one order.</source>
        <translation>Es el máximo por pedido.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ChromeBanner</name>
    <message>
        <source>We are offline just now</source>
        <translation>Ahora mismo no hay conexión</translation>
    </message>
    <message>
        <source>You can still order; please pay at the counter.</source>
        <translation>Puede pedir igualmente; pague en el mostrador.</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Order and get your number</source>
        <translation>Pida y reciba
su número</translation>
    </message>
    <message>
        <source>Your order is kept</source>
        <translation>Su pedido
se conserva</translation>
    </message>
    <message>
        <source>Cards and points: when we are back</source>
        <translation>Tarjetas y puntos:
cuando vuelva</translation>
    </message>
</context>
<context>
    <name>DiscountStrip</name>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Order slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please pay at the counter with this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We bring it to table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is called, come to the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will earn about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%n points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation type="unfinished">%1 pt</translation>
    </message>
    <message>
        <source>%1 / %2 pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was too late to cancel: the payment of %1 has gone through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We check your age at the counter. Have something with your date of birth ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have paid. Your order goes to the kitchen as soon as we are back online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are offline just now. Your order is kept on this kiosk under this number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneNumber</name>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneOffers</name>
    <message>
        <source>How was ordering today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for telling us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not great</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Great</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneReceipt</name>
    <message>
        <source>Scan to keep it on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergens &amp; diet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenNote</name>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still ordering?</source>
        <translation>¿Sigue con su pedido?</translation>
    </message>
    <message>
        <source>If not, this order is cleared
and the kiosk starts over.</source>
        <translation>Si no, el pedido se borra
y se vuelve al inicio.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Stop and start over</source>
        <translation>Dejarlo y empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source>You get %n points for joining.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please read and tick %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinConsent</name>
    <message>
        <source>I agree that my name and phone number are kept for my points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for points only, kept encrypted, erased whenever you ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for points only, erased whenever you ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinScreen</name>
    <message>
        <source>Become a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name or nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Take-out only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Member</name>
    <message>
        <source>This order earns %n points.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberHome</name>
    <message>
        <source>Welcome back, %1</source>
        <translation type="unfinished">Hola de nuevo, %1</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pt to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When we are back online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For orders from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation type="unfinished">%1 pt</translation>
    </message>
</context>
<context>
    <name>MemberHomeScreen</name>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Continuar</translation>
    </message>
</context>
<context>
    <name>MemberOffers</name>
    <message>
        <source>Rewards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay with points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberPhone</name>
    <message>
        <source>Collect by phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name and no balance is shown on this screen. Newcomers can use it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your number is kept encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New here? Join in 20 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and it goes on by itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberScan</name>
    <message>
        <source>One moment, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your member code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are looking your code up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it under the scanner below the screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberScreen</name>
    <message>
        <source>Collect points?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can order without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 You can order without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue without</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>%1 kcal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>the allergens of a dish</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>incl. tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · incl. tax</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · plus tax</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuTitle</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuTools</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuTrouble</name>
    <message>
        <source>The menu could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again. Your order is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on sale just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>See the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>Credit or debit card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap, insert or swipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IC card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transit and e-money cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the code on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash too. Take your number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect %n points with this order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paying is not possible just now. Please call our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order has alcohol: we check your age at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are offline just now: please pay at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card reader is resting: please pay at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayChoices</name>
    <message>
        <source>Pay with points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Please ask our staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How would you like to pay?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a way to pay: it starts at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaySummary</name>
    <message>
        <source>To pay, incl. tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting things ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are asking the reader whether it is in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment
did not go through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please don&apos;t pay again; call our staff if this takes long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order is safe with us. Please don&apos;t pay again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are offline just now</source>
        <translation type="unfinished">Ahora mismo no hay conexión</translation>
    </message>
    <message>
        <source>You have not been charged. Please pay at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not been charged. Your order is kept; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your card
on the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the reader
with your IC card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show your code
to the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please pay
at the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your card · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your code · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the reader · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the right,
below this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the left,
below this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is below this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the right of this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the left of this screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayingButtons</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>How would you like to pay?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayingSheet</name>
    <message>
        <source>Your order is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay, incl. tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference for our staff: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order slip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RewardCard</name>
    <message>
        <source>In your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPad</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionTitle</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>Eat in
or take out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change this later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation type="unfinished">Comer aquí</translation>
    </message>
    <message>
        <source>Served on a tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished">Para llevar</translation>
    </message>
    <message>
        <source>Packed in a bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished">Socios</translation>
    </message>
</context>
<context>
    <name>ServiceTile</name>
    <message>
        <source>Incl. %1% tax</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>%n items, incl. tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untaxed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(tax %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid with points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You earn about %n points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members earn %n points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You earn %n points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pt after this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pt to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableScreen</name>
    <message>
        <source>Your table number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the table, or on the stand you have taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishStrip</name>
    <message>
        <source>is already in your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
