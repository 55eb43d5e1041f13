import { firstOfSentences, type Report, type Scene } from '../../scene.js';
import { settling } from './settling.js';
import { leftOpen, nothingFixed, workedOn } from './unsettled.js';
import { undertaken, worked } from './work.js';

/** Work on whether, when or how an engagement is to be held, begun or not. */
export const preparations = (scene: Scene): Report[] =>
  firstOfSentences(
    scene.doc,
    (t) =>
      worked(scene, t) ??
      undertaken(scene, t) ??
      settling(scene, t) ??
      nothingFixed(scene, t) ??
      leftOpen(scene, t) ??
      workedOn(scene, t),
  );
