pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A row of paper: its kind and its size decide how it looks.
Item {
    id: root

    required property string kind
    required property string label
    required property string side
    required property string amount
    required property string size
    required property bool strong
    required property bool centred
    required property bool indented
    required property string code
    readonly property bool big: kind === "big"
    readonly property bool qr: kind === "qr"
    readonly property bool logo: kind === "logo"
    readonly property bool marked: kind === "mark"
    readonly property bool empty: logo || kind === "rule" || kind === "space" || kind === "cut"
    readonly property bool money: /^[+\-\u2212]?[^\dA-Za-z]{0,2}\d[\d.,]*\D{0,3}$/.test(amount)
    readonly property int pixelSize: size === "small" ? Theme.tMin : size === "large" ? Theme.tStrong : size === "huge" ? Theme.tTitle : Theme.tBody
    readonly property int lowest: big ? number.y + number.height : qr ? codeView.y + codeView.height + Theme.s2 : words.y + Math.max(words.height, aside.height)

    implicitHeight: logo ? (code === "" ? 0 : plate.height + Theme.s2) : empty ? Theme.s3 : lowest + (centred ? Theme.s2 : Theme.px(4))

    Rectangle {
        y: Theme.s1
        width: parent.width
        height: root.marked ? words.height : Theme.bTile
        visible: root.marked || root.kind === "rule" || root.kind === "cut"
        color: root.marked ? Theme.ink : Theme.line
    }
    // On white, as on paper.
    Loader {
        id: plate
        anchors.horizontalCenter: parent.horizontalCenter
        active: root.logo && root.code !== ""
        sourceComponent: Rectangle {
            implicitWidth: picture.width + 2 * Theme.s2
            implicitHeight: Theme.px(120) + 2 * Theme.s1
            radius: Theme.rS
            color: root.strong ? Theme.plateDark : Theme.plateLight

            Image {
                id: picture
                anchors.centerIn: parent
                width: Math.min(implicitWidth, root.width * 0.7)
                height: parent.height - 2 * Theme.s1
                source: root.code
                sourceSize.height: height
                fillMode: Image.PreserveAspectFit
                Accessible.ignored: true
            }
        }
    }
    Loader {
        id: codeView
        y: Theme.s3
        active: root.qr
        sourceComponent: QrCode {
            text: root.code
            size: Theme.px(Theme.smallPanel ? 150 : 180)
            name: root.label
        }
    }
    PaperText {
        id: words
        x: root.qr ? codeView.width + Theme.s4 : root.indented ? Theme.s4 : 0
        y: root.qr ? codeView.y + Math.max(0, (codeView.height - height) / 2) : root.marked ? Theme.s1 : 0
        width: (aside.visible ? aside.x - Theme.s2 : parent.width) - x
        visible: !root.empty
        horizontalAlignment: root.centred || root.big ? Text.AlignHCenter : Text.AlignLeft
        text: root.label
        font.pixelSize: root.pixelSize
        font.bold: root.strong
        color: root.marked ? Theme.surface : Theme.ink
    }
    PaperText {
        id: number
        y: words.height
        width: parent.width
        visible: root.big
        heading: true
        horizontalAlignment: Text.AlignHCenter
        text: root.big ? root.amount : ""
        font.pixelSize: Theme.tHero
    }
    Row {
        id: aside
        anchors.right: parent.right
        visible: !root.big && (root.side !== "" || root.amount !== "")
        spacing: Theme.s4

        PaperText {
            visible: root.side !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: root.side
            font.pixelSize: root.pixelSize
            font.bold: root.strong
            wrapMode: Text.NoWrap
        }
        PaperText {
            visible: !root.money && root.amount !== ""
            text: root.money || root.big ? "" : root.amount
            font.pixelSize: root.pixelSize
            font.bold: root.strong
            wrapMode: Text.NoWrap
        }
        Loader {
            active: root.money
            visible: active
            sourceComponent: MoneyText {
                text: root.amount
                pixelSize: root.pixelSize
                bold: root.strong
            }
        }
    }
}
