/**
 * Screen words live in src/lib/messages, nowhere else.
 *
 * Reports Chinese characters in any string, template or JSX text, and bare English words in JSX text and in
 * attributes a person reads or hears.
 */
const HAN = /\p{Script=Han}/u;
const WORD = /[A-Za-z]{2,}/;
const READ_ATTRIBUTES = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      han: 'Chinese text outside the message catalogue: move it to src/lib/messages.',
      word: 'Bare text on the screen: move it to src/lib/messages.',
    },
  },
  create(context) {
    const attributeOf = (node) => {
      let at = node.parent;
      if (at?.type === 'JSXExpressionContainer') at = at.parent;
      return at?.type === 'JSXAttribute' && at.name.type === 'JSXIdentifier' ? at.name.name : null;
    };
    const check = (node, text) => {
      if (HAN.test(text)) context.report({ node, messageId: 'han' });
      else if (READ_ATTRIBUTES.has(attributeOf(node)) && WORD.test(text)) context.report({ node, messageId: 'word' });
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateElement(node) {
        if (HAN.test(node.value.raw)) context.report({ node, messageId: 'han' });
      },
      JSXText(node) {
        if (HAN.test(node.value)) context.report({ node, messageId: 'han' });
        else if (WORD.test(node.value)) context.report({ node, messageId: 'word' });
      },
    };
  },
};
