import QtQuick
import Kiosk
import Kiosk.controls

// Something for the guest's own phone: a QR code, and what it is good for.
Card {
    id: root

    required property string url
    required property string title
    required property string note

    implicitHeight: Math.max(qr.height, words.height) + 2 * Theme.px(28)

    QrCode {
        id: qr
        x: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        text: root.url
        size: Theme.px(Theme.smallPanel ? 160 : 200)
        name: root.title
    }
    Column {
        id: words
        x: qr.x + qr.width + Theme.px(24)
        width: parent.width - x - Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s1

        PaperText {
            width: parent.width
            heading: true
            text: root.title
            font.pixelSize: Theme.tLabel
        }
        PaperText {
            width: parent.width
            text: root.note
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
}
