import { dayVariables } from "@/features/my-day/dayVariables";
import { MyDayScreen } from "@/features/my-day/MyDayScreen";
import { MyDayDocument } from "@/generated/graphql";
import { dayIn } from "@/lib/format/date";
import { Prefetched } from "@/lib/server/Prefetched";
import { readSession } from "@/lib/server/session";

export default async function MyDayPage() {
  const viewer = (await readSession())?.viewer;
  if (!viewer) return <MyDayScreen />;
  return (
    <Prefetched query={MyDayDocument} variables={dayVariables(viewer, dayIn(new Date(), viewer.timeZone))}>
      <MyDayScreen />
    </Prefetched>
  );
}
