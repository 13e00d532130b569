// Tokens as a forger would make them, from the claims of a true one: with the provider's own key where the claims
// are what is wrong, else with whatever the forger has.
import { exportSPKI, importJWK, SignJWT } from 'jose';
import { newKey } from '../provider.mjs';

const plain = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());
const TIMES = ['exp', 'iat', 'auth_time', 'nbf'];

/** What a token says. */
export const claimsOf = (token) => read(token.split('.')[1]);

/** The claims with a case's changes: times are seconds from now, `without` takes claims away. */
function changed(claims, { claims: other = {}, without = [] }) {
  const now = Math.floor(Date.now() / 1000);
  const result = { ...claims };
  for (const [name, value] of Object.entries(other)) result[name] = TIMES.includes(name) ? now + value : value;
  for (const name of without) delete result[name];
  return result;
}

/** A token with these claims, changed and signed as the case says; nothing where the case leaves it out. */
export async function forged(claims, wrong, { key, clientSecret, typ }) {
  const says = changed(claims, wrong);
  const header = { alg: 'RS256', kid: key.kid, ...(typ && { typ }), ...wrong.header };
  const signed = (with_, own = {}) =>
    new SignJWT(says).setProtectedHeader({ ...header, ...own }).sign(with_, { crit: { exp: true } });
  const bytes = (text) => new TextEncoder().encode(text);
  switch (wrong.sign ?? 'provider') {
    case 'provider': {
      // A critical header is more than the library signs: by hand.
      if (!header.crit) return signed(key.privateKey);
      const { sign } = await import('node:crypto');
      const what = `${plain(header)}.${plain(says)}`;
      return `${what}.${sign('sha256', Buffer.from(what), key.privateKey).toString('base64url')}`;
    }
    case 'none':
      return `${plain({ ...header, alg: 'none' })}.${plain(says)}.`;
    case 'public_key_as_secret': {
      const pem = await exportSPKI(await importJWK(key.open, 'RS256'));
      return signed(bytes(pem), { alg: 'HS256' });
    }
    case 'client_secret':
      return signed(bytes(clientSecret), { alg: 'HS256' });
    case 'other_algorithm': {
      const { sign } = await import('node:crypto');
      const what = `${plain({ ...header, alg: 'RS512' })}.${plain(says)}`;
      return `${what}.${sign('sha512', Buffer.from(what), key.privateKey).toString('base64url')}`;
    }
    case 'stranger':
      return signed((await newKey('stranger')).privateKey);
    case 'unknown_key':
      return signed((await newKey('stranger')).privateKey, { kid: 'stranger' });
    case 'own_key_in_header': {
      const own = await newKey('stranger');
      return signed(own.privateKey, { jwk: own.open });
    }
    case 'changed_after': {
      const [head, , signature] = (await signed(key.privateKey)).split('.');
      return `${head}.${plain({ ...says, name: 'Someone Else' })}.${signature}`;
    }
    case 'cut':
      return (await signed(key.privateKey)).split('.').slice(0, 2).join('.') + '.';
    case 'garbage':
      return 'this.is.nothing';
    case 'left_out':
      return undefined;
    default:
      throw new Error(`no way to sign is called ${wrong.sign}`);
  }
}
