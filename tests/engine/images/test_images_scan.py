"""Finding photos in folders."""

import os
from pathlib import Path

import pytest

from copl_engine.errors import ClassNameProblem, FolderProblem
from copl_engine.images.scan import is_photo_name, scan, scan_classes
from copl_engine.types import Unreadable


def lay(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def found(root: Path) -> list[str]:
    items = list(scan(root))
    assert not [item for item in items if isinstance(item, Unreadable)]
    return [str(item.relative_to(root)) for item in items if isinstance(item, Path)]


def test_photos_come_by_name_depth_first(tmp_path: Path) -> None:
    lay(tmp_path, "b.JPG", "a/2.png", "a/1.Webp", "a/deep/er/x.heic", "c.tiff", "B.gif", "notes.txt", "noend", "x.psd")
    assert found(tmp_path) == ["B.gif", "a/1.Webp", "a/2.png", "a/deep/er/x.heic", "b.JPG", "c.tiff"]


def test_hidden_and_system_entries_are_passed_over(tmp_path: Path) -> None:
    lay(tmp_path, "._a.jpg", ".hidden.jpg", "Thumbs.db", ".DS_Store", "desktop.ini", ".cache/a.jpg", ".jpg")
    lay(tmp_path, "__MACOSX/a.jpg", "@eaDir/a.jpg", "mine.copl/examples/a.jpg", "a.jpg")
    assert found(tmp_path) == ["a.jpg"]
    assert not is_photo_name("._a.jpg")


def test_the_masks_of_a_sample_are_no_photos(tmp_path: Path) -> None:
    lay(tmp_path, "gear/1.jpg", "masks/gear/1.png", "deeper/masks/2.png")
    assert len(list(scan(tmp_path))) == 3
    (tmp_path / "manifest.jsonl").touch()
    assert list(scan(tmp_path)) == [tmp_path / "deeper" / "masks" / "2.png", tmp_path / "gear" / "1.jpg"]
    assert set(scan_classes(tmp_path).examples) == {"deeper", "gear"}
    assert list(scan(tmp_path / "masks")) == [tmp_path / "masks" / "gear" / "1.png"]


def test_links_do_not_lead_out_nor_round(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "root outside"
    lay(root, "sub/a.jpg")
    lay(outside, "secret.jpg")
    (root / "loop").symlink_to(root, target_is_directory=True)
    (root / "sub" / "up").symlink_to("..", target_is_directory=True)
    (root / "self.jpg").symlink_to("self.jpg")
    (root / "inside.jpg").symlink_to("sub/a.jpg")
    (root / "out").symlink_to(outside, target_is_directory=True)
    (root / "out.jpg").symlink_to(outside / "secret.jpg")
    (root / "broken.jpg").symlink_to("nowhere.jpg")
    (root / "broken").symlink_to("nowhere")
    items = list(scan(root))
    assert [item for item in items if isinstance(item, Path)] == [root / "inside.jpg", root / "sub" / "a.jpg"]
    left_out = {item.path.name: item.reason for item in items if isinstance(item, Unreadable)}
    assert set(left_out) == {"self.jpg", "out", "out.jpg", "broken.jpg"}
    assert "leads out" in left_out["out"]
    assert "leads out" in left_out["out.jpg"]
    assert "gone" in left_out["broken.jpg"]


def test_a_root_that_is_a_link_is_followed(tmp_path: Path) -> None:
    lay(tmp_path / "real", "a/a.jpg")
    (tmp_path / "link").symlink_to("real", target_is_directory=True)
    assert found(tmp_path / "link") == ["a/a.jpg"]


def test_odd_names_are_found(tmp_path: Path) -> None:
    names = sorted(["fête 日本 🦊.jpg", "a\nb.jpg", os.fsdecode(b"bad\xff\x80.jpg"), " .jpg", "a.b.jpg"])
    lay(tmp_path, *names)
    assert found(tmp_path) == names


def test_a_pipe_is_left_out(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    (item,) = scan(tmp_path)
    assert isinstance(item, Unreadable)
    assert "pipe" in item.reason


def test_folders_too_deep_for_the_system_are_an_item(tmp_path: Path) -> None:
    """Each level is made from inside the last one, as a path of that length cannot be named."""
    name, levels = "d" * 200, 25
    here = os.open(tmp_path, os.O_RDONLY)
    try:
        for _ in range(levels):
            os.mkdir(name, dir_fd=here)
            below = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
    finally:
        os.close(here)
    lay(tmp_path, "a.jpg")
    first, second = scan(tmp_path)
    assert first == tmp_path / "a.jpg"
    assert isinstance(second, Unreadable)
    assert "path that is too long for this system" in second.reason


def test_folders_nested_deeper_than_pythons_calls_are_walked(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(1200):
        folder = folder / "d"
        folder.mkdir()
    photo = folder / "a.jpg"
    photo.touch()
    try:
        assert list(scan(tmp_path)) == [photo]
    finally:  # pytest's own tidying would run out of calls
        photo.unlink()
        while folder != tmp_path:
            folder.rmdir()
            folder = folder.parent


def test_a_folder_that_vanishes_is_an_item(tmp_path: Path) -> None:
    lay(tmp_path, "a/1.jpg", "b/2.jpg", "c/3.jpg")
    items = scan(tmp_path)
    assert next(items) == tmp_path / "a" / "1.jpg"
    (tmp_path / "b" / "2.jpg").unlink()
    (tmp_path / "b").rmdir()
    gone, last = items
    assert isinstance(gone, Unreadable)
    assert gone.path == tmp_path / "b"
    assert last == tmp_path / "c" / "3.jpg"


@pytest.mark.parametrize("scanner", [scan, scan_classes])
def test_a_root_that_is_no_folder_says_so(tmp_path: Path, scanner: type) -> None:
    lay(tmp_path, "a.jpg")
    with pytest.raises(FolderProblem, match="is a file"):
        scanner(tmp_path / "a.jpg")
    with pytest.raises(FolderProblem, match="There is no folder"):
        scanner(tmp_path / "none")


def test_classes_are_named_like_their_folders(tmp_path: Path) -> None:
    lay(tmp_path, "Red_Apple/2.jpg", "Red_Apple/1.jpg", "Red_Apple/more/3.jpg", " pear /1.jpg", "cafe\u0301/1.png")
    lay(tmp_path, "日本\n🦊/1.jpg", os.fsdecode(b"bad\xff/1.jpg"), "readme.txt", "stray.jpg", ".git/x.jpg")
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "Red_Apple" / "pipe.jpg")
    folders = scan_classes(tmp_path)
    assert set(folders.examples) == {"Red_Apple", "pear", "café", "日本 🦊", "bad\\xff", "empty"}
    apple = tmp_path / "Red_Apple"
    assert folders.examples["Red_Apple"] == (apple / "1.jpg", apple / "2.jpg", apple / "more" / "3.jpg")
    assert folders.examples["empty"] == ()
    left_out = {item.path.name: item.reason for item in folders.left_out}
    assert set(left_out) == {"stray.jpg", "pipe.jpg"}
    assert "move it into one of them" in left_out["stray.jpg"]


def test_a_class_folder_that_leads_out_is_left_out(tmp_path: Path) -> None:
    root = tmp_path / "root"
    lay(root, "cat/1.jpg", "dog/1.jpg")
    lay(tmp_path, "elsewhere/1.jpg")
    (root / "bird").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (root / "dog" / "2.jpg").symlink_to(root / "cat" / "1.jpg")
    folders = scan_classes(root)
    assert set(folders.examples) == {"cat", "dog"}
    assert folders.examples["dog"] == (root / "dog" / "1.jpg", root / "dog" / "2.jpg")
    assert [item.path for item in folders.left_out] == [root / "bird"]


def test_names_that_are_the_same_once_cleaned_are_refused(tmp_path: Path) -> None:
    lay(tmp_path, "red apple/1.jpg", "Red_Apple/1.jpg")
    with pytest.raises(ClassNameProblem, match=r"“Red_Apple” and “red apple”"):
        scan_classes(tmp_path)


def test_a_name_of_nothing_is_refused(tmp_path: Path) -> None:
    lay(tmp_path, "cat/1.jpg", "_-_/1.jpg")
    with pytest.raises(ClassNameProblem, match="no name for a class"):
        scan_classes(tmp_path)


def test_a_folder_not_laid_out_says_how(tmp_path: Path) -> None:
    with pytest.raises(FolderProblem, match=r"is empty.*one sub-folder for each class"):
        scan_classes(tmp_path)
    lay(tmp_path, "a.jpg")
    with pytest.raises(FolderProblem, match=r"no sub-folders.*one sub-folder for each class"):
        scan_classes(tmp_path)
