import { firstOfSentences, type Report, type Scene } from '../../scene.js';
import { leftOpen, settling } from './settling.js';
import { undertaken, worked } from './work.js';

/** Work on whether, when or how an engagement is to be held, begun or not. */
export const preparations = (scene: Scene): Report[] =>
  firstOfSentences(
    scene.doc,
    (t) => worked(scene, t) ?? undertaken(scene, t) ?? settling(scene, t) ?? leftOpen(scene, t),
  );
