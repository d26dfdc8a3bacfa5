import { Field, Int, ObjectType } from "type-graphql";
import { View } from "../semantic/view";
import { ActivityMonth } from "./activity.types";
import { Aliveness } from "./alive.types";
import { ChangeClass } from "./change.types";
import { Cohort, CohortAverage } from "./cohorts.types";
import { GapBand, OverdueCustomer, RhythmClass } from "./rhythm.types";
import { SurvivalCurve, SurvivalTest } from "./survival.types";

@ObjectType({ description: "Whether customers come back. Days to come are left out, also where the period goes on." })
export class Persistency extends View {
  @Field(() => Int, { description: "The definition of churn that holds: who has not bought for more than so many days is lost." })
  churnAfterDays!: number;

  @Field(() => [Cohort], { description: "By the month of the first order ever within the filter: those of the period's months, the last 36." })
  cohorts!: Cohort[];

  @Field(() => [CohortAverage], { description: "The average of these cohorts." })
  cohortAverage!: CohortAverage[];

  @Field(() => [ActivityMonth], { description: "The period's months." })
  activity!: ActivityMonth[];

  @Field(() => [GapBand], { description: "How long customers take to come back." })
  gapBands!: GapBand[];

  @Field(() => [RhythmClass], { description: "How late customers are in their own rhythm, at the end of the period." })
  rhythm!: RhythmClass[];

  @Field(() => [OverdueCustomer], { description: "The fifty customers late in their own rhythm of whom most revenue is missed." })
  overdue!: OverdueCustomer[];

  @Field(() => [ChangeClass], { description: "The period against the one before; empty where nothing is compared." })
  change!: ChangeClass[];

  @Field(() => SurvivalCurve, { description: "How long customers stay." })
  survival!: SurvivalCurve;

  @Field(() => [SurvivalCurve], { description: "The six largest groups; none where `survivalBy` is not given." })
  survivalGroups!: SurvivalCurve[];

  @Field(() => SurvivalTest, { nullable: true, description: "Of the groups shown; null where there are fewer than two, or nobody was lost." })
  survivalTest!: SurvivalTest | null;

  @Field(() => Aliveness, { description: "Whether customers still buy." })
  alive!: Aliveness;
}
