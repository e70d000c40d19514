"""``copl-studio --self-test DIR``: the real window goes through the sample, station by station."""

from app.self_test.hands import drop_on, turn
from app.self_test.journey import run

__all__ = ["drop_on", "run", "turn"]
