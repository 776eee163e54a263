pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Does every place answer, does a touch land where the finger is, and how many fingers at once? With `low`
// only the targets, all of them within a sitting person's reach. Ends by itself, or by holding a finger still.
Rectangle {
    id: root

    property bool low: false
    property string stage: low ? "targets" : "grid"
    readonly property int columns: 9
    readonly property int rows: Math.max(6, Math.round(columns * height / Math.max(1, width)))
    property list<bool> painted: []
    property int unpainted: columns * rows
    property int at: 0 // the target that is next
    property list<real> offsets: [] // mm, of each target that was touched
    property int fingers: 0
    readonly property list<point> places: low ? [Qt.point(0.1, 0.62), Qt.point(0.9, 0.62), Qt.point(0.5, 0.78), Qt.point(0.1, 0.95), Qt.point(0.9, 0.95)] : [Qt.point(0.1, 0.06), Qt.point(0.9, 0.06), Qt.point(0.5, 0.5), Qt.point(0.1, 0.94), Qt.point(0.9, 0.94)]
    readonly property real target: Theme.px(65) // 20 mm
    readonly property real worst: offsets.length > 0 ? Math.max(...offsets) : 0

    signal ended(bool passed, string note)

    objectName: "touchTest"
    color: Theme.bg
    Accessible.role: Accessible.Pane
    Accessible.name: words.text
    Keys.onEscapePressed: finish()
    Component.onCompleted: {
        painted = new Array(columns * rows).fill(false);
        forceActiveFocus();
    }

    function touched(x: real, y: real): void {
        if (stage === "grid")
            paint(x, y);
    }

    function paint(x: real, y: real): void {
        const column = Math.floor(x / width * columns);
        const row = Math.floor(y / height * rows);
        const cell = row * columns + column;
        if (column < 0 || row < 0 || column >= columns || row >= rows || painted[cell])
            return;
        painted[cell] = true;
        unpainted -= 1;
        if (unpainted === 0)
            stage = "targets";
    }

    function hit(x: real, y: real): void {
        const place = places[at];
        const off = Math.hypot(x - place.x * width, y - place.y * height) / Theme.pxPerMm;
        offsets.push(off);
        at += 1;
        if (at === places.length)
            low ? finish() : stage = "fingers";
    }

    function finish(): void {
        const drift = worst.toFixed(1) + " mm";
        if (low)
            ended(worst <= 10, qsTr("%1 targets, off by %2 at most").arg(at).arg(drift));
        else
            ended(unpainted === 0 && at === places.length && worst <= 10 && fingers >= 2, qsTr("%1 places dead; off by %2 at most; %3 fingers at once").arg(unpainted).arg(drift).arg(fingers));
    }

    Repeater {
        model: root.stage === "grid" ? root.columns * root.rows : 0

        Rectangle {
            required property int index

            x: (index % root.columns) * width
            y: Math.floor(index / root.columns) * height
            width: root.width / root.columns
            height: root.height / root.rows
            color: root.painted[index] ? Theme.ok : Theme.surface
            border.width: 1
            border.color: Theme.edge
        }
    }
    Rectangle {
        objectName: "target"
        readonly property point place: root.places[Math.min(root.at, root.places.length - 1)]

        x: place.x * root.width - width / 2
        y: place.y * root.height - height / 2
        width: root.target
        height: root.target
        radius: width / 2
        visible: root.stage === "targets"
        color: Theme.accent

        Rectangle {
            anchors.centerIn: parent
            width: Theme.px(10)
            height: width
            radius: width / 2
            color: Theme.accentInk
        }
    }
    Rectangle {
        anchors.fill: words
        anchors.margins: -Theme.s2
        radius: Theme.rS
        color: Theme.bg
        opacity: 0.9
    }
    PaperText {
        id: words
        anchors.centerIn: parent
        width: parent.width * 0.8
        horizontalAlignment: Text.AlignHCenter
        text: root.stage === "grid" ? qsTr("Paint every square: %1 left. Hold a finger still to end.").arg(root.unpainted) : root.stage === "targets" ? qsTr("Touch the middle of the target.") : qsTr("Put several fingers on at once, then lift them. So far: %1").arg(root.fingers)
        font.bold: true
    }
    MultiPointTouchArea {
        anchors.fill: parent
        mouseEnabled: true
        maximumTouchPoints: 10

        property int down: 0

        onPressed: points => {
            down += points.length;
            root.fingers = Math.max(root.fingers, down);
            for (const point of points) {
                const touch = point as TouchPoint;
                root.touched(touch.x, touch.y);
            }
            if (down === 1)
                still.restart();
        }
        onUpdated: points => {
            for (const point of points) {
                const touch = point as TouchPoint;
                root.touched(touch.x, touch.y);
                if (Math.hypot(touch.x - touch.startX, touch.y - touch.startY) > Theme.s2)
                    still.stop();
            }
        }
        onReleased: points => {
            down = Math.max(0, down - points.length);
            still.stop();
            const touch = points[0] as TouchPoint;
            if (root.stage === "targets" && down === 0)
                root.hit(touch.x, touch.y);
            else if (root.stage === "fingers" && down === 0)
                root.finish();
        }
        onCanceled: points => {
            down = Math.max(0, down - points.length);
            still.stop();
        }
    }
    Timer {
        id: still
        interval: 3000
        onTriggered: root.finish()
    }
}
