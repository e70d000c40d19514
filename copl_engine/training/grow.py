"""A class more, or two classifiers in one, without the earlier photos.

Prompts are shared over the classes, so a new class's name goes through the same context vectors and nothing is trained
again; its examples join the examples' head, which is fitted anew on the pooled features that the classifier keeps. What
is taken back of the prompts is in the spirit of WiSE-FT (arXiv 2109.01903), their mean in that of model soups (arXiv
2203.05482). What it costs: ``bench.growing``.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from copl_engine.config import Method
from copl_engine.errors import CannotGrow
from copl_engine.images.names import name_key
from copl_engine.training.calibrate import Mix, fit_mix
from copl_engine.training.choice import held_out_means
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import fit_head, held_out_head
from copl_engine.training.examples import Examples
from copl_engine.training.familiarity import NAMES, Familiarity, class_means, fit_familiarity
from copl_engine.training.fit import Trained
from copl_engine.training.learning_curve import learning_curve
from copl_engine.training.objective import SCORE_BATCH, contexts, prompt_logits
from copl_engine.training.validate import HeldOut, fold_numbers, nearly_same

STEP_BACK: Final = 0.5
"""Part of what the prompts learned that is left when the first class is added: they learned to tell others apart. On 18
problems of the choosing sets (5 shots) 1, 0.75, 0.5, 0.25 and 0 were behind training on all photos by 1.1, 0.8, 0.2,
0.8 and 1.1 points; 0.5 was before 1 by 0.9 (0.3 to 1.4)."""

_SEED: Final = 1  # of the learning curve's sub-samples


def add_class(trained: Trained, new: Examples) -> Trained:
    """The same with one class more, or with further examples of a class that it has.

    The check is made anew: what the folds' prompts say of the new class they say through the context vectors that are
    kept of every held-out example, and no prompts were shown the new examples. Where that is not possible the result
    has no check, and says nothing of how often it is right.

    Args:
        trained: a training, or what a file holds of it; it stays as it is.
        new: examples of one class, with as many views as the kept ones; those that it has already are passed over.

    Raises:
        CannotGrow: nothing is kept of the earlier examples, the method has no place for them, or it has them all.
    """
    before = trained.classifier
    new = _without(new, growable(before))
    if not len(new.labels):
        raise CannotGrow(f"All these photos are among its examples of “{new.class_names[0]}” already; give others.")
    both = _together(growable(before), new)
    familiarity = _familiarity(before)
    grown = _made(before, both, before.learner.snapshot())
    joined = len(both.class_names) == len(before.class_names)
    share = 1.0 if before.grown or joined else STEP_BACK
    grown.grown = before.grown or not joined
    words = _words(grown)
    if share < 1:
        grown.learner.step_back(words, share)
    grown.familiarity = Familiarity(
        class_means(both, range(len(both.labels))),
        torch.cat([familiarity.patches.cpu(), fit_familiarity(new, range(len(new.labels))).patches]),
        _shifted(before, familiarity.held_out, both),
        None if familiarity.none is None else float(_shifted(before, np.array(familiarity.none), both)),
    )
    held_out = _check(grown, _stepped_back(trained.held_out, words, share), both, new)
    photos = trained.photos + new.paths
    if held_out is None:
        return Trained(_on_device(grown), photos=photos)
    grown.mix = held_out.mix()
    scores = _new_scores(grown, familiarity, held_out, both, new)
    grown.familiarity = replace(grown.familiarity, held_out=np.sort(np.append(grown.familiarity.held_out, scores)))
    pooled = both.pooled(range(len(both.labels))).numpy()
    curve = learning_curve(pooled, held_out.labels, held_out.fold, _SEED)
    return Trained(_on_device(grown), held_out=held_out, curve=curve, photos=photos)


def merge(one: Trained, other: Trained) -> Trained:
    """Both classifiers' classes in one; classes of the same name are joined.

    The prompts are the mean of both, by the number of their classes; they began as the same words, and the keys hardly
    move. The prompts of one were never asked about the other's photos, so the result has no check, and says nothing of
    how often it is right.

    Raises:
        CannotGrow: as ``add_class``, or the two have different models or see photos differently.
    """
    first, second = one.classifier, other.classifier
    if first.backbone.weights_hash != second.backbone.weights_hash:
        raise CannotGrow(
            f"One was trained on the model “{first.backbone.id}”, the other on “{second.backbone.id}”; only "
            "classifiers of the same model can be merged. Train one of them again."
        )
    if first.preprocessing != second.preprocessing:
        raise CannotGrow("One sees the whole photo, the other its centred square; train one of them again.")
    mine, theirs = growable(first), growable(second)
    both = _together(mine, _without(theirs, mine))
    share = len(mine.class_names) / (len(mine.class_names) + len(theirs.class_names))
    ours = second.learner.snapshot()
    mean = {name: share * tensor + (1 - share) * ours[name] for name, tensor in first.learner.snapshot().items()}
    merged = _made(first, both, mean)
    merged.grown = True
    merged.familiarity = Familiarity(
        class_means(both, range(len(both.labels))),
        torch.cat([_familiarity(first).patches.cpu(), _familiarity(second).patches.cpu()]),
        np.sort(np.concatenate([_shifted(each, _familiarity(each).held_out, both) for each in (first, second)])),
    )
    return Trained(_on_device(merged), photos=one.photos + other.photos)


def growable(classifier: Classifier) -> Examples:
    """What is kept of a classifier's examples.

    Raises:
        CannotGrow: nothing is, or the method has no place for more.
    """
    if not classifier.method.grows:
        raise CannotGrow(
            f"It was trained with “{classifier.method}”; only copl and copl+examples take further classes. Train again."
        )
    if classifier.kept is None or classifier.familiarity is None:
        raise CannotGrow(
            "It keeps nothing of its examples: an older program wrote it, or it was told not to. Train again, with the "
            "photos of all classes."
        )
    return classifier.kept


def _familiarity(classifier: Classifier) -> Familiarity:
    assert classifier.familiarity is not None  # it comes with the kept examples
    return classifier.familiarity


def _together(old: Examples, new: Examples) -> Examples:
    """Both without patches, in the views that both have; classes of the same name are one."""
    places = {name_key(name): index for index, name in enumerate(old.class_names)}
    names = list(old.class_names)
    for name in new.class_names:
        if places.setdefault(name_key(name), len(names)) == len(names):
            names.append(name)
    into = np.array([places[name_key(name)] for name in new.class_names], np.int64)
    views = min(old.views.shape[1], new.views.shape[1])
    stored = np.concatenate([old.views[:, :views, :1], new.views[:, :views, :1]])
    return Examples(tuple(names), stored, np.concatenate([old.labels, into[new.labels]]), ())


def _without(theirs: Examples, mine: Examples) -> Examples:
    """Their examples without those that are, class and photo, among mine."""
    known = set(_identities(mine))
    rows = [row for row, identity in enumerate(_identities(theirs)) if identity not in known]
    paths = tuple(theirs.paths[row] for row in rows) if theirs.paths else ()
    return Examples(theirs.class_names, theirs.views[rows], theirs.labels[rows], paths)


def _identities(examples: Examples) -> Iterator[tuple[str, bytes]]:
    """Class and plain view of each example."""
    for label, views in zip(examples.labels, examples.views, strict=True):
        yield name_key(examples.class_names[label]), views[0, 0].tobytes()


def _made(before: Classifier, both: Examples, learner: dict[str, Tensor]) -> Classifier:
    grown = Classifier(before.backbone, both.class_names, Method.COPL_EXAMPLES, before.preprocessing)
    grown.learner.load_state_dict(learner)
    grown.head = fit_head(both, range(len(both.labels))).to(before.backbone.device)
    grown.mix = _mix_by_names(grown, both)
    grown.kept = both
    return grown


def _words(classifier: Classifier) -> Tensor:
    """(M, W) context vectors before anything is learned."""
    fresh = Classifier(classifier.backbone, classifier.class_names, classifier.method, classifier.preprocessing)
    return fresh.learner.context.detach()


def _stepped_back(before: HeldOut | None, words: Tensor, share: float) -> HeldOut | None:
    """What the folds' prompts would have given each example, had they stepped back too."""
    if before is None or before.context is None:
        return before
    start = words.cpu().numpy()
    return replace(before, context=(start + share * (before.context - start)).astype(np.float16))


def _mix_by_names(grown: Classifier, both: Examples) -> Mix:
    """Weights where the prompts cannot be asked of examples that they were not shown: the bare names speak for them.

    Names are less sure than trained prompts, so that these count a little less than they could.
    """
    fold = fold_numbers(both.views[:, :, 0].astype(np.float32), both.labels, _SEED)
    if fold is None:
        return Mix.even(with_examples=True)
    names = _asked(grown, both, _words(grown).unsqueeze(0))
    return fit_mix(names, held_out_head(both, fold), both.labels)


def _check(grown: Classifier, before: HeldOut | None, both: Examples, new: Examples) -> HeldOut | None:
    """All examples held out; None where the earlier ones' context vectors are not kept or a class stays in one fold."""
    if before is None or before.context is None or len(before.context) + len(new.labels) != len(both.labels):
        return None
    fold = _dealt(both, before.fold)
    if any(len(np.unique(fold[both.labels == label])) < 2 for label in range(len(both.class_names))):
        return None
    rows = range(len(new.labels))
    earlier = replace(both, views=both.views[: len(before.labels)], labels=both.labels[: len(before.labels)])
    asked = _asked(grown, earlier, torch.from_numpy(before.context).float())
    prompts = np.concatenate([asked, prompt_logits(grown, new, rows)])
    head = held_out_head(both, fold)
    others = {
        "nearest mean": held_out_means(both, fold),
        "linear probe": head.argmax(-1),
        Method.COPL.value: prompts.argmax(-1),
    }
    context = np.concatenate([before.context, contexts(grown, new, rows)])
    return HeldOut(prompts, head, both.labels, fold, others, context)


def _dealt(both: Examples, before: NDArray[np.int64]) -> NDArray[np.int64]:
    """The folds of all examples: earlier ones stay, new ones go where fewest of their class are, or to their like."""
    groups = nearly_same(both.views[:, :, 0].astype(np.float32))
    fold = np.append(before, np.full(len(both.labels) - len(before), -1))
    numbers = range(int(before.max()) + 1)
    for row in range(len(before), len(fold)):
        alike = fold[(groups == groups[row]) & (fold >= 0)]
        same_class = fold[both.labels == both.labels[row]]
        fewest = min(numbers, key=lambda one: (int(np.sum(same_class == one)), int(np.sum(fold == one))))
        fold[row] = alike[0] if len(alike) else fewest
    return fold


def _asked(grown: Classifier, examples: Examples, context: Tensor) -> NDArray[np.float32]:
    """(N, K) logits of examples for all classes by context vectors (N, M, W), or (1, M, W) for all of them."""
    device, parts = grown.backbone.device, []
    for start in range(0, len(examples.labels), SCORE_BATCH):
        rows = range(start, min(start + SCORE_BATCH, len(examples.labels)))
        given = context[start : start + SCORE_BATCH] if len(context) > 1 else context
        with torch.no_grad():
            parts.append(grown.score_context(examples.plain(rows, device), given.to(device)).cpu())
    return torch.cat(parts).numpy()


def _shifted(before: Classifier, scores: NDArray[np.float64], both: Examples) -> NDArray[np.float64]:
    """Scores of familiarity among more classes: an even softmax over them is lower."""
    lower: NDArray[np.float64] = scores - NAMES * np.log(len(both.class_names) / len(before.class_names))
    return lower


def _new_scores(
    grown: Classifier, old: Familiarity, held_out: HeldOut, both: Examples, new: Examples
) -> NDArray[np.float64]:
    """Familiarity of the new examples, each held out of means and patches."""
    first = len(both.labels) - len(new.labels)
    fold = held_out.fold[first:]
    confidence = torch.from_numpy(held_out.logits()[first:].max(-1)).float()
    likeness = torch.from_numpy(held_out.prompts[first:]) / grown.backbone.logit_scale
    found = np.empty(len(fold))
    for number in np.unique(fold):
        own, shown = np.flatnonzero(fold == number), np.flatnonzero(fold != number)
        beside = [fit_familiarity(new, shown).patches] if len(shown) else []  # all new ones may be in one fold
        patches = torch.cat([old.patches.cpu(), *beside])
        familiar = Familiarity(class_means(both, np.flatnonzero(held_out.fold != number)), patches, np.empty(0))
        found[own] = familiar.scores(new.plain(own, torch.device("cpu")), likeness[own], confidence[own]).numpy()
    return found


def _on_device(classifier: Classifier) -> Classifier:
    if classifier.familiarity is not None:
        classifier.familiarity = classifier.familiarity.to(classifier.backbone.device)
    return classifier
