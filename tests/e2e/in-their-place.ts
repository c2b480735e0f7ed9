import type { Page } from 'playwright-core';

/**
 * What of the page's words is not to be seen as it should: buttons whose words leave them or the window, fields
 * too narrow for their hint, and a page that has to be moved sideways. Each as a sentence; none when all is well.
 */
export function wordsOutOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(outOfPlace);
}

/** The same, run in the page itself. */
export function outOfPlace(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = Math.max(scrollWidth, document.body.scrollWidth);
  const found = wide > clientWidth ? [`The page is ${wide} wide in a window of ${clientWidth}.`] : [];
  for (const button of document.querySelectorAll<HTMLElement>('button, a.chip, a.primary, summary, label')) {
    if (!button.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = button.getBoundingClientRect();
    const scrolls = button.closest('[role="tablist"]') !== null;
    for (const text of textsOf(button)) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const words = range.getBoundingClientRect();
      if (words.width === 0) continue;
      const leaves =
        words.left < box.left - 1 ||
        words.right > box.right + 1 ||
        words.top < box.top - 4 ||
        words.bottom > box.bottom + 4;
      if (leaves) found.push(`“${text.data}” leaves its ${button.localName}.`);
      if (!scrolls && (words.left < -1 || words.right > clientWidth + 1))
        found.push(`“${text.data}” leaves the window.`);
    }
  }
  const measure = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
    if (measure === null || field.value !== '' || !field.checkVisibility()) continue;
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    measure.font = font;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const { width } = measure.measureText(field.placeholder);
    if (width > room + 1) found.push(`“${field.placeholder}” is ${width} wide in a field of ${room}.`);
  }
  return found;

  function textsOf(element: Element): Text[] {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const { currentNode } = walker;
      if (currentNode instanceof Text && currentNode.data.trim() !== '' && !hidden(currentNode))
        texts.push(currentNode);
    }
    return texts;
  }

  function hidden({ parentElement }: Text): boolean {
    return parentElement === null || parentElement.closest('option, .visually-hidden, .sr-only') !== null;
  }
}

/** Every word of the page, also those that are only read out or shown on pointing. */
export function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) words.push(walker.currentNode.nodeValue ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`))
        words.push(element.getAttribute(name) ?? '');
    return words.map((one) => one.trim()).filter((one) => one !== '');
  });
}
