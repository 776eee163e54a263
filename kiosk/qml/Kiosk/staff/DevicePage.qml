pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The computer behind the screen: its tests, what can be set, and what it is.
StaffPage {
    id: root

    required property DeviceModel model
    readonly property DeviceTestsModel tests: model.tests

    title: qsTr("Device")
    covered: tests.key !== ""
    over: [
        Loader {
            anchors.fill: parent
            active: root.tests.key !== "" && !root.tests.onScreen
            sourceComponent: DeviceTestSheet {
                model: root.tests
            }
        },
        Loader {
            // Over the whole window, header and all.
            parent: root.Window.contentItem
            width: parent?.width ?? 0
            height: parent?.height ?? 0
            z: 10
            active: root.tests.onScreen
            sourceComponent: root.tests.key === "touch" || root.tests.key === "reach" ? touching : colours
        }
    ]

    Component.onCompleted: model.measured(Math.round(Window.width) + " × " + Math.round(Window.height) + " · " + Math.round(model.panelMm) + " mm · " + (Window.width / Theme.pxPerMm).toFixed(0) + " × " + (Window.height / Theme.pxPerMm).toFixed(0) + " mm")

    Component {
        id: touching

        TouchTest {
            low: root.tests.key === "reach"
            onEnded: (passed, note) => root.tests.finish(passed, note)
        }
    }
    Component {
        id: colours

        ColourTest {
            greys: root.tests.key === "burn_in"
            onEnded: root.tests.ask()
        }
    }
    PaperText {
        width: parent.width
        heading: true
        text: qsTr("Tests")
        font.pixelSize: Theme.tLabel
    }
    Grid {
        id: grid
        width: parent.width
        columns: Theme.largeText || Theme.smallPanel ? 1 : Theme.landscape ? 3 : 2
        spacing: Theme.s2

        Repeater {
            model: root.tests.rows

            DeviceTestTile {
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                onClicked: root.tests.open(id)
            }
        }
    }
    Grid {
        id: setting
        width: parent.width
        visible: root.model.volume >= 0 || root.model.brightness >= 0
        columns: Theme.largeText || Theme.smallPanel ? 1 : 2
        spacing: Theme.s2

        DeviceLevel {
            width: (setting.width - (setting.columns - 1) * setting.spacing) / setting.columns
            objectName: "volume"
            visible: root.model.volume >= 0
            title: qsTr("Volume")
            icon: "volume"
            value: root.model.volume
            onStepped: by => root.model.louder(by)
        }
        DeviceLevel {
            width: (setting.width - (setting.columns - 1) * setting.spacing) / setting.columns
            objectName: "brightness"
            visible: root.model.brightness >= 0
            title: qsTr("Brightness")
            icon: "sun"
            value: root.model.brightness
            onStepped: by => root.model.brighter(by)
        }
    }
    Rectangle {
        width: parent.width
        height: facts.height + 2 * Theme.s2
        radius: Theme.rM
        color: Theme.surface
        border.width: Theme.bCard
        border.color: Theme.line

        Column {
            id: facts
            x: Theme.s3
            y: Theme.s2
            width: parent.width - 2 * x
            spacing: Theme.s1

            Repeater {
                model: root.model.rows

                Grid {
                    id: fact

                    required property string title
                    required property string value

                    width: facts.width
                    columns: Theme.largeText || Theme.smallPanel ? 1 : 2
                    Accessible.role: Accessible.ListItem
                    Accessible.name: title + ": " + value

                    PaperText {
                        width: fact.columns === 1 ? fact.width : fact.width * 0.3
                        text: fact.title
                        font.pixelSize: Theme.tMin
                        font.bold: true
                        Accessible.ignored: true
                    }
                    PaperText {
                        width: fact.columns === 1 ? fact.width : fact.width * 0.7
                        text: fact.value
                        font.pixelSize: Theme.tMin
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    footerTools: [
        SmallButton {
            objectName: "restart"
            anchors.verticalCenter: parent?.verticalCenter
            bare: true
            text: qsTr("Restart the kiosk")
            icon: "refresh"
            pixelSize: Theme.tBody
            onClicked: root.model.restart()
        }
    ]
}
