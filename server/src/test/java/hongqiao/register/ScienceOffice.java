package hongqiao.register;

import hongqiao.register.definition.Register;
import hongqiao.register.list.Lists;
import hongqiao.register.record.History;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves;
import hongqiao.register.record.Records;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office that raises firms, over the registers of the enterprise pack; each test makes firms of its own. */
final class ScienceOffice {

    private static final AtomicInteger COUNT = new AtomicInteger((int) (System.nanoTime() / 1_000 % 1_000_000) * 100);
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    final Running server = Running.shared();
    final Registers registers = server.bean(Registers.class);
    final Records records = server.bean(Records.class);
    final Moves moves = server.bean(Moves.class);
    final History history = server.bean(History.class);
    final Lists lists = server.bean(Lists.class);

    final Register firm = registers.get("firm");

    static <T extends @Nullable Object> T as(String who, Supplier<T> work) {
        return Scopes.during(Scope.district(who), work);
    }

    static JsonNode json(String text, Object... arguments) {
        return JsonMapper.shared().readTree(text.replace('\'', '"').formatted(arguments));
    }

    /** A credit code that is right and nobody's. */
    static String uscc() {
        var body = "91120106X%08d".formatted(COUNT.incrementAndGet() % 100_000_000);
        var sum = 0;
        var weight = 1;
        for (var c : body.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    Kept create(String register, JsonNode values) {
        return as(
                "officer",
                () -> records.create(registers.get(register), values, null).record());
    }

    Kept move(String who, Kept record, String move, Moves.Given given, String... roles) {
        return moveIn("firm", who, record, move, given, roles);
    }

    /** In any register. */
    Kept moveIn(String register, String who, Kept record, String move, Moves.Given given, String... roles) {
        return as(
                who,
                () -> moves.make(registers.get(register), record.id(), record.version(), move, given, Set.of(roles)));
    }

    /** Of a field that is filled. */
    static long id(Kept record, String reference) {
        return (Long) java.util.Objects.requireNonNull(record.value(reference));
    }

    static String text(Kept record, String field) {
        return (String) java.util.Objects.requireNonNull(record.value(field));
    }

    /** What the record does not hold itself. */
    java.util.Map<String, Object> derived(String register, Kept record) {
        return as(
                "officer",
                () -> server.bean(hongqiao.register.record.Beyonds.class).derived(registers.get(register), record));
    }

    /** As it is now. */
    Kept again(String register, long id) {
        return as("officer", () -> records.get(registers.get(register), id));
    }

    /** Ids of the records that a view shows and a condition lets through. */
    java.util.List<Long> view(String register, @Nullable String view, String where) {
        var question = new hongqiao.register.list.Question(view, where, null, null, null, false);
        return as("officer", () -> lists.page(registers.get(register), question, null, 100)).rows().stream()
                .map(Kept::id)
                .toList();
    }

    static Moves.Given given(String fields) {
        return new Moves.Given(null, json(fields), null);
    }

    static Moves.Given proved(String fields) {
        return new Moves.Given(null, json(fields), json("[{'name': '模拟材料.pdf'}]"));
    }

    /** With a file that he sends along. */
    Moves.Given attached(String who, String fields) {
        var file = as(
                who,
                () -> server.bean(hongqiao.files.Files.class)
                        .receive("%PDF-1.4\n%%EOF".getBytes(java.nio.charset.StandardCharsets.UTF_8), "模拟材料.pdf"));
        return new Moves.Given(null, json(fields), json("[{'file': '%s'}]", file.id()));
    }

    static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(hongqiao.shared.Problem.class)
                .isThrownBy(deed)
                .returns(code, hongqiao.shared.Problem::code);
    }
}
