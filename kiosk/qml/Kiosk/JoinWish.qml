import QtQuick
import Kiosk
import Kiosk.controls

// Joining as soon as it is paid. Quiet, and apart from the payment: nothing is asked before that is over.
SmallButton {
    id: root

    required property PayingModel model

    objectName: "joinWish"
    bare: !model.joins
    icon: model.joins ? "check" : "gift"
    text: qsTr("Join after paying")
    pixelSize: Theme.tBody
    onClicked: model.join()
}
