"""The page of what has changed: each picture as it was, as it is, and where they differ."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

_HEAD = """<!doctype html>
<meta charset="utf-8">
<title>Changed pictures</title>
<style>
  body { font: 16px/1.4 sans-serif; margin: 2rem; background: #faf4ea; color: #2a1810 }
  figure { display: inline-block; margin: 0 1rem 1rem 0; width: 30% }
  img { width: 100%; border: 1px solid #554134 }
  section { border-top: 1px solid #554134; padding: 1rem 0 }
</style>
<h1>Changed pictures</h1>
<p>Where the new ones are right:
<code>THOROUGH=1 UPDATE_PICTURES=1 .venv/bin/python -m pytest tests/pictures</code></p>
"""


@dataclass
class Page:
    """Written anew with every picture that is added, so that it is there whenever the tests stop."""

    folder: Path
    _sections: list[str] = field(default_factory=list)

    @property
    def path(self) -> Path:
        return self.folder / "index.html"

    def clear(self) -> None:
        """Take away what an earlier run left."""
        for old in (*self.folder.glob("*.webp"), *self.folder.glob("index.html")):
            old.unlink()

    def add(self, name: str, said: str, **pictures: Image.Image) -> None:
        """`pictures`: old, new, difference."""
        self.folder.mkdir(parents=True, exist_ok=True)
        shown = "".join(self._figure(name, word, picture) for word, picture in pictures.items())
        self._sections.append(
            f"<section><h2>{html.escape(name)}</h2><p>{html.escape(said)}</p>{shown}</section>\n"
        )
        self.path.write_text(_HEAD + "".join(self._sections), "utf-8")

    def _figure(self, name: str, word: str, picture: Image.Image) -> str:
        file = f"{name}.{word}.webp"
        picture.save(self.folder / file, lossless=True, method=0)
        image = f'<img src="{file}" alt="">'
        return f'<figure><figcaption>{word}</figcaption><a href="{file}">{image}</a></figure>'
