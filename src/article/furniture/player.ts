import { type FurnitureRule, matched } from './rule.js';

/** What a media player, a picture gallery or an advertisement leaves behind when a page is turned into text. */
const PATTERNS = [
  /^Media playback is (?:un|not )supported on (?:your|this) device(?: Media caption)?/gu,
  /^(?:JUST|MUST) WATCH(?:ED)?\b.*$/gu,
  /^Replay More Videos\b.*$/gu,
  /^(?:(?:prev|next|previous) )?Image \d+ of \d+$/giu,
  /^(?:prev|next)$/giu,
  /^Slideshow \(\d+ (?:Images|Photos)\)$/giu,
  /^\(?\s*(?:PHOTOS?|VIDEOS?|WATCH|GALLERY|LISTEN|NOW WATCH|NOW PLAYING)\s*:.{0,160}$/gu,
  /^(?:Enlarge this image\s*)?(?:toggle|hide|show) caption\b/giu,
  /^.{0,80}\bListen\s*·\s*\d+:\d\d.*$/gu,
  /^LISTEN TO (?:THIS )?ARTICLE\b.*$/giu,
  /^(?:Advertis(?:e)?ment:?|AD|ADVERTISEMENT)(?:\s+Advertisement)*(?:\s+Continue reading the main story)?$/giu,
  /^(?:The )?(?:story|article) continue[sd] below(?: (?:the )?advertisement)?$/giu,
  /^Continue reading the main story$/giu,
  /^(?:Photos?|Videos?|Play video|Close|Caption|Transcript|Download|Embed|Toggle more options|\[pullquote\]|X)$/giu,
  /^(?:Please )?upgrade your browser\b.*$/giu,
  /^[\p{P}\p{S}\s]{1,12}$/gu,
];

export const player: FurnitureRule = (line) =>
  PATTERNS.flatMap((pattern) => matched('player', line, pattern)).slice(0, 1);
