pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The way to the allergen and diet filter; filled while the list is filtered.
Chip {
    required property BrowseModel model

    objectName: "filter"
    icon: "shield"
    text: model.wishes > 0 ? qsTr("Filter on") : Theme.largeText && !Theme.largeMode ? qsTr("Allergens") : qsTr("Allergens & diet")
    detail: model.wishes > 0 ? String(model.wishes) : ""
    selected: model.wishes > 0
    onClicked: model.openFilter()
}
