"""A window that works until it is killed, and writes down what its screen shows and when it says "saved"."""

import json
import random
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap import Studio, build, start
from app.parts import Options
from app.self_test import drop_on, turn
from app.state.project import LAST
from copl_engine.config import TrainConfig

from .conftest import files

TINY = TrainConfig(views=1, steps=2, batch=8)


def shown(studio: Studio) -> str:
    """What the screen shows, as one line."""
    classes = [
        [item.id, item.name, item.colour, [example.content for example in item.examples]]
        for item in studio.parts.classes.classes
    ]
    answers = sorted((str(path), name) for path, name in studio.parts.answers.names().items())
    run = studio.parts.project.last_run
    return json.dumps([classes, answers, run.classifier.name if run is not None else ""])


def work(room: Path, photos: Path, seed: int, *, train: bool) -> None:
    """Act at random for ever, as a person would: drop, name, colour, move, answer, undo, redo; train in between."""
    places = Options(settings=room / "settings", projects=room / "projects", cache=room / "cache")
    studio = build(QApplication([]), replace(places, config=TINY, prepare=False))
    parts, dice = studio.parts, random.Random(seed)
    stack = parts.classes.undo_stack
    opened: list[object] = []
    parts.project.opened.connect(opened.append)
    start(studio)
    while parts.settings.text(LAST) and not opened and parts.messages.current is None:
        turn(5)
    log = (room / "log").open("w", buffering=1)
    parts.classes.changed.connect(lambda: log.write(f"shown {shown(studio)}\n"))
    parts.answers.changed.connect(lambda: log.write(f"shown {shown(studio)}\n"))
    parts.project.changed.connect(lambda: log.write("saved\n") if parts.project.status == "saved" else None)
    log.write(f"shown {shown(studio)}\n")
    if parts.messages.current is not None:
        log.write(f"said {parts.messages.current.text}\n")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    paths = sorted(photos.rglob("*.png"))
    studio.training.changed.connect(lambda: log.write("training\n") if studio.training.running else None)
    parts.project.classifier_changed.connect(lambda: log.write(f"shown {shown(studio)}\n"))
    while True:
        if train and studio.training.can_start:
            train = False
            studio.training.start()
        classes = parts.classes.classes
        one = dice.choice(classes) if classes else None
        match dice.randint(0, 7):
            case 0:
                drop_on(studio.teach, files(photos), studio.teach.rect().center())
            case 1:
                parts.classes.add_class("" if len(classes) < 6 else classes[0].name)
            case 2 if one:
                parts.classes.rename(one.id, f"name {dice.randint(0, 99)}")
            case 3 if one:
                parts.classes.recolour(one.id, dice.randint(0, 20))
            case 4 if one and one.examples:
                parts.classes.move_photos(one.id, [dice.choice(one.examples).content], dice.choice(classes).id)
            case 5 if one:
                parts.answers.say(dice.choice(paths), dice.choice([one, None]))
            case 6 if len(classes) > 4 and one:
                parts.classes.remove_class(one.id)
            case _:
                dice.choice([stack.undo, stack.undo, stack.redo])()
        turn(dice.randint(0, 40) if not studio.training.running else 200)


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), train=sys.argv[4] == "train")
