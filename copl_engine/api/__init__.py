"""For notebooks and programs: what ``copl_engine`` offers at its top."""
