"""The evidence map of a tower that can look closer, and of one that cannot."""

from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import drain
from PIL import Image

from copl_engine.backbones.closer import closer_size
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import Method
from copl_engine.images.decode import open_photo, render
from copl_engine.images.geometry import seen_box
from copl_engine.inference.classify import classify
from copl_engine.inference.evidence import evidence, evidence_map
from copl_engine.inference.explain import explain
from copl_engine.training.calibrate import Mix
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import ExampleHead
from copl_engine.training.features import Encoder, as_features
from copl_engine.types import Prediction


@pytest.fixture(scope="module")
def zero_shot(starter: OpenClipBackbone) -> Classifier:
    return Classifier(starter, ("gear", "spring", "washer"), Method.ZERO_SHOT)


@pytest.fixture(scope="module")
def photo(repository: Path) -> Path:
    return repository / "resources" / "sample" / "gear" / "gear_010.jpg"


def seen(classifier: Classifier, path: Path, size: int) -> np.ndarray:
    opened = open_photo(path, size)
    region = seen_box(opened.source_size, classifier.preprocessing.framing)
    return render(opened, region, size, classifier.preprocessing.fill)


def test_a_closer_look_is_tried_out_not_known_by_name(starter: OpenClipBackbone, tiny: OpenClipBackbone) -> None:
    assert closer_size(starter) == 2 * starter.preprocessing.size  # convolutions take any size
    assert closer_size(tiny) is None  # position embeddings are of one size


def test_the_map_is_finer_and_its_mean_is_the_lead(zero_shot: Classifier, photo: Path) -> None:
    told = explain(zero_shot, photo)
    assert told.evidence.shape == (3, 14, 14)
    assert told.weights.shape[1:] == (7, 7)
    stored = Encoder(zero_shot.backbone, zero_shot.preprocessing).encode_pixels(seen(zero_shot, photo, 224)[None])
    logits = zero_shot.score(as_features(list(stored), zero_shot.backbone.device)).logits[0].numpy()
    leads = [logits[k] - np.delete(logits, k).mean() for k in range(3)]
    assert np.allclose(told.evidence.mean((1, 2)), leads, atol=0.02)  # features are kept in 16 bits


def test_half_of_the_map_is_the_labelling_look_and_half_the_closer_one(zero_shot: Classifier, photo: Path) -> None:
    backbone = zero_shot.backbone
    own, closer = (seen(zero_shot, photo, size) for size in (224, 448))
    features, fine = (backbone.encode_images(torch.from_numpy(pixels[None])) for pixels in (own, closer))
    texts = zero_shot.score(features).texts
    coarse = evidence(zero_shot, features, texts)[0].view(3, 7, 7).numpy()
    places = evidence(zero_shot, fine, texts)[0].view(3, 14, 14).numpy()
    found = evidence_map(zero_shot, features, texts, closer)
    moved = places - places.mean((1, 2), keepdims=True) + coarse.mean((1, 2), keepdims=True)
    for row, col in ((0, 0), (5, 8), (13, 13)):
        wanted = (coarse[:, row // 2, col // 2] + moved[:, row, col]) / 2
        assert np.allclose(found[:, row, col], wanted, atol=1e-4)
    assert np.array_equal(evidence_map(zero_shot, features, texts, None), coarse)


def test_the_closer_look_does_not_touch_the_scores(zero_shot: Classifier, tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (60, 80, 3), dtype=np.uint8).repeat(25, 0).repeat(25, 1)
    path = tmp_path / "large.jpg"  # so large that it is decoded smaller, by how much depends on the size wanted
    Image.fromarray(pixels).save(path)
    (((labelled,),), _) = drain(classify(zero_shot, [path]))
    assert isinstance(labelled, Prediction)
    assert np.allclose(explain(zero_shot, path).scores, labelled.scores, atol=1e-6)


def test_the_evidence_is_of_prompts_and_examples_together(starter: OpenClipBackbone, photo: Path) -> None:
    """Of a tower that pools by averaging, its mean between two classes is their lead in the answer's logits."""
    classifier = Classifier(starter, ("gear", "washer"), Method.COPL_EXAMPLES)
    weight = torch.randn(2, starter.joint_width, generator=torch.Generator().manual_seed(1))
    classifier.head, classifier.mix = ExampleHead(weight, torch.zeros(2)), Mix(0.7, 1.3)
    pixels = seen(classifier, photo, 224)
    features = as_features(list(Encoder(starter, classifier.preprocessing).encode_pixels(pixels[None])), starter.device)
    with torch.no_grad():
        scores = classifier.score(features)
        answer = classifier.mixed(features, scores.logits)[0]
        found = evidence(classifier, features, scores.texts)[0].mean(1)
    assert float(found[0]) == pytest.approx(float(answer[0] - answer[1]), abs=0.05)
