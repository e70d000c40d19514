#!/bin/sh
# make_dmg.sh APP DMG: signs the app, packs it, and has Apple notarise it.
# CODESIGN_IDENTITY: "Developer ID Application: …"; without it the app is signed for this machine only (ad hoc).
# NOTARY_PROFILE: a profile kept by "xcrun notarytool store-credentials"; without it nothing is sent to Apple.
set -eu
app=$1 dmg=$2
here=$(cd "$(dirname "$0")" && pwd)
identity=${CODESIGN_IDENTITY:--}
hardened="--options runtime --timestamp"
[ "$identity" = - ] && hardened=

# Inside out: every library first, then the app that holds them.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) -print0 |
    xargs -0 -n 50 codesign --force $hardened --sign "$identity" --entitlements "$here/entitlements.plist"
codesign --force $hardened --sign "$identity" --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict "$app"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$dmg"
hdiutil create -volname "CoPL Studio" -srcfolder "$folder" -format UDZO -ov "$dmg"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    codesign --force --timestamp --sign "$identity" "$dmg"
    xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$dmg"
fi
