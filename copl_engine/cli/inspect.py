"""``copl inspect``: what is in a classifier file, without its model."""

from pathlib import Path
from typing import TYPE_CHECKING

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

    recipe = read_recipe(classifier)
    record = read_record(classifier)
    examples = _examples(recipe, record) if record else None
    said = record.accuracy() if record else None
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
        "accuracy": {"estimate": said.estimate, "low": said.low, "high": said.high} if said else None,
        "training": dict(record.settings) if record else None,
    }
    result(json, values, "\n".join(map(show, _words(classifier, recipe, record))))


def _examples(recipe: "Recipe", record: "TrainingRecord") -> dict[str, int]:
    """How many examples each class had."""
    labels = record.held_out.labels.tolist()
    return {name: labels.count(index) for index, name in enumerate(recipe.class_names)}


def _words(file: Path, recipe: "Recipe", record: "TrainingRecord | None") -> list[str]:
    """A line for each thing that a person may want to know."""
    seen = "the whole photo" if recipe.preprocessing.framing is Framing.WHOLE else "the photo's centred square"
    none = "told by photos of none of them" if recipe.knows_none else "not shown any photo of none of them"
    if record:
        counted = ", ".join(f"{name} ({count})" for name, count in _examples(recipe, record).items())
        check = record.accuracy().sentence(recipe.class_names)
    else:
        counted = ", ".join(recipe.class_names)
        check = "It holds no check on examples held out."
    return [
        f"{file}: {len(recipe.class_names)} classes, {max(file.stat().st_size // 1000, 1)} KB.",
        f"Classes{' (examples)' if record else ''}: {counted}; {none}.",
        f"Model: {recipe.backbone_id}, weights {recipe.backbone_hash[:12]}; it is not in this file.",
        f"Method: {recipe.method.value}; it sees {seen} at {recipe.preprocessing.size} x {recipe.preprocessing.size}.",
        check,
    ]
