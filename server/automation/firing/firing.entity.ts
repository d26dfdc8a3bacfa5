import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, IntegerColumn, ReferenceColumn, TextColumn, TimeColumn } from "../../core/database/columns";
import { Personal } from "../../core/privacy/personal";

/** What became of a firing: its actions were done; nothing was, because the record is held out, or to end a loop of rules. */
export enum FiringOutcome {
  ACTED = "ACTED",
  HELD_OUT = "HELD_OUT",
  CUT = "CUT",
}

/** That a rule's cause applied to a record: once for each cause, written in the transaction of what was done about it. */
@Personal({ about: { Customer: "customerId" }, kept: ["causeKey", "cause", "outcome", "chain"] })
@Entity("rule_firing")
@Index(["ruleId", "endedAt", "recordId"])
@Index(["ruleId", "firedAt"])
@Index(["recordId", "ruleId"])
@Index(["customerId", "firedAt"])
export class RuleFiring {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  ruleId!: string;

  /** Which definition of the rule it was. */
  @IntegerColumn()
  revision!: number;

  /** The rule's cause by its name. */
  @CodeColumn(40)
  cause!: string;

  /** The rule, the cause, the record and the occurrence: what there is never a second firing for. */
  @Index({ unique: true })
  @CodeColumn(150)
  causeKey!: string;

  @CodeColumn(10)
  outcome!: FiringOutcome;

  @ReferenceColumn()
  recordId!: string;

  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  /** Whose the record was then. */
  @PersonColumn("kept", { nullable: true })
  ownerId?: string | null;

  /** The event that set it off, where one did. */
  @ReferenceColumn({ nullable: true })
  eventId?: string | null;

  /** The rules that led to it, the last one itself: their ids, parted by spaces. */
  @TextColumn(400)
  chain!: string;

  @TimeColumn()
  firedAt!: Date;

  /** When its cause was seen to be gone. */
  @TimeColumn({ nullable: true })
  endedAt?: Date | null;

  @Index()
  @ReferenceColumn({ nullable: true })
  alertId?: string | null;

  @Index()
  @ReferenceColumn({ nullable: true })
  followUpId?: string | null;
}
