pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// How many of the item or set.
Stepper {
    required property LineModel model

    objectName: "how-many"
    quantity: model.quantity
    maximum: model.full ? model.quantity : 99
    lessName: qsTr("One less")
    moreName: qsTr("One more")
    onLess: model.changeQuantity(-1)
    onMore: model.changeQuantity(1)
}
