import QtQuick
import Kiosk
import Kiosk.controls

// Thanks, the number as large as it can be, and what comes next.
HeroGround {
    id: root

    required property DoneModel model
    property real topInset: 0
    property bool low: false // a low panel: a smaller number leaves room for the rest
    readonly property real bottomOfText: come.y + come.height

    Component.onCompleted: {
        entrance.start();
        // Who hears the screen hears the number at once.
        const rest = pill.visible ? [root.model.pay, root.model.wait] : [];
        const said = [figure.Accessible.name, ...rest, root.model.come].filter(part => part !== "");
        root.Accessible.announce(said.join(". ").replace(/[\u200b\u2060]/g, ""), Accessible.Assertive);
    }

    SunDisc {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(Theme.px(816), parent.width - Theme.s8)
        y: root.topInset
    }
    PaperText {
        id: thanks
        width: parent.width
        y: root.topInset + Theme.px(28)
        horizontalAlignment: Text.AlignHCenter
        text: root.model.thanks
        font.pixelSize: Theme.tLabel
    }
    PaperText {
        id: label
        width: parent.width
        anchors.top: thanks.bottom
        horizontalAlignment: Text.AlignHCenter
        heading: true
        text: qsTr("Your number")
        font.pixelSize: Theme.tHead
    }
    Text {
        id: figure
        objectName: "orderNumber"
        anchors.horizontalCenter: parent.horizontalCenter
        // The digits' own height: no room is left for descenders.
        y: label.y + label.height - font.pixelSize * 0.1
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        height: font.pixelSize * 0.98
        text: root.model.number
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.bold: true
        font.pixelSize: Math.round(Theme.tNumber * (root.low ? 0.75 : 1) * (text.length <= 3 ? 1 : text.length === 4 ? 0.75 : 3 / text.length))
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        color: Theme.ink
        Accessible.role: Accessible.Heading
        Accessible.name: label.text + " " + text

        NumberAnimation {
            id: entrance
            target: figure
            property: "scale"
            from: 0.9
            to: 1
            duration: Theme.slow
            easing.type: Easing.OutCubic
        }
    }
    Rectangle {
        id: pill
        anchors.horizontalCenter: parent.horizontalCenter
        y: figure.y + figure.height + (root.low ? 0 : Theme.px(14))
        width: Math.min(said.width + 2 * Theme.s6, parent.width - 2 * Theme.margin)
        height: visible ? Math.max(Theme.grow(104, 144), said.height + Theme.s2) : 0
        visible: root.model.wait !== "" || root.model.pay !== ""
        radius: height / 2
        color: Theme.surface
        border.width: Theme.contrast ? Theme.bCard : 0
        border.color: Theme.line

        Row {
            id: said
            anchors.centerIn: parent
            spacing: Theme.px(20)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.model.pay === "" ? "clock" : "cash"
                size: Theme.grow(52, 72)
            }
            PaperText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.model.pay === ""
                width: Math.min(implicitWidth, root.width - 2 * Theme.margin - Theme.px(200))
                heading: true
                text: Theme.largeMode ? Theme.escaped(root.model.wait) : Theme.escaped(root.model.wait).replace(/\d+/, "\u2009<font size=\"5\">$&</font>\u2009")
                textFormat: Text.StyledText
                font.pixelSize: Theme.largeMode ? Theme.tStrong : Theme.tTitle
                Accessible.name: root.model.wait
            }
            MoneyText {
                objectName: "payAtCounter"
                anchors.verticalCenter: parent.verticalCenter
                visible: root.model.pay !== ""
                text: root.model.pay
                pixelSize: Theme.tHead
            }
        }
    }
    PaperText {
        id: come
        x: Theme.margin
        y: (pill.visible ? pill.y + pill.height : figure.y + figure.height) + Theme.s2
        width: parent.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: root.model.come
        font.bold: root.model.pay !== ""
    }
}
