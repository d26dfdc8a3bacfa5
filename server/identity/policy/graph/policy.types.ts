import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Role } from "../../role";

/** Whose rows, as the API names them (`Rows`). */
export enum PolicyRows {
  OWN = "own",
  TEAM = "team",
  TEAMS = "teams",
  ALL = "all",
}
registerEnumType(PolicyRows, { name: "PolicyRows", description: "Whose rows: one's own, one's team's, those of one's team and the teams below, everybody's. Each holds those before it." });

/** What may be done with a field, as the API names it (`FieldRight`). */
export enum PolicyFieldRight {
  HIDDEN = "hidden",
  MASKED = "masked",
  SHOWN = "shown",
  WRITABLE = "writable",
}
registerEnumType(PolicyFieldRight, { name: "PolicyFieldRight", description: "From the least to the most." });

/** What a line of the policy is about. */
export enum PolicyAspect {
  VERB = "VERB",
  GROUP = "GROUP",
  FIELD = "FIELD",
}
registerEnumType(PolicyAspect, { name: "PolicyAspect", description: "A verb and the rows it reaches, a group of fields, a single field." });

@ObjectType({ description: "A condition on rows: the column has one of the values." })
export class PolicyCondition {
  @Field()
  column!: string;

  @Field(() => [String])
  values!: string[];
}

@ObjectType({ description: "A verb and the rows it reaches." })
export class PolicyVerb {
  @Field()
  verb!: string;

  @Field(() => PolicyRows)
  rows!: string;

  @Field(() => [PolicyCondition], { description: "All must hold." })
  where!: PolicyCondition[];
}

@ObjectType({ description: "What may be done with a group of fields, or with one field that differs from its group." })
export class PolicyField {
  @Field()
  name!: string;

  @Field(() => PolicyFieldRight)
  right!: string;
}

@ObjectType({ description: "What a role may do with a type; what is not named is not granted." })
export class PolicyGrant {
  @Field()
  type!: string;

  @Field(() => [PolicyVerb])
  verbs!: PolicyVerb[];

  @Field(() => [PolicyField])
  groups!: PolicyField[];

  @Field(() => [PolicyField], { description: "Single fields that differ from their group." })
  fields!: PolicyField[];
}

@ObjectType()
export class PolicyRole {
  @Field(() => Role)
  role!: string;

  @Field({ description: "Whether the role may do everything there is; then no grants are named." })
  everything!: boolean;

  @Field(() => [PolicyGrant])
  grants!: PolicyGrant[];
}

@ObjectType({ description: "A group of fields that are decided on together." })
export class GrantableGroup {
  @Field({ description: "`essentials` are shown to whoever may read the record." })
  name!: string;

  @Field(() => [String])
  fields!: string[];
}

@ObjectType({ description: "All that can be granted on a type." })
export class GrantableType {
  @Field()
  type!: string;

  @Field(() => [String])
  verbs!: string[];

  @Field(() => [GrantableGroup])
  groups!: GrantableGroup[];

  @Field(() => [PolicyCondition], { description: "Columns by whose values rows may be narrowed, with all their values." })
  conditions!: PolicyCondition[];
}

@ObjectType({ description: "Who may do what: the permission policy in force." })
export class Policy {
  @Field(() => Int, { description: "0 while it is the one that was shipped." })
  version!: number;

  @Field(() => [PolicyRole])
  roles!: PolicyRole[];

  @Field(() => [GrantableType], { description: "Everything that the policy decides about." })
  types!: GrantableType[];
}

@ObjectType({ description: "One line of the policy that a version says otherwise than the one before." })
export class PolicyChange {
  @Field(() => Role)
  role!: string;

  @Field()
  type!: string;

  @Field(() => PolicyAspect)
  aspect!: PolicyAspect;

  @Field({ description: "The verb, group or field." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Rows (with conditions, e.g. `all level=A|B`) or what may be done with the field; null for nothing." })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}
