"""Labelling a folder: in order, whatever lies among the photos."""

import threading
from pathlib import Path

import pytest
from fakes import drain, save_photo
from PIL import ExifTags, Image

from copl_engine.images.decode import Photo
from copl_engine.images.scan import scan
from copl_engine.inference.classify import BATCH, classify
from copl_engine.training import features
from copl_engine.training.classifier import Classifier
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.types import Prediction, Unreadable


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """43 photos, among them files that are none."""
    folder = tmp_path_factory.mktemp("mixed")
    for number in range(BATCH + 11):
        save_photo(folder / f"{number:03}.jpg", (5 * number, 100, 255 - 5 * number), number, (40 + number, 44))
    (folder / "000a.jpg").write_bytes(b"no photo")
    (folder / "020a.png").write_bytes(b"")
    (folder / "031a.jpg").write_bytes((folder / "031.jpg").read_bytes()[:500])
    return folder


def test_order_is_kept_with_unreadable_files_among(classifier: Classifier, folder: Path) -> None:
    gone = Unreadable(folder / "link.jpg", "is a link to something that is gone")
    paths = [*scan(folder), gone, folder / "gone.jpg"]
    batches, summary = drain(classify(classifier, paths))
    items = [item for batch in batches for item in batch]
    assert [item.path for item in items] == [path if isinstance(path, Path) else path.path for path in paths]
    bad = {item.path.name: item.reason for item in items if isinstance(item, Unreadable)}
    assert list(bad) == ["000a.jpg", "020a.png", "031a.jpg", "link.jpg", "gone.jpg"]
    assert bad["link.jpg"] == gone.reason
    assert (summary.images, summary.unreadable) == (BATCH + 11, 5)
    assert len(batches) > 1


def test_scores_are_probabilities(classifier: Classifier, folder: Path) -> None:
    batches, _ = drain(classify(classifier, sorted(folder.glob("*.jpg"))))
    predictions = [item for batch in batches for item in batch if isinstance(item, Prediction)]
    for prediction in predictions:
        assert len(prediction.scores) == 3
        assert sum(prediction.scores) == pytest.approx(1, abs=1e-5)
        assert prediction.confidence == max(prediction.scores) == prediction.scores[prediction.best]
    assert len({prediction.scores for prediction in predictions}) > BATCH  # each its own


def test_a_label_does_not_depend_on_the_neighbours(classifier: Classifier, folder: Path) -> None:
    paths = sorted(folder.glob("0*[0-9].jpg"))
    batches, _ = drain(classify(classifier, paths))
    together = {item.path: item.scores for batch in batches for item in batch if isinstance(item, Prediction)}
    for path in (paths[0], paths[-1]):
        ((alone,),), _ = drain(classify(classifier, [path]))
        assert isinstance(alone, Prediction)
        assert alone.scores == pytest.approx(together[path], abs=1e-5)


def test_the_cache_changes_nothing(classifier: Classifier, folder: Path, tmp_path: Path) -> None:
    paths = sorted(folder.glob("00*.jpg"))
    cache = FeatureCache(tmp_path)
    labelled = [drain(classify(classifier, paths, kept)) for kept in (None, cache, cache)]
    assert labelled[0] == labelled[1] == labelled[2]


def test_a_photo_whose_features_are_kept_is_not_decoded(
    classifier: Classifier, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [*sorted(folder.glob("00?.jpg"))[:3], turned_tiff(tmp_path / "turned.tif")]
    cache = FeatureCache(tmp_path)
    first = drain(classify(classifier, paths, cache))
    decoded: list[Path] = []
    decode = features.decode_bytes

    def noted(data: bytes, path: Path, need: int) -> Photo:
        decoded.append(path)
        return decode(data, path, need)

    monkeypatch.setattr(features, "decode_bytes", noted)
    assert drain(classify(classifier, paths, cache)) == first
    assert decoded == paths[-1:]  # its size is only known once it is decoded


def turned_tiff(path: Path) -> Path:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    Image.effect_noise((40, 60), 80).convert("RGB").save(path, exif=exif)
    return path


def test_only_unreadable_files_and_none_at_all(classifier: Classifier, tmp_path: Path) -> None:
    batches, summary = drain(classify(classifier, [tmp_path / "a.jpg", tmp_path / "b.jpg"]))
    assert [item.path.name for batch in batches for item in batch] == ["a.jpg", "b.jpg"]
    assert (summary.images, summary.unreadable) == (0, 2)
    batches, summary = drain(classify(classifier, []))
    assert (batches, summary.images) == ([], 0)


def test_closing_leaves_no_thread(classifier: Classifier, folder: Path) -> None:
    labelling = classify(classifier, sorted(folder.glob("*.jpg")))
    next(labelling)
    labelling.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("decode")]


def test_originals_are_only_read(classifier: Classifier, folder: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    drain(classify(classifier, scan(folder)))
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before
