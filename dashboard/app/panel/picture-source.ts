/** How a panel's picture that is no SVG in the page is saved: the picture itself says it as one. */
import { createContext, type RefObject, useContext, useEffect } from 'react';
import type { SavedPicture } from './save-file';

export type MakePicture = () => SavedPicture;

export const PictureSource = createContext<RefObject<MakePicture | null> | null>(null);

/** Called by a picture; null while there is nothing to save. */
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
