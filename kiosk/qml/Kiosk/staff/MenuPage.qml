pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

Item {
    id: root

    required property MenuPageModel model

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }
    BoardPane {
        width: parent.width
        height: Theme.px(648)
        model: root.model.board
    }
    TypePad {
        id: pad
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Loader {
        anchors.fill: parent
        active: root.model.board.choice !== ""
        sourceComponent: BoardSheet {
            model: root.model.board
            editable: root.model.editable
        }
    }
}
