package hongqiao.register.web;

import static hongqiao.register.RegisterProblem.FILTER_NOT_VALID;

import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.match.Pair;
import hongqiao.register.match.Pairs;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records that may be one, put before an officer. */
@RestController
@RequestMapping("/api/desk/registers/{register}/pairs")
class PairRoutes {

    private static final int MOST = 50;

    /** A pair as the queue has it; both records with what their lists show and what was compared. */
    record PairLine(
            RecordBody a,
            RecordBody b,
            BigDecimal score,
            JsonNode parts,
            @Nullable Instant foundAt) {}

    /**
     * @param open how many wait in all
     * @param waiting records that have not yet been held against the others
     * @param wide groups so large that their records are not held against each other
     * @param next what {@code after} takes to go on; null: that was all
     */
    record PairQueue(
            List<PairLine> pairs,
            long open,
            long waiting,
            long wide,
            @Nullable String next) {}

    /**
     * Two records beside each other.
     *
     * @param keepA by field in which they differ, the id of the record whose value is taken where a stays, unless somebody
     *     chooses; @param keepB likewise where b stays
     */
    record PairBody(
            RecordBody a,
            RecordBody b,
            BigDecimal score,
            JsonNode parts,
            Map<String, Long> keepA,
            Map<String, Long> keepB) {}

    record Apart(@Nullable String reason) {}

    record ApartBody(boolean apart) {}

    private final Registers registers;
    private final Pairs pairs;
    private final RecordBodies bodies;

    PairRoutes(Registers registers, Pairs pairs, RecordBodies bodies) {
        this.registers = registers;
        this.pairs = pairs;
        this.bodies = bodies;
    }

    @GetMapping
    @Needs(value = Permission.RECORDS_MATCH, does = Operation.LIST, of = "register")
    PairQueue queue(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        var of = registers.get(register);
        var queue = pairs.queue(of, cursor(after), Math.clamp(limit, 1, MOST));
        var next = queue.next();
        return new PairQueue(
                lines(of, queue.pairs()),
                queue.open(),
                queue.waiting(),
                queue.wide(),
                next == null ? null : next.score().toPlainString() + "~" + next.a() + "~" + next.b());
    }

    private List<PairLine> lines(Register of, List<Pair> found) {
        var fields = new java.util.LinkedHashSet<String>();
        if (of.matching() != null) {
            of.matching().fields().forEach(field -> fields.add(field.field()));
        }
        fields.addAll(of.list().columns());
        var a = bodies.list(of, found.stream().map(Pair::a).toList(), fields);
        var b = bodies.list(of, found.stream().map(Pair::b).toList(), fields);
        return IntStream.range(0, found.size())
                .mapToObj(i -> new PairLine(
                        a.get(i),
                        b.get(i),
                        found.get(i).score(),
                        found.get(i).parts(),
                        found.get(i).foundAt()))
                .toList();
    }

    @GetMapping("/{a}/{b}")
    @Needs(value = Permission.RECORDS_MATCH, does = Operation.READ, of = "register")
    PairBody compare(@PathVariable String register, @PathVariable long a, @PathVariable long b) {
        var of = registers.get(register);
        var pair = pairs.compare(of, a, b);
        return new PairBody(
                bodies.one(of, pair.a()),
                bodies.one(of, pair.b()),
                pair.score(),
                pair.parts(),
                pairs.defaults(of, pair.a(), pair.b()),
                pairs.defaults(of, pair.b(), pair.a()));
    }

    /** The two are not one. */
    @PostMapping("/{a}/{b}/apart")
    @Needs(value = Permission.RECORDS_MATCH, does = Operation.WRITE, of = "register")
    ApartBody keepApart(
            @PathVariable String register, @PathVariable long a, @PathVariable long b, @RequestBody Apart body) {
        pairs.keepApart(registers.get(register), a, b, body.reason());
        return new ApartBody(true);
    }

    private static Pairs.@Nullable Cursor cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        var parts = after.split("~");
        try {
            if (parts.length != 3) {
                throw new NumberFormatException();
            }
            return new Pairs.Cursor(new BigDecimal(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        } catch (NumberFormatException notOurs) {
            throw FILTER_NOT_VALID.problem().atField("after");
        }
    }
}
