package hongqiao.register.web;

import hongqiao.expression.Dimension;
import hongqiao.expression.Measure;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Register.Publication;
import hongqiao.register.measure.CountedRecords;
import hongqiao.register.measure.GroupNames;
import hongqiao.register.publication.PublicRecords.Listed;
import hongqiao.register.publication.PublicRecords.Shown;
import hongqiao.register.record.Kept;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Published records ready to be shown: the published fields and nothing that tells who wrote them. */
@Component
class PublicBodies {

    record PublicField(
            String key,
            Words title,
            FieldKind kind,
            @Nullable Words unit,
            boolean history) {}

    /** @param choices those there are, most records first */
    record PublicFilter(String field, Words title, List<Choice> choices) {}

    /** @param key empty: records without a value */
    record Choice(String key, @Nullable Words title, long records) {}

    /** @param titles what codes, areas and units in it are called */
    record PublicLine(long id, String title, boolean simulated, JsonNode values, Map<String, Words> titles) {}

    record PublicPage(
            String key,
            Words title,
            Words description,
            Words source,
            List<PublicField> fields,
            List<PublicFilter> filters,
            List<PublicLine> records,
            long total,
            @Nullable String next) {}

    /** @param from day from which it is so */
    record PublicVersion(LocalDate from, JsonNode values, Map<String, Words> titles) {}

    /** @param versions earliest first, the one in force last */
    record PublicRecord(
            String key,
            Words register,
            Words source,
            List<PublicField> fields,
            PublicLine record,
            List<PublicVersion> versions) {}

    private final Registers registers;
    private final RecordBodies bodies;
    private final GroupNames names;

    PublicBodies(Registers registers, RecordBodies bodies, GroupNames names) {
        this.registers = registers;
        this.bodies = bodies;
        this.names = names;
    }

    PublicPage page(Register register, Listed listed) {
        var publication = publication(register);
        var next = listed.page().next();
        return new PublicPage(
                register.key(),
                publication.title(),
                publication.description(),
                register.source(),
                fields(register),
                publication.filters().stream()
                        .map(filter -> filter(register, filter, listed.choices().getOrDefault(filter, List.of())))
                        .toList(),
                lines(register, listed.page().rows()),
                listed.total(),
                next == null ? null : next.id() + (next.value() == null ? "" : "~" + next.value()));
    }

    PublicRecord record(Register register, Shown shown) {
        var versions = lines(register, shown.versions());
        var told = new ArrayList<PublicVersion>();
        for (int i = 0; i < versions.size(); i++) {
            told.add(new PublicVersion(
                    shown.versions().get(i).validFrom(),
                    stored(register, versions.get(i).values()),
                    versions.get(i).titles()));
        }
        return new PublicRecord(
                register.key(),
                publication(register).title(),
                register.source(),
                fields(register),
                lines(register, List.of(shown.record())).getFirst(),
                told);
    }

    private static Publication publication(Register register) {
        return Objects.requireNonNull(register.publication());
    }

    private static List<PublicField> fields(Register register) {
        return publication(register).fields().stream()
                .map(register::field)
                .map(field -> new PublicField(field.key(), field.title(), field.kind(), field.unit(), field.isStored()))
                .toList();
    }

    private List<PublicLine> lines(Register register, List<Kept> records) {
        var fields = publication(register).fields();
        return bodies.list(register, records, fields).stream()
                .map(body -> {
                    var values = ((ObjectNode) body.values()).deepCopy();
                    ((ObjectNode) body.derived())
                            .propertyStream()
                            .forEach(one -> values.set(one.getKey(), one.getValue()));
                    var titles = new HashMap<>(body.titles());
                    fields.forEach(field -> codeTitle(register.field(field), values.path(field), titles));
                    return new PublicLine(body.id(), body.title(), body.simulated(), values, titles);
                })
                .toList();
    }

    /** What is worked out is worked out of today's records, so the past has none of it. */
    private static JsonNode stored(Register register, JsonNode values) {
        var stored = ((ObjectNode) values).deepCopy();
        publication(register).fields().stream()
                .filter(field -> !register.field(field).isStored())
                .forEach(stored::remove);
        return stored;
    }

    private void codeTitle(Field field, JsonNode value, Map<String, Words> titles) {
        if (field.kind() == FieldKind.CODE && value.isString()) {
            registers
                    .codes()
                    .find(Objects.requireNonNull(field.codes()))
                    .flatMap(list -> list.find(value.asString()))
                    .ifPresent(code -> titles.put(field.key(), code.title()));
        }
    }

    private PublicFilter filter(Register register, String filter, List<Measure.Line> lines) {
        var groups = names.of(
                new CountedRecords(register),
                List.of(new Dimension(filter, Dimension.Grain.VALUE)),
                lines.stream().map(Measure.Line::group).toList());
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < lines.size(); i++) {
            var group = groups.get(i).getFirst();
            choices.add(new Choice(
                    group.key() == null ? "" : group.key().asString(),
                    group.title(),
                    lines.get(i).rows()));
        }
        choices.sort(Comparator.comparingLong(Choice::records).reversed().thenComparing(Choice::key));
        return new PublicFilter(filter, register.field(filter).title(), choices);
    }
}
