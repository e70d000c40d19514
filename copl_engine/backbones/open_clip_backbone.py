"""Any open_clip model as a ``Backbone``."""

import logging
from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor, nn

from copl_engine.backbones.image_tower import PatchSource, image_encoder, normalised
from copl_engine.backbones.open_clip_parts import model_parts
from copl_engine.backbones.protocol import ImageFeatures, PromptPack, TokenEmbeddings
from copl_engine.backbones.text_tower import TextTower, Tokenizer
from copl_engine.device import image_precision, to_device
from copl_engine.images.geometry import Preprocessing

logger = logging.getLogger(__name__)


class OpenClipBackbone:
    """Wraps a frozen open_clip model; the attributes are those of the ``Backbone`` protocol.

    Args:
        model: an ``open_clip.CLIP`` or ``CustomTextCLIP``; it is frozen and put into evaluation mode here.
        tokenizer: the model's own.
        identity: (id, weights hash) as kept in classifier files.
        preprocessing: size, normalisation and framing of the input.
        codebooks: unit-norm patch directions by their number, where they are kept with the weights.
        source: where patch features are read.

    Raises:
        BackboneProblem: towers of a kind that CoPL cannot use.
    """

    def __init__(
        self,
        model: nn.Module,
        tokenizer: Tokenizer,
        identity: tuple[str, str],
        preprocessing: Preprocessing,
        codebooks: dict[int, Tensor] | None = None,
        source: PatchSource = PatchSource.TOKENS,
    ) -> None:
        self._model = model.requires_grad_(False).eval()
        parts = model_parts(model)
        self.device = parts.logit_scale.device
        if self.device.type != "mps":
            self._model.to(memory_format=torch.channels_last)
        self._encode = image_encoder(model, source)
        self._text = TextTower(model, tokenizer)
        self._codebooks = codebooks or {}
        self.id, self.weights_hash = identity
        self.preprocessing = preprocessing
        self.logit_scale = float(parts.logit_scale.exp())
        self.logit_bias = float(parts.logit_bias) if parts.logit_bias is not None else 0.0
        self.text_width = self._text.width
        self.start_length = self._text.start_length
        self.causal = self._text.causal
        self._mean = torch.tensor(preprocessing.mean, device=self.device).view(3, 1, 1) * 255
        self._std = torch.tensor(preprocessing.std, device=self.device).view(3, 1, 1) * 255
        probe = self.encode_images(torch.zeros(1, preprocessing.size, preprocessing.size, 3, dtype=torch.uint8))
        self.joint_width = probe.pooled.shape[-1]
        side = round(probe.patches.shape[1] ** 0.5)
        self.grid = (side, side)

    @property
    def model(self) -> nn.Module:
        """The wrapped open_clip model, for parity checks; never to be trained."""
        return self._model

    def encode_images(self, pixels: Tensor) -> ImageFeatures:
        """Encode (B, size, size, 3) uint8 pixels; float32 out. Features may be reused in training."""
        with torch.no_grad(), image_precision(self._mean.device):
            scaled = to_device(pixels, self._mean.device).permute(0, 3, 1, 2).float()
            pooled, patches = self._encode((scaled - self._mean) / self._std)
        return normalised(pooled.float().to(self.device), patches.float().to(self.device))

    def embed_tokens(self, texts: Sequence[str]) -> TokenEmbeddings:
        """Tokenise and embed N texts."""
        found = self._text.embed(texts)
        return replace(found, vectors=found.vectors.to(self.device))

    def position_embeddings(self) -> Tensor:
        """(context, W)."""
        return self._text.positions().to(self.device)

    def encode_prompts(self, pack: PromptPack) -> Tensor:
        """(N, E, D) L2-normalised; differentiable in the pack's embeddings."""
        place = self._text.device
        there = PromptPack(
            pack.embeddings.to(place),
            pack.positions.to(place),
            None if pack.mask is None else pack.mask.to(place),
            pack.ends.to(place),
        )
        return self._text.encode(there).to(self.device)

    def encode_texts(self, texts: Sequence[str]) -> Tensor:
        """(N, D) by open_clip's own text pass."""
        return self._text.encode_texts(texts).to(self.device)

    def retreat(self) -> bool:
        """Move both towers to the processor, for a card whose memory does not do; results still come to ``device``.

        Returns:
            False where they are there already.
        """
        if self._mean.device.type == "cpu":
            return False
        logger.warning("the graphics card has too little memory; going on with the processor, which is slower")
        processor = torch.device("cpu")
        self._model.to(processor)
        self._mean, self._std = self._mean.to(processor), self._std.to(processor)
        return True

    def keep_codebook(self, keys: Tensor) -> None:
        """Keep (count, D) unit-norm patch directions with this model, while it is loaded."""
        self._codebooks[len(keys)] = keys

    def codebook(self, count: int) -> Tensor | None:
        """(count, D), or None where none is kept with the weights."""
        return self._codebooks.get(count)
