<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>Join now: %n points, this order included</source>
        <translation>
            <numerusform>Únase ahora: %n punto, este pedido incluido</numerusform>
            <numerusform>Únase ahora: %n puntos, este pedido incluido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join now: about %n points, this order included</source>
        <translation>
            <numerusform>Únase ahora: unos %n punto, este pedido incluido</numerusform>
            <numerusform>Únase ahora: unos %n puntos, este pedido incluido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation>
            <numerusform>Se cierra en %n s</numerusform>
            <numerusform>Se cierra en %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready in about %n min</source>
        <translation>
            <numerusform>Listo en %n min</numerusform>
            <numerusform>Listo en %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n points</source>
        <translation>
            <numerusform>+%n punto</numerusform>
            <numerusform>+%n puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more digits</source>
        <translation>
            <numerusform>%n cifra más</numerusform>
            <numerusform>%n cifras más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This order earns %n points.</source>
        <translation>
            <numerusform>Este pedido da %n punto.</numerusform>
            <numerusform>Este pedido da %n puntos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You get %n points for joining.</source>
        <translation>
            <numerusform>Recibe %n punto al unirse.</numerusform>
            <numerusform>Recibe %n puntos al unirse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupons</source>
        <translation>
            <numerusform>%n cupón</numerusform>
            <numerusform>%n cupones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for every %1</source>
        <translation>
            <numerusform>%n punto por cada %1</numerusform>
            <numerusform>%n puntos por cada %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collect %n points with this order?</source>
        <translation>
            <numerusform>¿Sumar %n punto con este pedido?</numerusform>
            <numerusform>¿Sumar %n puntos con este pedido?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items, incl. tax</source>
        <translation>
            <numerusform>%n artículo, imp. incl.</numerusform>
            <numerusform>%n artículos, imp. incl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You earn about %n points</source>
        <translation>
            <numerusform>Gana %n punto aprox.</numerusform>
            <numerusform>Gana unos %n puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members earn %n points</source>
        <translation>
            <numerusform>Los socios ganan %n punto</numerusform>
            <numerusform>Los socios ganan %n puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You earn %n points</source>
        <translation>
            <numerusform>Gana %n punto</numerusform>
            <numerusform>Gana %n puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This order brings %n points.</source>
        <translation>
            <numerusform>Este pedido da %n punto.</numerusform>
            <numerusform>Este pedido da %n puntos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members are slipping away.</source>
        <comment>the manager&apos;s results</comment>
        <translation>
            <numerusform>%n miembro se está alejando.</numerusform>
            <numerusform>%n miembros se están alejando.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <comment>of a member</comment>
        <translation>
            <numerusform>%n pedido</numerusform>
            <numerusform>%n pedidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft · %n changes</source>
        <comment>of the menu</comment>
        <translation>
            <numerusform>Borrador · %n cambio</numerusform>
            <numerusform>Borrador · %n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n dishes: what is changed here counts for all of them.</source>
        <comment>choices</comment>
        <translation>
            <numerusform>Se pregunta en %n plato: lo que cambie aquí vale para todos.</numerusform>
            <numerusform>Se pregunta en %n platos: lo que cambie aquí vale para todos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things the POS no longer has are forgotten.</source>
        <comment>of the menu</comment>
        <translation>
            <numerusform>Se ha olvidado %n cosa que el TPV ya no tiene.</numerusform>
            <numerusform>Se han olvidado %n cosas que el TPV ya no tiene.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Elija %n</numerusform>
            <numerusform>Elija %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n points</source>
        <translation>
            <numerusform>Tiene %n punto</numerusform>
            <numerusform>Tiene %n puntos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About %1</source>
        <translation>Acerca de %1</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>N.º %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>válido hasta el %1</translation>
    </message>
</context>
<context>
    <name>AboutSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>More on your own phone</source>
        <translation>Más en su teléfono</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>Código QR: %1</translation>
    </message>
</context>
<context>
    <name>AttractFoot</name>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>IC cards</source>
        <translation>Tarjetas IC</translation>
    </message>
    <message>
        <source>QR pay</source>
        <translation>Pago QR</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>En caja</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Ver mejor</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Llamar al personal</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Formas de pago</translation>
    </message>
</context>
<context>
    <name>AttractMarks</name>
    <message>
        <source>About this shop</source>
        <translation>Sobre este local</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to order</source>
        <translation>Toque para pedir</translation>
    </message>
    <message>
        <source>Ready in about %1 min</source>
        <translation>Listo en unos %1 min</translation>
    </message>
    <message>
        <source>One more?
Yes, please.</source>
        <translation>¿Otra más?
Sí, por favor.</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>Más idiomas</translation>
    </message>
    <message>
        <source>Order by pictures</source>
        <translation>Pedir con imágenes</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>came in</source>
        <translation>entró</translation>
    </message>
    <message>
        <source>left</source>
        <translation>salió</translation>
    </message>
    <message>
        <source>confirmed with the PIN</source>
        <translation>confirmó con el PIN</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>PIN erróneo</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>desbloqueó</translation>
    </message>
    <message>
        <source>added somebody</source>
        <translation>añadió a alguien</translation>
    </message>
    <message>
        <source>renamed somebody</source>
        <translation>cambió un nombre</translation>
    </message>
    <message>
        <source>removed somebody</source>
        <translation>quitó a alguien</translation>
    </message>
    <message>
        <source>removed everybody</source>
        <translation>quitó a todos</translation>
    </message>
    <message>
        <source>changed a role</source>
        <translation>cambió un rol</translation>
    </message>
    <message>
        <source>changed a PIN</source>
        <translation>cambió un PIN</translation>
    </message>
    <message>
        <source>closed the shop for now</source>
        <translation>cerró la tienda por ahora</translation>
    </message>
    <message>
        <source>opened the shop again</source>
        <translation>volvió a abrir la tienda</translation>
    </message>
    <message>
        <source>queue mode</source>
        <translation>modo fila</translation>
    </message>
    <message>
        <source>chose this kiosk&apos;s profile</source>
        <translation>eligió el perfil de este quiosco</translation>
    </message>
    <message>
        <source>set the opening hours</source>
        <translation>fijó el horario</translation>
    </message>
    <message>
        <source>stopped the orders of this kiosk</source>
        <translation>paró los pedidos de este quiosco</translation>
    </message>
    <message>
        <source>took orders again at this kiosk</source>
        <translation>volvió a aceptar pedidos</translation>
    </message>
    <message>
        <source>stopped selling something</source>
        <translation>dejó de vender algo</translation>
    </message>
    <message>
        <source>put something back on sale</source>
        <translation>volvió a vender algo</translation>
    </message>
    <message>
        <source>saved the menu&apos;s draft</source>
        <translation>guardó el borrador del menú</translation>
    </message>
    <message>
        <source>threw the menu&apos;s draft away</source>
        <translation>descartó el borrador del menú</translation>
    </message>
    <message>
        <source>published the menu</source>
        <translation>publicó el menú</translation>
    </message>
    <message>
        <source>restored an earlier menu</source>
        <translation>restauró un menú anterior</translation>
    </message>
    <message>
        <source>withdrew a menu to come</source>
        <translation>retiró un menú por venir</translation>
    </message>
    <message>
        <source>gave up telling the POS something</source>
        <translation>dejó de comunicar algo al TPV</translation>
    </message>
    <message>
        <source>added a code</source>
        <translation>añadió un código</translation>
    </message>
    <message>
        <source>closed a code</source>
        <translation>cerró un código</translation>
    </message>
    <message>
        <source>set a reward</source>
        <translation>fijó una recompensa</translation>
    </message>
    <message>
        <source>removed a reward</source>
        <translation>quitó una recompensa</translation>
    </message>
    <message>
        <source>added days with more points</source>
        <translation>añadió días con más puntos</translation>
    </message>
    <message>
        <source>removed days with more points</source>
        <translation>quitó días con más puntos</translation>
    </message>
    <message>
        <source>gave money back</source>
        <translation>devolvió dinero</translation>
    </message>
    <message>
        <source>tried a refund again</source>
        <translation>intentó de nuevo un reembolso</translation>
    </message>
    <message>
        <source>settled a refund by hand</source>
        <translation>resolvió un reembolso a mano</translation>
    </message>
    <message>
        <source>called a refund off</source>
        <translation>canceló un reembolso</translation>
    </message>
    <message>
        <source>let a stuck order go on</source>
        <translation>reanudó un pedido detenido</translation>
    </message>
    <message>
        <source>settled an order by hand</source>
        <translation>resolvió un pedido a mano</translation>
    </message>
    <message>
        <source>printed a receipt again</source>
        <translation>reimprimió un recibo</translation>
    </message>
    <message>
        <source>issued a formal receipt</source>
        <translation>emitió un recibo formal</translation>
    </message>
    <message>
        <source>said that a paper was printed</source>
        <translation>dijo que un papel se imprimió</translation>
    </message>
    <message>
        <source>printed a paper in doubt again</source>
        <translation>volvió a imprimir un papel dudoso</translation>
    </message>
    <message>
        <source>made a day report anew</source>
        <translation>rehízo un informe del día</translation>
    </message>
    <message>
        <source>printed a day report</source>
        <translation>imprimió un informe diario</translation>
    </message>
    <message>
        <source>saved a day report</source>
        <translation>guardó un informe diario</translation>
    </message>
    <message>
        <source>saved a file</source>
        <translation>guardó un archivo</translation>
    </message>
    <message>
        <source>saved a support file</source>
        <translation>guardó un archivo de asistencia</translation>
    </message>
    <message>
        <source>mailed a support file</source>
        <translation>envió por correo un archivo de asistencia</translation>
    </message>
    <message>
        <source>uploaded a support file</source>
        <translation>subió un archivo de asistencia</translation>
    </message>
    <message>
        <source>printed a test</source>
        <translation>imprimió una prueba</translation>
    </message>
    <message>
        <source>set the clock</source>
        <translation>puso el reloj en hora</translation>
    </message>
    <message>
        <source>tested the device</source>
        <translation>probó el equipo</translation>
    </message>
    <message>
        <source>signed the daily check</source>
        <translation>firmó el control diario</translation>
    </message>
    <message>
        <source>brought the shop&apos;s data back from a backup</source>
        <translation>recuperó los datos de la tienda de una copia de seguridad</translation>
    </message>
    <message>
        <source>restarted the kiosk</source>
        <translation>reinició el quiosco</translation>
    </message>
    <message>
        <source>ended training with the PIN</source>
        <translation>terminó el entrenamiento con el PIN</translation>
    </message>
    <message>
        <source>began training</source>
        <translation>empezó el entrenamiento</translation>
    </message>
    <message>
        <source>ended training</source>
        <translation>terminó el entrenamiento</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>As a set: %1</source>
        <translation>En combo: %1</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 menos</translation>
    </message>
    <message>
        <source>%1: one more of %2</source>
        <translation>%1: uno más de %2</translation>
    </message>
</context>
<context>
    <name>BasketColumn</name>
    <message>
        <source>Your order</source>
        <translation>Su pedido</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it yet. Choose what you would like from the menu.</source>
        <translation>Aún está vacío. Elija del menú lo que le apetezca.</translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation>imp. incl.</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>más impuestos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>BasketColumnLine</name>
    <message>
        <source>One less</source>
        <translation>Uno menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno más</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>BasketLine</name>
    <message>
        <source>Edit</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation>Uno menos: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>Uno más: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n at most</source>
        <translation>
            <numerusform>%n como máximo</numerusform>
            <numerusform>%n como máximo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketScreen</name>
    <message>
        <source>Your order</source>
        <translation>Su pedido</translation>
    </message>
    <message>
        <source>Add something else</source>
        <translation>Añadir algo más</translation>
    </message>
    <message>
        <source>Nothing in your order yet</source>
        <translation>Su pedido está vacío</translation>
    </message>
    <message>
        <source>Choose what you would like from the menu.</source>
        <translation>Elija del menú lo que le apetezca.</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>Ver el menú</translation>
    </message>
    <message>
        <source>Make it a set</source>
        <translation>Hacerlo combo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Still empty</source>
        <translation>Aún vacío</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
</context>
<context>
    <name>BasketSuggestions</name>
    <message>
        <source>Something with it?</source>
        <translation>¿Algo más?</translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation>No, gracias</translation>
    </message>
</context>
<context>
    <name>BasketSums</name>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
</context>
<context>
    <name>BoardPane</name>
    <message>
        <source>Sold-out board</source>
        <translation>Tablero de agotados</translation>
    </message>
    <message>
        <source>Touch to change · on all kiosks in 3 s</source>
        <translation>Toque para cambiar · en todos los quioscos en 3 s</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>Reponer todo</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>Nombre de un plato</translation>
    </message>
    <message>
        <source>The menu is on its way…</source>
        <translation>El menú está en camino…</translation>
    </message>
    <message>
        <source>The POS&apos;s menu holds nothing.</source>
        <translation>El menú del TPV está vacío.</translation>
    </message>
    <message>
        <source>Nothing of that name. Kana and Latin letters both work.</source>
        <translation>No hay nada con ese nombre.</translation>
    </message>
</context>
<context>
    <name>BoardSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Sell %1 again?</source>
        <translation>¿Volver a vender %1?</translation>
    </message>
    <message>
        <source>Stop selling %1 until when?</source>
        <translation>¿Hasta cuándo dejar de vender %1?</translation>
    </message>
    <message>
        <source>Back on sale</source>
        <translation>Volver a vender</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Una hora</translation>
    </message>
    <message>
        <source>Until closing</source>
        <translation>Hasta el cierre</translation>
    </message>
    <message>
        <source>Until I say</source>
        <translation>Hasta que yo diga</translation>
    </message>
    <message>
        <source>Only a part of it</source>
        <translation>Solo una parte</translation>
    </message>
    <message>
        <source>It stops in every dish that has this option.</source>
        <translation>Se detiene en todos los platos que tienen esta opción.</translation>
    </message>
    <message>
        <source>Edit this dish</source>
        <translation>Editar este plato</translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>%1 dishes at most: take one away first.</source>
        <translation>%1 platos como máximo: quite uno antes.</translation>
    </message>
    <message>
        <source>The shop&apos;s name</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>Greeting on the first screen</source>
        <translation>Saludo de la primera pantalla</translation>
    </message>
    <message>
        <source>Words after the order</source>
        <translation>Palabras tras el pedido</translation>
    </message>
    <message>
        <source>Or a colour of your own</source>
        <translation>O un color propio</translation>
    </message>
    <message>
        <source>Six signs of 0–9 and A–F, such as #76170D.</source>
        <translation>Seis signos de 0–9 y A–F, como #76170D.</translation>
    </message>
    <message>
        <source>Darkened to %1, so that everybody can read it.</source>
        <translation>Oscurecido a %1 para que todos puedan leerlo.</translation>
    </message>
    <message>
        <source>Contrast %1 : 1, everybody can read it.</source>
        <translation>Contraste %1 : 1; todos pueden leerlo.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Hard to read on dark screens: there it stands on a light plate.</source>
        <translation>Se lee mal en pantallas oscuras: allí va sobre un fondo claro.</translation>
    </message>
    <message>
        <source>Hard to read on light screens: there it stands on a dark plate.</source>
        <translation>Se lee mal en pantallas claras: allí va sobre un fondo oscuro.</translation>
    </message>
    <message>
        <source>Hard to read on light and on dark screens: choose one with stronger colours.</source>
        <translation>Se lee mal en pantallas claras y oscuras: elija uno con colores más fuertes.</translation>
    </message>
    <message>
        <source>What is it? Write its name.</source>
        <translation>¿Qué es? Escriba su nombre.</translation>
    </message>
    <message>
        <source>The link is no address of a page.</source>
        <translation>El enlace no es la dirección de una página.</translation>
    </message>
    <message>
        <source>Over since %1: guests do not see it</source>
        <translation>Venció el %1: los clientes no lo ven</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Válido hasta el %1</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Cómo se llama</translation>
    </message>
    <message>
        <source>Its number, if it has one</source>
        <translation>Su número, si lo tiene</translation>
    </message>
    <message>
        <source>A page about it, shown as a QR code</source>
        <translation>Una página sobre ello, como código QR</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>Taken at the counter</source>
        <translation>Se acepta en el mostrador</translation>
    </message>
    <message>
        <source>Not taken here</source>
        <translation>No se acepta aquí</translation>
    </message>
</context>
<context>
    <name>BrowseRail</name>
    <message>
        <source>Usual</source>
        <translation>Lo de siempre</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Página siguiente</translation>
    </message>
</context>
<context>
    <name>BrowseScreen</name>
    <message>
        <source>No dish of that name</source>
        <translation>No hay ningún plato así</translation>
    </message>
    <message>
        <source>Try fewer letters, or look in the categories.</source>
        <translation>Escriba menos letras o busque en las categorías.</translation>
    </message>
</context>
<context>
    <name>CategoryStrip</name>
    <message>
        <source>Category before</source>
        <translation>Categoría anterior</translation>
    </message>
    <message>
        <source>Category after</source>
        <translation>Categoría siguiente</translation>
    </message>
</context>
<context>
    <name>CheckTile</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n crítico</numerusform>
            <numerusform>%n críticos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 OK</source>
        <translation>%1 bien</translation>
    </message>
    <message>
        <source>of %1 checks</source>
        <translation>de %1 comprobaciones</translation>
    </message>
</context>
<context>
    <name>CheckoutButton</name>
    <message>
        <source>Checkout</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún vacío</translation>
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
        <source>Points by mail</source>
        <translation>Puntos por correo</translation>
    </message>
    <message>
        <source>Points by code</source>
        <translation>Puntos con código</translation>
    </message>
    <message>
        <source>Points by card</source>
        <translation>Puntos con tarjeta</translation>
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
        <source>Now as a set: %1</source>
        <translation>Ahora en combo: %1</translation>
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
        <source>Thank you. That is confirmed.</source>
        <translation>Gracias. Queda confirmado.</translation>
    </message>
    <message>
        <source>Your points will be added to this number.</source>
        <translation>Sus puntos se sumarán a este número.</translation>
    </message>
    <message>
        <source>You are a member now.</source>
        <translation>Ya es miembro.</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Ha cerrado la sesión.</translation>
    </message>
    <message>
        <source>You are signed out. Some of your order is for members.</source>
        <translation>Sesión cerrada. Hay algo solo para socios en su pedido.</translation>
    </message>
    <message>
        <source>You are signed out. Please look at the prices.</source>
        <translation>Sesión cerrada. Revise los precios.</translation>
    </message>
    <message>
        <source>%1 is for members</source>
        <translation>%1 es solo para socios</translation>
    </message>
    <message>
        <source>We do not know this code. Please try again.</source>
        <translation>No conocemos este código. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This card is no member card yet. Sign in first, then make it one on your page.</source>
        <translation>Esta tarjeta aún no es de socio. Primero identifíquese y añádala en su página.</translation>
    </message>
    <message>
        <source>This card shows another number each time, so it cannot be a member card.</source>
        <translation>Esta tarjeta muestra otro número cada vez: no puede ser tarjeta de socio.</translation>
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
        <source>The gift card could not pay. Please look at what is left to pay.</source>
        <translation>La tarjeta de regalo no pudo pagar. Mire lo que queda por pagar.</translation>
    </message>
    <message>
        <source>%1 goes with your order.</source>
        <translation>%1 va con su pedido.</translation>
    </message>
    <message>
        <source>An offer has ended. Please look at the prices.</source>
        <translation>Una oferta ha terminado. Revise los precios, por favor.</translation>
    </message>
    <message>
        <source>Your payment was given back. You have not been charged.</source>
        <translation>Le hemos devuelto el pago. No se le ha cobrado nada.</translation>
    </message>
    <message>
        <source>This is the most for one order.</source>
        <translation>Es el máximo por pedido.</translation>
    </message>
    <message>
        <source>Your points will be added to this address.</source>
        <translation>Sus puntos se sumarán a este correo.</translation>
    </message>
    <message>
        <source>We cannot look your code up now. Your points will be added later.</source>
        <translation>Ahora no podemos comprobar su código. Los puntos se sumarán después.</translation>
    </message>
    <message>
        <source>We cannot look your card up now. Its member&apos;s points will come later.</source>
        <translation>Ahora no podemos comprobar su tarjeta. Los puntos de su socio llegarán más tarde.</translation>
    </message>
    <message>
        <source>touch “Members” above</source>
        <translation>toque «Socios» arriba</translation>
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
    <name>ClosedScreen</name>
    <message>
        <source>We look forward to seeing you.</source>
        <translation>Le esperamos.</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Tour %1/%2</source>
        <translation>Recorrido %1/%2</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Salir del recorrido</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>These digits are not right. Please try again, or go on without.</source>
        <translation>Los dígitos no son correctos. Inténtelo otra vez o siga sin ello.</translation>
    </message>
</context>
<context>
    <name>CodeList</name>
    <message>
        <source>No code was used in these days.</source>
        <translation>No se usó ningún código en estos días.</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>Use your points</source>
        <translation>Usar sus puntos</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>Confirmar %1</translation>
    </message>
    <message>
        <source>If the number ending in %1 belongs to a member, a code of 6 digits is on its way to it.</source>
        <translation>Si el número que termina en %1 es de un miembro, le llegará un código de 6 dígitos.</translation>
    </message>
    <message>
        <source>If %1 belongs to a member, a code of 6 digits is on its way to it.</source>
        <translation>Si %1 es de un miembro, le enviamos un código de 6 cifras.</translation>
    </message>
    <message>
        <source>A code of 6 digits is on its way to it.</source>
        <translation>Le llegará un código de 6 dígitos.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Only collect points</source>
        <translation>Solo sumar puntos</translation>
    </message>
</context>
<context>
    <name>ColourTest</name>
    <message>
        <source>Next colour</source>
        <translation>Color siguiente</translation>
    </message>
</context>
<context>
    <name>CountTile</name>
    <message>
        <source>One more</source>
        <translation>Uno más</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Uno menos</translation>
    </message>
</context>
<context>
    <name>Coupon</name>
    <message>
        <source>We do not know this code. Please check it.</source>
        <translation>No conocemos este código. Revíselo.</translation>
    </message>
    <message>
        <source>This code is no longer valid.</source>
        <translation>Este código ya no es válido.</translation>
    </message>
    <message>
        <source>This is your own code: it is for your friends.</source>
        <translation>Es su propio código: es para sus amigos.</translation>
    </message>
    <message>
        <source>You have used a friend&apos;s code before.</source>
        <translation>Ya usó antes el código de un amigo.</translation>
    </message>
    <message>
        <source>This code is for people who are new here.</source>
        <translation>Este código es para quienes vienen por primera vez.</translation>
    </message>
    <message>
        <source>This code has been used as often as it may be.</source>
        <translation>Este código ya se usó todas las veces posibles.</translation>
    </message>
    <message>
        <source>Codes from friends have ended.</source>
        <translation>Los códigos de amigos han terminado.</translation>
    </message>
    <message>
        <source>This code was meant for somebody else.</source>
        <translation>Este código era para otra persona.</translation>
    </message>
    <message>
        <source>This code cannot be used. Please check it.</source>
        <translation>Este código no se puede usar. Revíselo.</translation>
    </message>
</context>
<context>
    <name>CouponSheet</name>
    <message>
        <source>Coupon code</source>
        <translation>Código del cupón</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Type the code, or hold it to the scanner below the screen.</source>
        <translation>Escriba el código o acérquelo al lector bajo la pantalla.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>Escriba el código</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
</context>
<context>
    <name>CureCard</name>
    <message>
        <source>%1 (for&#xa0;%2)</source>
        <translation>%1 (desde&#xa0;hace&#xa0;%2)</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>Impresión de prueba</translation>
    </message>
    <message>
        <source>Set the clock now</source>
        <translation>Poner en hora</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar otra vez</translation>
    </message>
</context>
<context>
    <name>DailyCheck</name>
    <message>
        <source>Signed. Thank you!</source>
        <translation>Firmado. ¡Gracias!</translation>
    </message>
    <message>
        <source>Daily checks</source>
        <translation>Controles diarios</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>DailyPage</name>
    <message>
        <source>Daily check</source>
        <translation>Control diario</translation>
    </message>
    <message>
        <source>Today&apos;s check is signed.</source>
        <translation>El control de hoy está firmado.</translation>
    </message>
    <message>
        <source>Two minutes before opening. Touch what you have looked at; touch again if it is not well.</source>
        <translation>Dos minutos antes de abrir. Toque lo que ha mirado; toque otra vez si no está bien.</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Exportar como PDF</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>Nothing was signed yet.</source>
        <translation>Aún no se ha firmado nada.</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>comprobando…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Sign with PIN</source>
        <translation>Firmar con PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>Falta %n</numerusform>
            <numerusform>Faltan %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyPoint</name>
    <message>
        <source>well</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>no está bien</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>sin mirar</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>automático</translation>
    </message>
</context>
<context>
    <name>DayFigures</name>
    <message>
        <source>The shop database does not answer: try again later.</source>
        <translation>La base de datos no responde: inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>De media</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Takings by the hour</source>
        <translation>Ventas por hora</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>Platos</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Where guests left without an order</source>
        <translation>Dónde se fueron sin pedir</translation>
    </message>
</context>
<context>
    <name>DayReport</name>
    <message>
        <source>Show more</source>
        <translation>Ver más</translation>
    </message>
    <message>
        <source>Asking the POS and the terminal…</source>
        <translation>Preguntando al TPV y al terminal…</translation>
    </message>
    <message>
        <source>The shop database does not answer: try again later.</source>
        <translation>La base de datos no responde: inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Hacerlo de nuevo</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>That cannot be set here.</source>
        <translation>Eso no se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>En marcha desde hace</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordenador</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Computer&apos;s time zone</source>
        <translation>Zona horaria del equipo</translation>
    </message>
    <message>
        <source>Network time</source>
        <translation>Hora de red</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adaptadores</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>DeviceLevel</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Device</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el quiosco</translation>
    </message>
</context>
<context>
    <name>DeviceTestSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Passed, and written down.</source>
        <translation>Superada y anotada.</translation>
    </message>
    <message>
        <source>Not passed, and written down.</source>
        <translation>No superada, y anotada.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Waiting for the scanner…</source>
        <translation>Esperando al lector…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>It was read</source>
        <translation>Se leyó</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>It is not read</source>
        <translation>No se lee</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
</context>
<context>
    <name>DeviceTests</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 caracteres</translation>
    </message>
    <message>
        <source>It read something else.</source>
        <translation>Leyó otra cosa.</translation>
    </message>
    <message>
        <source>never tested</source>
        <translation>sin probar</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>This kiosk takes no more orders.</source>
        <translation>Este quiosco ya no acepta pedidos.</translation>
    </message>
    <message>
        <source>Orders are taken again.</source>
        <translation>Se vuelven a aceptar pedidos.</translation>
    </message>
    <message>
        <source>It was not printed: %1</source>
        <translation>No se imprimió: %1</translation>
    </message>
    <message>
        <source>The printer says that it has printed.</source>
        <translation>La impresora dice que ha impreso.</translation>
    </message>
    <message>
        <source>The clock is set.</source>
        <translation>El reloj está en hora.</translation>
    </message>
    <message>
        <source>The kiosk may not set the clock. On this computer: sudo timedatectl set-ntp true</source>
        <translation>El quiosco no puede poner el reloj en hora. En este equipo: sudo timedatectl set-ntp true</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>checking…</source>
        <translation>comprobando…</translation>
    </message>
    <message>
        <source>checked %1 ago, in %2 s</source>
        <translation>comprobado hace %1, en %2 s</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Solo problemas</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>No hay problemas.</translation>
    </message>
    <message>
        <source>Parts and their checks</source>
        <translation>Partes y sus comprobaciones</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Take orders</source>
        <translation>Aceptar pedidos</translation>
    </message>
    <message>
        <source>Stop orders</source>
        <translation>Parar pedidos</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Archivo de asistencia</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar</translation>
    </message>
</context>
<context>
    <name>DiscountStrip</name>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Order slip</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Thank you, %1</source>
        <translation>Gracias, %1</translation>
    </message>
    <message>
        <source>Your order number is %1.</source>
        <translation>Su número de pedido es el %1.</translation>
    </message>
    <message>
        <source>Please pay at the counter with this number</source>
        <translation>Pague en el mostrador con este número</translation>
    </message>
    <message>
        <source>We will bring it to table %1</source>
        <translation>Se lo llevamos a la mesa %1</translation>
    </message>
    <message>
        <source>When your name or number is called, come to the counter</source>
        <translation>Cuando llamemos su nombre o número, pase al mostrador</translation>
    </message>
    <message>
        <source>When it is called, come to the counter</source>
        <translation>Cuando lo llamen, venga al mostrador</translation>
    </message>
    <message>
        <source>You earned</source>
        <translation>Ha ganado</translation>
    </message>
    <message>
        <source>You will earn about</source>
        <translation>Ganará aprox.</translation>
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
        <translation>%1 pt para %2</translation>
    </message>
    <message>
        <source>%1: the points will come later.</source>
        <translation>%1: los puntos llegarán más tarde.</translation>
    </message>
    <message>
        <source>%1: no points for this number. Please ask our staff.</source>
        <translation>%1: sin puntos para este número. Pregunte al personal.</translation>
    </message>
    <message>
        <source>%1: points once it is paid.</source>
        <translation>%1: puntos cuando esté pagado.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It was too late to cancel: the payment of %1 has gone through.</source>
        <translation>Era tarde para cancelar: el pago de %1 se ha realizado.</translation>
    </message>
    <message>
        <source>We will check your age at the counter. Please have proof of your date of birth ready.</source>
        <translation>Comprobamos su edad en el mostrador. Tenga a mano un documento.</translation>
    </message>
    <message>
        <source>You have paid. Your order goes to the kitchen as soon as we are back online.</source>
        <translation>Ya ha pagado. El pedido irá a la cocina al volver la conexión.</translation>
    </message>
    <message>
        <source>We are offline just now. Your order is kept on this kiosk under this number.</source>
        <translation>Sin conexión. Su pedido queda guardado aquí con este número.</translation>
    </message>
    <message>
        <source>It is printed as soon as the printer is ready</source>
        <translation>Se imprimirá en cuanto la impresora esté lista</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Printed. Please take it</source>
        <translation>Impreso. Tómelo, por favor</translation>
    </message>
    <message>
        <source>It could not be printed. See it on this screen</source>
        <translation>No se pudo imprimir. Véalo en esta pantalla</translation>
    </message>
    <message>
        <source>Did your ticket come out whole?</source>
        <translation>¿Salió entero su vale?</translation>
    </message>
    <message>
        <source>Did your receipt come out whole?</source>
        <translation>¿Salió entero su recibo?</translation>
    </message>
</context>
<context>
    <name>DoneFeedback</name>
    <message>
        <source>How was ordering today?</source>
        <translation>¿Qué tal ha ido el pedido?</translation>
    </message>
    <message>
        <source>We are sorry. Staff have been told.</source>
        <translation>Lo sentimos. Hemos avisado al personal.</translation>
    </message>
    <message>
        <source>Thank you for telling us.</source>
        <translation>Gracias por decírnoslo.</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Not great</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Great</source>
        <translation>Genial</translation>
    </message>
    <message>
        <source>The food</source>
        <translation>La comida</translation>
    </message>
    <message>
        <source>The wait</source>
        <translation>La espera</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>Esta pantalla</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>El servicio</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>How likely are you to recommend us? 0 is not at all, 10 is surely.</source>
        <translation>¿Nos recomendaría? 0 es en absoluto, 10 es seguro.</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
</context>
<context>
    <name>DoneNumber</name>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
</context>
<context>
    <name>DoneOffers</name>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Collect your points later</source>
        <translation>Recoja sus puntos más tarde</translation>
    </message>
    <message>
        <source>Say it aloud</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Scan with your phone: the points of this order wait for you there.</source>
        <translation>Escanee con su teléfono: los puntos de este pedido le esperan allí.</translation>
    </message>
    <message>
        <source>Bring a friend</source>
        <translation>Traiga a un amigo</translation>
    </message>
    <message>
        <source>Scan and share: both of you get points after their first order.</source>
        <translation>Escanee y comparta: ambos reciben puntos tras su primer pedido.</translation>
    </message>
</context>
<context>
    <name>DoneReceipt</name>
    <message>
        <source>Scan to keep it on your phone</source>
        <translation>Escanéelo para guardarlo</translation>
    </message>
    <message>
        <source>See it on this screen</source>
        <translation>Véalo aquí</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Easy</name>
    <message>
        <source>Eat in</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Para llevar</translation>
    </message>
    <message>
        <source>Tax %1%</source>
        <translation>Impuesto %1 %</translation>
    </message>
    <message>
        <source>Eat in
or take out?</source>
        <translation>¿Aquí o
para llevar?</translation>
    </message>
    <message>
        <source>The usual screens</source>
        <translation>Pantallas normales</translation>
    </message>
    <message>
        <source>Your filter hides some dishes.</source>
        <translation>Su filtro oculta algunos platos.</translation>
    </message>
    <message>
        <source>What kind
would you like?</source>
        <translation>¿Qué tipo
le apetece?</translation>
    </message>
    <message>
        <source>What would
you like?</source>
        <translation>¿Qué le
apetece?</translation>
    </message>
    <message>
        <source>Use your
points?</source>
        <translation>¿Usa sus
puntos?</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Esta vez no</translation>
    </message>
    <message>
        <source>Pay with points</source>
        <translation>Pagar con puntos</translation>
    </message>
    <message>
        <source>See other dishes</source>
        <translation>Ver otros platos</translation>
    </message>
    <message>
        <source>Change points used</source>
        <translation>Cambiar los puntos</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>¿Cuántos?</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Lo quiero</translation>
    </message>
    <message>
        <source>%1:
which would you like?</source>
        <translation>%1:
¿cuál prefiere?</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Lo habitual</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>From %1 years; our staff will check.</source>
        <translation>Desde %1 años; lo comprobaremos.</translation>
    </message>
    <message>
        <source>To take out only; taxed as that.</source>
        <translation>Solo para llevar, con ese impuesto.</translation>
    </message>
    <message>
        <source>Your order
is empty</source>
        <translation>Su pedido
está vacío</translation>
    </message>
    <message>
        <source>See the dishes</source>
        <translation>Ver los platos</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>¿Algo más?</translation>
    </message>
    <message>
        <source>One more dish</source>
        <translation>Otro plato</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pagar %1</translation>
    </message>
    <message>
        <source>How would you
like to pay?</source>
        <translation>¿Cómo quiere
pagar?</translation>
    </message>
    <message>
        <source>Please ask
our staff</source>
        <translation>Pregunte a
nuestro personal</translation>
    </message>
    <message>
        <source>No dish fits
your filter</source>
        <translation>Ningún plato
coincide con su filtro</translation>
    </message>
    <message>
        <source>Show all dishes</source>
        <translation>Ver todos los platos</translation>
    </message>
    <message>
        <source>Collect points</source>
        <translation>Sumar puntos</translation>
    </message>
</context>
<context>
    <name>EasyAmount</name>
    <message>
        <source>One less</source>
        <translation>Uno menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno más</translation>
    </message>
</context>
<context>
    <name>EasyScreen</name>
    <message>
        <source>See more</source>
        <translation>Ver más</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Stop the voice</source>
        <translation>Callar la voz</translation>
    </message>
    <message>
        <source>Listen and choose</source>
        <translation>Escuchar y elegir</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Llamar al personal</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>See more (%1/%2)</source>
        <translation>Ver más (%1/%2)</translation>
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
        <translation>Alérgenos (sin rellenar: los clientes leen «se desconoce»)</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Alérgenos</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>EditorBulkSheet</name>
    <message>
        <source>Change many prices</source>
        <translation>Cambiar muchos precios</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Of which dishes?</source>
        <translation>¿De qué platos?</translation>
    </message>
    <message>
        <source>By how much?</source>
        <translation>¿Cuánto?</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Por ciento</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Dearer</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Cheaper</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Round to</source>
        <translation>Redondear a</translation>
    </message>
    <message>
        <source>%1 prices change</source>
        <translation>Cambian %1 precios</translation>
    </message>
    <message>
        <source>Take over into the draft</source>
        <translation>Pasar al borrador</translation>
    </message>
</context>
<context>
    <name>EditorCategory</name>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>When it is sold</source>
        <translation>Cuándo se vende</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>Quitar este horario</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>Añadir un horario</translation>
    </message>
    <message>
        <source>Always while the shop is open</source>
        <translation>Siempre que el local esté abierto</translation>
    </message>
    <message>
        <source>Hidden from guests</source>
        <translation>Oculto a los clientes</translation>
    </message>
    <message>
        <source>Hide from guests</source>
        <translation>Ocultar a los clientes</translation>
    </message>
    <message>
        <source>Which dishes are in it is set at the POS.</source>
        <translation>Qué platos contiene se fija en el TPV.</translation>
    </message>
    <message>
        <source>It belongs to %1. Which dishes are in it is set at the POS.</source>
        <translation>Pertenece a %1. Qué platos contiene se fija en el TPV.</translation>
    </message>
    <message>
        <source>Its dishes</source>
        <translation>Sus platos</translation>
    </message>
</context>
<context>
    <name>EditorChecksSheet</name>
    <message>
        <source>Things to look at</source>
        <translation>Cosas por revisar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Todo está bien.</translation>
    </message>
    <message>
        <source>Forget all that has gone</source>
        <translation>Olvidar todo lo que el TPV ya no tiene</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
</context>
<context>
    <name>EditorChoicesSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>There is nothing to choose.</source>
        <translation>No hay nada que elegir.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>EditorConflictSheet</name>
    <message>
        <source>Somebody changed this too</source>
        <translation>Otra persona también lo cambió</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Choose what holds.</source>
        <translation>Aún no se ha guardado nada. Elija qué vale.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>el suyo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Choose for each</source>
        <translation>Elija para cada uno</translation>
    </message>
</context>
<context>
    <name>EditorCrop</name>
    <message>
        <source>The picture: drag it, or use the buttons</source>
        <translation>La foto: arrástrela o use los botones</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>A la izquierda</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>A la derecha</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Usar esta parte</translation>
    </message>
</context>
<context>
    <name>EditorForm</name>
    <message>
        <source>Fit for</source>
        <translation>Apto para</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>When it is sold (with its category)</source>
        <translation>Cuándo se vende (con su categoría)</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tamaños</translation>
    </message>
    <message>
        <source>Steps of the set</source>
        <translation>Pasos del menú</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>Va con</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>The set that is offered with it</source>
        <translation>El menú que se ofrece con él</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Hidden from guests</source>
        <translation>Oculto a los clientes</translation>
    </message>
    <message>
        <source>Hide from guests</source>
        <translation>Ocultar a los clientes</translation>
    </message>
    <message>
        <source>Copy this to other dishes</source>
        <translation>Copiar a otros platos</translation>
    </message>
    <message>
        <source>Set at the POS, with new dishes and what they are made of:</source>
        <translation>Se fija en el TPV, junto con los platos nuevos y su composición:</translation>
    </message>
</context>
<context>
    <name>EditorHistorySheet</name>
    <message>
        <source>Earlier editions</source>
        <translation>Ediciones anteriores</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>empieza %1</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Yes, this one</source>
        <translation>Sí, esta</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
</context>
<context>
    <name>EditorMoreSheet</name>
    <message>
        <source>More about the menu</source>
        <translation>Más sobre el menú</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Categories and order</source>
        <translation>Categorías y orden</translation>
    </message>
    <message>
        <source>Choices and options</source>
        <translation>Grupos de opciones</translation>
    </message>
    <message>
        <source>Change many prices</source>
        <translation>Cambiar muchos precios</translation>
    </message>
    <message>
        <source>What is suggested with anything</source>
        <translation>Qué se sugiere siempre</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nada por revisar</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n cosa que mirar</numerusform>
            <numerusform>%n cosas que mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier editions</source>
        <translation>Ediciones anteriores</translation>
    </message>
</context>
<context>
    <name>EditorOrderRow</name>
    <message>
        <source>Hidden from guests</source>
        <translation>Oculto a los clientes</translation>
    </message>
    <message>
        <source>Show %1 again</source>
        <translation>Mostrar %1 de nuevo</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar %1</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 arriba</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 abajo</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
</context>
<context>
    <name>EditorOrderSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Todas las categorías</translation>
    </message>
    <message>
        <source>Cards in a row</source>
        <translation>Tarjetas por fila</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automático</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Edit a dish</source>
        <translation>Editar un plato</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n cosa que mirar</numerusform>
            <numerusform>%n cosas que mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Touch a dish on the board, then “Edit this dish”.</source>
        <translation>Toque un plato del tablero y luego «Editar este plato».</translation>
    </message>
    <message>
        <source>The draft is on its way…</source>
        <translation>El borrador está en camino…</translation>
    </message>
</context>
<context>
    <name>EditorPickSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>Nombre de un plato</translation>
    </message>
    <message>
        <source>Take these (%1)</source>
        <translation>Tomar estos (%1)</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>No tomar ninguno</translation>
    </message>
</context>
<context>
    <name>EditorPictureSheet</name>
    <message>
        <source>Which part of it?</source>
        <translation>¿Qué parte?</translation>
    </message>
    <message>
        <source>Where is the picture?</source>
        <translation>¿Dónde está la foto?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing is here. Plug a USB stick in, or copy pictures into the inbox.</source>
        <translation>Aquí no hay nada. Conecte una memoria USB o copie fotos al buzón.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin foto</translation>
    </message>
    <message>
        <source>The POS&apos;s picture</source>
        <translation>La foto del TPV</translation>
    </message>
</context>
<context>
    <name>EditorPreview</name>
    <message>
        <source>What guests see</source>
        <translation>Lo que ven los clientes</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>See the whole screen</source>
        <translation>Ver la pantalla entera</translation>
    </message>
</context>
<context>
    <name>EditorPublishSheet</name>
    <message>
        <source>Publish?</source>
        <translation>¿Publicar?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay cambios.</translation>
    </message>
    <message>
        <source>is written to the POS</source>
        <translation>se escribe en el TPV</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Ahora mismo</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>A una hora</translation>
    </message>
    <message>
        <source>−1 day</source>
        <translation>−1 día</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1 día</translation>
    </message>
    <message>
        <source>−30 min</source>
        <translation>−30 min</translation>
    </message>
    <message>
        <source>+30 min</source>
        <translation>+30 min</translation>
    </message>
    <message>
        <source>Guests in the middle of an order finish on the menu they began with.</source>
        <translation>Quien está a mitad de un pedido termina con el menú con que empezó.</translation>
    </message>
    <message>
        <source>Publish at that time</source>
        <translation>Publicar a esa hora</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publicar ahora</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking for the orders…</source>
        <translation>Buscando los pedidos…</translation>
    </message>
    <message>
        <source>This counts walks, not orders.</source>
        <translation>Cuenta recorridos, no pedidos.</translation>
    </message>
    <message>
        <source>No orders.</source>
        <translation>Ningún pedido.</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter on</source>
        <translation>Filtro activo</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Alérgenos</translation>
    </message>
    <message>
        <source>Allergens &amp; diet</source>
        <translation>Alérgenos y dieta</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Allergens &amp; diet</source>
        <translation>Alérgenos y dieta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dishes that contain what you touch are hidden. Dishes that do not state their allergens stay, and say so.</source>
        <translation>Los platos con lo que toque se ocultan. Los que no indican alérgenos se quedan y lo dicen.</translation>
    </message>
    <message>
        <source>I avoid</source>
        <translation>Evito</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>At most, a dish</source>
        <translation>Cada plato, como máximo</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation>
            <numerusform>%n plato oculto por su filtro</numerusform>
            <numerusform>%n platos ocultos por su filtro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not stated</source>
        <translation>
            <numerusform>%n sin indicar</numerusform>
            <numerusform>%n sin indicar</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Borrar todo</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dish(es)</source>
        <translation>
            <numerusform>Ver %n plato</numerusform>
            <numerusform>Ver %n platos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoodFacts</name>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>Proteínas</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>Grasas</translation>
    </message>
    <message>
        <source>Carbohydrate</source>
        <translation>Hidratos</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Sal</translation>
    </message>
    <message>
        <source>Sugar</source>
        <translation>Azúcares</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>Fibra</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>Sodio</translation>
    </message>
</context>
<context>
    <name>FoodFactsRow</name>
    <message>
        <source>Contains</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No consta</translation>
    </message>
    <message>
        <source>None</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>FoodFactsSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>As you have chosen it now. All dishes are made in one kitchen: traces cannot be ruled out.</source>
        <translation>De lo que ha elegido ahora. Todo se prepara en una cocina: puede haber trazas.</translation>
    </message>
    <message>
        <source>Not everything is stated. Please ask our staff.</source>
        <translation>No todo está indicado. Pregunte al personal.</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Alérgenos</translation>
    </message>
    <message>
        <source>Nutrition</source>
        <translation>Nutrición</translation>
    </message>
</context>
<context>
    <name>ForWhom</name>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
</context>
<context>
    <name>Gift</name>
    <message>
        <source>Pay with it, or see what is left on it</source>
        <translation>Pague con ella o vea su saldo</translation>
    </message>
    <message>
        <source>Please ask our staff to look at this card.</source>
        <translation>Pida a nuestro personal que revise esta tarjeta.</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Válida hasta el %1</translation>
    </message>
    <message>
        <source>It pays the whole order.</source>
        <translation>Paga todo el pedido.</translation>
    </message>
    <message>
        <source>It pays %1 of this order. %2 is left to pay.</source>
        <translation>Paga %1 de este pedido. Quedan %2 por pagar.</translation>
    </message>
    <message>
        <source>We do not know this number. Please check it.</source>
        <translation>No conocemos este número. Compruébelo, por favor.</translation>
    </message>
    <message>
        <source>Nothing is left on this card.</source>
        <translation>No queda saldo en esta tarjeta.</translation>
    </message>
    <message>
        <source>This card is no longer valid.</source>
        <translation>Esta tarjeta ya no es válida.</translation>
    </message>
    <message>
        <source>This card cannot be used. Our staff can tell you more.</source>
        <translation>Esta tarjeta no se puede usar. Nuestro personal puede informarle.</translation>
    </message>
    <message>
        <source>Gift cards cannot be looked up just now.</source>
        <translation>Ahora no se pueden consultar tarjetas de regalo.</translation>
    </message>
</context>
<context>
    <name>GiftSheet</name>
    <message>
        <source>Gift card</source>
        <translation>Tarjeta de regalo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Type the number on the card, or hold its code under the scanner below the screen.</source>
        <translation>Escriba el número de la tarjeta o acerque su código al lector bajo la pantalla.</translation>
    </message>
    <message>
        <source>Number of the gift card</source>
        <translation>Número de la tarjeta de regalo</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>On this card</source>
        <translation>Saldo de la tarjeta</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Escriba el número</translation>
    </message>
    <message>
        <source>See what is on it</source>
        <translation>Ver el saldo</translation>
    </message>
    <message>
        <source>Pay with this card</source>
        <translation>Pagar con esta tarjeta</translation>
    </message>
    <message>
        <source>Call our staff</source>
        <translation>Llamar al personal</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Bring controls down</source>
        <translation>Acercar los controles</translation>
    </message>
    <message>
        <source>All of them in the lower part</source>
        <translation>Todos en la parte de abajo</translation>
    </message>
    <message>
        <source>Easy mode</source>
        <translation>Modo fácil</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>Una pregunta cada vez</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Black, white, yellow</source>
        <translation>Negro, blanco, amarillo</translation>
    </message>
    <message>
        <source>Dark screen</source>
        <translation>Pantalla oscura</translation>
    </message>
    <message>
        <source>Less glare</source>
        <translation>Menos brillo</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>We wait longer for you</source>
        <translation>Esperamos más</translation>
    </message>
    <message>
        <source>Your order is kept</source>
        <translation>Su pedido se conserva</translation>
    </message>
</context>
<context>
    <name>HelpStaff</name>
    <message>
        <source>Call staff</source>
        <translation>Llamar al personal</translation>
    </message>
    <message>
        <source>Please wait here. Somebody will come at once.</source>
        <translation>Espere aquí. Enseguida viene alguien.</translation>
    </message>
</context>
<context>
    <name>HiddenNote</name>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation>
            <numerusform>%n plato oculto por su filtro</numerusform>
            <numerusform>%n platos ocultos por su filtro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HourChart</name>
    <message>
        <source>Under each hour: how many orders</source>
        <translation>Bajo cada hora: cuántos pedidos</translation>
    </message>
</context>
<context>
    <name>IcCard</name>
    <message>
        <source>%1 of 2</source>
        <translation>%1 de 2</translation>
    </message>
    <message>
        <source>Any contactless card will do, such as a travel card. Nothing is paid, and only its number is read.</source>
        <translation>Vale cualquier tarjeta sin contacto, como la del transporte. No se paga nada y solo se lee su número.</translation>
    </message>
    <message>
        <source>Hold your card to the card reader</source>
        <translation>Acerque su tarjeta al lector</translation>
    </message>
    <message>
        <source>Take the card away, then hold it to the card reader again.</source>
        <translation>Retire la tarjeta y acérquela otra vez al lector.</translation>
    </message>
    <message>
        <source>Once more, please</source>
        <translation>Una vez más, por favor</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>Next time, hold it to the card reader, and your points are there.</source>
        <translation>La próxima vez acérquela al lector y tendrá sus puntos.</translation>
    </message>
    <message>
        <source>This is your member card now</source>
        <translation>Ya es su tarjeta de socio</translation>
    </message>
    <message>
        <source>It is another member&apos;s card, or you have as many as you can. Another one may do.</source>
        <translation>Es de otro socio o ya tiene el máximo de tarjetas. Pruebe con otra.</translation>
    </message>
    <message>
        <source>This card cannot be used</source>
        <translation>Esta tarjeta no se puede usar</translation>
    </message>
    <message>
        <source>So we would not know it again. Identity cards and many phones do that. Please try another card, such as a travel card.</source>
        <translation>No podríamos reconocerla. Pasa con documentos de identidad y muchos teléfonos. Pruebe con otra, como la del transporte.</translation>
    </message>
    <message>
        <source>This card shows another number each time</source>
        <translation>Esta tarjeta muestra otro número cada vez</translation>
    </message>
    <message>
        <source>Your points are safe. Please try once more, or the next time.</source>
        <translation>Sus puntos están a salvo. Inténtelo otra vez o la próxima vez.</translation>
    </message>
    <message>
        <source>That does not work just now</source>
        <translation>Ahora mismo no funciona</translation>
    </message>
</context>
<context>
    <name>IcCardScreen</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
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
    <name>ItemBack</name>
    <message>
        <source>Back to your order</source>
        <translation>Volver al pedido</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message>
        <source>incl. tax</source>
        <translation>imp. incl.</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>más impuestos</translation>
    </message>
    <message numerus="yes">
        <source>%n to go: choose your %1</source>
        <translation>
            <numerusform>Falta %n: elija %1</numerusform>
            <numerusform>Faltan %n: elija %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What you chose contains %1</source>
        <translation>Lo elegido contiene %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>Añadir al pedido</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Allergens not stated</source>
        <translation>Alérgenos no indicados</translation>
    </message>
    <message numerus="yes">
        <source>All %n allergen(s), nutrition</source>
        <translation>
            <numerusform>%n alérgeno y nutrición</numerusform>
            <numerusform>%n alérgenos y nutrición</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemScreen</name>
    <message>
        <source>Only for guests aged %1 and over; our staff will check.</source>
        <translation>Solo para mayores de %1 años; el personal lo comprobará.</translation>
    </message>
    <message>
        <source>To take out only; taxed as that.</source>
        <translation>Solo para llevar, con ese impuesto.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cantidad</translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source>your name</source>
        <translation>su nombre</translation>
    </message>
    <message>
        <source>Please type %1</source>
        <translation>Escriba %1</translation>
    </message>
    <message>
        <source>your phone number</source>
        <translation>su teléfono</translation>
    </message>
    <message>
        <source>your mail address</source>
        <translation>su correo</translation>
    </message>
    <message>
        <source>the agreement</source>
        <translation>el acuerdo</translation>
    </message>
    <message>
        <source>Please read and tick %1</source>
        <translation>Lea y marque %1</translation>
    </message>
</context>
<context>
    <name>JoinConsent</name>
    <message>
        <source>I agree that my name and phone number are kept for my points.</source>
        <translation>Acepto que se guarden mi nombre y teléfono para mis puntos.</translation>
    </message>
    <message>
        <source>I agree that my name and mail address are kept for my points.</source>
        <translation>Acepto que se guarden mi nombre y mi correo para mis puntos.</translation>
    </message>
    <message>
        <source>Used for points only, kept encrypted, erased whenever you ask our staff.</source>
        <translation>Solo para los puntos, cifrado; se borra cuando lo pida.</translation>
    </message>
    <message>
        <source>Used for points only, erased whenever you ask our staff.</source>
        <translation>Solo para los puntos; se borra cuando lo pida.</translation>
    </message>
</context>
<context>
    <name>JoinScreen</name>
    <message>
        <source>Become a member</source>
        <translation>Hágase socio</translation>
    </message>
    <message>
        <source>Your name or nickname</source>
        <translation>Su nombre o apodo</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>With a phone number</source>
        <translation>Con un teléfono</translation>
    </message>
    <message>
        <source>With a mail address</source>
        <translation>Con un correo</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>Dakuten</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>Handakuten</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>Kana pequeño</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
</context>
<context>
    <name>JoinWish</name>
    <message>
        <source>Join after paying</source>
        <translation>Unirse tras pagar</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Order by pictures</source>
        <translation>Pedir con imágenes</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>We are offline just now: please pay at the counter.</source>
        <translation>Ahora estamos sin conexión: pague en el mostrador.</translation>
    </message>
    <message>
        <source>No cards just now: please pay at the counter.</source>
        <translation>Ahora no se aceptan tarjetas: pague en el mostrador.</translation>
    </message>
    <message>
        <source>Points cannot be spent just now. You can still collect them.</source>
        <translation>Ahora no se pueden usar puntos, pero sí acumularlos.</translation>
    </message>
    <message>
        <source>Nothing can be printed just now: your number and receipt are on this screen.</source>
        <translation>Ahora no se puede imprimir: su número y su recibo están en esta pantalla.</translation>
    </message>
    <message>
        <source>Nothing can be printed just now: receipts are on this screen.</source>
        <translation>Ahora no se puede imprimir: los recibos están en esta pantalla.</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Take-out only</source>
        <translation>Solo para llevar</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Tal cual</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Lo último</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>A word, an order, a code</source>
        <translation>Una palabra, un pedido, un código</translation>
    </message>
    <message>
        <source>No such lines.</source>
        <translation>No hay líneas así.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Older lines follow.</source>
        <translation>Siguen líneas más antiguas.</translation>
    </message>
</context>
<context>
    <name>LowTop</name>
    <message>
        <source>Controls are below</source>
        <translation>Los controles están abajo</translation>
    </message>
    <message>
        <source>There is nothing to touch up here.</source>
        <translation>Aquí arriba no hay nada que tocar.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>MailField</name>
    <message>
        <source>Mail address</source>
        <translation>Correo electrónico</translation>
    </message>
</context>
<context>
    <name>MemberBefore</name>
    <message>
        <source>Ordered before</source>
        <translation>Pedidos anteriores</translation>
    </message>
    <message>
        <source>You might like</source>
        <translation>Quizás le guste</translation>
    </message>
    <message>
        <source>Why am I seeing this?</source>
        <translation>¿Por qué veo esto?</translation>
    </message>
    <message>
        <source>Do not suggest from my orders</source>
        <translation>No sugerir según mis pedidos</translation>
    </message>
    <message>
        <source>Suggest from my orders again</source>
        <translation>Volver a sugerir según mis pedidos</translation>
    </message>
    <message>
        <source>It comes from what you ordered here as a member, and from what goes with it. Nothing else is used.</source>
        <translation>Sale de lo que ha pedido aquí como miembro y de lo que combina con ello. No se usa nada más.</translation>
    </message>
</context>
<context>
    <name>MemberHome</name>
    <message>
        <source>Welcome back, %1</source>
        <translation>Hola de nuevo, %1</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 puntos</translation>
    </message>
    <message>
        <source>Use %1 pt</source>
        <translation>Usar %1 pt</translation>
    </message>
    <message>
        <source>in your order</source>
        <translation>en su pedido</translation>
    </message>
    <message>
        <source>%1 pt to go</source>
        <translation>Faltan %1 pt</translation>
    </message>
    <message>
        <source>When we are back online</source>
        <translation>Cuando haya conexión</translation>
    </message>
    <message>
        <source>For orders from %1</source>
        <translation>En pedidos desde %1</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Happy birthday! A gift waits for you.</source>
        <translation>¡Feliz cumpleaños! Le espera un regalo.</translation>
    </message>
    <message>
        <source>%1 pt to %2</source>
        <translation>%1 pt para %2</translation>
    </message>
    <message>
        <source>%1 pt end on %2</source>
        <translation>%1 pt caducan el %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 stamps</source>
        <translation>%1: %2 de %3 sellos</translation>
    </message>
    <message>
        <source>Saves you most now: %1 (%2 less)</source>
        <translation>Lo que más ahorra ahora: %1 (%2 menos)</translation>
    </message>
    <message>
        <source>paying with points</source>
        <translation>pagar con puntos</translation>
    </message>
</context>
<context>
    <name>MemberHomeScreen</name>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>Use my IC card</source>
        <translation>Usar mi tarjeta sin contacto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Full menu</source>
        <translation>Menú completo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Order my usual</source>
        <translation>Pedir lo de siempre</translation>
    </message>
</context>
<context>
    <name>MemberMail</name>
    <message>
        <source>Collect by mail address</source>
        <translation>Puntos con el correo</translation>
    </message>
    <message>
        <source>No name and no balance is shown on this screen. New guests can use it, too.</source>
        <translation>No se muestra ni nombre ni saldo. También para nuevos.</translation>
    </message>
    <message>
        <source>Please type the whole address, like name@example.jp.</source>
        <translation>Escriba la dirección completa, como nombre@example.com.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Collect with this address</source>
        <translation>Usar este correo</translation>
    </message>
    <message>
        <source>By phone number</source>
        <translation>Con el teléfono</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>Entrar con su teléfono</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
</context>
<context>
    <name>MemberOffers</name>
    <message>
        <source>Rewards</source>
        <translation>Premios</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Pay with points</source>
        <translation>Pagar con puntos</translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation>hasta %1, equivale a %2</translation>
    </message>
    <message>
        <source> (saves you most now)</source>
        <translation> (lo que más ahorra ahora)</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>No usar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>Confirmar %1</translation>
    </message>
    <message>
        <source>From then on typing it collects your points.</source>
        <translation>Desde entonces, basta con escribirlo para sumar puntos.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
</context>
<context>
    <name>MemberPast</name>
    <message>
        <source>Add: %1</source>
        <translation>Añadir: %1</translation>
    </message>
</context>
<context>
    <name>MemberPhone</name>
    <message>
        <source>Collect by phone number</source>
        <translation>Sumar por teléfono</translation>
    </message>
    <message>
        <source>No name and no balance is shown on this screen. New guests can use it, too.</source>
        <translation>No se muestra ni nombre ni saldo. También para nuevos.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Your number is kept encrypted</source>
        <translation>Su número se guarda cifrado</translation>
    </message>
    <message>
        <source>New here?
Join in 20 seconds</source>
        <translation>¿Es nuevo?
Únase en 20 segundos</translation>
    </message>
    <message>
        <source>By mail address</source>
        <translation>Con el correo</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>Entrar con su teléfono</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>then it goes on by itself</source>
        <translation>y sigue solo</translation>
    </message>
</context>
<context>
    <name>MemberScan</name>
    <message>
        <source>Hold it to the scanner below the screen, or your linked IC card to the card reader.</source>
        <translation>Acérquelo al escáner bajo la pantalla, o su tarjeta de socio sin contacto al lector.</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>Scan your member code</source>
        <translation>Escanee su código</translation>
    </message>
    <message>
        <source>We are looking your code up.</source>
        <translation>Estamos buscando su código.</translation>
    </message>
    <message>
        <source>We are looking it up.</source>
        <translation>Lo estamos comprobando.</translation>
    </message>
    <message>
        <source>Hold it to the scanner below the screen.</source>
        <translation>Acérquelo al lector bajo la pantalla.</translation>
    </message>
</context>
<context>
    <name>MemberScreen</name>
    <message>
        <source>Collect points?</source>
        <translation>¿Sumar puntos?</translation>
    </message>
    <message>
        <source>You can also order without.</source>
        <translation>Puede pedir sin ello.</translation>
    </message>
    <message>
        <source>%1 You can also order without.</source>
        <translation>%1 Puede pedir sin ello.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Continue without</source>
        <translation>Seguir sin sumar</translation>
    </message>
</context>
<context>
    <name>MemberUsual</name>
    <message>
        <source>Your usual</source>
        <translation>Lo de siempre</translation>
    </message>
    <message>
        <source>Add my usual</source>
        <translation>Añadir lo de siempre</translation>
    </message>
</context>
<context>
    <name>MembersOnly</name>
    <message>
        <source>For members</source>
        <translation>Solo socios</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a tier of members and those above it</comment>
        <translation>Desde %1</translation>
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
        <translation>Vuelve a las %1</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>the allergens of a dish</comment>
        <translation>No consta</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limitado</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>incl. tax</source>
        <translation>imp. incl.</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>más impuestos</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · incl. tax</source>
        <translation>
            <numerusform>%n artículo · imp. incl.</numerusform>
            <numerusform>%n artículos · imp. incl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · plus tax</source>
        <translation>
            <numerusform>%n artículo · más imp.</numerusform>
            <numerusform>%n artículos · más imp.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>MenuCard</name>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 en lugar de %2</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation>Elegir opciones</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>Añadir al pedido</translation>
    </message>
</context>
<context>
    <name>MenuTitle</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>MenuTools</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>MenuTrouble</name>
    <message>
        <source>The menu could not be loaded</source>
        <translation>No se pudo cargar el menú</translation>
    </message>
    <message>
        <source>Please try again. Your order is kept.</source>
        <translation>Inténtelo de nuevo. Su pedido se conserva.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Cargar de nuevo</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Llamar al personal</translation>
    </message>
    <message>
        <source>Nothing is on sale just now</source>
        <translation>Ahora no hay nada a la venta</translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation>Pregunte a nuestro personal.</translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>A name for your order?</source>
        <translation>¿Un nombre para su pedido?</translation>
    </message>
    <message>
        <source>We call it when your order is ready. You can leave it out.</source>
        <translation>Lo llamaremos cuando su pedido esté listo. Puede omitirlo.</translation>
    </message>
    <message>
        <source>Your name or nickname</source>
        <translation>Su nombre o apodo</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>Dakuten</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>Handakuten</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>Kana pequeño</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Seguir sin nombre</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>We open at %1.</source>
        <translation>Abrimos a las %1.</translation>
    </message>
    <message>
        <source>Please come again later.</source>
        <translation>Vuelva más tarde, por favor.</translation>
    </message>
    <message>
        <source>We are closed
just now</source>
        <translation>Ahora
está cerrado</translation>
    </message>
    <message>
        <source>This kiosk
is resting</source>
        <translation>Esta máquina
descansa</translation>
    </message>
    <message>
        <source>We open tomorrow at %1.</source>
        <translation>Abrimos mañana a las %1.</translation>
    </message>
    <message>
        <source>We open on %2 at %1.</source>
        <translation>Abrimos el %2 a las %1.</translation>
    </message>
    <message>
        <source>For staff: it stopped several times and tries again by itself in five minutes. If it comes back to this, switch it off and on, then call support with the reference.</source>
        <translation>Para el personal: se detuvo varias veces y volverá a intentarlo en cinco minutos. Si vuelve a esta pantalla, apáguelo y enciéndalo, y llame a asistencia con la referencia.</translation>
    </message>
    <message>
        <source>The menu could not be loaded</source>
        <translation>No se pudo cargar el menú</translation>
    </message>
    <message>
        <source>Please try again, or order at the counter.</source>
        <translation>Inténtelo de nuevo o pida en el mostrador.</translation>
    </message>
    <message>
        <source>We cannot take orders here just now</source>
        <translation>Ahora no podemos tomar pedidos aquí</translation>
    </message>
    <message>
        <source>Our prices are being brought up to date. Please order at the counter.</source>
        <translation>Estamos actualizando los precios. Pida en el mostrador.</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>See the set</source>
        <translation>Ver el menú</translation>
    </message>
    <message>
        <source>See more</source>
        <translation>Ver más</translation>
    </message>
</context>
<context>
    <name>OfferGoodsSheet</name>
    <message>
        <source>Which dishes?</source>
        <translation>¿Qué platos?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>Nombre de un plato</translation>
    </message>
    <message>
        <source>Take these (%1)</source>
        <translation>Tomar estos (%1)</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>No tomar ninguno</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Change points</source>
        <translation>Cambiar puntos</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Touch again to end it</source>
        <translation>Toque otra vez para terminar</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>OfferSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Or on one day</source>
        <translation>O un solo día</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>¿Desde qué día?</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation>¿Hasta qué día?</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Every week on</source>
        <translation>Cada semana el</translation>
    </message>
</context>
<context>
    <name>OfferTile</name>
    <message>
        <source>Add: %1</source>
        <translation>Añadir: %1</translation>
    </message>
</context>
<context>
    <name>OfferTrySheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>−1 day</source>
        <translation>−1 día</translation>
    </message>
    <message>
        <source>−30 minutes</source>
        <translation>−30 minutos</translation>
    </message>
    <message>
        <source>+30 minutes</source>
        <translation>+30 minutos</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1 día</translation>
    </message>
    <message>
        <source>Who orders</source>
        <translation>Quién pide</translation>
    </message>
    <message>
        <source>This basket does not reach what the code asks for.</source>
        <translation>Esta cesta no llega a lo que pide el código.</translation>
    </message>
    <message>
        <source>A basket of these would pay</source>
        <translation>Una cesta con esto pagaría</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Name for guests</source>
        <translation>Nombre para los clientes</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Porcentaje de descuento</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>From a total of</source>
        <translation>Desde un total de</translation>
    </message>
    <message>
        <source>Code, as guests type it</source>
        <translation>Código, tal como lo escribe el cliente</translation>
    </message>
    <message>
        <source>Where guests are told of it</source>
        <translation>Dónde se anuncia</translation>
    </message>
    <message>
        <source>Uses in all</source>
        <translation>Usos en total</translation>
    </message>
    <message>
        <source>Uses by one member</source>
        <translation>Usos por socio</translation>
    </message>
    <message>
        <source>With this, only members can use it.</source>
        <translation>Así solo pueden usarlo los socios.</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>A code has 3 signs or more.</source>
        <translation>Un código tiene 3 signos o más.</translation>
    </message>
    <message>
        <source>How many points?</source>
        <translation>¿Cuántos puntos?</translation>
    </message>
    <message>
        <source>A name for guests is missing.</source>
        <translation>Falta un nombre para los clientes.</translation>
    </message>
    <message>
        <source>How much is taken off?</source>
        <translation>¿Cuánto se descuenta?</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>%1% off</source>
        <translation>%1 % de descuento</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 de descuento</translation>
    </message>
    <message>
        <source>One of it free</source>
        <translation>Uno gratis</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>Used %1</source>
        <translation>Usado %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>Used %1 of %2</source>
        <translation>Usado %1 de %2</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>%1 a member</source>
        <translation>%1 por socio</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 puntos</translation>
    </message>
    <message>
        <source>%1 times the points</source>
        <translation>Puntos por %1</translation>
    </message>
    <message>
        <source>It holds at every kiosk from now on.</source>
        <translation>Vale desde ahora en todos los quioscos.</translation>
    </message>
    <message>
        <source>There is no menu yet.</source>
        <translation>Todavía no hay menú.</translation>
    </message>
    <message>
        <source>The programme does not answer.</source>
        <translation>El programa no responde.</translation>
    </message>
    <message>
        <source>What a basket would pay</source>
        <translation>Lo que pagaría un pedido</translation>
    </message>
    <message>
        <source>That code is there already.</source>
        <translation>Ese código ya existe.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>This shop has no loyalty programme. Its POS may have discounts of its own.</source>
        <translation>Esta tienda no tiene programa de puntos. Su TPV puede tener descuentos propios.</translation>
    </message>
    <message>
        <source>Codes, rewards and points are set in the programme itself: %1.</source>
        <translation>Códigos, recompensas y puntos se fijan en el propio programa: %1.</translation>
    </message>
    <message>
        <source>A new code</source>
        <translation>Código nuevo</translation>
    </message>
    <message>
        <source>A new reward</source>
        <translation>Recompensa nueva</translation>
    </message>
    <message>
        <source>More points</source>
        <translation>Más puntos</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>The programme does not take it: %1</source>
        <translation>El programa no lo acepta: %1</translation>
    </message>
    <message>
        <source>The programme does not answer. Touch again: nothing is done twice.</source>
        <translation>El programa no responde. Toque otra vez: nada se hace dos veces.</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Todo: %1</translation>
    </message>
    <message>
        <source>Price for all of it</source>
        <translation>Precio de todo</translation>
    </message>
    <message>
        <source>Choose the dishes it is for.</source>
        <translation>Elija los platos.</translation>
    </message>
    <message>
        <source>A combo is of two dishes or more.</source>
        <translation>Un combo es de dos platos o más.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>%1 for all</source>
        <translation>%1 por todo</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>It ends when the draft is published.</source>
        <translation>Termina cuando se publica el borrador.</translation>
    </message>
    <message>
        <source>%1 of a kind at most: end one first.</source>
        <translation>%1 como máximo: termine una antes.</translation>
    </message>
    <message>
        <source>Dishes it is for</source>
        <translation>Platos</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Parte %1</translation>
    </message>
    <message>
        <source>Happy hour</source>
        <translation>Hora feliz</translation>
    </message>
    <message>
        <source>Combo</source>
        <translation>Combo</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Desde ahora</translation>
    </message>
</context>
<context>
    <name>OffersPage</name>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>What you set here holds at every kiosk of the shop.</source>
        <translation>Lo que fija aquí vale en todos los quioscos de la tienda.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Happy hours</source>
        <translation>Horas felices</translation>
    </message>
    <message>
        <source>Combos</source>
        <translation>Combos</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Recompensas</translation>
    </message>
    <message>
        <source>More points</source>
        <translation>Más puntos</translation>
    </message>
    <message>
        <source>This POS takes no happy hours and combos from the kiosk: set them up in the POS itself. What stands here is not shown to guests.</source>
        <translation>Este POS no acepta horas felices ni combos del quiosco: configúrelos en el POS. Lo que hay aquí no se muestra a los clientes.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Todavía no hay nada.</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Closed now at every kiosk.</source>
        <translation>Cerrado ahora en todos los quioscos.</translation>
    </message>
    <message>
        <source>The opening hours hold again.</source>
        <translation>El horario vuelve a valer.</translation>
    </message>
    <message>
        <source>Closed until %1</source>
        <translation>Cerrado hasta %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>The POS says that the shop is closed</source>
        <translation>El TPV dice que la tienda está cerrada</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Abierto hasta %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed now by %1 at %2</source>
        <translation>Cerrado por %1 a las %2</translation>
    </message>
    <message>
        <source>This kiosk was stopped on the diagnostics page</source>
        <translation>Este quiosco se detuvo en la página de diagnóstico</translation>
    </message>
    <message>
        <source>For a long queue: no offers on the first screen, nothing suggested, shorter waits.</source>
        <translation>Para una fila larga: sin ofertas en la primera pantalla, sin sugerencias, esperas más cortas.</translation>
    </message>
    <message>
        <source>On until %1, then off by itself.</source>
        <translation>Activo hasta %1; luego se apaga solo.</translation>
    </message>
    <message>
        <source>These opening hours hold now, at every kiosk.</source>
        <translation>Este horario ya vale en todos los quioscos.</translation>
    </message>
    <message>
        <source>Somebody else has just set the hours. Here are theirs.</source>
        <translation>Otra persona acaba de fijar el horario. Este es el suyo.</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Abierto todo el día</translation>
    </message>
</context>
<context>
    <name>OptionGroup</name>
    <message>
        <source>Chosen</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Elija uno</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Elija %n</numerusform>
            <numerusform>Elija %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included</source>
        <translation>
            <numerusform>%n incluido</numerusform>
            <numerusform>%n incluidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included, then %1 each</source>
        <translation>
            <numerusform>%n incluido, después %1 cada uno</numerusform>
            <numerusform>%n incluidos, después %1 cada uno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n</source>
        <translation>
            <numerusform>hasta %n</numerusform>
            <numerusform>hasta %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Allergens not stated</source>
        <translation>Alérgenos no indicados</translation>
    </message>
    <message>
        <source>Contains %1</source>
        <translation>Contiene %1</translation>
    </message>
</context>
<context>
    <name>OrderBack</name>
    <message>
        <source>Wrong dish</source>
        <translation>Plato equivocado</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>No estaba bien</translation>
    </message>
    <message>
        <source>Ordered twice</source>
        <translation>Pedido dos veces</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>El cliente cambió de idea</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>¿Cancelar este pedido?</translation>
    </message>
    <message>
        <source>What is refunded?</source>
        <translation>¿Qué se devuelve?</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>Choose what is refunded</source>
        <translation>Elija qué se devuelve</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>Devolver %1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Cancelar el pedido</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>Diga antes por qué</translation>
    </message>
    <message>
        <source>Your PIN is asked for</source>
        <translation>Se le pedirá el PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>OrderFacts</name>
    <message>
        <source>Cancel the order</source>
        <translation>Cancelar el pedido</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolver dinero</translation>
    </message>
    <message>
        <source>Receipt with addressee</source>
        <translation>Recibo a nombre de</translation>
    </message>
    <message>
        <source>Receipt copy</source>
        <translation>Copia del recibo</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Only managers can refund.</source>
        <translation>Solo los encargados pueden devolver dinero.</translation>
    </message>
</context>
<context>
    <name>OrderFormal</name>
    <message>
        <source>Who it is for</source>
        <translation>A nombre de</translation>
    </message>
    <message>
        <source>Name of the company or person</source>
        <translation>Nombre de la empresa o persona</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Food and drinks</source>
        <translation>Comida y bebida</translation>
    </message>
    <message>
        <source>The second one for the same order is marked as a copy. The name is kept nowhere.</source>
        <translation>El segundo del mismo pedido se marca como copia. El nombre no se guarda.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What will be printed</source>
        <translation>Lo que se imprimirá</translation>
    </message>
    <message>
        <source>The receipt as the guest saw it</source>
        <translation>El recibo como lo vio el cliente</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>Informe del día</translation>
    </message>
    <message>
        <source>The shop database does not answer: only this kiosk&apos;s own orders are here.</source>
        <translation>La base de datos no responde: solo están los pedidos de este quiosco.</translation>
    </message>
    <message>
        <source>Needs staff: %1</source>
        <translation>Para el personal: %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Ver más</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Número de pedido</translation>
    </message>
    <message>
        <source>There are no orders today.</source>
        <translation>Hoy no hay pedidos.</translation>
    </message>
    <message>
        <source>There is no order of that number in the last month.</source>
        <translation>No hay ningún pedido con ese número en el último mes.</translation>
    </message>
    <message>
        <source>Today, so far</source>
        <translation>Hoy, hasta ahora</translation>
    </message>
    <message>
        <source>There is no printer.</source>
        <translation>No hay impresora.</translation>
    </message>
    <message>
        <source>It is being printed.</source>
        <translation>Se está imprimiendo.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>Guardado: {}</translation>
    </message>
    <message>
        <source>That could not be written down. Nothing was refunded.</source>
        <translation>No se pudo anotar. No se devolvió nada.</translation>
    </message>
    <message>
        <source>The shop database does not answer: try again later.</source>
        <translation>La base de datos no responde: inténtelo más tarde.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>Continúa.</translation>
    </message>
    <message>
        <source>Look at the POS first.</source>
        <translation>Mire antes en el TPV.</translation>
    </message>
    <message>
        <source>It can only be settled by hand.</source>
        <translation>Solo se puede resolver a mano.</translation>
    </message>
    <message>
        <source>That could not be written down.</source>
        <translation>No se pudo anotar.</translation>
    </message>
    <message>
        <source>No order was found by the code that was scanned.</source>
        <translation>No se ha encontrado ningún pedido con el código leído.</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Please use another kiosk</source>
        <translation>Use la máquina de al lado</translation>
    </message>
    <message>
        <source>The others work as usual.</source>
        <translation>Las demás funcionan.</translation>
    </message>
    <message>
        <source>Or order at the counter</source>
        <translation>O pida en el mostrador</translation>
    </message>
    <message>
        <source>We are sorry for the trouble.</source>
        <translation>Disculpe las molestias.</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Llamar al personal</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Referencia %1</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
</context>
<context>
    <name>PaperDoubt</name>
    <message>
        <source>No, print again</source>
        <translation>No, imprimir otra vez</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>Credit or debit card</source>
        <translation>Tarjeta de crédito o débito</translation>
    </message>
    <message>
        <source>Tap, insert or swipe</source>
        <translation>Acerque, inserte o deslice</translation>
    </message>
    <message>
        <source>IC card</source>
        <translation>Tarjeta IC</translation>
    </message>
    <message>
        <source>Transit and e-money cards</source>
        <translation>Transporte y monedero</translation>
    </message>
    <message>
        <source>QR payment</source>
        <translation>Pago QR</translation>
    </message>
    <message>
        <source>Show the code on your phone</source>
        <translation>Muestre el código del móvil</translation>
    </message>
    <message>
        <source>Scan the code on this screen</source>
        <translation>Escanee el código de esta pantalla</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Pagar en el mostrador</translation>
    </message>
    <message>
        <source>Cash too. Take your number there</source>
        <translation>También efectivo. Lleve su número</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Mesa %1</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>Hacer el pedido</translation>
    </message>
    <message>
        <source>There is nothing left to pay</source>
        <translation>No queda nada por pagar</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Paying is not possible just now. Please call our staff.</source>
        <translation>Ahora no se puede pagar. Llame al personal.</translation>
    </message>
    <message>
        <source>Your order has alcohol: we will check your age at the counter.</source>
        <translation>Hay alcohol: comprobamos su edad en el mostrador.</translation>
    </message>
    <message>
        <source>We are offline just now: please pay at the counter.</source>
        <translation>Sin conexión: pague en el mostrador.</translation>
    </message>
    <message>
        <source>The card reader is resting: please pay at the counter.</source>
        <translation>El lector no funciona: pague en el mostrador.</translation>
    </message>
</context>
<context>
    <name>PayChoices</name>
    <message>
        <source>Pay with points</source>
        <translation>Pagar con puntos</translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation>hasta %1, equivale a %2</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>No usar</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Tarjeta de regalo</translation>
    </message>
    <message>
        <source>Use or check</source>
        <translation>Usar o ver saldo</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Sumar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Show card</source>
        <translation>Mostrar tarjeta</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Please ask our staff</source>
        <translation>Pregunte al personal</translation>
    </message>
    <message>
        <source>How would you like to pay?</source>
        <translation>¿Cómo quiere pagar?</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Agregar nombre</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>To pay, incl. tax</source>
        <translation>A pagar, imp. incl.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Touch a way to pay: it starts at once</source>
        <translation>Toque una forma de pago: empieza enseguida</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Llamar al personal</translation>
    </message>
</context>
<context>
    <name>PaySummary</name>
    <message>
        <source>To pay, incl. tax</source>
        <translation>A pagar, imp. incl.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Reader</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Sending your order</source>
        <translation>Enviando su pedido</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Un momento, por favor.</translation>
    </message>
    <message>
        <source>Getting things ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>Deteniendo el pago</translation>
    </message>
    <message>
        <source>We are asking the reader whether it is in time.</source>
        <translation>Preguntamos al lector si hay tiempo.</translation>
    </message>
    <message>
        <source>The payment
did not go through</source>
        <translation>El pago
no se realizó</translation>
    </message>
    <message>
        <source>We are checking</source>
        <translation>Estamos comprobando</translation>
    </message>
    <message>
        <source>Please don&apos;t pay again; call our staff if this takes long.</source>
        <translation>No pague otra vez; llame al personal si tarda.</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Pregunte al personal</translation>
    </message>
    <message>
        <source>Your order is safe with us. Please don&apos;t pay again.</source>
        <translation>Su pedido está a salvo. No pague otra vez.</translation>
    </message>
    <message>
        <source>We are offline just now</source>
        <translation>Ahora no hay conexión</translation>
    </message>
    <message>
        <source>You have not been charged. Please pay at the counter.</source>
        <translation>No se le ha cobrado. Pague en el mostrador.</translation>
    </message>
    <message>
        <source>You have not been charged. Your order is kept; please try again.</source>
        <translation>No se le ha cobrado. El pedido se conserva; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>You have not been charged.</source>
        <translation>No se le ha cobrado.</translation>
    </message>
    <message>
        <source>The time was up.</source>
        <translation>Se acabó el tiempo.</translation>
    </message>
    <message>
        <source>It was stopped at the reader.</source>
        <translation>Se detuvo en el lector.</translation>
    </message>
    <message>
        <source>Hold your card
to the reader</source>
        <translation>Acerque la tarjeta
al lector</translation>
    </message>
    <message>
        <source>Touch the reader
with your IC card</source>
        <translation>Toque el lector
con su tarjeta IC</translation>
    </message>
    <message>
        <source>Show your code
to the reader</source>
        <translation>Muestre su código
al lector</translation>
    </message>
    <message>
        <source>Scan this code
with your phone</source>
        <translation>Escanee este código
con su teléfono</translation>
    </message>
    <message>
        <source>Please pay
at the reader</source>
        <translation>Pague
en el lector</translation>
    </message>
    <message>
        <source>Waiting for your card · %1</source>
        <translation>Esperando la tarjeta · %1</translation>
    </message>
    <message>
        <source>Waiting for your code · %1</source>
        <translation>Esperando el código · %1</translation>
    </message>
    <message>
        <source>Waiting for your phone · %1</source>
        <translation>Esperando su teléfono · %1</translation>
    </message>
    <message>
        <source>Waiting for the reader · %1</source>
        <translation>Esperando al lector · %1</translation>
    </message>
    <message>
        <source>It is on the right,
below this screen.</source>
        <translation>Está a la derecha,
bajo la pantalla.</translation>
    </message>
    <message>
        <source>It is on the left,
below this screen.</source>
        <translation>Está a la izquierda,
bajo la pantalla.</translation>
    </message>
    <message>
        <source>It is below this screen.</source>
        <translation>Está bajo la pantalla.</translation>
    </message>
    <message>
        <source>It is on the right of this screen.</source>
        <translation>Está a la derecha de la pantalla.</translation>
    </message>
    <message>
        <source>It is on the left of this screen.</source>
        <translation>Está a la izquierda de la pantalla.</translation>
    </message>
</context>
<context>
    <name>PayingButtons</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pay another way</source>
        <translation>Pagar de otra forma</translation>
    </message>
    <message>
        <source>Back to your order</source>
        <translation>Volver al pedido</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>Cancelar el pago</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Pagar en el mostrador</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Llamar al personal</translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>¿Cómo quiere pagar?</translation>
    </message>
</context>
<context>
    <name>PayingSheet</name>
    <message>
        <source>Your order is saved</source>
        <translation>Su pedido está guardado</translation>
    </message>
    <message>
        <source>To pay, incl. tax</source>
        <translation>A pagar, imp. incl.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Reference for our staff: %1</source>
        <translation>Referencia para el personal: %1</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>Who may come in</source>
        <translation>Quién puede entrar</translation>
    </message>
    <message>
        <source>The shop database does not answer: nothing can be changed now.</source>
        <translation>La base de datos de la tienda no responde: ahora no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>The newest of all kiosks on top</source>
        <translation>Lo más nuevo de todos los quioscos, arriba</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>PeriodSheet</name>
    <message>
        <source>Which days?</source>
        <translation>¿Qué días?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Los últimos 90 días</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>Manager</source>
        <translation>Gerente</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueado</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Another role</source>
        <translation>Otro rol</translation>
    </message>
    <message>
        <source>Touch again to remove</source>
        <translation>Toque otra vez para quitar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Escriba el nombre</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The same PIN once more.</source>
        <translation>El mismo PIN otra vez.</translation>
    </message>
    <message>
        <source>6 to 8 digits that nobody guesses: no birthday, no row. Let them type it.</source>
        <translation>De 6 a 8 cifras que nadie adivine: ni cumpleaños ni series. Que las escriba esa persona.</translation>
    </message>
    <message>
        <source>At least 6 digits</source>
        <translation>Al menos 6 cifras</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n cifra escrita</numerusform>
            <numerusform>%n cifras escritas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Volver a los clientes</translation>
    </message>
    <message>
        <source>Who confirms?</source>
        <translation>¿Quién confirma?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>Who ends the training?</source>
        <translation>¿Quién termina el entrenamiento?</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>El primer gerente</translation>
    </message>
    <message>
        <source>A technician, too?</source>
        <translation>¿También un técnico?</translation>
    </message>
    <message>
        <source>Nobody can come in just now</source>
        <translation>Ahora no puede entrar nadie</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No funcionó</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Escriba su PIN.</translation>
    </message>
    <message>
        <source>Nobody has a PIN yet. Make one for whoever runs this shop; more people can be added afterwards.</source>
        <translation>Nadie tiene PIN todavía. Cree uno para quien dirige la tienda; después se puede añadir a más personas.</translation>
    </message>
    <message>
        <source>The same PIN once more.</source>
        <translation>El mismo PIN otra vez.</translation>
    </message>
    <message>
        <source>6 to 8 digits that nobody guesses: no birthday, no row.</source>
        <translation>De 6 a 8 cifras que nadie adivine: ni cumpleaños ni series.</translation>
    </message>
    <message>
        <source>Technicians see diagnostics and logs, but no menu and no money. This can be done later, too.</source>
        <translation>Los técnicos ven el diagnóstico y los registros, pero ni el menú ni el dinero. También se puede hacer más tarde.</translation>
    </message>
    <message>
        <source>The shop database does not answer, and this kiosk knows nobody yet.</source>
        <translation>La base de datos de la tienda no responde y este quiosco aún no conoce a nadie.</translation>
    </message>
    <message>
        <source>The file of this kiosk&apos;s people could not be read. The log says why.</source>
        <translation>No se pudo leer el archivo del personal de este quiosco. El registro dice por qué.</translation>
    </message>
    <message>
        <source>The shop database does not answer. These are the people this kiosk remembers.</source>
        <translation>La base de datos de la tienda no responde. Estas son las personas que recuerda este quiosco.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>Volver a vender</translation>
    </message>
    <message>
        <source>At least 6 digits</source>
        <translation>Al menos 6 cifras</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Escriba el nombre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>PinTrouble</name>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message>
        <source>That was wrong several times. Try again in %1 s.</source>
        <translation>Falló varias veces. Intente de nuevo en %1 s.</translation>
    </message>
    <message>
        <source>Locked after 10 wrong PINs. Another manager can unlock it, or a technician: kiosk staff unlock</source>
        <translation>Bloqueado tras 10 PIN erróneos. Otro gerente puede desbloquearlo, o un técnico: kiosk staff unlock</translation>
    </message>
    <message>
        <source>The two were different. Once more from the beginning.</source>
        <translation>Los dos eran distintos. Otra vez desde el principio.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 8 digits.</source>
        <translation>Un PIN tiene de 6 a 8 cifras.</translation>
    </message>
    <message>
        <source>Too easy to guess. Choose digits without a pattern.</source>
        <translation>Demasiado fácil de adivinar. Elija cifras sin un patrón.</translation>
    </message>
    <message>
        <source>This number can be read in the shop. Choose another one.</source>
        <translation>Ese número se puede leer en la tienda. Elija otro.</translation>
    </message>
    <message>
        <source>PINs need a secret that all kiosks of this shop share. Whoever set them up has to set it: [shop_database] pin_secret</source>
        <translation>Los PIN necesitan un secreto común a todos los quioscos del local. Quien los instaló debe ponerlo: [shop_database] pin_secret</translation>
    </message>
    <message>
        <source>Type a name of at most 40 letters.</source>
        <translation>Escriba un nombre de 40 letras como máximo.</translation>
    </message>
    <message>
        <source>Somebody has this name already.</source>
        <translation>Alguien ya tiene este nombre.</translation>
    </message>
    <message>
        <source>The shop has a manager already. Go back and begin anew.</source>
        <translation>La tienda ya tiene gerente. Vuelva atrás y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The shop needs a manager: make another one first.</source>
        <translation>La tienda necesita un gerente: cree otro primero.</translation>
    </message>
    <message>
        <source>They have been removed meanwhile.</source>
        <translation>Entretanto se quitó a esa persona.</translation>
    </message>
    <message>
        <source>That could not be done.</source>
        <translation>No se pudo hacer.</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Point card</source>
        <translation>Tarjeta de puntos</translation>
    </message>
</context>
<context>
    <name>PointCardSheet</name>
    <message>
        <source>Point card</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Hold the code on your card or phone under the scanner below the screen, or type its number.</source>
        <translation>Acerque el código de su tarjeta o teléfono al lector bajo la pantalla, o escriba el número.</translation>
    </message>
    <message>
        <source>We take no card with this number. Please check it.</source>
        <translation>No es el número de una tarjeta que aceptamos. Revíselo, por favor.</translation>
    </message>
    <message>
        <source>Number of the point card</source>
        <translation>Número de la tarjeta de puntos</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Escriba el número</translation>
    </message>
    <message>
        <source>Use this card</source>
        <translation>Usar esta tarjeta</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>A name has letters, digits, dots and hyphens, such as bar.</source>
        <translation>Un nombre tiene letras, cifras, puntos y guiones, como bar.</translation>
    </message>
    <message>
        <source>%1 is gone: its kiosks become like the others.</source>
        <translation>%1 ya no está: sus quioscos serán como los demás.</translation>
    </message>
    <message>
        <source>From the next guest on.</source>
        <translation>Desde el próximo cliente.</translation>
    </message>
    <message>
        <source>A new profile, as kiosk.toml names it</source>
        <translation>Un perfil nuevo, con el nombre de kiosk.toml</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Cómo lo llaman ustedes</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Eat in only</source>
        <translation>Solo para comer aquí</translation>
    </message>
    <message>
        <source>Take out only</source>
        <translation>Solo para llevar</translation>
    </message>
    <message>
        <source>As in the shop</source>
        <translation>Como en la tienda</translation>
    </message>
    <message>
        <source>As kiosk.toml says: %1</source>
        <translation>Según kiosk.toml: %1</translation>
    </message>
    <message>
        <source>no profile</source>
        <translation>ningún perfil</translation>
    </message>
    <message>
        <source>Like the shop</source>
        <translation>Como la tienda</translation>
    </message>
</context>
<context>
    <name>QuantityStepper</name>
    <message>
        <source>One less</source>
        <translation>Uno menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno más</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Stop this order?</source>
        <translation>¿Dejar este pedido?</translation>
    </message>
    <message>
        <source>What you have chosen will be cleared.</source>
        <translation>Se borrará lo que ha elegido.</translation>
    </message>
    <message>
        <source>Keep ordering</source>
        <translation>Seguir pidiendo</translation>
    </message>
    <message>
        <source>Stop and start over</source>
        <translation>Dejarlo y empezar de nuevo</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Comer aquí</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Para llevar</translation>
    </message>
    <message>
        <source>Change to take out?</source>
        <translation>¿Prefiere llevárselo?</translation>
    </message>
    <message>
        <source>Change to eat in?</source>
        <translation>¿Prefiere comer aquí?</translation>
    </message>
    <message>
        <source>The price stays the same.</source>
        <translation>El precio no cambia.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>El precio ha cambiado</translation>
    </message>
    <message>
        <source>You have not paid yet.</source>
        <translation>Aún no ha pagado.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Back to your order</source>
        <translation>Volver al pedido</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Order slip</source>
        <translation>Comprobante</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>This POS takes no prices from a kiosk: change them at the POS.</source>
        <translation>Este TPV no acepta precios del quiosco: cámbielos en el TPV.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile: look at theirs first.</source>
        <translation>Otra persona lo ha cambiado mientras tanto: mire primero su versión.</translation>
    </message>
    <message>
        <source>It is sold out at the POS: put it back on sale there.</source>
        <translation>Está agotado en el TPV: vuelva a ponerlo a la venta allí.</translation>
    </message>
    <message>
        <source>The shop database does not answer. Guests can go on ordering; try again in a moment.</source>
        <translation>La base de datos de la tienda no responde. Los clientes pueden seguir pidiendo; inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The disk is full. Call the technician: some space has to be freed.</source>
        <translation>El disco está lleno. Llame al técnico: hay que liberar espacio.</translation>
    </message>
    <message>
        <source>The kiosk may not write its files. Call the technician.</source>
        <translation>El quiosco no puede escribir sus archivos. Llame al técnico.</translation>
    </message>
    <message>
        <source>A newer version of this program has written it. Update this kiosk first.</source>
        <translation>Lo ha escrito una versión más nueva del programa. Actualice primero este quiosco.</translation>
    </message>
    <message>
        <source>A file of this kiosk is damaged. Call the technician.</source>
        <translation>Un archivo de este quiosco está dañado. Llame al técnico.</translation>
    </message>
    <message>
        <source>Nothing was before this rate: it cannot be withdrawn.</source>
        <translation>No había nada antes de este tipo: no se puede retirar.</translation>
    </message>
    <message>
        <source>The kiosk could not read or write its data. Try again, or call the technician.</source>
        <translation>El quiosco no ha podido leer o escribir sus datos. Inténtelo de nuevo o llame al técnico.</translation>
    </message>
    <message>
        <source>It cannot be reached. Try again in a moment.</source>
        <translation>No se puede conectar. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The answer was lost. See whether it was done before you try again.</source>
        <translation>Se perdió la respuesta. Mire si se hizo antes de volver a intentarlo.</translation>
    </message>
    <message>
        <source>This kiosk&apos;s access is not accepted. Call the technician.</source>
        <translation>No se acepta el acceso de este quiosco. Llame al técnico.</translation>
    </message>
    <message>
        <source>This is not set up here.</source>
        <translation>Esto no está configurado aquí.</translation>
    </message>
    <message>
        <source>The file could not be written. Is there room on the stick?</source>
        <translation>No se ha podido escribir el archivo. ¿Hay sitio en la memoria USB?</translation>
    </message>
    <message>
        <source>A rate is between 0 and 100 percent.</source>
        <translation>Un tipo está entre 0 y 100 por ciento.</translation>
    </message>
    <message>
        <source>This tax does not hold on that day.</source>
        <translation>Este impuesto no se aplica ese día.</translation>
    </message>
    <message>
        <source>This edition has begun already: restore an earlier one instead.</source>
        <translation>Esta edición ya ha empezado: restaure una anterior.</translation>
    </message>
    <message>
        <source>There is no such edition.</source>
        <translation>No existe esa edición.</translation>
    </message>
    <message>
        <source>The file is too large for a mail.</source>
        <translation>El archivo es demasiado grande para un correo.</translation>
    </message>
    <message>
        <source>The help desk cannot be reached. Try again, or take a USB stick.</source>
        <translation>No se puede conectar con el servicio de ayuda. Inténtelo de nuevo o use una memoria USB.</translation>
    </message>
    <message>
        <source>The other side refused: %1</source>
        <translation>La otra parte lo ha rechazado: %1</translation>
    </message>
    <message>
        <source>That did not work (%1). Call the technician if it stays so.</source>
        <translation>No ha funcionado (%1). Llame al técnico si sigue así.</translation>
    </message>
    <message>
        <source>This cannot be published, because nothing could be sold from it: %1</source>
        <translation>No se puede publicar, porque no se podría vender nada: %1</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> (y %1 más)</translation>
    </message>
</context>
<context>
    <name>ReplacementCard</name>
    <message>
        <source>Take this instead</source>
        <translation>Elegir este</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Week {week}: {returning} returning, {first} first time</source>
        <translation>Semana {week}: {returning} de clientes que vuelven, {first} por primera vez</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>Do guests come back?</source>
        <translation>¿Vuelven los clientes?</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>¿Qué días?</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Nothing was sold yet, or nothing has arrived in the shop database.</source>
        <translation>Aún no se ha vendido nada, o nada ha llegado a la base de datos.</translation>
    </message>
    <message>
        <source>The figures could not be read.</source>
        <translation>No se pudieron leer los resultados.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primer</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>Mes %1</translation>
    </message>
    <message>
        <source>Higher: came more recently. Further right: ordered more often.</source>
        <translation>Más arriba: vinieron hace menos. Más a la derecha: pidieron más veces.</translation>
    </message>
</context>
<context>
    <name>RewardCard</name>
    <message>
        <source>In your order</source>
        <translation>En su pedido</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>No usar</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Crew</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Sold-out board, daily check, orders to look at</source>
        <translation>Tablero de agotados, revisión diaria, ver pedidos</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerente</translation>
    </message>
    <message>
        <source>Menu, offers, shop, money and people</source>
        <translation>Menú, ofertas, tienda, dinero y personas</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Diagnostics, logs and the machine</source>
        <translation>Diagnóstico, registros y la máquina</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>Nombre de un plato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SearchPad</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>Sonora</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>Semisonora</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>Kana pequeño</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>SectionTitle</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n plato</numerusform>
            <numerusform>%n platos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>Eat in
or take out?</source>
        <translation>¿Para comer aquí
o para llevar?</translation>
    </message>
    <message>
        <source>You can change this later</source>
        <translation>Puede cambiarlo después</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Comer aquí</translation>
    </message>
    <message>
        <source>Served on a tray</source>
        <translation>Servido en bandeja</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Para llevar</translation>
    </message>
    <message>
        <source>Packed in a bag</source>
        <translation>En una bolsa</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Socios</translation>
    </message>
</context>
<context>
    <name>ServiceTile</name>
    <message>
        <source>Incl. %1% tax</source>
        <translation>%1% imp. incl.</translation>
    </message>
</context>
<context>
    <name>SetBar</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>Añadir al pedido</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation>imp. incl.</translation>
    </message>
    <message>
        <source>plus tax</source>
        <translation>más impuestos</translation>
    </message>
    <message>
        <source>Set, incl. tax</source>
        <translation>Menú, imp. incl.</translation>
    </message>
    <message>
        <source>Set, plus tax</source>
        <translation>Menú, más imp.</translation>
    </message>
    <message numerus="yes">
        <source>%n to go: choose your %1</source>
        <translation>
            <numerusform>Falta %n: elija %1</numerusform>
            <numerusform>Faltan %n: elija %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What you chose contains %1</source>
        <translation>Lo elegido contiene %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>SetBody</name>
    <message>
        <source>Choose your %1</source>
        <translation>Elija: %1</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>¿Es correcto?</translation>
    </message>
    <message>
        <source>Touch a part to change it.</source>
        <translation>Toque una parte para cambiarla.</translation>
    </message>
    <message>
        <source>Choose how you would like it.</source>
        <translation>Elija cómo lo quiere.</translation>
    </message>
    <message numerus="yes">
        <source>%n is included.</source>
        <translation>
            <numerusform>%n está incluido.</numerusform>
            <numerusform>%n están incluidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>One is included.</source>
        <translation>Uno está incluido.</translation>
    </message>
    <message numerus="yes">
        <source>You can have up to %n.</source>
        <translation>
            <numerusform>Puede elegir hasta %n.</numerusform>
            <numerusform>Puede elegir hasta %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some cost a little more.</source>
        <translation>Algunos cuestan un poco más.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Touch one and we go on. You can change it later.</source>
        <translation>Toque uno y seguimos. Puede cambiarlo después.</translation>
    </message>
</context>
<context>
    <name>SetChoice</name>
    <message>
        <source>On its own</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Ahorre %1</translation>
    </message>
</context>
<context>
    <name>SetPart</name>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
</context>
<context>
    <name>SetRows</name>
    <message>
        <source>Included</source>
        <translation>Incluido</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
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
        <translation>Revisar</translation>
    </message>
</context>
<context>
    <name>ShellHeader</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>sin hacer</translation>
    </message>
    <message>
        <source>Earlier pages</source>
        <translation>Páginas anteriores</translation>
    </message>
    <message>
        <source>More pages</source>
        <translation>Más páginas</translation>
    </message>
    <message>
        <source>Language, text size and colours</source>
        <translation>Idioma, tamaño del texto y colores</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>ShopBrand</name>
    <message>
        <source>One more?
Yes, please.</source>
        <translation>¿Otra más?
Sí, por favor.</translation>
    </message>
    <message>
        <source>Touch to order</source>
        <translation>Toque para pedir</translation>
    </message>
    <message>
        <source>See the whole screen</source>
        <translation>Ver la pantalla entera</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Okawari&apos;s own</source>
        <translation>El de Okawari</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logotipo</translation>
    </message>
    <message>
        <source>Another logo</source>
        <translation>Otro logotipo</translation>
    </message>
    <message>
        <source>Okawari&apos;s own sign</source>
        <translation>El signo de Okawari</translation>
    </message>
    <message>
        <source>Logo on receipts, too</source>
        <translation>El logo también en los recibos</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Certificates and marks that guests can trust</source>
        <translation>Certificados y sellos de confianza</translation>
    </message>
    <message>
        <source>Meal vouchers and other paper that no kiosk reads</source>
        <translation>Vales de comida y otros papeles que ningún quiosco lee</translation>
    </message>
    <message>
        <source>Pictures that take turns on the first screen</source>
        <translation>Imágenes que se alternan en la primera pantalla</translation>
    </message>
    <message>
        <source>Dishes that take turns on the first screen</source>
        <translation>Platos que se turnan en la primera pantalla</translation>
    </message>
</context>
<context>
    <name>ShopCloseSheet</name>
    <message>
        <source>Close now, for how long?</source>
        <translation>¿Cerrar ahora? ¿Por cuánto tiempo?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No kiosk of the shop takes a new order. Whoever is ordering may finish.</source>
        <translation>Ningún quiosco de la tienda acepta pedidos nuevos. Quien esté pidiendo puede terminar.</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>30 minutos</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Una hora</translation>
    </message>
    <message>
        <source>For the rest of the day</source>
        <translation>El resto del día</translation>
    </message>
    <message>
        <source>Until I open again</source>
        <translation>Hasta que yo abra</translation>
    </message>
</context>
<context>
    <name>ShopDaySheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>Una semana antes</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Un día antes</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un día después</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>Una semana después</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Abierto todo el día</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>De cuándo a cuándo</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>Añadir un horario</translation>
    </message>
    <message>
        <source>Every day like this</source>
        <translation>Todos los días así</translation>
    </message>
    <message>
        <source>As every week</source>
        <translation>Como cada semana</translation>
    </message>
</context>
<context>
    <name>ShopDayShift</name>
    <message>
        <source>−1 month</source>
        <translation>−1 mes</translation>
    </message>
    <message>
        <source>−1 day</source>
        <translation>−1 día</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1 día</translation>
    </message>
    <message>
        <source>+1 month</source>
        <translation>+1 mes</translation>
    </message>
</context>
<context>
    <name>ShopLogo</name>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Use this logo</source>
        <translation>Usar este logotipo</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Usar esta imagen</translation>
    </message>
</context>
<context>
    <name>ShopMarkSheet</name>
    <message>
        <source>Certificate or mark</source>
        <translation>Certificado o sello</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Until which day is it valid?</source>
        <translation>¿Hasta qué día es válido?</translation>
    </message>
    <message>
        <source>From the next day on guests do not see it.</source>
        <translation>Desde el día siguiente los clientes no lo ven.</translation>
    </message>
    <message>
        <source>Into the draft</source>
        <translation>Al borrador</translation>
    </message>
</context>
<context>
    <name>ShopMarks</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add a mark</source>
        <translation>Añadir un sello</translation>
    </message>
</context>
<context>
    <name>ShopNow</name>
    <message>
        <source>Open again</source>
        <translation>Volver a abrir</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Cerrar ahora</translation>
    </message>
    <message>
        <source>Queue mode</source>
        <translation>Modo fila</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ShopOfferSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Por ciento</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>No dish yet</source>
        <translation>Ningún plato</translation>
    </message>
    <message>
        <source>Choose dishes</source>
        <translation>Elegir platos</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation>Uno menos: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>Uno más: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Another part</source>
        <translation>Otra parte</translation>
    </message>
    <message>
        <source>When? %1</source>
        <translation>¿Cuándo? %1</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>¿Desde qué día?</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation>¿Hasta qué día?</translation>
    </message>
    <message>
        <source>Into the draft</source>
        <translation>Al borrador</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>What you set here holds at every kiosk of the shop.</source>
        <translation>Lo que fije aquí vale en todos los quioscos de la tienda.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Is this the mark?</source>
        <translation>¿Es este el sello?</translation>
    </message>
    <message>
        <source>Is this the logo?</source>
        <translation>¿Es este el logotipo?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Set these hours</source>
        <translation>Fijar este horario</translation>
    </message>
</context>
<context>
    <name>ShopPictures</name>
    <message>
        <source>Take it away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Añadir una imagen</translation>
    </message>
</context>
<context>
    <name>ShopProfiles</name>
    <message>
        <source>Kiosks of one kind can hide dishes, have another order and other words. Without a profile a kiosk is like the shop.</source>
        <translation>Los quioscos de un mismo tipo pueden ocultar platos y tener otro orden y otras palabras. Sin perfil, un quiosco es como la tienda.</translation>
    </message>
    <message>
        <source>This kiosk is to be “%1”, and there is no such profile.</source>
        <translation>Este quiosco debe ser «%1», y no existe ese perfil.</translation>
    </message>
    <message>
        <source>This kiosk is</source>
        <translation>Este quiosco es</translation>
    </message>
    <message>
        <source>The shop&apos;s profiles</source>
        <translation>Perfiles de la tienda</translation>
    </message>
    <message>
        <source>%1 (this kiosk)</source>
        <translation>%1 (este quiosco)</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearlo</translation>
    </message>
    <message>
        <source>What guests can choose</source>
        <translation>Qué pueden elegir los clientes</translation>
    </message>
    <message>
        <source>The language guests begin in</source>
        <translation>El idioma inicial</translation>
    </message>
    <message>
        <source>Always in queue mode</source>
        <translation>Siempre en modo de cola</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Pictures of its own on the first screen</source>
        <translation>Imágenes propias en la primera pantalla</translation>
    </message>
    <message>
        <source>What is hidden there, and its order: page Menu, More, Categories and order.</source>
        <translation>Lo que se oculta y su orden: página Menú, Más, Categorías y orden.</translation>
    </message>
    <message>
        <source>Remove this profile</source>
        <translation>Quitar este perfil</translation>
    </message>
</context>
<context>
    <name>ShopSpan</name>
    <message>
        <source>Begin</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>Quitar este horario</translation>
    </message>
</context>
<context>
    <name>ShopTaxSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>¿Desde qué día?</translation>
    </message>
    <message>
        <source>Put it into the draft</source>
        <translation>Ponerlo en el borrador</translation>
    </message>
</context>
<context>
    <name>ShopTaxes</name>
    <message>
        <source>The POS reckons every order too. Change the rate there for the same day, or orders will not be taken.</source>
        <translation>El TPV también calcula cada pedido. Cambie allí el tipo para el mismo día, o los pedidos no se aceptarán.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Show me the kiosk on this day</source>
        <translation>Mostrar el quiosco ese día</translation>
    </message>
    <message>
        <source>One of each</source>
        <translation>Uno de cada</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Para comer aquí</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Para llevar</translation>
    </message>
</context>
<context>
    <name>ShopVoucherSheet</name>
    <message>
        <source>Paper that guests bring</source>
        <translation>Papel que traen los clientes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Taken at the counter</source>
        <translation>Se acepta en el mostrador</translation>
    </message>
    <message>
        <source>Not taken here</source>
        <translation>No se acepta aquí</translation>
    </message>
    <message>
        <source>Guests read it on the first screens, and again beside the ways to pay.</source>
        <translation>Los clientes lo leen en las primeras pantallas y junto a las formas de pago.</translation>
    </message>
    <message>
        <source>Into the draft</source>
        <translation>Al borrador</translation>
    </message>
</context>
<context>
    <name>ShopVouchers</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add a voucher</source>
        <translation>Añadir un vale</translation>
    </message>
</context>
<context>
    <name>ShopWeek</name>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Days that are different</source>
        <translation>Días distintos</translation>
    </message>
    <message>
        <source>Holidays and days with other hours.</source>
        <translation>Festivos y días con otro horario.</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Añadir un día</translation>
    </message>
    <message>
        <source>Back to the hours of the configuration</source>
        <translation>Volver al horario de la configuración</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>Scan this with your phone and sign in there. It goes on by itself.</source>
        <translation>Escanéelo con su teléfono e inicie sesión allí. Sigue solo.</translation>
    </message>
    <message>
        <source>Sign in on your phone</source>
        <translation>Entrar con su teléfono</translation>
    </message>
    <message>
        <source>You are signed in, but not a member here yet. Join once, and you are.</source>
        <translation>Ha iniciado sesión, pero aún no es miembro. Únase una vez y lo será.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message>
        <source>The code on this screen has expired. You can have a new one.</source>
        <translation>El código ha caducado. Puede pedir otro.</translation>
    </message>
    <message>
        <source>That took too long</source>
        <translation>Ha tardado demasiado</translation>
    </message>
    <message>
        <source>You have not signed in. Nothing was passed on.</source>
        <translation>No ha iniciado sesión. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sin iniciar sesión</translation>
    </message>
    <message>
        <source>You can go on without, or collect points by phone number.</source>
        <translation>Puede seguir sin ello o sumar puntos con su número.</translation>
    </message>
    <message>
        <source>Signing in does not work just now</source>
        <translation>Ahora no se puede iniciar sesión</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Your phone shows this code, too: %1</source>
        <translation>Su teléfono también muestra este código: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Continue without</source>
        <translation>Seguir sin ello</translation>
    </message>
</context>
<context>
    <name>SlippingStrip</name>
    <message>
        <source>Show them</source>
        <translation>Ver quiénes</translation>
    </message>
    <message>
        <source>Draft an offer</source>
        <translation>Preparar una oferta</translation>
    </message>
</context>
<context>
    <name>SoldOut</name>
    <message>
        <source>%1 is
sold out</source>
        <translation>%1
está agotado</translation>
    </message>
    <message>
        <source>%1 is
for members</source>
        <translation>%1 es
solo para socios</translation>
    </message>
    <message>
        <source>Without %1 your total is %2.</source>
        <translation>Sin %1 el total es %2.</translation>
    </message>
    <message>
        <source>same price</source>
        <translation>mismo precio</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>the difference in price</comment>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>SoldOutSheet</name>
    <message>
        <source>You have not paid yet.</source>
        <translation>Aún no ha pagado.</translation>
    </message>
    <message>
        <source>Something else instead?</source>
        <translation>¿Otra cosa en su lugar?</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Elegir del menú</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>%1 is back on sale.</source>
        <translation>%1 vuelve a la venta.</translation>
    </message>
    <message>
        <source>Everything is back on sale.</source>
        <translation>Todo vuelve a la venta.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>That could not be written down: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>The whole dish</source>
        <translation>El plato entero</translation>
    </message>
    <message>
        <source>Sold out at the POS</source>
        <translation>Agotado en el TPV</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Quedan %1</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>Sin %1</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>A la venta</translation>
    </message>
    <message>
        <source>Over for today</source>
        <translation>Terminado por hoy</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Stopped until %1</source>
        <translation>Parado hasta %1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Daily check</source>
        <translation>Control diario</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Still there? Touch the screen to stay.</source>
        <translation>¿Sigue ahí? Toque la pantalla para quedarse.</translation>
    </message>
    <message>
        <source>A code was scanned. It is of no use here; nothing was typed.</source>
        <translation>Se ha leído un código. Aquí no sirve; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>The draft is saved. Guests see nothing of it yet.</source>
        <translation>El borrador está guardado. Los clientes aún no ven nada.</translation>
    </message>
    <message>
        <source>The changes are discarded.</source>
        <translation>Los cambios se han descartado.</translation>
    </message>
    <message>
        <source>Copied to %1 dishes.</source>
        <translation>Copiado a %1 platos.</translation>
    </message>
    <message>
        <source>Name (%1)</source>
        <translation>Nombre (%1)</translation>
    </message>
    <message>
        <source>Category&apos;s name (%1)</source>
        <translation>Nombre de la categoría (%1)</translation>
    </message>
    <message>
        <source>Its name (%1)</source>
        <translation>Su nombre (%1)</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>Texto (%1)</translation>
    </message>
    <message>
        <source>Note beside it (%1)</source>
        <translation>Nota al lado (%1)</translation>
    </message>
    <message>
        <source>reading in kana</source>
        <translation>lectura en kana</translation>
    </message>
    <message>
        <source>%1 where a line may break</source>
        <translation>%1 donde puede partirse la línea</translation>
    </message>
    <message>
        <source>This POS does not take prices from a kiosk: change it there.</source>
        <translation>Este TPV no acepta precios del quiosco: cámbielo allí.</translation>
    </message>
    <message>
        <source>That is not a price.</source>
        <translation>Eso no es un precio.</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>antes %1</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Price with tax (eat in)</source>
        <translation>Precio con impuesto (aquí)</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Para llevar %1</translation>
    </message>
    <message>
        <source>Calories</source>
        <translation>Calorías</translation>
    </message>
    <message>
        <source>Comes from the POS</source>
        <translation>Viene del TPV</translation>
    </message>
    <message>
        <source>Always while the shop is open</source>
        <translation>Siempre que el local esté abierto</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>The name fits into two lines</source>
        <translation>El nombre cabe en dos líneas</translation>
    </message>
    <message>
        <source>The name takes %1 lines: shorten it</source>
        <translation>El nombre ocupa %1 líneas: acórtelo</translation>
    </message>
    <message>
        <source>There is no picture</source>
        <translation>No hay foto</translation>
    </message>
    <message>
        <source>Baskets of now keep the old price</source>
        <translation>Los pedidos de ahora conservan el precio anterior</translation>
    </message>
    <message>
        <source>Everything as at the POS</source>
        <translation>Todo como en el TPV</translation>
    </message>
    <message>
        <source>Edition %1 · %2</source>
        <translation>Edición %1 · %2</translation>
    </message>
    <message>
        <source>as edition %1 again</source>
        <translation>otra vez como la edición %1</translation>
    </message>
    <message>
        <source>Edition %1 holds again.</source>
        <translation>Vuelve a valer la edición %1.</translation>
    </message>
    <message>
        <source>Published. Guests see it within 5 seconds, between orders.</source>
        <translation>Publicado. Los clientes lo ven en 5 segundos, entre pedidos.</translation>
    </message>
    <message>
        <source>It will be published: %1.</source>
        <translation>Se publicará: %1.</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Price (eat in)</source>
        <translation>Precio (aquí)</translation>
    </message>
    <message>
        <source>as at the POS</source>
        <translation>como en el TPV</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>Categoría: %1</translation>
    </message>
    <message>
        <source>Tax: %1</source>
        <translation>Impuesto: %1</translation>
    </message>
    <message>
        <source>From %1 years on</source>
        <translation>A partir de %1 años</translation>
    </message>
    <message>
        <source>%1 (eat in)</source>
        <translation>%1 (aquí)</translation>
    </message>
    <message>
        <source>%1 (take out)</source>
        <translation>%1 (para llevar)</translation>
    </message>
    <message>
        <source>another picture</source>
        <translation>otra foto</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>otro orden</translation>
    </message>
    <message>
        <source>All kiosks</source>
        <translation>Todos los quioscos</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>What was kept belongs to %1 now.</source>
        <translation>Lo guardado pertenece ahora a %1.</translation>
    </message>
    <message>
        <source>What goes with it?</source>
        <translation>¿Qué va con él?</translation>
    </message>
    <message>
        <source>Which set is offered with it?</source>
        <translation>¿Qué menú se ofrece con él?</translation>
    </message>
    <message>
        <source>Copy to which dishes?</source>
        <translation>¿A qué platos copiar?</translation>
    </message>
    <message>
        <source>Which dish is it now?</source>
        <translation>¿Qué plato es ahora?</translation>
    </message>
    <message>
        <source>What is suggested with anything?</source>
        <translation>¿Qué se sugiere siempre?</translation>
    </message>
    <message>
        <source>What is kept for the old one takes the place of what is written about it.</source>
        <translation>Lo guardado del anterior sustituye lo que esté escrito sobre el que elija.</translation>
    </message>
    <message>
        <source>Text, picture, badge and allergens are copied; name, price and calories are not.</source>
        <translation>Se copian texto, foto, etiqueta y alérgenos; nombre, precio y calorías no.</translation>
    </message>
    <message>
        <source>The picture is in the draft: 640 × 640, %1 kB.</source>
        <translation>La foto está en el borrador: 640 × 640, %1 kB.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s inbox</source>
        <translation>El buzón del quiosco</translation>
    </message>
    <message>
        <source>This picture is too large: at most %1 megapixels and %2 MB. Make it smaller first.</source>
        <translation>Esta foto es demasiado grande: como máximo %1 megapíxeles y %2 MB. Redúzcala antes.</translation>
    </message>
    <message>
        <source>This picture is too small to show a dish.</source>
        <translation>Esta foto es demasiado pequeña.</translation>
    </message>
    <message>
        <source>This picture is too long and thin for a logo.</source>
        <translation>Esta imagen es demasiado larga y estrecha para un logotipo.</translation>
    </message>
    <message>
        <source>There is nothing to be seen on this picture.</source>
        <translation>En esta imagen no se ve nada.</translation>
    </message>
    <message>
        <source>This file is no picture. JPEG, PNG and WebP can be read.</source>
        <translation>Este archivo no es una foto. Se leen JPEG, PNG y WebP.</translation>
    </message>
    <message>
        <source>This picture breaks off in the middle. Copy it to the stick again.</source>
        <translation>Esta foto está cortada. Cópiela otra vez a la memoria.</translation>
    </message>
    <message>
        <source>That lies outside of what may be looked at.</source>
        <translation>Eso queda fuera de lo que se puede ver.</translation>
    </message>
    <message>
        <source>It is not there any more. Is the stick still plugged in?</source>
        <translation>Ya no está. ¿Sigue conectada la memoria?</translation>
    </message>
    <message>
        <source>%1 prices are in the draft.</source>
        <translation>%1 precios están en el borrador.</translation>
    </message>
    <message>
        <source>eat in</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>para llevar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Guests must choose %1 here: so many have to stay. How many is set at the POS.</source>
        <translation>Aquí los clientes deben elegir %1: tienen que quedar al menos esas. Cuántas se fija en el TPV.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Its price (%1) is set at the POS.</source>
        <translation>Su precio (%1) se fija en el TPV.</translation>
    </message>
    <message>
        <source>nothing extra</source>
        <translation>sin suplemento</translation>
    </message>
    <message>
        <source>It is chosen beforehand: hidden, dishes are ordered without it.</source>
        <translation>Viene elegida de antemano: si se oculta, los platos se piden sin ella.</translation>
    </message>
    <message>
        <source>New choices are made at the POS, and given to dishes there.</source>
        <translation>Los grupos nuevos se crean en el TPV y allí se asignan a los platos.</translation>
    </message>
    <message>
        <source>Which options there are, how many are to be chosen (%1) and prices are set at the POS.</source>
        <translation>Qué opciones hay, cuántas se eligen (%1) y los precios se fijan en el TPV.</translation>
    </message>
    <message>
        <source>to leave out</source>
        <translation>para quitar</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>elegir %1</translation>
    </message>
    <message>
        <source>choose %1 to %2</source>
        <translation>elegir de %1 a %2</translation>
    </message>
    <message>
        <source>choose %1 or more</source>
        <translation>elegir %1 o más</translation>
    </message>
    <message>
        <source>choose up to %2</source>
        <translation>elegir hasta %2</translation>
    </message>
    <message>
        <source>choose any number</source>
        <translation>elegir cuantas se quiera</translation>
    </message>
    <message>
        <source>Not a member</source>
        <translation>No socio</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Socio</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Socios</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a tier of members and those above it</comment>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>In the tour this page is not open.</source>
        <translation>En la visita guiada esta página no se abre.</translation>
    </message>
</context>
<context>
    <name>StaffCall</name>
    <message>
        <source>Calling our staff</source>
        <translation>Llamando al personal</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Un momento, por favor.</translation>
    </message>
    <message>
        <source>Please wait here. You can go on ordering meanwhile.</source>
        <translation>Espere aquí. Puede seguir pidiendo.</translation>
    </message>
    <message>
        <source>Our staff know</source>
        <translation>El personal lo sabe</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>Alguien viene</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Espere aquí.</translation>
    </message>
    <message>
        <source>Please speak to somebody at the counter. Your order is kept.</source>
        <translation>Hable con alguien del mostrador. Su pedido se conserva.</translation>
    </message>
    <message>
        <source>The call did not go through</source>
        <translation>La llamada no funcionó</translation>
    </message>
</context>
<context>
    <name>StaffCallSheet</name>
    <message>
        <source>Call again</source>
        <translation>Llamar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>StaffLooks</name>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
</context>
<context>
    <name>StaffShell</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>How you see it</source>
        <translation>Cómo lo ve</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>StartingScreen</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Llamar al personal</translation>
    </message>
</context>
<context>
    <name>StuckCard</name>
    <message>
        <source>Entered at the POS by hand</source>
        <translation>Introducido en el TPV a mano</translation>
    </message>
    <message>
        <source>The guest was told</source>
        <translation>Se avisó al cliente</translation>
    </message>
    <message>
        <source>Refunded by hand</source>
        <translation>Dinero devuelto a mano</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>It was not at the POS</source>
        <translation>No estaba en el TPV</translation>
    </message>
    <message>
        <source>It has happened</source>
        <translation>Sí se hizo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>It was printed</source>
        <translation>Se imprimió</translation>
    </message>
    <message>
        <source>It has not happened</source>
        <translation>No se hizo</translation>
    </message>
    <message>
        <source>Print again (REPRINT)</source>
        <translation>Imprimir otra vez (REPRINT)</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>How was it settled?</source>
        <translation>¿Cómo se resolvió?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Untaxed</source>
        <translation>Sin impuesto</translation>
    </message>
    <message>
        <source>At %1%</source>
        <translation>Al %1%</translation>
    </message>
    <message>
        <source>(tax %1)</source>
        <translation>(impuesto %1)</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Paid with points</source>
        <translation>Pagado con puntos</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Tarjeta de regalo</translation>
    </message>
    <message>
        <source>%1 pt after this order</source>
        <translation>%1 pt tras este pedido</translation>
    </message>
    <message>
        <source>%1 pt to %2</source>
        <translation>%1 pt para %2</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>Escribir un correo</translation>
    </message>
    <message>
        <source>The support file did not leave: %1</source>
        <translation>El archivo de asistencia no salió: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Enviado a %1</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Enviado: %1</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>Support</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Nobody to call is set yet: mail, phone or chat below [support] in kiosk.toml.</source>
        <translation>Aún no hay a quién llamar: mail, phone o chat bajo [support] en kiosk.toml.</translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera here</source>
        <translation>Apunte aquí la cámara de un teléfono</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Archivo de asistencia</translation>
    </message>
    <message>
        <source>This is what leaves the shop. Nothing in it is about a guest, and no secret is.</source>
        <translation>Esto es lo que sale del local. No contiene nada sobre clientes ni secretos.</translation>
    </message>
    <message>
        <source>Send by mail</source>
        <translation>Enviar por correo</translation>
    </message>
    <message>
        <source>Send to the help desk</source>
        <translation>Enviar a asistencia</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Save support file</source>
        <translation>Guardar el archivo</translation>
    </message>
</context>
<context>
    <name>TableScreen</name>
    <message>
        <source>Your table number?</source>
        <translation>¿Su número de mesa?</translation>
    </message>
    <message>
        <source>It is on the table, or on the stand you have taken.</source>
        <translation>Está en la mesa o en el cartel que ha tomado.</translation>
    </message>
    <message>
        <source>Table number</source>
        <translation>Número de mesa</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Escriba el número</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>Taxes</name>
    <message>
        <source>eat in</source>
        <translation>para comer aquí</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>para llevar</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>Label on the first question</source>
        <translation>Texto de la primera pregunta</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>%1 targets, off by %2 at most</source>
        <translation>%1 blancos, desvío máximo %2</translation>
    </message>
    <message>
        <source>%1 places dead; off by %2 at most; %3 fingers at once</source>
        <translation>%1 zonas muertas; desvío máximo %2; %3 dedos a la vez</translation>
    </message>
    <message>
        <source>Paint every square: %1 left. Hold a finger still to end.</source>
        <translation>Pinte todas las casillas: quedan %1. Deje un dedo quieto para terminar.</translation>
    </message>
    <message>
        <source>Touch the middle of the target.</source>
        <translation>Toque el centro del blanco.</translation>
    </message>
    <message>
        <source>Put several fingers on at once, then lift them. So far: %1</source>
        <translation>Ponga varios dedos a la vez y levántelos. Hasta ahora: %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message>
        <source>This is a demo shop behind the real pages. Touch and change whatever you like: nothing reaches your guests or your POS.</source>
        <translation>Detrás de las páginas reales hay una tienda de demostración. Toque y cambie lo que quiera: nada llega a sus clientes ni a su TPV.</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>Las páginas</translation>
    </message>
    <message>
        <source>Up here are the pages of your role. In the tour only some of them are open; the others look the same.</source>
        <translation>Aquí arriba están las páginas de su rol. En el recorrido solo se abren algunas; las demás son iguales.</translation>
    </message>
    <message>
        <source>Everything back</source>
        <translation>Todo de vuelta</translation>
    </message>
    <message>
        <source>In the morning one touch puts everything back on sale.</source>
        <translation>Por la mañana, un toque vuelve a poner todo a la venta.</translation>
    </message>
    <message>
        <source>Names, prices, pictures</source>
        <translation>Nombres, precios, fotos</translation>
    </message>
    <message>
        <source>Sold out in two touches</source>
        <translation>Agotado con dos toques</translation>
    </message>
    <message>
        <source>Touch a dish and say for how long: within seconds it is sold out at all kiosks. Two touches bring it back. Try it now.</source>
        <translation>Toque un plato y diga hasta cuándo: en segundos está agotado en todos los quioscos. Dos toques lo devuelven. Pruébelo ahora.</translation>
    </message>
    <message>
        <source>Touch a dish, then “Edit this dish”. What you change is a draft; beside it stands what the guest will see.</source>
        <translation>Toque un plato y luego “Editar este plato”. Lo que cambia es un borrador; al lado está lo que verá el cliente.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Guests see the draft once it is published, now or at a time you say. Every version is kept and can be brought back in two touches.</source>
        <translation>Los clientes ven el borrador cuando se publica, ahora o a la hora que diga. Cada versión se guarda y vuelve con dos toques.</translation>
    </message>
    <message>
        <source>Orders and the day</source>
        <translation>Los pedidos y el día</translation>
    </message>
    <message>
        <source>Today&apos;s orders: print again, refund, and see what needs you. At closing the day report compares kiosk, POS and terminal.</source>
        <translation>Los pedidos de hoy: reimprimir, devolver dinero y ver lo que requiere su atención. Al cierre, el informe del día compara quiosco, TPV y terminal.</translation>
    </message>
    <message>
        <source>Do guests come back?</source>
        <translation>¿Vuelven los clientes?</translation>
    </message>
    <message>
        <source>The answer stands first. Touch any figure: it says how it is counted, and shows the orders behind it.</source>
        <translation>La respuesta va primero. Toque cualquier cifra: dice cómo se cuenta y muestra los pedidos que hay detrás.</translation>
    </message>
    <message>
        <source>As you like to see it</source>
        <translation>Como le guste verlo</translation>
    </message>
    <message>
        <source>Language, text size and colours here are yours; guests keep theirs.</source>
        <translation>El idioma, el tamaño y los colores de aquí son suyos; los clientes conservan los suyos.</translation>
    </message>
    <message>
        <source>Leave, and come back</source>
        <translation>Salir y volver</translation>
    </message>
    <message>
        <source>Log out when you go; it also closes by itself. You come back with five touches on the sign at the top left and your PIN. That is all: welcome.</source>
        <translation>Salga al irse; también se cierra solo. Vuelva con cinco toques en el signo de arriba a la izquierda y su PIN. Eso es todo: bienvenido.</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>A guest is ordering. Begin when the order is done.</source>
        <translation>Un cliente está pidiendo. Empiece cuando termine el pedido.</translation>
    </message>
    <message>
        <source>It could not begin: %1</source>
        <translation>No pudo empezar: %1</translation>
    </message>
</context>
<context>
    <name>TrainingBanner</name>
    <message>
        <source>TRAINING · no real order, no real money</source>
        <translation>ENTRENAMIENTO · ni pedidos ni dinero reales</translation>
    </message>
    <message>
        <source>End training</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Learn and practise</source>
        <translation>Aprender y practicar</translation>
    </message>
    <message>
        <source>Nothing here reaches your POS, your terminal or a guest.</source>
        <translation>Nada de esto llega a su TPV, a su terminal ni a un cliente.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>A tour of five minutes</source>
        <translation>Un recorrido de cinco minutos</translation>
    </message>
    <message>
        <source>These pages, one by one, with a demo shop behind them: you can touch and change everything. Leave it whenever you like.</source>
        <translation>Estas páginas, una por una, con una tienda de demostración detrás: puede tocar y cambiarlo todo. Salga cuando quiera.</translation>
    </message>
    <message>
        <source>Begin the tour</source>
        <translation>Empezar el recorrido</translation>
    </message>
    <message>
        <source>Training with fake money</source>
        <translation>Entrenar con dinero ficticio</translation>
    </message>
    <message>
        <source>The guests&apos; screen of a demo shop: order, pay with a card that is none, get a number. A yellow frame says so on every screen.</source>
        <translation>La pantalla de los clientes de una tienda de demostración: pedir, pagar con una tarjeta ficticia, recibir un número. Un marco amarillo lo dice en cada pantalla.</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Empezar a entrenar</translation>
    </message>
    <message>
        <source>The kiosk sells nothing meanwhile. Training ends with a touch and a PIN, after %1 minutes without a touch, when the shop opens or closes, and at a restart.</source>
        <translation>Entretanto el quiosco no vende. El entrenamiento termina con un toque y un PIN, tras %1 minutos sin tocar, cuando la tienda abre o cierra y al reiniciar.</translation>
    </message>
</context>
<context>
    <name>TypePad</name>
    <message>
        <source>A line may break here</source>
        <translation>Aquí puede partir la línea</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>A la izquierda</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>A la derecha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Voiced sound</source>
        <translation>Sonido sonoro</translation>
    </message>
    <message>
        <source>Half-voiced sound</source>
        <translation>Sonido semisonoro</translation>
    </message>
    <message>
        <source>Small kana</source>
        <translation>Kana pequeño</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>Usual</name>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Not to be had now: %1</source>
        <translation>No disponible ahora: %1</translation>
    </message>
    <message>
        <source>The menu has changed: please look it over</source>
        <translation>La carta ha cambiado: revíselo, por favor</translation>
    </message>
    <message>
        <source>Last ordered %1</source>
        <translation>Último pedido: %1</translation>
    </message>
</context>
<context>
    <name>UsualPrice</name>
    <message>
        <source>instead of %1</source>
        <translation>en lugar de %1</translation>
    </message>
</context>
<context>
    <name>Vouchers</name>
    <message>
        <source>Taken at the counter: %1</source>
        <translation>Se aceptan en el mostrador: %1</translation>
    </message>
    <message>
        <source>%1: choose “Pay at the counter”</source>
        <translation>%1: elija «Pagar en el mostrador»</translation>
    </message>
    <message>
        <source>Not taken here: %1</source>
        <translation>No se aceptan aquí: %1</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>Returning</source>
        <translation>Vuelven</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Primera vez</translation>
    </message>
</context>
<context>
    <name>WholePreview</name>
    <message>
        <source>Preview: nothing can be ordered here</source>
        <translation>Vista previa: aquí no se puede pedir nada</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>WishStrip</name>
    <message>
        <source>is already in your order</source>
        <translation>ya está en su pedido</translation>
    </message>
    <message>
        <source>comes first</source>
        <translation>va primero</translation>
    </message>
</context>
</TS>
