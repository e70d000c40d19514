"""``copl inspect``: what is in a classifier file, without its model."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from copl_engine.cli.classify import ClassifierFile
from copl_engine.cli.console import result
from copl_engine.cli.train import AsJson
from copl_engine.images.geometry import Framing
from copl_engine.images.names import show

if TYPE_CHECKING:
    from copl_engine.store.recipe import Recipe
    from copl_engine.store.training_record import TrainingRecord


def inspect(classifier: ClassifierFile, json: AsJson = False) -> None:
    """Say what is in a classifier file: its classes, its model, its examples. The model need not be installed."""
    from copl_engine.store.recipe import read_recipe, read_record
    from copl_engine.store.review_share import kept_share

    recipe = read_recipe(classifier)
    record = read_record(classifier)
    examples = _examples(recipe, record)
    said = record.accuracy() if record else None
    share = kept_share(classifier)
    values: dict[str, object] = {
        "classifier": str(classifier),
        "bytes": classifier.stat().st_size,
        "classes": list(recipe.class_names),
        "examples": examples,
        "method": recipe.method.value,
        "backbone": {"id": recipe.backbone_id, "hash": recipe.backbone_hash},
        "size": recipe.preprocessing.size,
        "framing": recipe.preprocessing.framing.value,
        "weights": {"prompts": recipe.mix.prompts, "examples": recipe.mix.examples},
        "knows_none": recipe.knows_none,
        "review": share,
        "kept": sum(recipe.kept),
        "grown": recipe.grown,
        "accuracy": {"estimate": said.estimate, "low": said.low, "high": said.high} if said else None,
        "training": dict(record.settings) if record else None,
    }
    words = _words(classifier, recipe, record)
    if share:
        words.append(f"About {share:.0%} of photos are sent to review, as chosen in the window.")
    result(json, values, "\n".join(map(show, words)))


def _examples(recipe: "Recipe", record: "TrainingRecord | None") -> dict[str, int] | None:
    """How many examples each class had, where the file says it."""
    counts = np.bincount(record.held_out.labels).tolist() if record else recipe.kept
    return dict(zip(recipe.class_names, counts, strict=True)) if counts else None


def _words(file: Path, recipe: "Recipe", record: "TrainingRecord | None") -> list[str]:
    """A line for each thing that a person may want to know."""
    seen = "the whole photo" if recipe.preprocessing.framing is Framing.WHOLE else "the photo's centred square"
    none = "it knows photos of none of them too" if recipe.knows_none else "it knows no photos of none of them"
    examples = _examples(recipe, record)
    counted = ", ".join(f"{name} ({count})" for name, count in examples.items()) if examples else ""
    check = "How often it is right was not measured: it holds no check on examples held out."
    kept = "It keeps nothing of its examples; no class can be added."
    if recipe.kept:
        kept = f"It keeps features of {sum(recipe.kept)} examples, not the photos, so that classes can be added."
    return [
        f"{file}: {len(recipe.class_names)} classes, {max(file.stat().st_size // 1000, 1)} KB.",
        f"Classes{' (examples)' if examples else ''}: {counted or ', '.join(recipe.class_names)}; {none}.",
        f"Model: {recipe.backbone_id}, weights {recipe.backbone_hash[:12]}; it is not in this file.",
        f"Method: {recipe.method.value}; it sees {seen} at {recipe.preprocessing.size} x {recipe.preprocessing.size}.",
        *(["Classes were added or merged since it was trained."] if recipe.grown else []),
        record.accuracy().sentence(recipe.class_names) if record else check,
        kept,
    ]
