pragma ComponentBehavior: Bound

import QtQuick

// A dish: fitted into its box and standing on the box's bottom edge.
// Grey is a picture of its own (made where pictures are cached), shown pale: the software renderer
// has no effects.
Image {
    id: root

    property url picture
    property url greyPicture
    property bool grey: false

    source: grey && greyPicture.toString() !== "" ? greyPicture : picture
    sourceSize: Qt.size(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)))
    asynchronous: true
    fillMode: Image.PreserveAspectFit
    verticalAlignment: Image.AlignBottom
    opacity: grey ? 0.38 : 1
    Accessible.ignored: true
}
