import QtQuick
import Kiosk
import Kiosk.controls

// What just happened, with one way back (or one thing to take instead).
Toast {
    required property ChromeModel chrome

    objectName: "toast"
    text: chrome.toast
    icon: chrome.toastIcon
    undoText: chrome.toastAct
    undoIcon: chrome.toastActIcon
    onUndone: chrome.toastTouched()
}
