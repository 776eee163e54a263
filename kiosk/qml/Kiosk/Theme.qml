pragma Singleton

import QtQuick

// The design tokens: every colour, size and duration of the program, named by meaning.
//
// Lengths are written in the pixels of the reference panel (27 inch portrait full HD, 3.215 px/mm)
// and pass through px(), so that a finger's target is as large in millimetres on every panel.
// `unit` shrinks the layout where the panel is too small for that; type keeps its minimum.
QtObject {
    id: root

    // What the program sets.
    property string theme: "light" // "light", "dark" or "contrast"
    property real textScale: 1 // 1, 1.5 or 2
    property real pxPerMm: 3.215
    property real unit: 1
    property bool reduceMotion: false
    property bool landscape: false
    property bool low: false // everything to touch is in the lower part of a high panel
    property string fontFamily: "Noto Sans CJK JP"
    property color brandAccent: "transparent" // transparent: Okawari's own lacquer red
    property url logo // the shop's, in place of the sign; empty: none
    property real logoRatio: 1 // its width by its height
    property list<string> logoGrounds // "light", "dark": where it can be read without a plate
    property BrandLooks tried: null // a brand that staff try on; the window wears it while they are in

    readonly property bool dark: theme === "dark"
    readonly property bool contrast: theme === "contrast"
    readonly property bool largeText: textScale >= 1.5 // cards become rows
    readonly property bool largeMode: textScale >= 2 // one column, no flicking
    readonly property bool smallPanel: unit < 0.85 // calories and second words give way

    // Colours. What stands on accent, tag and a filled state is called ...Ink here (on-accent in the
    // design): a QML name that starts with "on" is a signal handler.
    readonly property color bg: pick("#FAF4EA", "#19120D", "#000000")
    readonly property color surface: pick("#FFFFFF", "#261C15", "#000000")
    readonly property color sunk: pick("#F2E8D9", "#110C08", "#000000")
    readonly property color plate: pick("#FCEFDB", "#35281E", "#1C1C1C")
    readonly property color ink: pick("#2A1810", "#FFF7EC", "#FFFFFF")
    readonly property color ink2: pick("#402F25", "#EADCCB", "#FFFFFF")
    readonly property color line: pick("#E5D8C4", "#46372C", "#FFFFFF")
    readonly property color edge: pick("#554134", "#D2BFAB", "#FFFFFF")
    readonly property color accent: pick(accentLight, accentDark, "#FFE04A")
    readonly property color accentInk: pick("#FFFFFF", "#2B0F05", "#000000")
    readonly property color accentSoft: pick(accentSoftLight, accentSoftDark, "#000000")
    readonly property color accentLine: accent
    readonly property color sun: pick("#F4A340", "#B8651C", "#FFE04A")
    readonly property color tag: pick("#FFD48A", "#FFD48A", "#FFE04A")
    readonly property color tagInk: pick("#2A1810", "#2A1810", "#000000")
    // A member's tier among those there are: "low", "mid" or "top".
    function tier(rank: string): color {
        return rank === "top" ? tagInk : rank === "low" ? sunk : tag;
    }
    function tierInk(rank: string): color {
        return rank === "top" ? tag : rank === "low" ? ink : tagInk;
    }
    readonly property color sunSoft: pick("#FFE9C7", "#3D2A18", "#1C1C1C")
    readonly property color hero1: pick("#FFF4E0", "#2E2014", "#000000")
    readonly property color hero2: pick("#FFE0AC", "#3A2513", "#000000")
    readonly property color disc: pick("#FBC878", "#523012", "#1C1C1C")
    readonly property color disc2: pick("#F9B85C", "#6E431D", "#1C1C1C")
    readonly property color ok: pick("#07391F", "#A9E8BE", "#9CFFBE")
    readonly property color okSoft: pick("#DFF1E2", "#16301F", "#000000")
    readonly property color warn: pick("#4C2A00", "#FFD58A", "#FFE04A")
    readonly property color warnSoft: pick("#FFE9BF", "#3A2A0C", "#000000")
    readonly property color crit: pick("#690010", "#FFC2BE", "#FFDCDC")
    readonly property color critSoft: pick("#FFE2E2", "#43171A", "#000000")
    readonly property color stateInk: pick("#FFFFFF", "#1A100A", "#000000")
    readonly property color scrim: pick("#9E22140C", "#B8000000", "#DB000000")
    readonly property color shadow: pick("#295A3614", "#80000000", "#00000000")
    readonly property bool shadows: !contrast

    // The brand's accent is trusted in the light theme (its editor has checked it) and moved to
    // where it can be read in the dark one.
    readonly property color plateLight: "#FFFFFF"
    readonly property color plateDark: "#261C15"
    readonly property color ownAccent: "#76170D"
    readonly property bool branded: brandAccent.a > 0
    readonly property color accentLight: branded ? brandAccent : ownAccent
    readonly property color accentDark: branded ? lightened(brandAccent, "#261C15", 10) : "#FFC08F"
    readonly property color accentSoftLight: branded ? softened("#FFFFFF", brandAccent, "#2A1810", 14) : "#FFE8D2"
    readonly property color accentSoftDark: branded ? softened("#261C15", accentDark, "#FFF7EC", 13) : "#3F2416"

    // Type, in pixels.
    readonly property int tMin: type(24, 56)
    readonly property int tBody: type(28, 56)
    readonly property int tLabel: type(32, 64)
    readonly property int tStrong: type(36, 72)
    readonly property int tTitle: type(40, 80)
    readonly property int tSection: type(48, 80)
    readonly property int tHead: type(56, 96)
    readonly property int tDisplay: type(64, 96)
    readonly property int tHero: type(80, 112)
    readonly property int tSum: type(96, 128)
    readonly property int tNumber: type(400, 400)
    readonly property real leading: 1.32
    readonly property real headLeading: 1.25

    // Space.
    readonly property int s1: px(8)
    readonly property int s2: px(16)
    readonly property int s3: px(24)
    readonly property int s4: px(32)
    readonly property int s5: px(40)
    readonly property int s6: px(48)
    readonly property int s8: px(64)
    readonly property int margin: px(40)
    readonly property int menuMargin: px(32)
    readonly property int gap: px(20)

    // Corners.
    readonly property int rS: px(16)
    readonly property int rM: px(24)
    readonly property int rL: px(32)
    readonly property int rCard: px(40)
    readonly property int rXl: px(48)

    // Borders.
    readonly property int bCard: contrast ? 3 : 1
    readonly property int bTile: contrast ? 3 : 2
    readonly property int bButton: contrast ? 4 : 3
    readonly property int bSelected: contrast ? 8 : 4

    // Heights and targets: they grow with the text.
    readonly property int hHeader: grow(112, 168)
    readonly property int hButton: grow(112, 134)
    readonly property int hSmall: grow(80, 128)
    readonly property int hChip: grow(72, 112)
    readonly property int tap: grow(72, 128)
    readonly property int rail: px(176)

    // Motion, in milliseconds.
    readonly property int quick: reduceMotion ? 0 : 120
    readonly property int base: reduceMotion ? 0 : 180
    readonly property int move: reduceMotion ? 0 : 240
    readonly property int slow: reduceMotion ? 0 : 400

    readonly property real physical: pxPerMm / 3.215
    readonly property real factor: physical * unit

    // A length of the reference panel in pixels of this one.
    function px(length: real): int {
        return Math.round(length * factor);
    }

    // A length that goes from `normal` at 100 % text to `large` at 200 %.
    function grow(normal: real, large: real): int {
        return px(normal + (large - normal) * (textScale - 1));
    }

    // A type size: like grow(), but never under 24 reference pixels (5.5 mm of capital height).
    function type(normal: real, large: real): int {
        return Math.round(Math.max(24 * physical, (normal + (large - normal) * (textScale - 1)) * factor));
    }

    function pick(light: color, inDark: color, inContrast: color): color {
        return contrast ? inContrast : dark ? inDark : light;
    }

    function luminance(paint: color): real {
        const parts = [paint.r, paint.g, paint.b].map(part => part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    // The WCAG contrast ratio of two colours, 1 to 21.
    function ratio(one: color, other: color): real {
        const a = luminance(one);
        const b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    // Words inside StyledText: whoever wrote them, they are no marks.
    function escaped(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }

    function lightened(paint: color, ground: color, wanted: real): color {
        let lightness = 0.7;
        let result = Qt.hsla(paint.hslHue, paint.hslSaturation, lightness, 1);
        while (ratio(result, ground) < wanted && lightness < 1) {
            lightness += 0.01;
            result = Qt.hsla(paint.hslHue, paint.hslSaturation, Math.min(1, lightness), 1);
        }
        return result;
    }

    // As much of the paint on the ground, at most 12 %, as leaves the ink readable.
    function softened(ground: color, paint: color, ink: color, wanted: real): color {
        let share = 0.12;
        while (share > 0.01 && ratio(mixed(ground, paint, share), ink) < wanted)
            share -= 0.01;
        return mixed(ground, paint, share);
    }

    function mixed(ground: color, paint: color, share: real): color {
        return Qt.tint(ground, Qt.rgba(paint.r, paint.g, paint.b, share));
    }
}
