import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const { load } = await tsImport('../src/index.ts', import.meta.url);
const nlp = await load();
parentPort.postMessage(nlp(workerData).tokens.map(({ text, dep, lemma }) => `${text} ${dep} ${lemma}`));
