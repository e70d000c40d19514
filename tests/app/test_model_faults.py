"""Whatever goes wrong with a fetch or an import, the window says what helps, with a button that is there to press."""

import json
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import open_clip
import pytest
import torch
from hub_server import Faults, Hub, refusing_proxy
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from safetensors.torch import save, save_file
from torch import nn

from app.bootstrap import Studio
from app.parts import Options
from app.services.languages import speak
from app.services.model_faults import FAULTS
from app.services.model_words import problem_in_words
from app.services.settings import Settings
from app.state.preferences import LANGUAGE
from app.views.models_page import ModelsPage
from app.words import tr
from copl_engine.backbones.faults import Fault, ModelProblem
from copl_engine.backbones.library import installed

from .conftest import LIMIT_MS
from .cut import cut
from .test_models_page import CONFIG, HALVES, ID, MODEL, TEXT, WEIGHTS, card, page_of, question, said

TYPED = re.compile(
    r"\bcopl [a-z]|--\w|\bpip\b|hf auth|torch\.|state_dict|endpoint|[A-Z]+_(PROXY|OFFLINE|ENDPOINT|CERT|DIR|DEVICE)"
)
"""What only a command line, a shell or Python understands."""

Case = Callable[[pytest.MonkeyPatch, Hub, Path], AbstractContextManager[object] | None]


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("COPL_MODELS_DIR", str(tmp_path / "models"))
    for name in ("SSL_CERT_FILE", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    with Hub({"copl/tiny": served(MODEL)}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


def served(model: dict[str, object]) -> dict[str, bytes]:
    config = json.dumps({"model_cfg": model, "preprocess_cfg": HALVES}).encode()
    return {CONFIG: config, WEIGHTS: save(open_clip.CLIP(**MODEL).state_dict())}


def fault(**faults: object) -> Case:
    """A fault of the hub."""

    def begin(_patch: pytest.MonkeyPatch, hub: Hub, _folder: Path) -> None:
        for name, value in faults.items():
            setattr(hub.faults, name, value)

    return begin


def private(patch: pytest.MonkeyPatch, hub: Hub, _folder: Path) -> Hub:
    secure = Hub(hub.files, secure=True)
    patch.setenv("HF_ENDPOINT", secure.endpoint)
    return secure


def no_space(patch: pytest.MonkeyPatch, _hub: Hub, _folder: Path) -> None:
    usage = shutil.disk_usage("/")
    patch.setattr(shutil, "disk_usage", lambda _: type(usage)(usage.total, usage.total - 5_000_000, 5_000_000))


def proxy(patch: pytest.MonkeyPatch, _hub: Hub, _folder: Path) -> AbstractContextManager[None]:
    @contextmanager
    def refusing() -> Iterator[None]:
        with refusing_proxy() as address:
            patch.setenv("HTTPS_PROXY", address)
            patch.setenv("HF_ENDPOINT", "https://hub.invalid")
            yield

    return refusing()


def unreachable(patch: pytest.MonkeyPatch, _hub: Hub, _folder: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        patch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{unused.getsockname()[1]}")


def offline(patch: pytest.MonkeyPatch, _hub: Hub, _folder: Path) -> None:
    patch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)


def other_texts(patch: pytest.MonkeyPatch, hub: Hub, _folder: Path) -> None:
    hub.files["copl/tiny"] = served({**MODEL, "text_cfg": {**TEXT, "hf_tokenizer_name": "somewhere/else"}})
    patch.setattr("copl_engine.backbones.download.reads_all_texts", lambda: False)


FETCHES: dict[str, Case] = {
    "cut": fault(cut_after=0.4, down_after_cut=True),
    "wrong bytes": fault(wrong=True),
    "401": fault(status=401),
    "403": fault(status=403, code="GatedRepo"),
    "404": fault(status=404, code="RepoNotFound"),
    "429": fault(status=429),
    "500": fault(status=500),
    "private certificate": private,
    "no space": no_space,
    "proxy": proxy,
    "no network": unreachable,
    "offline": offline,
    "transformers missing": other_texts,
}


def torchscript(folder: Path) -> Path:
    torch.jit.save(torch.jit.script(nn.Linear(2, 2)), folder / "ViT-B-32.pt")
    return folder / "ViT-B-32.pt"


def transformers(folder: Path) -> Path:
    save_file({"text_model.x": torch.zeros(1)}, folder / "model.safetensors")
    return folder / "model.safetensors"


def foreign(folder: Path) -> Path:
    save_file({"x": torch.zeros(1)}, folder / "foreign.safetensors")
    return folder / "foreign.safetensors"


def damaged(folder: Path) -> Path:
    (folder / "cut.pt").write_bytes(b"PK\x03\x04" + bytes(40))
    return folder / "cut.pt"


def more(folder: Path) -> Path:
    torch.save({"x": nn.Linear(1, 1)}, folder / "more.bin")
    return folder / "more.bin"


def empty(folder: Path) -> Path:
    (folder / "empty").mkdir(exist_ok=True)
    return folder / "empty"


def photo(folder: Path) -> Path:
    (folder / "photo.jpg").write_bytes(b"x")
    return folder / "photo.jpg"


def no_tokenizer(folder: Path) -> Path:
    there = folder / "siglip"
    there.mkdir(exist_ok=True)
    (there / WEIGHTS).write_bytes(save({"x": torch.zeros(1)}))
    model = {**MODEL, "text_cfg": {**TEXT, "hf_tokenizer_name": "somewhere/else"}}
    (there / CONFIG).write_text(json.dumps({"model_cfg": model, "preprocess_cfg": HALVES}))
    return there


IMPORTS = (no_tokenizer, torchscript, transformers, foreign, damaged, more, empty, photo)


@pytest.fixture(params=["en", "de"])
def language(qapp: QApplication, options: Options, request: pytest.FixtureRequest) -> Iterator[str]:
    Settings(options.settings, options.projects).remember(LANGUAGE, request.param)
    assert speak(qapp, request.param) == request.param
    yield request.param
    speak(qapp, "en")
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def studio(language: str, hub: Hub, make_studio: Callable[[], Studio]) -> Studio:
    return make_studio()


@pytest.fixture
def page(studio: Studio) -> ModelsPage:
    return page_of(studio)


def assert_helps(page: ModelsPage, text: str) -> None:
    """No command to type, and a button or page that helps; each button that it names is there to press."""
    assert not TYPED.search(text), text
    buttons = [tr("Go on fetching…"), tr("Import a folder…"), tr("Import a file…"), tr("Copy details")]
    named = [each for each in buttons if each in text]
    assert named or tr("Models") in text, text
    shown = {each.text() for each in page.window().findChildren(QPushButton) if each.isVisible() and each.isEnabled()}
    assert set(named) <= shown, text


def test_every_fault_of_a_fetch(
    qtbot: QtBot, studio: Studio, page: ModelsPage, hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)  # huggingface_hub waits a second before it tries again
    found = {}
    for name, begin in FETCHES.items():
        studio.parts.messages.dismiss()
        hub.faults = Faults()
        hub.files["copl/tiny"] = dict(served(MODEL))
        with pytest.MonkeyPatch.context() as patch:
            around = begin(patch, hub, tmp_path)
            if around is None:
                found[name] = failed(studio, qtbot)
            else:
                with around:
                    found[name] = failed(studio, qtbot)
        assert_helps(page, found[name])
        assert found[name].endswith(card(page, ID)._problem.text())
        assert installed() == ()
    assert len(set(found.values())) == len(found), "each fault has a sentence of its own"


def failed(studio: Studio, qtbot: QtBot) -> str:
    studio.models.fetch(ID)
    qtbot.waitUntil(lambda: not studio.models.busy and bool(said(studio)), timeout=LIMIT_MS)
    return said(studio)


def test_every_fault_of_an_import(
    qtbot: QtBot,
    studio: Studio,
    page: ModelsPage,
    hub: Hub,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    registry = {"copl-tiny": MODEL, "copl-tiny-quickgelu": {**MODEL, "quick_gelu": True}}
    monkeypatch.setattr(open_clip.factory, "_MODEL_CONFIGS", registry)
    for make in IMPORTS:
        studio.parts.messages.dismiss()
        studio.models.bring(make(tmp_path))
        qtbot.waitUntil(lambda: not studio.models.busy and bool(said(studio)), timeout=LIMIT_MS)
        assert_helps(page, said(studio))
    (tmp_path / "mine.safetensors").write_bytes(hub.files["copl/tiny"][WEIGHTS])
    studio.models.bring(tmp_path / "mine.safetensors")
    asked = question(studio, qtbot)
    assert not TYPED.search("\n".join(each.text() for each in asked.findChildren(QLabel)))
    assert len(asked._choices.buttons()) == 2
    assert not cut(asked)
    asked.reject()


def test_a_slow_fetch_says_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, studio: Studio, page: ModelsPage, hub: Hub
) -> None:
    hub.faults.pause = 0.004
    studio.models.fetch(ID)
    qtbot.waitUntil(lambda: (run := studio.models.cards[1].run) is not None and bool(run.fraction), timeout=LIMIT_MS)
    strip = card(page, ID)._strip
    assert f"127.0.0.1:{hub.port}" in strip.text
    assert not TYPED.search(strip.text)
    stop = next(each for each in strip.findChildren(QPushButton) if each.text() == tr("Cancel"))
    assert stop.isVisible()
    stop.click()
    qtbot.waitUntil(lambda: not studio.models.busy, timeout=LIMIT_MS)
    assert said(studio) == tr("Stopped. What has arrived is kept: the next fetch goes on from there.")


@pytest.mark.parametrize("each", Fault)
def test_every_fault_has_words(language: str, each: Fault) -> None:
    values = dict.fromkeys(re.findall(r"{(\w+)}", FAULTS[each]), "that")
    text = problem_in_words(ModelProblem(each, "in the engine's words", **values))
    assert not TYPED.search(text)
    assert "{" not in text
    assert (text == FAULTS[each].format(**values)) == (language == "en")
