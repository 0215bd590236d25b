package hongqiao.organisation.web;

import hongqiao.organisation.responsibility.Responsibility;
import hongqiao.organisation.responsibility.ResponsibilityKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the table of responsibilities on the wire. @param subject null for what to fall back on */
record ResponsibilityView(
        int id,
        ResponsibilityKind kind,
        @Nullable String subject,
        @Nullable Ref area,
        @Nullable String placeKind,
        Ref lead,
        List<Ref> assisting,
        @Nullable String basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static ResponsibilityView of(Responsibility row, Refs.Book book) {
        var facts = row.facts();
        return new ResponsibilityView(
                row.id(),
                facts.kind(),
                facts.subject().isEmpty() ? null : facts.subject(),
                book.area(facts.area()),
                facts.placeKind(),
                book.unit(facts.lead()),
                facts.assisting().stream().map(book::unit).toList(),
                facts.basis(),
                row.from(),
                row.to());
    }
}
