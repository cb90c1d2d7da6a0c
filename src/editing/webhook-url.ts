import ipaddr from 'ipaddr.js';
import { UserError } from '../errors.js';
import { MAX_URL } from './limits.js';

/**
 * Checks an address that changes are to be posted to. What a name stands for is seen at each connection alone, for it
 * can become another. Throws INVALID with the fix.
 */
export function checkWebhookUrl(url: string, allowsPrivate: boolean): void {
  const { username, password, hostname } = new URL(url);
  if (url.length > MAX_URL) throw invalid(`${url.length} characters; give an address of at most ${MAX_URL}.`);
  if (username !== '' || password !== '') {
    throw invalid('holds a user name or a password; leave them out, and let the receiver check the signature.');
  }
  if (!allowsPrivate && isPrivateHost(hostname)) {
    throw invalid(
      `${hostname} is no address of the public internet; give one that is, or let the operator set ALLOW_PRIVATE_WEBHOOKS=true.`,
    );
  }
}

/** Whether a host is written as an address that is not public, or as a name that always means one. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return ipaddr.isValid(host) ? !isPublicAddress(host) : /(?:^|\.)localhost$/i.test(host);
}

/** Whether an IP address is one of the public internet: no private, loopback, link-local, shared, mapped or reserved one. */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // The library takes what IANA has not given out for unicast; all that it has lies in 2000::/3.
  return parsed instanceof ipaddr.IPv4 || ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
}

function invalid(fault: string): UserError {
  return new UserError('INVALID', ['url'], `url: ${fault}`);
}
