import type { BrandVariants } from "@fluentui/react-components";

/** Green for actions, as in Excel itself; purple is kept for core tasks. */
export const green: BrandVariants = {
  10: "#03170b",
  20: "#072815",
  30: "#0a381d",
  40: "#0b4625",
  50: "#0d542c",
  60: "#0e6033",
  70: "#0f6c39",
  80: "#107c41",
  90: "#2b8f57",
  100: "#46a16d",
  110: "#5fb383",
  120: "#79c499",
  130: "#94d3af",
  140: "#b0e2c5",
  150: "#cdf0dc",
  160: "#e8f8ef",
};
