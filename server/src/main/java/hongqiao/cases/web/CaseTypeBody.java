package hongqiao.cases.web;

import hongqiao.cases.definition.CallCard;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.cases.definition.Orders;
import hongqiao.pack.Codes;
import hongqiao.register.definition.FormBody;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the web needs to draw a type of case: its form, its states and steps, and what the one who asks may do.
 *
 * @param triage what is suggested while one registers; null: nothing
 * @param card what the call card does; null: there is none
 * @param orders how orders come in by files; null: they do not
 * @param assigned whether units are asked to handle such a case
 */
record CaseTypeBody(
        String key,
        String pack,
        Words title,
        Words description,
        Words source,
        List<FormBody.FieldBody> fields,
        List<FormBody.SectionBody> sections,
        List<StateBody> states,
        List<StepTitle> steps,
        List<StepTitle> clocks,
        @Nullable String matter,
        boolean assigned,
        @Nullable TriageBody triage,
        @Nullable CallCardBody card,
        @Nullable OrdersBody orders,
        List<String> may) {

    /** @param words fields whose texts tell the subject; @param subject the code field that is suggested */
    record TriageBody(List<String> words, String subject) {}

    /** As {@link CallCard} has it. */
    record CallCardBody(
            Map<String, String> starts,
            @Nullable String phone,
            @Nullable AnsweringBody knowledge,
            @Nullable HandOverBody handOver) {

        static @Nullable CallCardBody of(@Nullable CallCard card) {
            return card == null
                    ? null
                    : new CallCardBody(
                            card.starts(),
                            card.phone(),
                            AnsweringBody.of(card.knowledge()),
                            HandOverBody.of(card.handOver()));
        }
    }

    record AnsweringBody(
            String field,
            String register,
            @Nullable String view,
            String text,
            String step,
            String into,
            Map<String, String> sets,
            List<String> copies) {

        static @Nullable AnsweringBody of(CallCard.@Nullable Answering one) {
            return one == null
                    ? null
                    : new AnsweringBody(
                            one.field(),
                            one.register(),
                            one.view(),
                            one.text(),
                            one.step(),
                            one.into(),
                            one.sets(),
                            one.copies());
        }
    }

    record HandOverBody(String step, String field, String what, List<String> to, Map<String, String> sets) {

        static @Nullable HandOverBody of(CallCard.@Nullable HandOver one) {
            return one == null ? null : new HandOverBody(one.step(), one.field(), one.what(), one.to(), one.sets());
        }
    }

    /** @param number field by which an order is taken once */
    record OrdersBody(String from, String number, String at) {

        static @Nullable OrdersBody of(@Nullable Orders orders) {
            return orders == null ? null : new OrdersBody(orders.from(), orders.number(), orders.at());
        }
    }

    record StateBody(String key, Words title, String tone, boolean last) {}

    record StepTitle(String key, Words title) {}

    static CaseTypeBody of(CaseType type, Codes codes, Set<String> roles) {
        return new CaseTypeBody(
                type.key(),
                type.pack(),
                type.title(),
                type.form().description(),
                type.source(),
                FormBody.fields(type.form(), codes),
                FormBody.sections(type.form()),
                type.states().values().stream()
                        .map(state -> new StateBody(state.key(), state.title(), state.tone(), state.last()))
                        .toList(),
                type.steps().values().stream()
                        .map(step -> new StepTitle(step.key(), step.title()))
                        .toList(),
                type.clocks().values().stream()
                        .map(clock -> new StepTitle(clock.key(), clock.title()))
                        .toList(),
                type.matters() == null ? null : type.matters().field(),
                type.assigned() != null || type.steps().values().stream().anyMatch(step -> step.assigns() != null),
                type.triage() == null
                        ? null
                        : new TriageBody(type.triage().words(), type.triage().subject()),
                CallCardBody.of(type.card()),
                OrdersBody.of(type.orders()),
                java.util.Arrays.stream(CaseVerb.values())
                        .filter(verb -> roles.stream().anyMatch(role -> type.lets(verb, role)))
                        .map(CaseVerb::key)
                        .toList());
    }
}
