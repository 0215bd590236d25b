package hongqiao.pack;

import hongqiao.shared.Words;
import java.util.List;

/**
 * One thing that publishing would change.
 *
 * @param about key of the register, role … it is about
 * @param records how many records it touches; 0 where it touches none
 * @param samples titles of some of them
 */
public record PackEffect(String about, Words what, long records, List<String> samples) {}
