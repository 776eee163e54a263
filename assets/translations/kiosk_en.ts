<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>Join now: %n points, this order included</source>
        <translation>
            <numerusform>Join now: %n point, this order included</numerusform>
            <numerusform>Join now: %n points, this order included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join now: about %n points, this order included</source>
        <translation>
            <numerusform>Join now: about %n point, this order included</numerusform>
            <numerusform>Join now: about %n points, this order included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation>
            <numerusform>Closes in %n s</numerusform>
            <numerusform>Closes in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready in about %n min</source>
        <translation>
            <numerusform>Ready in about %n min</numerusform>
            <numerusform>Ready in about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n points</source>
        <translation>
            <numerusform>+%n point</numerusform>
            <numerusform>+%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more digits</source>
        <translation>
            <numerusform>%n more digit</numerusform>
            <numerusform>%n more digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This order earns %n points.</source>
        <translation>
            <numerusform>This order earns %n point.</numerusform>
            <numerusform>This order earns %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You get %n points for joining.</source>
        <translation>
            <numerusform>You get %n point for joining.</numerusform>
            <numerusform>You get %n points for joining.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupons</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for every %1</source>
        <translation>
            <numerusform>%n point for every %1</numerusform>
            <numerusform>%n points for every %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collect %n points with this order?</source>
        <translation>
            <numerusform>Collect %n point with this order?</numerusform>
            <numerusform>Collect %n points with this order?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items, incl. tax</source>
        <translation>
            <numerusform>%n item, incl. tax</numerusform>
            <numerusform>%n items, incl. tax</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You earn about %n points</source>
        <translation>
            <numerusform>You earn about %n point</numerusform>
            <numerusform>You earn about %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members earn %n points</source>
        <translation>
            <numerusform>Members earn %n point</numerusform>
            <numerusform>Members earn %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You earn %n points</source>
        <translation>
            <numerusform>You earn %n point</numerusform>
            <numerusform>You earn %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This order brings %n points.</source>
        <translation>
            <numerusform>This order brings %n point.</numerusform>
            <numerusform>This order brings %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members are slipping away.</source>
        <comment>the manager&apos;s results</comment>
        <translation>
            <numerusform>%n member is slipping away.</numerusform>
            <numerusform>%n members are slipping away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <comment>of a member</comment>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft · %n changes</source>
        <comment>of the menu</comment>
        <translation>
            <numerusform>Draft · %n change</numerusform>
            <numerusform>Draft · %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n dishes: what is changed here counts for all of them.</source>
        <comment>choices</comment>
        <translation>
            <numerusform>In %n dish: what is changed here counts there.</numerusform>
            <numerusform>In %n dishes: what is changed here counts for all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things the POS no longer has are forgotten.</source>
        <comment>of the menu</comment>
        <translation>
            <numerusform>What was kept for one thing the POS no longer has is forgotten.</numerusform>
            <numerusform>%n things the POS no longer has are forgotten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Choose %n</numerusform>
            <numerusform>Choose %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n points</source>
        <translation>
            <numerusform>You have %n point</numerusform>
            <numerusform>You have %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketColumn</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketLine</name>
    <message numerus="yes">
        <source>%n at most</source>
        <translation>
            <numerusform>%n at most</numerusform>
            <numerusform>%n at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckTile</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyPage</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorMoreSheet</name>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation>
            <numerusform>%n dish hidden by your filter</numerusform>
            <numerusform>%n dishes hidden by your filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not stated</source>
        <translation>
            <numerusform>%n not stated</numerusform>
            <numerusform>%n not stated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n dish(es)</source>
        <translation>
            <numerusform>Show %n dish</numerusform>
            <numerusform>Show %n dishes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenNote</name>
    <message numerus="yes">
        <source>%n dish(es) hidden by your filter</source>
        <translation>
            <numerusform>%n dish hidden by your filter</numerusform>
            <numerusform>%n dishes hidden by your filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message numerus="yes">
        <source>%n to go: choose your %1</source>
        <translation>
            <numerusform>%n to go: choose your %1</numerusform>
            <numerusform>%n to go: choose your %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message numerus="yes">
        <source>All %n allergen(s), nutrition</source>
        <translation>
            <numerusform>%n allergen, nutrition</numerusform>
            <numerusform>All %n allergens, nutrition</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message numerus="yes">
        <source>%n item(s) · incl. tax</source>
        <translation>
            <numerusform>%n item · incl. tax</numerusform>
            <numerusform>%n items · incl. tax</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · plus tax</source>
        <translation>
            <numerusform>%n item · plus tax</numerusform>
            <numerusform>%n items · plus tax</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionGroup</name>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Choose %n</numerusform>
            <numerusform>Choose %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included</source>
        <translation>
            <numerusform>%n included</numerusform>
            <numerusform>%n included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included, then %1 each</source>
        <translation>
            <numerusform>%n included, then %1 each</numerusform>
            <numerusform>%n included, then %1 each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n</source>
        <translation>
            <numerusform>up to %n</numerusform>
            <numerusform>up to %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionTitle</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetBar</name>
    <message numerus="yes">
        <source>%n to go: choose your %1</source>
        <translation>
            <numerusform>%n to go: choose your %1</numerusform>
            <numerusform>%n to go: choose your %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetBody</name>
    <message numerus="yes">
        <source>%n is included.</source>
        <translation>
            <numerusform>%n is included.</numerusform>
            <numerusform>%n are included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can have up to %n.</source>
        <translation>
            <numerusform>You can have up to %n.</numerusform>
            <numerusform>You can have up to %n.</numerusform>
        </translation>
    </message>
</context>
</TS>
