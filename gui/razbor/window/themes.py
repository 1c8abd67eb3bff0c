"""Light, dark or as the system has it, followed while the window is open."""

from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from razbor.assets import read_text
from razbor.window.palette import DARK, LIGHT, Palette, Theme

_SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}


class Themes(QObject):
    """Knows the palette of now; ``palette_changed`` tells another."""

    palette_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints = QGuiApplication.styleHints()
        self._hints.setColorScheme(_SCHEMES[theme])
        self._palette = self._now()
        self._hints.colorSchemeChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """Return what was chosen."""
        return self._theme

    @property
    def palette(self) -> Palette:
        """Return the colours of now."""
        return self._palette

    def choose(self, theme: Theme) -> None:
        """Take a theme; Qt's own dialogs follow."""
        self._theme = theme
        self._hints.setColorScheme(_SCHEMES[theme])
        self._follow()

    def _now(self) -> Palette:
        if self._theme is not Theme.SYSTEM:
            return DARK if self._theme is Theme.DARK else LIGHT
        return DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _follow(self) -> None:
        palette = self._now()
        if palette is not self._palette:
            self._palette = palette
            self.palette_changed.emit(palette)


def style_sheet(palette: Palette) -> str:
    """Return the frame's style in a theme's colours."""
    scrim = "rgba(0, 0, 0, 120)" if palette.name == "dark" else "rgba(60, 52, 40, 70)"
    return Template(read_text("themes/window.qss")).substitute(palette._asdict(), scrim=scrim)


def qt_palette(palette: Palette) -> QPalette:
    """Return the colours for what no style sheet reaches."""
    roles = {
        QPalette.ColorRole.Window: palette.panel,
        QPalette.ColorRole.Base: palette.paper,
        QPalette.ColorRole.Text: palette.ink,
        QPalette.ColorRole.WindowText: palette.ink,
        QPalette.ColorRole.Button: palette.panel,
        QPalette.ColorRole.ButtonText: palette.ink,
        QPalette.ColorRole.PlaceholderText: palette.faint,
        QPalette.ColorRole.ToolTipBase: palette.card,
        QPalette.ColorRole.ToolTipText: palette.ink,
        QPalette.ColorRole.Accent: palette.accent,
    }
    colours = QPalette()
    for role, colour in roles.items():
        colours.setColor(role, QColor(colour))
    return colours
