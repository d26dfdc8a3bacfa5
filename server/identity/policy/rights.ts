import { LRUCache } from "lru-cache";
import type { FieldRight } from "../../core/access/grants";
import type { Viewer } from "../../core/access/policy";
import { actionName, leastRight, lensesOf, sift, type Lens, type Sifted } from "./lens";
import { catalog } from "./catalog/catalog";
import type { PolicyDocument } from "./document";

/** What viewers with the same lenses may do; every question is worked out once. */
export class Rights {
  private readonly sifted = new Map<string, Sifted | undefined>();
  private readonly fields = new Map<string, Map<string, FieldRight>>();
  /** Everything that may be done at all, as `type:verb`. */
  readonly actions: readonly string[];
  /** Whether it is the same for everybody with these lenses: no row depends on who asks. */
  readonly impersonal: boolean;

  /** @param key tells these rights apart from others */
  constructor(
    readonly key: string,
    private readonly lenses: readonly Lens[],
  ) {
    const reached = Object.entries(catalog).flatMap(([type, { verbs }]) => verbs.map((verb) => ({ action: actionName(type, verb), sifted: this.reach(type, verb) })));
    this.actions = reached.flatMap(({ action, sifted }) => (sifted ? [action] : []));
    this.impersonal = reached.every(({ sifted }) => !sifted || sifted.rows === "all");
  }

  reach(type: string, verb: string): Sifted | undefined {
    const key = `${type}:${verb}`;
    if (!this.sifted.has(key)) this.sifted.set(key, sift(this.lenses, type, verb));
    return this.sifted.get(key);
  }

  field(type: string, name: string): FieldRight {
    const known = this.fields.get(type) ?? new Map<string, FieldRight>();
    this.fields.set(type, known);
    const right = known.get(name) ?? leastRight(this.lenses, type, name);
    known.set(name, right);
    return right;
  }
}

/** Different rights kept in memory: roles, and kinds of API keys. */
const most = 1_000;

/** Finds viewers' rights under one policy. */
export class RightsByViewer {
  private readonly byKey = new LRUCache<string, Rights>({ max: most });
  private readonly byViewer = new WeakMap<Viewer, Rights>();

  constructor(
    private readonly document: PolicyDocument,
    private readonly version: number,
  ) {}

  of(viewer: Viewer): Rights {
    const known = this.byViewer.get(viewer);
    if (known) return known;
    const key = this.keyOf(viewer);
    const rights = this.byKey.get(key) ?? new Rights(key, lensesOf(this.document, viewer));
    this.byKey.set(key, rights);
    this.byViewer.set(viewer, rights);
    return rights;
  }

  private keyOf({ role, scopes, keyGrants, ceiling }: Viewer): string {
    return JSON.stringify([this.version, role, scopes ?? null, keyGrants ?? null, ceiling ?? null]);
  }
}
