/** Whether the rail is collapsed ("narrow"), kept where the first paint can read it. */
export const RAIL_COOKIE = "guanxi_rail";
