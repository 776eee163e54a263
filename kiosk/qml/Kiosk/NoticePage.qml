import QtQuick
import Kiosk
import Kiosk.controls

// A kiosk that takes no order: a message, a dish on the sun, and below it what to do.
Page {
    id: root

    required property NoticeModel model
    default property alias content: column.data
    readonly property bool beside: Theme.landscape
    readonly property real contentWidth: column.width

    objectName: "noticePage"

    HeroGround {
        anchors.fill: parent
    }
    Flickable {
        id: page
        anchors.fill: parent
        anchors.topMargin: root.topInset
        contentHeight: Math.max(height, column.y + column.height + Theme.s5)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        PaperText {
            id: title
            objectName: "noticeTitle"
            x: Theme.margin
            y: Theme.px(root.beside ? 40 : 64)
            width: (root.beside ? page.width / 2 : page.width) - 2 * x
            heading: true
            horizontalAlignment: Text.AlignHCenter
            text: root.model.title
            font.pixelSize: Theme.tDisplay
        }
        SunDisc {
            readonly property real begin: title.y + title.height + Theme.s5
            readonly property real room: (root.beside ? page.height : column.y) - begin - Theme.s5

            x: title.x + (title.width - width) / 2
            y: begin + (room - width) / 2
            width: Math.max(0, Math.min(Theme.px(700), title.width * 0.75, room))
            visible: width > Theme.px(160)

            Picture {
                anchors.centerIn: parent
                width: parent.width * 0.76
                height: width
                picture: root.model.dish
                verticalAlignment: Image.AlignVCenter
            }
        }
        Column {
            id: column
            x: root.beside ? page.width / 2 + Theme.margin : Theme.margin
            width: (root.beside ? page.width / 2 : page.width) - 2 * Theme.margin
            y: root.beside ? Math.max(Theme.s5, (page.height - height) / 2) : Math.max(title.y + title.height + Theme.s5, page.height - height - Theme.px(160))
            spacing: Theme.s6
        }
    }
}
