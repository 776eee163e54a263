pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A reward: to be used in one touch, or how far it still is. One that cannot be had says why.
Card {
    id: root

    required property string id
    required property string text
    required property string points
    required property string picture
    required property string standing
    required property string action
    required property string note
    required property real fraction
    readonly property bool row: Theme.largeText

    signal taken
    signal givenBack

    implicitHeight: row ? 2 * Theme.s3 + Math.max(Theme.px(180), words.height + Theme.s1 + foot.height) : Theme.px(400)
    selected: standing === "taken"
    radius: Theme.rL

    Rectangle {
        id: plate
        x: root.row ? Theme.s3 : root.border.width
        y: x
        width: root.row ? Theme.px(180) : parent.width - 2 * x
        height: root.row ? width : Theme.px(192)
        topLeftRadius: root.row ? Theme.rM : root.radius - x
        topRightRadius: topLeftRadius
        bottomLeftRadius: root.row ? Theme.rM : 0
        bottomRightRadius: bottomLeftRadius
        color: Theme.plate

        Picture {
            anchors.fill: parent
            anchors.margins: Theme.s3
            picture: root.picture
            grey: root.standing === "away" // what is saved for shall be liked
            verticalAlignment: Image.AlignVCenter
        }
    }
    Column {
        id: words
        x: root.row ? plate.x + plate.width + Theme.s3 : Theme.px(20)
        y: root.row ? plate.y : plate.y + plate.height + Theme.px(10)
        width: parent.width - x - Theme.px(20)
        spacing: -Theme.px(4)

        PaperText {
            width: parent.width
            heading: true
            text: root.text
            font.pixelSize: Theme.tBody
        }
        PaperText {
            width: parent.width
            text: root.standing === "taken" ? qsTr("In your order") : root.points
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
    Item {
        id: foot
        x: root.row ? words.x : Theme.px(20)
        y: root.row ? words.y + words.height + Theme.s1 : parent.height - height - Theme.px(20)
        width: parent.width - x - Theme.px(20)
        height: use.visible ? use.height : bar.height + toGo.height

        SmallButton {
            id: use
            objectName: "reward-" + root.id
            width: parent.width
            height: Theme.grow(72, 112)
            visible: root.standing === "ready" || root.standing === "taken"
            text: root.standing === "taken" ? qsTr("Do not use") : root.action
            pixelSize: Theme.tBody
            onClicked: {
                if (root.standing === "taken")
                    root.givenBack();
                else
                    root.taken();
            }
        }
        ProgressBar {
            id: bar
            width: parent.width
            visible: root.standing === "far"
            height: visible ? implicitHeight : 0
            fraction: root.fraction
        }
        PaperText {
            id: toGo
            y: bar.height
            width: parent.width
            visible: !use.visible
            horizontalAlignment: Text.AlignHCenter
            text: root.note
            font.pixelSize: Theme.tMin
        }
    }
}
