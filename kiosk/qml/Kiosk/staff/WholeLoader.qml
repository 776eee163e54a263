import QtQuick
import Kiosk

// The preview of the guests' whole screen while it is open. It is loaded by its address: no page waits for it.
Loader {
    id: root

    required property WholeModel model
    readonly property bool open: model.open

    onOpenChanged: {
        if (open)
            setSource(Qt.resolvedUrl("WholePreview.qml"), {
                "model": model
            });
        else
            source = "";
    }
}
