/** From plans to statements and back from rows: what a shape of plans comes to is kept, so that @neo4j/graphql translates each shape once. */
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { takeTurn } from '../../turns';
import { innerOperation } from '../inner/inner-operation';
import type { RootPlan } from '../lens/plan-root';
import { freshTranslation } from './fresh-translation';
import { markOperation } from './marked-operation';
import { planShape } from './plan-shape';
import { type PreparedStatement, prepareStatement } from './prepared-statement';
import { type RowReader, rowReader } from './row-reader';
import type { Statement } from './statement';

/** A plan as the database is asked, and how its rows are read. */
export interface Translation {
  readonly statement: Statement;
  readonly read: RowReader;
}

/** What is kept of a shape. */
interface Prepared {
  /** Null where each plan of the shape needs a translation of its own. */
  readonly statement: PreparedStatement | null;
  readonly read: RowReader;
}

/** Characters of shapes and statements that are kept: some hundreds of usual size. */
const MAX_CHARACTERS = 4_000_000;

export class Translator {
  private readonly prepared = new LRUCache<string, Prepared>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ statement }, shape) => shape.length + (statement?.cypher.length ?? 0),
  });

  constructor(private readonly inner: GraphQLSchema) {}

  /** @throws what the library throws for values that do not fit */
  async translate(plan: RootPlan): Promise<Translation> {
    const shape = planShape(plan);
    const known = this.prepared.get(shape.text);
    if (known?.statement) {
      const { cypher } = known.statement;
      return { statement: { cypher, params: known.statement.fill(shape.values) }, read: known.read };
    }
    const operation = innerOperation(this.inner, plan);
    const statement = await freshTranslation(this.inner, operation);
    if (known) return { statement, read: known.read };
    const read = rowReader(this.inner, plan);
    // The library translates without a pause.
    await takeTurn();
    const marked = markOperation(operation);
    // A marker that the library refuses shows nothing; then nothing is prepared.
    const ofMarkers = await freshTranslation(this.inner, marked.operation).catch(() => null);
    const prepared = ofMarkers && prepareStatement(ofMarkers, marked.markers, { statement, values: shape.values });
    this.prepared.set(shape.text, { statement: prepared, read });
    return { statement, read };
  }
}
