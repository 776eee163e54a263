"""The two synchronous image providers that QML draws with: line icons and QR codes.

Both answer on the thread that asks. Asynchronous providers written in Python deadlock (the GIL
against Qt's pixmap lock), so `requestImage` must stay short: an icon takes well under a
millisecond, a QR code a few.
"""

import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

QR_DARK = "#2A1810"
QR_LIGHT = "#FFFFFF"
QR_QUIET_MODULES = 4
QR_SMALLEST_MODULE_PX = 4

_ICON_DEFAULT_PX = 24
_ICON_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_RRGGBB = re.compile(r"[0-9a-fA-F]{6}")
_ICONS_KEPT = 128
_STROKE, _BOLD_STROKE = b'stroke-width="2"', b'stroke-width="3"'
_DRAWN_COLOUR = re.compile(rb"#2A1810|currentColor")


class IconProvider(QQuickImageProvider):
    """Serves `image://icon/<name>/<rrggbb>`: the SVG `<name>.svg` drawn in one colour; with `/bold` behind it
    in heavier strokes, as signs have beside bold words.

    `directory` holds the SVG files: 24 units a side, strokes of 2 in `currentColor` or #2A1810. The
    picture is square, as large as the `sourceSize` asked for. An unknown name or a bad colour
    gives a null image, which Qt Quick reports as a warning.
    """

    def __init__(self, directory: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._directory = directory

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        name, _, drawn = id.partition("/")
        colour, _, weight = drawn.partition("/")
        if not _ICON_NAME.fullmatch(name) or not _RRGGBB.fullmatch(colour):
            return QImage()
        side = max(requestedSize.width(), requestedSize.height())
        image = _icon(self._directory, name, colour, weight == "bold", side if side > 0 else _ICON_DEFAULT_PX)
        _report(size, image)
        return image


class QrProvider(QQuickImageProvider):
    """Serves `image://qr/<percent-encoded text>`: a QR code, dark brown on white.

    Each module is a whole number of pixels and the quiet zone of four modules is part of the
    picture. The code is centred on white in a square of the asked size; where that would make a
    module smaller than four pixels the picture is larger than asked, so that a phone can read it.
    Text longer than a QR code holds (about 2,300 bytes) gives a null image.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        modules = _qr_modules(unquote(id))
        if not modules:
            return QImage()
        image = _drawn_modules(modules, max(requestedSize.width(), requestedSize.height()))
        _report(size, image)
        return image


@lru_cache(_ICONS_KEPT)
def _icon(directory: Path, name: str, colour: str, bold: bool, side: int) -> QImage:
    """Kept: every screen has a dozen icons, and most of them the screen before had, too.

    Its file is only named where it is read: Python keeps a table of all parts of paths there ever were, which
    doubled, some MB, after some hundred guests.
    """
    path = directory / f"{name}.svg"
    if not path.is_file():
        return QImage()
    svg = _DRAWN_COLOUR.sub(b"#" + colour.encode(), path.read_bytes())
    return _drawn_svg(svg.replace(_STROKE, _BOLD_STROKE) if bold else svg, side)


def _drawn_svg(svg: bytes, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    return image


def _qr_modules(text: str) -> list[list[bool]]:
    """The code's square of modules with its quiet zone, or an empty list where the text is too long."""
    import qrcode  # brings a whole imaging library along, which the start would wait for

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=QR_QUIET_MODULES)
    code.add_data(text.encode())
    try:
        return [[bool(module) for module in row] for row in code.get_matrix()]
    except (qrcode.exceptions.DataOverflowError, ValueError):
        return []


def _drawn_modules(modules: list[list[bool]], wanted: int) -> QImage:
    count = len(modules)
    module = max(QR_SMALLEST_MODULE_PX, wanted // count)
    side = max(wanted, module * count)
    start = (side - module * count) // 2
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(QR_LIGHT))
    painter = QPainter(image)
    dark = QColor(QR_DARK)
    for y, row in enumerate(modules):
        for x, is_dark in enumerate(row):
            if is_dark:
                painter.fillRect(start + x * module, start + y * module, module, module, dark)
    painter.end()
    return image


def _report(size: QSize, image: QImage) -> None:
    size.setWidth(image.width())
    size.setHeight(image.height())
