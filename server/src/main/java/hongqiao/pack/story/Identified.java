package hongqiao.pack.story;

/** Something a story gave a name that others can refer to by its id. */
public interface Identified {

    long id();
}
