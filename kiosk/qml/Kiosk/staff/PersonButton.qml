import QtQuick
import Kiosk
import Kiosk.controls

// Somebody of the staff, to choose.
Touchable {
    id: root

    required property string role
    required property string letter
    property bool locked: false
    readonly property string roleName: role === "manager" ? qsTr("Manager") : role === "technician" ? qsTr("Technician") : qsTr("Crew")

    implicitHeight: Math.max(Theme.grow(128, 176), words.height + 2 * Theme.s2)
    ringRadius: Theme.rCard

    Card {
        anchors.fill: parent
    }
    Rectangle {
        id: circle
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.grow(80, 104)
        height: width
        radius: width / 2
        color: Theme.accent

        PaperText {
            anchors.centerIn: parent
            text: root.letter
            color: Theme.accentInk
            font.bold: true
            font.pixelSize: Theme.tStrong
            Accessible.ignored: true
        }
    }
    Column {
        id: words
        anchors.left: circle.right
        anchors.leftMargin: Theme.s3
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter

        PaperText {
            width: parent.width
            heading: true
            text: root.name
            font.pixelSize: Theme.tLabel
            Accessible.ignored: true
        }
        PaperText {
            width: parent.width
            text: root.locked ? root.roleName + " · " + qsTr("locked") : root.roleName
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            Accessible.ignored: true
        }
    }
}
