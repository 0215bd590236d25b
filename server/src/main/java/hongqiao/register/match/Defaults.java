package hongqiao.register.match;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Of two records that are one: in which fields they differ, and whose value is taken unless somebody chooses otherwise. */
final class Defaults {

    private Defaults() {}

    /** @param from id of the record whose value is taken */
    record Choice(String field, long from) {}

    /**
     * One for each field that differs, in the order of the pack: a value rather than none; of two that make a record unique
     * the survivor's; else that of the body which answers for the field by agreement; else the one that was recorded later;
     * else the survivor's.
     */
    static List<Choice> of(Register register, Kept survivor, Kept merged) {
        var choices = new ArrayList<Choice>();
        for (var field : register.stored()) {
            if (differ(field, survivor, merged)) {
                choices.add(new Choice(
                        field.key(), from(register, field, survivor, merged).id()));
            }
        }
        return choices;
    }

    /** Personal fields by their hash: each seal is another. */
    static boolean differ(Field field, Kept a, Kept b) {
        return field.isPersonal()
                ? !Objects.equals(a.keys().get("#" + field.key()), b.keys().get("#" + field.key()))
                : !Objects.equals(a.value(field.key()), b.value(field.key()));
    }

    private static Kept from(Register register, Field field, Kept survivor, Kept merged) {
        if (survivor.value(field.key()) == null || merged.value(field.key()) == null) {
            return survivor.value(field.key()) == null ? merged : survivor;
        }
        if (field.isUnique()) {
            return survivor;
        }
        var answers = answers(register, field, survivor);
        if (answers != answers(register, field, merged)) {
            return answers ? survivor : merged;
        }
        return merged.recordedAt().isAfter(survivor.recordedAt()) ? merged : survivor;
    }

    private static boolean answers(Register register, Field field, Kept record) {
        return record.origin() != null
                && register.exchanges().stream()
                        .anyMatch(one -> one.key().equals(record.origin())
                                && one.fields().contains(field.key()));
    }
}
