package hongqiao.organisation;

import hongqiao.organisation.people.People;
import hongqiao.organisation.people.PersonFacts;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bureau of its own below the district government, with what a test needs in it; no other test looks there. */
public final class Bureau {

    public static final LocalDate JANUARY = LocalDate.parse("2026-01-01");

    private static final AtomicInteger COUNT = new AtomicInteger((int) (System.nanoTime() / 1_000 % 100_000) * 10);

    public final Running server = Running.shared();
    public final Units units = server.bean(Units.class);
    public final People people = server.bean(People.class);
    public final String prefix;
    public final int id;

    public Bureau() {
        prefix = "t" + COUNT.incrementAndGet();
        id = unit("", "district-government");
    }

    /** Everything the system may; as if an officer of the whole district. */
    public static <T extends @Nullable Object> T all(Supplier<T> work) {
        return Scopes.everything("a test sets up its bureau", work);
    }

    public static void all(Runnable work) {
        Scopes.everything("a test sets up its bureau", work);
    }

    /** As an officer whose scope is these units. */
    public static <T extends @Nullable Object> T within(List<Integer> units, Supplier<T> work) {
        return Scopes.during(Scope.of(units, List.of(), "officer"), work);
    }

    public static void within(List<Integer> units, Runnable work) {
        within(units, () -> {
            work.run();
            return true;
        });
    }

    public String code(String name) {
        return name.isEmpty() ? prefix : prefix + "-" + name;
    }

    /** A department under another unit of this bureau, since January. */
    public int unit(String name, String parent) {
        return all(() -> units.create(new NewUnit(
                code(name),
                new UnitFacts(
                        units.getId(parent),
                        UnitKind.DEPARTMENT,
                        new Name("测试单位" + code(name), null),
                        null,
                        null,
                        null),
                JANUARY,
                null,
                true)));
    }

    public int person(String number, int unit) {
        return person(number, unit, null);
    }

    public int person(String number, int unit, @Nullable String account) {
        return all(() -> people.create(
                new PersonFacts(prefix + "-" + number, "测试甲" + number, "19900000001", unit, account), true));
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static AsOf on(String date) {
        return new AsOf(day(date), null);
    }
}
