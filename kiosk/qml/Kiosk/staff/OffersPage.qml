pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What the loyalty programme can be told: codes, rewards, days with more points. Everything holds at once.
StaffPage {
    id: root

    required property OffersModel model
    readonly property bool here: model.parts.length > 0

    title: qsTr("Offers")
    subtitle: here ? qsTr("What you set here holds at every kiosk of the shop.") : ""
    covered: model.editing !== ""

    tools: [
        Chip {
            objectName: "addOffer"
            visible: root.here
            text: qsTr("Add")
            icon: "plus"
            informs: true
            onClicked: root.model.add()
        }
    ]

    StaffNote {
        objectName: "elsewhere"
        width: parent.width
        visible: root.model.elsewhere !== ""
        text: root.model.elsewhere
    }
    Segmented {
        width: parent.width
        visible: root.model.parts.length > 1

        component Part: Segment {
            required property string key

            visible: root.model.parts.includes(key)
            selected: root.model.section === key
            pixelSize: Theme.tBody
            onClicked: root.model.show(key)
        }
        Part {
            objectName: "sectionCodes"
            key: "codes"
            text: qsTr("Codes")
            icon: "ticket"
        }
        Part {
            objectName: "sectionRewards"
            key: "rewards"
            text: qsTr("Rewards")
            icon: "gift"
        }
        Part {
            objectName: "sectionDays"
            key: "days"
            text: qsTr("More points")
            icon: "calendar"
        }
    }
    PaperText {
        objectName: "noOffers"
        width: parent.width
        visible: root.here && list.count === 0
        text: qsTr("Nothing here yet.")
    }
    Repeater {
        id: list
        model: root.model.offers

        Card {
            id: offer

            required property string id
            required property string title
            required property string said
            required property string more
            required property bool open

            width: parent?.width ?? 0
            height: lines.height + 2 * Theme.s2
            color: open ? Theme.surface : Theme.sunk

            Column {
                id: lines
                x: Theme.s3
                y: Theme.s2
                width: parent.width - 2 * x
                spacing: Theme.s1

                PaperText {
                    width: parent.width
                    text: offer.title
                    font.bold: true
                }
                PaperText {
                    width: parent.width
                    text: offer.said
                }
                PaperText {
                    width: parent.width
                    visible: offer.more !== ""
                    text: offer.more
                    font.pixelSize: Theme.tMin
                }
                Flow {
                    width: parent.width
                    visible: offer.open
                    spacing: Theme.s2

                    SmallButton {
                        objectName: "try_" + offer.id
                        visible: root.model.section === "codes"
                        text: qsTr("Try it")
                        name: text + ": " + offer.title
                        icon: "eye"
                        onClicked: root.model.tryOut(offer.id)
                    }
                    SmallButton {
                        objectName: "points_" + offer.id
                        visible: root.model.section === "rewards"
                        text: qsTr("Change points")
                        name: text + ": " + offer.title
                        icon: "edit"
                        onClicked: root.model.change(offer.id)
                    }
                    SmallButton {
                        objectName: "end_" + offer.id
                        text: root.model.asked === offer.id ? qsTr("Touch again to end it") : root.model.section === "codes" ? qsTr("Close") : qsTr("Remove")
                        name: text + ": " + offer.title
                        icon: "trash"
                        onClicked: root.model.end(offer.id)
                    }
                }
            }
        }
    }
    over: [
        OfferSheet {
            anchors.fill: parent
            model: root.model
        }
    ]
}
