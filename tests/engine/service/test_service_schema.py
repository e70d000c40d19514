"""Requests that schemathesis makes up from the service's own description find no fault in it."""

import subprocess
import sys
from pathlib import Path

import pytest
from serving import Served


@pytest.mark.slow
def test_the_service_keeps_to_its_description(served: Served, tmp_path: Path) -> None:
    """That a form is right does not make its bytes a photo: refusing those is no fault."""
    tool = Path(sys.executable).with_name("schemathesis")
    given = ["run", f"{served.address}/openapi.json", "--max-examples", "60", "--seed", "1"]
    given += ["--exclude-checks", "positive_data_acceptance", "--no-color"]
    done = subprocess.run([tool, *given], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "Tested: 3" in done.stdout
