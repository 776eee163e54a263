pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One group: its heading says what is asked, then its options. A nested group stands in from the edge,
// behind a line that leads from the option it belongs to.
Item {
    id: root

    required property string title
    required property string style
    required property string asks
    required property int short
    required property int most
    required property int included
    required property string extra
    required property int depth
    required property bool wide
    required property bool several
    required property var options

    readonly property real inset: depth * Theme.px(48)
    readonly property int columns: Theme.largeText ? 1 : wide || style === "counters" || Theme.smallPanel ? 2 : 3
    readonly property real gap: Theme.gap
    readonly property real cell: (width - inset - (columns - 1) * gap) / columns

    signal touched(int option)
    signal counted(int option, int change)

    implicitHeight: choices.y + choices.height

    function asking(): string {
        if (asks === "done")
            return qsTr("Chosen");
        if (asks === "optional")
            return qsTr("Optional");
        return short === 1 ? qsTr("Choose one") : qsTr("Choose %n", "", short);
    }

    function limits(): string {
        const found = [];
        if (included > 0)
            found.push(extra === "" ? qsTr("%n included", "", included) : qsTr("%n included, then %1 each", "", included).arg(extra));
        if (most > 0 && style !== "chips")
            found.push(qsTr("up to %n", "", most));
        return found.join(" · ");
    }

    Rectangle {
        x: root.inset - Theme.px(28)
        visible: root.depth > 0
        width: Theme.px(6)
        height: parent.height
        radius: width / 2
        color: Theme.accentLine
    }
    GroupHeading {
        id: heading
        x: root.inset
        width: parent.width - x
        title: root.title
        kind: root.asks
        pillText: root.asking()
        limit: root.limits()
    }
    Flow {
        id: choices
        x: root.inset
        y: heading.height + Theme.px(14)
        width: parent.width - x
        spacing: root.style === "chips" ? Theme.s2 : root.gap

        Repeater {
            model: root.options.length

            Loader {
                id: place

                required property int index
                readonly property var option: root.options[index]

                sourceComponent: root.style === "chips" ? chip : root.style === "counters" ? counter : tile

                Component {
                    id: tile

                    OptionTile {
                        objectName: "option-" + (place.option?.key ?? "")
                        width: root.cell
                        wide: root.columns < 3
                        text: place.option?.name ?? ""
                        price: place.option?.price ?? ""
                        note: place.option?.note ?? ""
                        picture: place.option?.picture ?? ""
                        greyPicture: place.option?.greyPicture ?? ""
                        selected: place.option?.selected ?? false
                        several: root.several
                        soldOut: place.option?.soldOut ?? false
                        soldOutText: qsTr("Sold out")
                        onClicked: root.touched(place.index)
                    }
                }
                Component {
                    id: chip

                    Chip {
                        objectName: "option-" + (place.option?.key ?? "")
                        height: Theme.hSmall
                        text: place.option?.name ?? ""
                        icon: selected ? "x" : ""
                        pixelSize: Theme.tBody
                        padding: Theme.px(34)
                        informs: true
                        selected: place.option?.selected ?? false
                        checkable: true
                        checked: selected
                        Accessible.role: Accessible.CheckBox
                        onClicked: root.touched(place.index)
                    }
                }
                Component {
                    id: counter

                    CountTile {
                        objectName: "option-" + (place.option?.key ?? "")
                        width: root.cell
                        text: place.option?.name ?? ""
                        price: place.option?.price ?? ""
                        note: place.option?.note ?? ""
                        picture: place.option?.picture ?? ""
                        quantity: place.option?.quantity ?? 0
                        soldOut: place.option?.soldOut ?? false
                        soldOutText: qsTr("Sold out")
                        full: root.most > 0 && root.options.reduce((sum, option) => sum + option.quantity, 0) >= root.most
                        onCounted: change => root.counted(place.index, change)
                    }
                }
            }
        }
    }
}
