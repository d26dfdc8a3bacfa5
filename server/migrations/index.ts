import type { ModelClass } from "../core/database/database";
import { Identity1000000000002 } from "./0002-identity";
import { FirstSchema1000000000003 } from "./0003-first-schema";

/** All migrations, oldest first. Written by `npm run migrate:generate`. */
export const migrations: ModelClass[] = [Identity1000000000002, FirstSchema1000000000003];
