"""What CoPL's speed is held against: the full-length text pass, and zero-shot labelling, by open_clip alone."""

import copy
from collections.abc import Sequence
from pathlib import Path

import open_clip
import torch
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

from copl_engine.backbones.open_clip_backbone import OpenClipBackbone
from copl_engine.backbones.open_clip_parts import model_parts, text_parts
from copl_engine.config import TEMPLATE
from copl_engine.errors import BackboneProblem
from copl_engine.prompts.packing import ClassTokens

ZERO_SHOT_BATCH = 32


class PlainText:
    """Class features as research code makes them: every prompt at full length through open_clip's modules.

    Args:
        backbone: whose text tower is used.
        tokens: the classes' prompts.
    """

    def __init__(self, backbone: OpenClipBackbone, tokens: ClassTokens) -> None:
        parts = text_parts(backbone.model)
        if parts is None:
            raise BackboneProblem("This model's text tower is of a kind that CoPL cannot prompt; choose another.")
        self._parts = parts
        self._tokens = tokens
        self._ends = torch.tensor(tokens.ends, device=tokens.padded.device) + tokens.prefix_length

    def __call__(self, context: Tensor) -> Tensor:
        """(B, K, D), L2-normalised, of context vectors (B, M, W)."""
        images, classes = len(context), len(self._tokens.padded)
        prompts = torch.cat(
            [
                self._tokens.start.expand(images * classes, -1, -1),
                context.repeat_interleave(classes, 0),
                self._tokens.padded.repeat(images, 1, 1),
            ],
            dim=1,
        )  # (B K, context, W)
        parts = self._parts
        hidden = parts.transformer(prompts + parts.positional_embedding, attn_mask=parts.attn_mask)
        hidden = parts.ln_final(hidden)
        pooled = hidden[torch.arange(len(hidden), device=hidden.device), self._ends.repeat(images)]
        projection = parts.text_projection
        if isinstance(projection, nn.Linear):
            pooled = projection(pooled)
        elif projection is not None:
            pooled = pooled @ projection
        return functional.normalize(pooled, dim=-1).view(images, classes, -1)


class PlainZeroShot:
    """Zero-shot labelling by open_clip's documented loop: its transform, its towers, class features made once.

    Args:
        backbone: whose model is copied, in the memory format that open_clip leaves it in.
        class_names: put into "a photo of a {name}."
    """

    def __init__(self, backbone: OpenClipBackbone, class_names: Sequence[str]) -> None:
        preprocessing = backbone.preprocessing
        self._transform = open_clip.image_transform(
            preprocessing.size, is_train=False, mean=preprocessing.mean, std=preprocessing.std
        )
        visual = copy.deepcopy(model_parts(backbone.model).visual)
        self._visual = visual.to(memory_format=torch.contiguous_format)
        self._texts = backbone.encode_texts([f"{TEMPLATE} {name}." for name in class_names])
        self._scale = backbone.logit_scale
        self._device = backbone.device

    def __call__(self, paths: Sequence[Path]) -> list[int]:
        """The likeliest class of each image."""
        found: list[int] = []
        for start in range(0, len(paths), ZERO_SHOT_BATCH):
            pictures = [self._picture(path) for path in paths[start : start + ZERO_SHOT_BATCH]]
            with torch.no_grad():
                features = functional.normalize(self._visual(torch.stack(pictures).to(self._device)), dim=-1)
                scores = (self._scale * features @ self._texts.T).softmax(-1)
            found += scores.argmax(-1).tolist()
        return found

    def _picture(self, path: Path) -> Tensor:
        with Image.open(path) as image:
            pixels: Tensor = self._transform(image.convert("RGB"))
        return pixels
