import type { ModelClass } from "../core/database/database";
import { FirstSchema1000000000001 } from "./0001-first-schema";

/** All migrations, oldest first. Written by `npm run migrate:generate`. */
export const migrations: ModelClass[] = [FirstSchema1000000000001];
