/** Lines, blocks, sections and the head of a document: where things stand, not what they mean. */
@NullMarked
package hongqiao.compiler.layout;

import org.jspecify.annotations.NullMarked;
