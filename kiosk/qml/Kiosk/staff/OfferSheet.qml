pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A new code, reward or day; another number of points.
Item {
    id: root

    required property ProgrammeModel model
    required property bool qtKeyboard
    readonly property string editing: model.editing
    readonly property bool priced: editing === "code" || editing === "reward"

    Item {
        anchors.fill: parent
        anchors.bottomMargin: pad.height

        Loader {
            anchors.fill: parent
            active: root.editing !== ""
            sourceComponent: Sheet {
                id: sheet
                objectName: "offerSheet"
                title: root.model.title
                closeText: qsTr("Close")
                onClosed: {
                    pad.close();
                    root.model.close();
                }

                SheetBody {
                    width: sheet.contentWidth
                    windowHeight: sheet.height
                    spacing: Theme.s2

                    Segmented {
                        width: parent.width
                        visible: root.priced

                        Segment {
                            objectName: "takePercent"
                            text: qsTr("Percent")
                            selected: root.model.saving === "percent"
                            pixelSize: Theme.tBody
                            onClicked: root.model.take("percent")
                        }
                        Segment {
                            objectName: "takeAmount"
                            text: qsTr("Amount")
                            selected: root.model.saving === "amount"
                            pixelSize: Theme.tBody
                            onClicked: root.model.take("amount")
                        }
                    }
                    Flow {
                        id: fields
                        width: parent.width
                        visible: fieldList.count > 0
                        spacing: Theme.s2

                        Repeater {
                            id: fieldList
                            model: root.model.fields

                            EditorField {
                                width: kind === "digits" && root.priced && !Theme.largeText ? (fields.width - fields.spacing) / 2 : fields.width
                                onEdited: text => root.model.type(id, text)
                            }
                        }
                    }
                    Loader {
                        width: parent.width
                        active: root.editing === "day"
                        visible: active
                        sourceComponent: multiplied
                    }
                    PaperText {
                        width: parent.width
                        visible: since.visible
                        text: root.editing === "day" ? qsTr("Or on one day") : qsTr("From which day?")
                        font.bold: true
                    }
                    ShopDayShift {
                        id: since
                        width: parent.width
                        visible: root.editing === "code" || root.editing === "day" && !root.model.weekly
                        prefix: "since"
                        said: root.model.sinceSaid
                        onShifted: (months, days) => root.model.shift("since", months, days)
                    }
                    PaperText {
                        width: parent.width
                        visible: root.editing === "code"
                        text: qsTr("Until which day?")
                        font.bold: true
                    }
                    ShopDayShift {
                        width: parent.width
                        visible: root.editing === "code"
                        prefix: "until"
                        said: root.model.untilSaid
                        onShifted: (months, days) => root.model.shift("until", months, days)
                    }
                    PrimaryButton {
                        objectName: "saveOffer"
                        width: parent.width
                        ready: !root.model.busy
                        text: qsTr("Set it")
                        pixelSize: Theme.tStrong
                        onClicked: {
                            pad.close();
                            root.model.save();
                        }
                    }
                }
            }
        }
    }
    TypePad {
        id: pad
        anchors.bottom: parent.bottom
        width: parent.width
        qtKeyboard: root.qtKeyboard
    }
    Component {
        id: multiplied

        Column {
            spacing: Theme.s2

            Flow {
                width: parent.width
                spacing: Theme.s1

                Repeater {
                    model: [150, 200, 300, 500]

                    Chip {
                        required property int modelData

                        objectName: "factor_" + modelData
                        text: root.model.factorSaid(modelData)
                        informs: true
                        selected: root.model.factor === modelData
                        checkable: true
                        checked: selected
                        onClicked: root.model.multiply(modelData)
                    }
                }
            }
            PaperText {
                width: parent.width
                text: qsTr("Every week on")
                font.bold: true
            }
            Flow {
                width: parent.width
                spacing: Theme.s1

                Repeater {
                    model: root.model.weekdays

                    Chip {
                        required property int id
                        required property string title
                        required property bool on

                        objectName: "weekday_" + id
                        text: title
                        informs: true
                        selected: on
                        checkable: true
                        checked: on
                        onClicked: root.model.toggleWeekday(id)
                    }
                }
            }
        }
    }
}
