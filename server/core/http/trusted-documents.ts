import type { Context } from "../context";
import { AppError } from "../errors";

/** Texts of documents by their SHA-256, as the build of the web app wrote them. */
export type DocumentManifest = Readonly<Record<string, string>>;

/**
 * The documents that the web app was built with. Programs may name them by hash instead of sending them; a session, which
 * a browser sends along by itself, may run no others where that is demanded: what a foreign script could make of it is
 * then no more than the screens do.
 */
export class TrustedDocuments {
  private readonly byHash: ReadonlyMap<string, string>;
  private readonly texts: ReadonlySet<string>;

  /** @param demanded whether sessions may run nothing else */
  constructor(
    manifest: DocumentManifest,
    private readonly demanded: boolean,
  ) {
    this.byHash = new Map(Object.entries(manifest));
    this.texts = new Set(this.byHash.values());
  }

  /**
   * A request's parameters with the document's text where they named one by `documentId` or, as Apollo's clients do, by
   * `extensions.persistedQuery.sha256Hash`; others as they are.
   * @throws BAD_USER_INPUT where the hash is unknown: the app was built anew, and the page is older
   */
  resolve<T extends object>(parameters: T): T {
    const hash = hashIn(parameters);
    if (hash === undefined) return parameters;
    const query = this.byHash.get(hash);
    if (query === undefined) throw unknownDocument();
    const { extensions: _, documentId: __, ...others } = parameters as Record<string, unknown>;
    return { ...others, query } as unknown as T;
  }

  /** The same for one operation or a batch, as POST sends them. */
  resolveBody(body: unknown): unknown {
    if (Array.isArray(body)) return body.map((one) => this.resolveBody(one));
    return typeof body === "object" && body !== null ? this.resolve(body) : body;
  }

  /** The same for the parameters of a GET, with their question mark. */
  resolveSearch(search: string): string {
    const parameters = new URLSearchParams(search);
    const named: Named & { query?: string } = { documentId: parameters.get("documentId") ?? undefined, extensions: extensionsIn(parameters) };
    const { query } = this.resolve(named);
    if (query === undefined) return search;
    parameters.set("query", query);
    for (const name of ["extensions", "documentId"]) parameters.delete(name);
    return `?${parameters.toString()}`;
  }

  /** @throws FORBIDDEN where a session runs a document of its own making */
  check(source: string, { viewer }: Pick<Context, "viewer">): void {
    if (this.demanded && viewer && viewer.keyId === undefined && !this.texts.has(source)) throw untrusted();
  }
}

/** Null where they are no JSON; whoever reads them next says so. */
function extensionsIn(parameters: URLSearchParams): Named["extensions"] {
  try {
    return JSON.parse(parameters.get("extensions") ?? "null") as Named["extensions"];
  } catch {
    return null;
  }
}

interface Named {
  documentId?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined;
}

function hashIn(parameters: object): string | undefined {
  const { documentId, extensions } = parameters as Named;
  const hash = documentId ?? extensions?.persistedQuery?.sha256Hash;
  return typeof hash === "string" ? hash : undefined;
}

const unknownDocument = (): AppError =>
  new AppError("BAD_USER_INPUT", "The document is unknown. Load the page again.", { reason: "UNKNOWN_DOCUMENT" });

const untrusted = (): AppError => new AppError("FORBIDDEN", "A session runs the web app's own documents only. Programs use an API key.");
