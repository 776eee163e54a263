import QtQuick
import Kiosk

// Retention and churn from one week, or month, to the next.
HeatTable {
    required property ResultsModel model
    required property string by

    title: model.titles.retention + " · " + by
    note: model.titles.incomplete
    corners: [""]
    labels: Theme.grow(120, 220)
    heads: [model.titles.retention, model.titles.churn]
    onChose: key => model.open(key)
}
