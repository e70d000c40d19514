<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>{n} more names</source>
        <translation>
            <numerusform>{n} more name</numerusform>
            <numerusform>{n} more names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} say nothing to the model: it will learn them from your examples.</source>
        <translation>
            <numerusform>{names} says nothing to the model: it will learn it from your examples.</numerusform>
            <numerusform>{names} say nothing to the model: it will learn them from your examples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more could not be read either.</source>
        <translation>
            <numerusform>{n} more could not be read either.</numerusform>
            <numerusform>{n} more could not be read either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more classes</source>
        <translation>
            <numerusform>{n} more class</numerusform>
            <numerusform>{n} more classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} have one photo only; add a few that differ in place, light and background.</source>
        <translation>
            <numerusform>{names} has one photo only; add a few that differ in place, light and background.</numerusform>
            <numerusform>{names} have one photo only; add a few that differ in place, light and background.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same {n} photos are in “{first}” and “{second}”; leave each in one class only.</source>
        <translation>
            <numerusform>The same photo is in “{first}” and “{second}”; leave it in one class only.</numerusform>
            <numerusform>The same {n} photos are in “{first}” and “{second}”; leave each in one class only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos of “{name}” are nearly the same; one of them is enough.</source>
        <translation>
            <numerusform>{n} photo of “{name}” is nearly the same as another; one of them is enough.</numerusform>
            <numerusform>{n} photos of “{name}” are nearly the same; one of them is enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back {n} answers</source>
        <translation>
            <numerusform>Take back {n} answer</numerusform>
            <numerusform>Take back {n} answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation>
            <numerusform>{n} byte</numerusform>
            <numerusform>{n} bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add {n} photos</source>
        <translation>
            <numerusform>Add {n} photo</numerusform>
            <numerusform>Add {n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} photos</source>
        <translation>
            <numerusform>Remove {n} photo</numerusform>
            <numerusform>Remove {n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos</source>
        <translation>
            <numerusform>Copy {n} photo</numerusform>
            <numerusform>Copy {n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos</source>
        <translation>
            <numerusform>Move {n} photo</numerusform>
            <numerusform>Move {n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read</source>
        <translation>
            <numerusform>{n} could not be read</numerusform>
            <numerusform>{n} could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are too many to copy like this: “Sort into folders…” copies as many as there are.</source>
        <translation>
            <numerusform>{n} photo is too many to copy like this: “Sort into folders…” copies as many as there are.</numerusform>
            <numerusform>{n} photos are too many to copy like this: “Sort into folders…” copies as many as there are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be read and were left out.</source>
        <translation>
            <numerusform>{n} photo could not be read and was left out.</numerusform>
            <numerusform>{n} photos could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos to paste elsewhere: the files themselves stay where they are.</source>
        <translation>
            <numerusform>{n} photo to paste elsewhere: the file itself stays where it is.</numerusform>
            <numerusform>{n} photos to paste elsewhere: the files themselves stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos brought back.</source>
        <translation>
            <numerusform>{n} photo brought back.</numerusform>
            <numerusform>{n} photos brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos sorted into “{folder}”.</source>
        <translation>
            <numerusform>{n} photo sorted into “{folder}”.</numerusform>
            <numerusform>{n} photos sorted into “{folder}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were left.</source>
        <translation>
            <numerusform>{n} was left.</numerusform>
            <numerusform>{n} were left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} go to “needs review”</source>
        <translation>
            <numerusform>{n} goes to “needs review”</numerusform>
            <numerusform>{n} go to “needs review”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} get another name, as theirs is taken</source>
        <translation>
            <numerusform>{n} gets another name, as its own is taken</numerusform>
            <numerusform>{n} get another name, as theirs is taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added.</source>
        <translation>
            <numerusform>{n} photo added.</numerusform>
            <numerusform>{n} photos added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added, {left} left out.</source>
        <translation>
            <numerusform>{n} photo added, {left} left out.</numerusform>
            <numerusform>{n} photos added, {left} left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos so far…</source>
        <translation>
            <numerusform>{n} photo so far…</numerusform>
            <numerusform>{n} photos so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos more for “{name}”</source>
        <translation>
            <numerusform>{n} photo more for “{name}”</numerusform>
            <numerusform>{n} photos more for “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos for a new class</source>
        <translation>
            <numerusform>{n} photo for a new class</numerusform>
            <numerusform>{n} photos for a new class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} class</numerusform>
            <numerusform>{n} classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos</source>
        <translation>
            <numerusform>{n} photo</numerusform>
            <numerusform>{n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos, {name} first</source>
        <translation>
            <numerusform>{n} photo, {name} first</numerusform>
            <numerusform>{n} photos, {name} first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos wait for the model</source>
        <translation>
            <numerusform>{n} photo waits for the model</numerusform>
            <numerusform>{n} photos wait for the model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are no longer where your project has seen them.</source>
        <translation>
            <numerusform>{n} photo is no longer where your project has seen it.</numerusform>
            <numerusform>{n} photos are no longer where your project has seen them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are not in that folder; {found} found again.</source>
        <translation>
            <numerusform>{n} photo is not in that folder; {found} found again.</numerusform>
            <numerusform>{n} photos are not in that folder; {found} found again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found again.</source>
        <translation>
            <numerusform>{n} photo found again.</numerusform>
            <numerusform>{n} photos found again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved a table of {n} photos as “{name}” in {folder}.</source>
        <translation>
            <numerusform>Saved a table of {n} photo as “{name}” in {folder}.</numerusform>
            <numerusform>Saved a table of {n} photos as “{name}” in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos changed class</source>
        <translation>
            <numerusform>{n} photo changed class</numerusform>
            <numerusform>{n} photos changed class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrain with {n} corrections</source>
        <translation>
            <numerusform>Retrain with {n} correction</numerusform>
            <numerusform>Retrain with {n} corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} corrections wait, as their photos could not be read.</source>
        <translation>
            <numerusform>{n} correction waits, as its photo could not be read.</numerusform>
            <numerusform>{n} corrections wait, as their photos could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train again on {n} photos</source>
        <translation>
            <numerusform>Train again on {n} photo</numerusform>
            <numerusform>Train again on {n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train on {n} photos</source>
        <translation>
            <numerusform>Train on {n} photo</numerusform>
            <numerusform>Train on {n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos.</source>
        <translation>
            <numerusform>Trained on {n} photo.</numerusform>
            <numerusform>Trained on {n} photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos in {time}.</source>
        <translation>
            <numerusform>Trained on {n} photo in {time}.</numerusform>
            <numerusform>Trained on {n} photos in {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read and were left out.</source>
        <translation>
            <numerusform>{n} could not be read and was left out.</numerusform>
            <numerusform>{n} could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n} second</numerusform>
            <numerusform>{n} seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} minute</numerusform>
            <numerusform>{n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching “{folder}”: {n} new photos labelled</source>
        <translation>
            <numerusform>Watching “{folder}”: {n} new photo labelled</numerusform>
            <numerusform>Watching “{folder}”: {n} new photos labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos lean on {place}</source>
        <translation>
            <numerusform>{n} photo leans on {place}</numerusform>
            <numerusform>{n} photos lean on {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take {n} photos out of the class</source>
        <translation>
            <numerusform>Take {n} photo out of the class</numerusform>
            <numerusform>Take {n} photos out of the class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos into one folder a class</source>
        <translation>
            <numerusform>Sort {n} photo into one folder a class</numerusform>
            <numerusform>Sort {n} photos into one folder a class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos</source>
        <translation>
            <numerusform>Sort {n} photo</numerusform>
            <numerusform>Sort {n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same {n} examples, held out from both.</source>
        <translation>
            <numerusform>The same example, held out from both.</numerusform>
            <numerusform>The same {n} examples, held out from both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} photos: {parts}.</source>
        <translation>
            <numerusform>Of {n} photo: {parts}.</numerusform>
            <numerusform>Of {n} photos: {parts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {n} photos are looked at</source>
        <translation>
            <numerusform>The photo is looked at</numerusform>
            <numerusform>All {n} photos are looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save a table of {n} photos</source>
        <translation>
            <numerusform>Save a table of {n} photo</numerusform>
            <numerusform>Save a table of {n} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found so far</source>
        <translation>
            <numerusform>{n} photo found so far</numerusform>
            <numerusform>{n} photos found so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos here</source>
        <translation>
            <numerusform>Copy {n} photo here</numerusform>
            <numerusform>Copy {n} photos here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos to a new class</source>
        <translation>
            <numerusform>Copy {n} photo to a new class</numerusform>
            <numerusform>Copy {n} photos to a new class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos here (hold Ctrl to copy)</source>
        <translation>
            <numerusform>Move {n} photo here (hold Ctrl to copy)</numerusform>
            <numerusform>Move {n} photos here (hold Ctrl to copy)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos to a new class</source>
        <translation>
            <numerusform>Move {n} photo to a new class</numerusform>
            <numerusform>Move {n} photos to a new class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <translation>
            <numerusform>{n} step</numerusform>
            <numerusform>{n} steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes could not be saved yet.</source>
        <translation>
            <numerusform>{n} change could not be saved yet.</numerusform>
            <numerusform>{n} changes could not be saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be copied into the project and are used where they are.</source>
        <translation>
            <numerusform>{n} photo could not be copied into the project and is used where it is.</numerusform>
            <numerusform>{n} photos could not be copied into the project and are used where they are.</numerusform>
        </translation>
    </message>
</context>
</TS>
