/** The description that a published data set gives of itself. */
import type { Credibility, Reliability } from '../model/grades';

/** The terms under which the data are published, and whether a copy of them may come with the product. */
export interface Licence {
  readonly name: string;
  readonly shippable: boolean;
}

/** What the data cover: which ties, of which actors, from which year to which; `to` is null if they are kept up to date. */
export interface Coverage {
  readonly tieTypes: readonly string[];
  readonly actors: string;
  readonly from: number | null;
  readonly to: number | null;
  /**
   * The types of ties (PARTICIPATED_IN with a kind of event) that the data set lists completely for every state in those years. Types that
   * it covers only in part are left out.
   */
  readonly complete?: readonly string[];
}

/** The source of a data set, the project that vouches for it, and the grades of both. */
export interface SourceProfile {
  readonly id: string;
  readonly name: string;
  readonly voice: { readonly id: string; readonly name: string; readonly abbreviation?: string; readonly aliases?: readonly string[] };
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  /** The date of publication, EDTF; null if the data set does not give it. */
  readonly published: string | null;
}

export interface DataSet {
  /** The name on the command line. */
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly licence: Licence;
  readonly citation: string;
  readonly url: string;
  readonly coverage: Coverage;
  readonly source: SourceProfile;
  /** Whether the files are an export of Entente: their rows name their own sources, and several files together contain one assertion. */
  readonly exported?: boolean;
  /** Whether its rows name entities that other data sets describe: those data sets must be recorded first. */
  readonly ofOthers?: boolean;
}
