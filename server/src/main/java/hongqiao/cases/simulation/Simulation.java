package hongqiao.cases.simulation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a district's simulated work looks like, as its pack says: what is reported, by whom, when, and what becomes of it. All
 * numbers are assumptions, and none of them is in Java.
 *
 * @param rhythm when things are reported, where their type does not say otherwise
 * @param actors by key; @param slow how many times as long as others a unit takes, by its code
 * @param repeatDays within so many days the same person reports the same again
 * @param reporters how many people report
 * @param types of case that are opened by people, each with how its cases go on; what clocks open goes on by {@code lives}
 * @param waiting cases besides, that wait for somebody in particular at the end
 * @param matters what happens, by code list of matters
 */
public record Simulation(
        Rhythm rhythm,
        Storms storms,
        Map<String, Part> actors,
        Map<String, Double> slow,
        int repeatDays,
        int reporters,
        String namePattern,
        List<Opened> types,
        List<Waiting> waiting,
        Map<String, Life> lives,
        List<Matter> matters) {

    /** Key of the CSV file beside it, and name of its own. */
    static final String FILE = "simulation.yaml";

    static final String MATTERS = "simulation-matters.csv";

    /** Of that type; there is one. */
    Opened opened(String type) {
        return types.stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow();
    }

    /** @param weekdays from Monday: how much more or less than on a usual day; @param hours 24 weights of a day */
    public record Rhythm(List<Double> weekdays, List<Double> hours) {

        /** Share of a usual day's that is to be expected in an hour. */
        double share(LocalDateTime hour) {
            return weekdays.get(hour.getDayOfWeek().getValue() - 1)
                    * hours.get(hour.getHour())
                    / hours.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** @param aMonth how many in thirty days; @param hours how long one lasts */
    public record Storms(int aMonth, int hours) {}

    /** Where somebody who takes steps belongs. */
    public enum At {
        /** The whole district. */
        DISTRICT,
        /** The area of the case. */
        AREA,
        /** The street office in whose area the case lies. */
        STREET,
        /** The unit that has the assignment, or leads. */
        ASSIGNED,
        /** The unit from which the case was opened. */
        ORIGIN
    }

    /**
     * Somebody who takes steps; how he is called in the journal comes of {@code name}, so that nobody takes him for a person.
     *
     * @param of how many of them there are
     * @param roles by kind of unit, where it is another
     */
    public record Part(String key, String name, String role, At at, int of, Map<String, String> roles) {}

    /**
     * How a case begins.
     *
     * @param calls codes of the units that a step may bring in
     * @param values by field; alternatives are parted by {@code |}; {@code {what}}, {@code {today+3}} and the like are replaced
     * @param reported whether somebody outside reported it, who may report again
     */
    public record Way(
            int weight,
            String by,
            @Nullable String channel,
            Map<String, String> values,
            List<String> calls,
            boolean reported) {}

    /**
     * @param perDay on a usual day in the whole district
     * @param byMatter whether its cases are about matters; else they come in any weather
     * @param repeats share of what is reported that was reported before
     * @param reporter fields: name and phone of who reported it
     * @param records fields that name a record: each gets a simulated one of its register
     * @param rhythm null: the common one
     */
    public record Opened(
            String type,
            double perDay,
            boolean byMatter,
            double repeats,
            @Nullable String repeatText,
            Map<String, String> reporter,
            List<String> records,
            @Nullable Rhythm rhythm,
            List<Way> ways) {}

    /**
     * Cases that wait for somebody at the end, so that he finds some whatever chance has given others.
     *
     * @param way which of its type's, from 1
     * @param area code of where they lie
     * @param stays state in which nobody goes on with them
     * @param hoursAgo when each was opened, before the end
     */
    public record Waiting(String type, int way, String area, String stays, List<Integer> hoursAgo) {}

    /** What happens with a case of a type. @param states by key of the state */
    public record Life(String type, Map<String, Stay> states) {}

    /**
     * What happens while a case is in a state.
     *
     * @param each by standing of an open assignment, for each of them
     * @param then where no assignment has anything of its own to do
     */
    public record Stay(Map<String, List<Doing>> each, List<Doing> then) {}

    /**
     * One of several things that may happen, as often as its weight says.
     *
     * @param only what fields must say for it, by field: one of several parted by {@code |}; empty: nothing was filled in
     * @param step null: nothing does
     * @param after share of a limit after which it does: of the clock, where it runs, else of {@code limit}
     * @param stands share of objections that do; null: nothing is decided
     */
    public record Doing(
            int weight,
            Map<String, String> only,
            @Nullable String step,
            @Nullable String by,
            After after,
            List<String> reasons,
            Map<String, String> fields,
            List<String> evidence,
            boolean calls,
            @Nullable String extension,
            Map<Integer, Integer> scores,
            @Nullable Double stands) {}

    /**
     * @param median half are done by then; @param spread of the logarithm: 0.5 little, 1 much
     * @param within calendar in whose hours it happens; null: at any time
     */
    public record After(
            @Nullable String clock,
            String limit,
            String calendar,
            double median,
            double spread,
            @Nullable String within) {}

    /**
     * @param weight how often it happens beside others; @param storm how much more often in a storm
     * @param what short texts; @param result likewise, what was done
     */
    public record Matter(String code, double weight, double storm, List<String> what, List<String> result) {}
}
