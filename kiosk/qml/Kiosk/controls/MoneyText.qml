pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// An amount as the formatter wrote it ("￥2,430", "+￥150", "$12.30", "12,30 €"): the currency is
// drawn at 0.82 of the figure's size on the same baseline. Words without a figure ("Included") stay
// whole.
Item {
    id: root

    required property string text
    property int pixelSize: Theme.tStrong
    property color color: Theme.ink
    property bool bold: true
    property bool struck: false

    readonly property var parts: /^([+\-\u2212]?)(\D*)(\d.*\d|\d)(\D*)$/.exec(text) ?? ["", "", "", text, ""]

    implicitWidth: after.x + after.width
    implicitHeight: figure.implicitHeight
    baselineOffset: figure.baselineOffset
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    component Part: Text {
        font.family: Theme.fontFamily
        font.pixelSize: root.pixelSize
        font.bold: root.bold
        font.strikeout: root.struck
        color: root.color
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    component CurrencyPart: Part {
        font.pixelSize: Math.round(root.pixelSize * 0.82)
        anchors.baseline: figure.baseline
    }

    Part {
        id: sign
        text: root.parts[1]
    }
    CurrencyPart {
        id: before
        anchors.left: sign.right
        text: root.parts[2]
    }
    Part {
        id: figure
        anchors.left: before.right
        text: root.parts[3]
    }
    CurrencyPart {
        id: after
        x: figure.x + figure.width
        text: root.parts[4]
    }
}
