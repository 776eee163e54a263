pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// Okawari's sign: a bun over a bowl, and the name in the guest's script. A shop's own logo stands in its place,
// a wide one without the name, which it says itself.
Row {
    id: root

    property string text: "Okawari"
    property real scaling: 1 // 1 in the header, 1.17 on the attract screen
    property bool signOnly: false
    property bool drawn: true // the sign: the software renderer cuts no shape off where a list ends
    readonly property real wholeWidth: sign.widest + (wide ? 0 : spacing + word.implicitWidth) // whether the name is shown or not
    property url logo: Theme.logo
    readonly property bool own: logo.toString() !== ""
    readonly property bool wide: own && Theme.logoRatio >= 1.8
    readonly property bool plated: own && Theme.logoGrounds.length === 1 && !Theme.logoGrounds.includes(Theme.dark || Theme.contrast ? "dark" : "light")
    readonly property real u: Theme.grow(50, 76) * scaling / 50

    readonly property color bun: "#F4A340"
    readonly property color seed: "#FFF4E0"
    property color bowl: Theme.accent

    signal knocked

    spacing: 20 * u
    Accessible.role: Accessible.Graphic
    Accessible.name: text

    Item {
        id: sign

        readonly property real padding: root.plated ? 8 * root.u : 0
        readonly property real tall: (root.own ? 64 : 50) * root.u
        readonly property real widest: root.own ? Math.min(tall * Theme.logoRatio, 250 * root.u) + 2 * padding : tall

        anchors.verticalCenter: parent.verticalCenter
        width: root.own && root.signOnly ? Math.min(widest, 110 * root.u) : widest
        height: tall

        // Staff knock here; it looks like nothing to touch.
        MouseArea {
            anchors.fill: parent
            anchors.margins: -Theme.s2
            anchors.rightMargin: -root.spacing - (word.visible ? word.width : 0)
            onPressed: root.knocked()
        }
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: -sign.padding / 2
            anchors.bottomMargin: anchors.topMargin
            visible: root.plated
            radius: Theme.rS
            color: Theme.logoGrounds.includes("light") ? Theme.plateLight : Theme.plateDark
        }
        Image {
            anchors.fill: parent
            anchors.leftMargin: sign.padding
            anchors.rightMargin: sign.padding
            visible: root.own
            source: root.logo
            sourceSize: root.own ? Qt.size(Math.ceil(width), Math.ceil(height)) : Qt.size(0, 0)
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            horizontalAlignment: Image.AlignLeft
            Accessible.ignored: true
        }
        Loader {
            active: root.drawn && !root.own
            sourceComponent: Shape {
                width: 50
                height: 50
                scale: root.u
                transformOrigin: Item.TopLeft

                ShapePath {
                    strokeWidth: -1
                    fillColor: Theme.contrast ? Theme.ink : root.bun
                    PathSvg {
                        path: "M2.5 22C2.500 9 12 1 25 1s22.500 8 22.500 21z"
                    }
                }
                ShapePath {
                    strokeWidth: -1
                    fillColor: Theme.contrast ? "transparent" : root.seed
                    PathSvg {
                        path: "M15.200 12.600a2.600 1.600-20 0 1 5-1.800 2.600 1.600-20 0 1-5 1.800zM23.400 8a2.600 1.500 0 0 1 5.200 0 2.600 1.500 0 0 1-5.200 0zM32 11.600a2.600 1.600 20 0 1 5 1.800 2.600 1.600 20 0 1-5-1.800z"
                    }
                }
                ShapePath {
                    strokeWidth: -1
                    fillColor: root.bowl
                    PathSvg {
                        path: "M.5 27.500h49c-.5 8.500-4.500 14.500-11.500 18.500v3.500h-26V46C5 42 1 36 .5 27.500z"
                    }
                }
            }
        }
    }
    Text {
        id: word
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.signOnly && !root.wide
        text: root.text
        font.family: Theme.fontFamily
        font.pixelSize: Math.round(Theme.grow(40, 62) * root.scaling)
        font.bold: true
        color: Theme.ink
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
