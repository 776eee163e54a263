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

    Column {
        width: root.contentWidth
        spacing: Theme.gap

        LanguageButtons {
            width: parent.width
            model: root.model.languages
            onChosen: id => root.model.speak(id)
        }
        // For who reads none of them: a sign, and no word.
        SmallButton {
            objectName: "byPictures"
            width: parent.width
            height: Theme.grow(96, 134)
            icon: "picture"
            name: qsTr("Order by pictures")
            visible: !root.model.easy
            onClicked: root.model.toggleEasy()
        }
    }
}
