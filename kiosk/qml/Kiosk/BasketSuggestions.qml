pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Up to three things that go with the order, once; "no thanks" is as large as "add".
Column {
    id: root

    property alias model: cards.model
    readonly property int count: cards.count

    signal added(string id)
    signal refused

    spacing: Theme.s2

    Item {
        width: parent.width
        height: refuse.height

        PaperText {
            anchors.verticalCenter: parent.verticalCenter
            width: refuse.x - Theme.s2
            heading: true
            text: qsTr("Something with it?")
            font.pixelSize: Theme.tLabel
        }
        SmallButton {
            id: refuse
            objectName: "noThanks"
            anchors.right: parent.right
            height: Theme.grow(72, 112)
            pill: true
            text: qsTr("No thanks")
            icon: "x"
            padding: Theme.px(28)
            onClicked: root.refused()
        }
    }
    Grid {
        id: grid
        width: parent.width
        columns: Theme.largeText || Theme.tMin > Theme.px(30) ? 1 : 3
        spacing: Theme.gap

        Repeater {
            id: cards

            OfferTile {
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                onAdded: root.added(id)
            }
        }
    }
}
