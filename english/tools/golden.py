"""What Python spaCy makes of texts, for comparison.

    env/bin/python english/tools/golden.py MODEL TEXTS.jsonl OUT.jsonl.gz [--features] [--vectors-every N]

MODEL is the folder of the unzipped model. TEXTS holds one `{"text": …}` a line; each is parsed as a document of its
own. OUT repeats the text and adds token texts, whether a blank follows, tag, part of speech, morphology, lemma, head,
dependency label, sentence starts and entities; on request also the ids that the encoder is fed with (all texts) and the
rows that the shared encoder gives (every N-th text).
"""

import argparse
import gzip
import json
from pathlib import Path

import spacy

FEATURES = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]


def describe(doc, features: bool, vectors: bool) -> dict:
    out = {
        "text": doc.text,
        "tokens": [t.text for t in doc],
        "spaces": [int(bool(t.whitespace_)) for t in doc],
        "tags": [t.tag_ for t in doc],
        "pos": [t.pos_ for t in doc],
        "morphs": [str(t.morph) for t in doc],
        "lemmas": [t.lemma_ for t in doc],
        "heads": [t.head.i for t in doc],
        "deps": [t.dep_ for t in doc],
        "sents": [s.start for s in doc.sents],
        "ents": [[e.start, e.end, e.label_] for e in doc.ents],
    }
    if features:
        # 64-bit numbers as text: JSON readers would round them.
        out["features"] = [[str(v) for v in row] for row in doc.to_array(FEATURES).tolist()] if len(doc) else []
    if vectors:
        out["vectors"] = [[round(float(v), 5) for v in row] for row in doc.tensor]
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--features", action="store_true")
    parser.add_argument("--vectors-every", type=int, default=0)
    args = parser.parse_args()
    nlp = spacy.load(args.model)
    with args.texts.open(encoding="utf-8") as f:
        texts = [json.loads(line)["text"] for line in f]
    # No time in the header, so that equal content gives equal files.
    with gzip.GzipFile(args.out, "wb", mtime=0) as f:
        for i, doc in enumerate(nlp.pipe(texts)):
            vectors = args.vectors_every > 0 and i % args.vectors_every == 0
            line = json.dumps(describe(doc, args.features, vectors), ensure_ascii=False, separators=(",", ":"))
            f.write(line.encode("utf-8") + b"\n")


if __name__ == "__main__":
    main()
