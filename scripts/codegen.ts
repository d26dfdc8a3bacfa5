/**
 * `npm run codegen`: turns the web app's *.graphql operations into web/generated/graphql.ts: for each operation a typed
 * document, its variables and its result; plus the inputs and enums of schema.graphql. Types vanish in the bundle; of the
 * documents only those that a page imports stay. `--check` writes nothing and fails when the committed file differs.
 */
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildASTSchema, parse } from "graphql";

const root = join(__dirname, "..");
const heading = "// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.\n";

/** Where the result belongs. */
export const generatedFile = join(root, "web/generated/graphql.ts");
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

/** The content that web/generated/graphql.ts should have. */
export async function generate(): Promise<string> {
  const schema = parse(await readFile(schemaFile, "utf8"), { noLocation: true });
  const documents = await Promise.all(
    (await operationFiles()).map(async file => ({
      location: relative(root, file),
      document: parse(await readFile(file, "utf8"), { noLocation: true }),
    })),
  );
  const code = await codegen({
    filename: generatedFile,
    schema,
    schemaAst: buildASTSchema(schema),
    documents,
    plugins: [{ typescript: {} }, { operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescript, operations, typedDocumentNode },
    config,
  });
  return heading + code.trimEnd() + "\n";
}

async function main(): Promise<void> {
  const wanted = await generate();
  if (!process.argv.includes("--check")) {
    await mkdir(dirname(generatedFile), { recursive: true });
    return writeFile(generatedFile, wanted);
  }
  if ((await readFile(generatedFile, "utf8").catch(() => "")) === wanted) return;
  console.error(`${relative(root, generatedFile)} differs from schema.graphql and the operations. Run: npm run codegen`);
  process.exitCode = 1;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
