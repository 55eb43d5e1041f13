"""Writes an encoder as data: embeddings.bin and layers.onnx, weights as signed bytes with a scale for each row or column."""

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnx.external_data_helper import set_external_data

#: Smaller tables stay 32-bit floats.
SMALL = 50_000
#: Bytes of the largest file, so that a repository and its mirrors take it.
LARGEST = 12_000_000
#: The newest operators that the runtime knows.
OPSET = 17


def bytes_of(table, axis):
    """A table as signed bytes, and the scale of each of its rows (axis 0) or columns (axis 1)."""
    scale = np.maximum(np.abs(table).max(axis=1 - axis, keepdims=True) / 127, 1e-12).astype(np.float32)
    return np.round(table / scale).astype(np.int8), scale


def write_embeddings(model, path):
    rows, scale = bytes_of(model.words.weight.detach().numpy(), 0)
    path.write_bytes(rows.tobytes() + scale.astype("<f4").tobytes())


class Answers(torch.nn.Module):
    """The encoder without its table of words, for one sentence, giving log likelihoods."""

    def __init__(self, model, acts):
        super().__init__()
        self.model, self.acts = model, acts

    def forward(self, embedded, segments, asked, shown):
        said, roles = self.model(embedded, segments, None, asked, shown)
        return said[:, : self.acts].log_softmax(-1), said[:, self.acts :].log_softmax(-1), roles.log_softmax(-1)


def write_layers(model, acts, path):
    width = model.words.weight.shape[1]
    inputs = (
        torch.zeros(1, 9, width),
        torch.ones(1, 9, dtype=torch.long),
        torch.tensor([[0, 3, 4, 1], [0, 5, 5, 2]]),
        torch.tensor([[0, 3, 6, 0], [0, 3, 2, 0], [0, 5, 6, 0]]),
    )
    names = ["embedded", "segments", "asked", "shown"]
    free = {"embedded": {1: "pieces"}, "segments": {1: "pieces"}, "asked": {0: "questions"}, "shown": {0: "presences"}}
    torch.onnx.export(
        Answers(model, acts), inputs, path, input_names=names, output_names=["acts", "polarities", "roles"],
        dynamic_axes=free, opset_version=OPSET, dynamo=False,
    )
    graph = onnx.load(path)
    shrink(graph.graph)
    save(graph, path)


def save(graph, path):
    """Writes the graph, and beside it its large tables in files of at most LARGEST bytes: layers-1.bin and so on."""
    for old in path.parent.glob(f"{path.stem}-*.bin"):
        old.unlink()
    number, offset = 1, 0
    for table in graph.graph.initializer:
        data = table.raw_data
        if len(data) < SMALL:
            continue
        if offset + len(data) > LARGEST:
            number, offset = number + 1, 0
        beside = f"{path.stem}-{number}.bin"
        with open(path.parent / beside, "ab") as file:
            file.write(data)
        set_external_data(table, beside, offset, len(data))
        table.ClearField("raw_data")
        offset += len(data)
    path.write_bytes(graph.SerializeToString())
    onnx.checker.check_model(path)


def shrink(graph):
    """Replaces large tables by bytes, a cast and a multiplication, which the runtime folds back when it loads them."""
    for table in list(graph.initializer):
        values = numpy_helper.to_array(table)
        if values.dtype != np.float32 or values.ndim != 2 or values.size < SMALL:
            continue
        small, scale = bytes_of(values, 1)
        name = table.name
        graph.initializer.remove(table)
        graph.initializer.append(numpy_helper.from_array(small, name + ".bytes"))
        graph.initializer.append(numpy_helper.from_array(scale, name + ".scale"))
        cast = helper.make_node("Cast", [name + ".bytes"], [name + ".cast"], to=onnx.TensorProto.FLOAT)
        graph.node.insert(0, helper.make_node("Mul", [name + ".cast", name + ".scale"], [name]))
        graph.node.insert(0, cast)
