"""Predictions to the user's world: tables and pictures."""
