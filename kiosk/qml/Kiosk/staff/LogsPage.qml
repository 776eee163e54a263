pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The log, the newest line on top: of a level, with a word. Nothing in it is about a guest.
StaffPage {
    id: root

    required property LogsModel model

    title: qsTr("Logs")
    scrolls: false
    over: [
        TypePad {
            anchors.bottom: parent?.bottom
            width: parent?.width ?? 0
        }
    ]

    Flow {
        id: choices
        width: parent.width
        spacing: Theme.s1

        Repeater {
            model: [
                {
                    "key": "info",
                    "text": qsTr("All")
                },
                {
                    "key": "warning",
                    "text": qsTr("Warnings")
                },
                {
                    "key": "error",
                    "text": qsTr("Errors")
                }
            ]

            Chip {
                required property var modelData

                objectName: "level-" + modelData.key
                text: modelData.text
                checkable: true
                checked: root.model.level === modelData.key
                selected: checked
                informs: true
                onClicked: root.model.choose(modelData.key)
            }
        }
        Chip {
            objectName: "logsAgain"
            text: qsTr("Newest")
            icon: "refresh"
            informs: true
            onClicked: root.model.again()
        }
    }
    TypeField {
        id: word
        objectName: "logsSearch"
        width: parent.width
        name: qsTr("Search the log")
        placeholder: qsTr("A word, an order, a code")
        icon: "search"
        language: "en"
        text: root.model.text
        onEdited: text => root.model.search(text)
    }
    PaperText {
        id: note
        width: parent.width
        visible: text !== ""
        text: root.model.trouble !== "" ? root.model.trouble : lines.count === 0 && !root.model.reading ? qsTr("No such lines.") : ""
        font.bold: true
    }
    ListView {
        id: lines
        objectName: "lines"
        width: parent.width
        height: root.bodyHeight - choices.height - word.height - (note.visible ? note.height : 0) - 3 * root.spacing
        clip: true
        cacheBuffer: 0 // the next choice may have fewer
        spacing: 1
        boundsBehavior: Flickable.StopAtBounds
        model: root.model.lines
        Accessible.role: Accessible.List
        Accessible.name: root.title
        onAtYEndChanged: {
            if (atYEnd)
                root.model.further();
        }
        delegate: LineEntry {
            width: lines.width
        }
        footer: PaperText {
            width: lines.width
            visible: root.model.more
            height: visible ? implicitHeight + Theme.s2 : 0
            text: root.model.reading ? qsTr("Reading…") : qsTr("Older lines follow.")
            font.pixelSize: Theme.tMin
        }
    }
}
