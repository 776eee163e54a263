import QtQuick
import Kiosk

// The tab of the manager's results.
Item {
    id: root

    required property ResultsPageModel model

    ResultsScreen {
        anchors.fill: parent
        model: root.model.results
        onOfferAsked: root.model.makeOffer()
    }
}
