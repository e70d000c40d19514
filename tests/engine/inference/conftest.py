"""One small trained classifier for the tests of labelling and explaining."""

import pytest
import torch
from fakes import tiny_backbone

from copl_engine.config import Method
from copl_engine.training.classifier import Classifier


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    """A ``copl`` classifier of three classes, somewhere in the midst of a training."""
    made = Classifier(tiny_backbone("explained"), ("red", "green", "blue"), Method.COPL)
    generator = torch.Generator().manual_seed(7)
    with torch.no_grad():
        for parameter in made.learner.parameters():
            parameter += 0.1 * torch.randn(parameter.shape, generator=generator)
    return made
