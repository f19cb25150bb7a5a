/** What each `knownAt` meant when it was last settled. It most likely means the same again; that is never taken for granted. */
import type { KnownAt, LensInput } from '../../model/lens';

type Text = LensInput['knownAt'];

/** So many texts are remembered, those settled last. */
const MOST = 100;
const NEWEST = '';

export class RememberedPoints {
  private readonly points = new Map<string, KnownAt>();

  last(text: Text): KnownAt | undefined {
    return this.points.get(text ?? NEWEST);
  }

  remember(text: Text, point: KnownAt): void {
    const key = text ?? NEWEST;
    this.points.delete(key);
    this.points.set(key, point);
    if (this.points.size > MOST) this.points.delete(this.points.keys().next().value!);
  }
}
