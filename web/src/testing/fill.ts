import { userEvent } from '@testing-library/user-event';

/** Puts a text into a field at once, as a paste does: a key at a time is slow, and no page here listens to keys. */
export async function fill(field: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field);
  await userEvent.paste(text);
}
