"""The languages that the window speaks. A new one is added here, and its translation beside the others."""

from importlib import resources
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

SYSTEM: Final = "system"
ENGLISH: Final = "en"
LANGUAGES: Final = ((ENGLISH, "English"), ("de", "Deutsch"), ("es", "Español"), ("zh_CN", "简体中文"))
"""Code, and the language's name in itself."""


def speak(app: QCoreApplication, choice: str) -> str:
    """Speak a language from now on in all that is built later; gives its code.

    Args:
        app: keeps the translations.
        choice: a code, or ``SYSTEM``.
    """
    system = QLocale.system()
    code = choice if choice in dict(LANGUAGES) else _of_system(system)
    locale = QLocale(code)
    QLocale.setDefault(system if system.language() == locale.language() else locale)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    ours = str(resources.files("resources").joinpath("translations"))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}.qm", qts), (f"copl_{code}.qm", ours)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return code


def spoken() -> str:
    """Code of the language that is spoken now."""
    language = QLocale().language()
    return next((code for code, _ in LANGUAGES if QLocale(code).language() == language), ENGLISH)


def _of_system(system: QLocale) -> str:
    """The first of the system's languages that the window speaks; English else."""
    for wanted in map(QLocale, system.uiLanguages()):
        for code, _ in LANGUAGES:
            ours = QLocale(code)
            if ours.language() == wanted.language() and ours.script() == wanted.script():
                return code
    return ENGLISH
