"""The few names at the top of the package, as a notebook uses them."""

import base64
import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import QUICK
from PIL import Image

import copl_engine
from copl_engine import Classifier, train
from copl_engine.api.images import image_bytes
from copl_engine.api.results import NamedPrediction
from copl_engine.errors import (
    CannotGrow,
    ClassifierFileProblem,
    ClassNameProblem,
    NoImage,
    NotEnoughImages,
    OutputProblem,
)
from copl_engine.images.decode import decode_bytes
from copl_engine.types import Explanation, Prediction, Unreadable


def scores(classifier: Classifier, images: list[Path]) -> list[tuple[float, ...]]:
    return [item.scores for item in classifier.predict(images) if isinstance(item, Prediction)]


def test_importing_the_package_imports_no_torch_until_a_name_is_asked_for() -> None:
    code = "import sys, copl_engine; print({'torch', 'sklearn', 'PIL'} & sys.modules.keys(), dir(copl_engine))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.startswith("set()")
    assert all(f"'{name}'" in said for name in copl_engine.__all__)
    assert all(hasattr(copl_engine, name) for name in copl_engine.__all__)
    with pytest.raises(AttributeError, match="nothing_like_it"):
        copl_engine.nothing_like_it  # noqa: B018


def test_paths_pictures_and_arrays_of_the_same_photo_get_the_same_answer(
    trained: Classifier, unseen: list[Path]
) -> None:
    picture = Image.open(unseen[0])
    array = np.asarray(picture)
    found = trained.predict([unseen[0], str(unseen[0]), picture, array])
    assert len(found) == 4
    assert all(isinstance(item, Prediction) for item in found)
    for item in found:
        assert isinstance(item, NamedPrediction)
        assert item.label == "gear"
        assert item.class_names == ("gear", "spring", "washer")
    by_path, by_name, by_picture, by_array = (item.scores for item in found if isinstance(item, Prediction))
    assert by_path == by_name
    assert by_picture == by_array
    np.testing.assert_allclose(by_path, by_picture, atol=0.02)  # a JPEG may be decoded at a half for a path
    assert found.counts == {"gear": 4}
    assert [item.path.name for item in found][2:] == ["image 2", "image 3"]


def test_pictures_of_every_mode_are_shown_upright(trained: Classifier, unseen: list[Path]) -> None:
    picture = Image.open(unseen[1]).convert("RGB")
    turned = picture.transpose(Image.Transpose.ROTATE_90)
    turned.getexif()[0x0112] = 6
    modes = [picture.convert(mode) for mode in ("L", "CMYK", "RGBA", "P", "F")]
    straight, upright, *others = trained.predict([picture, turned, *modes, np.asarray(picture.convert("L"))])
    assert isinstance(straight, Prediction)
    assert isinstance(upright, Prediction)
    assert upright.scores == straight.scores
    assert all(isinstance(item, Prediction) for item in others)


def test_greys_of_more_than_8_bits_are_brought_down_as_a_files_are() -> None:
    ramp = np.linspace(0, 65535, 64 * 64).reshape(64, 64)
    for deep in (Image.fromarray(ramp.astype(np.int32)), Image.fromarray((ramp / 65535).astype(np.float32))):
        grey = np.asarray(Image.open(io.BytesIO(image_bytes(deep))).convert("L"))
        assert np.abs(grey - ramp / 257).max() <= 1


@pytest.mark.parametrize("mode", ["LA", "La", "PA", "RGBA", "RGBa"])
def test_transparent_places_of_every_mode_show_white(mode: str) -> None:
    shown = decode_bytes(image_bytes(Image.new(mode, (8, 8), 0)), Path("image"))
    assert shown.image.getpixel((4, 4)) == (255, 255, 255)


def test_a_damaged_photo_is_an_entry_and_no_interruption(
    trained: Classifier, unseen: list[Path], tmp_path: Path
) -> None:
    broken = tmp_path / "<b>.jpg"
    broken.write_bytes(unseen[0].read_bytes()[:300])
    found = trained.predict([broken, unseen[1]])
    assert isinstance(found[0], Unreadable)
    assert found[0].path == broken
    assert isinstance(found[1], Prediction)
    assert "<b>" not in found._repr_html_()
    assert "&lt;b&gt;" in found._repr_html_()
    assert trained.predict([]) == ()


def test_an_explanation_of_an_array_draws_itself(trained: Classifier, unseen: list[Path]) -> None:
    explained = trained.explain(np.asarray(Image.open(unseen[0])))
    assert isinstance(explained, Explanation)
    assert explained.label in trained.class_names
    page = explained._repr_html_()
    (content,) = re.findall(r'src="data:image/png;base64,([^"]+)"', page)
    assert base64.b64decode(content).startswith(b"\x89PNG")
    assert "http" not in page
    np.testing.assert_allclose(trained.explain(unseen[0]).scores, explained.scores, atol=0.02)


def test_predictions_draw_a_table_with_thumbnails(trained: Classifier, unseen: list[Path]) -> None:
    found = trained.predict([*unseen, np.asarray(Image.open(unseen[0]))])
    page = found._repr_html_()
    assert page.count("data:image/jpeg;base64,") == 4
    assert page.count("<tr>") == 5
    first = found[0]
    assert isinstance(first, NamedPrediction)
    assert first._repr_html_().count("data:image") == 1


@pytest.mark.parametrize(
    ("images", "said"),
    [
        ("photo.jpg", r"images is a single image; put it into a list"),
        (np.zeros((4, 4, 3), np.uint8), r"images is a single image"),
        (7, r"images is of the kind “int”; give a list"),
        (["no such photo.jpg"], r"images\[0\] is “no such photo.jpg”, and that is no file; check the path"),
        (["."], r"images\[0\] .* a folder, not a photo"),
        (
            [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 2), np.uint8)],
            r"images\[1\] has the shape \(4, 4, 2\); give rows",
        ),
        ([np.zeros((0, 4, 3), np.uint8)], r"images\[0\] has the shape \(0, 4, 3\)"),
        ([np.zeros((4, 4, 3))], r"images\[0\] has values of the kind float64; give whole numbers from 0 to 255"),
        ([None], r"images\[0\] is of the kind “NoneType”; give a file's path"),
    ],
)
def test_what_is_no_image_is_named(trained: Classifier, images: Any, said: str) -> None:
    with pytest.raises(NoImage, match=said):
        trained.predict(images)


def test_wrong_examples_are_named(unseen: list[Path]) -> None:
    with pytest.raises(NoImage, match=r"examples\['b'\]\[0\] is “gone.jpg”"):
        train({"a": unseen[:1], "b": ["gone.jpg"]})
    with pytest.raises(NotEnoughImages, match="Examples are a folder, or the images of each class"):
        train([unseen])  # type: ignore[arg-type]
    with pytest.raises(ClassNameProblem, match="at least two classes"):
        train({"a": unseen})
    with pytest.raises(ClassifierFileProblem, match="cannot be read"):
        Classifier.load("no such classifier")


def test_a_training_on_arrays_is_saved_with_its_check_and_again(
    examples: dict[str, list[Path]], unseen: list[Path], tmp_path: Path
) -> None:
    pixels = {name: [np.asarray(Image.open(path)) for path in paths] for name, paths in examples.items()}
    trained = train(pixels, config=QUICK)
    trained.save(tmp_path / "one.safetensors")
    loaded = Classifier.load(str(tmp_path / "one.safetensors"))
    np.testing.assert_allclose(scores(loaded, unseen), scores(trained, unseen), atol=1e-6)
    assert loaded.accuracy is not None
    assert trained.accuracy is not None
    assert loaded.accuracy.estimate == pytest.approx(trained.accuracy.estimate, abs=1e-4)
    loaded.save(tmp_path / "two.safetensors")
    assert (tmp_path / "two.safetensors").read_bytes() == (tmp_path / "one.safetensors").read_bytes()
    train(pixels, config=QUICK).save(tmp_path / "three.safetensors")
    assert (tmp_path / "three.safetensors").read_bytes() == (tmp_path / "one.safetensors").read_bytes()


def test_images_of_none_of_the_classes_are_learned(
    trained: Classifier, examples: dict[str, list[Path]], unseen: list[Path]
) -> None:
    strange = [np.full((60, 80, 3), grey, np.uint8) for grey in (0, 120)]
    taught = train(examples, config=QUICK, none=[*strange, unseen[0]])
    assert taught.trained.photos == trained.trained.photos
    before, after = (each.trained.classifier.familiarity for each in (trained, taught))
    assert before is not None
    assert after is not None
    assert (before.none, after.none is None) == (None, False)
    np.testing.assert_allclose(scores(taught, unseen), scores(trained, unseen), atol=1e-6)
    with pytest.raises(NoImage, match=r"none is a single image; put it into a list"):
        train(examples, config=QUICK, none=unseen[0])  # type: ignore[arg-type]


def test_a_class_is_added_and_two_are_merged(
    trained: Classifier, examples: dict[str, list[Path]], unseen: list[Path], tmp_path: Path
) -> None:
    file = tmp_path / "more.safetensors"
    trained.add_class("bolt", [np.asarray(Image.open(path)) for path in examples["gear"]]).save(file)
    more = Classifier.load(file)
    assert more.class_names == (*trained.class_names, "bolt")
    assert more.accuracy is not None
    assert more.accuracy.total == 12
    assert more.explain(unseen[0]).scores.shape == (4,)
    more.save(tmp_path / "again.safetensors")
    assert (tmp_path / "again.safetensors").read_bytes() == file.read_bytes()
    both = trained.merge(more)
    assert both.class_names == more.class_names
    assert both.accuracy is None
    assert len(both.predict(unseen)) == 3
    more.save(tmp_path / "bare.safetensors", keep=False)
    with pytest.raises(CannotGrow, match="keeps nothing"):
        Classifier.load(tmp_path / "bare.safetensors").add_class("bolt", unseen)
    assert more.add_class("bolt", unseen).accuracy is not None  # what lies in memory keeps it


def test_a_picture_that_cannot_be_read_is_named_in_a_sentence(trained: Classifier, unseen: list[Path]) -> None:
    closed = Image.open(unseen[0])
    closed.close()
    cut = Image.open(io.BytesIO(unseen[0].read_bytes()[:2000]))
    for picture, words in ((closed, "closed image"), (cut, "truncated"), (Image.new("RGB", (0, 5)), "0 x 5")):
        with pytest.raises(NoImage, match=words) as problem:
            trained.predict([unseen[0], picture])
        assert str(problem.value).startswith("images[1] ")
        with pytest.raises(NoImage, match=words):
            trained.explain(picture)


def test_a_classifier_is_not_saved_over_a_photo(trained: Classifier, unseen: list[Path], tmp_path: Path) -> None:
    photo = tmp_path / "photo.JPG"
    photo.write_bytes(unseen[0].read_bytes())
    with pytest.raises(OutputProblem, match="named like a photo"):
        trained.save(photo)
    assert photo.read_bytes() == unseen[0].read_bytes()
