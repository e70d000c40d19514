"""What is wrong with a model, as the window says it: with the button or page that helps, and no command to type."""

from typing import Final

from app.words import QT_TR_NOOP
from copl_engine.backbones.faults import Fault

FAULTS: Final = {
    Fault.OFFLINE: QT_TR_NOOP(
        "Whoever set up this computer has switched off fetching from the hub. Ask for it to be allowed, or fetch the "
        "model with CoPL Studio on another computer and bring its folder over with “Import a folder…” on the Models "
        "page."
    ),
    Fault.ACCOUNT: QT_TR_NOOP(
        "{host} asks for an account for {file}, or has no such model. Check how its name is written; or save its files "
        "with a browser, where you are signed in, into one folder, and choose “Import a folder…” on the Models page."
    ),
    Fault.CONDITIONS: QT_TR_NOOP(
        "{host} does not give {file} to everybody. Accept the model's conditions on its page in a browser, save its "
        "files from there into one folder, and choose “Import a folder…” on the Models page."
    ),
    Fault.TOO_MANY: QT_TR_NOOP(
        "{host} has had too many requests from here. Wait some minutes, then press “Go on fetching…”."
    ),
    Fault.NOT_THERE: QT_TR_NOOP(
        "{host} has no {file} of this model. Check how the model's name is written, or choose another on the Models "
        "page."
    ),
    Fault.SERVER: QT_TR_NOOP("{host} answered with error {status}. Try again later with “Go on fetching…”."),
    Fault.NO_HUB: QT_TR_NOOP(
        "{host} does not answer as a hub does; perhaps the network wants you to sign in first. Open a page in a "
        "browser, then press “Go on fetching…”."
    ),
    Fault.CERTIFICATE: QT_TR_NOOP(
        "The certificate of {host} is not trusted on this computer. Where a company's proxy is in between, have its "
        "certificate added to those of the system, then press “Go on fetching…”; or bring the model over from another "
        "computer with “Import a folder…” on the Models page."
    ),
    Fault.PROXY: QT_TR_NOOP(
        "The proxy of your network does not let the model through. Check the proxy in the system's network settings, "
        "then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the "
        "Models page."
    ),
    Fault.PROXY_ACCOUNT: QT_TR_NOOP(
        "The proxy of your network asks for a name and password. Put them into the system's network settings, then "
        "press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models "
        "page."
    ),
    Fault.UNREACHABLE: QT_TR_NOOP(
        "{host} cannot be reached. Check the network and press “Go on fetching…”. Where it is never reached, name "
        "another address in Settings, under “Models come from”; or bring the model over from another computer with "
        "“Import a folder…” on the Models page."
    ),
    Fault.CUT: QT_TR_NOOP("The connection to {host} was cut. Press “Go on fetching…”: it goes on where it was."),
    Fault.ARRIVED_DAMAGED: QT_TR_NOOP(
        "{file} arrived damaged from {host} and was thrown away. Press “Go on fetching…” to fetch it anew."
    ),
    Fault.NO_SPACE: QT_TR_NOOP(
        "{file} needs {need} MB of free space in {folder}, {free} MB are free. Free some, or remove models that you do "
        "not use on the Models page, then press “Go on fetching…”."
    ),
    Fault.DISK_FULL: QT_TR_NOOP(
        "The disk became full. Free some space, or remove models that you do not use on the Models page, then press "
        "“Go on fetching…”: it goes on where it was."
    ),
    Fault.NOT_FETCHED: QT_TR_NOOP(
        "{file} could not be fetched from {host}. Press “Go on fetching…”; if that does not help either, “Copy "
        "details” has what others need to help you."
    ),
    Fault.UNKNOWN_NAME: QT_TR_NOOP(
        "open_clip knows no model “{name}”. Check how it is written where you found it, or choose one on the Models "
        "page."
    ),
    Fault.UNKNOWN_WEIGHTS: QT_TR_NOOP(
        "open_clip knows no weights “{tag}” of “{name}”. Write one of these into “Another model” on the Models page: "
        "{known}."
    ),
    Fault.NOT_ON_HUB: QT_TR_NOOP(
        "The weights of “{name}” do not lie on the hub. Save their file with a browser from where they were published, "
        "and choose “Import a file…” on the Models page."
    ),
    Fault.OTHER_TEXTS: QT_TR_NOOP(
        "“{name}” reads texts with {kind}, a part that CoPL cannot prompt. Choose another model on the Models page."
    ),
    Fault.NO_WEIGHTS: QT_TR_NOOP(
        "{file} is no file of weights. Choose one that ends in {endings}, or “Import a folder…” on the Models page."
    ),
    Fault.NO_WEIGHTS_INSIDE: QT_TR_NOOP(
        "{folder} holds no weights. Choose the folder in which {one} or {other} lies, or “Import a file…” on the "
        "Models page."
    ),
    Fault.DAMAGED: QT_TR_NOOP(
        "{file} is damaged, or not what its ending says. Copy it again from where it came, or fetch a model on the "
        "Models page."
    ),
    Fault.MORE_THAN_WEIGHTS: QT_TR_NOOP(
        "{file} holds more than weights, and that might be a program: it is not opened. Choose the model's file that "
        "ends in .safetensors, or fetch a model on the Models page."
    ),
    Fault.TORCHSCRIPT: QT_TR_NOOP(
        "{file} is a program with weights in it, as OpenAI published CLIP, and programs are never run here. OpenAI's "
        "weights without the program are on the Models page: fetch “CLIP base, the first one” or “CLIP base with finer "
        "patches, the first one”."
    ),
    Fault.TRANSFORMERS: QT_TR_NOOP(
        "{file} is a CLIP for another program (the transformers library). Choose the same model's file {wanted}, or "
        "fetch a model on the Models page."
    ),
    Fault.NAMELESS: QT_TR_NOOP(
        "{file} holds no weights with names. Choose the model's file that ends in .safetensors, or fetch a model on "
        "the Models page."
    ),
    Fault.NO_ARCHITECTURE: QT_TR_NOOP(
        "The weights in {file} are those of no model that open_clip knows. If a file “open_clip_config.json” came with "
        "them, put both into one folder and choose “Import a folder…” on the Models page."
    ),
    Fault.CONFIG: QT_TR_NOOP(
        "{file} is missing or damaged. Copy the model's folder again from where it came; or, if the model was here "
        "already, remove it on the Models page and fetch it again."
    ),
    Fault.NO_TOKENIZER: QT_TR_NOOP(
        "{file} lacks its tokenizer, the part that reads texts. Put its file {wanted} and the weights into one folder, "
        "and choose “Import a folder…” on the Models page."
    ),
    Fault.TAKEN: QT_TR_NOOP(
        "“starter” is the name of the model that comes with CoPL Studio. Give the file or folder another name and "
        "import it again on the Models page."
    ),
    Fault.DAMAGED_HERE: QT_TR_NOOP(
        "The weights of “{name}” are damaged or do not belong to it. Remove it on the Models page, and fetch or import "
        "it again."
    ),
    Fault.TOKENIZER_GONE: QT_TR_NOOP(
        "A part of “{name}” that reads texts is missing. Remove the model on the Models page and fetch it again."
    ),
}
