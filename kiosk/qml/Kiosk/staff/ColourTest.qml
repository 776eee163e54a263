pragma ComponentBehavior: Bound

import QtQuick

// The whole screen in one colour after the other; a touch goes on.
Rectangle {
    id: root

    property bool greys: false
    property int at: 0
    readonly property list<color> shown: greys ? ["#808080", "#404040", "#C0C0C0"] : ["#FF0000", "#00FF00", "#0000FF", "#FFFFFF", "#000000", "#808080"]

    signal ended

    objectName: "colourTest"
    color: shown[Math.min(at, shown.length - 1)]
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Next colour")
    Accessible.onPressAction: next()
    Component.onCompleted: forceActiveFocus()
    Keys.onSpacePressed: next()
    Keys.onReturnPressed: next()

    function next(): void {
        at += 1;
        if (at >= shown.length)
            ended();
    }

    MouseArea {
        objectName: "colourTouch"
        anchors.fill: parent
        onClicked: root.next()
    }
    // Over everything else: fine steps, in which a band would be seen.
    Row {
        anchors.bottom: parent.bottom
        visible: !root.greys && root.at === root.shown.length - 1

        Repeater {
            model: 32

            Rectangle {
                required property int index

                width: root.width / 32
                height: root.height / 4
                color: Qt.rgba(index / 31, index / 31, index / 31, 1)
            }
        }
    }
}
