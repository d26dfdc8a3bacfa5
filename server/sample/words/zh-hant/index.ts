import type { Words } from "../words";
import { agreed } from "./agreed";
import { names } from "./names";
import { needs } from "./needs";
import { sales } from "./sales";
import { tickets } from "./tickets";

/** As people in Taiwan write. */
export const zhHant: Words = { ...names, ...sales, ...agreed, needs, tickets };
