<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>The network is switched off. Allow fetching of models in Settings, Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is switched off: nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear probe</source>
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
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer leave room for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen in photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept, so that no photo is looked at twice. It can be emptied at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenth of what is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {count} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let me fetch models from the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the program refuses every connection to another computer. On: only while you fetch a model is it asked for by its name. No photo ever leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with names of photos and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the next start: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorting photos into folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About CoPL Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaches your computer to sort photos from a few examples, and shows where each learned prompt looked. Everything happens on this computer. Licence: Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the selected photos to another class, or take them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut the selected photos, to paste them into another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the selected photos out of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select all photos of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select none of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos, remove the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, Shift and arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select photos of a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy in place of move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take {n} photos out of the class</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>drop photos here, or choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it a few photos of each kind, and it sorts the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop folders with photos anywhere in this window: one folder for each kind, 5 to 20 photos in it. Your photos stay where they are and are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: the photos also stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second names: the same files under another name, no room taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: the photos leave their folder; undoing brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort into folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for the class folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos into one folder a class</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Photos less than {share} sure go to “needs review”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Folders (Ctrl and click for several):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is being fetched; no photo leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list of keys, and the help beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the project under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to “{place}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project, settings, about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to an earlier state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your photos and privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of them can be changed: Settings, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a key, then press the keys that you want in its place. Esc leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each prompt&apos;s own update of this photo comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the places of the photo share their weight among the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which places speak for a class, and which against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line around the strongest places, in the place of colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the map over the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next photo, seen the same way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the evidence for a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the photo without a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey out what the check hides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger; the wheel does too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the picture as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the picture as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map of prompt {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it is of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each prompt looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey out the fifth of the photo with the most evidence, as in the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close CoPL Studio?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{work} is running. Stop it and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done before is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a project: a folder that ends in {ending}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that the photos are in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CoPL Studio projects (*{ending})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this label right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly the same photo in two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should I look at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what the check said…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training was not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every class two photos or more and train again; then it is said here how often it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it a few examples of each class and train; then it is said here how often it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {middle}, between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of new photos right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these examples a simpler way would be clearly better: {better}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of its examples are found again when it was not shown them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down: what it is. Across: what was answered. Click to see the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of “{name}” answered right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of “{name}” taken for “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training and the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the earlier classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a second time, and both are shown here side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an earlier classifier, but no example that both were asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The same {n} examples, held out from both.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of “{name}” answered right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of “{name}” taken for “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each looks more like another class than like its own. It may be in the wrong one, or just hard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label looks wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given as “{given}”, looks like “{likelier}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo should be in one class only; take it out of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two classes share a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that look least like your examples are set aside for a person. Every label stays as it is; put the slider back, and all is as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many photos should a person look at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of photos to review, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {share} to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with two photos or more in every class; then it can tell which photos are strange to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort a folder, and the counts are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These photos were labelled by an older version: sort the folder again, and they can be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of none of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all are trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answered by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of {n} photos: {parts}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day to go back to. What is there now is kept as well: you find it here, at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier state yet. One is kept of every day on which the project is opened and has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{project}”: go back to an earlier state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {classes}, {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at more photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least sure ones, and of these such that differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning from your answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort a folder first; then the photos that it is least sure of are shown here, one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} photos answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retraining takes some seconds. Your photos become examples of their classes where they lie; nothing is copied. Then all photos are labelled again; your answers always stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are learned, and all photos are labelled again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All {n} photos are looked at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your answers are learned. There is more where these were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the likeliest class is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the photo before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next photo, without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another class…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of class {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, it is “{name}”   ↵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it some examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which photos shall it sort?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder or some photos here. Your photos stay where they are, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has learned nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it a few examples of each class and train; then it can sort whole folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as “to review”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review what is less than {share} sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than {share} sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the photo; a double-click does too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select all photos; “Save table” then writes the selected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the selected files, to paste them elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort the files that were copied elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger thumbnails; Ctrl and the wheel do too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo fits what is chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the rest; what was labelled stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label new photos as they arrive in this folder, until this is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least sure photos, one by one: say what they are, and it learns from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where did it look?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for each class, over all photos: is one known by a corner or an edge?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort into folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go from photo to photo, select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with photos to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save a table of {n} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table of {count} selected…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table of {count}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste photos, folders or a picture: into the class that has the keyboard, else into a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it what is what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos or folders anywhere. 5 to 20 a class are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folders with photos: one for each kind, or the folder they are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} in {classes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {done} of {total} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos to paste; copy photos or a picture first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos to a new class</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos here (hold Ctrl to copy)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos to a new class</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Device to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel and discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos have changed since; train again to use them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right on photos held out, in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of what speaks for each class, over the mean of its photos in grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {share}. Show what speaks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what speaks for “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo {at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}, {count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
