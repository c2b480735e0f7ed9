import { vi } from 'vitest';

const listeners: ((message: unknown) => void)[] = [];

/** The browser's extension API as a page's script has it; stands for `lib/platform/browser`. */
export const extension = {
  runtime: {
    /** Empty: the script is cut off, after an update or a removal. */
    id: 'couchmark',
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
    onMessage: { addListener: (listener: (message: unknown) => void) => listeners.push(listener) },
  },
  i18n: { getMessage: vi.fn<(key: string, values: readonly string[]) => string>() },
};

/** What the background sends to this tab. */
export function hears(message: unknown): void {
  for (const listener of listeners) listener(message);
}

/** As it is before anything runs in the page. */
export function resetExtension(): void {
  cutOff();
  extension.runtime.id = 'couchmark';
  extension.runtime.sendMessage.mockReset();
}

/** The extension was updated: what ran until now hears nothing any more. */
export function cutOff(): void {
  listeners.length = 0;
  extension.runtime.id = '';
}
