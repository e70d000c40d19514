<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is gone; look whether it was moved, renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be opened; change its permissions or copy it into a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a path that is too long for this system; move it to a folder with a shorter path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link that leads back to itself; replace it by the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed while it was read; wait until it is written and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder, not a photo; choose the photos inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; choose a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty (0 bytes); copy it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {size} GiB; at most 1 GiB is read. Make a smaller copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read from the disk ({said}); check that the drive is connected and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs more memory than is free; close other programs or make a smaller copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read, or its beginning is damaged; save it as JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has too many megapixels; at most {most} are read. Make a smaller copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {size} megapixels; at most {most} are read. Make a smaller copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {width} x {height} pixels; sides up to {most} are read. Cut it into shorter pieces, or copy it again if it is not so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is cut off: its end is missing; copy it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged and cannot be decoded ({said}); copy it again or save it anew as JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies beside the class folders; move it into one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies beside the class folders; drop it onto a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link that leads out of the folder; copy the photos themselves into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link to something that is gone; replace it by the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; remove it or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no photo of a known kind; save it as JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the same photo as another one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{folder}”; choose another, or connect its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is a file; choose the folder it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” cannot be opened ({said}); change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos are in {folder} now: connect its drive and go on, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking on examples held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class “{name}” has no images; add some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class “{name}” has no images; add some or remove the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image of the class “{name}” can be read ({said}); add others or remove the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {least} classes are needed to tell apart; found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class name “{name}” is empty; give it a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are the same name; rename one of the two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter&apos;s weights are damaged; install CoPL Studio again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor, {cores} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor, {cores} core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graphics card {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card has too little memory; close other programs or set COPL_DEVICE=cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}” needs about {need} GB of memory, {free} GB are free; close other programs, or choose {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This classifier cannot say what to review: it was not checked on examples held out. Train it again with two photos a class or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a file; give the name of a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder {folder} does not exist. Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {folder} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: the disk is full. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({said}); choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be made ({said}); choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in a place that cannot be written. What you change is saved once it can be; or choose “Save as…” and another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: the disk is full. Free some space; it is saved then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged. Go back to an earlier state of it, or open another project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is being written by another program; it is saved when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be reached; connect its drive again, or put its folder back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project in “{folder}”; it may have been moved or renamed, or its drive is disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” was made by a newer CoPL Studio; update this one to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on this computer, program {program}, since {when}). Close it there, or open another project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). Close it there, or open another project. If that window was lost, remove the file “{file}” in the project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). Close it there, or open another project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is open in another window. Close it there, or open another project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made by a newer version of CoPL Studio; update this one to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This classifier was not checked on held-out examples; train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was trained on the model “{model}”, and “{other}” is in use here; choose “{again}”, or train again on “{instead}” with the same examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made with other weights of the backbone “{model}” than those installed here; train it again, or install the version it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} lies inside the photos&apos; folder {other}; choose another place, or add --inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export needs {need} MB and {free} MB are free; choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy of {count} photos to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link of {count} photos to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move of {count} photos to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link to a photo; it is not moved. Move the photo itself, or copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be found ({said}); it may have been moved, renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies on another disk than the target, so it cannot get a second name there; copy instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed since; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is gone; it may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays, as its old place {folder} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read any more ({said}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot get a second name in {folder} ({said}); copy instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} gives back other bytes than were written; its disk may be failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt {prompt} takes next to nothing of this photo&apos;s update. Without it, “{name}” {moved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt {prompt} takes {share} of this photo&apos;s update, from everywhere alike. Without it, “{name}” {moved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt {prompt} takes {share} of this photo&apos;s update, most of it from {place}. Without it, “{name}” {moved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt {prompt} holds {share} of the weight, alike everywhere. Without it, “{name}” {moved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt {prompt} holds {share} of the weight, above its even share in {place}. Without it, “{name}” {moved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falls by {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rises by {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies everywhere alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies mostly in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies everywhere alike. {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies mostly in {place}. {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiding the fifth with the most evidence takes “{name}” from {before} to {hottest}; hiding a random fifth, to {random}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness to the examples decides for “{name}”; the prompts alone would say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompts decide for “{name}”; likeness to the examples alone would say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness to the examples gives {share} of the lead of “{name}”, the prompts give the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {here} of the photos of “{name}”, {place} speaks for the class; on {elsewhere} of the others it does for theirs. Is something there that has nothing to do with “{again}”, such as a date or a label? Then cut it off, or give examples without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies everywhere alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies mostly in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies everywhere alike; on {share} also in {margin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies mostly in {place}; on {share} also in {margin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upper centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the middle left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the middle right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lower centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lower right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upper left corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upper right corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lower left corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lower right corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upper edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lower edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the left edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the border all around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside CoPL Studio. Your photos were not touched; what was saved is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no photos yet; add some or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} more names</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} say nothing to the model: it will learn them from your examples.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more could not be read either.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{first} {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has one photo only; add a few that differ in place, light and background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The same {n} photos are in “{first}” and “{second}”; leave each in one class only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{most}” has {times} times as many photos as “{least}”; add photos to “{least}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos of “{name}” are nearly the same; one of them is enough.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{photo}” is “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{photo}” is none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take back {n} answers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache is empty: {size} are free again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache could not be emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class needs a name with at least one letter or figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a class “{name}” already; choose another name, or drag the photos there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add {n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos}, {count} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on your classes first; then photos can be sorted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are too many to copy like this: “Sort into folders…” copies as many as there are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sort the photos in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort these {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier is another one now: “Start anew” labels all of these photos with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling broke off; what was labelled is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. {done} of {total} photos are labelled and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these photos could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be read and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count} more, which “Save table” lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos to paste elsewhere: the files themselves stay where they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder; the plan is shown here, and nothing is touched before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Undo brings everything back; to sort again, choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What is done so far can be undone, or gone on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos brought back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos sorted into “{folder}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{needed} MB, of {free} MB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} get another name, as theirs is taken</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} cannot be sorted: {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no room for them: choose another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are copied, with names and places. Read them before you send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are copied, without names of photos or places. Read them before you send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, said by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {share} sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the project “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; none of these photos were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos were found there; drop photos, or folders with photos in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added, {left} left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos so far…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No photos in there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos more for “{name}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos for a new class</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{classes}, {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos, {name} first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Finding photos: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos wait for the model</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for and against “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt {number} · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly moves “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lifts “{name}” by {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowers “{name}” by {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greyed out: the fifth of the photo with the most evidence for “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo as it is. Press 1, 2, … for a prompt&apos;s map, E for evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model saw the bright square only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {total} to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no classifier here that could explain this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the model where it looked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: prompt {prompt} takes {share} of the strongest update in this photo from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: prompt {prompt} holds {share} of the weight here; an even share is {even}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: speaks for “{name}” by {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: speaks against “{name}” by {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Looking for {n} photos in “{folder}”…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are no longer where your project has seen them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are not in that folder; {found} found again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{name}” in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is saved now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as “{name}” in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last classifier could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{more} more photos of “{name}” would help most. With {more} more of every class about {share} would be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 new photos, about {about} will be right: at least {least}, at most {most}, as far as {examples} examples can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both were right on as many of them: neither is better, as far as they can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was right on {more} more, which may be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was right on {more} more, which is more than chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before was right on {more} more, which may be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before was right on {more} more, which is more than chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} report.html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check said could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the report as “{name}” in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved a table of {n} photos as “{name}” in {folder}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>changed class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos changed class</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No photo changed class</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retrain with {n} corrections</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the corrected photos could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos are labelled again. {changed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier classifier is in use again; the later one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier classifier could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably “{first}”, {share} sure. It may be “{second}” as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is already the key for “{words}” ({place}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, the best is kept…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two classes with photos are needed: something to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every class needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Train again on {n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train on {n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The model is getting ready; you can start already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the {device}, about {time}. You can go on adding photos meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two photos or more in every class would allow to say how often it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on photos it was not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on photos it was not shown: between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training did not work out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training was discarded. The classifier from before is still in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training was discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos in {time}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching “{folder}”: it is away now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Watching “{folder}”: {n} new photos labelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unusual places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking over all photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it looked is not kept with these photos; sort them again, and it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class leans on a corner or an edge of its photos that the others do not lean on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lean on {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos lean on {place}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
