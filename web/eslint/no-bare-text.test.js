import { RuleTester } from 'eslint';
import { afterAll, describe, it } from 'vitest';
import rule from './no-bare-text.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } });

tester.run('no-bare-text', rule, {
  valid: [
    '<p>{m.plan.title}</p>',
    '<p className="quiet">{count} · {unit}</p>',
    '<a href="/desk" aria-label={m.desk.open}>→</a>',
    'const path = "/plans/2021-2025";',
  ],
  invalid: [
    { code: '<p>规划</p>', errors: [{ messageId: 'han' }] },
    { code: 'const word = "承诺";', errors: [{ messageId: 'han' }] },
    { code: 'const word = `${n} 家`;', errors: [{ messageId: 'han' }] },
    { code: '<p>Read the plan</p>', errors: [{ messageId: 'word' }] },
    { code: '<button aria-label="Close" />', errors: [{ messageId: 'word' }] },
    { code: '<button title={"Close"} />', errors: [{ messageId: 'word' }] },
  ],
});
