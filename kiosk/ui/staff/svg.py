"""A shop's drawing (SVG) as pixels. It comes from a stick: nothing it refers to outside of itself is read."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.staff.menu_pictures import BadPicture, Fault

MOST_BYTES = 1024 * 1024
_NOTHING = (
    'href="data:image/png;base64,'
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNgYAAAAAMAASsJTYQAAAAASUVORK5CYII="'
)
"""A picture of one pixel that nobody sees."""
_OUTSIDE = re.compile(r"""href\s*=\s*("(?!#|data:)[^"]*"|'(?!#|data:)[^']*')""", re.IGNORECASE)


def drawn(data: bytes, longest: int) -> bytes:
    """PNG, `longest` pixels at its longer side. Raises BadPicture (TOO_LARGE, NOT_A_PICTURE)."""
    if len(data) > MOST_BYTES:
        raise BadPicture(Fault.TOO_LARGE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadPicture(Fault.NOT_A_PICTURE) from error
    if "<!ENTITY" in text:  # what they stand for could not be looked through
        raise BadPicture(Fault.NOT_A_PICTURE)
    renderer = QSvgRenderer(QByteArray(_OUTSIDE.sub(_NOTHING, text).encode()))
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.width() <= 0 or box.height() <= 0:
        raise BadPicture(Fault.NOT_A_PICTURE)
    size = box.size() * (longest / max(box.width(), box.height()))
    image = QImage(
        max(1, round(size.width())), max(1, round(size.height())), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    return _png(image)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
