import { registerEnumType } from "type-graphql";

/** Why a rule that is on does nothing, or not all that it says. */
export enum RuleTrouble {
  /** It rests: whoever answers for it has left. */
  OWNER_LEFT = "OWNER_LEFT",
  /** It rests: the segment that it is for is gone. */
  SEGMENT_GONE = "SEGMENT_GONE",
  /** It rests: its segment asks about what its owner may not see. */
  SEGMENT_HIDDEN = "SEGMENT_HIDDEN",
  /** It rests: it watches what is not there any more, or what its owner may not see. */
  CONDITION = "CONDITION",
  /** It rests: its owner may not do what it does. */
  ACTION = "ACTION",
  /** It sends nothing: its template or its channel is off or gone. */
  MESSAGE = "MESSAGE",
}
registerEnumType(RuleTrouble, {
  name: "RuleTrouble",
  description: "Why a rule does nothing, or not all that it says.",
  valuesConfig: {
    OWNER_LEFT: { description: "It rests: whoever answers for it has left." },
    SEGMENT_GONE: { description: "It rests: the segment that it is for is gone." },
    SEGMENT_HIDDEN: { description: "It rests: its segment asks about what its owner may not see." },
    CONDITION: { description: "It rests: it watches what is not there any more, or what its owner may not see." },
    ACTION: { description: "It rests: its owner may not do what it does." },
    MESSAGE: { description: "It sends nothing: its template or its channel is off or gone." },
  },
});
