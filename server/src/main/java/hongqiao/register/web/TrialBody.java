package hongqiao.register.web;

import hongqiao.register.definition.Register;
import hongqiao.register.record.RecordFault;
import hongqiao.register.record.Trials;
import hongqiao.register.record.WireWriter;
import hongqiao.register.web.MoveRoutes.CriteriaStanding;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A form as it stands, on the wire; see {@link Trials.Tried}. */
record TrialBody(
        List<RecordFault> faults,
        List<RecordFault> warnings,
        List<String> hiddenFields,
        List<Integer> hiddenSections,
        JsonNode derived,
        List<CriteriaStanding> criteria) {

    static TrialBody of(Register register, Trials.Tried tried) {
        var derived = JsonNodeFactory.instance.objectNode();
        tried.derived().forEach((key, value) -> derived.set(key, WireWriter.plain(value)));
        return new TrialBody(
                tried.faults(),
                tried.warnings(),
                tried.hiddenFields(),
                tried.hiddenSections(),
                derived,
                register.criteria().stream()
                        .map(set -> CriteriaStanding.of(set, Objects.requireNonNull(tried.standings().get(set.key()))))
                        .toList());
    }
}
