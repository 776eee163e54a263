import QtQuick
import Kiosk
import Kiosk.controls

// The sum to pay, as the largest figure of its card.
Item {
    id: root

    required property string label
    required property string note
    required property string total
    readonly property bool stacked: Theme.largeText || width < Theme.px(700)

    implicitHeight: root.stacked ? words.height + figure.implicitHeight : Theme.px(120)

    PaperText {
        id: words
        y: root.stacked ? 0 : figure.y + figure.baselineOffset - baselineOffset
        heading: true
        text: root.label
        font.pixelSize: Theme.tStrong
    }
    PaperText {
        anchors.left: words.right
        anchors.leftMargin: Theme.s2
        y: words.y + words.baselineOffset - baselineOffset
        text: root.note
        font.pixelSize: Theme.tMin
        color: Theme.ink2
    }
    ChangingMoney {
        id: figure
        objectName: "total"
        anchors.right: parent.right
        y: root.stacked ? words.height : (Theme.px(120) - implicitHeight) / 2
        text: root.total
        pixelSize: Theme.tHero
    }
}
