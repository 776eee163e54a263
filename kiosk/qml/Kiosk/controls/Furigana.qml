pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A Japanese name with how it is read in kana over its kanji. Lines break between words.
Flow {
    id: root

    required property string name // as it is read: what screen readers say
    required property int pixelSize
    property alias model: words.model
    readonly property int count: words.count
    readonly property int kanaSize: Math.max(Theme.tMin, pixelSize * 0.5)

    spacing: 0
    Accessible.role: Accessible.Heading
    Accessible.name: name.replace(/[\u200b\u2060]/g, "")

    Repeater {
        id: words

        Item {
            id: word

            required property list<string> signs
            required property list<string> kana
            readonly property real shrunk: Math.min(1, root.width / Math.max(1, runs.width)) // never cut

            width: runs.width * shrunk
            height: runs.height * shrunk

            Row {
                id: runs
                scale: word.shrunk
                transformOrigin: Item.TopLeft

                Repeater {
                    model: word.signs

                    Item {
                        id: run

                        required property int index
                        required property string modelData

                        width: Math.max(sign.implicitWidth, above.implicitWidth + Theme.px(4))
                        height: sign.y + sign.height

                        PaperText {
                            id: above
                            x: (run.width - width) / 2
                            text: word.kana[run.index]
                            font.pixelSize: root.kanaSize
                            lineHeight: 0.75
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                        PaperText {
                            id: sign
                            x: (run.width - width) / 2
                            y: root.kanaSize * 1.1
                            heading: true
                            text: run.modelData
                            font.pixelSize: root.pixelSize
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
