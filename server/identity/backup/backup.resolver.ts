import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from "type-graphql";
import { second } from "../../core/clock";
import type { Context } from "../../core/context";
import { notFound } from "../../core/errors";
import { Can } from "../../core/graph/can";
import { list, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { User } from "../user/user.entity";
import { Backup } from "./backup.entity";
import { BackupKind } from "./backup.enums";
import * as backups from "./backup.service";
import { BackupSchedule } from "./backup.types";

export const BackupConnection = connection(Backup);

/** Backups are never sent over the network: whoever may read the server's folder takes them from there. */
@Resolver(() => Backup)
export class BackupResolver {
  @Can("backup:read")
  @Query(() => BackupConnection, { description: "Newest first." })
  backups(@Args(() => PageArgs) args: PageArgs) {
    return list(Backup, args);
  }

  @Can("backup:read")
  @Query(() => BackupSchedule)
  async backupSchedule(@Ctx() ctx: Context): Promise<BackupSchedule> {
    const plan = ctx.backupPlan;
    if (!plan) throw notFound("BackupSchedule");
    const next = await backups.next(ctx, plan);
    return {
      folder: plan.folder,
      everySeconds: plan.every === undefined ? null : plan.every / second,
      incrementEverySeconds: plan.incrementEvery === undefined ? null : plan.incrementEvery / second,
      keepDaily: plan.keep.daily,
      keepWeekly: plan.keep.weekly,
      keepMonthly: plan.keep.monthly,
      lastMadeAt: (await backups.lastMadeAt(ctx)) ?? null,
      nextAt: next?.at ?? null,
      nextKind: next ? (next.isFull ? BackupKind.FULL : BackupKind.INCREMENT) : null,
    };
  }

  @Can("backup:create")
  @Mutation(() => Backup, { description: "Asks for a full backup now; a server makes it in a moment. Where one is being made already, that is the answer." })
  startBackup(@Ctx() ctx: Context) {
    return ctx.transact((tx) => backups.start(tx));
  }

  @Can("backup:check")
  @Mutation(() => Backup, { description: "Asks for a backup's file to be read again to its end, which shows whether it could be restored." })
  checkBackup(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => backups.check(tx, id));
  }

  @FieldResolver(() => User, { nullable: true, description: "Who asked for it; null for the plan." })
  askedBy() {
    return one(User, "askedById");
  }
}
