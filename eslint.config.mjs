import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";
import imports from "./scripts/eslint/imports.js";

/** Programs for a terminal: what they print is their result. */
const cli = ["scripts/**", "bench/**", "e2e/**", "server/sample/cli.ts", "server/load/cli.ts", "server/audit/cli.ts", "server/backup/cli.ts", "server/keys/cli.ts"];

export default defineConfig(
  globalIgnores(["dist/", "var/", "coverage/", "web/.next*/", "web/next-env.d.ts", "web/generated/"]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.recommendedTypeChecked],
    plugins: { house: imports },
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./web/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "house/may-import": "error",
      "house/no-cycle": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_$", destructuredArrayIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // What JSON.parse and drivers return is `any`; it must get a type before it is called or returned.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      // Control characters are what hostile input is made of; we do look for them.
      "no-control-regex": "off",
      // An interface of promises is often met by a function that needs no await.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "performance", "Buffer", "setInterval", "clearInterval"].map(name => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", exports: "writable", __dirname: "readonly" },
    },
  },
  { files: ["**/*.test.ts"], rules: { "@typescript-eslint/unbound-method": "off" } },
  { files: cli, rules: { "no-console": "off" } },
);
