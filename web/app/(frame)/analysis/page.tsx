import { redirect } from "next/navigation";

/** The seven P begin with who the customers are. */
export default function Page() {
  redirect("/analysis/profiling");
}
