/**
 * Stands in for WXT's content script context, which costs 3 kB in every page, posts a message to the page when it
 * starts and is not used: the script watches its own navigation and hands over to its successor itself.
 */
export function ContentScriptContext(): void {}
