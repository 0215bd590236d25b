package hongqiao.register.match;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Register.Matching;
import hongqiao.register.match.Score.Compared;
import hongqiao.register.match.Score.Detail;
import hongqiao.register.match.Score.How;
import hongqiao.register.match.Score.Part;
import hongqiao.register.record.Kept;
import hongqiao.shared.Likeness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares two records of one register field by field, as its pack says. Works on what is kept: personal fields by hash. */
final class Comparer {

    /** Shares of a name and of an address; those that one of the two lacks are left out and the others make up for it. */
    private static final double CORE = 0.65;

    private static final double TRADE = 0.25;
    private static final double ENDING = 0.1;
    private static final double STREET = 0.5;
    private static final double NUMBER = 0.35;
    private static final double INSIDE = 0.15;

    /** A credit code with so many wrong characters may be a slip of the pen; one with more is another's. */
    private static final int SLIPS = 2;

    private static final double SLIP = 0.8;

    private final Register register;
    private final Matching matching;
    private final PlaceNames.Known places;
    private final Map<String, FirmName> names = new HashMap<>();
    private final Map<String, Address> addresses = new HashMap<>();

    Comparer(Register register, PlaceNames.Known places) {
        this.register = register;
        this.matching = Objects.requireNonNull(register.matching());
        this.places = places;
    }

    Score score(Kept a, Kept b) {
        var parts = new ArrayList<Part>();
        var weights = BigDecimal.ZERO;
        var points = BigDecimal.ZERO;
        for (var compared : matching.fields()) {
            var part = part(compared, text(compared.field(), a), text(compared.field(), b));
            parts.add(part);
            weights = weights.add(part.weight());
            points = points.add(part.points());
        }
        var value = weights.signum() == 0 ? BigDecimal.ZERO : points.divide(weights, 3, RoundingMode.HALF_UP);
        return new Score(value, parts);
    }

    /** Each is taken apart once, however many it is held against. */
    FirmName name(String text) {
        return names.computeIfAbsent(text, name -> FirmName.of(name, places, matching.trades(), matching.endings()));
    }

    Address address(String text) {
        return addresses.computeIfAbsent(text, address -> Address.of(address, places));
    }

    /** What is compared of a field; of a personal one its hash. Null where it is missing. */
    @Nullable
    String text(String key, Kept record) {
        var field = register.field(key);
        if (field.isPersonal()) {
            return record.keys().get("#" + key);
        }
        var value = record.value(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private Part part(Register.Compared compared, @Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return new Part(
                    compared.field(), How.MISSING, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
        }
        var details = switch (compared.as()) {
            case EXACT -> exact(register.field(compared.field()), a, b);
            case NAME -> names(name(a), name(b));
            case ADDRESS -> addresses(address(a), address(b));
        };
        var likeness = likeness(details);
        var weight = likeness.signum() == 0 ? compared.differs() : compared.weight();
        return new Part(
                compared.field(),
                likeness.compareTo(BigDecimal.ONE) == 0 ? How.SAME : likeness.signum() == 0 ? How.DIFFERENT : How.NEAR,
                likeness,
                weight,
                weight.multiply(likeness).setScale(3, RoundingMode.HALF_UP),
                register.field(compared.field()).isPersonal() ? List.of() : details);
    }

    private static List<Compared> exact(Field field, String a, String b) {
        var slips = field.kind() == FieldKind.USCC && !field.isPersonal() && slips(a, b) <= SLIPS;
        return List.of(compared(Detail.CODE, a, b, a.equals(b) ? 1 : slips ? SLIP : 0, 1));
    }

    /** Characters that differ, place by place; two neighbours that changed places count once. */
    private static int slips(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        int slips = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                slips++;
                if (i + 1 < a.length() && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i)) {
                    i++;
                }
            }
        }
        return slips;
    }

    private static List<Compared> names(FirmName a, FirmName b) {
        var details = new ArrayList<Compared>();
        details.add(compared(Detail.CORE, a.core(), b.core(), Likeness.of(a.core(), b.core()), CORE));
        if (!a.trade().isEmpty() || !b.trade().isEmpty()) {
            details.add(compared(Detail.TRADE, a.trade(), b.trade(), Likeness.of(a.trade(), b.trade()), TRADE));
        }
        if (!a.ending().isEmpty() && !b.ending().isEmpty()) {
            details.add(compared(Detail.ENDING, a.ending(), b.ending(), Likeness.of(a.ending(), b.ending()), ENDING));
        }
        return details;
    }

    /** A house number says nothing where the streets have nothing in common. */
    private static List<Compared> addresses(Address a, Address b) {
        var details = new ArrayList<Compared>();
        var street = Likeness.of(a.street(), b.street());
        details.add(compared(Detail.STREET, a.street(), b.street(), street, STREET));
        if (!a.number().isEmpty() && !b.number().isEmpty()) {
            var number = a.number().equals(b.number()) ? 1 : a.firstNumber().equals(b.firstNumber()) ? 0.7 : 0;
            details.add(compared(Detail.NUMBER, a.number(), b.number(), street < 0.5 ? 0 : number, NUMBER));
        }
        if (!a.inside().isEmpty() || !b.inside().isEmpty()) {
            details.add(compared(
                    Detail.INSIDE,
                    String.join(" ", a.inside()),
                    String.join(" ", b.inside()),
                    street < 0.5 ? 0 : inside(a, b),
                    INSIDE));
        }
        return details;
    }

    /** Where only one says the room, it may be the same or not. */
    private static double inside(Address a, Address b) {
        if (a.inside().isEmpty() || b.inside().isEmpty()) {
            return 0.5;
        }
        var both = new HashSet<>(a.inside());
        both.retainAll(b.inside());
        var all = new HashSet<>(a.inside());
        all.addAll(b.inside());
        return 1.0 * both.size() / all.size();
    }

    private static BigDecimal likeness(List<Compared> details) {
        var shares = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        for (var detail : details) {
            shares = shares.add(detail.share());
            sum = sum.add(detail.share().multiply(detail.likeness()));
        }
        return sum.divide(shares, 3, RoundingMode.HALF_UP);
    }

    private static Compared compared(Detail detail, String a, String b, double likeness, double share) {
        return new Compared(
                detail,
                a,
                b,
                BigDecimal.valueOf(likeness).setScale(2, RoundingMode.HALF_UP),
                BigDecimal.valueOf(share));
    }
}
