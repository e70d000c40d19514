"""A local Ray cluster of two nodes gives the rows of a local run, also when a worker is killed midway."""

import csv
import os
import signal
import threading
import time
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
import torch
from fakes import last_json, run_copl

from copl_engine.backbones.starter import load_starter
from copl_engine.store.recipe import save_classifier
from copl_engine.training.classifier import Classifier

pytestmark = pytest.mark.slow

MARK = "COPL_TEST_OF_RAY"
CLASSES = ("gear", "hex nut", "spring")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A head and a second node, one processor each."""
    os.environ[MARK] = str(os.getpid())
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray
    from ray.cluster_utils import Cluster

    memory = 100 * 2**20
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "object_store_memory": memory})
    made.add_node(num_cpus=1, object_store_memory=memory)
    made.wait_for_nodes()
    ray.init(address=made.address, log_to_driver=False)
    yield made
    ray.shutdown()
    made.shutdown()
    del os.environ[MARK]


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = Classifier(load_starter(torch.device("cpu")), CLASSES)
    generator = torch.Generator().manual_seed(3)
    with torch.no_grad():
        for parameter in made.learner.parameters():
            parameter += 0.1 * torch.randn(parameter.shape, generator=generator)
    target = tmp_path_factory.mktemp("classifier") / "c.safetensors"
    save_classifier(made, target)
    return target


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some 200 photos, and one that is none."""
    folder = tmp_path_factory.mktemp("photos")
    with as_file(files("resources") / "sample") as shipped:
        found = sorted(shipped.rglob("*.jpg"))
        for number in range(200):
            (folder / f"{number:03}.jpg").write_bytes(found[number % len(found)].read_bytes())
    (folder / "100a.jpg").write_bytes(b"no photo")
    return folder


def workers() -> list[int]:
    """Actors of this test's cluster."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            command = (entry / "cmdline").read_bytes()
            marked = f"{MARK}={os.getpid()}".encode() in (entry / "environ").read_bytes()
        except OSError:
            continue
        if marked and command.startswith(b"ray::") and b"Map" in command:
            found.append(int(entry.name))
    return found


def rows(table: Path) -> list[list[str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_rows_are_those_of_a_local_run_though_a_worker_dies(
    cluster: Any, classifier: Path, photos: Path, tmp_path: Path
) -> None:
    local = last_json(run_copl("classify", classifier, photos, "--csv", tmp_path / "local.csv", "--json"))
    assert (local["images"], local["unreadable"]) == (200, 1)
    killed: list[int] = []

    def kill_one() -> None:
        for _ in range(3000):
            if found := workers():
                time.sleep(3)
                os.kill(found[0], signal.SIGKILL)
                killed.append(found[0])
                return
            time.sleep(0.1)

    killer = threading.Thread(target=kill_one)
    killer.start()
    done = last_json(run_copl("classify", classifier, photos, "--csv", tmp_path / "ray.csv", "--on", "ray", "--json"))
    killer.join(300)
    assert killed
    assert (done["images"], done["unreadable"]) == (200, 1)
    (header, *ray), (own_header, *own) = (rows(tmp_path / name) for name in ("ray.csv", "local.csv"))
    assert header == own_header
    assert [row[:2] for row in ray] == [row[:2] for row in own]
    for row, wanted in zip(ray, own, strict=True):  # workers add up on one thread: the last digit may differ
        assert [float(cell) for cell in row[2:]] == pytest.approx([float(cell) for cell in wanted[2:]], abs=1e-5)
    assert (tmp_path / "ray.unreadable.csv").read_bytes() == (tmp_path / "local.unreadable.csv").read_bytes()


def test_addresses_in_and_parquet_out(cluster: Any, classifier: Path, photos: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    words = ("classify", classifier, f"file://{photos}", "--on", "ray", "--parquet", f"file://{tmp_path / 'out'}")
    assert last_json(run_copl(*words, "--json"))["images"] == 201
    table = pq.read_table(tmp_path / "out").sort_by("path")
    assert table.column_names == ["path", "class", "confidence", "reason", *CLASSES]
    paths = table.column("path").to_pylist()
    assert paths == sorted(path.name for path in photos.iterdir())
    (unread,) = [row for row in table.to_pylist() if row["reason"]]
    assert unread["path"] == "100a.jpg"
    assert unread["class"] is None
    assert all(0 < row["confidence"] <= 1 for row in table.to_pylist() if not row["reason"])
    again = run_copl(*words)
    assert again.exit_code == 2
    assert "rows would be there twice" in again.stderr


def test_an_address_that_nothing_reads_is_said(classifier: Path, photos: Path) -> None:
    done = run_copl("classify", classifier, photos, "--on", "ray", "--parquet", "nope://bucket/labels")
    assert done.exit_code == 2
    assert "nope://bucket/labels cannot be opened" in done.stderr


def test_parquet_without_ray_is_refused(classifier: Path, photos: Path, tmp_path: Path) -> None:
    done = run_copl("classify", classifier, photos, "--parquet", tmp_path / "out")
    assert done.exit_code == 2
    assert "--on ray" in done.stderr
