package hongqiao.register.record;

import hongqiao.shared.Words;

/**
 * One thing wrong with a record that somebody filled in.
 *
 * @param field key; of a rule over several the one its pack names, else empty
 * @param code {@code required}, {@code not-a-number}, … or the key of the pack's rule
 */
public record RecordFault(String field, String code, Words message) {

    RecordFault at(String other) {
        return new RecordFault(other, code, message);
    }
}
