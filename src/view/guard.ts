import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';

export interface GuardOptions {
  /** The address the server listens on. */
  readonly host: string;
  /** Wanted from everybody when the address is not this machine's own. */
  readonly token: string | null;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);
const cookie = 'parley_token';
/** What takes a body; the last one writes, and is served to this machine alone. */
const posts = new Set(['/api/ask', '/api/read', '/api/keep']);

/** True where only programs of this machine can connect. */
export function isLoopback(host: string): boolean {
  return loopback.has(host);
}

/**
 * Refuses what a browser would send on behalf of another site. A rebound DNS name arrives with its own Host, so
 * only names of this machine pass, or, on another address, numeric hosts, which no DNS answer can imitate.
 */
function hostAllowed(header: string | undefined, options: GuardOptions): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::\d+)?$/i.exec(header ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (loopback.has(name)) return true;
  if (isLoopback(options.host)) return false;
  return name === options.host.toLowerCase() || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

function same(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/** Host, Origin, Sec-Fetch-Site, method and, off this machine, the token; in this order, before any route. */
export function guard(options: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host');
    if (!hostAllowed(host, options))
      throw new HTTPException(421, { message: 'this address is not served here' });
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`)
      throw new HTTPException(403, { message: 'requests of other sites are refused' });
    // A link on another site may open the page, but may not read data or embed a file.
    const site = c.req.header('sec-fetch-site') ?? 'none';
    const opens = c.req.header('sec-fetch-mode') === 'navigate' && c.req.path === '/';
    if (site !== 'same-origin' && site !== 'none' && !opens)
      throw new HTTPException(403, { message: 'requests of other sites are refused' });
    if (c.req.method === 'POST' && posts.has(c.req.path)) {
      // A form of another site cannot send this type without asking first, which nobody answers.
      if (c.req.header('content-type')?.split(';')[0]?.trim() !== 'application/json')
        throw new HTTPException(415, { message: 'only application/json is read' });
    } else if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      throw new HTTPException(405, { message: 'nothing at this address can be changed' });
    if (options.token !== null) {
      const given = c.req.query('token');
      if (given !== undefined && same(given, options.token)) {
        setCookie(c, cookie, given, { httpOnly: true, sameSite: 'Strict', path: '/' });
        return c.redirect('/');
      }
      if (!same(getCookie(c, cookie) ?? '', options.token)) {
        deleteCookie(c, cookie);
        throw new HTTPException(401, {
          message: 'open the address that `parley view` printed, token included',
        });
      }
    }
    return next();
  };
}
