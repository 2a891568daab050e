/**
 * The part of the link whose value a platform lets win where two parts have the same parameter; on others both are
 * sent. Source: facebook.com/business/help/1016122818401732, as third parties quote it.
 */
export const winningPart: Readonly<Record<string, "tags">> = { meta: "tags" };
