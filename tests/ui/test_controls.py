"""The design system: its gallery in every theme and text size, its touch behaviour, its two providers."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QPoint, QSize, Qt, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QImage
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from kiosk.ui.images import QR_DARK, IconProvider, QrProvider

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "kiosk" / "qml"
CONTROLS = QML / "Kiosk" / "controls"
GALLERY = Path(__file__).with_name("Gallery.qml")
ICONS = ROOT / "assets" / "icons"
PICTURES = ROOT / "assets" / "pictures"

pytestmark = pytest.mark.timeout(60)


@dataclass
class Stage:
    """A window with the design system loaded, and what Qt complained about meanwhile."""

    view: QQuickView
    theme: QObject
    complaints: list[str] = field(default_factory=list)

    def show(self, source: Path, **initial: object) -> QQuickItem:
        self.view.setInitialProperties(initial)
        self.view.setSource(QUrl.fromLocalFile(str(source)))
        self.view.show()
        return self.view.rootObject()

    def child(self, name: str, within: QQuickItem | None = None) -> QQuickItem:
        inside = everything(within or self.view.rootObject())
        return next(item for item in inside if item.objectName() == name and item.isVisible())

    def tap(self, item: QQuickItem) -> None:
        centre = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(centre))

    def picture(self) -> QImage:
        return self.view.grabWindow()


def loaded(item: QQuickItem) -> bool:
    """True where an item has no picture to wait for, or has it."""
    source = item.property("source")
    return not isinstance(source, QUrl) or source.isEmpty() or item.property("progress") == 1


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from everything(child)


@pytest.fixture
def stage(qapp: object) -> Iterator[Stage]:
    view = QQuickView()
    engine = view.engine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider(ICONS))
    engine.addImageProvider("qr", QrProvider())
    made = Stage(view, engine.singletonInstance("Kiosk", "Theme"))
    made.theme.setProperty("reduceMotion", True)

    def note(kind: QtMsgType, context: object, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            made.complaints.append(message)

    earlier = qInstallMessageHandler(note)
    yield made
    shiboken6.delete(view)
    qInstallMessageHandler(earlier)
    assert made.complaints == []


@pytest.fixture
def page(stage: Stage, tmp_path: Path) -> Callable[[str], QQuickItem]:
    """Shows a few lines of QML on a page of the reference panel."""

    def show(body: str) -> QQuickItem:
        source = tmp_path / "Page.qml"
        source.write_text(
            "import QtQuick\nimport Kiosk\nimport Kiosk.controls\n"
            "Rectangle { id: page; width: 1080; height: 1920; color: Theme.bg; property var heard: []\n"
            f"{body}\n}}\n"
        )
        return stage.show(source)

    return show


def heard(root: QQuickItem) -> list[object]:
    value = root.property("heard")
    return value.toVariant() if hasattr(value, "toVariant") else list(value)


DRESSES = [*product(("light", "dark", "contrast"), (1.0, 1.5, 2.0))]
QUICK = DRESSES[-1]
"""The largest text in the strongest contrast."""


@pytest.mark.parametrize(
    ("theme", "scale"),
    [pytest.param(*dress, marks=() if dress == QUICK else pytest.mark.slow) for dress in DRESSES],
)
def test_gallery_draws_every_control_without_a_warning(stage: Stage, qtbot, theme: str, scale: float) -> None:
    stage.theme.setProperty("theme", theme)
    stage.theme.setProperty("textScale", scale)
    pictures = QUrl.fromLocalFile(f"{PICTURES}/") if any(PICTURES.glob("*.webp")) else QUrl()
    root = stage.show(GALLERY, pictures=pictures)
    qtbot.waitUntil(lambda: all(map(loaded, everything(root))), timeout=10_000)
    image = stage.picture()
    if folder := os.environ.get("GALLERY_TO"):  # to look at it
        image.save(str(Path(folder) / f"gallery-{theme}-{scale:g}.png"))
    assert image.width() == 1080
    assert image.pixelColor(4, 4) == root.property("color")
    reds = {image.pixelColor(x, y).name() for x in range(0, 1080, 7) for y in range(0, image.height(), 7)}
    assert stage.theme.property("accent").name() in reds
    assert stage.theme.property("ink").name() in reds


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_what_must_be_read_keeps_its_contrast(stage: Stage, theme: str) -> None:
    tokens = stage.theme
    tokens.setProperty("theme", theme)

    def ratio(one: str, other: str) -> float:
        return contrast(tokens.property(one), tokens.property(other))

    for ground in ("bg", "surface", "sunk", "plate", "sunSoft", "accentSoft", "warnSoft", "critSoft", "disc"):
        assert ratio("ink", ground) >= (15 if theme == "contrast" else 10), ground
    assert ratio("accentInk", "accent") >= 10
    assert ratio("tagInk", "tag") >= 10
    assert ratio("stateInk", "warn") >= 10
    assert ratio("edge", "surface") >= 7


def test_a_brand_accent_can_be_read_in_the_dark_theme_too(stage: Stage) -> None:
    for brand in ("#0B3D91", "#1B5E20", "#4A148C", "#76170D"):
        stage.theme.setProperty("brandAccent", brand)
        stage.theme.setProperty("theme", "light")
        assert stage.theme.property("accent").name().upper() == brand
        stage.theme.setProperty("theme", "dark")
        dark = stage.theme.property("accent")
        assert contrast(dark, stage.theme.property("surface")) >= 10
        assert contrast(dark, stage.theme.property("accentInk")) >= 10


def contrast(one: object, other: object) -> float:
    def luminance(colour) -> float:
        parts = [
            p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4
            for p in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_type_never_goes_under_its_smallest_size(stage: Stage) -> None:
    for unit in (0.5, 0.711, 1):
        stage.theme.setProperty("unit", unit)
        for token in ("tMin", "tBody", "tLabel", "tStrong"):
            assert stage.theme.property(token) >= 24
    stage.theme.setProperty("textScale", 2)
    stage.theme.setProperty("unit", 1)
    assert stage.theme.property("tMin") == 56
    assert stage.theme.property("tap") >= 128


def test_reduced_motion_takes_no_time(stage: Stage) -> None:
    assert [stage.theme.property(name) for name in ("quick", "base", "move", "slow")] == [0, 0, 0, 0]
    stage.theme.setProperty("reduceMotion", False)
    assert [stage.theme.property(name) for name in ("quick", "base", "move", "slow")] == [120, 180, 240, 400]


def test_a_button_that_is_not_ready_still_answers(stage: Stage, page) -> None:
    root = page("""
        PrimaryButton { objectName: "go"; text: "あと1つ"; ready: false; onClicked: page.heard.push("go") }
    """)
    stage.tap(stage.child("go"))
    assert heard(root) == ["go"]


def test_a_sold_out_card_refuses_and_an_open_one_opens_or_adds(stage: Stage, page) -> None:
    root = page("""
        Row {
            MenuCard {
                objectName: "plain"; text: "牛丼"
                onOpened: page.heard.push("open")
                onAdded: page.heard.push("add")
            }
            MenuCard {
                objectName: "choices"; text: "牛丼"; opensChoices: true
                onOpened: page.heard.push("choose")
            }
            MenuCard {
                objectName: "gone"; text: "牛丼"; soldOut: true
                onRefused: page.heard.push("refused")
                onOpened: page.heard.push("wrong")
            }
        }""")
    stage.tap(stage.child("plain"))
    stage.tap(stage.child("add", stage.child("plain")))
    stage.tap(stage.child("add", stage.child("choices")))
    stage.tap(stage.child("gone"))
    assert heard(root) == ["open", "add", "choose", "refused"]


def test_the_stepper_turns_its_minus_into_a_bin_and_stops_at_its_limits(stage: Stage, page) -> None:
    root = page("""
        Column {
            Stepper {
                objectName: "one"; quantity: 1; removable: true
                onRemoved: page.heard.push("bin")
                onLess: page.heard.push("wrong")
            }
            Stepper { objectName: "floor"; quantity: 1; onLess: page.heard.push("wrong") }
            Stepper {
                objectName: "full"; quantity: 9; maximum: 9; maximumText: "最大9点"
                onMore: page.heard.push("wrong")
                onLess: page.heard.push("less")
            }
        }""")
    stage.tap(stage.child("less", stage.child("one")))
    stage.tap(stage.child("less", stage.child("floor")))
    stage.tap(stage.child("more", stage.child("full")))
    stage.tap(stage.child("less", stage.child("full")))
    assert heard(root) == ["bin", "less"]


def test_keypad_says_which_key(stage: Stage, page) -> None:
    root = page("Keypad { onPressed: key => page.heard.push(key) }")
    for name in ("key0", "key9", "keyErase"):
        stage.tap(stage.child(name))
    assert heard(root) == ["0", "9", "erase"]


def test_kana_are_voiced_made_small_and_erased(stage: Stage, page) -> None:
    root = page("""
        property string words
        LetterPad {
            width: 1000; text: page.words; spaceText: "空白"; maximumLength: 4
            onEdited: text => page.words = text
        }""")
    steps = [("keyか", "か"), ("keyVoiced", "が"), ("keyVoiced", "か"), ("keyVoiced", "が")]
    steps += [("keyや", "がや"), ("keySmall", "がゃ"), ("keyは", "がゃは"), ("keyHalfVoiced", "がゃぱ")]
    steps += [("keyErase", "がゃ"), ("keySpace", "がゃ "), ("keyん", "がゃ ん"), ("keyあ", "がゃ ん")]
    for key, expected in steps:
        stage.tap(stage.child(key))
        assert root.property("words") == expected


def test_the_pad_changes_to_latin_letters_with_one_capital(stage: Stage, page) -> None:
    root = page("""
        property string words
        LetterPad { width: 1000; text: page.words; onEdited: text => page.words = text }""")
    for key in ("keyLayout", "keyShift", "keya", "keyb", "key7"):
        stage.tap(stage.child(key))
    assert root.property("words") == "Ab7"


def test_the_currency_sign_shares_the_figure_s_baseline(stage: Stage, page) -> None:
    root = page("""
        Column { Repeater { model: ["￥2,430", "+￥150", "−￥60", "$12.30", "12,30 €", "￥5", "Included"]
            MoneyText { required property string modelData; objectName: "m"; text: modelData } } }""")
    seen = []
    for money in (item for item in everything(root) if item.objectName() == "m"):
        pieces = [piece.property("text") for piece in money.childItems()]
        seen.append(pieces)
        written = [piece for piece in money.childItems() if piece.property("text")]
        baselines = [piece.y() + piece.property("baselineOffset") for piece in written]
        assert max(baselines) - min(baselines) <= 1
        assert money.property("text") == "".join(pieces)
    assert seen[1] == ["+", "￥", "150", ""]
    assert seen[4] == ["", "", "12,30", " €"]
    assert seen[6] == ["", "", "Included", ""]


def test_sheets_close_by_their_button_and_by_the_veil(stage: Stage, page) -> None:
    root = page("""
        Sheet {
            anchors.fill: parent; title: "たすけ"; closeText: "とじる"
            onClosed: page.heard.push("closed")
            PaperText { text: "内容"; height: 400 }
        }""")
    stage.tap(stage.child("sheetClose"))
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(500, 50))
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(500, 1800))
    assert heard(root) == ["closed", "closed"]


def test_long_words_on_a_button_get_smaller_and_stay_inside(stage: Stage, page) -> None:
    page('SecondaryButton { objectName: "b"; width: 280; text: "Continue without collecting points" }')
    button = stage.child("b")
    words = next(item for item in everything(button) if item.inherits("QQuickText"))
    left = words.mapToItem(button, words.boundingRect().topLeft()).x()
    assert left >= 0
    assert left + words.width() <= button.width()
    assert words.property("paintedHeight") <= button.height()
    assert words.property("font").pixelSize() >= 24


def test_the_targets_of_fingers_are_large_enough(stage: Stage) -> None:
    root = stage.show(GALLERY)
    pressable = [item for item in everything(root) if item.property("ringRadius") is not None]
    assert len(pressable) > 60
    for item in filter(QQuickItem.isVisible, pressable):
        assert min(item.width(), item.height()) >= 39, item


def test_an_icon_is_drawn_in_the_asked_colour_and_size(qapp: object) -> None:
    size = QSize()
    image = IconProvider(ICONS).requestImage("plus/76170d", size, QSize(48, 48))
    assert (image.width(), image.height()) == (48, 48) == (size.width(), size.height())
    assert image.pixelColor(24, 24).name() == "#76170d"
    assert image.pixelColor(1, 1).alpha() == 0


def test_a_sign_beside_bold_words_is_drawn_in_heavier_strokes(qapp: object) -> None:
    def ink(name: str) -> int:
        image = IconProvider(ICONS).requestImage(name, QSize(), QSize(48, 48))
        return sum(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48))

    assert 1.3 < ink("right/76170d/bold") / ink("right/76170d") < 1.7


@pytest.mark.parametrize("wrong", ["no-such-icon/000000", "plus", "plus/red", "../icons/plus/000000", ""])
def test_an_icon_that_does_not_exist_is_no_picture(qapp: object, wrong: str) -> None:
    assert IconProvider(ICONS).requestImage(wrong, QSize(), QSize(24, 24)).isNull()


def test_a_qr_code_has_whole_modules_and_a_white_border(qapp: object) -> None:
    image = QrProvider().requestImage("https%3A%2F%2Fokawari.example%2Fr%2F128", QSize(), QSize(250, 250))
    assert (image.width(), image.height()) == (250, 250)
    colours = {(x, y): image.pixelColor(x, y).name().upper() for x in range(250) for y in range(250)}
    assert set(colours.values()) == {QR_DARK, "#FFFFFF"}
    columns = [x for (x, _), colour in colours.items() if colour == QR_DARK]
    left, right = min(columns), max(columns)
    width = right - left + 1
    modules = next(n for n in range(21, 178, 4) if width % n == 0 and width // n >= 4)
    assert left >= 4 * (width // modules)
    assert 250 - right - 1 >= 4 * (width // modules)


def test_a_text_too_long_for_a_qr_code_is_no_picture(qapp: object) -> None:
    assert QrProvider().requestImage("a" * 5000, QSize(), QSize(240, 240)).isNull()


def test_every_icon_named_in_the_controls_exists() -> None:
    named = {
        name
        for path in CONTROLS.glob("*.qml")
        for name in re.findall(r'[iI]con: "([a-z][a-z0-9-]*)"', path.read_text())
    }
    assert named
    assert {name for name in named if not (ICONS / f"{name}.svg").is_file()} == set()


def test_every_control_is_listed() -> None:
    listed = {line.split()[2] for line in (CONTROLS / "qmldir").read_text().splitlines()[1:] if line}
    assert listed == {path.name for path in CONTROLS.glob("*.qml")}


def test_assistive_technology_finds_a_control_by_name_and_presses_it(stage: Stage, page) -> None:
    root = page("""
        Column {
            OptionTile {
                objectName: "tile"; text: "ベ\u2060ー\u200bコン"; price: "+￥120"
                several: true; selected: true
                onClicked: page.heard.push("tile")
            }
        }""")
    tile = QAccessible.queryAccessibleInterface(stage.child("tile"))
    assert tile.text(QAccessible.Text.Name) == "ベーコン +￥120"
    assert tile.role() == QAccessible.Role.CheckBox
    assert tile.state().checked
    tile.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert heard(root) == ["tile"]


def test_the_keyboard_reaches_and_presses_a_control(stage: Stage, page, qtbot) -> None:
    root = page("""
        Column {
            PrimaryButton { text: "一"; onClicked: page.heard.push("one") }
            SecondaryButton { text: "二"; onClicked: page.heard.push("two") }
        }""")
    stage.view.requestActivate()
    qtbot.waitUntil(stage.view.isActive)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(stage.view, key)
    assert heard(root) == ["one", "two"]
