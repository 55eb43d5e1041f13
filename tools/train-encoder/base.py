"""Reads the base model as published: a BERT encoder as an ONNX graph, with its word pieces beside it."""

import json

import onnx
import torch
from onnx import numpy_helper


def weights_of(folder):
    """The weights of the graph by their names in BERT, tables of layers as rows of outputs."""
    graph = onnx.load(only(folder, "*.onnx")).graph
    given = {table.name: torch.tensor(numpy_helper.to_array(table)) for table in graph.initializer}
    named = {node.name.strip("/").removesuffix("/MatMul").replace("/", "."): node.input[1] for node in graph.node if node.op_type == "MatMul"}
    given |= {f"{name}.weight": given[table].T for name, table in named.items() if table in given}
    return given


def words_of(folder):
    """The word pieces, in the order of their numbers."""
    numbers = json.loads(only(folder, "*tokenizer.json").read_text())["model"]["vocab"]
    return sorted(numbers, key=numbers.get)


def only(folder, pattern):
    found = list(folder.glob(pattern))
    if len(found) != 1:
        raise SystemExit(f"{folder}: one file {pattern} expected, {len(found)} found; model/encoder/README.md says where the base model is")
    return found[0]
