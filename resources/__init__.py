"""Data shipped with CoPL Studio; read it through importlib.resources only."""
