"""The Models page on the real window: fetched, stopped, cut, imported, asked, used, missed, removed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import open_clip
import pytest
import torch
from fakes import CONTEXT, JOINT, SIZE, WIDTH
from hub_server import Hub
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from safetensors.torch import save, save_file

from app.bootstrap import MODELS, Studio
from app.self_test import drop_on
from app.services.engine import STARTER
from app.state.model_facts import memory
from app.state.models import Card
from app.state.preferences import MIRROR
from app.views.model_card import ModelCard
from app.views.model_questions import ModelQuestionDialog
from app.views.models_page import ModelsPage
from app.views.settings_page import SettingsPage
from copl_engine.backbones.library import find, installed
from copl_engine.backbones.room import Fit, Verdict

from .conftest import LIMIT_MS, counts, files

ID = "hf-hub:copl/tiny"
CONFIG = "open_clip_config.json"
WEIGHTS = "open_clip_model.safetensors"
TEXT = {"context_length": CONTEXT, "vocab_size": 49408, "width": WIDTH, "heads": 2, "layers": 2}
VISION = {"image_size": SIZE, "patch_size": 8, "width": WIDTH, "layers": 2, "head_width": 32}
MODEL: dict[str, Any] = {"embed_dim": JOINT, "vision_cfg": VISION, "text_cfg": TEXT}
HALVES = {"mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25]}


@pytest.fixture(scope="module")
def weights() -> dict[str, torch.Tensor]:
    with torch.random.fork_rng():
        torch.manual_seed(5)
        state: dict[str, torch.Tensor] = open_clip.CLIP(**MODEL).state_dict()
        return state


@pytest.fixture
def hub(weights: dict[str, torch.Tensor], monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    config = json.dumps({"model_cfg": MODEL, "preprocess_cfg": HALVES}).encode()
    with Hub({"copl/tiny": {CONFIG: config, WEIGHTS: save(weights)}}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


@pytest.fixture(autouse=True)
def _own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPL_MODELS_DIR", str(tmp_path / "models"))


@pytest.fixture
def page(studio: Studio) -> ModelsPage:
    return page_of(studio)


def page_of(studio: Studio) -> ModelsPage:
    studio.window.go(MODELS)
    found = studio.window.findChild(ModelsPage)
    assert found is not None
    assert found.isVisible()
    return found


def button(studio: Studio, text: str) -> QPushButton:
    found = studio.window.findChildren(QPushButton)
    return next(each for each in found if each.text() == text and each.isVisible())


def said(studio: Studio) -> str:
    message = studio.parts.messages.current
    return message.text if message is not None else ""


def card(page: ModelsPage, model_id: str) -> ModelCard:
    return page._cards[model_id]


def answer(studio: Studio, qtbot: QtBot, text: str) -> str:
    """Press a button of the question on show; gives what was asked."""
    qtbot.waitUntil(lambda: bool(studio.window.findChildren(QMessageBox)), timeout=LIMIT_MS)
    box = studio.window.findChildren(QMessageBox)[-1]
    asked = f"{box.text()}\n{box.informativeText()}"
    next(each for each in box.buttons() if each.text() == text).click()
    qtbot.waitUntil(lambda: not studio.window.findChildren(QMessageBox), timeout=LIMIT_MS)
    return asked


def ask_for(studio: Studio, qtbot: QtBot, page: ModelsPage) -> str:
    page._other.setText(ID)
    page._fetch_it.click()
    return answer(studio, qtbot, "Fetch")


def fetched(studio: Studio, qtbot: QtBot, page: ModelsPage) -> None:
    ask_for(studio, qtbot, page)
    qtbot.waitUntil(lambda: find(ID) is not None and not studio.models.busy, timeout=LIMIT_MS)


def taught(studio: Studio, qtbot: QtBot, class_folders: Path) -> None:
    studio.window.go("teach")
    drop_on(studio.teach, files(class_folders), studio.teach.rect().center())
    qtbot.waitUntil(lambda: counts(studio) == {"apple": 3, "plum": 3}, timeout=LIMIT_MS)
    train(studio, qtbot)


def train(studio: Studio, qtbot: QtBot) -> None:
    with qtbot.waitSignal(studio.training.trained, timeout=LIMIT_MS):
        studio.training.start()


def label(studio: Studio, qtbot: QtBot, folder: Path) -> None:
    studio.classification.start([folder])
    qtbot.waitUntil(
        lambda: studio.classification.images.total == 6 and not studio.classification.running, timeout=LIMIT_MS
    )


def test_a_person_finds_the_page_and_what_each_model_costs(qtbot: QtBot, studio: Studio) -> None:
    button(studio, "Model: Starter").click()
    page = studio.window.findChild(ModelsPage)
    assert page is not None
    assert page.isVisible()
    assert studio.parts.settings.text("place") != MODELS
    qtbot.waitUntil(lambda: studio.models.judged is not None and studio.models.shelf is not None, timeout=LIMIT_MS)
    starter, other = card(page, STARTER), card(page, "ViT-B-32-256/datacomp_s34b_b86k")
    assert starter._badge.text() == "in use"
    assert not starter._remove.isVisible()
    assert "605 MB to fetch" in other._facts.text()
    assert "72.8% right (open_clip, docs/openclip_results.csv)" in other._facts.text()
    assert other._licence.text() == "Licence: MIT  ·  ViT-B-32-256/datacomp_s34b_b86k"
    assert other._memory.text().startswith("Fits: needs about 1.2 GB")
    assert other._badge.text() == "a good first choice"
    assert "no published figure" in card(page, "PE-Core-B-16/meta")._facts.text()
    assert "research only" in card(page, "MobileCLIP2-S0/dfndr2b")._licence.text()
    other._fetch.click()
    asked = answer(studio, qtbot, "Not now")
    assert asked.startswith("Fetch 605 MB from huggingface.co?")
    assert "No photo leaves this computer" in asked
    assert not studio.models.busy
    assert not studio.parts.network.allowed
    studio.window.go("settings")
    button(studio, "Starter…").click()
    assert studio.window.place == MODELS


def test_a_model_comes_from_the_mirror_of_the_settings(
    qtbot: QtBot, studio: Studio, page: ModelsPage, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")  # nobody is there
    studio.parts.preferences.choose(MIRROR, hub.endpoint)
    assert hub.endpoint in ask_for(studio, qtbot, page)
    qtbot.waitUntil(lambda: find(ID) is not None and not studio.models.busy, timeout=LIMIT_MS)
    assert hub.revisions


def test_a_model_that_does_not_fit_cannot_be_used() -> None:
    words = memory(Verdict(Fit.NO, 3_000_000_000, 4_000_000_000, 2_000_000_000), "ViT-B-32/openai")
    assert words == "No: needs about 3.0 GB of memory, 2.0 GB are free; choose “CLIP base, the first one”"
    assert "up to 4.0 GB" in memory(Verdict(Fit.TIGHT, 3_000_000_000, 4_000_000_000, 5_000_000_000))


def test_a_model_is_fetched_shown_on_its_way_and_tried(
    qtbot: QtBot, studio: Studio, page: ModelsPage, hub: Hub
) -> None:
    hub.faults.pause = 0.02
    asked = ask_for(studio, qtbot, page)
    assert hub.endpoint in asked
    assert "No photo leaves this computer" in asked
    qtbot.waitUntil(lambda: (run := studio.models.cards[1].run) is not None and bool(run.fraction), timeout=LIMIT_MS)
    strip = card(page, ID)._strip
    assert f"MB from 127.0.0.1:{hub.port}" in strip.text
    bar = studio.window._bottom
    assert bar._fetching.text() == f"Fetching “{ID}” from 127.0.0.1:{hub.port}"
    assert bar._safe.text() == "No photo leaves this computer"
    assert studio.parts.session.work == "fetching a model"
    hub.faults.pause = 0.0
    qtbot.waitUntil(lambda: find(ID) is not None and not studio.models.busy, timeout=LIMIT_MS)
    assert bar._safe.text() == "Nothing leaves this computer"
    assert "is here. Untaught, it names only" in said(studio)  # its weights are random
    qtbot.waitUntil(lambda: card(page, ID)._tried.isVisible(), timeout=LIMIT_MS)
    assert "about as many as guessing" in card(page, ID)._tried.text()
    assert not strip.isVisible()
    studio.window.go("settings")
    settings = studio.window.findChild(SettingsPage)
    assert settings is not None
    assert settings.findChildren(QCheckBox)[0].isChecked()  # it was said in the question


def test_a_stopped_fetch_goes_on_where_it_was(qtbot: QtBot, studio: Studio, page: ModelsPage, hub: Hub) -> None:
    hub.faults.pause = 0.02
    ask_for(studio, qtbot, page)
    qtbot.waitUntil(lambda: (run := studio.models.cards[1].run) is not None and bool(run.fraction), timeout=LIMIT_MS)
    under_way = card(page, ID)
    assert under_way._licence.width() > under_way.width() / 2, "words have the room, where little is known too"
    card(page, ID).cancel_wanted.emit(ID)
    qtbot.waitUntil(lambda: not studio.models.busy, timeout=LIMIT_MS)
    assert said(studio).startswith("Stopped. What has arrived is kept")
    assert installed() == ()
    assert not studio.parts.network.on
    hub.faults.pause = 0.0
    fetched(studio, qtbot, page)
    assert hub.ranges[-1].startswith("bytes=")
    assert hub.ranges[-1] != "bytes=0-"


def test_a_fault_is_a_sentence_and_the_second_try_goes_on(
    qtbot: QtBot, studio: Studio, page: ModelsPage, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.file_download.time.sleep", lambda _: None)
    monkeypatch.setattr("huggingface_hub.utils._http.time.sleep", lambda _: None)
    hub.faults.cut_after, hub.faults.down_after_cut = 0.5, True
    ask_for(studio, qtbot, page)
    qtbot.waitUntil(lambda: bool(card(page, ID)._problem.text()), timeout=LIMIT_MS)
    assert "could not be fetched" in said(studio)
    assert "was cut" in card(page, ID)._problem.text()
    assert card(page, ID)._fetch.text() == "Go on fetching…"
    assert installed() == ()
    hub.faults.down = False
    card(page, ID)._fetch.click()
    answer(studio, qtbot, "Fetch")
    qtbot.waitUntil(lambda: find(ID) is not None and not studio.models.busy, timeout=LIMIT_MS)
    assert hub.ranges[-1].startswith("bytes=")
    assert not card(page, ID)._problem.isVisible()


def test_a_name_that_is_none_cannot_be_fetched(studio: Studio, page: ModelsPage) -> None:
    for text in ("", "ViT-B-32", "a/b/c", "hf-hub:x", "a b/c"):
        page._other.setText(text)
        assert not page._fetch_it.isEnabled()
    page._other.setText(" hf-hub:copl/tiny ")
    assert page._fetch_it.isEnabled()


def test_a_file_is_imported_and_what_it_leaves_open_is_asked(
    qtbot: QtBot,
    studio: Studio,
    page: ModelsPage,
    weights: dict[str, torch.Tensor],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    registry = {"copl-tiny": MODEL, "copl-tiny-quickgelu": {**MODEL, "quick_gelu": True}}
    monkeypatch.setattr(open_clip.factory, "_MODEL_CONFIGS", registry)
    save_file(weights, tmp_path / "mine.safetensors")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "mine.safetensors"), ""))
    page._file.click()
    dialog = question(studio, qtbot)
    assert not dialog._go.isEnabled()  # nothing is chosen beforehand
    assert [each.objectName() for each in dialog._choices.buttons()] == list(registry)
    dialog._choices.buttons()[1].click()
    dialog._go.click()
    qtbot.waitUntil(lambda: question(studio, qtbot) is not dialog, timeout=LIMIT_MS)
    second = question(studio, qtbot)
    assert {each.objectName() for each in second._choices.buttons()} == {"clip", "imagenet", "none", "siglip"}
    second._choices.buttons()[0].click()
    second._go.click()
    qtbot.waitUntil(lambda: find("mine") is not None and not studio.models.busy, timeout=LIMIT_MS)
    model = find("mine")
    assert model is not None
    config = json.loads((model.folder / CONFIG).read_text())
    assert config["model_cfg"]["quick_gelu"] is True
    qtbot.waitUntil(lambda: "mine" in page._cards and card(page, "mine")._tried.isVisible(), timeout=LIMIT_MS)
    assert "imported from mine.safetensors" in card(page, "mine")._licence.toolTip()


def question(studio: Studio, qtbot: QtBot) -> ModelQuestionDialog:
    def shown() -> list[ModelQuestionDialog]:
        return [each for each in studio.window.findChildren(ModelQuestionDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=LIMIT_MS)
    return shown()[-1]


def test_a_folder_is_imported_and_a_wrong_file_is_a_sentence(
    qtbot: QtBot,
    studio: Studio,
    page: ModelsPage,
    hub: Hub,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "from a stick"
    folder.mkdir()
    for name, content in hub.files["copl/tiny"].items():
        (folder / name).write_bytes(content)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page._folder.click()
    qtbot.waitUntil(lambda: find("from a stick") is not None and not studio.models.busy, timeout=LIMIT_MS)
    wrong = tmp_path / "wrong.safetensors"
    wrong.write_bytes(b"no weights")
    studio.models.bring(wrong)
    qtbot.waitUntil(lambda: "could not be imported" in said(studio), timeout=LIMIT_MS)
    assert "damaged" in said(studio)
    assert not studio.models.busy
    assert not studio.parts.network.allowed


@pytest.mark.slow
def test_a_project_uses_a_model_and_goes_back_to_the_starter(
    qtbot: QtBot, studio: Studio, hub: Hub, class_folders: Path, make_studio: Callable[[], Studio]
) -> None:
    taught(studio, qtbot, class_folders)
    first = studio.parts.project.classifier
    assert first is not None
    assert first.model == STARTER
    label(studio, qtbot, class_folders)
    page = page_of(studio)
    fetched(studio, qtbot, page)
    qtbot.waitUntil(lambda: card(page, ID)._use.isEnabled(), timeout=LIMIT_MS)
    card(page, ID)._use.click()
    words = f"The classifier in use was trained on “Starter” and goes on using it. Train again to use “{ID}”."
    assert page._difference.text() == words
    assert studio.training.outdated_words == words
    assert not studio.training.sorting_is_next
    assert button(studio, f"Model: {ID}")
    assert not card(page, ID)._remove.isVisible()  # it is in use
    ready = studio.parts.session
    qtbot.waitUntil(lambda: ready.ready is not None and ready.ready.model == ID, timeout=LIMIT_MS)
    studio.classification.start([class_folders])  # the older classifier labels with its own model
    qtbot.waitUntil(lambda: not studio.classification.running, timeout=LIMIT_MS)
    assert studio.classification.images.total == 6
    with qtbot.waitSignal(studio.training.trained, timeout=LIMIT_MS):
        button(studio, f"Retrain on “{ID}”").click()
    second = studio.parts.project.classifier
    assert second is not None
    assert (second.model, second.class_names) == (ID, first.class_names)
    assert not page._note.isVisible()
    label(studio, qtbot, class_folders)
    studio.sort.photo_opened.emit(next(class_folders.rglob("*.png")))
    qtbot.waitUntil(lambda: studio.looking.explanation is not None, timeout=LIMIT_MS)
    studio.models.use(STARTER)
    assert "Train again to use “Starter”" in studio.training.outdated_words
    studio.models.use(ID)
    qtbot.waitUntil(lambda: studio.parts.project.status == "saved", timeout=LIMIT_MS)
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)
    again = make_studio()
    qtbot.waitUntil(lambda: again.parts.choice.model == ID, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: again.parts.project.classifier is not None, timeout=LIMIT_MS)
    assert again.parts.choice.difference == ""


@pytest.mark.slow
def test_a_classifier_whose_model_was_removed_says_which_is_missing(
    qtbot: QtBot, studio: Studio, hub: Hub, class_folders: Path, make_studio: Callable[[], Studio]
) -> None:
    page = page_of(studio)
    fetched(studio, qtbot, page)
    studio.models.use(ID)
    taught(studio, qtbot, class_folders)
    studio.models.use(STARTER)
    page_of(studio)
    qtbot.waitUntil(lambda: card(page, ID)._remove.isVisible() and card(page, ID)._remove.isEnabled(), timeout=LIMIT_MS)
    card(page, ID)._remove.click()
    assert "need it again" in answer(studio, qtbot, "Remove")
    qtbot.waitUntil(lambda: "is removed" in said(studio), timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: Card(ID) not in studio.models.cards and ID not in page._cards, timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: studio.parts.project.status == "saved", timeout=LIMIT_MS)
    studio.window.close()
    qtbot.waitUntil(lambda: not studio.window.isVisible(), timeout=LIMIT_MS)
    again = make_studio()
    qtbot.waitUntil(lambda: "could not be loaded" in said(again), timeout=LIMIT_MS)
    assert f"“{ID}” is not on this computer" in said(again)
    button(again, "Choose a model…").click()
    assert again.window.place == MODELS
    train(again, qtbot)
    assert again.parts.project.classifier is not None
    assert again.parts.project.classifier.model == STARTER
