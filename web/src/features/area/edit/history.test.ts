import { expect, it } from 'vitest';
import { amended, began, redone, stepped, undone } from './history';

it('goes back and forth without end, and forgets the undone on a new step', () => {
  let h = began(0);
  for (let i = 1; i <= 1000; i++) h = stepped(h, i);
  for (let i = 0; i < 1000; i++) h = undone(h);
  expect(h.now).toBe(0);
  expect(undone(h)).toBe(h);
  h = redone(redone(h));
  expect(h.now).toBe(2);
  expect(stepped(h, 7)).toMatchObject({ now: 7, future: [] });
});

it('lets letters change the present without a step', () => {
  const h = amended(stepped(began('a'), 'b'), 'bc');
  expect(h.now).toBe('bc');
  expect(undone(h).now).toBe('a');
});
