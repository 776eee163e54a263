pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The top of a screen: wordmark, how the guest eats, the member, the language. A chip whose text is
// empty is not there.
Item {
    id: root

    property string brand
    property string serviceText
    property string serviceIcon: "dine"
    property string serviceTrailingIcon: "swap"
    property string memberText
    property string memberDetail
    property string memberLetter
    property string memberIcon: "user"
    property string memberRank // how the tier is marked; "": no tier
    property string languageText
    property bool helped: false
    property real margin: Theme.menuMargin
    // Where room is short the wordmark keeps its sign and the member chip its name.
    readonly property bool tight: !Theme.largeMode && (serviceText !== "" || helped && memberText !== "") && (Theme.smallPanel || Theme.largeText)

    // Long words of both, as in Spanish: the service chip keeps its words alone.
    readonly property bool wordy: tight && serviceText.length + memberText.length > 20

    signal knocked
    signal serviceClicked
    signal memberClicked
    signal languageClicked
    signal helpClicked

    implicitHeight: Theme.hHeader

    Row {
        id: left
        x: root.margin + Theme.px(4)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(28)

        Wordmark {
            anchors.verticalCenter: parent.verticalCenter
            text: root.brand
            visible: root.brand !== ""
            signOnly: root.tight || left.x + wholeWidth + left.spacing + (service.visible ? service.width + Theme.s2 : 0) > right.x
            onKnocked: root.knocked()
        }
        Chip {
            id: service
            objectName: "serviceChip"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.serviceText !== "" && !Theme.largeMode
            icon: root.wordy ? "" : root.serviceIcon
            text: root.serviceText
            trailingIcon: root.wordy ? "" : root.serviceTrailingIcon
            onClicked: root.serviceClicked()
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s2

        Chip {
            objectName: "helpChip"
            visible: root.helped
            icon: "access"
            text: Theme.smallPanel && Theme.largeText || root.tight ? "" : name
            name: qsTr("Help")
            onClicked: root.helpClicked()
        }
        Chip {
            objectName: "memberChip"
            visible: root.memberText !== "" && !Theme.largeMode
            icon: root.memberLetter === "" && !root.tight ? root.memberIcon : ""
            letter: root.memberLetter
            letterGround: root.memberRank === "" ? Theme.accent : Theme.tier(root.memberRank)
            letterPaint: root.memberRank === "" ? Theme.accentInk : Theme.tierInk(root.memberRank)
            text: root.memberText
            detail: root.tight ? "" : root.memberDetail
            onClicked: root.memberClicked()
        }
        Chip {
            objectName: "languageChip"
            visible: root.languageText !== ""
            icon: "globe"
            text: root.tight && root.languageText.length > 7 ? "" : root.languageText
            name: root.languageText
            onClicked: root.languageClicked()
        }
    }
}
