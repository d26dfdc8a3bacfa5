import { registerEnumType } from "type-graphql";

/** Everything, or what has changed since the latest full backup. */
export enum BackupKind {
  FULL = "FULL",
  INCREMENT = "INCREMENT",
}
registerEnumType(BackupKind, { name: "BackupKind", description: "Everything, or what has changed since the latest full backup." });

export enum BackupState {
  /** Asked for; a server will make it in a moment. */
  WAITING = "WAITING",
  RUNNING = "RUNNING",
  MADE = "MADE",
  FAILED = "FAILED",
}
registerEnumType(BackupState, { name: "BackupState" });

/** Whether the file was read again to its end since it was made. */
export enum BackupCheck {
  NONE = "NONE",
  /** Asked for; a server will do it in a moment, or is at it. */
  WAITING = "WAITING",
  PASSED = "PASSED",
  FAILED = "FAILED",
}
registerEnumType(BackupCheck, { name: "BackupCheck", description: "Whether the file was read again to its end since it was made." });

/** Why a backup was not made, or did not pass its check. */
export enum BackupFault {
  DISK_FULL = "DISK_FULL",
  /** The folder cannot be written or read. */
  NO_ACCESS = "NO_ACCESS",
  /** The server that was at it stopped. */
  BROKEN_OFF = "BROKEN_OFF",
  /** The file is gone, cut or altered. */
  DAMAGED = "DAMAGED",
  OTHER = "OTHER",
}
registerEnumType(BackupFault, { name: "BackupFault", description: "Why a backup was not made, or did not pass its check." });
