package hongqiao.organisation.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post (岗位) as it is on a day. */
public record Post(
        int id,
        PostFacts facts,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean simulated) {}
