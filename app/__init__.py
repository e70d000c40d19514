"""CoPL Studio's window; it drives ``copl_engine`` and is never imported by it."""
