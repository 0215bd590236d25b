package hongqiao.plan;

import org.jspecify.annotations.Nullable;

/** A named project, list entry, area or task (行动) of an adopted plan. */
public record Action(
        String code,
        String name,
        ActionKind kind,
        @Nullable String place,
        @Nullable String deadline,
        @Nullable String text,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String sectionId,
        Provenance source) {}
