pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// How many of one dish: the dish, what was chosen, and a large count.
Item {
    id: root

    required property EasyModel model
    readonly property bool row: Theme.largeMode || height < Theme.px(560)
    readonly property bool tight: row && (Theme.smallPanel || Theme.low || Theme.landscape)
    readonly property int large: Theme.grow(112, 150)

    PlateGround {
        id: plate
        width: root.row ? root.width * 0.36 : root.width
        height: root.row ? Math.min(width, root.height - (root.tight ? count.height + Theme.s2 : 0)) : Math.max(0, root.height - words.height - count.height - 2 * Theme.s3)
        corner: Theme.rCard
        bottomLeftRadius: corner
        bottomRightRadius: corner

        Picture {
            anchors.fill: parent
            anchors.margins: Theme.s3
            picture: root.model.dishPicture
            verticalAlignment: Image.AlignVCenter
        }
    }
    Column {
        id: words
        x: root.row ? plate.width + Theme.s3 : 0
        y: root.row ? 0 : plate.height + Theme.s3
        width: root.width - x
        spacing: Theme.px(4)

        PaperText {
            width: parent.width
            text: root.model.dish
            heading: true
            font.pixelSize: Theme.tStrong
            horizontalAlignment: root.row ? Text.AlignLeft : Text.AlignHCenter
        }
        PaperText {
            width: parent.width
            visible: text !== "" && !(root.tight && Theme.largeMode) // it has just been chosen
            text: root.model.dishDetail
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            horizontalAlignment: root.row ? Text.AlignLeft : Text.AlignHCenter
        }
        MoneyText {
            objectName: "easyPrice"
            x: root.row ? 0 : (parent.width - width) / 2
            text: root.model.price
            pixelSize: Theme.tStrong
        }
    }
    Row {
        id: count
        objectName: "how-many"
        x: root.row && !root.tight ? words.x : (root.width - width) / 2
        y: root.row && !root.tight ? Math.max(words.height + Theme.s3, plate.height - height) : root.height - height
        spacing: Theme.s3
        Accessible.role: Accessible.SpinBox
        Accessible.name: String(root.model.quantity)

        RoundButton {
            objectName: "less"
            size: root.large
            quiet: true
            dashed: root.model.quantity <= 1
            icon: "minus"
            name: qsTr("One less")
            onClicked: {
                if (root.model.quantity > 1)
                    root.model.changeQuantity(-1);
            }
        }
        PaperText {
            objectName: "quantity"
            width: Theme.grow(96, 150)
            height: parent.height
            text: root.model.quantity
            heading: true
            font.pixelSize: Theme.tHead
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        RoundButton {
            objectName: "more"
            size: root.large
            quiet: true
            dashed: root.model.most
            icon: "plus"
            name: qsTr("One more")
            onClicked: {
                if (!root.model.most)
                    root.model.changeQuantity(1);
            }
        }
    }
}
