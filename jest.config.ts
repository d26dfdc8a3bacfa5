import type { Config } from "jest";

/**
 * Server and pure web tests; the browser journeys have a runner of their own (`npm run e2e`).
 *
 * Node 20 cannot read a TypeScript configuration by itself, so Jest loads this file through ts-node, which only strips
 * the types here. The tests themselves are compiled by swc.
 *
 * @jest-config-loader ts-node
 * @jest-config-loader-options {"transpileOnly": true, "skipProject": true}
 */

/** What asks the database nothing that others do not runs once, on the embedded one: views over the replica, statistics, the web app, scripts. */
const withoutDatabase = ["<rootDir>/server/analysis/(performance|persistency|product|profiling|profitability|promotion|prospecting|score|semantic|statistics)/", "<rootDir>/server/load/recipes/prospecting", "<rootDir>/web/", "<rootDir>/scripts/"];
const onServer = /^(mysql|mariadb):/.test(process.env["DATABASE_URL"] ?? "");

const config: Config = {
  rootDir: __dirname,
  roots: ["<rootDir>/server", "<rootDir>/web", "<rootDir>/bench", "<rootDir>/scripts"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...(onServer ? withoutDatabase : [])],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/web/.next"],
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/web/$1" },
  // icu-minify, which compiles the web app's texts, is published as ES modules only.
  transform: { "^.+\\.[jt]sx?$": "@swc/jest" },
  transformIgnorePatterns: ["/node_modules/(?!icu-minify/|@formatjs/|openid-client/|oauth4webapi/|jose/)"],
  setupFiles: ["reflect-metadata", "<rootDir>/server/testing/master-key.ts"],
  testEnvironment: "node",
  testTimeout: 60_000,
  maxWorkers: 2,
};

export default config;
