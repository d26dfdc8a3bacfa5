import type { ModelClass } from "../core/database/database";

/** All migrations, oldest first. Written by `npm run migrate:generate`. */
export const migrations: ModelClass[] = [];
