#!/bin/sh
# Installs CoPL Studio from this unpacked folder: --user for yourself, without root; else for everybody, in /usr/local.
# --remove, with or without --user, takes it away again. Projects, photos and settings are not touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=/usr/local remove=no
for word in "$@"; do
    case $word in
        --user) prefix=$HOME/.local ;;
        --remove) remove=yes ;;
        *) echo "Use: install.sh [--user] [--remove]" >&2; exit 2 ;;
    esac
done
program=$prefix/lib/copl-studio

rm -rf "$program"
(cd "$here/share" && find . -type f) | while read -r file; do rm -f "$prefix/share/$file"; done
rm -f "$prefix/bin/copl" "$prefix/bin/copl-studio"
if [ "$remove" = no ]; then
    mkdir -p "$prefix/bin" "$prefix/lib" "$prefix/share"
    cp -a "$here/lib/copl-studio" "$program"
    cp -a "$here/share/." "$prefix/share/"
    ln -s "$program/copl" "$program/copl-studio" "$prefix/bin/"
    entry=$prefix/share/applications/copl-studio.desktop
    sed -e "s|^Exec=copl-studio|Exec=\"$prefix/bin/copl-studio\"|" -e "s|^TryExec=.*|TryExec=$prefix/bin/copl-studio|" \
        "$here/share/applications/copl-studio.desktop" >"$entry"
fi
if command -v update-mime-database >/dev/null && [ -d "$prefix/share/mime/packages" ]; then
    update-mime-database "$prefix/share/mime"
fi
if command -v update-desktop-database >/dev/null && [ -d "$prefix/share/applications" ]; then
    update-desktop-database "$prefix/share/applications"
fi
if [ "$remove" = yes ]; then # folders that nobody else has put anything into
    (cd "$here/share" && find . -depth -type d) | while read -r folder; do rmdir "$prefix/share/$folder" 2>/dev/null || true; done
    rmdir "$prefix/lib" "$prefix/bin" 2>/dev/null || true
fi
if [ "$remove" = no ]; then
    echo "Installed. Start it from the menu or as $prefix/bin/copl-studio"
else
    echo "Removed."
fi
