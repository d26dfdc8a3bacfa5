import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, DateColumn, IdColumn, LongTextColumn, MoneyColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime, Day } from "../../core/graph/scalars";
import { Money, Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { ContractKind, ContractStatus } from "./contract.enums";

/** What was agreed with a customer for a time. The amount is what all of it comes to, in one currency. */
@Personal({ about: { Customer: "customerId" }, because: "bookkeeping" })
@Prefix("ctr")
@Owned("contract", {
  owners: ["ownerId"],
  team: "teamId",
  through: [{ by: "customerId", type: "Customer" }],
  open: { column: "status", among: [ContractStatus.DRAFT, ContractStatus.ACTIVE] },
  follows: { customerId: "Customer" },
})
@Entity()
@Index(["customerId", "endsOn"])
@Index(["ownerId", "endsOn"])
@Index(["teamId", "endsOn"])
@Index(["status", "endsOn"])
@ObjectType({ implements: Node, description: "What was agreed with a customer for a time." })
export class Contract implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field({ description: "A running number for people to say on the phone." })
  @Index({ unique: true })
  @CodeColumn(20)
  number!: string;

  @ReferenceColumn()
  customerId!: string;

  @Field()
  @TextColumn(200)
  title!: string;

  /** The title as it sorts, the same in every database (`nameKey`). */
  @Index()
  @CodeColumn(100)
  titleKey!: string;

  @Field(() => ContractKind)
  @CodeColumn(20)
  kind!: ContractKind;

  @Field(() => ContractStatus)
  @CodeColumn(20)
  status!: ContractStatus;

  @Field(() => Day)
  @Index()
  @DateColumn()
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: "The last day on which it holds; null while it has no end." })
  @DateColumn({ nullable: true })
  endsOn?: string | null;

  @Field(() => Money, { nullable: true, description: "What all of it comes to." })
  @MoneyColumn({ nullable: true })
  amount?: bigint | null;

  @CodeColumn(3)
  currency!: string;

  @Field(() => String, { nullable: true })
  @LongTextColumn({ nullable: true })
  note?: string | null;

  /** The contract that takes its place. */
  @ReferenceColumn({ nullable: true })
  renewedById?: string | null;

  @PersonColumn("handedOver", { nullable: true })
  ownerId?: string | null;

  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime)
  @TimeColumn()
  updatedAt!: Date;

  @Field(() => [ContractStatus], { description: "The statuses you may move it to from where it is." })
  availableStatuses!: ContractStatus[];

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
