import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { DemoServer } from './server.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body read as JSON; throws when it is none. */
  json(): unknown;
}

/** Asks the server for an address as a browser would whose hosts all lie on loopback; checks its certificate. */
export function ask(
  server: DemoServer,
  address: string,
  options: { method?: string; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Reply> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: server.port,
        servername: 'localhost', // posed hosts are not in the certificate
        ca: server.certificate.cert,
        path: url.pathname + url.search,
        method: options.method ?? 'GET',
        headers: { ...options.headers, host: url.host },
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const body = Buffer.concat(parts);
          const json = (): unknown => JSON.parse(body.toString());
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body, json });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}
