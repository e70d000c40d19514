"""A real headless Chromium, driven through its DevTools protocol.

Protocol: https://chromedevtools.github.io/devtools-protocol/.
"""

import base64
import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
WAIT = 60.0


def chromium() -> str | None:
    """The program, where it is installed."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Page:
    """One tab."""

    def __init__(self, browser: ClientConnection) -> None:
        self._browser = browser
        self._number = 0
        self.events: list[dict[str, Any]] = []
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **given: Any) -> dict[str, Any]:
        """A command to this tab."""
        return self._ask(method, self._session, **given)

    def open(self, address: str) -> None:
        self.ask("Page.navigate", url=address)
        self.wait_for("document.readyState === 'complete' && location.href !== 'about:blank'")

    def run(self, code: str) -> Any:
        """The value of an expression in the page."""
        found = self.ask("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def wait_for(self, code: str) -> None:
        until = time.monotonic() + WAIT
        while not self.run(code):
            assert time.monotonic() < until, f"still not so: {code}; {self.run('document.body.innerText')}"
            time.sleep(0.05)

    def drop(self, paths: list[Path], x: float, y: float) -> None:
        """Drop real files from the disk, as from a file manager."""
        data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.ask("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)

    def press(self, key: str, code: int) -> None:
        for kind in ("rawKeyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def picture(self, target: Path) -> None:
        target.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))

    def _ask(self, method: str, session: str | None = None, **given: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": given}
        self._browser.send(json.dumps(message | ({"sessionId": session} if session else {})))
        while True:
            reply = json.loads(self._browser.recv(WAIT))
            if reply.get("id") == self._number:
                assert "error" not in reply, reply
                found: dict[str, Any] = reply["result"]
                return found
            self.events.append(reply)


@contextmanager
def browsing(profile: Path) -> Iterator[Page]:
    """A tab of a fresh browser."""
    program = chromium()
    assert program
    words = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--no-first-run"]
    words += ["--disable-dev-shm-usage", "--window-size=1280,860", f"--user-data-dir={profile}"]
    process = subprocess.Popen([program, *words, "about:blank"], stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        said = ""
        while not (found := re.search(r"ws://\S+", said)):
            said = process.stderr.readline()
            assert said, "the browser did not start"
        with connect(found[0], max_size=None) as browser:
            yield Page(browser)
    finally:
        process.terminate()
        process.wait(30)
