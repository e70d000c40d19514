"""The journey: every station once, a picture of each, and how long the window did not answer."""

import json
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from app.self_test.hands import Hands
from app.self_test.stations import STATIONS, Station, label


@dataclass(slots=True)
class Result:
    """What result.json says.

    Attributes:
        accuracy: of the labels, 0 to 1.
        images: photos labelled.
        stations: the seconds of each.
        stalls_ms: the longest time that the window did not answer in each, but for the import of torch.
        own_ms: the same in processor time of the window's thread, whatever else the machine did.
        longest_stall_ms: of all stations.
        longest_own_ms: of all stations.
        import_stall_ms: while torch was imported.
        failed: stations that did not come to what was expected.
    """

    accuracy: float = 0.0
    images: int = 0
    stations: dict[str, float] = field(default_factory=dict)
    stalls_ms: dict[str, float] = field(default_factory=dict)
    own_ms: dict[str, float] = field(default_factory=dict)
    longest_stall_ms: float = 0.0
    longest_own_ms: float = 0.0
    import_stall_ms: float = 0.0
    failed: list[str] = field(default_factory=list)

    def in_words(self) -> str:
        """The journey in one line."""
        went = f"failed: {', '.join(self.failed)}" if self.failed else f"all {len(self.stations)} stations are well"
        return (
            f"{went}; {100 * self.accuracy:.1f}% of {self.images} photos right; longest stall "
            f"{self.longest_stall_ms:.0f} ms ({_most(self.stalls_ms)}), of the window's own computing "
            f"{self.longest_own_ms:.0f} ms ({_most(self.own_ms)}); "
            f"{self.import_stall_ms:.0f} ms while torch was imported"
        )


class Journey:
    """Goes through the stations and writes down how it was.

    Args:
        app: the application.
        target: folder for the pictures and result.json.
    """

    def __init__(self, app: QApplication, target: Path) -> None:
        self._target = target
        self._hands = Hands(app)
        self.result = Result()

    def run(self) -> Result:
        """All stations; after one that failed the others are still tried."""
        self._target.mkdir(parents=True, exist_ok=True)
        for old in (*self._target.glob("[0-9]*-*.png"), *self._target.glob("*-failed.txt")):
            old.unlink()
        for station in STATIONS:
            self._visit(station)
        self._hands.tidy()
        result = self.result
        result.longest_stall_ms = max(result.stalls_ms.values())
        result.longest_own_ms = max(result.own_ms.values())
        result.import_stall_ms = _milliseconds(self._hands.watch.while_importing)
        (self._target / "result.json").write_text(json.dumps(asdict(result), indent=1) + "\n", "utf-8")
        return result

    def _visit(self, station: Station) -> None:
        hands, result, name = self._hands, self.result, station.__name__
        started = time.perf_counter()
        hands.watch.longest = hands.watch.own = 0.0
        hands.watch.start()
        try:
            station(hands)
        except Exception as error:
            result.failed.append(name)
            (self._target / f"{name}-failed.txt").write_text(repr(error), "utf-8")
        result.stations[name] = round(time.perf_counter() - started, 2)
        if hands.holds:
            hands.settle()
        hands.watch.stop()
        result.stalls_ms[name] = _milliseconds(hands.watch.longest)
        result.own_ms[name] = _milliseconds(hands.watch.own)
        if hands.holds:
            self._look(name)
            if station is label:
                self._judge()

    def _look(self, name: str) -> None:
        """Take a picture of what lies on top, and put it away if it is a dialog."""
        window = self._hands.studio.window
        dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
        top = dialogs[-1] if dialogs else window
        top.grab().save(str(self._target / f"{len(self.result.stations)}-{name}.png"))
        for dialog in dialogs:
            dialog.close()

    def _judge(self) -> None:
        items, names = self._hands.labelled(), self._hands.studio.classification.images.class_names
        right = sum(item.path.name.split("__")[0] == names[item.best] for item in items)
        self.result.images = len(items)
        self.result.accuracy = round(right / len(items), 4) if items else 0.0


def _most(stalls: dict[str, float]) -> str:
    return max(stalls, key=lambda name: stalls[name], default="")


def _milliseconds(seconds: float) -> float:
    return round(1000 * seconds, 1)


def run(app: QApplication, target: Path) -> int:
    """Go through all stations and say how it was; gives the exit code: 0 only if none failed."""
    result = Journey(app, target.absolute()).run()
    print(result.in_words())  # noqa: T201 - a command for the terminal
    return 1 if result.failed else 0
