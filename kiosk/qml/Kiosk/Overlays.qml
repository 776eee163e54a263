pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What may lie over a guest's screen: one at a time.
Item {
    id: root

    required property KioskModel kiosk
    required property bool high // the panel: see Main.qml

    component Overlay: Loader {
        required property int on

        anchors.fill: parent
        active: root.kiosk.overlay === on
    }

    Overlay {
        on: KioskModel.Overlay.Receipt
        sourceComponent: ReceiptSheet {
            model: root.kiosk.receipt
        }
    }
    Overlay {
        on: KioskModel.Overlay.Filter
        sourceComponent: FilterSheet {
            model: root.kiosk.filter
        }
    }
    Overlay {
        on: KioskModel.Overlay.FoodFacts
        sourceComponent: FoodFactsSheet {
            model: root.kiosk.foodFacts
        }
    }
    Overlay {
        on: KioskModel.Overlay.Help
        sourceComponent: HelpSheet {
            model: root.kiosk.help
            about: root.kiosk.about
            chrome: root.kiosk.chrome
            high: root.high
        }
    }
    Overlay {
        on: KioskModel.Overlay.ConfirmCancel
        sourceComponent: QuestionCard {
            model: root.kiosk.question
            objectName: "confirmCancel"
        }
    }
    Overlay {
        on: KioskModel.Overlay.SwitchMode
        sourceComponent: QuestionCard {
            model: root.kiosk.question
            objectName: "switchMode"
        }
    }
    Overlay {
        on: KioskModel.Overlay.PriceChanged
        sourceComponent: QuestionCard {
            model: root.kiosk.question
            objectName: "priceChanged"
        }
    }
    Overlay {
        on: KioskModel.Overlay.SoldOut
        sourceComponent: SoldOutSheet {
            model: root.kiosk.soldOut
        }
    }
    Overlay {
        on: KioskModel.Overlay.Coupon
        sourceComponent: CouponSheet {
            model: root.kiosk.coupon
        }
    }
    Overlay {
        on: KioskModel.Overlay.Gift
        sourceComponent: GiftSheet {
            model: root.kiosk.gift
        }
    }
    Overlay {
        on: KioskModel.Overlay.PointCard
        sourceComponent: PointCardSheet {
            model: root.kiosk.pointCard
        }
    }
    Overlay {
        on: KioskModel.Overlay.StaffCall
        sourceComponent: StaffCallSheet {
            model: root.kiosk.staffCall
        }
    }
    Overlay {
        on: KioskModel.Overlay.About
        sourceComponent: AboutSheet {
            model: root.kiosk.about
        }
    }
    Overlay {
        on: KioskModel.Overlay.Languages
        sourceComponent: LanguageSheet {
            model: root.kiosk.help
        }
    }
}
