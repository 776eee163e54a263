pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// From when to when, in half hours.
Card {
    id: root

    required property int id
    required property string start
    required property string end
    property bool removable: true

    signal shifted(bool end, int steps)
    signal removed

    height: times.height + 2 * Theme.s2

    Flow {
        id: times
        x: Theme.s2
        y: Theme.s2
        width: parent.width - 2 * x
        spacing: Theme.s2

        component Clock: Row {
            id: clock

            required property string at
            required property bool end
            required property string what

            spacing: Theme.px(8)

            RoundButton {
                objectName: (clock.end ? "endEarlier_" : "startEarlier_") + root.id
                quiet: true
                icon: "minus"
                name: clock.what + " −30"
                onClicked: root.shifted(clock.end, -1)
            }
            PaperText {
                height: Theme.tap
                width: Math.max(implicitWidth, Theme.grow(110, 190))
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: Text.AlignHCenter
                text: clock.at
                font.bold: true
                wrapMode: Text.NoWrap
            }
            RoundButton {
                objectName: (clock.end ? "endLater_" : "startLater_") + root.id
                quiet: true
                icon: "plus"
                name: clock.what + " +30"
                onClicked: root.shifted(clock.end, 1)
            }
        }
        Clock {
            at: root.start
            end: false
            what: qsTr("Begin")
        }
        PaperText {
            height: Theme.tap
            verticalAlignment: Text.AlignVCenter
            text: "–"
            visible: !Theme.largeText
        }
        Clock {
            at: root.end
            end: true
            what: qsTr("End")
        }
        RoundButton {
            objectName: "removeSpan_" + root.id
            visible: root.removable
            quiet: true
            icon: "trash"
            name: qsTr("Remove this time")
            onClicked: root.removed()
        }
    }
}
