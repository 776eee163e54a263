pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Easy mode: one question, four answers, and two ways out: back, and a person. On a wide panel the question
// stands beside its answers.
Page {
    id: root

    required property EasyModel model

    readonly property bool wide: Theme.landscape
    readonly property bool tight: Theme.smallPanel || Theme.low || wide && Theme.largeMode
    readonly property real buttonHeight: tight ? Theme.hButton : Theme.grow(112, 168)
    readonly property real gap: tight ? Theme.s2 : Theme.s3

    // Some of a long order is out of sight, and not only the air above it. Its room does not ask which buttons are there, as one of them depends
    // on this.
    readonly property real orderRoom: out.y - (wide ? 0 : 2 * (buttonHeight + gap)) - gap - room.y
    readonly property bool hidden: order.item !== null && (order.item as EasyOrder).contentHeight > orderRoom + Theme.s2

    objectName: "easy"
    bottomInset: height - (wide ? out : further).y + gap

    Column {
        id: asking
        x: Theme.margin
        y: root.topInset + Theme.s2
        width: root.wide ? root.width * 0.38 - x : root.width - 2 * x
        spacing: Theme.s2

        EasySteps {
            width: parent.width
            step: root.model.step
            steps: root.model.steps
        }
        PaperText {
            objectName: "question"
            width: parent.width
            heading: true
            text: root.tight && !root.wide ? root.model.text.replace("\n", " ") : root.model.text
            font.pixelSize: root.tight && Theme.largeMode ? Theme.tStrong : root.tight || Theme.largeMode ? Theme.tSection : Theme.tDisplay
            Accessible.name: text.replace("\n", " ")
        }
        MoneyText {
            objectName: "total"
            visible: text !== ""
            text: root.model.sum
            pixelSize: root.tight || Theme.largeMode ? Theme.tStrong : Theme.tSection
        }
        // Of which dish; where there is no room its picture says so.
        PaperText {
            objectName: "about"
            width: parent.width
            visible: text !== "" && !(root.tight && Theme.largeMode && !root.wide)
            text: root.model.about
            font.pixelSize: Theme.tBody
            color: Theme.ink2
        }
        PaperText {
            width: parent.width
            visible: text !== ""
            text: root.model.note
            font.pixelSize: Theme.tBody
        }
        SecondaryButton {
            objectName: "listen"
            width: parent.width
            height: Theme.hButton
            visible: root.model.speaks
            icon: "volume"
            text: root.model.listening ? qsTr("Stop the voice") : qsTr("Listen and choose")
            pixelSize: Theme.tLabel
            radius: Theme.rL
            checkable: true
            checked: root.model.listening
            onClicked: root.model.listen()
        }
    }
    Item {
        id: room
        x: root.wide ? asking.x + asking.width + Theme.s5 : Theme.margin
        y: root.wide ? root.topInset + Theme.s2 : asking.y + asking.height + root.gap
        width: root.width - x - Theme.margin
        height: (root.wide || !further.any ? out.y : further.y) - root.gap - y

        Grid {
            id: grid

            readonly property bool list: Theme.largeMode
            readonly property int lines: Math.ceil(answers.count / columns)
            readonly property real cell: Math.min((room.height - (lines - 1) * spacing) / Math.max(1, lines), Theme.px(list ? 300 : 640))

            // The most that one answer's words need.
            readonly property real words: {
                let most = 0;
                for (let at = 0; at < answers.made; at++)
                    most = Math.max(most, (answers.itemAt(at) as EasyAnswer)?.wanted ?? 0);
                return most;
            }

            anchors.fill: parent
            visible: root.model.body === "answers"
            columns: list || answers.count === 1 ? 1 : 2
            spacing: root.gap

            Repeater {
                id: answers

                property int made: 0

                model: root.model.answers
                onItemAdded: made++
                onItemRemoved: made--

                EasyAnswer {
                    required property string id

                    objectName: "answer-" + id
                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    height: grid.cell
                    row: grid.list || height < Theme.px(330)
                    given: grid.words
                    onClicked: root.model.choose(index)
                }
            }
        }
        Loader {
            anchors.fill: parent
            active: root.model.body === "amount"
            sourceComponent: EasyAmount {
                model: root.model
            }
        }
        Loader {
            id: order
            anchors.fill: parent
            active: root.model.body === "order"
            sourceComponent: EasyOrder {
                model: root.model
            }
        }
    }
    // Back, and a person.
    Row {
        id: out

        readonly property real share: root.wide && Theme.largeMode ? 0.45 : 0.5

        x: Theme.margin
        y: root.height - height - Theme.margin
        width: asking.width
        spacing: root.gap

        Way {
            objectName: "back"
            width: (parent.width - parent.spacing) * out.share
            icon: "left"
            text: qsTr("Back")
            onClicked: root.model.back()
        }
        Way {
            objectName: "callStaff"
            width: (parent.width - parent.spacing) * (1 - out.share)
            icon: root.model.staff ? "bell" : "access"
            text: root.model.staff ? qsTr("Call staff") : qsTr("Help")
            onClicked: root.model.callStaff()
        }
    }
    // What there is beside the answers, and the way on.
    Grid {
        id: further

        // Not what is visible: what stands in something that is not, is not.
        readonly property bool more: root.model.pages > 1 || root.hidden
        readonly property bool beside: root.model.beside !== ""
        readonly property bool onward: root.model.onward !== ""
        readonly property bool any: more || beside || onward
        // In one row all are of one width.
        readonly property int count: (more ? 1 : 0) + (beside ? 1 : 0) + (onward ? 1 : 0)
        readonly property real share: root.wide ? (width - (count - 1) * spacing) / Math.max(1, count) : width

        x: root.wide ? room.x : Theme.margin
        y: root.wide ? out.y : out.y - root.gap - height
        width: root.wide ? room.width : asking.width
        columns: root.wide ? 2 : 1
        spacing: root.gap

        Row {
            id: pair

            readonly property real half: further.more && further.beside && !root.wide ? (further.share - spacing) / 2 : further.share

            visible: further.more || further.beside
            spacing: root.gap

            Way {
                objectName: "easyMore"
                width: pair.half
                visible: further.more
                icon: "down"
                text: root.model.pages > 1 ? qsTr("See more (%1/%2)").arg(root.model.page).arg(root.model.pages) : qsTr("See more")
                onClicked: root.hidden ? (order.item as EasyOrder).turn() : root.model.turn()
            }
            Way {
                objectName: "easyBeside"
                width: pair.half
                visible: further.beside
                icon: root.model.besideIcon
                text: root.model.beside
                onClicked: root.model.takeBeside()
            }
        }
        PrimaryButton {
            objectName: "easyOnward"
            width: further.share
            height: root.buttonHeight
            visible: further.onward
            icon: root.model.onwardIcon
            text: root.model.onward
            ready: root.model.ready
            pixelSize: Theme.tLabel
            radius: Theme.rCard
            onClicked: root.model.goOn()
        }
    }

    component Way: SecondaryButton {
        height: root.buttonHeight
        pixelSize: Theme.tLabel
        radius: Theme.rCard
    }
}
