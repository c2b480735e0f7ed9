import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface WindowedProps {
  /** Is it drawn from the start? Else when it comes near the window. */
  readonly first: boolean;
  /** About how high it is (CSS pixels) before it was ever drawn. */
  readonly estimate: number;
  /** It came into the window or near it. */
  onNear(): void;
  draw(): ComponentChild;
}

/** Near is within this distance of the window. */
const MARGIN = '1200px 0px';

/**
 * A part of a long list that is in the page only while it is near the window; in its place stands its height. What
 * holds the focus stays.
 */
export function Windowed({ first, estimate, onNear, draw }: WindowedProps) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(estimate);
  const [near, setNear] = useState(first);
  const told = useRef(onNear);
  told.current = onNear;
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (seen) => {
        const { isIntersecting = false } = seen.at(-1) ?? {};
        if (isIntersecting) told.current();
        else if (element.contains(document.activeElement)) return;
        else if (element.childElementCount > 0) height.current = element.offsetHeight;
        setNear(isIntersecting);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} style={near ? undefined : `block-size:${height.current}px`}>
      {near && draw()}
    </div>
  );
}
