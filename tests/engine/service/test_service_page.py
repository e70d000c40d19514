"""The page in a real Chromium: a real file is dropped, the class and the maps appear."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chromium import Page, browsing, chromium
from serving import Served, serving

from app.colours import DARK, LIGHT, Tokens

pytestmark = pytest.mark.skipif(chromium() is None, reason="no Chromium is installed")

TOKEN = "a-secret-of-the-workshop"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browsing(tmp_path_factory.mktemp("profile")) as tab:
        yield tab


@pytest.fixture(scope="module")
def files(photos: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("dropped")
    for name, data in photos.items():
        (folder / f"{name}.jpg").write_bytes(data)
    (folder / "notes.jpg").write_bytes(b"no photo")
    return {path.stem: path for path in folder.iterdir()}


def finished(page: Page) -> None:
    page.wait_for("!document.getElementById('check').hidden")


def text(page: Page, name: str) -> str:
    found = page.run(f"document.getElementById('{name}').innerText")
    assert isinstance(found, str)
    return found


def asked(page: Page) -> set[str]:
    """Every address that the tab has asked for."""
    events = (e["params"]["request"]["url"] for e in page.events if e.get("method") == "Network.requestWillBeSent")
    return {url for url in events if not url.startswith(("data:", "blob:"))}


def names(page: Page) -> list[dict[str, Any]]:
    """What a screen reader is given."""
    return [
        {"role": node["role"]["value"], "name": node.get("name", {}).get("value", "")}
        for node in page.ask("Accessibility.getFullAXTree")["nodes"]
        if not node.get("ignored")
    ]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_its_colours_are_the_windows(page: Page, served: Served, tokens: Tokens) -> None:
    theme = "dark" if tokens.dark else "light"
    page.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
    page.open(served.address)
    assert page.run(f"CLASSES.{theme}") == list(tokens.classes)
    for name in ("page", "card", "line", "edge", "text", "quiet", "action", "on_action", "good", "look", "wrong"):
        code = f"getComputedStyle(document.documentElement).getPropertyValue('--{name.replace('_', '-')}')"
        assert page.run(code) == getattr(tokens, name)


def test_a_dropped_photo_gets_its_class_and_maps(page: Page, served: Served, files: dict[str, Path]) -> None:
    page.open(served.address)
    blank = page.run("document.getElementById('photo').toDataURL()")
    page.drop([files["gear"]], 400, 300)
    finished(page)
    wanted = served.send("/classify", {"gear.jpg": files["gear"].read_bytes()}).json()["photos"][0]
    assert text(page, "label") == f"{wanted['label']}, {round(100 * wanted['confidence'])} %"
    assert len(page.run("[...document.querySelectorAll('#bars tr')].map(row => row.innerText)")) == 3
    assert text(page, "words").startswith("Prompt ")
    drawn = page.run("document.getElementById('photo').toDataURL()")
    assert drawn != blank
    page.run("document.querySelector('input[value=evidence]').click()")
    assert page.run("document.getElementById('photo').toDataURL()") != drawn
    assert text(page, "words").startswith(f"What speaks for “{wanted['label']}”")
    assert page.run("document.querySelectorAll('#tiles canvas').length") == 3
    assert all(url.startswith(served.address) for url in asked(page))


def test_the_map_lies_where_the_app_draws_it(page: Page, served: Served, files: dict[str, Path]) -> None:
    """The page's own colouring against values: clear where a map says nothing, strong at its peak."""
    page.open(served.address)
    page.drop([files["spring"]], 400, 300)
    finished(page)
    alphas = page.run(
        "(() => { const maps = found.contribution, drawn = overlay(maps, chosen, 70, 70);"
        "const pixels = drawn.getContext('2d').getImageData(0, 0, 70, 70).data;"
        "const flat = maps.maps[chosen].values.flat(), top = flat.indexOf(Math.max(...flat));"
        "const row = Math.floor(top / 7), col = top % 7;"
        "return [pixels[4 * ((row * 10 + 5) * 70 + col * 10 + 5) + 3], Math.max(...flat) / maps.high]; })()"
    )
    assert alphas[0] == pytest.approx(255 * 0.8 * alphas[1] ** 0.5, abs=12)


def test_keys_alone_do(page: Page, served: Served, files: dict[str, Path]) -> None:
    page.open(served.address)
    page.press("Tab", 9)
    assert page.run("document.activeElement.id") == "file"
    root = page.ask("DOM.getDocument")["root"]["nodeId"]
    node = page.ask("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
    page.ask("DOM.setFileInputFiles", nodeId=node, files=[str(files["washer"])])
    finished(page)
    page.run("document.querySelector('input[value=contribution]').focus()")
    page.press("ArrowRight", 39)
    assert page.run("document.querySelector('input[name=kind]:checked').value") == "weight"
    page.press("Tab", 9)
    page.press("Tab", 9)
    assert page.run("document.activeElement.parentElement.id") == "tiles"
    page.ask("Input.dispatchKeyEvent", type="keyDown", key="Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
    assert page.run("document.activeElement.getAttribute('aria-pressed')") == "true"
    assert page.run("[...document.querySelectorAll('#tiles button')].indexOf(document.activeElement)") == 1


def test_a_screen_reader_hears_it(page: Page, served: Served, files: dict[str, Path]) -> None:
    page.open(served.address)
    page.drop([files["washer"]], 400, 300)
    finished(page)
    found = names(page)
    spoken = {(each["role"], each["name"]) for each in found}
    assert ("main", "") in spoken
    assert ("radio", "Contribution") in spoken
    assert {("heading", "CoPL Studio"), ("region", "Photo"), ("region", "Answer")} <= spoken
    assert any(role == "status" for role, _ in spoken)
    assert any(role in ("image", "img") and name.startswith("Prompt ") for role, name in spoken)
    controls = [each for each in found if each["role"] in ("button", "radio", "image", "img")]
    assert all(each["name"] for each in controls), controls
    assert "sure that it is" in page.run("document.getElementById('status').textContent")


def test_what_cannot_be_is_said(page: Page, served: Served, files: dict[str, Path]) -> None:
    page.open(served.address)
    page.drop([files["notes"]], 400, 300)
    page.wait_for("document.getElementById('status').classList.contains('problem')")
    assert text(page, "status").startswith("notes.jpg is no picture")
    assert not page.run("document.getElementById('drop').hidden")
    page.drop([files["gear"], files["washer"]], 400, 300)
    page.wait_for("document.getElementById('status').textContent === 'Drop one photo at a time.'")


@pytest.mark.slow
def test_a_token_is_asked_for(page: Page, classifier_file: Path, files: dict[str, Path]) -> None:
    with serving(classifier_file, COPL_TOKEN=TOKEN) as running:
        page.open(running.address)
        page.drop([files["gear"]], 400, 300)
        page.wait_for("!document.getElementById('ask').hidden")
        page.run(f"document.getElementById('token').value = '{TOKEN}'")
        page.run("document.querySelector('#ask button').click()")
        finished(page)
    page.drop([files["gear"]], 400, 300)
    page.wait_for("document.getElementById('status').textContent.startsWith('The service does not answer')")


def test_nothing_was_wrong_in_the_page(page: Page) -> None:
    time.sleep(0.1)
    page.run("1")
    wrong = [e for e in page.events if e.get("method") == "Runtime.exceptionThrown"]
    blocked = [e for e in page.events if "Content Security Policy" in str(e)]
    assert not wrong
    assert not blocked
