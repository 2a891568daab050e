export function countryCode(text: string): string | undefined { return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined; }
