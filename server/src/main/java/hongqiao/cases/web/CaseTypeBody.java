package hongqiao.cases.web;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.pack.Codes;
import hongqiao.register.definition.FormBody;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the web needs to draw a type of case: its form, its states and steps, and what the one who asks may do.
 *
 * @param triage what is suggested while one registers; null: nothing
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
        List<String> may) {

    /** @param words fields whose texts tell the subject; @param subject the code field that is suggested */
    record TriageBody(List<String> words, String subject) {}

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
                java.util.Arrays.stream(CaseVerb.values())
                        .filter(verb -> roles.stream().anyMatch(role -> type.lets(verb, role)))
                        .map(CaseVerb::key)
                        .toList());
    }
}
