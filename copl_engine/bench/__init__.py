"""Measurements: accuracy with shots, seeds and intervals; speed and memory as ratios of one run."""
