import QtQuick
import Kiosk
import Kiosk.controls

// What is wrong, why it matters, and what to do, step by step; a button does what the kiosk can do itself.
Rectangle {
    id: root

    required property string level
    required property string title
    required property string reason
    required property string steps
    required property string since
    required property string action // "check", "test_print", "set_clock"; "": no button
    readonly property bool critical: level === "fail"
    readonly property bool beside: action !== "" && !Theme.largeText && !Theme.smallPanel
    readonly property Item button: press.visible ? press : quiet

    signal acted

    implicitHeight: words.height + 2 * Theme.s3 + (action !== "" && !beside ? button.height + Theme.s2 : 0)
    color: critical ? Theme.critSoft : Theme.warnSoft
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Rectangle {
        width: Theme.px(12)
        height: parent.height
        color: root.critical ? Theme.crit : Theme.warn
    }
    Column {
        id: words
        x: Theme.px(48)
        y: Theme.s3
        width: root.width - x - Theme.s3 - (root.beside ? root.button.width + Theme.s3 : 0)

        PaperText {
            width: parent.width
            text: root.title
            heading: true
        }
        PaperText {
            width: parent.width
            text: root.since === "" ? root.reason : qsTr("%1 (for\u00a0%2)").arg(root.reason).arg(root.since.replace(/ /g, "\u00a0"))
            font.pixelSize: Theme.tMin
            wrapMode: Text.Wrap
        }
        Item {
            width: 1
            height: Theme.s2
        }
        PaperText {
            objectName: "steps"
            x: Theme.s1
            width: parent.width - x
            text: root.steps
            font.pixelSize: Theme.tMin
            wrapMode: Text.Wrap
        }
    }
    PrimaryButton {
        id: press
        objectName: "cure"
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s3
        height: Math.max(Theme.hSmall, Math.ceil(20 * Theme.pxPerMm))
        visible: root.action !== "" && root.critical
        text: quiet.text
        icon: quiet.icon
        pixelSize: Theme.tBody
        padding: Theme.s3
        onClicked: root.acted()
    }
    SmallButton {
        id: quiet
        objectName: "cure"
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s3
        visible: root.action !== "" && !root.critical
        text: root.action === "test_print" ? qsTr("Test print") : root.action === "set_clock" ? qsTr("Set the clock now") : qsTr("Check again")
        icon: root.action === "test_print" ? "printer" : root.action === "set_clock" ? "clock" : "refresh"
        onClicked: root.acted()
    }
}
