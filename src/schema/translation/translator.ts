/**
 * Turns plans into statements and reads their rows. The result for each shape of plans is cached, so that @neo4j/graphql translates each
 * shape once.
 */
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

/** The statement for a plan, and how its rows are read. */
export interface Translation {
  readonly statement: Statement;
  readonly read: RowReader;
}

/** What is cached for a shape. */
interface Prepared {
  /** Null if each plan of the shape needs a translation of its own. */
  readonly statement: PreparedStatement | null;
  readonly read: RowReader;
}

/** The size limit of the cache, in characters of shapes and statements: some hundreds of usual size. */
const MAX_CHARACTERS = 4_000_000;

export class Translator {
  private readonly prepared = new LRUCache<string, Prepared>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ statement }, shape) => shape.length + (statement?.cypher.length ?? 0),
  });

  constructor(private readonly inner: GraphQLSchema) {}

  /** @throws what the library throws for values that are not valid */
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
    // If the library refuses a marker, no prepared statement is made.
    const ofMarkers = await freshTranslation(this.inner, marked.operation).catch(() => null);
    const prepared = ofMarkers && prepareStatement(ofMarkers, marked.markers, { statement, values: shape.values });
    this.prepared.set(shape.text, { statement: prepared, read });
    return { statement, read };
  }
}
