"""Importing a model from a file or folder: found, asked, or refused; never guessed, never unpickled."""

import json
import pickle
from pathlib import Path
from typing import Any

import open_clip
import pytest
import torch
from fakes import CONTEXT, JOINT, SIZE, WIDTH, drain
from safetensors.torch import save_file
from torch import Tensor, nn

from copl_engine.backbones.importing import Import, import_model
from copl_engine.backbones.library import Installed, find, installed, remove
from copl_engine.backbones.load import from_folder, load_backbone
from copl_engine.backbones.model_problems import ModelQuestion
from copl_engine.backbones.recognise import architecture_of, fits, normalisation_of
from copl_engine.config import BackboneSpec
from copl_engine.errors import BackboneProblem

CPU = torch.device("cpu")
TEXT = {"context_length": CONTEXT, "vocab_size": 49408, "width": WIDTH, "heads": 2, "layers": 2}
VISION = {"image_size": SIZE, "patch_size": 8, "width": WIDTH, "layers": 2, "head_width": 32}
TINY: dict[str, Any] = {"embed_dim": JOINT, "vision_cfg": VISION, "text_cfg": TEXT}
ARCHITECTURES: dict[str, dict[str, Any]] = {
    "copl-tiny": TINY,
    "copl-tiny-trunk": {
        "embed_dim": JOINT,
        "vision_cfg": {"timm_model_name": "test_vit", "timm_pool": "token", "timm_proj": "", "image_size": 160},
        "text_cfg": TEXT,
        "custom_text": True,
    },
    "copl-tiny-resnet": {
        "embed_dim": JOINT,
        "vision_cfg": {"image_size": SIZE, "layers": [1, 1, 1, 1], "width": 8, "head_width": 32},
        "text_cfg": TEXT,
    },
    "copl-tiny-gelu": {**TINY, "text_cfg": {**TEXT, "layers": 3}},
    "copl-tiny-gelu-quickgelu": {**TINY, "text_cfg": {**TEXT, "layers": 3}, "quick_gelu": True},
}


@pytest.fixture(autouse=True)
def _own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPL_MODELS_DIR", str(tmp_path / "models"))


@pytest.fixture(autouse=True)
def _registry(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """open_clip's registry with small architectures added, and nothing else: the large ones take seconds to build."""
    monkeypatch.setattr(open_clip.factory, "_MODEL_CONFIGS", ARCHITECTURES)


def model_of(name: str) -> nn.Module:
    with torch.random.fork_rng():
        torch.manual_seed(3)
        model: nn.Module = open_clip.create_model(name, load_weights=False)
    return model


def tensors_of(name: str) -> dict[str, Tensor]:
    return {key: value.clone() for key, value in model_of(name).state_dict().items()}


def imported(path: Path, **choices: Any) -> Installed:
    _, model = drain(import_model(Import(path, **choices)))
    return model


@pytest.mark.parametrize("name", ["copl-tiny", "copl-tiny-trunk", "copl-tiny-resnet"])
def test_an_architecture_is_found_by_its_shapes(name: str) -> None:
    shapes = {key: tuple(value.shape) for key, value in tensors_of(name).items()}
    assert architecture_of(shapes, "file") == name
    assert not fits({key: shape for key, shape in shapes.items() if "ln_final" not in key}, name)


def test_the_older_naming_of_the_text_tower_is_the_same_architecture() -> None:
    shapes = {key.removeprefix("text."): tuple(value.shape) for key, value in tensors_of("copl-tiny-trunk").items()}
    assert architecture_of(shapes, "file") == "copl-tiny-trunk"


def test_an_activation_that_the_file_cannot_tell_is_asked_for(tmp_path: Path) -> None:
    save_file(tensors_of("copl-tiny-gelu"), tmp_path / "mine.safetensors")
    with pytest.raises(ModelQuestion, match=r"one of several models: say which with --arch \(copl-tiny-gelu, ") as said:
        imported(tmp_path / "mine.safetensors", normalisation="clip")
    assert said.value.choices == ("copl-tiny-gelu", "copl-tiny-gelu-quickgelu")
    assert installed() == ()
    imported(tmp_path / "mine.safetensors", normalisation="clip", architecture="copl-tiny-gelu-quickgelu")
    backbone = load_backbone(BackboneSpec("mine"), CPU)
    assert "QuickGELU" in str(backbone.model)  # type: ignore[attr-defined]


def test_a_normalisation_that_nothing_tells_is_asked_for(tmp_path: Path) -> None:
    save_file(tensors_of("copl-tiny"), tmp_path / "mine.safetensors")
    with pytest.raises(ModelQuestion, match=r"say which with --normalisation \(clip, imagenet, none, siglip\)"):
        imported(tmp_path / "mine.safetensors")
    assert installed() == ()
    imported(tmp_path / "mine.safetensors", normalisation="siglip")
    known = load_backbone(BackboneSpec("mine"), CPU).weights_hash
    remove("mine")
    imported(tmp_path / "mine.safetensors", normalisation="clip")
    assert load_backbone(BackboneSpec("mine"), CPU).weights_hash != known  # other features, so another model
    remove("mine")
    imported(tmp_path / "mine.safetensors", normalisation="siglip")
    assert load_backbone(BackboneSpec("mine"), CPU).weights_hash == known
    assert load_backbone(BackboneSpec("mine"), CPU).preprocessing.mean == (0.5, 0.5, 0.5)
    with pytest.raises(ModelQuestion, match="no normalisation “photo”"):
        imported(tmp_path / "mine.safetensors", normalisation="photo")


@pytest.mark.parametrize(
    ("name", "wanted"), [("ViT-B-32", "clip"), ("ViT-B-16-SigLIP", "siglip"), ("MobileCLIP-S1", "none")]
)
def test_where_all_published_weights_agree_the_normalisation_is_known(name: str, wanted: str) -> None:
    assert normalisation_of(name, "file") == wanted


@pytest.mark.parametrize("name", ["ViT-L-14", "ViT-e-14"])
def test_where_published_weights_differ_or_are_none_it_is_asked(name: str) -> None:
    with pytest.raises(ModelQuestion, match="how its model's pixels are normalised"):
        normalisation_of(name, "file")


@pytest.mark.parametrize("ending", ["safetensors", "bin", "pt"])
@pytest.mark.parametrize("wrapped", [False, True])
def test_files_of_every_ending_give_the_same_model(tmp_path: Path, ending: str, wrapped: bool) -> None:
    tensors = tensors_of("copl-tiny")
    path = tmp_path / f"mine.{ending}"
    given = {f"module.{key}": value for key, value in tensors.items()} if wrapped else tensors
    if ending == "safetensors":
        save_file(given, path)
    else:
        torch.save({"state_dict": given, "epoch": 3} if wrapped else given, path)
    before = path.read_bytes()
    model = imported(path, normalisation="clip", name="copl/mine")
    assert path.read_bytes() == before
    assert find("copl/mine") == model
    if not wrapped:
        assert (model.folder / model.weights).read_bytes() == before
    backbone = load_backbone(BackboneSpec("copl/mine"), CPU)
    state = backbone.model.state_dict()  # type: ignore[attr-defined]
    assert all(torch.equal(state[key], value) for key, value in tensors.items())


def test_openais_own_entries_are_no_weights(tmp_path: Path) -> None:
    extra = {"input_resolution": torch.tensor(32), "context_length": torch.tensor(CONTEXT)}
    torch.save({**tensors_of("copl-tiny"), **extra}, tmp_path / "mine.pt")
    imported(tmp_path / "mine.pt", normalisation="clip")
    load_backbone(BackboneSpec("mine"), CPU)


def test_a_folder_from_the_hub_brings_its_own_config(tmp_path: Path) -> None:
    folder = tmp_path / "a model"
    folder.mkdir()
    save_file(tensors_of("copl-tiny"), folder / "open_clip_model.safetensors")
    stated = {"mean": [0.1, 0.2, 0.3], "std": [0.5, 0.5, 0.5]}
    (folder / "open_clip_config.json").write_text(json.dumps({"model_cfg": TINY, "preprocess_cfg": stated}))
    model = imported(folder)
    assert model.id == "a model"
    assert load_backbone(BackboneSpec("a model"), CPU).preprocessing.mean == (0.1, 0.2, 0.3)
    (folder / "open_clip_config.json").write_text(json.dumps({"model_cfg": TINY}))
    with pytest.raises(ModelQuestion, match="does not say how pixels are normalised"):
        imported(folder)


def test_a_model_of_another_computer_keeps_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_file(tensors_of("copl-tiny"), tmp_path / "mine.safetensors")
    there = imported(tmp_path / "mine.safetensors", normalisation="clip", name="ViT-tiny/somebody")
    stick = there.folder.rename(tmp_path / "stick")
    monkeypatch.setenv("COPL_MODELS_DIR", str(tmp_path / "here"))
    assert imported(stick) == there
    assert find("ViT-tiny/somebody") == there
    (stick / there.weights).write_bytes(b"\x00" * 100)
    with pytest.raises(BackboneProblem, match="is damaged: it is not what was fetched there"):
        imported(stick, name="cut")
    assert find("cut") is None


SIGLIP: dict[str, Any] = {
    "embed_dim": 64,
    "init_logit_bias": -10,
    "custom_text": True,
    "vision_cfg": {"timm_model_name": "test_vit3", "timm_pool": "map", "timm_proj": "linear", "image_size": 160},
    "text_cfg": {
        **TEXT,
        "vocab_size": 20,
        "context_length": 16,
        "hf_tokenizer_name": "somewhere/else",
        "tokenizer_kwargs": {"clean": "canonicalize"},
        "no_causal_mask": True,
        "proj_bias": True,
        "pool_type": "last",
    },
}


def test_a_model_with_its_own_tokenizer_works_offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tokenizers

    monkeypatch.setitem(ARCHITECTURES, "copl-tiny-siglip", SIGLIP)
    folder = tmp_path / "siglip"
    folder.mkdir()
    words = {word: number for number, word in enumerate(["<pad>", "</s>", "<unk>", "a", "photo", "of", "cat", "dog"])}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(words, unk_token="<unk>"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    described = {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<pad>", "eos_token": "</s>"}
    (folder / "tokenizer_config.json").write_text(json.dumps(described | {"unk_token": "<unk>"}))
    save_file(tensors_of("copl-tiny-siglip"), folder / "open_clip_model.safetensors")
    config = {"model_cfg": SIGLIP, "preprocess_cfg": {"mean": [0.5] * 3, "std": [0.5] * 3}}
    (folder / "open_clip_config.json").write_text(json.dumps(config))
    imported(folder)
    backbone = load_backbone(BackboneSpec("siglip"), CPU)
    assert not backbone.causal
    assert backbone.logit_bias == -10
    texts = backbone.encode_texts(["A photo of a cat!", "a photo of a cat", "a photo of a dog"])
    assert torch.allclose(texts[0], texts[1], atol=1e-6)
    assert not torch.allclose(texts[1], texts[2], atol=1e-3)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(BackboneProblem, match=r"pip install 'copl-studio\[siglip\]'"):
        load_backbone(BackboneSpec("siglip"), CPU)
    with pytest.raises(BackboneProblem, match=r"pip install 'copl-studio\[siglip\]'"):
        imported(folder, name="another")
    assert find("another") is None


def test_a_model_without_its_tokenizer_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ARCHITECTURES, "copl-tiny-siglip", SIGLIP)
    save_file(tensors_of("copl-tiny-siglip"), tmp_path / "open_clip_model.safetensors")
    for path in (tmp_path / "open_clip_model.safetensors", tmp_path):
        with pytest.raises(BackboneProblem, match=r"tokenizer of its own.*put its tokenizer\.json.* add the folder"):
            imported(path, normalisation="siglip", name="mine")
    assert installed() == ()


def test_looking_for_the_architecture_warns_of_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    save_file(tensors_of("copl-tiny"), tmp_path / "mine.safetensors")
    caplog.clear()
    imported(tmp_path / "mine.safetensors", normalisation="clip")
    assert caplog.messages == []


def test_torchscript_is_refused_with_the_way_out(tmp_path: Path) -> None:
    torch.jit.save(torch.jit.script(nn.Linear(2, 2)), tmp_path / "ViT-B-32.pt")
    with pytest.raises(BackboneProblem, match=r"TorchScript archive.*never run here.*copl models fetch") as said:
        imported(tmp_path / "ViT-B-32.pt")
    assert "torch.jit.load('ViT-B-32.pt').state_dict()" in str(said.value)


class _Bomb:
    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (Path("exploded"),)


def test_no_code_is_ever_unpickled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"weights": _Bomb()}, tmp_path / "bomb.pt")
    (tmp_path / "bomb.bin").write_bytes(pickle.dumps(_Bomb()))
    for name in ("bomb.pt", "bomb.bin"):
        with pytest.raises(BackboneProblem, match=r"more than weights|damaged"):
            imported(tmp_path / name)
    assert not (tmp_path / "exploded").exists()


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_other_files_are_refused_in_a_sentence(tmp_path: Path) -> None:
    save_file({"text_model.x": torch.zeros(1)}, tmp_path / "transformers.safetensors")
    save_file({"x": torch.zeros(1)}, tmp_path / "foreign.safetensors")
    torch.save([1, 2], tmp_path / "list.pt")
    cases = {
        tmp_path / "gone.safetensors": "There is no ",
        written(tmp_path / "photo.jpg", b"x"): "is no weights file",
        written(tmp_path / "cut.safetensors", b"\x10" + bytes(40)): "is damaged",
        written(tmp_path / "cut.pt", b"PK\x03\x04" + bytes(40)): "is damaged",
        tmp_path / "transformers.safetensors": "form of the transformers library",
        tmp_path / "foreign.safetensors": "those of no open_clip architecture",
        tmp_path / "list.pt": "no weights by name",
        tmp_path: "holds no weights: put",
    }
    for path, words in cases.items():
        with pytest.raises(BackboneProblem, match=words) as said:
            imported(path)
        assert "\n" not in str(said.value)
    with pytest.raises(BackboneProblem, match="give another --name"):
        imported(tmp_path / "foreign.safetensors", name="starter")
    assert installed() == ()


def test_weights_that_do_not_fit_their_config_are_named(tmp_path: Path) -> None:
    save_file(tensors_of("copl-tiny"), tmp_path / "mine.safetensors")
    model = imported(tmp_path / "mine.safetensors", normalisation="clip")
    (model.folder / model.weights).write_bytes(b"damaged")
    with pytest.raises(BackboneProblem, match="damaged or do not fit"):
        from_folder(model, model.folder, CPU)


def test_text_towers_from_hugging_face_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "roberta"
    folder.mkdir()
    save_file({"x": torch.zeros(1)}, folder / "open_clip_model.safetensors")
    config = {"model_cfg": {**TINY, "text_cfg": {"hf_model_name": "roberta-base"}}, "preprocess_cfg": {}}
    (folder / "open_clip_config.json").write_text(json.dumps(config))
    with pytest.raises(BackboneProblem, match="roberta-base, a tower that CoPL cannot prompt"):
        imported(folder, normalisation="clip")
