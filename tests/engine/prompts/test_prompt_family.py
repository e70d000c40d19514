"""The family's members against each other and against open_clip's own text pass."""

from collections.abc import Sequence

import pytest
import torch
from fakes import PROMPTS, random_features, tiny_backbone
from torch import Tensor

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.config import Method
from copl_engine.prompts.learner import PromptLearner, Start, balance
from copl_engine.training.classifier import Classifier

NAMES = ("dog", "traffic light", "hex_nut", "Crème brûlée")
SPOKEN = ("dog", "traffic light", "hex nut", "Crème brûlée")
EXACT = [method for method in Method if method is not Method.COPL_LITERAL]


def shaken(classifier: Classifier, seed: int = 0, skip: Sequence[str] = ()) -> Classifier:
    """The classifier with every parameter moved at random: somewhere in the midst of a training."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in classifier.learner.named_parameters():
            if not any(name.startswith(prefix) for prefix in skip):
                parameter += 0.1 * torch.randn(parameter.shape, generator=generator)
    return classifier


def give(to: Classifier, source: Classifier) -> None:
    """Copy every parameter that both learners have."""
    own = to.learner.state_dict()
    to.learner.load_state_dict({name: value for name, value in source.learner.state_dict().items() if name in own})


def logits(classifier: Classifier, features: ImageFeatures) -> Tensor:
    with torch.no_grad():
        return classifier.score(features).logits


@pytest.mark.parametrize("which", ["tiny", "starter"])
@pytest.mark.parametrize("method", EXACT)
def test_untrained_prompts_are_open_clips_zero_shot(method: Method, which: str, request: pytest.FixtureRequest) -> None:
    backbone: OpenClipBackbone = request.getfixturevalue(which)
    features = random_features(backbone, 2)
    model = backbone.model
    with torch.no_grad():
        texts = torch.cat(
            [model.encode_text(backbone._text._tokenize([f"a photo of a {name}."]), normalize=True) for name in SPOKEN]
        )
        wanted = model.logit_scale.exp() * features.pooled @ texts.T
    found = logits(Classifier(backbone, NAMES, method), features)
    assert found.shape == (2, len(NAMES))
    assert torch.allclose(found, wanted, atol=1e-4, rtol=1e-5)
    assert float(wanted.std(1).min()) > 1e-3  # the names differ, so that a mix-up would show


def test_a_bias_of_the_model_is_added(tiny: OpenClipBackbone) -> None:
    biased = tiny_backbone()
    without = logits(Classifier(tiny, NAMES, Method.ZERO_SHOT), random_features(tiny, 2))
    biased.logit_bias = -10.0
    assert torch.allclose(
        logits(Classifier(biased, NAMES, Method.ZERO_SHOT), random_features(biased, 2)), without - 10, atol=1e-5
    )


def test_literal_starts_elsewhere(tiny: OpenClipBackbone) -> None:
    features = random_features(tiny, 2)
    zero_shot = logits(Classifier(tiny, NAMES, Method.ZERO_SHOT), features)
    literal = Classifier(tiny, NAMES, Method.COPL_LITERAL)
    assert not torch.allclose(logits(literal, features), zero_shot, atol=1e-4)
    with torch.no_grad():
        output = literal.learner(features)
    same = (output.context - literal.learner.context)[:, :1]
    assert torch.allclose(output.updates, same.expand_as(output.updates), atol=1e-6)  # one vector for every prompt
    means = (output.weights @ literal.learner.context).mean(1)
    assert torch.allclose(output.updates[:, 0], means, atol=1e-6)


def test_uniform_is_cocoop_where_there_is_one_patch() -> None:
    backbone = tiny_backbone("one patch", patch=32)
    assert backbone.grid == (1, 1)
    pooled = random_features(backbone, 3).pooled
    features = ImageFeatures(pooled, pooled.unsqueeze(1))
    cocoop = shaken(Classifier(backbone, NAMES, Method.COCOOP))
    uniform = Classifier(backbone, NAMES, Method.COPL_UNIFORM)
    give(uniform, cocoop)
    assert torch.allclose(logits(uniform, features), logits(cocoop, features), atol=1e-5)
    assert not torch.allclose(
        logits(uniform, features), logits(Classifier(backbone, NAMES, Method.ZERO_SHOT), features), atol=1e-3
    )


def test_coop_is_copl_that_hears_nothing_from_the_image(tiny: OpenClipBackbone) -> None:
    features = random_features(tiny, 3)
    copl = shaken(Classifier(tiny, NAMES, Method.COPL), skip=("condition",))
    coop = Classifier(tiny, NAMES, Method.COOP)
    give(coop, copl)
    assert torch.allclose(logits(coop, features), logits(copl, features), atol=1e-5)
    assert not torch.allclose(
        logits(coop, features), logits(Classifier(tiny, NAMES, Method.ZERO_SHOT), features), atol=1e-3
    )


@pytest.mark.parametrize("method", list(Method))
def test_weights_sum_to_one(tiny: OpenClipBackbone, method: Method) -> None:
    features = random_features(tiny, 3)
    with torch.no_grad():
        weights = shaken(Classifier(tiny, NAMES, method)).learner(features).weights
    assert float(weights.min()) >= 0
    over = weights.sum(1) if method is Method.COPL_PATCHES else weights.sum(-1)
    assert torch.allclose(over, torch.ones_like(over), atol=1e-5)
    if method.weighs_patches:
        assert weights.shape == (3, 16, PROMPTS)
        assert float(weights.std(1).max()) > 1e-3  # patches differ


def test_copl_is_the_formula(tiny: OpenClipBackbone) -> None:
    features = random_features(tiny, 2)
    learner: PromptLearner = shaken(Classifier(tiny, NAMES, Method.COPL)).learner
    with torch.no_grad():
        output = learner(features)
        named = dict(learner.named_parameters())
        places = named["context"] + tiny.position_embeddings()[1 : 1 + PROMPTS]
        layer_norm = (places - places.mean(-1, keepdim=True)) / (
            places.var(-1, unbiased=False, keepdim=True) + 1e-5
        ).sqrt()
        keys = named["align.keys"] + layer_norm @ named["align.correction.weight"].T
        for b in range(2):
            update = torch.zeros(PROMPTS, tiny.text_width)
            for p, patch in enumerate(features.patches[b]):
                a = torch.softmax(named["align.scale"].exp() * (patch / patch.norm()) @ keys.T, -1)
                token = learner.condition(patch)
                assert torch.allclose(output.weights[b, p], a, atol=1e-5)
                assert torch.allclose(output.sizes[b, p], token.norm(), atol=1e-5)
                update += a.unsqueeze(1) * token * PROMPTS / 16
            assert torch.allclose(output.updates[b], update, atol=1e-5)
            assert torch.allclose(output.context[b], named["context"] + update, atol=1e-5)


def test_the_seed_gives_the_same_start(tiny: OpenClipBackbone) -> None:
    first, same, other = (
        Classifier(tiny, NAMES, Method.COPL_BILINEAR, seed=seed).learner.snapshot() for seed in (1, 1, 2)
    )
    assert all(torch.equal(first[name], same[name]) for name in first)
    assert not torch.equal(first["align.query.weight"], other["align.query.weight"])


def test_making_a_learner_leaves_the_callers_chance_alone() -> None:
    start = Start(torch.zeros(2, 8), torch.zeros(2, 8), torch.eye(2, 16))
    torch.manual_seed(5)
    wanted = torch.rand(3)
    torch.manual_seed(5)
    PromptLearner(Method.COPL_LITERAL, start, 1)
    assert torch.equal(torch.rand(3), wanted)


@pytest.mark.parametrize(
    ("weights", "sizes", "value"),
    [
        ([[0.5, 0.5], [0.5, 0.5]], [1.0, 3.0], 0.0),
        ([[1.0, 0.0], [1.0, 0.0]], [1.0, 3.0], 0.6931472),  # log 2: one prompt takes all
        ([[1.0, 0.0], [0.0, 1.0]], [1.0, 3.0], 0.1308120),  # shares 1/4 and 3/4: the larger patch counts more
    ],
)
def test_the_balance_of_known_shares(weights: list[list[float]], sizes: list[float], value: float) -> None:
    patches = torch.tensor(sizes).view(1, 2, 1) * torch.tensor([0.6, 0.8])
    assert float(balance(torch.tensor(weights).unsqueeze(0), patches)) == pytest.approx(value, abs=1e-6)
