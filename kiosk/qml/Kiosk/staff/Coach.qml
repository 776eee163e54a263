pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A stop of the guided tour over the pages: what is pointed at stays bright, a card says what it is. All of the
// page can be touched meanwhile; only the card takes touches of its own.
Item {
    id: root

    required property TourModel model
    required property Item pages // where the target is looked for
    property bool small: false // the card is folded away
    property rect target // where the target is; nothing: empty
    readonly property bool pointing: target.width > 0
    readonly property real margin: Theme.s1
    // The card stands where the target is not.
    readonly property bool aside: Theme.landscape && pointing
    readonly property bool above: pointing && target.y + target.height / 2 > height / 2

    function seek(item: Item, name: string): Item {
        if (!item.visible || item.opacity === 0)
            return null;
        if (item.objectName === name)
            return item;
        for (const child of item.children) {
            const found = seek(child, name);
            if (found !== null)
                return found;
        }
        return null;
    }

    function look(): void {
        const found = model.target === "" ? null : seek(pages, model.target);
        if (found === null) {
            target = Qt.rect(0, 0, 0, 0);
            return;
        }
        const at = found.mapToItem(root, 0, 0);
        const left = Math.max(0, at.x - margin);
        const top = Math.max(0, at.y - margin);
        const right = Math.min(width, at.x + found.width + margin);
        const bottom = Math.min(height, at.y + found.height + margin);
        target = Qt.rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    function say(): void {
        root.Accessible.announce(model.title + ". " + model.text);
    }

    Component.onCompleted: say()

    Connections {
        target: root.model
        function onChanged(): void {
            root.small = false;
            root.look();
            root.say();
        }
    }
    // Pages come, move and scroll: the mark follows.
    Timer {
        interval: 200
        repeat: true
        running: true
        triggeredOnStart: true
        onTriggered: root.look()
    }

    component Shade: Rectangle {
        color: "#66000000"
        visible: root.pointing && !root.small && !Theme.contrast
    }

    Shade {
        width: root.width
        height: root.target.y
    }
    Shade {
        y: root.target.y + root.target.height
        width: root.width
        height: root.height - y
    }
    Shade {
        y: root.target.y
        width: root.target.x
        height: root.target.height
    }
    Shade {
        x: root.target.x + root.target.width
        y: root.target.y
        width: root.width - x
        height: root.target.height
    }
    Rectangle {
        visible: root.pointing && !root.small
        x: root.target.x
        y: root.target.y
        width: root.target.width
        height: root.target.height
        color: "transparent"
        radius: Theme.rM
        border.width: Theme.bSelected
        border.color: Theme.contrast ? Theme.accent : "#FFD400"
    }
    SmallButton {
        objectName: "coachUnfold"
        visible: root.small
        x: root.width - width - Theme.menuMargin
        y: root.above ? Theme.s2 : root.height - height - Theme.s2
        text: qsTr("Tour %1/%2").arg(root.model.place).arg(root.model.count)
        icon: "info"
        pill: true
        onClicked: root.small = false
    }
    Rectangle {
        objectName: "coach"
        visible: !root.small
        x: !root.aside ? (root.width - width) / 2 : root.target.x + root.target.width / 2 < root.width / 2 ? root.width - width - Theme.s4 : Theme.s4
        y: root.above ? Theme.s3 : root.height - height - Theme.s3
        width: Math.min(root.width - 2 * Theme.menuMargin, Theme.px(root.aside ? 840 : 1000))
        height: column.height + 2 * Theme.s4
        radius: Theme.rCard
        color: Theme.surface
        border.width: Theme.bSelected
        border.color: Theme.contrast ? Theme.accent : "#FFD400"
        Accessible.role: Accessible.Dialog
        Accessible.name: root.model.title

        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: column
            x: Theme.s4
            y: Theme.s4
            width: parent.width - 2 * x
            spacing: Theme.s2

            Item {
                width: parent.width
                height: Math.max(title.height, fold.height)

                PaperText {
                    id: title
                    objectName: "coachTitle"
                    anchors.verticalCenter: parent.verticalCenter
                    width: fold.x - Theme.s2
                    heading: true
                    text: root.model.title
                    font.pixelSize: Theme.tStrong
                }
                SmallButton {
                    id: fold
                    objectName: "coachFold"
                    anchors.right: parent.right
                    icon: "down"
                    name: qsTr("Fold away")
                    pill: true
                    onClicked: root.small = true
                }
            }
            PaperText {
                objectName: "coachText"
                width: parent.width
                text: root.model.text
            }
            Flow {
                width: parent.width
                spacing: Theme.s2

                SmallButton {
                    objectName: "coachEnd"
                    text: qsTr("Leave the tour")
                    icon: "x"
                    onClicked: root.model.end()
                }
                SmallButton {
                    objectName: "coachBack"
                    // Its place is kept, so that the next one never moves under a finger.
                    opacity: enabled ? 1 : 0
                    enabled: root.model.place > 1
                    text: qsTr("Back")
                    icon: "left"
                    onClicked: root.model.back()
                }
                SmallButton {
                    objectName: "coachNext"
                    filled: true
                    text: (root.model.place < root.model.count ? qsTr("Next") : qsTr("Done")) + " " + root.model.place + "/" + root.model.count
                    trailingIcon: root.model.place < root.model.count ? "right" : "check"
                    onClicked: root.model.next()
                }
            }
        }
    }
}
