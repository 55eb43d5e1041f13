"""
Teaches the encoder and writes model/encoder, and unseen.jsonl.gz: what encoders that had not seen a text make of it, from
which the judge learns how far to trust them. An hour on two cores.

    pip install -r tools/train-encoder/requirements.txt
    python tools/train-encoder/train.py BASE LESSONS

BASE is the folder of the base model (model/encoder/README.md says which), LESSONS what tools/train-encoder.mjs wrote.
"""

import gzip
import json
import sys
from pathlib import Path

from base import weights_of, words_of
from export import write_embeddings, write_layers
from learn import answer, learn
from network import ACTS

HERE = Path(__file__).parent
MODEL = HERE.parent.parent / "model" / "encoder"
FOLDS = 3


def main(folder, file):
    lessons = [json.loads(line) for line in file.read_text().splitlines()]
    base = weights_of(folder)
    unseen = []
    for fold in range(FOLDS):
        others = [l for l in lessons if l["digest"] % FOLDS != fold]
        unseen += answer(learn(base, others, f"fold {fold + 1}"), [l for l in lessons if l["digest"] % FOLDS == fold])
    lines = "".join(json.dumps(view, separators=(",", ":")) + "\n" for view in unseen)
    (HERE / "unseen.jsonl.gz").write_bytes(gzip.compress(lines.encode(), mtime=0))
    model = learn(base, lessons, "all")
    write_embeddings(model, MODEL / "embeddings.bin")
    write_layers(model, ACTS, MODEL / "layers.onnx")
    (MODEL / "vocab.txt").write_text("".join(f"{word}\n" for word in words_of(folder)))


if len(sys.argv) != 3:
    sys.exit("usage: python tools/train-encoder/train.py BASE LESSONS")
main(Path(sys.argv[1]), Path(sys.argv[2]))
