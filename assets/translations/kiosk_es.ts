<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
</TS>
