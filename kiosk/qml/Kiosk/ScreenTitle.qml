import QtQuick
import Kiosk
import Kiosk.controls

// The heading of a screen, with one thing to do beside it.
Item {
    id: root

    required property string text
    property string note // `%1` in it is `strong`
    property string strong
    property bool large: false
    property string actionText
    property string actionIcon
    property string actionName
    property bool below: false // the action belongs to the note, not to the title

    signal acted

    implicitHeight: Math.max(words.y + words.height, action.visible ? action.y + action.height : 0)

    Column {
        id: words
        y: Theme.px(12)
        width: action.visible && !root.below ? action.x - Theme.s2 : parent.width

        PaperText {
            id: title
            objectName: "title"
            width: parent.width
            heading: true
            text: root.text
            font.pixelSize: root.large ? Theme.tDisplay : Theme.tHead
        }
        PaperText {
            width: action.visible ? action.x - Theme.s2 : parent.width
            visible: root.note !== ""
            text: Theme.escaped(root.note).replace("%1", () => "<b>" + Theme.escaped(root.strong) + "</b>")
            textFormat: Text.StyledText
            Accessible.name: root.note.replace("%1", () => root.strong)
            color: Theme.ink2
        }
    }
    SmallButton {
        id: action
        objectName: root.actionName
        anchors.right: parent.right
        y: words.y + (root.below ? title.height + (Theme.tBody * 1.32 - height) / 2 : (Theme.tHead * 1.25 - height) / 2)
        visible: root.actionText !== ""
        bare: true
        padding: Theme.s1
        text: root.actionText
        icon: root.actionIcon
        pixelSize: Theme.tBody
        onClicked: root.acted()
    }
}
