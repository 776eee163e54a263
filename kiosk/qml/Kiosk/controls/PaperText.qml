pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Text as the house writes it: the family, ink, wrapping and line height set.
// `heading` makes it bold with the closer line height of headings.
Text {
    id: root

    property bool heading: false

    font.family: Theme.fontFamily
    font.pixelSize: Theme.tBody
    font.bold: heading
    color: Theme.ink
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    // The font's own line is 1.448 em; Qt takes the ratio to that.
    lineHeight: (heading ? Theme.headLeading : Theme.leading) / 1.448
    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    // Without the signs that only steer Japanese line breaks.
    Accessible.name: text.replace(/[\u200b\u2060]/g, "")
}
