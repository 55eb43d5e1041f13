import { visible } from '../../dossier/index.js';

/** Octets of a line of iCalendar, its end left out (RFC 5545, 3.1). */
const LONGEST = 75;

/** A value of type TEXT (RFC 5545, 3.3.11): one line, whatever the text holds. */
export function icalText(text: string): string {
  return visible(text.replace(/\r\n?/g, '\n'))
    .replaceAll('\t', ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A content line, folded between characters so that no line is longer than the standard allows; with its end. */
export function icalLine(name: string, value: string): string {
  let [line, octets] = ['', 0];
  for (const character of `${name}:${value}`) {
    const more = Buffer.byteLength(character);
    if (octets + more > LONGEST) {
      line += '\r\n ';
      octets = 1;
    }
    line += character;
    octets += more;
  }
  return `${line}\r\n`;
}
