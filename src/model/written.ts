/** How numbers and dates are written. */
export interface Written {
  /** The point of decimals: `.` or `,`. */
  readonly decimal: "." | "," | undefined;
  readonly dates: "day-first" | "month-first" | undefined;
}
