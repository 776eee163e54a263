pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What stands over the screen when it was brought down: a dish, and that nothing up here is to be touched.
HeroGround {
    id: root

    required property ChromeModel chrome
    property bool covered: false // something lies over the screen

    objectName: "lowTop"

    SunDisc {
        id: sun
        x: root.width - width * 0.92
        y: (root.height - height) / 2
        width: root.height * 0.78
        visible: !Theme.contrast
    }
    Picture {
        anchors.fill: sun
        anchors.rightMargin: sun.width * 0.08 + Theme.margin
        anchors.leftMargin: Theme.s3
        picture: root.chrome.dish
        verticalAlignment: Image.AlignVCenter
    }
    Column {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: sun.x - x - Theme.s2
        spacing: Theme.s2

        PaperText {
            objectName: "lowTitle"
            width: parent.width
            heading: true
            text: qsTr("Controls are below")
            font.pixelSize: Theme.largeMode ? Theme.tSection : Theme.tDisplay
        }
        PaperText {
            width: parent.width
            text: qsTr("There is nothing to touch up here.")
        }
    }
    Scrim {
        open: root.covered
    }
}
