/**
 * `npm run codegen`: turns the web app's *.graphql operations into web/generated: graphql.ts with the types of each
 * operation, the inputs and the enums of schema.graphql; and each operation's document in a file of its own, which graphql.ts
 * hands on, so that a page loads only the documents it asks with; and trusted-documents.json, by which the server knows them:
 * in production the web app sends the hash of a document, and sessions may run no others. `--check` writes nothing and fails when a committed file differs.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { addTypenameToDocument } from "@apollo/client/utilities";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildASTSchema, parse, print, type DocumentNode } from "graphql";

const root = join(__dirname, "..");
const heading = "// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.\n";

/** Where the result belongs. */
export const generatedFolder = join(root, "web/generated");
/** Where the contract lies. */
export const schemaFile = join(root, "schema.graphql");

const config = {
  documentMode: "documentNode",
  onlyOperationTypes: true,
  enumsAsTypes: true,
  strictScalars: true,
  scalars: { ID: "string", DateTime: "string", Date: "string", Cursor: "string", JSON: "string" },
  // A field that was asked for is there, if only as null; an input may be left out, also by passing undefined.
  avoidOptionals: { field: true },
  inputMaybeValue: "T | null | undefined",
  useTypeImports: true,
  dedupeFragments: true,
};

/** The operation files of the web app, sorted, so that the output does not depend on the file system. */
export async function operationFiles(): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ["web/features", "web/lib"]) {
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
    found.push(...names.filter(name => name.endsWith(".graphql")).map(name => join(root, folder, name)));
  }
  return found.sort();
}

/** The files that web/generated should have, by their path in it. */
export async function generate(): Promise<Map<string, string>> {
  const schema = parse(await readFile(schemaFile, "utf8"), { noLocation: true });
  const documents = await Promise.all(
    (await operationFiles()).map(async file => ({
      location: relative(root, file),
      document: parse(await readFile(file, "utf8"), { noLocation: true }),
    })),
  );
  const code = await codegen({
    filename: join(generatedFolder, "graphql.ts"),
    schema,
    schemaAst: buildASTSchema(schema),
    documents,
    plugins: [{ typescript: {} }, { operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescript, operations, typedDocumentNode },
    config,
  });
  return apart(code);
}

const DOCUMENT = /^export const (\w+)Document = (\{.*\}) as unknown as DocumentNode<(\w+), (\w+)>;$/;

/** Types in one file, each document in its own, and the list of all. Fragments stand in the documents already. */
function apart(code: string): Map<string, string> {
  const files = new Map<string, string>();
  const trusted: Record<string, string> = {};
  const lines = code.split("\n").flatMap(line => {
    const [, name, document, result, variables] = DOCUMENT.exec(line) ?? [];
    if (!name) return /^(export const \w+FragmentDoc =|import type .* as DocumentNode)/.test(line) ? [] : [line];
    const text = print(addTypenameToDocument(JSON.parse(document ?? "") as DocumentNode));
    const hash = createHash("sha256").update(text).digest("hex");
    trusted[hash] = text;
    const named = `{"__meta__":{"hash":"${hash}"},${document?.slice(1) ?? ""}`;
    const types = `import type { TypedDocumentNode } from "@graphql-typed-document-node/core";\nimport type { ${result}, ${variables} } from "../graphql";\n\n`;
    files.set(`documents/${name}.ts`, `${heading}${types}export const ${name}Document = ${named} as unknown as TypedDocumentNode<${result}, ${variables}>;\n`);
    return [`export { ${name}Document } from "./documents/${name}";`];
  });
  files.set("trusted-documents.json", `${JSON.stringify(trusted, null, 1)}\n`);
  return files.set("graphql.ts", `${heading}${lines.join("\n").trimEnd()}\n`);
}

/** What is there now, as `generate` returns it. */
export async function committed(): Promise<Map<string, string>> {
  const names = await readdir(generatedFolder, { recursive: true }).catch(() => []);
  const files = names.filter(name => name.endsWith(".ts") || name === "trusted-documents.json").map(name => name.replaceAll("\\", "/"));
  return new Map(await Promise.all(files.map(async name => [name, await readFile(join(generatedFolder, name), "utf8")] as const)));
}

/** Whether both have the same files with the same content. */
export const isSame = (some: Map<string, string>, other: Map<string, string>): boolean =>
  some.size === other.size && [...some].every(([name, content]) => other.get(name) === content);

async function main(): Promise<void> {
  const wanted = await generate();
  if (!process.argv.includes("--check")) {
    await rm(join(generatedFolder, "documents"), { recursive: true, force: true });
    await mkdir(join(generatedFolder, "documents"), { recursive: true });
    await Promise.all([...wanted].map(([name, content]) => writeFile(join(generatedFolder, name), content)));
    return;
  }
  if (isSame(await committed(), wanted)) return;
  console.error(`${relative(root, generatedFolder)} differs from schema.graphql and the operations. Run: npm run codegen`);
  process.exitCode = 1;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
