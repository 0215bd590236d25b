package hongqiao.organisation.sheet;

import hongqiao.area.Areas;
import hongqiao.organisation.Name;
import hongqiao.organisation.Span;
import hongqiao.organisation.Today;
import hongqiao.organisation.Turn;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.Arrival;
import hongqiao.organisation.people.Holding;
import hongqiao.organisation.people.PeopleBatch;
import hongqiao.organisation.people.PersonFacts;
import hongqiao.organisation.people.PostFacts;
import hongqiao.scope.Scopes;
import hongqiao.table.TableReader;
import hongqiao.table.UploadedTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in people with their posts. Sound rows go in, each other row is told by its cells; a person is known again by his staff
 * number, so a second run changes nothing. An empty mobile number leaves the known one.
 */
@Component
public class PeopleImport {

    private final PeopleBatch batch;
    private final Units units;
    private final Areas areas;
    private final Turn turn;
    private final Today today;
    private final TransactionTemplate transaction;

    PeopleImport(PeopleBatch batch, Units units, Areas areas, Turn turn, Today today, TransactionTemplate transaction) {
        this.batch = batch;
        this.units = units;
        this.areas = areas;
        this.turn = turn;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * @param apply false: everything is done and taken back, so that the report is the one that applying would give
     * @throws hongqiao.shared.Problem {@code table-too-large}, {@code table-not-readable}, {@code table-header-not-valid},
     *     {@code identity-number-refused}
     */
    public ImportReport run(byte[] bytes, String fileName, boolean apply) {
        var table = TableReader.read(bytes, fileName);
        var columns = Columns.of(table, PeopleColumns.ALL);
        return Objects.requireNonNull(transaction.execute(status -> {
            turn.take();
            var names = new UnitNames(units.list(), units);
            var lines = new PersonLines(table, columns, names, areas, Scopes.current(), today.day());
            var report = write(table, columns, lines, apply);
            if (!apply) {
                status.setRollbackOnly();
            }
            return report;
        }));
    }

    private record PostKey(int unit, String title, @Nullable Integer area) {}

    /** All rows of one person. */
    private record Group(List<PersonLine> lines, Arrival arrival, boolean isNew, boolean changes) {}

    private ImportReport write(UploadedTable table, Columns columns, PersonLines reader, boolean apply) {
        var lines = reader.read();
        var known = batch.known(
                lines.stream().map(line -> line.facts().staffNo()).distinct().toList());
        var held = new HashMap<Integer, List<Holding>>();
        batch.holdingsOf(known.values().stream().map(PeopleBatch.Known::id).toList())
                .forEach(holding -> held.computeIfAbsent(holding.person(), k -> new ArrayList<>())
                        .add(holding));
        var posts = new HashMap<PostKey, Integer>();
        batch.posts(today.asOf(null, null))
                .forEach(post -> posts.putIfAbsent(
                        new PostKey(
                                post.facts().unit(),
                                post.facts().title().zh(),
                                post.facts().area()),
                        post.id()));
        var newPosts = createPosts(lines, posts);
        var byPerson = new LinkedHashMap<String, List<PersonLine>>();
        lines.forEach(line -> byPerson.computeIfAbsent(line.facts().staffNo(), k -> new ArrayList<>())
                .add(line));
        var groups = byPerson.values().stream()
                .map(group -> group(group, known.get(group.getFirst().facts().staffNo()), held, posts))
                .toList();
        var writing = groups.stream()
                .filter(group -> group.isNew() || group.changes())
                .toList();
        var refused = batch.write(writing.stream().map(Group::arrival).toList(), false);
        var counts = new Counts(groups);
        for (var place : refused) {
            counts.refuse(writing.get(place));
            writing.get(place).lines().forEach(line -> {
                line.row().fault(PeopleColumns.STAFF_NO, CellFault.STAFF_NUMBER_TAKEN);
                reader.broken.addAll(line.row().broken());
            });
        }
        return counts.report(table, columns, reader.broken, newPosts, apply);
    }

    /** Posts that the file names and that are not there, each from the first day on which somebody holds it. */
    private int createPosts(List<PersonLine> lines, Map<PostKey, Integer> posts) {
        var wanted = new LinkedHashMap<PostKey, LocalDate>();
        for (var line : lines) {
            var post = line.post();
            if (post != null) {
                var key = key(line, post);
                if (!posts.containsKey(key)) {
                    wanted.merge(key, post.from(), (a, b) -> a.isBefore(b) ? a : b);
                }
            }
        }
        var spans = new ArrayList<Span<PostFacts>>();
        wanted.forEach((key, from) -> spans.add(
                new Span<>(from, null, new PostFacts(key.unit(), key.area(), null, new Name(key.title(), null)))));
        var ids = batch.createPosts(spans, false).iterator();
        wanted.keySet().forEach(key -> posts.put(key, ids.next()));
        return wanted.size();
    }

    private static PostKey key(PersonLine line, PersonLine.PostWanted post) {
        return new PostKey(line.facts().unit(), post.title(), post.area());
    }

    private static Group group(
            List<PersonLine> lines,
            PeopleBatch.@Nullable Known known,
            Map<Integer, List<Holding>> held,
            Map<PostKey, Integer> posts) {
        var facts = lines.getFirst().facts();
        var tenures = new ArrayList<Arrival.Tenure>();
        for (var line : lines) {
            var wanted = line.post();
            if (wanted != null) {
                var post = Objects.requireNonNull(posts.get(key(line, wanted)));
                var has = known != null
                        && held.getOrDefault(known.id(), List.of()).stream()
                                .anyMatch(holding -> holding.post() == post && covers(holding, wanted.from()));
                if (!has) {
                    tenures.add(new Arrival.Tenure(post, facts.unit(), wanted.from()));
                }
            }
        }
        if (known == null) {
            return new Group(lines, new Arrival(null, null, 0, facts, tenures), true, true);
        }
        var before = known.facts();
        var after = new PersonFacts(
                facts.staffNo(),
                facts.name(),
                facts.mobile() == null ? before.mobile() : facts.mobile(),
                facts.unit(),
                before.account());
        var arrival = new Arrival(known.id(), before, known.version(), after, tenures);
        return new Group(lines, arrival, false, !after.equals(before) || !tenures.isEmpty());
    }

    /** He holds it on that day, or from a later one on without an end. */
    private static boolean covers(Holding holding, LocalDate day) {
        return new Span<>(holding.from(), holding.to(), holding).overlaps(day, null);
    }

    /** Rows by what became of them; a person in two rows is two rows. */
    private static final class Counts {

        private int added;
        private int changed;
        private int unchanged;
        private int holdings;

        Counts(List<Group> groups) {
            groups.forEach(group -> count(group, 1));
        }

        void refuse(Group group) {
            count(group, -1);
        }

        private void count(Group group, int sign) {
            var rows = sign * group.lines().size();
            if (group.isNew()) {
                added += rows;
            } else if (group.changes()) {
                changed += rows;
            } else {
                unchanged += rows;
            }
            holdings += sign * group.arrival().tenures().size();
        }

        ImportReport report(UploadedTable table, Columns columns, List<BrokenCell> broken, int posts, boolean apply) {
            var taken = added + changed + unchanged;
            var sorted = broken.stream()
                    .sorted(Comparator.comparingInt(BrokenCell::row).thenComparing(BrokenCell::cell))
                    .toList();
            var rows =
                    (int) sorted.stream().mapToInt(BrokenCell::row).distinct().count();
            return new ImportReport(
                    apply,
                    table.sheet(),
                    table.rows().size() - 1,
                    taken,
                    rows,
                    added,
                    changed,
                    unchanged,
                    posts,
                    holdings,
                    sorted,
                    table.otherSheets(),
                    columns.ignored());
        }
    }
}
