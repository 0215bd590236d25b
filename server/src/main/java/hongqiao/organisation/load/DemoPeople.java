package hongqiao.organisation.load;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Deeds;
import hongqiao.organisation.DistrictOrganisation.PostRow;
import hongqiao.organisation.Today;
import hongqiao.organisation.people.Arrival;
import hongqiao.organisation.people.Holding;
import hongqiao.organisation.people.PeopleBatch;
import hongqiao.organisation.people.PersonFacts;
import hongqiao.organisation.people.Post;
import hongqiao.shared.District;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The made-up people of a demonstration (模拟). Each is called after his post and its number, so that the same district has
 * the same people everywhere and nobody takes them for real ones.
 */
@Component
class DemoPeople {

    /** From what points at a person to the person; shifts that have a made-up person go whole. */
    private static final List<String> REMOVALS = List.of(
            """
            delete from organisation.shift_substitute t
             where t.district = :district
               and (t.person in (select id from organisation.person where district = :district and simulated)
                    or t.shift in (select s.id from organisation.shift s
                                     join organisation.person p on p.id = s.person
                                    where s.district = :district and p.simulated))
            """, """
            delete from organisation.shift s using organisation.person p
             where p.id = s.person and s.district = :district and p.simulated
            """, """
            delete from organisation.absence a using organisation.person p
             where p.id = a.person and a.district = :district and p.simulated
            """, """
            delete from organisation.holding_version v using organisation.holding h, organisation.person p
             where h.id = v.holding and p.id = h.person and h.district = :district and p.simulated
            """, """
            delete from organisation.holding h using organisation.person p
             where p.id = h.person and h.district = :district and p.simulated
            """, "delete from organisation.person where district = :district and simulated");

    private final PeopleBatch batch;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Today today;
    private final String district;

    DemoPeople(PeopleBatch batch, JdbcClient jdbc, Deeds deeds, Today today, District district) {
        this.batch = batch;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.today = today;
        this.district = district.code();
    }

    /** As many for each post that nobody holds as the pack says; how many. */
    int fill(List<PostRow> rows) {
        var kinds = rows.stream().collect(Collectors.toMap(PostRow::key, row -> row));
        var posts = batch.posts(now()).stream()
                .filter(post -> kinds.containsKey(kind(post)))
                .toList();
        var held = batch.holdersOf(posts.stream().map(Post::id).toList(), now()).stream()
                .map(Holding::post)
                .collect(Collectors.toSet());
        var free = freeStaffNos(rows, posts.size());
        var seats = new HashMap<String, Integer>();
        var arrivals = new ArrayList<Arrival>();
        for (var post : posts) {
            var row = Objects.requireNonNull(kinds.get(kind(post)));
            for (int i = 0; i < row.demoHolders(); i++) {
                var seat = seats.merge(row.key(), 1, Integer::sum);
                if (!held.contains(post.id())) {
                    arrivals.add(arrival(row, seat, free.get(arrivals.size()), post));
                }
            }
        }
        batch.write(arrivals, true);
        return arrivals.size();
    }

    private static String kind(Post post) {
        return Objects.requireNonNullElse(post.facts().kind(), "");
    }

    private static Arrival arrival(PostRow row, int seat, int number, Post post) {
        var unit = post.facts().unit();
        var name = "模拟%s%04d".formatted(row.title().zh(), seat);
        var facts = new PersonFacts(staffNo(number), name, mobile(number), unit, null);
        return new Arrival(null, null, 0, facts, List.of(new Arrival.Tenure(post.id(), unit, post.validFrom())));
    }

    /** Numbers that nobody has, enough to give every seat one. */
    private List<Integer> freeStaffNos(List<PostRow> rows, int posts) {
        var most = rows.stream().mapToInt(PostRow::demoHolders).max().orElse(0);
        var wanted = posts * most;
        var taken = batch.known(Stream.iterate(1, n -> n + 1)
                        .limit(2L * wanted)
                        .map(DemoPeople::staffNo)
                        .toList())
                .keySet();
        return Stream.iterate(1, n -> n + 1)
                .filter(n -> !taken.contains(staffNo(n)))
                .limit(wanted)
                .toList();
    }

    private static String staffNo(int number) {
        return "M%05d".formatted(number);
    }

    /** No network gives out numbers whose middle is all zeros and that count up like this. */
    private static String mobile(int number) {
        return "1990000%04d".formatted(number % 10_000);
    }

    /** All of them, with the posts they hold, their shifts and absences; the journal keeps that they were. How many. */
    int remove() {
        var removed = new ArrayList<Deeds.Deed>();
        jdbc.sql("select id, staff_no, name from organisation.person where district = ? and simulated order by id")
                .param(district)
                .query(row -> {
                    var before = Map.of("staffNo", row.getString("staff_no"), "name", row.getString("name"));
                    removed.add(new Deeds.Deed("person", row.getInt("id"), "person-removed", before, null));
                });
        if (!removed.isEmpty()) {
            REMOVALS.forEach(
                    removal -> jdbc.sql(removal).param("district", district).update());
            deeds.recordAll(removed);
        }
        return removed.size();
    }

    private AsOf now() {
        return today.asOf(null, null);
    }
}
