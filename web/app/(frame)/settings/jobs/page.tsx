import { JobsScreen } from "@/features/settings/jobs/JobsScreen";

export default function Page() {
  return <JobsScreen />;
}
