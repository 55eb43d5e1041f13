// Writes the session of README.md anew, from what the program prints: `npm run build && node .ci/readme-session.mjs`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
const env = { ...process.env, DEMARCHE_STORE: join(folder, 'record.db') };
const demarche = (...args) =>
  execFileSync(process.execPath, ['dist/cli/main.js', ...args], { cwd: root, env, encoding: 'utf8' });
const session = (...args) => `\`\`\`console\n$ demarche ${args.join(' ')}\n${demarche(...args).trimEnd()}\n\`\`\`\n`;

demarche('add', 'examples');
const dossiers = demarche('timeline', 'USA', 'RUS', '--json')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const disputed = dossiers.find(({ mentions }) => mentions.some(({ polarity }) => polarity === 'denied'));
// The invitation of which most is told.
const [invitation] = disputed.mentions
  .filter(({ act }) => act === 'invite')
  .sort((a, b) => Object.keys(b).length - Object.keys(a).length);
const text = [
  session('show', disputed.episode.id.slice(-6)),
  'Where does a mention come from?\n',
  session('explain', invitation.id),
].join('\n');
rmSync(folder, { recursive: true });

const file = join(root, 'README.md');
const [before, after] = ['<!-- session -->\n', '<!-- /session -->'];
const readme = readFileSync(file, 'utf8');
writeFileSync(
  file,
  readme.slice(0, readme.indexOf(before) + before.length) + text + readme.slice(readme.indexOf(after)),
);
