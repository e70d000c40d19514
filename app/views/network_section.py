"""Whether models may be fetched, and from where."""

from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit

from app.services.model_words import host_of
from app.state.preferences import MIRROR, NETWORK, Preferences, address_from
from app.views.settings_rows import add_row, section
from app.widgets.labels import label
from app.words import tr
from copl_engine.backbones.download import hub_address


class NetworkSection(QFrame):
    """Draws the switch and the mirror's address, and forwards them."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._allowed = QCheckBox(tr("Let me fetch models from the internet"))
        self._allowed.setChecked(preferences.network)
        self._allowed.toggled.connect(lambda on: preferences.choose(NETWORK, "on" if on else "off"))
        words = label(
            "quiet",
            tr(
                "Off: the program refuses every connection to another computer. "
                "On: only while you fetch a model is it asked for by its name. No photo ever leaves this computer."
            ),
            wrap=True,
        )
        self._mirror = QLineEdit(preferences.mirror)
        self._mirror.setAccessibleName(tr("Models come from"))
        self._mirror.setPlaceholderText(host_of(hub_address()))
        self._mirror.editingFinished.connect(self._on_mirror)
        self._note = label(
            "quiet",
            tr("another address where the usual one is not reached, such as your company's; empty: the usual one"),
            wrap=True,
        )
        self._wrong = label("wrong", wrap=True)
        self._wrong.hide()
        _, rows = section(tr("Network"), self)
        rows.addWidget(self._allowed, rows.rowCount(), 0, 1, 3)
        rows.addWidget(words, rows.rowCount(), 0, 1, 3)
        add_row(rows, tr("Models come from"), self._mirror, self._note)
        rows.addWidget(self._wrong, rows.rowCount() - 1, 2)
        preferences.changed.connect(self._on_changed)

    def _on_mirror(self) -> None:
        address = address_from(self._mirror.text())
        if address is not None:
            self._preferences.choose(MIRROR, address)
            self._mirror.setText(address)
        place = host_of(hub_address(self._preferences.mirror))
        self._wrong.setText(tr("This is no address; models still come from {place}.", place=place))
        self._wrong.setVisible(address is None)
        self._note.setVisible(address is not None)

    def _on_changed(self, name: str) -> None:
        if name == NETWORK:
            self._allowed.setChecked(self._preferences.network)
