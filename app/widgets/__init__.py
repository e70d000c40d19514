"""Reusable plain Qt parts that know nothing of CoPL."""
