/**
 * `npm run mutate`: changes the policy, money and (with MUTATE=rules) the state machines in small ways, one at a
 * time, and asks whether a test notices. Only pure tests run, and apart from each other, because every change loads its
 * tests anew. docs/testing.md has the score and the survivors.
 */
const parts = {
  policy: {
    mutate: ["server/core/money.ts", "server/core/transitions.ts", "server/core/access/{grants,ownership,mask}.ts", "server/identity/policy/{policy,lens,rights}.ts"],
    tests: ["server/core/{money,transitions}.test.ts", "server/core/access/mask.test.ts", "server/identity/policy/decisions.test.ts"],
  },
  rules: {
    mutate: ["server/{customers/customer,orders/order,pipeline/opportunity,pipeline/follow-up,service/ticket,automation/alert}/*.rules.ts", "!server/service/ticket/sla.rules.ts"],
    tests: ["server/testing/state-machines.test.ts", "server/{customers/customer,orders,pipeline,service,automation/alert}/**/*.rules.test.ts"],
  },
};
const { mutate, tests } = parts[process.env.MUTATE ?? "policy"];

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate,
  testRunner: "jest",
  coverageAnalysis: "perTest",
  jest: {
    projectType: "custom",
    enableFindRelatedTests: true,
    config: {
      rootDir: ".",
      roots: ["<rootDir>/server"],
      testMatch: tests.map((file) => `<rootDir>/${file}`),
      transform: { "^.+\\.[jt]sx?$": "@swc/jest" },
      setupFiles: ["reflect-metadata"],
      testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
    },
  },
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  jsonReporter: { fileName: `var/mutation-${process.env.MUTATE ?? "policy"}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: "var/stryker",
  ignorePatterns: ["web", "e2e", "bench", "docs", "dist", "var", "docker"],
};
