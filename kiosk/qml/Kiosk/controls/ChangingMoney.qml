pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A running total: a new amount fades in while the old one fades away upwards; never a rolling counter.
Item {
    id: root

    required property string text
    property int pixelSize: Theme.tStrong
    property string before // what it was, while that fades away
    property string now
    property real change: 0 // how much of it is still to come

    implicitWidth: figure.implicitWidth
    implicitHeight: figure.implicitHeight
    baselineOffset: figure.baselineOffset
    Component.onCompleted: now = text
    onTextChanged: {
        before = now;
        now = text;
        if (Theme.quick > 0 && before !== "" && now !== "")
            changing.restart();
    }

    NumberAnimation {
        id: changing
        target: root
        property: "change"
        from: 1
        to: 0
        duration: Theme.quick
    }
    MoneyText {
        id: figure
        anchors.right: parent.right
        text: root.text
        pixelSize: root.pixelSize
        opacity: 1 - root.change
    }
    Loader {
        anchors.right: parent.right
        y: -Theme.s1 * (1 - root.change)
        active: root.change > 0
        opacity: root.change
        sourceComponent: MoneyText {
            text: root.before
            pixelSize: root.pixelSize
            Accessible.ignored: true
        }
    }
}
