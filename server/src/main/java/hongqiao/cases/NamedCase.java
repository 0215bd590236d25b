package hongqiao.cases;

import hongqiao.pack.story.Identified;

/** A case to which a story gave a name. */
public record NamedCase(String type, long id) implements Identified {}
