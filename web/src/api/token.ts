import { keepToken } from './client.js';

const IN_ADDRESS = /^#token=(.+)$/;

/** Takes the token out of the address that `demarche serve` prints (`…/#token=…`), so that it is neither shown nor shared. */
export function takeToken(location: Location, history: History): void {
  const found = IN_ADDRESS.exec(location.hash)?.[1];
  if (found === undefined) return;
  keepToken(decodeURIComponent(found));
  history.replaceState(history.state, '', location.pathname + location.search);
}
