pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A happy hour or a combo: its name, what it saves, which dishes it is for, and when it holds.
Item {
    id: root

    required property ShopOffersModel model
    required property bool qtKeyboard
    readonly property bool combo: model.editing === "combo"

    Item {
        anchors.fill: parent
        anchors.bottomMargin: pad.height

        Loader {
            anchors.fill: parent
            active: root.model.editing !== ""
            sourceComponent: Sheet {
                id: sheet
                objectName: "shopOfferSheet"
                title: root.model.title
                closeText: qsTr("Close")
                onClosed: {
                    pad.close();
                    root.model.close();
                }

                SheetBody {
                    id: body
                    width: sheet.contentWidth
                    windowHeight: sheet.height - save.height - Theme.s3
                    spacing: Theme.s2

                    Segmented {
                        width: parent.width

                        component Saving: Segment {
                            required property string key

                            selected: root.model.saving === key
                            pixelSize: Theme.tBody
                            onClicked: root.model.take(key)
                        }
                        Saving {
                            objectName: "takePrice"
                            visible: root.combo
                            key: "price"
                            text: qsTr("Price")
                        }
                        Saving {
                            objectName: "takePercent"
                            key: "percent"
                            text: qsTr("Percent")
                        }
                        Saving {
                            objectName: "takeAmount"
                            key: "amount"
                            text: qsTr("Amount")
                        }
                    }
                    Repeater {
                        model: root.model.fields

                        EditorField {
                            width: parent?.width ?? 0
                            onEdited: text => root.model.type(id, text)
                        }
                    }
                    Repeater {
                        model: root.model.parts

                        Card {
                            id: part

                            required property int id
                            required property string title
                            required property string goods
                            required property int count
                            required property bool removable

                            width: parent?.width ?? 0
                            height: inside.height + 2 * Theme.s2

                            Column {
                                id: inside
                                x: Theme.s2
                                y: Theme.s2
                                width: parent.width - 2 * x
                                spacing: Theme.s1

                                PaperText {
                                    width: parent.width
                                    text: part.title
                                    font.bold: true
                                }
                                PaperText {
                                    width: parent.width
                                    text: part.goods === "" ? qsTr("No dish yet") : part.goods
                                }
                                Flow {
                                    width: parent.width
                                    spacing: Theme.s2

                                    SmallButton {
                                        objectName: "chooseGoods_" + part.id
                                        text: qsTr("Choose dishes")
                                        name: text + ": " + part.title
                                        icon: "edit"
                                        onClicked: {
                                            pad.close();
                                            root.model.choose(part.id);
                                        }
                                    }
                                    Row {
                                        visible: root.combo
                                        spacing: Theme.px(8)

                                        RoundButton {
                                            objectName: "fewerGoods_" + part.id
                                            quiet: true
                                            icon: "minus"
                                            name: qsTr("One less: %1").arg(part.title)
                                            onClicked: root.model.count(part.id, -1)
                                        }
                                        PaperText {
                                            height: Theme.tap
                                            width: Math.max(implicitWidth, Theme.grow(50, 90))
                                            verticalAlignment: Text.AlignVCenter
                                            horizontalAlignment: Text.AlignHCenter
                                            text: "× " + part.count
                                            font.bold: true
                                            wrapMode: Text.NoWrap
                                        }
                                        RoundButton {
                                            objectName: "moreGoods_" + part.id
                                            quiet: true
                                            icon: "plus"
                                            name: qsTr("One more: %1").arg(part.title)
                                            onClicked: root.model.count(part.id, 1)
                                        }
                                    }
                                    SmallButton {
                                        objectName: "removePart_" + part.id
                                        visible: part.removable
                                        text: qsTr("Remove")
                                        name: text + ": " + part.title
                                        icon: "trash"
                                        onClicked: root.model.removePart(part.id)
                                    }
                                }
                            }
                        }
                    }
                    SmallButton {
                        objectName: "addPart"
                        visible: root.model.partAddable
                        text: qsTr("Another part")
                        icon: "plus"
                        onClicked: root.model.addPart()
                    }
                    ForWhom {
                        width: parent.width
                        rows: root.model.whom
                        onChosen: place => root.model.chooseWhom(place)
                    }
                    PaperText {
                        width: parent.width
                        text: qsTr("When? %1").arg(root.model.whenSaid)
                        font.bold: true
                    }
                    Flow {
                        width: parent.width
                        spacing: Theme.s1

                        Chip {
                            objectName: "offerEveryDay"
                            text: qsTr("Every day")
                            informs: true
                            selected: root.model.everyDay
                            checkable: true
                            checked: selected
                            onClicked: root.model.holdEveryDay()
                        }
                        Repeater {
                            model: root.model.weekdays

                            Chip {
                                required property int id
                                required property string title
                                required property bool on

                                objectName: "offerWeekday_" + id
                                text: title
                                informs: true
                                selected: on
                                checkable: true
                                checked: on
                                onClicked: root.model.toggleWeekday(id)
                            }
                        }
                    }
                    Repeater {
                        model: root.model.spans

                        ShopSpan {
                            width: parent?.width ?? 0
                            removable: false
                            onShifted: (end, steps) => root.model.shiftTime(end, steps)
                        }
                    }
                    PaperText {
                        width: parent.width
                        text: qsTr("From which day?")
                        font.bold: true
                    }
                    ShopDayShift {
                        width: parent.width
                        prefix: "first"
                        said: root.model.firstSaid
                        onShifted: (months, days) => root.model.shiftDay("first", months, days)
                    }
                    PaperText {
                        width: parent.width
                        text: qsTr("Until which day?")
                        font.bold: true
                    }
                    ShopDayShift {
                        width: parent.width
                        prefix: "last"
                        said: root.model.lastSaid
                        onShifted: (months, days) => root.model.shiftDay("last", months, days)
                    }
                }
                PrimaryButton {
                    id: save
                    objectName: "saveShopOffer"
                    y: body.height + Theme.s3
                    width: sheet.contentWidth
                    text: qsTr("Into the draft")
                    pixelSize: Theme.tStrong
                    onClicked: {
                        pad.close();
                        root.model.save();
                    }
                }
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.model.goods.open
        sourceComponent: OfferGoodsSheet {
            model: root.model.goods
            foot: pad.height
        }
    }
    TypePad {
        id: pad
        anchors.bottom: parent.bottom
        width: parent.width
        qtKeyboard: root.qtKeyboard
    }
}
