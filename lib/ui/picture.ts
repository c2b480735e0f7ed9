/**
 * A part of a page as plain data: what was drawn, without what it does. Made from the drawn page and drawn again
 * by the next opening, long before the framework has started.
 */
export type Picture =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...Picture[]];

const SVG = 'http://www.w3.org/2000/svg';

/** Takes the picture of an element. */
export function takePicture(element: Element): Picture {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const children = [...element.childNodes].flatMap((child): Picture[] => {
    if (child instanceof Text) return [child.data];
    return child instanceof Element ? [takePicture(child)] : [];
  });
  return [element.localName, attributes, ...children];
}

/**
 * Draws a picture. Without `actions`, nothing in it can be pressed or followed, and what depends on the day
 * (`data-today`) stays empty.
 */
export function drawPicture(picture: Picture, document: Document, actions: boolean, inSvg = false): Node {
  if (typeof picture === 'string') return document.createTextNode(picture);
  const [tag, attributes, ...children] = picture;
  const svg = inSvg || tag === 'svg';
  const idle = !actions && (tag === 'button' || tag === 'a');
  const element = svg ? document.createElementNS(SVG, tag) : document.createElement(idle ? 'span' : tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on') || (idle && name !== 'class')) continue;
    // The pages' content security policy takes no styles as text.
    if (name === 'style' && element instanceof HTMLElement) element.style.cssText = value;
    else element.setAttribute(name, value);
  }
  if (!actions && 'data-today' in attributes) return element;
  for (const child of children) element.append(drawPicture(child, document, actions, svg));
  return element;
}
