package hongqiao.expression;

import hongqiao.shared.Words;

/**
 * Why an expression is refused.
 *
 * @param line from 1, inside the expression
 * @param column from 1
 * @param code {@code expression-syntax}, {@code expression-unknown-name}, {@code expression-unknown-function},
 *     {@code expression-type}, {@code expression-too-large}, {@code expression-not-supported}
 */
public record Fault(int line, int column, String code, Words message, Words remedy) {}
