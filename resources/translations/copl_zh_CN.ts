<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Measuring this machine…</source>
        <translation>正在测量本机性能…</translation>
    </message>
    <message>
        <source>is gone; look whether it was moved, renamed or deleted.</source>
        <translation>已不存在；请检查是否被移动、重命名或删除。</translation>
    </message>
    <message>
        <source>may not be opened; change its permissions or copy it into a folder of yours.</source>
        <translation>无法打开；请更改其权限，或复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>has a path that is too long for this system; move it to a folder with a shorter path.</source>
        <translation>的路径对本系统过长；请移到路径较短的文件夹。</translation>
    </message>
    <message>
        <source>is a link that leads back to itself; replace it by the photo.</source>
        <translation>是指向自身的链接；请换成照片本身。</translation>
    </message>
    <message>
        <source>changed while it was read; wait until it is written and try again.</source>
        <translation>在读取时发生了变化；请等写入完成后重试。</translation>
    </message>
    <message>
        <source>is a folder, not a photo; choose the photos inside it.</source>
        <translation>是文件夹而不是照片；请选择其中的照片。</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; choose a photo.</source>
        <translation>是设备或管道，不是文件；请选择照片。</translation>
    </message>
    <message>
        <source>is empty (0 bytes); copy it again from where it came.</source>
        <translation>是空文件（0 字节）；请从来源重新复制。</translation>
    </message>
    <message>
        <source>has {size} GiB; at most 1 GiB is read. Make a smaller copy.</source>
        <translation>大小为 {size} GiB；最多读取 1 GiB。请制作较小的副本。</translation>
    </message>
    <message>
        <source>cannot be read from the disk ({said}); check that the drive is connected and try again.</source>
        <translation>无法从磁盘读取（{said}）；请检查驱动器是否已连接，然后重试。</translation>
    </message>
    <message>
        <source>needs more memory than is free; close other programs or make a smaller copy.</source>
        <translation>所需内存超过可用内存；请关闭其他程序或制作较小的副本。</translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read, or its beginning is damaged; save it as JPEG or PNG.</source>
        <translation>不是可读取的图片，或文件开头已损坏；请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>has too many megapixels; at most {most} are read. Make a smaller copy.</source>
        <translation>像素过多；最多读取 {most} 百万像素。请制作较小的副本。</translation>
    </message>
    <message>
        <source>has {size} megapixels; at most {most} are read. Make a smaller copy.</source>
        <translation>有 {size} 百万像素；最多读取 {most} 百万像素。请制作较小的副本。</translation>
    </message>
    <message>
        <source>is {width} x {height} pixels; sides up to {most} are read. Cut it into shorter pieces, or copy it again if it is not so long.</source>
        <translation>为 {width} x {height} 像素；边长最多读取 {most}。请裁成较短的几段；如果实际没有这么长，请重新复制。</translation>
    </message>
    <message>
        <source>is cut off: its end is missing; copy it again from where it came.</source>
        <translation>不完整：缺少结尾；请从来源重新复制。</translation>
    </message>
    <message>
        <source>is damaged and cannot be decoded ({said}); copy it again or save it anew as JPEG or PNG.</source>
        <translation>已损坏，无法解码（{said}）；请重新复制，或另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>lies beside the class folders; move it into one of them.</source>
        <translation>位于类别文件夹旁边；请移到其中一个里。</translation>
    </message>
    <message>
        <source>lies beside the class folders; drop it onto a class.</source>
        <translation>位于类别文件夹旁边；请拖到某个类别上。</translation>
    </message>
    <message>
        <source>is a link that leads out of the folder; copy the photos themselves into it.</source>
        <translation>是指向文件夹之外的链接；请把照片本身复制进来。</translation>
    </message>
    <message>
        <source>is a link to something that is gone; replace it by the photo.</source>
        <translation>是失效的链接；请换成照片本身。</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; remove it or choose another folder.</source>
        <translation>是设备或管道，不是文件；请移除它或选择其他文件夹。</translation>
    </message>
    <message>
        <source>is no photo of a known kind; save it as JPEG or PNG.</source>
        <translation>不是已知类型的照片；请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>is the same photo as another one here.</source>
        <translation>与这里的另一张照片相同。</translation>
    </message>
    <message>
        <source>could not be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”; choose another, or connect its drive.</source>
        <translation>文件夹“{folder}”不存在；请选择其他文件夹，或连接其驱动器。</translation>
    </message>
    <message>
        <source>“{folder}” is a file; choose the folder it is in.</source>
        <translation>“{folder}”是文件；请选择它所在的文件夹。</translation>
    </message>
    <message>
        <source>“{folder}” cannot be opened ({said}); change its permissions.</source>
        <translation>无法打开“{folder}”（{said}）；请更改其权限。</translation>
    </message>
    <message>
        <source>No photos are in {folder} now: connect its drive and go on, or choose another folder.</source>
        <translation>{folder} 中现在没有照片：请连接其驱动器后继续，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Looking at the examples</source>
        <translation>正在查看示例</translation>
    </message>
    <message>
        <source>Training the prompts</source>
        <translation>正在训练提示</translation>
    </message>
    <message>
        <source>Checking on examples held out</source>
        <translation>正在用留出的示例检验</translation>
    </message>
    <message>
        <source>The class “{name}” has no images; add some.</source>
        <translation>类别“{name}”没有图片；请添加一些。</translation>
    </message>
    <message>
        <source>The class “{name}” has no images; add some or remove the class.</source>
        <translation>类别“{name}”没有图片；请添加一些或移除该类别。</translation>
    </message>
    <message>
        <source>No image of the class “{name}” can be read ({said}); add others or remove the class.</source>
        <translation>类别“{name}”的图片都无法读取（{said}）；请添加其他图片或移除该类别。</translation>
    </message>
    <message>
        <source>At least {least} classes are needed to tell apart; found {found}.</source>
        <translation>至少需要 {least} 个类别才能区分；现有：{found}。</translation>
    </message>
    <message>
        <source>The class name “{name}” is empty; give it a word.</source>
        <translation>类别名“{name}”是空的；请输入文字。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are the same name; rename one of the two classes.</source>
        <translation>“{first}”和“{second}”是同一个名称；请重命名其中一个类别。</translation>
    </message>
    <message>
        <source>The starter&apos;s weights are damaged; install CoPL Studio again.</source>
        <translation>初始模型的权重已损坏；请重新安装 CoPL Studio。</translation>
    </message>
    <message>
        <source>processor, {cores} cores</source>
        <translation>处理器，{cores} 核</translation>
    </message>
    <message>
        <source>processor, {cores} core</source>
        <translation>处理器，{cores} 核</translation>
    </message>
    <message>
        <source>graphics card {card}</source>
        <translation>显卡 {card}</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple 图形处理器</translation>
    </message>
    <message>
        <source>The network is switched off. Allow fetching of models in Settings, Network.</source>
        <translation>网络已关闭。可在“设置”的“网络”中允许下载模型。</translation>
    </message>
    <message>
        <source>The network is switched off: nothing leaves this computer.</source>
        <translation>网络已关闭：任何数据都不会离开本机。</translation>
    </message>
    <message>
        <source>nearest mean</source>
        <translation>最近均值</translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation>线性探针</translation>
    </message>
    <message>
        <source>“{model}” needs about {need} GB of memory, {free} GB are free; close other programs, or choose {other}.</source>
        <translation>“{model}”约需 {need} GB 内存，可用 {free} GB；请关闭其他程序，或选择 {other}。</translation>
    </message>
    <message>
        <source>This classifier cannot say what to review: it was not checked on examples held out. Train it again with two photos a class or more.</source>
        <translation>此分类器无法判断哪些需要复核：它没有用留出的示例检验过。请每类用两张以上照片重新训练。</translation>
    </message>
    <message>
        <source>The model “{name}” is not installed.</source>
        <translation>模型“{name}”没有安装。</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({said}); free some space.</source>
        <translation>无法写入 {folder}（{said}）；请腾出空间。</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({said}); close what uses it.</source>
        <translation>无法写入 {folder}（{said}）；请关闭正在使用它的程序。</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted ({said}); close what uses it.</source>
        <translation>无法删除 {folder}（{said}）；请关闭正在使用它的程序。</translation>
    </message>
    <message>
        <source>This model&apos;s text tower is of a kind that CoPL cannot prompt; choose another.</source>
        <translation>CoPL 无法为此模型的文本部分学习提示；请选择其他模型。</translation>
    </message>
    <message>
        <source>This model pools its text by “{way}”, which CoPL does not know.</source>
        <translation>此模型按“{way}”汇总文本，CoPL 不支持这种方式。</translation>
    </message>
    <message>
        <source>CoPL cannot reproduce this model&apos;s own text features; choose another model.</source>
        <translation>CoPL 无法复现此模型自身的文本特征；请选择其他模型。</translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file to write.</source>
        <translation>{file} 是文件夹；请给出要写入的文件名。</translation>
    </message>
    <message>
        <source>{file} is a file; give the name of a folder.</source>
        <translation>{file} 是文件；请给出文件夹名。</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder {folder} does not exist. Make it first.</source>
        <translation>无法写入 {file}：文件夹 {folder} 不存在。请先创建。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {folder} is not a folder.</source>
        <translation>无法写入 {file}：{folder} 不是文件夹。</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only. Choose another place.</source>
        <translation>无法写入 {file}：文件夹为只读。请选择其他位置。</translation>
    </message>
    <message>
        <source>{file} cannot be written: the disk is full. Free some space and try again.</source>
        <translation>无法写入 {file}：磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {said}.</source>
        <translation>无法写入 {file}：{said}。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({said}); choose another place.</source>
        <translation>无法写入 {file}（{said}）；请选择其他位置。</translation>
    </message>
    <message>
        <source>{file} cannot be made ({said}); choose another folder.</source>
        <translation>无法创建 {file}（{said}）；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name.</source>
        <translation>{file} 已存在；请选择其他名称。</translation>
    </message>
    <message>
        <source>{file} was not drawn by CoPL Studio, and photos are never written over; choose another name.</source>
        <translation>{file} 不是 CoPL Studio 绘制的，照片永远不会被覆盖；请选择其他名称。</translation>
    </message>
    <message>
        <source>“{name}” is in a place that cannot be written. What you change is saved once it can be; or choose “Save as…” and another place.</source>
        <translation>“{name}”位于无法写入的位置。您的更改会在可以写入时保存；也可以用“另存为…”选择其他位置。</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: the disk is full. Free some space; it is saved then.</source>
        <translation>无法保存“{name}”：磁盘已满。请腾出空间，随后会自动保存。</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Go back to an earlier state of it, or open another project.</source>
        <translation>“{name}”已损坏。请回到较早的状态，或打开其他项目。</translation>
    </message>
    <message>
        <source>“{name}” is being written by another program; it is saved when that is done.</source>
        <translation>另一个程序正在写入“{name}”；完成后会保存。</translation>
    </message>
    <message>
        <source>“{name}” cannot be reached; connect its drive again, or put its folder back.</source>
        <translation>无法访问“{name}”；请重新连接其驱动器，或把文件夹放回原处。</translation>
    </message>
    <message>
        <source>In the place of “{name}” lies another project now, or another state of it. Put back the folder that you worked in, or choose “Save as…” and another place.</source>
        <translation>“{name}”的位置现在是另一个项目，或它的另一个状态。请放回您之前使用的文件夹，或用“另存为…”选择其他位置。</translation>
    </message>
    <message>
        <source>There is no project in “{folder}”; it may have been moved or renamed, or its drive is disconnected.</source>
        <translation>“{folder}”中没有项目；它可能已被移动或重命名，或驱动器已断开。</translation>
    </message>
    <message>
        <source>“{folder}” was made by a newer CoPL Studio; update this one to open it.</source>
        <translation>“{folder}”由更新版本的 CoPL Studio 创建；请更新本程序后打开。</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on this computer, program {program}, since {when}). Close it there, or open another project.</source>
        <translation>“{name}”已在另一个窗口中打开（本机，程序 {program}，自 {when} 起）。请在那里关闭，或打开其他项目。</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). Close it there, or open another project. If that window was lost, remove the file “{file}” in the project&apos;s folder.</source>
        <translation>“{name}”已在另一个窗口中打开（计算机“{computer}”，程序 {program}，自 {when} 起）。请在那里关闭，或打开其他项目。如果那个窗口已不存在，请删除项目文件夹中的文件“{file}”。</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on the computer “{computer}”, program {program}, since {when}). Close it there, or open another project.</source>
        <translation>“{name}”已在另一个窗口中打开（计算机“{computer}”，程序 {program}，自 {when} 起）。请在那里关闭，或打开其他项目。</translation>
    </message>
    <message>
        <source>“{name}” is open in another window. Close it there, or open another project.</source>
        <translation>“{name}”已在另一个窗口中打开。请在那里关闭，或打开其他项目。</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (on this computer, program {program}, since {when}). Close it there, or open another project. If that window was lost, remove the file “{file}” in the project&apos;s folder.</source>
        <translation>“{name}”已在另一个窗口中打开（本机，程序 {program}，自 {when} 起）。请在那里关闭，或打开其他项目。如果那个窗口已丢失，请删除项目文件夹中的文件“{file}”。</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of CoPL Studio; update this one to open it.</source>
        <translation>{file} 由更新版本的 CoPL Studio 创建；请更新本程序后打开。</translation>
    </message>
    <message>
        <source>This classifier was not checked on held-out examples; train it again.</source>
        <translation>此分类器没有用留出的示例检验过；请重新训练。</translation>
    </message>
    <message>
        <source>{file} was trained on the model “{model}”, and “{other}” is in use here; choose “{again}”, or train again on “{instead}” with the same examples.</source>
        <translation>{file} 是用模型“{model}”训练的，而这里使用“{other}”；请选择“{again}”，或用相同示例在“{instead}”上重新训练。</translation>
    </message>
    <message>
        <source>{file} was made with other weights of the backbone “{model}” than those installed here; train it again, or install the version it was made with.</source>
        <translation>{file} 所用的“{model}”权重与这里安装的不同；请重新训练，或安装当时的版本。</translation>
    </message>
    <message>
        <source>{file} is damaged: its image size is not its backbone&apos;s. Train it again.</source>
        <translation>{file} 已损坏：其图片尺寸与模型不符。请重新训练。</translation>
    </message>
    <message>
        <source>{file} is damaged: its prompts do not fit its header. Train it again.</source>
        <translation>{file} 已损坏：其提示与文件头不符。请重新训练。</translation>
    </message>
    <message>
        <source>{file} is damaged: its header cannot be read ({what}). Train it again.</source>
        <translation>{file} 已损坏：文件头无法读取（{what}）。请重新训练。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({said}); check the name and the folder.</source>
        <translation>无法读取 {file}（{said}）；请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>The export needs {need} MB and {free} MB are free; choose another disk.</source>
        <translation>导出需要 {need} MB，可用 {free} MB；请选择其他磁盘。</translation>
    </message>
    <message>
        <source>The journal of exports {file} cannot be opened ({said}).</source>
        <translation>无法打开导出日志 {file}（{said}）。</translation>
    </message>
    <message>
        <source>The journal of exports cannot be written ({said}); free some space.</source>
        <translation>无法写入导出日志（{said}）；请腾出空间。</translation>
    </message>
    <message>
        <source>{file} was written by a newer CoPL Studio; update this one.</source>
        <translation>{file} 由较新的 CoPL Studio 写入；请更新本程序。</translation>
    </message>
    <message>
        <source>Export {export} is being worked on by another program; wait for it.</source>
        <translation>另一个程序正在处理导出 {export}；请等待其完成。</translation>
    </message>
    <message>
        <source>copy of {count} photos to {folder}</source>
        <translation>复制 {count} 张照片到 {folder}</translation>
    </message>
    <message>
        <source>link of {count} photos to {folder}</source>
        <translation>链接 {count} 张照片到 {folder}</translation>
    </message>
    <message>
        <source>move of {count} photos to {folder}</source>
        <translation>移动 {count} 张照片到 {folder}</translation>
    </message>
    <message>
        <source>is a link to a photo; it is not moved. Move the photo itself, or copy.</source>
        <translation>是指向照片的链接，不会移动。请移动照片本身，或选择复制。</translation>
    </message>
    <message>
        <source>cannot be found ({said}); it may have been moved, renamed or deleted.</source>
        <translation>找不到（{said}）；可能已被移动、重命名或删除。</translation>
    </message>
    <message>
        <source>lies on another disk than the target, so it cannot get a second name there; copy instead.</source>
        <translation>与目标位置不在同一磁盘，无法在那里建立第二个名称；请改用复制。</translation>
    </message>
    <message>
        <source>was changed since; it is left as it is.</source>
        <translation>之后有过更改；保持原样。</translation>
    </message>
    <message>
        <source>is gone; it may have been moved or deleted.</source>
        <translation>已不存在；可能已被移动或删除。</translation>
    </message>
    <message>
        <source>stays, as its old place {folder} is taken.</source>
        <translation>保留不动，因为原位置 {folder} 已被占用。</translation>
    </message>
    <message>
        <source>cannot be read any more ({said}).</source>
        <translation>已无法读取（{said}）。</translation>
    </message>
    <message>
        <source>{file} cannot get a second name in {folder} ({said}); copy instead.</source>
        <translation>{file} 无法在 {folder} 中建立第二个名称（{said}）；请改用复制。</translation>
    </message>
    <message>
        <source>{folder} gives back other bytes than were written; its disk may be failing.</source>
        <translation>从 {folder} 读回的数据与写入的不同；磁盘可能有故障。</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes next to nothing of this photo&apos;s update. Without it, “{name}” {moved}.</source>
        <translation>提示 {prompt} 对这张照片的调整几乎没有贡献。没有它，“{name}”{moved}。</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes {share} of this photo&apos;s update, from everywhere alike. Without it, “{name}” {moved}.</source>
        <translation>提示 {prompt} 占这张照片调整的 {share}，来自各处。没有它，“{name}”{moved}。</translation>
    </message>
    <message>
        <source>Prompt {prompt} takes {share} of this photo&apos;s update, most of it from {place}. Without it, “{name}” {moved}.</source>
        <translation>提示 {prompt} 占这张照片调整的 {share}，大部分来自{place}。没有它，“{name}”{moved}。</translation>
    </message>
    <message>
        <source>Prompt {prompt} holds {share} of the weight, alike everywhere. Without it, “{name}” {moved}.</source>
        <translation>提示 {prompt} 占权重的 {share}，各处均等。没有它，“{name}”{moved}。</translation>
    </message>
    <message>
        <source>Prompt {prompt} holds {share} of the weight, above its even share in {place}. Without it, “{name}” {moved}.</source>
        <translation>提示 {prompt} 占权重的 {share}，在{place}高于均分。没有它，“{name}”{moved}。</translation>
    </message>
    <message>
        <source>falls by {amount}</source>
        <translation>下降 {amount}</translation>
    </message>
    <message>
        <source>rises by {amount}</source>
        <translation>上升 {amount}</translation>
    </message>
    <message>
        <source>hardly moves</source>
        <translation>几乎不变</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies everywhere alike.</source>
        <translation>支持“{name}”的证据各处均等。</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies mostly in {place}.</source>
        <translation>支持“{name}”的证据主要在{place}。</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies everywhere alike. {more}</source>
        <translation>支持“{name}”的证据各处均等。{more}</translation>
    </message>
    <message>
        <source>What speaks for “{name}” lies mostly in {place}. {more}</source>
        <translation>支持“{name}”的证据主要在{place}。{more}</translation>
    </message>
    <message>
        <source>Hiding the fifth with the most evidence takes “{name}” from {before} to {hottest}; hiding a random fifth, to {random}.</source>
        <translation>遮住证据最多的五分之一，“{name}”从 {before} 变为 {hottest}；随机遮住五分之一，变为 {random}。</translation>
    </message>
    <message>
        <source>Likeness to the examples decides for “{name}”; the prompts alone would say otherwise.</source>
        <translation>判定“{name}”的是与示例的相似度；仅凭提示会得出不同结果。</translation>
    </message>
    <message>
        <source>The prompts decide for “{name}”; likeness to the examples alone would say otherwise.</source>
        <translation>判定“{name}”的是提示；仅凭与示例的相似度会得出不同结果。</translation>
    </message>
    <message>
        <source>Likeness to the examples gives {share} of the lead of “{name}”, the prompts give the rest.</source>
        <translation>“{name}”的领先中，与示例的相似度占 {share}，其余来自提示。</translation>
    </message>
    <message>
        <source>On {here} of the photos of “{name}”, {place} speaks for the class; on {elsewhere} of the others it does for theirs. Is something there that has nothing to do with “{again}”, such as a date or a label? Then cut it off, or give examples without it.</source>
        <translation>在“{name}”的 {here} 的照片上，{place}支持该类别；在其他类别中为 {elsewhere}。那里是否有与“{again}”无关的东西，例如日期或标签？如果有，请裁掉，或提供没有它的示例。</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies everywhere alike.</source>
        <translation>“{name}”，{photos}：支持它的证据各处均等。</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies mostly in {place}.</source>
        <translation>“{name}”，{photos}：支持它的证据主要在{place}。</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies everywhere alike; on {share} also in {margin}.</source>
        <translation>“{name}”，{photos}：支持它的证据各处均等；其中 {share} 也在{margin}。</translation>
    </message>
    <message>
        <source>“{name}”, {photos}: what speaks for it lies mostly in {place}; on {share} also in {margin}.</source>
        <translation>“{name}”，{photos}：支持它的证据主要在{place}；其中 {share} 也在{margin}。</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} 张照片</translation>
    </message>
    <message>
        <source>{count} photo</source>
        <translation>{count} 张照片</translation>
    </message>
    <message>
        <source>the middle</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>the outer parts</source>
        <translation>外围</translation>
    </message>
    <message>
        <source>the upper left</source>
        <translation>左上方</translation>
    </message>
    <message>
        <source>the upper centre</source>
        <translation>上方中间</translation>
    </message>
    <message>
        <source>the upper right</source>
        <translation>右上方</translation>
    </message>
    <message>
        <source>the middle left</source>
        <translation>左侧中间</translation>
    </message>
    <message>
        <source>the middle right</source>
        <translation>右侧中间</translation>
    </message>
    <message>
        <source>the lower left</source>
        <translation>左下方</translation>
    </message>
    <message>
        <source>the lower centre</source>
        <translation>下方中间</translation>
    </message>
    <message>
        <source>the lower right</source>
        <translation>右下方</translation>
    </message>
    <message>
        <source>the upper left corner</source>
        <translation>左上角</translation>
    </message>
    <message>
        <source>the upper right corner</source>
        <translation>右上角</translation>
    </message>
    <message>
        <source>the lower left corner</source>
        <translation>左下角</translation>
    </message>
    <message>
        <source>the lower right corner</source>
        <translation>右下角</translation>
    </message>
    <message>
        <source>the upper edge</source>
        <translation>上边缘</translation>
    </message>
    <message>
        <source>the lower edge</source>
        <translation>下边缘</translation>
    </message>
    <message>
        <source>the left edge</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>the right edge</source>
        <translation>右边缘</translation>
    </message>
    <message>
        <source>the border all around</source>
        <translation>四周边缘</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>把握最小的在前</translation>
    </message>
    <message>
        <source>Most sure first</source>
        <translation>把握最大的在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>{file} is not a CoPL classifier, or is damaged; train again.</source>
        <translation>{file} 不是 CoPL 分类器，或已损坏；请重新训练。</translation>
    </message>
    <message>
        <source>The graphics card has too little memory; close other programs, or choose the processor in Settings, Device.</source>
        <translation>显卡内存不足；请关闭其他程序，或在“设置”的“设备”中选择处理器。</translation>
    </message>
    <message>
        <source>A part of the starter, {file}, is missing or damaged; install CoPL Studio again.</source>
        <translation>初始模型的一部分 {file} 缺失或已损坏；请重新安装 CoPL Studio。</translation>
    </message>
    <message>
        <source>This model&apos;s image tower, {kind}, is of a kind that CoPL cannot read; choose another model.</source>
        <translation>CoPL 无法读取此模型的图像部分（{kind}）；请选择其他模型。</translation>
    </message>
    <message>
        <source>{folder}, where models are kept, cannot be written ({said}); change its permissions.</source>
        <translation>无法写入存放模型的 {folder}（{said}）；请更改其权限。</translation>
    </message>
    <message>
        <source>{folder} lies inside the photos&apos; folder {other}; choose another place.</source>
        <translation>{folder} 位于照片文件夹 {other} 中；请选择其他位置。</translation>
    </message>
    <message>
        <source>Something went wrong inside CoPL Studio. Your photos were not touched; what was saved is still there.</source>
        <translation>CoPL Studio 内部出错了。您的照片未受影响；已保存的内容都还在。</translation>
    </message>
    <message>
        <source>“{name}” has no photos yet; add some or remove it.</source>
        <translation>“{name}”还没有照片；请添加一些或移除该类别。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>{n} more names</source>
        <translation>
            <numerusform>另外 {n} 个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} say nothing to the model: it will learn them from your examples.</source>
        <translation>
            <numerusform>模型不认识{names}：它将从您的示例中学习。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more could not be read either.</source>
        <translation>
            <numerusform>另有 {n} 个也无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} {then}</source>
        <translation>{first}{then}</translation>
    </message>
    <message numerus="yes">
        <source>{n} more classes</source>
        <translation>
            <numerusform>另外 {n} 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} have one photo only; add a few that differ in place, light and background.</source>
        <translation>
            <numerusform>{names}各只有一张照片；请添加几张地点、光线和背景不同的照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message numerus="yes">
        <source>The same {n} photos are in “{first}” and “{second}”; leave each in one class only.</source>
        <translation>
            <numerusform>“{first}”和“{second}”中有 {n} 张相同的照片；每张请只留在一个类别中。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{most}” has {times} times as many photos as “{least}”; add photos to “{least}”.</source>
        <translation>“{most}”的照片数是“{least}”的 {times} 倍；请给“{least}”添加照片。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos of “{name}” are nearly the same; one of them is enough.</source>
        <translation>
            <numerusform>“{name}”中有 {n} 张几乎相同的照片；留一张就够了。</numerusform>
        </translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>“{photo}” is “{name}”</source>
        <translation>“{photo}”是“{name}”</translation>
    </message>
    <message>
        <source>“{photo}” is none of these</source>
        <translation>“{photo}”都不是</translation>
    </message>
    <message numerus="yes">
        <source>Take back {n} answers</source>
        <translation>
            <numerusform>撤回 {n} 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>{size} in {folder}</source>
        <translation>{size}，位于 {folder}</translation>
    </message>
    <message>
        <source>The cache is empty: {size} are free again.</source>
        <translation>缓存已清空：释放了 {size}。</translation>
    </message>
    <message>
        <source>The cache could not be emptied.</source>
        <translation>无法清空缓存。</translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation>
            <numerusform>{n} 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>New class “{name}”</source>
        <translation>新类别“{name}”</translation>
    </message>
    <message>
        <source>A class needs a name with at least one letter or figure.</source>
        <translation>类别名至少要有一个文字或数字。</translation>
    </message>
    <message>
        <source>There is a class “{name}” already; choose another name, or drag the photos there.</source>
        <translation>已有类别“{name}”；请换一个名称，或把照片拖到那里。</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>重命名“{name}”</translation>
    </message>
    <message>
        <source>Colour of “{name}”</source>
        <translation>“{name}”的颜色</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>移除“{name}”</translation>
    </message>
    <message>
        <source>is in “{name}” already.</source>
        <translation>已在“{name}”中。</translation>
    </message>
    <message numerus="yes">
        <source>Add {n} photos</source>
        <translation>
            <numerusform>添加 {n} 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} photos</source>
        <translation>
            <numerusform>移除 {n} 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos</source>
        <translation>
            <numerusform>复制 {n} 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos</source>
        <translation>
            <numerusform>移动 {n} 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>{photos}, {left_out}</source>
        <translation>{photos}，{left_out}</translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read</source>
        <translation>
            <numerusform>{n} 个无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Train on your classes first; then photos can be sorted.</source>
        <translation>请先用您的类别训练，然后才能给照片分类。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are too many to copy like this: “Sort into folders…” copies as many as there are.</source>
        <translation>
            <numerusform>{n} 张照片太多，无法这样复制：“分到文件夹…”可以复制任意数量。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort the photos in “{name}”</source>
        <translation>给“{name}”中的照片分类</translation>
    </message>
    <message>
        <source>Sort these {count}</source>
        <translation>给这 {count} 个分类</translation>
    </message>
    <message>
        <source>The classifier is another one now: “Start anew” labels all of these photos with it.</source>
        <translation>分类器已经换了：“重新开始”会用它给所有这些照片重新分类。</translation>
    </message>
    <message>
        <source>No photos in {place}.</source>
        <translation>{place} 中没有照片。</translation>
    </message>
    <message>
        <source>Labelling broke off; what was labelled is kept.</source>
        <translation>分类中断；已分类的部分已保留。</translation>
    </message>
    <message>
        <source>Stopped. {done} of {total} photos are labelled and kept.</source>
        <translation>已停止。{total} 张照片中已分类并保留 {done} 张。</translation>
    </message>
    <message>
        <source>None of these photos could be read.</source>
        <translation>这些照片都无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be read and were left out.</source>
        <translation>
            <numerusform>{n} 张照片无法读取，已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count} more, which “Save table” lists.</source>
        <translation>……还有 {count} 个，“保存表格”会全部列出。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos to paste elsewhere: the files themselves stay where they are.</source>
        <translation>
            <numerusform>{n} 张照片可粘贴到别处：文件本身仍在原处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside for you</source>
        <translation>已为您挑出</translation>
    </message>
    <message>
        <source>Interrupted: {title}</source>
        <translation>已中断：{title}</translation>
    </message>
    <message>
        <source>Last: {title}</source>
        <translation>上一次：{title}</translation>
    </message>
    <message>
        <source>{done} of {total} brought back</source>
        <translation>已恢复 {done} / {total}</translation>
    </message>
    <message>
        <source>{done} of {total} sorted</source>
        <translation>已分类 {done} / {total}</translation>
    </message>
    <message>
        <source>Choose a folder; the plan is shown here, and nothing is touched before you say so.</source>
        <translation>请选择文件夹；这里会显示计划，在您确认之前不会改动任何内容。</translation>
    </message>
    <message>
        <source>Done. Undo brings everything back; to sort again, choose a folder.</source>
        <translation>完成。“撤销”可全部恢复；要再次分类，请选择文件夹。</translation>
    </message>
    <message>
        <source>Stopped. What is done so far can be undone, or gone on with.</source>
        <translation>已停止。已完成的部分可以撤销或继续。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos brought back.</source>
        <translation>
            <numerusform>已恢复 {n} 张照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos sorted into “{folder}”.</source>
        <translation>
            <numerusform>已将 {n} 张照片分到“{folder}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were left.</source>
        <translation>
            <numerusform>剩下 {n} 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>{needed}, of {free} free</source>
        <translation>{needed}，可用 {free}</translation>
    </message>
    <message numerus="yes">
        <source>{n} go to “needs review”</source>
        <translation>
            <numerusform>{n} 张放入“needs review”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} get another name, as theirs is taken</source>
        <translation>
            <numerusform>{n} 个因重名而改用其他名称</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} cannot be sorted: {first}</source>
        <translation>{count} 个无法分类：{first}</translation>
    </message>
    <message>
        <source>there is no room for them: choose another disk</source>
        <translation>空间不足：请选择其他磁盘</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The diagnostics are copied, with names and places. Read them before you send them.</source>
        <translation>诊断信息已复制，包含名称和位置。发送前请先阅读。</translation>
    </message>
    <message>
        <source>The diagnostics are copied, without names of photos or places. Read them before you send them.</source>
        <translation>诊断信息已复制，不含照片名称和位置。发送前请先阅读。</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}：{words}</translation>
    </message>
    <message>
        <source>{name}, said by you</source>
        <translation>{name}，由您确定</translation>
    </message>
    <message>
        <source>{name}, {share} sure</source>
        <translation>{name}，把握 {share}</translation>
    </message>
    <message>
        <source>Open the project “{name}”</source>
        <translation>打开项目“{name}”</translation>
    </message>
    <message>
        <source>The picture could not be kept.</source>
        <translation>无法保留该图片。</translation>
    </message>
    <message>
        <source>Another project was opened; what was still being read was not added.</source>
        <translation>已打开另一个项目；仍在读取的内容没有添加。</translation>
    </message>
    <message>
        <source>Stopped; none of these photos were added.</source>
        <translation>已停止；没有添加这些照片。</translation>
    </message>
    <message>
        <source>No photos were found there; drop photos, or folders with photos in them.</source>
        <translation>那里没有找到照片；请拖入照片，或含有照片的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added.</source>
        <translation>
            <numerusform>已添加 {n} 张照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos added, {left} left out.</source>
        <translation>
            <numerusform>已添加 {n} 张照片，略过 {left} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos so far…</source>
        <translation>
            <numerusform>目前 {n} 张照片…</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos in there</source>
        <translation>其中没有照片</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos more for “{name}”</source>
        <translation>
            <numerusform>给“{name}”再加 {n} 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos for a new class</source>
        <translation>
            <numerusform>{n} 张照片组成新类别</numerusform>
        </translation>
    </message>
    <message>
        <source>{classes}, {photos}</source>
        <translation>{classes}，{photos}</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos</source>
        <translation>
            <numerusform>{n} 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos, {name} first</source>
        <translation>
            <numerusform>{n} 张照片，首张为 {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding photos: {count}</source>
        <translation>正在查找照片：{count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos wait for the model</source>
        <translation>
            <numerusform>{n} 张照片在等待模型</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>约剩 {time}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>for and against “{name}”</source>
        <translation>支持和反对“{name}”</translation>
    </message>
    <message>
        <source>Prompt {number} · {share}</source>
        <translation>提示 {number} · {share}</translation>
    </message>
    <message>
        <source>hardly moves “{name}”</source>
        <translation>几乎不影响“{name}”</translation>
    </message>
    <message>
        <source>lifts “{name}” by {amount}</source>
        <translation>使“{name}”升高 {amount}</translation>
    </message>
    <message>
        <source>lowers “{name}” by {amount}</source>
        <translation>使“{name}”降低 {amount}</translation>
    </message>
    <message>
        <source>Greyed out: the fifth of the photo with the most evidence for “{name}”.</source>
        <translation>已变灰：照片中最支持“{name}”的五分之一。</translation>
    </message>
    <message>
        <source>The photo as it is. Press 1, 2, … for a prompt&apos;s map, E for evidence.</source>
        <translation>照片原样。按 1、2、… 显示某个提示的图，按 E 显示证据。</translation>
    </message>
    <message>
        <source>The model saw the bright square only.</source>
        <translation>模型只看到了明亮的方形区域。</translation>
    </message>
    <message>
        <source>{at} of {total} to review</source>
        <translation>待复核 {at} / {total}</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} / {total}</translation>
    </message>
    <message>
        <source>There is no classifier here that could explain this photo.</source>
        <translation>这里没有能解释这张照片的分类器。</translation>
    </message>
    <message>
        <source>This photo {reason}</source>
        <translation>这张照片{reason}</translation>
    </message>
    <message>
        <source>Asking the model where it looked…</source>
        <translation>正在询问模型看了哪里…</translation>
    </message>
    <message>
        <source>prompt {number}</source>
        <translation>提示 {number}</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: prompt {prompt} takes {share} of the strongest update in this photo from here.</source>
        <translation>第 {row} 行第 {column} 列：提示 {prompt} 从这里取得本照片最强调整的 {share}。</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: prompt {prompt} holds {share} of the weight here; an even share is {even}.</source>
        <translation>第 {row} 行第 {column} 列：提示 {prompt} 在此占权重的 {share}；均分为 {even}。</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: speaks for “{name}” by {amount}.</source>
        <translation>第 {row} 行第 {column} 列：支持“{name}”{amount}。</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: speaks against “{name}” by {amount}.</source>
        <translation>第 {row} 行第 {column} 列：反对“{name}”{amount}。</translation>
    </message>
    <message>
        <source>Locate folder…</source>
        <translation>查找文件夹…</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are no longer where your project has seen them.</source>
        <translation>
            <numerusform>{n} 张照片已不在项目记录的位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>{folders} is no longer where its photos were sorted.</source>
        <translation>{folders} 已不在给照片分类时的位置。</translation>
    </message>
    <message>
        <source>Looking in “{folder}”…</source>
        <translation>正在“{folder}”中查找…</translation>
    </message>
    <message>
        <source>Find moved photos</source>
        <translation>查找移动过的照片</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos are not in that folder; {found} found again.</source>
        <translation>
            <numerusform>{n} 张照片不在该文件夹中；已找回 {found} 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>The photos of {folders} are not in that folder.</source>
        <translation>{folders} 的照片不在该文件夹中。</translation>
    </message>
    <message>
        <source>{folders} found again, with its labels and all that you said of its photos.</source>
        <translation>已找回 {folders}，连同其分类和您对照片的所有回答。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found again.</source>
        <translation>
            <numerusform>已找回 {n} 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已在剪贴板中。</translation>
    </message>
    <message>
        <source>Saved “{name}” in {folder}.</source>
        <translation>已将“{name}”保存到 {folder}。</translation>
    </message>
    <message>
        <source>My photos</source>
        <translation>我的照片</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The project could not be saved.</source>
        <translation>无法保存项目。</translation>
    </message>
    <message>
        <source>The project can be reached again, and all is saved now.</source>
        <translation>已可重新访问该项目，现已全部保存。</translation>
    </message>
    <message>
        <source>All is saved now.</source>
        <translation>现已全部保存。</translation>
    </message>
    <message>
        <source>Saved as “{name}” in {folder}.</source>
        <translation>已另存为“{name}”，位于 {folder}。</translation>
    </message>
    <message>
        <source>The labels of photos stayed in the old place, which cannot be reached: “Go on” in Sort labels them again.</source>
        <translation>照片的分类结果留在原来的位置，而那里无法访问：在“分类”页点“继续”可重新分类。</translation>
    </message>
    <message>
        <source>The last classifier could not be loaded.</source>
        <translation>无法加载上一个分类器。</translation>
    </message>
    <message>
        <source>{more} more photos of “{name}” would help most. With {more} more of every class about {share} would be right.</source>
        <translation>再加 {more} 张“{name}”的照片最有帮助。每个类别各加 {more} 张后，约 {share} 会是对的。</translation>
    </message>
    <message>
        <source>Of 100 new photos, about {about} will be right: at least {least}, at most {most}, as far as {examples} examples can tell.</source>
        <translation>100 张新照片中约有 {about} 张判断正确：至少 {least} 张，至多 {most} 张（根据 {examples} 个示例）。</translation>
    </message>
    <message>
        <source>Both were right on as many of them: neither is better, as far as they can tell.</source>
        <translation>两者答对的一样多：就目前所知，不分高下。</translation>
    </message>
    <message>
        <source>This one was right on {more} more, which may be chance.</source>
        <translation>这个多答对 {more} 个，可能是偶然。</translation>
    </message>
    <message>
        <source>This one was right on {more} more, which is more than chance.</source>
        <translation>这个多答对 {more} 个，并非偶然。</translation>
    </message>
    <message>
        <source>The one before was right on {more} more, which may be chance.</source>
        <translation>前一个多答对 {more} 个，可能是偶然。</translation>
    </message>
    <message>
        <source>The one before was right on {more} more, which is more than chance.</source>
        <translation>前一个多答对 {more} 个，并非偶然。</translation>
    </message>
    <message>
        <source>{project} report.html</source>
        <translation>{project} 报告.html</translation>
    </message>
    <message>
        <source>What the check said could not be read.</source>
        <translation>无法读取检验结果。</translation>
    </message>
    <message>
        <source>Saved the report as “{name}” in {folder}.</source>
        <translation>报告已保存为“{name}”，位于 {folder}。</translation>
    </message>
    <message numerus="yes">
        <source>Saved a table of {n} photos as “{name}” in {folder}.</source>
        <translation>
            <numerusform>{n} 张照片的表格已保存为“{name}”，位于 {folder}。</numerusform>
        </translation>
    </message>
    <message>
        <source>changed class</source>
        <translation>已改变类别</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>正在读取照片…</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos changed class</source>
        <translation>
            <numerusform>{n} 张照片改变了类别</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo changed class</source>
        <translation>没有照片改变类别</translation>
    </message>
    <message numerus="yes">
        <source>Retrain with {n} corrections</source>
        <translation>
            <numerusform>用 {n} 处更正重新训练</numerusform>
        </translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>None of the corrected photos could be read.</source>
        <translation>更正的照片都无法读取。</translation>
    </message>
    <message>
        <source>All photos are labelled again. {changed}.</source>
        <translation>所有照片已重新分类。{changed}。</translation>
    </message>
    <message numerus="yes">
        <source>{n} corrections wait, as their photos could not be read.</source>
        <translation>
            <numerusform>{n} 处更正仍在等待，因为无法读取其照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>The earlier classifier is in use again; the later one is kept.</source>
        <translation>已重新启用较早的分类器；较晚的仍保留。</translation>
    </message>
    <message>
        <source>The earlier classifier could not be loaded.</source>
        <translation>无法加载较早的分类器。</translation>
    </message>
    <message>
        <source>You said: {name}.</source>
        <translation>您的回答：{name}。</translation>
    </message>
    <message>
        <source>Probably “{first}”, {share} sure. It may be “{second}” as well.</source>
        <translation>可能是“{first}”，把握 {share}。也可能是“{second}”。</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>The model could not be loaded.</source>
        <translation>无法加载模型。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>{key} presses the button that has the keyboard; choose another key.</source>
        <translation>{key} 用来按下键盘所在的按钮；请选择其他按键。</translation>
    </message>
    <message>
        <source>{key} is already the key for “{words}” ({place}).</source>
        <translation>{key} 已是“{words}”的快捷键（{place}）。</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>正在放弃…</translation>
    </message>
    <message>
        <source>Stopping, the best is kept…</source>
        <translation>正在停止，保留最佳结果…</translation>
    </message>
    <message>
        <source>Two classes with photos are needed: something to tell apart.</source>
        <translation>需要两个有照片的类别，才能加以区分。</translation>
    </message>
    <message>
        <source>Every class needs a name.</source>
        <translation>每个类别都需要名称。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message numerus="yes">
        <source>Train again on {n} photos</source>
        <translation>
            <numerusform>用 {n} 张照片重新训练</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train on {n} photos</source>
        <translation>
            <numerusform>用 {n} 张照片训练</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is getting ready; you can start already.</source>
        <translation>模型正在准备；您已经可以开始。</translation>
    </message>
    <message>
        <source>On the {device}, about {time}. You can go on adding photos meanwhile.</source>
        <translation>{device}，约 {time}。其间可以继续添加照片。</translation>
    </message>
    <message>
        <source>{estimate} {memory}</source>
        <translation>{estimate}{memory}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}：{done} / {total}</translation>
    </message>
    <message>
        <source>Two photos or more in every class would allow to say how often it is right.</source>
        <translation>每个类别有两张以上照片，才能说明判断的正确率。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos.</source>
        <translation>
            <numerusform>已用 {n} 张照片训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>about {share}</source>
        <translation>约 {share}</translation>
    </message>
    <message>
        <source>on photos it was not shown</source>
        <translation>对未见过的照片</translation>
    </message>
    <message>
        <source>on photos it was not shown: between {low} and {high}</source>
        <translation>对未见过的照片：{low} 到 {high} 之间</translation>
    </message>
    <message>
        <source>The photos or names have changed since; train again to use them.</source>
        <translation>照片或名称之后有变化；请重新训练以使用它们。</translation>
    </message>
    <message>
        <source>Another project was opened; the training of the one before was not kept.</source>
        <translation>已打开另一个项目；上一个项目的训练没有保留。</translation>
    </message>
    <message>
        <source>The training did not work out.</source>
        <translation>训练没有成功。</translation>
    </message>
    <message>
        <source>The training was discarded. The classifier from before is still in use.</source>
        <translation>已放弃此次训练。仍使用之前的分类器。</translation>
    </message>
    <message>
        <source>The training was discarded.</source>
        <translation>已放弃此次训练。</translation>
    </message>
    <message numerus="yes">
        <source>Trained on {n} photos in {time}.</source>
        <translation>
            <numerusform>已用 {n} 张照片训练，用时 {time}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read and were left out.</source>
        <translation>
            <numerusform>{n} 个无法读取，已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation>一秒</translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n} 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>Watching “{folder}”: it is away now</source>
        <translation>正在监视“{folder}”：它现在不在</translation>
    </message>
    <message numerus="yes">
        <source>Watching “{folder}”: {n} new photos labelled</source>
        <translation>
            <numerusform>正在监视“{folder}”：已给 {n} 张新照片分类</numerusform>
        </translation>
    </message>
    <message>
        <source>unusual places</source>
        <translation>不寻常的位置</translation>
    </message>
    <message>
        <source>Looking over all photos…</source>
        <translation>正在查看所有照片…</translation>
    </message>
    <message>
        <source>Where it looked is not kept with these photos; sort them again, and it is.</source>
        <translation>这些照片没有保存模型看过的位置；重新分类后即可查看。</translation>
    </message>
    <message>
        <source>No class leans on a corner or an edge of its photos that the others do not lean on.</source>
        <translation>没有哪个类别依赖其照片的某个角或边缘，而其他类别不依赖。</translation>
    </message>
    <message>
        <source>lean on {place}</source>
        <translation>依赖{place}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos lean on {place}</source>
        <translation>
            <numerusform>{n} 张照片依赖{place}</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>at the next start</source>
        <translation>下次启动时生效</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Empty the cache</source>
        <translation>清空缓存</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count} 个</translation>
    </message>
    <message>
        <source>Threads of the processor</source>
        <translation>处理器线程</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>of this project; a larger one often tells more apart</source>
        <translation>本项目使用；较大的模型通常分得更细</translation>
    </message>
    <message>
        <source>fewer leave room for other programs</source>
        <translation>较少的线程会给其他程序留出余地</translation>
    </message>
    <message>
        <source>What was seen in photos</source>
        <translation>照片的分析结果</translation>
    </message>
    <message>
        <source>It is kept, so that no photo is looked at twice. It can be emptied at any time.</source>
        <translation>保留下来，这样同一张照片不必分析两次。随时可以清空。</translation>
    </message>
    <message>
        <source>A tenth of what is free</source>
        <translation>可用空间的十分之一</translation>
    </message>
    <message>
        <source>Up to {count} GB</source>
        <translation>最多 {count} GB</translation>
    </message>
    <message>
        <source>Room for the cache</source>
        <translation>缓存空间</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Let me fetch models from the internet</source>
        <translation>允许从互联网下载模型</translation>
    </message>
    <message>
        <source>Off: the program refuses every connection to another computer. On: only while you fetch a model is it asked for by its name. No photo ever leaves this computer.</source>
        <translation>关闭：程序拒绝与其他计算机的任何连接。开启：仅在您下载模型时按名称请求该模型。照片永远不会离开本机。</translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation>模型下载地址</translation>
    </message>
    <message>
        <source>another address where the usual one is not reached, such as your company&apos;s; empty: the usual one</source>
        <translation>无法连接常用地址时填写其他地址，例如公司的镜像；留空：常用地址</translation>
    </message>
    <message>
        <source>This is no address; models still come from {place}.</source>
        <translation>这不是有效地址；模型仍从 {place} 下载。</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>出现问题时</translation>
    </message>
    <message>
        <source>with names of photos and places</source>
        <translation>包含照片名称和位置</translation>
    </message>
    <message>
        <source>Show the log…</source>
        <translation>显示日志…</translation>
    </message>
    <message>
        <source>Choose a folder for the cache</source>
        <translation>选择缓存文件夹</translation>
    </message>
    <message>
        <source>at the next start: {folder}</source>
        <translation>下次启动时生效：{folder}</translation>
    </message>
    <message>
        <source>{name}…</source>
        <translation>{name}…</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>最快的</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>教学</translation>
    </message>
    <message>
        <source>a training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>reading photos</source>
        <translation>读取照片</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>labelling</source>
        <translation>照片分类</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>sorting photos into folders</source>
        <translation>分到文件夹</translation>
    </message>
    <message>
        <source>fetching a model</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>About CoPL Studio</source>
        <translation>关于 CoPL Studio</translation>
    </message>
    <message>
        <source>Teaches your computer to sort photos from a few examples, and shows where each learned prompt looked. Everything happens on this computer. Licence: Apache-2.0.</source>
        <translation>用少量示例教会计算机给照片分类，并显示每个学到的提示看了哪里。一切都在本机进行。许可证：Apache-2.0。</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>组件及其许可证</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>see its files</source>
        <translation>见其文件</translation>
    </message>
    <message>
        <source>move the selected photos to another class, or take them out</source>
        <translation>将所选照片移到其他类别，或移出</translation>
    </message>
    <message>
        <source>copy the selected photos</source>
        <translation>复制所选照片</translation>
    </message>
    <message>
        <source>cut the selected photos, to paste them into another class</source>
        <translation>剪切所选照片，以粘贴到其他类别</translation>
    </message>
    <message>
        <source>take the selected photos out of the class</source>
        <translation>将所选照片移出类别</translation>
    </message>
    <message>
        <source>select all photos of the class</source>
        <translation>选择类别的所有照片</translation>
    </message>
    <message>
        <source>select none of them</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Colour of the class</source>
        <translation>类别的颜色</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>类别的名称</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Add photos, remove the class</source>
        <translation>添加照片、移除类别</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>将照片拖到这里</translation>
    </message>
    <message>
        <source>Arrow keys, Shift and arrow keys</source>
        <translation>方向键、Shift 加方向键</translation>
    </message>
    <message>
        <source>select photos of a class</source>
        <translation>选择类别的照片</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>拖动时按住 Ctrl</translation>
    </message>
    <message>
        <source>copy in place of move</source>
        <translation>复制而不是移动</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>类别 {name}</translation>
    </message>
    <message>
        <source>Photos of {name}</source>
        <translation>{name} 的照片</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>颜色 {number}</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <source>Remove this class</source>
        <translation>移除此类别</translation>
    </message>
    <message>
        <source>Move to “{name}”</source>
        <translation>移到“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Take {n} photos out of the class</source>
        <translation>
            <numerusform>将 {n} 张照片移出类别</numerusform>
        </translation>
    </message>
    <message>
        <source>drop photos here, or choose</source>
        <translation>将照片拖到这里，或选择</translation>
    </message>
    <message>
        <source>folders…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>photos…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Show it a few photos of each kind, and it sorts the rest.</source>
        <translation>每种给它看几张照片，其余由它分类。</translation>
    </message>
    <message>
        <source>Drop folders with photos anywhere in this window: one folder for each kind, 5 to 20 photos in it. Your photos stay where they are and are not changed.</source>
        <translation>将含有照片的文件夹拖到此窗口任意处：每种一个文件夹，各 5 到 20 张照片。您的照片留在原处，不会改动。</translation>
    </message>
    <message>
        <source>Try it with the sample</source>
        <translation>用样例试一试</translation>
    </message>
    <message>
        <source>Copy: the photos also stay where they are</source>
        <translation>复制：照片同时留在原处</translation>
    </message>
    <message>
        <source>Second names: the same files under another name, no room taken</source>
        <translation>第二名称：同一文件的另一个名称，不占空间</translation>
    </message>
    <message>
        <source>Move: the photos leave their folder; undoing brings them back</source>
        <translation>移动：照片离开原文件夹；撤销可恢复</translation>
    </message>
    <message>
        <source>Sort into folders</source>
        <translation>分到文件夹</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Choose the folder for the class folders</source>
        <translation>选择存放类别文件夹的位置</translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos into one folder a class</source>
        <translation>
            <numerusform>将 {n} 张照片按类别分到文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos less than {share} sure go to “needs review”</source>
        <translation>把握低于 {share} 的照片放入“needs review”</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>尚未选择文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Sort {n} photos</source>
        <translation>
            <numerusform>给 {n} 张照片分类</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders (Ctrl and click for several):</source>
        <translation>文件夹（按住 Ctrl 单击可多选）：</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>任何数据都不会离开本机</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>this list of keys, and the help beside it</source>
        <translation>此快捷键列表，及旁边的帮助</translation>
    </message>
    <message>
        <source>new project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>save the project under another name</source>
        <translation>以其他名称保存项目</translation>
    </message>
    <message>
        <source>go to the models</source>
        <translation>转到模型</translation>
    </message>
    <message>
        <source>go to the settings</source>
        <translation>转到设置</translation>
    </message>
    <message>
        <source>go to “{place}”</source>
        <translation>转到“{place}”</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Project, settings, about</source>
        <translation>项目、设置、关于</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Go back to an earlier state…</source>
        <translation>回到较早的状态…</translation>
    </message>
    <message>
        <source>Keep copies of the photos in the project</source>
        <translation>在项目中保留照片副本</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>No photo leaves this computer</source>
        <translation>照片不会离开本机</translation>
    </message>
    <message>
        <source>Fetching “{model}” from {place}</source>
        <translation>正在从 {place} 下载“{model}”</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>快</translation>
    </message>
    <message>
        <source>not so quick</source>
        <translation>较快</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>comes with the program  ·  quick  ·  small: a larger model often tells more apart</source>
        <translation>随程序提供  ·  快  ·  小：较大的模型通常分得更细</translation>
    </message>
    <message>
        <source>{size} on this computer</source>
        <translation>占用本机 {size}</translation>
    </message>
    <message>
        <source>{size} MB to fetch</source>
        <translation>需下载 {size} MB</translation>
    </message>
    <message>
        <source>weight maps of {side} × {side} places</source>
        <translation>{side} × {side} 格的权重图</translation>
    </message>
    <message>
        <source>ImageNet: no published figure found</source>
        <translation>ImageNet：未找到公布的数据</translation>
    </message>
    <message>
        <source>ImageNet, by names alone: {right} right ({source})</source>
        <translation>ImageNet，仅凭名称：正确率 {right}（{source}）</translation>
    </message>
    <message>
        <source>Licence: Apple&apos;s, for research only</source>
        <translation>许可证：Apple 许可证，仅限研究</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>许可证：{name}</translation>
    </message>
    <message>
        <source>Licence: not stated where it came from</source>
        <translation>许可证：来源处未注明</translation>
    </message>
    <message>
        <source>Fits: needs about {need} GB of memory, {free} GB are free</source>
        <translation>合适：约需 {need} GB 内存，可用 {free} GB</translation>
    </message>
    <message>
        <source>Tight: needs up to {need} GB of memory when training, {free} GB are free; close other programs</source>
        <translation>紧张：训练时最多需要 {need} GB 内存，可用 {free} GB；请关闭其他程序</translation>
    </message>
    <message>
        <source>No: needs about {need} GB of memory, {free} GB are free; choose “{other}”</source>
        <translation>不足：约需 {need} GB 内存，可用 {free} GB；请选择“{other}”</translation>
    </message>
    <message>
        <source>Tried on the sample: names only {right} of the photos right, about as many as guessing. Remove it and import it with other answers, or see how it does on your photos.</source>
        <translation>已用样例试过：只说对 {right} 的照片，与猜测相当。请移除后用其他回答重新导入，或看看它在您照片上的效果。</translation>
    </message>
    <message>
        <source>Tried on the sample: untaught, it names {right} of the photos right</source>
        <translation>已用样例试过：未经教学即说对 {right} 的照片</translation>
    </message>
    <message>
        <source>Fetch {size} MB from {place}?</source>
        <translation>从 {place} 下载 {size} MB？</translation>
    </message>
    <message>
        <source>Fetch “{name}” from {place}?</source>
        <translation>从 {place} 下载“{name}”？</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>模型：{name}</translation>
    </message>
    <message>
        <source>From: {address}</source>
        <translation>来源：{address}</translation>
    </message>
    <message>
        <source>Its size is known once {place} answers; the fetch can be stopped at any time.</source>
        <translation>{place} 回应后即可知道大小；下载可随时停止。</translation>
    </message>
    <message>
        <source>To: {folder}, where {free} are free</source>
        <translation>目标：{folder}，可用 {free}</translation>
    </message>
    <message>
        <source>Only the model is asked for, by its name. No photo leaves this computer.</source>
        <translation>只按名称请求模型。照片不会离开本机。</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>正在结束…</translation>
    </message>
    <message>
        <source>{words}: {step}</source>
        <translation>{words}：{step}</translation>
    </message>
    <message>
        <source>{words} ({keys})</source>
        <translation>{words}（{keys}）</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation>我看到的是什么？</translation>
    </message>
    <message>
        <source>How good is it?</source>
        <translation>效果如何？</translation>
    </message>
    <message>
        <source>Your photos and privacy</source>
        <translation>您的照片与隐私</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Any of them can be changed: Settings, Keys.</source>
        <translation>都可以更改：设置、快捷键。</translation>
    </message>
    <message>
        <source>Click a key, then press the keys that you want in its place. Esc leaves it as it is.</source>
        <translation>单击某个快捷键，然后按下想要的按键。Esc 保持不变。</translation>
    </message>
    <message>
        <source>All as they were at first</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Where each prompt&apos;s own update of this photo comes from</source>
        <translation>每个提示对这张照片的调整来自哪里</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How the places of the photo share their weight among the prompts</source>
        <translation>照片各处的权重如何分配给各个提示</translation>
    </message>
    <message>
        <source>Which places speak for a class, and which against it</source>
        <translation>哪些位置支持某个类别，哪些反对</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>A line around the strongest places, in the place of colours</source>
        <translation>用线条勾出最强的位置，代替颜色</translation>
    </message>
    <message>
        <source>Strength of the map over the photo</source>
        <translation>图在照片上的强度</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>next photo, seen the same way</source>
        <translation>下一张照片，显示方式相同</translation>
    </message>
    <message>
        <source>photo before</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>the evidence for a class</source>
        <translation>某个类别的证据</translation>
    </message>
    <message>
        <source>the photo without a map</source>
        <translation>不带图的照片</translation>
    </message>
    <message>
        <source>grey out what the check hides</source>
        <translation>将检验所遮的部分变灰</translation>
    </message>
    <message>
        <source>larger; the wheel does too</source>
        <translation>放大；也可用滚轮</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation>整张照片</translation>
    </message>
    <message>
        <source>copy the picture as it is shown</source>
        <translation>复制当前显示的图片</translation>
    </message>
    <message>
        <source>save the picture as it is shown</source>
        <translation>保存当前显示的图片</translation>
    </message>
    <message>
        <source>back to the photos</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>the map of prompt {number}</source>
        <translation>提示 {number} 的图</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>正在打开照片…</translation>
    </message>
    <message>
        <source>How sure it is of each class</source>
        <translation>对每个类别的把握</translation>
    </message>
    <message>
        <source>Where each prompt looked</source>
        <translation>每个提示看了哪里</translation>
    </message>
    <message>
        <source>Hide this place</source>
        <translation>遮住此处</translation>
    </message>
    <message>
        <source>Grey out the fifth of the photo with the most evidence, as in the check</source>
        <translation>像检验时那样，将证据最多的五分之一变灰</translation>
    </message>
    <message>
        <source>Close CoPL Studio?</source>
        <translation>关闭 CoPL Studio？</translation>
    </message>
    <message>
        <source>{work} is running. Stop it and close?</source>
        <translation>“{work}”正在进行。停止并关闭吗？</translation>
    </message>
    <message>
        <source>What was done before is saved.</source>
        <translation>之前完成的内容已保存。</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Choose a project: a folder that ends in {ending}</source>
        <translation>选择项目：以 {ending} 结尾的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder that the photos are in now</source>
        <translation>选择照片现在所在的文件夹</translation>
    </message>
    <message>
        <source>{project} copy</source>
        <translation>{project} 副本</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>CoPL Studio projects (*{ending})</source>
        <translation>CoPL Studio 项目 (*{ending})</translation>
    </message>
    <message>
        <source>save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>These photos</source>
        <translation>这些照片</translation>
    </message>
    <message>
        <source>Is this label right?</source>
        <translation>这个类别对吗？</translation>
    </message>
    <message>
        <source>Nearly the same photo in two classes</source>
        <translation>两个类别中几乎相同的照片</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>What should I look at?</source>
        <translation>我该看什么？</translation>
    </message>
    <message>
        <source>Go to the classes</source>
        <translation>转到类别</translation>
    </message>
    <message>
        <source>Report (*.html)</source>
        <translation>报告 (*.html)</translation>
    </message>
    <message>
        <source>Reading what the check said…</source>
        <translation>正在读取检验结果…</translation>
    </message>
    <message>
        <source>This training was not checked</source>
        <translation>此次训练没有检验</translation>
    </message>
    <message>
        <source>Give every class two photos or more that are not nearly the same, and train again; then it is said here how often it is right.</source>
        <translation>请给每个类别两张以上不太相同的照片并重新训练；之后这里会显示正确率。</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>还没有可评判的内容</translation>
    </message>
    <message>
        <source>Show it a few examples of each class and train; then it is said here how often it is right.</source>
        <translation>请给每个类别看几个示例并训练；之后这里会显示正确率。</translation>
    </message>
    <message>
        <source>About {middle}, between {low} and {high}</source>
        <translation>约 {middle}，{low} 到 {high} 之间</translation>
    </message>
    <message>
        <source>How often is it right?</source>
        <translation>正确率是多少？</translation>
    </message>
    <message>
        <source>of new photos right</source>
        <translation>的新照片判断正确</translation>
    </message>
    <message>
        <source>On these examples a simpler way would be clearly better: {better}.</source>
        <translation>对这些示例，更简单的方法明显更好：{better}。</translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation>各类别</translation>
    </message>
    <message>
        <source>How many of its examples are found again when it was not shown them.</source>
        <translation>未见过时，各类别的示例有多少被认出。</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>哪些被当成了哪些</translation>
    </message>
    <message>
        <source>Down: what it is. Across: what was answered. Click to see the photos.</source>
        <translation>行：实际类别。列：回答。单击可查看照片。</translation>
    </message>
    <message>
        <source>{count} of “{name}” answered right</source>
        <translation>“{name}”中答对 {count} 个</translation>
    </message>
    <message>
        <source>{count} of “{name}” taken for “{other}”</source>
        <translation>“{name}”中有 {count} 个被当成“{other}”</translation>
    </message>
    <message>
        <source>{words}: show them</source>
        <translation>{words}：显示</translation>
    </message>
    <message>
        <source>This training and the one before</source>
        <translation>此次训练与前一次</translation>
    </message>
    <message>
        <source>Take back the earlier classifier</source>
        <translation>恢复较早的分类器</translation>
    </message>
    <message>
        <source>Train a second time, and both are shown here side by side.</source>
        <translation>再训练一次，两者就会并排显示在这里。</translation>
    </message>
    <message>
        <source>There is an earlier classifier, but no example that both were asked about.</source>
        <translation>有较早的分类器，但没有同时问过两者的示例。</translation>
    </message>
    <message numerus="yes">
        <source>The same {n} examples, held out from both.</source>
        <translation>
            <numerusform>相同的 {n} 个示例，对两者都留出。</numerusform>
        </translation>
    </message>
    <message>
        <source>This one</source>
        <translation>这个</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>前一个</translation>
    </message>
    <message>
        <source>{count} right</source>
        <translation>答对 {count} 个</translation>
    </message>
    <message>
        <source>{count} of “{name}” answered right.</source>
        <translation>“{name}”中答对 {count} 个。</translation>
    </message>
    <message>
        <source>{count} of “{name}” taken for “{other}”.</source>
        <translation>“{name}”中有 {count} 个被当成“{other}”。</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>显示前 {count} 个。</translation>
    </message>
    <message>
        <source>{share} sure</source>
        <translation>把握 {share}</translation>
    </message>
    <message>
        <source>Each looks more like another class than like its own. It may be in the wrong one, or just hard.</source>
        <translation>每张都更像另一个类别。可能放错了，也可能只是难以判断。</translation>
    </message>
    <message>
        <source>No label looks wrong.</source>
        <translation>没有看起来放错的照片。</translation>
    </message>
    <message>
        <source>given as “{given}”, looks like “{likelier}”</source>
        <translation>归为“{given}”，看起来像“{likelier}”</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>没有错</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>NAME/TAG of open_clip, or hf-hub:ORGANISATION/NAME</source>
        <translation>open_clip 的 名称/标签，或 hf-hub:组织/名称</translation>
    </message>
    <message>
        <source>Name of another model</source>
        <translation>其他模型的名称</translation>
    </message>
    <message>
        <source>Fetch another model</source>
        <translation>下载其他模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A model is what knows pictures before you teach it your classes. The starter is always here. A larger one often tells more apart, and takes longer. Nothing is fetched unless you ask for it.</source>
        <translation>模型在您教它类别之前就认识图片。初始模型始终可用。较大的模型通常分得更细，但耗时更长。未经您要求，不会下载任何内容。</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>Any that open_clip knows, or that lies on the hub in its form.</source>
        <translation>open_clip 认识的，或以其格式存放在 hub 上的任何模型。</translation>
    </message>
    <message>
        <source>Models are kept in {folder}. A computer without a network can get one from there: copy its folder over and choose “Import a folder…” on that computer.</source>
        <translation>模型保存在 {folder}。没有网络的电脑可以从这里获得模型：复制其文件夹，并在那台电脑上选择“导入文件夹…”。</translation>
    </message>
    <message>
        <source>Retrain on “{name}”</source>
        <translation>用“{name}”重新训练</translation>
    </message>
    <message>
        <source>Fetch a model</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>移除模型</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer?</source>
        <translation>从本机移除“{name}”？</translation>
    </message>
    <message>
        <source>Classifiers that were trained on it stay, and need it again before they can be used.</source>
        <translation>用它训练的分类器会保留，但要再次使用时仍需要它。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>权重 ({patterns})</translation>
    </message>
    <message>
        <source>Import a model&apos;s folder</source>
        <translation>导入模型文件夹</translation>
    </message>
    <message>
        <source>A photo should be in one class only; take it out of the other.</source>
        <translation>一张照片只应在一个类别中；请从另一个中移出。</translation>
    </message>
    <message>
        <source>No two classes share a photo.</source>
        <translation>没有两个类别共用同一张照片。</translation>
    </message>
    <message>
        <source>in “{name}”</source>
        <translation>在“{name}”中</translation>
    </message>
    <message>
        <source>Take out of “{name}”</source>
        <translation>移出“{name}”</translation>
    </message>
    <message>
        <source>Photos that look least like your examples are set aside for a person. Every label stays as it is; put the slider back, and all is as before.</source>
        <translation>与示例最不相似的照片会挑出来由人查看。所有分类保持不变；把滑块移回，一切如初。</translation>
    </message>
    <message>
        <source>How many photos should a person look at?</source>
        <translation>应由人查看多少照片？</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Share of photos to set aside, in percent</source>
        <translation>挑出照片的百分比</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>about {share} set aside</source>
        <translation>挑出约 {share}</translation>
    </message>
    <message>
        <source>{count} set aside for you ({none} of none of the classes)</source>
        <translation>已为您挑出 {count} 张（其中 {none} 张不属于任何类别）</translation>
    </message>
    <message>
        <source>{count} set aside for you</source>
        <translation>已为您挑出 {count} 张</translation>
    </message>
    <message>
        <source>Train with two photos or more in every class, not nearly the same; then it can tell which photos are strange to it.</source>
        <translation>请每个类别用两张以上不太相同的照片训练；之后就能判断哪些照片陌生。</translation>
    </message>
    <message>
        <source>Sort a folder, and the counts are shown here.</source>
        <translation>给一个文件夹分类后，这里会显示数量。</translation>
    </message>
    <message>
        <source>These photos were labelled by an older version: sort the folder again, and they can be set aside.</source>
        <translation>这些照片由旧版本分类：重新给文件夹分类后即可挑出。</translation>
    </message>
    <message>
        <source>{count} trusted</source>
        <translation>{count} 张可信</translation>
    </message>
    <message>
        <source>all are trusted</source>
        <translation>全部可信</translation>
    </message>
    <message>
        <source>{count} answered by you</source>
        <translation>{count} 张由您回答</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} photos: {parts}.</source>
        <translation>
            <numerusform>{n} 张照片：{parts}。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose a day to go back to. What is there now is kept as well: you find it here, at the top.</source>
        <translation>请选择要回到的日期。当前状态也会保留：您会在这里的最上方找到它。</translation>
    </message>
    <message>
        <source>There is no earlier state yet. One is kept of every day on which the project is opened and has changed.</source>
        <translation>还没有较早的状态。项目打开并有更改的每一天会保留一个。</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>较早的状态</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回到此状态</translation>
    </message>
    <message>
        <source>“{project}”: go back to an earlier state</source>
        <translation>“{project}”：回到较早的状态</translation>
    </message>
    <message>
        <source>{when}: {classes}, {photos}</source>
        <translation>{when}：{classes}，{photos}</translation>
    </message>
    <message>
        <source>Look at more photos</source>
        <translation>查看更多照片</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Sort a folder</source>
        <translation>给文件夹分类</translation>
    </message>
    <message>
        <source>Choosing photos…</source>
        <translation>正在挑选照片…</translation>
    </message>
    <message>
        <source>The least sure ones, and of these such that differ.</source>
        <translation>把握最小、且彼此不同的照片。</translation>
    </message>
    <message>
        <source>Learning from your answers…</source>
        <translation>正在从您的回答中学习…</translation>
    </message>
    <message>
        <source>You have answered every photo</source>
        <translation>您已回答了每一张照片</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>没有要查看的</translation>
    </message>
    <message>
        <source>Sort a folder first; then the photos that it is least sure of are shown here, one by one.</source>
        <translation>请先给一个文件夹分类；之后这里会逐张显示把握最小的照片。</translation>
    </message>
    <message>
        <source>{done} of {total} photos answered</source>
        <translation>已回答 {done} / {total} 张照片</translation>
    </message>
    <message>
        <source>Retraining takes some seconds. Your photos become examples of their classes where they lie. Then all photos are labelled again; your answers always stay.</source>
        <translation>重新训练需要几秒钟。您的照片在原处成为相应类别的示例。然后所有照片会重新分类；您的回答始终保留。</translation>
    </message>
    <message>
        <source>Your answers are learned, and all photos are labelled again.</source>
        <translation>已学习您的回答，所有照片已重新分类。</translation>
    </message>
    <message>
        <source>Sort another folder; then the photos that it is least sure of are shown here, one by one.</source>
        <translation>请给另一个文件夹分类；之后这里会逐张显示把握最小的照片。</translation>
    </message>
    <message numerus="yes">
        <source>All {n} photos are looked at</source>
        <translation>
            <numerusform>{n} 张照片都已查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answers are learned. There is more where these were.</source>
        <translation>已学习您的回答。还有更多这样的照片。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>the likeliest class is right</source>
        <translation>最可能的类别是对的</translation>
    </message>
    <message>
        <source>it is none of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>the photo before</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>the next photo, without an answer</source>
        <translation>下一张照片，不回答</translation>
    </message>
    <message>
        <source>back to all photos</source>
        <translation>返回所有照片</translation>
    </message>
    <message>
        <source>Back one</source>
        <translation>退回一张</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Another class…</source>
        <translation>其他类别…</translation>
    </message>
    <message>
        <source>it is of class {number}</source>
        <translation>属于类别 {number}</translation>
    </message>
    <message>
        <source>Back to all photos</source>
        <translation>返回所有照片</translation>
    </message>
    <message>
        <source>Right, it is “{name}”   ↵</source>
        <translation>对，是“{name}”   ↵</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Show it some examples</source>
        <translation>给它看一些示例</translation>
    </message>
    <message>
        <source>Which photos shall it sort?</source>
        <translation>要给哪些照片分类？</translation>
    </message>
    <message>
        <source>Drop a folder or some photos here. Your photos stay where they are, unchanged.</source>
        <translation>将文件夹或照片拖到这里。您的照片留在原处，不会改动。</translation>
    </message>
    <message>
        <source>It has learned nothing yet</source>
        <translation>它还没有学到什么</translation>
    </message>
    <message>
        <source>Show it a few examples of each class and train; then it can sort whole folders.</source>
        <translation>给它看每个类别的几个示例并训练；之后就能给整个文件夹分类。</translation>
    </message>
    <message>
        <source>Answered by you</source>
        <translation>您已回答</translation>
    </message>
    <message>
        <source>What counts as “to review”</source>
        <translation>哪些算“待复核”</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>照片的顺序</translation>
    </message>
    <message>
        <source>Search names</source>
        <translation>搜索名称</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Review what is less than {share} sure</source>
        <translation>复核把握低于 {share} 的照片</translation>
    </message>
    <message>
        <source>less than {share} sure</source>
        <translation>把握低于 {share}</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>顺序：{order}</translation>
    </message>
    <message>
        <source>open the photo; a double-click does too</source>
        <translation>打开照片；也可双击</translation>
    </message>
    <message>
        <source>select all photos; “Save table” then writes the selected ones</source>
        <translation>选择所有照片；“保存表格”随后只写入所选照片</translation>
    </message>
    <message>
        <source>copy the selected files, to paste them elsewhere</source>
        <translation>复制所选文件，以粘贴到别处</translation>
    </message>
    <message>
        <source>sort the files that were copied elsewhere</source>
        <translation>给别处复制的文件分类</translation>
    </message>
    <message>
        <source>search names</source>
        <translation>搜索名称</translation>
    </message>
    <message>
        <source>save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>larger thumbnails; Ctrl and the wheel do too</source>
        <translation>放大缩略图；也可用 Ctrl 加滚轮</translation>
    </message>
    <message>
        <source>smaller thumbnails</source>
        <translation>缩小缩略图</translation>
    </message>
    <message>
        <source>Labelled photos</source>
        <translation>已分类的照片</translation>
    </message>
    <message>
        <source>No photo fits what is chosen above.</source>
        <translation>没有照片符合上面的选择。</translation>
    </message>
    <message>
        <source>Label the rest; what was labelled stays</source>
        <translation>给其余照片分类；已分类的保留</translation>
    </message>
    <message>
        <source>Watch this folder</source>
        <translation>监视此文件夹</translation>
    </message>
    <message>
        <source>Label new photos as they arrive in this folder, until this is switched off</source>
        <translation>新照片到达此文件夹时自动分类，直到关闭此项</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>The least sure photos, one by one: say what they are, and it learns from you</source>
        <translation>逐张显示把握最小的照片：您说出是什么，它从中学习</translation>
    </message>
    <message>
        <source>Where did it look?</source>
        <translation>它看了哪里？</translation>
    </message>
    <message>
        <source>What speaks for each class, over all photos: is one known by a corner or an edge?</source>
        <translation>所有照片中支持各类别的位置：是否有类别靠某个角或边缘识别？</translation>
    </message>
    <message>
        <source>Sort into folders…</source>
        <translation>分到文件夹…</translation>
    </message>
    <message>
        <source>go from photo to photo, select them</source>
        <translation>在照片之间移动并选择</translation>
    </message>
    <message>
        <source>Choose a folder with photos to sort</source>
        <translation>选择要分类的照片文件夹</translation>
    </message>
    <message>
        <source>Choose photos to sort</source>
        <translation>选择要分类的照片</translation>
    </message>
    <message numerus="yes">
        <source>Save a table of {n} photos</source>
        <translation>
            <numerusform>保存 {n} 张照片的表格</numerusform>
        </translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv);;JSON (*.json)</source>
        <translation>电子表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Save table of {count} selected…</source>
        <translation>保存所选 {count} 项的表格…</translation>
    </message>
    <message>
        <source>Save table of {count}…</source>
        <translation>保存 {count} 项的表格…</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>paste photos, folders or a picture: into the class that has the keyboard, else into a new one</source>
        <translation>粘贴照片、文件夹或图片：放入有键盘焦点的类别，否则放入新类别</translation>
    </message>
    <message>
        <source>Show it what is what</source>
        <translation>教它认识各类</translation>
    </message>
    <message>
        <source>Drop photos or folders anywhere. 5 to 20 a class are enough.</source>
        <translation>将照片或文件夹拖到任意处。每类 5 到 20 张就够。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use for this project</source>
        <translation>用于本项目</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>{action}: {name}</source>
        <translation>{action}：{name}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>a good first choice</source>
        <translation>不错的首选</translation>
    </message>
    <message>
        <source>Go on fetching…</source>
        <translation>继续下载…</translation>
    </message>
    <message>
        <source>Choose folders with photos: one for each kind, or the folder they are in</source>
        <translation>选择照片文件夹：每种一个，或它们所在的文件夹</translation>
    </message>
    <message>
        <source>{photos} in {classes}</source>
        <translation>{classes}，{photos}</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos found so far</source>
        <translation>
            <numerusform>目前找到 {n} 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {done} of {total} photos</source>
        <translation>正在读取照片 {done} / {total}</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>There are no photos to paste; copy photos or a picture first.</source>
        <translation>没有可粘贴的照片；请先复制照片或图片。</translation>
    </message>
    <message>
        <source>To “{name}”</source>
        <translation>到“{name}”</translation>
    </message>
    <message>
        <source>A new class</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>New classes</source>
        <translation>新类别</translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos here</source>
        <translation>
            <numerusform>将 {n} 张照片复制到这里</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} photos to a new class</source>
        <translation>
            <numerusform>将 {n} 张照片复制到新类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos here (hold Ctrl to copy)</source>
        <translation>
            <numerusform>将 {n} 张照片移到这里（按住 Ctrl 复制）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} photos to a new class</source>
        <translation>
            <numerusform>将 {n} 张照片移到新类别</numerusform>
        </translation>
    </message>
    <message>
        <source>Device to train on</source>
        <translation>训练所用设备</translation>
    </message>
    <message>
        <source>Train again by itself</source>
        <translation>自动重新训练</translation>
    </message>
    <message>
        <source>A few seconds after photos or names were changed</source>
        <translation>照片或名称更改几秒后</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>停止并保留最佳结果</translation>
    </message>
    <message>
        <source>Cancel and discard</source>
        <translation>取消并放弃</translation>
    </message>
    <message>
        <source>Sort a folder…</source>
        <translation>给文件夹分类…</translation>
    </message>
    <message>
        <source>Last training</source>
        <translation>上次训练</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得一看</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Right on photos held out, in %</source>
        <translation>留出照片的正确率（%）</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>Mean of what speaks for each class, over the mean of its photos in grey.</source>
        <translation>支持各类别的位置的平均，叠在其照片的灰度平均上。</translation>
    </message>
    <message>
        <source>{name}, {photos}</source>
        <translation>{name}，{photos}</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>当前 {value}</translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <translation>
            <numerusform>{n} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Show list…</source>
        <translation>显示列表…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{name}: {share}. Show what speaks for it</source>
        <translation>{name}：{share}。显示支持它的证据</translation>
    </message>
    <message>
        <source>Show what speaks for “{name}”</source>
        <translation>显示支持“{name}”的证据</translation>
    </message>
    <message>
        <source>photo {at} of {total}</source>
        <translation>照片 {at} / {total}</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>{at}, {count} selected</source>
        <translation>{at}，已选 {count} 张</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others}和{last}</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>初始模型</translation>
    </message>
    <message>
        <source>MobileCLIP 2, the smallest</source>
        <translation>MobileCLIP 2，最小</translation>
    </message>
    <message>
        <source>Perception Encoder, small</source>
        <translation>Perception Encoder，小型</translation>
    </message>
    <message>
        <source>CLIP base, the first one</source>
        <translation>CLIP base，最初版本</translation>
    </message>
    <message>
        <source>CLIP base, from LAION</source>
        <translation>CLIP base，来自 LAION</translation>
    </message>
    <message>
        <source>CLIP base, from DataComp</source>
        <translation>CLIP base，来自 DataComp</translation>
    </message>
    <message>
        <source>CLIP base, sees a little more, from DataComp</source>
        <translation>CLIP base，视野略大，来自 DataComp</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, the first one</source>
        <translation>CLIP base 细分块，最初版本</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, from LAION</source>
        <translation>CLIP base 细分块，来自 LAION</translation>
    </message>
    <message>
        <source>CLIP base with finer patches, from DataComp</source>
        <translation>CLIP base 细分块，来自 DataComp</translation>
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
        <translation>Perception Encoder，base</translation>
    </message>
    <message>
        <source>The model “{name}” is not on this computer. Fetch it ({size} MB) on the Models page, or choose another one there.</source>
        <translation>模型“{name}”不在本机。请在“模型”页面下载（{size} MB），或在那里选择其他模型。</translation>
    </message>
    <message>
        <source>The model “{name}” is not on this computer. Fetch or import it on the Models page, or choose another one there.</source>
        <translation>模型“{name}”不在本机。请在“模型”页面下载或导入，或在那里选择其他模型。</translation>
    </message>
    <message>
        <source>“{name}” needs about {need} GB of memory, {free} GB are free. Close other programs, or choose “{other}” on the Models page.</source>
        <translation>“{name}”约需 {need} GB 内存，可用 {free} GB。请关闭其他程序，或在“模型”页面选择“{other}”。</translation>
    </message>
    <message>
        <source>“{name}” reads texts with a part that this CoPL Studio was installed without (“siglip”). Choose another model on the Models page.</source>
        <translation>“{name}”用于读取文本的部分（“siglip”）未随此 CoPL Studio 安装。请在“模型”页面选择其他模型。</translation>
    </message>
    <message>
        <source>The file may hold one of several models that differ in how they compute. Which one is it?</source>
        <translation>文件可能是几个计算方式不同的模型之一。是哪一个？</translation>
    </message>
    <message>
        <source>The file does not say how the model wants to be shown its pixels. How was it trained?</source>
        <translation>文件没有说明模型需要怎样的像素。它是如何训练的？</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>The classifier in use was trained on “{old}” and goes on using it. Train again to use “{new}”.</source>
        <translation>当前分类器用“{old}”训练，并将继续使用它。要使用“{new}”，请重新训练。</translation>
    </message>
    <message>
        <source>Memory is tight: up to {need} GB are needed, {free} GB were free. Close other programs.</source>
        <translation>内存紧张：最多需要 {need} GB，可用 {free} GB。请关闭其他程序。</translation>
    </message>
    <message>
        <source>Trying it on the sample&apos;s photos…</source>
        <translation>正在用样例照片试用…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>正在等待…</translation>
    </message>
    <message>
        <source>Asking {place}…</source>
        <translation>正在询问 {place}…</translation>
    </message>
    <message>
        <source>{done} of {total} MB from {place}</source>
        <translation>来自 {place}：{done} / {total} MB</translation>
    </message>
    <message>
        <source>The model could not be imported.</source>
        <translation>无法导入模型。</translation>
    </message>
    <message>
        <source>“{name}” could not be fetched.</source>
        <translation>无法下载“{name}”。</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept: the next fetch goes on from there.</source>
        <translation>已停止。已收到的部分会保留：下次从那里继续下载。</translation>
    </message>
    <message>
        <source>“{name}” is ready. {found}</source>
        <translation>“{name}”已就绪。{found}</translation>
    </message>
    <message>
        <source>“{name}” is here. {found}</source>
        <translation>“{name}”已在本机。{found}</translation>
    </message>
    <message>
        <source>“{name}” is here, but could not be tried.</source>
        <translation>“{name}”已在本机，但无法试用。</translation>
    </message>
    <message>
        <source>“{name}” is removed; {size} are free again.</source>
        <translation>已移除“{name}”；释放了 {size}。</translation>
    </message>
    <message>
        <source>Untaught, it names {right} of the sample&apos;s photos right; guessing would give {chance}.</source>
        <translation>未经教学，它说对 {right} 的样例照片；猜测为 {chance}。</translation>
    </message>
    <message>
        <source>Untaught, it names only {right} of the sample&apos;s photos right, where guessing would give {chance}: what was said of how it computes may be wrong, or it was made for other pictures. See how it does on yours before you trust it.</source>
        <translation>未经教学，它只说对 {right} 的样例照片，而猜测为 {chance}：所述的计算方式可能不对，或者它是为其他图片而做的。请先看它在您照片上的效果再相信它。</translation>
    </message>
    <message>
        <source>As CLIP: OpenAI&apos;s, LAION&apos;s, DataComp&apos;s and most others</source>
        <translation>与 CLIP 相同：OpenAI、LAION、DataComp 及多数模型</translation>
    </message>
    <message>
        <source>As SigLIP: from minus one to one</source>
        <translation>与 SigLIP 相同：从负一到一</translation>
    </message>
    <message>
        <source>As models of ImageNet</source>
        <translation>与 ImageNet 模型相同</translation>
    </message>
    <message>
        <source>Not at all, the pixels as they are: MobileCLIP</source>
        <translation>不处理，像素原样：MobileCLIP</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>The page or paper that the model came from says it. A wrong answer does no harm but makes the model worse: it is tried on the sample&apos;s photos right after, and you are told.</source>
        <translation>模型来源的网页或论文会有说明。答错没有危害，只会让模型变差：随后会用样例照片试用，并告诉您结果。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{name}: with QuickGELU, as OpenAI&apos;s own weights</source>
        <translation>{name}：使用 QuickGELU，与 OpenAI 的权重相同</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>在别处保存副本…</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>“{name}” is not saved yet</source>
        <translation>“{name}”尚未保存</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes could not be saved yet.</source>
        <translation>
            <numerusform>有 {n} 处更改尚未能保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep copies in the project</source>
        <translation>在项目中保留副本</translation>
    </message>
    <message>
        <source>Your photos stay where they are; the project remembers the places, and the photos by what is in them.</source>
        <translation>您的照片留在原处；项目会记住位置，并按内容记住照片。</translation>
    </message>
    <message numerus="yes">
        <source>{n} photos could not be copied into the project and are used where they are.</source>
        <translation>
            <numerusform>{n} 张照片无法复制到项目中，将在原处使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The photos are not copied into the project.</source>
        <translation>照片不复制到项目中。</translation>
    </message>
    <message>
        <source>Whoever set up this computer has switched off fetching from the hub. Ask for it to be allowed, or fetch the model with CoPL Studio on another computer and bring its folder over with “Import a folder…” on the Models page.</source>
        <translation>这台电脑的管理者已关闭从 Hub 下载。请申请允许，或在另一台电脑上用 CoPL Studio 下载模型，再在“模型”页面用“导入文件夹…”导入其文件夹。</translation>
    </message>
    <message>
        <source>{host} asks for an account for {file}, or has no such model. Check how its name is written; or save its files with a browser, where you are signed in, into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>{host} 要求登录账户才能取得 {file}，或没有这个模型。请检查名称的写法；或在已登录的浏览器中把其文件保存到一个文件夹，再在“模型”页面选择“导入文件夹…”。</translation>
    </message>
    <message>
        <source>{host} does not give {file} to everybody. Accept the model&apos;s conditions on its page in a browser, save its files from there into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>{host} 并不向所有人提供 {file}。请在浏览器中打开该模型的网页并接受其条款，把文件保存到一个文件夹，再在“模型”页面选择“导入文件夹…”。</translation>
    </message>
    <message>
        <source>{host} has had too many requests from here. Wait some minutes, then press “Go on fetching…”.</source>
        <translation>{host} 收到来自此处的请求过多。请等待几分钟，再按“继续下载…”。</translation>
    </message>
    <message>
        <source>{host} has no {file} of this model. Check how the model&apos;s name is written, or choose another on the Models page.</source>
        <translation>{host} 没有该模型的 {file}。请检查模型名称的写法，或在“模型”页面选择其他模型。</translation>
    </message>
    <message>
        <source>{host} answered with error {status}. Try again later with “Go on fetching…”.</source>
        <translation>{host} 返回错误 {status}。请稍后用“继续下载…”再试。</translation>
    </message>
    <message>
        <source>{host} does not answer as a hub does; perhaps the network wants you to sign in first. Open a page in a browser, then press “Go on fetching…”.</source>
        <translation>{host} 的回应不像 Hub；也许网络要求先登录。请在浏览器中打开任一网页，再按“继续下载…”。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted on this computer. Where a company&apos;s proxy is in between, have its certificate added to those of the system, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>这台电脑不信任 {host} 的证书。如果中间有公司代理，请让人把它的证书加入系统证书，再按“继续下载…”；或从另一台电脑带来模型，在“模型”页面用“导入文件夹…”导入。</translation>
    </message>
    <message>
        <source>The proxy of your network does not let the model through. Check the proxy in the system&apos;s network settings, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>您网络的代理不允许模型通过。请检查系统网络设置中的代理，再按“继续下载…”；或从另一台电脑带来模型，在“模型”页面用“导入文件夹…”导入。</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a name and password. Put them into the system&apos;s network settings, then press “Go on fetching…”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>您网络的代理要求用户名和密码。请在系统网络设置中填写，再按“继续下载…”；或从另一台电脑带来模型，在“模型”页面用“导入文件夹…”导入。</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network and press “Go on fetching…”. Where it is never reached, name another address in Settings, under “Models come from”; or bring the model over from another computer with “Import a folder…” on the Models page.</source>
        <translation>无法连接 {host}。请检查网络，再按“继续下载…”。如果始终无法连接，请在“设置”的“模型下载地址”中填写其他地址；或从另一台电脑带来模型，在“模型”页面用“导入文件夹…”导入。</translation>
    </message>
    <message>
        <source>The connection to {host} was cut. Press “Go on fetching…”: it goes on where it was.</source>
        <translation>与 {host} 的连接中断。请按“继续下载…”：从中断处继续。</translation>
    </message>
    <message>
        <source>{file} arrived damaged from {host} and was thrown away. Press “Go on fetching…” to fetch it anew.</source>
        <translation>来自 {host} 的 {file} 已损坏，已丢弃。请按“继续下载…”重新下载。</translation>
    </message>
    <message>
        <source>{file} needs {need} MB of free space in {folder}, {free} MB are free. Free some, or remove models that you do not use on the Models page, then press “Go on fetching…”.</source>
        <translation>{file} 需要 {folder} 中有 {need} MB 可用空间，现有 {free} MB。请释放空间，或在“模型”页面删除不用的模型，再按“继续下载…”。</translation>
    </message>
    <message>
        <source>The disk became full. Free some space, or remove models that you do not use on the Models page, then press “Go on fetching…”: it goes on where it was.</source>
        <translation>磁盘已满。请释放空间，或在“模型”页面删除不用的模型，再按“继续下载…”：从中断处继续。</translation>
    </message>
    <message>
        <source>{file} could not be fetched from {host}. Press “Go on fetching…”; if that does not help either, “Copy details” has what others need to help you.</source>
        <translation>无法从 {host} 下载 {file}。请按“继续下载…”；若仍无效，“复制详情”中有他人帮助您所需的信息。</translation>
    </message>
    <message>
        <source>open_clip knows no model “{name}”. Check how it is written where you found it, or choose one on the Models page.</source>
        <translation>open_clip 不认识模型“{name}”。请核对您看到它的地方的写法，或在“模型”页面选择一个。</translation>
    </message>
    <message>
        <source>open_clip knows no weights “{tag}” of “{name}”. Write one of these into “Another model” on the Models page: {known}.</source>
        <translation>open_clip 不认识“{name}”的权重“{tag}”。请在“模型”页面的“其他模型”中填写以下之一：{known}。</translation>
    </message>
    <message>
        <source>The weights of “{name}” do not lie on the hub. Save their file with a browser from where they were published, and choose “Import a file…” on the Models page.</source>
        <translation>“{name}”的权重不在 Hub 上。请用浏览器从其发布处保存文件，再在“模型”页面选择“导入文件…”。</translation>
    </message>
    <message>
        <source>“{name}” reads texts with {kind}, a part that CoPL cannot prompt. Choose another model on the Models page.</source>
        <translation>“{name}”用 {kind} 读取文本，CoPL 无法为其提供提示。请在“模型”页面选择其他模型。</translation>
    </message>
    <message>
        <source>{file} is no file of weights. Choose one that ends in {endings}, or “Import a folder…” on the Models page.</source>
        <translation>{file} 不是权重文件。请选择以 {endings} 结尾的文件，或在“模型”页面选择“导入文件夹…”。</translation>
    </message>
    <message>
        <source>{folder} holds no weights. Choose the folder in which {one} or {other} lies, or “Import a file…” on the Models page.</source>
        <translation>{folder} 中没有权重。请选择含有 {one} 或 {other} 的文件夹，或在“模型”页面选择“导入文件…”。</translation>
    </message>
    <message>
        <source>{file} is damaged, or not what its ending says. Copy it again from where it came, or fetch a model on the Models page.</source>
        <translation>{file} 已损坏，或与其后缀不符。请从来源重新复制，或在“模型”页面下载一个模型。</translation>
    </message>
    <message>
        <source>{file} holds more than weights, and that might be a program: it is not opened. Choose the model&apos;s file that ends in .safetensors, or fetch a model on the Models page.</source>
        <translation>{file} 中不只有权重，可能含有程序，因此不打开。请选择该模型以 .safetensors 结尾的文件，或在“模型”页面下载一个模型。</translation>
    </message>
    <message>
        <source>{file} is a program with weights in it, as OpenAI published CLIP, and programs are never run here. OpenAI&apos;s weights without the program are on the Models page: fetch “CLIP base, the first one” or “CLIP base with finer patches, the first one”.</source>
        <translation>{file} 是内含权重的程序（OpenAI 发布 CLIP 的形式），这里从不运行程序。不带程序的 OpenAI 权重在“模型”页面：请下载“CLIP base，最初版本”或“CLIP base 细分块，最初版本”。</translation>
    </message>
    <message>
        <source>{file} is a CLIP for another program (the transformers library). Choose the same model&apos;s file {wanted}, or fetch a model on the Models page.</source>
        <translation>{file} 是供其他程序（transformers 库）使用的 CLIP。请选择同一模型的文件 {wanted}，或在“模型”页面下载一个模型。</translation>
    </message>
    <message>
        <source>{file} holds no weights with names. Choose the model&apos;s file that ends in .safetensors, or fetch a model on the Models page.</source>
        <translation>{file} 中没有带名称的权重。请选择该模型以 .safetensors 结尾的文件，或在“模型”页面下载一个模型。</translation>
    </message>
    <message>
        <source>The weights in {file} are those of no model that open_clip knows. If a file “open_clip_config.json” came with them, put both into one folder and choose “Import a folder…” on the Models page.</source>
        <translation>{file} 中的权重不属于 open_clip 认识的任何模型。如果附有文件“open_clip_config.json”，请把两者放入一个文件夹，再在“模型”页面选择“导入文件夹…”。</translation>
    </message>
    <message>
        <source>{file} is missing or damaged. Copy the model&apos;s folder again from where it came; or, if the model was here already, remove it on the Models page and fetch it again.</source>
        <translation>{file} 缺失或已损坏。请从来源重新复制该模型的文件夹；如果模型此前已在本机，请在“模型”页面删除后重新下载。</translation>
    </message>
    <message>
        <source>{file} lacks its tokenizer, the part that reads texts. Put its file {wanted} and the weights into one folder, and choose “Import a folder…” on the Models page.</source>
        <translation>{file} 缺少用于读取文字的分词器。请把它的文件 {wanted} 和权重放进同一个文件夹，然后在“模型”页面选择“导入文件夹…”。</translation>
    </message>
    <message>
        <source>“starter” is the name of the model that comes with CoPL Studio. Give the file or folder another name and import it again on the Models page.</source>
        <translation>“starter”是 CoPL Studio 自带模型的名称。请给文件或文件夹改名，再在“模型”页面重新导入。</translation>
    </message>
    <message>
        <source>The weights of “{name}” are damaged or do not belong to it. Remove it on the Models page, and fetch or import it again.</source>
        <translation>“{name}”的权重已损坏或不匹配。请在“模型”页面删除，再重新下载或导入。</translation>
    </message>
    <message>
        <source>A part of “{name}” that reads texts is missing. Remove the model on the Models page and fetch it again.</source>
        <translation>“{name}”中读取文本的部分缺失。请在“模型”页面删除该模型并重新下载。</translation>
    </message>
</context>
</TS>
