package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Permission.RECORDS_READ;

import java.util.List;

/** Targets of the plans above are the serving district's: nobody is shown what another keeps. */
final class AlignmentProbes {

    private AlignmentProbes() {}

    static List<Probe> all() {
        return List.of(new Probe(
                "GET /api/desk/registers/{register}/above/{plan}",
                RECORDS_READ,
                LIST,
                Rule.NOTHING_OF_ANYBODY,
                (c, t) -> {
                    var name = "他区指标" + t.word;
                    target(t, name);
                    return c.shows("/api/desk/registers/plan-target/above/" + Rows.PLAN, name);
                }));
    }

    private static void target(Target t, String name) {
        t.rows.jdbc.update("""
                with document as (
                    insert into register.r_plan_document (district, id, version, simulated, valid_from, recorded_at, recorded_by,
                           f_number, f_name, f_tier, f_level)
                    values (?, nextval('register.record_id'), 1, true, '2020-01-01', now(), 'proof', ?, ?, 'LEADING', 'CITY')
                    returning id)
                insert into register.r_plan_target (district, id, version, simulated, valid_from, recorded_at, recorded_by,
                       f_number, f_plan, f_name, f_figure, f_due_on)
                select ?, nextval('register.record_id'), 1, true, '2020-01-01', now(), 'proof', ?, id, ?, 1, '2025-12-31'
                  from document""", Rows.OTHER, name, name, Rows.OTHER, name, name);
    }
}
