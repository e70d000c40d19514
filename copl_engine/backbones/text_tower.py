"""The text side of an open_clip model: from texts or packed embeddings to text features."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from copl_engine.backbones.blocks import run_transformer
from copl_engine.backbones.open_clip_parts import model_parts, text_parts
from copl_engine.backbones.protocol import PromptPack, TokenEmbeddings
from copl_engine.errors import BackboneProblem

Tokenizer = Callable[[Sequence[str]], Tensor]


class TextTower:
    """Reads the parts of ``open_clip.CLIP`` and ``CustomTextCLIP`` that share one structure.

    Attributes:
        width: W of the token embeddings.
        context_length: tokens a text may have, start and end token included.
        start_length: tokens before a text's first word.
        causal: whether later tokens are masked.
    """

    def __init__(self, model: nn.Module, tokenizer: Tokenizer) -> None:
        text = text_parts(model)
        if text is None:
            raise BackboneProblem("This model's text tower is of a kind that CoPL cannot prompt; choose another.")
        self._encode_text = model_parts(model).encode_text
        self._text = text
        self._tokenizer = tokenizer
        self._pool: str = getattr(text, "pool_type", getattr(text, "text_pool_type", ""))
        self._end_id: int = getattr(text, "eos_id", getattr(text, "text_eos_id", -1))
        self._class_token: Tensor | None = getattr(text, "cls_emb", None)
        self._class_token_sees_itself: bool = getattr(text, "correct_cls_mask", False)
        self.width = text.token_embedding.embedding_dim
        self.context_length = text.context_length
        self.causal = text.attn_mask is not None
        self.start_length = _common_start(self._tokenize(["a"])[0], self._tokenize(["photo"])[0])

    @property
    def device(self) -> torch.device:
        """Where it computes."""
        return self._text.token_embedding.weight.device

    def embed(self, texts: Sequence[str]) -> TokenEmbeddings:
        """Tokenise and embed; see ``Backbone.embed_tokens``."""
        ids = self._tokenize(texts)
        ends = self._ends(ids)
        vectors = self._text.token_embedding(ids).detach()
        if self._class_token is not None:
            vectors, ends = self._with_class_token(vectors, ends)
        lengths = ends + 1 if self._pool in ("argmax", "eos") else torch.full_like(ends, self.context_length)
        return TokenEmbeddings(
            vectors,
            tuple(lengths.tolist()),
            tuple(ends.tolist()),
            tuple(self._is_cut(text, row) for text, row in zip(texts, ids, strict=True)),
        )

    def positions(self) -> Tensor:
        """(context, W) position embeddings."""
        return self._text.positional_embedding.detach()

    def encode(self, pack: PromptPack) -> Tensor:
        """(N, E, D) L2-normalised features of the pack's pooled tokens."""
        hidden = pack.embeddings + self.positions()[pack.positions]
        mask = pack.mask
        if mask is not None and self._class_token is not None and not self._class_token_sees_itself:
            mask = mask.index_put((pack.ends, pack.ends), mask.new_tensor(float("-inf")))
        hidden = self._text.ln_final(run_transformer(self._text.transformer, hidden, mask, pack.ends))  # (N, E, W)
        projection = self._text.text_projection
        if isinstance(projection, nn.Linear):
            hidden = projection(hidden)
        elif projection is not None:
            hidden = hidden @ projection
        return functional.normalize(hidden, dim=-1)

    def encode_texts(self, texts: Sequence[str]) -> Tensor:
        """(N, D) by open_clip's own ``encode_text``."""
        with torch.no_grad():
            return self._encode_text(self._tokenize(texts), normalize=True)

    def _tokenize(self, texts: Sequence[str]) -> Tensor:
        return self._tokenizer(list(texts)).to(self.device)

    def _ends(self, ids: Tensor) -> Tensor:
        match self._pool:
            case "argmax":
                return ids.argmax(-1)
            case "eos":
                return ids.eq(self._end_id).int().argmax(-1)
            case "last":
                return torch.full((len(ids),), self.context_length - 1, device=ids.device)
            case "first":
                return torch.zeros(len(ids), dtype=torch.long, device=ids.device)
            case other:
                raise BackboneProblem(f"This model pools its text by “{other}”, which CoPL does not know.")

    def _with_class_token(self, vectors: Tensor, ends: Tensor) -> tuple[Tensor, Tensor]:
        """CoCa's class token right after each text, in place of its padding, and where it stands.

        open_clip appends it after the padding and masks the padding: what it sees is the same. Its mask lies one
        place further in older models: they see the first padding token too, and the class token not itself. Its
        position embedding is always the last one, so the difference to the one that will be added is added here.
        """
        assert self._class_token is not None
        places = self.positions()
        at = ends + 1 if self._class_token_sees_itself else (ends + 2).clamp_max(self.context_length)
        moved = self._class_token.detach() + places[-1] - places[at]  # (N, W)
        vectors = functional.pad(vectors, (0, 0, 0, 1))  # (N, context + 1, W)
        return vectors.index_put((torch.arange(len(at), device=at.device), at), moved), at

    def _is_cut(self, text: str, row: Tensor) -> bool:
        """A text was cut at the context's end if it gives the same tokens without its last character."""
        return len(text) > 1 and torch.equal(self._tokenize([text[:-1]])[0], row)


def _common_start(first: Tensor, second: Tensor) -> int:
    """Number of leading ids that two texts share."""
    differing = (first != second).nonzero()
    return int(differing[0])
