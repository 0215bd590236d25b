package hongqiao.register.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.match.Merge;
import hongqiao.register.match.Merges;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two records made one, and two again. */
@RestController
@RequestMapping("/api/desk/registers/{register}")
class MergeRoutes {

    /**
     * One record that went into another.
     *
     * @param survivorTitle null where the one who asks does not see that record; likewise {@code mergedTitle}
     * @param moved references that went along; @param stayed those that could not
     * @param partedAt null: it stands
     */
    record MergeBody(
            long no,
            long survivor,
            @Nullable String survivorTitle,
            long merged,
            @Nullable String mergedTitle,
            Instant at,
            String by,
            String reason,
            int moved,
            int stayed,
            @Nullable Instant partedAt,
            @Nullable String partedBy,
            @Nullable String partedReason) {}

    record MergeList(List<MergeBody> merges) {}

    /** @param take by field, id of the record whose value the survivor has from now on */
    record NewMerge(
            @Nullable Long survivor,
            @Nullable Integer survivorVersion,
            @Nullable Long merged,
            @Nullable Integer mergedVersion,
            @Nullable Map<String, Long> take,
            @Nullable String reason) {}

    record NewParting(@Nullable String reason) {}

    /** See {@link Merges.Parting}. */
    record PartingBody(
            MergeBody merge, int backMoved, List<String> keptFields, int keptReferences, int newReferences) {}

    private final Registers registers;
    private final Merges merges;
    private final RecordBodies bodies;

    MergeRoutes(Registers registers, Merges merges, RecordBodies bodies) {
        this.registers = registers;
        this.merges = merges;
        this.bodies = bodies;
    }

    @PostMapping("/merges")
    @Needs(value = Permission.RECORDS_MATCH, does = Operation.WRITE, of = "register")
    MergeBody merge(@PathVariable String register, @RequestBody NewMerge body) {
        var of = registers.get(register);
        return body(
                of,
                merges.merge(
                        of,
                        new Merges.Request(
                                needed(body.survivor(), "survivor"),
                                needed(body.survivorVersion(), "survivorVersion"),
                                needed(body.merged(), "merged"),
                                needed(body.mergedVersion(), "mergedVersion"),
                                body.take() == null ? Map.of() : body.take(),
                                body.reason())));
    }

    @PostMapping("/merges/{no}/part")
    @Needs(value = Permission.RECORDS_MATCH, does = Operation.WRITE, of = "register")
    PartingBody part(@PathVariable String register, @PathVariable long no, @RequestBody NewParting body) {
        var of = registers.get(register);
        var parting = merges.part(of, no, body.reason());
        return new PartingBody(
                body(of, parting.merge()),
                parting.backMoved(),
                parting.keptFields(),
                parting.keptReferences(),
                parting.newReferences());
    }

    /** Those in which the record had a part, the first one first. */
    @GetMapping("/records/{id}/merges")
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST, of = "register")
    MergeList list(@PathVariable String register, @PathVariable long id) {
        var of = registers.get(register);
        return new MergeList(
                merges.list(of, id).stream().map(merge -> body(of, merge)).toList());
    }

    private MergeBody body(Register of, Merge merge) {
        var titles = bodies.titles(of, List.of(merge.survivor(), merge.merged()));
        return new MergeBody(
                merge.no(),
                merge.survivor(),
                titles.get(merge.survivor()),
                merge.merged(),
                titles.get(merge.merged()),
                merge.at(),
                merge.by(),
                merge.reason(),
                merge.moved(),
                merge.stayed(),
                merge.partedAt(),
                merge.partedBy(),
                merge.partedReason());
    }
}
