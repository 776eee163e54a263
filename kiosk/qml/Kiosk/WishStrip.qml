pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The dish of the offer that brought the guest here: it is not forgotten.
Rectangle {
    id: root

    required property ServiceModel model

    implicitHeight: Math.max(Theme.px(120), row.height + Theme.s2)
    radius: Theme.rL
    color: Theme.sunSoft
    border.width: Theme.contrast ? Theme.bCard : 0
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: [model.wish, model.wishPrice, rest.text].join(" ")

    Grid {
        id: row
        anchors.centerIn: parent
        columns: goods.width + Theme.px(12) + rest.implicitWidth < root.width - 2 * Theme.s3 ? 2 : 1
        columnSpacing: Theme.px(12)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Row {
            id: goods
            spacing: Theme.px(12)

            Picture {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(124)
                height: Theme.px(84)
                visible: !Theme.largeMode
                picture: root.model.wishPicture
                verticalAlignment: Image.AlignVCenter
            }
            PaperText {
                anchors.verticalCenter: parent.verticalCenter
                leftPadding: Theme.px(12)
                text: root.model.wish
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            MoneyText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.model.wishPrice
                pixelSize: Theme.tBody
            }
        }
        PaperText {
            id: rest
            text: root.model.wishAdded ? qsTr("is already in your order") : qsTr("comes first")
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
