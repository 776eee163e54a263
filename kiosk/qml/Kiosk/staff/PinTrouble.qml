import QtQuick

// What is wrong with a PIN or a name, in words; nothing while all is well.
StaffNote {
    id: root

    required property string trouble // a word of GateModel's
    property int waitS: 0

    visible: trouble !== ""
    height: visible ? implicitHeight : 0
    text: {
        switch (trouble) {
        case "":
            return "";
        case "wrong":
            return qsTr("That is not the PIN.");
        case "wait":
            return qsTr("That was wrong several times. Try again in %1 s.").arg(waitS);
        case "locked":
            return qsTr("Locked after 10 wrong PINs. Another manager can unlock it, or a technician: kiosk staff unlock");
        case "different":
            return qsTr("The two were different. Once more from the beginning.");
        case "length":
            return qsTr("A PIN has 6 to 8 digits.");
        case "same":
        case "run":
        case "pattern":
            return qsTr("Too easy to guess. Choose digits without a pattern.");
        case "shop":
            return qsTr("This number can be read in the shop. Choose another one.");
        case "no_secret":
            return qsTr("PINs need a secret that all kiosks of this shop share. Whoever set them up has to set it: [shop_database] pin_secret");
        case "name":
            return qsTr("Type a name of at most 40 letters.");
        case "taken":
            return qsTr("Somebody has this name already.");
        case "not_first":
            return qsTr("The shop has a manager already. Go back and begin anew.");
        case "last_manager":
            return qsTr("The shop needs a manager: make another one first.");
        case "gone":
            return qsTr("They have been removed meanwhile.");
        default:
            return qsTr("That could not be done.");
        }
    }
    onTroubleChanged: {
        if (trouble !== "")
            Accessible.announce(text, Accessible.Assertive);
    }
}
