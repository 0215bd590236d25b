package hongqiao.register.edition;

import hongqiao.pack.Choices;
import hongqiao.pack.Pack;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackFollower;
import hongqiao.register.definition.RegisterKind;
import hongqiao.register.record.Tables;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Registers follow the editions of packs. */
@Component
class RegisterFollower implements PackFollower {

    private final RecordsInTheWay inTheWay;
    private final RecordsTouched touched;
    private final Tables tables;
    private final WordsUpkeep words;
    private final Counting counting;

    RegisterFollower(
            RecordsInTheWay inTheWay, RecordsTouched touched, Tables tables, WordsUpkeep words, Counting counting) {
        this.inTheWay = inTheWay;
        this.touched = touched;
        this.tables = tables;
        this.words = words;
        this.counting = counting;
    }

    @Override
    public List<PackEffect> effects(Pack now, Pack next, Choices choices) {
        var effects = new ArrayList<>(blocking(now, next, choices));
        var before = now.of(RegisterKind.class);
        var after = next.of(RegisterKind.class);
        before.stream().filter(register -> after.find(register.key()).isEmpty()).forEach(register -> {
            var kept = counting.all(now, register);
            effects.add(new PackEffect(
                    register.key(),
                    "register",
                    new hongqiao.shared.Words(
                            "台账“%s”不再可见，记录保留".formatted(register.title().zh()),
                            "the register “%s” is out of sight, its records stay"
                                    .formatted(register.title().en())),
                    false,
                    kept.records(),
                    kept.records() == null,
                    kept.samples()));
        });
        after.stream()
                .forEach(register -> before.find(register.key())
                        .ifPresentOrElse(
                                was -> effects.addAll(DefinitionChanges.of(was, register)),
                                () -> effects.add(PackEffect.of(
                                        register.key(),
                                        "register",
                                        "新台账“%s”".formatted(register.title().zh()),
                                        "new register: " + register.title().en()))));
        effects.addAll(touched.of(now, next));
        return effects;
    }

    @Override
    public List<PackEffect> blocking(Pack now, Pack next, Choices choices) {
        return inTheWay.of(now, next);
    }

    @Override
    public void prepare(Pack now, Pack next) {
        tables.shape(now.of(RegisterKind.class), next.of(RegisterKind.class));
    }

    @Override
    public void follow(Pack next) {
        words.bringUpToDate(next.of(RegisterKind.class));
    }
}
