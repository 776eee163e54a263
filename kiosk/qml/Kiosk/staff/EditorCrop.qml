pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The square that is cut out: the picture is dragged under it, and made larger or smaller by two fingers or
// the buttons.
Item {
    id: root

    required property PictureModel model
    readonly property real side: Math.min(width, height - buttons.height - Theme.s3)
    property real zoom: 1 // 1: the shorter side fills the square
    readonly property real least: Math.min(model.ratio, 1 / model.ratio) // all of the picture is in the square

    function zoomTo(wanted: real): void {
        const before = zoom;
        zoom = Math.max(least, Math.min(6, wanted));
        const middle = side / 2;
        picture.x = middle - (middle - picture.x) * zoom / before;
        picture.y = middle - (middle - picture.y) * zoom / before;
        hold();
    }

    // The square stays full where the picture is larger than it, and holds all of it where it is smaller.
    function hold(): void {
        picture.x = held(picture.x, picture.width);
        picture.y = held(picture.y, picture.height);
    }
    function held(at: real, length: real): real {
        const room = side - length;
        return room >= 0 ? room / 2 : Math.min(0, Math.max(room, at));
    }

    Rectangle {
        objectName: "cropView"
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.side
        height: root.side
        color: Theme.plate
        clip: true

        Image {
            id: picture
            width: root.side * root.zoom * Math.max(1, root.model.ratio)
            height: root.side * root.zoom * Math.max(1, 1 / root.model.ratio)
            source: root.model.source
            fillMode: Image.Stretch
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The picture: drag it, or use the buttons")
            Component.onCompleted: {
                x = (root.side - width) / 2;
                y = (root.side - height) / 2;
            }
        }
        PinchHandler {
            property real began: 1

            target: null
            onActiveChanged: {
                if (active)
                    began = root.zoom;
            }
            onActiveScaleChanged: {
                if (active)
                    root.zoomTo(began * activeScale);
            }
        }
        DragHandler {
            target: null

            property point began

            onActiveChanged: {
                if (active)
                    began = Qt.point(picture.x, picture.y);
            }
            onActiveTranslationChanged: {
                if (!active)
                    return;
                picture.x = root.held(began.x + activeTranslation.x, picture.width);
                picture.y = root.held(began.y + activeTranslation.y, picture.height);
            }
        }
        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: Theme.bSelected
            border.color: Theme.accentLine
        }
    }
    Flow {
        id: buttons
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.s2

        component Step: RoundButton {
            property real dx: 0
            property real dy: 0

            quiet: true
            onClicked: {
                picture.x = root.held(picture.x + dx * root.side / 10, picture.width);
                picture.y = root.held(picture.y + dy * root.side / 10, picture.height);
            }
        }
        RoundButton {
            objectName: "cropSmaller"
            quiet: true
            icon: "minus"
            name: qsTr("Smaller")
            onClicked: root.zoomTo(root.zoom / 1.25)
        }
        RoundButton {
            objectName: "cropLarger"
            quiet: true
            icon: "plus"
            name: qsTr("Larger")
            onClicked: root.zoomTo(root.zoom * 1.25)
        }
        Step {
            objectName: "cropLeft"
            icon: "left"
            name: qsTr("To the left")
            dx: -1
        }
        Step {
            objectName: "cropRight"
            icon: "right"
            name: qsTr("To the right")
            dx: 1
        }
        Step {
            objectName: "cropUp"
            icon: "up"
            name: qsTr("Up")
            dy: -1
        }
        Step {
            objectName: "cropDown"
            icon: "down"
            name: qsTr("Down")
            dy: 1
        }
        PrimaryButton {
            objectName: "cropDone"
            width: parent.width
            ready: !root.model.busy
            text: qsTr("Use this part")
            pixelSize: Theme.tBody
            onClicked: {
                const unit = root.side * root.zoom; // the picture's shorter side here
                if (ready)
                    root.model.use(-picture.x / unit, -picture.y / unit, root.side / unit);
            }
        }
    }
}
