"""Labelling on a Ray cluster: actors load the classifier once, batches stream through them, order is kept.

A folder must lie on a path that every machine sees; photos of an object store are fetched by the actors through
fsspec. A batch whose actor or machine dies is labelled again by another one (Ray Data's retries).
"""

import os
import tempfile
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, Final

import numpy as np

from copl_engine.errors import EngineError, FolderProblem, OutputProblem
from copl_engine.export.tables import DIGITS
from copl_engine.images.names import path_from_text, path_text
from copl_engine.images.scan import is_photo_name
from copl_engine.inference.classify import BATCH, classify
from copl_engine.store.labelling import Label, Labelled
from copl_engine.types import Prediction, Unreadable

_UNREAD: Final = -1
Columns = Mapping[str, Any]


def start_ray() -> Any:
    """Ray, connected: to the cluster that ``RAY_ADDRESS`` names, else to one on this machine alone.

    Ray's usage statistics are switched off: nothing leaves the person's machines.

    Raises:
        EngineError: Ray is not installed, or the cluster does not answer.
    """
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise EngineError("This needs Ray: pip install 'copl-studio[scale]' on every machine.") from error
    if not ray.is_initialized():
        try:
            ray.init(log_to_driver=False, include_dashboard=False)
        except (ConnectionError, RuntimeError, ValueError) as error:
            address = os.environ.get("RAY_ADDRESS", "this machine")
            raise EngineError(f"No Ray cluster answers at {address} ({error}); start one with “ray start”.") from error
    context = ray.data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    return ray


def ray_labeller(classifier: Path) -> Label:
    """A way to label a folder that every machine of the cluster sees under the same path.

    Args:
        classifier: the classifier's file; its bytes travel with the actors.
    """
    ray = start_ray()
    content = classifier.read_bytes()

    def label(paths: Iterator[Path | Unreadable]) -> Generator[Labelled, None, None]:
        items = list(paths)
        texts = [path_text(item.absolute()) for item in items if isinstance(item, Path)]
        results = _results(ray, texts, content)
        while batch := list(islice(items, BATCH)):
            del items[:BATCH]
            yield tuple(item if isinstance(item, Unreadable) else _result(item, next(results)) for item in batch)

    return label


def label_store(classifier: Path, class_names: Iterable[str], source: str, target: str) -> Generator[int, None, int]:
    """Label the photos of an object store or folder into Parquet files, written by the actors' machines.

    Args:
        classifier: the classifier's file.
        class_names: in the order of the scores.
        source: an fsspec address, for example ``s3://bucket/photos``.
        target: an fsspec address of a folder for the Parquet files; empty, or not there yet.

    Yields:
        The number of photos, once they are found.

    Returns:
        The number of photos.

    Raises:
        FolderProblem: no photos are there.
        OutputProblem: the target holds something, such as the rows of an earlier run.
        EngineError: Ray is missing or does not answer, or nothing here reads such addresses.
    """
    out, folder = _store(target)
    if out.exists(folder) and out.find(folder):
        raise OutputProblem(f"{target} holds files already, and rows would be there twice; choose an empty place.")
    ray = start_ray()
    system, root = _store(source)
    found = sorted(path for path in system.find(root) if is_photo_name(path.rsplit("/", 1)[-1]))
    if not found:
        raise FolderProblem(f"No photos were found in {source}; choose another place.")
    yield len(found)
    texts = [system.unstrip_protocol(path) for path in found]
    labelled = _labelled(ray, texts, classifier.read_bytes())
    names, base = tuple(class_names), system.unstrip_protocol(root).rstrip("/") + "/"
    rows = labelled.map_batches(_table, fn_args=(names, base), batch_size=BATCH)
    rows.write_parquet(folder, filesystem=out)
    return len(found)


def _store(address: str) -> tuple[Any, str]:
    """The file system of an fsspec address, and the path in it.

    Raises:
        EngineError: its kind is unknown, or needs a package that is missing.
    """
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise EngineError(
            f"{address} cannot be opened ({error}); check the address, and install what its kind needs."
        ) from error
    return system, path


def _labelled(ray: Any, texts: list[str], classifier: bytes) -> Any:
    """A lazy data set of results, in the order of the photos."""
    blocks = -(-len(texts) // BATCH)
    photos = ray.data.from_items([{"path": text} for text in texts], override_num_blocks=blocks)
    most = max(int(ray.cluster_resources().get("CPU", 1)), 1)
    return photos.map_batches(
        Actor, fn_constructor_args=(classifier,), batch_size=BATCH, num_cpus=1, concurrency=(1, most)
    )


def _results(ray: Any, texts: list[str], classifier: bytes) -> Iterator[Mapping[str, Any]]:
    if not texts:
        return iter(())
    return iter(_labelled(ray, texts, classifier).iter_rows())


def _result(path: Path, row: Mapping[str, Any]) -> Prediction | Unreadable:
    if row["best"] == _UNREAD:
        return Unreadable(path, str(row["reason"]))
    return Prediction(path, tuple(map(float, row["scores"])), int(row["best"]))


class Actor:
    """One process of the cluster with the classifier in memory; called with batches of paths."""

    def __init__(self, classifier: bytes) -> None:
        from copl_engine.backbones.load import load_backbone_named
        from copl_engine.store.recipe import load_classifier
        from copl_engine.training.feature_cache import FeatureCache

        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "classifier.safetensors"
            file.write_bytes(classifier)
            self._classifier = load_classifier(file, load_backbone_named)
        self._cache = FeatureCache()

    def __call__(self, batch: Columns) -> dict[str, Any]:
        """Label a batch: columns path, best (-1: unreadable), scores, reason."""
        texts = [str(text) for text in batch["path"]]
        with tempfile.TemporaryDirectory() as folder:
            paths = [_at_hand(text, Path(folder) / str(number)) for number, text in enumerate(texts)]
            with closing(classify(self._classifier, paths, self._cache)) as labelling:
                results = [item for part in labelling for item in part]
        blank = [0.0] * len(self._classifier.class_names)
        read = [item if isinstance(item, Prediction) else None for item in results]
        return {
            "path": np.array(texts, object),
            "best": np.array([_UNREAD if item is None else item.best for item in read]),
            "scores": np.array([blank if item is None else item.scores for item in read], np.float64),
            "reason": np.array([item.reason if isinstance(item, Unreadable) else "" for item in results], object),
        }


def _at_hand(text: str, place: Path) -> Path | Unreadable:
    """A photo on this machine: itself, or fetched from its store."""
    if "://" not in text:
        return path_from_text(text)
    system, path = _store(text)
    if "file" in system.protocol:
        return Path(path)
    place.mkdir()
    local = place / str(path).rsplit("/", 1)[-1]
    try:
        system.get_file(path, str(local))
    except OSError as error:
        return Unreadable(Path(path), f"cannot be fetched ({error}); look whether its store answers.")
    return local


def _table(batch: Columns, names: tuple[str, ...], base: str) -> dict[str, Any]:
    """Results as the columns of a table of labels; a photo that could not be read has a reason and no class."""
    read = batch["best"] != _UNREAD
    scores = np.where(read[:, None], np.stack(batch["scores"]).round(DIGITS), np.nan)
    best = batch["best"].clip(0)
    columns: dict[str, Any] = {
        "path": np.array([str(text).removeprefix(base) for text in batch["path"]], object),
        "class": np.array([names[k] if ok else None for k, ok in zip(best, read, strict=True)], object),
        "confidence": scores[np.arange(len(best)), best],
        "reason": batch["reason"],
    }
    for number, name in enumerate(names):
        columns[f"score {name}" if name in columns else name] = scores[:, number]
    return columns
