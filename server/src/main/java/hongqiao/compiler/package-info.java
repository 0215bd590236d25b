/**
 * Chinese government document in, {@link hongqiao.compiler.PlanDraft} out. Start at {@link hongqiao.compiler.Compiler}.
 *
 * <p>Pure Java: no Spring, no database, no library. A pipeline of small readers, each in its own file:
 * {@code layout} finds lines, blocks, sections; {@code table} reads indicator tables; {@code words} reads numbers and
 * names; {@code promise} decides what each number means. Words live in text files beside the classes.
 */
@NullMarked
package hongqiao.compiler;

import org.jspecify.annotations.NullMarked;
