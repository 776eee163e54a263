pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The keyboard of the search, over the bar. In the large mode it brings its field along.
Rectangle {
    id: root

    required property BrowseModel model

    implicitHeight: column.height + 2 * Theme.s3
    color: Theme.sunk

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        width: parent.width
        height: Theme.bCard
        color: Theme.line
    }
    Column {
        id: column
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.s3
        width: Math.min(parent.width - 2 * Theme.s3, Theme.px(1000))
        spacing: Theme.s2

        Loader {
            width: parent.width
            active: Theme.largeMode
            visible: active
            sourceComponent: SearchField {
                model: root.model
            }
        }
        LetterPad {
            width: parent.width
            layout: root.model.keyboard
            text: root.model.search
            keyHeight: Theme.landscape ? Theme.grow(64, 84) : Theme.grow(80, 96)
            eraseName: qsTr("Delete")
            shiftName: qsTr("Capitals")
            voicedName: qsTr("Voiced sound")
            halfVoicedName: qsTr("Half-voiced sound")
            smallName: qsTr("Small kana")
            spaceText: root.model.keyboard === "ja" ? "" : qsTr("Space")
            onEdited: text => root.model.type(text)
        }
    }
}
