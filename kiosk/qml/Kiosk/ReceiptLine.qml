import QtQuick
import Kiosk
import Kiosk.controls

// One line of the receipt: its kind decides how it looks.
Item {
    id: root

    required property string kind
    required property string label
    required property string side
    required property string amount
    readonly property bool link: kind === "link"
    readonly property bool heading: kind === "issuer" || kind === "title"
    readonly property bool strong: kind === "total" || kind === "number" || kind === "paid"
    readonly property bool small: kind === "detail" || kind === "note" || kind === "tax" || kind === "fact"
    readonly property bool ruled: kind === "subtotal" || kind === "total" || kind === "note" || link
    readonly property real size: strong || kind === "issuer" ? Theme.tStrong : small ? Theme.tMin : Theme.tBody

    implicitHeight: link ? qr.y + qr.height + Theme.s2 : words.y + Math.max(words.height, aside.height) + (heading ? Theme.s2 : Theme.px(4))

    Rectangle {
        y: Theme.s1
        width: parent.width
        height: Theme.bTile
        visible: root.ruled
        color: Theme.line
    }
    QrCode {
        id: qr
        y: Theme.s3
        visible: root.link
        text: root.link ? root.side : ""
        size: Theme.px(Theme.smallPanel ? 150 : 180)
        name: root.label
    }
    PaperText {
        id: words
        x: root.link ? qr.width + Theme.s4 : root.kind === "detail" || root.kind === "tax" ? Theme.s4 : 0
        y: root.link ? qr.y + Math.max(0, (qr.height - height) / 2) : root.ruled ? Theme.s3 : 0
        width: (root.heading || !aside.visible ? parent.width : aside.x - Theme.s2) - x
        horizontalAlignment: root.heading ? Text.AlignHCenter : Text.AlignLeft
        text: root.label
        font.pixelSize: root.size
        font.bold: root.strong || root.heading
    }
    Row {
        id: aside
        anchors.right: parent.right
        y: words.y
        visible: !root.link && (root.side !== "" || root.amount !== "")
        spacing: Theme.s4

        PaperText {
            visible: root.side !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: root.side
            font.pixelSize: root.kind === "paid" ? Theme.tMin : root.size
            font.bold: root.strong
            wrapMode: Text.NoWrap
        }
        MoneyText {
            visible: root.amount !== ""
            text: root.amount
            pixelSize: root.size
            bold: !root.small
        }
    }
}
