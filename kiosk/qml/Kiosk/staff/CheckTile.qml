import QtQuick
import Kiosk
import Kiosk.controls

// How many checks are critical, a warning, or well, and which.
Rectangle {
    id: root

    required property string id
    required property int count
    required property string names
    required property int all
    readonly property bool bad: id !== "ok" && count > 0
    readonly property color paint: bad && id === "fail" ? Theme.stateInk : Theme.ink
    readonly property string word: id === "fail" ? qsTr("%n critical", "", count) : id === "warn" ? qsTr("%n warning(s)", "", count) : qsTr("%1 OK").arg(count)

    implicitHeight: Math.max(Theme.grow(136, 230), words.height + 2 * Theme.s3)
    radius: Theme.rM
    color: bad ? id === "fail" ? Theme.crit : Theme.warnSoft : Theme.surface
    border.width: bad && id === "warn" ? Theme.bButton : Theme.bCard
    border.color: bad && id === "warn" ? Theme.warn : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: title.text + ", " + below.text

    Icon {
        id: sign
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        name: !root.bad ? "check" : root.id === "fail" ? "x" : "warn"
        size: Theme.grow(56, 72)
        color: root.paint
    }
    Column {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.s2
        anchors.right: parent.right
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter

        PaperText {
            id: title
            width: parent.width
            text: root.word
            color: root.paint
            font.pixelSize: Theme.tTitle
            font.bold: true
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.tMin
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        PaperText {
            id: below
            width: parent.width
            text: root.id === "ok" ? qsTr("of %1 checks").arg(root.all) : root.names
            color: root.paint
            visible: text !== ""
            font.pixelSize: Theme.tMin
            Accessible.ignored: true
        }
    }
}
