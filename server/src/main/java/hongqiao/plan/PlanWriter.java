package hongqiao.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes an adopted plan, once; the tables refuse any later change. */
@Component
class PlanWriter {

    private static final String PLAN = """
            insert into plan.plan
                   (district, key, origin, title, title_en, period_from, period_to, edition, sample, supersedes,
                    approval_organ, approval_organ_en, approved_on, document_no, source_title, source_title_en,
                    source_read, pack_version, draft, adopted_at, adopted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String TEXT = """
            insert into plan.text (district, plan, text, characters, sha256, encoding) values (?, ?, ?, ?, ?, ?)
            """;

    private static final String SECTION = """
            insert into plan.section (district, plan, ordinal, id, level, number, title, title_en, start_at, end_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INDICATOR = """
            insert into plan.indicator
                   (district, plan, code, ordinal, group_name, group_name_en, name, name_en, unit, base_year, base_text,
                    base_value, base_cumulative, target_year, target_text, target_value, target_comparator,
                    target_relative, target_cumulative, nature, section_id, start_at, end_at, line, rule, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COMMITMENT = """
            insert into plan.commitment
                   (district, plan, ordinal, code, title, title_en, metric, comparator, value, value_max, unit,
                    relative, deadline, text, section_id, start_at, end_at, line, rule, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ACTION = """
            insert into plan.action
                   (district, plan, ordinal, code, name, kind, place, deadline, text, section_id, start_at, end_at,
                    line, rule, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    PlanWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which edition comes next, and which it supersedes. */
    record Edition(String key, int number, @Nullable String supersedes) {}

    void write(String district, Edition edition, NewPlan plan, Instant at) {
        var approval = plan.approval();
        var source = plan.source();
        insert(
                PLAN,
                district,
                edition.key(),
                plan.origin().name(),
                plan.title(),
                plan.titleEn(),
                plan.period().from(),
                plan.period().to(),
                edition.number(),
                plan.sample(),
                edition.supersedes(),
                approval.organ(),
                approval.organEn(),
                approval.on(),
                approval.documentNo(),
                source == null ? null : source.title(),
                source == null ? null : source.titleEn(),
                source == null ? null : source.read(),
                plan.packVersion(),
                plan.draft(),
                Timestamp.from(at),
                plan.by());
        if (plan.document() != null) {
            var text = plan.document();
            insert(TEXT, district, edition.key(), text.text(), text.characters(), text.sha256(), text.encoding());
        }
        writeSections(district, edition.key(), plan.sections());
        writeIndicators(district, edition.key(), plan.indicators());
        writeCommitments(district, edition.key(), plan.commitments());
        writeActions(district, edition.key(), plan.actions());
    }

    private void writeSections(String district, String key, List<Section> sections) {
        var ordinal = 0;
        for (var it : sections) {
            insert(
                    SECTION,
                    district,
                    key,
                    ++ordinal,
                    it.id(),
                    it.level(),
                    it.number(),
                    it.title(),
                    it.titleEn(),
                    it.start(),
                    it.end());
        }
    }

    private void writeIndicators(String district, String key, List<Indicator> indicators) {
        for (var it : indicators) {
            var comparator = it.target().comparator();
            insert(
                    INDICATOR,
                    district,
                    key,
                    it.code(),
                    it.ordinal(),
                    it.group(),
                    it.groupEn(),
                    it.name(),
                    it.nameEn(),
                    it.unit(),
                    it.base().year(),
                    it.base().text(),
                    it.base().value(),
                    it.base().cumulative(),
                    it.target().year(),
                    it.target().text(),
                    it.target().value(),
                    comparator == null ? null : comparator.name(),
                    it.target().relative(),
                    it.target().cumulative(),
                    it.nature() == null ? null : it.nature().name(),
                    it.sectionId(),
                    it.start(),
                    it.end(),
                    it.source().line(),
                    it.source().rule(),
                    it.source().by().name());
        }
    }

    private void writeCommitments(String district, String key, List<Commitment> commitments) {
        var ordinal = 0;
        for (var it : commitments) {
            insert(
                    COMMITMENT,
                    district,
                    key,
                    ++ordinal,
                    it.code(),
                    it.title(),
                    it.titleEn(),
                    it.metric(),
                    it.comparator() == null ? null : it.comparator().name(),
                    it.value(),
                    it.valueMax(),
                    it.unit(),
                    it.relative(),
                    it.deadline(),
                    it.text(),
                    it.sectionId(),
                    it.start(),
                    it.end(),
                    it.source().line(),
                    it.source().rule(),
                    it.source().by().name());
        }
    }

    private void writeActions(String district, String key, List<Action> actions) {
        var ordinal = 0;
        for (var it : actions) {
            insert(
                    ACTION,
                    district,
                    key,
                    ++ordinal,
                    it.code(),
                    it.name(),
                    it.kind().name(),
                    it.place(),
                    it.deadline(),
                    it.text(),
                    it.sectionId(),
                    it.start(),
                    it.end(),
                    it.source().line(),
                    it.source().rule(),
                    it.source().by().name());
        }
    }

    private void insert(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(Arrays.asList(values)).update();
    }
}
