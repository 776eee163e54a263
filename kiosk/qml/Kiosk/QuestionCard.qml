import QtQuick
import Kiosk
import Kiosk.controls

// One question over the screen; where a price is asked about, what it was and what it will be.
OverlayCard {
    id: root

    required property QuestionModel model

    onScrimClicked: model.close()

    Item {
        width: root.contentWidth
        height: sign.height + Theme.s2
        visible: !Theme.largeText || !Theme.landscape && !Theme.smallPanel

        Rectangle {
            id: sign
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.px(144)
            height: width
            radius: width / 2
            color: Theme.sunk
            border.width: Theme.contrast ? Theme.bCard : 0
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                name: root.model.icon
                size: Theme.px(72)
            }
        }
    }
    PaperText {
        width: root.contentWidth
        heading: true
        horizontalAlignment: Text.AlignHCenter
        text: root.model.title
        font.pixelSize: Theme.tHead
    }
    PaperText {
        width: root.contentWidth
        visible: root.model.text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.model.text
        font.pixelSize: Theme.tLabel
        color: Theme.ink2
    }
    PriceChange {
        width: root.contentWidth
        visible: root.model.after !== ""
        before: root.model.before
        beforeLabel: root.model.beforeLabel
        after: root.model.after
        afterLabel: root.model.afterLabel
        difference: root.model.difference
    }
    PrimaryButton {
        objectName: "agree"
        width: root.contentWidth
        height: Theme.grow(144, 160)
        text: root.model.yes
        pixelSize: Theme.tSection
        onClicked: root.model.agree()
    }
    SecondaryButton {
        objectName: "refuse"
        width: root.contentWidth
        text: root.model.no
        onClicked: root.model.refuse()
    }
}
