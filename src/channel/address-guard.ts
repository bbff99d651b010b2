/**
 * Decides which addresses this service may call out to. A caller names the address of its replies, so an address is trusted only
 * when its host is on the list and, once resolved, every address behind it is public. The connection goes to the very address
 * that was checked. In development it is the other way round: loopback and nothing else.
 */
import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Hosts of the Bot Framework. `*.` stands for one or more labels. Not `*.trafficmanager.net`: anyone can have a name under it.
 */
export const BOT_FRAMEWORK_HOSTS: readonly string[] = ['smba.trafficmanager.net', '*.botframework.com'];

const LONGEST_URL = 2_048;

export interface GuardOptions {
  readonly hosts?: readonly string[];
  /** Ports besides the default one of https. */
  readonly ports?: readonly number[];
  /** Only loopback may be called, over http or https, on any port. */
  readonly development?: boolean;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

export type Checked =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly reason: string };

export interface AddressGuard {
  /** Everything that can be said without asking the network. */
  check(address: string): Checked;
  /** For an agent: resolves once and hands over what was checked, or fails with `EADDRESSREFUSED`. */
  readonly lookup: LookupFunction;
  /** Whether an attachment may be fetched from here: the same list, resolved. */
  mayFetch(address: string): Promise<boolean>;
}

/** The host as an IP address, if it is one. URL has already turned decimal, octal and hexadecimal forms into dots. */
function literal(host: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? ipaddr.parse(bare) : null;
}

function listed(host: string, hosts: readonly string[]): boolean {
  return hosts.some((entry) => (entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry));
}

/** Public means ordinary unicast: not private, link-local, mapped, translated, reserved or anything else with a name. */
const isPublic = (address: string) => ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
const isLoopback = (address: string) =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';

/** Whether a server that listens here can be reached from this machine only. */
export function isLoopbackHost(host: string): boolean {
  const ip = literal(host);
  return ip ? ip.range() === 'loopback' : host === 'localhost';
}

/** What makes an address odd, whoever it belongs to. */
function oddity(address: string, url: URL): string | null {
  if (address.length > LONGEST_URL) return 'too_long';
  if (!/^[\x21-\x7e]+$/.test(address) || address.includes('\\')) return 'odd_characters';
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/?#]*@/.test(address)) return 'userinfo';
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(address)) return 'query';
  return null;
}

function refusal(address: string, url: URL, options: GuardOptions): string | null {
  const odd = oddity(address, url);
  if (odd) return odd;
  const { hosts = BOT_FRAMEWORK_HOSTS, ports = [], development = false } = options;
  if (development) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
    return isLoopbackHost(url.hostname) ? null : 'not_loopback';
  }
  if (url.protocol !== 'https:') return 'scheme';
  if (url.port !== '' && !ports.includes(Number(url.port))) return 'port';
  if (literal(url.hostname)) return 'ip_address';
  return listed(url.hostname, hosts) ? null : 'host_not_listed';
}

class AddressRefused extends Error {
  readonly code = 'EADDRESSREFUSED';
}

const systemResolve = async (host: string) =>
  (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);

export function createAddressGuard(options: GuardOptions = {}): AddressGuard {
  const { development = false, resolve = systemResolve } = options;
  const allowed = development ? isLoopback : isPublic;

  /** One address outside the rules spoils all of them: which one is connected to is the attacker's choice. */
  async function resolved(host: string): Promise<readonly string[]> {
    const addresses = await resolve(host);
    if (addresses.length === 0 || !addresses.every(allowed)) throw new AddressRefused(`refused: ${host}`);
    return addresses;
  }

  function check(address: string): Checked {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url) return { ok: false, reason: 'not_a_url' };
    const reason = refusal(address, url, options);
    return reason === null ? { ok: true, url } : { ok: false, reason };
  }

  const lookup: LookupFunction = (host, how, done) => {
    resolved(host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
        const [first] = found;
        if (how.all || !first) done(null, found);
        else done(null, first.address, first.family);
      },
      (error) => done(error, [], undefined),
    );
  };

  async function mayFetch(address: string): Promise<boolean> {
    // An attachment's address may have a query; nothing else about it may be odd.
    const checked = check(address.replace(/[?#].*$/s, ''));
    if (!checked.ok) return false;
    if (literal(checked.url.hostname)) return true;
    return resolved(checked.url.hostname).then(
      () => true,
      () => false,
    );
  }

  return { check, lookup, mayFetch };
}
