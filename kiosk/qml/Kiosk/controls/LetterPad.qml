pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The program's own keyboard: the kana tables, or digits and Latin letters. It gives back the whole new
// text, because the voicing marks and the small-kana key change the last sign.
Column {
    id: root

    property string layout: "ja" // "ja", "katakana" or "en": the one it begins with, then the one it shows
    property string text
    property int maximumLength: 40
    property list<string> layouts: ["ja", "en"] // what its switch key goes round
    property var layoutTexts: ({
            "ja": "あいう",
            "katakana": "アイウ",
            "en": "ABC"
        })
    property string spaceText
    property string eraseName
    property string shiftName
    property string voicedName
    property string halfVoicedName
    property string smallName
    property real keyHeight: Theme.grow(84, 112)
    property real gap: Theme.px(10)
    property bool capitals: false // for codes: capital letters only
    property bool mails: false // for mail addresses: small letters, their signs, and ends that are often needed
    property bool names: false // a name begins with a capital
    property bool shifted: capitals || names && text === ""

    signal edited(string text)

    readonly property bool kana: layout !== "en"
    readonly property list<string> rows: signRows(layout)
    readonly property int columns: kana ? 11 : 10
    readonly property real keyWidth: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property int signSize: Math.min(Theme.tLabel, keyWidth * 0.6)

    spacing: gap

    function signRows(name: string): list<string> {
        const table = ["あかさたなはまやらわ", "いきしちにひみ り ", "うくすつぬふむゆるを", "えけせてねへめ れー", "おこそとのほもよろん"];
        if (name === "ja")
            return table;
        if (name === "katakana")
            return table.map(row => Array.from(row).map(katakana).join(""));
        return ["1234567890", "qwertyuiop", "asdfghjkl-", mails ? "zxcvbnm._" : "zxcvbnm.@"];
    }

    function katakana(sign: string): string {
        return /[ぁ-ゖ]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0x60) : sign;
    }

    function hiragana(sign: string): string {
        return /[ァ-ヶ]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0x60) : sign;
    }

    function put(sign: string): void {
        if (text.length + sign.length <= maximumLength)
            edited(text + (shifted ? sign.toUpperCase() : sign));
        shifted = Qt.binding(() => capitals || names && text === "");
    }

    function erase(): void {
        edited(text.slice(0, -1));
    }

    // Changes the last sign to its partner in the pairs "かがきぎ…", in either direction, in either script.
    function toggle(pairs: string): void {
        const last = text.slice(-1);
        const at = last === "" ? -1 : pairs.indexOf(hiragana(last));
        if (at < 0)
            return;
        const other = pairs.charAt(at % 2 === 0 ? at + 1 : at - 1);
        edited(text.slice(0, -1) + (hiragana(last) === last ? other : katakana(other)));
    }

    function voice(): void {
        toggle("かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔ");
    }

    function halfVoice(): void {
        toggle("はぱひぴふぷへぺほぽ");
    }

    function shrink(): void {
        toggle("あぁいぃうぅえぇおぉつっやゃゆゅよょわゎ");
    }

    function nextLayout(): string {
        return layouts[(layouts.indexOf(layout) + 1) % layouts.length];
    }

    // A key at the right edge.
    component SideKey: PadKey {
        width: root.keyWidth
        height: root.keyHeight
    }

    Repeater {
        model: root.rows

        Row {
            id: line

            required property string modelData
            required property int index

            spacing: root.gap

            Repeater {
                model: line.modelData.length

                Item {
                    id: place

                    required property int index
                    readonly property string sign: line.modelData.charAt(index)

                    width: root.keyWidth
                    height: root.keyHeight

                    PadKey {
                        anchors.fill: parent
                        objectName: "key" + place.sign
                        visible: place.sign !== " "
                        pixelSize: root.signSize
                        text: root.shifted ? place.sign.toUpperCase() : place.sign
                        onClicked: root.put(place.sign)
                    }
                }
            }
            SideKey {
                objectName: ["keyErase", "keyVoiced", "keyHalfVoiced", "keySmall", "keyLayout"][line.index] ?? ""
                visible: root.kana
                icon: line.index === 0 ? "backsp" : ""
                text: ["", "か゛", "は゜", "小", root.layoutTexts[root.nextLayout()]][line.index] ?? ""
                name: [root.eraseName, root.voicedName, root.halfVoicedName, root.smallName, text][line.index] ?? ""
                pixelSize: line.index < 4 ? Math.min(Theme.tLabel, root.keyWidth * 0.4) : Math.min(Theme.tMin, root.keyWidth * 0.4)
                onClicked: [root.erase, root.voice, root.halfVoice, root.shrink, () => root.layout = root.nextLayout()][line.index]()
            }
            SideKey {
                objectName: "keyErase"
                visible: !root.kana && line.index === 3
                icon: "backsp"
                name: root.eraseName
                onClicked: root.erase()
            }
        }
    }
    Row {
        id: ends
        visible: root.mails
        spacing: root.gap

        Repeater {
            model: root.mails ? ["@", "+", ".com", ".jp", ".ne.jp"] : []

            PadKey {
                required property string modelData

                objectName: "key" + modelData
                width: (root.width - 4 * root.gap) / 5
                height: root.keyHeight
                text: modelData
                pixelSize: root.signSize
                onClicked: root.put(modelData)
            }
        }
    }
    Row {
        visible: !root.mails && (!root.kana && !root.capitals || root.spaceText !== "")
        spacing: root.gap

        PadKey {
            objectName: "keyShift"
            visible: !root.kana && !root.capitals
            width: 2 * root.keyWidth + root.gap
            height: root.keyHeight
            icon: "up"
            name: root.shiftName
            held: root.shifted
            onClicked: root.shifted = !root.shifted
        }
        PadKey {
            objectName: "keySpace"
            visible: root.spaceText !== ""
            width: root.width - (root.kana ? 0 : (root.layouts.length > 1 ? 4 : 2) * (root.keyWidth + root.gap))
            height: root.keyHeight
            text: root.spaceText
            name: root.spaceText
            pixelSize: Theme.tMin
            onClicked: root.put(" ")
        }
        PadKey {
            objectName: "keyLayout"
            visible: !root.kana && root.layouts.length > 1
            width: 2 * root.keyWidth + root.gap
            height: root.keyHeight
            text: root.layoutTexts[root.nextLayout()]
            pixelSize: Theme.tMin
            onClicked: root.layout = root.nextLayout()
        }
    }
}
