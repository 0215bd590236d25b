package hongqiao.register.web;

import static hongqiao.register.RegisterProblem.FILTER_NOT_VALID;

import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Funnel;
import hongqiao.register.list.Funnel.Stay;
import hongqiao.register.list.Funnels;
import hongqiao.register.list.Question;
import hongqiao.register.measure.GroupNames;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Downloads;
import hongqiao.table.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel of a register: how many records reach each stage, and how long they stay. */
@RestController
@RequestMapping("/api/desk/registers/{register}/funnel")
class FunnelRoutes {

    private static final int MOST = 200;

    /** @param title of the record; null: it went out of sight meanwhile */
    record StayLine(
            long record,
            @Nullable String title,
            boolean simulated,
            @Nullable Instant began,
            @Nullable Instant ended,
            @Nullable Long days,
            @Nullable String onward) {}

    /** @param next what {@code after} takes to go on; null: that was all */
    record StayPage(List<StayLine> stays, @Nullable String next) {}

    private final Registers registers;
    private final Funnels funnels;
    private final GroupNames names;

    FunnelRoutes(Registers registers, Funnels funnels, GroupNames names) {
        this.registers = registers;
        this.funnels = funnels;
        this.names = names;
    }

    /** @param by a field, {@code year:FIELD}, {@code @street}, {@code @community}, {@code @grid}, {@code @unit}, {@code @year} */
    @GetMapping
    @Needs(value = Permission.RECORDS_READ, does = Operation.COUNT, of = "register")
    FunnelBody funnel(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area) {
        var of = registers.get(register);
        var asked = none(by);
        return FunnelBody.of(of, asked, funnels.of(of, question(view, where, q, area), asked), names);
    }

    /**
     * The records behind one figure.
     *
     * @param which REACHED, LEFT or HERE
     * @param group key of a group; empty: those without a value; left out: all groups
     */
    @GetMapping("/records")
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST, of = "register")
    StayPage behind(
            @PathVariable String register,
            @RequestParam String stage,
            @RequestParam String which,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String after) {
        var of = registers.get(register);
        var stays = funnels.behind(
                of,
                question(view, where, q, area),
                none(by),
                stage,
                which(which),
                group == null ? null : Optional.of(group).filter(key -> !key.isEmpty()),
                after(after),
                MOST + 1);
        var page = stays.subList(0, Math.min(MOST, stays.size()));
        return new StayPage(
                lines(of, page),
                stays.size() > MOST
                        ? page.getLast().record() + "~" + page.getLast().no()
                        : null);
    }

    @GetMapping("/export")
    @Needs(value = Permission.RECORDS_EXPORT, does = Operation.EXPORT, of = "register")
    void write(
            @PathVariable String register,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            HttpServletResponse response)
            throws IOException {
        var of = registers.get(register);
        var body = funnel(register, by, view, where, q, area);
        var kind = Downloads.kind(format);
        Downloads.announce(response, of.title().zh() + "-漏斗", kind);
        try (var sheet = SheetWriter.to(response.getOutputStream(), kind, "漏斗")) {
            for (var row : body.rows(of)) {
                sheet.row(row);
            }
        }
    }

    private List<StayLine> lines(Register of, List<Stay> stays) {
        var named = names.records(of, stays.stream().map(Stay::record).collect(Collectors.toSet()));
        return stays.stream()
                .map(stay -> {
                    var record = named.get(stay.record());
                    return new StayLine(
                            stay.record(),
                            record == null ? null : record.title(),
                            record != null && record.simulated(),
                            stay.began(),
                            stay.ended(),
                            stay.days(),
                            stay.onward());
                })
                .toList();
    }

    private static Question question(
            @Nullable String view, @Nullable String where, @Nullable String q, @Nullable String area) {
        return new Question(view, where, q, area, null, false);
    }

    private static @Nullable String none(@Nullable String by) {
        return by == null || by.isBlank() ? null : by;
    }

    private static Funnel.Which which(String which) {
        return Arrays.stream(Funnel.Which.values())
                .filter(one -> one.name().equals(which.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> FILTER_NOT_VALID
                        .because("which 写 REACHED、LEFT 或 HERE", "which is REACHED, LEFT or HERE")
                        .atField("which"));
    }

    private static @Nullable Stay after(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        var parts = after.split("~");
        try {
            return new Stay(
                    Long.parseLong(parts[0]), Integer.parseInt(parts[parts.length - 1]), null, null, null, null);
        } catch (NumberFormatException notOurs) {
            throw FILTER_NOT_VALID.problem().atField("after");
        }
    }
}
