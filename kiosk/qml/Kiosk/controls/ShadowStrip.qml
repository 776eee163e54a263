pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The shadow above a bottom bar or a sheet: a plain gradient, cheap for the software renderer.
Rectangle {
    id: root

    height: Theme.px(40)
    visible: Theme.shadows
    gradient: Gradient {
        GradientStop {
            position: 0
            color: Qt.rgba(Theme.shadow.r, Theme.shadow.g, Theme.shadow.b, 0)
        }
        GradientStop {
            position: 1
            color: Theme.shadow
        }
    }
}
