import type { Rule } from "../model/rule.ts";
import { otherOwner } from "./account/other-owner.ts";
import { unlisted } from "./account/unlisted.ts";
import { changed as audienceChanged } from "./audience/changed.ts";
import { contradiction } from "./audience/contradiction.ts";
import { denied } from "./audience/denied.ts";
import { missingExclusion } from "./audience/missing-exclusion.ts";
import { notAllowed as audienceNotAllowed } from "./audience/not-allowed.ts";
import { retargetedProspects } from "./audience/retargeted-prospects.ts";
import { specialCategory } from "./audience/special-category.ts";
import { tooYoung } from "./audience/too-young.ts";
import { changed as budgetChanged } from "./budget/changed.ts";
import { conflicting } from "./budget/conflicting.ts";
import { extraZero } from "./budget/extra-zero.ts";
import { missing as budgetMissing } from "./budget/missing.ts";
import { negative } from "./budget/negative.ts";
import { noRate } from "./budget/no-rate.ts";
import { openEnded } from "./budget/open-ended.ts";
import { overDailyCap } from "./budget/over-daily-cap.ts";
import { overFlightCap } from "./budget/over-flight-cap.ts";
import { overLifetimeCap } from "./budget/over-lifetime-cap.ts";
import { overPlan } from "./budget/over-plan.ts";
import { overTotal } from "./budget/over-total.ts";
import { parked } from "./budget/parked.ts";
import { twoBudgets } from "./budget/two-budgets.ts";
import { unclearPeriod } from "./budget/unclear-period.ts";
import { unreadable as budgetUnreadable } from "./budget/unreadable.ts";
import { unusual } from "./budget/unusual.ts";
import { wrongCurrency } from "./budget/wrong-currency.ts";
import { zero } from "./budget/zero.ts";
import { avoided } from "./copy/avoided.ts";
import { missingPhrase } from "./copy/missing-phrase.ts";
import { needsReview } from "./copy/needs-review.ts";
import { expired } from "./decision/expired.ts";
import { expiring } from "./decision/expiring.ts";
import { tornLine } from "./decision/torn-line.ts";
import { unknownRule } from "./decision/unknown-rule.ts";
import { unused } from "./decision/unused.ts";
import { columnsChanged } from "./file/columns-changed.ts";
import { damagedId } from "./file/damaged-id.ts";
import { doubledColumn } from "./file/doubled-column.ts";
import { missingPages } from "./file/missing-pages.ts";
import { noCampaign } from "./file/no-campaign.ts";
import { notCheckable } from "./file/not-checkable.ts";
import { raggedRow } from "./file/ragged-row.ts";
import { repeatedEntry } from "./file/repeated-entry.ts";
import { unknownPlatform } from "./file/unknown-platform.ts";
import { volume } from "./file/volume.ts";
import { missingEnd } from "./flight/missing-end.ts";
import { offPlan } from "./flight/off-plan.ts";
import { past } from "./flight/past.ts";
import { reversed } from "./flight/reversed.ts";
import { shortOfPlan } from "./flight/short-of-plan.ts";
import { unreadable as flightUnreadable } from "./flight/unreadable.ts";
import { encoded } from "./macro/encoded.ts";
import { foreign } from "./macro/foreign.ts";
import { nameFrozen } from "./macro/name-frozen.ts";
import { renamedLevel } from "./macro/renamed-level.ts";
import { unbalanced } from "./macro/unbalanced.ts";
import { undefinedParameter } from "./macro/undefined-parameter.ts";
import { unfilled } from "./macro/unfilled.ts";
import { unknown } from "./macro/unknown.ts";
import { unsafeName } from "./macro/unsafe-name.ts";
import { untidyName } from "./macro/untidy-name.ts";
import { wrongLevel } from "./macro/wrong-level.ts";
import { conflicting as nameConflicting } from "./name/conflicting.ts";
import { copySuffix } from "./name/copy-suffix.ts";
import { disagrees } from "./name/disagrees.ts";
import { doubleSpace } from "./name/double-space.ts";
import { duplicate as nameDuplicate } from "./name/duplicate.ts";
import { hiddenCharacters } from "./name/hidden-characters.ts";
import { notInExport } from "./name/not-in-export.ts";
import { notInPlan } from "./name/not-in-plan.ts";
import { offTemplate as nameOffTemplate } from "./name/off-template.ts";
import { stalePeriod } from "./name/stale-period.ts";
import { euPolitical } from "./policy/eu-political.ts";
import { contradiction as regionContradiction } from "./region/contradiction.ts";
import { missing as regionMissing } from "./region/missing.ts";
import { newRegion } from "./region/new.ts";
import { notAllowed as regionNotAllowed } from "./region/not-allowed.ts";
import { partlySanctioned } from "./region/partly-sanctioned.ts";
import { sanctioned } from "./region/sanctioned.ts";
import { worldwide } from "./region/worldwide.ts";
import { nothingEnabled } from "./status/nothing-enabled.ts";
import { unreadable as statusUnreadable } from "./status/unreadable.ts";
import { missing as trackingMissing } from "./tracking/missing.ts";
import { notAllowed as trackingNotAllowed } from "./tracking/not-allowed.ts";
import { shadowed } from "./tracking/shadowed.ts";
import { templateWithoutPage } from "./tracking/template-without-page.ts";
import { broken } from "./url/broken.ts";
import { brokenEncoding } from "./url/broken-encoding.ts";
import { clickId } from "./url/click-id.ts";
import { doubleEncoded } from "./url/double-encoded.ts";
import { escaped } from "./url/escaped.ts";
import { hostNotAllowed } from "./url/host-not-allowed.ts";
import { insecure } from "./url/insecure.ts";
import { invisibleCharacter } from "./url/invisible-character.ts";
import { leadingSeparator } from "./url/leading-separator.ts";
import { missing as urlMissing } from "./url/missing.ts";
import { missingSeparator } from "./url/missing-separator.ts";
import { personalData } from "./url/personal-data.ts";
import { privateHost } from "./url/private-host.ts";
import { queryAfterFragment } from "./url/query-after-fragment.ts";
import { secondQuestionMark } from "./url/second-question-mark.ts";
import { stagingHost } from "./url/staging-host.ts";
import { straySeparator } from "./url/stray-separator.ts";
import { straySpace } from "./url/stray-space.ts";
import { templateAfterQuery } from "./url/template-after-query.ts";
import { tooLong } from "./url/too-long.ts";
import { wrongSeparator } from "./url/wrong-separator.ts";
import { contradicted } from "./utm/contradicted.ts";
import { duplicate } from "./utm/duplicate.ts";
import { empty } from "./utm/empty.ts";
import { missing as utmMissing } from "./utm/missing.ts";
import { misspelledKey } from "./utm/misspelled-key.ts";
import { notAllowed as utmNotAllowed } from "./utm/not-allowed.ts";
import { offTemplate as utmOffTemplate } from "./utm/off-template.ts";
import { onlyInColumn } from "./utm/only-in-column.ts";
import { shoppingWord } from "./utm/shopping-word.ts";
import { unmappedPlatform } from "./utm/unmapped-platform.ts";
import { unpaidChannel } from "./utm/unpaid-channel.ts";
import { uppercase } from "./utm/uppercase.ts";
import { wrongPlatform } from "./utm/wrong-platform.ts";

/** Every rule, by id. Adding one is its file and a line here. */
export const rules: readonly Rule[] = [
  otherOwner,
  unlisted,
  audienceChanged,
  contradiction,
  denied,
  missingExclusion,
  audienceNotAllowed,
  retargetedProspects,
  specialCategory,
  tooYoung,
  budgetChanged,
  conflicting,
  extraZero,
  budgetMissing,
  negative,
  noRate,
  openEnded,
  overDailyCap,
  overFlightCap,
  overLifetimeCap,
  overPlan,
  overTotal,
  parked,
  twoBudgets,
  unclearPeriod,
  budgetUnreadable,
  unusual,
  wrongCurrency,
  zero,
  avoided,
  missingPhrase,
  needsReview,
  expired,
  expiring,
  tornLine,
  unknownRule,
  unused,
  columnsChanged,
  damagedId,
  doubledColumn,
  missingPages,
  noCampaign,
  notCheckable,
  raggedRow,
  repeatedEntry,
  unknownPlatform,
  volume,
  missingEnd,
  offPlan,
  past,
  reversed,
  shortOfPlan,
  flightUnreadable,
  encoded,
  foreign,
  nameFrozen,
  renamedLevel,
  unbalanced,
  undefinedParameter,
  unfilled,
  unknown,
  unsafeName,
  untidyName,
  wrongLevel,
  nameConflicting,
  copySuffix,
  disagrees,
  doubleSpace,
  nameDuplicate,
  hiddenCharacters,
  notInExport,
  notInPlan,
  nameOffTemplate,
  stalePeriod,
  euPolitical,
  regionContradiction,
  regionMissing,
  newRegion,
  regionNotAllowed,
  partlySanctioned,
  sanctioned,
  worldwide,
  nothingEnabled,
  statusUnreadable,
  trackingMissing,
  trackingNotAllowed,
  shadowed,
  templateWithoutPage,
  broken,
  brokenEncoding,
  clickId,
  doubleEncoded,
  escaped,
  hostNotAllowed,
  insecure,
  invisibleCharacter,
  leadingSeparator,
  urlMissing,
  missingSeparator,
  personalData,
  privateHost,
  queryAfterFragment,
  secondQuestionMark,
  stagingHost,
  straySeparator,
  straySpace,
  templateAfterQuery,
  tooLong,
  wrongSeparator,
  contradicted,
  duplicate,
  empty,
  utmMissing,
  misspelledKey,
  utmNotAllowed,
  utmOffTemplate,
  onlyInColumn,
  shoppingWord,
  unmappedPlatform,
  unpaidChannel,
  uppercase,
  wrongPlatform,
];
