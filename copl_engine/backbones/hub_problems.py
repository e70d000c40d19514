"""What can go wrong with a download, each with its remedy. Told apart without importing the HTTP library."""

import errno
from collections.abc import Iterator
from typing import Final

from copl_engine.backbones.faults import Fault, ModelProblem

ELSEWHERE: Final = "or fetch it on another computer and bring it over: copl models add FOLDER"
_STATUS: Final = {
    401: Fault.ACCOUNT,
    403: Fault.CONDITIONS,
    404: Fault.NOT_THERE,
    407: Fault.PROXY_ACCOUNT,
    429: Fault.TOO_MANY,
}
_SENTENCES: Final = {
    Fault.OFFLINE: f"Downloads are switched off by HF_HUB_OFFLINE; unset it, {ELSEWHERE}",
    Fault.ACCOUNT: (
        "{host} asks for an account for {file}: log in with “hf auth login”, or check the repository's name."
    ),
    Fault.CONDITIONS: (
        "{host} does not allow {file} to you: accept the model's conditions on its page, then “hf auth login”."
    ),
    Fault.NOT_THERE: "{host} has no {file} there; check the names of repository and revision.",
    Fault.PROXY_ACCOUNT: (
        "The proxy asks for a name and password; put them into HTTPS_PROXY (http://NAME:PASSWORD@PROXY:PORT)."
    ),
    Fault.TOO_MANY: "{host} has had too many requests from here; wait some minutes and try again.",
    Fault.SERVER: "{host} answered with error {status} for {file}; try again later.",
    Fault.CERTIFICATE: (
        "The certificate of {host} is not trusted here. Behind a company's proxy, add its certificate to the "
        "system's, or name its file in SSL_CERT_FILE."
    ),
    Fault.PROXY: "The proxy does not let the download through; check HTTPS_PROXY and NO_PROXY.",
    Fault.DISK_FULL: "The disk is full: {file} was not kept whole. Free some space; the download goes on.",
    Fault.UNREACHABLE: f"{{host}} cannot be reached; check the network, {ELSEWHERE}",
    Fault.CUT: "The connection to {host} was cut; do the same again, and {file} goes on where it was.",
    Fault.NOT_FETCHED: "{file} could not be fetched from {host} ({said}); try again later.",
}


class DownloadProblem(ModelProblem):
    """A download that did not come through; the message says what to do."""


class Missing(DownloadProblem):
    """The repository, its revision, or the file in it does not exist."""


def sentence(error: Exception, file: str, host: str) -> DownloadProblem:
    """The problem behind an error of huggingface_hub, the HTTP library, TLS or the disk."""
    chain = tuple(_chain(error))
    status = next((code for each in chain if (code := _status(each)) is not None), None)
    fault = _fault(chain) if status is None else _STATUS.get(status, Fault.SERVER)
    values: dict[str, str | int] = {"file": file, "host": host, "status": status or 0, "said": str(error)}
    kind = Missing if fault is Fault.NOT_THERE else DownloadProblem
    return kind(fault, _SENTENCES[fault].format(**values), **values)


def _fault(chain: tuple[BaseException, ...]) -> Fault:
    """What went wrong where nobody answered."""
    names = {base.__name__ for each in chain for base in type(each).__mro__}
    if "OfflineModeIsEnabled" in names:
        return Fault.OFFLINE
    if names & {"SSLCertVerificationError"} or any("CERTIFICATE_VERIFY_FAILED" in str(each) for each in chain):
        return Fault.CERTIFICATE
    if "ProxyError" in names:
        return Fault.PROXY
    if any(isinstance(each, OSError) and each.errno in _FULL for each in chain):
        return Fault.DISK_FULL
    if names & {"ConnectError", "ConnectTimeout"}:
        return Fault.UNREACHABLE
    if names & {"TimeoutException", "RemoteProtocolError", "ReadError", "ConsistencyError"} or _is_short(chain):
        return Fault.CUT
    return Fault.NOT_FETCHED


_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__


def _status(error: BaseException) -> int | None:
    code = getattr(getattr(error, "response", None), "status_code", None)
    return code if isinstance(code, int) else None


def _is_short(chain: tuple[BaseException, ...]) -> bool:
    """huggingface_hub's check that as many bytes came as were announced."""
    return any("Consistency check failed" in str(each) for each in chain)
