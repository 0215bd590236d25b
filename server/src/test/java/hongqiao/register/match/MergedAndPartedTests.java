package hongqiao.register.match;

import static hongqiao.register.match.MatchOffice.as;
import static hongqiao.register.match.MatchOffice.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever is done between a merge and its parting: parting undoes the merge, and nothing else. */
@DisplayName("合并再拆开，分毫不差")
class MergedAndPartedTests {

    private static final Map<String, List<String>> VALUES = Map.of(
            "staff", List.of("3", "40", "500", "null"),
            "scienceStaff", List.of("1", "2", "null"),
            "technology", List.of("'T1'", "'T2'", "null"),
            "state", List.of("'OPEN'", "null"),
            "salesLastYear", List.of("1234567.89", "0.1", "null"),
            "highTechShare", List.of("0.75", "null"),
            "offence", List.of("true", "false", "null"),
            "phone", List.of("'13900001111'", "'13900002222'", "null"),
            "contact", List.of("'模拟甲'", "'模拟乙'", "null"),
            "address", List.of("'模拟路1号'", "'模拟路2号'", "null"));

    private static MatchOffice office;

    @BeforeAll
    static void open() {
        office = new MatchOffice();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private final List<Long> patents = new ArrayList<>();

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Some fields, each with some value. */
    private static String some(Random random, int most) {
        var text = new StringBuilder();
        var fields = new ArrayList<>(new TreeSet<>(VALUES.keySet()));
        java.util.Collections.shuffle(fields, random);
        fields.subList(0, random.nextInt(most + 1))
                .forEach(field -> text.append(
                        ", '%s': %s".formatted(field, pick(random, Objects.requireNonNull(VALUES.get(field))))));
        return text.toString();
    }

    private void patent(Random random, Kept firm) {
        patents.add(office.create(
                        "patent",
                        json(
                                "{'number': 'ZL-%d-%d', 'title': '模拟', 'kind': 'I-INV', 'firm': %d, 'valid': true}",
                                random.nextInt(1_000_000_000), patents.size(), firm.id()))
                .id());
    }

    /** What is whole of each field, since a seal is another each time it is made. */
    private static Map<String, Object> whole(Kept record) {
        var whole = new HashMap<String, Object>(record.values());
        for (var field : List.of("phone", "contact")) {
            var text = office.whole(record, field);
            if (text != null) {
                whole.put(field, text);
            }
        }
        return whole;
    }

    private static @Nullable Object firmOf(long patent) {
        return office.again("patent", patent).value("firm");
    }

    @RepeatedTest(25)
    @DisplayName("任意的改动之后拆开：并掉的原样回来，留下的只退回合并所改、之后没人动过的")
    void undoesWhatTheMergeDidAndNothingElse(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition() * 7_919L);
        var survivor = office.firm("天津留下%d科技有限公司".formatted(random.nextInt(1_000_000)), some(random, 8));
        var merged = office.firm("天津并掉%d科技有限公司".formatted(random.nextInt(1_000_000)), some(random, 8));
        for (int i = random.nextInt(4); i > 0; i--) {
            patent(random, merged);
            patent(random, survivor);
        }
        var led = patents.stream()
                .filter(id -> Objects.equals(firmOf(id), merged.id()))
                .toList();
        office.tomorrow();
        var take = new HashMap<String, Long>();
        for (var field : List.of("staff", "technology", "phone", "contact", "uscc", "name")) {
            if (random.nextBoolean()) {
                take.put(field, random.nextBoolean() ? survivor.id() : merged.id());
            }
        }
        Merge merge;
        try {
            merge = office.merge("officer", survivor, merged, take);
        } catch (Problem broken) {
            // a choice that breaks a rule of the pack: nothing of it was done
            assertThat(broken.code()).isEqualTo("record-not-valid");
            assertThat(office.again("firm", survivor.id())).isEqualTo(survivor);
            assertThat(office.again("firm", merged.id())).isEqualTo(merged);
            return;
        }
        var after = office.again("firm", survivor.id());
        assertThat(merge.moved()).isEqualTo(led.size());

        office.tomorrow();
        var edited = edit(random, survivor.id());
        var moved = random.nextBoolean();
        if (moved) {
            leave(survivor.id());
        }
        var since = random.nextInt(3);
        for (int i = 0; i < since; i++) {
            patent(random, survivor);
        }
        var elsewhere = office.firm("天津别家%d科技有限公司".formatted(random.nextInt(1_000_000)), "");
        var repointed = led.isEmpty() || random.nextBoolean() ? null : led.getFirst();
        if (repointed != null) {
            office.change("patent", repointed, json("{'firm': %d}", elsewhere.id()));
        }
        var beforeParting = office.again("firm", survivor.id());

        office.tomorrow();
        var parting = office.part(merge);

        var alone = office.again("firm", merged.id());
        assertThat(alone.mergedInto()).isNull();
        assertThat(alone.values()).isEqualTo(merged.values());
        assertThat(alone.keys()).isEqualTo(merged.keys());
        assertThat(alone.stage()).isEqualTo(merged.stage());
        assertThat(alone.place()).isEqualTo(merged.place());
        var back = office.again("firm", survivor.id());
        var wanted = new HashMap<String, Object>();
        var fields = new TreeSet<>(whole(survivor).keySet());
        fields.addAll(whole(beforeParting).keySet());
        for (var field : fields) {
            var isEdited = !Objects.equals(after.value(field), beforeParting.value(field));
            var value =
                    isEdited ? whole(beforeParting).get(field) : whole(survivor).get(field);
            if (value != null) {
                wanted.put(field, value);
            }
        }
        assertThat(whole(back)).isEqualTo(wanted);
        assertThat(back.stage()).isEqualTo(moved ? "LEFT" : survivor.stage());
        // A personal field that was put back is found by its hash as it was.
        for (var field : List.of("phone", "contact")) {
            assertThat(back.keys().containsKey("#" + field)).isEqualTo(back.value(field) != null);
        }
        assertThat(edited)
                .containsAll(parting.keptFields().stream()
                        .filter(field -> !field.equals("stage"))
                        .toList());
        assertThat(parting.keptFields().contains("stage")).isEqualTo(moved);
        assertThat(parting.backMoved()).isEqualTo(led.size() - (repointed == null ? 0 : 1));
        assertThat(parting.keptReferences()).isEqualTo(repointed == null ? 0 : 1);
        assertThat(parting.newReferences()).isEqualTo(since);
        led.forEach(id -> assertThat(firmOf(id)).isEqualTo(id.equals(repointed) ? elsewhere.id() : merged.id()));
        assertThat(as("officer", () -> office.merges.list(office.firm, survivor.id())))
                .singleElement()
                .satisfies(one -> assertThat(one.partedReason()).isEqualTo("核实是两家"));
        assertSealed(merge);
    }

    /** @return fields that stood in a change */
    private static Set<String> edit(Random random, long survivor) {
        var edited = new TreeSet<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var more = some(random, 3);
            if (more.isEmpty()) {
                continue;
            }
            var change = json("{%s}", more.substring(1));
            try {
                office.change("firm", survivor, change);
                edited.addAll(change.propertyNames());
            } catch (Problem broken) {
                assertThat(broken.code()).isEqualTo("record-not-valid");
            }
        }
        return edited;
    }

    private static void leave(long survivor) {
        var now = office.again("firm", survivor);
        as(
                "officer",
                () -> office.server
                        .bean(Moves.class)
                        .make(
                                office.firm,
                                survivor,
                                now.version(),
                                "leave",
                                new Moves.Given("不再联系", null, null),
                                Set.of("science-officer")));
    }

    /** Nothing of a person lies open in what the merge remembers, nor in the journal. */
    private static void assertSealed(Merge merge) {
        var text = office.owner.queryForObject(
                "select before::text || after::text || (select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), '')"
                        + " from journal.event where subject_id in ('firm:' || m.survivor, 'firm:' || m.merged))"
                        + " from register.merge m where no = ?",
                String.class,
                merge.no());
        assertThat(text).doesNotContain("13900001111", "13900002222", "模拟甲", "模拟乙");
    }

    @Test
    @DisplayName("层层合并的，从最后一次拆起")
    void partsTheLastOneFirst() {
        var a = office.firm("天津甲甲科技有限公司", ", 'staff': 1");
        var b = office.firm("天津乙乙科技有限公司", ", 'staff': 2");
        var c = office.firm("天津丙丙科技有限公司", ", 'staff': 3");
        var first = office.merge("officer", b, a, Map.of("staff", a.id()));
        var then = office.merge("officer", c, office.again("firm", b.id()), Map.of("staff", b.id()));

        refusedAsNotLast(first);
        office.part(then);
        assertThat(office.again("firm", b.id()).value("staff")).isEqualTo(1L);
        assertThat(office.again("firm", c.id()).value("staff")).isEqualTo(3L);
        office.part(first);
        assertThat(office.again("firm", b.id()).value("staff")).isEqualTo(2L);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> office.part(first))
                .returns("merge-parted", Problem::code);
        assertThat(a.values()).isEqualTo(office.again("firm", a.id()).values());
    }

    private static void refusedAsNotLast(Merge merge) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> office.part(merge))
                .returns("merge-not-last", Problem::code);
    }

    @Test
    @DisplayName("代码被别人用了，拆不开，说得明白，什么都没变")
    void doesNotPartWhereTheCodeWasTaken() {
        var a = office.firm("天津丁丁科技有限公司", "");
        var b = office.firm("天津戊戊科技有限公司", "");
        var merge = office.merge("officer", b, a, Map.of("uscc", b.id()));
        office.create(
                "firm",
                json(
                        "{'name': '天津占用科技有限公司', 'uscc': '%s', 'registeredOn': '2020-01-01'}",
                        Objects.requireNonNull(a.value("uscc"))));
        var before = office.again("firm", b.id());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> office.part(merge))
                .returns("record-twice", Problem::code);
        assertThat(office.again("firm", b.id())).isEqualTo(before);
        assertThat(office.again("firm", a.id()).mergedInto()).isEqualTo(b.id());
    }
}
