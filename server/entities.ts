import type { ModelClass } from "./core/database/database";

/** Every entity of every area; a table exists for each. */
export const entities: ModelClass[] = [];
