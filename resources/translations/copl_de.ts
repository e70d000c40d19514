<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Measuring this machine…</source>
        <translation>Dieser Rechner wird gemessen …</translation>
    </message>
    <message>
        <source>is gone; look whether it was moved, renamed or deleted.</source>
        <translation>ist nicht mehr da; wurde die Datei verschoben, umbenannt oder gelöscht?</translation>
    </message>
    <message>
        <source>may not be opened; change its permissions or copy it into a folder of yours.</source>
        <translation>darf nicht geöffnet werden; bitte die Rechte ändern oder die Datei in einen eigenen Ordner kopieren.</translation>
    </message>
    <message>
        <source>has a path that is too long for this system; move it to a folder with a shorter path.</source>
        <translation>hat einen zu langen Pfad für dieses System; bitte in einen Ordner mit kürzerem Pfad verschieben.</translation>
    </message>
    <message>
        <source>is a link that leads back to itself; replace it by the photo.</source>
        <translation>ist eine Verknüpfung, die auf sich selbst zurückführt; bitte durch das Foto ersetzen.</translation>
    </message>
    <message>
        <source>changed while it was read; wait until it is written and try again.</source>
        <translation>hat sich beim Lesen geändert; bitte warten, bis die Datei fertig geschrieben ist, und erneut versuchen.</translation>
    </message>
    <message>
        <source>is a folder, not a photo; choose the photos inside it.</source>
        <translation>ist ein Ordner, kein Foto; bitte die Fotos darin auswählen.</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; choose a photo.</source>
        <translation>ist ein Gerät oder eine Pipe, keine Datei; bitte ein Foto auswählen.</translation>
    </message>
    <message>
        <source>is empty (0 bytes); copy it again from where it came.</source>
        <translation>ist leer (0 Byte); bitte vom Ursprung noch einmal kopieren.</translation>
    </message>
    <message>
        <source>has {size} GiB; at most 1 GiB is read. Make a smaller copy.</source>
        <translation>hat {size} GiB; gelesen wird höchstens 1 GiB. Bitte eine kleinere Kopie anlegen.</translation>
    </message>
    <message>
        <source>cannot be read from the disk ({said}); check that the drive is connected and try again.</source>
        <translation>kann nicht vom Datenträger gelesen werden ({said}); bitte prüfen, ob das Laufwerk verbunden ist, und erneut versuchen.</translation>
    </message>
    <message>
        <source>needs more memory than is free; close other programs or make a smaller copy.</source>
        <translation>braucht mehr Speicher, als frei ist; bitte andere Programme schließen oder eine kleinere Kopie anlegen.</translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read, or its beginning is damaged; save it as JPEG or PNG.</source>
        <translation>ist kein lesbares Bild, oder der Anfang der Datei ist beschädigt; bitte als JPEG oder PNG speichern.</translation>
    </message>
    <message>
        <source>has too many megapixels; at most {most} are read. Make a smaller copy.</source>
        <translation>hat zu viele Megapixel; gelesen werden höchstens {most}. Bitte eine kleinere Kopie anlegen.</translation>
    </message>
    <message>
        <source>has {size} megapixels; at most {most} are read. Make a smaller copy.</source>
        <translation>hat {size} Megapixel; gelesen werden höchstens {most}. Bitte eine kleinere Kopie anlegen.</translation>
    </message>
    <message>
        <source>is {width} x {height} pixels; sides up to {most} are read. Cut it into shorter pieces, or copy it again if it is not so long.</source>
        <translation>hat {width} x {height} Pixel; gelesen werden Seiten bis {most}. Bitte in kürzere Stücke schneiden, oder erneut kopieren, falls das Bild gar nicht so lang ist.</translation>
    </message>
    <message>
        <source>is cut off: its end is missing; copy it again from where it came.</source>
        <translation>ist abgeschnitten, das Ende fehlt; bitte vom Ursprung noch einmal kopieren.</translation>
    </message>
    <message>
        <source>is damaged and cannot be decoded ({said}); copy it again or save it anew as JPEG or PNG.</source>
        <translation>ist beschädigt und nicht lesbar ({said}); bitte erneut kopieren oder neu als JPEG oder PNG speichern.</translation>
    </message>
    <message>
        <source>lies beside the class folders; move it into one of them.</source>
        <translation>liegt neben den Klassenordnern; bitte in einen davon verschieben.</translation>
    </message>
    <message>
        <source>lies beside the class folders; drop it onto a class.</source>
        <translation>liegt neben den Klassenordnern; bitte auf eine Klasse ziehen.</translation>
    </message>
    <message>
        <source>is a link that leads out of the folder; copy the photos themselves into it.</source>
        <translation>ist eine Verknüpfung, die aus dem Ordner hinausführt; bitte die Fotos selbst hineinkopieren.</translation>
    </message>
    <message>
        <source>is a link to something that is gone; replace it by the photo.</source>
        <translation>ist eine Verknüpfung auf etwas, das nicht mehr da ist; bitte durch das Foto ersetzen.</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; remove it or choose another folder.</source>
        <translation>ist ein Gerät oder eine Pipe, keine Datei; bitte entfernen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>is no photo of a known kind; save it as JPEG or PNG.</source>
        <translation>ist kein Foto einer bekannten Art; bitte als JPEG oder PNG speichern.</translation>
    </message>
    <message>
        <source>is the same photo as another one here.</source>
        <translation>ist dasselbe Foto wie ein anderes hier.</translation>
    </message>
    <message>
        <source>could not be read.</source>
        <translation>konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”; choose another, or connect its drive.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht; bitte einen anderen wählen oder das Laufwerk verbinden.</translation>
    </message>
    <message>
        <source>“{folder}” is a file; choose the folder it is in.</source>
        <translation>„{folder}“ ist eine Datei; bitte den Ordner wählen, in dem sie liegt.</translation>
    </message>
    <message>
        <source>“{folder}” cannot be opened ({said}); change its permissions.</source>
        <translation>„{folder}“ lässt sich nicht öffnen ({said}); bitte die Rechte ändern.</translation>
    </message>
    <message>
        <source>No photos are in {folder} now: connect its drive and go on, or choose another folder.</source>
        <translation>In {folder} sind jetzt keine Fotos: bitte das Laufwerk verbinden und fortsetzen, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Looking at the examples</source>
        <translation>Beispiele werden angesehen</translation>
    </message>
    <message>
        <source>Training the prompts</source>
        <translation>Prompts werden trainiert</translation>
    </message>
    <message>
        <source>Checking on examples held out</source>
        <translation>Prüfung an zurückgehaltenen Beispielen</translation>
    </message>
    <message>
        <source>The class “{name}” has no images; add some.</source>
        <translation>Die Klasse „{name}“ hat keine Bilder; bitte welche hinzufügen.</translation>
    </message>
    <message>
        <source>The class “{name}” has no images; add some or remove the class.</source>
        <translation>Die Klasse „{name}“ hat keine Bilder; bitte welche hinzufügen oder die Klasse entfernen.</translation>
    </message>
    <message>
        <source>No image of the class “{name}” can be read ({said}); add others or remove the class.</source>
        <translation>Kein Bild der Klasse „{name}“ ist lesbar ({said}); bitte andere hinzufügen oder die Klasse entfernen.</translation>
    </message>
    <message>
        <source>At least {least} classes are needed to tell apart; found {found}.</source>
        <translation>Zum Unterscheiden sind mindestens {least} Klassen nötig; vorhanden: {found}.</translation>
    </message>
    <message>
        <source>The class name “{name}” is empty; give it a word.</source>
        <translation>Der Klassenname „{name}“ ist leer; bitte ein Wort eingeben.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are the same name; rename one of the two classes.</source>
        <translation>„{first}“ und „{second}“ sind derselbe Name; bitte eine der beiden Klassen umbenennen.</translation>
    </message>
    <message>
        <source>The starter&apos;s weights are damaged; install CoPL Studio again.</source>
        <translation>Die Gewichte des Startmodells sind beschädigt; bitte CoPL Studio neu installieren.</translation>
    </message>
    <message>
        <source>processor, {cores} cores</source>
        <translation>Prozessor, {cores} Kerne</translation>
    </message>
    <message>
        <source>processor, {cores} core</source>
        <translation>Prozessor, {cores} Kern</translation>
    </message>
    <message>
        <source>graphics card {card}</source>
        <translation>Grafikkarte {card}</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple-Grafik</translation>
    </message>
    <message>
        <source>The network is switched off. Allow fetching of models in Settings, Network.</source>
        <translation>Das Netzwerk ist ausgeschaltet. Das Laden von Modellen lässt sich unter Optionen, Netzwerk erlauben.</translation>
    </message>
    <message>
        <source>The network is switched off: nothing leaves this computer.</source>
        <translation>Das Netzwerk ist ausgeschaltet: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>nearest mean</source>
        <translation>nächster Mittelwert</translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation>lineare Probe</translation>
    </message>
    <message>
        <source>“{model}” needs about {need} GB of memory, {free} GB are free; close other programs, or choose {other}.</source>
        <translation>„{model}“ braucht etwa {need} GB Speicher, frei sind {free} GB; bitte andere Programme schließen oder {other} wählen.</translation>
    </message>
    <message>
        <source>This classifier cannot say what to review: it was not checked on examples held out. Train it again with two photos a class or more.</source>
        <translation>Dieser Klassifikator kann nicht sagen, was zu prüfen ist: Er wurde nicht an zurückgehaltenen Beispielen geprüft. Bitte mit mindestens zwei Fotos je Klasse neu trainieren.</translation>
    </message>
    <message>
        <source>The model “{name}” is not installed.</source>
        <translation>Das Modell „{name}“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({said}); free some space.</source>
        <translation>{folder} kann nicht geschrieben werden ({said}); bitte Platz schaffen.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({said}); close what uses it.</source>
        <translation>{folder} kann nicht geschrieben werden ({said}); bitte schließen, was den Ordner benutzt.</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted ({said}); close what uses it.</source>
        <translation>{folder} kann nicht gelöscht werden ({said}); bitte schließen, was den Ordner benutzt.</translation>
    </message>
    <message>
        <source>This model&apos;s text tower is of a kind that CoPL cannot prompt; choose another.</source>
        <translation>Der Textteil dieses Modells ist von einer Art, für die CoPL keine Prompts lernen kann; bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>This model pools its text by “{way}”, which CoPL does not know.</source>
        <translation>Dieses Modell fasst seinen Text nach „{way}“ zusammen; das kennt CoPL nicht.</translation>
    </message>
    <message>
        <source>CoPL cannot reproduce this model&apos;s own text features; choose another model.</source>
        <translation>CoPL kann die Textmerkmale dieses Modells nicht nachbilden; bitte ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file to write.</source>
        <translation>{file} ist ein Ordner; bitte den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <source>{file} is a file; give the name of a folder.</source>
        <translation>{file} ist eine Datei; bitte den Namen eines Ordners angeben.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder {folder} does not exist. Make it first.</source>
        <translation>{file} kann nicht geschrieben werden: Den Ordner {folder} gibt es nicht. Bitte zuerst anlegen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {folder} is not a folder.</source>
        <translation>{file} kann nicht geschrieben werden: {folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only. Choose another place.</source>
        <translation>{file} kann nicht geschrieben werden: Der Ordner ist schreibgeschützt. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the disk is full. Free some space and try again.</source>
        <translation>{file} kann nicht geschrieben werden: Der Datenträger ist voll. Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {said}.</source>
        <translation>{file} kann nicht geschrieben werden: {said}.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({said}); choose another place.</source>
        <translation>{file} kann nicht geschrieben werden ({said}); bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be made ({said}); choose another folder.</source>
        <translation>{file} kann nicht angelegt werden ({said}); bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name.</source>
        <translation>{file} gibt es schon; bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} was not drawn by CoPL Studio, and photos are never written over; choose another name.</source>
        <translation>{file} wurde nicht von CoPL Studio gezeichnet, und Fotos werden nie überschrieben; bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“{name}” is in a place that cannot be written. What you change is saved once it can be; or choose “Save as…” and another place.</source>
        <translation>„{name}“ liegt an einem schreibgeschützten Ort. Änderungen werden gespeichert, sobald das möglich ist; oder mit „Speichern unter …“ einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: the disk is full. Free some space; it is saved then.</source>
        <translation>„{name}“ kann nicht gespeichert werden: Der Datenträger ist voll. Bitte Platz schaffen; dann wird gespeichert.</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Go back to an earlier state of it, or open another project.</source>
        <translation>„{name}“ ist beschädigt. Bitte zu einem früheren Stand zurückkehren oder ein anderes Projekt öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is being written by another program; it is saved when that is done.</source>
        <translation>In „{name}“ schreibt gerade ein anderes Programm; danach wird gespeichert.</translation>
    </message>
    <message>
        <source>“{name}” cannot be reached; connect its drive again, or put its folder back.</source>
        <translation>„{name}“ ist nicht erreichbar; bitte das Laufwerk wieder verbinden oder den Ordner zurücklegen.</translation>
    </message>
    <message>
        <source>In the place of “{name}” lies another project now, or another state of it. Put back the folder that you worked in, or choose “Save as…” and another place.</source>
        <translation>Am Ort von „{name}“ liegt jetzt ein anderes Projekt oder ein anderer Stand davon. Bitte den bearbeiteten Ordner zurücklegen, oder mit „Speichern unter …“ einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>There is no project in “{folder}”; it may have been moved or renamed, or its drive is disconnected.</source>
        <translation>In „{folder}“ liegt kein Projekt; es wurde vielleicht verschoben oder umbenannt, oder das Laufwerk ist getrennt.</translation>
    </message>
    <message>
        <source>“{folder}” was made by a newer CoPL Studio; update this one to open it.</source>
        <translation>„{folder}“ stammt von einem neueren CoPL Studio; bitte dieses hier aktualisieren.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on this computer, program {program}, since {when}). Close it there, or open another project.</source>
        <translation>„{name}“ ist in einem anderen Fenster geöffnet (auf diesem Rechner, Programm {program}, seit {when}). Bitte dort schließen oder ein anderes Projekt öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). Close it there, or open another project. If that window was lost, remove the file “{file}” in the project&apos;s folder.</source>
        <translation>„{name}“ ist in einem anderen Fenster geöffnet (auf dem Rechner „{computer}“, Programm {program}, seit {when}). Bitte dort schließen oder ein anderes Projekt öffnen. Falls es dieses Fenster nicht mehr gibt, die Datei „{file}“ im Projektordner löschen.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). Close it there, or open another project.</source>
        <translation>„{name}“ ist in einem anderen Fenster geöffnet (auf dem Rechner „{computer}“, Programm {program}, seit {when}). Bitte dort schließen oder ein anderes Projekt öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window. Close it there, or open another project.</source>
        <translation>„{name}“ ist in einem anderen Fenster geöffnet. Bitte dort schließen oder ein anderes Projekt öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on this computer, program {program}, since {when}). Close it there, or open another project. If that window was lost, remove the file “{file}” in the project&apos;s folder.</source>
        <translation>„{name}“ ist in einem anderen Fenster offen (auf diesem Rechner, Programm {program}, seit {when}). Bitte dort schließen oder ein anderes Projekt öffnen. Ist jenes Fenster verloren gegangen, die Datei „{file}“ im Projektordner entfernen.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of CoPL Studio; update this one to open it.</source>
        <translation>{file} stammt von einer neueren Version von CoPL Studio; bitte diese hier aktualisieren.</translation>
    </message>
    <message>
        <source>This classifier was not checked on held-out examples; train it again.</source>
        <translation>Dieser Klassifikator wurde nicht an zurückgehaltenen Beispielen geprüft; bitte neu trainieren.</translation>
    </message>
    <message>
        <source>{file} was trained on the model “{model}”, and “{other}” is in use here; choose “{again}”, or train again on “{instead}” with the same examples.</source>
        <translation>{file} wurde mit dem Modell „{model}“ trainiert, hier ist „{other}“ in Gebrauch; bitte „{again}“ wählen oder mit denselben Beispielen auf „{instead}“ neu trainieren.</translation>
    </message>
    <message>
        <source>{file} was made with other weights of the backbone “{model}” than those installed here; train it again, or install the version it was made with.</source>
        <translation>{file} entstand mit anderen Gewichten des Modells „{model}“ als den hier installierten; bitte neu trainieren oder die damalige Version installieren.</translation>
    </message>
    <message>
        <source>{file} is damaged: its image size is not its backbone&apos;s. Train it again.</source>
        <translation>{file} ist beschädigt: Die Bildgröße ist nicht die des Modells. Bitte neu trainieren.</translation>
    </message>
    <message>
        <source>{file} is damaged: its prompts do not fit its header. Train it again.</source>
        <translation>{file} ist beschädigt: Die Prompts passen nicht zum Kopf der Datei. Bitte neu trainieren.</translation>
    </message>
    <message>
        <source>{file} is damaged: its header cannot be read ({what}). Train it again.</source>
        <translation>{file} ist beschädigt: Der Kopf der Datei ist nicht lesbar ({what}). Bitte neu trainieren.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({said}); check the name and the folder.</source>
        <translation>{file} lässt sich nicht lesen ({said}); bitte Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>The export needs {need} MB and {free} MB are free; choose another disk.</source>
        <translation>Der Export braucht {need} MB, frei sind {free} MB; bitte einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>The journal of exports {file} cannot be opened ({said}).</source>
        <translation>Das Verzeichnis der Exporte {file} lässt sich nicht öffnen ({said}).</translation>
    </message>
    <message>
        <source>The journal of exports cannot be written ({said}); free some space.</source>
        <translation>Das Verzeichnis der Exporte kann nicht geschrieben werden ({said}); bitte Platz schaffen.</translation>
    </message>
    <message>
        <source>{file} was written by a newer CoPL Studio; update this one.</source>
        <translation>{file} wurde von einem neueren CoPL Studio geschrieben; bitte dieses aktualisieren.</translation>
    </message>
    <message>
        <source>Export {export} is being worked on by another program; wait for it.</source>
        <translation>An Export {export} arbeitet gerade ein anderes Programm; bitte darauf warten.</translation>
    </message>
    <message>
        <source>copy of {count} photos to {folder}</source>
        <translation>{count} Fotos nach {folder} kopiert</translation>
    </message>
    <message>
        <source>link of {count} photos to {folder}</source>
        <translation>{count} Fotos nach {folder} verknüpft</translation>
    </message>
    <message>
        <source>move of {count} photos to {folder}</source>
        <translation>{count} Fotos nach {folder} verschoben</translation>
    </message>
    <message>
        <source>is a link to a photo; it is not moved. Move the photo itself, or copy.</source>
        <translation>ist eine Verknüpfung auf ein Foto und wird nicht verschoben. Bitte das Foto selbst verschieben, oder kopieren.</translation>
    </message>
    <message>
        <source>cannot be found ({said}); it may have been moved, renamed or deleted.</source>
        <translation>ist nicht zu finden ({said}); vielleicht wurde die Datei verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>lies on another disk than the target, so it cannot get a second name there; copy instead.</source>
        <translation>liegt auf einem anderen Datenträger als das Ziel und kann dort keinen Zweitnamen bekommen; bitte stattdessen kopieren.</translation>
    </message>
    <message>
        <source>was changed since; it is left as it is.</source>
        <translation>wurde seither geändert und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>is gone; it may have been moved or deleted.</source>
        <translation>ist nicht mehr da; vielleicht verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>stays, as its old place {folder} is taken.</source>
        <translation>bleibt, weil der alte Ort {folder} belegt ist.</translation>
    </message>
    <message>
        <source>cannot be read any more ({said}).</source>
        <translation>ist nicht mehr lesbar ({said}).</translation>
    </message>
    <message>
        <source>{file} cannot get a second name in {folder} ({said}); copy instead.</source>
        <translation>{file} kann in {folder} keinen Zweitnamen bekommen ({said}); bitte stattdessen kopieren.</translation>
    </message>
    <message>
        <source>{folder} gives back other bytes than were written; its disk may be failing.</source>
        <translation>{folder} liefert andere Bytes zurück, als geschrieben wurden; der Datenträger ist vielleicht defekt.</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes next to nothing of this photo&apos;s update. Without it, “{name}” {moved}.</source>
        <translation>Prompt {prompt} trägt fast nichts zur Anpassung an dieses Foto bei. Ohne ihn: „{name}“ {moved}.</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes {share} of this photo&apos;s update, from everywhere alike. Without it, “{name}” {moved}.</source>
        <translation>Prompt {prompt} trägt {share} zur Anpassung an dieses Foto bei, von überall gleichermaßen. Ohne ihn: „{name}“ {moved}.</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes {share} of this photo&apos;s update, most of it from {place}. Without it, “{name}” {moved}.</source>
        <translation>Prompt {prompt} trägt {share} zur Anpassung an dieses Foto bei, das meiste davon {place}. Ohne ihn: „{name}“ {moved}.</translation>
    </message>
    <message>
        <source>Prompt {prompt} holds {share} of the weight, alike everywhere. Without it, “{name}” {moved}.</source>
        <translation>Prompt {prompt} hält {share} des Gewichts, überall gleichermaßen. Ohne ihn: „{name}“ {moved}.</translation>
    </message>
    <message>
        <source>Prompt {prompt} holds {share} of the weight, above its even share in {place}. Without it, “{name}” {moved}.</source>
        <translation>Prompt {prompt} hält {share} des Gewichts, {place} mehr als gleich verteilt. Ohne ihn: „{name}“ {moved}.</translation>
    </message>
    <message>
        <source>falls by {amount}</source>
        <translation>fällt um {amount}</translation>
    </message>
    <message>
        <source>rises by {amount}</source>
        <translation>steigt um {amount}</translation>
    </message>
    <message>
        <source>hardly moves</source>
        <translation>ändert sich kaum</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies everywhere alike.</source>
        <translation>Was für „{name}“ spricht, liegt überall gleichermaßen.</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies mostly in {place}.</source>
        <translation>Was für „{name}“ spricht, liegt vor allem {place}.</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies everywhere alike. {more}</source>
        <translation>Was für „{name}“ spricht, liegt überall gleichermaßen. {more}</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies mostly in {place}. {more}</source>
        <translation>Was für „{name}“ spricht, liegt vor allem {place}. {more}</translation>
    </message>
    <message>
        <source>Hiding the fifth with the most evidence takes “{name}” from {before} to {hottest}; hiding a random fifth, to {random}.</source>
        <translation>Verdeckt man das Fünftel mit den meisten Belegen, geht „{name}“ von {before} auf {hottest}; bei einem zufälligen Fünftel auf {random}.</translation>
    </message>
    <message>
        <source>Likeness to the examples decides for “{name}”; the prompts alone would say otherwise.</source>
        <translation>Die Ähnlichkeit mit den Beispielen entscheidet für „{name}“; die Prompts allein sagten etwas anderes.</translation>
    </message>
    <message>
        <source>The prompts decide for “{name}”; likeness to the examples alone would say otherwise.</source>
        <translation>Die Prompts entscheiden für „{name}“; die Ähnlichkeit mit den Beispielen allein sagte etwas anderes.</translation>
    </message>
    <message>
        <source>Likeness to the examples gives {share} of the lead of “{name}”, the prompts give the rest.</source>
        <translation>Die Ähnlichkeit mit den Beispielen macht {share} des Vorsprungs von „{name}“ aus, die Prompts den Rest.</translation>
    </message>
    <message>
        <source>On {here} of the photos of “{name}”, {place} speaks for the class; on {elsewhere} of the others it does for theirs. Is something there that has nothing to do with “{again}”, such as a date or a label? Then cut it off, or give examples without it.</source>
        <translation>Auf {here} der Fotos von „{name}“ spricht {place} für die Klasse; bei den anderen gilt das für {elsewhere}. Ist dort etwas, das nichts mit „{again}“ zu tun hat, etwa ein Datum oder ein Etikett? Dann bitte abschneiden oder Beispiele ohne es geben.</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies everywhere alike.</source>
        <translation>„{name}“, {photos}: Was dafür spricht, liegt überall gleichermaßen.</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies mostly in {place}.</source>
        <translation>„{name}“, {photos}: Was dafür spricht, liegt vor allem {place}.</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies everywhere alike; on {share} also in {margin}.</source>
        <translation>„{name}“, {photos}: Was dafür spricht, liegt überall gleichermaßen; bei {share} spricht auch {margin} dafür.</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies mostly in {place}; on {share} also in {margin}.</source>
        <translation>„{name}“, {photos}: Was dafür spricht, liegt vor allem {place}; bei {share} spricht auch {margin} dafür.</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>{count} photo</source>
        <translation>{count} Foto</translation>
    </message>
    <message>
        <source>the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>the outer parts</source>
        <translation>in den äußeren Bereichen</translation>
    </message>
    <message>
        <source>the upper left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>the upper centre</source>
        <translation>oben in der Mitte</translation>
    </message>
    <message>
        <source>the upper right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>the middle left</source>
        <translation>links in der Mitte</translation>
    </message>
    <message>
        <source>the middle right</source>
        <translation>rechts in der Mitte</translation>
    </message>
    <message>
        <source>the lower left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>the lower centre</source>
        <translation>unten in der Mitte</translation>
    </message>
    <message>
        <source>the lower right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>the upper left corner</source>
        <translation>die Ecke oben links</translation>
    </message>
    <message>
        <source>the upper right corner</source>
        <translation>die Ecke oben rechts</translation>
    </message>
    <message>
        <source>the lower left corner</source>
        <translation>die Ecke unten links</translation>
    </message>
    <message>
        <source>the lower right corner</source>
        <translation>die Ecke unten rechts</translation>
    </message>
    <message>
        <source>the upper edge</source>
        <translation>die obere Kante</translation>
    </message>
    <message>
        <source>the lower edge</source>
        <translation>die untere Kante</translation>
    </message>
    <message>
        <source>the left edge</source>
        <translation>die linke Kante</translation>
    </message>
    <message>
        <source>the right edge</source>
        <translation>die rechte Kante</translation>
    </message>
    <message>
        <source>the border all around</source>
        <translation>die Umrandung ringsum</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Most sure first</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>{file} is not a CoPL classifier, or is damaged; train again.</source>
        <translation>{file} ist kein Klassifikator von CoPL oder ist beschädigt; bitte neu trainieren.</translation>
    </message>
    <message>
        <source>The graphics card has too little memory; close other programs, or choose the processor in Settings, Device.</source>
        <translation>Die Grafikkarte hat zu wenig Speicher; bitte andere Programme schließen oder unter Optionen, Gerät den Prozessor wählen.</translation>
    </message>
    <message>
        <source>A part of the starter, {file}, is missing or damaged; install CoPL Studio again.</source>
        <translation>Ein Teil des Startmodells, {file}, fehlt oder ist beschädigt; bitte CoPL Studio neu installieren.</translation>
    </message>
    <message>
        <source>This model&apos;s image tower, {kind}, is of a kind that CoPL cannot read; choose another model.</source>
        <translation>Den Bildteil dieses Modells, {kind}, kann CoPL nicht auslesen; bitte ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{folder}, where models are kept, cannot be written ({said}); change its permissions.</source>
        <translation>{folder}, der Ordner der Modelle, kann nicht geschrieben werden ({said}); bitte die Rechte ändern.</translation>
    </message>
    <message>
        <source>{folder} lies inside the photos&apos; folder {other}; choose another place.</source>
        <translation>{folder} liegt im Ordner der Fotos {other}; bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Something went wrong inside CoPL Studio. Your photos were not touched; what was saved is still there.</source>
        <translation>In CoPL Studio ist etwas schiefgegangen. Die Fotos wurden nicht angetastet; was gespeichert war, ist noch da.</translation>
    </message>
    <message>
        <source>“{name}” has no photos yet; add some or remove it.</source>
        <translation>„{name}“ hat noch keine Fotos; bitte welche hinzufügen oder die Klasse entfernen.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message numerus="yes">
        <source>{n} more names</source>
        <translation>
            <numerusform>{n} weiterer Name</numerusform>
            <numerusform>{n} weitere Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} say nothing to the model: it will learn them from your examples.</source>
        <translation>
            <numerusform>{names} sagt dem Modell nichts: Es lernt den Begriff aus den Beispielen.</numerusform>
            <numerusform>{names} sagen dem Modell nichts: Es lernt sie aus den Beispielen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more could not be read either.</source>
        <translation>
            <numerusform>{n} weiteres konnte auch nicht gelesen werden.</numerusform>
            <numerusform>{n} weitere konnten auch nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} {then}</source>
        <translation>{first} {then}</translation>
    </message>
    <message numerus="yes">
        <source>{n} more classes</source>
        <translation>
            <numerusform>{n} weitere Klasse</numerusform>
            <numerusform>{n} weitere Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} have one photo only; add a few that differ in place, light and background.</source>
        <translation>
            <numerusform>{names} hat nur ein Foto; bitte einige hinzufügen, die sich in Ort, Licht und Hintergrund unterscheiden.</numerusform>
            <numerusform>{names} haben nur je ein Foto; bitte einige hinzufügen, die sich in Ort, Licht und Hintergrund unterscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message numerus="yes">
        <source>The same {n} photos are in “{first}” and “{second}”; leave each in one class only.</source>
        <translation>
            <numerusform>Dasselbe Foto ist in „{first}“ und in „{second}“; bitte nur in einer Klasse lassen.</numerusform>
            <numerusform>Dieselben {n} Fotos sind in „{first}“ und in „{second}“; bitte jedes nur in einer Klasse lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{most}” has {times} times as many photos as “{least}”; add photos to “{least}”.</source>
        <translation>„{most}“ hat {times}-mal so viele Fotos wie „{least}“; bitte Fotos zu „{least}“ hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos of “{name}” are nearly the same; one of them is enough.</source>
        <translation>
            <numerusform>{n} Foto von „{name}“ ist fast gleich wie ein anderes; eines davon genügt.</numerusform>
            <numerusform>{n} Fotos von „{name}“ sind fast gleich; eines davon genügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>nichts davon</translation>
    </message>
    <message>
        <source>“{photo}” is “{name}”</source>
        <translation>„{photo}“ ist „{name}“</translation>
    </message>
    <message>
        <source>“{photo}” is none of these</source>
        <translation>„{photo}“ ist nichts davon</translation>
    </message>
    <message numerus="yes">
        <source>Take back {n} answers</source>
        <translation>
            <numerusform>{n} Antwort zurücknehmen</numerusform>
            <numerusform>{n} Antworten zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>{size} in {folder}</source>
        <translation>{size} in {folder}</translation>
    </message>
    <message>
        <source>The cache is empty: {size} are free again.</source>
        <translation>Der Zwischenspeicher ist leer: {size} sind wieder frei.</translation>
    </message>
    <message>
        <source>The cache could not be emptied.</source>
        <translation>Der Zwischenspeicher konnte nicht geleert werden.</translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation>
            <numerusform>{n} Byte</numerusform>
            <numerusform>{n} Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>New class “{name}”</source>
        <translation>Neue Klasse „{name}“</translation>
    </message>
    <message>
        <source>A class needs a name with at least one letter or figure.</source>
        <translation>Eine Klasse braucht einen Namen mit mindestens einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>There is a class “{name}” already; choose another name, or drag the photos there.</source>
        <translation>Eine Klasse „{name}“ gibt es schon; bitte einen anderen Namen wählen oder die Fotos dorthin ziehen.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>„{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Colour of “{name}”</source>
        <translation>Farbe von „{name}“</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>„{name}“ entfernen</translation>
    </message>
    <message>
        <source>is in “{name}” already.</source>
        <translation>ist schon in „{name}“.</translation>
    </message>
    <message numerus="yes">
        <source>Add {n} photos</source>
        <translation>
            <numerusform>{n} Foto hinzufügen</numerusform>
            <numerusform>{n} Fotos hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} photos</source>
        <translation>
            <numerusform>{n} Foto entfernen</numerusform>
            <numerusform>{n} Fotos entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos</source>
        <translation>
            <numerusform>{n} Foto kopieren</numerusform>
            <numerusform>{n} Fotos kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos</source>
        <translation>
            <numerusform>{n} Foto verschieben</numerusform>
            <numerusform>{n} Fotos verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>{photos}, {left_out}</source>
        <translation>{photos}, {left_out}</translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read</source>
        <translation>
            <numerusform>{n} nicht lesbar</numerusform>
            <numerusform>{n} nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Train on your classes first; then photos can be sorted.</source>
        <translation>Zuerst die Klassen trainieren; dann lassen sich Fotos sortieren.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are too many to copy like this: “Sort into folders…” copies as many as there are.</source>
        <translation>
            <numerusform>{n} Foto ist zu viel, um es so zu kopieren: „In Ordner sortieren …“ kopiert beliebig viele.</numerusform>
            <numerusform>{n} Fotos sind zu viele, um sie so zu kopieren: „In Ordner sortieren …“ kopiert beliebig viele.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort the photos in “{name}”</source>
        <translation>Die Fotos in „{name}“ sortieren</translation>
    </message>
    <message>
        <source>Sort these {count}</source>
        <translation>Diese {count} sortieren</translation>
    </message>
    <message>
        <source>The classifier is another one now: “Start anew” labels all of these photos with it.</source>
        <translation>Der Klassifikator ist inzwischen ein anderer: „Neu beginnen“ ordnet alle diese Fotos mit ihm zu.</translation>
    </message>
    <message>
        <source>No photos in {place}.</source>
        <translation>Keine Fotos in {place}.</translation>
    </message>
    <message>
        <source>Labelling broke off; what was labelled is kept.</source>
        <translation>Die Zuordnung brach ab; was zugeordnet war, bleibt.</translation>
    </message>
    <message>
        <source>Stopped. {done} of {total} photos are labelled and kept.</source>
        <translation>Angehalten. {done} von {total} Fotos sind zugeordnet und bleiben es.</translation>
    </message>
    <message>
        <source>None of these photos could be read.</source>
        <translation>Keines dieser Fotos konnte gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be read and were left out.</source>
        <translation>
            <numerusform>{n} Foto konnte nicht gelesen werden und wurde ausgelassen.</numerusform>
            <numerusform>{n} Fotos konnten nicht gelesen werden und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count} more, which “Save table” lists.</source>
        <translation>… und {count} weitere, die „Tabelle speichern“ auflistet.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos to paste elsewhere: the files themselves stay where they are.</source>
        <translation>
            <numerusform>{n} Foto zum Einfügen anderswo: Die Datei selbst bleibt, wo sie ist.</numerusform>
            <numerusform>{n} Fotos zum Einfügen anderswo: Die Dateien selbst bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside for you</source>
        <translation>Für Sie beiseitegelegt</translation>
    </message>
    <message>
        <source>Interrupted: {title}</source>
        <translation>Unterbrochen: {title}</translation>
    </message>
    <message>
        <source>Last: {title}</source>
        <translation>Zuletzt: {title}</translation>
    </message>
    <message>
        <source>{done} of {total} brought back</source>
        <translation>{done} von {total} zurückgeholt</translation>
    </message>
    <message>
        <source>{done} of {total} sorted</source>
        <translation>{done} von {total} einsortiert</translation>
    </message>
    <message>
        <source>Choose a folder; the plan is shown here, and nothing is touched before you say so.</source>
        <translation>Bitte einen Ordner wählen; der Plan wird hier gezeigt, und vor Ihrer Zustimmung wird nichts angetastet.</translation>
    </message>
    <message>
        <source>Done. Undo brings everything back; to sort again, choose a folder.</source>
        <translation>Fertig. Rückgängig holt alles zurück; zum erneuten Sortieren einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Stopped. What is done so far can be undone, or gone on with.</source>
        <translation>Angehalten. Das bisher Erledigte lässt sich rückgängig machen oder fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos brought back.</source>
        <translation>
            <numerusform>{n} Foto zurückgeholt.</numerusform>
            <numerusform>{n} Fotos zurückgeholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos sorted into “{folder}”.</source>
        <translation>
            <numerusform>{n} Foto in „{folder}“ einsortiert.</numerusform>
            <numerusform>{n} Fotos in „{folder}“ einsortiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were left.</source>
        <translation>
            <numerusform>{n} blieb übrig.</numerusform>
            <numerusform>{n} blieben übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>{needed}, of {free} free</source>
        <translation>{needed}, frei sind {free}</translation>
    </message>
    <message numerus="yes">
        <source>{n} go to “needs review”</source>
        <translation>
            <numerusform>{n} kommt nach „needs review“</numerusform>
            <numerusform>{n} kommen nach „needs review“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} get another name, as theirs is taken</source>
        <translation>
            <numerusform>{n} bekommt einen anderen Namen, weil seiner vergeben ist</numerusform>
            <numerusform>{n} bekommen einen anderen Namen, weil ihrer vergeben ist</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} cannot be sorted: {first}</source>
        <translation>{count} nicht sortierbar: {first}</translation>
    </message>
    <message>
        <source>there is no room for them: choose another disk</source>
        <translation>dafür ist kein Platz: bitte einen anderen Datenträger wählen</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>The diagnostics are copied, with names and places. Read them before you send them.</source>
        <translation>Die Diagnose ist kopiert, mit Namen und Orten. Bitte vor dem Senden durchlesen.</translation>
    </message>
    <message>
        <source>The diagnostics are copied, without names of photos or places. Read them before you send them.</source>
        <translation>Die Diagnose ist kopiert, ohne Namen von Fotos oder Orten. Bitte vor dem Senden durchlesen.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>{name}, said by you</source>
        <translation>{name}, von Ihnen gesagt</translation>
    </message>
    <message>
        <source>{name}, {share} sure</source>
        <translation>{name}, zu {share} sicher</translation>
    </message>
    <message>
        <source>Open the project “{name}”</source>
        <translation>Das Projekt „{name}“ öffnen</translation>
    </message>
    <message>
        <source>The picture could not be kept.</source>
        <translation>Das Bild konnte nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Another project was opened; what was still being read was not added.</source>
        <translation>Ein anderes Projekt wurde geöffnet; was noch gelesen wurde, ist nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Stopped; none of these photos were added.</source>
        <translation>Angehalten; keines dieser Fotos wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>No photos were found there; drop photos, or folders with photos in them.</source>
        <translation>Dort wurden keine Fotos gefunden; bitte Fotos oder Ordner mit Fotos ablegen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added.</source>
        <translation>
            <numerusform>{n} Foto hinzugefügt.</numerusform>
            <numerusform>{n} Fotos hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added, {left} left out.</source>
        <translation>
            <numerusform>{n} Foto hinzugefügt, {left} ausgelassen.</numerusform>
            <numerusform>{n} Fotos hinzugefügt, {left} ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos so far…</source>
        <translation>
            <numerusform>{n} Foto bisher …</numerusform>
            <numerusform>{n} Fotos bisher …</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos in there</source>
        <translation>Darin sind keine Fotos</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos more for “{name}”</source>
        <translation>
            <numerusform>{n} Foto mehr für „{name}“</numerusform>
            <numerusform>{n} Fotos mehr für „{name}“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos for a new class</source>
        <translation>
            <numerusform>{n} Foto für eine neue Klasse</numerusform>
            <numerusform>{n} Fotos für eine neue Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>{classes}, {photos}</source>
        <translation>{classes}, {photos}</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} Klasse</numerusform>
            <numerusform>{n} Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos</source>
        <translation>
            <numerusform>{n} Foto</numerusform>
            <numerusform>{n} Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos, {name} first</source>
        <translation>
            <numerusform>{n} Foto, zuerst {name}</numerusform>
            <numerusform>{n} Fotos, zuerst {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding photos: {count}</source>
        <translation>Fotos werden gesucht: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos wait for the model</source>
        <translation>
            <numerusform>{n} Foto wartet auf das Modell</numerusform>
            <numerusform>{n} Fotos warten auf das Modell</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>for and against “{name}”</source>
        <translation>für und gegen „{name}“</translation>
    </message>
    <message>
        <source>Prompt {number} · {share}</source>
        <translation>Prompt {number} · {share}</translation>
    </message>
    <message>
        <source>hardly moves “{name}”</source>
        <translation>bewegt „{name}“ kaum</translation>
    </message>
    <message>
        <source>lifts “{name}” by {amount}</source>
        <translation>hebt „{name}“ um {amount}</translation>
    </message>
    <message>
        <source>lowers “{name}” by {amount}</source>
        <translation>senkt „{name}“ um {amount}</translation>
    </message>
    <message>
        <source>Greyed out: the fifth of the photo with the most evidence for “{name}”.</source>
        <translation>Ausgegraut: das Fünftel des Fotos mit den meisten Belegen für „{name}“.</translation>
    </message>
    <message>
        <source>The photo as it is. Press 1, 2, … for a prompt&apos;s map, E for evidence.</source>
        <translation>Das Foto, wie es ist. 1, 2, … zeigt die Karte eines Prompts, E die Belege.</translation>
    </message>
    <message>
        <source>The model saw the bright square only.</source>
        <translation>Das Modell sah nur das helle Quadrat.</translation>
    </message>
    <message>
        <source>{at} of {total} to review</source>
        <translation>{at} von {total} zu prüfen</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} von {total}</translation>
    </message>
    <message>
        <source>There is no classifier here that could explain this photo.</source>
        <translation>Hier ist kein Klassifikator, der dieses Foto erklären könnte.</translation>
    </message>
    <message>
        <source>This photo {reason}</source>
        <translation>Dieses Foto {reason}</translation>
    </message>
    <message>
        <source>Asking the model where it looked…</source>
        <translation>Das Modell wird gefragt, wohin es sah …</translation>
    </message>
    <message>
        <source>prompt {number}</source>
        <translation>Prompt {number}</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: prompt {prompt} takes {share} of the strongest update in this photo from here.</source>
        <translation>Zeile {row}, Spalte {column}: Prompt {prompt} bezieht von hier {share} der stärksten Anpassung in diesem Foto.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: prompt {prompt} holds {share} of the weight here; an even share is {even}.</source>
        <translation>Zeile {row}, Spalte {column}: Prompt {prompt} hält hier {share} des Gewichts; gleich verteilt wären es {even}.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: speaks for “{name}” by {amount}.</source>
        <translation>Zeile {row}, Spalte {column}: spricht mit {amount} für „{name}“.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: speaks against “{name}” by {amount}.</source>
        <translation>Zeile {row}, Spalte {column}: spricht mit {amount} gegen „{name}“.</translation>
    </message>
    <message>
        <source>Locate folder…</source>
        <translation>Ordner suchen …</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are no longer where your project has seen them.</source>
        <translation>
            <numerusform>{n} Foto ist nicht mehr dort, wo das Projekt es zuletzt gesehen hat.</numerusform>
            <numerusform>{n} Fotos sind nicht mehr dort, wo das Projekt sie zuletzt gesehen hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folders} is no longer where its photos were sorted.</source>
        <translation>{folders} ist nicht mehr dort, wo die Fotos sortiert wurden.</translation>
    </message>
    <message>
        <source>Looking in “{folder}”…</source>
        <translation>In „{folder}“ wird gesucht …</translation>
    </message>
    <message>
        <source>Find moved photos</source>
        <translation>Verschobene Fotos suchen</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are not in that folder; {found} found again.</source>
        <translation>
            <numerusform>{n} Foto ist nicht in diesem Ordner; {found} wiedergefunden.</numerusform>
            <numerusform>{n} Fotos sind nicht in diesem Ordner; {found} wiedergefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The photos of {folders} are not in that folder.</source>
        <translation>Die Fotos von {folders} sind nicht in diesem Ordner.</translation>
    </message>
    <message>
        <source>{folders} found again, with its labels and all that you said of its photos.</source>
        <translation>{folders} wiedergefunden, mit allen Zuordnungen und Ihren Antworten zu den Fotos.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found again.</source>
        <translation>
            <numerusform>{n} Foto wiedergefunden.</numerusform>
            <numerusform>{n} Fotos wiedergefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Saved “{name}” in {folder}.</source>
        <translation>„{name}“ in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>My photos</source>
        <translation>Meine Fotos</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>The project could not be saved.</source>
        <translation>Das Projekt konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The project can be reached again, and all is saved now.</source>
        <translation>Das Projekt ist wieder erreichbar, und alles ist jetzt gespeichert.</translation>
    </message>
    <message>
        <source>All is saved now.</source>
        <translation>Jetzt ist alles gespeichert.</translation>
    </message>
    <message>
        <source>Saved as “{name}” in {folder}.</source>
        <translation>Als „{name}“ in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>The labels of photos stayed in the old place, which cannot be reached: “Go on” in Sort labels them again.</source>
        <translation>Die Zuordnungen der Fotos blieben am alten Ort, der nicht erreichbar ist: „Fortsetzen“ unter „Sortieren“ ordnet sie neu zu.</translation>
    </message>
    <message>
        <source>The last classifier could not be loaded.</source>
        <translation>Der letzte Klassifikator konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>{more} more photos of “{name}” would help most. With {more} more of every class about {share} would be right.</source>
        <translation>Am meisten würden {more} weitere Fotos von „{name}“ helfen. Mit {more} mehr von jeder Klasse wären etwa {share} richtig.</translation>
    </message>
    <message>
        <source>Of 100 new photos, about {about} will be right: at least {least}, at most {most}, as far as {examples} examples can tell.</source>
        <translation>Von 100 neuen Fotos erkennt es etwa {about} richtig: mindestens {least}, höchstens {most}, soweit {examples} Beispiele das sagen können.</translation>
    </message>
    <message>
        <source>Both were right on as many of them: neither is better, as far as they can tell.</source>
        <translation>Beide lagen bei gleich vielen richtig: Keiner ist besser, soweit sich das sagen lässt.</translation>
    </message>
    <message>
        <source>This one was right on {more} more, which may be chance.</source>
        <translation>Dieser lag bei {more} mehr richtig; das kann Zufall sein.</translation>
    </message>
    <message>
        <source>This one was right on {more} more, which is more than chance.</source>
        <translation>Dieser lag bei {more} mehr richtig; das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>The one before was right on {more} more, which may be chance.</source>
        <translation>Der vorige lag bei {more} mehr richtig; das kann Zufall sein.</translation>
    </message>
    <message>
        <source>The one before was right on {more} more, which is more than chance.</source>
        <translation>Der vorige lag bei {more} mehr richtig; das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>{project} report.html</source>
        <translation>{project} Bericht.html</translation>
    </message>
    <message>
        <source>What the check said could not be read.</source>
        <translation>Das Ergebnis der Prüfung konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Saved the report as “{name}” in {folder}.</source>
        <translation>Bericht als „{name}“ in {folder} gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Saved a table of {n} photos as “{name}” in {folder}.</source>
        <translation>
            <numerusform>Tabelle mit {n} Foto als „{name}“ in {folder} gespeichert.</numerusform>
            <numerusform>Tabelle mit {n} Fotos als „{name}“ in {folder} gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>changed class</source>
        <translation>Klasse gewechselt</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>Fotos werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos changed class</source>
        <translation>
            <numerusform>{n} Foto hat die Klasse gewechselt</numerusform>
            <numerusform>{n} Fotos haben die Klasse gewechselt</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo changed class</source>
        <translation>Kein Foto hat die Klasse gewechselt</translation>
    </message>
    <message numerus="yes">
        <source>Retrain with {n} corrections</source>
        <translation>
            <numerusform>Mit {n} Korrektur neu trainieren</numerusform>
            <numerusform>Mit {n} Korrekturen neu trainieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>None of the corrected photos could be read.</source>
        <translation>Keines der korrigierten Fotos konnte gelesen werden.</translation>
    </message>
    <message>
        <source>All photos are labelled again. {changed}.</source>
        <translation>Alle Fotos sind neu zugeordnet. {changed}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} corrections wait, as their photos could not be read.</source>
        <translation>
            <numerusform>{n} Korrektur wartet, da ihr Foto nicht gelesen werden konnte.</numerusform>
            <numerusform>{n} Korrekturen warten, da ihre Fotos nicht gelesen werden konnten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The earlier classifier is in use again; the later one is kept.</source>
        <translation>Der frühere Klassifikator ist wieder in Gebrauch; der spätere bleibt aufbewahrt.</translation>
    </message>
    <message>
        <source>The earlier classifier could not be loaded.</source>
        <translation>Der frühere Klassifikator konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>You said: {name}.</source>
        <translation>Ihre Antwort: {name}.</translation>
    </message>
    <message>
        <source>Probably “{first}”, {share} sure. It may be “{second}” as well.</source>
        <translation>Wahrscheinlich „{first}“, zu {share} sicher. Es kann auch „{second}“ sein.</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>The model could not be loaded.</source>
        <translation>Das Modell konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>{key} presses the button that has the keyboard; choose another key.</source>
        <translation>{key} drückt die Schaltfläche, auf der die Tastatur steht; bitte eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>{key} is already the key for “{words}” ({place}).</source>
        <translation>{key} ist schon die Taste für „{words}“ ({place}).</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>Wird verworfen …</translation>
    </message>
    <message>
        <source>Stopping, the best is kept…</source>
        <translation>Wird angehalten, das Beste bleibt …</translation>
    </message>
    <message>
        <source>Two classes with photos are needed: something to tell apart.</source>
        <translation>Zwei Klassen mit Fotos sind nötig: etwas zum Unterscheiden.</translation>
    </message>
    <message>
        <source>Every class needs a name.</source>
        <translation>Jede Klasse braucht einen Namen.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message numerus="yes">
        <source>Train again on {n} photos</source>
        <translation>
            <numerusform>Mit {n} Foto neu trainieren</numerusform>
            <numerusform>Mit {n} Fotos neu trainieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train on {n} photos</source>
        <translation>
            <numerusform>Mit {n} Foto trainieren</numerusform>
            <numerusform>Mit {n} Fotos trainieren</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is getting ready; you can start already.</source>
        <translation>Das Modell wird vorbereitet; Sie können schon beginnen.</translation>
    </message>
    <message>
        <source>On the {device}, about {time}. You can go on adding photos meanwhile.</source>
        <translation>{device}: etwa {time}. Währenddessen lassen sich weiter Fotos hinzufügen.</translation>
    </message>
    <message>
        <source>{estimate} {memory}</source>
        <translation>{estimate} {memory}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} von {total}</translation>
    </message>
    <message>
        <source>Two photos or more in every class would allow to say how often it is right.</source>
        <translation>Mit mindestens zwei Fotos in jeder Klasse ließe sich sagen, wie oft es richtig liegt.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos.</source>
        <translation>
            <numerusform>Mit {n} Foto trainiert.</numerusform>
            <numerusform>Mit {n} Fotos trainiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>about {share}</source>
        <translation>etwa {share}</translation>
    </message>
    <message>
        <source>on photos it was not shown</source>
        <translation>auf nicht gezeigten Fotos</translation>
    </message>
    <message>
        <source>on photos it was not shown: between {low} and {high}</source>
        <translation>auf nicht gezeigten Fotos: zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>The photos or names have changed since; train again to use them.</source>
        <translation>Die Fotos oder Namen haben sich seither geändert; neu trainieren, um sie zu nutzen.</translation>
    </message>
    <message>
        <source>Another project was opened; the training of the one before was not kept.</source>
        <translation>Ein anderes Projekt wurde geöffnet; das Training des vorigen wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The training did not work out.</source>
        <translation>Das Training ist nicht gelungen.</translation>
    </message>
    <message>
        <source>The training was discarded. The classifier from before is still in use.</source>
        <translation>Das Training wurde verworfen. Der vorige Klassifikator ist weiter in Gebrauch.</translation>
    </message>
    <message>
        <source>The training was discarded.</source>
        <translation>Das Training wurde verworfen.</translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos in {time}.</source>
        <translation>
            <numerusform>Mit {n} Foto trainiert, Dauer: {time}.</numerusform>
            <numerusform>Mit {n} Fotos trainiert, Dauer: {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read and were left out.</source>
        <translation>
            <numerusform>{n} war nicht lesbar und wurde ausgelassen.</numerusform>
            <numerusform>{n} waren nicht lesbar und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation>eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n} Sekunde</numerusform>
            <numerusform>{n} Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} Minute</numerusform>
            <numerusform>{n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} Stunden</translation>
    </message>
    <message>
        <source>Watching “{folder}”: it is away now</source>
        <translation>„{folder}“ wird beobachtet, ist aber gerade nicht da</translation>
    </message>
    <message numerus="yes">
        <source>Watching “{folder}”: {n} new photos labelled</source>
        <translation>
            <numerusform>„{folder}“ wird beobachtet: {n} neues Foto zugeordnet</numerusform>
            <numerusform>„{folder}“ wird beobachtet: {n} neue Fotos zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>unusual places</source>
        <translation>ungewöhnliche Stellen</translation>
    </message>
    <message>
        <source>Looking over all photos…</source>
        <translation>Alle Fotos werden durchgesehen …</translation>
    </message>
    <message>
        <source>Where it looked is not kept with these photos; sort them again, and it is.</source>
        <translation>Wohin das Modell sah, ist bei diesen Fotos nicht vermerkt; nach erneutem Sortieren ist es das.</translation>
    </message>
    <message>
        <source>No class leans on a corner or an edge of its photos that the others do not lean on.</source>
        <translation>Keine Klasse stützt sich auf eine Ecke oder Kante ihrer Fotos, auf die sich die anderen nicht stützen.</translation>
    </message>
    <message>
        <source>lean on {place}</source>
        <translation>stützt sich auf {place}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos lean on {place}</source>
        <translation>
            <numerusform>{n} Foto stützt sich auf {place}</numerusform>
            <numerusform>{n} Fotos stützen sich auf {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>at the next start</source>
        <translation>ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Empty the cache</source>
        <translation>Zwischenspeicher leeren</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>Threads of the processor</source>
        <translation>Threads des Prozessors</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>of this project; a larger one often tells more apart</source>
        <translation>dieses Projekts; ein größeres unterscheidet oft mehr</translation>
    </message>
    <message>
        <source>fewer leave room for other programs</source>
        <translation>weniger lassen Raum für andere Programme</translation>
    </message>
    <message>
        <source>What was seen in photos</source>
        <translation>Was in Fotos gesehen wurde</translation>
    </message>
    <message>
        <source>It is kept, so that no photo is looked at twice. It can be emptied at any time.</source>
        <translation>Es wird aufbewahrt, damit kein Foto zweimal angesehen wird. Es lässt sich jederzeit leeren.</translation>
    </message>
    <message>
        <source>A tenth of what is free</source>
        <translation>Ein Zehntel des freien Platzes</translation>
    </message>
    <message>
        <source>Up to {count} GB</source>
        <translation>Bis zu {count} GB</translation>
    </message>
    <message>
        <source>Room for the cache</source>
        <translation>Platz für den Zwischenspeicher</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Let me fetch models from the internet</source>
        <translation>Laden von Modellen aus dem Internet erlauben</translation>
    </message>
    <message>
        <source>Off: the program refuses every connection to another computer. On: only while you fetch a model is it asked for by its name. No photo ever leaves this computer.</source>
        <translation>Aus: Das Programm verweigert jede Verbindung zu einem anderen Rechner. Ein: Nur wenn Sie ein Modell laden, wird es unter seinem Namen angefragt. Kein Foto verlässt je diesen Rechner.</translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation>Modelle kommen von</translation>
    </message>
    <message>
        <source>another address where the usual one is not reached, such as your company&apos;s; empty: the usual one</source>
        <translation>eine andere Adresse, wo die übliche nicht zu erreichen ist, etwa die Ihrer Firma; leer: die übliche</translation>
    </message>
    <message>
        <source>This is no address; models still come from {place}.</source>
        <translation>Das ist keine Adresse; Modelle kommen weiter von {place}.</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Wenn etwas schiefgeht</translation>
    </message>
    <message>
        <source>with names of photos and places</source>
        <translation>mit Namen von Fotos und Orten</translation>
    </message>
    <message>
        <source>Show the log…</source>
        <translation>Protokoll zeigen …</translation>
    </message>
    <message>
        <source>Choose a folder for the cache</source>
        <translation>Ordner für den Zwischenspeicher wählen</translation>
    </message>
    <message>
        <source>at the next start: {folder}</source>
        <translation>ab dem nächsten Start: {folder}</translation>
    </message>
    <message>
        <source>{name}…</source>
        <translation>{name} …</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>Das schnellste</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Anlernen</translation>
    </message>
    <message>
        <source>a training</source>
        <translation>ein Training</translation>
    </message>
    <message>
        <source>reading photos</source>
        <translation>das Lesen von Fotos</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>labelling</source>
        <translation>die Zuordnung</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>sorting photos into folders</source>
        <translation>das Einsortieren in Ordner</translation>
    </message>
    <message>
        <source>fetching a model</source>
        <translation>das Laden eines Modells</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>About CoPL Studio</source>
        <translation>Über CoPL Studio</translation>
    </message>
    <message>
        <source>Teaches your computer to sort photos from a few examples, and shows where each learned prompt looked. Everything happens on this computer. Licence: Apache-2.0.</source>
        <translation>Bringt dem Rechner mit wenigen Beispielen bei, Fotos zu sortieren, und zeigt, wohin jeder gelernte Prompt gesehen hat. Alles geschieht auf diesem Rechner. Lizenz: Apache-2.0.</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>see its files</source>
        <translation>siehe beiliegende Dateien</translation>
    </message>
    <message>
        <source>move the selected photos to another class, or take them out</source>
        <translation>ausgewählte Fotos in eine andere Klasse verschieben oder herausnehmen</translation>
    </message>
    <message>
        <source>copy the selected photos</source>
        <translation>ausgewählte Fotos kopieren</translation>
    </message>
    <message>
        <source>cut the selected photos, to paste them into another class</source>
        <translation>ausgewählte Fotos ausschneiden, um sie in eine andere Klasse einzufügen</translation>
    </message>
    <message>
        <source>take the selected photos out of the class</source>
        <translation>ausgewählte Fotos aus der Klasse nehmen</translation>
    </message>
    <message>
        <source>select all photos of the class</source>
        <translation>alle Fotos der Klasse auswählen</translation>
    </message>
    <message>
        <source>select none of them</source>
        <translation>keines davon auswählen</translation>
    </message>
    <message>
        <source>Colour of the class</source>
        <translation>Farbe der Klasse</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>Name der Klasse</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Add photos, remove the class</source>
        <translation>Fotos hinzufügen, Klasse entfernen</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Fotos hier ablegen</translation>
    </message>
    <message>
        <source>Arrow keys, Shift and arrow keys</source>
        <translation>Pfeiltasten, Umschalt und Pfeiltasten</translation>
    </message>
    <message>
        <source>select photos of a class</source>
        <translation>Fotos einer Klasse auswählen</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Strg beim Ziehen</translation>
    </message>
    <message>
        <source>copy in place of move</source>
        <translation>kopieren statt verschieben</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>Klasse {name}</translation>
    </message>
    <message>
        <source>Photos of {name}</source>
        <translation>Fotos von {name}</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>Farbe {number}</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>Fotos einfügen</translation>
    </message>
    <message>
        <source>Remove this class</source>
        <translation>Diese Klasse entfernen</translation>
    </message>
    <message>
        <source>Move to “{name}”</source>
        <translation>Zu „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>Take {n} photos out of the class</source>
        <translation>
            <numerusform>{n} Foto aus der Klasse nehmen</numerusform>
            <numerusform>{n} Fotos aus der Klasse nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>drop photos here, or choose</source>
        <translation>Fotos hier ablegen oder auswählen:</translation>
    </message>
    <message>
        <source>folders…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>Ordner auswählen …</translation>
    </message>
    <message>
        <source>photos…</source>
        <translation>Fotos …</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos auswählen …</translation>
    </message>
    <message>
        <source>Show it a few photos of each kind, and it sorts the rest.</source>
        <translation>Ein paar Fotos jeder Art zeigen, den Rest sortiert das Programm.</translation>
    </message>
    <message>
        <source>Drop folders with photos anywhere in this window: one folder for each kind, 5 to 20 photos in it. Your photos stay where they are and are not changed.</source>
        <translation>Ordner mit Fotos irgendwo in dieses Fenster ziehen: ein Ordner je Art, 5 bis 20 Fotos darin. Die Fotos bleiben, wo sie sind, und werden nicht verändert.</translation>
    </message>
    <message>
        <source>Try it with the sample</source>
        <translation>Mit der Beispielsammlung ausprobieren</translation>
    </message>
    <message>
        <source>Copy: the photos also stay where they are</source>
        <translation>Kopieren: Die Fotos bleiben auch, wo sie sind</translation>
    </message>
    <message>
        <source>Second names: the same files under another name, no room taken</source>
        <translation>Zweitnamen: dieselben Dateien unter anderem Namen, ohne Platzbedarf</translation>
    </message>
    <message>
        <source>Move: the photos leave their folder; undoing brings them back</source>
        <translation>Verschieben: Die Fotos verlassen ihren Ordner; Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>Sort into folders</source>
        <translation>In Ordner sortieren</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Choose the folder for the class folders</source>
        <translation>Ordner für die Klassenordner wählen</translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos into one folder a class</source>
        <translation>
            <numerusform>{n} Foto in je einen Ordner pro Klasse sortieren</numerusform>
            <numerusform>{n} Fotos in je einen Ordner pro Klasse sortieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos less than {share} sure go to “needs review”</source>
        <translation>Fotos mit weniger als {share} Sicherheit kommen nach „needs review“</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Noch kein Ordner gewählt</translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos</source>
        <translation>
            <numerusform>{n} Foto sortieren</numerusform>
            <numerusform>{n} Fotos sortieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders (Ctrl and click for several):</source>
        <translation>Ordner (mehrere mit Strg und Klick):</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig machen</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>this list of keys, and the help beside it</source>
        <translation>diese Liste der Tasten und die Hilfe daneben</translation>
    </message>
    <message>
        <source>new project</source>
        <translation>neues Projekt</translation>
    </message>
    <message>
        <source>open a project</source>
        <translation>ein Projekt öffnen</translation>
    </message>
    <message>
        <source>save the project under another name</source>
        <translation>das Projekt unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>go to the models</source>
        <translation>zu den Modellen</translation>
    </message>
    <message>
        <source>go to the settings</source>
        <translation>zu den Optionen</translation>
    </message>
    <message>
        <source>go to “{place}”</source>
        <translation>zu „{place}“</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Project, settings, about</source>
        <translation>Projekt, Optionen, Info</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Go back to an earlier state…</source>
        <translation>Zu einem früheren Stand zurück …</translation>
    </message>
    <message>
        <source>Keep copies of the photos in the project</source>
        <translation>Kopien der Fotos im Projekt aufbewahren</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Optionen …</translation>
    </message>
    <message>
        <source>No photo leaves this computer</source>
        <translation>Kein Foto verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Fetching “{model}” from {place}</source>
        <translation>„{model}“ wird von {place} geladen</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>not so quick</source>
        <translation>mäßig schnell</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>comes with the program  ·  quick  ·  small: a larger model often tells more apart</source>
        <translation>im Programm enthalten  ·  schnell  ·  klein: ein größeres Modell unterscheidet oft mehr</translation>
    </message>
    <message>
        <source>{size} on this computer</source>
        <translation>{size} auf diesem Rechner</translation>
    </message>
    <message>
        <source>{size} MB to fetch</source>
        <translation>{size} MB zu laden</translation>
    </message>
    <message>
        <source>weight maps of {side} × {side} places</source>
        <translation>Karten der Gewichte mit {side} × {side} Stellen</translation>
    </message>
    <message>
        <source>ImageNet: no published figure found</source>
        <translation>ImageNet: keine veröffentlichte Zahl gefunden</translation>
    </message>
    <message>
        <source>ImageNet, by names alone: {right} right ({source})</source>
        <translation>ImageNet, nur nach Namen: {right} richtig ({source})</translation>
    </message>
    <message>
        <source>Licence: Apple&apos;s, for research only</source>
        <translation>Lizenz: die von Apple, nur für Forschung</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Lizenz: {name}</translation>
    </message>
    <message>
        <source>Licence: not stated where it came from</source>
        <translation>Lizenz: am Ursprung nicht angegeben</translation>
    </message>
    <message>
        <source>Fits: needs about {need} GB of memory, {free} GB are free</source>
        <translation>Passt: braucht etwa {need} GB Speicher, {free} GB sind frei</translation>
    </message>
    <message>
        <source>Tight: needs up to {need} GB of memory when training, {free} GB are free; close other programs</source>
        <translation>Knapp: braucht beim Training bis zu {need} GB Speicher, {free} GB sind frei; bitte andere Programme schließen</translation>
    </message>
    <message>
        <source>No: needs about {need} GB of memory, {free} GB are free; choose “{other}”</source>
        <translation>Nein: braucht etwa {need} GB Speicher, {free} GB sind frei; bitte „{other}“ wählen</translation>
    </message>
    <message>
        <source>Tried on the sample: names only {right} of the photos right, about as many as guessing. Remove it and import it with other answers, or see how it does on your photos.</source>
        <translation>An der Beispielsammlung erprobt: benennt nur {right} der Fotos richtig, etwa so viele wie geraten. Bitte entfernen und mit anderen Antworten importieren, oder an den eigenen Fotos prüfen.</translation>
    </message>
    <message>
        <source>Tried on the sample: untaught, it names {right} of the photos right</source>
        <translation>An der Beispielsammlung erprobt: benennt ungelernt {right} der Fotos richtig</translation>
    </message>
    <message>
        <source>Fetch {size} MB from {place}?</source>
        <translation>{size} MB von {place} laden?</translation>
    </message>
    <message>
        <source>Fetch “{name}” from {place}?</source>
        <translation>„{name}“ von {place} laden?</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>From: {address}</source>
        <translation>Von: {address}</translation>
    </message>
    <message>
        <source>Its size is known once {place} answers; the fetch can be stopped at any time.</source>
        <translation>Die Größe ist bekannt, sobald {place} antwortet; das Laden lässt sich jederzeit anhalten.</translation>
    </message>
    <message>
        <source>To: {folder}, where {free} are free</source>
        <translation>Nach: {folder}, dort sind {free} frei</translation>
    </message>
    <message>
        <source>Only the model is asked for, by its name. No photo leaves this computer.</source>
        <translation>Nur das Modell wird unter seinem Namen angefragt. Kein Foto verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>{words}: {step}</source>
        <translation>{words}: {step}</translation>
    </message>
    <message>
        <source>{words} ({keys})</source>
        <translation>{words} ({keys})</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation>Was sehe ich hier?</translation>
    </message>
    <message>
        <source>How good is it?</source>
        <translation>Wie gut ist es?</translation>
    </message>
    <message>
        <source>Your photos and privacy</source>
        <translation>Fotos und Privatsphäre</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Any of them can be changed: Settings, Keys.</source>
        <translation>Jede davon lässt sich ändern: Optionen, Tasten.</translation>
    </message>
    <message>
        <source>Click a key, then press the keys that you want in its place. Esc leaves it as it is.</source>
        <translation>Auf eine Taste klicken und dann die gewünschten Tasten drücken. Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>All as they were at first</source>
        <translation>Alle wie am Anfang</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Where each prompt&apos;s own update of this photo comes from</source>
        <translation>Woher im Foto die Anpassung jedes Prompts kommt</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>How the places of the photo share their weight among the prompts</source>
        <translation>Wie die Stellen des Fotos ihr Gewicht auf die Prompts verteilen</translation>
    </message>
    <message>
        <source>Which places speak for a class, and which against it</source>
        <translation>Welche Stellen für eine Klasse sprechen und welche dagegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>A line around the strongest places, in the place of colours</source>
        <translation>Eine Linie um die stärksten Stellen statt Farben</translation>
    </message>
    <message>
        <source>Strength of the map over the photo</source>
        <translation>Stärke der Karte über dem Foto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>next photo, seen the same way</source>
        <translation>nächstes Foto, gleiche Ansicht</translation>
    </message>
    <message>
        <source>photo before</source>
        <translation>voriges Foto</translation>
    </message>
    <message>
        <source>the evidence for a class</source>
        <translation>die Belege für eine Klasse</translation>
    </message>
    <message>
        <source>the photo without a map</source>
        <translation>das Foto ohne Karte</translation>
    </message>
    <message>
        <source>grey out what the check hides</source>
        <translation>ausgrauen, was die Prüfung verdeckt</translation>
    </message>
    <message>
        <source>larger; the wheel does too</source>
        <translation>größer; auch mit dem Mausrad</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation>das ganze Foto</translation>
    </message>
    <message>
        <source>copy the picture as it is shown</source>
        <translation>das Bild kopieren, wie es gezeigt wird</translation>
    </message>
    <message>
        <source>save the picture as it is shown</source>
        <translation>das Bild speichern, wie es gezeigt wird</translation>
    </message>
    <message>
        <source>back to the photos</source>
        <translation>zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>the map of prompt {number}</source>
        <translation>die Karte von Prompt {number}</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Foto wird geöffnet …</translation>
    </message>
    <message>
        <source>How sure it is of each class</source>
        <translation>Wie sicher jede Klasse ist</translation>
    </message>
    <message>
        <source>Where each prompt looked</source>
        <translation>Wohin jeder Prompt sah</translation>
    </message>
    <message>
        <source>Hide this place</source>
        <translation>Diese Stelle verdecken</translation>
    </message>
    <message>
        <source>Grey out the fifth of the photo with the most evidence, as in the check</source>
        <translation>Das Fünftel des Fotos mit den meisten Belegen ausgrauen, wie bei der Prüfung</translation>
    </message>
    <message>
        <source>Close CoPL Studio?</source>
        <translation>CoPL Studio schließen?</translation>
    </message>
    <message>
        <source>{work} is running. Stop it and close?</source>
        <translation>{work} läuft noch. Anhalten und schließen?</translation>
    </message>
    <message>
        <source>What was done before is saved.</source>
        <translation>Was vorher erledigt war, ist gespeichert.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Choose a project: a folder that ends in {ending}</source>
        <translation>Projekt wählen: ein Ordner, der auf {ending} endet</translation>
    </message>
    <message>
        <source>Choose the folder that the photos are in now</source>
        <translation>Den Ordner wählen, in dem die Fotos jetzt liegen</translation>
    </message>
    <message>
        <source>{project} copy</source>
        <translation>{project} Kopie</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>CoPL Studio projects (*{ending})</source>
        <translation>CoPL-Studio-Projekte (*{ending})</translation>
    </message>
    <message>
        <source>save the report</source>
        <translation>den Bericht speichern</translation>
    </message>
    <message>
        <source>These photos</source>
        <translation>Diese Fotos</translation>
    </message>
    <message>
        <source>Is this label right?</source>
        <translation>Stimmt diese Klasse?</translation>
    </message>
    <message>
        <source>Nearly the same photo in two classes</source>
        <translation>Fast das gleiche Foto in zwei Klassen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>What should I look at?</source>
        <translation>Was ist anzusehen?</translation>
    </message>
    <message>
        <source>Go to the classes</source>
        <translation>Zu den Klassen</translation>
    </message>
    <message>
        <source>Report (*.html)</source>
        <translation>Bericht (*.html)</translation>
    </message>
    <message>
        <source>Reading what the check said…</source>
        <translation>Das Prüfergebnis wird gelesen …</translation>
    </message>
    <message>
        <source>This training was not checked</source>
        <translation>Dieses Training wurde nicht geprüft</translation>
    </message>
    <message>
        <source>Give every class two photos or more that are not nearly the same, and train again; then it is said here how often it is right.</source>
        <translation>Jeder Klasse mindestens zwei Fotos geben, die nicht fast gleich sind, und neu trainieren; dann steht hier, wie oft es richtig liegt.</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>Noch nichts zu beurteilen</translation>
    </message>
    <message>
        <source>Show it a few examples of each class and train; then it is said here how often it is right.</source>
        <translation>Einige Beispiele jeder Klasse zeigen und trainieren; dann steht hier, wie oft es richtig liegt.</translation>
    </message>
    <message>
        <source>About {middle}, between {low} and {high}</source>
        <translation>Etwa {middle}, zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>How often is it right?</source>
        <translation>Wie oft liegt es richtig?</translation>
    </message>
    <message>
        <source>of new photos right</source>
        <translation>der neuen Fotos richtig</translation>
    </message>
    <message>
        <source>On these examples a simpler way would be clearly better: {better}.</source>
        <translation>Bei diesen Beispielen wäre ein einfacheres Verfahren deutlich besser: {better}.</translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation>Klasse für Klasse</translation>
    </message>
    <message>
        <source>How many of its examples are found again when it was not shown them.</source>
        <translation>Wie viele ihrer Beispiele erkannt werden, wenn sie nicht gezeigt wurden.</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Was wofür gehalten wird</translation>
    </message>
    <message>
        <source>Down: what it is. Across: what was answered. Click to see the photos.</source>
        <translation>Zeilen: was es ist. Spalten: was geantwortet wurde. Ein Klick zeigt die Fotos.</translation>
    </message>
    <message>
        <source>{count} of “{name}” answered right</source>
        <translation>{count} von „{name}“ richtig beantwortet</translation>
    </message>
    <message>
        <source>{count} of “{name}” taken for “{other}”</source>
        <translation>{count} von „{name}“ für „{other}“ gehalten</translation>
    </message>
    <message>
        <source>{words}: show them</source>
        <translation>{words}: anzeigen</translation>
    </message>
    <message>
        <source>This training and the one before</source>
        <translation>Dieses Training und das vorige</translation>
    </message>
    <message>
        <source>Take back the earlier classifier</source>
        <translation>Früheren Klassifikator zurückholen</translation>
    </message>
    <message>
        <source>Train a second time, and both are shown here side by side.</source>
        <translation>Nach einem zweiten Training stehen hier beide nebeneinander.</translation>
    </message>
    <message>
        <source>There is an earlier classifier, but no example that both were asked about.</source>
        <translation>Es gibt einen früheren Klassifikator, aber kein Beispiel, zu dem beide gefragt wurden.</translation>
    </message>
    <message numerus="yes">
        <source>The same {n} examples, held out from both.</source>
        <translation>
            <numerusform>Dasselbe Beispiel, beiden vorenthalten.</numerusform>
            <numerusform>Dieselben {n} Beispiele, beiden vorenthalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Der vorige</translation>
    </message>
    <message>
        <source>{count} right</source>
        <translation>{count} richtig</translation>
    </message>
    <message>
        <source>{count} of “{name}” answered right.</source>
        <translation>{count} von „{name}“ richtig beantwortet.</translation>
    </message>
    <message>
        <source>{count} of “{name}” taken for “{other}”.</source>
        <translation>{count} von „{name}“ für „{other}“ gehalten.</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>Gezeigt werden die ersten {count}.</translation>
    </message>
    <message>
        <source>{share} sure</source>
        <translation>zu {share} sicher</translation>
    </message>
    <message>
        <source>Each looks more like another class than like its own. It may be in the wrong one, or just hard.</source>
        <translation>Jedes ähnelt einer anderen Klasse mehr als der eigenen. Vielleicht ist es in der falschen, vielleicht nur schwierig.</translation>
    </message>
    <message>
        <source>No label looks wrong.</source>
        <translation>Keine Klasse sieht falsch aus.</translation>
    </message>
    <message>
        <source>given as “{given}”, looks like “{likelier}”</source>
        <translation>gegeben als „{given}“, sieht aus wie „{likelier}“</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren …</translation>
    </message>
    <message>
        <source>NAME/TAG of open_clip, or hf-hub:ORGANISATION/NAME</source>
        <translation>NAME/TAG von open_clip oder hf-hub:ORGANISATION/NAME</translation>
    </message>
    <message>
        <source>Name of another model</source>
        <translation>Name eines anderen Modells</translation>
    </message>
    <message>
        <source>Fetch another model</source>
        <translation>Ein anderes Modell laden</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>A model is what knows pictures before you teach it your classes. The starter is always here. A larger one often tells more apart, and takes longer. Nothing is fetched unless you ask for it.</source>
        <translation>Ein Modell kennt Bilder schon, bevor es Ihre Klassen lernt. Das Startmodell ist immer da. Ein größeres unterscheidet oft mehr und braucht länger. Nichts wird geladen, wenn Sie es nicht verlangen.</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Ein anderes Modell</translation>
    </message>
    <message>
        <source>Any that open_clip knows, or that lies on the hub in its form.</source>
        <translation>Jedes, das open_clip kennt oder das in dessen Form auf dem Hub liegt.</translation>
    </message>
    <message>
        <source>Models are kept in {folder}. A computer without a network can get one from there: copy its folder over and choose “Import a folder…” on that computer.</source>
        <translation>Modelle liegen in {folder}. Ein Rechner ohne Netz kann eines von dort bekommen: seinen Ordner hinüberkopieren und dort „Ordner importieren …“ wählen.</translation>
    </message>
    <message>
        <source>Retrain on “{name}”</source>
        <translation>Auf „{name}“ neu trainieren</translation>
    </message>
    <message>
        <source>Fetch a model</source>
        <translation>Ein Modell laden</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Ein Modell entfernen</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer?</source>
        <translation>„{name}“ von diesem Rechner entfernen?</translation>
    </message>
    <message>
        <source>Classifiers that were trained on it stay, and need it again before they can be used.</source>
        <translation>Damit trainierte Klassifikatoren bleiben, brauchen es aber wieder, bevor sie benutzt werden können.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>Gewichte ({patterns})</translation>
    </message>
    <message>
        <source>Import a model&apos;s folder</source>
        <translation>Ordner eines Modells importieren</translation>
    </message>
    <message>
        <source>A photo should be in one class only; take it out of the other.</source>
        <translation>Ein Foto sollte nur in einer Klasse sein; bitte aus der anderen nehmen.</translation>
    </message>
    <message>
        <source>No two classes share a photo.</source>
        <translation>Keine zwei Klassen haben ein gemeinsames Foto.</translation>
    </message>
    <message>
        <source>in “{name}”</source>
        <translation>in „{name}“</translation>
    </message>
    <message>
        <source>Take out of “{name}”</source>
        <translation>Aus „{name}“ nehmen</translation>
    </message>
    <message>
        <source>Photos that look least like your examples are set aside for a person. Every label stays as it is; put the slider back, and all is as before.</source>
        <translation>Fotos, die den Beispielen am wenigsten ähneln, werden für einen Menschen beiseitegelegt. Jede Zuordnung bleibt; den Regler zurückstellen, und alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>How many photos should a person look at?</source>
        <translation>Wie viele Fotos soll ein Mensch ansehen?</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Share of photos to set aside, in percent</source>
        <translation>Anteil der Fotos zum Beiseitelegen in Prozent</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>about {share} set aside</source>
        <translation>etwa {share} beiseite</translation>
    </message>
    <message>
        <source>{count} set aside for you ({none} of none of the classes)</source>
        <translation>{count} für Sie beiseitegelegt ({none} aus keiner der Klassen)</translation>
    </message>
    <message>
        <source>{count} set aside for you</source>
        <translation>{count} für Sie beiseitegelegt</translation>
    </message>
    <message>
        <source>Train with two photos or more in every class, not nearly the same; then it can tell which photos are strange to it.</source>
        <translation>Mit mindestens zwei Fotos in jeder Klasse trainieren, die nicht fast gleich sind; dann lässt sich sagen, welche Fotos fremd sind.</translation>
    </message>
    <message>
        <source>Sort a folder, and the counts are shown here.</source>
        <translation>Nach dem Sortieren eines Ordners stehen hier die Zahlen.</translation>
    </message>
    <message>
        <source>These photos were labelled by an older version: sort the folder again, and they can be set aside.</source>
        <translation>Diese Fotos wurden von einer älteren Version zugeordnet: Den Ordner neu sortieren, dann lassen sie sich beiseitelegen.</translation>
    </message>
    <message>
        <source>{count} trusted</source>
        <translation>{count} vertrauenswürdig</translation>
    </message>
    <message>
        <source>all are trusted</source>
        <translation>alle sind vertrauenswürdig</translation>
    </message>
    <message>
        <source>{count} answered by you</source>
        <translation>{count} von Ihnen beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} photos: {parts}.</source>
        <translation>
            <numerusform>Von {n} Foto: {parts}.</numerusform>
            <numerusform>Von {n} Fotos: {parts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Choose a day to go back to. What is there now is kept as well: you find it here, at the top.</source>
        <translation>Bitte einen Tag wählen, zu dem zurückgekehrt wird. Auch der jetzige Stand bleibt aufbewahrt: Er steht dann hier ganz oben.</translation>
    </message>
    <message>
        <source>There is no earlier state yet. One is kept of every day on which the project is opened and has changed.</source>
        <translation>Es gibt noch keinen früheren Stand. Aufbewahrt wird einer von jedem Tag, an dem das Projekt geöffnet wird und sich geändert hat.</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>Frühere Stände</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>“{project}”: go back to an earlier state</source>
        <translation>„{project}“: zu einem früheren Stand zurückkehren</translation>
    </message>
    <message>
        <source>{when}: {classes}, {photos}</source>
        <translation>{when}: {classes}, {photos}</translation>
    </message>
    <message>
        <source>Look at more photos</source>
        <translation>Weitere Fotos ansehen</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Sort a folder</source>
        <translation>Ordner sortieren</translation>
    </message>
    <message>
        <source>Choosing photos…</source>
        <translation>Fotos werden ausgewählt …</translation>
    </message>
    <message>
        <source>The least sure ones, and of these such that differ.</source>
        <translation>Die unsichersten, und davon möglichst verschiedene.</translation>
    </message>
    <message>
        <source>Learning from your answers…</source>
        <translation>Lernt aus Ihren Antworten …</translation>
    </message>
    <message>
        <source>You have answered every photo</source>
        <translation>Sie haben zu jedem Foto geantwortet</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nichts anzusehen</translation>
    </message>
    <message>
        <source>Sort a folder first; then the photos that it is least sure of are shown here, one by one.</source>
        <translation>Zuerst einen Ordner sortieren; dann werden hier nacheinander die unsichersten Fotos gezeigt.</translation>
    </message>
    <message>
        <source>{done} of {total} photos answered</source>
        <translation>{done} von {total} Fotos beantwortet</translation>
    </message>
    <message>
        <source>Retraining takes some seconds. Your photos become examples of their classes where they lie. Then all photos are labelled again; your answers always stay.</source>
        <translation>Das neue Training dauert einige Sekunden. Die Fotos werden dort, wo sie liegen, zu Beispielen ihrer Klassen. Dann werden alle Fotos neu zugeordnet; Ihre Antworten bleiben immer.</translation>
    </message>
    <message>
        <source>Your answers are learned, and all photos are labelled again.</source>
        <translation>Ihre Antworten sind gelernt, und alle Fotos sind neu zugeordnet.</translation>
    </message>
    <message>
        <source>Sort another folder; then the photos that it is least sure of are shown here, one by one.</source>
        <translation>Einen anderen Ordner sortieren; dann werden hier nacheinander die unsichersten Fotos gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>All {n} photos are looked at</source>
        <translation>
            <numerusform>Das Foto ist angesehen</numerusform>
            <numerusform>Alle {n} Fotos sind angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answers are learned. There is more where these were.</source>
        <translation>Ihre Antworten sind gelernt. Es gibt noch mehr davon.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>the likeliest class is right</source>
        <translation>die wahrscheinlichste Klasse stimmt</translation>
    </message>
    <message>
        <source>it is none of these</source>
        <translation>es ist nichts davon</translation>
    </message>
    <message>
        <source>the photo before</source>
        <translation>das vorige Foto</translation>
    </message>
    <message>
        <source>the next photo, without an answer</source>
        <translation>das nächste Foto, ohne Antwort</translation>
    </message>
    <message>
        <source>back to all photos</source>
        <translation>zurück zu allen Fotos</translation>
    </message>
    <message>
        <source>Back one</source>
        <translation>Eins zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Another class…</source>
        <translation>Andere Klasse …</translation>
    </message>
    <message>
        <source>it is of class {number}</source>
        <translation>es gehört zu Klasse {number}</translation>
    </message>
    <message>
        <source>Back to all photos</source>
        <translation>Zurück zu allen Fotos</translation>
    </message>
    <message>
        <source>Right, it is “{name}”   ↵</source>
        <translation>Stimmt, das ist „{name}“   ↵</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Show it some examples</source>
        <translation>Beispiele zeigen</translation>
    </message>
    <message>
        <source>Which photos shall it sort?</source>
        <translation>Welche Fotos sollen sortiert werden?</translation>
    </message>
    <message>
        <source>Drop a folder or some photos here. Your photos stay where they are, unchanged.</source>
        <translation>Einen Ordner oder einige Fotos hierher ziehen. Die Fotos bleiben unverändert, wo sie sind.</translation>
    </message>
    <message>
        <source>It has learned nothing yet</source>
        <translation>Noch ist nichts gelernt</translation>
    </message>
    <message>
        <source>Show it a few examples of each class and train; then it can sort whole folders.</source>
        <translation>Einige Beispiele jeder Klasse zeigen und trainieren; dann lassen sich ganze Ordner sortieren.</translation>
    </message>
    <message>
        <source>Answered by you</source>
        <translation>Von Ihnen beantwortet</translation>
    </message>
    <message>
        <source>What counts as “to review”</source>
        <translation>Was als „zu prüfen“ zählt</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Reihenfolge der Fotos</translation>
    </message>
    <message>
        <source>Search names</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Review what is less than {share} sure</source>
        <translation>Prüfen, was weniger als {share} sicher ist</translation>
    </message>
    <message>
        <source>less than {share} sure</source>
        <translation>weniger als {share} sicher</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
    <message>
        <source>open the photo; a double-click does too</source>
        <translation>das Foto öffnen; auch mit Doppelklick</translation>
    </message>
    <message>
        <source>select all photos; “Save table” then writes the selected ones</source>
        <translation>alle Fotos auswählen; „Tabelle speichern“ schreibt dann die ausgewählten</translation>
    </message>
    <message>
        <source>copy the selected files, to paste them elsewhere</source>
        <translation>die ausgewählten Dateien kopieren, um sie anderswo einzufügen</translation>
    </message>
    <message>
        <source>sort the files that were copied elsewhere</source>
        <translation>anderswo kopierte Dateien sortieren</translation>
    </message>
    <message>
        <source>search names</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>save the table</source>
        <translation>die Tabelle speichern</translation>
    </message>
    <message>
        <source>larger thumbnails; Ctrl and the wheel do too</source>
        <translation>größere Vorschaubilder; auch mit Strg und Mausrad</translation>
    </message>
    <message>
        <source>smaller thumbnails</source>
        <translation>kleinere Vorschaubilder</translation>
    </message>
    <message>
        <source>Labelled photos</source>
        <translation>Zugeordnete Fotos</translation>
    </message>
    <message>
        <source>No photo fits what is chosen above.</source>
        <translation>Kein Foto passt zur Auswahl oben.</translation>
    </message>
    <message>
        <source>Label the rest; what was labelled stays</source>
        <translation>Den Rest zuordnen; was zugeordnet ist, bleibt</translation>
    </message>
    <message>
        <source>Watch this folder</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <source>Label new photos as they arrive in this folder, until this is switched off</source>
        <translation>Neue Fotos in diesem Ordner zuordnen, sobald sie eintreffen, bis dies ausgeschaltet wird</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>Fotos …</translation>
    </message>
    <message>
        <source>The least sure photos, one by one: say what they are, and it learns from you</source>
        <translation>Die unsichersten Fotos, eines nach dem anderen: Sie sagen, was es ist, und das Programm lernt daraus</translation>
    </message>
    <message>
        <source>Where did it look?</source>
        <translation>Wohin sah es?</translation>
    </message>
    <message>
        <source>What speaks for each class, over all photos: is one known by a corner or an edge?</source>
        <translation>Was über alle Fotos für jede Klasse spricht: Wird eine an einer Ecke oder Kante erkannt?</translation>
    </message>
    <message>
        <source>Sort into folders…</source>
        <translation>In Ordner sortieren …</translation>
    </message>
    <message>
        <source>go from photo to photo, select them</source>
        <translation>von Foto zu Foto gehen, sie auswählen</translation>
    </message>
    <message>
        <source>Choose a folder with photos to sort</source>
        <translation>Ordner mit Fotos zum Sortieren wählen</translation>
    </message>
    <message>
        <source>Choose photos to sort</source>
        <translation>Fotos zum Sortieren wählen</translation>
    </message>
    <message numerus="yes">
        <source>Save a table of {n} photos</source>
        <translation>
            <numerusform>Tabelle mit {n} Foto speichern</numerusform>
            <numerusform>Tabelle mit {n} Fotos speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv);;JSON (*.json)</source>
        <translation>Tabelle für Tabellenkalkulation (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Save table of {count} selected…</source>
        <translation>Tabelle von {count} gewählten speichern …</translation>
    </message>
    <message>
        <source>Save table of {count}…</source>
        <translation>Tabelle von {count} speichern …</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>paste photos, folders or a picture: into the class that has the keyboard, else into a new one</source>
        <translation>Fotos, Ordner oder ein Bild einfügen: in die Klasse mit dem Tastaturfokus, sonst in eine neue</translation>
    </message>
    <message>
        <source>Show it what is what</source>
        <translation>Zeigen, was was ist</translation>
    </message>
    <message>
        <source>Drop photos or folders anywhere. 5 to 20 a class are enough.</source>
        <translation>Fotos oder Ordner irgendwohin ziehen. 5 bis 20 je Klasse genügen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use for this project</source>
        <translation>Für dieses Projekt verwenden</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Laden …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>{action}: {name}</source>
        <translation>{action}: {name}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>a good first choice</source>
        <translation>eine gute erste Wahl</translation>
    </message>
    <message>
        <source>Go on fetching…</source>
        <translation>Weiter laden …</translation>
    </message>
    <message>
        <source>Choose folders with photos: one for each kind, or the folder they are in</source>
        <translation>Ordner mit Fotos wählen: einen je Art oder den Ordner, in dem sie liegen</translation>
    </message>
    <message>
        <source>{photos} in {classes}</source>
        <translation>{photos} in {classes}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found so far</source>
        <translation>
            <numerusform>{n} Foto bisher gefunden</numerusform>
            <numerusform>{n} Fotos bisher gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {done} of {total} photos</source>
        <translation>{done} von {total} Fotos gelesen</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos auswählen</translation>
    </message>
    <message>
        <source>There are no photos to paste; copy photos or a picture first.</source>
        <translation>Es gibt keine Fotos zum Einfügen; bitte zuerst Fotos oder ein Bild kopieren.</translation>
    </message>
    <message>
        <source>To “{name}”</source>
        <translation>Zu „{name}“</translation>
    </message>
    <message>
        <source>A new class</source>
        <translation>Eine neue Klasse</translation>
    </message>
    <message>
        <source>New classes</source>
        <translation>Neue Klassen</translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos here</source>
        <translation>
            <numerusform>{n} Foto hierher kopieren</numerusform>
            <numerusform>{n} Fotos hierher kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos to a new class</source>
        <translation>
            <numerusform>{n} Foto in eine neue Klasse kopieren</numerusform>
            <numerusform>{n} Fotos in eine neue Klasse kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos here (hold Ctrl to copy)</source>
        <translation>
            <numerusform>{n} Foto hierher verschieben (Strg halten zum Kopieren)</numerusform>
            <numerusform>{n} Fotos hierher verschieben (Strg halten zum Kopieren)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos to a new class</source>
        <translation>
            <numerusform>{n} Foto in eine neue Klasse verschieben</numerusform>
            <numerusform>{n} Fotos in eine neue Klasse verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Device to train on</source>
        <translation>Gerät für das Training</translation>
    </message>
    <message>
        <source>Train again by itself</source>
        <translation>Von selbst neu trainieren</translation>
    </message>
    <message>
        <source>A few seconds after photos or names were changed</source>
        <translation>Einige Sekunden nachdem Fotos oder Namen geändert wurden</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>Anhalten, Bestes behalten</translation>
    </message>
    <message>
        <source>Cancel and discard</source>
        <translation>Abbrechen und verwerfen</translation>
    </message>
    <message>
        <source>Sort a folder…</source>
        <translation>Ordner sortieren …</translation>
    </message>
    <message>
        <source>Last training</source>
        <translation>Letztes Training</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>Right on photos held out, in %</source>
        <translation>Richtig bei zurückgehaltenen Fotos, in %</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Mean of what speaks for each class, over the mean of its photos in grey.</source>
        <translation>Mittel dessen, was für jede Klasse spricht, über dem Mittel ihrer Fotos in Grau.</translation>
    </message>
    <message>
        <source>{name}, {photos}</source>
        <translation>{name}, {photos}</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>jetzt {value}</translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <translation>
            <numerusform>{n} Schritt</numerusform>
            <numerusform>{n} Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Tasten drücken …</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Show list…</source>
        <translation>Liste zeigen …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{name}: {share}. Show what speaks for it</source>
        <translation>{name}: {share}. Zeigen, was dafür spricht</translation>
    </message>
    <message>
        <source>Show what speaks for “{name}”</source>
        <translation>Zeigen, was für „{name}“ spricht</translation>
    </message>
    <message>
        <source>photo {at} of {total}</source>
        <translation>Foto {at} von {total}</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>keine Fotos</translation>
    </message>
    <message>
        <source>{at}, {count} selected</source>
        <translation>{at}, {count} ausgewählt</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} und {last}</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>MobileCLIP 2, the smallest</source>
        <translation>MobileCLIP 2, das kleinste</translation>
    </message>
    <message>
        <source>Perception Encoder, small</source>
        <translation>Perception Encoder, klein</translation>
    </message>
    <message>
        <source>CLIP base, the first one</source>
        <translation>CLIP base, das erste</translation>
    </message>
    <message>
        <source>CLIP base, from LAION</source>
        <translation>CLIP base, von LAION</translation>
    </message>
    <message>
        <source>CLIP base, from DataComp</source>
        <translation>CLIP base, von DataComp</translation>
    </message>
    <message>
        <source>CLIP base, sees a little more, from DataComp</source>
        <translation>CLIP base, sieht etwas mehr, von DataComp</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, the first one</source>
        <translation>CLIP base mit feineren Feldern, das erste</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, from LAION</source>
        <translation>CLIP base mit feineren Feldern, von LAION</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, from DataComp</source>
        <translation>CLIP base mit feineren Feldern, von DataComp</translation>
    </message>
    <message>
        <source>EVA-02 base</source>
        <translation>EVA-02 base</translation>
    </message>
    <message>
        <source>SigLIP 2 base</source>
        <translation>SigLIP 2 base</translation>
    </message>
    <message>
        <source>Perception Encoder, base</source>
        <translation>Perception Encoder, base</translation>
    </message>
    <message>
        <source>The model “{name}” is not on this computer. Fetch it ({size} MB) on the Models page, or choose another one there.</source>
        <translation>Das Modell „{name}“ ist nicht auf diesem Rechner. Bitte auf der Seite „Modelle“ laden ({size} MB) oder dort ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model “{name}” is not on this computer. Fetch or import it on the Models page, or choose another one there.</source>
        <translation>Das Modell „{name}“ ist nicht auf diesem Rechner. Bitte auf der Seite „Modelle“ laden oder importieren, oder dort ein anderes wählen.</translation>
    </message>
    <message>
        <source>“{name}” needs about {need} GB of memory, {free} GB are free. Close other programs, or choose “{other}” on the Models page.</source>
        <translation>„{name}“ braucht etwa {need} GB Speicher, {free} GB sind frei. Bitte andere Programme schließen oder auf der Seite „Modelle“ „{other}“ wählen.</translation>
    </message>
    <message>
        <source>“{name}” reads texts with a part that this CoPL Studio was installed without (“siglip”). Choose another model on the Models page.</source>
        <translation>„{name}“ liest Texte mit einem Teil, ohne den dieses CoPL Studio installiert ist („siglip“). Bitte auf der Seite „Modelle“ ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The file may hold one of several models that differ in how they compute. Which one is it?</source>
        <translation>Die Datei kann eines von mehreren Modellen enthalten, die verschieden rechnen. Welches ist es?</translation>
    </message>
    <message>
        <source>The file does not say how the model wants to be shown its pixels. How was it trained?</source>
        <translation>Die Datei sagt nicht, wie das Modell die Pixel erwartet. Wie wurde es trainiert?</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>The classifier in use was trained on “{old}” and goes on using it. Train again to use “{new}”.</source>
        <translation>Der jetzige Klassifikator wurde auf „{old}“ trainiert und benutzt es weiter. Neu trainieren, um „{new}“ zu benutzen.</translation>
    </message>
    <message>
        <source>Memory is tight: up to {need} GB are needed, {free} GB were free. Close other programs.</source>
        <translation>Der Speicher ist knapp: Bis zu {need} GB werden gebraucht, {free} GB waren frei. Bitte andere Programme schließen.</translation>
    </message>
    <message>
        <source>Trying it on the sample&apos;s photos…</source>
        <translation>Wird an den Fotos der Beispielsammlung erprobt …</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet …</translation>
    </message>
    <message>
        <source>Asking {place}…</source>
        <translation>{place} wird gefragt …</translation>
    </message>
    <message>
        <source>{done} of {total} MB from {place}</source>
        <translation>{done} von {total} MB von {place}</translation>
    </message>
    <message>
        <source>The model could not be imported.</source>
        <translation>Das Modell konnte nicht importiert werden.</translation>
    </message>
    <message>
        <source>“{name}” could not be fetched.</source>
        <translation>„{name}“ konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept: the next fetch goes on from there.</source>
        <translation>Angehalten. Was angekommen ist, bleibt: Das nächste Laden setzt dort fort.</translation>
    </message>
    <message>
        <source>“{name}” is ready. {found}</source>
        <translation>„{name}“ ist bereit. {found}</translation>
    </message>
    <message>
        <source>“{name}” is here. {found}</source>
        <translation>„{name}“ ist da. {found}</translation>
    </message>
    <message>
        <source>“{name}” is here, but could not be tried.</source>
        <translation>„{name}“ ist da, konnte aber nicht erprobt werden.</translation>
    </message>
    <message>
        <source>“{name}” is removed; {size} are free again.</source>
        <translation>„{name}“ ist entfernt; {size} sind wieder frei.</translation>
    </message>
    <message>
        <source>Untaught, it names {right} of the sample&apos;s photos right; guessing would give {chance}.</source>
        <translation>Ungelernt benennt es {right} der Fotos der Beispielsammlung richtig; Raten ergäbe {chance}.</translation>
    </message>
    <message>
        <source>Untaught, it names only {right} of the sample&apos;s photos right, where guessing would give {chance}: what was said of how it computes may be wrong, or it was made for other pictures. See how it does on yours before you trust it.</source>
        <translation>Ungelernt benennt es nur {right} der Fotos der Beispielsammlung richtig, Raten ergäbe {chance}: Vielleicht stimmt nicht, was über seine Rechenweise gesagt wurde, oder es wurde für andere Bilder gemacht. Bitte erst an den eigenen Fotos prüfen.</translation>
    </message>
    <message>
        <source>As CLIP: OpenAI&apos;s, LAION&apos;s, DataComp&apos;s and most others</source>
        <translation>Wie CLIP: das von OpenAI, LAION, DataComp und die meisten anderen</translation>
    </message>
    <message>
        <source>As SigLIP: from minus one to one</source>
        <translation>Wie SigLIP: von minus eins bis eins</translation>
    </message>
    <message>
        <source>As models of ImageNet</source>
        <translation>Wie Modelle von ImageNet</translation>
    </message>
    <message>
        <source>Not at all, the pixels as they are: MobileCLIP</source>
        <translation>Gar nicht, die Pixel, wie sie sind: MobileCLIP</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>The page or paper that the model came from says it. A wrong answer does no harm but makes the model worse: it is tried on the sample&apos;s photos right after, and you are told.</source>
        <translation>Es steht auf der Seite oder im Artikel, von dem das Modell stammt. Eine falsche Antwort schadet nicht, macht das Modell aber schlechter: Es wird gleich danach an der Beispielsammlung erprobt, und Sie erfahren das Ergebnis.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Nicht importieren</translation>
    </message>
    <message>
        <source>{name}: with QuickGELU, as OpenAI&apos;s own weights</source>
        <translation>{name}: mit QuickGELU, wie die Gewichte von OpenAI</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Kopie anderswo speichern …</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Ohne sie schließen</translation>
    </message>
    <message>
        <source>“{name}” is not saved yet</source>
        <translation>„{name}“ ist noch nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes could not be saved yet.</source>
        <translation>
            <numerusform>{n} Änderung konnte noch nicht gespeichert werden.</numerusform>
            <numerusform>{n} Änderungen konnten noch nicht gespeichert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep copies in the project</source>
        <translation>Kopien im Projekt aufbewahren</translation>
    </message>
    <message>
        <source>Your photos stay where they are; the project remembers the places, and the photos by what is in them.</source>
        <translation>Die Fotos bleiben, wo sie sind; das Projekt merkt sich die Orte und erkennt die Fotos an ihrem Inhalt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be copied into the project and are used where they are.</source>
        <translation>
            <numerusform>{n} Foto konnte nicht ins Projekt kopiert werden und wird dort genutzt, wo es liegt.</numerusform>
            <numerusform>{n} Fotos konnten nicht ins Projekt kopiert werden und werden dort genutzt, wo sie liegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The photos are not copied into the project.</source>
        <translation>Die Fotos werden nicht ins Projekt kopiert.</translation>
    </message>
    <message>
        <source>Whoever set up this computer has switched off fetching from the hub. Ask for it to be allowed, or fetch the model with CoPL Studio on another computer and bring its folder over with “Import a folder…” on the Models page.</source>
        <translation>Wer diesen Rechner eingerichtet hat, hat das Laden vom Hub abgeschaltet. Bitte dort um Erlaubnis fragen, oder das Modell mit CoPL Studio auf einem anderen Rechner laden und seinen Ordner mitbringen: „Ordner importieren …“ auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>{host} asks for an account for {file}, or has no such model. Check how its name is written; or save its files with a browser, where you are signed in, into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>{host} verlangt für {file} ein Konto oder hat kein solches Modell. Bitte prüfen, wie der Name geschrieben wird; oder die Dateien mit einem Browser, in dem Sie angemeldet sind, in einen Ordner speichern und auf der Seite „Modelle“ „Ordner importieren …“ wählen.</translation>
    </message>
    <message>
        <source>{host} does not give {file} to everybody. Accept the model&apos;s conditions on its page in a browser, save its files from there into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>{host} gibt {file} nicht an alle heraus. Bitte im Browser auf der Seite des Modells dessen Bedingungen annehmen, die Dateien von dort in einen Ordner speichern und auf der Seite „Modelle“ „Ordner importieren …“ wählen.</translation>
    </message>
    <message>
        <source>{host} has had too many requests from here. Wait some minutes, then press “Go on fetching…”.</source>
        <translation>{host} hat von hier zu viele Anfragen erhalten. Bitte einige Minuten warten, dann „Weiter laden …“.</translation>
    </message>
    <message>
        <source>{host} has no {file} of this model. Check how the model&apos;s name is written, or choose another on the Models page.</source>
        <translation>{host} hat von diesem Modell keine Datei {file}. Bitte prüfen, wie der Name des Modells geschrieben wird, oder auf der Seite „Modelle“ ein anderes wählen.</translation>
    </message>
    <message>
        <source>{host} answered with error {status}. Try again later with “Go on fetching…”.</source>
        <translation>{host} hat mit Fehler {status} geantwortet. Bitte später mit „Weiter laden …“ noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{host} does not answer as a hub does; perhaps the network wants you to sign in first. Open a page in a browser, then press “Go on fetching…”.</source>
        <translation>{host} antwortet nicht wie ein Hub; vielleicht verlangt das Netz zuerst eine Anmeldung. Bitte im Browser eine Seite öffnen, dann „Weiter laden …“.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted on this computer. Where a company&apos;s proxy is in between, have its certificate added to those of the system, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>Dem Zertifikat von {host} wird auf diesem Rechner nicht vertraut. Wo der Proxy einer Firma dazwischen steht: bitte dessen Zertifikat zu denen des Systems hinzufügen lassen, dann „Weiter laden …“; oder das Modell von einem anderen Rechner mitbringen: „Ordner importieren …“ auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>The proxy of your network does not let the model through. Check the proxy in the system&apos;s network settings, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>Der Proxy Ihres Netzes lässt das Modell nicht durch. Bitte den Proxy in den Netzeinstellungen des Systems prüfen, dann „Weiter laden …“; oder das Modell von einem anderen Rechner mitbringen: „Ordner importieren …“ auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a name and password. Put them into the system&apos;s network settings, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>Der Proxy Ihres Netzes verlangt Namen und Passwort. Bitte beides in die Netzeinstellungen des Systems eintragen, dann „Weiter laden …“; oder das Modell von einem anderen Rechner mitbringen: „Ordner importieren …“ auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network and press “Go on fetching…”. Where it is never reached, name another address in Settings, under “Models come from”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>{host} ist nicht zu erreichen. Bitte das Netz prüfen, dann „Weiter laden …“. Wo es nie zu erreichen ist, in den Optionen unter „Modelle kommen von“ eine andere Adresse nennen; oder das Modell von einem anderen Rechner mitbringen: „Ordner importieren …“ auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>The connection to {host} was cut. Press “Go on fetching…”: it goes on where it was.</source>
        <translation>Die Verbindung zu {host} ist abgerissen. „Weiter laden …“ macht dort weiter, wo es war.</translation>
    </message>
    <message>
        <source>{file} arrived damaged from {host} and was thrown away. Press “Go on fetching…” to fetch it anew.</source>
        <translation>{file} kam beschädigt von {host} an und wurde verworfen. „Weiter laden …“ lädt es neu.</translation>
    </message>
    <message>
        <source>{file} needs {need} MB of free space in {folder}, {free} MB are free. Free some, or remove models that you do not use on the Models page, then press “Go on fetching…”.</source>
        <translation>{file} braucht {need} MB freien Platz in {folder}, frei sind {free} MB. Bitte Platz schaffen oder auf der Seite „Modelle“ unbenutzte Modelle entfernen, dann „Weiter laden …“.</translation>
    </message>
    <message>
        <source>The disk became full. Free some space, or remove models that you do not use on the Models page, then press “Go on fetching…”: it goes on where it was.</source>
        <translation>Der Datenträger ist voll geworden. Bitte Platz schaffen oder auf der Seite „Modelle“ unbenutzte Modelle entfernen; „Weiter laden …“ macht dann dort weiter, wo es war.</translation>
    </message>
    <message>
        <source>{file} could not be fetched from {host}. Press “Go on fetching…”; if that does not help either, “Copy details” has what others need to help you.</source>
        <translation>{file} konnte nicht von {host} geladen werden. Bitte „Weiter laden …“; hilft auch das nicht: „Details kopieren“ enthält, was andere zum Helfen brauchen.</translation>
    </message>
    <message>
        <source>open_clip knows no model “{name}”. Check how it is written where you found it, or choose one on the Models page.</source>
        <translation>open_clip kennt kein Modell „{name}“. Bitte prüfen, wie es dort geschrieben wird, wo Sie es gefunden haben, oder auf der Seite „Modelle“ eines wählen.</translation>
    </message>
    <message>
        <source>open_clip knows no weights “{tag}” of “{name}”. Write one of these into “Another model” on the Models page: {known}.</source>
        <translation>open_clip kennt keine Gewichte „{tag}“ von „{name}“. Bitte eines davon bei „Ein anderes Modell“ auf der Seite „Modelle“ eintragen: {known}.</translation>
    </message>
    <message>
        <source>The weights of “{name}” do not lie on the hub. Save their file with a browser from where they were published, and choose “Import a file…” on the Models page.</source>
        <translation>Die Gewichte von „{name}“ liegen nicht auf dem Hub. Bitte ihre Datei mit einem Browser von dort speichern, wo sie veröffentlicht sind, und auf der Seite „Modelle“ „Datei importieren …“ wählen.</translation>
    </message>
    <message>
        <source>“{name}” reads texts with {kind}, a part that CoPL cannot prompt. Choose another model on the Models page.</source>
        <translation>„{name}“ liest Texte mit {kind}, einem Teil, dem CoPL keine Prompts geben kann. Bitte auf der Seite „Modelle“ ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{file} is no file of weights. Choose one that ends in {endings}, or “Import a folder…” on the Models page.</source>
        <translation>{file} ist keine Datei mit Gewichten. Bitte eine mit der Endung {endings} wählen, oder „Ordner importieren …“ auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>{folder} holds no weights. Choose the folder in which {one} or {other} lies, or “Import a file…” on the Models page.</source>
        <translation>{folder} enthält keine Gewichte. Bitte den Ordner wählen, in dem {one} oder {other} liegt, oder „Datei importieren …“ auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>{file} is damaged, or not what its ending says. Copy it again from where it came, or fetch a model on the Models page.</source>
        <translation>{file} ist beschädigt oder nicht, was die Endung sagt. Bitte noch einmal von dort kopieren, woher sie kam, oder auf der Seite „Modelle“ ein Modell laden.</translation>
    </message>
    <message>
        <source>{file} holds more than weights, and that might be a program: it is not opened. Choose the model&apos;s file that ends in .safetensors, or fetch a model on the Models page.</source>
        <translation>{file} enthält mehr als Gewichte, und das könnte ein Programm sein: die Datei wird nicht geöffnet. Bitte die Datei des Modells wählen, die auf .safetensors endet, oder auf der Seite „Modelle“ ein Modell laden.</translation>
    </message>
    <message>
        <source>{file} is a program with weights in it, as OpenAI published CLIP, and programs are never run here. OpenAI&apos;s weights without the program are on the Models page: fetch “CLIP base, the first one” or “CLIP base with finer patches, the first one”.</source>
        <translation>{file} ist ein Programm mit Gewichten darin, so wie OpenAI CLIP veröffentlicht hat, und Programme werden hier nie ausgeführt. OpenAIs Gewichte ohne das Programm stehen auf der Seite „Modelle“: bitte „CLIP base, das erste“ oder „CLIP base mit feineren Feldern, das erste“ laden.</translation>
    </message>
    <message>
        <source>{file} is a CLIP for another program (the transformers library). Choose the same model&apos;s file {wanted}, or fetch a model on the Models page.</source>
        <translation>{file} ist ein CLIP für ein anderes Programm (die Bibliothek transformers). Bitte die Datei {wanted} desselben Modells wählen, oder auf der Seite „Modelle“ ein Modell laden.</translation>
    </message>
    <message>
        <source>{file} holds no weights with names. Choose the model&apos;s file that ends in .safetensors, or fetch a model on the Models page.</source>
        <translation>{file} enthält keine Gewichte mit Namen. Bitte die Datei des Modells wählen, die auf .safetensors endet, oder auf der Seite „Modelle“ ein Modell laden.</translation>
    </message>
    <message>
        <source>The weights in {file} are those of no model that open_clip knows. If a file “open_clip_config.json” came with them, put both into one folder and choose “Import a folder…” on the Models page.</source>
        <translation>Die Gewichte in {file} gehören zu keinem Modell, das open_clip kennt. Kam eine Datei „open_clip_config.json“ mit: bitte beide in einen Ordner legen und auf der Seite „Modelle“ „Ordner importieren …“ wählen.</translation>
    </message>
    <message>
        <source>{file} is missing or damaged. Copy the model&apos;s folder again from where it came; or, if the model was here already, remove it on the Models page and fetch it again.</source>
        <translation>{file} fehlt oder ist beschädigt. Bitte den Ordner des Modells noch einmal von dort kopieren, woher er kam; war das Modell schon hier: auf der Seite „Modelle“ entfernen und neu laden.</translation>
    </message>
    <message>
        <source>{file} lacks its tokenizer, the part that reads texts. Put its file {wanted} and the weights into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>Bei {file} fehlt der Tokenizer, der Teil, der Texte liest. Bitte seine Datei {wanted} und die Gewichte in einen Ordner legen und auf der Seite „Modelle“ „Ordner importieren …“ wählen.</translation>
    </message>
    <message>
        <source>“starter” is the name of the model that comes with CoPL Studio. Give the file or folder another name and import it again on the Models page.</source>
        <translation>„starter“ heißt das Modell, das mit CoPL Studio kommt. Bitte der Datei oder dem Ordner einen anderen Namen geben und auf der Seite „Modelle“ noch einmal importieren.</translation>
    </message>
    <message>
        <source>The weights of “{name}” are damaged or do not belong to it. Remove it on the Models page, and fetch or import it again.</source>
        <translation>Die Gewichte von „{name}“ sind beschädigt oder gehören nicht dazu. Bitte das Modell auf der Seite „Modelle“ entfernen und neu laden oder importieren.</translation>
    </message>
    <message>
        <source>A part of “{name}” that reads texts is missing. Remove the model on the Models page and fetch it again.</source>
        <translation>Ein Teil von „{name}“, der Texte liest, fehlt. Bitte das Modell auf der Seite „Modelle“ entfernen und neu laden.</translation>
    </message>
</context>
</TS>
