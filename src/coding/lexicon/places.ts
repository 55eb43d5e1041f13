import { words } from './engagements.js';

/** Common nouns for places where people meet: "a villa by the sea", "aboard a frigate", "at the crossing". */
export const PLACE_NOUNS = new Set(
  words(`hotel palace villa residence house home lodge ranch farm estate resort castle mansion embassy consulate airport
  airfield airbase base port harbour harbor border frontier crossing checkpoint bridge island atoll village town monastery church
  mosque cathedral temple ship frigate vessel yacht warship carrier train tent headquarters compound camp barracks centre center
  club restaurant dacha retreat bunker school university stadium hall building site plant museum pavilion chalet garden gardens
  cemetery memorial complex shipyard oasis valley beach cafe lounge terminal hospital ministry chancellery kremlin zone`),
);

/** Nouns that only say what kind of place the name beside them is: "the Finnish capital Helsinki", "the resort of Sochi". */
export const PLACE_KINDS = new Set(
  words('capital city town resort village port island region district suburb province area peninsula'),
);

/** What one meets on, where "on" does not bring in the topic. */
export const SURFACES = new Set(words('border frontier bridge ship frigate vessel yacht warship train island atoll'));

/** Verbs of motion, which lead to the place where something happens. */
export const MOTION =
  /^(?:go|travel|fly|head|come|arrive|return|journey|drive|sail|walk|jet|land|bring|take|rush|flee|move|cross)$/;
