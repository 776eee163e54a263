pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Another rate, and the day from which it holds.
Sheet {
    id: root

    required property TaxesModel model

    objectName: "taxSheet"
    title: model.choice
    closeText: qsTr("Close")
    onClosed: model.close()

    SheetBody {
        width: root.contentWidth
        windowHeight: root.height

        Flow {
            width: parent.width
            spacing: Theme.s1

            component Step: SmallButton {
                required property int by

                onClicked: root.model.raiseBy(by)
            }
            Step {
                objectName: "percentLess"
                text: "−1%"
                by: -10
            }
            Step {
                objectName: "tenthLess"
                text: "−0.1%"
                by: -1
            }
            PaperText {
                objectName: "newRate"
                height: Theme.hSmall
                width: Math.max(implicitWidth, Theme.grow(150, 260))
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: root.model.newRate
                font.pixelSize: Theme.tSection
                font.bold: true
                wrapMode: Text.NoWrap
            }
            Step {
                objectName: "tenthMore"
                text: "+0.1%"
                by: 1
            }
            Step {
                objectName: "percentMore"
                text: "+1%"
                by: 10
            }
        }
        PaperText {
            width: parent.width
            text: qsTr("From which day?")
            font.bold: true
        }
        ShopDayShift {
            width: parent.width
            prefix: "since"
            said: root.model.sinceSaid
            onShifted: (months, days) => root.model.shift(months, days)
        }
        PrimaryButton {
            objectName: "plan"
            width: parent.width
            text: qsTr("Put it into the draft")
            pixelSize: Theme.tStrong
            onClicked: root.model.plan()
        }
    }
}
