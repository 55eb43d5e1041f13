import type { Fault } from './types.js';

/** What the server did not do, with what the reader can do about it. */
export class ApiError extends Error {
  /** HTTP status; 0 where the server did not answer. */
  readonly status: number;
  readonly remedy: string;

  constructor(status: number, message: string, remedy: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.remedy = remedy;
  }
}

export type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** An address with its parameters; those that are empty are left out, so that every view has one address. */
export function address(path: string, params: Params = {}): string {
  const set = Object.entries(params).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined || one === '' ? [] : [[name, String(one)]])),
  );
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

/** @throws ApiError where the server cannot be reached or says no. */
export async function read<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  return answer(await sent(address(path, params), signal ? { signal } : {}));
}

/** @throws ApiError where the server cannot be reached or says no. */
export async function write<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', ...authorization() };
  return answer(await sent(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

const TOKEN = 'demarche.token';

/** Keeps the token that `demarche serve` gave out, for as long as the window is open. */
export function keepToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
}

function authorization(): Record<string, string> {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { authorization: `Bearer ${token}` } : {};
}

async function sent(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, headers: { accept: 'application/json', ...authorization(), ...init.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'The server does not answer.', 'Check that demarche serve is still running, then try again.');
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  const fault = (body as Partial<Fault> | undefined)?.error;
  throw new ApiError(
    response.status,
    fault?.message ?? `The server answered ${response.status}, and not as this page expects.`,
    fault?.remedy ?? 'Reload the page; if that does not help, look at what demarche serve prints.',
  );
}
