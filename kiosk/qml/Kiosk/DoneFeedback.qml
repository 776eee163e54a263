pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One touch to say how it was; a low face is asked why, and a member now and then whether they would recommend us.
Column {
    id: root

    required property DoneModel model

    spacing: Theme.s3

    PaperText {
        objectName: "feedbackTitle"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        heading: true
        text: root.model.score < 0 ? qsTr("How was ordering today?") : root.model.called ? qsTr("We are sorry. Staff have been told.") : qsTr("Thank you for telling us.")
        font.pixelSize: Theme.tStrong
    }
    FaceRow {
        width: parent.width
        visible: !root.model.asksNps
        words: [qsTr("Bad"), qsTr("Not great"), qsTr("OK"), qsTr("Good"), qsTr("Great")]
        chosen: root.model.score
        onChose: face => root.model.rate(face)
    }
    Flow {
        width: parent.width
        visible: root.model.asksReason
        spacing: Theme.s2

        Repeater {
            model: [
                {
                    id: "food",
                    words: qsTr("The food")
                },
                {
                    id: "wait",
                    words: qsTr("The wait")
                },
                {
                    id: "kiosk",
                    words: qsTr("This screen")
                },
                {
                    id: "staff",
                    words: qsTr("The service")
                },
                {
                    id: "other",
                    words: qsTr("Something else")
                }
            ]

            SmallButton {
                required property var modelData

                objectName: "reason-" + modelData.id
                height: Theme.grow(72, 112)
                pill: true
                text: modelData.words
                onClicked: root.model.explain(modelData.id)
            }
        }
    }
    Column {
        width: parent.width
        visible: root.model.asksNps
        spacing: Theme.s2

        PaperText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("How likely are you to recommend us? 0 is not at all, 10 is surely.")
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: Theme.largeText ? 4 : 11
            spacing: Theme.px(8)

            Repeater {
                model: 11

                SmallButton {
                    required property int index

                    objectName: "nps-" + index
                    width: Theme.largeText ? Theme.px(200) : (root.width - 10 * Theme.px(8)) / 11
                    height: Theme.grow(80, 112)
                    padding: 0
                    text: index
                    onClicked: root.model.recommend(index)
                }
            }
        }
        SmallButton {
            objectName: "skipNps"
            anchors.horizontalCenter: parent.horizontalCenter
            bare: true
            height: Theme.grow(64, 112)
            text: qsTr("No, thank you")
            onClicked: root.model.skipNps()
        }
    }
}
