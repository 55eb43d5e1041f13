"""One measured run of Python spaCy; started by speed.ts."""

import json
import resource
import sys
import time

started = time.perf_counter()
import spacy  # noqa: E402

model, texts, passes = sys.argv[1:]
nlp = spacy.load(model)
load_ms = (time.perf_counter() - started) * 1000

with open(texts, encoding="utf8") as file:
    paragraphs = [p for line in file for p in json.loads(line)["paragraphs"]]
rates = []
for _ in range(int(passes)):
    before = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(paragraphs, batch_size=1000))
    rates.append(tokens / (time.process_time() - before))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"tokens": tokens, "loadMs": load_ms, "rates": rates, "peakMiB": peak}))
