"""Teaches the encoder from lessons, and lets it answer."""

import random
import time

import torch
import torch.nn.functional as F
from network import ACTS, Encoder

EPOCHS = 3
#: Share of the sentences that report nothing and hold no word of ours that is learnt from in each round.
IDLE = 0.33
RATE = {"layers": 8e-5, "heads": 1e-3}
WARM_UP = 0.06
DECAY = 0.01
DROPOUT = 0.1
#: Share by which the weights that are kept follow those of each step (Polyak & Juditsky 1992, averaged descent).
FOLLOWS = 0.01
#: Word pieces of a batch, and sentences among which those of like length are looked for.
BATCH, POOL = 3000, 1024


def batches(lessons, size, rng=None):
    """Numbers of told sentences of like length, together of at most so many word pieces."""
    order = list(range(len(lessons)))
    if rng:
        rng.shuffle(order)
    out = []
    for i in range(0, len(order), POOL):
        batch = []
        for j in sorted(order[i : i + POOL], key=lambda j: len(lessons[j]["pieces"])):
            if batch and (len(batch) + 1) * len(lessons[j]["pieces"]) > size:
                out.append(batch)
                batch = []
            batch.append(j)
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


def tensors(lessons):
    """What the encoder is shown of some told sentences, what it is asked, and the answers with their weights."""
    length = max(len(l["pieces"]) for l in lessons)
    pieces = torch.zeros(len(lessons), length, dtype=torch.long)
    segments = torch.zeros_like(pieces)
    mask = torch.zeros_like(pieces, dtype=torch.bool)
    asked, shown, acts, roles = [], [], [], []
    for i, l in enumerate(lessons):
        n = len(l["pieces"])
        pieces[i, :n] = torch.tensor(l["pieces"])
        segments[i, l["start"] : n] = 1
        mask[i, :n] = True
        for q in l["questions"]:
            asked.append((i, q["kernel"], q["predicate"], q["ruled"]))
            acts.append((q["truth"], q["polarity"], l["weight"]))
            for place, role in zip(q["presences"], q["roles"]):
                shown.append((i, q["kernel"], place, q["act"]))
                roles.append((role, l["weight"]))
    rows = lambda r, width: torch.tensor(r) if r else torch.zeros(0, width)
    return (pieces, segments, mask, rows(asked, 4).long(), rows(shown, 4).long()), rows(acts, 3), rows(roles, 2)


def told(lesson, which):
    """A lesson's sentence in one of its tellings: 0 as it is, 1 elsewhere."""
    return {**lesson, **lesson["told"][which]}


def loss_of(odds, truth, weight):
    """Mean cross entropy of those that have a truth."""
    known = truth >= 0
    if not known.any():
        return odds.sum() * 0
    each = F.cross_entropy(odds[known], truth[known].long(), reduction="none")
    return (each * weight[known]).sum() / weight[known].sum()


def learn(base, lessons, name):
    """An encoder that has learnt the lessons; the same lessons give the same encoder on the same machine."""
    torch.manual_seed(1)
    rng = random.Random(1)
    model = Encoder(base).train()
    heads = [p for n, p in model.named_parameters() if n.startswith(("act_", "role_", "ruled"))]
    ids = {id(p) for p in heads}
    layers = [p for p in model.parameters() if p.requires_grad and id(p) not in ids]
    groups = [{"params": layers, "lr": RATE["layers"]}, {"params": heads, "lr": RATE["heads"]}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    kept = [p.detach().clone() for p in layers + heads]
    rounds = [[l for l in lessons if not l["idle"] or rng.random() < IDLE] for _ in range(EPOCHS)]
    steps = sum(len(batches([told(l, 0) for l in some], BATCH)) for some in rounds)
    step = 0
    for epoch, some in enumerate(rounds):
        begun, total = time.time(), 0.0
        sentences = [told(l, rng.randrange(2)) for l in some]
        for batch in batches(sentences, BATCH, rng):
            share = min(step / (WARM_UP * steps), 1) * max(0, 1 - step / steps)
            for group, rate in zip(optimizer.param_groups, RATE.values()):
                group["lr"] = rate * share
            (pieces, *rest), acts, roles = tensors([sentences[j] for j in batch])
            with torch.autocast("cpu", torch.bfloat16):
                said, parts = model(model.words(pieces), *rest, dropout=DROPOUT)
            said, parts = said.float(), parts.float()
            loss = loss_of(said[:, :ACTS], acts[:, 0], acts[:, 2])
            loss = loss + 0.5 * loss_of(said[:, ACTS:], acts[:, 1], acts[:, 2]) + loss_of(parts, roles[:, 0], roles[:, 1])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            torch._foreach_lerp_(kept, [p.detach() for p in layers + heads], FOLLOWS)
            step += 1
            total += loss.item()
        print(f"{name}: epoch {epoch + 1} of {EPOCHS}, loss {total * EPOCHS / steps:.3f}, {time.time() - begun:.0f} s", flush=True)
    for weights, average in zip(layers + heads, kept):
        weights.data.copy_(average)
    return model.eval()


@torch.no_grad()
def answer(model, lessons):
    """For each question of the lessons its text, its key, and log likelihoods of acts, polarities and roles."""
    sentences = [told(l, 0) for l in lessons]
    for batch in batches(sentences, 2 * BATCH):
        some = [sentences[j] for j in batch]
        (pieces, *rest), _, _ = tensors(some)
        said, parts = model(model.words(pieces), *rest)
        acts, polarities, parts = (x.log_softmax(-1) for x in (said[:, :ACTS], said[:, ACTS:], parts))
        i = j = 0
        for lesson in some:
            for q in lesson["questions"]:
                n = len(q["presences"])
                yield {"text": lesson["text"], "key": q["key"], "acts": short(acts[i]), "polarities": short(polarities[i]), "roles": [short(r) for r in parts[j : j + n]]}
                i, j = i + 1, j + n


short = lambda row: [round(x, 2) for x in row.tolist()]
