"""Training as a generator: what it reports, and what it returns, refuses and repeats."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from fakes import QUICK, TRAINED, class_photos, drain, random_features, save_photo

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.config import Method
from copl_engine.errors import ClassNameProblem, NotEnoughImages
from copl_engine.images.geometry import Framing
from copl_engine.store.recipe import save_classifier
from copl_engine.training.calibrate import Mix
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import ExampleHead
from copl_engine.training.examples import Examples as EncodedExamples
from copl_engine.training.examples import encode_examples
from copl_engine.training.familiarity import Familiarity
from copl_engine.training.feature_cache import FeatureCache
from copl_engine.training.features import EncodedPhoto, Encoder
from copl_engine.training.fit import Trained, TrainRequest, fit, fit_encoded
from copl_engine.training.objective import steps
from copl_engine.types import Stage, TrainProgress, Unreadable

Examples = Mapping[str, Sequence[Path]]


@pytest.fixture
def examples(tmp_path: Path) -> dict[str, tuple[Path, ...]]:
    return class_photos(tmp_path / "photos")


def file_of(trained: Trained, target: Path) -> bytes:
    save_classifier(trained.classifier, target)
    return target.read_bytes()


@pytest.mark.parametrize("method", TRAINED)
def test_the_same_training_gives_the_same_file(
    tiny: OpenClipBackbone, examples: Examples, tmp_path: Path, method: Method
) -> None:
    request = TrainRequest(examples, replace(QUICK, method=method))
    cache = FeatureCache(tmp_path / "cache")
    files = []
    for kept in (None, cache, cache):  # without a cache, into a cold one, from a warm one
        _, trained = drain(fit(request, tiny, kept))
        files.append(file_of(trained, tmp_path / "classifier.safetensors"))
    assert files[0] == files[1] == files[2]
    _, other = drain(fit(TrainRequest(examples, replace(QUICK, method=method, seed=2)), tiny, cache))
    assert file_of(other, tmp_path / "other.safetensors") != files[0]


def test_the_stages_follow_each_other(tiny: OpenClipBackbone, examples: Examples) -> None:
    events, trained = drain(fit(TrainRequest(examples, QUICK), tiny))
    stages = [stage for stage in Stage if any(event.stage is stage for event in events)]
    assert stages == [Stage.ENCODE, Stage.FIT, Stage.CHECK]
    for stage in Stage:
        own = [event for event in events if event.stage is stage]
        assert [event.step for event in own] == sorted({event.step for event in own})
        assert own[-1].step == own[-1].steps == own[0].steps
    assert [event.loss is None for event in events] == [event.stage is Stage.ENCODE for event in events]
    assert trained.steps == QUICK.steps
    assert events[-1].steps == 4 * QUICK.steps  # four examples a class, so four folds
    assert trained.held_out_accuracy is not None
    assert 0 <= trained.held_out_accuracy <= 1
    assert any(event.accuracy is not None for event in events if event.stage is Stage.CHECK)


def test_what_labelling_multiplies_is_brought_to_where_the_model_computes(
    tiny: OpenClipBackbone, examples: Examples, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = {ExampleHead: 0, Familiarity: 0}
    for part in brought:
        stays = part.to

        def to(self: Any, device: torch.device, stays: Any = stays, part: Any = part) -> Any:
            brought[part] += device == tiny.device
            return stays(self, device)

        monkeypatch.setattr(part, "to", to)
    drain(fit(TrainRequest(examples, replace(QUICK, method=Method.COPL_EXAMPLES)), tiny))
    assert brought == {ExampleHead: 1, Familiarity: 1}


def test_one_example_a_class_leaves_nothing_to_hold_out(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    request = TrainRequest(class_photos(tmp_path, count=1), replace(QUICK, method=Method.COPL_EXAMPLES))
    events, trained = drain(fit(request, tiny))
    assert not [event for event in events if event.stage is Stage.CHECK]
    assert trained.held_out_accuracy is None
    assert trained.classifier.mix == Mix(1.0, 1.0)


def test_zero_shot_returns_at_once(tiny: OpenClipBackbone, examples: Examples) -> None:
    _, trained = drain(fit(TrainRequest(examples, replace(QUICK, method=Method.ZERO_SHOT)), tiny))
    assert trained.steps == 0


def test_files_that_cannot_be_read_are_left_out_and_named(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    examples: dict[str, tuple[Path, ...]] = class_photos(tmp_path)
    broken, empty, gone = tmp_path / "red" / "broken.jpg", tmp_path / "blue" / "empty.png", tmp_path / "gone.jpg"
    broken.write_bytes(examples["red"][0].read_bytes()[:300])
    empty.write_bytes(b"")
    whole, _ = drain(fit(TrainRequest(examples, QUICK), tiny))
    examples["red"] = (broken, *examples["red"])
    examples["blue"] = (*examples["blue"], empty, gone)
    events, trained = drain(fit(TrainRequest(examples, QUICK), tiny))
    assert [item.path for item in trained.unreadable] == [broken, empty, gone]
    assert all(item.reason for item in trained.unreadable)
    encoding = [event for event in events if event.stage is Stage.ENCODE]
    assert encoding[-1].unreadable == trained.unreadable
    assert encoding[-1].step == encoding[-1].steps == 15
    fitting = [event.loss for event in events if event.stage is Stage.FIT]
    assert fitting == [event.loss for event in whole if event.stage is Stage.FIT]  # as if they were not there


def test_one_class_is_refused_in_a_sentence(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    with pytest.raises((NotEnoughImages, ClassNameProblem), match=r"at least two classes|At least 2 classes"):
        drain(fit(TrainRequest(class_photos(tmp_path, ["red"]), QUICK), tiny))


@pytest.mark.parametrize("names", [("Red", "red"), ("hex nut", "hex_nut"), ("red", " "), ("red", "_-_")])
def test_names_that_cannot_be_told_apart_are_refused(
    tiny: OpenClipBackbone, tmp_path: Path, names: tuple[str, str]
) -> None:
    photo = save_photo(tmp_path / "a.jpg", (1, 2, 3), 0)
    with pytest.raises(ClassNameProblem, match=r"same name|is empty"):
        drain(fit(TrainRequest(dict.fromkeys(names, (photo,)), QUICK), tiny))


def test_a_class_without_a_readable_image_is_named(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo")
    with pytest.raises(NotEnoughImages, match=r"“grey”.*broken\.jpg"):
        drain(fit(TrainRequest({**class_photos(tmp_path), "grey": (broken,)}, QUICK), tiny))
    with pytest.raises(NotEnoughImages, match="“grey” has no images"):
        drain(fit(TrainRequest({**class_photos(tmp_path), "grey": ()}, QUICK), tiny))


def test_the_framing_asked_for_is_trained_on_and_kept(tiny: OpenClipBackbone, examples: Examples) -> None:
    whole = replace(tiny.preprocessing, framing=Framing.WHOLE)
    _, trained = drain(fit(TrainRequest(examples, QUICK, whole), tiny))
    assert trained.classifier.preprocessing.framing is Framing.WHOLE


def test_views_of_a_photo_are_its_own_and_come_back_from_the_cache(
    tiny: OpenClipBackbone, examples: Examples, tmp_path: Path
) -> None:
    paths = [*examples["red"], *examples["blue"]]
    cache = FeatureCache(tmp_path / "cache")
    seen = []
    for order in (paths, paths[::-1]):
        encoder = Encoder(tiny, tiny.preprocessing, cache, views=3, seed=4)
        photos = [photo for batch in encoder.encode(order) for photo in batch if isinstance(photo, EncodedPhoto)]
        assert [photo.path for photo in photos] == order
        seen.append({photo.path: photo.views for photo in photos})
    for path in paths:
        assert seen[0][path].shape == (3, 17, tiny.joint_width)
        assert np.array_equal(seen[0][path], seen[1][path])
        assert not np.array_equal(seen[0][path][0], seen[0][path][1])
    (plain,) = (photo for batch in Encoder(tiny, tiny.preprocessing).encode(paths[:1]) for photo in batch)
    assert isinstance(plain, EncodedPhoto)
    likeness = np.corrcoef(plain.views[0].ravel(), seen[0][paths[0]][0].ravel())[0, 1]
    assert likeness > 0.99  # decoded larger for the views, else the same picture


def test_what_a_card_computed_in_half_precision_is_kept_apart(
    tiny: OpenClipBackbone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, cache = save_photo(tmp_path / "a.jpg", (200, 40, 40), 1), FeatureCache(tmp_path / "cache")
    known, looks = random_features(tiny, 1), list[str]()

    def encode(pixels: torch.Tensor) -> ImageFeatures:
        looks.append(tiny.device.type)
        return ImageFeatures(known.pooled.expand(len(pixels), -1), known.patches.expand(len(pixels), -1, -1))

    monkeypatch.setattr(tiny, "encode_images", encode)
    for kind in ("cpu", "cuda", "cpu", "cuda"):
        monkeypatch.setattr(tiny, "device", torch.device(kind))
        deque(Encoder(tiny, tiny.preprocessing, cache).encode([photo]), maxlen=0)
    assert looks == ["cpu", "cuda"]


def test_a_photo_that_changes_is_looked_at_anew(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path / "cache")
    found = []
    for colour in ((200, 30, 30), (30, 30, 200)):
        path = save_photo(tmp_path / "a.png", colour, 0)
        (photo,) = (p for batch in Encoder(tiny, tiny.preprocessing, cache).encode([path]) for p in batch)
        assert isinstance(photo, EncodedPhoto)
        found.append(photo.views)
    assert not np.array_equal(found[0], found[1])


def test_the_check_leaves_the_prompts_as_they_were(tiny: OpenClipBackbone, examples: Examples) -> None:
    """Folds choose how much prompts and examples count and leave nothing else behind."""
    _, checked = drain(fit(TrainRequest(examples, QUICK), tiny))
    encoder = Encoder(tiny, tiny.preprocessing, views=QUICK.views, seed=QUICK.seed)
    classifier = Classifier(tiny, tuple(examples), QUICK.method, seed=QUICK.seed)
    _, (encoded, _) = drain(encode_examples(examples, encoder))
    assert encoded is not None
    list(steps(classifier, encoded, range(len(encoded.labels)), QUICK))
    found, wanted = checked.classifier.learner.snapshot(), classifier.learner.snapshot()
    assert all(torch.equal(found[name], wanted[name]) for name in wanted)


def test_an_example_keeps_its_class_and_its_views(tiny: OpenClipBackbone, examples: Examples) -> None:
    encoder = Encoder(tiny, tiny.preprocessing, views=2, seed=1)
    _, (encoded, unreadable) = drain(encode_examples(examples, encoder))
    assert encoded is not None
    assert not unreadable
    assert encoded.class_names == tuple(examples)
    assert [encoded.class_names[label] for label in encoded.labels] == [path.parent.name for path in encoded.paths]
    assert encoded.paths == tuple(path for paths in examples.values() for path in paths)
    (photo,) = (p for batch in encoder.encode([encoded.paths[5]]) for p in batch)
    assert isinstance(photo, EncodedPhoto)
    assert np.array_equal(photo.views, encoded.views[5])
    half = encoded.subset([5, 2])
    assert np.array_equal(half.views, encoded.views[[5, 2]])
    assert half.paths == (encoded.paths[5], encoded.paths[2])


@pytest.mark.parametrize("method", [Method.COPL, Method.COPL_EXAMPLES])
def test_folds_hold_whole_examples_out(tiny: OpenClipBackbone, method: Method) -> None:
    """Twelve pictures of noise with classes by lot: what is shown can be learned by heart, what is held out cannot.

    Were a view of an example shown while another is held out, the folds would believe that they know it.
    """
    rng = np.random.default_rng(0)
    own = rng.normal(size=(12, 1, 17, tiny.joint_width)) / tiny.joint_width**0.5
    encoded = EncodedExamples(("red", "green", "blue"), np.repeat(own, 6, 1).astype(np.float16), np.arange(12) % 3, ())
    config = replace(QUICK, views=6, steps=40, learning_rate=0.02, balance=0.0, method=method)
    classifier = Classifier(tiny, encoded.class_names, method)
    events, trained = drain(fit_encoded(classifier, encoded, config))
    assert trained.held_out_accuracy is not None
    assert trained.held_out_accuracy <= 0.75
    losses = [event.loss for event in events if event.loss is not None]
    assert min(losses) < 0.5  # what is shown is learned


def test_progress_is_a_frozen_value() -> None:
    event = TrainProgress(Stage.FIT, 1, 2, 0.5, unreadable=(Unreadable(Path("a"), "b"),))
    with pytest.raises(AttributeError):
        event.step = 2  # type: ignore[misc]
