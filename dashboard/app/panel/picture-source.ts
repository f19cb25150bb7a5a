/** Saves a picture that is not an SVG element in the page, such as a canvas: the picture provides its own SVG text. */
import { createContext, type RefObject, useContext, useEffect } from 'react';
import type { SavedPicture } from './save-file';

export type MakePicture = () => SavedPicture;

export const PictureSource = createContext<RefObject<MakePicture | null> | null>(null);

/** Called by a picture; null if there is nothing to save yet. */
export function useSavedPicture(make: MakePicture | null): void {
  const source = useContext(PictureSource);
  useEffect(() => {
    if (!source) return;
    source.current = make;
    return () => {
      source.current = null;
    };
  });
}
