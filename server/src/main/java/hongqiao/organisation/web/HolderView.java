package hongqiao.organisation.web;

import hongqiao.organisation.Name;
import hongqiao.organisation.people.Holder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post, on the wire.
 *
 * @param person id; null, like name and number, where he is out of the asker's scope
 */
record HolderView(
        int holding,
        int post,
        Name title,
        Ref unit,
        @Nullable Ref area,
        @Nullable Integer person,
        @Nullable String name,
        @Nullable String staffNo,
        boolean simulated,
        boolean substitute,
        LocalDate from,
        @Nullable LocalDate to) {

    static HolderView of(Holder holder, Refs.Book book) {
        var facts = holder.post().facts();
        var person = holder.person();
        return new HolderView(
                holder.holding().id(),
                holder.post().id(),
                facts.title(),
                book.unit(holder.holding().unit()),
                book.area(facts.area()),
                person == null ? null : person.id(),
                person == null ? null : person.name(),
                person == null ? null : person.staffNo(),
                person != null && person.simulated(),
                holder.holding().substitute(),
                holder.holding().from(),
                holder.holding().to());
    }
}
