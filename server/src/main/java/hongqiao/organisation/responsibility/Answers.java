package hongqiao.organisation.responsibility;

import static hongqiao.organisation.OrganisationProblem.UNIT_NOT_FOUND;

import hongqiao.area.Area;
import hongqiao.area.AreaName;
import hongqiao.area.AreaTree;
import hongqiao.area.Areas;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.Subjects;
import hongqiao.organisation.Today;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.roster.Rosters;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who answers, and says why. */
@Component
public class Answers {

    private final ResponsibilityStore store;
    private final Subjects subjects;
    private final Areas areas;
    private final Units units;
    private final Rosters rosters;
    private final Holdings holdings;
    private final Today today;
    private final District district;

    Answers(
            ResponsibilityStore store,
            Subjects subjects,
            Areas areas,
            Units units,
            Rosters rosters,
            Holdings holdings,
            Today today,
            District district) {
        this.store = store;
        this.subjects = subjects;
        this.areas = areas;
        this.units = units;
        this.rosters = rosters;
        this.holdings = holdings;
        this.today = today;
        this.district = district;
    }

    /** @param row null: nothing decides, not even what to fall back on */
    public record Decision(@Nullable Responsibility row, List<Answer.Candidate> candidates, Words explanation) {}

    /**
     * Who answers for a subject in an area, with the row that decided, those that lost, and who can be asked.
     *
     * @param subject such as {@code urban/manhole}
     * @param area id, e.g. of a grid
     * @param placeKind kind of the place, for exceptions of that kind; null where it is not known
     * @throws hongqiao.shared.Problem {@code subject-not-valid}
     */
    @Transactional(readOnly = true)
    public Answer answersFor(String subject, int area, @Nullable String placeKind, AsOf asOf) {
        var decision = decide(subject, area, placeKind, asOf);
        var row = decision.row();
        var assisting = new ArrayList<Answer.Answering>();
        if (row != null) {
            row.facts().assisting().forEach(unit -> assisting.add(answering(unit, area, asOf)));
        }
        return new Answer(
                subject,
                area,
                asOf,
                row == null ? null : answering(row.facts().lead(), area, asOf),
                assisting,
                row != null && row.facts().kind() == ResponsibilityKind.FALLBACK,
                decision.candidates(),
                decision.explanation());
    }

    /** The bare decision: one look into the table. */
    @Transactional(readOnly = true)
    public Decision decide(String subject, int area, @Nullable String placeKind, AsOf asOf) {
        var subjects = SubjectKey.lineage(SubjectKey.required(subject));
        var lineage = lineage(areas.tree(asOf.at(), asOf.knownAt()), area);
        var ranking = new Ranking(lineage, subjects);
        var rows = ranking.sorted(store.asked(subjects, lineage, placeKind, asOf));
        if (rows.isEmpty()) {
            return new Decision(
                    null,
                    List.of(),
                    new Words("没有适用的职责，也没有兜底单位", "No row holds for this, and there is no unit to fall back on"));
        }
        var first = rows.getFirst();
        var candidates = rows.stream()
                .map(row -> new Answer.Candidate(
                        row,
                        row == first,
                        row == first ? null : ranking.lost(row, first).words()))
                .toList();
        return new Decision(first, candidates, explanation(first, rows.size(), asOf));
    }

    private Words explanation(Responsibility row, int candidates, AsOf asOf) {
        var facts = row.facts();
        var unit = unit(facts.lead(), asOf).name().words();
        if (facts.kind() == ResponsibilityKind.FALLBACK) {
            return new Words(
                    "没有针对该事项和区域的职责，由兜底单位%s负责（第 %d 条）".formatted(unit.zh(), row.id()),
                    "No row is for this subject and area; %s, the unit to fall back on, answers (row %d)"
                            .formatted(unit.en(), row.id()));
        }
        var area = nameOf(facts.area() == null ? 0 : facts.area());
        var subject = subjects.name(facts.subject());
        var others = candidates - 1;
        return new Words(
                "由%s牵头：第 %d 条%s，事项 %s，区域 %s，自 %s 起；另有 %d 条未采用"
                        .formatted(
                                unit.zh(),
                                row.id(),
                                facts.kind().label().zh(),
                                subject.zh(),
                                area.zh(),
                                row.from(),
                                others),
                "%s leads by row %d, the %s for %s in %s since %s; %d other rows gave way"
                        .formatted(
                                unit.en(),
                                row.id(),
                                facts.kind().label().en(),
                                subject.en(),
                                area.en(),
                                row.from(),
                                others));
    }

    /** The area itself first, the district last; of one that is not there that day itself alone. */
    private static List<Integer> lineage(AreaTree tree, int area) {
        var lineage = new ArrayList<>(List.of(area));
        tree.find(area).ifPresent(found -> tree.ancestors(found).reversed().forEach(above -> lineage.add(above.id())));
        return lineage;
    }

    private Words nameOf(int area) {
        return areas.findEver(area)
                .map(Area::name)
                .map(AreaName::words)
                .orElseGet(() -> new Words("区域 " + area, "area " + area));
    }

    private Answer.Answering answering(int id, int area, AsOf asOf) {
        var holders = holdings.ofArea(area, asOf).stream()
                .filter(holder -> holder.post().facts().unit() == id)
                .toList();
        return new Answer.Answering(unit(id, asOf), rosters.onDuty(id, moment(asOf)), holders);
    }

    private Unit unit(int id, AsOf asOf) {
        return units.find(id, asOf)
                .or(() -> units.find(id, new AsOf(asOf.at(), null)))
                .orElseThrow(UNIT_NOT_FOUND::problem);
    }

    /** Of today this moment, of another day its noon. */
    private Instant moment(AsOf asOf) {
        return asOf.at().equals(today.day())
                ? today.now()
                : asOf.at().atTime(12, 0).atZone(district.timezone()).toInstant();
    }
}
