/**
 * The keyboard shortcuts, once, for the manifest, the background, the help and the tests. Chromium silently
 * drops a suggested key that it uses itself; these are kept (measured 2026, Chromium 156) and a test asks
 * `commands.getAll()`.
 */
export const COMMANDS = {
  _execute_action: {
    suggested_key: { default: 'Alt+Shift+O' },
  },
  'mark-watched': {
    suggested_key: { default: 'Alt+Shift+M' },
    description: '__MSG_commandMark__',
  },
  undo: {
    suggested_key: { default: 'Alt+Shift+U' },
    description: '__MSG_commandUndo__',
  },
  'open-library': {
    suggested_key: { default: 'Alt+Shift+L' },
    description: '__MSG_commandLibrary__',
  },
};

export type CommandName = keyof typeof COMMANDS;
