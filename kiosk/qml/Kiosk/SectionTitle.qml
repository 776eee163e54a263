pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The heading of a section and how many dishes it holds.
Item {
    id: root

    required property string title
    required property int count

    Accessible.role: Accessible.Heading
    Accessible.name: words.text + " " + number.text

    ButtonLabel {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        pixelSize: Theme.tTitle
        available: root.width - number.implicitWidth - Theme.s2
    }
    PaperText {
        id: number
        anchors.left: words.right
        anchors.leftMargin: Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%n item(s)", "", root.count)
        font.pixelSize: Theme.tMin
        color: Theme.ink2
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
