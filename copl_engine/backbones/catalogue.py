"""Models worth fetching, from small to strong. Data only: importing this imports neither torch nor open_clip.

ImageNet figures are top-1 zero-shot accuracies as published: RESULTS is open_clip's ``docs/openclip_results.csv``,
SIGLIP2 big_vision's ``README_siglip2.md``; a model without a figure there has none here. Revisions are those that
the hub's file listings or the mteb project's model list name; none of these sources publishes the files' SHA-256, so
none is pinned: a download is checked against the hash that the hub states for the file.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

RESULTS: Final = "open_clip, docs/openclip_results.csv"
SIGLIP2: Final = "big_vision, README_siglip2.md"
APPLE: Final = "apple-amlr (research only)"


class Speed(StrEnum):
    """How long an image takes beside the others: by the number of patches and the width of the image tower."""

    FAST = "fast"
    MEDIUM = "medium"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Entry:
    """One model of the catalogue.

    Attributes:
        name, tag: open_clip's architecture and weights; together the model's id.
        repository: on the hub.
        revision: commit of the repository; None where none was found published.
        megabytes: size of the weights' file.
        parameters: millions, images and texts together.
        licence: of the weights, as the repository states it.
        accuracy: ImageNet zero-shot, percent; None where no primary source was found.
        source: of the accuracy.
        speed: of labelling, among these models.
        grid: places along a side of the image that a patch feature is made for: how fine its maps are.
        causal: whether the text tower is, so that prompts can be packed; a test on the tower decides in the end.
        sources: where its tower's patch features can be read, by ``image_tower.PatchSource``; of two the self-check
            after a fetch chooses the better on composed images.
        extra: what must be installed for its tokenizer beside CoPL Studio itself.
    """

    name: str
    tag: str
    repository: str
    revision: str | None
    megabytes: int
    parameters: int
    licence: str
    accuracy: float | None
    source: str
    speed: Speed
    grid: int
    causal: bool = True
    sources: tuple[str, ...] = ("tokens", "values")
    extra: str = ""

    @property
    def id(self) -> str:
        """As ``--backbone`` takes it."""
        return f"{self.name}/{self.tag}"

    @property
    def memory_megabytes(self) -> int:
        """The weights in memory: 4 bytes a parameter, whatever the file keeps."""
        return 4 * self.parameters


CATALOGUE: Final = (
    Entry(
        "MobileCLIP2-S0",
        "dfndr2b",
        "timm/MobileCLIP2-S0-OpenCLIP",
        None,
        300,
        75,
        APPLE,
        None,
        "",
        Speed.FAST,
        8,
        causal=False,
        sources=("tokens",),
    ),
    Entry("PE-Core-S-16-384", "meta", "timm/PE-Core-S-16-384", None, 349, 87, "apache-2.0", None, "", Speed.MEDIUM, 24),
    Entry(
        "ViT-B-32",
        "openai",
        "timm/vit_base_patch32_clip_224.openai",
        "ab5b8ef490e86faa07d3523926b842c765de1de5",
        605,
        151,
        "apache-2.0",
        63.3,
        RESULTS,
        Speed.FAST,
        7,
    ),
    Entry(
        "ViT-B-32",
        "laion2b_s34b_b79k",
        "laion/CLIP-ViT-B-32-laion2B-s34B-b79K",
        "08f73555f1b2fb7c82058aebbd492887a94968ef",
        605,
        151,
        "mit",
        66.6,
        RESULTS,
        Speed.FAST,
        7,
    ),
    Entry(
        "ViT-B-32",
        "datacomp_xl_s13b_b90k",
        "laion/CLIP-ViT-B-32-DataComp.XL-s13B-b90K",
        "f0e2ffa09cbadab3db6a261ec1ec56407ce42912",
        605,
        151,
        "mit",
        69.2,
        RESULTS,
        Speed.FAST,
        7,
    ),
    Entry(
        "ViT-B-32-256",
        "datacomp_s34b_b86k",
        "laion/CLIP-ViT-B-32-256x256-DataComp-s34B-b86K",
        "78784cc8c02c00efc96a840ff11138f0a1030a80",
        605,
        151,
        "mit",
        72.8,
        RESULTS,
        Speed.FAST,
        8,
    ),
    Entry(
        "ViT-B-16",
        "openai",
        "timm/vit_base_patch16_clip_224.openai",
        None,
        599,
        150,
        "apache-2.0",
        68.3,
        RESULTS,
        Speed.MEDIUM,
        14,
    ),
    Entry(
        "ViT-B-16",
        "laion2b_s34b_b88k",
        "laion/CLIP-ViT-B-16-laion2B-s34B-b88K",
        None,
        599,
        150,
        "mit",
        70.2,
        RESULTS,
        Speed.MEDIUM,
        14,
    ),
    Entry(
        "ViT-B-16",
        "datacomp_xl_s13b_b90k",
        "laion/CLIP-ViT-B-16-DataComp.XL-s13B-b90K",
        "d110532e8d4ff91c574ee60a342323f28468b287",
        599,
        150,
        "mit",
        73.5,
        RESULTS,
        Speed.MEDIUM,
        14,
    ),
    Entry(
        "EVA02-B-16",
        "merged2b_s8b_b131k",
        "timm/eva02_base_patch16_clip_224.merged2b_s8b_b131k",
        "4ba0c57e561ff2c90e5c370da15147864b9ca7fa",
        299,
        150,
        "mit",
        74.7,
        RESULTS,
        Speed.MEDIUM,
        14,
    ),
    Entry(
        "ViT-B-16-SigLIP2",
        "webli",
        "timm/ViT-B-16-SigLIP2",
        None,
        1501,
        375,
        "apache-2.0",
        78.2,
        SIGLIP2,
        Speed.MEDIUM,
        14,
        causal=False,
        extra="siglip",
    ),
    Entry("PE-Core-B-16", "meta", "timm/PE-Core-B-16", None, 1791, 448, "apache-2.0", None, "", Speed.SLOW, 14),
)


def entry(model_id: str) -> Entry | None:
    """The catalogue's entry of this id."""
    return next((each for each in CATALOGUE if each.id == model_id), None)
