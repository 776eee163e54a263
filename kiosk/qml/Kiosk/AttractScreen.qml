pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Nobody is here yet. A touch anywhere begins; what is of use before that stands at the lower edge.
Page {
    id: root

    required property AttractModel model
    property AboutModel about: null
    property StaffDoor door: null
    property int patienceMs: 700 // so long a touch on the sign may be the first of several

    readonly property bool wide: Theme.landscape
    readonly property real side: wide ? width * 0.5 : 0 // where the column of controls begins
    readonly property bool short: Theme.smallPanel && !Theme.largeText // one line is enough for the heading
    readonly property real lower: Theme.px(48)

    objectName: "attract"

    HeroGround {
        anchors.fill: parent
    }
    Touchable {
        objectName: "attract-anywhere"
        anchors.fill: parent
        name: qsTr("Touch to order")
        ringRadius: 0
        scale: 1
        onClicked: root.model.begin()
    }
    Row {
        id: top
        x: Theme.px(46)
        y: Theme.px(40)

        Wordmark {
            text: root.model.brand
            scaling: 1.17
            onKnocked: {
                root.door?.knock();
                alone.restart();
            }
        }
        // One touch alone was a guest's, who begins as everywhere else.
        Timer {
            id: alone
            interval: root.patienceMs
            onTriggered: {
                if ((root.door?.knocks() ?? 1) === 1)
                    root.model.begin();
            }
        }
    }
    // Staff know it: the daily check was not made yet, or a check is critical.
    Rectangle {
        objectName: "staffDue"
        x: Theme.s2
        y: Theme.s2
        width: Theme.px(14)
        height: width
        radius: width / 2
        visible: root.door?.due ?? false
        color: Theme.accent
        Accessible.ignored: true
    }
    IconWords {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: top.verticalCenter
        visible: root.model.wait !== "" && !Theme.largeMode
        icon: "clock"
        text: qsTr("Ready in about %1 min").arg(root.model.wait)
    }
    AttractHero {
        x: 0
        // A picture's edges are empty: they may lie under the heading and the button.
        y: root.wide ? top.y + top.height : heading.y + heading.height - Theme.px(root.short ? 8 : 28)
        width: root.wide ? root.side : root.width
        height: (root.wide ? (aside.visible ? aside.y : root.height) - Theme.s4 : column.y + Theme.px(12)) - y
        visible: !Theme.low && height >= Theme.px(180) // the upper part has it; a stamp is no dish
        pictures: root.model.heroes
        filled: root.model.filled
    }
    // On a wide screen the column of controls has no room for it.
    LimitNotes {
        id: aside
        x: Theme.margin
        y: root.height - height - root.lower
        width: root.side - x - Theme.s3
        visible: any && root.wide
        rows: root.model.limits
    }
    PaperText {
        id: heading
        objectName: "greeting"
        x: root.wide ? root.side : Theme.margin
        y: root.wide ? Theme.px(132) : top.y + top.height + Theme.px(26)
        width: root.wide ? root.width - root.side - Theme.margin : root.width - 2 * x
        visible: y + height - 0.3 * size <= column.y // news before greetings
        heading: true
        readonly property int size: root.wide && Theme.largeMode ? Theme.tSection : root.short ? Theme.tDisplay : Theme.tHero
        readonly property string words: root.model.greeting === "" ? qsTr("One more?\nYes, please.") : root.model.greeting
        text: root.short ? words.replace("\n", " ").replace("、 ", "、") : words
        font.pixelSize: size
        font.letterSpacing: size * 0.02
        horizontalAlignment: Text.AlignHCenter
    }
    Column {
        id: column
        x: root.wide ? root.side : Theme.margin
        width: root.width - x - Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.lower
        spacing: root.wide || Theme.largeText || Theme.smallPanel ? Theme.s3 : Theme.s5

        Column {
            width: parent.width
            spacing: root.wide ? Theme.s3 : Theme.s4

            Item {
                width: parent.width
                height: Theme.grow(144, 168)

                Elevation {
                    anchors.fill: parent
                    level: 2
                }
                PrimaryButton {
                    objectName: "start"
                    anchors.fill: parent
                    radius: Theme.rXl
                    icon: "hand"
                    text: qsTr("Touch to order")
                    pixelSize: Theme.tHead
                    onClicked: root.model.begin()
                }
            }
            AttractOffers {
                width: parent.width
                visible: count > 0 && !Theme.largeText
                model: root.model
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.px(28)

            Repeater {
                id: names
                model: root.model.languages

                Chip {
                    required property string id
                    required name
                    required property bool now

                    objectName: "language-" + id
                    height: Theme.hSmall
                    padding: Theme.px(29)
                    text: name
                    pixelSize: Theme.tBody
                    selected: now
                    checkable: true
                    checked: now
                    Accessible.role: Accessible.RadioButton
                    onClicked: root.model.speak(id)
                }
            }
            Chip {
                objectName: "languages"
                visible: root.model.more
                height: Theme.hSmall
                icon: "globe"
                name: qsTr("More languages")
                onClicked: root.model.moreLanguages()
            }
            // For who reads none of them.
            Chip {
                objectName: "byPictures"
                height: Theme.hSmall
                padding: Theme.px(29)
                icon: "picture"
                name: qsTr("Order by pictures")
                onClicked: root.model.beginByPictures()
            }
        }
        LimitNotes {
            id: notes
            width: parent.width
            visible: any && !root.wide
            rows: root.model.limits
        }
        Loader {
            width: parent.width
            active: (root.about?.known ?? false) && !Theme.largeMode && !(Theme.smallPanel && Theme.largeText)
            visible: active
            sourceComponent: AttractMarks {
                model: root.about
            }
        }
        AttractFoot {
            width: parent.width
            brief: Theme.smallPanel && Theme.largeText && notes.visible
            model: root.model
        }
    }
}
