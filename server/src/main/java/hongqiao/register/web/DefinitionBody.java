package hongqiao.register.web;

import hongqiao.pack.Codes;
import hongqiao.register.definition.Definitions;
import hongqiao.register.definition.FormBody;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.register.record.Moves;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the web needs to draw a register: its fields, form, lists and stages, and what the one who asks may do. */
record DefinitionBody(
        String key,
        String pack,
        Words title,
        Words description,
        String titleField,
        boolean simulated,
        Register.@Nullable Timeline timeline,
        Words source,
        List<FormBody.FieldBody> fields,
        List<FormBody.SectionBody> sections,
        List<String> columns,
        @Nullable String sort,
        List<ViewBody> views,
        List<CriteriaBody> criteria,
        List<StageBody> stages,
        List<StageMoveBody> moves,
        List<LinkBody> links,
        List<ExchangeBody> exchanges,
        List<JoinBody> joins,
        boolean matching,
        List<String> may) {

    record ViewBody(String key, Words title, String where, List<String> columns) {}

    /** @param shows the expression of the figure it is judged by; often a field's key */
    record CriterionBody(
            String key, Words title, String must, @Nullable String shows) {}

    record CriteriaBody(
            String key, Words title, Words source, @Nullable Integer any, List<CriterionBody> items) {}

    record StageBody(String key, Words title, String tone, boolean last, boolean locked) {}

    /** @param mine whether the one who asks has a role that may make it */
    record StageMoveBody(
            String key,
            Words title,
            List<String> from,
            String to,
            List<String> asks,
            List<String> requires,
            boolean reason,
            boolean evidence,
            boolean attached,
            boolean mine) {}

    record LinkBody(String register, String via, Words title, List<String> columns, boolean chain) {}

    record ExchangeBody(String key, Words title, List<String> fields) {}

    /**
     * Where records may carry the same key and not refer here; only registers that the one who asks may read.
     *
     * @param theirs null: their reference waits for the key; @param via null: they have no field to refer here with
     */
    record JoinBody(
            String register,
            Words title,
            String ours,
            @Nullable String theirs,
            @Nullable String via) {}

    static DefinitionBody of(Register register, Definitions definitions, Codes codes, Set<String> roles) {
        return new DefinitionBody(
                register.key(),
                register.pack(),
                register.title(),
                register.description(),
                register.titleField(),
                register.simulated(),
                register.timeline(),
                register.source(),
                FormBody.fields(register, codes),
                FormBody.sections(register),
                register.list().columns(),
                register.list().sort(),
                register.views().stream()
                        .map(view -> new ViewBody(
                                view.key(), view.title(), view.where().text(), view.columns()))
                        .toList(),
                register.criteria().stream()
                        .map(set -> new CriteriaBody(
                                set.key(),
                                set.title(),
                                set.source(),
                                set.any(),
                                set.items().stream()
                                        .map(item -> new CriterionBody(
                                                item.key(),
                                                item.title(),
                                                item.must().text(),
                                                text(item.shows())))
                                        .toList()))
                        .toList(),
                register.stages() == null
                        ? List.of()
                        : register.stages().states().stream()
                                .map(stage -> new StageBody(
                                        stage.key(), stage.title(), stage.tone(), stage.last(), stage.locked()))
                                .toList(),
                moves(register, roles),
                register.links().stream()
                        .map(link ->
                                new LinkBody(link.register(), link.via(), link.title(), link.columns(), link.chain()))
                        .toList(),
                register.exchanges().stream()
                        .map(exchange -> new ExchangeBody(exchange.key(), exchange.title(), exchange.fields()))
                        .toList(),
                definitions.joins(register).stream()
                        .filter(join ->
                                roles.stream().anyMatch(role -> join.other().lets(Verb.READ, role)))
                        .map(join -> new JoinBody(
                                join.other().key(),
                                join.other().title(),
                                join.ours().key(),
                                join.theirs() == null ? null : join.theirs().key(),
                                join.via() == null ? null : join.via().key()))
                        .toList(),
                register.matching() != null,
                java.util.Arrays.stream(Verb.values())
                        .filter(verb -> roles.stream().anyMatch(role -> register.lets(verb, role)))
                        .map(Verb::key)
                        .toList());
    }

    private static List<StageMoveBody> moves(Register register, Set<String> roles) {
        return register.stages() == null
                ? List.of()
                : register.stages().moves().stream()
                        .map(move -> new StageMoveBody(
                                move.key(),
                                move.title(),
                                move.from().stream().sorted().toList(),
                                move.to(),
                                move.asks(),
                                move.requires(),
                                move.reason(),
                                move.evidence(),
                                move.attached(),
                                Moves.mayMake(register, move, roles)))
                        .toList();
    }

    private static @Nullable String text(hongqiao.expression.@Nullable Expression expression) {
        return expression == null ? null : expression.text();
    }
}
