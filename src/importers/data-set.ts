/** What a published data set says of itself. */
import type { Credibility, Reliability } from '../model/grades';

/** Under what terms the data are published, and whether a copy of them may come with the product. */
export interface Licence {
  readonly name: string;
  readonly shippable: boolean;
}

/** What the data can know: which ties, of whom, from which year to which; `to` is null where they are kept up to date. */
export interface Coverage {
  readonly tieTypes: readonly string[];
  readonly actors: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The types of ties (PARTICIPATED_IN with a kind of event) of which it knows every one of any state in those years; what it only knows in part is left out. */
  readonly complete?: readonly string[];
}

/** How the data set speaks: its source, the project that vouches for it, and how both are graded. */
export interface SourceProfile {
  readonly id: string;
  readonly name: string;
  readonly voice: { readonly id: string; readonly name: string; readonly abbreviation?: string; readonly aliases?: readonly string[] };
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  /** When it was published, EDTF; null where it does not say. */
  readonly published: string | null;
}

export interface DataSet {
  /** The word on the command line. */
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly licence: Licence;
  readonly citation: string;
  readonly url: string;
  readonly coverage: Coverage;
  readonly source: SourceProfile;
  /** Whether the files are an export of Entente: their rows name their own sources, and what must be told together stands in several of them. */
  readonly exported?: boolean;
  /** Whether its rows name entities that other data sets describe: they have to be recorded before it. */
  readonly ofOthers?: boolean;
}
