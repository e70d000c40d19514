"""Names that the starter has met and names that say nothing to it."""

import subprocess
import sys

import pytest

from copl_engine.backbones.known_names import unmet_in_words, unmet_names

MET = ("dog", "hex nut", "Hex-Nut", "washer", "gear", "crushed can", "red apples", "old_paper_bag", "berries", "foxes")
UNMET = ("type A", "IMG 1234", "xq", "苹果", "class 3", "7", "-", "défaut", "\udcff")


@pytest.mark.parametrize("name", MET)
def test_names_that_people_use_are_known(name: str) -> None:
    assert unmet_names("starter", [name]) == ()


@pytest.mark.parametrize("name", UNMET)
def test_names_without_a_meaning_are_told_apart(name: str) -> None:
    assert unmet_names("starter", ["dog", name]) == (name,)


def test_other_models_are_not_judged() -> None:
    assert unmet_names("ViT-B-32/openai", UNMET) == ()


def test_the_sentence() -> None:
    assert unmet_in_words(()) == ""
    assert unmet_in_words(["a"]) == "“a” says nothing to the model: it will learn it from your examples."
    assert unmet_in_words(["a", "b"]).startswith("“a” and “b” say nothing")
    assert unmet_in_words(list("abcde")).startswith("“a”, “b”, “c” and 2 more names say nothing")


def test_asking_needs_no_torch() -> None:
    code = "from copl_engine.backbones.known_names import unmet_names; unmet_names('starter', ['dog']); import sys; "
    done = subprocess.run([sys.executable, "-c", code + "assert 'torch' not in sys.modules"], check=False)
    assert done.returncode == 0
