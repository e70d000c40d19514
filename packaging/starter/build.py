"""Build the starter.

`python packaging/starter/build.py --data $COPL_DATA --wordnet /usr/share/wordnet --out resources/starter`
"""

from __future__ import annotations

import argparse
import json
import logging
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import open_clip
import torch
from beginning import prepare
from joint_space import JointSpace, build_joint_space, codebooks
from judging import accuracy, calibration_error, embed_names, honest_scale, unseen, zero_shot
from lessons import TEMPLATES, Answer, Style, Teacher
from meanings import Meanings, describe, gather_meanings
from phrases import draw_phrases, place_phrases
from pictures import folder_of_classes, tiny_imagenet
from sentences import SentenceEncoder
from shipping import CONTEXT, config, new_model, write_names, write_starter
from targets import Targets, build_targets
from torch import Tensor
from torch.nn.functional import normalize
from training import Plan, train
from trunk import load_trunk, patch_features
from vocabulary import Kind, Vocabulary, build_vocabulary, modifiers, place_names
from wordnet import Lexicon, read_lexicon

TEXT_WIDTH: Final = 256
TEXT_LAYERS: Final = 4
JOINT_WIDTH: Final = 512
PER_CLASS: Final = 10  # Tiny ImageNet train-a photos a class, for the centre and the codebooks
CHECKED: Final = 8  # Tiny ImageNet val photos a class
SCALED_ON: Final = 0.5  # share of the val photos that the logit scale is fitted on; the rest checks it
WITHHELD: Final = 100
NOISY: Final = 0.4  # share of groups with noise on their context, where targets answer to it
logger = logging.getLogger("starter")


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says."""

    data: Path
    wordnet: Path
    out: Path
    cache: Path
    minutes: float
    steps: int
    threads: int
    seed: int
    trial: bool
    answer: float


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Everything on the side of language."""

    lexicon: Lexicon
    meanings: Meanings
    targets: Targets
    vocabulary: Vocabulary
    modifiers: tuple[Tensor, Tensor]
    met: list[str]


def options() -> Options:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with tiny-imagenet/ and clothing/")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--out", type=Path, required=True, help="folder for the two files")
    parser.add_argument("--cache", type=Path, default=Path("build/starter"), help="features and sentence embeddings")
    parser.add_argument("--minutes", type=float, default=40.0, help="most minutes of training the text tower")
    parser.add_argument("--steps", type=int, default=5000, help="most steps of training the text tower")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--trial", action="store_true", help="withhold a tenth of the leaves; writes figures only")
    parser.add_argument("--answer", type=float, default=Style().answer, help="0: targets do not answer to noise")
    return Options(**vars(parser.parse_args()))


def read_words(
    chosen: Options, space: JointSpace, withheld: list[int], encoder: SentenceEncoder, tokenizer: Any
) -> Words:
    """Targets of all meanings and names."""
    lexicon = read_lexicon(chosen.wordnet)
    meanings = gather_meanings(lexicon)
    described = encoder.encode([describe(lexicon.synsets[synset]) for synset in meanings.ids])
    targets = build_targets(lexicon, meanings, space.prototypes, described, withheld)
    names = sorted(lexicon.senses)
    embeddings = encoder.encode(names)
    placed = place_names(lexicon, meanings, targets, names, embeddings)
    adjectives = [word for word in lexicon.adjectives if len(tokenizer.encode(word)) == 1]
    drawn, heads = draw_phrases(tokenizer, placed, names, adjectives, torch.Generator().manual_seed(chosen.seed))
    places = torch.cat([placed.places, place_phrases(placed, drawn, heads, encoder)])
    kinds = torch.cat([placed.kinds, torch.full((len(drawn),), int(Kind.PHRASE))])
    vocabulary = build_vocabulary(tokenizer, [*names, *drawn], places, kinds)
    extra = modifiers(tokenizer, placed, names, adjectives, encoder.encode(adjectives))
    met = [name for name, kind in zip(names, placed.kinds.tolist(), strict=True) if kind <= Kind.VISIBLE]
    return Words(lexicon, meanings, targets, vocabulary, extra, met)


def train_tower(chosen: Options, words: Words, space: JointSpace, encoder: SentenceEncoder, tokenizer: Any) -> Any:
    """A fresh model, its text tower trained."""
    torch.manual_seed(chosen.seed)
    model = new_model(config(TEXT_WIDTH, TEXT_LAYERS, JOINT_WIDTH))
    prepare(model, tokenizer, encoder, chosen.seed)
    templates = [[tokenizer.sot_token_id, *tokenizer.encode(text)] for text in TEMPLATES]
    style = Style(answer=chosen.answer, noisy=NOISY if chosen.answer else 0.0)
    generator = torch.Generator().manual_seed(chosen.seed)
    answer = Answer(space.prototypes, TEXT_WIDTH, style, generator)
    teacher = Teacher(words.vocabulary, templates, words.modifiers, style)
    train(model, teacher, answer, Plan(minutes=chosen.minutes, steps=chosen.steps, seed=chosen.seed))
    return model.eval()


def trial_figures(model: Any, words: Words, space: JointSpace, withheld: list[int], tokenizer: Any) -> dict[str, Any]:
    """The tower and the regression on names whose prototypes neither has seen."""
    rows = [words.meanings.leaves[leaf] for leaf in withheld]
    names = [words.lexicon.synsets[words.meanings.ids[row]].names[0] for row in rows]
    tower = unseen(embed_names(model, tokenizer, names), space.prototypes, withheld)
    regression = unseen(words.targets.vectors[rows], space.prototypes, withheld)
    return {"tower": vars_of(tower), "regression": vars_of(regression)}


def vars_of(found: Any) -> dict[str, float]:
    """The fields of a frozen dataclass with slots."""
    return {name: round(float(getattr(found, name)), 4) for name in found.__slots__}


def check(model: Any, space: JointSpace, photos: Tensor, labels: list[str], tokenizer: Any) -> dict[str, float]:
    """Zero-shot on Tiny ImageNet val; the logit scale is fitted on one half of the photos and checked on the other."""
    images = normalize(torch.cat([space.project(part).mean(1) for part in torch.split(photos, 256)]), dim=-1)
    cosines, right = zero_shot(model, tokenizer, images, labels)
    order = torch.randperm(len(right), generator=torch.Generator().manual_seed(0))
    cut = int(len(order) * SCALED_ON)
    scale = honest_scale(cosines[order[:cut]], right[order[:cut]])
    model.logit_scale.data.fill_(float(np.log(scale)))
    rest = order[cut:]
    return {
        "zero_shot": round(accuracy(cosines, right), 4),
        "logit_scale": scale,
        "calibration_error": round(calibration_error(scale * cosines[rest], right[rest]), 4),
        "photos": len(right),
    }


def main() -> None:
    """Build, check and write the starter, or run the trial."""
    chosen = options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    torch.set_num_threads(chosen.threads)
    tokenizer = open_clip.SimpleTokenizer(context_length=CONTEXT)
    trunk = load_trunk()
    tiny = chosen.data / "tiny-imagenet"
    general = tiny_imagenet(tiny / "train-a.zip", PER_CLASS)
    clothes = folder_of_classes(chosen.data / "clothing")
    patches = patch_features(trunk, general + clothes, chosen.cache / "generic.npy")
    space = build_joint_space(trunk.classifier, patches[: len(general)], JOINT_WIDTH)
    logger.info("joint space from %d photos", len(general))
    withheld = sorted(random.Random(chosen.seed).sample(range(1000), WITHHELD)) if chosen.trial else []
    encoder = SentenceEncoder(chosen.cache)
    words = read_words(chosen, space, withheld, encoder, tokenizer)
    logger.info("%d spellings", len(words.vocabulary.texts))
    model = train_tower(chosen, words, space, encoder, tokenizer)
    chosen.out.mkdir(parents=True, exist_ok=True)
    if chosen.trial:
        figures = trial_figures(model, words, space, withheld, tokenizer)
        logger.info("trial %s", json.dumps(figures))
        return
    photos = tiny_imagenet(tiny / "val.zip", CHECKED)
    seen = patch_features(trunk, photos, chosen.cache / "val.npy")
    logger.info("check %s", json.dumps(check(model, space, seen, [one.label for one in photos], tokenizer)))
    text = {name: value for name, value in model.state_dict().items() if not name.startswith("visual.")}
    write_names(chosen.out, words.met)
    write_starter(
        chosen.out, config(TEXT_WIDTH, TEXT_LAYERS, JOINT_WIDTH), space, text | codebooks(space, patches, chosen.seed)
    )


if __name__ == "__main__":
    main()
