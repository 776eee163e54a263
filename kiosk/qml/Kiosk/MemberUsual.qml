pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The usual order: what it is, what it costs today, what of it cannot be had.
Column {
    id: root

    required property UsualModel model

    spacing: Theme.px(10)

    IconNote {
        width: parent.width
        icon: "heart"
        text: qsTr("Your usual")
        strong: true
        pixelSize: Theme.tBody
    }
    PaperText {
        objectName: "usualTitle"
        width: parent.width
        heading: true
        text: root.model.title
        font.pixelSize: Theme.tHead
    }
    PaperText {
        width: parent.width
        visible: text !== ""
        text: root.model.detail
        font.pixelSize: Theme.tMin
        color: Theme.ink2
    }
    MoneyText {
        visible: root.model.price !== ""
        text: root.model.price
        pixelSize: Theme.tTitle
    }
    IconNote {
        objectName: "usualNote"
        width: parent.width
        visible: root.model.note !== ""
        icon: "info"
        text: root.model.note
        strong: true
    }
    IconNote {
        width: parent.width
        visible: root.model.last !== ""
        icon: "clock"
        text: root.model.last
    }
    SmallButton {
        objectName: "addUsual"
        visible: root.model.ready && !root.model.leads
        height: Theme.grow(72, 112)
        text: qsTr("Add my usual")
        icon: "plus"
        pixelSize: Theme.tBody
        onClicked: root.model.order()
    }
}
