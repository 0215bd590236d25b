package hongqiao.register.measure;

import hongqiao.pack.PackContent;
import java.util.Map;

/** What one engine has for measures to be made over. It knows no database, so that a pack can be checked where no server runs. */
public interface Countables {

    /** By key, among what has been read of the packs. */
    Map<String, ? extends Countable> in(PackContent content);
}
