import ipaddr from 'ipaddr.js';
import { FetchFault } from './fault.js';

/** Longest address that is asked for. Servers take some 8,000 characters; no article needs as many. */
const LONGEST = 4096;

/**
 * An address of the web that may be asked for: http or https, without name and password.
 * @param base where it was found, for one that is relative
 * @throws FetchFault `address`
 */
export function webAddress(text: string, base?: string): URL {
  const refuse = (reason: string, remedy: string): never => {
    throw new FetchFault(text.slice(0, 200), 'address', reason, remedy);
  };
  if (text.length > LONGEST) refuse(`the address is ${text.length} characters long`, `Give one of at most ${LONGEST}.`);
  if (!URL.canParse(text, base)) refuse('it is no address', 'Give one such as https://example.org/feed.xml.');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    refuse(`${url.protocol} is not read`, 'Give an address that begins with http:// or https://.');
  }
  if (url.username !== '' || url.password !== '') {
    refuse('it holds a name or a password', 'Leave them out: they would be kept in the record.');
  }
  url.hash = '';
  return url;
}

/** Addresses that are public by their range and yet answer only within a machine's own network: metadata of Azure. */
const INTERNAL = new Set(['168.63.129.16']);

/**
 * Why an IP address is not one of the public internet: the name of the range that it is of (loopback, private, linkLocal,
 * carrierGradeNat, multicast …, as ipaddr.js calls them); `undefined` where it is public. An IPv4 address in IPv6's
 * clothes is judged as the IPv4 address.
 */
export function innerRange(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'invalid';
  const ip = ipaddr.process(address);
  if (INTERNAL.has(ip.toString())) return 'metadata';
  const range = ip.range();
  return range === 'unicast' ? undefined : range;
}
