import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Two developers' servers in one checkout each need a folder of their own.
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  // The packages lie in the repository's root, one folder above the app.
  turbopack: {
    root: resolve(dirname(fileURLToPath(import.meta.url)), ".."),
    // Texts come compiled from the server (lib/i18n/messages.ts): browsers need only what fills them in.
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  devIndicators: false,
  experimental: {
    // Only what a screen imports of these is loaded, not the whole package.
    optimizePackageImports: ["@mantine/core", "@mantine/dates", "@mantine/hooks", "@tabler/icons-react"],
  },
  // `npm run lint` checks the types; a first start need not do it again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
