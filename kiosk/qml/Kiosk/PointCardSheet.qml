import QtQuick
import Kiosk
import Kiosk.controls

// A common-point card: its code is scanned, or its number typed here; it goes along with the order.
Sheet {
    id: root

    required property PointCardModel model

    objectName: "pointCardSheet"
    title: qsTr("Point card")
    closeText: qsTr("Close")
    onClosed: model.close()

    SheetBody {
        id: body
        x: (root.contentWidth - width) / 2
        width: Math.min(root.contentWidth, Theme.px(1000))
        windowHeight: root.height

        IconNote {
            width: parent.width
            visible: !root.model.wrong
            icon: "scan"
            text: qsTr("Hold the code on your card or phone under the scanner below the screen, or type its number.")
            pixelSize: Theme.tBody
        }
        PaperText {
            objectName: "pointCardNames"
            width: parent.width
            visible: !Theme.largeMode // the question named them
            text: root.model.names
            font.bold: true
        }
        OfferStrip {
            objectName: "pointCardWrong"
            width: parent.width
            visible: root.model.wrong
            ground: Theme.warnSoft
            icon: "info"
            text: qsTr("We take no card with this number. Please check it.")
        }
        Rectangle {
            width: parent.width
            height: Theme.grow(112, 160)
            radius: Theme.rM
            color: Theme.surface
            border.width: Theme.bSelected
            border.color: Theme.accentLine
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Number of the point card")

            PaperText {
                objectName: "pointCardDigits"
                anchors.fill: parent
                anchors.leftMargin: Theme.s4
                anchors.rightMargin: Theme.s4
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: Text.AlignHCenter
                text: root.model.digits
                font.bold: true
                font.pixelSize: Theme.tHead
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.tMin
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Keypad {
            objectName: "pointCardKeys"
            anchors.horizontalCenter: parent.horizontalCenter
            keyWidth: Math.min(Theme.px(240), (body.width - 2 * gap) / 3)
            keyHeight: Theme.landscape ? Theme.grow(84, 96) : Theme.grow(112, 134)
            eraseName: qsTr("Erase")
            onPressed: key => root.model.press(key)
        }
        PrimaryButton {
            objectName: "pointCardEnter"
            width: parent.width
            ready: root.model.digits !== ""
            text: root.model.digits === "" ? qsTr("Type the number") : qsTr("Use this card")
            onClicked: root.model.enter()
        }
        Item {
            width: 1
            height: Theme.s1
        }
    }
}
