"""The text pass: every form gives what open_clip's own full-length pass gives, forward and backward."""

from collections.abc import Sequence

import pytest
import torch
from fakes import CONTEXT, PROMPTS, random_features, tiny_backbone
from torch import Tensor
from torch.nn import functional

from copl_engine.backbones.load import load_backbone
from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import BackboneSpec, Method
from copl_engine.prompts.packing import PACK_TOKENS, PASS_TOKENS, TextForm, TextPass, exact_form, tokenise_classes
from copl_engine.training.classifier import Classifier

EXACT = 1e-5
MIXED = ("x", "dog", "a rather long name of many words indeed", "crème brûlée", "Nr. 7!")
MANY = [("starter", 1000, 1), ("starter", 1000, 32), ("vit_b_32", 1000, 1), ("vit_b_32", 10, 32)]
WORDS = ("red", "old", "wet", "big", "hot", "raw", "new", "odd", "dry", "low")


def many(count: int) -> list[str]:
    """Different names of one to four words."""
    return [" ".join(WORDS[int(digit)] for digit in str(number)) for number in range(count)]


def context_for(backbone: OpenClipBackbone, names: Sequence[str], images: int, seed: int = 0) -> Tensor:
    """(B, M, W) context vectors as in the midst of a training."""
    start = tokenise_classes(backbone, names).context
    noise = torch.randn(images, *start.shape, generator=torch.Generator().manual_seed(seed))
    return start + noise * start.std()


def plain_reference(backbone: OpenClipBackbone, names: Sequence[str], context: Tensor) -> Tensor:
    """(B, K, D), one full-length text at a time, with open_clip's own modules and mask."""
    model = backbone.model
    ids = backbone._text._tokenize([f"a photo of a {name}." for name in names])
    rows = []
    for vectors in context:
        embedded = model.token_embedding(ids)
        embedded = torch.cat([embedded[:, :1], vectors.expand(len(ids), -1, -1), embedded[:, 1 + PROMPTS :]], dim=1)
        hidden = model.transformer(embedded + model.positional_embedding, attn_mask=model.attn_mask)
        ends = ids.argmax(-1) if model.text_pool_type == "argmax" else torch.full((len(ids),), ids.shape[1] - 1)
        pooled = model.ln_final(hidden)[torch.arange(len(ids)), ends]
        rows.append(functional.normalize(pooled @ model.text_projection, dim=-1))
    return torch.stack(rows)


def assert_forms_agree(
    backbone: OpenClipBackbone, names: Sequence[str], images: int, forms: Sequence[TextForm]
) -> None:
    tokens = tokenise_classes(backbone, names)
    gradients, features = [], []
    weights = torch.randn(images, len(names), backbone.joint_width, generator=torch.Generator().manual_seed(1))
    for form in (None, *forms):
        context = context_for(backbone, names, images).requires_grad_()
        found = TextPass(backbone, tokens, form)(context) if form else plain_reference(backbone, names, context)
        (found * weights).sum().backward()
        assert context.grad is not None
        features.append(found.detach())
        gradients.append(context.grad)
    for form, found, gradient in zip(forms, features[1:], gradients[1:], strict=True):
        assert found.shape == features[0].shape
        assert float((found - features[0]).abs().max()) < EXACT, form
        largest = float(gradients[0].abs().max())
        assert float((gradient - gradients[0]).abs().max()) < EXACT * max(largest, 1), form


@pytest.mark.parametrize("images", [1, 3])
def test_all_forms_agree_with_the_full_pass(tiny: OpenClipBackbone, images: int) -> None:
    assert_forms_agree(tiny, MIXED, images, list(TextForm))


def test_all_forms_agree_on_the_starter(starter: OpenClipBackbone) -> None:
    assert_forms_agree(starter, MIXED, 2, list(TextForm))


@pytest.mark.parametrize("which", ["tiny", "starter"])
def test_names_of_any_length(which: str, request: pytest.FixtureRequest) -> None:
    backbone: OpenClipBackbone = request.getfixturevalue(which)
    names = [" ".join(["cat"] * words) for words in range(1, CONTEXT + 6, 1 if which == "tiny" else 6)]
    cut = tokenise_classes(backbone, names).cut
    # start token, four of the template, the words, the full stop, the end token
    assert list(cut) == [1 + PROMPTS + len(name.split()) + 2 > CONTEXT for name in names]
    assert_forms_agree(backbone, names, 1, [TextForm.PACKED, TextForm.TRIMMED])


@pytest.mark.parametrize("count", [1, 2])
def test_one_class_and_two(tiny: OpenClipBackbone, count: int) -> None:
    assert_forms_agree(tiny, MIXED[:count], 2, list(TextForm))


def test_what_is_computed_again_going_backwards_is_the_same(tiny: OpenClipBackbone) -> None:
    names = many(100)
    assert 10 * TextPass(tiny, tokenise_classes(tiny, names)).tokens > PASS_TOKENS
    assert_forms_agree(tiny, names, 10, [TextForm.PACKED, TextForm.TRIMMED])


def test_a_hundred_classes_go_in_several_packs(tiny: OpenClipBackbone) -> None:
    names = many(100)
    tokens = tokenise_classes(tiny, names)
    packed, trimmed, plain = (TextPass(tiny, tokens, form) for form in TextForm)
    prefix = 1 + PROMPTS
    suffixes = sum(len(suffix) for suffix in tokens.suffixes)
    packs = -(-suffixes // (PACK_TOKENS - prefix))
    assert packs > 1
    assert suffixes + packs * prefix <= packed.tokens <= suffixes + (packs + 1) * prefix
    assert packed.tokens < trimmed.tokens < plain.tokens == 100 * CONTEXT
    assert_forms_agree(tiny, names, 2, [TextForm.PACKED])


def test_a_thousand_classes_and_a_batch_of_32(tiny: OpenClipBackbone) -> None:
    names = many(1000)
    context = context_for(tiny, names, 32)
    with torch.no_grad():
        found = TextPass(tiny, tokenise_classes(tiny, names), TextForm.PACKED)(context)
        assert found.shape == (32, 1000, tiny.joint_width)
        classes = [0, 7, 13, 501, 998, 999]  # of several packs
        wanted = plain_reference(tiny, [names[k] for k in classes], context[[0, 31]])
    assert float((found[[0, 31]][:, classes] - wanted).abs().max()) < EXACT


@pytest.mark.parametrize("which", ["tiny", "starter"])
@pytest.mark.parametrize("method", list(Method))
def test_every_member_of_the_family(method: Method, which: str, request: pytest.FixtureRequest) -> None:
    assert_member_is_exact(request.getfixturevalue(which), method)


def assert_member_is_exact(backbone: OpenClipBackbone, method: Method) -> None:
    classifier = Classifier(backbone, MIXED, method)
    with torch.no_grad():
        for parameter in classifier.learner.parameters():
            parameter += 0.05 * torch.randn(parameter.shape, generator=torch.Generator().manual_seed(2))
        scores = classifier.score(random_features(backbone, 3))
        wanted = plain_reference(backbone, MIXED, scores.prompts.context)
    assert float((scores.texts - wanted).abs().max()) < EXACT


def test_a_causal_tower_is_packed(tiny: OpenClipBackbone, starter: OpenClipBackbone) -> None:
    assert exact_form(tiny) is TextForm.PACKED
    assert exact_form(starter) is TextForm.PACKED


def test_a_tower_that_sees_all_tokens_is_not_packed() -> None:
    backbone = tiny_backbone("sees all", no_causal_mask=True, pool_type="last")
    assert not backbone.causal
    form = exact_form(backbone)
    assert form in (TextForm.TRIMMED, TextForm.PLAIN)
    assert_forms_agree(backbone, MIXED, 2, [form])
    tokens = tokenise_classes(backbone, MIXED)
    context = context_for(backbone, MIXED, 1)
    with torch.no_grad():
        wrong = TextPass(backbone, tokens, TextForm.PACKED)(context)
        right = plain_reference(backbone, MIXED, context)
    assert float((wrong - right).abs().max()) > 1e-3  # the difference is there to be found
    zero_shot = Classifier(backbone, MIXED, Method.ZERO_SHOT)
    own = backbone.encode_texts([f"a photo of a {name}." for name in MIXED])
    assert torch.allclose(zero_shot.score(random_features(backbone, 1)).texts[0], own, atol=EXACT)


def test_a_tower_that_sees_padding_is_run_in_full() -> None:
    backbone = tiny_backbone("sees padding", no_causal_mask=True)
    assert exact_form(backbone) is TextForm.PLAIN
    assert_forms_agree(backbone, MIXED, 2, [TextForm.PLAIN])


@pytest.fixture(scope="module")
def vit_b_32() -> OpenClipBackbone:
    backbone = load_backbone(BackboneSpec("ViT-B-32", random=True), torch.device("cpu"))
    assert isinstance(backbone, OpenClipBackbone)
    return backbone


@pytest.mark.slow
def test_all_forms_agree_on_a_random_vit_b_32(vit_b_32: OpenClipBackbone) -> None:
    assert exact_form(vit_b_32) is TextForm.PACKED
    names = (*MIXED, " ".join(["cat"] * 69), " ".join(["cat"] * 90))  # the longest that fits, and one that is cut
    assert tokenise_classes(vit_b_32, names).cut[-2:] == (False, True)
    assert_forms_agree(vit_b_32, names, 2, list(TextForm))


@pytest.mark.slow
@pytest.mark.parametrize("method", [method for method in Method if method.prompts is method])
def test_every_member_of_the_family_on_a_random_vit_b_32(vit_b_32: OpenClipBackbone, method: Method) -> None:
    assert_member_is_exact(vit_b_32, method)


@pytest.mark.slow
@pytest.mark.parametrize(("which", "count", "images"), MANY)
def test_many_classes_and_many_images(request: pytest.FixtureRequest, which: str, count: int, images: int) -> None:
    """Some of the classes, of several packs, of the first and the last image."""
    backbone: OpenClipBackbone = request.getfixturevalue(which)
    names = many(count)
    context = context_for(backbone, names, images)
    classes = [0, count // 3, count - 1]
    with torch.no_grad():
        found = TextPass(backbone, tokenise_classes(backbone, names))(context)
        wanted = plain_reference(backbone, [names[k] for k in classes], context[[0, -1]])
    assert found.shape == (images, count, backbone.joint_width)
    assert float((found[[0, -1]][:, classes] - wanted).abs().max()) < EXACT
