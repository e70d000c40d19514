"""An exported model answers as its classifier does, in another runtime and without torch."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import QUICK, class_photos, drain, last_json, random_features, run_copl, tiny_backbone

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.config import Method
from copl_engine.errors import ClassifierFileProblem, EngineError
from copl_engine.export import onnx_model
from copl_engine.export.onnx_graph import BATCH, INPUT, KEY, OnnxClassifier, open_graph
from copl_engine.export.onnx_model import OUTPUTS, TOLERANCE, export_onnx
from copl_engine.inference.classify import classify
from copl_engine.inference.explain import explain
from copl_engine.training.classifier import Classifier
from copl_engine.training.fit import TrainRequest, fit
from copl_engine.types import Prediction, Unreadable

onnx = pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.slow  # torch's exporter alone takes ten seconds to begin


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    examples = class_photos(tmp_path_factory.mktemp("photos"))
    return [path for paths in examples.values() for path in paths]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Classifier:
    """With examples and familiarity."""
    examples = class_photos(tmp_path_factory.mktemp("examples"))
    config = type(QUICK)(Method.COPL_EXAMPLES, views=2, batch=8, steps=4)
    return drain(fit(TrainRequest(examples, config), tiny_backbone()))[1].classifier


@pytest.fixture(scope="module")
def exported(trained: Classifier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("exported") / "model.onnx"
    assert export_onnx(trained, target).difference <= TOLERANCE
    return target


def labelled(events: list[tuple[Prediction | Unreadable, ...]]) -> list[Prediction | Unreadable]:
    return [item for batch in events for item in batch]


def test_it_labels_as_the_classifier_does(trained: Classifier, exported: Path, photos: list[Path]) -> None:
    gone = photos[0].with_name("gone.jpg")
    wanted = labelled(drain(classify(trained, [*photos, gone]))[0])
    events, summary = drain(OnnxClassifier(exported).label(iter([*photos, gone])))
    found = labelled(events)
    assert (summary.images, summary.unreadable) == (len(photos), 1)
    assert found[-1] == wanted[-1]
    for own, other in zip(found[:-1], wanted[:-1], strict=True):
        assert isinstance(own, Prediction)
        assert isinstance(other, Prediction)
        assert (own.path, own.best) == (other.path, other.best)
        assert own.scores == pytest.approx(other.scores, abs=1e-3)
        assert own.familiarity == pytest.approx(other.familiarity, abs=1e-3)


def test_neighbours_change_an_answer_by_rounding_alone(exported: Path, photos: list[Path]) -> None:
    model = OnnxClassifier(exported)
    together = labelled(drain(model.label(photos))[0])
    alone = [labelled(drain(model.label([path]))[0])[0] for path in photos]
    for own, other in zip(together, alone, strict=True):
        assert isinstance(own, Prediction)
        assert isinstance(other, Prediction)
        assert own.scores == pytest.approx(other.scores, abs=1e-5)


def test_its_maps_are_those_of_looking(trained: Classifier, exported: Path, photos: list[Path]) -> None:
    session = open_graph(exported)
    assert [output.name for output in session.get_outputs()] == list(OUTPUTS)
    pixels = OnnxClassifier(exported).load(photos[0])[None]
    found = dict(zip(OUTPUTS, session.run(None, {INPUT: pixels}), strict=True))
    wanted = explain(trained, photos[0])
    assert np.allclose(found["weights"][0], wanted.weights, atol=1e-3)
    assert np.allclose(found["contributions"][0], wanted.contributions, atol=1e-3)
    assert found["evidence"].shape == (1, 3, 4, 4)
    assert np.allclose(found["evidence"].mean((2, 3))[0], wanted.evidence.mean((1, 2)), atol=1e-2)


def test_what_to_show_it_stands_in_the_file(trained: Classifier, exported: Path) -> None:
    model = onnx.load(exported)
    header = json.loads({entry.key: entry.value for entry in model.metadata_props}[KEY])
    assert header["class_names"] == ["red", "green", "blue"]
    assert header["preprocessing"]["size"] == 32
    assert "largest square in its middle" in header["input"]
    assert set(header["outputs"]) == set(OUTPUTS)
    assert header["none_below"] == trained.familiarity.none_below
    shape = model.graph.input[0].type.tensor_type
    assert (shape.elem_type, shape.shape.dim[0].dim_value) == (onnx.TensorProto.UINT8, 0)


@pytest.mark.parametrize("method", [Method.COPL, Method.COOP, Method.COCOOP])
def test_relatives_are_exported_too(method: Method, tiny: OpenClipBackbone, tmp_path: Path) -> None:
    classifier = Classifier(tiny, ("red thing", "green"), method)
    export_onnx(classifier, tmp_path / "model.onnx")
    session = open_graph(tmp_path / "model.onnx")
    pixels = torch.randint(
        0, 256, (BATCH + 1, 32, 32, 3), generator=torch.Generator().manual_seed(0), dtype=torch.uint8
    )
    found = dict(zip([o.name for o in session.get_outputs()], session.run(None, {INPUT: pixels.numpy()}), strict=True))
    with torch.no_grad():
        wanted = classifier.score(random_features(tiny, BATCH + 1)).logits
    assert "familiarity" not in found
    assert found["logits"].shape == wanted.shape
    assert found["weights"].shape == (BATCH + 1, 4, 4, 4)
    assert np.allclose(found["logits"], wanted, atol=TOLERANCE)


def test_a_graph_that_answers_otherwise_is_not_written(
    trained: Classifier, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(onnx_model, "_graph_bytes", lambda _: exported.read_bytes())
    other = Classifier(trained.backbone, trained.class_names, Method.COPL)
    with pytest.raises(EngineError, match="answers otherwise"):
        export_onnx(other, tmp_path / "model.onnx")
    assert not list(tmp_path.iterdir())


def test_foreign_files_are_refused_in_words(exported: Path, tmp_path: Path) -> None:
    cut, foreign = tmp_path / "cut.onnx", tmp_path / "foreign.onnx"
    cut.write_bytes(exported.read_bytes()[:1000])
    model = onnx.load(exported)
    del model.metadata_props[:]
    onnx.save(model, foreign)
    for path, words in (
        (cut, "cut off"),
        (foreign, "no classifier of CoPL"),
        (tmp_path / "gone.onnx", "cannot be read"),
    ):
        with pytest.raises(ClassifierFileProblem, match=words):
            OnnxClassifier(path)
    refused = run_copl("classify", exported, tmp_path, "--csv", tmp_path / "t.csv", "--review", "10")
    assert refused.exit_code == 2
    assert "the classifier file itself" in refused.stderr


def test_copl_classify_takes_it_without_torch(exported: Path, photos: list[Path], tmp_path: Path) -> None:
    folder = photos[0].parents[1]
    table = tmp_path / "labels.csv"
    values = last_json(run_copl("classify", exported, folder, "--csv", table, "--json"))
    assert (values["images"], values["unreadable"]) == (len(photos), 0)
    code = (
        "import sys; from pathlib import Path; from copl_engine.export.onnx_graph import OnnxClassifier;"
        f"list(OnnxClassifier(Path({str(exported)!r})).label([Path({str(photos[0])!r})]));"
        "print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
