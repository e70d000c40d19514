"""What runs on the model's lane: torch, the backbone and the classifiers live there; the GUI holds ids."""

import gc
import itertools
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.services.jobs import Job, Lane, Steps
from app.services.judging import borders_of, judge, report
from app.services.measuring import Pace, measure
from app.words import QT_TR_NOOP
from copl_engine.config import BackboneSpec, TrainConfig
from copl_engine.inference.decision import Borders
from copl_engine.types import Explanation, Finish, Prediction, Summary, TrainProgress, Unreadable

if TYPE_CHECKING:
    import torch

    from copl_engine.backbones.protocol import Backbone
    from copl_engine.store.training_record import TrainingRecord
    from copl_engine.training.classifier import Classifier
    from copl_engine.training.feature_cache import FeatureCache
    from copl_engine.training.fit import Trained

EVENT_SECONDS: Final = 0.1
"""Least time between two events of a training: the window needs no more."""

Source = Callable[[], Iterable[Path | Unreadable]]


@dataclass(frozen=True, slots=True)
class Ready:
    """The model is loaded.

    Attributes:
        device: in the person's words.
        devices: all that could compute, words and name, the one in use first.
        import_seconds: the import of torch and the model's code alone.
        pace: what was measured on this machine.
    """

    device: str
    devices: tuple[tuple[str, str], ...]
    import_seconds: float
    pace: Pace


@dataclass(frozen=True, slots=True)
class ClassifierInfo:
    """A classifier that the model's lane keeps.

    Attributes:
        id: names it in ``EngineService.classify`` and ``explain``; for this run of the program only.
        class_names: in the order of a prediction's scores.
        file: where it is kept.
        steps: of its training; 0 if loaded.
        accuracy: expected on new photos, from examples held out in the folds, 0 to 1; None if none were.
        interval: the 95% interval of that.
        borders: which labels to trust, for each of ``judging.REVIEW_SHARES``; empty if none were held out.
        unreadable: examples left out of its training.
    """

    id: int
    class_names: tuple[str, ...]
    file: Path
    steps: int = 0
    accuracy: float | None = None
    interval: tuple[float, float] | None = None
    borders: tuple[Borders, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()


class EngineService:
    """Submits the engine's work to the model's lane.

    Args:
        lane: the one thread that may touch torch.
        spec: which backbone.
        config: how to train; tests make it small.
        cache: folder of the feature cache; the user's by default.
    """

    def __init__(
        self,
        lane: Lane,
        spec: BackboneSpec | None = None,
        config: TrainConfig | None = None,
        cache: Path | None = None,
    ) -> None:
        self.config = config or TrainConfig()
        self._lane = lane
        self._spec = spec or BackboneSpec()
        self._cache_folder = cache
        self._ids = itertools.count(1)
        self._classifiers: dict[int, Classifier] = {}  # touched on the lane only, like the two below
        self._backbone: Backbone | None = None
        self._cache: FeatureCache | None = None
        self._cache_limit: int | None = None
        self._threads = self._all_threads = 0

    def prepare(self, device: str | None = None) -> Job:
        """Import torch, load the backbone, measure. Yields sentences, ends with Done(Ready)."""
        return self._lane.submit(lambda: self._prepare(device))

    def train(self, examples: Mapping[str, tuple[Path, ...]], target: Path, none: Sequence[Path] = ()) -> Job:
        """Train and keep. Yields TrainProgress, ends with Done(ClassifierInfo); ``finish()`` keeps the best so far.

        Args:
            examples: photos of each class.
            target: the classifier's file.
            none: photos of none of the classes, where there are any.
        """
        return self._lane.submit(lambda: self._train(dict(examples), target, tuple(none)))

    def load(self, file: Path) -> Job:
        """Read a classifier file. Ends with Done(ClassifierInfo)."""
        return self._lane.submit(lambda: self._load(file), short=True)

    def classify(self, classifier: int, source: Source) -> Job:
        """Label photos; ``source`` is called and drained on the lane, so it may be a scan.

        Yields tuple[Prediction | Unreadable, ...], ends with Done(Summary).
        """
        return self._lane.submit(lambda: self._classify(classifier, source))

    def explain(self, classifier: int, path: Path) -> Job:
        """Explain one photo, hiding check included; runs between two steps of a long job. Done(Explanation)."""
        return self._lane.submit(lambda: self._explain(classifier, path), short=True)

    def order_for_review(self, classifier: int, predictions: Sequence[Prediction], count: int) -> Job:
        """The photos that a person should look at first, from kept features. Done(tuple[Prediction, ...])."""
        return self._lane.submit(lambda: self._order(classifier, tuple(predictions), count), short=True)

    def judge(self, file: Path, before: Path | None) -> Job:
        """What a classifier's check says, beside that of the one before. Done(Quality), None without a check."""
        return self._lane.submit(lambda: judge(file, before), short=True)

    def report(self, classifier: ClassifierInfo, target: Path) -> Job:
        """Write the report of ``copl report``. Done(Path)."""
        return self._lane.submit(lambda: report(classifier.file, self._classifiers[classifier.id], target))

    def use_threads(self, threads: int) -> None:
        """Compute with so many threads of the processor from now on; 0: with all."""
        self._threads = threads
        if self._backbone is not None:
            self._lane.submit(self._set_threads, short=True)

    def limit_cache(self, limit: int) -> None:
        """Kept features may take so many bytes from now on; 0: a part of what is free on the disk."""
        self._cache_limit = limit or None
        if self._cache is not None:
            self._lane.submit(self._limit_cache, short=True)

    def _set_threads(self) -> Steps:
        yield self._threads
        self._take_threads()

    def _take_threads(self) -> None:
        import torch

        self._all_threads = self._all_threads or torch.get_num_threads()
        torch.set_num_threads(self._threads or self._all_threads)

    def _limit_cache(self) -> Steps:
        yield self._cache_limit
        if self._cache is not None:
            self._cache.limit_to(self._cache_limit)

    def _prepare(self, device: str | None) -> Steps:
        yield QT_TR_NOOP("Getting ready…")
        started = time.perf_counter()
        import torch

        from copl_engine.backbones.load import load_backbone
        from copl_engine.device import choose_device, describe
        from copl_engine.training import fit  # noqa: F401 - imported now, so that training starts at once
        from copl_engine.training.feature_cache import FeatureCache

        imported = time.perf_counter() - started
        yield QT_TR_NOOP("Loading the model…")
        self._take_threads()
        there = device in [str(each) for each in _devices()]  # a card may have gone since it was chosen
        chosen = torch.device(device) if device and there else choose_device()
        backbone = load_backbone(self._spec, chosen)
        self._backbone = backbone
        self._cache = self._cache or FeatureCache(self._cache_folder, self._cache_limit)
        yield QT_TR_NOOP("Measuring this machine…")
        pace = measure(backbone, self.config)
        gc.freeze()  # what was imported stays: to look through all of it now and then would stall the window
        others = [each for each in _devices() if each != chosen]
        devices = tuple((describe(each), str(each)) for each in (chosen, *others))
        return Ready(describe(chosen), devices, imported, pace)

    def _loaded(self, _name: str = "") -> "Backbone":
        from copl_engine.backbones.load import load_backbone
        from copl_engine.training.feature_cache import FeatureCache

        if self._backbone is None:
            self._backbone = load_backbone(self._spec)
        self._cache = self._cache or FeatureCache(self._cache_folder, self._cache_limit)
        return self._backbone

    def _train(self, examples: dict[str, tuple[Path, ...]], target: Path, none: tuple[Path, ...]) -> Steps:
        from copl_engine.store.recipe import save_classifier
        from copl_engine.store.training_record import TrainingRecord
        from copl_engine.training.fit import TrainRequest, fit

        backbone = self._loaded()
        request = TrainRequest(examples, self.config, none=none)
        trained: Trained = yield from _spaced(fit(request, backbone, self._cache))
        record = TrainingRecord.of(trained, self.config, target)
        save_classifier(trained.classifier, target, record)
        info = self._keep(trained.classifier, target, record)
        return replace(info, steps=trained.steps, unreadable=trained.unreadable)

    def _load(self, file: Path) -> Steps:
        from copl_engine.store.recipe import load_classifier, read_parts
        from copl_engine.store.training_record import TrainingRecord

        yield file
        classifier = load_classifier(file, self._loaded)
        return self._keep(classifier, file, TrainingRecord.read(*read_parts(file)))

    def _keep(self, classifier: "Classifier", file: Path, record: "TrainingRecord | None") -> ClassifierInfo:
        number = next(self._ids)
        self._classifiers[number] = classifier
        said = record.accuracy() if record is not None else None
        return ClassifierInfo(
            number,
            classifier.class_names,
            file,
            accuracy=said.estimate if said else None,
            interval=(said.low, said.high) if said else None,
            borders=borders_of(classifier),
        )

    def _classify(
        self, classifier: int, source: Source
    ) -> Generator[tuple[Prediction | Unreadable, ...], Finish | None, Summary]:
        from copl_engine.inference.classify import classify

        yield ()  # at once, so that a cancel before the first batch is quick
        labelling = classify(self._classifiers[classifier], source(), self._cache)
        summary: Summary = yield from _stoppable(labelling)
        return summary

    def _order(
        self, classifier: int, predictions: tuple[Prediction, ...], count: int
    ) -> Generator[int, Finish | None, tuple[Prediction, ...]]:
        from copl_engine.inference.review_order import order_for_review

        found: tuple[Prediction, ...] = yield from _stoppable(
            order_for_review(self._classifiers[classifier], predictions, count, self._cache)
        )
        return found

    def _explain(self, classifier: int, path: Path) -> Generator[Path, Finish | None, Explanation]:
        from copl_engine.inference.explain import explain

        yield path
        return explain(self._classifiers[classifier], path)


def _devices() -> "list[torch.device]":
    """The processor and every graphics device that torch can use."""
    import torch

    cards = [torch.device("cuda", number) for number in range(torch.cuda.device_count())]
    apple = [torch.device("mps")] if torch.backends.mps.is_available() else []
    return [*cards, *apple, torch.device("cpu")]


def _spaced(training: Generator[TrainProgress, Finish | None, "Trained"]) -> Steps:
    """The same training with fewer events: at most one each ``EVENT_SECONDS``; a FINISH is passed on at once."""
    last = 0.0
    answer: Finish | None = None
    try:
        event = next(training)
        while True:
            if (now := time.monotonic()) - last >= EVENT_SECONDS or event.accuracy is not None:
                last = now
                answer = yield event
            event = training.send(answer)
            answer = None
    except StopIteration as end:
        return end.value
    finally:
        training.close()


def _stoppable(steps: Generator[Any, None, Any]) -> Steps:
    """The same steps for a caller that may send FINISH, which labelling does not know: it just ends there."""
    try:
        while True:
            try:
                event = next(steps)
            except StopIteration as end:
                return end.value
            if (yield event) is not None:
                return Summary(0, 0)
    finally:
        steps.close()
