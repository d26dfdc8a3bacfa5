import type { Condition } from "../database/sql";
import type { Grants } from "./grants";

/** Who asks: a person by session, or a program by API key, which acts with at most its issuer's rights. */
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
  /** When the person of the session last proved who they are. */
  readonly provedAt?: Date;
  /** Set when the viewer is an API key. */
  readonly keyId?: string;
  /** The actions an API key is limited to, e.g. `customer:read` or `contact:*`; of rows and fields they say nothing. */
  readonly scopes?: readonly string[];
  /** Cost that this caller may spend per minute, where it is not what everybody may. */
  readonly budgetPerMinute?: number;
  /** Requests that an API key may send in a minute; only the cost counts where nothing is said. */
  readonly requestsPerMinute?: number;
  /** What is granted to an API key itself. A type, a verb or a group of fields that it does not name is not for this key. */
  readonly keyGrants?: Grants;
  /** The role whose rights an API key never exceeds, e.g. `PARTNER`, whoever made it. */
  readonly ceiling?: string;
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
  /** The verbs the viewer may use on a row that the viewer may read, given the columns of `judgedBy`. */
  abilities(viewer: Viewer | undefined, type: string, row: Readonly<Record<string, unknown>>): string[];
  /** The columns of a type by which `abilities` judges. */
  judgedBy(viewer: Viewer | undefined, type: string): readonly string[];
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
