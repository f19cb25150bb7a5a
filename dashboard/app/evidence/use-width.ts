/** The width available to a picture. The picture is drawn to fit, so its text keeps its size. */
import { type RefObject, useEffect, useRef, useState } from 'react';

const USUAL = 1200;

export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(320, Math.round(entry.contentRect.width))));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
