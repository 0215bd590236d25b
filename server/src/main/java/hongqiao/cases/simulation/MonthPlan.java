package hongqiao.cases.simulation;

import hongqiao.area.Area;
import hongqiao.cases.simulation.Simulation.Matter;
import hongqiao.cases.simulation.Simulation.Opened;
import hongqiao.cases.simulation.Simulation.Way;
import hongqiao.shared.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What will be reported, hour by hour, until a moment: the same for the same seed, days and moment. Asks no database. */
final class MonthPlan {

    /** Grids differ: in the liveliest of a thousand some ten times as much happens as in the usual one. */
    private static final double SPREAD_OF_GRIDS = 0.75;

    private final Simulation simulation;
    private final List<Area> grids;
    private final double[] lively;
    private final ZoneId zone;
    private final long seed;

    /** @param grids where things happen, in a fixed order */
    MonthPlan(Simulation simulation, List<Area> grids, ZoneId zone, long seed) {
        this.simulation = simulation;
        this.grids = List.copyOf(grids);
        this.zone = zone;
        this.seed = seed;
        var chance = new Chance(seed, "grids");
        this.lively = grids.stream()
                .mapToDouble(grid -> chance.skewed(1, SPREAD_OF_GRIDS, 0.05, 20))
                .toArray();
    }

    /** A storm begins then. */
    private record Storm(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** @return the earliest first; none is later than {@code until} or earlier than that many days before */
    List<Planned> before(Instant until, int days) {
        var from = until.minus(Duration.ofDays(days));
        var storms = storms(from, days);
        var all = new ArrayList<Planned>();
        for (var opened : simulation.types()) {
            var mine = new ArrayList<Planned>();
            var chance = new Chance(mixed(seed, opened.type().hashCode()), "reports");
            for (var hour = from.truncatedTo(ChronoUnit.HOURS);
                    hour.isBefore(until);
                    hour = hour.plus(1, ChronoUnit.HOURS)) {
                var begins = hour;
                var storm = storms.stream().anyMatch(one -> one.holds(begins));
                for (int left = times(rate(opened, hour, storm), chance); left > 0; left--) {
                    var at = hour.plusSeconds(chance.between(0, 3599));
                    if (!at.isBefore(from) && at.isBefore(until)) {
                        mine.add(planned(opened, at, storm, mine, chance));
                    }
                }
            }
            all.addAll(mine);
        }
        all.addAll(waiting(from, until));
        all.sort(Comparator.comparing(Planned::at));
        var numbered = new ArrayList<Planned>(all.size());
        for (var one : all) {
            numbered.add(one.numbered(numbered.size() + 1));
        }
        return numbered;
    }

    private List<Storm> storms(Instant from, int days) {
        var chance = new Chance(seed, "storms");
        var storms = new ArrayList<Storm>();
        var hours = days * 24 - 24 - simulation.storms().hours();
        for (int i = 0; i < Math.round(simulation.storms().aMonth() * days / 30.0) && hours > 0; i++) {
            var begins = from.truncatedTo(ChronoUnit.HOURS).plus(chance.between(0, hours), ChronoUnit.HOURS);
            storms.add(new Storm(begins, begins.plus(simulation.storms().hours(), ChronoUnit.HOURS)));
        }
        return storms;
    }

    /** How many are to be expected in that hour. */
    private double rate(Opened opened, Instant hour, boolean storm) {
        var rhythm = opened.rhythm() == null ? simulation.rhythm() : opened.rhythm();
        var more = !storm || !opened.byMatter() ? 1 : sum(true) / sum(false);
        return opened.perDay() * rhythm.share(LocalDateTime.ofInstant(hour, zone)) * more;
    }

    private double sum(boolean storm) {
        return simulation.matters().stream()
                .mapToDouble(matter -> weight(matter, storm))
                .sum();
    }

    private static double weight(Matter matter, boolean storm) {
        return matter.weight() * (storm ? matter.storm() : 1);
    }

    private Planned planned(Opened opened, Instant at, boolean storm, List<Planned> before, Chance chance) {
        var way = drawn(opened.ways(), Way::weight, chance);
        var earlier = way.reported() && chance.between(0.0, 1.0) < opened.repeats()
                ? earlier(before, LocalDate.ofInstant(at, zone), chance)
                : null;
        if (earlier != null) {
            var same = opened.byMatter() ? way : earlier.way();
            return new Planned(0, at, opened, same, earlier.matter(), earlier.area(), earlier.reporter(), true, null);
        }
        var matter = opened.byMatter() ? drawn(simulation.matters(), one -> weight(one, storm), chance) : null;
        var area = grids.get(drawn(lively, chance));
        return new Planned(
                0,
                at,
                opened,
                way,
                matter,
                area,
                way.reported() ? chance.between(1, simulation.reporters()) : 0,
                false,
                null);
    }

    /** Those that will wait for somebody at the end. */
    private List<Planned> waiting(Instant from, Instant until) {
        var all = new ArrayList<Planned>();
        var chance = new Chance(seed, "waiting");
        for (var one : simulation.waiting()) {
            var opened = simulation.opened(one.type());
            var way = opened.ways().get(one.way() - 1);
            var area = grids.stream()
                    .filter(grid -> grid.code().equals(one.area()))
                    .findFirst();
            for (var hours : one.hoursAgo()) {
                var at = until.minus(Duration.ofHours(hours)).minusSeconds(chance.between(0, 3599));
                var matter = opened.byMatter() ? drawn(simulation.matters(), Matter::weight, chance) : null;
                var reporter = way.reported() ? chance.between(1, simulation.reporters()) : 0;
                if (area.isPresent() && !at.isBefore(from)) {
                    all.add(new Planned(0, at, opened, way, matter, area.get(), reporter, false, one.stays()));
                }
            }
        }
        return all;
    }

    /** One that somebody outside reported in the last days, who reports it again. */
    private @Nullable Planned earlier(List<Planned> before, LocalDate day, Chance chance) {
        var since = day.minusDays(simulation.repeatDays()).atStartOfDay(zone).toInstant();
        var known = before.reversed().stream()
                .takeWhile(one -> one.at().isAfter(since))
                .filter(one -> one.reporter() > 0)
                .toList();
        return known.isEmpty() ? null : chance.pick(known);
    }

    /** As many as come when so many are expected, independently of each other. */
    private static int times(double expected, Chance chance) {
        var times = 0;
        var least = Math.exp(-expected);
        for (double at = chance.between(0.0, 1.0); at > least; times++) {
            at *= chance.between(0.0, 1.0);
        }
        return times;
    }

    static <T> T drawn(List<T> all, ToDoubleFunction<T> weight, Chance chance) {
        return all.get(drawn(all.stream().mapToDouble(weight).toArray(), chance));
    }

    private static int drawn(double[] weights, Chance chance) {
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        var at = chance.between(0.0, sum);
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Seeds that lie side by side give numbers that do; these do not. */
    static long mixed(long seed, long no) {
        var z = seed * 0x9E3779B97F4A7C15L + no;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
