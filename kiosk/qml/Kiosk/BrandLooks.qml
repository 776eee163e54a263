import QtQuick

// How a brand looks, while it is tried on (Theme.tried).
QtObject {
    property color accent: "transparent" // transparent: Okawari's own
    property url logo // empty: none
    property real logoRatio: 1
    property list<string> logoGrounds
}
