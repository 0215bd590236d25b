package hongqiao.organisation.people;

import org.jspecify.annotations.Nullable;

/**
 * A person as everybody may see him who may see him at all.
 *
 * @param unit id of the home unit
 * @param mobileMasked {@code 138****1234}; null where none is known
 * @param account username of the account that is this person; null where there is none
 * @param simulated made up for a demonstration (模拟)
 * @param version counts his changes, from 1
 */
public record Person(
        int id,
        String staffNo,
        String name,
        int unit,
        @Nullable String mobileMasked,
        @Nullable String account,
        boolean simulated,
        int version) {}
