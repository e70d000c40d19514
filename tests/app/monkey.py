"""A monkey at the window: seeded random actions of every kind a person has."""

import random
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Studio
from app.self_test import drop_on
from app.views.dragged import dragged_examples

from .conftest import LIMIT_MS, files, photo

NAMES = ("plum", "fig", "", "a" * 300, "ß✓")
ANSWERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_X, Qt.Key.Key_Return, Qt.Key.Key_Backspace)
KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Right, Qt.Key.Key_E)


class Monkey:
    """Acts on the window until it is told to stop."""

    def __init__(self, studio: Studio, qtbot: QtBot, folder: Path, room: Path, seed: int = 1) -> None:
        self.studio, self.qtbot, self.folder, self.room = studio, qtbot, folder, room
        self.dice = random.Random(seed)
        self.classes, self.training = studio.parts.classes, studio.training

    def act(self, times: int) -> None:
        actions = [
            self.drop_folder,
            self.drop_photo,
            self.drag,
            self.paste,
            self.classes.add_class,
            lambda: self.classes.rename(self.any_class(), self.dice.choice(NAMES)),
            lambda: self.classes.recolour(self.any_class(), self.dice.randint(0, 30)),
            lambda: self.classes.remove_class(self.any_class()),
            lambda: self.classes.remove_photos(source := self.any_class(), self.any_photos(source)),
            self.classes.undo_stack.undo,
            self.classes.undo_stack.redo,
            lambda: self.dice.choice([self.training.start, self.training.finish, self.training.cancel])(),
            self.studio.incoming.cancel,
            lambda: self.studio.window.go(self.dice.choice(["teach", "sort", "review", "quality"])),
            lambda: self.qtbot.keyClick(self.studio.judged.review_page.canvas, self.dice.choice(ANSWERS)),
            lambda: self.dice.choice([self.studio.judged.retraining.start, self.studio.judged.retraining.take_back])(),
            lambda: self.studio.parts.deciding.choose(self.dice.randint(0, 50)),
            lambda: drop_on(self.studio.sort, files(self.folder), self.studio.sort.rect().center()),
            self.studio.classification.stop,
            self.look,
            lambda: self.studio.classification.images.review(self.dice.random()),
            lambda: self.qtbot.keyClick(self.studio.window, self.dice.choice(KEYS)),
            lambda: self.studio.window.resize(self.dice.randint(920, 1600), self.dice.randint(620, 1000)),
            lambda: self.qtbot.wait(self.dice.randint(0, 60)),
        ]
        for _ in range(times):
            self.dice.choice(actions)()
            self.qtbot.wait(1)

    def answer(self) -> None:
        """Say of some photo what it is."""
        item = self.dice.choice([*self.classes.classes, None])
        self.studio.parts.answers.say(self.folder / "apple" / f"a{self.dice.randint(0, 2)}.png", item)

    def come_to_rest(self) -> None:
        runs = self.training, self.studio.classification
        self.training.cancel()
        self.studio.classification.stop()
        self.studio.incoming.cancel()
        self.qtbot.waitUntil(
            lambda: not (any(run.running for run in runs) or self.studio.incoming.reading), timeout=LIMIT_MS
        )

    def any_class(self) -> int:
        return self.dice.choice([item.id for item in self.classes.classes] or [0])

    def any_photos(self, class_id: int) -> tuple[str, ...]:
        item = self.classes.find(class_id)
        contents = [example.content for example in item.examples] if item else []
        return tuple(self.dice.sample(contents, min(len(contents), self.dice.randint(0, 3))))

    def drop_folder(self) -> None:
        drop_on(self.studio.teach, files(self.folder), self.studio.teach.rect().center())

    def drop_photo(self) -> None:
        given = photo(self.room / f"{self.dice.random()}.png", self.dice.randint(1, 99))
        drop_on(self.studio.teach, files(given), self.studio.teach.rect().center())

    def drag(self) -> None:
        source, area = self.any_class(), self.studio.teach.rect()
        keys = self.dice.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
        point = area.topLeft() + area.center() * self.dice.random() * 2
        drop_on(self.studio.teach, dragged_examples(source, self.any_photos(source)), point, keys)

    def paste(self) -> None:
        source = self.any_class()
        cut = dragged_examples(source, self.any_photos(source), cut=self.dice.random() < 0.5)
        QApplication.clipboard().setMimeData(cut)
        self.studio.teach._paste(self.dice.choice([None, self.any_class()]))

    def look(self) -> None:
        images = self.studio.classification.images
        shown = [photo for row in range(min(images.rowCount(), 50)) if (photo := images.photo(row))]
        if shown:
            self.studio.sort.photo_opened.emit(self.dice.choice(shown).path)
