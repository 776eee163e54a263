import QtQuick

// A screen. It fills the window; `topInset` is what the header and the banner cover of it, `bottomInset` the
// height of its own bar, so that a toast can stand above it.
Item {
    property real topInset: 0
    property real bottomInset: 0
    property real leftInset: 0 // what stands at the left that a toast must not cover
    property real rightInset: 0 // what the screen keeps for itself beside the header
    property bool ownHead: false // a button of the screen's own stands where the wordmark would
    property bool full: false // a keyboard or a trouble: with large type there is no room for a banner
    property bool showsToast: false // the screen has a place of its own for the toast
    property bool toastAbove: false // what is touched is below: the toast stands under the header
    property real toastBelow: 0 // what is read under the header, and stays free of it
    property real toastHeight: toastAbove && toastBelow === 0 ? Theme.px(104) : 0 // at least: it covers a title whole
}
