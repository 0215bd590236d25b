package hongqiao.scope;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever calls this route needs this permission, and reaches only what lies in the scope in which he holds it. On a
 * method it replaces what its class says. A route with neither this nor {@link Open} is refused, and fails the build.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission value();

    /** One at least. */
    Operation[] does();

    /**
     * Name of the path variable that says of which thing of a pack, e.g. which register; then only roles count that the pack
     * lets do this with that thing. Empty: the permission alone decides.
     */
    String of() default "";
}
