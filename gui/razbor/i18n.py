"""The interface's language: gettext, with Russian in the source, English and Kazakh beside it.

Everything that a person reads goes through ``tr`` or ``trn`` when it is shown, never at import.
What the engine says about an article (summaries, canonical names) is Russian by nature and
is not translated.
"""

import gettext
import os

from razbor.assets import resource

LANGUAGES = ("ru", "en", "kk")
_code = LANGUAGES[0]
_current: gettext.NullTranslations = gettext.NullTranslations()


def system_language() -> str:
    """Return the language that the system is set to if we speak it, else Russian."""
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    code = next((os.environ[name] for name in names if os.environ.get(name)), "")[:2].lower()
    return code if code in LANGUAGES else LANGUAGES[0]


def set_language(code: str) -> None:
    """Speak ``ru``, ``en`` or ``kk`` from now on."""
    global _code, _current  # noqa: PLW0603  (gettext's own way: one language a process)
    _code = code
    try:
        with resource(f"i18n/{code}/LC_MESSAGES/razbor.mo").open("rb") as catalogue:
            _current = gettext.GNUTranslations(catalogue)
    except FileNotFoundError:
        _current = gettext.NullTranslations()


def language() -> str:
    """Return the code of the language that is spoken now."""
    return _code


def tr(text: str) -> str:
    """Return a Russian source text in the interface's language."""
    return _current.gettext(text)


def later(text: str) -> str:
    """Mark a text for the catalogue where a table holds it; ``tr`` translates it when shown."""
    return text


def trn(one: str, many: str, count: int) -> str:
    """Return the form that agrees with a count, the count put in at ``{}``."""
    return _current.ngettext(one, many, count).format(count)
