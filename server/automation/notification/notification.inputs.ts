import { IsOptional, Max, Min } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { NotCleared } from "../../core/validation";
import { NotificationMode } from "./notification.enums";

const lastHour = 23;

@ObjectType({ description: "How you are told of your alerts by mail. Hours are those of your time zone." })
export class NotificationChoice {
  @Field(() => NotificationMode)
  mode!: NotificationMode;

  @Field(() => Int, { description: "From which hour on the daily mail is sent, 0 to 23." })
  digestHour!: number;

  @Field(() => Int, { nullable: true, description: "The hour from which no mail is sent at once; what comes then is sent afterwards, if it is still open." })
  quietFrom?: number | null;

  @Field(() => Int, { nullable: true, description: "The hour at which mail is sent again." })
  quietTo?: number | null;
}

@InputType({ description: "What is left out stays as it is." })
export class UpdateNotificationsInput {
  @Field(() => NotificationMode, { nullable: true })
  @NotCleared()
  mode?: NotificationMode;

  @Field(() => Int, { nullable: true })
  @NotCleared()
  @Min(0)
  @Max(lastHour)
  digestHour?: number;

  @Field(() => Int, { nullable: true, description: "Together with quietTo; null ends the quiet hours." })
  @IsOptional()
  @Min(0)
  @Max(lastHour)
  quietFrom?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(lastHour)
  quietTo?: number | null;
}
