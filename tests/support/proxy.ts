import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Proxy {
  /** On 127.0.0.1. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * An HTTPS proxy that leads every connection to one port on loopback, whatever host it was for: Firefox has no way to
 * map names to a port, and port 443 itself may need rights that the tests do not have.
 */
export async function startProxy(target: number): Promise<Proxy> {
  const open = new Set<Duplex>();
  const keep = <T extends Duplex>(socket: T): T => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    return socket;
  };
  const server = createServer((_, response) => response.writeHead(404).end());
  server.on('connect', (_, client: Duplex, head: Buffer) => {
    const onward: Socket = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      keep(onward).pipe(keep(client)).pipe(onward);
    });
    // Either end may go away at any time; then so does the other.
    onward.on('error', () => client.destroy());
    client.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of open) socket.destroy();
      }),
  };
}
