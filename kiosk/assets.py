"""Where the files that come with the program lie: demo menus, pictures, sounds, translations, fonts."""

from functools import cache
from pathlib import Path


def path(*parts: str) -> Path:
    """Return the path of a file or folder below `assets/`, such as ``path("pictures", "gyudon.webp")``.

    A wheel and the frozen program carry the folder as `kiosk/_assets`; a checkout installed as editable has
    it at its top. The path is not checked: what it names may not exist.
    """
    return _root().joinpath(*parts)


@cache
def _root() -> Path:
    """Asked of the disk once: pictures are named by the screen, which must not wait."""
    package = Path(__file__).resolve().parent
    packaged = package / "_assets"
    return packaged if packaged.is_dir() else package.parent / "assets"
