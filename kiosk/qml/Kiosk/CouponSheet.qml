import QtQuick
import Kiosk
import Kiosk.controls

// A coupon's code: typed here, or scanned.
Sheet {
    id: root

    required property CouponModel model

    objectName: "couponSheet"
    title: qsTr("Coupon code")
    closeText: qsTr("Close")
    onClosed: model.close()

    SheetBody {
        x: (root.contentWidth - width) / 2
        width: Math.min(root.contentWidth, Theme.px(1200))
        windowHeight: root.height

        IconNote {
            width: parent.width
            visible: !root.model.wrong || !Theme.landscape && !Theme.largeText
            icon: "scan"
            text: qsTr("Type the code, or hold it to the scanner below the screen.")
            pixelSize: Theme.tBody
        }
        Rectangle {
            width: parent.width
            height: Theme.grow(120, 160)
            radius: Theme.rM
            color: Theme.surface
            border.width: Theme.bSelected
            border.color: Theme.accentLine
            Accessible.role: Accessible.EditableText
            Accessible.name: root.title + " " + root.model.code

            PaperText {
                objectName: "couponCode"
                anchors.fill: parent
                anchors.leftMargin: Theme.s4
                anchors.rightMargin: Theme.s4
                verticalAlignment: Text.AlignVCenter
                text: root.model.code
                font.bold: true
                font.pixelSize: Theme.tHead
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.tMin
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        OfferStrip {
            objectName: "couponWrong"
            width: parent.width
            visible: root.model.wrong
            ground: Theme.warnSoft
            icon: "info"
            text: root.model.why
        }
        LetterPad {
            objectName: "couponKeys"
            width: parent.width
            layout: "en"
            layouts: ["en"]
            capitals: true
            keyHeight: Theme.landscape ? Theme.grow(72, 84) : Theme.grow(84, 112)
            text: root.model.code
            maximumLength: 40
            eraseName: qsTr("Erase")
            onEdited: text => root.model.typeCode(text)
        }
        PrimaryButton {
            objectName: "couponEnter"
            width: parent.width
            ready: root.model.code !== "" && !root.model.checking
            text: root.model.checking ? qsTr("Checking") : root.model.code === "" ? qsTr("Type the code") : qsTr("Use it")
            onClicked: root.model.enter()
        }
        Item {
            width: 1
            height: Theme.s1
        }
    }
}
