pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A set: the steps over everything, the tray with what is in it, then one group to choose from, the
// choices of one part, or the review.
Page {
    id: root

    required property SetModel model

    readonly property bool wide: Theme.landscape
    readonly property bool reviewing: model.view === "review"

    objectName: "set"
    bottomInset: bar.height

    function turn(direction: int): void {
        scroll.stop();
        scroll.to = Math.max(0, Math.min(page.contentY + direction * page.height * 0.8, page.contentHeight - page.height));
        scroll.start();
    }

    Connections {
        target: root.model

        function onNodded(): void {
            bar.nod();
            const top = body.topOfShort();
            if (top < 0)
                return;
            scroll.stop();
            scroll.to = Math.max(0, Math.min(body.y + top - Theme.px(40), page.contentHeight - page.height));
            scroll.start();
        }
        function onStepChanged(): void {
            page.contentY = 0;
        }
        function onViewChanged(): void {
            page.contentY = 0;
        }
    }
    Column {
        id: top
        x: Theme.margin
        y: root.topInset + (root.wide ? 0 : Theme.s3)
        width: root.width - 2 * x
        spacing: Theme.s3

        SetSteps {
            width: parent.width
            names: [...root.model.steps, qsTr("Review")]
            current: root.model.step
            onChosen: index => root.model.openStep(index)
        }
        SetTray {
            width: parent.width
            visible: !root.wide && !Theme.largeText && !Theme.smallPanel
            model: root.model
        }
    }
    Flickable {
        id: page
        objectName: "set-page"
        y: top.y + top.height + (root.wide ? Theme.s2 : Theme.s3)
        width: root.width
        height: root.height - y - bar.height
        contentHeight: body.height + Theme.s4
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        SetBody {
            id: body
            x: Theme.margin
            width: page.width - 2 * x
            model: root.model
        }
        NumberAnimation {
            id: scroll
            target: page
            property: "contentY"
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
    }
    ScrollShade {
        list: page
    }
    SetBar {
        id: bar
        width: root.width
        anchors.bottom: parent.bottom
        model: root.model
        onPaged: direction => root.turn(direction)
    }
}
