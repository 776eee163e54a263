import QtQuick
import Kiosk
import Kiosk.controls

// An order in the list: its number, when and how it was paid, what it came to, and how it stands.
Touchable {
    id: root

    required property string id
    required property string number
    required property string time
    required property string place
    required property string method
    required property string amount
    required property string back
    required property string standing
    required property string tone
    readonly property bool bad: tone === "bad"

    objectName: "order_" + number
    implicitHeight: Math.max(Theme.hSmall, words.height + 2 * Theme.s1)
    name: number + ", " + time + ", " + amount + ", " + standing
    ringRadius: Theme.rM

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: root.bad ? Theme.critSoft : root.tone === "waits" ? Theme.warnSoft : Theme.surface
        border.width: Theme.bTile
        border.color: root.bad ? Theme.crit : root.tone === "waits" ? Theme.warn : Theme.line
    }
    PaperText {
        id: figure
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.grow(120, 200)
        text: root.number
        heading: true
        font.pixelSize: Theme.tTitle
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Flow {
        id: words
        anchors.left: figure.right
        anchors.leftMargin: Theme.s2
        anchors.right: sums.left
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s2

        Row {
            spacing: Theme.px(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                size: Math.round(Theme.tMin * 1.2)
                name: root.bad ? "warn" : root.tone === "waits" ? "clock" : root.tone === "over" ? "undo" : "check"
            }
            PaperText {
                text: root.standing
                font.pixelSize: Theme.tMin
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        PaperText {
            text: root.time + " · " + root.method + " · " + root.place
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            width: Math.min(implicitWidth, words.width)
            Accessible.ignored: true
        }
    }
    Column {
        id: sums
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter

        PaperText {
            anchors.right: parent.right
            text: root.amount
            font.bold: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        PaperText {
            anchors.right: parent.right
            visible: root.back !== ""
            text: root.back
            font.pixelSize: Theme.tMin
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
