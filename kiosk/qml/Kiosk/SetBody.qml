pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What is asked now: the heading, then cards, options or the parts of the review.
Column {
    id: root

    required property SetModel model
    readonly property bool stepping: model.view === "step"
    readonly property bool reviewing: model.view === "review"
    readonly property int columns: Theme.largeText ? 1 : Theme.landscape ? 5 : 3
    readonly property real gap: Theme.gap
    readonly property real cell: (width - (columns - 1) * gap) / columns

    // Where the first group that lacks a choice begins; -1 for none.
    function topOfShort(): real {
        const top = groups.topOf(model.shortRow);
        return top < 0 ? -1 : groups.y + top;
    }

    function asked(): string {
        if (stepping)
            return qsTr("Choose your %1").arg(model.word);
        return reviewing ? qsTr("Is this right?") : model.partTitle;
    }

    function remark(): string {
        if (reviewing)
            return qsTr("Touch a part to change it.");
        if (!stepping)
            return qsTr("Choose how you would like it.");
        const found = [model.included === 1 ? qsTr("One is included.") : qsTr("%n is included.", "", model.included)];
        if (model.most > model.included)
            found.push(qsTr("You can have up to %n.", "", model.most));
        else if (model.dearer)
            found.push(qsTr("Some cost a little more."));
        return found.reduce((one, next) => qsTr("%1 %2", "two sentences").arg(one).arg(next));
    }

    spacing: Theme.s3

    Item {
        width: parent.width
        height: Math.max(words.height, dish.visible ? dish.height : 0)

        Picture {
            id: dish
            visible: root.model.partPicture !== "" && !Theme.largeMode
            width: visible ? Theme.px(150) : 0
            height: Theme.px(120)
            picture: root.model.partPicture
            verticalAlignment: Image.AlignVCenter
        }
        Column {
            id: words
            x: dish.visible ? dish.width + Theme.s3 : 0
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter

            PaperText {
                width: parent.width
                visible: !furigana.visible
                heading: true
                text: root.asked()
                font.pixelSize: Theme.tHead
            }
            Furigana {
                id: furigana
                objectName: "furigana"
                width: parent.width
                visible: count > 0
                name: root.model.partTitle
                model: root.model.partWords
                pixelSize: Theme.tHead
            }
            PaperText {
                width: parent.width
                text: root.remark()
                color: Theme.ink2
            }
        }
    }
    Grid {
        width: parent.width
        columns: root.columns
        columnSpacing: root.gap
        rowSpacing: Theme.s3
        visible: root.stepping

        Repeater {
            model: root.model.choices

            ChoiceCard {
                required property string id
                required text
                required price
                required detail
                required picture
                required greyPicture
                required selected
                required soldOut
                required soldOutText

                objectName: "choice-" + id
                width: root.cell
                height: row ? implicitHeight : Theme.px(Theme.smallPanel ? 484 : 400)
                onClicked: root.model.take(id)
            }
        }
    }
    Repeater {
        model: root.model.parts

        SetPart {
            width: root.width
            model: root.model
        }
    }
    OptionGroups {
        id: groups
        width: parent.width
        rows: root.model.groups
        visible: height > 0
        topPadding: root.reviewing ? Theme.s2 : 0
        onTouched: (group, option) => root.model.choose(group, option)
        onCounted: (group, option, change) => root.model.count(group, option, change)
    }
    Row {
        visible: root.reviewing
        topPadding: Theme.s1
        spacing: Theme.s4

        PaperText {
            anchors.verticalCenter: parent.verticalCenter
            heading: true
            text: qsTr("How many")
            font.pixelSize: Theme.tStrong
        }
        QuantityStepper {
            model: root.model
        }
    }
    Rectangle {
        width: parent.width
        height: Math.max(Theme.px(104), hint.height + Theme.s3)
        visible: root.stepping && root.model.goesOn && !Theme.largeMode
        radius: Theme.rL
        color: Theme.sunk
        border.width: Theme.contrast ? Theme.bCard : 0
        border.color: Theme.line

        IconNote {
            id: hint
            anchors.centerIn: parent
            width: Math.min(natural, parent.width - 2 * Theme.s4)
            readonly property real natural: Theme.px(940)
            icon: "hand"
            pixelSize: Theme.tBody
            text: qsTr("Touch one and we go on. You can change it later.")
        }
    }
}
