pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The day report: kiosks, POS and terminal side by side, and every difference with what to do. Today's so far,
// or one that was made at closing.
Column {
    id: root

    required property DayReportsModel model
    property bool acting: false

    spacing: Theme.s2

    Flow {
        width: parent.width
        spacing: Theme.s1

        Repeater {
            model: root.model.days

            Chip {
                required property string id
                required property string title
                required property bool bad
                required property bool chosen

                objectName: "reportDay_" + id
                text: title
                icon: bad ? "warn" : ""
                selected: chosen
                informs: true
                onClicked: root.model.choose(id)
            }
        }
        SmallButton {
            objectName: "reportDays"
            visible: root.model.more
            text: qsTr("Show more")
            icon: "down"
            onClicked: root.model.showMore()
        }
    }
    PaperText {
        objectName: "reportWaits"
        width: parent.width
        visible: root.model.busy && !root.model.reported
        text: qsTr("Asking the POS and the terminal…")
    }
    StaffNote {
        width: parent.width
        visible: root.model.failed
        bad: true
        text: qsTr("The shop database does not answer: try again later.")
    }
    StaffNote {
        objectName: "reportTrouble"
        width: parent.width
        visible: root.model.trouble !== ""
        bad: true
        text: root.model.trouble
    }
    StaffNote {
        objectName: "verdict"
        width: parent.width
        visible: root.model.reported
        bad: root.model.bad
        icon: root.model.bad ? "warn" : "check"
        text: root.model.verdict
    }
    Flow {
        width: parent.width
        visible: root.model.reported || root.model.kept
        spacing: Theme.s1

        SmallButton {
            objectName: "reportAgain"
            visible: root.acting || !root.model.kept
            text: qsTr("Make it again")
            icon: "refresh"
            onClicked: root.model.again()
        }
        SmallButton {
            objectName: "reportPrint"
            visible: root.acting && root.model.reported
            text: qsTr("Print")
            icon: "printer"
            onClicked: root.model.print()
        }
        SmallButton {
            objectName: "reportPdf"
            visible: root.acting && root.model.reported
            text: "PDF"
            icon: "receipt"
            onClicked: root.model.save("pdf")
        }
        SmallButton {
            objectName: "reportCsv"
            visible: root.acting && root.model.reported
            text: "CSV"
            icon: "box"
            onClicked: root.model.save("csv")
        }
    }
    PaperText {
        width: parent.width
        visible: root.model.reported
        text: root.model.title + "\n" + root.model.made
        font.pixelSize: Theme.tMin
        color: Theme.ink2
    }
    Repeater {
        model: root.model.tables

        Column {
            id: row

            required property bool head
            required property string name
            required property string value
            required property string note

            width: root.width
            topPadding: head ? Theme.s2 : 0

            PaperText {
                width: parent.width
                visible: row.head
                heading: true
                text: row.name
                font.pixelSize: Theme.tLabel
            }
            Item {
                width: parent.width
                height: visible ? Math.max(words.height, sums.height) : 0
                visible: !row.head

                readonly property bool stacked: Theme.largeText || words.implicitWidth + sums.implicitWidth + Theme.s3 > width

                PaperText {
                    id: words
                    width: parent.stacked ? parent.width : Math.min(implicitWidth, parent.width)
                    text: row.name
                    font.bold: true
                    font.pixelSize: Theme.tMin
                    bottomPadding: parent.stacked && row.value !== "" ? sums.height : 0
                }
                PaperText {
                    id: sums
                    anchors.right: parent.right
                    y: parent.stacked ? words.height - height : 0
                    width: Math.min(implicitWidth, parent.width)
                    text: row.value
                    font.pixelSize: Theme.tMin
                }
            }
            PaperText {
                width: parent.width
                visible: row.note !== ""
                text: row.note
                font.pixelSize: Theme.tMin
                color: Theme.ink2
            }
            Rectangle {
                width: parent.width
                height: Theme.bCard
                visible: !row.head
                color: Theme.line
            }
        }
    }
    PaperText {
        width: parent.width
        visible: root.model.reported
        text: root.model.note
        font.pixelSize: Theme.tMin
        color: Theme.ink2
    }
}
