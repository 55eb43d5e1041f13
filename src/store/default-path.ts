import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for a user's data on this platform: `XDG_DATA_HOME` wherever it is set, else what the platform has. */
function dataFolder(platform: NodeJS.Platform, env: Environment, home: string): string {
  if (env.XDG_DATA_HOME) return env.XDG_DATA_HOME;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  return join(home, '.local', 'share');
}

/** The file in which a user's record is kept where no other is named. */
export function defaultStorePath(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  home: string = homedir(),
): string {
  return join(dataFolder(platform, env, home), 'demarche', 'record.db');
}
