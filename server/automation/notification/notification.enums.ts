import { registerEnumType } from "type-graphql";

/** When a person is told of alerts by mail. */
export enum NotificationMode {
  IMMEDIATELY = "IMMEDIATELY",
  DAILY = "DAILY",
  OFF = "OFF",
}
registerEnumType(NotificationMode, { name: "NotificationMode", description: "When you are told of your alerts by mail: at once, in one mail a day, or not at all." });
