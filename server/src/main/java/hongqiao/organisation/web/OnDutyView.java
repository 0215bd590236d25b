package hongqiao.organisation.web;

import hongqiao.organisation.people.Person;
import hongqiao.organisation.roster.OnDuty;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on duty, on the wire. @param person null: nobody, or out of the asker's scope */
record OnDutyView(
        Ref unit,
        Instant at,
        @Nullable Somebody person,
        @Nullable ShiftView shift,
        List<ConsideredView> considered,
        List<Integer> overlapping,
        Words explanation) {

    record Somebody(
            int id, String name, String staffNo, @Nullable String mobileMasked, boolean simulated) {

        static @Nullable Somebody of(@Nullable Person person) {
            return person == null
                    ? null
                    : new Somebody(
                            person.id(), person.name(), person.staffNo(), person.mobileMasked(), person.simulated());
        }
    }

    record ConsideredView(@Nullable Somebody person, boolean substitute, boolean available, Words why) {}

    static OnDutyView of(OnDuty duty, Refs.Book book) {
        return new OnDutyView(
                book.unit(duty.unit()),
                duty.at(),
                Somebody.of(duty.person()),
                duty.shift() == null ? null : ShiftView.of(duty.shift(), book),
                duty.considered().stream()
                        .map(it ->
                                new ConsideredView(Somebody.of(it.person()), it.substitute(), it.available(), it.why()))
                        .toList(),
                duty.overlapping(),
                duty.explanation());
    }
}
