import type { ModelClass } from "../core/database/database";
import { FirstSchema1000000000001 } from "./0001-first-schema";
import { IdentityAndSafety1000000000002 } from "./0002-identity-and-safety";
import { SevenP1000000000003 } from "./0003-seven-p";
import { RulesAndAlerts1000000000004 } from "./0004-rules-and-alerts";
import { MessagesAndFigures1000000000005 } from "./0005-messages-and-figures";
import { WhatRulesNeed1000000000006 } from "./0006-what-rules-need";

/** All migrations, oldest first. Written by `npm run migrate:generate`. */
export const migrations: ModelClass[] = [FirstSchema1000000000001, IdentityAndSafety1000000000002, SevenP1000000000003, RulesAndAlerts1000000000004, MessagesAndFigures1000000000005, WhatRulesNeed1000000000006];
