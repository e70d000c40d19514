"""CoPL Studio's window; it drives ``copl_engine`` and is never imported by it."""

from app.immortal import make_constants_immortal

make_constants_immortal()
