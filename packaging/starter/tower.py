"""The text pass for training: names that share a context share its tokens, and nothing is computed for padding.

The tower is causal, so the start token and the context see no name. They are encoded once a group; the names' tokens
attend to them and to their own past. Equal to `open_clip.CLIP.encode_text` up to rounding.
Shapes: G groups with one context each, N names a group, S = G N, C context tokens, L longest name, W width, D joint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Which of the padded (S, L) name tokens are real, and the place of each name's end among the real ones."""

    groups: int
    real: Tensor
    ends: Tensor

    @staticmethod
    def of(lengths: Tensor, longest: int) -> Layout:
        """From the names' lengths (G, N), end token included."""
        flat = lengths.flatten()
        real = (torch.arange(longest) < flat.unsqueeze(1)).flatten().nonzero().squeeze(1)
        return Layout(len(lengths), real, flat.cumsum(0) - 1)


def encode(model: Any, context: Tensor, names: Tensor, lengths: Tensor) -> Tensor:
    """Unit vectors (G, N, D) of names (token ids (G, N, L), 0 after the end) behind contexts (G, C, W)."""
    groups, count, longest = names.shape
    length = context.shape[1]
    layout = Layout.of(lengths, longest)
    places = model.positional_embedding
    head = (context + places[:length]).flatten(0, 1)  # (G C, W)
    ids = names.flatten()[layout.real]
    tail = functional.embedding(ids, model.token_embedding.weight, sparse=True)
    tail = tail + places[length + layout.real % longest]  # (T, W): the T real name tokens
    states = torch.cat([head, tail])
    blocks = model.transformer.resblocks
    for block in blocks[:-1]:
        mixed = _attend(block, states, layout, (length, longest))
        states = _finish(block, states, mixed)
    mixed = _attend(blocks[-1], states, layout, (length, longest))
    last = len(head) + layout.ends
    states = model.ln_final(_finish(blocks[-1], states[last], mixed[last]))  # (S, W)
    return functional.normalize(states @ model.text_projection, dim=-1).view(groups, count, -1)


def _finish(block: Any, states: Tensor, mixed: Tensor) -> Tensor:
    """The rest of a block after its attention: output projection, then the MLP, both with their residual."""
    states = states + block.attn.out_proj(mixed)
    moved: Tensor = block.mlp(block.ln_2(states))
    return states + moved


def _attend(block: Any, states: Tensor, layout: Layout, lengths: tuple[int, int]) -> Tensor:
    """Attention of (G C + T, W) states, before the output projection."""
    length, longest = lengths
    heads = block.attn.num_heads
    mixed = functional.linear(block.ln_1(states), block.attn.in_proj_weight, block.attn.in_proj_bias)
    shared = layout.groups * length
    head = mixed[:shared].view(layout.groups, length, 3, heads, -1).permute(2, 0, 3, 1, 4)  # (3, G, H, C, w)
    padded = mixed.new_zeros(layout.ends.numel() * longest, mixed.shape[1])
    padded = padded.index_copy(0, layout.real, mixed[shared:])
    tail = padded.view(-1, longest, 3, heads, head.shape[-1]).permute(2, 0, 3, 1, 4)  # (3, S, H, L, w)
    first = functional.scaled_dot_product_attention(head[0], head[1], head[2], is_causal=True)
    count = tail.shape[1] // layout.groups
    keys, values = (torch.cat([head[which].repeat_interleave(count, 0), tail[which]], dim=2) for which in (1, 2))
    seen = torch.ones(longest, length + longest, dtype=torch.bool).tril(length)
    second = functional.scaled_dot_product_attention(tail[0], keys, values, attn_mask=seen)
    flat = second.transpose(1, 2).reshape(-1, states.shape[1])[layout.real]
    return torch.cat([first.transpose(1, 2).reshape(shared, -1), flat])
