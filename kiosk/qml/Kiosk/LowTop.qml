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
        x: root.width - width * 0.92
        y: -height * 0.14
        width: root.height * 1.02
        visible: !Theme.contrast
    }
    Picture {
        x: root.width * 0.5
        y: Theme.s6
        width: root.width * 0.5 - Theme.margin
        height: root.height * 0.78
        picture: root.chrome.dish
        verticalAlignment: Image.AlignVCenter
    }
    Column {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: root.width * 0.5 - x
        spacing: Theme.s2

        PaperText {
            objectName: "lowTitle"
            width: parent.width
            heading: true
            text: qsTr("Controls are below")
            font.pixelSize: Theme.largeMode ? Theme.tHead : Theme.tDisplay
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
