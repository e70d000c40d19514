<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>Measuring this machine…</source>
        <translation>Midiendo este equipo…</translation>
    </message>
    <message>
        <source>is gone; look whether it was moved, renamed or deleted.</source>
        <translation>ya no está; compruebe si se ha movido, renombrado o eliminado.</translation>
    </message>
    <message>
        <source>may not be opened; change its permissions or copy it into a folder of yours.</source>
        <translation>no se puede abrir; cambie sus permisos o cópielo a una carpeta propia.</translation>
    </message>
    <message>
        <source>has a path that is too long for this system; move it to a folder with a shorter path.</source>
        <translation>tiene una ruta demasiado larga para este sistema; muévalo a una carpeta con una ruta más corta.</translation>
    </message>
    <message>
        <source>is a link that leads back to itself; replace it by the photo.</source>
        <translation>es un enlace que vuelve a sí mismo; sustitúyalo por la foto.</translation>
    </message>
    <message>
        <source>changed while it was read; wait until it is written and try again.</source>
        <translation>cambió mientras se leía; espere a que termine de escribirse e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>is a folder, not a photo; choose the photos inside it.</source>
        <translation>es una carpeta, no una foto; elija las fotos que contiene.</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; choose a photo.</source>
        <translation>es un dispositivo o una tubería, no un archivo; elija una foto.</translation>
    </message>
    <message>
        <source>is empty (0 bytes); copy it again from where it came.</source>
        <translation>está vacío (0 bytes); cópielo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>has {size} GiB; at most 1 GiB is read. Make a smaller copy.</source>
        <translation>ocupa {size} GiB; se lee 1 GiB como máximo. Haga una copia más pequeña.</translation>
    </message>
    <message>
        <source>cannot be read from the disk ({said}); check that the drive is connected and try again.</source>
        <translation>no se puede leer del disco ({said}); compruebe que la unidad esté conectada e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>needs more memory than is free; close other programs or make a smaller copy.</source>
        <translation>necesita más memoria de la que hay libre; cierre otros programas o haga una copia más pequeña.</translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read, or its beginning is damaged; save it as JPEG or PNG.</source>
        <translation>no es una imagen que se pueda leer, o su comienzo está dañado; guárdela como JPEG o PNG.</translation>
    </message>
    <message>
        <source>has too many megapixels; at most {most} are read. Make a smaller copy.</source>
        <translation>tiene demasiados megapíxeles; se leen {most} como máximo. Haga una copia más pequeña.</translation>
    </message>
    <message>
        <source>has {size} megapixels; at most {most} are read. Make a smaller copy.</source>
        <translation>tiene {size} megapíxeles; se leen {most} como máximo. Haga una copia más pequeña.</translation>
    </message>
    <message>
        <source>is {width} x {height} pixels; sides up to {most} are read. Cut it into shorter pieces, or copy it again if it is not so long.</source>
        <translation>mide {width} x {height} píxeles; se leen lados de hasta {most}. Divídala en partes más cortas, o cópiela de nuevo si no es tan larga.</translation>
    </message>
    <message>
        <source>is cut off: its end is missing; copy it again from where it came.</source>
        <translation>está cortado: le falta el final; cópielo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>is damaged and cannot be decoded ({said}); copy it again or save it anew as JPEG or PNG.</source>
        <translation>está dañado y no se puede descodificar ({said}); cópielo de nuevo o guárdelo otra vez como JPEG o PNG.</translation>
    </message>
    <message>
        <source>lies beside the class folders; move it into one of them.</source>
        <translation>está junto a las carpetas de las clases; muévalo a una de ellas.</translation>
    </message>
    <message>
        <source>lies beside the class folders; drop it onto a class.</source>
        <translation>está junto a las carpetas de las clases; suéltelo sobre una clase.</translation>
    </message>
    <message>
        <source>is a link that leads out of the folder; copy the photos themselves into it.</source>
        <translation>es un enlace que sale de la carpeta; copie en ella las propias fotos.</translation>
    </message>
    <message>
        <source>is a link to something that is gone; replace it by the photo.</source>
        <translation>es un enlace a algo que ya no está; sustitúyalo por la foto.</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; remove it or choose another folder.</source>
        <translation>es un dispositivo o una tubería, no un archivo; quítelo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>is no photo of a known kind; save it as JPEG or PNG.</source>
        <translation>no es una foto de un tipo conocido; guárdela como JPEG o PNG.</translation>
    </message>
    <message>
        <source>is the same photo as another one here.</source>
        <translation>es la misma foto que otra de aquí.</translation>
    </message>
    <message>
        <source>could not be read.</source>
        <translation>no se pudo leer.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”; choose another, or connect its drive.</source>
        <translation>No existe la carpeta «{folder}»; elija otra o conecte su unidad.</translation>
    </message>
    <message>
        <source>“{folder}” is a file; choose the folder it is in.</source>
        <translation>«{folder}» es un archivo; elija la carpeta en la que está.</translation>
    </message>
    <message>
        <source>“{folder}” cannot be opened ({said}); change its permissions.</source>
        <translation>«{folder}» no se puede abrir ({said}); cambie sus permisos.</translation>
    </message>
    <message>
        <source>No photos are in {folder} now: connect its drive and go on, or choose another folder.</source>
        <translation>Ahora no hay fotos en {folder}: conecte su unidad y continúe, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Looking at the examples</source>
        <translation>Mirando los ejemplos</translation>
    </message>
    <message>
        <source>Training the prompts</source>
        <translation>Entrenando los prompts</translation>
    </message>
    <message>
        <source>Checking on examples held out</source>
        <translation>Comprobando con ejemplos reservados</translation>
    </message>
    <message>
        <source>The class “{name}” has no images; add some.</source>
        <translation>La clase «{name}» no tiene imágenes; añada alguna.</translation>
    </message>
    <message>
        <source>The class “{name}” has no images; add some or remove the class.</source>
        <translation>La clase «{name}» no tiene imágenes; añada alguna o quite la clase.</translation>
    </message>
    <message>
        <source>No image of the class “{name}” can be read ({said}); add others or remove the class.</source>
        <translation>No se puede leer ninguna imagen de la clase «{name}» ({said}); añada otras o quite la clase.</translation>
    </message>
    <message>
        <source>At least {least} classes are needed to tell apart; found {found}.</source>
        <translation>Hacen falta al menos {least} clases para distinguir; se encontraron: {found}.</translation>
    </message>
    <message>
        <source>The class name “{name}” is empty; give it a word.</source>
        <translation>El nombre de clase «{name}» está vacío; escriba una palabra.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are the same name; rename one of the two classes.</source>
        <translation>«{first}» y «{second}» son el mismo nombre; cambie el de una de las dos clases.</translation>
    </message>
    <message>
        <source>The starter&apos;s weights are damaged; install CoPL Studio again.</source>
        <translation>Los pesos del modelo inicial están dañados; instale CoPL Studio de nuevo.</translation>
    </message>
    <message>
        <source>processor, {cores} cores</source>
        <translation>procesador, {cores} núcleos</translation>
    </message>
    <message>
        <source>processor, {cores} core</source>
        <translation>procesador, {cores} núcleo</translation>
    </message>
    <message>
        <source>graphics card {card}</source>
        <translation>tarjeta gráfica {card}</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>gráficos de Apple</translation>
    </message>
    <message>
        <source>The network is switched off. Allow fetching of models in Settings, Network.</source>
        <translation>La red está desactivada. Permita descargar modelos en Ajustes, Red.</translation>
    </message>
    <message>
        <source>The network is switched off: nothing leaves this computer.</source>
        <translation>La red está desactivada: nada sale de este equipo.</translation>
    </message>
    <message>
        <source>nearest mean</source>
        <translation>media más cercana</translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation>sonda lineal</translation>
    </message>
    <message>
        <source>“{model}” needs about {need} GB of memory, {free} GB are free; close other programs, or choose {other}.</source>
        <translation>«{model}» necesita unos {need} GB de memoria y hay {free} GB libres; cierre otros programas o elija {other}.</translation>
    </message>
    <message>
        <source>This classifier cannot say what to review: it was not checked on examples held out. Train it again with two photos a class or more.</source>
        <translation>Este clasificador no puede decir qué revisar: no se comprobó con ejemplos reservados. Entrénelo de nuevo con dos fotos o más por clase.</translation>
    </message>
    <message>
        <source>The model “{name}” is not installed.</source>
        <translation>El modelo «{name}» no está instalado.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({said}); free some space.</source>
        <translation>No se puede escribir {folder} ({said}); libere espacio.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({said}); close what uses it.</source>
        <translation>No se puede escribir {folder} ({said}); cierre lo que la esté usando.</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted ({said}); close what uses it.</source>
        <translation>No se puede eliminar {folder} ({said}); cierre lo que la esté usando.</translation>
    </message>
    <message>
        <source>This model&apos;s text tower is of a kind that CoPL cannot prompt; choose another.</source>
        <translation>La parte de texto de este modelo es de un tipo para el que CoPL no puede aprender prompts; elija otro.</translation>
    </message>
    <message>
        <source>This model pools its text by “{way}”, which CoPL does not know.</source>
        <translation>Este modelo resume su texto por «{way}», que CoPL no conoce.</translation>
    </message>
    <message>
        <source>CoPL cannot reproduce this model&apos;s own text features; choose another model.</source>
        <translation>CoPL no puede reproducir las características de texto de este modelo; elija otro.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file to write.</source>
        <translation>{file} es una carpeta; indique el nombre de un archivo.</translation>
    </message>
    <message>
        <source>{file} is a file; give the name of a folder.</source>
        <translation>{file} es un archivo; indique el nombre de una carpeta.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder {folder} does not exist. Make it first.</source>
        <translation>No se puede escribir {file}: la carpeta {folder} no existe. Créela antes.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {folder} is not a folder.</source>
        <translation>No se puede escribir {file}: {folder} no es una carpeta.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only. Choose another place.</source>
        <translation>No se puede escribir {file}: la carpeta es de solo lectura. Elija otro lugar.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the disk is full. Free some space and try again.</source>
        <translation>No se puede escribir {file}: el disco está lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {said}.</source>
        <translation>No se puede escribir {file}: {said}.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({said}); choose another place.</source>
        <translation>No se puede escribir {file} ({said}); elija otro lugar.</translation>
    </message>
    <message>
        <source>{file} cannot be made ({said}); choose another folder.</source>
        <translation>No se puede crear {file} ({said}); elija otra carpeta.</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name.</source>
        <translation>{file} ya existe; elija otro nombre.</translation>
    </message>
    <message>
        <source>{file} was not drawn by CoPL Studio, and photos are never written over; choose another name.</source>
        <translation>{file} no lo dibujó CoPL Studio, y las fotos nunca se sobrescriben; elija otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” is in a place that cannot be written. What you change is saved once it can be; or choose “Save as…” and another place.</source>
        <translation>«{name}» está en un lugar donde no se puede escribir. Los cambios se guardarán cuando sea posible; o elija otro lugar con «Guardar como…».</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: the disk is full. Free some space; it is saved then.</source>
        <translation>«{name}» no se puede guardar: el disco está lleno. Libere espacio y se guardará.</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Go back to an earlier state of it, or open another project.</source>
        <translation>«{name}» está dañado. Vuelva a un estado anterior o abra otro proyecto.</translation>
    </message>
    <message>
        <source>“{name}” is being written by another program; it is saved when that is done.</source>
        <translation>Otro programa está escribiendo en «{name}»; se guardará cuando termine.</translation>
    </message>
    <message>
        <source>“{name}” cannot be reached; connect its drive again, or put its folder back.</source>
        <translation>No se puede acceder a «{name}»; conecte de nuevo su unidad o devuelva su carpeta a su sitio.</translation>
    </message>
    <message>
        <source>In the place of “{name}” lies another project now, or another state of it. Put back the folder that you worked in, or choose “Save as…” and another place.</source>
        <translation>En el lugar de «{name}» hay ahora otro proyecto u otro estado suyo. Devuelva la carpeta con la que trabajaba o elija otro lugar con «Guardar como…».</translation>
    </message>
    <message>
        <source>There is no project in “{folder}”; it may have been moved or renamed, or its drive is disconnected.</source>
        <translation>No hay ningún proyecto en «{folder}»; quizá se haya movido o renombrado, o su unidad esté desconectada.</translation>
    </message>
    <message>
        <source>“{folder}” was made by a newer CoPL Studio; update this one to open it.</source>
        <translation>«{folder}» es de un CoPL Studio más reciente; actualice este para abrirlo.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on this computer, program {program}, since {when}). Close it there, or open another project.</source>
        <translation>«{name}» está abierto en otra ventana (en este equipo, programa {program}, desde {when}). Ciérrelo allí o abra otro proyecto.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). Close it there, or open another project. If that window was lost, remove the file “{file}” in the project&apos;s folder.</source>
        <translation>«{name}» está abierto en otra ventana (en el equipo «{computer}», programa {program}, desde {when}). Ciérrelo allí o abra otro proyecto. Si esa ventana se perdió, borre el archivo «{file}» de la carpeta del proyecto.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). Close it there, or open another project.</source>
        <translation>«{name}» está abierto en otra ventana (en el equipo «{computer}», programa {program}, desde {when}). Ciérrelo allí o abra otro proyecto.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window. Close it there, or open another project.</source>
        <translation>«{name}» está abierto en otra ventana. Ciérrelo allí o abra otro proyecto.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on this computer, program {program}, since {when}). Close it there, or open another project. If that window was lost, remove the file “{file}” in the project&apos;s folder.</source>
        <translation>«{name}» está abierto en otra ventana (en este equipo, programa {program}, desde {when}). Ciérrelo allí o abra otro proyecto. Si esa ventana se perdió, elimine el archivo «{file}» de la carpeta del proyecto.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of CoPL Studio; update this one to open it.</source>
        <translation>{file} es de una versión más reciente de CoPL Studio; actualice esta para abrirlo.</translation>
    </message>
    <message>
        <source>This classifier was not checked on held-out examples; train it again.</source>
        <translation>Este clasificador no se comprobó con ejemplos reservados; entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} was trained on the model “{model}”, and “{other}” is in use here; choose “{again}”, or train again on “{instead}” with the same examples.</source>
        <translation>{file} se entrenó con el modelo «{model}» y aquí se usa «{other}»; elija «{again}», o entrene de nuevo con «{instead}» y los mismos ejemplos.</translation>
    </message>
    <message>
        <source>{file} was made with other weights of the backbone “{model}” than those installed here; train it again, or install the version it was made with.</source>
        <translation>{file} se hizo con otros pesos del modelo «{model}» que los instalados aquí; entrénelo de nuevo o instale la versión con la que se hizo.</translation>
    </message>
    <message>
        <source>{file} is damaged: its image size is not its backbone&apos;s. Train it again.</source>
        <translation>{file} está dañado: su tamaño de imagen no es el de su modelo. Entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} is damaged: its prompts do not fit its header. Train it again.</source>
        <translation>{file} está dañado: sus prompts no corresponden a su cabecera. Entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} is damaged: its header cannot be read ({what}). Train it again.</source>
        <translation>{file} está dañado: no se puede leer su cabecera ({what}). Entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({said}); check the name and the folder.</source>
        <translation>No se puede leer {file} ({said}); compruebe el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>The export needs {need} MB and {free} MB are free; choose another disk.</source>
        <translation>La exportación necesita {need} MB y hay {free} MB libres; elija otro disco.</translation>
    </message>
    <message>
        <source>The journal of exports {file} cannot be opened ({said}).</source>
        <translation>No se puede abrir el registro de exportaciones {file} ({said}).</translation>
    </message>
    <message>
        <source>The journal of exports cannot be written ({said}); free some space.</source>
        <translation>No se puede escribir el registro de exportaciones ({said}); libere espacio.</translation>
    </message>
    <message>
        <source>{file} was written by a newer CoPL Studio; update this one.</source>
        <translation>{file} se escribió con un CoPL Studio más reciente; actualice este.</translation>
    </message>
    <message>
        <source>Export {export} is being worked on by another program; wait for it.</source>
        <translation>Otro programa está trabajando en la exportación {export}; espere a que termine.</translation>
    </message>
    <message>
        <source>copy of {count} photos to {folder}</source>
        <translation>copia de {count} fotos a {folder}</translation>
    </message>
    <message>
        <source>link of {count} photos to {folder}</source>
        <translation>enlace de {count} fotos a {folder}</translation>
    </message>
    <message>
        <source>move of {count} photos to {folder}</source>
        <translation>traslado de {count} fotos a {folder}</translation>
    </message>
    <message>
        <source>is a link to a photo; it is not moved. Move the photo itself, or copy.</source>
        <translation>es un enlace a una foto y no se mueve. Mueva la propia foto, o copie.</translation>
    </message>
    <message>
        <source>cannot be found ({said}); it may have been moved, renamed or deleted.</source>
        <translation>no se encuentra ({said}); quizá se haya movido, renombrado o eliminado.</translation>
    </message>
    <message>
        <source>lies on another disk than the target, so it cannot get a second name there; copy instead.</source>
        <translation>está en otro disco que el destino y no puede tener allí un segundo nombre; copie en su lugar.</translation>
    </message>
    <message>
        <source>was changed since; it is left as it is.</source>
        <translation>se modificó después; se deja como está.</translation>
    </message>
    <message>
        <source>is gone; it may have been moved or deleted.</source>
        <translation>ya no está; quizá se haya movido o eliminado.</translation>
    </message>
    <message>
        <source>stays, as its old place {folder} is taken.</source>
        <translation>se queda, porque su lugar anterior {folder} está ocupado.</translation>
    </message>
    <message>
        <source>cannot be read any more ({said}).</source>
        <translation>ya no se puede leer ({said}).</translation>
    </message>
    <message>
        <source>{file} cannot get a second name in {folder} ({said}); copy instead.</source>
        <translation>{file} no puede tener un segundo nombre en {folder} ({said}); copie en su lugar.</translation>
    </message>
    <message>
        <source>{folder} gives back other bytes than were written; its disk may be failing.</source>
        <translation>{folder} devuelve otros bytes que los escritos; puede que su disco esté fallando.</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes next to nothing of this photo&apos;s update. Without it, “{name}” {moved}.</source>
        <translation>El prompt {prompt} apenas aporta al ajuste a esta foto. Sin él, «{name}» {moved}.</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes {share} of this photo&apos;s update, from everywhere alike. Without it, “{name}” {moved}.</source>
        <translation>El prompt {prompt} aporta {share} del ajuste a esta foto, de todas partes por igual. Sin él, «{name}» {moved}.</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes {share} of this photo&apos;s update, most of it from {place}. Without it, “{name}” {moved}.</source>
        <translation>El prompt {prompt} aporta {share} del ajuste a esta foto, la mayor parte {place}. Sin él, «{name}» {moved}.</translation>
    </message>
    <message>
        <source>Prompt {prompt} holds {share} of the weight, alike everywhere. Without it, “{name}” {moved}.</source>
        <translation>El prompt {prompt} tiene {share} del peso, por igual en todas partes. Sin él, «{name}» {moved}.</translation>
    </message>
    <message>
        <source>Prompt {prompt} holds {share} of the weight, above its even share in {place}. Without it, “{name}” {moved}.</source>
        <translation>El prompt {prompt} tiene {share} del peso, más de lo que le tocaría {place}. Sin él, «{name}» {moved}.</translation>
    </message>
    <message>
        <source>falls by {amount}</source>
        <translation>baja {amount}</translation>
    </message>
    <message>
        <source>rises by {amount}</source>
        <translation>sube {amount}</translation>
    </message>
    <message>
        <source>hardly moves</source>
        <translation>apenas cambia</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies everywhere alike.</source>
        <translation>Lo que habla a favor de «{name}» está en todas partes por igual.</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies mostly in {place}.</source>
        <translation>Lo que habla a favor de «{name}» está sobre todo {place}.</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies everywhere alike. {more}</source>
        <translation>Lo que habla a favor de «{name}» está en todas partes por igual. {more}</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies mostly in {place}. {more}</source>
        <translation>Lo que habla a favor de «{name}» está sobre todo {place}. {more}</translation>
    </message>
    <message>
        <source>Hiding the fifth with the most evidence takes “{name}” from {before} to {hottest}; hiding a random fifth, to {random}.</source>
        <translation>Al ocultar la quinta parte con más indicios, «{name}» pasa de {before} a {hottest}; al ocultar una al azar, a {random}.</translation>
    </message>
    <message>
        <source>Likeness to the examples decides for “{name}”; the prompts alone would say otherwise.</source>
        <translation>El parecido con los ejemplos decide a favor de «{name}»; los prompts por sí solos dirían otra cosa.</translation>
    </message>
    <message>
        <source>The prompts decide for “{name}”; likeness to the examples alone would say otherwise.</source>
        <translation>Los prompts deciden a favor de «{name}»; el parecido con los ejemplos por sí solo diría otra cosa.</translation>
    </message>
    <message>
        <source>Likeness to the examples gives {share} of the lead of “{name}”, the prompts give the rest.</source>
        <translation>El parecido con los ejemplos da {share} de la ventaja de «{name}», y los prompts el resto.</translation>
    </message>
    <message>
        <source>On {here} of the photos of “{name}”, {place} speaks for the class; on {elsewhere} of the others it does for theirs. Is something there that has nothing to do with “{again}”, such as a date or a label? Then cut it off, or give examples without it.</source>
        <translation>En {here} de las fotos de «{name}», {place} habla a favor de la clase; en las demás, en {elsewhere}. ¿Hay ahí algo que no tenga que ver con «{again}», como una fecha o una etiqueta? Entonces recórtelo o dé ejemplos sin ello.</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies everywhere alike.</source>
        <translation>«{name}», {photos}: lo que habla a favor está en todas partes por igual.</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies mostly in {place}.</source>
        <translation>«{name}», {photos}: lo que habla a favor está sobre todo {place}.</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies everywhere alike; on {share} also in {margin}.</source>
        <translation>«{name}», {photos}: lo que habla a favor está en todas partes por igual; en {share}, también en {margin}.</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies mostly in {place}; on {share} also in {margin}.</source>
        <translation>«{name}», {photos}: lo que habla a favor está sobre todo {place}; en {share}, también en {margin}.</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} fotos</translation>
    </message>
    <message>
        <source>{count} photo</source>
        <translation>{count} foto</translation>
    </message>
    <message>
        <source>the middle</source>
        <translation>en el centro</translation>
    </message>
    <message>
        <source>the outer parts</source>
        <translation>en las partes exteriores</translation>
    </message>
    <message>
        <source>the upper left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <source>the upper centre</source>
        <translation>arriba en el centro</translation>
    </message>
    <message>
        <source>the upper right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message>
        <source>the middle left</source>
        <translation>a media altura a la izquierda</translation>
    </message>
    <message>
        <source>the middle right</source>
        <translation>a media altura a la derecha</translation>
    </message>
    <message>
        <source>the lower left</source>
        <translation>abajo a la izquierda</translation>
    </message>
    <message>
        <source>the lower centre</source>
        <translation>abajo en el centro</translation>
    </message>
    <message>
        <source>the lower right</source>
        <translation>abajo a la derecha</translation>
    </message>
    <message>
        <source>the upper left corner</source>
        <translation>la esquina superior izquierda</translation>
    </message>
    <message>
        <source>the upper right corner</source>
        <translation>la esquina superior derecha</translation>
    </message>
    <message>
        <source>the lower left corner</source>
        <translation>la esquina inferior izquierda</translation>
    </message>
    <message>
        <source>the lower right corner</source>
        <translation>la esquina inferior derecha</translation>
    </message>
    <message>
        <source>the upper edge</source>
        <translation>el borde superior</translation>
    </message>
    <message>
        <source>the lower edge</source>
        <translation>el borde inferior</translation>
    </message>
    <message>
        <source>the left edge</source>
        <translation>el borde izquierdo</translation>
    </message>
    <message>
        <source>the right edge</source>
        <translation>el borde derecho</translation>
    </message>
    <message>
        <source>the border all around</source>
        <translation>el borde de alrededor</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Primero las menos seguras</translation>
    </message>
    <message>
        <source>Most sure first</source>
        <translation>Primero las más seguras</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Por clase</translation>
    </message>
    <message>
        <source>{file} is not a CoPL classifier, or is damaged; train again.</source>
        <translation>{file} no es un clasificador de CoPL o está dañado; entrene de nuevo.</translation>
    </message>
    <message>
        <source>The graphics card has too little memory; close other programs, or choose the processor in Settings, Device.</source>
        <translation>La tarjeta gráfica tiene poca memoria; cierre otros programas o elija el procesador en Ajustes, Dispositivo.</translation>
    </message>
    <message>
        <source>A part of the starter, {file}, is missing or damaged; install CoPL Studio again.</source>
        <translation>Una parte del modelo inicial, {file}, falta o está dañada; instale CoPL Studio de nuevo.</translation>
    </message>
    <message>
        <source>This model&apos;s image tower, {kind}, is of a kind that CoPL cannot read; choose another model.</source>
        <translation>CoPL no puede leer la parte de imagen de este modelo, {kind}; elija otro modelo.</translation>
    </message>
    <message>
        <source>{folder}, where models are kept, cannot be written ({said}); change its permissions.</source>
        <translation>No se puede escribir {folder}, donde se guardan los modelos ({said}); cambie sus permisos.</translation>
    </message>
    <message>
        <source>{folder} lies inside the photos&apos; folder {other}; choose another place.</source>
        <translation>{folder} está dentro de la carpeta de las fotos {other}; elija otro lugar.</translation>
    </message>
    <message>
        <source>Something went wrong inside CoPL Studio. Your photos were not touched; what was saved is still there.</source>
        <translation>Algo ha fallado dentro de CoPL Studio. Sus fotos no se han tocado; lo guardado sigue ahí.</translation>
    </message>
    <message>
        <source>“{name}” has no photos yet; add some or remove it.</source>
        <translation>«{name}» aún no tiene fotos; añada alguna o quite la clase.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message numerus="yes">
        <source>{n} more names</source>
        <translation>
            <numerusform>{n} nombre más</numerusform>
            <numerusform>{n} nombres más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} say nothing to the model: it will learn them from your examples.</source>
        <translation>
            <numerusform>{names} no le dice nada al modelo: lo aprenderá de los ejemplos.</numerusform>
            <numerusform>{names} no le dicen nada al modelo: los aprenderá de los ejemplos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more could not be read either.</source>
        <translation>
            <numerusform>Tampoco se pudo leer {n} más.</numerusform>
            <numerusform>Tampoco se pudieron leer {n} más.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} {then}</source>
        <translation>{first} {then}</translation>
    </message>
    <message numerus="yes">
        <source>{n} more classes</source>
        <translation>
            <numerusform>{n} clase más</numerusform>
            <numerusform>{n} clases más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} have one photo only; add a few that differ in place, light and background.</source>
        <translation>
            <numerusform>{names} solo tiene una foto; añada algunas con otro lugar, luz y fondo.</numerusform>
            <numerusform>{names} solo tienen una foto cada una; añada algunas con otro lugar, luz y fondo.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message numerus="yes">
        <source>The same {n} photos are in “{first}” and “{second}”; leave each in one class only.</source>
        <translation>
            <numerusform>La misma foto está en «{first}» y en «{second}»; déjela en una sola clase.</numerusform>
            <numerusform>Las mismas {n} fotos están en «{first}» y en «{second}»; deje cada una en una sola clase.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{most}” has {times} times as many photos as “{least}”; add photos to “{least}”.</source>
        <translation>«{most}» tiene {times} veces más fotos que «{least}»; añada fotos a «{least}».</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos of “{name}” are nearly the same; one of them is enough.</source>
        <translation>
            <numerusform>{n} foto de «{name}» es casi igual que otra; basta con una de ellas.</numerusform>
            <numerusform>{n} fotos de «{name}» son casi iguales; basta con una de ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>ninguna de estas</translation>
    </message>
    <message>
        <source>“{photo}” is “{name}”</source>
        <translation>«{photo}» es «{name}»</translation>
    </message>
    <message>
        <source>“{photo}” is none of these</source>
        <translation>«{photo}» no es ninguna de estas</translation>
    </message>
    <message numerus="yes">
        <source>Take back {n} answers</source>
        <translation>
            <numerusform>Retirar {n} respuesta</numerusform>
            <numerusform>Retirar {n} respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>{size} in {folder}</source>
        <translation>{size} en {folder}</translation>
    </message>
    <message>
        <source>The cache is empty: {size} are free again.</source>
        <translation>La caché está vacía: {size} vuelven a estar libres.</translation>
    </message>
    <message>
        <source>The cache could not be emptied.</source>
        <translation>No se pudo vaciar la caché.</translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation>
            <numerusform>{n} byte</numerusform>
            <numerusform>{n} bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Clase nueva</translation>
    </message>
    <message>
        <source>New class “{name}”</source>
        <translation>Clase nueva «{name}»</translation>
    </message>
    <message>
        <source>A class needs a name with at least one letter or figure.</source>
        <translation>Una clase necesita un nombre con al menos una letra o cifra.</translation>
    </message>
    <message>
        <source>There is a class “{name}” already; choose another name, or drag the photos there.</source>
        <translation>Ya hay una clase «{name}»; elija otro nombre o arrastre allí las fotos.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Renombrar «{name}»</translation>
    </message>
    <message>
        <source>Colour of “{name}”</source>
        <translation>Color de «{name}»</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Quitar «{name}»</translation>
    </message>
    <message>
        <source>is in “{name}” already.</source>
        <translation>ya está en «{name}».</translation>
    </message>
    <message numerus="yes">
        <source>Add {n} photos</source>
        <translation>
            <numerusform>Añadir {n} foto</numerusform>
            <numerusform>Añadir {n} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} photos</source>
        <translation>
            <numerusform>Quitar {n} foto</numerusform>
            <numerusform>Quitar {n} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos</source>
        <translation>
            <numerusform>Copiar {n} foto</numerusform>
            <numerusform>Copiar {n} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos</source>
        <translation>
            <numerusform>Mover {n} foto</numerusform>
            <numerusform>Mover {n} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{photos}, {left_out}</source>
        <translation>{photos}, {left_out}</translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read</source>
        <translation>
            <numerusform>{n} no se pudo leer</numerusform>
            <numerusform>{n} no se pudieron leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Train on your classes first; then photos can be sorted.</source>
        <translation>Primero entrene con sus clases; después se pueden ordenar fotos.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are too many to copy like this: “Sort into folders…” copies as many as there are.</source>
        <translation>
            <numerusform>{n} foto es demasiado para copiarla así: «Ordenar en carpetas…» copia todas las que haya.</numerusform>
            <numerusform>{n} fotos son demasiadas para copiarlas así: «Ordenar en carpetas…» copia todas las que haya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort the photos in “{name}”</source>
        <translation>Ordenar las fotos de «{name}»</translation>
    </message>
    <message>
        <source>Sort these {count}</source>
        <translation>Ordenar estas {count}</translation>
    </message>
    <message>
        <source>The classifier is another one now: “Start anew” labels all of these photos with it.</source>
        <translation>El clasificador ahora es otro: «Empezar de nuevo» clasifica con él todas estas fotos.</translation>
    </message>
    <message>
        <source>No photos in {place}.</source>
        <translation>No hay fotos en {place}.</translation>
    </message>
    <message>
        <source>Labelling broke off; what was labelled is kept.</source>
        <translation>La clasificación se interrumpió; lo clasificado se conserva.</translation>
    </message>
    <message>
        <source>Stopped. {done} of {total} photos are labelled and kept.</source>
        <translation>Detenido. {done} de {total} fotos están clasificadas y se conservan.</translation>
    </message>
    <message>
        <source>None of these photos could be read.</source>
        <translation>No se pudo leer ninguna de estas fotos.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be read and were left out.</source>
        <translation>
            <numerusform>{n} foto no se pudo leer y se omitió.</numerusform>
            <numerusform>{n} fotos no se pudieron leer y se omitieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count} more, which “Save table” lists.</source>
        <translation>… y {count} más, que «Guardar tabla» enumera.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos to paste elsewhere: the files themselves stay where they are.</source>
        <translation>
            <numerusform>{n} foto para pegar en otro sitio: el archivo sigue donde está.</numerusform>
            <numerusform>{n} fotos para pegar en otro sitio: los archivos siguen donde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside for you</source>
        <translation>Apartadas para usted</translation>
    </message>
    <message>
        <source>Interrupted: {title}</source>
        <translation>Interrumpido: {title}</translation>
    </message>
    <message>
        <source>Last: {title}</source>
        <translation>Último: {title}</translation>
    </message>
    <message>
        <source>{done} of {total} brought back</source>
        <translation>{done} de {total} devueltas</translation>
    </message>
    <message>
        <source>{done} of {total} sorted</source>
        <translation>{done} de {total} ordenadas</translation>
    </message>
    <message>
        <source>Choose a folder; the plan is shown here, and nothing is touched before you say so.</source>
        <translation>Elija una carpeta; aquí se muestra el plan, y nada se toca hasta que usted lo diga.</translation>
    </message>
    <message>
        <source>Done. Undo brings everything back; to sort again, choose a folder.</source>
        <translation>Listo. Deshacer lo devuelve todo; para ordenar de nuevo, elija una carpeta.</translation>
    </message>
    <message>
        <source>Stopped. What is done so far can be undone, or gone on with.</source>
        <translation>Detenido. Lo hecho hasta ahora se puede deshacer o continuar.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos brought back.</source>
        <translation>
            <numerusform>{n} foto devuelta.</numerusform>
            <numerusform>{n} fotos devueltas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos sorted into “{folder}”.</source>
        <translation>
            <numerusform>{n} foto ordenada en «{folder}».</numerusform>
            <numerusform>{n} fotos ordenadas en «{folder}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were left.</source>
        <translation>
            <numerusform>Quedó {n}.</numerusform>
            <numerusform>Quedaron {n}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{needed}, of {free} free</source>
        <translation>{needed}, de {free} libres</translation>
    </message>
    <message numerus="yes">
        <source>{n} go to “needs review”</source>
        <translation>
            <numerusform>{n} va a «needs review»</numerusform>
            <numerusform>{n} van a «needs review»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} get another name, as theirs is taken</source>
        <translation>
            <numerusform>{n} recibe otro nombre, porque el suyo está ocupado</numerusform>
            <numerusform>{n} reciben otro nombre, porque el suyo está ocupado</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} cannot be sorted: {first}</source>
        <translation>{count} no se pueden ordenar: {first}</translation>
    </message>
    <message>
        <source>there is no room for them: choose another disk</source>
        <translation>no hay espacio para ellas: elija otro disco</translation>
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
        <translation>El diagnóstico se ha copiado, con nombres y lugares. Léalo antes de enviarlo.</translation>
    </message>
    <message>
        <source>The diagnostics are copied, without names of photos or places. Read them before you send them.</source>
        <translation>El diagnóstico se ha copiado, sin nombres de fotos ni lugares. Léalo antes de enviarlo.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>{name}, said by you</source>
        <translation>{name}, según usted</translation>
    </message>
    <message>
        <source>{name}, {share} sure</source>
        <translation>{name}, {share} de seguridad</translation>
    </message>
    <message>
        <source>Open the project “{name}”</source>
        <translation>Abrir el proyecto «{name}»</translation>
    </message>
    <message>
        <source>The picture could not be kept.</source>
        <translation>No se pudo conservar la imagen.</translation>
    </message>
    <message>
        <source>Another project was opened; what was still being read was not added.</source>
        <translation>Se abrió otro proyecto; lo que aún se leía no se añadió.</translation>
    </message>
    <message>
        <source>Stopped; none of these photos were added.</source>
        <translation>Detenido; no se añadió ninguna de estas fotos.</translation>
    </message>
    <message>
        <source>No photos were found there; drop photos, or folders with photos in them.</source>
        <translation>No se encontraron fotos; suelte fotos o carpetas con fotos.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added.</source>
        <translation>
            <numerusform>{n} foto añadida.</numerusform>
            <numerusform>{n} fotos añadidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added, {left} left out.</source>
        <translation>
            <numerusform>{n} foto añadida, {left} omitidas.</numerusform>
            <numerusform>{n} fotos añadidas, {left} omitidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos so far…</source>
        <translation>
            <numerusform>{n} foto hasta ahora…</numerusform>
            <numerusform>{n} fotos hasta ahora…</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos in there</source>
        <translation>No hay fotos ahí</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos more for “{name}”</source>
        <translation>
            <numerusform>{n} foto más para «{name}»</numerusform>
            <numerusform>{n} fotos más para «{name}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos for a new class</source>
        <translation>
            <numerusform>{n} foto para una clase nueva</numerusform>
            <numerusform>{n} fotos para una clase nueva</numerusform>
        </translation>
    </message>
    <message>
        <source>{classes}, {photos}</source>
        <translation>{classes}, {photos}</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} clase</numerusform>
            <numerusform>{n} clases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos</source>
        <translation>
            <numerusform>{n} foto</numerusform>
            <numerusform>{n} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos, {name} first</source>
        <translation>
            <numerusform>{n} foto, {name} la primera</numerusform>
            <numerusform>{n} fotos, {name} la primera</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding photos: {count}</source>
        <translation>Buscando fotos: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos wait for the model</source>
        <translation>
            <numerusform>{n} foto espera al modelo</numerusform>
            <numerusform>{n} fotos esperan al modelo</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>tiempo restante: {time}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tal como es</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indicios</translation>
    </message>
    <message>
        <source>for and against “{name}”</source>
        <translation>a favor y en contra de «{name}»</translation>
    </message>
    <message>
        <source>Prompt {number} · {share}</source>
        <translation>Prompt {number} · {share}</translation>
    </message>
    <message>
        <source>hardly moves “{name}”</source>
        <translation>apenas mueve «{name}»</translation>
    </message>
    <message>
        <source>lifts “{name}” by {amount}</source>
        <translation>sube «{name}» {amount}</translation>
    </message>
    <message>
        <source>lowers “{name}” by {amount}</source>
        <translation>baja «{name}» {amount}</translation>
    </message>
    <message>
        <source>Greyed out: the fifth of the photo with the most evidence for “{name}”.</source>
        <translation>En gris: la quinta parte de la foto con más indicios de «{name}».</translation>
    </message>
    <message>
        <source>The photo as it is. Press 1, 2, … for a prompt&apos;s map, E for evidence.</source>
        <translation>La foto tal como es. Pulse 1, 2, … para el mapa de un prompt, E para los indicios.</translation>
    </message>
    <message>
        <source>The model saw the bright square only.</source>
        <translation>El modelo solo vio el cuadrado claro.</translation>
    </message>
    <message>
        <source>{at} of {total} to review</source>
        <translation>{at} de {total} por revisar</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} de {total}</translation>
    </message>
    <message>
        <source>There is no classifier here that could explain this photo.</source>
        <translation>Aquí no hay ningún clasificador que pueda explicar esta foto.</translation>
    </message>
    <message>
        <source>This photo {reason}</source>
        <translation>Esta foto {reason}</translation>
    </message>
    <message>
        <source>Asking the model where it looked…</source>
        <translation>Preguntando al modelo dónde miró…</translation>
    </message>
    <message>
        <source>prompt {number}</source>
        <translation>prompt {number}</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>indicios</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: prompt {prompt} takes {share} of the strongest update in this photo from here.</source>
        <translation>Fila {row}, columna {column}: el prompt {prompt} toma de aquí {share} del mayor ajuste de esta foto.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: prompt {prompt} holds {share} of the weight here; an even share is {even}.</source>
        <translation>Fila {row}, columna {column}: el prompt {prompt} tiene aquí {share} del peso; repartido por igual sería {even}.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: speaks for “{name}” by {amount}.</source>
        <translation>Fila {row}, columna {column}: habla a favor de «{name}» por {amount}.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: speaks against “{name}” by {amount}.</source>
        <translation>Fila {row}, columna {column}: habla en contra de «{name}» por {amount}.</translation>
    </message>
    <message>
        <source>Locate folder…</source>
        <translation>Buscar carpeta…</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are no longer where your project has seen them.</source>
        <translation>
            <numerusform>{n} foto ya no está donde el proyecto la vio.</numerusform>
            <numerusform>{n} fotos ya no están donde el proyecto las vio.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folders} is no longer where its photos were sorted.</source>
        <translation>{folders} ya no está donde se ordenaron sus fotos.</translation>
    </message>
    <message>
        <source>Looking in “{folder}”…</source>
        <translation>Buscando en «{folder}»…</translation>
    </message>
    <message>
        <source>Find moved photos</source>
        <translation>Buscar fotos movidas</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are not in that folder; {found} found again.</source>
        <translation>
            <numerusform>{n} foto no está en esa carpeta; {found} encontradas.</numerusform>
            <numerusform>{n} fotos no están en esa carpeta; {found} encontradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The photos of {folders} are not in that folder.</source>
        <translation>Las fotos de {folders} no están en esa carpeta.</translation>
    </message>
    <message>
        <source>{folders} found again, with its labels and all that you said of its photos.</source>
        <translation>{folders}: encontrado de nuevo, con sus clasificaciones y todo lo que usted dijo de sus fotos.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found again.</source>
        <translation>
            <numerusform>{n} foto encontrada de nuevo.</numerusform>
            <numerusform>{n} fotos encontradas de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>Saved “{name}” in {folder}.</source>
        <translation>«{name}» guardado en {folder}.</translation>
    </message>
    <message>
        <source>My photos</source>
        <translation>Mis fotos</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>guardando…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>The project could not be saved.</source>
        <translation>No se pudo guardar el proyecto.</translation>
    </message>
    <message>
        <source>The project can be reached again, and all is saved now.</source>
        <translation>Se puede acceder de nuevo al proyecto y todo está guardado.</translation>
    </message>
    <message>
        <source>All is saved now.</source>
        <translation>Ya está todo guardado.</translation>
    </message>
    <message>
        <source>Saved as “{name}” in {folder}.</source>
        <translation>Guardado como «{name}» en {folder}.</translation>
    </message>
    <message>
        <source>The labels of photos stayed in the old place, which cannot be reached: “Go on” in Sort labels them again.</source>
        <translation>Las clasificaciones de las fotos quedaron en el lugar antiguo, que no está accesible: «Continuar» en «Ordenar» las clasifica de nuevo.</translation>
    </message>
    <message>
        <source>The last classifier could not be loaded.</source>
        <translation>No se pudo cargar el último clasificador.</translation>
    </message>
    <message>
        <source>{more} more photos of “{name}” would help most. With {more} more of every class about {share} would be right.</source>
        <translation>Lo que más ayudaría: {more} fotos más de «{name}». Con {more} más de cada clase, acertaría cerca de {share}.</translation>
    </message>
    <message>
        <source>Of 100 new photos, about {about} will be right: at least {least}, at most {most}, as far as {examples} examples can tell.</source>
        <translation>De 100 fotos nuevas acertará unas {about}: al menos {least}, como mucho {most}, según lo que {examples} ejemplos permiten decir.</translation>
    </message>
    <message>
        <source>Both were right on as many of them: neither is better, as far as they can tell.</source>
        <translation>Ambos acertaron en las mismas: ninguno es mejor, por lo que se puede saber.</translation>
    </message>
    <message>
        <source>This one was right on {more} more, which may be chance.</source>
        <translation>Este acertó en {more} más; puede ser casualidad.</translation>
    </message>
    <message>
        <source>This one was right on {more} more, which is more than chance.</source>
        <translation>Este acertó en {more} más; es más que casualidad.</translation>
    </message>
    <message>
        <source>The one before was right on {more} more, which may be chance.</source>
        <translation>El anterior acertó en {more} más; puede ser casualidad.</translation>
    </message>
    <message>
        <source>The one before was right on {more} more, which is more than chance.</source>
        <translation>El anterior acertó en {more} más; es más que casualidad.</translation>
    </message>
    <message>
        <source>{project} report.html</source>
        <translation>{project} informe.html</translation>
    </message>
    <message>
        <source>What the check said could not be read.</source>
        <translation>No se pudo leer el resultado de la comprobación.</translation>
    </message>
    <message>
        <source>Saved the report as “{name}” in {folder}.</source>
        <translation>Informe guardado como «{name}» en {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>Saved a table of {n} photos as “{name}” in {folder}.</source>
        <translation>
            <numerusform>Tabla de {n} foto guardada como «{name}» en {folder}.</numerusform>
            <numerusform>Tabla de {n} fotos guardada como «{name}» en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>changed class</source>
        <translation>cambió de clase</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>Leyendo las fotos…</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos changed class</source>
        <translation>
            <numerusform>{n} foto cambió de clase</numerusform>
            <numerusform>{n} fotos cambiaron de clase</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo changed class</source>
        <translation>Ninguna foto cambió de clase</translation>
    </message>
    <message numerus="yes">
        <source>Retrain with {n} corrections</source>
        <translation>
            <numerusform>Reentrenar con {n} corrección</numerusform>
            <numerusform>Reentrenar con {n} correcciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Reentrenar</translation>
    </message>
    <message>
        <source>None of the corrected photos could be read.</source>
        <translation>No se pudo leer ninguna de las fotos corregidas.</translation>
    </message>
    <message>
        <source>All photos are labelled again. {changed}.</source>
        <translation>Todas las fotos se han clasificado de nuevo. {changed}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} corrections wait, as their photos could not be read.</source>
        <translation>
            <numerusform>{n} corrección espera, porque no se pudo leer su foto.</numerusform>
            <numerusform>{n} correcciones esperan, porque no se pudieron leer sus fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The earlier classifier is in use again; the later one is kept.</source>
        <translation>El clasificador anterior vuelve a estar en uso; el posterior se conserva.</translation>
    </message>
    <message>
        <source>The earlier classifier could not be loaded.</source>
        <translation>No se pudo cargar el clasificador anterior.</translation>
    </message>
    <message>
        <source>You said: {name}.</source>
        <translation>Su respuesta: {name}.</translation>
    </message>
    <message>
        <source>Probably “{first}”, {share} sure. It may be “{second}” as well.</source>
        <translation>Probablemente «{first}», {share} de seguridad. También puede ser «{second}».</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>The model could not be loaded.</source>
        <translation>No se pudo cargar el modelo.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>{key} presses the button that has the keyboard; choose another key.</source>
        <translation>{key} pulsa el botón que tiene el teclado; elija otra tecla.</translation>
    </message>
    <message>
        <source>{key} is already the key for “{words}” ({place}).</source>
        <translation>{key} ya es la tecla de «{words}» ({place}).</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>Descartando…</translation>
    </message>
    <message>
        <source>Stopping, the best is kept…</source>
        <translation>Deteniendo, se conserva lo mejor…</translation>
    </message>
    <message>
        <source>Two classes with photos are needed: something to tell apart.</source>
        <translation>Hacen falta dos clases con fotos: algo que distinguir.</translation>
    </message>
    <message>
        <source>Every class needs a name.</source>
        <translation>Cada clase necesita un nombre.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message numerus="yes">
        <source>Train again on {n} photos</source>
        <translation>
            <numerusform>Entrenar de nuevo con {n} foto</numerusform>
            <numerusform>Entrenar de nuevo con {n} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train on {n} photos</source>
        <translation>
            <numerusform>Entrenar con {n} foto</numerusform>
            <numerusform>Entrenar con {n} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is getting ready; you can start already.</source>
        <translation>El modelo se está preparando; ya puede empezar.</translation>
    </message>
    <message>
        <source>On the {device}, about {time}. You can go on adding photos meanwhile.</source>
        <translation>Con {device}: aprox. {time}. Mientras tanto puede seguir añadiendo fotos.</translation>
    </message>
    <message>
        <source>{estimate} {memory}</source>
        <translation>{estimate} {memory}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} de {total}</translation>
    </message>
    <message>
        <source>Two photos or more in every class would allow to say how often it is right.</source>
        <translation>Con dos fotos o más en cada clase se podría decir cuántas veces acierta.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos.</source>
        <translation>
            <numerusform>Entrenado con {n} foto.</numerusform>
            <numerusform>Entrenado con {n} fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>about {share}</source>
        <translation>cerca de {share}</translation>
    </message>
    <message>
        <source>on photos it was not shown</source>
        <translation>en fotos que no se le mostraron</translation>
    </message>
    <message>
        <source>on photos it was not shown: between {low} and {high}</source>
        <translation>en fotos que no se le mostraron: entre {low} y {high}</translation>
    </message>
    <message>
        <source>The photos or names have changed since; train again to use them.</source>
        <translation>Las fotos o los nombres han cambiado desde entonces; entrene de nuevo para usarlos.</translation>
    </message>
    <message>
        <source>Another project was opened; the training of the one before was not kept.</source>
        <translation>Se abrió otro proyecto; el entrenamiento del anterior no se guardó.</translation>
    </message>
    <message>
        <source>The training did not work out.</source>
        <translation>El entrenamiento no ha funcionado.</translation>
    </message>
    <message>
        <source>The training was discarded. The classifier from before is still in use.</source>
        <translation>El entrenamiento se descartó. El clasificador anterior sigue en uso.</translation>
    </message>
    <message>
        <source>The training was discarded.</source>
        <translation>El entrenamiento se descartó.</translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos in {time}.</source>
        <translation>
            <numerusform>Entrenado con {n} foto en {time}.</numerusform>
            <numerusform>Entrenado con {n} fotos en {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read and were left out.</source>
        <translation>
            <numerusform>{n} no se pudo leer y se omitió.</numerusform>
            <numerusform>{n} no se pudieron leer y se omitieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation>un segundo</translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n} segundo</numerusform>
            <numerusform>{n} segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} minuto</numerusform>
            <numerusform>{n} minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} horas</translation>
    </message>
    <message>
        <source>Watching “{folder}”: it is away now</source>
        <translation>Vigilando «{folder}»: ahora no está</translation>
    </message>
    <message numerus="yes">
        <source>Watching “{folder}”: {n} new photos labelled</source>
        <translation>
            <numerusform>Vigilando «{folder}»: {n} foto nueva clasificada</numerusform>
            <numerusform>Vigilando «{folder}»: {n} fotos nuevas clasificadas</numerusform>
        </translation>
    </message>
    <message>
        <source>unusual places</source>
        <translation>lugares inusuales</translation>
    </message>
    <message>
        <source>Looking over all photos…</source>
        <translation>Recorriendo todas las fotos…</translation>
    </message>
    <message>
        <source>Where it looked is not kept with these photos; sort them again, and it is.</source>
        <translation>En estas fotos no consta dónde miró; ordénelas de nuevo y constará.</translation>
    </message>
    <message>
        <source>No class leans on a corner or an edge of its photos that the others do not lean on.</source>
        <translation>Ninguna clase se apoya en una esquina o un borde de sus fotos en los que no se apoyen las demás.</translation>
    </message>
    <message>
        <source>lean on {place}</source>
        <translation>se apoyan en {place}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos lean on {place}</source>
        <translation>
            <numerusform>{n} foto se apoya en {place}</numerusform>
            <numerusform>{n} fotos se apoyan en {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>at the next start</source>
        <translation>en el próximo inicio</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Empty the cache</source>
        <translation>Vaciar la caché</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Cambiar teclas…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Los {count}</translation>
    </message>
    <message>
        <source>Threads of the processor</source>
        <translation>Hilos del procesador</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>of this project; a larger one often tells more apart</source>
        <translation>de este proyecto; uno mayor suele distinguir más</translation>
    </message>
    <message>
        <source>fewer leave room for other programs</source>
        <translation>menos dejan sitio a otros programas</translation>
    </message>
    <message>
        <source>What was seen in photos</source>
        <translation>Lo visto en las fotos</translation>
    </message>
    <message>
        <source>It is kept, so that no photo is looked at twice. It can be emptied at any time.</source>
        <translation>Se conserva para no mirar ninguna foto dos veces. Se puede vaciar en cualquier momento.</translation>
    </message>
    <message>
        <source>A tenth of what is free</source>
        <translation>Una décima parte de lo libre</translation>
    </message>
    <message>
        <source>Up to {count} GB</source>
        <translation>Hasta {count} GB</translation>
    </message>
    <message>
        <source>Room for the cache</source>
        <translation>Espacio para la caché</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Let me fetch models from the internet</source>
        <translation>Permitir descargar modelos de Internet</translation>
    </message>
    <message>
        <source>Off: the program refuses every connection to another computer. On: only while you fetch a model is it asked for by its name. No photo ever leaves this computer.</source>
        <translation>Desactivada: el programa rechaza toda conexión con otro equipo. Activada: solo cuando usted descarga un modelo se pide por su nombre. Ninguna foto sale nunca de este equipo.</translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation>Los modelos vienen de</translation>
    </message>
    <message>
        <source>another address where the usual one is not reached, such as your company&apos;s; empty: the usual one</source>
        <translation>otra dirección donde no se llega a la habitual, como la de su empresa; vacío: la habitual</translation>
    </message>
    <message>
        <source>This is no address; models still come from {place}.</source>
        <translation>Esto no es una dirección; los modelos siguen viniendo de {place}.</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Cuando algo falla</translation>
    </message>
    <message>
        <source>with names of photos and places</source>
        <translation>con nombres de fotos y lugares</translation>
    </message>
    <message>
        <source>Show the log…</source>
        <translation>Mostrar el registro…</translation>
    </message>
    <message>
        <source>Choose a folder for the cache</source>
        <translation>Elegir una carpeta para la caché</translation>
    </message>
    <message>
        <source>at the next start: {folder}</source>
        <translation>en el próximo inicio: {folder}</translation>
    </message>
    <message>
        <source>{name}…</source>
        <translation>{name}…</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>El más rápido</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseñar</translation>
    </message>
    <message>
        <source>a training</source>
        <translation>Un entrenamiento</translation>
    </message>
    <message>
        <source>reading photos</source>
        <translation>La lectura de fotos</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>labelling</source>
        <translation>La clasificación</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>sorting photos into folders</source>
        <translation>La ordenación en carpetas</translation>
    </message>
    <message>
        <source>fetching a model</source>
        <translation>La descarga de un modelo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>About CoPL Studio</source>
        <translation>Acerca de CoPL Studio</translation>
    </message>
    <message>
        <source>Teaches your computer to sort photos from a few examples, and shows where each learned prompt looked. Everything happens on this computer. Licence: Apache-2.0.</source>
        <translation>Enseña a su equipo a ordenar fotos con unos pocos ejemplos y muestra dónde miró cada prompt aprendido. Todo ocurre en este equipo. Licencia: Apache-2.0.</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Componentes y sus licencias</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>see its files</source>
        <translation>véanse sus archivos</translation>
    </message>
    <message>
        <source>move the selected photos to another class, or take them out</source>
        <translation>mover las fotos seleccionadas a otra clase o sacarlas</translation>
    </message>
    <message>
        <source>copy the selected photos</source>
        <translation>copiar las fotos seleccionadas</translation>
    </message>
    <message>
        <source>cut the selected photos, to paste them into another class</source>
        <translation>cortar las fotos seleccionadas para pegarlas en otra clase</translation>
    </message>
    <message>
        <source>take the selected photos out of the class</source>
        <translation>sacar de la clase las fotos seleccionadas</translation>
    </message>
    <message>
        <source>select all photos of the class</source>
        <translation>seleccionar todas las fotos de la clase</translation>
    </message>
    <message>
        <source>select none of them</source>
        <translation>no seleccionar ninguna</translation>
    </message>
    <message>
        <source>Colour of the class</source>
        <translation>Color de la clase</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>Nombre de la clase</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Add photos, remove the class</source>
        <translation>Añadir fotos, quitar la clase</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Suelte fotos aquí</translation>
    </message>
    <message>
        <source>Arrow keys, Shift and arrow keys</source>
        <translation>Flechas, Mayús y flechas</translation>
    </message>
    <message>
        <source>select photos of a class</source>
        <translation>seleccionar fotos de una clase</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Ctrl al arrastrar</translation>
    </message>
    <message>
        <source>copy in place of move</source>
        <translation>copiar en lugar de mover</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>Clase {name}</translation>
    </message>
    <message>
        <source>Photos of {name}</source>
        <translation>Fotos de {name}</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>Color {number}</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Añadir fotos…</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>Pegar fotos</translation>
    </message>
    <message>
        <source>Remove this class</source>
        <translation>Quitar esta clase</translation>
    </message>
    <message>
        <source>Move to “{name}”</source>
        <translation>Mover a «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>Take {n} photos out of the class</source>
        <translation>
            <numerusform>Sacar {n} foto de la clase</numerusform>
            <numerusform>Sacar {n} fotos de la clase</numerusform>
        </translation>
    </message>
    <message>
        <source>drop photos here, or choose</source>
        <translation>suelte fotos aquí, o elija</translation>
    </message>
    <message>
        <source>folders…</source>
        <translation>carpetas…</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>Elegir carpetas…</translation>
    </message>
    <message>
        <source>photos…</source>
        <translation>fotos…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Elegir fotos…</translation>
    </message>
    <message>
        <source>Show it a few photos of each kind, and it sorts the rest.</source>
        <translation>Muéstrele unas fotos de cada tipo y ordenará el resto.</translation>
    </message>
    <message>
        <source>Drop folders with photos anywhere in this window: one folder for each kind, 5 to 20 photos in it. Your photos stay where they are and are not changed.</source>
        <translation>Suelte carpetas con fotos en cualquier parte de esta ventana: una por tipo, con 5 a 20 fotos. Sus fotos siguen donde están y no se modifican.</translation>
    </message>
    <message>
        <source>Try it with the sample</source>
        <translation>Probar con la muestra</translation>
    </message>
    <message>
        <source>Copy: the photos also stay where they are</source>
        <translation>Copiar: las fotos también se quedan donde están</translation>
    </message>
    <message>
        <source>Second names: the same files under another name, no room taken</source>
        <translation>Segundos nombres: los mismos archivos con otro nombre, sin ocupar espacio</translation>
    </message>
    <message>
        <source>Move: the photos leave their folder; undoing brings them back</source>
        <translation>Mover: las fotos dejan su carpeta; deshacer las devuelve</translation>
    </message>
    <message>
        <source>Sort into folders</source>
        <translation>Ordenar en carpetas</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Choose the folder for the class folders</source>
        <translation>Elegir la carpeta para las carpetas de las clases</translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos into one folder a class</source>
        <translation>
            <numerusform>Ordenar {n} foto en una carpeta por clase</numerusform>
            <numerusform>Ordenar {n} fotos en una carpeta por clase</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos less than {share} sure go to “needs review”</source>
        <translation>Las fotos con menos de {share} de seguridad van a «needs review»</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Aún no se ha elegido carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos</source>
        <translation>
            <numerusform>Ordenar {n} foto</numerusform>
            <numerusform>Ordenar {n} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders (Ctrl and click for several):</source>
        <translation>Carpetas (Ctrl y clic para varias):</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nada sale de este equipo</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>deshacer</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>rehacer</translation>
    </message>
    <message>
        <source>this list of keys, and the help beside it</source>
        <translation>esta lista de teclas y la ayuda que la acompaña</translation>
    </message>
    <message>
        <source>new project</source>
        <translation>proyecto nuevo</translation>
    </message>
    <message>
        <source>open a project</source>
        <translation>abrir un proyecto</translation>
    </message>
    <message>
        <source>save the project under another name</source>
        <translation>guardar el proyecto con otro nombre</translation>
    </message>
    <message>
        <source>go to the models</source>
        <translation>ir a los modelos</translation>
    </message>
    <message>
        <source>go to the settings</source>
        <translation>ir a los ajustes</translation>
    </message>
    <message>
        <source>go to “{place}”</source>
        <translation>ir a «{place}»</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Project, settings, about</source>
        <translation>Proyecto, ajustes, acerca de</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>Go back to an earlier state…</source>
        <translation>Volver a un estado anterior…</translation>
    </message>
    <message>
        <source>Keep copies of the photos in the project</source>
        <translation>Conservar copias de las fotos en el proyecto</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>No photo leaves this computer</source>
        <translation>Ninguna foto sale de este equipo</translation>
    </message>
    <message>
        <source>Fetching “{model}” from {place}</source>
        <translation>Descargando «{model}» de {place}</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>rápido</translation>
    </message>
    <message>
        <source>not so quick</source>
        <translation>no tan rápido</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lento</translation>
    </message>
    <message>
        <source>comes with the program  ·  quick  ·  small: a larger model often tells more apart</source>
        <translation>incluido en el programa  ·  rápido  ·  pequeño: uno mayor suele distinguir más</translation>
    </message>
    <message>
        <source>{size} on this computer</source>
        <translation>{size} en este equipo</translation>
    </message>
    <message>
        <source>{size} MB to fetch</source>
        <translation>{size} MB por descargar</translation>
    </message>
    <message>
        <source>weight maps of {side} × {side} places</source>
        <translation>mapas de pesos de {side} × {side} puntos</translation>
    </message>
    <message>
        <source>ImageNet: no published figure found</source>
        <translation>ImageNet: no se encontró cifra publicada</translation>
    </message>
    <message>
        <source>ImageNet, by names alone: {right} right ({source})</source>
        <translation>ImageNet, solo por nombres: {right} de aciertos ({source})</translation>
    </message>
    <message>
        <source>Licence: Apple&apos;s, for research only</source>
        <translation>Licencia: la de Apple, solo para investigación</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Licencia: {name}</translation>
    </message>
    <message>
        <source>Licence: not stated where it came from</source>
        <translation>Licencia: no indicada en su origen</translation>
    </message>
    <message>
        <source>Fits: needs about {need} GB of memory, {free} GB are free</source>
        <translation>Cabe: necesita unos {need} GB de memoria, hay {free} GB libres</translation>
    </message>
    <message>
        <source>Tight: needs up to {need} GB of memory when training, {free} GB are free; close other programs</source>
        <translation>Justo: necesita hasta {need} GB de memoria al entrenar, hay {free} GB libres; cierre otros programas</translation>
    </message>
    <message>
        <source>No: needs about {need} GB of memory, {free} GB are free; choose “{other}”</source>
        <translation>No: necesita unos {need} GB de memoria, hay {free} GB libres; elija «{other}»</translation>
    </message>
    <message>
        <source>Tried on the sample: names only {right} of the photos right, about as many as guessing. Remove it and import it with other answers, or see how it does on your photos.</source>
        <translation>Probado con la muestra: solo nombra bien {right} de las fotos, como al azar. Quítelo e impórtelo con otras respuestas, o vea cómo se porta con sus fotos.</translation>
    </message>
    <message>
        <source>Tried on the sample: untaught, it names {right} of the photos right</source>
        <translation>Probado con la muestra: sin enseñarle, nombra bien {right} de las fotos</translation>
    </message>
    <message>
        <source>Fetch {size} MB from {place}?</source>
        <translation>¿Descargar {size} MB de {place}?</translation>
    </message>
    <message>
        <source>Fetch “{name}” from {place}?</source>
        <translation>¿Descargar «{name}» de {place}?</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modelo: {name}</translation>
    </message>
    <message>
        <source>From: {address}</source>
        <translation>De: {address}</translation>
    </message>
    <message>
        <source>Its size is known once {place} answers; the fetch can be stopped at any time.</source>
        <translation>Su tamaño se sabrá cuando responda {place}; la descarga se puede detener en cualquier momento.</translation>
    </message>
    <message>
        <source>To: {folder}, where {free} are free</source>
        <translation>A: {folder}, donde hay {free} libres</translation>
    </message>
    <message>
        <source>Only the model is asked for, by its name. No photo leaves this computer.</source>
        <translation>Solo se pide el modelo, por su nombre. Ninguna foto sale de este equipo.</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Terminando…</translation>
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
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation>¿Qué estoy viendo?</translation>
    </message>
    <message>
        <source>How good is it?</source>
        <translation>¿Qué tal acierta?</translation>
    </message>
    <message>
        <source>Your photos and privacy</source>
        <translation>Sus fotos y la privacidad</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Any of them can be changed: Settings, Keys.</source>
        <translation>Cualquiera se puede cambiar: Ajustes, Teclas.</translation>
    </message>
    <message>
        <source>Click a key, then press the keys that you want in its place. Esc leaves it as it is.</source>
        <translation>Haga clic en una tecla y pulse las que quiera en su lugar. Esc la deja como está.</translation>
    </message>
    <message>
        <source>All as they were at first</source>
        <translation>Todas como al principio</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copiar lista</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribución</translation>
    </message>
    <message>
        <source>Where each prompt&apos;s own update of this photo comes from</source>
        <translation>De qué lugares de la foto procede el ajuste de cada prompt</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>How the places of the photo share their weight among the prompts</source>
        <translation>Cómo reparten su peso entre los prompts los lugares de la foto</translation>
    </message>
    <message>
        <source>Which places speak for a class, and which against it</source>
        <translation>Qué lugares hablan a favor de una clase y cuáles en contra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>A line around the strongest places, in the place of colours</source>
        <translation>Una línea alrededor de los lugares más fuertes, en vez de colores</translation>
    </message>
    <message>
        <source>Strength of the map over the photo</source>
        <translation>Intensidad del mapa sobre la foto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>next photo, seen the same way</source>
        <translation>foto siguiente, con la misma vista</translation>
    </message>
    <message>
        <source>photo before</source>
        <translation>foto anterior</translation>
    </message>
    <message>
        <source>the evidence for a class</source>
        <translation>los indicios de una clase</translation>
    </message>
    <message>
        <source>the photo without a map</source>
        <translation>la foto sin mapa</translation>
    </message>
    <message>
        <source>grey out what the check hides</source>
        <translation>poner en gris lo que oculta la comprobación</translation>
    </message>
    <message>
        <source>larger; the wheel does too</source>
        <translation>más grande; también con la rueda</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>más pequeño</translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation>la foto entera</translation>
    </message>
    <message>
        <source>copy the picture as it is shown</source>
        <translation>copiar la imagen tal como se muestra</translation>
    </message>
    <message>
        <source>save the picture as it is shown</source>
        <translation>guardar la imagen tal como se muestra</translation>
    </message>
    <message>
        <source>back to the photos</source>
        <translation>volver a las fotos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>the map of prompt {number}</source>
        <translation>el mapa del prompt {number}</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Abriendo la foto…</translation>
    </message>
    <message>
        <source>How sure it is of each class</source>
        <translation>Seguridad en cada clase</translation>
    </message>
    <message>
        <source>Where each prompt looked</source>
        <translation>Dónde miró cada prompt</translation>
    </message>
    <message>
        <source>Hide this place</source>
        <translation>Ocultar este lugar</translation>
    </message>
    <message>
        <source>Grey out the fifth of the photo with the most evidence, as in the check</source>
        <translation>Poner en gris la quinta parte de la foto con más indicios, como en la comprobación</translation>
    </message>
    <message>
        <source>Close CoPL Studio?</source>
        <translation>¿Cerrar CoPL Studio?</translation>
    </message>
    <message>
        <source>{work} is running. Stop it and close?</source>
        <translation>{work} está en curso. ¿Detener y cerrar?</translation>
    </message>
    <message>
        <source>What was done before is saved.</source>
        <translation>Lo hecho antes está guardado.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Choose a project: a folder that ends in {ending}</source>
        <translation>Elegir un proyecto: una carpeta que termina en {ending}</translation>
    </message>
    <message>
        <source>Choose the folder that the photos are in now</source>
        <translation>Elegir la carpeta en la que están ahora las fotos</translation>
    </message>
    <message>
        <source>{project} copy</source>
        <translation>{project} copia</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Guardar proyecto como</translation>
    </message>
    <message>
        <source>CoPL Studio projects (*{ending})</source>
        <translation>Proyectos de CoPL Studio (*{ending})</translation>
    </message>
    <message>
        <source>save the report</source>
        <translation>guardar el informe</translation>
    </message>
    <message>
        <source>These photos</source>
        <translation>Estas fotos</translation>
    </message>
    <message>
        <source>Is this label right?</source>
        <translation>¿Es correcta esta clase?</translation>
    </message>
    <message>
        <source>Nearly the same photo in two classes</source>
        <translation>Casi la misma foto en dos clases</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>What should I look at?</source>
        <translation>¿Qué debo mirar?</translation>
    </message>
    <message>
        <source>Go to the classes</source>
        <translation>Ir a las clases</translation>
    </message>
    <message>
        <source>Report (*.html)</source>
        <translation>Informe (*.html)</translation>
    </message>
    <message>
        <source>Reading what the check said…</source>
        <translation>Leyendo el resultado de la comprobación…</translation>
    </message>
    <message>
        <source>This training was not checked</source>
        <translation>Este entrenamiento no se comprobó</translation>
    </message>
    <message>
        <source>Give every class two photos or more that are not nearly the same, and train again; then it is said here how often it is right.</source>
        <translation>Dé a cada clase dos fotos o más que no sean casi iguales y entrene de nuevo; entonces se dirá aquí cuántas veces acierta.</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>Aún no hay nada que juzgar</translation>
    </message>
    <message>
        <source>Show it a few examples of each class and train; then it is said here how often it is right.</source>
        <translation>Muéstrele unos ejemplos de cada clase y entrene; entonces se dirá aquí cuántas veces acierta.</translation>
    </message>
    <message>
        <source>About {middle}, between {low} and {high}</source>
        <translation>Cerca de {middle}, entre {low} y {high}</translation>
    </message>
    <message>
        <source>How often is it right?</source>
        <translation>¿Cuántas veces acierta?</translation>
    </message>
    <message>
        <source>of new photos right</source>
        <translation>de fotos nuevas, acertadas</translation>
    </message>
    <message>
        <source>On these examples a simpler way would be clearly better: {better}.</source>
        <translation>Con estos ejemplos, un método más sencillo sería claramente mejor: {better}.</translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation>Clase por clase</translation>
    </message>
    <message>
        <source>How many of its examples are found again when it was not shown them.</source>
        <translation>Cuántos de sus ejemplos se reconocen cuando no se le mostraron.</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Qué se confunde con qué</translation>
    </message>
    <message>
        <source>Down: what it is. Across: what was answered. Click to see the photos.</source>
        <translation>Filas: lo que es. Columnas: lo que respondió. Haga clic para ver las fotos.</translation>
    </message>
    <message>
        <source>{count} of “{name}” answered right</source>
        <translation>{count} de «{name}» con respuesta correcta</translation>
    </message>
    <message>
        <source>{count} of “{name}” taken for “{other}”</source>
        <translation>{count} de «{name}» tomadas por «{other}»</translation>
    </message>
    <message>
        <source>{words}: show them</source>
        <translation>{words}: mostrarlas</translation>
    </message>
    <message>
        <source>This training and the one before</source>
        <translation>Este entrenamiento y el anterior</translation>
    </message>
    <message>
        <source>Take back the earlier classifier</source>
        <translation>Recuperar el clasificador anterior</translation>
    </message>
    <message>
        <source>Train a second time, and both are shown here side by side.</source>
        <translation>Entrene una segunda vez y aquí se verán ambos lado a lado.</translation>
    </message>
    <message>
        <source>There is an earlier classifier, but no example that both were asked about.</source>
        <translation>Hay un clasificador anterior, pero ningún ejemplo por el que se preguntara a ambos.</translation>
    </message>
    <message numerus="yes">
        <source>The same {n} examples, held out from both.</source>
        <translation>
            <numerusform>El mismo ejemplo, reservado para ambos.</numerusform>
            <numerusform>Los mismos {n} ejemplos, reservados para ambos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Este</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>El anterior</translation>
    </message>
    <message>
        <source>{count} right</source>
        <translation>{count} aciertos</translation>
    </message>
    <message>
        <source>{count} of “{name}” answered right.</source>
        <translation>{count} de «{name}» con respuesta correcta.</translation>
    </message>
    <message>
        <source>{count} of “{name}” taken for “{other}”.</source>
        <translation>{count} de «{name}» tomadas por «{other}».</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>Se muestran las primeras {count}.</translation>
    </message>
    <message>
        <source>{share} sure</source>
        <translation>{share} de seguridad</translation>
    </message>
    <message>
        <source>Each looks more like another class than like its own. It may be in the wrong one, or just hard.</source>
        <translation>Cada una se parece más a otra clase que a la suya. Puede estar en la equivocada, o ser solo difícil.</translation>
    </message>
    <message>
        <source>No label looks wrong.</source>
        <translation>Ninguna clase parece equivocada.</translation>
    </message>
    <message>
        <source>given as “{given}”, looks like “{likelier}”</source>
        <translation>dada como «{given}», parece «{likelier}»</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es correcta</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importar un archivo…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importar una carpeta…</translation>
    </message>
    <message>
        <source>NAME/TAG of open_clip, or hf-hub:ORGANISATION/NAME</source>
        <translation>NOMBRE/ETIQUETA de open_clip, o hf-hub:ORGANIZACIÓN/NOMBRE</translation>
    </message>
    <message>
        <source>Name of another model</source>
        <translation>Nombre de otro modelo</translation>
    </message>
    <message>
        <source>Fetch another model</source>
        <translation>Descargar otro modelo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>A model is what knows pictures before you teach it your classes. The starter is always here. A larger one often tells more apart, and takes longer. Nothing is fetched unless you ask for it.</source>
        <translation>Un modelo es lo que conoce imágenes antes de que usted le enseñe sus clases. El inicial siempre está aquí. Uno mayor suele distinguir más y tarda más. No se descarga nada si usted no lo pide.</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Otro modelo</translation>
    </message>
    <message>
        <source>Any that open_clip knows, or that lies on the hub in its form.</source>
        <translation>Cualquiera que open_clip conozca o que esté en el hub en su formato.</translation>
    </message>
    <message>
        <source>Models are kept in {folder}. A computer without a network can get one from there: copy its folder over and choose “Import a folder…” on that computer.</source>
        <translation>Los modelos se guardan en {folder}. Un equipo sin red puede recibir uno desde ahí: copie su carpeta y elija «Importar una carpeta…» en ese equipo.</translation>
    </message>
    <message>
        <source>Retrain on “{name}”</source>
        <translation>Reentrenar con «{name}»</translation>
    </message>
    <message>
        <source>Fetch a model</source>
        <translation>Descargar un modelo</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Quitar un modelo</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer?</source>
        <translation>¿Quitar «{name}» de este equipo?</translation>
    </message>
    <message>
        <source>Classifiers that were trained on it stay, and need it again before they can be used.</source>
        <translation>Los clasificadores entrenados con él se quedan, y lo necesitarán de nuevo para poder usarse.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>Pesos ({patterns})</translation>
    </message>
    <message>
        <source>Import a model&apos;s folder</source>
        <translation>Importar la carpeta de un modelo</translation>
    </message>
    <message>
        <source>A photo should be in one class only; take it out of the other.</source>
        <translation>Una foto debe estar en una sola clase; sáquela de la otra.</translation>
    </message>
    <message>
        <source>No two classes share a photo.</source>
        <translation>Ningún par de clases comparte una foto.</translation>
    </message>
    <message>
        <source>in “{name}”</source>
        <translation>en «{name}»</translation>
    </message>
    <message>
        <source>Take out of “{name}”</source>
        <translation>Sacar de «{name}»</translation>
    </message>
    <message>
        <source>Photos that look least like your examples are set aside for a person. Every label stays as it is; put the slider back, and all is as before.</source>
        <translation>Las fotos que menos se parecen a sus ejemplos se apartan para una persona. Todas las clasificaciones se quedan como están; devuelva el control a su sitio y todo será como antes.</translation>
    </message>
    <message>
        <source>How many photos should a person look at?</source>
        <translation>¿Cuántas fotos debe mirar una persona?</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Share of photos to set aside, in percent</source>
        <translation>Parte de las fotos por apartar, en tanto por ciento</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>about {share} set aside</source>
        <translation>cerca de {share} apartadas</translation>
    </message>
    <message>
        <source>{count} set aside for you ({none} of none of the classes)</source>
        <translation>{count} apartadas para usted ({none} de ninguna de las clases)</translation>
    </message>
    <message>
        <source>{count} set aside for you</source>
        <translation>{count} apartadas para usted</translation>
    </message>
    <message>
        <source>Train with two photos or more in every class, not nearly the same; then it can tell which photos are strange to it.</source>
        <translation>Entrene con dos fotos o más en cada clase, que no sean casi iguales; entonces podrá decir qué fotos le son extrañas.</translation>
    </message>
    <message>
        <source>Sort a folder, and the counts are shown here.</source>
        <translation>Ordene una carpeta y aquí se verán las cifras.</translation>
    </message>
    <message>
        <source>These photos were labelled by an older version: sort the folder again, and they can be set aside.</source>
        <translation>Estas fotos las clasificó una versión anterior: ordene la carpeta de nuevo y se podrán apartar.</translation>
    </message>
    <message>
        <source>{count} trusted</source>
        <translation>{count} de confianza</translation>
    </message>
    <message>
        <source>all are trusted</source>
        <translation>todas son de confianza</translation>
    </message>
    <message>
        <source>{count} answered by you</source>
        <translation>{count} respondidas por usted</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} photos: {parts}.</source>
        <translation>
            <numerusform>De {n} foto: {parts}.</numerusform>
            <numerusform>De {n} fotos: {parts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Choose a day to go back to. What is there now is kept as well: you find it here, at the top.</source>
        <translation>Elija un día al que volver. Lo que hay ahora también se conserva: lo encontrará aquí, arriba del todo.</translation>
    </message>
    <message>
        <source>There is no earlier state yet. One is kept of every day on which the project is opened and has changed.</source>
        <translation>Aún no hay ningún estado anterior. Se conserva uno de cada día en que se abre el proyecto y ha cambiado.</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>Estados anteriores</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>“{project}”: go back to an earlier state</source>
        <translation>«{project}»: volver a un estado anterior</translation>
    </message>
    <message>
        <source>{when}: {classes}, {photos}</source>
        <translation>{when}: {classes}, {photos}</translation>
    </message>
    <message>
        <source>Look at more photos</source>
        <translation>Mirar más fotos</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Sort a folder</source>
        <translation>Ordenar una carpeta</translation>
    </message>
    <message>
        <source>Choosing photos…</source>
        <translation>Eligiendo fotos…</translation>
    </message>
    <message>
        <source>The least sure ones, and of these such that differ.</source>
        <translation>Las menos seguras, y de ellas las que difieren.</translation>
    </message>
    <message>
        <source>Learning from your answers…</source>
        <translation>Aprendiendo de sus respuestas…</translation>
    </message>
    <message>
        <source>You have answered every photo</source>
        <translation>Ha respondido a todas las fotos</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nada que mirar</translation>
    </message>
    <message>
        <source>Sort a folder first; then the photos that it is least sure of are shown here, one by one.</source>
        <translation>Ordene primero una carpeta; aquí se mostrarán, una a una, las fotos menos seguras.</translation>
    </message>
    <message>
        <source>{done} of {total} photos answered</source>
        <translation>{done} de {total} fotos respondidas</translation>
    </message>
    <message>
        <source>Retraining takes some seconds. Your photos become examples of their classes where they lie. Then all photos are labelled again; your answers always stay.</source>
        <translation>Reentrenar lleva unos segundos. Sus fotos se convierten en ejemplos de sus clases donde están. Después se clasifican de nuevo todas las fotos; sus respuestas se conservan siempre.</translation>
    </message>
    <message>
        <source>Your answers are learned, and all photos are labelled again.</source>
        <translation>Sus respuestas se han aprendido y todas las fotos se han clasificado de nuevo.</translation>
    </message>
    <message>
        <source>Sort another folder; then the photos that it is least sure of are shown here, one by one.</source>
        <translation>Ordene otra carpeta; aquí se mostrarán, una a una, las fotos menos seguras.</translation>
    </message>
    <message numerus="yes">
        <source>All {n} photos are looked at</source>
        <translation>
            <numerusform>La foto está mirada</numerusform>
            <numerusform>Las {n} fotos están miradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answers are learned. There is more where these were.</source>
        <translation>Sus respuestas se han aprendido. Hay más como estas.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>the likeliest class is right</source>
        <translation>la clase más probable es correcta</translation>
    </message>
    <message>
        <source>it is none of these</source>
        <translation>no es ninguna de estas</translation>
    </message>
    <message>
        <source>the photo before</source>
        <translation>la foto anterior</translation>
    </message>
    <message>
        <source>the next photo, without an answer</source>
        <translation>la foto siguiente, sin respuesta</translation>
    </message>
    <message>
        <source>back to all photos</source>
        <translation>volver a todas las fotos</translation>
    </message>
    <message>
        <source>Back one</source>
        <translation>Una atrás</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Another class…</source>
        <translation>Otra clase…</translation>
    </message>
    <message>
        <source>it is of class {number}</source>
        <translation>es de la clase {number}</translation>
    </message>
    <message>
        <source>Back to all photos</source>
        <translation>Volver a todas las fotos</translation>
    </message>
    <message>
        <source>Right, it is “{name}”   ↵</source>
        <translation>Correcto, es «{name}»   ↵</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguna de estas</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Show it some examples</source>
        <translation>Mostrarle ejemplos</translation>
    </message>
    <message>
        <source>Which photos shall it sort?</source>
        <translation>¿Qué fotos hay que ordenar?</translation>
    </message>
    <message>
        <source>Drop a folder or some photos here. Your photos stay where they are, unchanged.</source>
        <translation>Suelte aquí una carpeta o unas fotos. Sus fotos siguen donde están, sin cambios.</translation>
    </message>
    <message>
        <source>It has learned nothing yet</source>
        <translation>Aún no ha aprendido nada</translation>
    </message>
    <message>
        <source>Show it a few examples of each class and train; then it can sort whole folders.</source>
        <translation>Muéstrele unos ejemplos de cada clase y entrene; entonces podrá ordenar carpetas enteras.</translation>
    </message>
    <message>
        <source>Answered by you</source>
        <translation>Respondidas por usted</translation>
    </message>
    <message>
        <source>What counts as “to review”</source>
        <translation>Qué cuenta como «por revisar»</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Orden de las fotos</translation>
    </message>
    <message>
        <source>Search names</source>
        <translation>Buscar nombres</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Review what is less than {share} sure</source>
        <translation>Revisar lo que tiene menos de {share} de seguridad</translation>
    </message>
    <message>
        <source>less than {share} sure</source>
        <translation>menos de {share} de seguridad</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Orden: {order}</translation>
    </message>
    <message>
        <source>open the photo; a double-click does too</source>
        <translation>abrir la foto; también con doble clic</translation>
    </message>
    <message>
        <source>select all photos; “Save table” then writes the selected ones</source>
        <translation>seleccionar todas las fotos; «Guardar tabla» escribe entonces las seleccionadas</translation>
    </message>
    <message>
        <source>copy the selected files, to paste them elsewhere</source>
        <translation>copiar los archivos seleccionados para pegarlos en otro sitio</translation>
    </message>
    <message>
        <source>sort the files that were copied elsewhere</source>
        <translation>ordenar los archivos copiados en otro sitio</translation>
    </message>
    <message>
        <source>search names</source>
        <translation>buscar nombres</translation>
    </message>
    <message>
        <source>save the table</source>
        <translation>guardar la tabla</translation>
    </message>
    <message>
        <source>larger thumbnails; Ctrl and the wheel do too</source>
        <translation>miniaturas más grandes; también con Ctrl y la rueda</translation>
    </message>
    <message>
        <source>smaller thumbnails</source>
        <translation>miniaturas más pequeñas</translation>
    </message>
    <message>
        <source>Labelled photos</source>
        <translation>Fotos clasificadas</translation>
    </message>
    <message>
        <source>No photo fits what is chosen above.</source>
        <translation>Ninguna foto cumple lo elegido arriba.</translation>
    </message>
    <message>
        <source>Label the rest; what was labelled stays</source>
        <translation>Clasificar el resto; lo ya clasificado se queda</translation>
    </message>
    <message>
        <source>Watch this folder</source>
        <translation>Vigilar esta carpeta</translation>
    </message>
    <message>
        <source>Label new photos as they arrive in this folder, until this is switched off</source>
        <translation>Clasificar las fotos nuevas que lleguen a esta carpeta hasta que se desactive</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>Fotos…</translation>
    </message>
    <message>
        <source>The least sure photos, one by one: say what they are, and it learns from you</source>
        <translation>Las fotos menos seguras, una a una: diga qué son y aprenderá de usted</translation>
    </message>
    <message>
        <source>Where did it look?</source>
        <translation>¿Dónde miró?</translation>
    </message>
    <message>
        <source>What speaks for each class, over all photos: is one known by a corner or an edge?</source>
        <translation>Lo que habla a favor de cada clase, en todas las fotos: ¿se reconoce alguna por una esquina o un borde?</translation>
    </message>
    <message>
        <source>Sort into folders…</source>
        <translation>Ordenar en carpetas…</translation>
    </message>
    <message>
        <source>go from photo to photo, select them</source>
        <translation>ir de foto en foto, seleccionarlas</translation>
    </message>
    <message>
        <source>Choose a folder with photos to sort</source>
        <translation>Elegir una carpeta con fotos para ordenar</translation>
    </message>
    <message>
        <source>Choose photos to sort</source>
        <translation>Elegir fotos para ordenar</translation>
    </message>
    <message numerus="yes">
        <source>Save a table of {n} photos</source>
        <translation>
            <numerusform>Guardar una tabla de {n} foto</numerusform>
            <numerusform>Guardar una tabla de {n} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv);;JSON (*.json)</source>
        <translation>Tabla para hojas de cálculo (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Save table of {count} selected…</source>
        <translation>Guardar tabla de {count} seleccionadas…</translation>
    </message>
    <message>
        <source>Save table of {count}…</source>
        <translation>Guardar tabla de {count}…</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>paste photos, folders or a picture: into the class that has the keyboard, else into a new one</source>
        <translation>pegar fotos, carpetas o una imagen: en la clase que tiene el teclado, si no en una nueva</translation>
    </message>
    <message>
        <source>Show it what is what</source>
        <translation>Muéstrele qué es qué</translation>
    </message>
    <message>
        <source>Drop photos or folders anywhere. 5 to 20 a class are enough.</source>
        <translation>Suelte fotos o carpetas en cualquier parte. Bastan de 5 a 20 por clase.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use for this project</source>
        <translation>Usar en este proyecto</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>{action}: {name}</source>
        <translation>{action}: {name}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>a good first choice</source>
        <translation>una buena primera elección</translation>
    </message>
    <message>
        <source>Go on fetching…</source>
        <translation>Seguir descargando…</translation>
    </message>
    <message>
        <source>Choose folders with photos: one for each kind, or the folder they are in</source>
        <translation>Elegir carpetas con fotos: una por tipo, o la carpeta en la que están</translation>
    </message>
    <message>
        <source>{photos} in {classes}</source>
        <translation>{photos} en {classes}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found so far</source>
        <translation>
            <numerusform>{n} foto encontrada hasta ahora</numerusform>
            <numerusform>{n} fotos encontradas hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {done} of {total} photos</source>
        <translation>Leyendo {done} de {total} fotos</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>There are no photos to paste; copy photos or a picture first.</source>
        <translation>No hay fotos que pegar; copie antes fotos o una imagen.</translation>
    </message>
    <message>
        <source>To “{name}”</source>
        <translation>A «{name}»</translation>
    </message>
    <message>
        <source>A new class</source>
        <translation>Una clase nueva</translation>
    </message>
    <message>
        <source>New classes</source>
        <translation>Clases nuevas</translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos here</source>
        <translation>
            <numerusform>Copiar {n} foto aquí</numerusform>
            <numerusform>Copiar {n} fotos aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos to a new class</source>
        <translation>
            <numerusform>Copiar {n} foto a una clase nueva</numerusform>
            <numerusform>Copiar {n} fotos a una clase nueva</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos here (hold Ctrl to copy)</source>
        <translation>
            <numerusform>Mover {n} foto aquí (Ctrl para copiar)</numerusform>
            <numerusform>Mover {n} fotos aquí (Ctrl para copiar)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos to a new class</source>
        <translation>
            <numerusform>Mover {n} foto a una clase nueva</numerusform>
            <numerusform>Mover {n} fotos a una clase nueva</numerusform>
        </translation>
    </message>
    <message>
        <source>Device to train on</source>
        <translation>Dispositivo para entrenar</translation>
    </message>
    <message>
        <source>Train again by itself</source>
        <translation>Entrenar de nuevo por sí solo</translation>
    </message>
    <message>
        <source>A few seconds after photos or names were changed</source>
        <translation>Unos segundos después de cambiar fotos o nombres</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>Detener y guardar lo mejor</translation>
    </message>
    <message>
        <source>Cancel and discard</source>
        <translation>Cancelar y descartar</translation>
    </message>
    <message>
        <source>Sort a folder…</source>
        <translation>Ordenar una carpeta…</translation>
    </message>
    <message>
        <source>Last training</source>
        <translation>Último entrenamiento</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Conviene mirar</translation>
    </message>
    <message>
        <source>right</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>Right on photos held out, in %</source>
        <translation>Aciertos en fotos reservadas, en %</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Mean of what speaks for each class, over the mean of its photos in grey.</source>
        <translation>Media de lo que habla a favor de cada clase, sobre la media de sus fotos en gris.</translation>
    </message>
    <message>
        <source>{name}, {photos}</source>
        <translation>{name}, {photos}</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>ahora {value}</translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <translation>
            <numerusform>{n} paso</numerusform>
            <numerusform>{n} pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Pulse teclas…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Show list…</source>
        <translation>Mostrar lista…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{name}: {share}. Show what speaks for it</source>
        <translation>{name}: {share}. Mostrar lo que habla a favor</translation>
    </message>
    <message>
        <source>Show what speaks for “{name}”</source>
        <translation>Mostrar lo que habla a favor de «{name}»</translation>
    </message>
    <message>
        <source>photo {at} of {total}</source>
        <translation>foto {at} de {total}</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>ninguna foto</translation>
    </message>
    <message>
        <source>{at}, {count} selected</source>
        <translation>{at}, {count} seleccionadas</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} y {last}</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Inicial</translation>
    </message>
    <message>
        <source>MobileCLIP 2, the smallest</source>
        <translation>MobileCLIP 2, el menor</translation>
    </message>
    <message>
        <source>Perception Encoder, small</source>
        <translation>Perception Encoder, pequeño</translation>
    </message>
    <message>
        <source>CLIP base, the first one</source>
        <translation>CLIP base, el primero</translation>
    </message>
    <message>
        <source>CLIP base, from LAION</source>
        <translation>CLIP base, de LAION</translation>
    </message>
    <message>
        <source>CLIP base, from DataComp</source>
        <translation>CLIP base, de DataComp</translation>
    </message>
    <message>
        <source>CLIP base, sees a little more, from DataComp</source>
        <translation>CLIP base, ve un poco más, de DataComp</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, the first one</source>
        <translation>CLIP base con celdas más finas, el primero</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, from LAION</source>
        <translation>CLIP base con celdas más finas, de LAION</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, from DataComp</source>
        <translation>CLIP base con celdas más finas, de DataComp</translation>
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
        <translation>El modelo «{name}» no está en este equipo. Descárguelo ({size} MB) en la página Modelos o elija allí otro.</translation>
    </message>
    <message>
        <source>The model “{name}” is not on this computer. Fetch or import it on the Models page, or choose another one there.</source>
        <translation>El modelo «{name}» no está en este equipo. Descárguelo o impórtelo en la página Modelos, o elija allí otro.</translation>
    </message>
    <message>
        <source>“{name}” needs about {need} GB of memory, {free} GB are free. Close other programs, or choose “{other}” on the Models page.</source>
        <translation>«{name}» necesita unos {need} GB de memoria y hay {free} GB libres. Cierre otros programas o elija «{other}» en la página Modelos.</translation>
    </message>
    <message>
        <source>“{name}” reads texts with a part that this CoPL Studio was installed without (“siglip”). Choose another model on the Models page.</source>
        <translation>«{name}» lee los textos con una parte sin la que se instaló este CoPL Studio («siglip»). Elija otro modelo en la página Modelos.</translation>
    </message>
    <message>
        <source>The file may hold one of several models that differ in how they compute. Which one is it?</source>
        <translation>El archivo puede contener uno de varios modelos que calculan de forma distinta. ¿Cuál es?</translation>
    </message>
    <message>
        <source>The file does not say how the model wants to be shown its pixels. How was it trained?</source>
        <translation>El archivo no dice cómo espera el modelo los píxeles. ¿Cómo se entrenó?</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Elegir un modelo…</translation>
    </message>
    <message>
        <source>The classifier in use was trained on “{old}” and goes on using it. Train again to use “{new}”.</source>
        <translation>El clasificador en uso se entrenó con «{old}» y lo sigue usando. Entrene de nuevo para usar «{new}».</translation>
    </message>
    <message>
        <source>Memory is tight: up to {need} GB are needed, {free} GB were free. Close other programs.</source>
        <translation>La memoria es justa: se necesitan hasta {need} GB y había {free} GB libres. Cierre otros programas.</translation>
    </message>
    <message>
        <source>Trying it on the sample&apos;s photos…</source>
        <translation>Probándolo con las fotos de la muestra…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En espera…</translation>
    </message>
    <message>
        <source>Asking {place}…</source>
        <translation>Preguntando a {place}…</translation>
    </message>
    <message>
        <source>{done} of {total} MB from {place}</source>
        <translation>{done} de {total} MB de {place}</translation>
    </message>
    <message>
        <source>The model could not be imported.</source>
        <translation>No se pudo importar el modelo.</translation>
    </message>
    <message>
        <source>“{name}” could not be fetched.</source>
        <translation>No se pudo descargar «{name}».</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept: the next fetch goes on from there.</source>
        <translation>Detenido. Lo recibido se conserva: la próxima descarga sigue desde ahí.</translation>
    </message>
    <message>
        <source>“{name}” is ready. {found}</source>
        <translation>«{name}» está listo. {found}</translation>
    </message>
    <message>
        <source>“{name}” is here. {found}</source>
        <translation>«{name}» ya está aquí. {found}</translation>
    </message>
    <message>
        <source>“{name}” is here, but could not be tried.</source>
        <translation>«{name}» ya está aquí, pero no se pudo probar.</translation>
    </message>
    <message>
        <source>“{name}” is removed; {size} are free again.</source>
        <translation>«{name}» se ha quitado; {size} vuelven a estar libres.</translation>
    </message>
    <message>
        <source>Untaught, it names {right} of the sample&apos;s photos right; guessing would give {chance}.</source>
        <translation>Sin enseñarle, nombra bien {right} de las fotos de la muestra; al azar sería {chance}.</translation>
    </message>
    <message>
        <source>Untaught, it names only {right} of the sample&apos;s photos right, where guessing would give {chance}: what was said of how it computes may be wrong, or it was made for other pictures. See how it does on yours before you trust it.</source>
        <translation>Sin enseñarle, solo nombra bien {right} de las fotos de la muestra; al azar sería {chance}: quizá no sea cierto lo que se dijo de cómo calcula, o se hizo para otras imágenes. Vea cómo se porta con las suyas antes de fiarse.</translation>
    </message>
    <message>
        <source>As CLIP: OpenAI&apos;s, LAION&apos;s, DataComp&apos;s and most others</source>
        <translation>Como CLIP: los de OpenAI, LAION, DataComp y la mayoría</translation>
    </message>
    <message>
        <source>As SigLIP: from minus one to one</source>
        <translation>Como SigLIP: de menos uno a uno</translation>
    </message>
    <message>
        <source>As models of ImageNet</source>
        <translation>Como los modelos de ImageNet</translation>
    </message>
    <message>
        <source>Not at all, the pixels as they are: MobileCLIP</source>
        <translation>De ningún modo, los píxeles tal cual: MobileCLIP</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>The page or paper that the model came from says it. A wrong answer does no harm but makes the model worse: it is tried on the sample&apos;s photos right after, and you are told.</source>
        <translation>Lo dice la página o el artículo del que procede el modelo. Una respuesta equivocada no hace daño, pero empeora el modelo: se prueba enseguida con las fotos de la muestra y se le dirá el resultado.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>{name}: with QuickGELU, as OpenAI&apos;s own weights</source>
        <translation>{name}: con QuickGELU, como los pesos de OpenAI</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Guardar una copia en otro sitio…</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Cerrar sin ellos</translation>
    </message>
    <message>
        <source>“{name}” is not saved yet</source>
        <translation>«{name}» aún no está guardado</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes could not be saved yet.</source>
        <translation>
            <numerusform>{n} cambio aún no se pudo guardar.</numerusform>
            <numerusform>{n} cambios aún no se pudieron guardar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep copies in the project</source>
        <translation>Conservar copias en el proyecto</translation>
    </message>
    <message>
        <source>Your photos stay where they are; the project remembers the places, and the photos by what is in them.</source>
        <translation>Sus fotos siguen donde están; el proyecto recuerda los lugares, y las fotos por su contenido.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be copied into the project and are used where they are.</source>
        <translation>
            <numerusform>{n} foto no se pudo copiar al proyecto y se usa donde está.</numerusform>
            <numerusform>{n} fotos no se pudieron copiar al proyecto y se usan donde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>The photos are not copied into the project.</source>
        <translation>Las fotos no se copian al proyecto.</translation>
    </message>
    <message>
        <source>Whoever set up this computer has switched off fetching from the hub. Ask for it to be allowed, or fetch the model with CoPL Studio on another computer and bring its folder over with “Import a folder…” on the Models page.</source>
        <translation>Quien configuró este equipo ha desactivado las descargas del hub. Pida que se permitan, o descargue el modelo con CoPL Studio en otro equipo y traiga su carpeta con «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>{host} asks for an account for {file}, or has no such model. Check how its name is written; or save its files with a browser, where you are signed in, into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>{host} pide una cuenta para {file}, o no tiene ese modelo. Compruebe cómo se escribe el nombre; o guarde sus archivos en una carpeta con un navegador en el que haya iniciado sesión y elija «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>{host} does not give {file} to everybody. Accept the model&apos;s conditions on its page in a browser, save its files from there into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>{host} no entrega {file} a cualquiera. Acepte las condiciones del modelo en su página con un navegador, guarde desde allí sus archivos en una carpeta y elija «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>{host} has had too many requests from here. Wait some minutes, then press “Go on fetching…”.</source>
        <translation>{host} ha recibido demasiadas peticiones desde aquí. Espere unos minutos y pulse «Seguir descargando…».</translation>
    </message>
    <message>
        <source>{host} has no {file} of this model. Check how the model&apos;s name is written, or choose another on the Models page.</source>
        <translation>{host} no tiene {file} de este modelo. Compruebe cómo se escribe el nombre del modelo o elija otro en la página Modelos.</translation>
    </message>
    <message>
        <source>{host} answered with error {status}. Try again later with “Go on fetching…”.</source>
        <translation>{host} respondió con el error {status}. Inténtelo más tarde con «Seguir descargando…».</translation>
    </message>
    <message>
        <source>{host} does not answer as a hub does; perhaps the network wants you to sign in first. Open a page in a browser, then press “Go on fetching…”.</source>
        <translation>{host} no responde como un hub; quizá la red pide primero iniciar sesión. Abra una página en un navegador y pulse «Seguir descargando…».</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted on this computer. Where a company&apos;s proxy is in between, have its certificate added to those of the system, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>Este equipo no confía en el certificado de {host}. Si hay un proxy de empresa por medio, haga que añadan su certificado a los del sistema y pulse «Seguir descargando…»; o traiga el modelo de otro equipo con «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>The proxy of your network does not let the model through. Check the proxy in the system&apos;s network settings, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>El proxy de su red no deja pasar el modelo. Compruebe el proxy en los ajustes de red del sistema y pulse «Seguir descargando…»; o traiga el modelo de otro equipo con «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a name and password. Put them into the system&apos;s network settings, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>El proxy de su red pide nombre y contraseña. Póngalos en los ajustes de red del sistema y pulse «Seguir descargando…»; o traiga el modelo de otro equipo con «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network and press “Go on fetching…”. Where it is never reached, name another address in Settings, under “Models come from”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>No se puede llegar a {host}. Compruebe la red y pulse «Seguir descargando…». Donde nunca se llegue, indique otra dirección en Ajustes, en «Los modelos vienen de»; o traiga el modelo de otro equipo con «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>The connection to {host} was cut. Press “Go on fetching…”: it goes on where it was.</source>
        <translation>Se cortó la conexión con {host}. Pulse «Seguir descargando…»: continúa donde estaba.</translation>
    </message>
    <message>
        <source>{file} arrived damaged from {host} and was thrown away. Press “Go on fetching…” to fetch it anew.</source>
        <translation>{file} llegó dañado de {host} y se descartó. Pulse «Seguir descargando…» para descargarlo de nuevo.</translation>
    </message>
    <message>
        <source>{file} needs {need} MB of free space in {folder}, {free} MB are free. Free some, or remove models that you do not use on the Models page, then press “Go on fetching…”.</source>
        <translation>{file} necesita {need} MB libres en {folder}; hay {free} MB. Libere espacio o quite en la página Modelos los que no use, y pulse «Seguir descargando…».</translation>
    </message>
    <message>
        <source>The disk became full. Free some space, or remove models that you do not use on the Models page, then press “Go on fetching…”: it goes on where it was.</source>
        <translation>El disco se llenó. Libere espacio o quite en la página Modelos los que no use, y pulse «Seguir descargando…»: continúa donde estaba.</translation>
    </message>
    <message>
        <source>{file} could not be fetched from {host}. Press “Go on fetching…”; if that does not help either, “Copy details” has what others need to help you.</source>
        <translation>No se pudo descargar {file} de {host}. Pulse «Seguir descargando…»; si tampoco sirve, «Copiar detalles» contiene lo que otros necesitan para ayudarle.</translation>
    </message>
    <message>
        <source>open_clip knows no model “{name}”. Check how it is written where you found it, or choose one on the Models page.</source>
        <translation>open_clip no conoce ningún modelo «{name}». Compruebe cómo se escribe allí donde lo encontró o elija uno en la página Modelos.</translation>
    </message>
    <message>
        <source>open_clip knows no weights “{tag}” of “{name}”. Write one of these into “Another model” on the Models page: {known}.</source>
        <translation>open_clip no conoce pesos «{tag}» de «{name}». Escriba uno de estos en «Otro modelo» en la página Modelos: {known}.</translation>
    </message>
    <message>
        <source>The weights of “{name}” do not lie on the hub. Save their file with a browser from where they were published, and choose “Import a file…” on the Models page.</source>
        <translation>Los pesos de «{name}» no están en el hub. Guarde su archivo con un navegador desde donde se publicaron y elija «Importar un archivo…» en la página Modelos.</translation>
    </message>
    <message>
        <source>“{name}” reads texts with {kind}, a part that CoPL cannot prompt. Choose another model on the Models page.</source>
        <translation>«{name}» lee los textos con {kind}, una parte a la que CoPL no puede dar prompts. Elija otro modelo en la página Modelos.</translation>
    </message>
    <message>
        <source>{file} is no file of weights. Choose one that ends in {endings}, or “Import a folder…” on the Models page.</source>
        <translation>{file} no es un archivo de pesos. Elija uno que termine en {endings}, o «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>{folder} holds no weights. Choose the folder in which {one} or {other} lies, or “Import a file…” on the Models page.</source>
        <translation>{folder} no contiene pesos. Elija la carpeta en la que está {one} o {other}, o «Importar un archivo…» en la página Modelos.</translation>
    </message>
    <message>
        <source>{file} is damaged, or not what its ending says. Copy it again from where it came, or fetch a model on the Models page.</source>
        <translation>{file} está dañado o no es lo que dice su terminación. Cópielo de nuevo desde su origen o descargue un modelo en la página Modelos.</translation>
    </message>
    <message>
        <source>{file} holds more than weights, and that might be a program: it is not opened. Choose the model&apos;s file that ends in .safetensors, or fetch a model on the Models page.</source>
        <translation>{file} contiene algo más que pesos, y podría ser un programa: no se abre. Elija el archivo del modelo que termina en .safetensors o descargue un modelo en la página Modelos.</translation>
    </message>
    <message>
        <source>{file} is a program with weights in it, as OpenAI published CLIP, and programs are never run here. OpenAI&apos;s weights without the program are on the Models page: fetch “CLIP base, the first one” or “CLIP base with finer patches, the first one”.</source>
        <translation>{file} es un programa con pesos dentro, tal como OpenAI publicó CLIP, y aquí nunca se ejecutan programas. Los pesos de OpenAI sin el programa están en la página Modelos: descargue «CLIP base, el primero» o «CLIP base con celdas más finas, el primero».</translation>
    </message>
    <message>
        <source>{file} is a CLIP for another program (the transformers library). Choose the same model&apos;s file {wanted}, or fetch a model on the Models page.</source>
        <translation>{file} es un CLIP para otro programa (la biblioteca transformers). Elija el archivo {wanted} del mismo modelo o descargue un modelo en la página Modelos.</translation>
    </message>
    <message>
        <source>{file} holds no weights with names. Choose the model&apos;s file that ends in .safetensors, or fetch a model on the Models page.</source>
        <translation>{file} no contiene pesos con nombre. Elija el archivo del modelo que termina en .safetensors o descargue un modelo en la página Modelos.</translation>
    </message>
    <message>
        <source>The weights in {file} are those of no model that open_clip knows. If a file “open_clip_config.json” came with them, put both into one folder and choose “Import a folder…” on the Models page.</source>
        <translation>Los pesos de {file} no son de ningún modelo que open_clip conozca. Si venía con ellos un archivo «open_clip_config.json», ponga ambos en una carpeta y elija «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>{file} is missing or damaged. Copy the model&apos;s folder again from where it came; or, if the model was here already, remove it on the Models page and fetch it again.</source>
        <translation>{file} falta o está dañado. Copie de nuevo la carpeta del modelo desde su origen; si el modelo ya estaba aquí, quítelo en la página Modelos y descárguelo otra vez.</translation>
    </message>
    <message>
        <source>{file} lacks its tokenizer, the part that reads texts. Put its file {wanted} and the weights into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>A {file} le falta su tokenizador, la parte que lee textos. Ponga su archivo {wanted} y los pesos en una misma carpeta y elija «Importar una carpeta…» en la página Modelos.</translation>
    </message>
    <message>
        <source>“starter” is the name of the model that comes with CoPL Studio. Give the file or folder another name and import it again on the Models page.</source>
        <translation>«starter» es el nombre del modelo que viene con CoPL Studio. Dé otro nombre al archivo o a la carpeta e impórtelo de nuevo en la página Modelos.</translation>
    </message>
    <message>
        <source>The weights of “{name}” are damaged or do not belong to it. Remove it on the Models page, and fetch or import it again.</source>
        <translation>Los pesos de «{name}» están dañados o no le corresponden. Quítelo en la página Modelos y descárguelo o impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>A part of “{name}” that reads texts is missing. Remove the model on the Models page and fetch it again.</source>
        <translation>Falta una parte de «{name}» que lee los textos. Quite el modelo en la página Modelos y descárguelo de nuevo.</translation>
    </message>
</context>
</TS>
