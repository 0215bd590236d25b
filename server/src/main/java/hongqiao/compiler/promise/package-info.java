/** Sentences, tense, commitments, actions: what the document promises, and what it does not. */
@NullMarked
package hongqiao.compiler.promise;

import org.jspecify.annotations.NullMarked;
