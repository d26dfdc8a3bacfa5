import type { CustomerSetInput, ProfileDimension, ProfilingQuery } from "@/generated/graphql";

export type View = ProfilingQuery["profiling"];

/** A mark that was clicked: what it is called, and the customers behind it. */
export interface Mark {
  title: string;
  of: CustomerSetInput;
}

/** Opens the customers behind a mark. */
export type Open = (mark: Mark) => void;

/** The field of the set by which a bucket of each dimension is asked for. */
const FIELDS = { LEVEL: "level", KIND: "kind", INDUSTRY: "industry", REGION: "region", SEGMENT: "segment", SOURCE: "source", TAG: "tagId", AGE: "age", CREDIT_GRADE: "creditGrade" } as const satisfies Record<
  ProfileDimension,
  keyof CustomerSetInput
>;

/** The customers of a bucket. */
export const bucketSet = (dimension: ProfileDimension, key: string): CustomerSetInput => ({ [FIELDS[dimension]]: key });
