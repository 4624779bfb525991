// One way to the API: the session's cookie goes along by itself, its token with each change, and a problem is an error with the server's words.

import { problemText } from './texts.js';

let token = null;

/** What the API refused, with its own words. */
export class Problem extends Error {
  constructor(status, body) {
    super(problemText(status, body?.code, body?.detail ?? body?.title));
    this.status = status;
    this.code = body?.code;
  }
}

/** The session's token against requests from other sites; kept in memory only. */
export function useToken(value) {
  token = value;
}

export async function get(path) {
  return (await call('GET', path)).body;
}

/** Reads a document with its version, to be given back to `change`. */
export function getWithVersion(path) {
  return call('GET', path);
}

/** Changes something: once, however often the request has to be sent. */
export async function post(path, body, version = null) {
  return (await call('POST', path, body, version)).body;
}

/** Files something under its own address. */
export async function put(path, body, version = null) {
  return (await call('PUT', path, body, version)).body;
}

export async function remove(path, version = null) {
  return (await call('DELETE', path, undefined, version)).body;
}

/** The rest of a list, a page at a time. */
export function nextPage(link) {
  const url = new URL(link, location.origin);
  return get(url.pathname + url.search);
}

/** A path with the filters that have a value. */
export function withQuery(path, filters) {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  return query.size === 0 ? path : `${path}?${query}`;
}

async function call(method, path, body, version = null) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['X-CSRF-Token'] = token ?? '';
    headers['Idempotency-Key'] = crypto.randomUUID();
  }

  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }

  if (version) {
    headers['If-Match'] = version;
  }

  const answer = await send(`/${path.replace(/^\//, '')}`, { method, headers, credentials: 'same-origin', body: body === undefined ? undefined : JSON.stringify(body) });
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
  const content = isJson ? await answer.json() : null;
  if (!answer.ok) {
    throw new Problem(answer.status, content);
  }

  return { body: content, version: answer.headers.get('ETag') };
}

// A server that cannot be reached is a problem like others, in the reader's words.
async function send(address, options) {
  try {
    return await fetch(address, options);
  } catch {
    throw new Problem(0, null);
  }
}
