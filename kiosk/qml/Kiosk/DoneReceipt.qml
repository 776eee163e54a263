import QtQuick
import Kiosk
import Kiosk.controls

// The receipt: to look at here, and to take along on a phone where one can reach it.
Card {
    id: root

    required property string title
    required property string url
    property string paper // what has become of it on paper
    property bool prints: false
    readonly property bool narrow: width < Theme.px(560)

    signal asked
    signal printed

    implicitHeight: Math.max(qr.visible ? qr.height + 2 * Theme.px(40) : 0, words.height + acts.height + 3 * Theme.px(28), Theme.px(200))

    QrCode {
        id: qr
        x: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.url !== ""
        text: root.url
        size: Theme.px(Theme.smallPanel ? 190 : 240)
    }
    Column {
        id: words
        x: qr.visible ? qr.x + qr.width + Theme.px(20) : Theme.px(40)
        y: Theme.px(28)
        width: parent.width - x - Theme.px(24)

        PaperText {
            width: parent.width
            heading: true
            text: root.title
            font.pixelSize: Theme.tLabel
        }
        PaperText {
            width: parent.width
            objectName: "paper"
            text: root.paper !== "" ? root.paper : qr.visible ? qsTr("Scan to keep it on your phone") : qsTr("See it on this screen")
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
    Flow {
        id: acts
        readonly property real each: qr.visible ? words.width : (words.width - spacing) / 2

        x: words.x
        width: words.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(28)
        spacing: Theme.s1

        SmallButton {
            objectName: "printReceipt"
            visible: root.prints
            width: acts.each
            text: qsTr("Print")
            icon: Theme.smallPanel && qr.visible ? "" : "printer"
            onClicked: root.printed()
        }
        SmallButton {
            objectName: "showReceipt"
            width: root.prints || qr.visible ? acts.each : Math.min(words.width, implicitWidth + Theme.s8)
            text: qsTr("Show")
            icon: Theme.smallPanel && qr.visible ? "" : "receipt"
            onClicked: root.asked()
        }
    }
}
