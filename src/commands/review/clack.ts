import { isCancel, selectKey, text } from "@clack/prompts";
import type { Asking } from "./asking.ts";

/** As @clack/prompts asks. */
export const clack: Asking = {
  async key(question, choices) {
    const options = choices.map(({ key, says }) => ({ value: key, label: says }));
    const answer = await selectKey<string>({ message: question, options });
    return isCancel(answer) ? undefined : choices.find(({ key }) => key === answer)?.key;
  },
  async text(question, { initial, refuses }) {
    const answer = await text({
      message: question,
      ...(initial === undefined ? {} : { initialValue: initial }),
      validate: (value) => refuses(value ?? ""),
    });
    return isCancel(answer) ? undefined : (answer ?? "");
  },
};
