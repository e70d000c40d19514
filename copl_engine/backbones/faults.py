"""What can be wrong with a model, as values: command line and window have each a sentence of their own for it."""

from enum import StrEnum

from copl_engine.errors import BackboneProblem


class Fault(StrEnum):
    """What is wrong with a fetch, with what is imported, or with a model that is here."""

    OFFLINE = "fetching is switched off"
    ACCOUNT = "an account is asked for"
    CONDITIONS = "conditions are to be accepted"
    TOO_MANY = "too many requests"
    NOT_THERE = "the hub has no such file"
    SERVER = "the server has an error"
    NO_HUB = "the server is no hub"
    CERTIFICATE = "a certificate is not trusted"
    PROXY = "the proxy refuses"
    PROXY_ACCOUNT = "the proxy asks for a password"
    UNREACHABLE = "the host cannot be reached"
    CUT = "the connection was cut"
    ARRIVED_DAMAGED = "other bytes came than were stated"
    NO_SPACE = "too little space on the disk"
    DISK_FULL = "the disk became full"
    NOT_FETCHED = "a fetch failed otherwise"
    UNKNOWN_NAME = "open_clip does not know the architecture"
    UNKNOWN_WEIGHTS = "open_clip does not know the weights"
    NOT_ON_HUB = "the weights lie elsewhere"
    OTHER_TEXTS = "a text tower that cannot be prompted"
    NO_WEIGHTS = "not a weights file"
    NO_WEIGHTS_INSIDE = "a folder without weights"
    DAMAGED = "a damaged weights file"
    MORE_THAN_WEIGHTS = "a file that holds more than weights"
    TORCHSCRIPT = "a program with weights"
    TRANSFORMERS = "weights in the form of transformers"
    NAMELESS = "no weights by name"
    NO_ARCHITECTURE = "weights of no known architecture"
    CONFIG = "a damaged config"
    NO_TOKENIZER = "weights without the tokenizer that they need"
    TAKEN = "the starter's name"
    DAMAGED_HERE = "a damaged model of the library"
    TOKENIZER_GONE = "a model of the library without its tokenizer"


class ModelProblem(BackboneProblem):
    """A problem that the window tells in words of its own.

    Attributes:
        fault: which.
        values: what its sentence names: files, hosts, sizes.
    """

    def __init__(self, fault: Fault, message: str, **values: str | int) -> None:
        super().__init__(message)
        self.fault = fault
        self.values = values
