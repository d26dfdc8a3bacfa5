import type { Words } from "../words";
import { agreed } from "./agreed";
import { names } from "./names";
import { needs } from "./needs";
import { sales } from "./sales";
import { tickets } from "./tickets";

/** As people in mainland China write. */
export const zhHans: Words = { ...names, ...sales, ...agreed, needs, tickets };
