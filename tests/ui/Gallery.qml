pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Every control on one page, in the order of the design's component sheet. Pictures are named by
// the caller; without them the plates stay empty.
Rectangle {
    id: gallery

    property url pictures

    width: 1080
    height: Math.max(1920, page.y + page.height)
    color: Theme.bg

    function dish(name: string): string {
        return pictures.toString() === "" ? "" : pictures + name + ".webp";
    }

    component Section: PaperText {
        heading: true
        font.pixelSize: Theme.tLabel
    }
    component Wide: Item {
        width: page.width
    }

    Column {
        id: page
        x: Theme.margin
        y: Theme.s2
        width: gallery.width - 2 * x
        spacing: Theme.s2

        Header {
            x: -page.x
            width: gallery.width
            brand: "おかわり"
            serviceText: "店内 10%"
            memberLetter: "さ"
            memberText: "さ•• 様"
            memberDetail: "320 pt"
            languageText: "English"
        }
        PaperText {
            heading: true
            text: "Components"
            font.pixelSize: Theme.tSection
        }
        Section {
            text: "Colour"
        }
        Flow {
            width: page.width
            spacing: Theme.px(8)

            Repeater {
                model: [
                    {
                        name: "bg",
                        paint: Theme.bg
                    },
                    {
                        name: "surface",
                        paint: Theme.surface
                    },
                    {
                        name: "sunk",
                        paint: Theme.sunk
                    },
                    {
                        name: "plate",
                        paint: Theme.plate
                    },
                    {
                        name: "ink",
                        paint: Theme.ink
                    },
                    {
                        name: "ink2",
                        paint: Theme.ink2
                    },
                    {
                        name: "edge",
                        paint: Theme.edge
                    },
                    {
                        name: "accent",
                        paint: Theme.accent
                    },
                    {
                        name: "sun",
                        paint: Theme.sun
                    },
                    {
                        name: "tag",
                        paint: Theme.tag
                    }
                ]

                Column {
                    id: swatch
                    required property var modelData

                    Rectangle {
                        width: Theme.px(92)
                        height: Theme.px(72)
                        radius: Theme.rS
                        color: swatch.modelData.paint
                        border.width: Theme.bTile
                        border.color: Theme.line
                    }
                    PaperText {
                        text: swatch.modelData.name
                        font.pixelSize: Theme.tMin
                    }
                }
            }
        }
        Section {
            text: "Card 264×376"
        }
        Flow {
            width: page.width
            spacing: Theme.s3

            MenuCard {
                text: "てりやきバーガー"
                price: "￥640"
                detail: "598 kcal"
                picture: gallery.dish("teriyaki-burger")
                tagText: "おすすめ"
                tagIcon: "star"
                opensChoices: true
            }
            MenuCard {
                text: "チキン竜田\nバーガー"
                price: "￥620"
                detail: "566 kcal"
                picture: gallery.dish("chicken-burger")
                quantity: 2
            }
            MenuCard {
                text: "えびカツバーガー"
                price: "￥720"
                detail: "541 kcal"
                picture: gallery.dish("shrimp-cutlet-burger")
                soldOut: true
                soldOutText: Theme.largeText ? "売り切れ" : "本日売り切れ"
            }
            SkeletonCard {
                pictureHeight: Theme.px(160)
            }
        }
        Section {
            text: "Buttons 112 · 80"
        }
        Flow {
            width: page.width
            spacing: Theme.s2

            PrimaryButton {
                objectName: "primary"
                text: "お会計へ"
                trailingIcon: "right"
            }
            SecondaryButton {
                width: Theme.grow(280, 380)
                text: "もどる"
            }
            PrimaryButton {
                objectName: "notReady"
                text: "あと1つ えらぶ"
                pixelSize: Theme.tStrong
                ready: false
            }
            SmallButton {
                text: "メニューにもどる"
                icon: "left"
                pixelSize: Theme.tBody
            }
            SmallButton {
                text: "とじる"
                icon: "x"
                pill: true
                pixelSize: Theme.tBody
            }
            SmallButton {
                text: "日本語"
                filled: true
            }
            SmallButton {
                text: "ほかのものも選ぶ"
                icon: "plus"
                bare: true
                pixelSize: Theme.tBody
            }
        }
        Flow {
            width: page.width
            spacing: Theme.s5

            Column {
                spacing: Theme.s2

                Section {
                    text: "Stepper 80 · quantity"
                }
                Row {
                    spacing: Theme.s3

                    Stepper {
                        objectName: "stepper"
                        quantity: 2
                    }
                    Stepper {
                        quantity: 1
                        removable: true
                    }
                }
                Stepper {
                    quantity: 9
                    maximum: 9
                    maximumText: "最大9点"
                }
            }
            Column {
                spacing: Theme.s2

                Section {
                    text: "Keypad 192×112, gap 12"
                }
                Keypad {
                    objectName: "keypad"
                    keyWidth: Theme.px(160)
                    keyHeight: Theme.px(88)
                }
            }
        }
        Section {
            text: "Option tile, min. 104"
        }
        GroupHeading {
            width: page.width
            title: "トッピング"
            kind: "optional"
            pillText: "なくてもOK"
            limit: "3つまで"
        }
        Flow {
            width: page.width
            spacing: Theme.gap

            OptionTile {
                width: Theme.largeText ? page.width : implicitWidth
                text: "ふつう"
                selected: true
            }
            OptionTile {
                width: Theme.largeText ? page.width : implicitWidth
                text: "大きめ"
                price: "+￥150"
                note: "肉1.5倍"
            }
            OptionTile {
                width: Theme.largeText ? page.width : implicitWidth
                text: "ベーコン"
                price: "+￥120"
                several: true
                picture: gallery.dish("bacon-strips")
            }
            OptionTile {
                width: Theme.largeText ? page.width : implicitWidth
                wide: true
                text: "チーズ"
                price: "+￥60"
                several: true
                selected: true
                picture: gallery.dish("cheese-topping")
            }
            OptionTile {
                width: Theme.largeText ? page.width : implicitWidth
                wide: true
                text: "ベーコン"
                several: true
                soldOut: true
                soldOutText: "売り切れ"
                picture: gallery.dish("bacon-strips")
            }
        }
        Segmented {
            width: page.width
            visible: !Theme.largeText

            Segment {
                text: "単品"
                price: "￥590"
                selected: true
            }
            Segment {
                text: "セット"
                price: "￥940"
                tag: "180円おトク"
                picture: gallery.dish("burger-set")
            }
        }
        Section {
            text: "Chip 72"
        }
        Flow {
            width: page.width
            spacing: Theme.s1

            Chip {
                icon: "globe"
                text: "English"
            }
            Chip {
                icon: "dine"
                text: "店内 10%"
                trailingIcon: "swap"
            }
            Chip {
                text: "小麦"
                selected: true
            }
            Chip {
                icon: "search"
                name: "search"
            }
            Pill {
                text: "ひとつえらぶ"
                kind: "required"
            }
            Pill {
                text: "なくてもOK"
                kind: "optional"
            }
            Pill {
                text: "えらびました"
                kind: "done"
            }
            Pill {
                text: "180円おトク"
                kind: "offer"
            }
        }
        Section {
            text: "Toast 88, 6 s, with undo"
        }
        Toast {
            width: page.width
            text: "チキン竜田バーガーを入れました"
            undoText: "元にもどす"
        }
        HintRow {
            width: page.width
            text: "あと1つ：ソースをえらんでください"
            word: "ソース"
        }
        SetSteps {
            width: page.width
            names: ["バーガー", "サイド", "ドリンク", "確認"]
            current: 1
        }
        Flow {
            width: page.width
            spacing: Theme.gap

            ChoiceCard {
                text: "ポテト M"
                price: "セット内"
                detail: "392 kcal"
                picture: gallery.dish("fries")
                selected: true
            }
            ChoiceCard {
                text: "オニオンリング"
                price: "+￥50"
                detail: "318 kcal"
                picture: gallery.dish("onion-rings")
            }
            ChoiceCard {
                text: "ポテト M 無料"
                marked: false
                picture: gallery.dish("fries")

                ProgressBar {
                    width: parent?.width ?? 0
                    fraction: 0.64
                }
            }
        }
        Flow {
            width: page.width
            spacing: Theme.s5

            CountRing {
                fraction: 0.7
                text: "21"
            }
            QrCode {
                text: "https://okawari.example/r/128?t=税込#a%2Fb"
            }
            Column {
                spacing: Theme.s2

                Row {
                    spacing: Theme.s3

                    MoneyText {
                        text: "￥2,950"
                        pixelSize: Theme.tHero
                    }
                    Wordmark {
                        text: "Okawari"
                    }
                }
                Row {
                    spacing: Theme.s3

                    Repeater {
                        model: ["−￥60", "+￥150", "¥1,190", "$12.30"]

                        MoneyText {
                            required property string modelData

                            text: modelData
                        }
                    }
                }
                ProgressBar {
                    width: Theme.px(400)
                    fraction: 0.4
                    steps: 5
                }
            }
        }
        FaceRow {
            width: page.width
            words: ["不満", "やや不満", "ふつう", "満足", "大満足"]
            chosen: 3
        }
        Flow {
            width: page.width
            spacing: Theme.gap

            ActionTile {
                width: Theme.largeText ? page.width : implicitWidth
                icon: "reach"
                title: "手もとに寄せる"
                text: "操作を下にまとめる"
            }
            ActionTile {
                width: Theme.largeText ? page.width : implicitWidth
                icon: "clock"
                title: "ゆっくり操作"
                text: "待ち時間をのばす"
                selected: true
            }
            ActionTile {
                width: Theme.largeText ? page.width : implicitWidth
                icon: "card"
                title: "カード"
                text: "タッチ・差し込み"
                mark: "arrow"
            }
        }
        Banner {
            x: -page.x
            width: gallery.width
            icon: "wifi-off"
            title: "ただいま通信が切れています"
            text: "注文は続けられます。お支払いはカウンターでお願いします。"
            note: "再接続中"
            noteIcon: "refresh"
            points: [
                {
                    "text": "ご注文と\n番号の発行",
                    "icon": "check"
                },
                {
                    "text": "カゴの中身は\n残っています",
                    "icon": "check"
                },
                {
                    "text": "カード・ポイントは\n復旧後に使えます",
                    "icon": "x",
                    "strong": true
                }
            ]
        }
        DigitField {
            width: page.width
            text: "09012"
        }
        LetterPad {
            objectName: "letterPad"
            width: page.width
            spaceText: "空白"
        }
        LetterPad {
            width: page.width
            layout: "en"
            spaceText: "space"
        }
        StateCard {
            width: page.width
            picture: gallery.dish("salmon-rice-bowl")
            title: "カゴは まだ空です"
            text: "食べたいものを、メニューからえらんでください。"
            primaryText: "メニューを見る"
        }
        StateCard {
            width: page.width
            icon: "refresh"
            title: "メニューを読み込めませんでした"
            text: "もう一度お試しください。\nカゴの中身は残っています。 受付番号 K02-4417"
            primaryText: "もう一度読み込む"
            secondaryText: "店員を呼ぶ"
            secondaryIcon: "bell"
        }
        Item {
            width: page.width
            height: Theme.px(240)

            Elevation {
                anchors.fill: tile
                level: 2
            }
            Card {
                id: tile
                width: Theme.px(300)
                height: Theme.px(220)
                radius: Theme.rXl
            }
            Elevation {
                anchors.fill: tab
            }
            Rectangle {
                id: tab
                x: Theme.px(380)
                width: Theme.px(200)
                height: Theme.px(160)
                radius: Theme.rL
                color: Theme.surface
            }
            SunDisc {
                x: Theme.px(640)
                width: Theme.px(220)
                ring: 0.15
            }
        }
        BottomBar {
            id: bar
            x: -page.x
            width: gallery.width
            label: "3点・税込"
            total: "￥2,430"
            thumbnails: gallery.pictures.toString() === "" ? [] : [gallery.dish("cheeseburger"), gallery.dish("chicken-burger")]
            tools: [
                ToolButton {
                    icon: "x"
                    text: "やめる"
                },
                ToolButton {
                    icon: "access"
                    text: "たすけ"
                }
            ]
            pager: [
                SecondaryButton {
                    width: Theme.px(490)
                    text: "前へ"
                    icon: "up"
                },
                SecondaryButton {
                    width: Theme.px(490)
                    text: "次へ"
                    icon: "down"
                }
            ]
            above: HintRow {
                width: page.width
                text: "あと1つ：ソースをえらんでください"
                word: "ソース"
            }

            PrimaryButton {
                width: Theme.largeMode ? bar.actionWidth : Theme.px(288)
                text: "お会計へ"
                trailingIcon: "right"
            }
        }
    }
}
