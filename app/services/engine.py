"""What runs on the model's lane: torch, the backbone and the classifiers live there; the GUI holds ids."""

import gc
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.services.devices import devices
from app.services.in_memory import InMemory
from app.services.jobs import Job, Lane, Steps
from app.services.judging import borders_of, judge, report
from app.services.measuring import Pace, measure
from app.words import QT_TR_NOOP
from copl_engine.config import BackboneSpec, TrainConfig
from copl_engine.errors import OutputProblem
from copl_engine.inference.decision import Borders
from copl_engine.store.bundle import check_reachable
from copl_engine.types import Explanation, Finish, Prediction, Summary, TrainProgress, Unreadable

if TYPE_CHECKING:
    from copl_engine.backbones.room import Verdict
    from copl_engine.store.training_record import TrainingRecord
    from copl_engine.training.classifier import Classifier
    from copl_engine.training.feature_cache import FeatureCache
    from copl_engine.training.fit import Trained

STARTER: Final = BackboneSpec().name

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
        model: its id.
        room: its verdict on the memory, from before it was loaded.
    """

    device: str
    devices: tuple[tuple[str, str], ...]
    import_seconds: float
    pace: Pace
    model: str = STARTER
    room: "Verdict | None" = None


@dataclass(frozen=True, slots=True)
class ClassifierInfo:
    """A classifier that the model's lane keeps.

    Attributes:
        id: names it in ``EngineService.classify`` and ``explain``; for this run of the program only.
        class_names: in the order of a prediction's scores.
        file: where it is kept.
        model: id of the model that it was trained on.
        steps: of its training; 0 if loaded.
        accuracy: expected on new photos, from examples held out in the folds, 0 to 1; None if none were.
        interval: the 95% interval of that.
        borders: which labels to trust, for each of ``judging.REVIEW_SHARES``; empty if none were held out.
        unreadable: examples left out of its training.
    """

    id: int
    class_names: tuple[str, ...]
    file: Path
    model: str = STARTER
    steps: int = 0
    accuracy: float | None = None
    interval: tuple[float, float] | None = None
    borders: tuple[Borders, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()


class EngineService:
    """Submits the engine's work to the model's lane.

    Args:
        lane: the one thread that may touch torch.
        config: how to train; tests make it small.
        cache: folder of the feature cache; the user's by default.

    Attributes:
        model: id of the model that trainings use from now on.
    """

    def __init__(
        self,
        lane: Lane,
        config: TrainConfig | None = None,
        cache: Path | None = None,
    ) -> None:
        self.config = config or TrainConfig()
        self.model = STARTER
        self._lane = lane
        self._cache_folder = cache
        self._memory = InMemory()  # touched on the lane only, like the next one
        self._cache: FeatureCache | None = None
        self._cache_limit: int | None = None
        self._threads = self._all_threads = 0

    def prepare(self, device: str | None = None) -> Job:
        """Import torch, load ``model``, measure. Yields sentences, ends with Done(Ready)."""
        model = self.model
        return self._lane.submit(lambda: self._prepare(model, device or ""))

    def forget_model(self) -> None:
        """The model's files are others now: it is loaded anew when it is needed."""
        self._lane.submit(self._forget_model, short=True)

    def train(self, examples: Mapping[str, tuple[Path, ...]], target: Path, none: Sequence[Path] = ()) -> Job:
        """Train and keep. Yields TrainProgress, ends with Done(ClassifierInfo); ``finish()`` keeps the best so far.

        Args:
            examples: photos of each class.
            target: the classifier's file.
            none: photos of none of the classes, where there are any.
        """
        model = self.model
        return self._lane.submit(lambda: self._train(model, dict(examples), target, tuple(none)))

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
        return self._lane.submit(lambda: report(classifier.file, self._memory.classifier(classifier.id), target))

    def use_threads(self, threads: int) -> None:
        """Compute with so many threads of the processor from now on; 0: with all."""
        self._threads = threads
        if self._all_threads:
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

    def _forget_model(self) -> Steps:
        yield None
        self._memory.forget()

    def _prepare(self, model: str, device: str) -> Steps:
        yield QT_TR_NOOP("Getting ready…")
        started = time.perf_counter()
        import copl_engine.backbones.load  # noqa: F401 - torch and open_clip
        from copl_engine.device import describe
        from copl_engine.training import fit  # noqa: F401 - imported now, so that training starts at once

        imported = time.perf_counter() - started
        yield QT_TR_NOOP("Loading the model…")
        self._take_threads()
        self._memory.use(device)
        backbone, room = self._memory.model(model), self._memory.room
        self._features()
        yield QT_TR_NOOP("Measuring this machine…")
        pace = measure(backbone, self.config)
        gc.freeze()  # what was imported stays: to look through all of it now and then would stall the window
        others = [each for each in devices() if each != backbone.device]
        found = tuple((describe(each), str(each)) for each in (backbone.device, *others))
        return Ready(describe(backbone.device), found, imported, pace, model, room)

    def _features(self) -> "FeatureCache":
        from copl_engine.training.feature_cache import FeatureCache

        self._cache = self._cache or FeatureCache(self._cache_folder, self._cache_limit)
        return self._cache

    def _train(self, model: str, examples: dict[str, tuple[Path, ...]], target: Path, none: tuple[Path, ...]) -> Steps:
        from copl_engine.store.recipe import save_classifier
        from copl_engine.store.training_record import TrainingRecord
        from copl_engine.training.fit import TrainRequest, fit

        request = TrainRequest(examples, self.config, none=none)
        trained: Trained = yield from _spaced(fit(request, self._memory.model(model), self._features()))
        record = TrainingRecord.of(trained, self.config, target)
        try:
            save_classifier(trained.classifier, target, record)
        except OutputProblem:
            check_reachable(target.parent.parent)
            raise
        info = self._keep(trained.classifier, target, record)
        return replace(info, steps=trained.steps, unreadable=trained.unreadable)

    def _load(self, file: Path) -> Steps:
        from copl_engine.store.recipe import load_classifier, read_record

        yield file
        classifier = load_classifier(file, self._memory.model)
        return self._keep(classifier, file, read_record(file))

    def _keep(self, classifier: "Classifier", file: Path, record: "TrainingRecord | None") -> ClassifierInfo:
        said = record.accuracy() if record is not None else None
        return ClassifierInfo(
            self._memory.keep(classifier, file),
            classifier.class_names,
            file,
            classifier.backbone.id,
            accuracy=said.estimate if said else None,
            interval=(said.low, said.high) if said else None,
            borders=borders_of(classifier),
        )

    def _classify(
        self, classifier: int, source: Source
    ) -> Generator[tuple[Prediction | Unreadable, ...], Finish | None, Summary]:
        from copl_engine.inference.classify import classify

        yield ()  # at once, so that a cancel before the first batch is quick
        labelling = classify(self._memory.classifier(classifier), source(), self._features())
        summary: Summary = yield from _stoppable(labelling)
        return summary

    def _order(
        self, classifier: int, predictions: tuple[Prediction, ...], count: int
    ) -> Generator[int, Finish | None, tuple[Prediction, ...]]:
        from copl_engine.inference.review_order import order_for_review

        found: tuple[Prediction, ...] = yield from _stoppable(
            order_for_review(self._memory.classifier(classifier), predictions, count, self._features())
        )
        return found

    def _explain(self, classifier: int, path: Path) -> Generator[Path, Finish | None, Explanation]:
        from copl_engine.inference.explain import explain

        yield path
        return explain(self._memory.classifier(classifier), path)


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
