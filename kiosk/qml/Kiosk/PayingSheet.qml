pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The sheet that speaks for the terminal: what to pay, what to do now, and the ways out.
Item {
    id: root

    required property PayingModel model
    property alias wishes: buttons.wishes
    readonly property bool low: height < Theme.px(800) // a low panel: what happened comes first
    readonly property bool drawn: model.icon === ""
    readonly property bool scanned: model.method === "scan" // by the guest's phone: no reader is drawn
    readonly property bool wide: Theme.landscape && Theme.largeText // lines are long, and few have room
    readonly property bool beside: !Theme.largeText && width > Theme.px(900)

    function joined(lines: string): string {
        return wide ? lines.replace(/\n/g, " ") : lines;
    }

    ShadowStrip {
        width: parent.width
        anchors.bottom: parent.top
        anchors.bottomMargin: -height / 2 // as much of it lies under the round corners
        height: 2 * Theme.px(48)
    }
    Rectangle {
        anchors.fill: parent
        topLeftRadius: Theme.rXl
        topRightRadius: Theme.rXl
        color: Theme.surface
        border.width: Theme.contrast ? Theme.bCard : 0
        border.color: Theme.line
    }
    Flickable {
        id: page
        anchors.fill: parent
        anchors.topMargin: Theme.s5
        anchors.bottomMargin: buttons.height + Theme.s5
        contentHeight: Math.max(height, words.y + words.height, drawing.visible && !root.beside ? drawing.y + drawing.height : 0, code.visible && !root.beside ? code.y + code.height : 0)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Pill {
            id: saved
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: Theme.px(16)
            visible: root.model.saved && !Theme.largeText
            height: Theme.grow(64, 100)
            text: qsTr("Your order is saved")
            icon: "lock"
        }
        Column {
            id: words
            x: Theme.px(72)
            y: Theme.px(16)
            width: (!root.beside ? page.width : root.drawn ? drawing.x : disc.x) - x - Theme.s4
            spacing: Theme.s1

            Grid {
                columns: root.wide ? 2 : 1
                columnSpacing: Theme.s4
                rowSpacing: Theme.s1
                verticalItemAlignment: Grid.AlignVCenter
                visible: !root.low

                PaperText {
                    width: Math.min(implicitWidth, saved.visible ? saved.x - words.x - Theme.s2 : words.width)
                    text: root.model.included ? qsTr("To pay, incl. tax") : qsTr("To pay")
                    font.pixelSize: Theme.tLabel
                }
                MoneyText {
                    objectName: "total"
                    text: root.model.due
                    pixelSize: Theme.largeText ? Theme.tHero : Theme.tSum
                }
            }
            Item {
                width: 1
                height: Theme.largeText || root.low ? 0 : Theme.s5
            }
            PaperText {
                objectName: "payingTitle"
                width: parent.width
                heading: true
                text: root.joined(root.model.title)
                font.pixelSize: Theme.tHead
            }
            PaperText {
                objectName: "payingText"
                width: parent.width
                visible: text !== ""
                text: root.joined(root.model.text)
                font.pixelSize: Theme.tLabel
                bottomPadding: Theme.s2
            }
            Row {
                id: waiting
                width: parent.width
                visible: root.model.waiting !== ""
                spacing: Theme.s2

                CountRing {
                    anchors.verticalCenter: parent.verticalCenter
                    fraction: root.model.left
                    size: Theme.grow(56, 80)
                }
                PaperText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x
                    font.bold: true
                    text: root.model.waiting
                }
            }
            IconNote {
                width: parent.width
                visible: root.model.reference !== ""
                icon: "info"
                text: qsTr("Reference for our staff: %1").arg(root.model.reference)
                pixelSize: Theme.tBody
                strong: true
            }
        }
        Terminal {
            id: drawing
            visible: root.drawn && !root.scanned && (root.beside || !Theme.largeText)
            x: root.beside ? page.width - width - Theme.px(100) : (page.width - width) / 2
            y: root.beside ? Theme.px(Theme.landscape ? 110 : 180) : words.y + words.height + Theme.s4
            due: root.model.due
            method: root.model.method
            reader: root.model.reader
            readerIcon: root.model.readerIcon
        }
        // Never cut off: no phone reads a part of it.
        QrCode {
            id: code
            objectName: "payCode"
            visible: root.drawn && text !== ""
            anchors.right: parent.right
            anchors.rightMargin: root.beside ? Theme.px(100) : (parent.width - width) / 2
            y: root.beside ? Theme.px(Theme.landscape ? 110 : 180) : words.y + words.height + Theme.s2
            text: root.model.code
            size: Math.max(Theme.px(216), Math.min(Theme.px(360), page.height - y))
            name: root.model.title.replace(/\n/g, " ")
        }
        Rectangle {
            id: disc
            visible: !root.drawn && root.beside
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(120)
            y: Theme.px(200)
            width: Theme.px(260)
            height: width
            radius: width / 2
            color: Theme.sunk
            border.width: Theme.contrast ? Theme.bCard : 0
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                name: root.model.icon
                size: Theme.px(120)
            }
        }
    }
    PayingButtons {
        id: buttons
        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s5
        width: parent.width - 2 * x
        model: root.model
    }
}
