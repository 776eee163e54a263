pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A picture from a stick, a share or the inbox; then the square of it that guests see.
Sheet {
    id: root

    required property PictureModel model
    property bool pictured: false // the dish has a picture now
    property bool posOffered: true
    property string question
    readonly property alias cutting: cutting
    property Component looking: cutting // at the picture that was chosen

    signal removed
    signal restored

    objectName: "pictureSheet"
    title: model.source !== "" ? (looking === cutting ? qsTr("Which part of it?") : question) : model.folder !== "" ? model.folder : qsTr("Where is the picture?")
    closeText: qsTr("Close")
    sheetHeight: height * 0.9
    Component.onCompleted: model.start()

    PaperText {
        id: trouble
        objectName: "pictureTrouble"
        width: root.contentWidth
        visible: text !== ""
        text: root.model.trouble !== "" ? root.model.trouble : root.model.busy ? qsTr("Looking…") : root.model.empty ? qsTr("Nothing is here. Plug a USB stick in, or copy pictures into the inbox.") : ""
        font.bold: root.model.trouble !== ""
    }
    Flow {
        id: ways
        y: trouble.visible ? trouble.height + Theme.s2 : 0
        width: root.contentWidth
        spacing: Theme.s1

        SmallButton {
            objectName: "pictureBack"
            visible: root.model.folder !== "" || root.model.source !== ""
            text: qsTr("Back")
            icon: "back"
            onClicked: root.model.back()
        }
        SmallButton {
            objectName: "pictureAgain"
            visible: root.model.folder === "" && root.model.source === ""
            text: qsTr("Look again")
            icon: "refresh"
            onClicked: root.model.start()
        }
        SmallButton {
            objectName: "pictureNone"
            visible: root.pictured && root.model.source === ""
            text: qsTr("No picture")
            icon: "trash"
            onClicked: root.removed()
        }
        SmallButton {
            objectName: "picturePos"
            visible: root.posOffered && root.model.source === ""
            text: qsTr("The POS's picture")
            icon: "undo"
            onClicked: root.restored()
        }
    }
    ListView {
        id: list
        objectName: "entries"
        y: ways.y + ways.height + Theme.s2
        width: root.contentWidth
        height: root.sheetHeight - y - Theme.grow(170, 250)
        visible: root.model.source === ""
        clip: true
        cacheBuffer: 0 // the next folder may be shorter
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.s1
        model: root.model.rows
        delegate: EditorBox {
            required property int id
            required property string title
            required property string sign

            objectName: "entry_" + id
            width: list.width
            boxHeight: Theme.hSmall
            icon: sign
            text: title
            onClicked: root.model.open(id)
        }
    }
    Loader {
        y: list.y
        width: root.contentWidth
        height: list.height
        active: root.model.source !== ""
        sourceComponent: root.looking
    }
    Component {
        id: cutting

        EditorCrop {
            model: root.model
        }
    }
}
