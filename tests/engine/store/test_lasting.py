"""A project under what happens to folders and disks: two windows, kills, full, read-only and vanished places."""

import errno
import json
import os
import platform
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from copl_engine.errors import EngineError
from copl_engine.store import backups
from copl_engine.store.backups import back_up, backups_of
from copl_engine.store.bundle import DATABASE, ProjectDamaged, ProjectProblem, ReadOnlyPlace
from copl_engine.store.copying import save_as
from copl_engine.store.examples import Example, ExampleClass
from copl_engine.store.locking import ProjectInUse
from copl_engine.store.project import Project

ONE = (ExampleClass(1, "a", 0, (Example(Path("/p/1.jpg"), f"{1:064x}", 1),)),)
TWO = (*ONE, ExampleClass(2, "b", 1))
HOLD = """
import sys, time, pathlib
from copl_engine.store.project import Project
project = Project(pathlib.Path(sys.argv[1]))
print('open', flush=True)
time.sleep(60)
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project.create(tmp_path / "Parts.copl")
    made.examples.keep((), ONE)
    return made


def test_a_second_window_is_told_who_has_it(project: Project) -> None:
    with pytest.raises(ProjectInUse, match=rf"“Parts” is open .*on this computer, program {os.getpid()}, since"):
        Project(project.folder)
    said = project.folder / "in-use.json"
    said.write_text(json.dumps({"program": 7, "computer": "elsewhere", "since": "2026-01-02T03:04:05+00:00"}))
    with pytest.raises(ProjectInUse, match="on the computer “elsewhere”, program 7, since 02 January"):
        Project(project.folder)
    said.write_text("{")
    with pytest.raises(ProjectInUse, match="is open in another window"):
        Project(project.folder)
    project.close()
    assert Project(project.folder).examples.classes() == ONE


def test_a_killed_program_holds_nothing(project: Project) -> None:
    project.close()
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(project.folder)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    with pytest.raises(ProjectInUse, match=f"program {other.pid}"):
        Project(project.folder)
    other.send_signal(signal.SIGKILL)
    other.wait()
    other.stdout.close()
    assert Project(project.folder).examples.classes() == ONE


def test_where_no_locks_are_known_a_file_stands_for_one(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.close()

    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", none)
    said = project.folder / "in-use.json"
    Project(project.folder).close()
    assert not said.exists()
    said.write_text(json.dumps({"program": os.getppid(), "computer": platform.node(), "since": "2026-01-02T03:04:05"}))
    with pytest.raises(ProjectInUse, match="If that window was lost"):
        Project(project.folder)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    said.write_text(json.dumps({"program": ended.pid, "computer": platform.node(), "since": "2026-01-02T03:04:05"}))
    assert Project(project.folder).examples.classes() == ONE


def test_three_copies_are_kept_a_day_apart(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.back_up()
    project.back_up()
    assert [(each.classes, each.photos) for each in backups_of(project.folder)] == [(1, 1)]
    _age(project.folder, days=2)
    project.back_up()
    assert len(backups_of(project.folder)) == 1  # nothing has changed since
    for number in range(4):
        project.examples.keep((), (*ONE, ExampleClass(number + 2, "b", 1)))
        _age(project.folder, days=2)
        project.back_up()
    assert [each.classes for each in backups_of(project.folder)] == [5, 4, 3]
    assert not list((project.folder / "backups").glob("*.part"))


def test_an_empty_project_needs_no_copy(tmp_path: Path) -> None:
    empty = Project.create(tmp_path / "Empty.copl")
    empty.back_up()
    assert backups_of(empty.folder) == ()


def test_going_back_keeps_what_is_there_now(project: Project) -> None:
    project.back_up()
    (old,) = backups_of(project.folder)
    _age(project.folder, days=1)
    (old,) = backups_of(project.folder)
    project.examples.keep(ONE, TWO)
    project.close()
    back = Project.go_back(project.folder, old.path)
    assert back.examples.classes() == ONE
    assert [each.classes for each in backups_of(project.folder)] == [2, 1]
    newest = backups_of(project.folder)[0]
    back.close()
    assert Project.go_back(project.folder, newest.path).examples.classes() == TWO


def test_a_damaged_project_goes_back_to_a_copy(project: Project) -> None:
    project.back_up()
    project.close()
    (project.folder / DATABASE).write_bytes(b"no database any more" * 400)
    with pytest.raises(ProjectDamaged, match="Go back"):
        Project(project.folder)
    (old,) = backups_of(project.folder)
    assert Project.go_back(project.folder, old.path).examples.classes() == ONE
    (aside,) = (project.folder / "backups").glob("damaged*")
    assert aside.read_bytes().startswith(b"no database")


def test_a_full_disk_keeps_what_was_saved(project: Project) -> None:
    many = (ExampleClass(1, "a", 0, tuple(Example(Path(f"/p/{n}.jpg"), f"{n:064x}", n) for n in range(3000))),)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        with pytest.raises(ProjectProblem, match="“Parts” cannot be"), project.saving():
            project.examples.keep(ONE, many)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert project.examples.classes() == ONE
    with project.saving():
        project.examples.keep(ONE, many)
    assert project.examples.classes() == many


def test_a_folder_that_is_gone_is_not_written_into_thin_air(project: Project, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    shutil.move(project.folder, moved)
    with pytest.raises(ProjectProblem, match="cannot be reached"), project.saving():
        project.examples.keep(ONE, TWO)
    shutil.move(moved, project.folder)
    with project.saving():
        project.examples.keep(ONE, TWO)
    assert project.examples.classes() == TWO


def test_a_read_only_place_can_be_looked_at(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = shutil.ignore_patterns("in-use*")
    shutil.copytree(project.folder, still := project.folder.with_name("Still.copl"), ignore=ours)  # not closed yet
    project.close()

    def refused(_folder: Path) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("copl_engine.store.bundle.ProjectLock", refused)
    looked_at = Project(still)
    assert (looked_at.read_only, looked_at.examples.classes()) == (True, ONE)
    with pytest.raises(ReadOnlyPlace, match="Save as"), looked_at.saving():
        looked_at.examples.keep(ONE, TWO)
    assert save_as(looked_at, still.with_name("Mine.copl")).examples.classes() == ONE
    looked_at.close()
    assert not list(still.glob("in-use*"))


def test_choices_last(project: Project) -> None:
    assert project.choices.get("copies") == ""
    project.choices.keep("copies", "yes")
    project.choices.keep("copies", "no")
    assert project.choices.get("copies") == "no"


def _age(folder: Path, days: int) -> None:
    """Let all copies be made so much earlier."""
    for path in sorted((folder / "backups").glob("*.db")):
        made = time.mktime(time.strptime(path.stem, backups._STAMP)) - 86_400 * days
        path.rename(path.with_name(time.strftime(backups._STAMP, time.localtime(made)) + ".db"))


def test_a_copy_of_a_newer_program_is_not_offered(project: Project) -> None:
    back_up(project._connection, project.folder)
    (copy,) = backups_of(project.folder)
    with sqlite3.connect(copy.path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert backups_of(project.folder) == ()
    assert issubclass(ProjectInUse, EngineError)
