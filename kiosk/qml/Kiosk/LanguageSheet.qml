import QtQuick
import Kiosk.controls
import Kiosk

// All languages, where there are more than two.
Sheet {
    id: root

    required property HelpModel model

    objectName: "languageSheet"
    // In the languages themselves: whoever needs this may read none of the others.
    title: "Language"
    closeText: qsTr("Close")
    onClosed: model.close()

    LanguageButtons {
        width: root.contentWidth
        model: root.model.languages
        onChosen: id => root.model.speak(id)
    }
}
