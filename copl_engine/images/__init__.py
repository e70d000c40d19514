"""Files to pixels: scan folders, decode photos read-only, know which source pixels the model saw."""
