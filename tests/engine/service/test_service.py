"""The service answers as labelling does, and refuses in sentences."""

import io
import os
import signal
import socket
import threading
import urllib.request
from pathlib import Path

import pytest
from fakes import run_copl
from PIL import Image
from serving import BOUNDARY, Reply, Served, form, serving

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.inference.classify import classify
from copl_engine.inference.explain import explain
from copl_engine.store.recipe import load_classifier
from copl_engine.types import Prediction

TOKEN = "a-secret-of-the-workshop"


def problem(reply: Reply) -> str:
    said = reply.json()["problem"]
    assert isinstance(said, str)
    assert said.endswith(".")
    return said


def test_it_answers_as_labelling_does(
    served: Served, photos: dict[str, bytes], classifier_file: Path, starter: OpenClipBackbone, tmp_path: Path
) -> None:
    reply = served.send("/classify", photos)
    assert (reply.status, reply.headers["cache-control"]) == (200, "no-store")
    classifier = load_classifier(classifier_file, lambda _: starter)
    for (name, data), found in zip(photos.items(), reply.json()["photos"], strict=True):
        (tmp_path / name).write_bytes(data)
        ((wanted,),) = classify(classifier, [tmp_path / name])
        assert isinstance(wanted, Prediction)
        assert found["name"] == name
        assert found["label"] == classifier.class_names[wanted.best]
        assert list(found["scores"].values()) == pytest.approx(wanted.scores, abs=1e-6)
        assert found["problem"] is None


def test_a_broken_photo_among_others_is_said(served: Served, photos: dict[str, bytes]) -> None:
    reply = served.send("/classify", {"a": photos["gear"], "b": b"no photo", "c": photos["washer"]})
    first, second, third = reply.json()["photos"]
    assert (reply.status, first["problem"], third["problem"]) == (200, None, None)
    assert (second["label"], second["problem"][:14]) == (None, "is no picture ")
    alone = served.send("/classify", {"b.jpg": b"no photo"})
    assert alone.status == 422
    assert problem(alone).startswith("b.jpg is no picture")


def test_maps_come_as_values_and_as_a_picture(
    served: Served, photos: dict[str, bytes], classifier_file: Path, starter: OpenClipBackbone, tmp_path: Path
) -> None:
    path = tmp_path / "photo"
    path.write_bytes(photos["spring"])
    wanted = explain(load_classifier(classifier_file, lambda _: starter), path)
    found = served.send("/explain", {"spring.jpg": photos["spring"]}, Accept="application/json").json()
    assert found["answer"]["confidence"] == pytest.approx(float(wanted.scores.max()), abs=1e-6)
    assert found["region"] == {"left": 0, "top": 0, "width": wanted.region.width, "height": wanted.region.height}
    assert found["evidence"]["maps"][0]["title"] == wanted.class_names[wanted.best]
    assert found["contribution"]["maps"][1]["values"][2] == pytest.approx(wanted.contributions[1][2], abs=1e-4)
    assert all(each["words"] for kind in ("evidence", "contribution", "weight") for each in found[kind]["maps"])
    for words in ({"Accept": "image/png"}, {}):
        reply = served.send("/explain" if words else "/explain?as=png", {"spring.jpg": photos["spring"]}, **words)
        with Image.open(io.BytesIO(reply.content)) as picture:
            assert (reply.headers["content-type"], picture.format) == ("image/png", "PNG")


def test_what_it_does_not_do_is_said(served: Served, photos: dict[str, bytes]) -> None:
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    field = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="url"\r\n\r\nhttp://x.y/z\r\n--{BOUNDARY}--\r\n'
    one = {"a.jpg": photos["gear"]}
    for reply, status, words in (
        (served.ask("/classify", b"url=http://x.y/z.jpg"), 415, "addresses are never fetched"),
        (served.ask("/classify", field.encode(), Content_Type=kind), 422, "addresses are never fetched"),
        (served.ask("/classify", b"rubbish", Content_Type=kind), 400, "damaged"),
        (served.ask("/classify", form(one), Content_Type="multipart/form-data"), 400, "damaged"),
        (served.send("/classify", {f"{n}.jpg": b"x" for n in range(17)}), 400, "At most 16 photos"),
        (served.send("/explain", photos), 400, "At most 1 photo can"),
        (served.send("/explain?as=gif", one), 422, "json or png"),
        (served.send("/classify", one, Host="rebound.example"), 403, "open the one it printed"),
        (served.send("/classify", one, Origin="https://elsewhere.example"), 403, "Other web pages"),
        (served.ask("/classify", b"", Content_Length=str(10**12)), 413, "64 MB"),
        (served.ask("/etc/passwd"), 404, "there are"),
        (served.ask("/classify"), 405, "there are"),
    ):
        assert reply.status == status, reply
        assert words in problem(reply)
        assert "access-control-allow-origin" not in {name.lower() for name in reply.headers}
    assert served.send("/classify", one, Origin=served.address).status == 200


def test_what_watches_over_services_asks_with_head(served: Served) -> None:
    for path in ("/", "/health"):
        request = urllib.request.Request(served.address + path, method="HEAD")
        with urllib.request.urlopen(request, timeout=60) as answer:
            assert (answer.status, answer.read()) == (200, b"")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a process is ended without its last words there")
def test_a_damaged_request_prints_nothing(classifier_file: Path) -> None:
    with serving(classifier_file) as running:
        kind = f"multipart/form-data; boundary={BOUNDARY}"
        damaged = f"--{BOUNDARY}\r\nContent-Dis\x00position; form-data\r\n\r\nx".encode()
        assert running.ask("/classify", damaged, Content_Type=kind).status == 400
        assert running.ask("/classify", b"rubbish", Content_Type=kind).status == 400
        running.process.terminate()
        assert running.process.stderr is not None
        assert running.process.stderr.read().splitlines() in ([], ["Stopped; what was asked for is answered."])


def test_its_documentation_needs_nothing_from_elsewhere(served: Served) -> None:
    described = served.ask("/openapi.json").json()
    assert set(described["paths"]) == {"/classify", "/explain", "/health"}
    asked = [operation for path in described["paths"].values() for operation in path.values()]
    assert {operation["operationId"] for operation in asked} == {"classify", "explain", "health"}  # clients' names
    assert served.ask("/docs").status == 404
    assert served.ask("/health").json()["status"] == "ok"


@pytest.mark.slow
def test_others_need_a_token(classifier_file: Path, photos: dict[str, bytes]) -> None:
    refused = run_copl("serve", classifier_file, "--host", "0.0.0.0")
    assert refused.exit_code == 2
    assert "COPL_TOKEN" in refused.stderr
    one = {"a.jpg": photos["gear"]}
    with serving(classifier_file, "--host", "0.0.0.0", COPL_TOKEN=TOKEN) as running:
        running.address = f"http://127.0.0.1:{running.port}"
        assert "token" in problem(running.send("/classify", one))
        assert running.send("/classify", one, Authorization="Bearer wrong").status == 401
        assert running.send("/classify", one, Authorization=f"Bearer {TOKEN}").status == 200
        assert running.ask("/openapi.json").status == 401
        paths = running.ask("/openapi.json", Authorization=f"Bearer {TOKEN}").json()["paths"]
        secured = {path for path, given in paths.items() if any("security" in each for each in given.values())}
        assert secured == {"/classify", "/explain"}
        assert (running.ask("/health").status, running.ask("/").status) == (200, 200)


def test_a_taken_port_and_a_broken_classifier_are_said(served: Served, classifier_file: Path, tmp_path: Path) -> None:
    done = run_copl("serve", classifier_file, "--port", str(served.port))
    assert (done.exit_code, "--port" in done.stderr) == (2, True)
    (tmp_path / "broken.safetensors").write_bytes(b"no classifier")
    assert run_copl("serve", tmp_path / "broken.safetensors").exit_code == 2


@pytest.mark.slow
def test_what_is_under_way_is_answered_before_it_stops(classifier_file: Path, photos: dict[str, bytes]) -> None:
    replies: list[Reply] = []
    with serving(classifier_file) as running:
        many = {f"{n}.jpg": photos["gear"] for n in range(16)}
        threads = [threading.Thread(target=lambda: replies.append(running.send("/classify", many))) for _ in range(3)]
        for thread in threads:
            thread.start()
        with socket.create_connection(("127.0.0.1", running.port)):
            while not replies:
                threads[0].join(0.05)
        running.process.send_signal(signal.SIGINT)
        for thread in threads:
            thread.join()
        assert running.process.wait(60) == 0
        assert running.process.stderr is not None
        said = running.process.stderr.read()
    assert [reply.status for reply in replies] == [200] * 3
    assert "is answered" in said
    assert "jpg" not in said
