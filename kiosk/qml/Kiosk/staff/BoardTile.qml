import QtQuick
import Kiosk
import Kiosk.controls

// A dish on the sold-out board: its picture, its name, and whether it is sold.
Touchable {
    id: root

    required property string dish
    required property string picture
    required property string greyPicture
    required property string standing
    required property string said
    readonly property bool out: standing === "out"
    readonly property bool few: standing === "few"

    name: dish + ", " + said
    ringRadius: Theme.rM

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: root.out ? Theme.critSoft : root.few ? Theme.warnSoft : Theme.surface
        border.width: root.out ? Theme.bSelected : Theme.bTile
        border.color: root.out ? Theme.crit : root.few ? Theme.warn : Theme.line
    }
    Picture {
        id: dishPicture
        x: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(Theme.largeMode ? 128 : 88)
        height: Math.min(root.height - Theme.s2, Theme.px(112))
        picture: root.picture
        greyPicture: root.greyPicture
        grey: root.out
        verticalAlignment: Image.AlignVCenter
    }
    Column {
        anchors.left: dishPicture.right
        anchors.leftMargin: Theme.px(14)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter

        PaperText {
            width: parent.width
            text: root.dish
            font.pixelSize: Theme.tMin
            font.bold: true
            lineHeight: Theme.headLeading / 1.448
            Accessible.ignored: true
        }
        Row {
            width: parent.width
            spacing: Theme.px(8)

            Icon {
                id: sign
                y: (state.height / state.lineCount - height) / 2
                size: Math.round(Theme.tMin * 1.15)
                name: root.out ? "ban" : root.few ? "warn" : "check"
            }
            PaperText {
                id: state
                width: parent.width - sign.width - parent.spacing
                text: root.said
                font.pixelSize: Theme.tMin
                font.bold: root.out || root.few
                lineHeight: Theme.headLeading / 1.448
                Accessible.ignored: true
            }
        }
    }
}
