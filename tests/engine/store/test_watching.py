"""A watched folder: photos are labelled as they arrive, each once."""

import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import label_by_hash as by_hash
import pytest

from copl_engine.store import watching
from copl_engine.store.labelling import Labelled, Waiting
from copl_engine.store.watching import Arrived, watch
from copl_engine.types import Unreadable


class Watch:
    """A watch that is run step by step; what it labelled."""

    def __init__(self, folder: Path, table: Path) -> None:
        self.labelled: list[str] = []
        self.woken = threading.Event()
        self.waited = False
        self.journal = by_hash.journal_of(folder, table)
        self._steps = watch(self._label, folder, self.journal, self.woken)

    def _label(self, paths: Iterator[Path | Unreadable]) -> Generator[Labelled, None, None]:
        yield from by_hash.label(paths)

    def until(self, condition: Callable[[], bool], seconds: float = 20) -> None:
        """Go on until something is true."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end
            self.step()

    def step(self) -> None:
        match next(self._steps):
            case Arrived(items):
                self.labelled += [item.path.name for item in items]
            case Waiting():
                self.waited = True
                self.woken.set()

    def stop(self) -> None:
        self._steps.close()
        self.journal.close()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "SETTLED", 0.2)
    monkeypatch.setattr(watching, "LOOK_EVERY", 0.3)


def arrive(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_bytes(name.encode())


def test_photos_are_labelled_as_they_arrive_each_once_also_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    arrive(folder, "a.jpg", "b.jpg", "no photo.txt")
    first = Watch(folder, tmp_path / "t.csv")
    first.until(lambda: len(first.labelled) == 2)
    arrive(folder / "new", "c.jpg")
    first.woken.set()
    first.until(lambda: len(first.labelled) == 3)
    first.stop()
    arrive(folder, "while nobody watched.jpg")
    second = Watch(folder, tmp_path / "t.csv")
    second.until(lambda: bool(second.labelled))
    arrive(folder, "a last one.jpg")
    second.until(lambda: len(second.labelled) == 2)
    assert second.labelled == ["while nobody watched.jpg", "a last one.jpg"]
    kept = [item.path.name for item in second.journal.predictions()]
    assert kept == [*first.labelled, *second.labelled]
    assert first.labelled == ["a.jpg", "b.jpg", "c.jpg"]
    second.stop()


def test_a_photo_that_is_still_being_copied_is_left_until_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "SETTLED", 2.0)
    folder = tmp_path / "photos"
    arrive(folder, "done.jpg")
    seen = Watch(folder, tmp_path / "t.csv")
    seen.until(lambda: bool(seen.labelled))
    end = time.monotonic() + 2.5
    with (folder / "growing.jpg").open("wb") as file:
        while time.monotonic() < end:
            file.write(b"more")
            file.flush()
            seen.step()
            assert "growing.jpg" not in seen.labelled
    seen.until(lambda: "growing.jpg" in seen.labelled)
    assert seen.labelled.count("growing.jpg") == 1
    seen.stop()


def test_a_changed_photo_is_labelled_again_and_a_folder_may_go_and_come(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    arrive(folder, "a.jpg", "b.jpg")
    seen = Watch(folder, tmp_path / "t.csv")
    seen.until(lambda: len(seen.labelled) == 2)
    (folder / "b.jpg").write_bytes(b"another photo")
    seen.until(lambda: len(seen.labelled) == 3)
    assert seen.labelled[-1] == "b.jpg"
    folder.rename(tmp_path / "away")
    seen.until(lambda: seen.waited)
    (tmp_path / "away").rename(folder)
    arrive(folder, "c.jpg")
    seen.until(lambda: len(seen.labelled) == 4)
    assert seen.labelled[-1] == "c.jpg"
    assert len(list(seen.journal.predictions())) == 3
    seen.stop()
