"""The article that was read last, to open on the next start."""

import logging
import os
from pathlib import Path

from razbor.app.folders import state_folder
from razbor.intake.opened import Opened
from razbor.text.article import Article

log = logging.getLogger(__name__)


class LastRead:
    """One small file: a path for what came from a file, the text itself for what was pasted."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep it in ``folder``, by default in the program's own."""
        self._file = (folder or state_folder()) / "last.json"

    def keep(self, opened: Opened) -> None:
        """Remember what is read now; OSError where nothing can be kept."""
        import json

        article = opened.article
        kept = {
            "path": opened.path,
            "encoding": opened.encoding,
            "published": article.published.isoformat() if article.published else None,
            "title": article.title,
            "source": article.source,
            "text": None if opened.path else article.text,
        }
        self._file.parent.mkdir(parents=True, exist_ok=True)
        # ASCII escapes: a file's name, or a pasted text, may hold what UTF-8 cannot say.
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(kept), encoding="utf-8")
        os.replace(fresh, self._file)  # noqa: PTH105  (atomic: a crash leaves the old one whole)

    def recall(self) -> Opened | None:
        """Return what was read last: with its text if it was pasted, else with a path to open."""
        try:
            stored = self._file.read_text(encoding="utf-8")
            import json
            from datetime import date

            kept = json.loads(stored)
            published = date.fromisoformat(kept["published"]) if kept["published"] else None
            article = Article(kept["text"] or "", kept["title"], kept["source"], published)
            return Opened(article, kept["encoding"], kept["path"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            log.warning("the last article is not known", exc_info=True)
            return None
