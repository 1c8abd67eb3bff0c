"""The interface's language, Qt's own dialogs included."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from razbor.i18n import set_language

NAMES = {"ru": "Русский", "en": "English", "kk": "Қазақша"}
_LOCALES = {
    "ru": QLocale.Language.Russian,
    "en": QLocale.Language.English,
    "kk": QLocale.Language.Kazakh,
}


class Language:
    """Speaks one language at a time; keeps Qt's translator alive."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def speak(self, code: str) -> None:
        """Speak ``ru``, ``en`` or ``kk`` from now on; the widgets are told by their window."""
        set_language(code)
        QLocale.setDefault(QLocale(_LOCALES.get(code, QLocale.Language.Russian)))
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{code}", folder):
            QCoreApplication.installTranslator(translator)
            self._translator = translator
