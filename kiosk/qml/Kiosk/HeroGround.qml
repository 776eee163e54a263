import QtQuick
import Kiosk

// The warm ground behind a greeting, a number, a message: two tones from top to bottom.
Rectangle {
    clip: true
    gradient: Gradient {
        GradientStop {
            position: 0
            color: Theme.hero1
        }
        GradientStop {
            position: 1
            color: Theme.hero2
        }
    }
}
