import type { Condition } from "../database/sql";

/** Who asks: a person by session, or a partner by API key (which acts with at most its issuer's rights). */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  /** The role's name, e.g. `SALES`. */
  readonly role: string;
  /** The person's own team, which new records join. */
  readonly teamId: string | null;
  /** Teams whose records count as "my team's": the own team and those below. */
  readonly teamIds: readonly string[];
  readonly locale: string;
  readonly zone: string;
  /** The session, when a person asks. */
  readonly sessionId?: string;
  /** Set when the viewer is an API key: the actions it is limited to, e.g. `customer:read`. */
  readonly keyId?: string;
  readonly scopes?: readonly string[];
}

/**
 * What core asks of a permission policy; identity supplies it (`server/identity/policy`).
 * A type is a GraphQL object type's name (`Customer`); an action is a verb (`read`, `create`, `update`, `win`, …).
 */
export interface AccessPolicy {
  /** Whether the viewer's role may do this at all, on some row. */
  can(viewer: Viewer | undefined, type: string, action: string): boolean;
  /**
   * Which rows of a type the viewer may do this to, as a condition on the alias: undefined means all of them.
   * Where `can` is false the condition is never true.
   */
  rows(viewer: Viewer | undefined, type: string, action: string, alias: string): Condition | undefined;
  /** How the viewer sees a field of a type. */
  field(viewer: Viewer | undefined, type: string, field: string): "shown" | "masked" | "hidden";
  /** Whether the viewer may set a field of a type (create or update). */
  mayWrite(viewer: Viewer | undefined, type: string, field: string): boolean;
  /** The verbs the viewer may use on a row that the viewer may read, given the columns by which it names its owner. */
  abilities(viewer: Viewer | undefined, type: string, row: Readonly<Record<string, unknown>>): string[];
  /** Everything the viewer's role may do at all, as `type:verb`. */
  actions(viewer: Viewer | undefined): string[];
  /** Viewers with the same key see the same fields of every type: plans are kept by it. */
  key(viewer: Viewer | undefined): string;
  /** Viewers with the same eyes see the same rows and the same fields: what was read for one may be shown to the other. */
  eyes(viewer: Viewer | undefined): string;
  /**
   * Whether the viewer may read a record of a type as far as these of its ids tell (`ownerId`, `teamId`, …): false is
   * certain, true is to be looked up.
   */
  mayConcern(viewer: Viewer | undefined, type: string, ids: Readonly<Record<string, unknown>>): boolean;
}
