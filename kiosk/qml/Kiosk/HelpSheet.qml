pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Help: everything that makes the kiosk easier, and staff lowest, where every hand reaches.
Sheet {
    id: root

    required property HelpModel model
    required property ChromeModel chrome
    property AboutModel about: null
    property bool high: false // the panel is: not everybody reaches all of it
    // The largest type leaves the header no room for these.
    readonly property bool headless: Theme.largeMode && chrome.headed
    readonly property bool switches: headless && chrome.service !== ""
    readonly property bool members: headless && chrome.member !== ""

    objectName: "helpSheet"
    title: qsTr("Help")
    closeText: qsTr("Close")
    onClosed: model.close()

    SheetBody {
        id: body
        width: root.contentWidth
        windowHeight: root.height

        LanguageButtons {
            width: body.width
            model: root.model.languages
            onChosen: id => root.model.speak(id)
        }
        Segmented {
            width: body.width
            label: Theme.largeText ? "" : qsTr("Text")
            icon: Theme.largeText ? "" : "text"

            Segment {
                objectName: "text-100"
                text: qsTr("Normal")
                selected: root.model.scale === 100
                pixelSize: Theme.grow(28, 40)
                onClicked: root.model.size(100)
            }
            Segment {
                objectName: "text-150"
                text: qsTr("Large")
                selected: root.model.scale === 150
                pixelSize: Theme.grow(36, 48)
                onClicked: root.model.size(150)
            }
            Segment {
                objectName: "text-200"
                text: qsTr("Very large")
                selected: root.model.scale === 200
                pixelSize: Theme.grow(44, 56)
                onClicked: root.model.size(200)
            }
        }
        Row {
            id: header

            readonly property real share: root.switches && root.members ? (width - spacing) / 2 : width

            width: body.width
            spacing: Theme.gap
            visible: root.switches || root.members

            SecondaryButton {
                objectName: "helpService"
                width: header.share
                visible: root.switches
                icon: "swap"
                text: root.chrome.service
                onClicked: {
                    root.model.close();
                    root.chrome.switchService();
                }
            }
            SecondaryButton {
                objectName: "helpMember"
                width: header.share
                visible: root.members
                icon: root.chrome.memberIcon
                text: root.chrome.member
                onClicked: {
                    root.model.close();
                    root.chrome.openMember();
                }
            }
        }
        ActionTile {
            objectName: "easyMode"
            width: body.width
            flat: true
            icon: "picture"
            title: qsTr("Easy mode")
            text: qsTr("One question at a time")
            selected: root.model.easy
            onClicked: root.model.toggleEasy()
        }
        Grid {
            id: tiles
            width: body.width
            columns: Theme.largeText && !Theme.landscape ? 1 : root.high ? 2 : 3
            spacing: Theme.gap

            readonly property real share: (width - (columns - 1) * spacing) / columns

            ActionTile {
                objectName: "lowReach"
                width: tiles.share
                flat: Theme.largeText
                visible: root.high
                icon: "reach"
                title: qsTr("Bring controls down")
                text: qsTr("All of them in the lower part")
                selected: root.model.lowReach
                onClicked: root.model.toggleReach()
            }

            ActionTile {
                objectName: "theme-contrast"
                width: tiles.share
                flat: Theme.largeText
                icon: "contrast"
                title: qsTr("High contrast")
                text: qsTr("Black, white, yellow")
                selected: root.model.contrast
                onClicked: root.model.paint("contrast")
            }
            ActionTile {
                objectName: "theme-dark"
                width: tiles.share
                flat: Theme.largeText
                icon: "sun"
                title: qsTr("Dark screen")
                text: qsTr("Less glare")
                selected: root.model.dark
                onClicked: root.model.paint("dark")
            }
            ActionTile {
                objectName: "moreTime"
                width: tiles.share
                flat: Theme.largeText
                icon: "clock"
                title: qsTr("More time")
                text: qsTr("We wait longer for you")
                selected: root.model.moreTime
                onClicked: root.model.toggleTime()
            }
        }
        HelpStaff {
            objectName: "callStaff"
            width: body.width
            visible: root.model.staff
            onClicked: root.model.callStaff()
        }
        SmallButton {
            objectName: "aboutShop"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.about?.known ?? false
            text: root.about?.title ?? ""
            icon: "shield"
            onClicked: root.about.ask()
        }
        ButtonLabel {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.model.kept
            text: qsTr("Your order is kept")
            icon: "check"
            pixelSize: Theme.tBody
            bold: false
            available: body.width
        }
        Item {
            width: 1
            height: Theme.s1
        }
    }
}
