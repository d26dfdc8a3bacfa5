import { Migration } from "../core/database/migrate";

export class Identity1000000000002 extends Migration {
  readonly sqlite = [
    `CREATE TABLE "api_key" ("id" varchar(30) PRIMARY KEY NOT NULL, "name" varchar(100) NOT NULL, "scopes" text NOT NULL, "prefix" varchar(20) NOT NULL, "secretHash" varchar(64) NOT NULL, "issuerId" varchar(30) NOT NULL, "createdAt" datetime NOT NULL, "expiresAt" datetime NOT NULL, "lastUsedAt" datetime, "revokedAt" datetime)`,
    `CREATE UNIQUE INDEX "IDX_b783aca587d2cfb4c54f2bb321" ON "api_key" ("secretHash") `,
    `CREATE INDEX "IDX_5cbcad61636f0e2098768b3be1" ON "api_key" ("issuerId", "createdAt") `,
    `CREATE TABLE "session" ("id" varchar(30) PRIMARY KEY NOT NULL, "userId" varchar(30) NOT NULL, "tokenHash" varchar(64) NOT NULL, "createdAt" datetime NOT NULL, "lastSeenAt" datetime NOT NULL, "expiresAt" datetime NOT NULL, "userAgent" varchar(300) NOT NULL, "address" varchar(60) NOT NULL)`,
    `CREATE INDEX "IDX_3d2f174ef04fb312fdebd0ddc5" ON "session" ("userId") `,
    `CREATE UNIQUE INDEX "IDX_ff3b5bfd0767bd32942e5ccaad" ON "session" ("tokenHash") `,
    `CREATE TABLE "workspace" ("id" varchar(30) PRIMARY KEY NOT NULL, "name" varchar(100) NOT NULL, "timeZone" varchar(60) NOT NULL, "locale" varchar(10) NOT NULL, "sample" tinyint NOT NULL DEFAULT (0), "samplePassword" varchar(100), "sampleUserIds" text)`,
  ];

  readonly mysql = [
    "CREATE TABLE `api_key` (`id` varchar(30) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `name` varchar(100) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `scopes` mediumtext CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `prefix` varchar(20) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `secretHash` varchar(64) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `issuerId` varchar(30) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `createdAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, `lastUsedAt` datetime(3) NULL, `revokedAt` datetime(3) NULL, UNIQUE INDEX `IDX_b783aca587d2cfb4c54f2bb321` (`secretHash`), INDEX `IDX_5cbcad61636f0e2098768b3be1` (`issuerId`, `createdAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
    "CREATE TABLE `session` (`id` varchar(30) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `userId` varchar(30) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `tokenHash` varchar(64) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `createdAt` datetime(3) NOT NULL, `lastSeenAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, `userAgent` varchar(300) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `address` varchar(60) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, INDEX `IDX_3d2f174ef04fb312fdebd0ddc5` (`userId`), UNIQUE INDEX `IDX_ff3b5bfd0767bd32942e5ccaad` (`tokenHash`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
    "CREATE TABLE `workspace` (`id` varchar(30) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `name` varchar(100) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `timeZone` varchar(60) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `locale` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `sample` tinyint NOT NULL DEFAULT '0', `samplePassword` varchar(100) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `sampleUserIds` mediumtext CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  ];
}
