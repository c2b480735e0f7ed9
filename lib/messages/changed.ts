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

/** ms between two calls: a page that asked for everything again after each of a hundred marks would hold the rest up. */
const PAUSE = 400;

/**
 * Calls back after a change until the returned function is called: at once, and for all that change within the next
 * 400 ms once more after them.
 */
export function onChanged(callback: () => void): () => void {
  const heard = open();
  let pause: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const hear = () => {
    again = pause !== null;
    if (again) return;
    callback();
    pause = setTimeout(() => {
      pause = null;
      if (again) hear();
    }, PAUSE);
  };
  heard.addEventListener('message', hear);
  return () => {
    heard.removeEventListener('message', hear);
    if (pause !== null) clearTimeout(pause);
  };
}
