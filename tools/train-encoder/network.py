"""The encoder: a BERT model, with a head for acts and one for roles."""

import math

import torch
import torch.nn.functional as F
from torch import nn

ACTS, POLARITIES, ROLES = 17, 4, 3
HIDDEN = 256
RULED = 32
LAYERS, ATTENTION_HEADS = 12, 12


class Layer(nn.Module):
    """One layer of a transformer encoder (Devlin et al. 2019), the norm after each part."""

    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.mixed = nn.Linear(width, width)
        self.norm_mixed = nn.LayerNorm(width, eps=1e-12)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.norm_outer = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask, dropout):
        batch, length, width = x.shape
        q, k, v = self.query_key_value(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        near = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads)
        if mask is not None:
            near = near.masked_fill(~mask[:, None, None, :], -1e4)
        mixed = (near.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm_mixed(x + F.dropout(self.mixed(mixed), dropout, self.training))
        return self.norm_outer(x + F.dropout(self.outer(F.gelu(self.inner(x))), dropout, self.training))


class Encoder(nn.Module):
    """Takes embedded word pieces and the places asked about; gives log odds of acts and polarities, and of roles."""

    def __init__(self, given):
        """given: the weights that the base was published with (base.py)."""
        super().__init__()
        pieces, width = given["embeddings.word_embeddings.weight"].shape
        inner = len(given["encoder.layer.0.intermediate.dense.bias"])
        self.words = nn.Embedding(pieces, width)
        self.positions = nn.Embedding(len(given["embeddings.position_embeddings.weight"]), width)
        self.segments = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, ATTENTION_HEADS, inner) for _ in range(LAYERS))
        self.ruled = nn.Embedding(ACTS * POLARITIES, RULED)
        self.act_inner = nn.Linear(2 * width + RULED, HIDDEN)
        self.act_outer = nn.Linear(HIDDEN, ACTS + POLARITIES)
        self.role_inner = nn.Linear(3 * width, HIDDEN)
        self.role_act = nn.Embedding(ACTS, HIDDEN)
        self.role_outer = nn.Linear(HIDDEN, ROLES)
        self.copy(given)
        for table in (self.words, self.positions, self.segments):
            table.weight.requires_grad = False

    @torch.no_grad()
    def copy(self, given):
        """Takes over the weights of the base."""
        e = "embeddings."
        self.words.weight.copy_(given[e + "word_embeddings.weight"])
        self.positions.weight.copy_(given[e + "position_embeddings.weight"])
        self.segments.weight.copy_(given[e + "token_type_embeddings.weight"])
        pairs = [(self.norm, e + "LayerNorm")]
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            parts = [at + f"attention.self.{name}" for name in ("query", "key", "value")]
            layer.query_key_value.weight.copy_(torch.cat([given[p + ".weight"] for p in parts]))
            layer.query_key_value.bias.copy_(torch.cat([given[p + ".bias"] for p in parts]))
            pairs += [
                (layer.mixed, at + "attention.output.dense"),
                (layer.norm_mixed, at + "attention.output.LayerNorm"),
                (layer.inner, at + "intermediate.dense"),
                (layer.outer, at + "output.dense"),
                (layer.norm_outer, at + "output.LayerNorm"),
            ]
        for mine, name in pairs:
            mine.weight.copy_(given[name + ".weight"])
            mine.bias.copy_(given[name + ".bias"])

    def forward(self, embedded, segments, mask, asked, shown, dropout=0.0):
        """
        embedded: batch x length x width; segments: batch x length; mask: batch x length, or None where nothing is padded;
        asked: one row a candidate: sentence, kernel, predicate, ruled; shown: one row a presence: sentence, kernel, place, act.
        """
        x = embedded + self.positions.weight[: embedded.shape[1]] + self.segments(segments)
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, mask, dropout)
        drop = lambda y: F.dropout(y, dropout, self.training)
        words = torch.cat([x[asked[:, 0], asked[:, 1]], x[asked[:, 0], asked[:, 2]], self.ruled(asked[:, 3])], -1)
        acts = self.act_outer(drop(F.gelu(self.act_inner(drop(words)))))
        kernel, party = x[shown[:, 0], shown[:, 1]], x[shown[:, 0], shown[:, 2]]
        pairs = self.role_inner(drop(torch.cat([kernel, party, kernel * party], -1))) + self.role_act(shown[:, 3])
        return acts, self.role_outer(drop(F.gelu(pairs)))
