"""What can go wrong with a download, each with its remedy. Told apart without importing the HTTP library."""

import errno
from collections.abc import Iterator
from typing import Final

from copl_engine.errors import BackboneProblem

ELSEWHERE: Final = "or fetch it on another computer and bring it over: copl models add FOLDER"
_HTTP: Final = {
    401: "{host} asks for an account for {file}: log in with “hf auth login”, or check the repository's name.",
    403: "{host} does not allow {file} to you: accept the model's conditions on its page, then “hf auth login”.",
    407: "The proxy asks for a name and password; put them into HTTPS_PROXY (http://NAME:PASSWORD@PROXY:PORT).",
    429: "{host} has had too many requests from here; wait some minutes and try again.",
}


class DownloadProblem(BackboneProblem):
    """A download that did not come through; the message says what to do."""


class Missing(DownloadProblem):
    """The repository, its revision, or the file in it does not exist."""


def sentence(error: Exception, file: str, host: str) -> DownloadProblem:
    """The problem behind an error of huggingface_hub, the HTTP library, TLS or the disk."""
    chain = tuple(_chain(error))
    names = {base.__name__ for each in chain for base in type(each).__mro__}
    status = next((code for each in chain if (code := _status(each)) is not None), None)
    if "OfflineModeIsEnabled" in names:
        return DownloadProblem(f"Downloads are switched off by HF_HUB_OFFLINE; unset it, {ELSEWHERE}.")
    if status in _HTTP:
        return DownloadProblem(_HTTP[status].format(host=host, file=file))
    if status == 404:
        return Missing(f"{host} has no {file} there; check the names of repository and revision.")
    if status is not None:
        return DownloadProblem(f"{host} answered with error {status} for {file}; try again later.")
    if names & {"SSLCertVerificationError"} or any("CERTIFICATE_VERIFY_FAILED" in str(each) for each in chain):
        return DownloadProblem(
            f"The certificate of {host} is not trusted here. Behind a company's proxy, add its certificate to the "
            "system's, or name its file in SSL_CERT_FILE."
        )
    if "ProxyError" in names:
        return DownloadProblem("The proxy does not let the download through; check HTTPS_PROXY and NO_PROXY.")
    full = next((each for each in chain if isinstance(each, OSError) and each.errno in _FULL), None)
    if full is not None:
        return DownloadProblem(f"The disk is full: {file} was not kept whole. Free some space; the download goes on.")
    if names & {"ConnectError", "ConnectTimeout"}:
        return DownloadProblem(f"{host} cannot be reached; check the network, {ELSEWHERE}.")
    if names & {"TimeoutException", "RemoteProtocolError", "ReadError", "ConsistencyError"} or _is_short(chain):
        return DownloadProblem(f"The connection to {host} was cut; do the same again, and {file} goes on where it was.")
    return DownloadProblem(f"{file} could not be fetched from {host}: {error}")


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
