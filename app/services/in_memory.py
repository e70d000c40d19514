"""What is in memory: one model, and the classifiers on it. The next model takes the place of the one before."""

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

from app.services.devices import chosen_device

if TYPE_CHECKING:
    from copl_engine.backbones.protocol import Backbone
    from copl_engine.backbones.room import Verdict
    from copl_engine.training.classifier import Classifier


class InMemory:
    """Touch it on the model's lane only.

    Attributes:
        device: torch's name of what computes; empty: the fastest.
        room: the verdict on the model, from before it was loaded.
    """

    def __init__(self) -> None:
        self.device = ""
        self.room: Verdict | None = None
        self._ids = itertools.count(1)
        self._backbone: Backbone | None = None
        self._classifiers: dict[int, Classifier] = {}
        self._files: dict[int, Path] = {}

    def use(self, device: str) -> None:
        """Compute on another device from the next model on."""
        if device != self.device:
            self.forget()
            self.device = device

    def model(self, name: str) -> "Backbone":
        """The model of this id, loaded if another one or none is here.

        Raises:
            BackboneProblem: as ``load_backbone``; what was here before stays where that one is not installed.
        """
        if self._backbone is None or self._backbone.id != name:
            self._backbone = self._load(name)
        return self._backbone

    def forget(self) -> None:
        """Let the memory go; classifiers come back from their files when they are needed."""
        if self._backbone is None:
            return
        import torch

        self._backbone = None
        self._classifiers.clear()
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    def keep(self, classifier: "Classifier", file: Path) -> int:
        """Hold a classifier that was just made or read; its number."""
        number = next(self._ids)
        self._classifiers[number], self._files[number] = classifier, file
        return number

    def classifier(self, number: int) -> "Classifier":
        """A classifier by its number, with its own model, which is loaded where another one took its place."""
        if number not in self._classifiers:
            from copl_engine.store.recipe import load_classifier

            self._classifiers[number] = load_classifier(self._files[number], self.model)
        return self._classifiers[number]

    def _load(self, name: str) -> "Backbone":
        from copl_engine.backbones.load import load_backbone_named
        from copl_engine.backbones.room import verdict_of

        device = chosen_device(self.device)
        verdict_of(name, device)
        self.forget()
        self.room = verdict_of(name, device)
        return load_backbone_named(name, device)
