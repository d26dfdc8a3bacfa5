/**
 * The house's import rules as an ESLint plugin: who may import whom, and no import cycles. `docs/architecture.md` has the
 * reasons. Only relative imports and the web app's `@/` are looked at; a package is not a neighbour.
 */
"use strict";

const { existsSync, readFileSync, statSync } = require("node:fs");
const { dirname, relative, resolve, sep } = require("node:path");

/** From left to right: an area imports from `core` and from levels to its left, never from its own level or to its right. */
const levels = [
  ["core"],
  ["identity"],
  ["customers", "catalog"],
  ["marketing"],
  ["pipeline"],
  ["orders"],
  ["service", "logistics", "finance"],
  ["analysis", "automation"],
];
const levelOf = area => levels.findIndex(level => level.includes(area));

/** Within web: what each folder may import besides itself. Routes and the app's top-level files may import everything. */
const webMayImport = {
  features: ["components", "lib", "generated", "messages"],
  components: ["lib", "generated", "messages"],
  lib: ["components", "generated", "messages"],
  generated: [],
  messages: [],
};

const isTest = path => /\.test\.tsx?$/.test(path);

function betweenAreas(from, to, fromPath) {
  const level = levelOf(from);
  if (level < 0 || from === to) return undefined;
  if (levelOf(to) < 0) {
    if (to === "testing" && isTest(fromPath)) return undefined;
    return `${from} is put together by ${to}, so it does not import it; take what is needed from the context`;
  }
  if (levelOf(to) < level) return undefined;
  if (levelOf(to) === level) return `${from} and ${to} are on one level and never import each other; use an event`;
  return `${to} lies above ${from}; put a reverse field into ${to}, or emit an event`;
}

function withinWeb([fromFolder, fromFeature], [toFolder, toFeature]) {
  const allowed = webMayImport[fromFolder];
  if (!allowed) return undefined;
  if (fromFolder === toFolder) {
    const isOtherFeature = fromFolder === "features" && fromFeature !== toFeature;
    return isOtherFeature ? "features never import each other; share through web/components or web/lib" : undefined;
  }
  return allowed.includes(toFolder) ? undefined : `web/${fromFolder} does not import web/${toFolder}`;
}

/**
 * Why the file `fromPath` may not import `toPath` (both relative to the root, with slashes), or undefined if it may.
 */
function objection(fromPath, toPath) {
  const [fromTop, ...from] = fromPath.split("/");
  const [toTop, ...to] = toPath.split("/");
  if (fromTop === "web") {
    if (toTop === "server") return "web never imports server: schema.graphql is the contract between them";
    // The web app is the first to use the client that partners copy.
    if (toTop === "docs" && to[0] === "client" && from[0] === "lib") return undefined;
    if (toTop !== "web") return isTest(fromPath) ? undefined : `web does not import ${toTop}`;
    return withinWeb(from, to);
  }
  if (fromTop !== "server") return undefined;
  if (toTop === "web") return "server never imports web: schema.graphql is the contract between them";
  if (toTop !== "server") return isTest(fromPath) ? undefined : `server does not import ${toTop}`;
  return betweenAreas(from[0], to[0], fromPath);
}

const endings = ["", ".ts", ".tsx", ".js", ".mjs", ".json", "/index.ts", "/index.tsx"];
const isFile = path => existsSync(path) && statSync(path).isFile();

const web = resolve(__dirname, "../../web");

/** The file that an import means; undefined for a package. A missing file keeps its bare path: tsc reports it. */
function target(filename, specifier) {
  if (!/^(@|\.{1,2})(\/|$)/.test(specifier)) return undefined;
  const path = specifier.startsWith("@/") ? resolve(web, specifier.slice(2)) : resolve(dirname(filename), specifier);
  return endings.map(ending => path + ending).find(isFile) ?? path;
}

const mayImport = {
  meta: { type: "problem", schema: [], messages: { no: "{{reason}} (docs/architecture.md, “Who may import whom”)." } },
  create(context) {
    const check = source => {
      if (typeof source?.value !== "string") return;
      const to = target(context.filename, source.value);
      if (!to) return;
      const path = file => relative(context.cwd, file).split(sep).join("/");
      const reason = objection(path(context.filename), path(to));
      if (reason) context.report({ node: source, messageId: "no", data: { reason } });
    };
    return {
      ImportDeclaration: node => check(node.source),
      ExportNamedDeclaration: node => check(node.source),
      ExportAllDeclaration: node => check(node.source),
      ImportExpression: node => check(node.source),
      TSImportType: node => check(node.source),
      "CallExpression[callee.name='require']": node => check(node.arguments[0]),
    };
  },
};

const staticImport = /^[ \t]*(?:import|export)\s+(?!type\b)(?:([^"';]*?)\s*\bfrom\s+)?["']((?:\.|@\/)[^"']*)["']/gm;
const onlyTypes = names => /^\{(\s*type\s+[^,}]+,?)+\s*\}$/.test(names?.trim() ?? "");
const graph = new Map();

/** The files that are loaded when this one is; imports of types alone vanish, and lazy ones come later. */
function loadedBy(file) {
  if (!graph.has(file)) {
    const text = /\.tsx?$/.test(file) && existsSync(file) ? readFileSync(file, "utf8") : "";
    const specifiers = [...text.matchAll(staticImport)].filter(([, names]) => !onlyTypes(names)).map(match => match[2]);
    graph.set(file, specifiers.map(specifier => target(file, specifier)));
  }
  return graph.get(file);
}

/** The way from `start` back to `goal`, or undefined. */
function wayBack(start, goal) {
  const cameFrom = new Map([[start, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === goal) {
      const way = [];
      for (let step = file; step; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of loadedBy(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

const noCycle = {
  meta: { type: "problem", schema: [], messages: { cycle: "Import cycle: {{way}}." } },
  create(context) {
    const check = node => {
      if (!node.source || node.importKind === "type" || node.exportKind === "type") return;
      const to = target(context.filename, node.source.value);
      if (!to || !loadedBy(context.filename).includes(to)) return;
      const way = wayBack(to, context.filename);
      if (!way) return;
      const names = [context.filename, ...way].map(file => relative(context.cwd, file));
      context.report({ node: node.source, messageId: "cycle", data: { way: names.join(" → ") } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

module.exports = { objection, rules: { "may-import": mayImport, "no-cycle": noCycle } };
