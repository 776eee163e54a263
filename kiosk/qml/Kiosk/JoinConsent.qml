import QtQuick
import Kiosk
import Kiosk.controls

// The agreement in plain words, with its mark. Its wording has a version that is kept with the consent.
Touchable {
    id: root

    property bool agreed: false
    property bool encrypted: false
    property bool byMail: false

    implicitHeight: words.height + 2 * Theme.s3
    name: words.plain
    checkable: true
    checked: agreed
    ringRadius: Theme.rM
    Accessible.role: Accessible.CheckBox

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: root.agreed ? Theme.accentSoft : Theme.surface
        border.width: root.agreed ? Theme.bSelected : Theme.bTile
        border.color: root.agreed ? Theme.accentLine : Theme.edge
    }
    OptionMark {
        id: mark
        x: Theme.s3
        y: Theme.s3
        several: true
        selected: root.agreed
    }
    Column {
        id: words

        readonly property string plain: agreement.text + " " + purpose.text

        x: mark.x + mark.width + Theme.px(20)
        y: Theme.s3
        width: parent.width - x - Theme.s3

        PaperText {
            id: agreement
            width: parent.width
            font.bold: true
            text: root.byMail ? qsTr("I agree that my name and mail address are kept for my points.") : qsTr("I agree that my name and phone number are kept for my points.")
            Accessible.ignored: true
        }
        PaperText {
            id: purpose
            width: parent.width
            text: root.encrypted ? qsTr("Used for points only, kept encrypted, erased whenever you ask our staff.") : qsTr("Used for points only, erased whenever you ask our staff.")
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            Accessible.ignored: true
        }
    }
}
