import { browser } from './browser';

/** ms between two looks at a download. */
const PAUSE = 250;

/**
 * Puts a file into the downloads folder, over one of that name, and answers once it is there. A worker cannot make an
 * address of a blob, so in Chrome the file is its own address; Firefox, whose background is a page, takes only blobs'.
 */
export async function saveFile(
  name: string,
  pieces: readonly string[],
): Promise<'saved' | 'notAllowed' | 'failed'> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return 'notAllowed';
  const blob = new Blob([...pieces], { type: 'application/json' });
  const isPage = typeof URL.createObjectURL === 'function';
  const url = isPage ? URL.createObjectURL(blob) : await dataUrl(blob);
  try {
    const id = await browser.downloads.download({
      url,
      filename: name,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    return (await ended(id)) ? 'saved' : 'failed';
  } catch {
    // No room, or a folder that cannot be written to.
    return 'failed';
  } finally {
    if (isPage) URL.revokeObjectURL(url);
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('A blob could not be read.')));
    reader.readAsDataURL(blob);
  });
}

/** Looked at again and again: that also keeps the worker alive, which a listener would not. */
async function ended(id: number): Promise<boolean> {
  for (;;) {
    const [download] = await browser.downloads.search({ id });
    if (download === undefined) return false;
    if (download.state !== 'in_progress') return download.state === 'complete';
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
