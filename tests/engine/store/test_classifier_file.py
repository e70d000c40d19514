"""The classifier file: read back to the same logits, or refused in one sentence."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import random_features, tiny_backbone
from safetensors.torch import load, save, save_file

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.protocol import Backbone
from copl_engine.config import Method
from copl_engine.errors import ClassifierFileProblem, EngineError, OutputProblem
from copl_engine.store.recipe import FORMAT, load_classifier, read_recipe, save_classifier
from copl_engine.store.review_share import classifier_hash, keep_share, kept_share
from copl_engine.training.calibrate import Mix
from copl_engine.training.classifier import Classifier
from copl_engine.training.example_head import ExampleHead
from copl_engine.training.examples import Examples

NAMES = ("hex_nut", "Crème brûlée 日本", "a")
Header = dict[str, object]


def made(backbone: OpenClipBackbone, method: Method = Method.COPL) -> Classifier:
    classifier = Classifier(backbone, NAMES, method)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in classifier.learner.parameters():
            parameter += 0.1 * torch.randn(parameter.shape, generator=generator)
    classifier.mix = Mix(0.8, 0.0)
    if method.uses_examples:
        classifier.head = ExampleHead(torch.randn(3, backbone.joint_width, generator=generator), torch.ones(3))
        classifier.mix = Mix(0.8, 1.5)
    return classifier


@pytest.fixture(scope="module")
def content(tiny: OpenClipBackbone, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("file") / "a.safetensors"
    save_classifier(made(tiny), path)
    return path.read_bytes()


@pytest.fixture
def opened(tiny: OpenClipBackbone, tmp_path: Path) -> Callable[[bytes], Classifier]:
    def open_bytes(content: bytes) -> Classifier:
        path = tmp_path / "classifier.safetensors"
        path.write_bytes(content)
        return load_classifier(path, lambda _: tiny)

    return open_bytes


def test_a_share_for_review_does_not_make_it_another(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "names beyond ASCII.safetensors"
    path.write_bytes(content)
    keep_share(path, 0.25)
    assert kept_share(path) == 0.25
    assert path.read_bytes() != content
    assert classifier_hash(path) == hashlib.sha256(content).hexdigest()
    assert read_recipe(path).class_names == NAMES


def with_header(content: bytes, change: Callable[[Header], object]) -> bytes:
    length = int.from_bytes(content[:8], "little")
    header = json.loads(json.loads(content[8 : 8 + length])["__metadata__"]["copl"])
    change(header)
    return save(load(content), metadata={"copl": json.dumps(header)})


def assert_one_sentence(problem: pytest.ExceptionInfo[EngineError]) -> None:
    said = str(problem.value)
    assert "classifier.safetensors" in said
    assert "\n" not in said
    assert said.endswith(".")


@pytest.mark.parametrize("method", list(Method))
def test_a_classifier_comes_back_with_the_same_logits(tiny: OpenClipBackbone, tmp_path: Path, method: Method) -> None:
    before = made(tiny, method)
    save_classifier(before, tmp_path / "a.safetensors")
    asked: list[str] = []

    def backbone(name: str) -> Backbone:
        asked.append(name)
        return tiny

    after = load_classifier(tmp_path / "a.safetensors", backbone)
    assert asked == ["tiny"]
    assert after.class_names == NAMES
    assert after.method is method
    assert after.preprocessing == before.preprocessing
    features = random_features(tiny, 3)
    assert torch.equal(after.score(features).logits, before.score(features).logits)
    assert torch.equal(after.probabilities(features), before.probabilities(features))
    save_classifier(after, tmp_path / "b.safetensors")
    assert (tmp_path / "b.safetensors").read_bytes() == (tmp_path / "a.safetensors").read_bytes()


def test_the_file_is_small_and_holds_the_learner_alone(content: bytes, tiny: OpenClipBackbone) -> None:
    assert load(content).keys() == made(tiny).learner.state_dict().keys()
    assert len(content) < 300_000


def test_a_file_of_the_first_format_is_read(content: bytes, opened: Callable[[bytes], Classifier]) -> None:
    """Before the weights of prompts and examples: the prompts' own softmax."""

    def older(header: Header) -> None:
        header.update(format=1)
        header.pop("mix")

    assert opened(with_header(content, older)).mix == Mix(1.0, 0.0)


def test_a_file_of_the_third_format_is_read(content: bytes, opened: Callable[[bytes], Classifier]) -> None:
    """Before anything was kept of the examples."""

    def older(header: Header) -> None:
        header.update(format=3)
        header.pop("grown")

    read = opened(with_header(content, older))
    assert read.kept is None
    assert not read.grown


def kept(count: int, classes: int, width: int) -> Examples:
    views = np.random.default_rng(0).normal(size=(count, 2, 1, width)).astype(np.float16)
    return Examples(NAMES, views, np.arange(count) % classes, ())


def test_what_is_kept_of_the_examples_comes_back(tiny: OpenClipBackbone, tmp_path: Path) -> None:
    before = made(tiny)
    before.kept, before.grown = kept(6, 3, tiny.joint_width), True
    save_classifier(before, tmp_path / "kept.safetensors")
    after = load_classifier(tmp_path / "kept.safetensors", lambda _: tiny)
    assert after.grown
    assert after.kept is not None
    np.testing.assert_array_equal(after.kept.views, before.kept.views)
    assert after.kept.labels.tolist() == [0, 1, 2, 0, 1, 2]
    assert read_recipe(tmp_path / "kept.safetensors").kept == (2, 2, 2)


@pytest.mark.parametrize(("count", "classes", "width"), [(6, 3, 64), (6, 2, 128), (4, 4, 128)])
def test_kept_examples_that_do_not_fit_are_refused(
    count: int, classes: int, width: int, tiny: OpenClipBackbone, tmp_path: Path
) -> None:
    classifier = made(tiny)
    classifier.kept = kept(count, classes, width)
    save_classifier(classifier, tmp_path / "classifier.safetensors")
    with pytest.raises(ClassifierFileProblem, match=r"do not fit|for each class") as problem:
        load_classifier(tmp_path / "classifier.safetensors", lambda _: tiny)
    assert_one_sentence(problem)


@pytest.mark.parametrize("shape", [(2, 128), (3, 64)])
def test_a_head_of_another_shape_is_refused(
    shape: tuple[int, int], tiny: OpenClipBackbone, tmp_path: Path, opened: Callable[[bytes], Classifier]
) -> None:
    classifier = made(tiny, Method.COPL_EXAMPLES)
    classifier.head = ExampleHead(torch.zeros(shape), torch.zeros(3))
    save_classifier(classifier, tmp_path / "head.safetensors")
    with pytest.raises(ClassifierFileProblem, match="do not fit") as problem:
        opened((tmp_path / "head.safetensors").read_bytes())
    assert_one_sentence(problem)


def test_another_backbone_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "classifier.safetensors"
    path.write_bytes(content)
    with pytest.raises(ClassifierFileProblem, match="trained on the model “tiny”, and “other” is in use") as problem:
        load_classifier(path, lambda _: tiny_backbone("other"))
    assert_one_sentence(problem)


def test_other_weights_of_the_same_backbone_are_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "classifier.safetensors"
    path.write_bytes(content)
    changed = tiny_backbone()
    changed.weights_hash = "another hash"
    with pytest.raises(ClassifierFileProblem, match="other weights of the backbone “tiny”") as problem:
        load_classifier(path, lambda _: changed)
    assert_one_sentence(problem)


def test_a_newer_file_is_refused(content: bytes, opened: Callable[[bytes], Classifier]) -> None:
    with pytest.raises(ClassifierFileProblem, match="newer version of CoPL Studio") as problem:
        opened(with_header(content, lambda header: header.update(format=FORMAT + 1, method="from the future")))
    assert_one_sentence(problem)


def test_a_truncated_file_is_refused(content: bytes, opened: Callable[[bytes], Classifier]) -> None:
    lengths = [0, 1, 7, 8, 9, 100, 500, *range(1000, len(content), len(content) // 15), len(content) - 1]
    for length in lengths:
        with pytest.raises(ClassifierFileProblem) as problem:
            opened(content[:length])
        assert_one_sentence(problem)
    assert opened(content).class_names == NAMES


@pytest.mark.parametrize(
    "foreign", [b"\x89PNG\r\n\x1a\n" * 50, b"PK\x03\x04" + bytes(400), bytes(5000), b"\xff" * 5000]
)
def test_other_files_are_refused(foreign: bytes, opened: Callable[[bytes], Classifier]) -> None:
    with pytest.raises(ClassifierFileProblem, match="not a CoPL classifier") as problem:
        opened(foreign)
    assert_one_sentence(problem)


@pytest.mark.parametrize("metadata", [None, {"format": "pt"}, {"copl": "no JSON"}, {"copl": "[]"}, {"copl": "{}"}])
def test_foreign_safetensors_are_refused(
    metadata: dict[str, str] | None, tmp_path: Path, opened: Callable[[bytes], Classifier]
) -> None:
    save_file({"weight": torch.zeros(3)}, tmp_path / "foreign.safetensors", metadata=metadata)
    with pytest.raises(ClassifierFileProblem, match="not a CoPL classifier") as problem:
        opened((tmp_path / "foreign.safetensors").read_bytes())
    assert_one_sentence(problem)


DAMAGES: dict[str, Callable[[Header], object]] = {
    "no names": lambda header: header.pop("class_names"),
    "names that are no list": lambda header: header.update(class_names="cat"),
    "one name": lambda header: header.update(class_names=["cat"]),
    "the same name twice": lambda header: header.update(class_names=["cat", "Cat"]),
    "unknown method": lambda header: header.update(method="magic"),
    "method of another shape": lambda header: header.update(method="coop"),
    "no preprocessing": lambda header: header.pop("preprocessing"),
    "preprocessing that is no object": lambda header: header.update(preprocessing=3),
    "no weights": lambda header: header.pop("mix"),
    "a weight below nothing": lambda header: header.update(mix={"prompts": -1, "examples": 0}),
    "a weight that is no number": lambda header: header.update(mix={"prompts": None, "examples": 0}),
    "an examples' head that is not there": lambda header: header.update(method="copl+examples"),
    "no backbone": lambda header: header.update(backbone=None),
    "a format before the first": lambda header: header.update(format=0),
    "a format that is no number": lambda header: header.update(format=False),
    "a size the backbone does not take": lambda header: header["preprocessing"].update(size=64),  # type: ignore[attr-defined]
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_header_is_refused(damage: str, content: bytes, opened: Callable[[bytes], Classifier]) -> None:
    with pytest.raises(ClassifierFileProblem) as problem:
        opened(with_header(content, DAMAGES[damage]))
    assert_one_sentence(problem)


def test_what_is_wrong_with_a_header_is_said(content: bytes, opened: Callable[[bytes], Classifier]) -> None:
    said: dict[str, Callable[[Header], object]] = {
        "'class_names' is missing": DAMAGES["no names"],
        "-1 is not a valid Framing": lambda header: header["preprocessing"].update(framing=-1),  # type: ignore[attr-defined]
        "there is no format 0": DAMAGES["a format before the first"],
    }
    for words, damage in said.items():
        with pytest.raises(ClassifierFileProblem, match=rf"its header cannot be read \({words}\)\. Train it again\."):
            opened(with_header(content, damage))


def test_changed_bytes_never_end_in_a_traceback(content: bytes, opened: Callable[[bytes], Classifier]) -> None:
    rng = np.random.default_rng(0)
    length = int.from_bytes(content[:8], "little")
    for _ in range(60):
        damaged = bytearray(content)
        damaged[int(rng.integers(8 + length))] ^= int(rng.integers(1, 256))
        try:
            opened(bytes(damaged))
        except EngineError:
            continue


def test_missing_files_and_folders_are_named(tmp_path: Path, tiny: OpenClipBackbone) -> None:
    for path in (tmp_path / "gone.safetensors", tmp_path):
        with pytest.raises(ClassifierFileProblem, match=path.name):
            load_classifier(path, lambda _: tiny)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, tiny: OpenClipBackbone) -> None:
    with pytest.raises(OutputProblem, match=r"no such folder/a\.safetensors"):
        save_classifier(made(tiny), tmp_path / "no such folder" / "a.safetensors")


def test_what_is_no_ordinary_file_is_refused_unread(tmp_path: Path, tiny: OpenClipBackbone) -> None:
    """A device may never end."""
    with pytest.raises(ClassifierFileProblem, match="not a CoPL classifier"):
        load_classifier(Path("/dev/zero") if Path("/dev/zero").exists() else tmp_path / "nul", lambda _: tiny)


def test_a_header_without_an_end_and_values_that_are_no_numbers_are_refused(
    content: bytes, opened: Callable[[bytes], Classifier]
) -> None:
    nested = b'{"__metadata__":{"copl":"' + b"[" * 100_000 + b'"}}'
    tensors = load(content)
    tensors["context"][0, 0] = torch.nan
    length = int.from_bytes(content[:8], "little")
    metadata = json.loads(content[8 : 8 + length])["__metadata__"]
    for damaged in (len(nested).to_bytes(8, "little") + nested, save(tensors, metadata=metadata)):
        with pytest.raises(ClassifierFileProblem) as problem:
            opened(damaged)
        assert_one_sentence(problem)
