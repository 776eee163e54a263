pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The shop's name, colour and words, above them what guests would see. While it is open the staff's own
// screen wears the colour, in whatever theme and text size they chose.
Column {
    id: root

    required property BrandModel model
    readonly property BrandPictureModel pictures: model.pictures

    property real begins: 0 // where it begins on the page

    signal wholeAsked
    signal choosing(what: string) // a "logo", or a "picture" for the first screen

    spacing: Theme.s2

    Component.onCompleted: Theme.tried = looks
    Component.onDestruction: {
        if (Theme.tried === looks)
            Theme.tried = null;
    }

    BrandLooks {
        id: looks
        accent: root.model.accent === "" ? "transparent" : root.model.accent
        logo: root.pictures.logo
        logoRatio: root.pictures.logoRatio
        logoGrounds: root.pictures.logoGrounds
    }
    Card {
        width: parent.width
        height: preview.height + 2 * Theme.s3
        color: Theme.bg

        Column {
            id: preview
            x: Theme.s3
            y: Theme.s3
            width: parent.width - 2 * x
            spacing: Theme.s2

            Wordmark {
                objectName: "previewName"
                drawn: root.begins + preview.y > 0
                text: root.model.name
                signOnly: wholeWidth > preview.width
            }
            PaperText {
                objectName: "previewGreeting"
                width: parent.width
                heading: true
                horizontalAlignment: Text.AlignHCenter
                text: root.model.greeting === "" ? qsTr("One more?\nYes, please.") : root.model.greeting
                font.pixelSize: Theme.tHead
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.s1

                Repeater {
                    model: root.pictures.shown

                    Picture {
                        required picture

                        width: Math.min(Theme.px(150), (preview.width - 9 * Theme.s1) / 10)
                        height: width
                        verticalAlignment: Image.AlignVCenter
                    }
                }
                Repeater {
                    model: root.model.heroes

                    Picture {
                        required property bool on
                        required picture

                        visible: on
                        width: Math.min(Theme.px(150), (preview.width - 9 * Theme.s1) / 10)
                        height: width
                        verticalAlignment: Image.AlignVCenter
                    }
                }
            }
            PrimaryButton {
                width: parent.width
                enabled: false
                text: qsTr("Touch to order")
            }
            PaperText {
                width: parent.width
                visible: root.model.closing !== ""
                horizontalAlignment: Text.AlignHCenter
                text: root.model.closing
            }
        }
    }
    SmallButton {
        objectName: "seeWhole"
        text: qsTr("See the whole screen")
        icon: "eye"
        onClicked: root.wholeAsked()
    }
    PaperText {
        width: parent.width
        text: qsTr("Colour")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    Flow {
        width: parent.width
        spacing: Theme.s2

        Repeater {
            model: root.model.swatches

            Touchable {
                id: swatch

                required property string colour
                required property bool on

                objectName: "swatch_" + (colour === "" ? "own" : colour.slice(1))
                implicitWidth: Theme.tap
                implicitHeight: Theme.tap
                ringRadius: height / 2
                name: colour === "" ? qsTr("Okawari's own") : colour
                checkable: true
                checked: on
                onClicked: root.model.choose(colour)

                Rectangle {
                    anchors.fill: parent
                    radius: height / 2
                    color: swatch.colour === "" ? Theme.ownAccent : swatch.colour
                    border.width: swatch.on ? Theme.bSelected : Theme.bTile
                    border.color: Theme.edge
                }
                Icon {
                    anchors.centerIn: parent
                    visible: swatch.on
                    name: "check"
                    size: Math.round(parent.height * 0.6)
                    color: "white"
                }
            }
        }
    }
    Repeater {
        model: root.model.fields

        EditorField {
            width: root.width
            onEdited: text => root.model.type(id, text)
            onFinished: root.model.leave(id)
        }
    }
    PaperText {
        width: parent.width
        text: qsTr("Logo")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    Flow {
        width: parent.width
        spacing: Theme.s2

        SmallButton {
            objectName: "chooseLogo"
            text: root.pictures.logo === "" ? qsTr("Choose a logo") : qsTr("Another logo")
            icon: "edit"
            onClicked: root.choosing("logo")
        }
        SmallButton {
            objectName: "noLogo"
            visible: root.pictures.logo !== ""
            text: qsTr("Okawari's own sign")
            icon: "trash"
            onClicked: root.pictures.noLogo()
        }
    }
    Item {
        width: parent.width
        height: Math.max(receiptTitle.height, receiptSwitch.height)
        visible: root.pictures.logo !== ""

        PaperText {
            id: receiptTitle
            anchors.verticalCenter: parent.verticalCenter
            width: receiptSwitch.x - Theme.s2
            text: qsTr("Logo on receipts, too")
            font.pixelSize: Theme.tMin
            font.bold: true
            Accessible.ignored: true
        }
        OnOff {
            id: receiptSwitch
            objectName: "logoOnReceipts"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: checked ? qsTr("On") : qsTr("Off")
            name: receiptTitle.text
            checked: root.pictures.onReceipts
            onClicked: root.pictures.toggleOnReceipts()
        }
    }
    PaperText {
        objectName: "logoNote"
        width: parent.width
        visible: text !== ""
        text: root.pictures.logoNote
        font.pixelSize: Theme.tMin
    }
    PaperText {
        width: parent.width
        text: qsTr("Certificates and marks that guests can trust")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    ShopMarks {
        width: parent.width
        model: root.model.marks
    }
    PaperText {
        width: parent.width
        text: qsTr("Meal vouchers and other paper that no kiosk reads")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    ShopVouchers {
        width: parent.width
        model: root.model.vouchers
    }
    PaperText {
        width: parent.width
        text: qsTr("Pictures that take turns on the first screen")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    ShopPictures {
        width: parent.width
        model: root.pictures
        onChoosing: root.choosing("picture")
    }
    PaperText {
        width: parent.width
        text: qsTr("Dishes that take turns on the first screen")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    Grid {
        id: tiles
        width: parent.width
        columns: Theme.largeMode ? 1 : Theme.largeText || Theme.smallPanel ? 2 : Theme.landscape ? 4 : 3
        spacing: Theme.s1

        Repeater {
            model: root.model.heroes

            Touchable {
                id: hero

                required property string id
                required name
                required property string picture
                required property bool on

                objectName: "hero_" + id
                width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                implicitHeight: Math.max(Theme.grow(112, 160), called.height + Theme.s2)
                ringRadius: Theme.rM
                checkable: true
                checked: on
                onClicked: root.model.toggleHero(id)

                Card {
                    anchors.fill: parent
                    radius: Theme.rM
                    selected: hero.on
                }
                Picture {
                    id: dish
                    x: Theme.s1
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(88)
                    height: width
                    picture: hero.picture
                    verticalAlignment: Image.AlignVCenter
                }
                PaperText {
                    id: called
                    anchors.left: dish.right
                    anchors.leftMargin: Theme.s1
                    anchors.right: mark.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: hero.name
                    font.pixelSize: Theme.tMin
                    Accessible.ignored: true
                }
                Icon {
                    id: mark
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.s2
                    anchors.verticalCenter: parent.verticalCenter
                    name: hero.on ? "check" : "plus"
                    size: Theme.grow(32, 56)
                }
            }
        }
    }
}
