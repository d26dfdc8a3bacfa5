import type { Words } from "../words";
import { agreed } from "./agreed";
import { names } from "./names";
import { needs } from "./needs";
import { sales } from "./sales";
import { tickets } from "./tickets";

/** As people in the United States write. */
export const en: Words = { ...names, ...sales, ...agreed, needs, tickets };
