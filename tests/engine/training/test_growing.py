"""A class more, or two classifiers in one: what stays, what is fitted anew, what is said of it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import QUICK, drain, tiny_backbone

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import Method
from copl_engine.errors import CannotGrow
from copl_engine.images.geometry import Framing
from copl_engine.training.calibrate import Mix
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import fit_head
from copl_engine.training.examples import Examples
from copl_engine.training.fit import Trained, fit_encoded
from copl_engine.training.grow import STEP_BACK, add_class, merge

NAMES = ("red", "green", "blue", "grey")
COUNT = 4


def photos(joint_width: int, seed: int = 0) -> Examples:
    """Four photos of each of four classes around directions of their own, two views, three patches."""
    rng = np.random.default_rng(seed)
    centres = np.random.default_rng(9).normal(size=(len(NAMES), joint_width))
    noise = 0.8 * rng.normal(size=(len(NAMES) * COUNT, 2, 4, joint_width))
    views = np.repeat(centres, COUNT, 0)[:, None, None] + noise
    views /= np.linalg.norm(views, axis=-1, keepdims=True)
    return Examples(NAMES, views.astype(np.float16), np.repeat(np.arange(len(NAMES)), COUNT), ())


def some(everything: Examples, labels: tuple[int, ...]) -> Examples:
    rows = np.flatnonzero(np.isin(everything.labels, labels))
    names = tuple(everything.class_names[label] for label in labels)
    return Examples(names, everything.views[rows], np.searchsorted(labels, everything.labels[rows]), ())


def trained_on(backbone: OpenClipBackbone, examples: Examples, method: Method = Method.COPL_EXAMPLES) -> Trained:
    classifier = Classifier(backbone, examples.class_names, method)
    return drain(fit_encoded(classifier, examples, replace(QUICK, method=method)))[1]


@pytest.fixture(scope="module")
def everything(tiny: OpenClipBackbone) -> Examples:
    return photos(tiny.joint_width)


@pytest.fixture(scope="module")
def three(tiny: OpenClipBackbone, everything: Examples) -> Trained:
    return trained_on(tiny, some(everything, (0, 1, 2)))


@pytest.fixture(scope="module")
def four(three: Trained, everything: Examples) -> Trained:
    return add_class(three, some(everything, (3,)))


def context_of(trained: Trained, examples: Examples) -> tuple[torch.Tensor, torch.Tensor]:
    """Context vectors and patches' weights of all examples."""
    with torch.no_grad():
        found = trained.classifier.learner(examples.plain(range(len(examples.labels)), torch.device("cpu")))
    return found.context, found.weights


def words_of(trained: Trained) -> torch.Tensor:
    return Classifier(trained.classifier.backbone, NAMES).learner.context.detach()


def test_prompts_step_back_once_and_places_keep_their_weights(
    three: Trained, four: Trained, everything: Examples, tiny: OpenClipBackbone
) -> None:
    assert four.classifier.class_names == NAMES
    assert three.classifier.class_names == NAMES[:3]
    (before, weights), (after, same) = context_of(three, everything), context_of(four, everything)
    words = words_of(three)
    assert torch.allclose(after, words + STEP_BACK * (before - words), atol=1e-5)
    assert torch.allclose(weights, same, atol=1e-5)
    assert (before - words).abs().max() > 0.001
    more = replace(some(photos(tiny.joint_width, 4), (3,)), class_names=("violet",))
    again, joined = add_class(four, more), add_class(three, some(photos(tiny.joint_width, 4), (0,)))
    assert torch.equal(context_of(again, everything)[0], after)
    assert torch.equal(context_of(joined, everything)[0], before)


def test_the_head_is_that_of_all_photos(four: Trained, everything: Examples) -> None:
    head, wanted = four.classifier.head, fit_head(everything, range(len(everything.labels)))
    assert head is not None
    assert torch.equal(head.weight, wanted.weight)
    assert torch.equal(head.bias, wanted.bias)


def test_the_check_is_made_anew_and_honestly(three: Trained, four: Trained, everything: Examples) -> None:
    before, after = three.held_out, four.held_out
    assert before is not None
    assert after is not None
    assert (after.labels == everything.labels).all()
    assert (after.fold[:12] == before.fold).all()
    assert before.context is not None
    words = words_of(three).numpy()
    given = torch.from_numpy(words + STEP_BACK * (before.context - words)).float()
    with torch.no_grad():
        asked = four.classifier.score_context(everything.plain(range(12), torch.device("cpu")), given).numpy()
    np.testing.assert_allclose(after.prompts[:12], asked, atol=0.05)  # vectors are kept as float16
    assert sorted(np.bincount(after.fold[12:])) == [1, 1, 1, 1]
    assert after.examples is not None
    for number in np.unique(after.fold):
        own, shown = np.flatnonzero(after.fold == number), np.flatnonzero(after.fold != number)
        wanted = fit_head(everything, shown).logits(everything.pooled(own)).numpy()
        np.testing.assert_array_equal(after.examples[own], wanted)
    assert four.classifier.mix == after.mix()
    assert four.curve is not None


def test_what_is_familiar_grows_with_it(
    three: Trained, four: Trained, everything: Examples, tiny: OpenClipBackbone
) -> None:
    at_once = trained_on(tiny, everything).classifier.familiarity
    before, after = three.classifier.familiarity, four.classifier.familiarity
    assert before is not None
    assert after is not None
    assert at_once is not None
    assert len(after.held_out) == 16
    assert torch.allclose(after.means[:3], before.means)
    assert torch.allclose(after.means, at_once.means)
    assert after.held_out.mean() == pytest.approx(at_once.held_out.mean(), abs=0.1)
    assert after.held_out.mean() < before.held_out.mean() - 0.4  # an even softmax over more classes is lower


def test_photos_of_a_class_that_is_there_join_it(three: Trained, tiny: OpenClipBackbone) -> None:
    more = some(photos(tiny.joint_width, seed=3), (1,))
    grown = add_class(three, replace(more, class_names=("Green_",)))
    assert grown.classifier.class_names == NAMES[:3]
    assert grown.classifier.kept is not None
    assert np.bincount(grown.classifier.kept.labels).tolist() == [4, 8, 4]
    assert grown.held_out is not None
    assert len(grown.held_out.labels) == 16


def test_one_photo_joins_a_class_that_is_there(three: Trained, tiny: OpenClipBackbone) -> None:
    more = some(photos(tiny.joint_width, seed=3), (1,))
    grown = add_class(three, Examples(more.class_names, more.views[:1], more.labels[:1], ()))
    assert grown.held_out is not None
    assert len(grown.held_out.labels) == 13
    assert grown.classifier.familiarity is not None
    assert len(grown.classifier.familiarity.held_out) == 13


def test_a_photo_that_it_has_counts_once(three: Trained, four: Trained, tiny: OpenClipBackbone) -> None:
    have, new = (some(photos(tiny.joint_width, seed), (3,)) for seed in (0, 3))
    with pytest.raises(CannotGrow, match="All these photos are among its examples of “grey” already"):
        add_class(four, have)
    both = replace(have, views=np.concatenate([have.views, new.views]), labels=np.repeat(have.labels, 2))
    files = tuple(Path(f"{number}.jpg") for number in range(8))
    grown = add_class(four, replace(both, paths=files))
    assert grown.classifier.kept is not None
    assert np.bincount(grown.classifier.kept.labels).tolist() == [4, 4, 4, 8]
    assert grown.photos == files[4:]
    assert grown.held_out is not None
    assert len(grown.held_out.labels) == 20


def test_a_class_of_one_photo_is_added_without_a_figure(three: Trained, everything: Examples) -> None:
    one = some(everything, (3,))
    grown = add_class(three, Examples(one.class_names, one.views[:1], one.labels[:1], ()))
    assert grown.held_out is None
    assert grown.curve is None
    assert grown.classifier.mix == Mix(1.0, 1.0)
    assert grown.classifier.class_names == NAMES


def test_a_classifier_that_cannot_grow_says_why(tiny: OpenClipBackbone, three: Trained, everything: Examples) -> None:
    new = some(everything, (3,))
    with pytest.raises(CannotGrow, match="keeps nothing of its examples"):
        add_class(three.forgetting(), new)
    assert three.classifier.kept is not None
    coop = trained_on(tiny, some(everything, (0, 1)), Method.COOP)
    with pytest.raises(CannotGrow, match="trained with “coop”; only copl and copl"):
        add_class(coop, new)
    assert coop.classifier.kept is None  # nothing is kept of examples where nothing is to be done with it
    assert coop.held_out is not None
    assert coop.held_out.context is None


def test_two_become_one(tiny: OpenClipBackbone, three: Trained, everything: Examples) -> None:
    other = trained_on(tiny, some(everything, (2, 3)))
    merged = merge(three, other)
    assert merged.classifier.class_names == NAMES
    assert merged.held_out is None
    head = merged.classifier.head
    assert head is not None
    assert torch.equal(head.weight, fit_head(everything, range(16)).weight)  # the four of “blue” are the same photos
    one, two = three.classifier.learner.snapshot(), other.classifier.learner.snapshot()
    for name, tensor in merged.classifier.learner.snapshot().items():
        assert torch.allclose(tensor, 0.6 * one[name] + 0.4 * two[name], atol=1e-6)
    assert merged.classifier.mix != Mix(1.0, 1.0)
    again = add_class(merged, some(photos(tiny.joint_width, 3), (0,)))
    assert again.held_out is None  # what no prompts were asked stays unmeasured
    assert merge(three, three).classifier.class_names == NAMES[:3]


def test_what_cannot_be_merged_says_why(tiny: OpenClipBackbone, three: Trained, everything: Examples) -> None:
    other = trained_on(tiny_backbone("other"), some(everything, (0, 1)))
    with pytest.raises(CannotGrow, match="on the model “tiny”, the other on “other”"):
        merge(three, other)
    examples = some(everything, (0, 1))
    whole = Classifier(tiny, examples.class_names, preprocessing=replace(tiny.preprocessing, framing=Framing.WHOLE))
    with pytest.raises(CannotGrow, match="One sees the whole photo"):
        merge(three, drain(fit_encoded(whole, examples, QUICK))[1])
