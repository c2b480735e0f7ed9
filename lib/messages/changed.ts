/**
 * "Something changed": told to open popups and pages after every commit, without waking anything. It carries no
 * data; whoever hears it asks again.
 */
const CHANNEL = 'couchmark.changed';

let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel {
  channel ??= new BroadcastChannel(CHANNEL);
  return channel;
}

export function tellChanged(): void {
  open().postMessage(null);
}

/** Calls back after each change until the returned function is called. */
export function onChanged(callback: () => void): () => void {
  const heard = open();
  heard.addEventListener('message', callback);
  return () => heard.removeEventListener('message', callback);
}
