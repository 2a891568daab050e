import { starterChecks } from "./starter-checks.ts";
import { starterTests } from "./starter-tests.ts";

/** What `launchgate init` writes: every section explained, in block style, with words to replace. */
export const starterPolicy = `# yaml-language-server: $schema=./launchgate.schema.json
#
# launchgate.yaml: what your team allows to launch.
# What this policy allows is cleared. Everything else is held for a person.
# Replace the words and numbers below with yours; delete what you don't need.
# Check it with: launchgate policy check
#
# What starts with "#~" is switched off, since it needs your own ids, people or files: fill it in, and take out
# the #~ (and the space after it).

version: 1

# Another policy beneath this one, by its path from here, such as the company's.
# Maps merge, lists replace, budgets add up.
#~ extends: ./company.yaml

# The currency in which the caps below are written.
currency: EUR

# What one unit of another currency is worth in it, and on which day.
# Without a rate, an amount in that currency is held.
rates:
  USD: 0.92
  GBP: 1.16
  as-of: 2026-11-01

# The words your team agreed on. Names and UTM values are built from them.
# A word is a list of values, or a pattern between slashes. It may stand in a sheet as well:
# product: { from: ./taxonomy.xlsx, column: Product }; or say what each value means in the settings, for agree:
# goal: { leads: [OUTCOME_LEADS, LEAD_GENERATION], sales: [OUTCOME_SALES] }
vocabulary:
  region:
    - us
    - uk
    - de
  product:
    - atlas
    - beacon
  goal:
    - awareness
    - leads
    - sales
  quarter: /20\\d\\dq[1-4]/

# Which ad account is whose, by its id in quotes. An account that is not listed is blocked.
# The currency counts where the export states none.
#~ accounts:
#~   "act_1029384756":
#~     brand: atlas
#~     currency: EUR
#~     time-zone: Europe/Berlin

# What is about to launch, by status. The rest is counted and left alone.
scope:
  status:
    - enabled
    - paused
    - draft

# The day from which this policy stops launches. Before it, it only says what it would do.
#~ enforce-from: 2026-12-01

# Which column says what, where the headers alone do not tell. launchgate fields shows how an export was understood.
#~ columns:
#~   campaign.name: Kampagne
#~   budget.daily: Tagesbudget

# How the exports write numbers and dates, where it could be doubted.
#~ written:
#~   numbers: 1.234,56
#~   dates: DD/MM/YYYY

# Past exports to compare with, from the oldest to the newest (files of a glob by name): budgets that jumped, regions
# never used before, audiences that changed, columns and rows that are gone. launchgate check --history replaces them.
#~ history: past/*.csv

# The approved plan: a sheet with campaign, approved budget, dates and owner. What is over it, off its dates,
# not in it or missing from the export is held. check --plan FILE takes another one in its place.
#~ plan:
#~   file: ./media-plan.xlsx
#~   sheet: Q4
#~   columns:
#~     budget: Net approved

# How a campaign's channel is known. The first match wins.
channels:
  search:
    platform:
      - google-ads
      - microsoft-ads
  paid-social:
    platform:
      - meta
      - linkedin
      - tiktok

# How campaigns are named. The words in braces are those of the vocabulary.
names:
  campaign: "{region}_{product}_{goal}_{quarter}"

${starterChecks}
${starterTests}`;
