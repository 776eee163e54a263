pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What no machine can do for an order, for money on its way back or for a paper in doubt: in words, with the
// buttons that help.
Rectangle {
    id: root

    required property string id
    required property string order
    required property string number
    required property string what
    required property string todo
    required property bool refund
    required property bool again
    required property bool notThere
    required property bool doubt
    required property bool offable
    required property bool closable
    required property bool paper
    property bool acting: false
    property bool asking: false // why it is closed
    readonly property string title: number === "" ? what : number + " · " + what
    readonly property var reasons: [qsTr("Entered at the POS by hand"), qsTr("Refunded by hand"), qsTr("The guest was told")]

    signal retried(bool notThere)
    signal settled(bool happened)
    signal closedFor(string reason)
    signal calledOff

    objectName: "stuck_" + number
    implicitHeight: column.height + 2 * Theme.s3
    radius: Theme.rM
    color: Theme.critSoft
    border.width: Theme.bSelected
    border.color: Theme.crit
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + todo

    Icon {
        id: sign
        x: Theme.s3
        y: Theme.s3
        name: "warn"
        size: Theme.grow(40, 64)
    }
    Column {
        id: column
        anchors.left: sign.right
        anchors.leftMargin: Theme.s2
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        y: Theme.s3
        spacing: Theme.s1

        PaperText {
            width: parent.width
            heading: true
            text: root.title
            font.pixelSize: Theme.tLabel
            Accessible.ignored: true
        }
        PaperText {
            width: parent.width
            text: root.todo
            font.pixelSize: Theme.tMin
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            visible: root.acting && !root.asking && (root.again || root.closable || root.offable)
            spacing: Theme.s1

            SmallButton {
                objectName: "again_" + root.number
                visible: root.again
                text: qsTr("Try again")
                icon: "refresh"
                onClicked: root.retried(false)
            }
            SmallButton {
                objectName: "notThere_" + root.number
                visible: root.notThere
                text: qsTr("It was not at the POS")
                icon: "send"
                onClicked: root.retried(true)
            }
            SmallButton {
                objectName: "happened_" + root.number
                visible: root.closable
                text: root.paper ? qsTr("It was printed") : root.doubt ? qsTr("It has happened") : qsTr("Done")
                icon: "check"
                onClicked: {
                    if (root.refund || root.paper)
                        root.settled(true);
                    else
                        root.asking = true;
                }
            }
            SmallButton {
                objectName: "notHappened_" + root.number
                visible: root.doubt
                text: root.paper ? qsTr("Print again (REPRINT)") : qsTr("It has not happened")
                icon: root.paper ? "printer" : "x"
                onClicked: root.settled(false)
            }
            SmallButton {
                objectName: "off_" + root.number
                visible: root.offable
                text: qsTr("Call it off")
                icon: "undo"
                onClicked: root.calledOff()
            }
        }
        PaperText {
            width: parent.width
            visible: root.asking
            text: qsTr("How was it settled?")
            font.bold: true
        }
        Flow {
            width: parent.width
            visible: root.asking
            spacing: Theme.s1

            Repeater {
                model: root.reasons

                SmallButton {
                    required property string modelData
                    required property int index

                    objectName: "because_" + root.number + "_" + index
                    text: modelData
                    onClicked: root.closedFor(modelData)
                }
            }
            SmallButton {
                objectName: "keepOpen_" + root.number
                text: qsTr("Back")
                icon: "back"
                bare: true
                onClicked: root.asking = false
            }
        }
    }
}
