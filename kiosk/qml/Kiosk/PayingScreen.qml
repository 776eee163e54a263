pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// While it is paid: the ways to pay stay above, the sheet speaks for the terminal.
Page {
    id: root

    required property PayingModel model
    readonly property bool beside: Theme.landscape && !Theme.largeText
    readonly property bool tilesShown: beside || !Theme.largeText && (height > Theme.px(1600) || model.mayChoose)

    objectName: "payingScreen"

    toastAbove: true

    Column {
        id: ways
        x: Theme.margin
        y: root.topInset
        width: (root.beside ? Math.round(root.width * 0.4) : root.width) - 2 * x
        visible: root.tilesShown
        spacing: Theme.s3

        ScreenTitle {
            width: parent.width
            text: qsTr("How would you like to pay?")
        }
        Grid {
            id: tiles
            width: parent.width
            columns: 2
            spacing: Theme.s3

            Repeater {
                model: root.model.methods

                PayTile {
                    width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                    enabled: root.model.mayChoose
                    mark: "radio"
                    onClicked: root.model.choose(id)
                }
            }
        }
        // The sheet beside has no room for it.
        JoinWish {
            visible: root.beside && root.model.mayJoin
            model: root.model
        }
    }
    PayingSheet {
        x: root.beside ? ways.x + ways.width + Theme.margin : 0
        y: root.beside || !root.tilesShown ? root.topInset : ways.y + ways.height + Theme.s6
        width: root.width - x
        height: root.height - y
        wishes: root.model.mayJoin && !root.beside
        model: root.model
    }
}
