pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Eat in or take out? One question, two pictures.
Page {
    id: root

    required property ServiceModel model

    readonly property bool wide: Theme.landscape
    readonly property bool tight: Theme.largeMode && (Theme.smallPanel || Theme.low || wide)
    readonly property bool airy: !wide && !Theme.largeText && !Theme.low // there is paper to leave empty
    readonly property real below: airy ? Theme.px(232) : Theme.s3 + (strip.visible ? strip.height + Theme.s3 : 0)
    readonly property real space: bar.y - topInset - below - Theme.s3 - (wide ? 0 : question.height + Theme.s4)

    objectName: "service"
    bottomInset: bar.height

    component Question: Column {
        spacing: Theme.s2

        PaperText {
            readonly property int size: root.tight ? Theme.tHead : Theme.tHero

            width: parent.width
            heading: true
            text: qsTr("Eat in\nor take out?")
            font.pixelSize: size
            font.letterSpacing: size * 0.02
            horizontalAlignment: Text.AlignHCenter
            // Beside the tiles the question keeps its two lines.
            wrapMode: root.wide ? Text.NoWrap : Text.Wrap
            fontSizeMode: root.wide ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: Theme.tStrong
            // A full-width question mark hangs out of the centre.
            leftPadding: text.endsWith("？") ? size * 0.4 : 0
        }
        PaperText {
            width: parent.width
            visible: !root.tight
            text: qsTr("You can change this later")
            font.pixelSize: Theme.tLabel
            color: Theme.ink2
            horizontalAlignment: Text.AlignHCenter
        }
    }
    component Tiles: Grid {
        id: tiles

        readonly property bool stacked: Theme.largeText
        readonly property real tileWidth: stacked ? width : (width - columnSpacing) / 2
        property real tileHeight: Theme.px(760)

        columns: stacked ? 1 : 2
        columnSpacing: Theme.s3
        rowSpacing: Theme.s3

        ServiceTile {
            objectName: "eat-in"
            width: tiles.tileWidth
            height: tiles.tileHeight
            row: tiles.stacked
            picture: root.model.tray
            text: qsTr("Eat in")
            rate: root.model.eatInRate
            note: qsTr("Served on a tray")
            onClicked: root.model.eatIn()
        }
        ServiceTile {
            objectName: "take-out"
            width: tiles.tileWidth
            height: tiles.tileHeight
            row: tiles.stacked
            picture: root.model.bag
            text: qsTr("Take out")
            rate: root.model.takeOutRate
            note: qsTr("Packed in a bag")
            onClicked: root.model.takeOut()
        }
    }

    Question {
        id: question
        x: root.wide ? Theme.s8 : Theme.margin
        width: root.wide ? root.width * 0.4 - x : root.width - 2 * x
        y: root.topInset + Math.max(Theme.s2, ((root.wide ? bar.y : tiles.y) - root.topInset - height) / 2)
    }
    Tiles {
        id: tiles
        x: root.wide ? root.width * 0.42 : Theme.margin
        width: root.width - x - (root.wide ? Theme.s8 : Theme.margin)
        y: bar.y - root.below - height
        tileHeight: stacked ? Math.min(Theme.px(440), (root.space - Theme.s3) / 2) : Math.min(Theme.px(760), root.space)
    }
    // The first screen has said it: here it stands where there is room.
    LimitNotes {
        readonly property Item above: root.wide ? question : tiles

        x: above.x
        width: above.width
        y: bar.y - height - Theme.s3
        visible: any && (root.wide || !strip.visible) && y >= above.y + above.height + Theme.s2
        rows: root.model.limits
    }
    WishStrip {
        id: strip
        x: tiles.x
        width: tiles.width
        y: bar.y - height - (root.airy ? Theme.s8 : Theme.s3)
        visible: root.model.wish !== ""
        model: root.model
    }
    BottomBar {
        id: bar
        width: root.width
        anchors.bottom: parent.bottom
        tools: [
            ToolButton {
                objectName: "back"
                icon: "back"
                text: qsTr("Back")
                onClicked: root.model.back()
            },
            ToolButton {
                objectName: "help"
                icon: "access"
                text: qsTr("Help")
                onClicked: root.model.help()
            }
        ]

        SecondaryButton {
            objectName: "member"
            width: Math.min(implicitWidth, bar.actionWidth)
            visible: root.model.members
            icon: "user"
            text: qsTr("Members")
            padding: Theme.px(44)
            onClicked: root.model.member()
        }
    }
}
