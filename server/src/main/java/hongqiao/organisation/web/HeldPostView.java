package hongqiao.organisation.web;

import hongqiao.organisation.Name;
import hongqiao.organisation.people.HeldPost;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post of somebody on the wire. @param supersededAt since when this is no longer believed; null: it is */
record HeldPostView(
        int holding,
        int post,
        Name title,
        Ref unit,
        @Nullable Ref area,
        boolean substitute,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    static HeldPostView of(HeldPost held, Refs.Book book) {
        var facts = held.post().facts();
        var holding = held.holding();
        return new HeldPostView(
                holding.id(),
                held.post().id(),
                facts.title(),
                book.unit(holding.unit()),
                book.area(facts.area()),
                holding.substitute(),
                holding.from(),
                holding.to(),
                held.recordedAt(),
                held.supersededAt());
    }
}
