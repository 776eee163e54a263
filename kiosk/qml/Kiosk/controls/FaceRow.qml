pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Five faces from unhappy to happy; none is chosen beforehand.
Row {
    id: root

    required property list<string> words
    property int chosen: -1

    signal chose(int index)

    Repeater {
        model: 5

        Column {
            id: place

            required property int index
            readonly property bool selected: root.chosen === index
            readonly property string word: root.words[index] ?? ""

            width: root.width / 5
            spacing: Theme.s1

            Touchable {
                objectName: "face" + place.index
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.px(128)
                height: width
                ringRadius: width / 2
                name: place.word
                checkable: true
                checked: place.selected
                Accessible.role: Accessible.RadioButton
                onClicked: root.chose(place.index)

                Rectangle {
                    anchors.fill: parent
                    radius: width / 2
                    color: place.selected ? Theme.accent : Theme.surface
                    border.width: place.selected ? 0 : Theme.bButton
                    border.color: Theme.edge
                }
                Icon {
                    anchors.centerIn: parent
                    name: "face" + (place.index + 1)
                    size: Theme.px(80)
                    color: place.selected ? Theme.accentInk : Theme.ink
                }
            }
            ButtonLabel {
                anchors.horizontalCenter: parent.horizontalCenter
                text: place.word
                pixelSize: Theme.tMin
                bold: place.selected
                available: place.width - Theme.s1
            }
        }
    }
}
