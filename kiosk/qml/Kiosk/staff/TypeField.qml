pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A field that is typed into: by the pad that TypePad shows, a keyboard, or an input method. It grows with
// its text. The first touch on a figure chooses all of it: what is typed takes its place. `text` is what the model has; `edited` tells each change, `finished` that the field was left.
Item {
    id: root

    property string label
    property string name: label
    property string text
    property string placeholder
    property string icon
    property string note // at the right end: what it was before, "automatic"
    property string unit // before the text: a currency sign
    property string hint // a sentence under it
    property bool locked: false
    property bool wrong: false
    property bool lines: false // several lines
    property string kind: "text" // "text", "digits"
    property string language: "ja" // which letters the pad begins with
    property string marks // keys of their own on the pad
    property int maximumLength: 60
    readonly property bool active: input.activeFocus
    readonly property string before: input.text.slice(0, input.selectionStart) // the cursor, or what is chosen

    signal edited(string text)
    signal finished

    implicitHeight: box.y + box.height + (under.visible ? under.height + Theme.px(4) : 0)

    function take(): void {
        input.forceActiveFocus();
        input.cursorPosition = input.length;
    }
    function leave(): void {
        input.focus = false;
    }
    // Puts something else before the cursor.
    function rewrite(before: string): void {
        const after = input.text.slice(input.selectionEnd);
        if (before.length + after.length <= maximumLength) {
            input.text = before + after;
            input.cursorPosition = before.length;
        }
    }
    function move(by: int): void {
        input.cursorPosition = Math.max(0, Math.min(input.length, input.cursorPosition + by));
    }

    // What somebody types is not changed under their fingers.
    function sync(): void {
        if (!input.activeFocus && input.text !== text)
            input.text = text;
    }

    onTextChanged: sync()

    PaperText {
        id: heading
        width: parent.width
        visible: root.label !== ""
        text: root.label
        font.pixelSize: Theme.tMin
        font.bold: true
        Accessible.ignored: true
    }
    Rectangle {
        id: box
        y: heading.visible ? heading.height + Theme.px(4) : 0
        width: parent.width
        height: Math.max(Theme.hChip, input.height + 2 * Theme.px(12), remark.height)
        radius: Theme.rS
        color: root.locked ? Theme.sunk : Theme.surface
        border.width: root.active || root.wrong ? Theme.bSelected : Theme.bTile
        border.color: root.wrong ? Theme.crit : root.active ? Theme.accentLine : Theme.edge

        Icon {
            id: sign
            x: Theme.s3
            y: (Theme.hChip - height) / 2
            visible: root.icon !== "" || root.locked
            name: root.locked ? "lock" : root.icon
            size: Math.round(Theme.tMin * 1.3)
        }
        PaperText {
            id: currency
            x: (sign.visible ? sign.x + sign.width + Theme.s2 : Theme.px(20))
            anchors.verticalCenter: parent.verticalCenter
            text: faint.visible && root.placeholder !== "" ? "" : root.unit // an amount's, not an advice's
            font.pixelSize: Theme.tMin
            font.bold: !root.locked
            Accessible.ignored: true
        }
        TextEdit {
            id: input
            objectName: "input"
            anchors.left: currency.right
            anchors.right: remark.left
            anchors.rightMargin: Theme.s1
            anchors.verticalCenter: parent.verticalCenter
            readOnly: root.locked
            activeFocusOnTab: !root.locked
            font.family: Theme.fontFamily
            font.pixelSize: Theme.tMin
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            selectByMouse: false // a drag moves the page
            activeFocusOnPress: false
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            inputMethodHints: root.kind === "digits" ? Qt.ImhDigitsOnly : root.lines ? Qt.ImhMultiLine : Qt.ImhNone
            Accessible.role: Accessible.EditableText
            Accessible.name: root.name
            Accessible.description: root.hint
            onTextChanged: {
                if (text.length > root.maximumLength)
                    text = text.slice(0, root.maximumLength);
                if (activeFocus && text !== root.text)
                    root.edited(text);
            }
            onActiveFocusChanged: {
                if (activeFocus)
                    return;
                root.finished();
                root.sync();
            }
            Keys.onReturnPressed: event => {
                event.accepted = !root.lines;
                if (!root.lines)
                    focus = false;
            }
            Keys.onEscapePressed: focus = false
            Keys.onTabPressed: nextItemInFocusChain(true)?.forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false)?.forceActiveFocus(Qt.BacktabFocusReason)
        }
        PaperText {
            id: faint
            anchors.left: input.left
            anchors.right: input.right
            anchors.verticalCenter: parent.verticalCenter
            visible: input.length === 0 && input.preeditText === "" && !(root.active && (root.placeholder === "" || root.unit !== ""))
            text: root.placeholder
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        PaperText {
            id: remark
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width / 2)
            text: root.note
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
        // Over the text: a touch writes there, a drag moves the page.
        MouseArea {
            anchors.fill: parent
            anchors.margins: Math.min(0, (parent.height - Theme.px(39)) / 2)
            enabled: !root.locked
            onClicked: mouse => {
                const first = !input.activeFocus;
                input.forceActiveFocus();
                if (first && root.kind === "digits" && input.length > 0) {
                    input.selectAll();
                    return;
                }
                const at = mapToItem(input, mouse.x, mouse.y);
                input.cursorPosition = at.x < input.width ? input.positionAt(at.x, Math.max(0, Math.min(input.height - 1, at.y))) : input.length;
            }
        }
    }
    PaperText {
        id: under
        y: box.y + box.height + Theme.px(4)
        width: parent.width
        visible: root.hint !== ""
        text: root.hint
        font.pixelSize: Theme.tMin
        color: root.wrong ? Theme.crit : Theme.ink2
    }
}
