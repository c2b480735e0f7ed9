import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_HOST, NETFLIX_HOST } from '../demo/addresses.ts';
import type { Answer, Asked, Handler } from '../demo/answer.ts';
import { html, notFound } from '../demo/answer.ts';
import { localDay } from '../demo/demo-show.ts';
import { createImages } from '../demo/images.ts';
import { answerDemoSite, answerNetflix } from '../demo/sites.ts';
import { demoShows } from '../demo/shows.ts';
import type { Catalogue } from '../demo/tmdb-api.ts';
import { answerApi } from '../demo/tmdb-api.ts';
import type { Certificate } from './certificate.ts';
import { makeCertificate } from './certificate.ts';
import type { Failure } from './failures.ts';
import { createFailures, cutOff, failureAnswer } from './failures.ts';
import type { RequestLog } from './request-log.ts';
import { createRequestLog } from './request-log.ts';
import { ranged } from './ranges.ts';
import { video } from './video.ts';

export { DEMO_HOST } from '../demo/addresses.ts';
export { DEMO_KEY, DEMO_TOKEN } from '../demo/tmdb-api.ts';

/** One page for every path of a host, a ready answer, or a function of what was asked. */
export type Pose = string | Answer | Handler;

export interface DemoServer {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly certificate: Certificate;
  /** What the stand-in for TMDB knows; may be changed while it runs. */
  readonly catalogue: Catalogue;
  readonly requests: RequestLog;
  /** Answers for a host in the given way; the function that comes back ends it. */
  pose(host: string, page: Pose): () => void;
  /** Misbehaves for the addresses that match; the function that comes back ends it. */
  fail(failure: Failure): () => void;
  /** Ends every failure. */
  heal(): void;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** `YYYY-MM-DD`; absent = this machine's local day. */
  readonly today?: string;
  readonly shows?: Catalogue['shows'];
  /** Seconds that answers of the catalogue may be cached; absent = 0, so that each is asked for again with its ETag. */
  readonly maxAge?: number;
  /** Absent = any free one. */
  readonly port?: number;
}

/**
 * Starts the HTTPS server on loopback that stands in for every host of the tests: TMDB's API and image host, the
 * demo streaming site, a Netflix-shaped page and whatever is posed. It goes by the Host header alone.
 */
export async function startServer(options: ServerOptions = {}): Promise<DemoServer> {
  const today = options.today ?? localDay(Date.now());
  const shows = options.shows ?? demoShows(today);
  const catalogue: Catalogue = { shows, today, maxAge: options.maxAge ?? 0 };
  const failures = createFailures();
  const requests = createRequestLog();
  const images = createImages(() => catalogue.shows);
  const hosts = new Map<string, Handler>([
    ['api.themoviedb.org', (asked) => answerApi(catalogue, asked)],
    ['image.tmdb.org', (asked) => images(asked.path)],
    [DEMO_HOST, (asked) => answerDemoSite(catalogue.shows, asked)],
    [NETFLIX_HOST, (asked) => answerNetflix(catalogue.shows, asked)],
  ]);
  const certificate = makeCertificate(['localhost', '127.0.0.1', ...hosts.keys()]);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = read(request);
    const search = asked.query.size > 0 ? `?${asked.query}` : '';
    const path = (asked.path + search).replace(/api_key=[^&]*/, 'api_key=•');
    requests.note({ method: asked.method, host: asked.host, path, at: Date.now() });
    const mode = failures.take(asked.host + path);
    if (mode === 'hang') return;
    if (typeof mode === 'object' && mode !== null && 'slow' in mode) await wait(mode.slow);
    const handler =
      videoRoute(asked) ?? hosts.get(asked.host) ?? (() => notFound(`site called ${asked.host}`));
    const answer = (mode === null ? null : failureAnswer(mode)) ?? (await handler(asked));
    if (mode === 'cut') cutOff(response, answer);
    else send(response, asked, answer);
  }

  const server = createServer(certificate, (request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server.address()),
    certificate,
    catalogue,
    requests,
    pose(host, page) {
      const before = hosts.get(host);
      hosts.set(host, asHandler(page));
      return () => {
        if (before === undefined) hosts.delete(host);
        else hosts.set(host, before);
      };
    },
    fail: (failure) => failures.add(failure),
    heal: () => failures.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function asHandler(page: Pose): Handler {
  if (typeof page === 'function') return page;
  const answer = typeof page === 'string' ? html(page) : page;
  return () => answer;
}

function read(request: IncomingMessage): Asked {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(request.url ?? '/', 'https://host.invalid');
  return {
    method: request.method ?? 'GET',
    host,
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: request.headers,
  };
}

/** Every host has videos: `/video/<seconds>/<any name>.webm` (or `.mp4`), so that posed pages can play one. */
function videoRoute(asked: Asked): Handler | null {
  const [, seconds, type] = /^\/video\/(\d{1,4})\/[^/]+\.(webm|mp4)$/.exec(asked.path) ?? [];
  if (type !== 'webm' && type !== 'mp4') return null;
  return async () => ({ status: 200, type: `video/${type}`, body: await video(type, Number(seconds)) });
}

function send(response: ServerResponse, asked: Asked, answer: Answer): void {
  const sent = ranged(answer, asked.headers['range']);
  const body = Buffer.from(sent.body);
  const length = sent.status === 304 || sent.status === 204 ? {} : { 'content-length': body.length };
  response.writeHead(sent.status, { 'content-type': sent.type, ...length, ...sent.headers });
  response.end(asked.method === 'HEAD' ? undefined : body);
}
