"""Explanations against an independent computation from the definitions."""

from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import PROMPTS, save_photo, tiny_backbone
from PIL import Image
from torch import Tensor

from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.config import Method
from copl_engine.errors import ImageUnreadable
from copl_engine.images.decode import open_photo, render
from copl_engine.inference.explain import _moved, explain, explain_many
from copl_engine.inference.weight_maps import HIDDEN_PART, hidden_places
from copl_engine.training.classifier import Classifier
from copl_engine.training.features import Encoder
from copl_engine.types import Box, Explanation, Unreadable


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = save_photo(tmp_path_factory.mktemp("photo") / "a.png", (90, 140, 90), 3, (64, 48))
    with Image.open(path) as image:
        image.paste((240, 20, 20), (16, 4, 34, 22))
        image.save(path)
    return path


@pytest.fixture(scope="module")
def explanation(classifier: Classifier, photo: Path) -> Explanation:
    return explain(classifier, photo)


def seen(classifier: Classifier, photo: Path) -> np.ndarray:
    """(32, 32, 3): the centred square of a 64 x 48 photo."""
    return render(open_photo(photo, 32), Box(8, 0, 48, 48), 32, classifier.preprocessing.fill)


def features_of(classifier: Classifier, pixels: np.ndarray) -> ImageFeatures:
    stored = torch.from_numpy(Encoder(classifier.backbone, classifier.preprocessing).encode_pixels(pixels[None]))
    return ImageFeatures(stored[:, 0].float(), stored[:, 1:].float())


def texts_of(classifier: Classifier, context: Tensor) -> Tensor:
    """(K, D) of one image's (M, W) context vectors."""
    with torch.no_grad():
        return classifier._text_pass(context.unsqueeze(0))[0]


def probability(classifier: Classifier, pixels: np.ndarray, index: int) -> float:
    return float(classifier.probabilities(features_of(classifier, pixels))[0, index])


def test_maps_cover_what_the_model_saw(explanation: Explanation, photo: Path) -> None:
    assert explanation.path == photo
    assert explanation.source_size == (64, 48)
    assert explanation.region == Box(8, 0, 48, 48)
    assert explanation.weights.shape == explanation.contributions.shape == (PROMPTS, 4, 4)
    assert explanation.evidence.shape == (3, 4, 4)


def test_shares_are_whole(explanation: Explanation) -> None:
    assert np.allclose(explanation.weights.sum(0), 1, atol=1e-5)
    assert explanation.shares.sum() == pytest.approx(1, abs=1e-5)
    assert np.allclose(explanation.shares, explanation.weights.mean((1, 2)), atol=1e-6)
    assert explanation.update_shares.sum() == pytest.approx(1, abs=1e-5)
    totals = explanation.contributions.sum((1, 2))
    assert np.allclose(explanation.update_shares, totals / totals.sum(), atol=1e-6)
    assert explanation.scores.sum() == pytest.approx(1, abs=1e-5)
    assert explanation.best == int(explanation.scores.argmax())


def test_contributions_are_weight_times_the_size_of_the_update(
    classifier: Classifier, explanation: Explanation, photo: Path
) -> None:
    patches = features_of(classifier, seen(classifier, photo)).patches[0]
    with torch.no_grad():
        sizes = torch.stack([classifier.learner.condition(patch).norm() for patch in patches]).numpy()
    assert np.allclose(explanation.contributions, explanation.weights * sizes.reshape(4, 4), atol=1e-5)


def test_effects_are_what_leaving_an_update_out_does(
    classifier: Classifier, explanation: Explanation, photo: Path
) -> None:
    features = features_of(classifier, seen(classifier, photo))
    own = classifier.learner.context.detach()
    with torch.no_grad():
        whole = classifier.learner(features).context[0]
    scale, best = classifier.backbone.logit_scale, explanation.best

    def logit(context: Tensor) -> float:
        return scale * float(texts_of(classifier, context)[best] @ features.pooled[0])

    for m in range(PROMPTS):
        without = whole.clone()
        without[m] = own[m]
        assert float(explanation.effects[m]) == pytest.approx(logit(whole) - logit(without), abs=1e-4)
    assert np.abs(explanation.effects).max() > 1e-3


def test_evidence_is_the_class_against_the_mean_of_the_others(
    classifier: Classifier, explanation: Explanation, photo: Path
) -> None:
    features = features_of(classifier, seen(classifier, photo))
    with torch.no_grad():
        texts = texts_of(classifier, classifier.learner(features).context[0]).numpy()
    patches = features.patches[0].numpy()
    scale = classifier.backbone.logit_scale
    for k in range(3):
        others = np.mean([texts[j] for j in range(3) if j != k], axis=0)
        wanted = scale * (patches @ texts[k] - patches @ others)
        assert np.allclose(explanation.evidence[k].ravel(), wanted, atol=1e-3)
    assert explanation.evidence.min() < 0 < explanation.evidence.max()


def test_hiding_scores_the_photo_with_the_hottest_fifth_greyed(
    classifier: Classifier, explanation: Explanation, photo: Path
) -> None:
    pixels, best = seen(classifier, photo), explanation.best
    assert explanation.hiding.before == pytest.approx(probability(classifier, pixels, best), abs=1e-5)
    assert explanation.hiding.before == pytest.approx(float(explanation.scores[best]), abs=1e-5)
    flat = explanation.evidence[best].ravel()
    hottest = sorted(range(16), key=lambda p: -flat[p])[: round(HIDDEN_PART * 16)]
    greyed = pixels.copy()
    for p in hottest:
        row, col = divmod(p, 4)
        greyed[8 * row : 8 * row + 8, 8 * col : 8 * col + 8] = classifier.preprocessing.fill
    assert explanation.hiding.hottest == pytest.approx(probability(classifier, greyed, best), abs=1e-5)
    assert sorted(np.flatnonzero(hidden_places(explanation))) == sorted(hottest)
    assert 0 < explanation.hiding.random < 1
    assert explain(classifier, photo).hiding == explanation.hiding  # the same random fifths every time


def test_a_random_fifth_has_the_shape_of_the_hottest_one() -> None:
    cells = np.array([0, 1, 7, 23])
    hottest = np.isin(np.arange(24), cells).reshape(4, 6)
    rng = np.random.default_rng(0)
    for _ in range(20):
        moved = np.isin(np.arange(24), _moved(cells, (4, 6), rng)).reshape(4, 6)
        assert any(np.array_equal(np.roll(hottest, step, (0, 1)), moved) for step in np.ndindex(4, 6))


def test_a_photo_turned_by_exif_is_explained_as_it_is_seen(classifier: Classifier, tmp_path: Path) -> None:
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(np.zeros((40, 60, 3), np.uint8)).save(path, exif=exif)
    found = explain(classifier, path)
    assert found.source_size == (40, 60)
    assert found.region == Box(0, 10, 40, 40)


@pytest.mark.parametrize("method", list(Method))
def test_every_member_of_the_family_can_be_explained(photo: Path, method: Method) -> None:
    found = explain(Classifier(tiny_backbone(), ("red", "blue"), method), photo)
    assert found.weights.shape == (PROMPTS, 4, 4)
    assert np.isfinite(found.effects).all()
    if method is not Method.COPL_LITERAL:
        assert np.abs(found.effects).max() < 1e-4  # untrained: no update, no effect
    over = found.weights.sum((1, 2)) if method is Method.COPL_PATCHES else found.weights.sum(0)
    assert np.allclose(over, 1, atol=1e-5)


def test_a_file_that_cannot_be_read(classifier: Classifier, photo: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo")
    with pytest.raises(ImageUnreadable, match=r"broken\.jpg"):
        explain(classifier, broken)
    first, second, third = explain_many(classifier, [broken, photo, tmp_path / "gone.jpg"])
    assert isinstance(first, Unreadable)
    assert isinstance(second, Explanation)
    assert second.path == photo
    assert isinstance(third, Unreadable)


def test_explaining_leaves_gradients_on(classifier: Classifier, photo: Path) -> None:
    for _ in explain_many(classifier, [photo]):
        assert torch.is_grad_enabled()
