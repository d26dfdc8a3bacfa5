import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Comparison, TimeUnit } from "./condition.types";

const named = <T extends string>(...names: T[]): Readonly<Record<T, T>> => Object.fromEntries(names.map((name) => [name, name])) as Record<T, T>;

const TestComparison = named<Comparison>("IS", "IS_NOT", "ONE_OF", "NONE_OF", "LESS", "AT_MOST", "MORE", "AT_LEAST", "CONTAINS", "EMPTY", "FILLED");
registerEnumType(TestComparison, { name: "TestComparison", description: "How a value is compared. ONE_OF and NONE_OF take `values`, EMPTY and FILLED take nothing, the others take `value`." });

const SpanUnit = named<TimeUnit>("MINUTES", "HOURS", "WORKING_HOURS", "DAYS", "WORKING_DAYS", "WEEKS", "MONTHS", "YEARS");
registerEnumType(SpanUnit, { name: "SpanUnit", description: "Days, weeks, months and years are the calendar's in the workspace's zone; working time is counted by its working hours." });

@InputType("SpanInput")
@ObjectType("Span", { description: "A span of time." })
export class SpanOfTime {
  @Field(() => Int)
  count!: number;

  @Field(() => SpanUnit)
  unit!: TimeUnit;
}

@InputType("OperandInput", { description: "Exactly one kind of value; `plus` goes with `field`." })
@ObjectType("Operand", { description: "What something is compared with." })
export class OperandOfTest {
  @Field(() => String, { nullable: true, description: "Text, a code of an enumeration, or an id." })
  text?: string;

  @Field(() => Float, { nullable: true })
  number?: number;

  @Field(() => String, { nullable: true, description: "A decimal such as 12.50." })
  amount?: string;

  @Field(() => Boolean, { nullable: true })
  flag?: boolean;

  @Field(() => String, { nullable: true, description: "A day (2026-03-02), or a moment with its zone." })
  time?: string;

  @Field(() => SpanOfTime, { nullable: true, description: "So long before now." })
  ago?: SpanOfTime;

  @Field(() => SpanOfTime, { nullable: true, description: "So long from now." })
  ahead?: SpanOfTime;

  @Field(() => String, { nullable: true, description: "Another field of the same record, by its path." })
  field?: string;

  @Field(() => SpanOfTime, { nullable: true, description: "How long after that field." })
  plus?: SpanOfTime;
}

@InputType()
@ObjectType()
abstract class ComparedWith {
  @Field(() => TestComparison)
  is!: Comparison;

  @Field(() => OperandOfTest, { nullable: true })
  value?: OperandOfTest;

  @Field(() => [OperandOfTest], { nullable: true })
  values?: OperandOfTest[];
}

@InputType("FieldTestInput")
@ObjectType("FieldTest", { description: "A test of one field, named by its path, e.g. `owner.name`." })
export class TestOfField extends ComparedWith {
  @Field()
  path!: string;
}

@InputType("FigureTestInput")
@ObjectType("FigureTest", { description: "A test of a figure of the customer concerned; false of one that has no such figure." })
export class TestOfFigure extends ComparedWith {
  @Field()
  name!: string;
}

@InputType()
@ObjectType()
abstract class TestOfRelated {
  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: "A field of the related records that is added up; left out, they are counted." })
  sum?: string;

  @Field(() => TestComparison)
  is!: Comparison;

  @Field(() => OperandOfTest)
  value!: OperandOfTest;
}

/** The type of a class that is declared further down; reflection, which runs at once, sees an object. */
type Later<T> = T;

@InputType("RelatedTestInput")
export class RelatedTestInput extends TestOfRelated {
  @Field(() => ConditionInput, { nullable: true, description: "Which of the related records." })
  where?: Later<ConditionInput>;
}

@ObjectType("RelatedTest", { description: "A test of how many related records there are, or what they come to." })
export class RelatedTestOutput extends TestOfRelated {}

/** A condition as callers send it; `readCondition` makes it one that can be kept. */
@InputType({ description: "Exactly one of these. At most 6 levels and 100 nodes." })
export class ConditionInput {
  @Field(() => [ConditionInput], { nullable: true })
  all?: ConditionInput[];

  @Field(() => [ConditionInput], { nullable: true })
  any?: ConditionInput[];

  @Field(() => ConditionInput, { nullable: true })
  not?: ConditionInput;

  @Field(() => TestOfField, { nullable: true })
  field?: TestOfField;

  @Field(() => RelatedTestInput, { nullable: true })
  related?: RelatedTestInput;

  @Field(() => TestOfFigure, { nullable: true })
  figure?: TestOfFigure;
}

export enum ConditionKind {
  ALL = "ALL",
  ANY = "ANY",
  NOT = "NOT",
  FIELD = "FIELD",
  RELATED = "RELATED",
  FIGURE = "FIGURE",
}
registerEnumType(ConditionKind, { name: "ConditionKind" });

@ObjectType({ description: "A node of a condition. The nodes come parents first, each with its path in the tree, e.g. `all.1.related.where`; errors name the same paths." })
export class ConditionNode {
  @Field({ description: "Empty of the root." })
  path!: string;

  @Field(() => ConditionKind)
  kind!: ConditionKind;

  @Field(() => TestOfField, { nullable: true })
  field?: TestOfField;

  @Field(() => RelatedTestOutput, { nullable: true })
  related?: RelatedTestOutput;

  @Field(() => TestOfFigure, { nullable: true })
  figure?: TestOfFigure;
}

/** A field as conditions know it. */
@ObjectType({ description: "A field that conditions can test." })
export class TestableField {
  @Field()
  name!: string;

  @Field({ description: "text, code, number, amount, date, time, flag or reference." })
  kind!: string;

  @Field(() => [TestComparison])
  comparisons!: readonly Comparison[];

  @Field(() => String, { nullable: true, description: "The enumeration of a code." })
  enumeration?: string | undefined;

  @Field(() => [String], { nullable: true, description: "The values of a code." })
  codes?: readonly string[] | undefined;

  @Field(() => String, { nullable: true, description: "The record type that a reference leads to." })
  of?: string | undefined;
}

@ObjectType({ description: "A way from one record type to another." })
export class TestableRelation {
  @Field()
  name!: string;

  @Field({ description: "The record type it leads to." })
  of!: string;
}

@ObjectType({ description: "What you may say of records of a type in a condition." })
export class TestableType {
  @Field(() => ID)
  name!: string;

  @Field(() => [TestableField])
  fields!: TestableField[];

  @Field(() => [TestableRelation], { description: "Leads to one record, whose fields can be tested: `owner.name`." })
  links!: TestableRelation[];

  @Field(() => [TestableRelation], { description: "Leads to many records, which can be counted." })
  related!: TestableRelation[];

  @Field(() => [TestableField])
  figures!: TestableField[];
}
