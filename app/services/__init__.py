"""The engine behind Qt: jobs on lanes, settings; no widgets."""
