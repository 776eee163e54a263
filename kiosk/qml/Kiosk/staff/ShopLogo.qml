pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The logo that was chosen, on light and on dark screens, as large as the first screen has it.
Column {
    id: root

    required property BrandPictureModel model

    spacing: Theme.s2

    component Ground: Rectangle {
        property alias said: name.text
        property alias ink: name.color

        width: (grounds.width - grounds.spacing * (grounds.columns - 1)) / grounds.columns
        height: Math.max(Theme.px(100), Math.min(Theme.px(220), root.height - take.height - (said.visible ? said.height + root.spacing : 0) - root.spacing))
        radius: Theme.rL
        border.width: Theme.bTile
        border.color: Theme.edge

        Image {
            id: logo
            anchors.fill: parent
            anchors.margins: Theme.s2
            anchors.bottomMargin: Theme.s2 + name.height
            source: root.model.source
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: name.text
        }
        PaperText {
            id: name
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.s1
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.tMin
        }
    }
    Grid {
        id: grounds
        width: parent.width
        columns: 2
        spacing: Theme.s2

        Ground {
            color: "#FFF4E0"
            said: qsTr("Light")
            ink: "#2A1810"
        }
        Ground {
            color: "#2E2014"
            said: qsTr("Dark")
            ink: "#FFF7EC"
        }
    }
    Row {
        id: said
        width: parent.width
        visible: root.model.note !== ""
        spacing: Theme.s1

        Icon {
            id: mark
            name: "warn"
            size: Math.round(Theme.tBody * 1.2)
        }
        PaperText {
            objectName: "logoChosenNote"
            width: parent.width - mark.width - parent.spacing
            text: root.model.note
        }
    }
    PrimaryButton {
        id: take
        objectName: "logoTake"
        width: parent.width
        ready: !root.model.busy
        text: root.model.marking ? qsTr("Use this picture") : qsTr("Use this logo")
        pixelSize: Theme.tBody
        onClicked: {
            if (ready)
                root.model.take();
        }
    }
}
