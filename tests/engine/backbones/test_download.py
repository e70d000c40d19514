"""Fetching a model from a hub on loopback: the right file or the right sentence, never half a file in its place."""

import json
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import huggingface_hub.constants
import huggingface_hub.file_download
import huggingface_hub.utils._http
import open_clip
import pytest
import torch
from fakes import CONTEXT, JOINT, SIZE, WIDTH, drain
from hub_server import CERTIFICATE, COMMIT, Hub, refusing_proxy
from safetensors.torch import save

from copl_engine.backbones.catalogue import CATALOGUE, entry
from copl_engine.backbones.download import Asked, fetch
from copl_engine.backbones.hub import PIECE_BYTES, Arriving
from copl_engine.backbones.hub_problems import DownloadProblem, Missing
from copl_engine.backbones.library import find, folder_of, installed, models_folder, remove
from copl_engine.backbones.load import load_backbone
from copl_engine.backbones.origin import origin_of
from copl_engine.bench.random_models import outline
from copl_engine.config import BackboneSpec
from copl_engine.errors import BackboneProblem, EngineError

ID = "hf-hub:copl/tiny"
WEIGHTS = "open_clip_model.safetensors"
TEXT = {"context_length": CONTEXT, "vocab_size": 49408, "width": 16, "heads": 2, "layers": 2}
VISION = {"image_size": SIZE, "patch_size": 8, "width": WIDTH, "layers": 2, "head_width": 32}
MODEL: dict[str, Any] = {"embed_dim": JOINT, "vision_cfg": VISION, "text_cfg": TEXT}
HALVES = {"mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25]}


@pytest.fixture(scope="module")
def tiny_clip() -> open_clip.CLIP:
    with torch.random.fork_rng():
        torch.manual_seed(7)
        return open_clip.CLIP(**MODEL).eval()


@pytest.fixture(scope="module")
def served(tiny_clip: open_clip.CLIP) -> dict[str, bytes]:
    config = json.dumps({"model_cfg": MODEL, "preprocess_cfg": HALVES}).encode()
    return {"open_clip_config.json": config, WEIGHTS: save(tiny_clip.state_dict())}


@pytest.fixture(autouse=True)
def _own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPL_MODELS_DIR", str(tmp_path / "models"))
    for name in ("SSL_CERT_FILE", "HF_ENDPOINT", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def hub(served: dict[str, bytes]) -> Iterator[Hub]:
    with Hub({"copl/tiny": dict(served)}) as hub:
        yield hub


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """huggingface_hub waits a second before it tries again; a test need not."""
    monkeypatch.setattr(huggingface_hub.file_download.time, "sleep", lambda _: None)
    monkeypatch.setattr(huggingface_hub.utils._http.time, "sleep", lambda _: None)


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()} if folder.exists() else set()


def assert_nothing_in_place(said: pytest.ExceptionInfo[EngineError]) -> None:
    assert find(ID) is None
    assert not folder_of(ID).exists()
    assert WEIGHTS not in files_in(models_folder())
    assert "\n" not in str(said.value)


def test_a_fetched_model_is_the_model(hub: Hub, tiny_clip: open_clip.CLIP, served: dict[str, bytes]) -> None:
    events, model = drain(fetch(ID, hub.endpoint))
    assert events[0] == Asked(ID, f"{hub.endpoint}/copl/tiny", None, "", False)
    weights = [event for event in events if isinstance(event, Arriving) and event.name == WEIGHTS]
    assert weights
    assert all(event.total in (None, len(served[WEIGHTS])) for event in weights)
    assert model.origin == f"{hub.endpoint}/copl/tiny@{COMMIT}"
    assert (model.folder / WEIGHTS).read_bytes() == served[WEIGHTS]
    assert files_in(models_folder()) == {"model.json", "open_clip_config.json", WEIGHTS}
    assert installed() == (model,)
    backbone = load_backbone(BackboneSpec(ID), torch.device("cpu"))
    assert backbone.preprocessing.mean == (0.5, 0.5, 0.5)
    pixels = torch.randint(0, 256, (2, SIZE, SIZE, 3), dtype=torch.uint8)
    with torch.no_grad():
        shown = torch.from_numpy(backbone.preprocessing.normalise(pixels.numpy()))
        own = tiny_clip.encode_image(shown, normalize=True)
    assert torch.allclose(backbone.encode_images(pixels).pooled, own, atol=1e-5)
    assert remove(ID) > len(served[WEIGHTS])
    assert installed() == ()
    with pytest.raises(BackboneProblem, match="not installed"):
        remove(ID)


def test_a_revision_is_asked_for(hub: Hub) -> None:
    drain(fetch(f"{ID}@{COMMIT}", hub.endpoint))
    assert set(hub.revisions) == {COMMIT}


def test_a_tokenizer_of_the_models_own_is_fetched_with_it(hub: Hub) -> None:
    model = {**MODEL, "text_cfg": {**TEXT, "hf_tokenizer_name": "somewhere/else"}}
    config = json.dumps({"model_cfg": model, "preprocess_cfg": HALVES}).encode()
    repository = hub.files["copl/tiny"]
    repository |= {"open_clip_config.json": config, "tokenizer.json": b"{}", "tokenizer_config.json": b"{ }"}
    _, fetched = drain(fetch(ID, hub.endpoint))
    assert (fetched.folder / "tokenizer.json").read_bytes() == b"{}"
    assert (fetched.folder / "tokenizer_config.json").read_bytes() == b"{ }"
    remove(ID)
    del repository["tokenizer.json"]
    with pytest.raises(Missing, match=r"has no tokenizer\.json"):
        drain(fetch(ID, hub.endpoint))


def test_a_repository_without_safetensors_gives_its_other_file(
    hub: Hub, tiny_clip: open_clip.CLIP, tmp_path: Path
) -> None:
    torch.save(tiny_clip.state_dict(), tmp_path / "weights.bin")
    del hub.files["copl/tiny"][WEIGHTS]
    hub.files["copl/tiny"]["open_clip_pytorch_model.bin"] = (tmp_path / "weights.bin").read_bytes()
    _, model = drain(fetch(ID, hub.endpoint))
    assert model.weights == "open_clip_pytorch_model.bin"
    load_backbone(BackboneSpec(ID), torch.device("cpu"))


@pytest.mark.usefixtures("hurried")
def test_a_cut_goes_on_by_itself(hub: Hub, served: dict[str, bytes]) -> None:
    hub.faults.cut_after = 0.4
    _, model = drain(fetch(ID, hub.endpoint))
    assert (model.folder / WEIGHTS).read_bytes() == served[WEIGHTS]
    assert hub.ranges[0] == ""
    assert hub.ranges[1].startswith("bytes=")


@pytest.mark.usefixtures("hurried")
def test_what_was_cut_goes_on_with_the_next_try(hub: Hub, served: dict[str, bytes]) -> None:
    size = len(served[WEIGHTS])

    hub.faults.cut_after, hub.faults.down_after_cut = 0.4, True
    with pytest.raises(DownloadProblem, match=r"was cut; do the same again, and .* goes on") as said:
        drain(fetch(ID, hub.endpoint))
    assert_nothing_in_place(said)
    hub.faults.down = hub.faults.down_after_cut = False
    hub.ranges.clear()
    _, model = drain(fetch(ID, hub.endpoint))
    assert (model.folder / WEIGHTS).read_bytes() == served[WEIGHTS]
    kept = int(hub.ranges[0].removeprefix("bytes=").rstrip("-"))
    assert 0.4 * size - PIECE_BYTES < kept <= 0.4 * size


@pytest.mark.usefixtures("hurried")
def test_what_was_cut_of_an_earlier_version_is_not_kept(hub: Hub, tiny_clip: open_clip.CLIP) -> None:
    hub.faults.cut_after, hub.faults.down_after_cut = 0.4, True
    with pytest.raises(DownloadProblem):
        drain(fetch(ID, hub.endpoint))
    hub.faults.down = hub.faults.down_after_cut = False
    newer = save({name: tensor + 1 for name, tensor in tiny_clip.state_dict().items()})
    hub.files["copl/tiny"][WEIGHTS] = newer
    _, model = drain(fetch(ID, hub.endpoint))
    assert (model.folder / WEIGHTS).read_bytes() == newer
    assert files_in(models_folder()) == {"model.json", "open_clip_config.json", WEIGHTS}


def test_wrong_bytes_are_noticed(hub: Hub, served: dict[str, bytes]) -> None:
    hub.faults.wrong = True
    with pytest.raises(DownloadProblem, match="arrived damaged: its SHA-256") as said:
        drain(fetch(f"{ID}", hub.endpoint))
    assert_nothing_in_place(said)
    hub.faults.wrong = False
    _, model = drain(fetch(ID, hub.endpoint))
    assert (model.folder / WEIGHTS).read_bytes() == served[WEIGHTS]


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (401, "", "log in with “hf auth login”"),
        (401, "RepoNotFound", "check the repository's name"),
        (403, "GatedRepo", "accept the model's conditions"),
        (404, "RepoNotFound", "check the names of repository and revision"),
        (404, "RevisionNotFound", "check the names of repository and revision"),
        (429, "", "wait some minutes"),
        (500, "", "error 500"),
    ],
)
@pytest.mark.usefixtures("hurried")
def test_refusals_say_what_to_do(hub: Hub, status: int, code: str, words: str) -> None:
    hub.faults.status, hub.faults.code = status, code
    with pytest.raises(DownloadProblem, match=words) as said:
        drain(fetch(ID, hub.endpoint))
    assert_nothing_in_place(said)


@pytest.mark.usefixtures("hurried")
def test_too_many_requests_are_waited_for(hub: Hub, served: dict[str, bytes]) -> None:
    def slow_down(event: object) -> None:
        if isinstance(event, Asked):
            hub.faults.get_statuses = [429]

    work = fetch(ID, hub.endpoint)
    slow_down(next(work))
    _, model = drain(work)
    assert (model.folder / WEIGHTS).read_bytes() == served[WEIGHTS]


def test_stopping_is_quick_and_keeps_what_came(hub: Hub, served: dict[str, bytes]) -> None:
    hub.faults.pause = 0.005
    fetching = fetch(ID, hub.endpoint)
    for event in fetching:
        if isinstance(event, Arriving) and event.name == WEIGHTS and event.done > 0:
            break
    started = time.monotonic()
    fetching.close()
    assert time.monotonic() - started < 1
    assert find(ID) is None
    assert WEIGHTS not in files_in(models_folder())
    hub.faults.pause = 0.0
    hub.ranges.clear()
    _, model = drain(fetch(ID, hub.endpoint))
    assert (model.folder / WEIGHTS).read_bytes() == served[WEIGHTS]
    assert hub.ranges[0].startswith("bytes=")


def test_too_little_space_is_said_before(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type(usage)(usage.total, usage.total - 5_000_000, 5_000_000))
    with pytest.raises(DownloadProblem, match=r"MB of free space in .*, 5 MB are free") as said:
        drain(fetch(ID, hub.endpoint))
    assert_nothing_in_place(said)


def test_a_certificate_nobody_knows(served: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    with Hub({"copl/tiny": served}, secure=True) as hub:
        with pytest.raises(DownloadProblem, match="name its file in SSL_CERT_FILE") as said:
            drain(fetch(ID, hub.endpoint))
        assert_nothing_in_place(said)
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE.with_name("loopback-certificate.pem")))
        _, model = drain(fetch(ID, hub.endpoint))
    assert (model.folder / WEIGHTS).read_bytes() == served[WEIGHTS]


def test_no_network() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        endpoint = f"http://127.0.0.1:{unused.getsockname()[1]}"
    with pytest.raises(DownloadProblem, match="cannot be reached; check the network") as said:
        drain(fetch(ID, endpoint))
    assert_nothing_in_place(said)


def test_a_mirror_that_is_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DownloadProblem, match="“nonsense” is no address of a hub") as said:
        drain(fetch(ID, "nonsense"))
    assert_nothing_in_place(said)
    monkeypatch.setenv("HF_ENDPOINT", "ftp://hub.example")
    with pytest.raises(DownloadProblem, match="ftp://hub"):
        drain(fetch(ID))


def test_a_proxy_that_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    with refusing_proxy() as address:
        monkeypatch.setenv("HTTPS_PROXY", address)
        with pytest.raises(DownloadProblem, match="check HTTPS_PROXY and NO_PROXY") as said:
            drain(fetch(ID, "https://hub.invalid"))
    assert_nothing_in_place(said)


def test_offline_mode(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(DownloadProblem, match="switched off by HF_HUB_OFFLINE") as said:
        drain(fetch(ID, hub.endpoint))
    assert_nothing_in_place(said)


def test_two_at_once_end_in_one_model(hub: Hub, served: dict[str, bytes]) -> None:
    problems: list[Exception] = []

    def run() -> None:
        try:
            drain(fetch(ID, hub.endpoint))
        except EngineError as problem:
            problems.append(problem)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    model = find(ID)
    assert model is not None
    assert (model.folder / WEIGHTS).read_bytes() == served[WEIGHTS]


REFUSED: dict[str, tuple[str, str]] = {
    "no architecture": ("ViT-nonsense/openai", "knows no architecture “ViT-nonsense”"),
    "no tag": ("ViT-B-32/nonsense", "ViT-B-32/datacomp_xl_s13b_b90k"),
    "a text tower from Hugging Face": ("roberta-ViT-B-32/laion2b_s12b_b32k", "roberta-base, a tower that CoPL cannot"),
    "no repository": ("hf-hub:tiny", "write hf-hub:ORGANISATION/REPOSITORY"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_names_that_cannot_be_fetched(case: str) -> None:
    name, words = REFUSED[case]
    with pytest.raises(BackboneProblem, match=words):
        drain(fetch(name, "http://127.0.0.1:9"))


def test_a_missing_file_is_missing(hub: Hub) -> None:
    del hub.files["copl/tiny"][WEIGHTS]
    with pytest.raises(Missing, match=r"has no open_clip_pytorch_model\.bin"):
        drain(fetch(ID, hub.endpoint))


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.id)
def test_the_catalogue_agrees_with_open_clip(each: object) -> None:
    known = entry(str(each.id))  # type: ignore[attr-defined]
    assert known is not None
    origin = origin_of(known.id)
    assert origin.repository == known.repository
    assert origin.model is not None
    assert (origin.tokenizer is not None) == (known.extra == "siglip")
    causal = not origin.model["text_cfg"].get("no_causal_mask", False)
    assert known.causal is causal
    assert known.revision is None or len(known.revision) == 40
    assert (known.accuracy is None) == (known.source == "")
    built = outline(known.name)
    assert built.grid == (known.grid, known.grid)
    assert built.sources == known.sources
    assert known.parameters == pytest.approx(built.parameters, abs=1)


def test_openai_weights_come_with_their_activation() -> None:
    origin: Callable[[str], object] = lambda name: (origin_of(name).model or {})["quick_gelu"]  # noqa: E731
    assert origin("ViT-B-32/openai") is True
    assert origin("ViT-B-32/datacomp_xl_s13b_b90k") is False
